//! The embedded store: one copy of each blob in a plain file, addressed by digest, CID and block.
//!
//! # Guarantees
//! - **Whole or nothing.** A blob becomes visible when its bytes, its file's name and its entry in
//!   the index are durable, in that order. A process killed at any point leaves the whole blob or
//!   none; what it left half done is cleared up by the next [`EmbeddedStore::open`].
//! - **Verified.** Nothing leaves the store unverified: the last piece of a full read waits until
//!   the digest agrees, a range and a block are verified before they leave. A blob found corrupt
//!   counts as absent from then on, and storing it again heals it.
//! - **Once.** A blob stored twice, even at the same time, is one file.
//! - **Constant memory** in the blob's size (see [`Upload`]).
//! - **Cheap commits.** A commit syncs the blob's file and its directory; the index is synced once
//!   for all commits that wait (group commit).

mod alias;
mod commit;
mod error;
mod index;
mod inner;
mod layout;
mod read;
mod record;
mod sessions;
mod staging;
mod upload;
mod view;
mod writer;

pub use error::{CommitError, IndexError, StoreError};
pub use upload::Upload;

use crate::{BlobInfo, BlobStream, dag::read_dag, hash::digest_of};
use bytes::Bytes;
use container_registry_primitives::{Algorithm, BlobCid, Digest};
use error::Context;
use inner::Inner;
use layout::{Leftover, remove_file};
use sessions::Lease;
use staging::Staging;
use std::{fs, io::ErrorKind, ops::Range, path::Path, sync::Arc, time::Duration};
use uuid::Uuid;
use writer::{Op, Outcome};

/// The store; cheap to clone. One process at a time has a directory open.
#[derive(Clone)]
pub struct EmbeddedStore(Arc<Inner>);

impl EmbeddedStore {
    /// Opens the store in `dir`, making it where there is none, and clears up what an earlier
    /// process was killed in. Uploads stay, to be resumed.
    pub async fn open(dir: impl AsRef<Path>) -> Result<Self, StoreError> {
        let dir = dir.as_ref().to_owned();
        let inner = tokio::task::spawn_blocking(move || Inner::open(&dir)).await??;
        Ok(Self(Arc::new(inner)))
    }

    /// Begins an upload under a new random id.
    pub async fn begin(&self) -> Result<Upload, StoreError> {
        self.create(false).await
    }

    /// Begins an upload that is deleted when it is dropped.
    pub(crate) async fn begin_temporary(&self) -> Result<Upload, StoreError> {
        self.create(true).await
    }

    async fn create(&self, temporary: bool) -> Result<Upload, StoreError> {
        let id = Uuid::new_v4();
        self.0.sessions.open(id)?;
        let mut lease = Lease { id, inner: self.0.clone(), staging: None, temporary };
        let lease = self
            .0
            .run(move |inner| {
                let layout = &inner.layout;
                let path = if temporary { layout.temporary(id) } else { layout.upload(id) };
                lease.staging = Some(Box::new(Staging::create(path)?));
                Ok(lease)
            })
            .await?;
        Ok(Upload::new(lease))
    }

    /// Goes on with an upload; `None` if there is none of that id, [`StoreError::Busy`] while
    /// somebody else has it. After a restart, what is on disk is hashed again.
    pub async fn resume(&self, id: Uuid) -> Result<Option<Upload>, StoreError> {
        let staging = self.0.sessions.open(id)?;
        let mut lease = Lease { id, inner: self.0.clone(), staging, temporary: false };
        let lease = self
            .0
            .run(move |inner| {
                // If it is not intact, somebody changed the file: then the file counts.
                if !lease.staging.as_ref().is_some_and(|staging| staging.is_intact()) {
                    lease.staging = Staging::rehash(inner.layout.upload(id))?.map(Box::new);
                }
                Ok(lease)
            })
            .await?;
        Ok(lease.staging.is_some().then(|| Upload::new(lease)))
    }

    /// Bytes of an upload that are in its file, without opening it.
    pub async fn upload_len(&self, id: Uuid) -> Result<Option<u64>, StoreError> {
        self.0
            .run(move |inner| {
                let path = inner.layout.upload(id);
                match fs::metadata(&path) {
                    Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                    metadata => Ok(Some(metadata.context("look at", path)?.len())),
                }
            })
            .await
    }

    /// The uploads that nobody has open and that were last written longer ago than `age`.
    pub async fn uploads_older_than(&self, age: Duration) -> Result<Vec<Uuid>, StoreError> {
        self.0
            .run(move |inner| {
                let mut old = Vec::new();
                for (path, kind) in inner.layout.leftovers()? {
                    let Leftover::Upload(id) = kind else { continue };
                    // It may have been committed since it was listed.
                    let Ok(metadata) = fs::metadata(&path) else { continue };
                    let written = metadata.modified().context("look at", path)?;
                    // A time in the future has no age.
                    let older = written.elapsed().is_ok_and(|elapsed| elapsed >= age);
                    if older && !inner.sessions.is_open(id) {
                        old.push(id);
                    }
                }
                Ok(old)
            })
            .await
    }

