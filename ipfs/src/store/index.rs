//! The index: what is stored, where each block is, and what is pinned.

use super::{
    alias::Alias,
    error::{IndexError, StoreError},
    record::{BlockKey, CidKey, Hash, Place, Record},
    view::View,
    writer::{Op, Outcome, Writer},
};
use container_registry_primitives::Digest;
use redb::{
    Database, DatabaseError, ReadableDatabase, ReadableTable, TableDefinition, WriteTransaction,
};
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
/// Further digests to SHA-256; see [`Alias::encode`].
pub(super) const ALIASES: TableDefinition<&[u8], &Hash> = TableDefinition::new("digests");
/// Pinned CIDs.
pub(super) const PINS: TableDefinition<&CidKey, ()> = TableDefinition::new("pins");
const META: TableDefinition<&str, u64> = TableDefinition::new("meta");
const SCHEMA: &str = "schema";
const SCHEMA_VERSION: u64 = 2;
/// The version before, in which only a SHA-512 was an alias, in a table of its own.
const SCHEMA_1: u64 = 1;
const ALIASES_1: TableDefinition<&[u8; 64], &Hash> = TableDefinition::new("aliases");

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
            Some(SCHEMA_1) => {
                move_aliases(&transaction)?;
                meta.insert(SCHEMA, SCHEMA_VERSION)?;
            }
            Some(found) => return Err(IndexError::Schema { found, expected: SCHEMA_VERSION }),
        }
    }
    transaction.commit()?;
    Ok(database)
}

/// Brings the aliases of [`SCHEMA_1`] where they are now. Records are read as they are.
fn move_aliases(transaction: &WriteTransaction) -> Result<(), IndexError> {
    let mut aliases = transaction.open_table(ALIASES)?;
    let old = transaction.open_table(ALIASES_1)?;
    for entry in old.iter()? {
        let (sha512, blob) = entry?;
        if let Some(alias) = Alias::of(Digest::Sha512(*sha512.value())) {
            aliases.insert(alias.encode().as_slice(), blob.value())?;
        }
    }
    drop(old);
    transaction.delete_table(ALIASES_1)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::record::cid_key;
    use container_registry_primitives::BlobCid;

    /// An index as it was when only a SHA-512 was an alias, with these blobs.
    fn write_schema_1(path: &Path, blobs: &[(Hash, Option<[u8; 64]>)]) {
        let database = Database::create(path).unwrap();
        let transaction = database.begin_write().unwrap();
        {
            let mut records = transaction.open_table(BLOBS).unwrap();
            let mut aliases = transaction.open_table(ALIASES_1).unwrap();
            transaction.open_table(BLOCKS).unwrap();
            transaction.open_table(PINS).unwrap();
            for (blob, sha512) in blobs {
                let mut record = vec![1];
                record.extend(cid_key(&BlobCid::raw(*blob)));
                record.extend(5_u64.to_le_bytes());
                record.push(0);
                if let Some(sha512) = sha512 {
                    record.extend(sha512);
                    aliases.insert(sha512, blob).unwrap();
                }
                records.insert(blob, record.as_slice()).unwrap();
            }
            transaction.open_table(META).unwrap().insert(SCHEMA, SCHEMA_1).unwrap();
        }
        transaction.commit().unwrap();
    }

    #[tokio::test]
    async fn an_index_of_the_version_before_is_taken_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("index");
        let (plain, both) = ([1; 32], [2; 32]);
        let (sha512, blake3) = (Digest::Sha512([3; 64]), Digest::Blake3([4; 32]));
        write_schema_1(&path, &[(plain, None), (both, Some([3; 64]))]);
        for _ in 0..2 {
            let index = Index::open(path.clone()).unwrap();
            let found = |digest| index.view(|view| view.blob(&digest)).unwrap();
            let digest_of = |digest| found(digest).map(|info| info.digest);
            assert_eq!(digest_of(Digest::Sha256(plain)), Some(Digest::Sha256(plain)));
            assert_eq!(digest_of(sha512), Some(Digest::Sha256(both)));
            // A second alias does not cost the first.
            let op = Op::Alias { blob: both, alias: Alias::of(blake3).unwrap() };
            assert_eq!(index.write(op).await.unwrap(), Outcome::Done);
            assert_eq!(digest_of(blake3), Some(Digest::Sha256(both)));
            assert_eq!(digest_of(sha512), Some(Digest::Sha256(both)));
        }
        // A blob goes with all of its aliases.
        let index = Index::open(path).unwrap();
        assert_eq!(index.write(Op::Remove { blob: both }).await.unwrap(), Outcome::Done);
        for digest in [sha512, blake3] {
            assert_eq!(index.view(|view| view.resolve(&digest)).unwrap(), None);
        }
    }

    #[test]
    fn an_index_of_a_later_version_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("index");
        let later = SCHEMA_VERSION + 1;
        {
            let database = Database::create(&path).unwrap();
            let transaction = database.begin_write().unwrap();
            transaction.open_table(META).unwrap().insert(SCHEMA, later).unwrap();
            transaction.commit().unwrap();
        }
        let refused = Index::open(path).map(drop).unwrap_err();
        let StoreError::Index { source, .. } = refused else { panic!("{refused}") };
        assert!(matches!(*source, IndexError::Schema { found, .. } if found == later));
    }
}
