//! Reading the index.

use super::{
    Key,
    base::{self, Table},
    overlay::Overlay,
};
use crate::state::StateError;
use container_registry_primitives::{BlobCid, Digest, ImageName, SpaceName, Tag};
use redb::ReadTransaction;
use std::ops::Bound;

/// The state at one moment.
pub struct View {
    overlay: Overlay,
    table: Table,
}

/// A page of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The entries, in order.
    pub entries: Vec<String>,
    /// Whether more follow.
    pub more: bool,
}

impl View {
    pub(super) fn new(overlay: Overlay, transaction: ReadTransaction) -> Result<Self, StateError> {
        Ok(Self { overlay, table: base::table(&transaction)? })
    }

    /// Whether a space exists.
    pub fn has_space(&self, space: &SpaceName) -> Result<bool, StateError> {
        Ok(self.get(&Key::space(space))?.is_some())
    }

    /// Whether anything was ever recorded in a repository.
    pub fn has_repository(&self, space: &SpaceName, image: &ImageName) -> Result<bool, StateError> {
        Ok(self.get(&Key::repository(space, image))?.is_some())
    }

    /// The manifest that a tag names.
    pub fn tag(
        &self,
        space: &SpaceName,
        image: &ImageName,
        tag: &Tag,
    ) -> Result<Option<Digest>, StateError> {
        let value = self.get(&Key::tag(space, image, tag))?;
        parse(value, |value| Digest::try_from(value).ok(), "digest")
    }

    /// The CID of a manifest of a repository.
    pub fn manifest(
        &self,
        space: &SpaceName,
        image: &ImageName,
        digest: &Digest,
    ) -> Result<Option<BlobCid>, StateError> {
        self.cid(&Key::manifest(space, image, digest))
    }

    /// The CID of a blob of a space.
    pub fn blob(&self, space: &SpaceName, digest: &Digest) -> Result<Option<BlobCid>, StateError> {
        self.cid(&Key::blob(space, digest))
    }

    /// The tags of a repository after `last`, at most `limit`.
    pub fn tags(
        &self,
        space: &SpaceName,
        image: &ImageName,
        last: Option<&str>,
        limit: usize,
    ) -> Result<Page, StateError> {
        let all = Key::tags(space, image);
        let start = last.map(|last| Key::after_tag(space, image, last));
        self.page(&all, start, limit)
    }

    /// The repositories after `last`, at most `limit`.
    pub fn repositories(&self, last: Option<&str>, limit: usize) -> Result<Page, StateError> {
        self.page(&Key::repositories(), last.map(Key::after_repository), limit)
    }

    fn get(&self, key: &Key) -> Result<Option<Vec<u8>>, StateError> {
        if let Some(value) = self.overlay.get(key) {
            return Ok(Some(value.to_vec()));
        }
        Ok(self.table.get(key.as_bytes())?.map(|value| value.value().to_vec()))
    }

    fn cid(&self, key: &Key) -> Result<Option<BlobCid>, StateError> {
        parse(self.get(key)?, |value| BlobCid::try_from(value).ok(), "CID")
    }

    /// The last parts of the keys that begin with `all`, from `start`.
    fn page(&self, all: &Key, start: Option<Key>, limit: usize) -> Result<Page, StateError> {
        let range =
            (Bound::Included(start.unwrap_or_else(|| all.clone())), Bound::Excluded(all.end()));
        let above = self.overlay.range(&range);
        let mut above = above.keys().copied().peekable();
        let bytes = |bound: &Bound<Key>| bound.clone().map(|key| key.as_bytes().to_vec());
        let bounds = (bytes(&range.0), bytes(&range.1));
        let bounds = (as_slice(&bounds.0), as_slice(&bounds.1));
        let below = self.table.range::<&[u8]>(bounds)?;
        let mut below = below.map(|entry| entry.map(|(key, _)| Key::from_bytes(key.value())));
        let mut next_below = below.next().transpose()?;
        let mut entries = Vec::new();
        loop {
            // The smaller of the two, or the one that both have.
            let key = match (above.peek(), &next_below) {
                (None, None) => return Ok(Page { entries, more: false }),
                (Some(up), Some(down)) => (*up).min(down).clone(),
                (Some(up), None) => (*up).clone(),
                (None, Some(down)) => down.clone(),
            };
            if entries.len() == limit {
                return Ok(Page { entries, more: true });
            }
            above.next_if(|up| **up == key);
            if next_below.as_ref() == Some(&key) {
                next_below = below.next().transpose()?;
            }
            entries.push(key.last_part().ok_or(StateError::Malformed("key"))?.to_owned());
        }
    }
}

fn as_slice(bound: &Bound<Vec<u8>>) -> Bound<&[u8]> {
    match bound {
        Bound::Included(key) => Bound::Included(key),
        Bound::Excluded(key) => Bound::Excluded(key),
        Bound::Unbounded => Bound::Unbounded,
    }
}

fn parse<T>(
    value: Option<Vec<u8>>,
    parse: impl Fn(&[u8]) -> Option<T>,
    what: &'static str,
) -> Result<Option<T>, StateError> {
    value.map(|value| parse(&value).ok_or(StateError::Malformed(what))).transpose()
}
