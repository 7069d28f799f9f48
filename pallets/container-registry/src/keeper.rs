//! The entries of what can be put back, as one call makes them.

use crate::{
    Config, DepositOf, Error, Event, NextRestorableId, Pallet, RemovedItemOf, Restorable,
    RestorableId, Restorables, RestoreWindow, SpaceHeads, SpaceId, SpaceRestorables,
    context::Context,
};
use polkadot_sdk::sp_runtime::{ArithmeticError, DispatchError};

/// Makes entries, and counts them at the end, by [`finish`](Self::finish).
#[derive(Default)]
#[must_use = "`finish` counts the entries"]
pub(crate) struct Keeper {
    next: Option<RestorableId>,
    kept: u32,
}

impl Keeper {
    /// Makes an entry for something that is being removed, and for as many `parts` as its caller goes on to
    /// remove next. Returns its id, under which the caller keeps the record; of what has none, the entry keeps
    /// the deposit, and what somebody else has declared.
    pub fn keep<T: Config>(
        &mut self,
        Context { who, space_id, repo_name }: Context<'_, T>,
        until: u64,
        item: RemovedItemOf<T>,
        parts: u32,
        (deposit, declared): (Option<DepositOf<T>>, Option<DepositOf<T>>),
    ) -> Result<RestorableId, ArithmeticError> {
        let id = self.next.unwrap_or_else(NextRestorableId::<T>::get);
        self.next = Some(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
        self.kept = self.kept.checked_add(1).ok_or(ArithmeticError::Overflow)?;
        Pallet::<T>::deposit_event(Event::ItemRemoved {
            restorable_id: id,
            space_id,
            repo_name: repo_name.clone(),
            item: item.clone(),
            who: who.clone(),
            until,
        });
        let by = who.clone();
        let entry = Restorable { space_id, item, by, until, parts, deposit, declared };
        Restorables::<T>::insert(id, entry);
        SpaceRestorables::<T>::insert(space_id, id, ());
        Ok(id)
    }

    /// Counts what can be put back.
    pub fn finish<T: Config>(self, space_id: SpaceId) -> Result<(), DispatchError> {
        let Some(next) = self.next else { return Ok(()) };
        NextRestorableId::<T>::put(next);
        SpaceHeads::<T>::try_mutate(space_id, |head| {
            let head = head.as_mut().ok_or(Error::<T>::SpaceNotFound)?;
            let restorables = head.restorables.checked_add(self.kept);
            head.restorables = restorables.ok_or(ArithmeticError::Overflow)?;
            Ok(())
        })
    }
}

impl<T: Config> Pallet<T> {
    /// Until when what is removed from a space now can be put back; nothing if it cannot.
    pub(crate) fn restorable_until(space_id: SpaceId) -> Option<u64> {
        let longest = RestoreWindow::<T>::get();
        let own = SpaceHeads::<T>::get(space_id).and_then(|head| head.restore_window);
        let window = own.map_or(longest, |own| own.min(longest));
        (window > 0).then(|| Self::now().saturating_add(window))
    }
}
