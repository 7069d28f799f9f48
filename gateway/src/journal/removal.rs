//! What the chain removed of what pushes brought.

use super::KEEP;
use crate::{
    index::{Key, Layer},
    ledger::{BlockRef, Push},
    state::StateError,
};
use redb::{
    ReadOnlyTable, ReadTransaction, ReadableTable, ReadableTableMetadata, TableDefinition,
    WriteTransaction,
};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Height and hash of the block that removed a key of the index last, and when that was seen, in
/// seconds since 1970.
const REMOVALS: TableDefinition<&[u8], (u64, [u8; 32], u64)> = TableDefinition::new("removals");

pub(super) fn make_tables(transaction: &WriteTransaction) -> Result<(), StateError> {
    transaction.open_table(REMOVALS)?;
    Ok(())
}

/// Writes down what a block removes. Doing so again changes nothing.
pub(crate) fn note(transaction: &WriteTransaction, layer: &Layer) -> Result<(), StateError> {
    let BlockRef { number, hash } = layer.at;
    let seen = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let mut table = transaction.open_table(REMOVALS)?;
    for key in layer.removed() {
        let known = table.get(key.as_bytes())?.map(|known| known.value().0);
        if known.is_none_or(|known| known <= number) {
            table.insert(key.as_bytes(), (number, hash, seen))?;
        }
    }
    Ok(())
}

/// A removal as it was read: its key and its block.
type Removal = (Vec<u8>, BlockRef);

/// Forgets removals, but for those of which there is a later one by now.
pub(super) fn forget(
    transaction: &WriteTransaction,
    removals: Vec<Removal>,
) -> Result<(), StateError> {
    let mut table = transaction.open_table(REMOVALS)?;
    for (key, at) in removals {
        let known = table.get(key.as_slice())?.map(|known| known.value().1);
        if known == Some(at.hash) {
            table.remove(key.as_slice())?;
        }
    }
    Ok(())
}

/// The removals at one moment.
pub(super) struct Removals(ReadOnlyTable<&'static [u8], (u64, [u8; 32], u64)>);

impl Removals {
    pub(super) fn read(transaction: &ReadTransaction) -> Result<Self, StateError> {
        Ok(Self(transaction.open_table(REMOVALS)?))
    }

    pub(super) fn is_empty(&self) -> Result<bool, StateError> {
        Ok(self.0.is_empty()?)
    }

    /// A push without what was removed in blocks that count for it. A manifest whose tag was removed is
    /// still a manifest.
    pub(super) fn remaining(
        &self,
        push: &Push,
        counts: impl Fn(BlockRef) -> Result<bool, StateError>,
    ) -> Result<Push, StateError> {
        let is_removed = |key: Key| -> Result<bool, StateError> {
            let Some(row) = self.0.get(key.as_bytes())? else { return Ok(false) };
            let (number, hash, _) = row.value();
            counts(BlockRef { number, hash })
        };
        let space = &push.space;
        let mut left = Push { space: space.clone(), blobs: Vec::new(), manifest: None };
        for blob in &push.blobs {
            if !is_removed(Key::blob(space, &blob.digest))? {
                left.blobs.push(*blob);
            }
        }
        if let Some(manifest) = &push.manifest
            && !is_removed(Key::manifest(space, &manifest.image, &manifest.digest))?
        {
            let mut manifest = manifest.clone();
            let mut tags = Vec::new();
            for tag in manifest.tags {
                if !is_removed(Key::tag(space, &manifest.image, &tag))? {
                    tags.push(tag);
                }
            }
            manifest.tags = tags;
            left.manifest = Some(manifest);
        }
        Ok(left)
    }

    /// Those whose block is not there.
    pub(super) fn without_block(
        &self,
        is_there: impl Fn(BlockRef) -> Result<bool, StateError>,
    ) -> Result<Vec<Removal>, StateError> {
        self.select(|at, _| Ok(!is_there(at)?))
    }

    /// Those that are final, up to that height, and old enough at `now`.
    pub(super) fn old(&self, finalized: u64, now: SystemTime) -> Result<Vec<Removal>, StateError> {
        self.select(|at, seen| {
            let seen = UNIX_EPOCH + Duration::from_secs(seen);
            let age = now.duration_since(seen).unwrap_or_default();
            Ok(at.number <= finalized && age >= KEEP)
        })
    }

    fn select(
        &self,
        wanted: impl Fn(BlockRef, u64) -> Result<bool, StateError>,
    ) -> Result<Vec<Removal>, StateError> {
        let mut selected = Vec::new();
        for row in self.0.iter()? {
            let (key, value) = row?;
            let (number, hash, seen) = value.value();
            let at = BlockRef { number, hash };
            if wanted(at, seen)? {
                selected.push((key.value().to_vec(), at));
            }
        }
        Ok(selected)
    }
}
