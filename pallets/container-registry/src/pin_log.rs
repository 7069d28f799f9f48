//! The pin log: what IPFS nodes of this chain shall hold.

use crate::{
    CidOf, Config, ContentKind, DigestOf, Pallet, Pin, PinEntry, PinIndex, PinLog, Pins,
    manifest::increment, recorder::Recorder,
};
use polkadot_sdk::{frame_system, sp_runtime::ArithmeticError};

/// Bytes, by all that a record says of them.
pub(crate) struct Content<'a, T: Config> {
    pub digest: &'a DigestOf<T>,
    pub cid: &'a CidOf<T>,
    pub size: Option<u64>,
}

// Derived, both would ask the same of `T`.
impl<T: Config> Copy for Content<'_, T> {}

impl<T: Config> Clone for Content<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Config> Recorder<T> {
    /// One more record says so; what nobody has said before is appended to the log.
    pub(crate) fn require_pin(
        &mut self,
        content: Content<'_, T>,
        kind: ContentKind,
    ) -> Result<(), ArithmeticError> {
        let Content { digest, cid, size } = content;
        Pins::<T>::try_mutate((digest, cid, kind, size), |slot| {
            let pin = match *slot {
                Some(pin) => Pin { refs: increment(pin.refs)?, ..pin },
                None => Pin { index: self.append_to_log(content)?, refs: 1 },
            };
            *slot = Some(pin);
            Ok(())
        })
    }

    /// A record says the new of some content, and no longer the old.
    pub(crate) fn move_pin(
        &mut self,
        old: Content<'_, T>,
        new: Content<'_, T>,
        kind: ContentKind,
    ) -> Result<(), ArithmeticError> {
        // The new one first, so that a line that both name stays where it is.
        self.require_pin(new, kind)?;
        Pallet::<T>::release_pin(old, kind);
        Ok(())
    }

    /// Returns the line's index.
    fn append_to_log(&mut self, content: Content<'_, T>) -> Result<u64, ArithmeticError> {
        let index = self.next_pin_index()?;
        let at = frame_system::Pallet::<T>::block_number();
        let Content { digest, cid, size } = content;
        let (digest, cid) = (digest.clone(), cid.clone());
        let line = PinEntry { digest, cid, size, at, space_id: self.space_id };
        PinLog::<T>::insert(PinIndex::from(index), line);
        Ok(index)
    }
}

impl<T: Config> Pallet<T> {
    /// One record less says so. With the last one goes the line.
    pub(crate) fn release_pin(Content { digest, cid, size }: Content<'_, T>, kind: ContentKind) {
        Pins::<T>::mutate_exists((digest, cid, kind, size), |slot| {
            let Some(pin) = slot.take() else { return };
            let refs = pin.refs.saturating_sub(1);
            if refs > 0 {
                *slot = Some(Pin { refs, ..pin });
            } else {
                PinLog::<T>::remove(PinIndex::from(pin.index));
            }
        });
    }
}
