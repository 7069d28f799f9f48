//! Members of spaces.

use crate::{
    Config, Error, Event, Pallet, Permissions, Rights, SpaceHead, SpaceHeads, SpaceHolds, SpaceId,
    Spaces, deposit::Item,
};
use frame_support::{defensive, dispatch::DispatchResult, ensure};
use polkadot_sdk::{
    frame_support,
    sp_runtime::traits::{Saturating, Zero},
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_add_space_member(
        who: T::AccountId,
        space_id: SpaceId,
        new_member: T::AccountId,
    ) -> DispatchResult {
        let mut head = Self::owned_space(&who, space_id)?;
        ensure!(!Permissions::<T>::contains_key(space_id, &new_member), Error::<T>::AlreadyMember);
        Spaces::<T>::try_mutate(space_id, |space| {
            let space = space.as_mut().ok_or(Error::<T>::SpaceNotFound)?;
            let pushed = space.members.try_push(new_member.clone());
            pushed.map_err(|_| Error::<T>::MaxSpaceMembersReached)
        })?;
        let price = Item::Member.price::<T>();
        Self::hold_in_space(space_id, &who, price)?;
        head.deposit = head.deposit.saturating_add(price);
        SpaceHeads::<T>::insert(space_id, head);
        Permissions::<T>::insert(space_id, &new_member, Rights::MEMBER);

        Self::deposit_event(Event::MemberAdded(space_id, new_member));
        Ok(())
    }

    /// What the account paid for in the space becomes the owner's, if the owner's balance covers it;
    /// the account goes in any case.
    pub(crate) fn do_remove_space_member(
        who: T::AccountId,
        space_id: SpaceId,
        member: T::AccountId,
    ) -> DispatchResult {
        let mut head = SpaceHeads::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        ensure!(who == head.owner || who == member, Error::<T>::NotSpaceOwner);
        ensure!(member != head.owner, Error::<T>::MemberNotFound);
        let owner = head.owner.clone();
        if Permissions::<T>::contains_key(space_id, &member) {
            Self::take_out_member(space_id, &member, &mut head);
            let repo_name = head.repo_name.clone();
            SpaceHeads::<T>::insert(space_id, head);
            Self::deposit_event(Event::MemberRemoved {
                space_id,
                repo_name: repo_name.clone(),
                member: member.clone(),
                who,
            });
            // A hold that fails has changed nothing.
            let _ = Self::move_holds((space_id, &repo_name), &member, &owner);
            return Ok(());
        }
        // It has left already, and is still paying.
        ensure!(SpaceHolds::<T>::contains_key(space_id, &member), Error::<T>::MemberNotFound);
        Self::move_holds((space_id, &head.repo_name), &member, &owner)
    }

    fn take_out_member(space_id: SpaceId, member: &T::AccountId, head: &mut SpaceHead<T>) {
        Spaces::<T>::mutate(space_id, |space| {
            if let Some(space) = space {
                space.members.retain(|listed| listed != member);
            }
        });
        Permissions::<T>::remove(space_id, member);
        Self::unpay_member(space_id, head);
    }

    /// Gives the owner back what was held for one member.
    ///
    /// Prices may have changed since: never more is given back than is held, and what is left in the
    /// end goes back with the space itself.
    pub(crate) fn unpay_member(space_id: SpaceId, head: &mut SpaceHead<T>) {
        let amount = Item::Member.price::<T>().min(head.deposit);
        head.deposit = head.deposit.saturating_sub(amount);
        if !Self::release_in_space(space_id, &head.owner, amount).is_zero() {
            defensive!("an owner does not hold the deposit of a member");
        }
    }

    pub(crate) fn do_set_member_permissions(
        who: T::AccountId,
        space_id: SpaceId,
        member: T::AccountId,
        permissions: Rights,
    ) -> DispatchResult {
        let repo_name = Self::owned_space(&who, space_id)?.repo_name;
        // The owner has an entry too, which always says everything.
        ensure!(member != who, Error::<T>::MemberNotFound);
        let old_permissions = Permissions::<T>::try_mutate(space_id, &member, |rights| {
            rights.replace(permissions).ok_or(Error::<T>::MemberNotFound)
        })?;
        Self::deposit_event(Event::PermissionsSet {
            space_id,
            repo_name,
            member,
            permissions,
            old_permissions,
            who,
        });
        Ok(())
    }
}
