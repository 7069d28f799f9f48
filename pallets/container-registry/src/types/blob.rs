//! Blobs and the entries by digest alone.

use super::{CidOf, DepositOf};
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
    /// How many bytes there are, if somebody has said so.
    pub size: Option<u64>,
    /// What is held for this entry, its share of the global ones and the content, by whoever recorded
    /// it.
    pub deposit: DepositOf<T>,
    /// What is held for more content than that, by somebody else who said how much there is.
    pub declared: Option<DepositOf<T>>,
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

/// Where a digest is, in the words of a space that recorded it.
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
