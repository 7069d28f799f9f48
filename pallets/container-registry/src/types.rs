//! What the pallet stores.

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound, traits::fungible::Inspect,
};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{frame_support, frame_system};
use scale_info::TypeInfo;

/// Identifies a space for ever. Counted up from 0, never reused.
pub type SpaceId = u128;
/// A space's name, the first part of an image reference, as text.
pub type RepoNameOf<T> = BoundedVec<u8, <T as Config>::MaxSpaceNameLength>;
/// An image's name inside its space, as text.
pub type ImageNameOf<T> = BoundedVec<u8, <T as Config>::MaxImageNameLength>;
/// A tag, as text.
pub type TagOf<T> = BoundedVec<u8, <T as Config>::MaxTagLength>;
/// A digest in its canonical text, such as `sha256:…`.
pub type DigestOf<T> = BoundedVec<u8, <T as Config>::MaxDigestLength>;
/// A CIDv1 in its canonical text, lower-case base32.
pub type CidOf<T> = BoundedVec<u8, <T as Config>::MaxCidLength>;
/// The balance that deposits are held in.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// A space: a namespace of images with an owner and members.
///
/// The lists are for those who query them. No push reads them: rights are in
/// [`Permissions`](crate::Permissions), images in [`Repositories`](crate::Repositories).
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct SpaceMetadata<T: Config> {
    /// Who created it, or whom it was handed to.
    pub owner: T::AccountId,
    /// Its name, unique on the chain.
    pub repo_name: RepoNameOf<T>,
    /// Its members besides the owner, in the order of their admission.
    pub members: BoundedVec<T::AccountId, T::MaxSpaceMembers>,
    /// The names of its images, in the order of their first push.
    pub image_names: BoundedVec<ImageNameOf<T>, T::MaxImagesPerSpace>,
}

/// What an account may do in a space.
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
pub struct Rights {
    /// Read what is in the space. The chain is public; gateways go by this.
    pub pull: bool,
    /// Record manifests, tags and blobs.
    pub push: bool,
    /// Remove what was recorded.
    pub delete: bool,
}

impl Rights {
    /// The owner's rights: all of them, always.
    pub const OWNER: Self = Self { pull: true, push: true, delete: true };
    /// What a new member gets: pull and push.
    pub const MEMBER: Self = Self { pull: true, push: true, delete: false };
}

/// A hold on somebody's balance that pays for bytes kept on chain.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Deposit<AccountId, Balance> {
    /// Who paid, and gets it back.
    pub who: AccountId,
    /// How much is held.
    pub amount: Balance,
}

/// The [`Deposit`] of a runtime.
pub type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

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
    /// What is held for this entry and for the name in [`SpaceMetadata::image_names`].
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
    /// How many tags point at it.
    pub tags: u32,
    /// What is held for this entry and its share of the global ones.
    pub deposit: DepositOf<T>,
}

/// A tag beside its digest in [`ManifestDigests`](crate::ManifestDigests).
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct TagRecord<T: Config> {
    /// What is held for the tag, whatever it points at.
    pub deposit: DepositOf<T>,
}

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
    /// The space that wrote the entry first.
    pub space_id: SpaceId,
    /// The spaces that have a record of their own under the key, this one included.
    pub refs: u32,
}

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
    /// The block in which the pair was new.
    pub at: BlockNumberFor<T>,
}

/// Where a pair of digest and CID stands in the [`PinLog`](crate::PinLog), and who needs it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Pin {
    /// Its index in the log.
    pub index: u64,
    /// The records, of manifests and of blobs, that name the pair.
    pub refs: u32,
}
