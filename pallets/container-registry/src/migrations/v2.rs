//! Version 2: tags have a history and are found by their manifest, repositories may have immutable
//! tags, a claim on a manifest's global entry may be vacant, a blob's goes with the last space that
//! says the same, and the pin log is stored in its order.
//!
//! What is there begins its history with what it says now, in the block of the migration. It is
//! done in one block, as chains of version 1 were made for development only and are small.

use crate::{
    CidOf, Claim, Config, DepositOf, DigestInfoStorage, DigestOf, History, ImageDigestClaims,
    ManifestDigests, ManifestRecord, ManifestTags, Pallet, Pin, PinIndex, PinLog, Pins,
    Repositories, Repository, SpaceBlobs, SpaceId, SpaceIdByName, SpaceManifests, TagRecord,
    TagRecords,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use core::marker::PhantomData;
use frame_support::{
    migrations::VersionedMigration,
    traits::{Get, UncheckedOnRuntimeUpgrade},
    weights::Weight,
};
use polkadot_sdk::{frame_support, frame_system};
#[cfg(any(test, feature = "try-runtime"))]
use polkadot_sdk::{frame_support::ensure, sp_runtime::TryRuntimeError};

/// Storage of version 1, as far as it was another.
pub(crate) mod v1 {
    use super::*;
    use crate::PinEntry;
    use frame_support::{Blake2_128Concat, Twox64Concat, storage_alias};

    /// The pin log, its indices hashed.
    #[storage_alias]
    pub type PinLog<T: Config> = StorageMap<Pallet<T>, Twox64Concat, u64, PinEntry<T>>;

    /// Whose word an entry by digest alone is.
    #[storage_alias]
    pub type DigestClaims<T: Config> = StorageMap<Pallet<T>, Blake2_128Concat, DigestOf<T>, Claim>;

    /// Where a pair stands in the pin log.
    #[derive(Encode, Decode)]
    pub struct Pin {
        pub index: u64,
        pub refs: u32,
    }

    /// A repository.
    #[derive(Encode, Decode)]
    pub struct Repository<T: Config> {
        pub manifests: u32,
        pub tags: u32,
        pub deposit: DepositOf<T>,
    }

    /// A manifest of an image.
    #[derive(Encode, Decode)]
    pub struct ManifestRecord<T: Config> {
        pub cid: CidOf<T>,
        pub tags: u32,
        pub deposit: DepositOf<T>,
    }

    /// A tag.
    #[derive(Encode, Decode)]
    pub struct TagRecord<T: Config> {
        pub deposit: DepositOf<T>,
    }

    /// Whose word a global entry is.
    #[derive(Encode, Decode)]
    pub struct Claim {
        pub space_id: SpaceId,
        pub refs: u32,
    }
}

/// From version 1 to version 2.
pub type V1ToV2<T> =
    VersionedMigration<1, 2, Unchecked<T>, Pallet<T>, <T as frame_system::Config>::DbWeight>;

/// The change itself, whatever the version on chain says.
pub struct Unchecked<T>(PhantomData<T>);

impl<T: Config> UncheckedOnRuntimeUpgrade for Unchecked<T> {
    fn on_runtime_upgrade() -> Weight {
        let at = frame_system::Pallet::<T>::block_number();
        let mut entries: u64 = 0;
        let mut seen = || entries = entries.saturating_add(1);
        Repositories::<T>::translate::<v1::Repository<T>, _>(|_, _, old| {
            seen();
            let v1::Repository { manifests, tags, deposit } = old;
            let history = History::default();
            Some(Repository { manifests, tags, immutable_tags: false, history, deposit })
        });
        SpaceManifests::<T>::translate::<v1::ManifestRecord<T>, _>(|_, old| {
            seen();
            let v1::ManifestRecord { cid, tags, deposit } = old;
            Some(ManifestRecord { cid, at, tags, deposit })
        });
        TagRecords::<T>::translate::<v1::TagRecord<T>, _>(|_, old| {
            seen();
            Some(TagRecord { at, history: History::default(), deposit: old.deposit })
        });
        for ((repo_name, image_name, tag), digest) in ManifestDigests::<T>::iter() {
            seen();
            let Some(space_id) = SpaceIdByName::<T>::get(&repo_name) else { continue };
            ManifestTags::<T>::insert((space_id, &image_name, &digest, &tag), ());
            TagRecords::<T>::mutate((space_id, &image_name, &tag), |record| {
                if let Some(record) = record {
                    let repository = History::default();
                    let empty = History::of_tag::<T>(space_id, &image_name, &tag, &repository);
                    record.history = empty.change(None, Some(&digest));
                }
            });
        }
        let vacatable = |old: v1::Claim| Claim { space_id: Some(old.space_id), refs: old.refs };
        ImageDigestClaims::<T>::translate::<v1::Claim, _>(|_, _, old| {
            seen();
            Some(vacatable(old))
        });
        // Counted anew, manifests and blobs apart.
        Pins::<T>::translate::<v1::Pin, _>(|_, _, old| {
            seen();
            Some(Pin { index: old.index, manifests: 0, blobs: 0 })
        });
        for ((_, _, digest), manifest) in SpaceManifests::<T>::iter() {
            seen();
            count_at_pin::<T>(&digest, &manifest.cid, |pin| &mut pin.manifests);
        }
        for (_, digest, blob) in SpaceBlobs::<T>::iter() {
            seen();
            count_at_pin::<T>(&digest, &blob.cid, |pin| &mut pin.blobs);
        }
        for (digest, _) in v1::DigestClaims::<T>::drain() {
            seen();
            if let Some(entry) = DigestInfoStorage::<T>::get(&digest) {
                let said = Pins::<T>::get(&digest, &entry.cid).is_some_and(|pin| pin.blobs > 0);
                if !said {
                    DigestInfoStorage::<T>::remove(&digest);
                }
            }
        }
        // Out of the way first, as both forms of the log have the same prefix.
        for (index, line) in v1::PinLog::<T>::drain().collect::<Vec<_>>() {
            seen();
            PinLog::<T>::insert(PinIndex::from(index), line);
        }
        // Each entry is read and written; a tag's has its index and its record besides.
        let accesses = entries.saturating_mul(3);
        <T as frame_system::Config>::DbWeight::get().reads_writes(accesses, accesses)
    }

    #[cfg(feature = "try-runtime")]
    fn pre_upgrade() -> Result<Vec<u8>, TryRuntimeError> {
        Ok(Self::before())
    }

    #[cfg(feature = "try-runtime")]
    fn post_upgrade(before: Vec<u8>) -> Result<(), TryRuntimeError> {
        Self::check_after(before)
    }
}

fn count_at_pin<T: Config>(
    digest: &DigestOf<T>,
    cid: &CidOf<T>,
    refs: impl FnOnce(&mut Pin) -> &mut u32,
) {
    Pins::<T>::mutate(digest, cid, |pin| {
        if let Some(pin) = pin {
            let refs = refs(pin);
            *refs = refs.saturating_add(1);
        }
    });
}

/// What `try-runtime` does around the change.
#[cfg(any(test, feature = "try-runtime"))]
impl<T: Config> Unchecked<T> {
    /// How many entries there are in each map that changes.
    pub(crate) fn before() -> Vec<u8> {
        Self::counts(v1::PinLog::<T>::iter_keys().count()).encode()
    }

    /// That there are as many afterwards.
    pub(crate) fn check_after(before: Vec<u8>) -> Result<(), TryRuntimeError> {
        let before =
            <[u64; 6]>::decode(&mut before.as_slice()).map_err(|_| "not what was noted")?;
        let after = Self::counts(PinLog::<T>::iter_keys().count());
        ensure!(before == after, "an entry was lost");
        Ok(())
    }

    fn counts(pin_lines: usize) -> [u64; 6] {
        [
            Repositories::<T>::iter_keys().count() as u64,
            SpaceManifests::<T>::iter_keys().count() as u64,
            TagRecords::<T>::iter_keys().count() as u64,
            Pins::<T>::iter_keys().count() as u64,
            ImageDigestClaims::<T>::iter_keys().count() as u64,
            pin_lines as u64,
        ]
    }
}
