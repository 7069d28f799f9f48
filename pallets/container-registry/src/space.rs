//! Spaces, their owners and what becomes of them.

use crate::{
    Config, Error, Event, History, NextSpaceId, Pallet, RepoNameOf, Rights, SpaceAccount,
    SpaceAccounts, SpaceHead, SpaceHeads, SpaceId, SpaceIdByName, SpaceIdByOwner, SpaceMetadata,
    Spaces, Visibility, context::Context, deposit::Item, input,
};
use alloc::vec::Vec;
use frame_support::{BoundedVec, dispatch::DispatchResult, ensure};
use polkadot_sdk::{
    frame_support,
    sp_runtime::{ArithmeticError, DispatchError, traits::Zero},
};

impl<T: Config> Pallet<T> {
    /// The space, if the account owns it.
    pub(crate) fn owned_space(
        who: &T::AccountId,
        space_id: SpaceId,
    ) -> Result<SpaceHead<T>, Error<T>> {
        let space = SpaceHeads::<T>::get(space_id).ok_or(Error::SpaceNotFound)?;
        ensure!(space.owner == *who, Error::NotSpaceOwner);
        Ok(space)
    }

    /// Changes something about a space that the account owns. Returns its name, too.
    pub(crate) fn change_owned_space<R>(
        who: &T::AccountId,
        space_id: SpaceId,
        change: impl FnOnce(&mut SpaceHead<T>) -> Result<R, Error<T>>,
    ) -> Result<(RepoNameOf<T>, R), Error<T>> {
        let mut head = Self::owned_space(who, space_id)?;
        let result = change(&mut head)?;
        let repo_name = head.repo_name.clone();
        SpaceHeads::<T>::insert(space_id, head);
        Ok((repo_name, result))
    }

    /// Changes something about a space, if there is one.
    pub(crate) fn change_head<R: Default>(
        space_id: SpaceId,
        change: impl FnOnce(&mut SpaceHead<T>) -> R,
    ) -> R {
        SpaceHeads::<T>::mutate(space_id, |head| head.as_mut().map(change)).unwrap_or_default()
    }

    pub(crate) fn do_create_space(
        who: T::AccountId,
        name: Vec<u8>,
    ) -> Result<SpaceId, DispatchError> {
        let repo_name = input::space_name::<T>(name)?;
        ensure!(!SpaceIdByOwner::<T>::contains_key(&who), Error::<T>::UserAlreadyHasSpace);
        ensure!(!SpaceIdByName::<T>::contains_key(&repo_name), Error::<T>::SpaceAlreadyExists);

        Self::take_name(&who, &repo_name)?;

        let space_id = NextSpaceId::<T>::get();
        NextSpaceId::<T>::put(space_id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
        let deposit = Item::Space { name: &repo_name }.price::<T>();
        Self::hold(&who, deposit)?;
        SpaceIdByName::<T>::insert(&repo_name, space_id);
        SpaceIdByOwner::<T>::insert(&who, space_id);
        let owner = SpaceAccount { rights: Some(Rights::OWNER), held: deposit };
        SpaceAccounts::<T>::insert(space_id, &who, owner);
        let head = SpaceHead {
            owner: who.clone(),
            repo_name: repo_name.clone(),
            offered_to: None,
            visibility: Visibility::default(),
            history: History::default(),
            restore_window: None,
            restorables: 0,
            payers: 1,
            deposit,
        };
        SpaceHeads::<T>::insert(space_id, head);
        let space = SpaceMetadata {
            owner: who.clone(),
            repo_name: repo_name.clone(),
            members: BoundedVec::new(),
            image_names: BoundedVec::new(),
        };
        Spaces::<T>::insert(space_id, space);

        Self::deposit_event(Event::SpaceCreated(space_id, who.clone()));
        Self::deposit_event(Event::SpaceNamed { space_id, repo_name, owner: who });
        Ok(space_id)
    }

    pub(crate) fn do_set_visibility(
        who: T::AccountId,
        space_id: SpaceId,
        visibility: Visibility,
    ) -> DispatchResult {
        let (repo_name, old_visibility) = Self::change_owned_space(&who, space_id, |head| {
            Ok(core::mem::replace(&mut head.visibility, visibility))
        })?;
        Self::deposit_event(Event::VisibilitySet {
            space_id,
            repo_name,
            visibility,
            old_visibility,
            who,
        });
        Ok(())
    }

    pub(crate) fn do_transfer_space(
        who: T::AccountId,
        space_id: SpaceId,
        new_owner: Option<T::AccountId>,
    ) -> DispatchResult {
        let to = new_owner;
        let (repo_name, old_to) = Self::change_owned_space(&who, space_id, |head| {
            Ok(core::mem::replace(&mut head.offered_to, to.clone()))
        })?;
        Self::deposit_event(Event::SpaceOffered { space_id, repo_name, to, old_to, who });
        Ok(())
    }

    pub(crate) fn do_accept_space(who: T::AccountId, space_id: SpaceId) -> DispatchResult {
        let SpaceHead { owner: from, repo_name, offered_to, .. } =
            SpaceHeads::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        ensure!(offered_to.as_ref() == Some(&who), Error::<T>::NotOffered);
        ensure!(!SpaceIdByOwner::<T>::contains_key(&who), Error::<T>::UserAlreadyHasSpace);

        let context = Context { who: &who, space_id, repo_name: &repo_name };
        Self::move_holds(context, &from, &who)?;
        let was_member = Spaces::<T>::mutate(space_id, |space| {
            let Some(space) = space else { return false };
            space.owner = who.clone();
            let before = space.members.len();
            space.members.retain(|member| *member != who);
            space.members.len() < before
        });
        if was_member {
            Self::unpay_member(space_id, &who);
        }
        Self::set_rights(space_id, &from, None);
        Self::set_rights(space_id, &who, Some(Rights::OWNER));
        SpaceIdByOwner::<T>::remove(&from);
        SpaceIdByOwner::<T>::insert(&who, space_id);
        Self::change_head(space_id, |head| {
            head.owner = who.clone();
            head.offered_to = None;
        });

        Self::deposit_event(Event::SpaceTransferred { space_id, repo_name, from, to: who });
        Ok(())
    }

    pub(crate) fn do_delete_space(who: T::AccountId, space_id: SpaceId) -> DispatchResult {
        let SpaceHead { repo_name, history, payers, deposit, .. } =
            Self::owned_space(&who, space_id)?;
        // Whatever is in a space, or was and can be put back, is paid for.
        let held = Self::held_in(space_id, &who);
        let pays_alone = payers == u32::from(!held.is_zero());
        ensure!(pays_alone && held == deposit, Error::<T>::SpaceNotEmpty);

        if let Some(space) = Spaces::<T>::take(space_id) {
            for account in space.members.iter().chain([&space.owner]) {
                SpaceAccounts::<T>::remove(space_id, account);
            }
        }
        Self::release(&who, held);
        SpaceIdByOwner::<T>::remove(&who);
        SpaceIdByName::<T>::remove(&repo_name);
        SpaceHeads::<T>::remove(space_id);
        Self::rest_name(who.clone(), &repo_name)?;

        Self::deposit_event(Event::SpaceDeleted { space_id, repo_name, history, who });
        Ok(())
    }
}
