//! Blobs: layers and configurations.

use crate::{
    BlobRecord, CidOf, Config, DigestInfo, DigestOf, DigestType, Error, Event, Pallet, Removed,
    RemovedBlobs, RemovedItem, RepoNameOf, SpaceBlobs, SpaceId, context::Context, deposit::Item,
    global::CountedBlob, input::BlobInput, pin_log::Content, recorder::Recorder, remover::Remover,
};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

/// What recording a blob or a manifest came to.
#[derive(Clone, Copy)]
pub(crate) enum Recorded<C = ()> {
    /// The space did not have it. With what was found when it was counted.
    New(C),
    /// The space had it otherwise.
    Changed,
    /// The space had it so.
    Known,
    /// It was removed, and is back.
    Revived,
}

impl<C> Recorded<C> {
    /// The same, and apart from it what was found.
    pub fn split(self) -> (Recorded, Option<C>) {
        match self {
            Self::New(counted) => (Recorded::New(()), Some(counted)),
            Self::Changed => (Recorded::Changed, None),
            Self::Known => (Recorded::Known, None),
            Self::Revived => (Recorded::Revived, None),
        }
    }
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_record_blob(
        who: T::AccountId,
        repo_name: RepoNameOf<T>,
        blob: BlobInput<T>,
    ) -> Result<Recorded, DispatchError> {
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceNotFound)?;
        let recorded = Self::record_blob(&mut recorder, blob)?;
        recorder.finish()?;
        Ok(recorded)
    }

    /// Records a blob in a space.
    pub(crate) fn record_blob(
        recorder: &mut Recorder<T>,
        blob: BlobInput<T>,
    ) -> Result<Recorded, DispatchError> {
        let (recorded, digest_type) = Self::put_blob(recorder, &blob)?;
        let (recorded, counted) = recorded.split();
        let BlobInput { digest, cid, .. } = blob;
        let info = DigestInfo { digest_type, cid };
        Self::say_where_blob_is(recorder.who.clone(), digest, info, counted);
        Ok(recorded)
    }

    /// Has the global entry say what a space's record says, if it may.
    pub(crate) fn say_where_blob_is(
        who: T::AccountId,
        digest: DigestOf<T>,
        info: DigestInfo<T>,
        counted: Option<CountedBlob<T>>,
    ) {
        if Self::update_digest_info(&digest, &info, counted) {
            let DigestInfo { digest_type, cid } = info;
            Self::deposit_event(Event::DigestInfoStored { who, digest, digest_type, cid });
        }
    }

    /// Returns the type, too, that the record has.
    fn put_blob(
        recorder: &mut Recorder<T>,
        blob: &BlobInput<T>,
    ) -> Result<(Recorded<CountedBlob<T>>, DigestType), DispatchError> {
        let BlobInput { digest, digest_type, cid, size } = blob;
        let (found, revived) = match SpaceBlobs::<T>::get(recorder.space_id, digest) {
            None => (recorder.revive_blob(digest)?, true),
            found => (found, false),
        };
        match found {
            None => {
                let counted = Self::count_blob_cid(digest, cid)?;
                let pin = recorder.pin(Content { digest, cid, size: *size })?;
                let deposit = recorder.charge(Item::Blob { digest, size: *size });
                let (cid, digest_type, size) = (cid.clone(), *digest_type, *size);
                let record = BlobRecord { cid, digest_type, size, deposit, declared: None, pin };
                Self::write_blob(recorder, digest, record, None);
                Ok((Recorded::New(counted), digest_type))
            }
            Some(record) => {
                recorder.ensure_may_move(
                    digest,
                    (&record.cid, cid),
                    record.size,
                    &record.deposit,
                )?;
                let (declared, is_moved) = (record.declared.as_ref(), record.cid != *cid);
                let said = recorder.size_that_stays(record.size, declared, is_moved);
                let size = recorder.restate_size(said, *size, &record.deposit);
                let (was, is) = (record.digest_type, *digest_type);
                let digest_type =
                    recorder.restate(Some(was), Some(is), &record.deposit).unwrap_or(was);
                let is_known = record.cid == *cid && was == digest_type && record.size == size;
                if !is_known {
                    let says = (cid.clone(), digest_type, size);
                    Self::change_blob(recorder, digest, record, says, None)?;
                }
                let recorded = match (revived, is_known) {
                    (false, true) => Recorded::Known,
                    (false, false) => Recorded::Changed,
                    (true, _) => Recorded::Revived,
                };
                Ok((recorded, digest_type))
            }
        }
    }

    pub(crate) fn do_declare_blob_size(
        who: T::AccountId,
        repo_name: RepoNameOf<T>,
        digest: &DigestOf<T>,
        size: u64,
    ) -> DispatchResult {
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceNotFound)?;
        let record =
            SpaceBlobs::<T>::get(recorder.space_id, digest).ok_or(Error::<T>::BlobNotFound)?;
        recorder.ensure_may_declare(record.size, size, &record.deposit)?;
        if record.size == Some(size) {
            return recorder.finish();
        }
        let says = (record.cid.clone(), record.digest_type, Some(size));
        Self::change_blob(&mut recorder, digest, record, says, None)?;
        recorder.finish()
    }

    /// Has a record say another CID, type or size. `pin` is the line that says so already, if there is one.
    pub(crate) fn change_blob(
        recorder: &mut Recorder<T>,
        digest: &DigestOf<T>,
        mut record: BlobRecord<T>,
        (cid, digest_type, size): (CidOf<T>, DigestType, Option<u64>),
        pin: Option<u64>,
    ) -> DispatchResult {
        let says = record.clone();
        if record.cid != cid {
            Self::count_blob_cid(digest, &cid)?;
            Self::discount_blob_cid(digest, &record.cid);
        }
        let old = Content { digest, cid: &record.cid, size: record.size };
        let new = Content { digest, cid: &cid, size };
        let (old, new) = ((old, record.pin), (new, pin));
        let pin = recorder.correct_content(None, old, new, &mut record.declared)?;
        if record.size != size || record.declared != says.declared {
            let item = Item::Blob { digest, size };
            recorder.resize(&mut record.deposit, &mut record.declared, item);
        }
        let record = BlobRecord { cid, digest_type, size, pin, ..record };
        Self::write_blob(recorder, digest, record, Some(says));
        Ok(())
    }

    fn write_blob(
        recorder: &Recorder<T>,
        digest: &DigestOf<T>,
        record: BlobRecord<T>,
        old: Option<BlobRecord<T>>,
    ) {
        recorder.context().announce_blob(digest, &record, old);
        SpaceBlobs::<T>::insert(recorder.space_id, digest, record);
    }

    /// Returns whether the blob is gone at once.
    pub(crate) fn do_remove_blob(
        who: T::AccountId,
        repo_name: RepoNameOf<T>,
        digest: DigestOf<T>,
    ) -> Result<bool, DispatchError> {
        let mut remover = Remover::by_name(who, repo_name)?;
        Self::take_out_blob(&mut remover, digest)?;
        let is_final = remover.is_final();
        remover.finish()?;
        Ok(is_final)
    }

    /// Removes a space's record of a blob.
    pub(crate) fn take_out_blob(remover: &mut Remover<T>, digest: DigestOf<T>) -> DispatchResult {
        let space_id = remover.space_id;
        let record = SpaceBlobs::<T>::take(space_id, &digest).ok_or(Error::<T>::BlobNotFound)?;
        remover.ensure_covers(&record.deposit)?;
        Self::discount_blob_cid(&digest, &record.cid);
        let old = record.clone().into();
        match remover.keep(RemovedItem::Blob { digest: digest.clone() }, 0, None)? {
            Some(id) => RemovedBlobs::<T>::insert(space_id, &digest, Removed { id, record }),
            None => Self::let_go_of_blob(space_id, &record),
        }
        let (repo_name, who) = (remover.repo_name.clone(), remover.who.clone());
        Self::deposit_event(Event::BlobRemoved { space_id, repo_name, digest, old, who });
        Ok(())
    }

    /// Nothing is pinned or held any more for a record that was removed.
    pub(crate) fn let_go_of_blob(space_id: SpaceId, record: &BlobRecord<T>) {
        Self::unpin(record.pin);
        Self::release_deposits(space_id, &record.deposit, record.declared.as_ref());
    }
}

impl<T: Config> Context<'_, T> {
    /// Tells what a space's record of a blob says from now on, and what it said before.
    pub fn announce_blob(
        &self,
        digest: &DigestOf<T>,
        record: &BlobRecord<T>,
        old: Option<BlobRecord<T>>,
    ) {
        Pallet::<T>::deposit_event(Event::BlobStored {
            space_id: self.space_id,
            repo_name: self.repo_name.clone(),
            who: self.who.clone(),
            digest: digest.clone(),
            digest_type: record.digest_type,
            cid: record.cid.clone(),
            size: record.size,
            old: old.map(Into::into),
        });
    }
}
