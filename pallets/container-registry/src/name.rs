//! Names of deleted spaces: for a time they come back to nobody but their former owner.
//!
//! Who pulls by name would otherwise get whatever a stranger pushes under it the day after.

use crate::{
    Config, Error, Event, Pallet, RepoNameOf, RestingName, RestingNames, deposit::Item, input,
};
use alloc::vec::Vec;
use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{Get, Time},
};
use polkadot_sdk::frame_support;

impl<T: Config> Pallet<T> {
    /// Lays a name to rest, at the expense of its last owner.
    pub(crate) fn rest_name(who: T::AccountId, repo_name: &RepoNameOf<T>) -> DispatchResult {
        let amount = Item::RestingName { name: repo_name }.price::<T>();
        let deposit = Self::hold(&who, amount)?;
        let until = Self::now().saturating_add(T::NameRest::get());
        let name = RestingName { until, deposit };
        RestingNames::<T>::insert(repo_name, name);
        Ok(())
    }

    /// Wakes a name for a new space, if it rests.
    pub(crate) fn take_name(who: &T::AccountId, repo_name: &RepoNameOf<T>) -> Result<(), Error<T>> {
        let Some(name) = RestingNames::<T>::get(repo_name) else { return Ok(()) };
        ensure!(name.deposit.who == *who || Self::now() >= name.until, Error::NameResting);
        Self::forget_name(repo_name, &name);
        Ok(())
    }

    pub(crate) fn do_free_name(who: T::AccountId, repo_name: Vec<u8>) -> DispatchResult {
        let repo_name = input::space_name::<T>(repo_name)?;
        let name = RestingNames::<T>::get(&repo_name).ok_or(Error::<T>::NameNotResting)?;
        ensure!(Self::now() >= name.until, Error::<T>::NameResting);
        Self::forget_name(&repo_name, &name);
        let former_owner = name.deposit.who;
        Self::deposit_event(Event::NameFreed { repo_name, former_owner, who });
        Ok(())
    }

    fn forget_name(repo_name: &RepoNameOf<T>, name: &RestingName<T>) {
        RestingNames::<T>::remove(repo_name);
        Self::release(&name.deposit.who, name.deposit.amount);
    }

    /// The chain's time, in milliseconds of the Unix epoch.
    pub(crate) fn now() -> u64 {
        T::Time::now()
    }
}
