//! Manifests, the repositories that they are in and the tags that point at them.

use crate::{
    Config, Error, Event, ImageDigestToCid, ImageNameOf, ManifestDigests, ManifestRecord, Pallet,
    Repositories, Repository, SpaceId, SpaceManifests, Spaces, TagOf, TagRecord, TagRecords,
    deposit::Item, input::ManifestInput,
};
use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{DefensiveSaturating, Get},
};
use polkadot_sdk::{
    frame_support,
    sp_runtime::{ArithmeticError, DispatchError},
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_record_manifest(who: T::AccountId, input: ManifestInput<T>) -> DispatchResult {
        let space_id = Self::space_to_push_to(&who, &input.repo_name, Error::SpaceDoesNotExist)?;
        let mut repository = match Repositories::<T>::get(space_id, &input.image_name) {
            Some(repository) => repository,
            None => Self::new_repository(&who, space_id, &input.image_name)?,
        };
        let (mut manifest, changed) = Self::put_manifest(&who, space_id, &input, &mut repository)?;
        if let Some(tag) = &input.tag {
            Self::point_tag(&who, space_id, &input, tag, &mut repository, &mut manifest)?;
        }
        Repositories::<T>::insert(space_id, &input.image_name, repository);
        SpaceManifests::<T>::insert((space_id, &input.image_name, &input.digest), manifest);
        Self::announce_manifest(who, space_id, input, changed);
        Ok(())
    }

    /// A repository that its caller still has to store, listed among the space's images.
    fn new_repository(
        who: &T::AccountId,
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
    ) -> Result<Repository<T>, DispatchError> {
        Spaces::<T>::try_mutate(space_id, |space| {
            let space = space.as_mut().ok_or(Error::<T>::SpaceDoesNotExist)?;
            let pushed = space.image_names.try_push(image_name.clone());
            pushed.map_err(|_| Error::<T>::MaxImagesReached)
        })?;
        let deposit = Self::take_deposit(who, Item::Repository { image: image_name })?;
        Ok(Repository { manifests: 0, tags: 0, deposit })
    }

    /// The record of the manifest, for its caller to store, and whether it says anything new.
    fn put_manifest(
        who: &T::AccountId,
        space_id: SpaceId,
        input: &ManifestInput<T>,
        repository: &mut Repository<T>,
    ) -> Result<(ManifestRecord<T>, bool), DispatchError> {
        let ManifestInput { image_name, digest, cid, .. } = input;
        match SpaceManifests::<T>::get((space_id, image_name, digest)) {
            Some(record) if record.cid == *cid => Ok((record, false)),
            Some(mut record) => {
                Self::correct_image_digest(space_id, image_name, digest, cid);
                Self::release_pin(digest, &record.cid);
                Self::require_pin(digest, cid)?;
                record.cid = cid.clone();
                Ok((record, true))
            }
            None => {
                Self::claim_image_digest(space_id, image_name, digest, cid)?;
                Self::require_pin(digest, cid)?;
                repository.manifests = increment(repository.manifests)?;
                let item = Item::Manifest { image: image_name, digest };
                let deposit = Self::take_deposit(who, item)?;
                Ok((ManifestRecord { cid: cid.clone(), tags: 0, deposit }, true))
            }
        }
    }

    /// Points a tag at the manifest, counted at the repository and at both manifests.
    fn point_tag(
        who: &T::AccountId,
        space_id: SpaceId,
        input: &ManifestInput<T>,
        tag: &TagOf<T>,
        repository: &mut Repository<T>,
        manifest: &mut ManifestRecord<T>,
    ) -> DispatchResult {
        let ManifestInput { repo_name, image_name, digest, .. } = input;
        let key = (repo_name, image_name, tag);
        match ManifestDigests::<T>::get(key) {
            Some(current) if current == *digest => return Ok(()),
            Some(former) => {
                SpaceManifests::<T>::mutate((space_id, image_name, &former), |record| {
                    if let Some(record) = record {
                        record.tags.defensive_saturating_dec();
                    }
                })
            }
            None => {
                ensure!(
                    repository.tags < T::MaxTagsPerImage::get(),
                    Error::<T>::MaxTagsLimitReached
                );
                repository.tags = increment(repository.tags)?;
                let item = Item::Tag { repo: repo_name, image: image_name, tag };
                let deposit = Self::take_deposit(who, item)?;
                TagRecords::<T>::insert((space_id, image_name, tag), TagRecord { deposit });
            }
        }
        manifest.tags = increment(manifest.tags)?;
        ManifestDigests::<T>::insert(key, digest);
        Ok(())
    }

    fn announce_manifest(
        who: T::AccountId,
        space_id: SpaceId,
        input: ManifestInput<T>,
        changed: bool,
    ) {
        let ManifestInput { repo_name, image_name, tag, digest, cid } = input;
        if changed {
            Self::deposit_event(Event::ManifestStored {
                space_id,
                repo_name: repo_name.clone(),
                image_name: image_name.clone(),
                digest: digest.clone(),
                cid: cid.clone(),
            });
        }
        if ImageDigestToCid::<T>::get(&image_name, &digest).as_ref() == Some(&cid) {
            Self::deposit_event(Event::ImageDigestToCidStored {
                who,
                image_name: image_name.clone(),
                digest: digest.clone(),
                cid,
            });
        }
        if let Some(tag) = tag {
            Self::deposit_event(Event::ManifestDigestUpdated(repo_name, image_name, tag, digest));
        }
    }
}

fn increment(count: u32) -> Result<u32, ArithmeticError> {
    count.checked_add(1).ok_or(ArithmeticError::Overflow)
}
