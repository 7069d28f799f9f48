//! What was removed and can be put back.

use super::State;
use crate::{
    Config, NextReap, NextRestorableId, RemovedItem, Restorables, RestoreWindow, SpaceId,
    SpaceRestorables,
};
use alloc::collections::BTreeMap;
use polkadot_sdk::{frame_support::ensure, sp_runtime::TryRuntimeError};

impl<T: Config> State<T> {
    /// Each entry is of a space, found by it and counted there, and has its record; nothing that is removed is
    /// in its place as well, but for tags.
    pub fn try_restorables(&self) -> Result<(), TryRuntimeError> {
        let end = NextRestorableId::<T>::get();
        ensure!(NextReap::<T>::get() <= end, "idle time has reaped what is not removed yet");
        let mut counts = BTreeMap::<SpaceId, u32>::new();
        let mut records = 0;
        for (id, entry) in Restorables::<T>::iter() {
            let space_id = entry.space_id;
            ensure!(id < end, "the id of what was removed was never given");
            ensure!(
                SpaceRestorables::<T>::contains_key(space_id, id),
                "what was removed is not found by its space"
            );
            *counts.entry(space_id).or_default() += 1;
            match entry.item {
                RemovedItem::Tag { .. } | RemovedItem::Content { .. } => {
                    ensure!(entry.deposit.is_some(), "what was removed is not paid for");
                    continue;
                }
                RemovedItem::Manifest { image_name, digest } => {
                    let key = (space_id, image_name, digest);
                    let removed = self.removed_manifests.get(&key);
                    ensure!(removed.is_some_and(|it| it.id == id), "a removed manifest is lost");
                    ensure!(!self.manifests.contains_key(&key), "a manifest is there and removed");
                }
                RemovedItem::Blob { digest } => {
                    let key = (space_id, digest);
                    let removed = self.removed_blobs.get(&key);
                    ensure!(removed.is_some_and(|it| it.id == id), "a removed blob is lost");
                    ensure!(!self.blobs.contains_key(&key), "a blob is there and removed");
                }
                RemovedItem::Repository { image_name } => {
                    let key = (space_id, image_name);
                    let removed = self.removed_repositories.get(&key);
                    ensure!(removed.is_some_and(|it| it.id == id), "a removed repository is lost");
                    ensure!(
                        !self.repositories.contains_key(&key),
                        "a repository is there, removed"
                    );
                }
            }
            ensure!(entry.deposit.is_none(), "what has a record is paid for twice");
            records += 1;
        }
        let indexed = SpaceRestorables::<T>::iter_keys().count();
        ensure!(indexed == Restorables::<T>::iter_keys().count(), "an index is of nothing");
        let removed = self.removed_manifests.len()
            + self.removed_blobs.len()
            + self.removed_repositories.len();
        ensure!(removed == records, "a removed record has no entry");
        for (id, head) in &self.heads {
            let counted = counts.remove(id).unwrap_or_default();
            ensure!(head.restorables == counted, "what can be put back is miscounted");
            let longest = RestoreWindow::<T>::get();
            ensure!(
                head.restore_window.is_none_or(|window| window <= longest),
                "a space's window is longer than the chain's"
            );
        }
        ensure!(counts.is_empty(), "what was removed is of no space");
        Ok(())
    }
}
