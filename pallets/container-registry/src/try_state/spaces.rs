//! Spaces and who may do what in them.

use super::State;
use crate::{
    Config, NextSpaceId, Pallet, RestingNames, Rights, SpaceAccounts, SpaceIdByName, SpaceIdByOwner,
};
use alloc::collections::BTreeSet;
use polkadot_sdk::{frame_support::ensure, sp_runtime::TryRuntimeError};

impl<T: Config> State<T> {
    /// Spaces and their indexes agree both ways, rights are the owner's and the members', and
    /// nothing is left of a space that is gone.
    pub fn try_spaces(&self) -> Result<(), TryRuntimeError> {
        let mut accounts = 0;
        for (id, space) in &self.spaces {
            ensure!(*id < NextSpaceId::<T>::get(), "a space's id was never given");
            ensure!(
                SpaceIdByName::<T>::get(&space.repo_name) == Some(*id),
                "a space is not found by its name"
            );
            ensure!(
                SpaceIdByOwner::<T>::get(&space.owner) == Some(*id),
                "a space is not found by its owner"
            );
            ensure!(
                Pallet::<T>::rights_in(*id, &space.owner) == Some(Rights::OWNER),
                "an owner lacks a right"
            );
            let head = self.heads.get(id).ok_or("a space has no head")?;
            ensure!(
                head.owner == space.owner && head.repo_name == space.repo_name,
                "a space's head says something else"
            );
            ensure!(!RestingNames::<T>::contains_key(&space.repo_name), "a name in use rests");
            let members: BTreeSet<_> = space.members.iter().collect();
            ensure!(members.len() == space.members.len(), "a member is listed twice");
            ensure!(!members.contains(&space.owner), "an owner is listed as a member");
            for member in members {
                let rights = Pallet::<T>::rights_in(*id, member);
                ensure!(rights.is_some(), "a member has no entry");
            }
            accounts += space.members.len() + 1;
        }
        let spaces = self.spaces.len();
        ensure!(SpaceIdByName::<T>::iter().count() == spaces, "a name leads to no space");
        ensure!(SpaceIdByOwner::<T>::iter().count() == spaces, "an owner leads to no space");
        ensure!(self.heads.len() == spaces, "a head is that of no space");
        let with_rights = SpaceAccounts::<T>::iter_values().filter(|it| it.rights.is_some());
        ensure!(with_rights.count() == accounts, "rights of a stranger");
        Ok(())
    }
}
