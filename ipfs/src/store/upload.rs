//! Uploads: bytes on their way into the store.

use super::{
    commit,
    error::{CommitError, StoreError},
    layout::remove_file,
    sessions::Lease,
};
use crate::BlobInfo;
use bytes::Bytes;
use container_registry_primitives::{Algorithm, Digest};
use tokio::task::{JoinHandle, spawn_blocking};
use uuid::Uuid;

/// Bytes that are hashed and written in one go on a blocking thread, while as many are collected.
const BATCH: usize = 256 * 1024;
/// Chunks in a batch at most, whatever their size.
const BATCH_CHUNKS: usize = 256;

/// An open upload. One at a time for an id.
///
/// Memory is constant in the blob's size but for the list of its blocks, 100 bytes for each MiB.
/// Dropped, the upload rests as after [`Upload::suspend`], but without the bytes that were still
/// collected (up to 256 KiB): [`crate::EmbeddedStore::resume`] tells how many there are.
pub struct Upload {
    id: Uuid,
    len: u64,
    collected: Vec<Bytes>,
    collected_len: usize,
    state: State,
}

enum State {
    Idle(Lease),
    /// A batch is being hashed and written.
    Busy(JoinHandle<Result<Lease, StoreError>>),
    /// A batch failed: nothing more can be written.
    Failed,
}

impl Upload {
    pub(super) fn new(lease: Lease) -> Self {
        let len = lease.staging.as_ref().map_or(0, |staging| staging.len());
        let (collected, collected_len) = (Vec::new(), 0);
        Self { id: lease.id, len, collected, collected_len, state: State::Idle(lease) }
    }

    /// What [`crate::EmbeddedStore::resume`] knows the upload by.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Bytes taken so far, those of an earlier part included.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Has a digest of this algorithm computed in the same pass, if nothing was written yet. So a commit
    /// by it does not read the file.
    pub async fn also_hash(&mut self, algorithm: Algorithm) -> Result<(), StoreError> {
        let mut lease = self.idle().await?;
        lease.staging()?.also_hash(algorithm);
        self.state = State::Idle(lease);
        Ok(())
    }

    /// Appends. An error may belong to an earlier write, and after one the upload refuses further writes:
    /// drop it, and resume it from the length it then has.
    pub async fn write(&mut self, chunk: Bytes) -> Result<(), StoreError> {
        if chunk.is_empty() {
            return Ok(());
        }
        self.len += chunk.len() as u64;
        self.collected_len += chunk.len();
        self.collected.push(chunk);
        if self.collected_len >= BATCH || self.collected.len() >= BATCH_CHUNKS {
            self.start_batch().await?;
        }
        Ok(())
    }

    async fn start_batch(&mut self) -> Result<(), StoreError> {
        let mut lease = self.idle().await?;
        let batch = std::mem::take(&mut self.collected);
        self.collected_len = 0;
        self.state = State::Busy(spawn_blocking(move || {
            let appended = lease.staging()?.append(&batch);
            if let Err(error) = appended {
                // How much of it is in the file is unknown: whoever resumes hashes it again.
                drop(lease.staging.take());
                return Err(error);
            }
            Ok(lease)
        }));
        Ok(())
    }

    /// Waits for the batch under way. On return the state is [`State::Failed`] until a new one is
    /// set.
    async fn idle(&mut self) -> Result<Lease, StoreError> {
        if let State::Busy(batch) = &mut self.state {
            // Awaited in place, so that a caller who gives up loses nothing.
            let done = batch.await;
            self.state = State::Failed;
            return done?;
        }
        match std::mem::replace(&mut self.state, State::Failed) {
            State::Idle(lease) => Ok(lease),
            _ => Err(StoreError::Interrupted { id: self.id }),
        }
    }

    /// All bytes written to the file.
    async fn flush(mut self) -> Result<Lease, StoreError> {
        if !self.collected.is_empty() {
            self.start_batch().await?;
        }
        self.idle().await
    }

    /// Ends the upload: the blob is stored under its digest if that is the expected one.
    ///
    /// When it returns `Ok`, the blob survives a power cut: the file was synced, then its
    /// directory, then its entry in the index. Until then nobody can see the blob. A blob that is
    /// there already is not written again. Any other digest than a SHA-256 costs a second pass over the
    /// file, unless [`Upload::also_hash`] came first, and the blob is found by it from then on.
    ///
    /// On a mismatch, and on any other error past the upload's last byte, the upload is gone. The
    /// commit goes on if the caller stops waiting.
    pub async fn commit(self, expected: &Digest) -> Result<BlobInfo, CommitError> {
        let lease = self.flush().await?;
        commit::run(lease, Some(*expected)).await
    }

    /// Ends the upload without expecting a digest; else as [`Upload::commit`].
    pub async fn finish(self) -> Result<BlobInfo, StoreError> {
        let lease = self.flush().await?;
        match commit::run(lease, None).await {
            Ok(info) => Ok(info),
            Err(CommitError::Store(error)) => Err(error),
            Err(CommitError::DigestMismatch { .. }) => {
                unreachable!("only an expected digest can differ; qed")
            }
        }
    }

    /// Writes what was collected and lets the upload rest, to be resumed. Not synced: a power cut
    /// may take bytes from its end.
    pub async fn suspend(self) -> Result<(), StoreError> {
        self.flush().await.map(drop)
    }

    /// Ends the upload and deletes its bytes.
    pub async fn abort(mut self) -> Result<(), StoreError> {
        self.collected.clear();
        let mut lease = self.idle().await?;
        let inner = lease.inner.clone();
        inner
            .run(move |_| {
                let staging = lease.take()?;
                remove_file(staging.path()).map(drop)
            })
            .await
    }
}
