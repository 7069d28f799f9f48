//! Requests for images: what repositories' owners file, withdraw and have refused.

use crate::{
    Account, Accounts, Config, Error, Event, ImageRequest, ImageRequestId, ImageRequests,
    NextImageRequestId, Pallet, Repositories, Repository, RepositoryId,
    count::{increment, next_id},
    deposit::Item,
    input::ImageInput,
};
use codec::Encode;
use frame_support::{dispatch::DispatchResult, traits::DefensiveSaturating};
use polkadot_sdk::frame_support;

/// A request that its registry's owner is about to answer, with what it leads to.
pub(crate) struct Answered<T: Config> {
    pub request: ImageRequest<T>,
    pub repository: Repository<T>,
    pub account: Account<T>,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_request_image(
        who: T::AccountId,
        repository_id: RepositoryId,
        input: ImageInput<T>,
    ) -> DispatchResult {
        let mut repository = Self::owned_repository(&who, repository_id)?;

        let request_id = next_id::<NextImageRequestId<T>>()?;
        repository.requests = increment(repository.requests)?;
        Repositories::<T>::insert(repository_id, repository);
        let ImageInput { config, layers, tag } = input;
        let content = (&config, &layers, &tag).encoded_size();
        let deposit = Self::take_deposit(&who, Item::ImageRequest { content })?;
        let request = ImageRequest { repository_id, config, layers, tag: tag.clone(), deposit };
        ImageRequests::<T>::insert(request_id, request);

        Self::deposit_event(Event::ImageRequested { request_id, repository_id, tag });
        Ok(())
    }

    pub(crate) fn do_cancel_image_request(
        who: T::AccountId,
        request_id: ImageRequestId,
    ) -> DispatchResult {
        let request =
            ImageRequests::<T>::get(request_id).ok_or(Error::<T>::ImageRequestNotFound)?;
        let repository_id = request.repository_id;
        let repository = Self::owned_repository(&who, repository_id)?;
        let repository = Self::take_out_image_request(request_id, &request, repository);
        Repositories::<T>::insert(repository_id, repository);

        Self::deposit_event(Event::ImageRequestCancelled { request_id, repository_id });
        Ok(())
    }

    pub(crate) fn do_reject_image(who: T::AccountId, request_id: ImageRequestId) -> DispatchResult {
        let Answered { request, repository, .. } = Self::answer_image_request(&who, request_id)?;
        let repository_id = request.repository_id;
        Repositories::<T>::insert(repository_id, repository);

        Self::deposit_event(Event::ImageRejected { request_id, repository_id });
        Ok(())
    }

    /// Takes out a request, if the caller is the one to answer it. The repository is still to be
    /// stored.
    pub(crate) fn answer_image_request(
        who: &T::AccountId,
        request_id: ImageRequestId,
    ) -> Result<Answered<T>, Error<T>> {
        let request =
            ImageRequests::<T>::get(request_id).ok_or(Error::<T>::ImageRequestNotFound)?;
        let repository =
            Repositories::<T>::get(request.repository_id).ok_or(Error::<T>::RepositoryNotFound)?;
        let account = Accounts::<T>::get(repository.account).ok_or(Error::<T>::AccountNotFound)?;
        Self::owned_registry(who, account.registry_id)?;
        let repository = Self::take_out_image_request(request_id, &request, repository);
        Ok(Answered { request, repository, account })
    }

    /// Removes a request and gives back what is held for it. Returns the repository, which the
    /// caller still has to store.
    fn take_out_image_request(
        request_id: ImageRequestId,
        request: &ImageRequest<T>,
        mut repository: Repository<T>,
    ) -> Repository<T> {
        ImageRequests::<T>::remove(request_id);
        Self::release_deposit(&request.deposit);
        repository.requests.defensive_saturating_dec();
        repository
    }
}
