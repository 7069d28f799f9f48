//! What is held, and for what.

use super::State;
use crate::{
    BalanceOf, Config, DepositOf, HoldReason, Nodes, RestingNames, Restorables, SpaceAccount,
    SpaceAccounts, SpaceId, TagExceptions, TagRecords,
};
use alloc::{collections::BTreeMap, vec::Vec};
use polkadot_sdk::{
    frame_support::{ensure, traits::fungible::InspectHold},
    frame_system,
    sp_runtime::{
        TryRuntimeError,
        traits::{Saturating, Zero},
    },
};

impl<T: Config> State<T> {
    /// What the items say was paid is held, and nothing else is, of no account of the chain.
    pub fn try_deposits(&self) -> Result<(), TryRuntimeError> {
        let mut sums = self.try_space_holds()?;
        let names = RestingNames::<T>::iter_values().map(|name| name.deposit);
        for deposit in Nodes::<T>::iter_values().map(|node| node.deposit).chain(names) {
            add(&mut sums, deposit.who, deposit.amount);
        }
        let reason = HoldReason::StorageDeposit.into();
        for who in frame_system::Account::<T>::iter_keys() {
            let sum = sums.remove(&who).unwrap_or_default();
            let held = T::Currency::balance_on_hold(&reason, &who);
            ensure!(sum <= held, "deposits are not covered by what is held");
            ensure!(sum >= held, "something is held for nothing");
        }
        ensure!(sums.values().all(Zero::is_zero), "who paid is not on the chain");
        Ok(())
    }

    /// Each space's sums are those of its items; who is not the owner holds for nothing that others
    /// paid. Returns what each account holds in all spaces.
    fn try_space_holds(&self) -> Result<BTreeMap<T::AccountId, BalanceOf<T>>, TryRuntimeError> {
        let mut paid = BTreeMap::new();
        let mut totals = BTreeMap::<SpaceId, BalanceOf<T>>::new();
        for (id, head) in &self.heads {
            add(&mut totals, *id, head.deposit);
        }
        for (id, deposit) in self.deposits() {
            add(&mut totals, id, deposit.amount);
            add(&mut paid, (id, deposit.who), deposit.amount);
        }
        let mut sums = BTreeMap::new();
        let mut payers = BTreeMap::<SpaceId, u32>::new();
        for (id, who, SpaceAccount { rights, held }) in SpaceAccounts::<T>::iter() {
            ensure!(rights.is_some() || !held.is_zero(), "an account of nothing is kept");
            if held.is_zero() {
                continue;
            }
            *payers.entry(id).or_default() += 1;
            let head = self.heads.get(&id).ok_or("something is held for no space")?;
            let total = totals.get_mut(&id).ok_or("something is held for no item")?;
            ensure!(*total >= held, "more is held than a space's items cost");
            *total = total.saturating_sub(held);
            let own = paid.get(&(id, who.clone())).copied().unwrap_or_default();
            ensure!(who == head.owner || held <= own, "somebody holds what another paid for");
            add(&mut sums, who, held);
        }
        ensure!(totals.values().all(Zero::is_zero), "less is held than a space's items cost");
        for (id, head) in &self.heads {
            let counted = payers.remove(id).unwrap_or_default();
            ensure!(head.payers == counted, "who pays in a space is miscounted");
        }
        Ok(sums)
    }

    /// What was paid for each item in a space, but for the space itself.
    fn deposits(&self) -> Vec<(SpaceId, DepositOf<T>)> {
        let mut paid = Vec::new();
        let mut pay = |id: SpaceId, deposit: &DepositOf<T>| paid.push((id, deposit.clone()));
        self.repositories.iter().for_each(|((id, _), item)| pay(*id, &item.deposit));
        TagExceptions::<T>::iter().for_each(|(id, _, item)| pay(id, &item.deposit));
        TagRecords::<T>::iter().for_each(|((id, _, _), item)| pay(id, &item.deposit));
        for ((id, _), removed) in &self.removed_repositories {
            let (repository, exceptions) = &removed.record;
            pay(*id, &repository.deposit);
            exceptions.iter().for_each(|item| pay(*id, &item.deposit));
        }
        Restorables::<T>::iter_values().for_each(|entry| {
            let deposits = entry.deposit.iter().chain(&entry.declared);
            deposits.for_each(|deposit| pay(entry.space_id, deposit));
        });
        for ((id, _, _), manifest) in self.kept_manifests() {
            pay(*id, &manifest.deposit);
            let more = manifest.declared.iter().chain(&manifest.inline);
            more.for_each(|deposit| pay(*id, deposit));
        }
        for ((id, _), blob) in self.kept_blobs() {
            pay(*id, &blob.deposit);
            blob.declared.iter().for_each(|deposit| pay(*id, deposit));
        }
        paid
    }
}

fn add<K: Ord, B: Saturating + Copy + Default>(sums: &mut BTreeMap<K, B>, key: K, amount: B) {
    let sum = sums.entry(key).or_default();
    *sum = sum.saturating_add(amount);
}
