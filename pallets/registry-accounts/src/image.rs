//! Images that registries issue.

use crate::{
    CidOf, Config, DigestOf, Error, Event, Image, ImageByDigest, ImageId, ImageRequestId, Images,
    NextImageId, Pallet, Repositories, Repository, RepositoryId, WeightInfo,
    count::{increment, next_id},
    deposit::Item,
    manifest_json,
};
use frame_support::{
    BoundedVec, dispatch::DispatchResult, ensure, traits::DefensiveSaturating, weights::Weight,
};
use pallet_container_registry::{Images as _, Issued};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    /// What issuing an image of so many layers weighs, in whatever state its space is; `revived` says whether
    /// anything was put back there that had been removed.
    pub(crate) fn weight_of_manifest(layers: u32, revived: bool) -> Weight {
        let weight = T::WeightInfo::create_manifest(layers)
            .max(T::WeightInfo::create_manifest_in_new_repository(layers));
        if revived { weight.saturating_add(T::Images::revival_weight()) } else { weight }
    }

    /// Returns how many layers the image has, and whether something that was removed is back.
    pub(crate) fn do_create_manifest(
        who: T::AccountId,
        request_id: ImageRequestId,
    ) -> Result<(u32, bool), DispatchError> {
        let (request, mut repository) = Self::image_request_to_answer(&who, request_id)?;
        Self::ensure_admitted(&repository)?;
        Self::ensure_in_time(request.expires)?;
        Self::take_out_image_request(request_id, &request);
        let repository_id = request.repository_id;
        let json = manifest_json::build(&request.config, &request.layers);
        // In the name of the owner, who pays for it and has to have the right to push still.
        let Issued { digest, cid, revived } = T::Images::issue_manifest(
            &repository.owner,
            repository.space_id,
            repository.image_name.to_vec(),
            request.tag.map(BoundedVec::into_inner),
            json,
        )?;
        // The bounds have room for any SHA-256 and its CID.
        let digest: DigestOf<T> = digest.try_into().map_err(|_| DispatchError::Corruption)?;
        let cid: CidOf<T> = cid.try_into().map_err(|_| DispatchError::Corruption)?;
        let image_id = match ImageByDigest::<T>::get(repository_id, &digest) {
            Some(image_id) => image_id,
            None => Self::new_image(repository_id, &mut repository, &digest, &cid)?,
        };
        let (owner, image_name) = (repository.owner.clone(), repository.image_name.clone());
        Repositories::<T>::insert(repository_id, repository);

        Self::deposit_event(Event::ManifestCreated {
            request_id,
            repository_id,
            image_id,
            owner,
            digest,
            cid,
            image_name,
            who,
        });
        Ok((request.layers.len() as u32, revived))
    }

    pub(crate) fn do_remove_image(who: T::AccountId, image_id: ImageId) -> DispatchResult {
        let image = Images::<T>::get(image_id).ok_or(Error::<T>::ImageNotFound)?;
        ensure!(image.owner == who, Error::<T>::NotImageOwner);
        let repository_id = image.repository_id;
        let repository =
            Repositories::<T>::get(repository_id).ok_or(Error::<T>::RepositoryNotFound)?;
        let image_name = repository.image_name.clone();
        Self::take_out_image(image_id, &image, repository);

        let digest = image.digest;
        Self::deposit_event(Event::ImageRemoved {
            image_id,
            repository_id,
            image_name,
            digest,
            who,
        });
        Ok(())
    }

    /// Returns how many tags went with the manifest, if one was removed.
    pub(crate) fn do_revoke_image(
        who: T::AccountId,
        image_id: ImageId,
        max_tags: Option<u32>,
    ) -> Result<Option<u32>, DispatchError> {
        let image = Images::<T>::get(image_id).ok_or(Error::<T>::ImageNotFound)?;
        let repository_id = image.repository_id;
        let repository =
            Repositories::<T>::get(repository_id).ok_or(Error::<T>::RepositoryNotFound)?;
        Self::owned_registry(&who, repository.registry_id)?;
        // In the name of the owner, who asked for it: nothing is removed from a space that is
        // somebody else's by now.
        let removed = match max_tags {
            Some(max_tags) => T::Images::remove_manifest(
                &image.owner,
                repository.space_id,
                repository.image_name.to_vec(),
                image.digest.to_vec(),
                max_tags,
            )?,
            None => None,
        };
        let image_name = repository.image_name.clone();
        Self::take_out_image(image_id, &image, repository);

        let Image { owner, digest, .. } = image;
        Self::deposit_event(Event::ImageRevoked {
            image_id,
            repository_id,
            owner,
            digest,
            manifest_removed: removed.is_some(),
            image_name,
            who,
        });
        Ok(removed)
    }

    /// Removes an image's record from its repository, and gives back what is held for it.
    fn take_out_image(image_id: ImageId, image: &Image<T>, mut repository: Repository<T>) {
        let repository_id = image.repository_id;
        repository.images.defensive_saturating_dec();
        Repositories::<T>::insert(repository_id, repository);
        Images::<T>::remove(image_id);
        ImageByDigest::<T>::remove(repository_id, &image.digest);
        Self::release_deposit(&image.deposit);
    }

    /// What it weighs to revoke an image, with a manifest of so many tags or without.
    pub(crate) fn revocation_weight(tags: Option<u32>) -> Weight {
        let manifest = tags.map(T::Images::removal_weight).unwrap_or_default();
        T::WeightInfo::revoke_image().saturating_add(manifest)
    }

    /// The record of an image, in the hands of the repository's owner, counted at the repository.
    fn new_image(
        repository_id: RepositoryId,
        repository: &mut Repository<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> Result<ImageId, DispatchError> {
        let image_id = next_id::<NextImageId<T>>()?;
        repository.images = increment(repository.images)?;
        let owner = repository.owner.clone();
        let deposit = Self::take_deposit(&owner, Item::Image { digest, cid })?;
        ImageByDigest::<T>::insert(repository_id, digest, image_id);
        let (digest, cid) = (digest.clone(), cid.clone());
        Images::<T>::insert(image_id, Image { owner, repository_id, digest, cid, deposit });
        Ok(image_id)
    }
}
