//! Blobs: layers and configurations.

use crate::{
    BlobRecord, CidOf, Config, ContentKind, DigestInfo, DigestOf, DigestType, Error, Event, Pallet,
    RepoNameOf, SpaceBlobs,
    deposit::Item,
    input::{self, BlobInput},
    pin_log::Content,
    recorder::Recorder,
};
use alloc::vec::Vec;
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

/// What recording a blob came to.
#[derive(Clone, Copy)]
pub(crate) enum Recorded {
    /// The space did not have it.
    New,
    /// The space had it otherwise.
    Changed,
    /// The space had it so.
    Known,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_record_blob(
        who: T::AccountId,
        repo_name: RepoNameOf<T>,
        blob: BlobInput<T>,
    ) -> DispatchResult {
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceNotFound)?;
        Self::record_blob(&mut recorder, blob)?;
        recorder.finish()
    }

    /// Records a blob in a space.
    pub(crate) fn record_blob(
        recorder: &mut Recorder<T>,
        blob: BlobInput<T>,
    ) -> Result<Recorded, DispatchError> {
        let recorded = Self::put_blob(recorder, &blob)?;
        let BlobInput { digest, digest_type, cid, .. } = blob;
        let info = DigestInfo { digest_type, cid };
        if Self::update_digest_info(&digest, &info) {
            let who = recorder.who.clone();
            let DigestInfo { digest_type, cid } = info;
            Self::deposit_event(Event::DigestInfoStored { who, digest, digest_type, cid });
        }
        Ok(recorded)
    }

    fn put_blob(
        recorder: &mut Recorder<T>,
        blob: &BlobInput<T>,
    ) -> Result<Recorded, DispatchError> {
        let BlobInput { digest, digest_type, cid, size } = blob;
        match SpaceBlobs::<T>::get(recorder.space_id, digest) {
            None => {
                Self::count_blob_cid(digest, cid)?;
                recorder.require_pin(Content { digest, cid, size: *size }, ContentKind::Blob)?;
                let deposit = recorder.charge(Item::Blob { digest, size: *size });
                let (cid, digest_type, size) = (cid.clone(), *digest_type, *size);
                let record = BlobRecord { cid, digest_type, size, deposit, declared: None };
                Self::write_blob(recorder, digest, record);
                Ok(Recorded::New)
            }
            Some(record) => {
                recorder.ensure_may_move(digest, (&record.cid, cid), &record.deposit)?;
                let size = recorder.restate_size(record.size, *size, &record.deposit);
                if record.cid == *cid && record.digest_type == *digest_type && record.size == size {
                    return Ok(Recorded::Known);
                }
                Self::change_blob(recorder, digest, record, (cid.clone(), *digest_type, size))?;
                Ok(Recorded::Changed)
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
        Self::change_blob(&mut recorder, digest, record, says)?;
        recorder.finish()
    }

    /// Has a record say another CID, type or size.
    fn change_blob(
        recorder: &mut Recorder<T>,
        digest: &DigestOf<T>,
        mut record: BlobRecord<T>,
        (cid, digest_type, size): (CidOf<T>, DigestType, Option<u64>),
    ) -> DispatchResult {
        if record.cid != cid {
            Self::count_blob_cid(digest, &cid)?;
            Self::discount_blob_cid(digest, &record.cid);
        }
        let old = Content { digest, cid: &record.cid, size: record.size };
        recorder.move_pin(old, Content { digest, cid: &cid, size }, ContentKind::Blob)?;
        recorder.resize(&mut record.deposit, &mut record.declared, (record.size, size));
        Self::write_blob(recorder, digest, BlobRecord { cid, digest_type, size, ..record });
        Ok(())
    }

    fn write_blob(recorder: &Recorder<T>, digest: &DigestOf<T>, record: BlobRecord<T>) {
        let BlobRecord { cid, digest_type, size, .. } = &record;
        Self::deposit_event(Event::BlobStored {
            space_id: recorder.space_id,
            repo_name: recorder.repo_name.clone(),
            who: recorder.who.clone(),
            digest: digest.clone(),
            digest_type: *digest_type,
            cid: cid.clone(),
            size: *size,
        });
        SpaceBlobs::<T>::insert(recorder.space_id, digest, record);
    }

    pub(crate) fn do_remove_blob(
        who: T::AccountId,
        repo_name: Vec<u8>,
        digest: Vec<u8>,
    ) -> DispatchResult {
        let (repo_name, digest) = input::blob_key::<T>(repo_name, digest)?;
        let (space_id, removal) = Self::space_to_delete_from(&who, &repo_name)?;
        let record = SpaceBlobs::<T>::take(space_id, &digest).ok_or(Error::<T>::BlobNotFound)?;
        removal.ensure_covers(&record.deposit)?;
        let content = Content { digest: &digest, cid: &record.cid, size: record.size };
        Self::release_pin(content, ContentKind::Blob);
        Self::discount_blob_cid(&digest, &record.cid);
        for deposit in core::iter::once(&record.deposit).chain(&record.declared) {
            Self::release_deposit(space_id, deposit);
        }
        Self::deposit_event(Event::BlobRemoved { space_id, repo_name, digest });
        Ok(())
    }
}
