//! Blobs: layers and configurations.

use crate::{
    BlobRecord, CidOf, Config, DigestInfo, DigestInfoStorage, DigestOf, DigestType, Error, Event,
    Pallet, SpaceBlobs, SpaceId,
    deposit::Item,
    input::{self, BlobInput},
};
use alloc::vec::Vec;
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_record_blob(who: T::AccountId, input: BlobInput<T>) -> DispatchResult {
        let BlobInput { repo_name, digest, digest_type, cid } = input;
        let space_id = Self::space_to_push_to(&who, &repo_name, Error::SpaceNotFound)?;
        if Self::put_blob(&who, space_id, &digest, digest_type, &cid)? {
            let (digest, cid) = (digest.clone(), cid.clone());
            Self::deposit_event(Event::BlobStored { space_id, repo_name, digest, cid });
        }
        let info = DigestInfo { digest_type, cid };
        if DigestInfoStorage::<T>::get(&digest).as_ref() == Some(&info) {
            let DigestInfo { digest_type, cid } = info;
            Self::deposit_event(Event::DigestInfoStored { who, digest, digest_type, cid });
        }
        Ok(())
    }

    /// Makes the space's record of a blob say this. Returns whether it said otherwise before.
    fn put_blob(
        who: &T::AccountId,
        space_id: SpaceId,
        digest: &DigestOf<T>,
        digest_type: DigestType,
        cid: &CidOf<T>,
    ) -> Result<bool, DispatchError> {
        let info = DigestInfo { digest_type, cid: cid.clone() };
        let deposit = match SpaceBlobs::<T>::get(space_id, digest) {
            Some(record) if record.cid == *cid && record.digest_type == digest_type => {
                Self::repeat_digest(space_id, digest, info);
                return Ok(false);
            }
            Some(record) => {
                Self::repeat_digest(space_id, digest, info);
                // The new one first, so that a line that both name stays where it is.
                Self::require_pin(digest, cid)?;
                Self::release_pin(digest, &record.cid);
                record.deposit
            }
            None => {
                Self::claim_digest(space_id, digest, info)?;
                Self::require_pin(digest, cid)?;
                Self::take_deposit(who, Item::Blob { digest })?
            }
        };
        let record = BlobRecord { cid: cid.clone(), digest_type, deposit };
        SpaceBlobs::<T>::insert(space_id, digest, record);
        Ok(true)
    }

    pub(crate) fn do_remove_blob(
        who: T::AccountId,
        repo_name: Vec<u8>,
        digest: Vec<u8>,
    ) -> DispatchResult {
        let (repo_name, digest) = input::blob_key::<T>(repo_name, digest)?;
        let space_id = Self::space_to_delete_from(&who, &repo_name)?;
        let record = SpaceBlobs::<T>::take(space_id, &digest).ok_or(Error::<T>::BlobNotFound)?;
        Self::leave_digest(space_id, &digest);
        Self::release_pin(&digest, &record.cid);
        Self::release_deposit(&record.deposit);
        Self::deposit_event(Event::BlobRemoved { space_id, repo_name, digest });
        Ok(())
    }
}
