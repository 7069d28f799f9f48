//! What can go wrong in the embedded store.

use container_registry_primitives::Digest;
use std::{io, path::PathBuf, sync::Arc};
use uuid::Uuid;

/// A failure of the embedded store. A blob that is not there is no failure: it is `None`.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file system refused.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried: "write", "rename", …
        action: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// Its answer.
        source: io::Error,
    },
    /// The index refused. What was asked has not happened.
    #[error("the index {}: {source}", path.display())]
    Index {
        /// The index's file.
        path: PathBuf,
        /// Why. Shared by all the requests of one transaction.
        source: Arc<IndexError>,
    },
    /// The upload is open elsewhere: one writer at a time. A retry may help.
    #[error("the upload {id} is being written")]
    Busy {
        /// The upload.
        id: Uuid,
    },
    /// A pinned blob cannot be removed: unpin it first.
    #[error("the blob {digest} is pinned")]
    Pinned {
        /// The blob.
        digest: Digest,
    },
    /// A range that is empty or reaches beyond the blob.
    #[error("the range is outside of the {size} bytes of {digest}")]
    OutOfRange {
        /// The blob.
        digest: Digest,
        /// Its size in bytes.
        size: u64,
    },
    /// The upload failed before, or its file was changed from outside. It can be resumed.
    #[error("the upload {id} was interrupted")]
    Interrupted {
        /// The upload.
        id: Uuid,
    },
    /// The runtime shuts down, or a thread of the store panicked.
    #[error("the store's work was cut short: {0}")]
    Task(#[from] tokio::task::JoinError),
}

/// A failure of the index.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IndexError {
    /// The database refused.
    #[error(transparent)]
    Database(#[from] redb::Error),
    /// An entry that this version cannot read.
    #[error("an entry of {table} cannot be read")]
    Entry {
        /// The table.
        table: &'static str,
    },
    /// Written by another version of the store.
    #[error("its schema is {found}, and this version reads {expected}")]
    Schema {
        /// What the file says.
        found: u64,
        /// What is understood.
        expected: u64,
    },
    /// The database panicked, as it may on a damaged file.
    #[error("the database panicked; its file may be damaged")]
    Panicked,
    /// The thread that writes is gone.
    #[error("the index is closed")]
    Closed,
}

macro_rules! from_database {
    ($($error:ident),*) => {
        $(impl From<redb::$error> for IndexError {
            fn from(error: redb::$error) -> Self {
                Self::Database(error.into())
            }
        })*
    };
}
from_database!(StorageError, TableError, TransactionError, CommitError, DatabaseError);
from_database!(SetDurabilityError);

/// Why a commit did not happen.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The bytes are not those expected. The upload is gone and nothing was stored.
    #[error("the bytes have the digest {actual}, not {expected}")]
    DigestMismatch {
        /// What was said to come.
        expected: Digest,
        /// What came.
        actual: Digest,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds what was tried, and on what, to an I/O error.
pub(super) trait Context<T> {
    fn context(self, action: &'static str, path: impl Into<PathBuf>) -> Result<T, StoreError>;
}

impl<T> Context<T> for io::Result<T> {
    fn context(self, action: &'static str, path: impl Into<PathBuf>) -> Result<T, StoreError> {
        self.map_err(|source| StoreError::Io { action, path: path.into(), source })
    }
}
