//! Members of spaces.

use crate::{
    Config, Error, Event, Pallet, Rights, SpaceAccounts, SpaceHead, SpaceHeads, SpaceId, Spaces,
    context::Context, deposit::Item,
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
        Self::owned_space(&who, space_id)?;
        let is_member = Self::rights_in(space_id, &new_member).is_some();
        ensure!(!is_member, Error::<T>::AlreadyMember);
        Spaces::<T>::try_mutate(space_id, |space| {
            let space = space.as_mut().ok_or(Error::<T>::SpaceNotFound)?;
            let pushed = space.members.try_push(new_member.clone());
            pushed.map_err(|_| Error::<T>::MaxSpaceMembersReached)
        })?;
        let price = Item::Member.price::<T>();
        Self::hold_in_space(space_id, &who, price)?;
        Self::change_head(space_id, |head| head.deposit = head.deposit.saturating_add(price));
        Self::set_rights(space_id, &new_member, Some(Rights::MEMBER));

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
        let SpaceHead { owner, repo_name, .. } =
            SpaceHeads::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        ensure!(who == owner || who == member, Error::<T>::NotSpaceOwner);
        ensure!(member != owner, Error::<T>::MemberNotFound);
        let account =
            SpaceAccounts::<T>::get(space_id, &member).ok_or(Error::<T>::MemberNotFound)?;
        let context = Context { who: &who, space_id, repo_name: &repo_name };
        if account.rights.is_some() {
            Self::take_out_member(space_id, &member, &owner);
            Self::deposit_event(Event::MemberRemoved {
                space_id,
                repo_name: repo_name.clone(),
                member: member.clone(),
                who: who.clone(),
            });
            // A hold that fails has changed nothing.
            let _ = Self::move_holds(context, &member, &owner);
            return Ok(());
        }
        // It has left already, and is still paying.
        Self::move_holds(context, &member, &owner)
    }

    fn take_out_member(space_id: SpaceId, member: &T::AccountId, owner: &T::AccountId) {
        Spaces::<T>::mutate(space_id, |space| {
            if let Some(space) = space {
                space.members.retain(|listed| listed != member);
            }
        });
        Self::set_rights(space_id, member, None);
        Self::unpay_member(space_id, owner);
    }

    /// Gives the owner back what was held for one member.
    ///
    /// Prices may have changed since: never more is given back than is held, and what is left in the
    /// end goes back with the space itself.
    pub(crate) fn unpay_member(space_id: SpaceId, owner: &T::AccountId) {
        let amount = Self::change_head(space_id, |head| {
            let amount = Item::Member.price::<T>().min(head.deposit);
            head.deposit = head.deposit.saturating_sub(amount);
            amount
        });
        if !Self::release_in_space(space_id, owner, amount).is_zero() {
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
        let old_permissions = SpaceAccounts::<T>::try_mutate(space_id, &member, |account| {
            let rights = account.as_mut().and_then(|account| account.rights.as_mut());
            let rights = rights.ok_or(Error::<T>::MemberNotFound)?;
            Ok::<_, Error<T>>(core::mem::replace(rights, permissions))
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
