//! Who pays for bytes on chain: holds that come back.
//!
//! **What is in a space** is paid for by whoever caused it: each item keeps who that was and how much.
//! [`SpaceAccounts`](crate::SpaceAccounts) sums it up by account, so that it can change hands in one step,
//! however many items there are. A space counts the accounts with such a sum: where its owner alone has one, and no more than the
//! space costs, nothing is in it.
//!
//! - who leaves a space, or is removed from it, pays for nothing in it any longer: its owner takes all
//!   of it over. Should the owner's balance not cover that, the account still leaves, goes on paying,
//!   and may take out what it pays for, as if it had the right to delete, until the owner covers it:
//!   either of the two can ask for that at any time, by the same call. What it takes out can be put back as
//!   anything can, since nobody knows who relies on it, and is paid back after that; a tag that somebody
//!   has moved to their own manifest is not for it to take;
//! - who accepts a space takes over all that the former owner paid for in it;
//! - what is released goes to the account that the item names, as far as that account still has
//!   something on hold in the space, and else to the owner.
//!
//! **Nodes** are in no space, and their deposit is between them and their owner alone.

use crate::{
    BalanceOf, Config, Deposit, DepositOf, Event, HoldReason, Pallet, SpaceHeads, SpaceId,
    context::Context, storage_deposit,
};
use frame_support::{defensive, dispatch::DispatchResult};
use polkadot_sdk::{
    frame_support,
    sp_runtime::{
        DispatchError,
        traits::{Saturating, Zero},
    },
};

impl<T: Config> Pallet<T> {
    /// Gives back what was paid for an item in a space, to whoever pays for it now.
    pub(crate) fn release_deposit(space_id: SpaceId, deposit: &DepositOf<T>) {
        let Deposit { who, amount } = deposit;
        let left = Self::release_in_space(space_id, who, *amount);
        Self::release_of_owner(space_id, left);
    }

    /// Gives back what was paid for a record, and for more of its content.
    pub(crate) fn release_deposits(
        space_id: SpaceId,
        deposit: &DepositOf<T>,
        declared: Option<&DepositOf<T>>,
    ) {
        Self::release_deposit(space_id, deposit);
        if let Some(declared) = declared {
            Self::release_deposit(space_id, declared);
        }
    }

    /// Gives back what the owner of a space has taken over.
    pub(crate) fn release_of_owner(space_id: SpaceId, left: BalanceOf<T>) {
        if left.is_zero() {
            return;
        }
        let owner = SpaceHeads::<T>::get(space_id).map(|space| space.owner);
        let left = owner.map_or(left, |owner| Self::release_in_space(space_id, &owner, left));
        if !left.is_zero() {
            defensive!("nobody holds the deposit of an item");
        }
    }

    /// Holds an amount for what is in a space.
    pub(crate) fn hold_in_space(
        space_id: SpaceId,
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> DispatchResult {
        Self::hold(who, amount)?;
        Self::change_held(space_id, who, |held| held.saturating_add(amount));
        Ok(())
    }

    /// Releases as much of an amount as the account has on hold in the space. Returns the rest.
    pub(crate) fn release_in_space(
        space_id: SpaceId,
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> BalanceOf<T> {
        let had = Self::change_held(space_id, who, |held| held.saturating_sub(amount));
        let released = had.min(amount);
        Self::release(who, released);
        amount.saturating_sub(released)
    }

    /// Makes one account pay for all that another pays for in a space.
    pub(crate) fn move_holds(
        Context { who, space_id, repo_name }: Context<'_, T>,
        from: &T::AccountId,
        to: &T::AccountId,
    ) -> DispatchResult {
        let amount = Self::held_in(space_id, from);
        if amount.is_zero() {
            return Ok(());
        }
        Self::hold_in_space(space_id, to, amount)?;
        Self::release_in_space(space_id, from, amount);
        Self::deposit_event(Event::HoldsMoved {
            space_id,
            repo_name: repo_name.clone(),
            from: from.clone(),
            to: to.clone(),
            amount,
            who: who.clone(),
        });
        Ok(())
    }

    /// Holds an amount on an account's balance.
    pub(crate) fn hold(
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> Result<DepositOf<T>, DispatchError> {
        storage_deposit::hold::<_, T::Currency>(HoldReason::StorageDeposit, who, amount)
    }

    /// Releases an amount that is on hold.
    pub(crate) fn release(who: &T::AccountId, amount: BalanceOf<T>) {
        storage_deposit::release::<_, T::Currency>(HoldReason::StorageDeposit, who, amount);
    }
}
