//! What belongs to all spaces together: entries by digest alone, and what is pinned.

use super::State;
use crate::{
    BlobCidRefs, CidOf, Config, ContentKind, DigestInfoStorage, DigestOf, ImageCidRefs,
    ImageDigestToCid, ImageNameOf, InlineManifests, NextPinIndex, PinLog, Pins, global::is_checked,
    inline::content_of,
};
use alloc::collections::{BTreeMap, BTreeSet};
use container_registry_primitives::{BlobCid, Digest};
use polkadot_sdk::{frame_support::ensure, frame_system, sp_runtime::TryRuntimeError};

impl<T: Config> State<T> {
    /// Global entries are the word of some space, and a checked one if there is one; how many say the
    /// same of a manifest is counted.
    pub fn try_global_entries(&self) -> Result<(), TryRuntimeError> {
        let mut words = BTreeMap::<&DigestOf<T>, BTreeSet<&CidOf<T>>>::new();
        for ((_, digest), blob) in &self.blobs {
            words.entry(digest).or_default().insert(&blob.cid);
        }
        for (digest, info) in DigestInfoStorage::<T>::iter() {
            let said = words.get(&digest).is_some_and(|cids| cids.contains(&info.cid));
            ensure!(said, "a blob's global entry, but no space's record says it");
        }
        for (digest, cids) in words {
            let Some(checked) = cids.into_iter().find(|cid| is_checked(digest, cid)) else {
                continue;
            };
            let info = DigestInfoStorage::<T>::get(digest);
            ensure!(
                info.is_some_and(|info| info.cid == *checked),
                "a checked CID is not the entry"
            );
        }

        let mut refs = BTreeMap::<(DigestOf<T>, CidOf<T>), u32>::new();
        for ((_, digest), blob) in &self.blobs {
            *refs.entry((digest.clone(), blob.cid.clone())).or_default() += 1;
        }
        let counted = BlobCidRefs::<T>::iter().map(|(digest, cid, refs)| ((digest, cid), refs));
        let counted: BTreeMap<_, _> = counted.collect();
        ensure!(counted == refs, "those who say the same of a blob are miscounted");

        let mut refs = BTreeMap::<(ImageNameOf<T>, DigestOf<T>, CidOf<T>), u32>::new();
        for ((_, image, digest), manifest) in &self.manifests {
            let key = (image.clone(), digest.clone(), manifest.cid.clone());
            *refs.entry(key).or_default() += 1;
        }
        for (image, digest, cid) in ImageDigestToCid::<T>::iter() {
            let said = refs.contains_key(&(image, digest, cid));
            ensure!(said, "a manifest's global entry, but no space's record says it");
        }
        for (image, digest, cid) in refs.keys().filter(|(_, digest, cid)| is_checked(digest, cid)) {
            let entry = ImageDigestToCid::<T>::get(image, digest);
            ensure!(entry.as_ref() == Some(cid), "a checked CID is not the entry");
        }
        let counted: BTreeMap<_, _> = ImageCidRefs::<T>::iter().collect();
        ensure!(counted == refs, "those who say the same of a manifest are miscounted");
        Ok(())
    }

    /// The pin log has one line for all records that say the same, and they are counted.
    pub fn try_pins(&self) -> Result<(), TryRuntimeError> {
        type Said<T> = (DigestOf<T>, CidOf<T>, ContentKind, Option<u64>);
        let mut refs = BTreeMap::<Said<T>, u32>::new();
        for ((_, _, digest), manifest) in &self.manifests {
            let cid = manifest.cid.clone();
            let said = (digest.clone(), cid, ContentKind::Manifest, manifest.size);
            *refs.entry(said).or_default() += 1;
        }
        for ((_, digest), blob) in &self.blobs {
            let said = (digest.clone(), blob.cid.clone(), ContentKind::Blob, blob.size);
            *refs.entry(said).or_default() += 1;
        }
        let mut lines = BTreeMap::new();
        for (index, line) in PinLog::<T>::iter() {
            let index = u64::from(index);
            ensure!(index < NextPinIndex::<T>::get(), "a line's index was never given");
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
            lines.insert(index, (line.digest, line.cid, line.size));
        }
        for (said, pin) in Pins::<T>::iter() {
            let counted = refs.remove(&said);
            ensure!(counted == Some(pin.refs), "those who say the same are miscounted");
            let (digest, cid, _, size) = said;
            let line = lines.remove(&pin.index);
            ensure!(line == Some((digest, cid, size)), "a line says something else");
        }
        ensure!(refs.is_empty(), "a record has no line");
        ensure!(lines.is_empty(), "a line is of no record");
        Ok(())
    }

    /// What the chain keeps are the bytes of their digest, paid for by each record that says so.
    pub fn try_inline_manifests(&self) -> Result<(), TryRuntimeError> {
        let mut payers = BTreeMap::<&DigestOf<T>, u32>::new();
        for ((_, _, digest), manifest) in &self.manifests {
            if manifest.inline.is_some() {
                ensure!(
                    is_checked(digest, &manifest.cid),
                    "a record pays for the bytes of another"
                );
                *payers.entry(digest).or_default() += 1;
            }
        }
        for (digest, inline) in InlineManifests::<T>::iter() {
            let (hash, _) = content_of(&inline.json);
            ensure!(digest.as_slice() == hash, "the bytes of a manifest are not its digest's");
            let paid = payers.remove(&digest);
            ensure!(paid == Some(inline.payers), "who pays for kept bytes is miscounted");
        }
        ensure!(payers.is_empty(), "bytes that are paid for are not kept");
        Ok(())
    }
}
