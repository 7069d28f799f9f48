//! What other pallets may have the registry do.

use crate::{
    Config, DigestOf, Error, InlineJsonOf, MediaType, Pallet, SpaceHeads, SpaceId, SpaceIdByOwner,
    SpaceManifests, WeightInfo,
    inline::content_of,
    input::{self, ImageInput, ManifestInput},
    recorder::Recorder,
};
use alloc::vec::Vec;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

/// What another pallet may have the registry do, always in the name of an account and with that
/// account's rights. Each method is transactional only as a part of a call.
pub trait Images<AccountId> {
    /// The space that the account owns.
    fn space_of(owner: &AccountId) -> Option<SpaceId>;

    /// As the call [`create_space`](Pallet::create_space). Returns the new space.
    fn create_space(owner: &AccountId, name: Vec<u8>) -> Result<SpaceId, DispatchError>;

    /// Makes sure that the space has the repository; `who` needs the right to push. Returns whether it is
    /// one that was removed, and is back.
    fn ensure_repository(
        who: &AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
    ) -> Result<bool, DispatchError>;

    /// Records a manifest whose JSON the chain itself keeps: computes its SHA-256 and its raw CID,
    /// stores the bytes, and points the tag at it if there is one. `who` needs the right to push,
    /// and pays for all of it.
    fn issue_manifest(
        who: &AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        tag: Option<Vec<u8>>,
        json: Vec<u8>,
    ) -> Result<Issued, DispatchError>;

    /// Removes a manifest with its tags, as the call [`remove_manifest`](Pallet::remove_manifest) with
    /// the same `max_tags`; `who` needs the right to delete. Returns how many tags went with it, and
    /// `None` if there is no such manifest.
    fn remove_manifest(
        who: &AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        digest: Vec<u8>,
        max_tags: u32,
    ) -> Result<Option<u32>, DispatchError>;

    /// What [`remove_manifest`](Self::remove_manifest) weighs for a manifest with so many tags.
    fn removal_weight(tags: u32) -> Weight;

    /// What it weighs besides to put back what was removed and is recorded once more.
    fn revival_weight() -> Weight;
}

/// A manifest that was issued on chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Its digest, in canonical text.
    pub digest: Vec<u8>,
    /// Its raw CID, in canonical text.
    pub cid: Vec<u8>,
    /// Whether its record or its repository was removed, and is back.
    pub revived: bool,
}

impl<T: Config> Images<T::AccountId> for Pallet<T> {
    fn space_of(owner: &T::AccountId) -> Option<SpaceId> {
        SpaceIdByOwner::<T>::get(owner)
    }

    fn create_space(owner: &T::AccountId, name: Vec<u8>) -> Result<SpaceId, DispatchError> {
        Self::do_create_space(owner.clone(), name)
    }

    fn ensure_repository(
        who: &T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
    ) -> Result<bool, DispatchError> {
        let image_name = input::image_name::<T>(image_name)?;
        let mut recorder = Recorder::by_id(who.clone(), space_id)?;
        Self::ensure_repository_exists(&mut recorder, &image_name)?;
        let revived = recorder.revived;
        recorder.finish()?;
        Ok(revived)
    }

    fn issue_manifest(
        who: &T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        tag: Option<Vec<u8>>,
        json: Vec<u8>,
    ) -> Result<Issued, DispatchError> {
        let json: InlineJsonOf<T> = json.try_into().map_err(|_| Error::<T>::ManifestTooLarge)?;
        let (digest, cid) = content_of(&json);
        let mut issued = Issued { digest: digest.clone(), cid: cid.clone(), revived: false };
        let mut recorder = Recorder::by_id(who.clone(), space_id)?;
        let place = ImageInput::parse(recorder.repo_name.to_vec(), image_name, tag, digest, cid)?;
        let manifest = ManifestInput {
            size: Some(json.len() as u64),
            media_type: Some(MediaType::OciManifest),
            ..place.manifest
        };
        let digest = manifest.digest.clone();
        let recorded = Self::record_manifest(&mut recorder, place.image_name, manifest)?;
        Self::keep_inline(&mut recorder, &recorded.place, &digest, json)?;
        issued.revived = recorder.revived;
        recorder.finish()?;
        Ok(issued)
    }

    fn remove_manifest(
        who: &T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        digest: Vec<u8>,
        max_tags: u32,
    ) -> Result<Option<u32>, DispatchError> {
        let image_name = input::image_name::<T>(image_name)?;
        let digest: DigestOf<T> = digest.try_into().map_err(|_| Error::<T>::ExceedsMaxLength)?;
        if !SpaceManifests::<T>::contains_key((space_id, &image_name, &digest)) {
            return Ok(None);
        }
        let space = SpaceHeads::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        let key = input::ManifestKey { repo_name: space.repo_name, image_name, digest };
        let (tags, _) = Self::do_remove_image(who.clone(), key, max_tags, Vec::new())?;
        Ok(Some(tags))
    }

    fn removal_weight(tags: u32) -> Weight {
        // Besides what the call reads: whether there is the manifest, and the space's name.
        T::WeightInfo::remove_manifest(tags.min(T::MaxRemovals::get()))
            .max(T::WeightInfo::remove_manifest_at_once(tags.min(T::MaxRemovals::get())))
            .saturating_add(T::DbWeight::get().reads(2))
    }

    fn revival_weight() -> Weight {
        // With its repository, and more than is done here: tags are left.
        T::WeightInfo::restore_manifest(0)
    }
}
