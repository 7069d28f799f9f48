//! What is true of the pallet's storage between any two calls.

mod deposits;
mod global;
mod nodes;
mod repositories;
mod restorables;
mod spaces;

use crate::{
    BlobRecord, Config, DigestOf, ImageNameOf, ManifestRecord, Pallet, RemovedBlob, RemovedBlobs,
    RemovedManifest, RemovedManifests, RemovedRepositories, RemovedRepository, Repositories,
    Repository, SpaceBlobs, SpaceHead, SpaceHeads, SpaceId, SpaceManifests, SpaceMetadata, Spaces,
};
use alloc::collections::BTreeMap;
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// A repository's key.
type ImageKey<T> = (SpaceId, ImageNameOf<T>);
/// A manifest's key.
type ManifestKey<T> = (SpaceId, ImageNameOf<T>, DigestOf<T>);

/// A blob's key.
type BlobKey<T> = (SpaceId, DigestOf<T>);

/// What several checks look at, read once.
pub(crate) struct State<T: Config> {
    spaces: BTreeMap<SpaceId, SpaceMetadata<T>>,
    heads: BTreeMap<SpaceId, SpaceHead<T>>,
    repositories: BTreeMap<ImageKey<T>, Repository<T>>,
    manifests: BTreeMap<ManifestKey<T>, ManifestRecord<T>>,
    blobs: BTreeMap<BlobKey<T>, BlobRecord<T>>,
    removed_repositories: BTreeMap<ImageKey<T>, RemovedRepository<T>>,
    removed_manifests: BTreeMap<ManifestKey<T>, RemovedManifest<T>>,
    removed_blobs: BTreeMap<BlobKey<T>, RemovedBlob<T>>,
}

impl<T: Config> State<T> {
    pub fn read() -> Self {
        let repositories = Repositories::<T>::iter();
        let blobs = SpaceBlobs::<T>::iter();
        let removed = RemovedRepositories::<T>::iter();
        let removed_blobs = RemovedBlobs::<T>::iter();
        Self {
            spaces: Spaces::<T>::iter().collect(),
            heads: SpaceHeads::<T>::iter().collect(),
            repositories: repositories.map(|(id, image, value)| ((id, image), value)).collect(),
            manifests: SpaceManifests::<T>::iter().collect(),
            blobs: blobs.map(|(id, digest, value)| ((id, digest), value)).collect(),
            removed_repositories: removed.map(|(id, image, value)| ((id, image), value)).collect(),
            removed_manifests: RemovedManifests::<T>::iter().collect(),
            removed_blobs: removed_blobs.map(|(id, digest, value)| ((id, digest), value)).collect(),
        }
    }

    /// The manifests whose bytes are paid for: those that are recorded and those that can be put back.
    fn kept_manifests(&self) -> impl Iterator<Item = (&ManifestKey<T>, &ManifestRecord<T>)> {
        let removed = self.removed_manifests.iter().map(|(key, removed)| (key, &removed.record));
        self.manifests.iter().chain(removed)
    }

    /// The blobs whose bytes are paid for.
    fn kept_blobs(&self) -> impl Iterator<Item = (&BlobKey<T>, &BlobRecord<T>)> {
        let removed = self.removed_blobs.iter().map(|(key, removed)| (key, &removed.record));
        self.blobs.iter().chain(removed)
    }
}

impl<T: Config> Pallet<T> {
    /// Checks all of it. Reads the whole of the pallet's storage, most of it once.
    pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
        let state = State::<T>::read();
        state.try_spaces()?;
        state.try_repositories()?;
        state.try_exceptions()?;
        state.try_tags()?;
        state.try_global_entries()?;
        state.try_pins()?;
        state.try_inline_manifests()?;
        state.try_restorables()?;
        Self::try_nodes()?;
        state.try_deposits()
    }
}
