//! Repositories with their manifests and tags.

use super::{CidOf, DepositOf, DigestOf, InlineJsonOf, MediaType, TagOf, TagPatternOf};
use crate::Config;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{frame_support, frame_system};
use scale_info::TypeInfo;

/// An image of a space.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Repository<T: Config> {
    /// Its manifests: entries of [`SpaceManifests`](crate::SpaceManifests).
    pub manifests: u32,
    /// Its tags: entries of [`ManifestDigests`](crate::ManifestDigests).
    pub tags: u32,
    /// Whether a tag stays with its manifest, but for those that
    /// [`TagExceptions`](crate::TagExceptions) lists.
    pub immutable_tags: bool,
    /// The histories of the tags that were removed, in one.
    pub history: History,
    /// What is held for this entry and for the name in [`SpaceMetadata::image_names`].
    pub deposit: DepositOf<T>,
}

/// The patterns of the tags that stay mutable in a repository with immutable tags.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Exceptions<T: Config> {
    /// The patterns: the characters of a tag, and `*` for any number of them.
    pub patterns: BoundedVec<TagPatternOf<T>, T::MaxTagPatterns>,
    /// What is held for them.
    pub deposit: DepositOf<T>,
}

/// A manifest of an image, as its own space recorded it.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct ManifestRecord<T: Config> {
    /// Where its JSON is on IPFS.
    pub cid: CidOf<T>,
    /// The block in which it was recorded, or its CID corrected.
    pub at: BlockNumberFor<T>,
    /// How many tags point at it.
    pub tags: u32,
    /// One of them, which has no entry in [`ManifestTags`](crate::ManifestTags).
    pub tag: Option<TagOf<T>>,
    /// Bytes of its JSON, if somebody has said so.
    pub size: Option<u64>,
    /// What it is, if somebody has said so.
    pub media_type: Option<MediaType>,
    /// The manifest that it is about, if somebody has named one.
    pub subject: Option<DigestOf<T>>,
    /// What is held for this entry, its share of the global ones and the content, by whoever recorded
    /// it.
    pub deposit: DepositOf<T>,
    /// What is held for more content than that, by somebody else who said how much there is.
    pub declared: Option<DepositOf<T>>,
    /// What is held for its JSON in [`InlineManifests`](crate::InlineManifests), by whoever issued it
    /// under this image.
    pub inline: Option<DepositOf<T>>,
}

/// A tag beside its digest in [`ManifestDigests`](crate::ManifestDigests).
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct TagRecord<T: Config> {
    /// The block in which it was last set to another digest.
    pub at: BlockNumberFor<T>,
    /// Every digest that it ever meant.
    pub history: History,
    /// What is held for the tag, whatever it points at.
    pub deposit: DepositOf<T>,
}

/// What a tag must mean for a call on it to take effect: compare and swap.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum Expected {
    /// Anything, or nothing.
    Any,
    /// Nothing: there is no such tag.
    Absent,
    /// This digest, in its canonical text.
    Digest(Vec<u8>),
}

/// The head of a hash chain over what happened: whoever replays the events can check that none was
/// left out. How the hashes are made is told in [`history`](crate::history).
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    Debug,
    Default,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub struct History {
    /// The entries in the chain.
    pub count: u64,
    /// The hash over all of them, BLAKE2b with 256 bits.
    pub chain_hash: [u8; 32],
}

/// The JSON of a manifest that the chain itself keeps.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct InlineManifest<T: Config> {
    /// The very bytes that its digest is of.
    pub json: InlineJsonOf<T>,
    /// The records of manifests that pay for them, each in full.
    pub payers: u32,
}
