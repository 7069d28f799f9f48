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
    CidOf, Config, DigestOf, PIN_PAGE_LINES, Pallet, PinEntry, PinLog, PinPage, recorder::Recorder,
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
    /// Whether both say the same.
    pub fn is(self, other: Self) -> bool {
        (self.digest, self.cid, self.size) == (other.digest, other.cid, other.size)
    }

    /// Whether less of it is pinned, or nothing, where the new is pinned instead.
    pub fn is_lost_by(self, new: Self) -> bool {
        let most = |size: Option<u64>| size.unwrap_or_else(T::UndeclaredSize::get);
        self.cid != new.cid || most(new.size) < most(self.size)
    }
}

impl<T: Config> Recorder<T> {
    /// Appends a line for what a record of the space says of its content. Returns its index.
    pub(crate) fn pin(&mut self, content: Content<'_, T>) -> Result<u64, ArithmeticError> {
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
    /// The line of the log at an index, unless it is gone.
    pub(crate) fn pin_line(index: u64) -> Option<PinEntry<T>> {
        let (page, place) = PinPage::of_line(index);
        PinLog::<T>::get(page)?.into_iter().nth(place)?
    }

    /// Takes out a line that nothing needs any longer.
    pub(crate) fn unpin(index: u64) {
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
