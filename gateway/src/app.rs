//! What every handler can use.

use crate::{
    content::{Content, ContentError},
    error::{ApiError, Code},
    index::Index,
    journal::Journal,
    ledger::{AccountId, Push},
    pusher::{Pusher, Refusal},
    route::Repository,
    staged::Staged,
    state::{State, StateError},
    uploads::Uploads,
};
use container_registry_primitives::{BlobCid, Digest, SpaceName, bounds::MAX_MANIFEST_LEN};
use ipfs_store::{EmbeddedStore, KuboClient};
use std::{sync::Arc, time::Duration};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// Memory for the manifests that are being received, in KiB.
const MANIFEST_MEMORY: u32 = 32 * 1024;

/// The limits on requests.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How long a body may stall.
    pub body_timeout: Duration,
    /// Uploads that are written to at the same time.
    pub max_writing: usize,
    /// Uploads that are open.
    pub max_open: u64,
}

/// The gateway's parts, as the handlers see them.
pub struct App {
    /// The chain's state.
    pub index: Index,
    /// The bytes.
    pub content: Content,
    /// Blobs that are not on chain yet.
    pub staged: Staged,
    /// Upload sessions.
    pub uploads: Uploads,
    /// Acknowledged pushes.
    pub journal: Journal,
    /// The way to the chain.
    pub pusher: Pusher,
    /// The account that signs.
    pub account: AccountId,
    /// Whether the index is up to date.
    pub ready: watch::Receiver<bool>,
    /// Where names of one part go.
    pub default_space: SpaceName,
    /// How long a body may stall.
    pub body_timeout: Duration,
    manifest_memory: Arc<Semaphore>,
}

/// The stores and connections that an [`App`] is made of.
pub struct Parts {
    /// The gateway's state.
    pub state: State,
    /// The index in it.
    pub index: Index,
    /// The embedded store.
    pub store: EmbeddedStore,
    /// Another place to find blobs.
    pub kubo: Option<KuboClient>,
    /// The way to the chain.
    pub pusher: Pusher,
    /// The account that signs.
    pub account: AccountId,
    /// Whether the index is up to date.
    pub ready: watch::Receiver<bool>,
    /// Where names of one part go.
    pub default_space: SpaceName,
    /// The limits on requests.
    pub limits: Limits,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        let Parts { state, index, store, kubo, pusher, account, ready, default_space, limits } =
            parts;
        let Limits { body_timeout, max_writing, max_open } = limits;
        Self {
            index,
            content: Content::new(store.clone(), kubo, state.clone()),
            staged: Staged::new(state.clone()),
            uploads: Uploads::new(store, state.clone(), max_writing, max_open),
            journal: Journal::new(state),
            pusher,
            account,
            ready,
            default_space,
            body_timeout,
            manifest_memory: Arc::new(Semaphore::new(MANIFEST_MEMORY as usize)),
        }
    }

    /// Waits for memory to receive a manifest of that announced length.
    pub async fn manifest_memory(
        &self,
        announced: Option<u64>,
    ) -> Result<OwnedSemaphorePermit, ApiError> {
        let bytes = announced.unwrap_or(MAX_MANIFEST_LEN).min(MAX_MANIFEST_LEN);
        let kib = u32::try_from(bytes.div_ceil(1024)).unwrap_or(MANIFEST_MEMORY);
        self.manifest_memory.clone().acquire_many_owned(kib).await.map_err(ApiError::internal)
    }

    /// Whether there is a state of the chain to answer from. It need not be the newest.
    pub fn has_state(&self) -> Result<bool, StateError> {
        Ok(*self.ready.borrow() || self.index.cursor()?.is_some())
    }

    /// The CID of a blob that a space has: on chain, or staged.
    pub fn blob(&self, space: &SpaceName, digest: &Digest) -> Result<Option<BlobCid>, StateError> {
        if let Some(cid) = self.index.view()?.blob(space, digest)? {
            return Ok(Some(cid));
        }
        Ok(self.staged.get(space, digest)?.map(|blob| blob.cid))
    }

    /// Whether a blob is on chain for good: final, and not removed since.
    pub fn has_for_good(&self, space: &SpaceName, digest: &Digest) -> Result<bool, StateError> {
        for view in [self.index.view()?, self.index.finalized_view()?] {
            if view.blob(space, digest)?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Records a push on chain; returns when readers see it.
    pub async fn push(&self, push: Push) -> Result<(), ApiError> {
        let space = push.space.clone();
        match self.pusher.push(push).await {
            Ok(_) => Ok(()),
            Err(failure) => Err(Refusal { failure, space: &space, account: self.account }.into()),
        }
    }
}

/// What is recorded on chain and cannot be found anywhere: not the client's mistake, and it may
/// come back.
pub fn lost(repository: &Repository, digest: &Digest) -> ApiError {
    tracing::error!(%repository, %digest, "recorded on chain, but nobody has the content");
    ApiError::from(Code::Unavailable).message("the content cannot be found at the moment")
}

impl From<ContentError> for ApiError {
    fn from(error: ContentError) -> Self {
        match error {
            ContentError::Store(error) => error.into(),
            ContentError::Read(error) => error.into(),
            ContentError::State(error) => error.into(),
            error @ ContentError::NotAManifest(_) => {
                tracing::error!(%error, "the chain records a manifest that does not parse as one");
                Self::from(Code::ManifestUnknown)
            }
        }
    }
}
