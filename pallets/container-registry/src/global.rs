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
//! the key, by [`ImageCidRefs`]. Where a single record says what the global entry says there is no count: that
//! is so for nearly all content. No other map leads from a digest to the records that name it.

use crate::{
    BlobCidRefs, CidOf, Config, DigestInfo, DigestInfoStorage, DigestOf, ImageCidRefs,
    ImageDigestToCid, ImageNameOf, Pallet, manifest::increment,
};
use container_registry_primitives::{BlobCid, Digest};
use polkadot_sdk::sp_runtime::ArithmeticError;

/// Whether the chain has checked that the CID's bytes have the digest: see [`BlobCid::proves`].
pub(crate) fn is_checked(digest: &[u8], cid: &[u8]) -> bool {
    match (Digest::try_from(digest), BlobCid::try_from(cid)) {
        (Ok(digest), Ok(cid)) => cid.proves(&digest),
        _ => false,
    }
}

/// What several spaces may say: where something is.
trait Word<T: Config> {
    /// What the global entry says.
    type Entry: PartialEq;

    /// Where it says that it is.
    fn cid(entry: &Self::Entry) -> &CidOf<T>;
    /// The global entry.
    fn entry(&self) -> Option<Self::Entry>;
    /// Sets it.
    fn set_entry(&self, entry: &Self::Entry);
    /// Removes it.
    fn remove_entry(&self);
    /// The count of those who say that it is there, as it is stored.
    fn stored(&self, cid: &CidOf<T>) -> Option<u32>;
    /// Stores the count.
    fn store(&self, cid: &CidOf<T>, refs: Option<u32>);

    /// One more says so. Returns what was found, for [`update`](Self::update), which has to follow.
    fn count(&self, cid: &CidOf<T>) -> Result<Counted<Self::Entry>, ArithmeticError> {
        let (stored, entry) = (self.stored(cid), self.entry());
        let is_entry = entry.as_ref().is_some_and(|entry| Self::cid(entry) == cid);
        let refs = increment(stored.unwrap_or(u32::from(is_entry)))?;
        if refs > 1 {
            self.store(cid, Some(refs));
        }
        Ok(Counted { refs, entry })
    }

    /// One less says so. The entry goes with the last one.
    fn discount(&self, cid: &CidOf<T>) {
        let left = self.stored(cid).unwrap_or(1).saturating_sub(1);
        if left > 1 {
            return self.store(cid, Some(left));
        }
        let is_entry = self.entry().is_some_and(|entry| Self::cid(&entry) == cid);
        self.store(cid, Some(left).filter(|left| *left > 0 && !is_entry));
        if left == 0 && is_entry {
            self.remove_entry();
        }
    }

    /// A record says so, which is counted. Returns whether the entry says the same afterwards.
    fn update(
        &self,
        digest: &DigestOf<T>,
        says: &Self::Entry,
        counted: Option<Counted<Self::Entry>>,
    ) -> bool {
        let cid = Self::cid(says);
        let (refs, entry) = match counted {
            // As it was before: a single one is not stored yet.
            Some(Counted { refs, entry }) => (Some(refs), entry),
            None => (None, self.entry()),
        };
        let Some(entry) = entry else {
            if refs.is_none() {
                self.forget_single(cid);
            }
            self.set_entry(says);
            return true;
        };
        if entry == *says {
            return true;
        }
        let old = Self::cid(&entry);
        if old == cid {
            // What the bytes are is said by whoever is alone in saying where they are.
            let is_only = refs.map_or_else(|| self.stored(cid).is_none(), |refs| refs == 1);
            if is_only {
                self.set_entry(says);
            }
            return is_only;
        }
        if !is_checked(digest, cid) {
            if self.stored(cid).is_none() {
                self.store(cid, Some(1));
            }
            return false;
        }
        if self.stored(old).is_none() {
            self.store(old, Some(1));
        }
        self.forget_single(cid);
        self.set_entry(says);
        true
    }

    /// Stores no count of a single one.
    fn forget_single(&self, cid: &CidOf<T>) {
        if self.stored(cid) == Some(1) {
            self.store(cid, None);
        }
    }
}

