//! Repositories of accounts.

use crate::{
    Account, AccountIndex, Accounts, Config, Error, Event, NextRepositoryId, Pallet, Repositories,
    Repository, RepositoryByName, RepositoryId, WeightInfo,
    count::{increment, next_id},
    deposit::Item,
    input,
};
use alloc::vec::Vec;
use frame_support::{
    dispatch::DispatchResult, ensure, traits::DefensiveSaturating, weights::Weight,
};
use pallet_container_registry::Images;
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    /// What creating a repository weighs; `revived` says whether the space's was put back, which had been
    /// removed.
    pub(crate) fn weight_of_repository(revived: bool) -> Weight {
        let weight = T::WeightInfo::create_repository();
        if revived { weight.saturating_add(T::Images::revival_weight()) } else { weight }
    }

    /// Returns whether the space's repository of the name had been removed, and is back.
    pub(crate) fn do_create_repository(
        who: T::AccountId,
        index: AccountIndex,
        image_name: Vec<u8>,
    ) -> Result<bool, DispatchError> {
        let image_name = input::image_name::<T>(image_name)?;
        let mut account = Self::owned_account(&who, index)?;
        ensure!(
            !RepositoryByName::<T>::contains_key(index, &image_name),
            Error::<T>::RepositoryAlreadyExists
        );
        let revived = T::Images::ensure_repository(&who, account.space_id, image_name.to_vec())?;

        let repository_id = next_id::<NextRepositoryId<T>>()?;
        account.repositories = increment(account.repositories)?;
        let Account { registry_id, space_id, .. } = account;
        Accounts::<T>::insert(index, account);
        let deposit = Self::take_deposit(&who, Item::Repository { image: &image_name })?;
        RepositoryByName::<T>::insert(index, &image_name, repository_id);
        Repositories::<T>::insert(
            repository_id,
            Repository {
                owner: who.clone(),
                account: index,
                registry_id,
                space_id,
                image_name: image_name.clone(),
                images: 0,
                deposit,
            },
        );

        let (account, owner) = (index, who);
        Self::deposit_event(Event::RepositoryCreated {
            repository_id,
            account,
            registry_id,
            space_id,
            owner,
            image_name,
        });
        Ok(revived)
    }

    pub(crate) fn do_remove_repository(
        who: T::AccountId,
        repository_id: RepositoryId,
    ) -> DispatchResult {
        let repository = Self::owned_repository(&who, repository_id)?;
        ensure!(repository.images == 0, Error::<T>::RepositoryNotEmpty);

        let account = repository.account;
        // Unless the account was evicted.
        Accounts::<T>::mutate(account, |account| {
            if let Some(account) = account {
                account.repositories.defensive_saturating_dec();
            }
        });
        Repositories::<T>::remove(repository_id);
        RepositoryByName::<T>::remove(account, &repository.image_name);
        Self::release_deposit(&repository.deposit);

        let Repository { registry_id, space_id, owner, image_name, .. } = repository;
        Self::deposit_event(Event::RepositoryRemoved {
            repository_id,
            account,
            registry_id,
            space_id,
            owner,
            image_name,
        });
        Ok(())
    }

    /// The repository, if it is the caller's.
    pub(crate) fn owned_repository(
        who: &T::AccountId,
        repository_id: RepositoryId,
    ) -> Result<Repository<T>, Error<T>> {
        let repository =
            Repositories::<T>::get(repository_id).ok_or(Error::<T>::RepositoryNotFound)?;
        ensure!(repository.owner == *who, Error::<T>::NotRepositoryOwner);
        Ok(repository)
    }
}
