//! Accounts in spaces: what each may do there, and what it has on hold.

use crate::{BalanceOf, Config, Error, Pallet, Rights, SpaceAccount, SpaceAccounts, SpaceId};
use frame_support::{ensure, traits::DefensiveSaturating};
use polkadot_sdk::{frame_support, sp_runtime::traits::Zero};

impl<T: Config> Pallet<T> {
    /// The account's rights in a space, if it may push there.
    pub(crate) fn rights_to_push(
        who: &T::AccountId,
        space_id: SpaceId,
    ) -> Result<Rights, Error<T>> {
        let rights = Self::rights_in(space_id, who).ok_or(Error::NotSpaceMember)?;
        ensure!(rights.push, Error::NotAuthorized);
        Ok(rights)
    }

    /// What an account may do in a space, if it is the owner or a member.
    pub(crate) fn rights_in(space_id: SpaceId, who: &T::AccountId) -> Option<Rights> {
        SpaceAccounts::<T>::get(space_id, who)?.rights
    }

    /// Gives an account rights in a space, or takes them.
    pub(crate) fn set_rights(space_id: SpaceId, who: &T::AccountId, rights: Option<Rights>) {
        Self::change_account(space_id, who, |account| account.rights = rights);
    }

    /// What an account has on hold in a space.
    pub(crate) fn held_in(space_id: SpaceId, who: &T::AccountId) -> BalanceOf<T> {
        SpaceAccounts::<T>::get(space_id, who).unwrap_or_default().held
    }

    /// Changes what an account has on hold in a space, and counts who has anything. Returns what it had.
    pub(crate) fn change_held(
        space_id: SpaceId,
        who: &T::AccountId,
        change: impl FnOnce(BalanceOf<T>) -> BalanceOf<T>,
    ) -> BalanceOf<T> {
        let (had, has) = Self::change_account(space_id, who, |account| {
            let had = account.held;
            account.held = change(had);
            (had, account.held)
        });
        match (had.is_zero(), has.is_zero()) {
            (true, false) => Self::change_head(space_id, |head| {
                head.payers = head.payers.saturating_add(1);
            }),
            (false, true) => Self::change_head(space_id, |head| {
                head.payers.defensive_saturating_dec();
            }),
            _ => {}
        }
        had
    }

    /// An entry that says nothing any more goes.
    fn change_account<R>(
        space_id: SpaceId,
        who: &T::AccountId,
        change: impl FnOnce(&mut SpaceAccount<BalanceOf<T>>) -> R,
    ) -> R {
        SpaceAccounts::<T>::mutate_exists(space_id, who, |entry| {
            let mut account = entry.unwrap_or_default();
            let result = change(&mut account);
            *entry = Some(account).filter(|account| *account != SpaceAccount::default());
            result
        })
    }
}
