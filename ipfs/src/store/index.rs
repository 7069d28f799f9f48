//! The index: what is stored, where each block is, and what is pinned.

use super::{
    error::{IndexError, StoreError},
    record::{BlockKey, CidKey, Hash, Place, Record},
    view::View,
    writer::{Op, Outcome, Writer},
};
use redb::{Database, DatabaseError, ReadableDatabase, ReadableTable, TableDefinition};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::Arc,
    thread::sleep,
    time::Duration,
};

/// Blobs by SHA-256.
pub(super) const BLOBS: TableDefinition<&Hash, &[u8]> = TableDefinition::new(Record::TABLE);
/// Blocks of blobs of more than one chunk. A blob of one chunk is its own and only block.
pub(super) const BLOCKS: TableDefinition<&BlockKey, &[u8]> = TableDefinition::new(Place::TABLE);
/// SHA-512 to SHA-256.
pub(super) const ALIASES: TableDefinition<&[u8; 64], &Hash> = TableDefinition::new("aliases");
/// Pinned CIDs.
pub(super) const PINS: TableDefinition<&CidKey, ()> = TableDefinition::new("pins");
const META: TableDefinition<&str, u64> = TableDefinition::new("meta");
const SCHEMA: &str = "schema";
const SCHEMA_VERSION: u64 = 1;

/// Bytes of the index that are kept in memory.
const CACHE: usize = 16 * 1024 * 1024;
/// A predecessor that was just killed may still hold the file's lock for a moment.
const LOCK_TRIES: u32 = 20;
const LOCK_PAUSE: Duration = Duration::from_millis(100);

pub(super) struct Index {
    path: PathBuf,
    database: Arc<Database>,
    writer: Writer,
}

impl Index {
    /// Opens or makes the index. Blocks.
    pub(super) fn open(path: PathBuf) -> Result<Self, StoreError> {
        let fail = |source| StoreError::Index { path: path.clone(), source: Arc::new(source) };
        let database = Arc::new(guard(|| open_database(&path)).map_err(fail)?);
        let writer = Writer::start(database.clone()).map_err(|source| StoreError::Io {
            action: "start the writer of",
            path: path.clone(),
            source,
        })?;
        Ok(Self { path, database, writer })
    }

    /// Looks into one consistent state of the index. Blocks, though not for long.
    pub(super) fn view<T>(
        &self,
        look: impl FnOnce(&View) -> Result<T, IndexError>,
    ) -> Result<T, StoreError> {
        guard(|| look(&View::new(self.database.begin_read()?))).map_err(|e| self.error(Arc::new(e)))
    }

    /// Changes the index; durable when it returns. Changes that come together share a transaction.
    pub(super) async fn write(&self, op: Op) -> Result<Outcome, StoreError> {
        self.writer.write(op).await.map_err(|error| self.error(error))
    }

    fn error(&self, source: Arc<IndexError>) -> StoreError {
        StoreError::Index { path: self.path.clone(), source }
    }
}

/// Turns a panic of the database, which a damaged file may cause, into an error.
pub(super) fn guard<T>(f: impl FnOnce() -> Result<T, IndexError>) -> Result<T, IndexError> {
    catch_unwind(AssertUnwindSafe(f)).unwrap_or(Err(IndexError::Panicked))
}

fn open_database(path: &Path) -> Result<Database, IndexError> {
    let mut tries = 1;
    let database = loop {
        match Database::builder().set_cache_size(CACHE).create(path) {
            Err(DatabaseError::DatabaseAlreadyOpen) if tries < LOCK_TRIES => sleep(LOCK_PAUSE),
            other => break other?,
        }
        tries += 1;
    };
    let transaction = database.begin_write()?;
    {
        // So that readers find every table.
        transaction.open_table(BLOBS)?;
        transaction.open_table(BLOCKS)?;
        transaction.open_table(ALIASES)?;
        transaction.open_table(PINS)?;
        let mut meta = transaction.open_table(META)?;
        let found = meta.get(SCHEMA)?.map(|version| version.value());
        match found {
            Some(SCHEMA_VERSION) => {}
            None => drop(meta.insert(SCHEMA, SCHEMA_VERSION)?),
            Some(found) => return Err(IndexError::Schema { found, expected: SCHEMA_VERSION }),
        }
    }
    transaction.commit()?;
    Ok(database)
}
