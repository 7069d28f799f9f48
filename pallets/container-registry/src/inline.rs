//! Manifests whose JSON the chain itself keeps.

use crate::{
    CidOf, Config, DigestOf, Event, InlineJsonOf, InlineManifest, InlineManifests, Pallet,
    deposit::Item,
};
use alloc::vec::Vec;
use container_registry_primitives::{BlobCid, Digest};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_io::hashing::sha2_256};

/// Digest and CID of a JSON document of one chunk, in canonical text.
pub(crate) fn content_of(json: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let sha256 = sha2_256(json);
    (Digest::Sha256(sha256).to_bytes(), BlobCid::raw(sha256).to_bytes())
}

impl<T: Config> Pallet<T> {
    /// Keeps the bytes that the digest is of, unless they are kept already.
    pub(crate) fn put_inline_manifest(
        who: &T::AccountId,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
        json: InlineJsonOf<T>,
    ) -> DispatchResult {
        if InlineManifests::<T>::contains_key(digest) {
            return Ok(());
        }
        let item = Item::InlineManifest { digest, len: json.len() };
        let deposit = Self::take_deposit(who, item)?;
        InlineManifests::<T>::insert(digest, InlineManifest { json, deposit });
        let (digest, cid) = (digest.clone(), cid.clone());
        Self::deposit_event(Event::InlineManifestStored { digest, cid });
        Ok(())
    }

    /// Notes that the last record that named the bytes is gone.
    pub(crate) fn drop_inline_manifest(digest: &DigestOf<T>, cid: &CidOf<T>) {
        // Other CIDs of the digest, of other chunks, do not keep the bytes.
        if !BlobCid::try_from(cid.as_slice()).is_ok_and(|cid| cid.is_raw()) {
            return;
        }
        if let Some(InlineManifest { deposit, .. }) = InlineManifests::<T>::take(digest) {
            Self::release_deposit(&deposit);
            Self::deposit_event(Event::InlineManifestRemoved { digest: digest.clone() });
        }
    }
}
