//! Undo: what was removed is put back, or given up.
//!
//! Whatever is removed leaves an entry in [`Restorables`], for as long as [`RestoreWindow`] says or the
//! space's owner, who may want less. Until then its record stays, under [`RemovedBlobs`] and the like: it
//! is pinned and held for as before, but no call and no query finds it any more, nor does it count
//! against any bound. After that time the entry is reaped in idle time, or by whoever calls
//! [`reap`](Pallet::reap): then the hold comes back.
//!
//! What is recorded once more while its entry is there is put back by that, at no cost. So nothing can be
//! in place and removed at once, but for tags: they are short, and one that is set again means what its
//! author says, whatever it meant before.
//!
//! A correction keeps what a record said of its content, where less of that would be pinned from then on:
//! another CID, or a larger size. Whoever corrects pays for that, and can do so again and again; but for a size
//! that somebody else had declared that account goes on paying until then. To put it back corrects the record once
//! more.
//!
//! Nothing else that is put back overwrites anything. And what is recorded once more obeys the rules of what is
//! there: who may not correct the removed record cannot put something else in its place, until it is given up.

use crate::{
    Config, Error, Event, NextReap, NextRestorableId, Pallet, Removed, RemovedBlobs, RemovedItem,
    RemovedManifests, RemovedRepositories, Repositories, Restorable, RestorableId, Restorables,
    RestoreWindow, SpaceHeads, SpaceId, SpaceRestorables, WeightInfo, context::Context,
    recorder::Recorder,
};
use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{DefensiveSaturating, Get},
    weights::{Weight, WeightMeter},
};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

/// What was put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Restored {
    Tag,
    /// With so many tags and blobs, of so many that went with it.
    Manifest {
        tags: u32,
        blobs: u32,
        parts: u32,
    },
    Blob,
    Repository,
    /// What a record says of its content.
    Content,
}

impl Restored {
    /// What it weighs to put it back.
    pub fn weight<T: Config>(self) -> Weight {
        match self {
            Self::Tag => T::WeightInfo::restore_tag(),
            Self::Manifest { tags, blobs, parts } => T::WeightInfo::restore_manifest(tags)
                .saturating_add(T::WeightInfo::restore_blob().saturating_mul(blobs.into()))
                .saturating_add(T::DbWeight::get().reads(parts.into())),
            Self::Blob => T::WeightInfo::restore_blob(),
            Self::Repository => T::WeightInfo::restore_repository(),
            Self::Content => T::WeightInfo::restore_content(),
        }
    }

    /// The most that it can weigh.
    pub fn most<T: Config>() -> Weight {
        let (tags, blobs) = (T::MaxRemovals::get(), T::MaxPushBlobs::get());
        let parts = tags.saturating_add(blobs);
        let manifest = Self::Manifest { tags, blobs, parts };
        [Self::Tag, manifest, Self::Blob, Self::Repository, Self::Content]
            .into_iter()
            .map(Self::weight::<T>)
            .fold(Weight::zero(), |most, weight| most.max(weight))
    }
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_restore(
        who: T::AccountId,
        id: RestorableId,
    ) -> Result<Restored, DispatchError> {
        let Restorable { space_id, item, until, parts, deposit, declared, .. } =
            Restorables::<T>::get(id).ok_or(Error::<T>::NotRestorable)?;
        ensure!(Self::now() < until, Error::<T>::NotRestorable);
        let rights = Self::rights_in(space_id, &who).ok_or(Error::<T>::NotSpaceMember)?;
        ensure!(rights.delete, Error::<T>::NotAuthorized);
        let head = SpaceHeads::<T>::get(space_id).ok_or(Error::<T>::SpaceNotFound)?;
        let context = Context { who: &who, space_id, repo_name: &head.repo_name };
        match item {
            RemovedItem::Tag { image_name, tag, digest } => {
                context.restore_single_tag((id, deposit), image_name, tag, &digest)?;
                Ok(Restored::Tag)
            }
            RemovedItem::Manifest { image_name, digest } => {
                context.restore_whole_manifest(id, parts, image_name, &digest)
            }
            RemovedItem::Blob { digest } => {
                context.restore_whole_blob(digest)?;
                Ok(Restored::Blob)
            }
            RemovedItem::Repository { image_name } => {
                let repository =
                    context.restore_repository(&image_name)?.ok_or(Error::<T>::NotRestorable)?;
                Repositories::<T>::insert(space_id, &image_name, repository);
                Ok(Restored::Repository)
            }
            RemovedItem::Content { image_name, digest, cid, size, pin } => {
                let recorder = Recorder::<T>::new(who, rights, space_id, head.repo_name);
                let deposits = [deposit, declared];
                recorder.restore_content(id, image_name, digest, (cid, size, pin), deposits)?;
                Ok(Restored::Content)
            }
        }
    }