    /// Deletes an upload that nobody has open. Whether there was one.
    pub async fn abort_upload(&self, id: Uuid) -> Result<bool, StoreError> {
        self.0.sessions.open(id)?;
        // Without its staging the lease closes the upload when it goes.
        let lease = Lease { id, inner: self.0.clone(), staging: None, temporary: false };
        self.0
            .run(move |inner| {
                let removed = remove_file(&inner.layout.upload(id));
                drop(lease);
                removed
            })
            .await
    }

    /// Stores a blob that is in memory: a manifest.
    pub async fn put(&self, bytes: Bytes) -> Result<BlobInfo, StoreError> {
        self.put_by(bytes, Algorithm::Sha256).await
    }

    /// Stores a blob that is in memory, to be found by its digest of this algorithm, too.
    pub async fn put_by(&self, bytes: Bytes, algorithm: Algorithm) -> Result<BlobInfo, StoreError> {
        let digest = digest_of(&bytes, algorithm).await?;
        if let Some(info) = self.stat(&digest).await? {
            return Ok(info);
        }
        let mut upload = self.begin_temporary().await?;
        let id = upload.id();
        upload.also_hash(algorithm).await?;
        upload.write(bytes).await?;
        match upload.commit(&digest).await {
            Ok(info) => Ok(info),
            Err(CommitError::Store(error)) => Err(error),
            // The file does not hold what was written to it.
            Err(CommitError::DigestMismatch { .. }) => Err(StoreError::Interrupted { id }),
        }
    }

    /// What is known of a blob. Another digest than a SHA-256 finds the blobs that were committed with it.
    pub async fn stat(&self, digest: &Digest) -> Result<Option<BlobInfo>, StoreError> {
        let digest = *digest;
        self.0.run(move |inner| inner.index.view(|view| view.blob(&digest))).await
    }

    /// The blob whose DAG has this root.
    pub async fn find(&self, cid: &BlobCid) -> Result<Option<BlobInfo>, StoreError> {
        let cid = *cid;
        self.0.run(move |inner| inner.index.view(|view| view.blob_by_cid(&cid))).await
    }

    /// A blob's bytes, or those of a half-open range.
    ///
    /// The last piece of a full read leaves once the digest agrees; a range is verified block by
    /// block. If something is wrong the stream ends in an error, so that the receiver cannot take
    /// it for complete. [`StoreError::OutOfRange`] for a range that is empty or reaches too far.
    pub async fn read(
        &self,
        digest: &Digest,
        range: Option<Range<u64>>,
    ) -> Result<Option<BlobStream>, StoreError> {
        let Some(info) = self.stat(digest).await? else { return Ok(None) };
        let Digest::Sha256(blob) = info.digest else { return Ok(None) };
        let Some(range) = range else { return read::whole(&self.0, info, blob).await };
        if range.is_empty() || range.end > info.size {
            return Err(StoreError::OutOfRange { digest: info.digest, size: info.size });
        }
        Ok(Some(read_dag(self.clone(), info.cid, Some(range), None)))
    }

    /// A block of any stored blob, verified.
    pub async fn block(&self, cid: &BlobCid) -> Result<Option<Bytes>, StoreError> {
        read::block(&self.0, *cid).await
    }

    /// Keeps a blob from removal. `false`: no blob has this root.
    pub async fn pin(&self, cid: &BlobCid) -> Result<bool, StoreError> {
        Ok(self.0.index.write(Op::Pin { cid: *cid }).await? == Outcome::Done)
    }

    /// Takes a pin away. `false`: there was none.
    pub async fn unpin(&self, cid: &BlobCid) -> Result<bool, StoreError> {
        Ok(self.0.index.write(Op::Unpin { cid: *cid }).await? == Outcome::Done)
    }

    /// Whether a pin keeps this root's blob.
    pub async fn is_pinned(&self, cid: &BlobCid) -> Result<bool, StoreError> {
        let cid = *cid;
        self.0.run(move |inner| inner.index.view(|view| view.is_pinned(&cid))).await
    }

    /// Pinned CIDs after the one given, at most `limit`, in the store's order.
    pub async fn pins(
        &self,
        after: Option<BlobCid>,
        limit: usize,
    ) -> Result<Vec<BlobCid>, StoreError> {
        self.0.run(move |inner| inner.index.view(|view| view.pins(after, limit))).await
    }

    /// Blobs by SHA-256 after the digest given, at most `limit`, corrupt ones included.
    pub async fn blobs(
        &self,
        after: Option<Digest>,
        limit: usize,
    ) -> Result<Vec<BlobInfo>, StoreError> {
        self.0
            .run(move |inner| {
                inner.index.view(|view| {
                    let after = match after {
                        Some(digest) => view.resolve(&digest)?,
                        None => None,
                    };
                    view.blobs(after, limit)
                })
            })
            .await
    }

    /// Removes a blob. Whether it was there; [`StoreError::Pinned`] while it is pinned. Reads under
    /// way go on to their end.
    pub async fn remove(&self, digest: &Digest) -> Result<bool, StoreError> {
        let digest = *digest;
        let blob = self.0.run(move |inner| inner.index.view(|view| view.resolve(&digest))).await?;
        match blob {
            Some(blob) => commit::remove(self.0.clone(), blob).await,
            None => Ok(false),
        }
    }
}
