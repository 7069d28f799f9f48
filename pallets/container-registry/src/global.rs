//! The global maps, keyed by digest without a space.
//!
//! An entry of [`DigestInfoStorage`] or [`ImageDigestToCid`] is the word of some space: it stays as
//! long as a record says the same, and never changes hands meanwhile. The one exception is for the
//! truth: a raw CID, which the chain has checked against the digest, takes the place of a CID that it
//! cannot check, and no other takes its place. When the last record that says the same is removed or
//! corrected, the entry goes; the next space that records the digest, for the first time or once more,
//! sets it.
//!
//! How many records say the same is counted by [`BlobCidRefs`], and for manifests, whose images' names are in
//! the key, by [`ImageCidRefs`]. The lines of the pin log would tell as well, but to look for one among those
//! that were removed in the same block costs more the more there are.

use crate::{
    BlobCidRefs, CidOf, Config, DigestInfo, DigestInfoStorage, DigestOf, ImageCidRefs,
    ImageDigestToCid, ImageNameOf, Pallet, manifest::increment,
};
use container_registry_primitives::{BlobCid, Digest};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::frame_support;

/// Whether the chain has checked that the CID's bytes have the digest: see [`BlobCid::proves`].
pub(crate) fn is_checked(digest: &[u8], cid: &[u8]) -> bool {
    match (Digest::try_from(digest), BlobCid::try_from(cid)) {
        (Ok(digest), Ok(cid)) => cid.proves(&digest),
        _ => false,
    }
}

impl<T: Config> Pallet<T> {
    /// A space has recorded a blob. Returns whether the entry is the same as the record.
    pub(crate) fn update_digest_info(digest: &DigestOf<T>, info: &DigestInfo<T>) -> bool {
        let may_set = match DigestInfoStorage::<T>::get(digest) {
            None => true,
            Some(entry) if entry == *info => return true,
            // What the bytes are is said by whoever is alone in saying where they are.
            Some(entry) if entry.cid == info.cid => Self::is_only_one(digest, &entry.cid),
            Some(_) => is_checked(digest, &info.cid),
        };
        if may_set {
            DigestInfoStorage::<T>::insert(digest, info);
        }
        may_set
    }

    /// Whether a single space's record of the blob names this CID.
    fn is_only_one(digest: &DigestOf<T>, cid: &CidOf<T>) -> bool {
        BlobCidRefs::<T>::get(digest, cid) == Some(1)
    }

    /// One more space says where a blob is.
    pub(crate) fn count_blob_cid(digest: &DigestOf<T>, cid: &CidOf<T>) -> DispatchResult {
        BlobCidRefs::<T>::try_mutate(digest, cid, |refs| {
            *refs = Some(increment(refs.unwrap_or_default())?);
            Ok(())
        })
    }

    /// One space less says so. The entry goes with the last one.
    pub(crate) fn discount_blob_cid(digest: &DigestOf<T>, cid: &CidOf<T>) {
        let left = BlobCidRefs::<T>::mutate_exists(digest, cid, |refs| {
            *refs = refs.and_then(|refs| refs.checked_sub(1)).filter(|refs| *refs > 0);
            *refs
        });
        let is_said = || DigestInfoStorage::<T>::get(digest).is_some_and(|info| info.cid == *cid);
        if left.is_none() && is_said() {
            DigestInfoStorage::<T>::remove(digest);
        }
    }

    /// One more space says where a manifest is.
    pub(crate) fn count_image_cid(
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> DispatchResult {
        ImageCidRefs::<T>::try_mutate((image_name, digest, cid), |refs| {
            *refs = Some(increment(refs.unwrap_or_default())?);
            Ok(())
        })
    }

    /// One space less says so. The entry goes with the last one.
    pub(crate) fn discount_image_cid(
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) {
        let left = ImageCidRefs::<T>::mutate_exists((image_name, digest, cid), |refs| {
            *refs = refs.and_then(|refs| refs.checked_sub(1)).filter(|refs| *refs > 0);
            *refs
        });
        let is_said = || ImageDigestToCid::<T>::get(image_name, digest).as_ref() == Some(cid);
        if left.is_none() && is_said() {
            ImageDigestToCid::<T>::remove(image_name, digest);
        }
    }

    /// A space has recorded a manifest, for the first time or once more. Returns whether the entry is
    /// the same as the record.
    pub(crate) fn update_image_digest(
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> bool {
        let may_set = match ImageDigestToCid::<T>::get(image_name, digest) {
            None => true,
            Some(entry) if entry == *cid => return true,
            Some(_) => is_checked(digest, cid),
        };
        if may_set {
            ImageDigestToCid::<T>::insert(image_name, digest, cid);
        }
        may_set
    }
}
