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

    /// Whether the chain has a repository. It may be empty.
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

    /// The JSON of a manifest that the chain itself keeps.
    pub fn inline_manifest(&self, digest: &Digest) -> Result<Option<Vec<u8>>, StateError> {
        self.get(&Key::inline_manifest(digest))
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

    /// The repositories that have a manifest after `last`, at most `limit`.
    pub fn repositories(&self, last: Option<&str>, limit: usize) -> Result<Page, StateError> {
        let all = Key::manifests();
        let end = all.end();
        let mut start = last.map_or(all, Key::after_manifests_of);
        let mut entries = Vec::new();
        // From one repository's first manifest to that of the next.
        while let Some(key) = self.first(start, end.clone())? {
            if entries.len() == limit {
                return Ok(Page { entries, more: true });
            }
            let name = key.repository_of_manifest().ok_or(StateError::Malformed("key"))?;
            start = Key::after_manifests_of(name);
            entries.push(name.to_owned());
        }
        Ok(Page { entries, more: false })
    }

    fn get(&self, key: &Key) -> Result<Option<Vec<u8>>, StateError> {
        if let Some(written) = self.overlay.get(key) {
            return Ok(written.map(<[u8]>::to_vec));
        }
        Ok(self.table.get(key.as_bytes())?.map(|value| value.value().to_vec()))
    }

    fn cid(&self, key: &Key) -> Result<Option<BlobCid>, StateError> {
        parse(self.get(key)?, |value| BlobCid::try_from(value).ok(), "CID")
    }

    /// The first key from `start` that is there, before `end`.
    fn first(&self, start: Key, end: Key) -> Result<Option<Key>, StateError> {
        let mut range = (Bound::Included(start), Bound::Excluded(end));
        loop {
            let below = self.below(&range)?.next().transpose()?;
            let removed = match self.overlay.first(&range) {
                Some((key, there)) if below.as_ref().is_none_or(|below| key <= below) => {
                    if there {
                        return Ok(Some(key.clone()));
                    }
                    key.clone()
                }
                _ => return Ok(below),
            };
            range.0 = Bound::Excluded(removed);
        }
    }

    /// The keys of a range in the base.
    fn below(
        &self,
        range: &(Bound<Key>, Bound<Key>),
    ) -> Result<impl Iterator<Item = Result<Key, StateError>>, StateError> {
        let keys = self.table.range::<&[u8]>((as_bytes(&range.0), as_bytes(&range.1)))?;
        Ok(keys.map(|entry| Ok(Key::from_bytes(entry?.0.value()))))
    }

    /// The last parts of the keys that begin with `all`, from `start`.
    fn page(&self, all: &Key, start: Option<Key>, limit: usize) -> Result<Page, StateError> {
        let range =
            (Bound::Included(start.unwrap_or_else(|| all.clone())), Bound::Excluded(all.end()));
        let mut above = self.overlay.range(&range).into_iter().peekable();
        let mut below = self.below(&range)?;
        let mut next_below = below.next().transpose()?;
        let mut entries = Vec::new();
        loop {
            // The smaller of the two, or the one that both have.
            let key = match (above.peek(), &next_below) {
                (None, None) => return Ok(Page { entries, more: false }),
                (Some((up, _)), Some(down)) => (*up).min(down).clone(),
                (Some((up, _)), None) => (*up).clone(),
                (None, Some(down)) => down.clone(),
            };
            let written = above.next_if(|(up, _)| **up == key);
            if next_below.as_ref() == Some(&key) {
                next_below = below.next().transpose()?;
            }
            if let Some((_, false)) = written {
                continue;
            }
            if entries.len() == limit {
                return Ok(Page { entries, more: true });
            }
            entries.push(key.last_part().ok_or(StateError::Malformed("key"))?.to_owned());
        }
    }
}

fn as_bytes(bound: &Bound<Key>) -> Bound<&[u8]> {
    bound.as_ref().map(Key::as_bytes)
}

fn parse<T>(
    value: Option<Vec<u8>>,
    parse: impl Fn(&[u8]) -> Option<T>,
    what: &'static str,
) -> Result<Option<T>, StateError> {
    value.map(|value| parse(&value).ok_or(StateError::Malformed(what))).transpose()
}
