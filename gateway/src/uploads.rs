//! Upload sessions (OCI distribution spec, "Pushing blobs").
//!
//! A session is an upload of the embedded store, under the store's id, and a row that says to
//! which repository it belongs. Each request opens the upload, writes, and puts it back, so a
//! session costs no memory between requests and outlives this process; the store lets one request
//! at a time have it.

use crate::{
    error::{ApiError, Code},
    route::Repository,
    staged::{self, StagedBlob},
    state::{State, StateError},
};
use container_registry_primitives::Digest;
use ipfs_store::{BlobInfo, CommitError, EmbeddedStore, StoreError, Upload};
use redb::{ReadableTable, ReadableTableMetadata, TableDefinition, WriteTransaction};
use std::{sync::Arc, time::Duration};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use uuid::Uuid;

/// `space/image`, by id.
const UPLOADS: TableDefinition<u128, &str> = TableDefinition::new("uploads");

pub(crate) fn make_tables(transaction: &WriteTransaction) -> Result<(), StateError> {
    transaction.open_table(UPLOADS)?;
    Ok(())
}

/// Why an upload cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// There is none of that id in that repository.
    #[error("no such upload")]
    Unknown,
    /// Another request is writing to it.
    #[error("another request is writing to the upload")]
    Busy,
    /// As many uploads are written to as may, or open as may.
    #[error("too many uploads")]
    TooMany,
    /// The bytes are not those of the digest. The upload is gone.
    #[error("the content's digest is {actual}, not {expected}")]
    DigestMismatch {
        /// What the client said.
        expected: Box<Digest>,
        /// What the bytes are.
        actual: Box<Digest>,
    },
    /// The store failed.
    #[error(transparent)]
    Store(StoreError),
    /// The gateway's own state failed.
    #[error(transparent)]
    State(#[from] StateError),
}

impl From<StoreError> for UploadError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy { .. } => Self::Busy,
            error => Self::Store(error),
        }
    }
}

impl From<UploadError> for ApiError {
    fn from(error: UploadError) -> Self {
        match error {
            UploadError::Unknown => Code::BlobUploadUnknown.into(),
            UploadError::Busy => Code::BlobUploadBusy.into(),
            UploadError::TooMany => {
                Self::from(Code::TooManyRequests).message("too many uploads are going on")
            }
            UploadError::DigestMismatch { expected, actual } => Self::from(Code::DigestInvalid)
                .detail(serde_json::json!({
                    "expected": expected.to_string(), "actual": actual.to_string(),
                })),
            UploadError::Store(error) => error.into(),
            UploadError::State(error) => error.into(),
        }
    }
}

/// The sessions. Cheap to clone.
#[derive(Clone)]
pub struct Uploads {
    store: EmbeddedStore,
    state: State,
    writers: Arc<Semaphore>,
    max_open: u64,
}

/// An open upload that this request alone may write to.
pub struct Session {
    /// The upload.
    pub upload: Upload,
    repository: Repository,
    _permit: OwnedSemaphorePermit,
}

impl Uploads {
    /// Sessions of a store. At most `max_writing` are written to at the same time, and
    /// `max_open` open.
    pub fn new(store: EmbeddedStore, state: State, max_writing: usize, max_open: u64) -> Self {
        Self { store, state, writers: Arc::new(Semaphore::new(max_writing)), max_open }
    }

    /// Begins a session.
    pub async fn begin(&self, repository: &Repository) -> Result<Session, UploadError> {
        let permit = self.permit()?;
        if self.len()? >= self.max_open {
            return Err(UploadError::TooMany);
        }
        let upload = self.store.begin().await?;
        let (id, name) = (upload.id().as_u128(), repository.to_string());
        let write = move |transaction: &WriteTransaction| {
            transaction.open_table(UPLOADS)?.insert(id, name.as_str())?;
            Ok(())
        };
        self.state.write(write).await?;
        Ok(Session { upload, repository: repository.clone(), _permit: permit })
    }

    /// Opens a session again.
    pub async fn resume(&self, repository: &Repository, id: Uuid) -> Result<Session, UploadError> {
        self.check(repository, id)?;
        let permit = self.permit()?;
        let Some(upload) = self.store.resume(id).await? else {
            self.forget(vec![id]).await?;
            return Err(UploadError::Unknown);
        };
        Ok(Session { upload, repository: repository.clone(), _permit: permit })
    }

