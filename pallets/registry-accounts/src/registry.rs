//! Registries and their owners.

use crate::{
    Config, Error, Event, NextRegistryId, Pallet, Registries, Registry, RegistryByRoot, RegistryId,
    count::next_id, deposit::Item, input,
};
use alloc::vec::Vec;
use frame_support::{dispatch::DispatchResult, ensure};
use polkadot_sdk::frame_support;

impl<T: Config> Pallet<T> {
    pub(crate) fn do_create_registry(who: T::AccountId, root: Vec<u8>) -> DispatchResult {
        let root = input::root::<T>(root)?;
        ensure!(!RegistryByRoot::<T>::contains_key(&root), Error::<T>::RegistryAlreadyExists);

        let registry_id = next_id::<NextRegistryId<T>>()?;
        let deposit = Self::take_deposit(&who, Item::Registry { root: &root })?;
        RegistryByRoot::<T>::insert(&root, registry_id);
        let registry = Registry { owner: who.clone(), root: root.clone(), accounts: 0, deposit };
        Registries::<T>::insert(registry_id, registry);

        Self::deposit_event(Event::RegistryCreated { registry_id, owner: who, root });
        Ok(())
    }

    pub(crate) fn do_remove_registry(who: T::AccountId, registry_id: RegistryId) -> DispatchResult {
        let registry = Self::owned_registry(&who, registry_id)?;
        ensure!(registry.accounts == 0, Error::<T>::RegistryNotEmpty);

        Registries::<T>::remove(registry_id);
        RegistryByRoot::<T>::remove(&registry.root);
        Self::release_deposit(&registry.deposit);

        let Registry { owner, root, .. } = registry;
        Self::deposit_event(Event::RegistryRemoved { registry_id, root, owner });
        Ok(())
    }

    /// The registry, if the account owns it.
    pub(crate) fn owned_registry(
        who: &T::AccountId,
        registry_id: RegistryId,
    ) -> Result<Registry<T>, Error<T>> {
        let registry = Registries::<T>::get(registry_id).ok_or(Error::<T>::RegistryNotFound)?;
        ensure!(registry.owner == *who, Error::<T>::NotRegistryOwner);
        Ok(registry)
    }
}
