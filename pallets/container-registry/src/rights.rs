//! What an account may do in a space.

use crate::{Config, Error, Pallet, Permissions, Rights, SpaceHead, SpaceHeads, SpaceId};
use frame_support::ensure;
use polkadot_sdk::frame_support;

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
}
