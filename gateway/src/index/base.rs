//! The finalised state on disk.

use super::{Layer, overlay::Write};
use crate::{ledger::BlockRef, state::StateError};
use redb::{ReadTransaction, ReadableTable, TableDefinition, WriteTransaction};
use std::sync::Arc;

const META: TableDefinition<&str, &[u8]> = TableDefinition::new("meta");
const INDEX: [TableDefinition<&[u8], &[u8]>; 2] =
    [TableDefinition::new("index.a"), TableDefinition::new("index.b")];

/// 32 bytes.
const GENESIS: &str = "genesis";
/// Height (8 bytes, little-endian), hash (32 bytes).
const CURSOR: &str = "cursor";
/// One byte: which of the two tables counts.
const CURRENT: &str = "current";

pub(super) type Table = redb::ReadOnlyTable<&'static [u8], &'static [u8]>;

/// Makes the tables.
pub(crate) fn make_tables(transaction: &WriteTransaction) -> Result<(), StateError> {
    transaction.open_table(META)?;
    for index in INDEX {
        transaction.open_table(index)?;
    }
    Ok(())
}

/// The table that counts.
pub(super) fn table(transaction: &ReadTransaction) -> Result<Table, StateError> {
    let meta = transaction.open_table(META)?;
    Ok(transaction.open_table(INDEX[current(&meta)?])?)
}

pub(super) fn genesis(transaction: &ReadTransaction) -> Result<Option<[u8; 32]>, StateError> {
    let meta = transaction.open_table(META)?;
    let value = meta.get(GENESIS)?;
    let parse = |value: &[u8]| value.try_into().map_err(|_| StateError::Malformed("genesis"));
    value.map(|value| parse(value.value())).transpose()
}

pub(super) fn cursor(transaction: &ReadTransaction) -> Result<Option<BlockRef>, StateError> {
    let meta = transaction.open_table(META)?;
    let Some(value) = meta.get(CURSOR)? else { return Ok(None) };
    let malformed = || StateError::Malformed("cursor");
    let (number, hash) = value.value().split_first_chunk().ok_or_else(malformed)?;
    let hash = hash.try_into().map_err(|_| malformed())?;
    Ok(Some(BlockRef { number: u64::from_le_bytes(*number), hash }))
}

fn current(meta: &impl ReadableTable<&'static str, &'static [u8]>) -> Result<usize, StateError> {
    let Some(value) = meta.get(CURRENT)? else { return Ok(0) };
    match value.value() {
        [0] => Ok(0),
        [1] => Ok(1),
        _ => Err(StateError::Malformed("choice of index")),
    }
}

fn set_cursor(transaction: &WriteTransaction, at: BlockRef) -> Result<(), StateError> {
    let mut value = at.number.to_le_bytes().to_vec();
    value.extend_from_slice(&at.hash);
    transaction.open_table(META)?.insert(CURSOR, value.as_slice())?;
    Ok(())
}

/// Writes layers, oldest first, into the table that counts.
pub(super) fn apply(
    transaction: &WriteTransaction,
    layers: &[Arc<Layer>],
    cursor: BlockRef,
) -> Result<(), StateError> {
    let current = current(&transaction.open_table(META)?)?;
    {
        let mut table = transaction.open_table(INDEX[current])?;
        for (key, value) in layers.iter().flat_map(|layer| layer.writes()) {
            match value {
                Some(value) => table.insert(key.as_bytes(), value.as_slice())?,
                None => table.remove(key.as_bytes())?,
            };
        }
    }
    set_cursor(transaction, cursor)
}

/// Empties the table that does not count.
pub(super) fn begin_snapshot(transaction: &WriteTransaction) -> Result<(), StateError> {
    let other = INDEX[1 - current(&transaction.open_table(META)?)?];
    transaction.delete_table(other)?;
    transaction.open_table(other)?;
    Ok(())
}

/// Writes into the table that does not count.
pub(super) fn add_to_snapshot(
    transaction: &WriteTransaction,
    writes: impl Iterator<Item = Write>,
) -> Result<(), StateError> {
    let other = 1 - current(&transaction.open_table(META)?)?;
    let mut table = transaction.open_table(INDEX[other])?;
    for (key, value) in writes {
        match value {
            Some(value) => table.insert(key.as_bytes(), value.as_slice())?,
            None => table.remove(key.as_bytes())?,
        };
    }
    Ok(())
}

/// Swaps the tables and empties the one that counted.
pub(super) fn end_snapshot(
    transaction: &WriteTransaction,
    genesis: [u8; 32],
    at: BlockRef,
) -> Result<(), StateError> {
    let before = {
        let mut meta = transaction.open_table(META)?;
        let before = current(&meta)?;
        let after: &[u8] = if before == 0 { &[1] } else { &[0] };
        meta.insert(CURRENT, after)?;
        meta.insert(GENESIS, genesis.as_slice())?;
        before
    };
    set_cursor(transaction, at)?;
    transaction.delete_table(INDEX[before])?;
    transaction.open_table(INDEX[before])?;
    Ok(())
}