    /// How many bytes a session has taken.
    pub async fn taken(&self, repository: &Repository, id: Uuid) -> Result<u64, UploadError> {
        self.check(repository, id)?;
        self.store.upload_len(id).await?.ok_or(UploadError::Unknown)
    }

    /// Ends a session and forgets its bytes.
    pub async fn cancel(&self, repository: &Repository, id: Uuid) -> Result<(), UploadError> {
        self.check(repository, id)?;
        let was_there = self.store.abort_upload(id).await?;
        self.forget(vec![id]).await?;
        if was_there { Ok(()) } else { Err(UploadError::Unknown) }
    }

    /// Ends a session well: the bytes are those of the digest, they are on disk, and unless the
    /// chain has the blob for good it is staged in the repository's space.
    pub async fn commit(
        &self,
        session: Session,
        digest: &Digest,
        is_on_chain: bool,
    ) -> Result<BlobInfo, UploadError> {
        let id = session.upload.id();
        let info = match session.upload.commit(digest).await {
            Ok(info) => info,
            Err(error) => {
                self.forget(vec![id]).await?;
                return Err(match error {
                    CommitError::DigestMismatch { expected, actual } => {
                        let (expected, actual) = (Box::new(expected), Box::new(actual));
                        UploadError::DigestMismatch { expected, actual }
                    }
                    CommitError::Store(error) => error.into(),
                });
            }
        };
        let (space, digest) = (session.repository.space, *digest);
        let write = move |transaction: &WriteTransaction| {
            transaction.open_table(UPLOADS)?.remove(id.as_u128())?;
            if is_on_chain {
                return Ok(());
            }
            let blob = StagedBlob { cid: info.cid, size: info.size };
            staged::insert(transaction, &space, &digest, blob)
        };
        self.state.write(write).await?;
        Ok(info)
    }

    /// Ends sessions that nobody has written to for so long. Returns how many.
    pub async fn expire(&self, idle: Duration) -> Result<usize, UploadError> {
        let mut expired = Vec::new();
        for id in self.store.uploads_older_than(idle).await? {
            match self.store.abort_upload(id).await {
                Ok(_) => expired.push(id),
                // Somebody has just come back to it.
                Err(StoreError::Busy { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let count = expired.len();
        if count > 0 {
            self.forget(expired).await?;
        }
        Ok(count)
    }

    /// Forgets sessions whose uploads are gone, as after a crash in between.
    pub async fn tidy(&self) -> Result<(), UploadError> {
        let ids: Vec<Uuid> = {
            let table = self.state.read()?.open_table(UPLOADS).map_err(StateError::from)?;
            let rows = table.iter().map_err(StateError::from)?;
            let ids = rows.map(|row| Ok(Uuid::from_u128(row?.0.value())));
            ids.collect::<Result<_, redb::StorageError>>().map_err(StateError::from)?
        };
        let mut gone = Vec::new();
        for id in ids {
            if self.store.upload_len(id).await?.is_none() {
                gone.push(id);
            }
        }
        Ok(self.forget(gone).await?)
    }

    /// How many sessions are open.
    pub fn len(&self) -> Result<u64, StateError> {
        Ok(self.state.read()?.open_table(UPLOADS)?.len()?)
    }

    /// Whether none is open.
    pub fn is_empty(&self) -> Result<bool, StateError> {
        Ok(self.len()? == 0)
    }

    fn permit(&self) -> Result<OwnedSemaphorePermit, UploadError> {
        self.writers.clone().try_acquire_owned().map_err(|_| UploadError::TooMany)
    }

    fn check(&self, repository: &Repository, id: Uuid) -> Result<(), UploadError> {
        let table = self.state.read()?.open_table(UPLOADS).map_err(StateError::from)?;
        let owner = table.get(id.as_u128()).map_err(StateError::from)?;
        match owner {
            Some(owner) if owner.value() == repository.to_string() => Ok(()),
            _ => Err(UploadError::Unknown),
        }
    }

    async fn forget(&self, ids: Vec<Uuid>) -> Result<(), StateError> {
        let write = move |transaction: &WriteTransaction| {
            let mut table = transaction.open_table(UPLOADS)?;
            for id in ids {
                table.remove(id.as_u128())?;
            }
            Ok(())
        };
        self.state.write(write).await
    }
}