    pub(crate) fn do_purge(who: T::AccountId, id: RestorableId) -> DispatchResult {
        let entry = Restorables::<T>::get(id).ok_or(Error::<T>::NotRestorable)?;
        Self::owned_space(&who, entry.space_id)?;
        Self::forget(id, entry, Some(who));
        Ok(())
    }

    pub(crate) fn do_reap(id: RestorableId) -> DispatchResult {
        let entry = Restorables::<T>::get(id).ok_or(Error::<T>::NotRestorable)?;
        ensure!(Self::now() >= entry.until, Error::<T>::StillRestorable);
        Self::forget(id, entry, None);
        Ok(())
    }

    /// Reaps in the order of removal what its time is over for, as far as the weight goes. What comes
    /// after an entry that still has time waits for that, or for somebody's [`reap`](Pallet::reap).
    pub(crate) fn reap_in_idle(limit: Weight) -> Weight {
        let mut meter = WeightMeter::with_limit(limit);
        let look = T::DbWeight::get().reads_writes(4, 1);
        if meter.try_consume(look).is_err() {
            return meter.consumed();
        }
        let (first, end) = (NextReap::<T>::get(), NextRestorableId::<T>::get());
        let mut id = first;
        while id < end {
            if let Some(entry) = Restorables::<T>::get(id) {
                if Self::now() < entry.until || meter.try_consume(T::WeightInfo::reap()).is_err() {
                    break;
                }
                Self::forget(id, entry, None);
            }
            id = id.saturating_add(1);
            if meter.try_consume(T::DbWeight::get().reads(1)).is_err() {
                break;
            }
        }
        if id != first {
            NextReap::<T>::put(id);
        }
        meter.consumed()
    }

    pub(crate) fn do_set_restore_window(
        who: T::AccountId,
        space_id: SpaceId,
        window: Option<u64>,
    ) -> DispatchResult {
        let (repo_name, old_window) = Self::change_owned_space(&who, space_id, |head| {
            let longest = RestoreWindow::<T>::get();
            ensure!(window.is_none_or(|window| window <= longest), Error::RestoreWindowTooLong);
            Ok(core::mem::replace(&mut head.restore_window, window))
        })?;
        Self::deposit_event(Event::RestoreWindowSet {
            space_id,
            repo_name,
            window,
            old_window,
            who,
        });
        Ok(())
    }

    /// Nothing is left of a removed item, and what was held for it comes back.
    fn forget(id: RestorableId, entry: Restorable<T>, purged_by: Option<T::AccountId>) {
        let Restorable { space_id, item, deposit, declared, .. } = entry;
        Self::drop_entry(space_id, id);
        for deposit in deposit.iter().chain(&declared) {
            Self::release_deposit(space_id, deposit);
        }
        match &item {
            // Nothing was left of it but what was held.
            RemovedItem::Tag { .. } => {}
            RemovedItem::Content { pin, .. } => Self::unpin(*pin),
            RemovedItem::Manifest { image_name, digest } => {
                let key = (space_id, image_name, digest);
                if let Some(Removed { record, .. }) = RemovedManifests::<T>::take(key) {
                    Self::let_go_of_manifest(space_id, digest, &record);
                }
            }
            RemovedItem::Blob { digest } => {
                if let Some(Removed { record, .. }) = RemovedBlobs::<T>::take(space_id, digest) {
                    Self::let_go_of_blob(space_id, &record);
                }
            }
            RemovedItem::Repository { image_name } => {
                let removed = RemovedRepositories::<T>::take(space_id, image_name);
                if let Some(Removed { record: (repository, exceptions), .. }) = removed {
                    Self::let_go_of_repository(space_id, repository, exceptions);
                }
            }
        }
        // A space is there as long as anything can be put back into it.
        let repo_name = SpaceHeads::<T>::get(space_id).map(|head| head.repo_name);
        Self::deposit_event(Event::ItemForgotten {
            restorable_id: id,
            space_id,
            repo_name: repo_name.unwrap_or_default(),
            item,
            purged_by,
        });
    }

    pub(crate) fn drop_entry(space_id: SpaceId, id: RestorableId) {
        Restorables::<T>::remove(id);
        SpaceRestorables::<T>::remove(space_id, id);
        Self::change_head(space_id, |head| {
            head.restorables.defensive_saturating_dec();
        });
    }
}
