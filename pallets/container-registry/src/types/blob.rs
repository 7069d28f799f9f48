//! Blobs and the entries by digest alone.

use super::{CidOf, DepositOf, SpaceId};
use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use polkadot_sdk::frame_support;
use scale_info::TypeInfo;

/// A blob, as a space recorded it.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct BlobRecord<T: Config> {
    /// Where its bytes are on IPFS.
    pub cid: CidOf<T>,
    /// What the bytes are.
    pub digest_type: DigestType,
    /// What is held for this entry and its share of the global ones.
    pub deposit: DepositOf<T>,
}

/// What the bytes behind a digest are.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    Debug,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum DigestType {
    /// Opaque bytes: a layer.
    File,
    /// A JSON document: an image's configuration.
    Json,
}

/// Where the first space to record a digest said that it is.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct DigestInfo<T: Config> {
    /// What the bytes are.
    pub digest_type: DigestType,
    /// Where they are on IPFS.
    pub cid: CidOf<T>,
}

/// Whose word a global entry is, and how many spaces hold the same key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Claim {
    /// The space whose word the entry is; `None` after that space removed its own record. Then the
    /// next space to record the digest takes its place.
    pub space_id: Option<SpaceId>,
    /// The spaces that have a record of their own under the key.
    pub refs: u32,
}
