//! The journal of acknowledged pushes.
//!
//! A push is written here, synced, after it is in a block and before the client hears of it. A
//! node that is killed may come back some blocks earlier, and a reorganisation may drop a block;
//! then what the chain has lost is submitted again, in order. An entry goes when its block is
//! final and the push is [`KEEP`] old.
//!
//! What the chain removed after it had it must not come back with a replay, even if the chain loses
//! the removal too. So removals are written here as well, before readers see them, and taken out of
//! the entries before these are replayed.

mod entry;
mod removal;

pub use entry::Entry;
pub(crate) use removal::note as note_removals;

use crate::{
    ledger::{BlockRef, Push},
    state::{State, StateError},
};
use container_registry_primitives::{ImageName, SpaceName, Tag};
use redb::{ReadableTable, ReadableTableMetadata, TableDefinition, WriteTransaction};
use std::{
    collections::HashSet,
    time::{Duration, SystemTime},
};

/// How long an entry is kept at least, finalised or not: longer than any node writes behind.
pub const KEEP: Duration = Duration::from_secs(10 * 60);

const JOURNAL: TableDefinition<u64, &[u8]> = TableDefinition::new("journal");

pub(crate) fn make_tables(transaction: &WriteTransaction) -> Result<(), StateError> {
    transaction.open_table(JOURNAL)?;
    removal::make_tables(transaction)
}

/// The journal. Cheap to clone.
#[derive(Clone)]
pub struct Journal {
    state: State,
}

impl Journal {
    /// The journal in a state.
    pub fn new(state: State) -> Self {
        Self { state }
    }

    /// Writes down pushes and the blocks that they are in, in order, and returns when they are on
    /// disk.
    pub async fn record(&self, pushes: Vec<(Push, BlockRef)>) -> Result<(), StateError> {
        let now = SystemTime::now();
        let write = move |transaction: &WriteTransaction| {
            let mut table = transaction.open_table(JOURNAL)?;
            let next = table.last()?.map_or(0, |(number, _)| number.value() + 1);
            for (number, (push, at)) in (next..).zip(&pushes) {
                table.insert(number, entry::encode(push, *at, now).as_slice())?;
            }
            Ok(())
        };
        self.state.write(write).await
    }

    /// All entries, in order.
    pub fn entries(&self) -> Result<Vec<Entry>, StateError> {
        let table = self.state.read()?.open_table(JOURNAL)?;
        let entries = table.iter()?.map(|row| {
            let (number, value) = row?;
            entry::decode(number.value(), value.value())
                .ok_or(StateError::Malformed("journal entry"))
        });
        entries.collect()
    }

    /// How many entries there are.
    pub fn len(&self) -> Result<u64, StateError> {
        Ok(self.state.read()?.open_table(JOURNAL)?.len()?)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> Result<bool, StateError> {
        Ok(self.len()? == 0)
    }

    /// Notes that entries are in other blocks now.
    pub async fn moved(&self, moves: Vec<(Entry, BlockRef)>) -> Result<(), StateError> {
        let write = move |transaction: &WriteTransaction| {
            let mut table = transaction.open_table(JOURNAL)?;
            for (entry, at) in &moves {
                let value = entry::encode(&entry.push, *at, entry.time);
                table.insert(entry.number, value.as_slice())?;
            }
            Ok(())
        };
        self.state.write(write).await
    }

    /// Takes out of the entries what the chain removed after it had them, for good, and returns
    /// those that are left, in order.
    ///
    /// - `is_lost`: whether the chain no longer has an entry's block.
    /// - `is_there`: whether it has the block of a removal. One that it has not counts for lost
    ///   entries only, and is forgotten.
    pub async fn settle(
        &self,
        is_lost: impl Fn(&Entry) -> bool,
        is_there: impl Fn(BlockRef) -> Result<bool, StateError>,
    ) -> Result<Vec<Entry>, StateError> {
        let mut entries = self.entries()?;
        let removals = removal::Removals::read(&self.state.read()?)?;
        if removals.is_empty()? {
            return Ok(entries);
        }
        let mut changed = Vec::new();
        for entry in &mut entries {
            let (at, lost) = (entry.at, is_lost(entry));
            let left = removals.remaining(&entry.push, |removed| {
                Ok(removed.number >= at.number && (lost || is_there(removed)?))
            })?;
            if left != entry.push {
                entry.push = left;
                changed.push(entry.clone());
            }
        }
        entries.retain(|entry| entry.push.items() > 0);
        let stale = removals.without_block(is_there)?;
        drop(removals);
        let write = move |transaction: &WriteTransaction| {
            let mut table = transaction.open_table(JOURNAL)?;
            for entry in changed {
                if entry.push.items() == 0 {
                    table.remove(entry.number)?;
                } else {
                    let value = entry::encode(&entry.push, entry.at, entry.time);
                    table.insert(entry.number, value.as_slice())?;
                }
            }
            removal::forget(transaction, stale)
        };
        self.state.write(write).await?;
        Ok(entries)
    }

    /// Forgets what is final, up to that height, and old enough at `now`.
    pub async fn prune(&self, finalized: u64, now: SystemTime) -> Result<usize, StateError> {
        let mut done = Vec::new();
        for row in self.state.read()?.open_table(JOURNAL)?.iter()? {
            let (number, value) = row?;
            let entry = entry::decode(number.value(), value.value());
            let entry = entry.ok_or(StateError::Malformed("journal entry"))?;
            let age = now.duration_since(entry.time).unwrap_or_default();
            if entry.at.number <= finalized && age >= KEEP {
                done.push(entry.number);
            }
        }
        let old = removal::Removals::read(&self.state.read()?)?.old(finalized, now)?;
        let count = done.len();
        if count > 0 || !old.is_empty() {
            let write = move |transaction: &WriteTransaction| {
                let mut table = transaction.open_table(JOURNAL)?;
                for number in done {
                    table.remove(number)?;
                }
                removal::forget(transaction, old)
            };
            self.state.write(write).await?;
        }
        Ok(count)
    }
}

/// What to submit again, in order: the lost entries, and after a lost one whatever else set one of
/// its tags later, so that a tag ends where it was set last.
pub fn to_replay(entries: Vec<Entry>, is_lost: impl Fn(&Entry) -> bool) -> Vec<Entry> {
    let mut moved: HashSet<(SpaceName, ImageName, Tag)> = HashSet::new();
    let mut replay = Vec::new();
    for entry in entries {
        let tags: Vec<_> = tags(&entry.push).collect();
        if is_lost(&entry) || tags.iter().any(|tag| moved.contains(tag)) {
            moved.extend(tags);
            replay.push(entry);
        }
    }
    replay
}

fn tags(push: &Push) -> impl Iterator<Item = (SpaceName, ImageName, Tag)> {
    push.manifest.iter().flat_map(|manifest| {
        let tag = |tag: &Tag| (push.space.clone(), manifest.image.clone(), tag.clone());
        manifest.tags.iter().map(tag)
    })
}

#[cfg(test)]
mod tests;
