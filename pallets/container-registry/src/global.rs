//! The global maps, keyed by digest without a space: the first claim stays.
//!
//! An entry of [`DigestInfoStorage`] stays as long as some space's own record says the same, which
//! its [`Pin`](crate::Pin) counts. A space whose record differs does not change it. When the last
//! space that agreed removes or corrects its record, the entry goes, and the next space that records
//! the digest, for the first time or once more, sets it.
//!
//! [`ImageDigestToCid`] has its images' names in the key, which no pin counts. The space that set
//! an entry can correct it as long as no other space holds the key, by recording the digest once
//! more. When it removes its own record while others hold the key, the entry stays as it is and the
//! claim becomes vacant; the next space that records the digest, for the first time or once more,
//! takes it over, and its record becomes the entry. The entry goes with the last space's record.

use crate::{
    CidOf, Claim, Config, DigestInfo, DigestInfoStorage, DigestOf, ImageDigestClaims,
    ImageDigestToCid, ImageNameOf, Pallet, Pins, SpaceId,
};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_runtime::ArithmeticError};

impl Claim {
    /// Counts one more space that holds the key. Returns whether its record becomes the entry.
    fn join(claim: &mut Option<Self>, space_id: SpaceId) -> Result<bool, ArithmeticError> {
        let Some(claim) = claim else {
            *claim = Some(Self { space_id: Some(space_id), refs: 1 });
            return Ok(true);
        };
        claim.refs = claim.refs.checked_add(1).ok_or(ArithmeticError::Overflow)?;
        Ok(claim.take_if_vacant(space_id))
    }

    /// Makes a vacant claim the space's. Returns whether it was vacant.
    fn take_if_vacant(&mut self, space_id: SpaceId) -> bool {
        let vacant = self.space_id.is_none();
        if vacant {
            self.space_id = Some(space_id);
        }
        vacant
    }

    /// Counts one space less. Returns whether it was the last.
    fn leave(claim: &mut Option<Self>, space_id: SpaceId) -> bool {
        let Some(held) = claim else { return false };
        held.refs = held.refs.saturating_sub(1);
        if held.refs == 0 {
            *claim = None;
            return true;
        }
        if held.space_id == Some(space_id) {
            held.space_id = None;
        }
        false
    }

    /// Whether the space, which holds the key, can write the entry without taking anything from
    /// anyone: the claim is its own and nobody else's key, or was vacant and is now its own.
    fn may_correct(claim: &mut Option<Self>, space_id: SpaceId) -> bool {
        let Some(claim) = claim else { return false };
        claim.take_if_vacant(space_id) || (claim.space_id == Some(space_id) && claim.refs == 1)
    }
}

impl<T: Config> Pallet<T> {
    /// A space has recorded a blob. The record becomes the entry if there is none, or if no other
    /// space's record agrees with the entry. Returns whether the entry is the same as the record.
    pub(crate) fn update_digest_info(digest: &DigestOf<T>, info: &DigestInfo<T>) -> bool {
        match DigestInfoStorage::<T>::get(digest) {
            Some(entry) if entry == *info => return true,
            Some(entry) if entry.cid != info.cid || !Self::is_only_one(digest, &entry.cid) => {
                return false;
            }
            _ => DigestInfoStorage::<T>::insert(digest, info),
        }
        true
    }

    /// Whether a single space's record of the blob names this CID.
    fn is_only_one(digest: &DigestOf<T>, cid: &CidOf<T>) -> bool {
        Pins::<T>::get(digest, cid).is_some_and(|pin| pin.blobs == 1)
    }

    /// Notes that the last record of the blob with this CID is gone.
    pub(crate) fn drop_digest_info(digest: &DigestOf<T>, cid: &CidOf<T>) {
        if DigestInfoStorage::<T>::get(digest).is_some_and(|entry| entry.cid == *cid) {
            DigestInfoStorage::<T>::remove(digest);
        }
    }

    /// A space records a manifest that its image did not have.
    pub(crate) fn claim_image_digest(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> DispatchResult {
        let join = |claim: &mut _| Claim::join(claim, space_id);
        if ImageDigestClaims::<T>::try_mutate(image_name, digest, join)? {
            ImageDigestToCid::<T>::insert(image_name, digest, cid);
        }
        Ok(())
    }

    /// A space records a manifest once more, as it had it or otherwise.
    pub(crate) fn repeat_image_digest(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) {
        let correct = |claim: &mut _| Claim::may_correct(claim, space_id);
        if ImageDigestClaims::<T>::mutate(image_name, digest, correct) {
            ImageDigestToCid::<T>::insert(image_name, digest, cid);
        }
    }

    /// A space removes its record of a manifest.
    pub(crate) fn leave_image_digest(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
    ) {
        let leave = |claim: &mut _| Claim::leave(claim, space_id);
        if ImageDigestClaims::<T>::mutate_exists(image_name, digest, leave) {
            ImageDigestToCid::<T>::remove(image_name, digest);
        }
    }
}
