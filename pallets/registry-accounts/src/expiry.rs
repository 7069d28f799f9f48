//! Requests that nobody can accept any more, because their time is over or what they were made to is
//! gone. Anybody may clear them away, and what is held for them goes back to whoever paid it.

use crate::{
    AccountRequestId, AccountRequests, Accounts, Config, Error, Event, ImageRequestId,
    ImageRequests, Pallet, Registries, Repositories, RepositoryId,
};
use frame_support::{dispatch::DispatchResult, ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{frame_support, frame_system, sp_runtime::traits::Saturating};

impl<T: Config> Pallet<T> {
    /// The last block in which a request that is made now can be accepted.
    pub(crate) fn expiry() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number().saturating_add(T::RequestLifetime::get())
    }

    /// That a request can still be accepted.
    pub(crate) fn ensure_in_time(expires: BlockNumberFor<T>) -> Result<(), Error<T>> {
        ensure!(Self::is_in_time(expires), Error::<T>::RequestExpired);
        Ok(())
    }

    pub(crate) fn do_clear_account_request(
        cleared_by: T::AccountId,
        request_id: AccountRequestId,
    ) -> DispatchResult {
        let request =
            AccountRequests::<T>::get(request_id).ok_or(Error::<T>::AccountRequestNotFound)?;
        let registry_id = request.registry_id;
        let open = Self::is_in_time(request.expires) && Registries::<T>::contains_key(registry_id);
        ensure!(!open, Error::<T>::RequestNotExpired);
        Self::take_out_account_request(request_id, &request);

        let (name, who) = (request.name, request.who);
        Self::deposit_event(Event::AccountRequestCleared {
            request_id,
            registry_id,
            name,
            who,
            cleared_by,
        });
        Ok(())
    }

    pub(crate) fn do_clear_image_request(
        cleared_by: T::AccountId,
        request_id: ImageRequestId,
    ) -> DispatchResult {
        let request =
            ImageRequests::<T>::get(request_id).ok_or(Error::<T>::ImageRequestNotFound)?;
        let repository_id = request.repository_id;
        let open = Self::is_in_time(request.expires) && Self::is_with_a_registry(repository_id);
        ensure!(!open, Error::<T>::RequestNotExpired);
        Self::take_out_image_request(request_id, &request);

        let who = request.deposit.who;
        Self::deposit_event(Event::ImageRequestCleared {
            request_id,
            repository_id,
            who,
            cleared_by,
        });
        Ok(())
    }

    fn is_in_time(expires: BlockNumberFor<T>) -> bool {
        frame_system::Pallet::<T>::block_number() <= expires
    }

    /// Whether there is the repository, and its account, and with that the registry.
    fn is_with_a_registry(repository_id: RepositoryId) -> bool {
        Repositories::<T>::get(repository_id)
            .is_some_and(|repository| Accounts::<T>::contains_key(repository.account))
    }
}
