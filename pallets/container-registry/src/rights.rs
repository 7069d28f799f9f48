//! What an account may do in a space.

use crate::{
    Config, DepositOf, Error, Pallet, Permissions, RepoNameOf, Rights, SpaceHead, SpaceHeads,
    SpaceHolds, SpaceId, SpaceIdByName,
};
use frame_support::ensure;
use polkadot_sdk::frame_support;

/// What an account may take out of a space.
pub(crate) enum Removal<T: Config> {
    /// Whatever is in it.
    Anything,
    /// What this account paid for: it has left the space, and nobody took that over.
    PaidBy(T::AccountId),
}

impl<T: Config> Removal<T> {
    /// That an item with this deposit may be taken out.
    pub fn ensure_covers(&self, deposit: &DepositOf<T>) -> Result<(), Error<T>> {
        match self {
            Self::Anything => Ok(()),
            Self::PaidBy(who) => {
                ensure!(deposit.who == *who, Error::NotAuthorized);
                Ok(())
            }
        }
    }
}

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

    /// The account's rights in a space, if it may push there.
    pub(crate) fn rights_to_push(
        who: &T::AccountId,
        space_id: SpaceId,
    ) -> Result<Rights, Error<T>> {
        let rights = Permissions::<T>::get(space_id, who).ok_or(Error::NotSpaceMember)?;
        ensure!(rights.push, Error::NotAuthorized);
        Ok(rights)
    }

    /// The space of a name, and what the account may take out of it.
    pub(crate) fn space_to_delete_from(
        who: &T::AccountId,
        repo_name: &RepoNameOf<T>,
    ) -> Result<(SpaceId, Removal<T>), Error<T>> {
        let space_id = SpaceIdByName::<T>::get(repo_name).ok_or(Error::SpaceNotFound)?;
        Ok((space_id, Self::removal_right(who, space_id)?))
    }

    /// What the account may take out of a space.
    pub(crate) fn removal_right(
        who: &T::AccountId,
        space_id: SpaceId,
    ) -> Result<Removal<T>, Error<T>> {
        match Permissions::<T>::get(space_id, who) {
            Some(rights) if rights.delete => Ok(Removal::Anything),
            Some(_) => Err(Error::NotAuthorized),
            None if SpaceHolds::<T>::contains_key(space_id, who) => {
                Ok(Removal::PaidBy(who.clone()))
            }
            None => Err(Error::NotSpaceMember),
        }
    }
}
