//! What best blocks change, above the finalised state.

use super::Key;
use crate::ledger::{Block, BlockRef, Change};
use std::{
    collections::BTreeMap,
    ops::{Bound, RangeBounds},
    sync::Arc,
};

/// A key with its value from now on; `None` if the key is removed.
pub(super) type Write = (Key, Option<Vec<u8>>);

/// What one block changes.
#[derive(Debug)]
pub struct Layer {
    /// The block.
    pub at: BlockRef,
    parent: [u8; 32],
    writes: BTreeMap<Key, Option<Vec<u8>>>,
    /// The blobs that it records, even if it also removes them.
    blobs: Vec<Key>,
}

impl Layer {
    /// Of a block.
    pub fn new(block: &Block) -> Self {
        let blobs = block.changes.iter().filter_map(|change| match change {
            Change::Blob { space, digest, .. } => Some(Key::blob(space, digest)),
            _ => None,
        });
        let blobs = blobs.collect();
        // Of several writes to a key, the last one counts.
        let writes = block.changes.iter().map(write).collect();
        Self { at: block.at, parent: block.parent, writes, blobs }
    }

    /// The keys of the blobs that it records.
    pub fn blobs(&self) -> &[Key] {
        &self.blobs
    }

    /// The keys of what pushes brought and this block took away.
    pub fn removed(&self) -> impl Iterator<Item = &Key> {
        let removed = self.writes.iter().filter(|(_, value)| value.is_none());
        removed.map(|(key, _)| key).filter(|key| key.is_of_a_push())
    }

    pub(super) fn writes(&self) -> &BTreeMap<Key, Option<Vec<u8>>> {
        &self.writes
    }
}

/// What a change writes.
pub(super) fn write(change: &Change) -> Write {
    match change {
        Change::Space { id, name, owner } => {
            let mut value = id.to_le_bytes().to_vec();
            value.extend_from_slice(&owner.0);
            (Key::space(name), Some(value))
        }
        Change::SpaceDeleted { name } => (Key::space(name), None),
        Change::Repository { space, image } => (Key::repository(space, image), Some(Vec::new())),
        Change::RepositoryRemoved { space, image } => (Key::repository(space, image), None),
        Change::Manifest { space, image, digest, cid } => {
            (Key::manifest(space, image, digest), Some(cid.to_bytes()))
        }
        Change::ManifestRemoved { space, image, digest } => {
            (Key::manifest(space, image, digest), None)
        }
        Change::Tag { space, image, tag, digest } => {
            (Key::tag(space, image, tag), Some(digest.to_bytes()))
        }
        Change::TagRemoved { space, image, tag } => (Key::tag(space, image, tag), None),
        Change::Blob { space, digest, cid } => (Key::blob(space, digest), Some(cid.to_bytes())),
        Change::BlobRemoved { space, digest } => (Key::blob(space, digest), None),
        Change::InlineManifest { digest, json } => {
            (Key::inline_manifest(digest), Some(json.clone()))
        }
        Change::InlineManifestRemoved { digest } => (Key::inline_manifest(digest), None),
    }
}

/// The layers, oldest first; each is the parent of the next. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(super) struct Overlay(Arc<Vec<Arc<Layer>>>);

impl Overlay {
    /// The newest block.
    pub(super) fn top(&self) -> Option<BlockRef> {
        self.0.last().map(|layer| layer.at)
    }

    /// How many blocks.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether a block is among them.
    pub(super) fn contains(&self, at: &BlockRef) -> bool {
        self.0.iter().rev().any(|layer| layer.at == *at)
    }

    /// The layers up to and with a block.
    pub(super) fn up_to(&self, at: &BlockRef) -> Option<Vec<Arc<Layer>>> {
        let position = self.0.iter().position(|layer| layer.at == *at)?;
        Some(self.0[..=position].to_vec())
    }

    /// The layers that descend from a block; `None` if none does.
    pub(super) fn above(&self, at: &BlockRef) -> Option<Self> {
        let first = self.0.iter().position(|layer| layer.parent == at.hash)?;
        Some(Self(Arc::new(self.0[first..].to_vec())))
    }

    /// The layers up to and with the block of that hash, which may be the base's (then none).
    pub(super) fn below(&self, hash: &[u8; 32], base: &BlockRef) -> Option<Self> {
        if base.hash == *hash {
            return Some(Self::default());
        }
        let position = self.0.iter().rposition(|layer| layer.at.hash == *hash)?;
        if position + 1 == self.0.len() {
            return Some(self.clone());
        }
        Some(Self(Arc::new(self.0[..=position].to_vec())))
    }

    /// With one layer more on top.
    pub(super) fn with(self, layer: Arc<Layer>) -> Self {
        let mut layers = self.0;
        Arc::make_mut(&mut layers).push(layer);
        Self(layers)
    }

    /// The newest value of a key that was written; `None` inside if it was removed.
    pub(super) fn get(&self, key: &Key) -> Option<Option<&[u8]>> {
        self.0.iter().rev().find_map(|layer| layer.writes.get(key)).map(Option::as_deref)
    }

    /// The keys of a range that were written, and whether they are there.
    pub(super) fn range(&self, range: &(Bound<Key>, Bound<Key>)) -> BTreeMap<&Key, bool> {
        let mut keys = BTreeMap::new();
        if is_empty(range) {
            return keys;
        }
        for layer in self.0.iter() {
            let range = layer.writes.range((range.start_bound(), range.end_bound()));
            keys.extend(range.map(|(key, value)| (key, value.is_some())));
        }
        keys
    }

    /// The first key of a range that was written, and whether it is there.
    pub(super) fn first(&self, range: &(Bound<Key>, Bound<Key>)) -> Option<(&Key, bool)> {
        if is_empty(range) {
            return None;
        }
        let mut first: Option<(&Key, bool)> = None;
        // Newest first, so that of equal keys the newest counts.
        for layer in self.0.iter().rev() {
            let mut range = layer.writes.range((range.start_bound(), range.end_bound()));
            if let Some((key, value)) = range.next()
                && first.is_none_or(|(smallest, _)| key < smallest)
            {
                first = Some((key, value.is_some()));
            }
        }
        first
    }
}

/// Whether a range excludes everything; such a one panics in `BTreeMap::range`.
fn is_empty(range: &(Bound<Key>, Bound<Key>)) -> bool {
    match range {
        (Bound::Excluded(start), Bound::Excluded(end)) => start >= end,
        (
            Bound::Included(start) | Bound::Excluded(start),
            Bound::Included(end) | Bound::Excluded(end),
        ) => start > end,
        _ => false,
    }
}
