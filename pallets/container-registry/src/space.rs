//! Spaces, their owners and what becomes of them.

use crate::{
    Config, Error, Event, NextSpaceId, Pallet, Permissions, Rights, Settings, SpaceBlobs,
    SpaceHead, SpaceHeads, SpaceId, SpaceIdByName, SpaceIdByOwner, SpaceMetadata, SpaceOffers,
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

        Self::take_name(&who, &repo_name)?;

        let space_id = NextSpaceId::<T>::get();
        NextSpaceId::<T>::put(space_id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
        let deposit = Item::Space { name: &repo_name }.price::<T>();
        Self::hold_in_space(space_id, &who, deposit)?;
        SpaceIdByName::<T>::insert(&repo_name, space_id);
        SpaceIdByOwner::<T>::insert(&who, space_id);
        Permissions::<T>::insert(space_id, &who, Rights::OWNER);
        let head =
            SpaceHead { owner: who.clone(), repo_name: repo_name.clone(), images: 0, deposit };
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
        let repo_name = Self::owned_space(&who, space_id)?.repo_name;
        let old_visibility = Settings::<T>::mutate(space_id, |settings| {
            core::mem::replace(&mut settings.visibility, visibility)
        });
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
        let repo_name = Self::owned_space(&who, space_id)?.repo_name;
        let old_to = SpaceOffers::<T>::take(space_id);
        SpaceOffers::<T>::set(space_id, new_owner.clone());
        let to = new_owner;
        Self::deposit_event(Event::SpaceOffered { space_id, repo_name, to, old_to, who });
        Ok(())
    }

    pub(crate) fn do_accept_space(who: T::AccountId, space_id: SpaceId) -> DispatchResult {
        let mut head = SpaceHeads::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        let offered = SpaceOffers::<T>::take(space_id);
        ensure!(offered.as_ref() == Some(&who), Error::<T>::NotOffered);
        ensure!(!SpaceIdByOwner::<T>::contains_key(&who), Error::<T>::UserAlreadyHasSpace);

        let from = core::mem::replace(&mut head.owner, who.clone());
        Self::move_holds((space_id, &head.repo_name), &from, &who)?;
        let was_member = Spaces::<T>::mutate(space_id, |space| {
            let Some(space) = space else { return false };
            space.owner = who.clone();
            let before = space.members.len();
            space.members.retain(|member| *member != who);
            space.members.len() < before
        });
        if was_member {
            Self::unpay_member(space_id, &mut head);
        }
        Permissions::<T>::remove(space_id, &from);
        Permissions::<T>::insert(space_id, &who, Rights::OWNER);
        SpaceIdByOwner::<T>::remove(&from);
        SpaceIdByOwner::<T>::insert(&who, space_id);
        let repo_name = head.repo_name.clone();
        SpaceHeads::<T>::insert(space_id, head);

        Self::deposit_event(Event::SpaceTransferred { space_id, repo_name, from, to: who });
        Ok(())
    }

    pub(crate) fn do_delete_space(who: T::AccountId, space_id: SpaceId) -> DispatchResult {
        let head = Self::owned_space(&who, space_id)?;
        let empty = head.images == 0
            && Settings::<T>::get(space_id).restorables == 0
            && !SpaceBlobs::<T>::contains_prefix(space_id);
        ensure!(empty, Error::<T>::SpaceNotEmpty);

        if let Some(space) = Spaces::<T>::take(space_id) {
            for account in space.members.iter().chain([&space.owner]) {
                Permissions::<T>::remove(space_id, account);
            }
        }
        Self::release_in_space(space_id, &who, head.deposit);
        let history = Settings::<T>::take(space_id).history;
        SpaceOffers::<T>::remove(space_id);
        SpaceIdByOwner::<T>::remove(&who);
        SpaceIdByName::<T>::remove(&head.repo_name);
        SpaceHeads::<T>::remove(space_id);
        let repo_name = head.repo_name;
        Self::rest_name(who.clone(), &repo_name)?;

        Self::deposit_event(Event::SpaceDeleted { space_id, repo_name, history, who });
        Ok(())
    }
}
