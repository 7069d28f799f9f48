//! Images that registries issue.

use crate::{
    CidOf, Config, DigestOf, Error, Event, Image, ImageByDigest, ImageId, ImageRequestId, Images,
    NextImageId, Pallet, Repositories, Repository, RepositoryId,
    count::{increment, next_id},
    deposit::Item,
    image_request::Answered,
    manifest_json,
};
use frame_support::{BoundedVec, dispatch::DispatchResult, ensure, traits::DefensiveSaturating};
use pallet_container_registry::{Images as _, Issued};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    /// Returns how many layers the image has.
    pub(crate) fn do_create_manifest(
        who: T::AccountId,
        request_id: ImageRequestId,
    ) -> Result<u32, DispatchError> {
        let Answered { request, mut repository, account } =
            Self::answer_image_request(&who, request_id)?;
        let repository_id = request.repository_id;
        let json = manifest_json::build(&request.config, &request.layers);
        // In the name of the owner, who pays for it and has to have the right to push still.
        let Issued { digest, cid } = T::Images::issue_manifest(
            &repository.owner,
            account.space_id,
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
        let owner = repository.owner.clone();
        Repositories::<T>::insert(repository_id, repository);

        Self::deposit_event(Event::ManifestCreated {
            request_id,
            repository_id,
            image_id,
            owner,
            digest,
            cid,
        });
        Ok(request.layers.len() as u32)
    }

    pub(crate) fn do_remove_image(who: T::AccountId, image_id: ImageId) -> DispatchResult {
        let image = Images::<T>::get(image_id).ok_or(Error::<T>::ImageNotFound)?;
        ensure!(image.owner == who, Error::<T>::NotImageOwner);

        let repository_id = image.repository_id;
        Repositories::<T>::mutate(repository_id, |repository| {
            if let Some(repository) = repository {
                repository.images.defensive_saturating_dec();
            }
        });
        Images::<T>::remove(image_id);
        ImageByDigest::<T>::remove(repository_id, &image.digest);
        Self::release_deposit(&image.deposit);

        Self::deposit_event(Event::ImageRemoved { image_id, repository_id });
        Ok(())
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
