//! Spaces, their owners and what becomes of them.

use crate::{
    Config, Deposit, Error, Event, NextSpaceId, Pallet, Permissions, RepoNameOf, Rights, Settings,
    SpaceBlobs, SpaceDeposits, SpaceId, SpaceIdByName, SpaceIdByOwner, SpaceMetadata, SpaceOffers,
    Spaces, Visibility, deposit::Item, input,
};
use alloc::vec::Vec;
use frame_support::{BoundedVec, dispatch::DispatchResult, ensure, storage::StorageDoubleMap as _};
use polkadot_sdk::{
    frame_support,
    sp_runtime::{ArithmeticError, DispatchError},
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_create_space(
        who: T::AccountId,
        name: Vec<u8>,
    ) -> Result<SpaceId, DispatchError> {
        let repo_name = input::space_name::<T>(name)?;
        ensure!(!SpaceIdByOwner::<T>::contains_key(&who), Error::<T>::UserAlreadyHasSpace);
        ensure!(!SpaceIdByName::<T>::contains_key(&repo_name), Error::<T>::SpaceAlreadyExists);

        let space_id = NextSpaceId::<T>::get();
        NextSpaceId::<T>::put(space_id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
        let deposit = Self::take_deposit(&who, Item::Space { name: &repo_name })?;
        SpaceDeposits::<T>::insert(space_id, deposit);
        SpaceIdByName::<T>::insert(&repo_name, space_id);
        SpaceIdByOwner::<T>::insert(&who, space_id);
        Permissions::<T>::insert(space_id, &who, Rights::OWNER);
        let space = SpaceMetadata {
            owner: who.clone(),
            repo_name: repo_name.clone(),
            members: BoundedVec::new(),
            image_names: BoundedVec::new(),
        };
        Spaces::<T>::insert(space_id, space);

        Self::deposit_event(Event::SpaceCreated(space_id, who));
        Self::deposit_event(Event::SpaceNamed { space_id, repo_name });
        Ok(space_id)
    }

    pub(crate) fn do_set_visibility(
        who: T::AccountId,
        space_id: SpaceId,
        visibility: Visibility,
    ) -> DispatchResult {
        let repo_name = Self::owned_space(&who, space_id)?.repo_name;
        Settings::<T>::mutate(space_id, |settings| settings.visibility = visibility);
        Self::deposit_event(Event::VisibilitySet { space_id, repo_name, visibility });
        Ok(())
    }

    pub(crate) fn do_transfer_space(
        who: T::AccountId,
        space_id: SpaceId,
        new_owner: Option<T::AccountId>,
    ) -> DispatchResult {
        Self::owned_space(&who, space_id)?;
        SpaceOffers::<T>::set(space_id, new_owner.clone());
        Self::deposit_event(Event::SpaceOffered { space_id, to: new_owner });
        Ok(())
    }

    pub(crate) fn do_accept_space(who: T::AccountId, space_id: SpaceId) -> DispatchResult {
        let mut space = Spaces::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        let offered = SpaceOffers::<T>::take(space_id);
        ensure!(offered.as_ref() == Some(&who), Error::<T>::NotOffered);
        ensure!(!SpaceIdByOwner::<T>::contains_key(&who), Error::<T>::UserAlreadyHasSpace);

        let deposit = SpaceDeposits::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        Self::hold(&who, deposit.amount)?;
        Self::release_deposit(&deposit);
        let mut deposit = Deposit { who: who.clone(), amount: deposit.amount };
        if let Some(index) = space.members.iter().position(|member| *member == who) {
            space.members.remove(index);
            Self::shrink_deposit(&mut deposit, Item::Member);
        }
        SpaceDeposits::<T>::insert(space_id, deposit);
        Permissions::<T>::remove(space_id, &space.owner);
        Permissions::<T>::insert(space_id, &who, Rights::OWNER);
        SpaceIdByOwner::<T>::remove(&space.owner);
        SpaceIdByOwner::<T>::insert(&who, space_id);
        let from = core::mem::replace(&mut space.owner, who.clone());
        let repo_name = space.repo_name.clone();
        Spaces::<T>::insert(space_id, space);

        Self::deposit_event(Event::SpaceTransferred { space_id, repo_name, from, to: who });
        Ok(())
    }

    pub(crate) fn do_delete_space(who: T::AccountId, space_id: SpaceId) -> DispatchResult {
        let space = Self::owned_space(&who, space_id)?;
        let empty = space.image_names.is_empty() && !SpaceBlobs::<T>::contains_prefix(space_id);
        ensure!(empty, Error::<T>::SpaceNotEmpty);

        for account in space.members.iter().chain([&space.owner]) {
            Permissions::<T>::remove(space_id, account);
        }
        if let Some(deposit) = SpaceDeposits::<T>::take(space_id) {
            Self::release_deposit(&deposit);
        }
        let history = Settings::<T>::take(space_id).history;
        SpaceOffers::<T>::remove(space_id);
        SpaceIdByOwner::<T>::remove(&space.owner);
        SpaceIdByName::<T>::remove(&space.repo_name);
        Spaces::<T>::remove(space_id);

        let repo_name = space.repo_name;
        Self::deposit_event(Event::SpaceDeleted { space_id, repo_name, history });
        Ok(())
    }

    /// The space, if the account owns it.
    pub(crate) fn owned_space(
        who: &T::AccountId,
        space_id: SpaceId,
    ) -> Result<SpaceMetadata<T>, Error<T>> {
        let space = Spaces::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        ensure!(space.owner == *who, Error::<T>::NotSpaceOwner);
        Ok(space)
    }

    /// The space of a name, if the account may push to it; `missing` if there is none.
    pub(crate) fn space_to_push_to(
        who: &T::AccountId,
        repo_name: &RepoNameOf<T>,
        missing: Error<T>,
    ) -> Result<SpaceId, Error<T>> {
        let space_id = SpaceIdByName::<T>::get(repo_name).ok_or(missing)?;
        Self::ensure_right(who, space_id, |rights| rights.push)?;
        Ok(space_id)
    }

    /// The space of a name, if the account may delete from it.
    pub(crate) fn space_to_delete_from(
        who: &T::AccountId,
        repo_name: &RepoNameOf<T>,
    ) -> Result<SpaceId, Error<T>> {
        let space_id = SpaceIdByName::<T>::get(repo_name).ok_or(Error::<T>::SpaceNotFound)?;
        Self::ensure_right(who, space_id, |rights| rights.delete)?;
        Ok(space_id)
    }

    /// The name of a space, if the account may push to it.
    pub(crate) fn name_of_space_to_push_to(
        who: &T::AccountId,
        space_id: SpaceId,
    ) -> Result<RepoNameOf<T>, Error<T>> {
        let space = Spaces::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        Self::ensure_right(who, space_id, |rights| rights.push)?;
        Ok(space.repo_name)
    }

    /// That the account has a right in the space.
    pub(crate) fn ensure_right(
        who: &T::AccountId,
        space_id: SpaceId,
        right: impl FnOnce(&Rights) -> bool,
    ) -> Result<(), Error<T>> {
        let rights = Permissions::<T>::get(space_id, who).ok_or(Error::<T>::NotSpaceMember)?;
        ensure!(right(&rights), Error::<T>::NotAuthorized);
        Ok(())
    }
}
