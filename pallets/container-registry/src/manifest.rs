//! Manifests.

use crate::{
    CidOf, Config, DigestOf, Error, Event, ImageNameOf, ManifestRecord, ManifestTags, Pallet,
    RepoNameOf, Repositories, Repository, Rights, SpaceId, SpaceManifests, TagOf,
    correction::ensure_may_correct,
    deposit::Item,
    input::{ExpectedTag, ManifestInput, ManifestKey},
    pin_log::NamedBy,
    rights::Removal,
    tag::TagMove,
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

/// Bytes, by both of their names.
struct Content<'a, T: Config> {
    digest: &'a DigestOf<T>,
    cid: &'a CidOf<T>,
}

impl<T: Config> Pallet<T> {
    /// Returns where it is, and whether the repository is a new one.
    pub(crate) fn do_record_manifest(
        who: T::AccountId,
        input: ManifestInput<T>,
    ) -> Result<(Place<T>, bool), DispatchError> {
        let ManifestInput { repo_name, image_name, tag, digest, cid } = input;
        let (space_id, rights) =
            Self::space_to_push_to(&who, &repo_name, Error::SpaceDoesNotExist)?;
        let found = Repositories::<T>::get(space_id, &image_name);
        let is_new = found.is_none();
        let mut repository = match found {
            Some(repository) => repository,
            None => Self::new_repository(&who, space_id, &repo_name, &image_name)?,
        };
        let place = Place { space_id, repo_name, image_name };
        let content = Content { digest: &digest, cid: &cid };
        let mut manifest = Self::put_manifest(&who, rights, &place, content, &mut repository)?;
        if Self::update_image_digest(&place.image_name, &digest, &cid) {
            let (who, image_name, digest) = (who.clone(), place.image_name.clone(), digest.clone());
            Self::deposit_event(Event::ImageDigestToCidStored { who, image_name, digest, cid });
        }
        if let Some(tag) = tag {
            let tag = TagMove { tag, expected: ExpectedTag::Any };
            Self::point_tag(&who, &place, tag, &digest, &mut repository, &mut manifest)?;
        }
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        SpaceManifests::<T>::insert((space_id, &place.image_name, &digest), manifest);
        Ok((place, is_new))
    }

    /// The record of the manifest, for its caller to store.
    fn put_manifest(
        who: &T::AccountId,
        rights: Rights,
        place: &Place<T>,
        Content { digest, cid }: Content<'_, T>,
        repository: &mut Repository<T>,
    ) -> Result<ManifestRecord<T>, DispatchError> {
        let Place { space_id, image_name, .. } = place;
        let at = frame_system::Pallet::<T>::block_number();
        let record = match SpaceManifests::<T>::get((space_id, image_name, digest)) {
            Some(record) if record.cid == *cid => return Ok(record),
            Some(mut record) => {
                ensure_may_correct::<T>(who, rights, digest, (&record.cid, cid), &record.deposit)?;
                Self::count_image_cid(image_name, digest, cid)?;
                Self::discount_image_cid(image_name, digest, &record.cid);
                Self::require_pin(*space_id, digest, cid, NamedBy::Manifest)?;
                Self::release_pin(digest, &record.cid, NamedBy::Manifest);
                record.cid = cid.clone();
                record.at = at;
                record
            }
            None => {
                Self::count_image_cid(image_name, digest, cid)?;
                Self::require_pin(*space_id, digest, cid, NamedBy::Manifest)?;
                repository.manifests = increment(repository.manifests)?;
                let item = Item::Manifest { image: image_name, digest };
                let deposit = Self::take_deposit(*space_id, who, item)?;
                ManifestRecord { cid: cid.clone(), at, tags: 0, deposit, inline: None }
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

    /// Returns how many tags went with it.
    pub(crate) fn do_remove_manifest(
        who: T::AccountId,
        key: ManifestKey<T>,
        max_tags: u32,
    ) -> Result<u32, DispatchError> {
        let ManifestKey { repo_name, image_name, digest } = key;
        let (space_id, removal) = Self::space_to_delete_from(&who, &repo_name)?;
        let place = Place { space_id, repo_name, image_name };
        let mut repository = Repositories::<T>::get(space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;
        let manifest = SpaceManifests::<T>::get((space_id, &place.image_name, &digest))
            .ok_or(Error::<T>::ManifestNotFound)?;
        ensure!(manifest.tags <= max_tags.min(T::MaxRemovals::get()), Error::<T>::TooManyTags);
        let tags = manifest.tags;
        Self::take_out_manifest(&place, &removal, &mut repository, &digest, manifest)?;
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        Ok(tags)
    }

    /// Removes a manifest with its tags, of which the caller has seen that they are not too many.
    pub(crate) fn take_out_manifest(
        place: &Place<T>,
        removal: &Removal<T>,
        repository: &mut Repository<T>,
        digest: &DigestOf<T>,
        mut manifest: ManifestRecord<T>,
    ) -> DispatchResult {
        let Place { space_id, image_name, .. } = place;
        removal.ensure_covers(&manifest.deposit)?;
        // Collected first: what is iterated over must not change meanwhile.
        let tags: Vec<TagOf<T>> =
            ManifestTags::<T>::iter_key_prefix((space_id, image_name, digest))
                .take(manifest.tags as usize)
                .collect();
        for tag in tags {
            Self::take_out_tag(place, removal, tag, digest, repository, &mut manifest)?;
        }
        SpaceManifests::<T>::remove((space_id, image_name, digest));
        Self::discount_image_cid(image_name, digest, &manifest.cid);
        Self::release_pin(digest, &manifest.cid, NamedBy::Manifest);
        Self::leave_inline(digest, &manifest, place);
        Self::release_deposit(*space_id, &manifest.deposit);
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