/// What was found when a record was counted.
pub(crate) struct Counted<Entry> {
    /// Those who say the same, this one included.
    refs: u32,
    /// What the global entry says.
    entry: Option<Entry>,
}

/// That of a blob.
pub(crate) type CountedBlob<T> = Counted<DigestInfo<T>>;
/// That of a manifest.
pub(crate) type CountedManifest<T> = Counted<CidOf<T>>;

/// Where a blob is.
struct OfBlob<'a, T: Config>(&'a DigestOf<T>);

impl<T: Config> Word<T> for OfBlob<'_, T> {
    type Entry = DigestInfo<T>;

    fn cid(entry: &Self::Entry) -> &CidOf<T> {
        &entry.cid
    }

    fn entry(&self) -> Option<Self::Entry> {
        DigestInfoStorage::<T>::get(self.0)
    }

    fn set_entry(&self, entry: &Self::Entry) {
        DigestInfoStorage::<T>::insert(self.0, entry);
    }

    fn remove_entry(&self) {
        DigestInfoStorage::<T>::remove(self.0);
    }

    fn stored(&self, cid: &CidOf<T>) -> Option<u32> {
        BlobCidRefs::<T>::get(self.0, cid)
    }

    fn store(&self, cid: &CidOf<T>, refs: Option<u32>) {
        BlobCidRefs::<T>::set(self.0, cid, refs);
    }
}

/// Where a manifest is, by the word of those who have it under an image's name.
struct OfManifest<'a, T: Config>(&'a ImageNameOf<T>, &'a DigestOf<T>);

impl<T: Config> Word<T> for OfManifest<'_, T> {
    type Entry = CidOf<T>;

    fn cid(entry: &Self::Entry) -> &CidOf<T> {
        entry
    }

    fn entry(&self) -> Option<Self::Entry> {
        ImageDigestToCid::<T>::get(self.0, self.1)
    }

    fn set_entry(&self, entry: &Self::Entry) {
        ImageDigestToCid::<T>::insert(self.0, self.1, entry);
    }

    fn remove_entry(&self) {
        ImageDigestToCid::<T>::remove(self.0, self.1);
    }

    fn stored(&self, cid: &CidOf<T>) -> Option<u32> {
        ImageCidRefs::<T>::get((self.0, self.1, cid))
    }

    fn store(&self, cid: &CidOf<T>, refs: Option<u32>) {
        ImageCidRefs::<T>::set((self.0, self.1, cid), refs);
    }
}

impl<T: Config> Pallet<T> {
    /// One more space says where a blob is. [`update_digest_info`](Self::update_digest_info) has to follow,
    /// with what this returns unless the entry may have changed in between.
    pub(crate) fn count_blob_cid(
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> Result<CountedBlob<T>, ArithmeticError> {
        OfBlob(digest).count(cid)
    }

    /// One space less says so. The entry goes with the last one.
    pub(crate) fn discount_blob_cid(digest: &DigestOf<T>, cid: &CidOf<T>) {
        OfBlob::<T>(digest).discount(cid);
    }

    /// A space has recorded a blob, for the first time or once more. Returns whether the entry is the same as
    /// the record.
    pub(crate) fn update_digest_info(
        digest: &DigestOf<T>,
        info: &DigestInfo<T>,
        counted: Option<CountedBlob<T>>,
    ) -> bool {
        OfBlob(digest).update(digest, info, counted)
    }

    /// One more space says where a manifest is. [`update_image_digest`](Self::update_image_digest) has to
    /// follow, with what this returns unless the entry may have changed in between.
    pub(crate) fn count_image_cid(
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> Result<CountedManifest<T>, ArithmeticError> {
        OfManifest::<T>(image_name, digest).count(cid)
    }

    /// One space less says so. The entry goes with the last one.
    pub(crate) fn discount_image_cid(
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) {
        OfManifest::<T>(image_name, digest).discount(cid);
    }

    /// A space has recorded a manifest, for the first time or once more. Returns whether the entry is
    /// the same as the record.
    pub(crate) fn update_image_digest(
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
        counted: Option<CountedManifest<T>>,
    ) -> bool {
        OfManifest::<T>(image_name, digest).update(digest, cid, counted)
    }
}
