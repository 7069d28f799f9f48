//! What best blocks change, above the finalised state.

use super::Key;
use crate::ledger::{Block, BlockRef, Change};
use std::{
    collections::BTreeMap,
    ops::{Bound, RangeBounds},
    sync::Arc,
};

/// What one block changes.
#[derive(Debug)]
pub struct Layer {
    /// The block.
    pub at: BlockRef,
    parent: [u8; 32],
    writes: BTreeMap<Key, Vec<u8>>,
}

impl Layer {
    /// Of a block.
    pub fn new(block: &Block) -> Self {
        let writes = block.changes.iter().flat_map(writes).collect();
        Self { at: block.at, parent: block.parent, writes }
    }

    /// The keys that it writes.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.writes.keys()
    }

    pub(super) fn writes(&self) -> &BTreeMap<Key, Vec<u8>> {
        &self.writes
    }
}

/// What a change writes.
pub(super) fn writes(change: &Change) -> Vec<(Key, Vec<u8>)> {
    match change {
        Change::Space { id, name, owner } => {
            let mut value = id.to_le_bytes().to_vec();
            value.extend_from_slice(&owner.0);
            vec![(Key::space(name), value)]
        }
        Change::Manifest { space, image, digest, cid } => vec![
            (Key::repository(space, image), Vec::new()),
            (Key::manifest(space, image, digest), cid.to_bytes()),
        ],
        Change::Tag { space, image, tag, digest } => vec![
            (Key::repository(space, image), Vec::new()),
            (Key::tag(space, image, tag), digest.to_bytes()),
        ],
        Change::Blob { space, digest, cid } => vec![(Key::blob(space, digest), cid.to_bytes())],
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
    pub(super) fn with(self, layer: Layer) -> Self {
        let mut layers = self.0;
        Arc::make_mut(&mut layers).push(Arc::new(layer));
        Self(layers)
    }

    /// The newest value of a key.
    pub(super) fn get(&self, key: &Key) -> Option<&[u8]> {
        self.0.iter().rev().find_map(|layer| layer.writes.get(key)).map(Vec::as_slice)
    }

    /// The newest values of a range of keys.
    pub(super) fn range(&self, range: &(Bound<Key>, Bound<Key>)) -> BTreeMap<&Key, &[u8]> {
        let mut values = BTreeMap::new();
        if is_empty(range) {
            return values;
        }
        for layer in self.0.iter() {
            let range = layer.writes.range((range.start_bound(), range.end_bound()));
            values.extend(range.map(|(key, value)| (key, value.as_slice())));
        }
        values
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
