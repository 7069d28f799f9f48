//! What belongs to all spaces together: entries by digest alone, and what is pinned.

use super::State;
use crate::{
    BlobCidRefs, CidOf, Config, DigestInfoStorage, DigestOf, ImageCidRefs, ImageDigestToCid,
    ImageNameOf, InlineManifests, NextPinIndex, PIN_PAGE_LINES, PinEntry, PinLog, RemovedItem,
    Restorable, Restorables, global::is_checked, inline::content_of,
};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
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
        // A single one is not counted if the entry says so too.
        refs.retain(|(digest, cid), refs| {
            let is_entry = || DigestInfoStorage::<T>::get(digest).is_some_and(|e| e.cid == *cid);
            *refs > 1 || !is_entry()
        });
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
        refs.retain(|(image, digest, cid), refs| {
            let is_entry = || ImageDigestToCid::<T>::get(image, digest).as_ref() == Some(cid);
            *refs > 1 || !is_entry()
        });
        let counted: BTreeMap<_, _> = ImageCidRefs::<T>::iter().collect();
        ensure!(counted == refs, "those who say the same of a manifest are miscounted");
        Ok(())
    }

    /// Each record has a line of the pin log, which says what it says, and so has what one said before it was
    /// corrected.
    pub fn try_pins(&self) -> Result<(), TryRuntimeError> {
        let mut lines = BTreeMap::new();
        for (index, line) in Self::lines()? {
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
            lines.insert(index, (line.space_id, line.digest, line.cid, line.size));
        }
        let mut take = |index, space_id, digest: &DigestOf<T>, cid: &CidOf<T>, size| {
            let said = (space_id, digest.clone(), cid.clone(), size);
            ensure!(lines.remove(&index) == Some(said), "a record's line says something else");
            Ok::<_, TryRuntimeError>(())
        };
        for ((space_id, _, digest), manifest) in self.kept_manifests() {
            take(manifest.pin, *space_id, digest, &manifest.cid, manifest.size)?;
        }
        for ((space_id, digest), blob) in self.kept_blobs() {
            take(blob.pin, *space_id, digest, &blob.cid, blob.size)?;
        }
        for Restorable { space_id, item, .. } in Restorables::<T>::iter_values() {
            if let RemovedItem::Content { digest, cid, size, pin, .. } = item {
                take(pin, space_id, &digest, &cid, size)?;
            }
        }
        ensure!(lines.is_empty(), "a line is of no record");
        Ok(())
    }

    /// The lines of the pin log. Its pages are full but for the last one, and none that is full is empty.
    fn lines() -> Result<Vec<(u64, PinEntry<T>)>, TryRuntimeError> {
        let next = NextPinIndex::<T>::get();
        let mut lines = Vec::new();
        for (page, on_page) in PinLog::<T>::iter() {
            let (first, len) = (page.first_line(), on_page.len() as u64);
            ensure!(first < next, "a page of the log was never begun");
            ensure!(len == (next - first).min(PIN_PAGE_LINES.into()), "a page lacks a line");
            let is_full = len == u64::from(PIN_PAGE_LINES);
            ensure!(
                !is_full || on_page.iter().any(Option::is_some),
                "a page without a line is kept"
            );
            let indexed = (first..).zip(on_page);
            lines.extend(indexed.filter_map(|(index, line)| Some((index, line?))));
        }
        Ok(lines)
    }

    /// What the chain keeps are the bytes of their digest, paid for by each record that says so.
    pub fn try_inline_manifests(&self) -> Result<(), TryRuntimeError> {
        let mut payers = BTreeMap::<&DigestOf<T>, u32>::new();
        for ((_, _, digest), manifest) in self.kept_manifests() {
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
