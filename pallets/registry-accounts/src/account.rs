//! Accounts, and the requests for them.

use crate::{
    Account, AccountByName, AccountByOwner, AccountIndex, AccountRequest, AccountRequestBy,
    AccountRequestId, AccountRequests, Accounts, Config, Error, Event, NextAccountIndex,
    NextAccountRequestId, Pallet, Registries, Registry, RegistryId,
    count::{increment, next_id},
    deposit::Item,
    input,
};
use alloc::vec::Vec;
use frame_support::{dispatch::DispatchResult, ensure, traits::DefensiveSaturating};
use pallet_container_registry::{Images, SpaceId};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_request_account(
        who: T::AccountId,
        registry_id: RegistryId,
        name: Vec<u8>,
    ) -> DispatchResult {
        let name = input::name::<T>(name)?;
        ensure!(Registries::<T>::contains_key(registry_id), Error::<T>::RegistryNotFound);
        ensure!(
            !AccountByOwner::<T>::contains_key(registry_id, &who),
            Error::<T>::AccountAlreadyExists
        );
        ensure!(
            !AccountRequestBy::<T>::contains_key(registry_id, &who),
            Error::<T>::AlreadyRequested
        );
        ensure!(
            !AccountByName::<T>::contains_key(registry_id, &name),
            Error::<T>::AccountNameTaken
        );

        let request_id = next_id::<NextAccountRequestId<T>>()?;
        let deposit = Self::take_deposit(&who, Item::AccountRequest { name: &name })?;
        AccountRequestBy::<T>::insert(registry_id, &who, request_id);
        AccountRequests::<T>::insert(
            request_id,
            AccountRequest {
                registry_id,
                who: who.clone(),
                name: name.clone(),
                expires: Self::expiry(),
                deposit,
            },
        );

        Self::deposit_event(Event::AccountRequested { request_id, registry_id, who, name });
        Ok(())
    }

    pub(crate) fn do_cancel_account_request(
        who: T::AccountId,
        request_id: AccountRequestId,
    ) -> DispatchResult {
        let request =
            AccountRequests::<T>::get(request_id).ok_or(Error::<T>::AccountRequestNotFound)?;
        ensure!(request.who == who, Error::<T>::NotRequester);
        Self::take_out_account_request(request_id, &request);

        let AccountRequest { registry_id, name, .. } = request;
        Self::deposit_event(Event::AccountRequestCancelled { request_id, registry_id, who, name });
        Ok(())
    }

    pub(crate) fn do_accept_account(
        who: T::AccountId,
        request_id: AccountRequestId,
    ) -> DispatchResult {
        let (request, mut registry) = Self::account_request_to_answer(&who, request_id)?;
        Self::ensure_in_time(request.expires)?;
        Self::take_out_account_request(request_id, &request);
        let AccountRequest { registry_id, who: owner, name, .. } = request;
        ensure!(
            !AccountByName::<T>::contains_key(registry_id, &name),
            Error::<T>::AccountNameTaken
        );

        let account = next_id::<NextAccountIndex<T>>()?;
        registry.accounts = increment(registry.accounts)?;
        Registries::<T>::insert(registry_id, registry);
        let space_id = Self::space_for(&owner, &name)?;
        let deposit = Self::take_deposit(&owner, Item::Account { name: &name })?;
        AccountByName::<T>::insert(registry_id, &name, account);
        AccountByOwner::<T>::insert(registry_id, &owner, account);
        Accounts::<T>::insert(
            account,
            Account {
                owner: owner.clone(),
                registry_id,
                name: name.clone(),
                space_id,
                repositories: 0,
                deposit,
            },
        );

        Self::deposit_event(Event::AccountAccepted {
            request_id,
            registry_id,
            account,
            owner,
            name,
            space_id,
            who,
        });
        Ok(())
    }

    pub(crate) fn do_reject_account(
        who: T::AccountId,
        request_id: AccountRequestId,
    ) -> DispatchResult {
        let (request, _) = Self::account_request_to_answer(&who, request_id)?;
        Self::take_out_account_request(request_id, &request);

        let AccountRequest { registry_id, who: requester, name, .. } = request;
        Self::deposit_event(Event::AccountRejected {
            request_id,
            registry_id,
            requester,
            name,
            who,
        });
        Ok(())
    }

    pub(crate) fn do_close_account(who: T::AccountId, index: AccountIndex) -> DispatchResult {
        let account = Accounts::<T>::get(index).ok_or(Error::<T>::AccountNotFound)?;
        let registry_id = account.registry_id;
        let registry = Registries::<T>::get(registry_id).ok_or(Error::<T>::RegistryNotFound)?;
        ensure!(account.owner == who || registry.owner == who, Error::<T>::NotAccountOwner);
        ensure!(account.repositories == 0, Error::<T>::AccountNotEmpty);
        Self::take_out_account(index, &account, registry);

        let Account { owner, name, .. } = account;
        let account = index;
        Self::deposit_event(Event::AccountClosed { account, registry_id, owner, name, who });
        Ok(())
    }

    pub(crate) fn do_evict_account(who: T::AccountId, index: AccountIndex) -> DispatchResult {
        let account = Accounts::<T>::get(index).ok_or(Error::<T>::AccountNotFound)?;
        let registry_id = account.registry_id;
        let registry = Self::owned_registry(&who, registry_id)?;
        // The account's repositories stay for their owner to remove: it has any number of them.
        Self::take_out_account(index, &account, registry);

        let Account { owner, name, .. } = account;
        let account = index;
        Self::deposit_event(Event::AccountEvicted { account, registry_id, owner, name, who });
        Ok(())
    }

    /// The account, if it is the caller's.
    pub(crate) fn owned_account(
        who: &T::AccountId,
        index: AccountIndex,
    ) -> Result<Account<T>, Error<T>> {
        let account = Accounts::<T>::get(index).ok_or(Error::<T>::AccountNotFound)?;
        ensure!(account.owner == *who, Error::<T>::NotAccountOwner);
        Ok(account)
    }

    /// The space that the account's owner has, or else a new one under the account's name.
    fn space_for(owner: &T::AccountId, name: &[u8]) -> Result<SpaceId, DispatchError> {
        match T::Images::space_of(owner) {
            Some(space_id) => Ok(space_id),
            None => T::Images::create_space(owner, name.to_vec()),
        }
    }

    /// A request with its registry, if the caller is the one to answer it.
    fn account_request_to_answer(
        who: &T::AccountId,
        request_id: AccountRequestId,
    ) -> Result<(AccountRequest<T>, Registry<T>), Error<T>> {
        let request =
            AccountRequests::<T>::get(request_id).ok_or(Error::<T>::AccountRequestNotFound)?;
        let registry = Self::owned_registry(who, request.registry_id)?;
        Ok((request, registry))
    }

    /// Removes a request and gives back what is held for it.
    pub(crate) fn take_out_account_request(
        request_id: AccountRequestId,
        request: &AccountRequest<T>,
    ) {
        AccountRequests::<T>::remove(request_id);
        AccountRequestBy::<T>::remove(request.registry_id, &request.who);
        Self::release_deposit(&request.deposit);
    }

    /// Removes an account of a registry, and gives back what is held for it.
    fn take_out_account(index: AccountIndex, account: &Account<T>, mut registry: Registry<T>) {
        let registry_id = account.registry_id;
        registry.accounts.defensive_saturating_dec();
        Registries::<T>::insert(registry_id, registry);
        Accounts::<T>::remove(index);
        AccountByName::<T>::remove(registry_id, &account.name);
        AccountByOwner::<T>::remove(registry_id, &account.owner);
        Self::release_deposit(&account.deposit);
    }
}
