//! Spaces, their owners and members.

use crate::{
    Config, Error, Event, NextSpaceId, Pallet, Permissions, RepoNameOf, Rights, SpaceDeposits,
    SpaceId, SpaceIdByName, SpaceIdByOwner, SpaceMetadata, Spaces, deposit::Item, input,
};
use alloc::vec::Vec;
use frame_support::{BoundedVec, dispatch::DispatchResult, ensure};
use polkadot_sdk::{
    frame_support,
    sp_runtime::{ArithmeticError, DispatchError},
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_create_space(who: T::AccountId, name: Vec<u8>) -> DispatchResult {
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
        Ok(())
    }

    pub(crate) fn do_add_space_member(
        who: T::AccountId,
        space_id: SpaceId,
        new_member: T::AccountId,
    ) -> DispatchResult {
        Spaces::<T>::try_mutate(space_id, |space| {
            let space = space.as_mut().ok_or(Error::<T>::SpaceNotFound)?;
            ensure!(space.owner == who, Error::<T>::NotSpaceOwner);
            ensure!(
                !Permissions::<T>::contains_key(space_id, &new_member),
                Error::<T>::AlreadyMember
            );
            space
                .members
                .try_push(new_member.clone())
                .map_err(|_| Error::<T>::MaxSpaceMembersReached)?;
            Ok::<_, DispatchError>(())
        })?;
        SpaceDeposits::<T>::try_mutate(space_id, |deposit| {
            let deposit = deposit.as_mut().ok_or(Error::<T>::SpaceNotFound)?;
            Self::grow_deposit(deposit, Item::Member)
        })?;
        Permissions::<T>::insert(space_id, &new_member, Rights::MEMBER);

        Self::deposit_event(Event::MemberAdded(space_id, new_member));
        Ok(())
    }

    /// The space of a name, if the account may push to it; `missing` if there is none.
    pub(crate) fn space_to_push_to(
        who: &T::AccountId,
        repo_name: &RepoNameOf<T>,
        missing: Error<T>,
    ) -> Result<SpaceId, Error<T>> {
        let space_id = SpaceIdByName::<T>::get(repo_name).ok_or(missing)?;
        let rights = Permissions::<T>::get(space_id, who).ok_or(Error::<T>::NotSpaceMember)?;
        ensure!(rights.push, Error::<T>::NotAuthorized);
        Ok(space_id)
    }
}
