//! What was removed and can be put back.

use super::{
    BlobRecord, DepositOf, DigestOf, Exceptions, ImageNameOf, ManifestRecord, Repository, SpaceId,
    TagOf,
};
use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use polkadot_sdk::frame_support;
use scale_info::TypeInfo;

/// Identifies something that was removed. Counted up from 0, never reused.
pub type RestorableId = u64;

/// What was removed, by its key inside its space.
#[derive(
    CloneNoBound,
    PartialEqNoBound,
    EqNoBound,
    DebugNoBound,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub enum RemovedItem<T: Config> {
    /// A tag.
    Tag {
        /// The image's name.
        image_name: ImageNameOf<T>,
        /// The tag.
        tag: TagOf<T>,
        /// The digest that it meant.
        digest: DigestOf<T>,
    },
    /// A manifest.
    Manifest {
        /// The image's name.
        image_name: ImageNameOf<T>,
        /// The manifest's digest.
        digest: DigestOf<T>,
    },
    /// A blob's record.
    Blob {
        /// The blob's digest.
        digest: DigestOf<T>,
    },
    /// A repository, without its manifests and tags, which were removed before.
    Repository {
        /// The image's name.
        image_name: ImageNameOf<T>,
    },
}

/// Something that was removed, and can be put back for a time.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Restorable<T: Config> {
    /// The space that it was in.
    pub space_id: SpaceId,
    /// What it is.
    pub item: RemovedItem<T>,
    /// Who removed it.
    pub by: T::AccountId,
    /// Until when it can be put back, in milliseconds of the Unix epoch, by the chain's time.
    pub until: u64,
    /// How many of the ids that follow are those of what went with it: a manifest's tags and blobs.
    pub parts: u32,
}

/// A record that was removed, under the key that it had.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Removed<Record> {
    /// Its id among what can be put back.
    pub id: RestorableId,
    /// The record as it was.
    pub record: Record,
}

/// The [`Removed`] of a blob.
pub type RemovedBlob<T> = Removed<BlobRecord<T>>;
/// The [`Removed`] of a manifest.
pub type RemovedManifest<T> = Removed<ManifestRecord<T>>;
/// The [`Removed`] of a repository, with what its owner had set.
pub type RemovedRepository<T> = Removed<(Repository<T>, Option<Exceptions<T>>)>;
/// The [`Removed`] of a tag, of which only what is held for it is left.
pub type RemovedTag<T> = DepositOf<T>;
