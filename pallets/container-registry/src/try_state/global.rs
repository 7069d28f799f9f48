//! What belongs to all spaces together: entries by digest alone, and what is pinned.

use super::State;
use crate::{
    CidOf, Claim, Config, DigestInfoStorage, DigestOf, ImageDigestClaims, ImageDigestToCid,
    ImageNameOf, InlineManifests, NextPinIndex, PinLog, Pins, SpaceId, inline::content_of,
};
use alloc::collections::{BTreeMap, BTreeSet};
use container_registry_primitives::{BlobCid, Digest};
use polkadot_sdk::{frame_support::ensure, frame_system, sp_runtime::TryRuntimeError};

/// The spaces that hold each key.
type Holders<Key> = BTreeMap<Key, BTreeSet<SpaceId>>;

impl<T: Config> State<T> {
    /// Global entries are the word of some space, and those that have a claim count the spaces.
    pub fn try_global_entries(&self) -> Result<(), TryRuntimeError> {
        let mut words = BTreeMap::<&DigestOf<T>, BTreeSet<&[u8]>>::new();
        for ((_, digest), blob) in &self.blobs {
            words.entry(digest).or_default().insert(&blob.cid);
        }
        for (digest, info) in DigestInfoStorage::<T>::iter() {
            let said = words.remove(&digest).is_some_and(|cids| cids.contains(&info.cid[..]));
            ensure!(said, "a blob's global entry, but no space's record says it");
        }

        let mut holders = Holders::<(ImageNameOf<T>, DigestOf<T>)>::new();
        for (id, image, digest) in self.manifests.keys() {
            holders.entry((image.clone(), digest.clone())).or_default().insert(*id);
        }
        for (image, digest, claim) in ImageDigestClaims::<T>::iter() {
            ensure!(ImageDigestToCid::<T>::contains_key(&image, &digest), "a claim is on nothing");
            check_claim(claim, holders.remove(&(image, digest)))?;
        }
        ensure!(holders.is_empty(), "a manifest is not claimed");
        ensure!(
            ImageDigestToCid::<T>::iter_keys().count()
                == ImageDigestClaims::<T>::iter_keys().count(),
            "a manifest's global entry is not claimed"
        );
        Ok(())
    }

    /// The pin log has one line for each pair that records name, and counts the records.
    pub fn try_pins(&self) -> Result<(), TryRuntimeError> {
        let mut refs = BTreeMap::<(DigestOf<T>, CidOf<T>), (u32, u32)>::new();
        for ((_, _, digest), manifest) in &self.manifests {
            refs.entry((digest.clone(), manifest.cid.clone())).or_default().0 += 1;
        }
        for ((_, digest), blob) in &self.blobs {
            refs.entry((digest.clone(), blob.cid.clone())).or_default().1 += 1;
        }
        let mut lines = 0;
        for (index, line) in PinLog::<T>::iter() {
            let index = u64::from(index);
            ensure!(index < NextPinIndex::<T>::get(), "a line's index was never given");
            let pin = Pins::<T>::get(&line.digest, &line.cid).ok_or("a line has no index")?;
            ensure!(pin.index == index, "a pair has two lines");
            let named = refs.remove(&(line.digest.clone(), line.cid.clone()));
            let counted = Some((pin.manifests, pin.blobs));
            ensure!(named == counted, "a pair's records are miscounted");
            ensure!(
                line.at <= frame_system::Pallet::<T>::block_number(),
                "a line is of a later block"
            );
            let digest = Digest::try_from(line.digest.as_slice());
            let cid = BlobCid::try_from(line.cid.as_slice());
            let (Ok(digest), Ok(cid)) = (digest, cid) else {
                return Err("a digest or a CID does not parse".into());
            };
            ensure!(cid.may_match(&digest), "a raw CID is not its digest's");
            lines += 1;
        }
        ensure!(refs.is_empty(), "a pair has no line");
        ensure!(Pins::<T>::iter_keys().count() == lines, "a pair's index leads to no line");
        Ok(())
    }

    /// What the chain keeps are the bytes of their digest, which some record names with their CID.
    pub fn try_inline_manifests(&self) -> Result<(), TryRuntimeError> {
        for (digest, inline) in InlineManifests::<T>::iter() {
            let (hash, cid) = content_of(&inline.json);
            ensure!(digest.as_slice() == hash, "the bytes of a manifest are not its digest's");
            let cid = CidOf::<T>::try_from(cid).map_err(|_| "a CID is too long")?;
            ensure!(Pins::<T>::contains_key(&digest, &cid), "no record names kept bytes");
        }
        Ok(())
    }
}

/// A claim counts those that hold its key, and is that of one of them, or vacant while several did.
fn check_claim(claim: Claim, holders: Option<BTreeSet<SpaceId>>) -> Result<(), TryRuntimeError> {
    let holders = holders.ok_or("a claim is on a digest that no space holds")?;
    ensure!(holders.len() == claim.refs as usize, "a claim's spaces are miscounted");
    if let Some(space_id) = claim.space_id {
        ensure!(holders.contains(&space_id), "a claim is that of a space without the digest");
    }
    Ok(())
}
