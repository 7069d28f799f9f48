//! What is held, and for what.

use super::State;
use crate::{
    BalanceOf, Config, DepositOf, HoldReason, InlineManifests, Nodes, Permissions, SpaceDeposits,
    SpaceOffers, TagExceptions, TagRecords,
};
use alloc::{collections::BTreeMap, vec::Vec};
use polkadot_sdk::{
    frame_support::{ensure, traits::fungible::InspectHold},
    sp_runtime::{TryRuntimeError, traits::Saturating},
};

impl<T: Config> State<T> {
    /// What the items say was paid is held, and nothing else is.
    pub fn try_deposits(&self) -> Result<(), TryRuntimeError> {
        let mut sums = self.paid();
        // Those who have to do with spaces but may have paid for nothing.
        for (_, account, _) in Permissions::<T>::iter() {
            sums.entry(account).or_default();
        }
        for account in SpaceOffers::<T>::iter_values() {
            sums.entry(account).or_default();
        }
        for (who, sum) in sums {
            let held = T::Currency::balance_on_hold(&HoldReason::StorageDeposit.into(), &who);
            ensure!(sum <= held, "deposits are not covered by what is held");
            ensure!(sum >= held, "something is held for nothing");
        }
        Ok(())
    }

    /// What each account paid for all its items.
    pub fn paid(&self) -> BTreeMap<T::AccountId, BalanceOf<T>> {
        let mut sums = BTreeMap::<T::AccountId, BalanceOf<T>>::new();
        for deposit in self.deposits() {
            let sum = sums.entry(deposit.who).or_default();
            *sum = sum.saturating_add(deposit.amount);
        }
        sums
    }

    /// What was paid for each item.
    fn deposits(&self) -> Vec<DepositOf<T>> {
        let mut paid = Vec::new();
        paid.extend(SpaceDeposits::<T>::iter_values());
        paid.extend(self.repositories.values().map(|repository| repository.deposit.clone()));
        paid.extend(TagExceptions::<T>::iter_values().map(|exceptions| exceptions.deposit));
        paid.extend(TagRecords::<T>::iter_values().map(|tag| tag.deposit));
        paid.extend(self.manifests.values().map(|manifest| manifest.deposit.clone()));
        paid.extend(self.blobs.values().map(|blob| blob.deposit.clone()));
        paid.extend(InlineManifests::<T>::iter_values().map(|inline| inline.deposit));
        paid.extend(Nodes::<T>::iter_values().map(|node| node.deposit));
        paid
    }
}
