//! The pin log.

use super::{CidOf, DigestOf, SpaceId};
use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound, traits::ConstU32,
};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{frame_support, frame_system};
use scale_info::TypeInfo;

/// One line of the [`PinLog`](crate::PinLog): bytes that IPFS nodes of this chain shall hold.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct PinEntry<T: Config> {
    /// The bytes' digest, by which a gateway knows them.
    pub digest: DigestOf<T>,
    /// Their CID, by which IPFS knows them.
    pub cid: CidOf<T>,
    /// How many there are, by the word of whoever pays for so many. Without it `UndeclaredSize` is
    /// paid for.
    pub size: Option<u64>,
    /// The block in which the line was new.
    pub at: BlockNumberFor<T>,
    /// The space whose record it was new in. Workers divide their time between spaces.
    pub space_id: SpaceId,
}

/// Lines on a page of the [`PinLog`](crate::PinLog).
pub const PIN_PAGE_LINES: u32 = 32;

/// A page of the [`PinLog`](crate::PinLog): its lines by the last part of their index, nothing for those
/// that are gone.
pub type PinPageLines<T> = BoundedVec<Option<PinEntry<T>>, ConstU32<PIN_PAGE_LINES>>;

/// The number of a page of the [`PinLog`](crate::PinLog), as its key: big-endian, eight bytes.
///
/// Pages that follow each other are then neighbours in the trie too. Those who append to the log and
/// those who follow it stay on one path, whatever the log's length, and iteration is in order.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
pub struct PinPage([u8; 8]);

impl PinPage {
    /// The page that a line is on, and its place there.
    pub const fn of_line(index: u64) -> (Self, usize) {
        let lines = PIN_PAGE_LINES as u64;
        let place = index.rem_euclid(lines) as usize;
        (Self(index.div_euclid(lines).to_be_bytes()), place)
    }

    /// The index of its first line.
    pub const fn first_line(self) -> u64 {
        u64::from_be_bytes(self.0).saturating_mul(PIN_PAGE_LINES as u64)
    }
}

/// What the records that a line is for are records of.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Debug,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum ContentKind {
    /// A manifest.
    Manifest,
    /// A blob.
    Blob,
}

/// Where content stands in the [`PinLog`](crate::PinLog), and who needs it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Pin {
    /// Its index in the log.
    pub index: u64,
    /// The records that say the same of it.
    pub refs: u32,
}
