//! The pin log: what IPFS nodes of this chain shall hold.
//!
//! **A line is known by its index**, which counts lines and is never given twice. Workers go from one index to
//! the next, up to `NextPinIndex`. A line that is gone leaves nothing at its index: whoever has a record of
//! it sees that when looking there again.
//!
//! **Lines stand on pages** of [`PIN_PAGE_LINES`]. So a push of many blobs adds to one entry or two, and not
//! one for each. A line is appended to the page without reading it. What is taken out becomes a byte that
//! says so, and a page that is full and has no line left is removed. The last page, which more will be
//! written on, stays.
//!
//! **Nobody can have the chain keep pages for little.** Of a page whose other lines are gone there is a byte
//! for each of them, the key and the line; the deposit of each item is for all of that, as if its line were
//! the only one on a page.

use crate::{
    CidOf, Config, ContentKind, DigestOf, PIN_PAGE_LINES, Pallet, Pin, PinEntry, PinLog, PinPage,
    Pins, manifest::increment, recorder::Recorder,
};
use codec::Encode;
use frame_support::traits::Get;
use polkadot_sdk::{frame_support, frame_system, sp_io, sp_runtime::ArithmeticError};

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

impl<T: Config> Content<'_, T> {
    /// Whether less of it is pinned, or nothing, where the new is pinned instead.
    pub fn is_lost_by(self, new: Self) -> bool {
        let most = |size: Option<u64>| size.unwrap_or_else(T::UndeclaredSize::get);
        self.cid != new.cid || most(new.size) < most(self.size)
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
        Pins::<T>::try_mutate(digest, (cid, kind, size), |slot| {
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
        let line = PinEntry::<T> { digest, cid, size, at, space_id: self.space_id };
        // There is always room: the page holds as many lines as its indices give.
        let (page, _) = PinPage::of_line(index);
        sp_io::storage::append(&PinLog::<T>::hashed_key_for(page), Some(line).encode());
        Ok(index)
    }
}

impl<T: Config> Pallet<T> {
    /// One record less says so. With the last one goes the line.
    pub(crate) fn release_pin(Content { digest, cid, size }: Content<'_, T>, kind: ContentKind) {
        Pins::<T>::mutate_exists(digest, (cid, kind, size), |slot| {
            let Some(pin) = slot.take() else { return };
            let refs = pin.refs.saturating_sub(1);
            if refs > 0 {
                *slot = Some(Pin { refs, ..pin });
            } else {
                Self::remove_line(pin.index);
            }
        });
    }

    /// The line of the log at an index, unless it is gone.
    pub(crate) fn pin_line(index: u64) -> Option<PinEntry<T>> {
        let (page, place) = PinPage::of_line(index);
        PinLog::<T>::get(page)?.into_iter().nth(place)?
    }

    fn remove_line(index: u64) {
        let (page, place) = PinPage::of_line(index);
        PinLog::<T>::mutate_exists(page, |slot| {
            let Some(lines) = slot else { return };
            if let Some(line) = lines.get_mut(place) {
                *line = None;
            }
            let is_full = lines.len() == PIN_PAGE_LINES as usize;
            if is_full && lines.iter().all(Option::is_none) {
                *slot = None;
            }
        });
    }
}
