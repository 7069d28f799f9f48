//! The pin log: what IPFS nodes of this chain shall hold.

use crate::{
    CidOf, Config, DigestOf, NextPinIndex, Pallet, Pin, PinEntry, PinIndex, PinLog, Pins, SpaceId,
};
use polkadot_sdk::{frame_system, sp_runtime::ArithmeticError};

/// What names a pair of digest and CID.
#[derive(Clone, Copy)]
pub(crate) enum NamedBy {
    /// The record of a manifest.
    Manifest,
    /// The record of a blob.
    Blob,
}

impl Pin {
    /// The records that name the pair.
    pub(crate) fn refs(&self) -> u32 {
        self.manifests.saturating_add(self.blobs)
    }

    fn refs_of(&mut self, kind: NamedBy) -> &mut u32 {
        match kind {
            NamedBy::Manifest => &mut self.manifests,
            NamedBy::Blob => &mut self.blobs,
        }
    }
}

impl<T: Config> Pallet<T> {
    /// One more record names the pair; a pair that is new to the chain is appended to the log.
    pub(crate) fn require_pin(
        space_id: SpaceId,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
        by: NamedBy,
    ) -> Result<(), ArithmeticError> {
        Pins::<T>::try_mutate(digest, cid, |slot| {
            let mut pin = match slot.take() {
                Some(pin) => pin,
                None => Pin {
                    index: Self::append_to_log(space_id, digest, cid)?,
                    manifests: 0,
                    blobs: 0,
                },
            };
            let refs = pin.refs_of(by);
            *refs = refs.checked_add(1).ok_or(ArithmeticError::Overflow)?;
            *slot = Some(pin);
            Ok(())
        })
    }

    /// Returns the line's index.
    fn append_to_log(
        space_id: SpaceId,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> Result<u64, ArithmeticError> {
        let index = NextPinIndex::<T>::get();
        NextPinIndex::<T>::put(index.checked_add(1).ok_or(ArithmeticError::Overflow)?);
        let at = frame_system::Pallet::<T>::block_number();
        let line = PinEntry { digest: digest.clone(), cid: cid.clone(), at, space_id };
        PinLog::<T>::insert(PinIndex::from(index), line);
        Ok(index)
    }

    /// One record less names the pair. With the last one of a blob goes the global entry that says
    /// the same; with the last of all the line.
    pub(crate) fn release_pin(digest: &DigestOf<T>, cid: &CidOf<T>, by: NamedBy) {
        let left = Pins::<T>::mutate_exists(digest, cid, |slot| {
            let mut pin = slot.take()?;
            let refs = pin.refs_of(by);
            *refs = refs.saturating_sub(1);
            if pin.refs() > 0 {
                *slot = Some(pin);
            } else {
                PinLog::<T>::remove(PinIndex::from(pin.index));
            }
            Some(pin)
        });
        if matches!(by, NamedBy::Blob) && left.is_some_and(|pin| pin.blobs == 0) {
            Self::drop_digest_info(digest, cid);
        }
    }
}
