//! Manifests.

use crate::{
    CidOf, Config, DigestOf, Error, Event, ImageDigestToCid, ImageNameOf, ManifestRecord,
    ManifestTags, Pallet, RepoNameOf, Repositories, Repository, SpaceId, SpaceManifests, TagOf,
    deposit::Item,
    input::{ManifestInput, ManifestKey},
    pin_log::NamedBy,
};
use alloc::vec::Vec;
use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{DefensiveSaturating, Get},
};
use polkadot_sdk::{
    frame_support, frame_system,
    sp_runtime::{ArithmeticError, DispatchError},
};

/// Where a manifest or a tag is: a repository of a space, by id and by name.
pub(crate) struct Place<T: Config> {
    pub space_id: SpaceId,
    pub repo_name: RepoNameOf<T>,
    pub image_name: ImageNameOf<T>,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_record_manifest(who: T::AccountId, input: ManifestInput<T>) -> DispatchResult {
        let ManifestInput { repo_name, image_name, tag, digest, cid } = input;
        let space_id = Self::space_to_push_to(&who, &repo_name, Error::SpaceDoesNotExist)?;
        let mut repository = match Repositories::<T>::get(space_id, &image_name) {
            Some(repository) => repository,
            None => Self::new_repository(&who, space_id, &repo_name, &image_name)?,
        };
        let place = Place { space_id, repo_name, image_name };
        let mut manifest = Self::put_manifest(&who, &place, &digest, &cid, &mut repository)?;
        Self::announce_manifest(who.clone(), &place, &digest, cid);
        if let Some(tag) = tag {
            Self::point_tag(&who, &place, tag, &digest, &mut repository, &mut manifest)?;
        }
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        SpaceManifests::<T>::insert((space_id, &place.image_name, &digest), manifest);
        Ok(())
    }

    /// The record of the manifest, for its caller to store.
    fn put_manifest(
        who: &T::AccountId,
        place: &Place<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
        repository: &mut Repository<T>,
    ) -> Result<ManifestRecord<T>, DispatchError> {
        let Place { space_id, image_name, .. } = place;
        let at = frame_system::Pallet::<T>::block_number();
        let record = match SpaceManifests::<T>::get((space_id, image_name, digest)) {
            Some(record) if record.cid == *cid => {
                Self::repeat_image_digest(*space_id, image_name, digest, cid);
                return Ok(record);
            }
            Some(mut record) => {
                Self::repeat_image_digest(*space_id, image_name, digest, cid);
                // The new one first, so that bytes which both name are not dropped meanwhile.
                Self::require_pin(digest, cid, NamedBy::Manifest)?;
                Self::release_pin(digest, &record.cid, NamedBy::Manifest);
                record.cid = cid.clone();
                record.at = at;
                record
            }
            None => {
                Self::claim_image_digest(*space_id, image_name, digest, cid)?;
                Self::require_pin(digest, cid, NamedBy::Manifest)?;
                repository.manifests = increment(repository.manifests)?;
                let item = Item::Manifest { image: image_name, digest };
                let deposit = Self::take_deposit(who, item)?;
                ManifestRecord { cid: cid.clone(), at, tags: 0, deposit }
            }
        };
        Self::deposit_event(Event::ManifestStored {
            space_id: *space_id,
            repo_name: place.repo_name.clone(),
            image_name: image_name.clone(),
            digest: digest.clone(),
            cid: cid.clone(),
        });
        Ok(record)
    }

    fn announce_manifest(who: T::AccountId, place: &Place<T>, digest: &DigestOf<T>, cid: CidOf<T>) {
        let image_name = &place.image_name;
        if ImageDigestToCid::<T>::get(image_name, digest).as_ref() == Some(&cid) {
            let (image_name, digest) = (image_name.clone(), digest.clone());
            Self::deposit_event(Event::ImageDigestToCidStored { who, image_name, digest, cid });
        }
    }

    /// Returns how many tags went with it.
    pub(crate) fn do_remove_manifest(
        who: T::AccountId,
        key: ManifestKey<T>,
        max_tags: u32,
    ) -> Result<u32, DispatchError> {
        let ManifestKey { repo_name, image_name, digest } = key;
        let space_id = Self::space_to_delete_from(&who, &repo_name)?;
        let place = Place { space_id, repo_name, image_name };
        let mut repository = Repositories::<T>::get(space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;
        let manifest = SpaceManifests::<T>::get((space_id, &place.image_name, &digest))
            .ok_or(Error::<T>::ManifestNotFound)?;
        ensure!(manifest.tags <= max_tags.min(T::MaxRemovals::get()), Error::<T>::TooManyTags);
        let tags = manifest.tags;
        Self::take_out_manifest(&place, &mut repository, &digest, manifest)?;
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        Ok(tags)
    }

    /// Removes a manifest with its tags, of which the caller has seen that they are not too many.
    pub(crate) fn take_out_manifest(
        place: &Place<T>,
        repository: &mut Repository<T>,
        digest: &DigestOf<T>,
        mut manifest: ManifestRecord<T>,
    ) -> DispatchResult {
        let Place { space_id, image_name, .. } = place;
        // Collected first: what is iterated over must not change meanwhile.
        let tags: Vec<TagOf<T>> =
            ManifestTags::<T>::iter_key_prefix((space_id, image_name, digest))
                .take(manifest.tags as usize)
                .collect();
        for tag in tags {
            Self::take_out_tag(place, tag, digest, repository, &mut manifest)?;
        }
        SpaceManifests::<T>::remove((space_id, image_name, digest));
        Self::leave_image_digest(*space_id, image_name, digest);
        Self::release_pin(digest, &manifest.cid, NamedBy::Manifest);
        Self::release_deposit(&manifest.deposit);
        repository.manifests.defensive_saturating_dec();
        Self::deposit_event(Event::ManifestRemoved {
            space_id: *space_id,
            repo_name: place.repo_name.clone(),
            image_name: image_name.clone(),
            digest: digest.clone(),
        });
        Ok(())
    }
}

pub(crate) fn increment(count: u32) -> Result<u32, ArithmeticError> {
    count.checked_add(1).ok_or(ArithmeticError::Overflow)
}
