//! Requests for images: what repositories' owners file, withdraw and have refused.

use crate::{
    Accounts, Config, Error, Event, ImageRequest, ImageRequestId, ImageRequests,
    NextImageRequestId, Pallet, Repositories, Repository, RepositoryId, count::next_id,
    deposit::Item, input::ImageInput,
};
use codec::Encode;
use frame_support::{dispatch::DispatchResult, ensure};
use polkadot_sdk::frame_support;

impl<T: Config> Pallet<T> {
    pub(crate) fn do_request_image(
        who: T::AccountId,
        repository_id: RepositoryId,
        input: ImageInput<T>,
    ) -> DispatchResult {
        let repository = Self::owned_repository(&who, repository_id)?;
        Self::ensure_admitted(&repository)?;

        let request_id = next_id::<NextImageRequestId<T>>()?;
        let ImageInput { config, layers, tag } = input;
        let content = (&config, &layers, &tag).encoded_size();
        let deposit = Self::take_deposit(&who, Item::ImageRequest { content })?;
        let (expires, wanted) = (Self::expiry(), tag.clone());
        let request = ImageRequest { repository_id, config, layers, tag, expires, deposit };
        ImageRequests::<T>::insert(request_id, request);

        let image_name = repository.image_name;
        Self::deposit_event(Event::ImageRequested {
            request_id,
            repository_id,
            image_name,
            tag: wanted,
            who,
        });
        Ok(())
    }

    pub(crate) fn do_cancel_image_request(
        who: T::AccountId,
        request_id: ImageRequestId,
    ) -> DispatchResult {
        let request =
            ImageRequests::<T>::get(request_id).ok_or(Error::<T>::ImageRequestNotFound)?;
        // Of the repository, which may be gone, only its owner could file it.
        ensure!(request.deposit.who == who, Error::<T>::NotRepositoryOwner);
        Self::take_out_image_request(request_id, &request);

        let repository_id = request.repository_id;
        Self::deposit_event(Event::ImageRequestCancelled { request_id, repository_id, who });
        Ok(())
    }

    pub(crate) fn do_reject_image(who: T::AccountId, request_id: ImageRequestId) -> DispatchResult {
        let (request, repository) = Self::image_request_to_answer(&who, request_id)?;
        Self::take_out_image_request(request_id, &request);

        let Repository { owner, image_name, .. } = repository;
        Self::deposit_event(Event::ImageRejected {
            request_id,
            repository_id: request.repository_id,
            image_name,
            owner,
            who,
        });
        Ok(())
    }

    /// A request with its repository, if the caller is the one to answer it.
    pub(crate) fn image_request_to_answer(
        who: &T::AccountId,
        request_id: ImageRequestId,
    ) -> Result<(ImageRequest<T>, Repository<T>), Error<T>> {
        let request =
            ImageRequests::<T>::get(request_id).ok_or(Error::<T>::ImageRequestNotFound)?;
        let repository =
            Repositories::<T>::get(request.repository_id).ok_or(Error::<T>::RepositoryNotFound)?;
        Self::owned_registry(who, repository.registry_id)?;
        Ok((request, repository))
    }

    /// That the repository's account was not evicted.
    pub(crate) fn ensure_admitted(repository: &Repository<T>) -> Result<(), Error<T>> {
        ensure!(Accounts::<T>::contains_key(repository.account), Error::<T>::AccountNotFound);
        Ok(())
    }

    /// Removes a request and gives back what is held for it.
    pub(crate) fn take_out_image_request(request_id: ImageRequestId, request: &ImageRequest<T>) {
        ImageRequests::<T>::remove(request_id);
        Self::release_deposit(&request.deposit);
    }
}
