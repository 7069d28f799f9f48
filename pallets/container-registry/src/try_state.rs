//! What is true of the pallet's storage between any two calls.

mod deposits;
mod global;
mod nodes;
mod repositories;
mod spaces;

use crate::{
    BlobRecord, Config, DigestOf, ImageNameOf, ManifestRecord, Pallet, Repositories, Repository,
    SpaceBlobs, SpaceHead, SpaceHeads, SpaceId, SpaceManifests, SpaceMetadata, Spaces,
};
use alloc::collections::BTreeMap;
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// A repository's key.
type ImageKey<T> = (SpaceId, ImageNameOf<T>);
/// A manifest's key.
type ManifestKey<T> = (SpaceId, ImageNameOf<T>, DigestOf<T>);

/// What several checks look at, read once.
pub(crate) struct State<T: Config> {
    spaces: BTreeMap<SpaceId, SpaceMetadata<T>>,
    heads: BTreeMap<SpaceId, SpaceHead<T>>,
    repositories: BTreeMap<ImageKey<T>, Repository<T>>,
    manifests: BTreeMap<ManifestKey<T>, ManifestRecord<T>>,
    blobs: BTreeMap<(SpaceId, DigestOf<T>), BlobRecord<T>>,
}

impl<T: Config> State<T> {
    pub fn read() -> Self {
        let repositories = Repositories::<T>::iter();
        let blobs = SpaceBlobs::<T>::iter();
        Self {
            spaces: Spaces::<T>::iter().collect(),
            heads: SpaceHeads::<T>::iter().collect(),
            repositories: repositories.map(|(id, image, value)| ((id, image), value)).collect(),
            manifests: SpaceManifests::<T>::iter().collect(),
            blobs: blobs.map(|(id, digest, value)| ((id, digest), value)).collect(),
        }
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
        Self::try_nodes()?;
        state.try_deposits()
    }
}
