//! Blobs: layers and configurations.

use crate::{
    BlobRecord, Config, DigestInfo, DigestOf, Error, Event, Pallet, Rights, SpaceBlobs, SpaceId,
    correction::ensure_may_correct,
    deposit::Item,
    input::{self, BlobInput},
    pin_log::NamedBy,
};
use alloc::vec::Vec;
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_record_blob(who: T::AccountId, input: BlobInput<T>) -> DispatchResult {
        let BlobInput { repo_name, digest, digest_type, cid } = input;
        let (space_id, rights) = Self::space_to_push_to(&who, &repo_name, Error::SpaceNotFound)?;
        let info = DigestInfo { digest_type, cid };
        if Self::put_blob(&who, rights, space_id, &digest, &info)? {
            let (digest, cid) = (digest.clone(), info.cid.clone());
            Self::deposit_event(Event::BlobStored { space_id, repo_name, digest, cid });
        }
        if Self::update_digest_info(&digest, &info) {
            let DigestInfo { digest_type, cid } = info;
            Self::deposit_event(Event::DigestInfoStored { who, digest, digest_type, cid });
        }
        Ok(())
    }

    /// Makes the space's record of a blob say this. Returns whether it said otherwise before.
    fn put_blob(
        who: &T::AccountId,
        rights: Rights,
        space_id: SpaceId,
        digest: &DigestOf<T>,
        info: &DigestInfo<T>,
    ) -> Result<bool, DispatchError> {
        let DigestInfo { digest_type, cid } = info;
        let deposit = match SpaceBlobs::<T>::get(space_id, digest) {
            Some(record) if record.cid == *cid && record.digest_type == *digest_type => {
                return Ok(false);
            }
            Some(record) => {
                ensure_may_correct::<T>(who, rights, digest, (&record.cid, cid), &record.deposit)?;
                // The new one first, so that a line that both name stays where it is.
                Self::require_pin(space_id, digest, cid, NamedBy::Blob)?;
                Self::release_pin(digest, &record.cid, NamedBy::Blob);
                record.deposit
            }
            None => {
                Self::require_pin(space_id, digest, cid, NamedBy::Blob)?;
                Self::take_deposit(space_id, who, Item::Blob { digest })?
            }
        };
        let record = BlobRecord { cid: cid.clone(), digest_type: *digest_type, deposit };
        SpaceBlobs::<T>::insert(space_id, digest, record);
        Ok(true)
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
        Self::release_pin(&digest, &record.cid, NamedBy::Blob);
        Self::release_deposit(space_id, &record.deposit);
        Self::deposit_event(Event::BlobRemoved { space_id, repo_name, digest });
        Ok(())
    }
}
