//! The gateway's own state: one redb file, `<data>/gateway.redb`.
//!
//! | table | key → value | what |
//! |---|---|---|
//! | `meta` | name → bytes | genesis, cursor, which of the two index tables counts ([`crate::index`]) |
//! | `index.a`, `index.b` | see [`crate::index::Key`] | the finalised state of the chain |
//! | `kinds` | digest → media type, size | what manifests are, once read ([`crate::content`]) |
//! | `sizes` | CID → size | how large blobs held elsewhere are |
//! | `staged` | space, digest → CID, size, time | blobs acknowledged and not yet on chain |
//! | `uploads` | id → repository | to which repository an open upload belongs |
//! | `journal` | number → push and block | acknowledged pushes that the chain might still lose |
//! | `removals` | key of the index → block, time | what the chain removed of such pushes |
//!
//! Only `staged`, `uploads`, `journal` and `removals` hold what cannot be had again from chain and IPFS, and
//! each of them only for a while.

mod writer;

use redb::{Builder, Database, ReadTransaction, ReadableDatabase, WriteTransaction};
use std::{path::Path, sync::Arc};
use writer::Writer;

/// Why the state could not be read or written.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StateError {
    /// The file cannot be read or written.
    #[error("the gateway's state: {0}")]
    Storage(Arc<redb::Error>),
    /// The file holds what this program never writes.
    #[error("the gateway's state holds a malformed {0}")]
    Malformed(&'static str),
    /// The gateway is shutting down.
    #[error("the gateway's state is closed")]
    Closed,
}

macro_rules! from_redb {
    ($($error:ty),*) => {
        $(impl From<$error> for StateError {
            fn from(error: $error) -> Self {
                Self::Storage(Arc::new(error.into()))
            }
        })*
    };
}

from_redb!(
    redb::Error,
    redb::DatabaseError,
    redb::TransactionError,
    redb::TableError,
    redb::StorageError,
    redb::CommitError
);

/// The state. Cheap to clone.
#[derive(Clone)]
pub struct State {
    writer: Arc<Writer>,
    database: Arc<Database>,
}

impl State {
    /// Opens or makes the file. `cache` bounds, in bytes, what is kept of it in memory.
    pub fn open(file: &Path, cache: usize) -> Result<Self, StateError> {
        let database = Arc::new(Builder::new().set_cache_size(cache).create(file)?);
        let writer = Arc::new(Writer::start(database.clone()));
        let state = Self { database, writer };
        state.make_tables()?;
        Ok(state)
    }

    /// Makes every table, so that readers find them.
    fn make_tables(&self) -> Result<(), StateError> {
        let transaction = self.database.begin_write()?;
        crate::index::make_tables(&transaction)?;
        crate::content::make_tables(&transaction)?;
        crate::staged::make_tables(&transaction)?;
        crate::uploads::make_tables(&transaction)?;
        crate::journal::make_tables(&transaction)?;
        transaction.commit()?;
        Ok(())
    }

    /// A consistent view of everything committed so far. Reads come from the page cache and take
    /// microseconds, so they are not moved to another thread.
    pub fn read(&self) -> Result<ReadTransaction, StateError> {
        Ok(self.database.begin_read()?)
    }

    /// Applies a change and returns when it is on disk. Changes that wait at the same time share
    /// one synchronisation of the disk; each sees those before it.
    ///
    /// # Errors
    ///
    /// If this change or one that shares its commit fails: then nothing of them is applied.
    pub async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&WriteTransaction) -> Result<T, StateError> + Send + 'static,
    ) -> Result<T, StateError> {
        self.writer.write(change).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redb::{ReadableTableMetadata, TableDefinition};

    const NUMBERS: TableDefinition<u64, u64> = TableDefinition::new("numbers");

    fn open(dir: &tempfile::TempDir) -> State {
        State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap()
    }

    #[tokio::test]
    async fn what_is_written_is_there_after_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        let state = open(&dir);
        let writes = (0..100).map(|number| {
            state.write(move |transaction| {
                transaction.open_table(NUMBERS)?.insert(number, number)?;
                Ok(number)
            })
        });
        let results = futures::future::join_all(writes).await;
        assert!(results.into_iter().map(Result::unwrap).eq(0..100));
        drop(state);
        let table = open(&dir).read().unwrap().open_table(NUMBERS).unwrap();
        assert_eq!(table.len().unwrap(), 100);
    }

    #[tokio::test]
    async fn a_failed_change_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let state = open(&dir);
        let result = state.write(|transaction| {
            transaction.open_table(NUMBERS)?.insert(1, 1)?;
            Err::<(), _>(StateError::Malformed("test"))
        });
        assert!(result.await.is_err());
        assert!(state.read().unwrap().open_table(NUMBERS).is_err());
    }
}
