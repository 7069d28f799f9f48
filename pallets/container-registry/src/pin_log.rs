//! The pin log: what IPFS nodes of this chain shall hold.

use crate::{CidOf, Config, DigestOf, NextPinIndex, Pallet, Pin, PinEntry, PinIndex, PinLog, Pins};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, frame_system, sp_runtime::ArithmeticError};

impl<T: Config> Pallet<T> {
    /// One more record names the pair; a pair that is new to the chain is appended to the log.
    pub(crate) fn require_pin(digest: &DigestOf<T>, cid: &CidOf<T>) -> DispatchResult {
        Pins::<T>::try_mutate(digest, cid, |pin| {
            if let Some(pin) = pin {
                pin.refs = pin.refs.checked_add(1).ok_or(ArithmeticError::Overflow)?;
                return Ok(());
            }
            let index = NextPinIndex::<T>::get();
            NextPinIndex::<T>::put(index.checked_add(1).ok_or(ArithmeticError::Overflow)?);
            let at = frame_system::Pallet::<T>::block_number();
            let line = PinEntry { digest: digest.clone(), cid: cid.clone(), at };
            PinLog::<T>::insert(PinIndex::from(index), line);
            *pin = Some(Pin { index, refs: 1 });
            Ok(())
        })
    }

    /// One record less names the pair; the line of a pair that none names is taken out, and with it
    /// the bytes if the chain keeps them.
    pub(crate) fn release_pin(digest: &DigestOf<T>, cid: &CidOf<T>) {
        let unnamed = Pins::<T>::mutate_exists(digest, cid, |slot| {
            let Some(pin) = slot else { return false };
            pin.refs = pin.refs.saturating_sub(1);
            if pin.refs == 0 {
                PinLog::<T>::remove(PinIndex::from(pin.index));
                *slot = None;
            }
            slot.is_none()
        });
        if unnamed {
            Self::drop_inline_manifest(digest, cid);
        }
    }
}
