//! Members of spaces.

use crate::{
    Config, Error, Event, Pallet, Permissions, Rights, SpaceDeposits, SpaceId, Spaces,
    deposit::Item,
};
use frame_support::{dispatch::DispatchResult, ensure};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
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

    pub(crate) fn do_remove_space_member(
        who: T::AccountId,
        space_id: SpaceId,
        member: T::AccountId,
    ) -> DispatchResult {
        Spaces::<T>::try_mutate(space_id, |space| {
            let space = space.as_mut().ok_or(Error::<T>::SpaceNotFound)?;
            ensure!(who == space.owner || who == member, Error::<T>::NotSpaceOwner);
            let index = space.members.iter().position(|listed| *listed == member);
            space.members.remove(index.ok_or(Error::<T>::MemberNotFound)?);
            Ok::<_, Error<T>>(())
        })?;
        SpaceDeposits::<T>::mutate(space_id, |deposit| {
            if let Some(deposit) = deposit {
                Self::shrink_deposit(deposit, Item::Member);
            }
        });
        Permissions::<T>::remove(space_id, &member);

        Self::deposit_event(Event::MemberRemoved { space_id, member });
        Ok(())
    }

    pub(crate) fn do_set_member_permissions(
        who: T::AccountId,
        space_id: SpaceId,
        member: T::AccountId,
        permissions: Rights,
    ) -> DispatchResult {
        Self::owned_space(&who, space_id)?;
        // The owner has an entry too, which always says everything.
        ensure!(member != who, Error::<T>::MemberNotFound);
        Permissions::<T>::try_mutate(space_id, &member, |rights| {
            *rights.as_mut().ok_or(Error::<T>::MemberNotFound)? = permissions;
            Ok::<_, Error<T>>(())
        })?;
        Self::deposit_event(Event::PermissionsSet { space_id, member, permissions });
        Ok(())
    }
}
