//! What the pallet stores, and what its calls take.

use crate::Config;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound, traits::fungible::Inspect,
};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_container_registry::{Deposit, SpaceId};
use polkadot_sdk::{frame_support, frame_system};
use scale_info::TypeInfo;

/// Identifies a registry for ever. Counted up from 0, as all ids here, and never reused.
pub type RegistryId = u64;
/// Identifies a request for an account.
pub type AccountRequestId = u64;
/// Identifies an account.
pub type AccountIndex = u64;
/// Identifies a repository.
pub type RepositoryId = u64;
/// Identifies a request for an image.
pub type ImageRequestId = u64;
/// Identifies an image.
pub type ImageId = u64;

/// A registry's root, as text.
pub type RootOf<T> = BoundedVec<u8, <T as Config>::MaxRootLength>;
/// An account's name, as text.
pub type NameOf<T> = BoundedVec<u8, <T as Config>::MaxNameLength>;
/// An image's name inside its space, as text.
pub type ImageNameOf<T> = BoundedVec<u8, <T as Config>::MaxImageNameLength>;
/// A tag, as text.
pub type TagOf<T> = BoundedVec<u8, <T as Config>::MaxTagLength>;
/// A media type, as text.
pub type MediaTypeOf<T> = BoundedVec<u8, <T as Config>::MaxMediaTypeLength>;
/// A digest in its canonical text, such as `sha256:…`.
pub type DigestOf<T> = BoundedVec<u8, <T as Config>::MaxDigestLength>;
/// A CIDv1 in its canonical text, lower-case base32.
pub type CidOf<T> = BoundedVec<u8, <T as Config>::MaxCidLength>;
/// The layers of an image, the lowest first.
pub type LayersOf<T> = BoundedVec<BlobDescriptor<T>, <T as Config>::MaxLayers>;
/// The balance that deposits are held in.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;
/// What is held for an entry.
pub type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// A blob as a call describes it (OCI image specification, "Descriptors").
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Descriptor {
    /// What the bytes are, such as `application/vnd.oci.image.layer.v1.tar+gzip`.
    pub media_type: Vec<u8>,
    /// Their digest.
    pub digest: Vec<u8>,
    /// How many they are.
    pub size: u64,
}

/// A descriptor whose parts were checked: none needs escaping in a JSON string.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct BlobDescriptor<T: Config> {
    /// What the bytes are.
    pub media_type: MediaTypeOf<T>,
    /// Their digest.
    pub digest: DigestOf<T>,
    /// How many they are.
    pub size: u64,
}

/// A registry: who owns it, and what it is called.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Registry<T: Config> {
    /// Who admits accounts and issues images.
    pub owner: T::AccountId,
    /// Its name, unique on the chain.
    pub root: RootOf<T>,
    /// Its accounts.
    pub accounts: u32,
    /// What is held for it.
    pub deposit: DepositOf<T>,
}

/// Somebody's wish to have an account with a registry.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct AccountRequest<T: Config> {
    /// The registry.
    pub registry_id: RegistryId,
    /// Whose wish it is.
    pub who: T::AccountId,
    /// The name that the account shall have.
    pub name: NameOf<T>,
    /// The last block in which it can be accepted.
    pub expires: BlockNumberFor<T>,
    /// What is held for the request.
    pub deposit: DepositOf<T>,
}

/// Somebody's standing with a registry.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Account<T: Config> {
    /// Whose it is.
    pub owner: T::AccountId,
    /// The registry.
    pub registry_id: RegistryId,
    /// Its name, unique in the registry.
    pub name: NameOf<T>,
    /// The space that its images go to: its owner's when the account was admitted.
    pub space_id: SpaceId,
    /// Its repositories.
    pub repositories: u32,
    /// What is held for it.
    pub deposit: DepositOf<T>,
}

/// An image's name in an account's space.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Repository<T: Config> {
    /// Whose it is: the account's owner.
    pub owner: T::AccountId,
    /// The account, which may have been evicted since.
    pub account: AccountIndex,
    /// The account's registry, which issues the images, and may be gone with the account.
    pub registry_id: RegistryId,
    /// The account's space, which the images go to.
    pub space_id: SpaceId,
    /// The image's name.
    pub image_name: ImageNameOf<T>,
    /// The images that were issued for it.
    pub images: u32,
    /// What is held for it.
    pub deposit: DepositOf<T>,
}

/// What an image shall consist of.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct ImageRequest<T: Config> {
    /// The repository.
    pub repository_id: RepositoryId,
    /// Its configuration.
    pub config: BlobDescriptor<T>,
    /// Its layers, the lowest first.
    pub layers: LayersOf<T>,
    /// The tag that it shall have, if any.
    pub tag: Option<TagOf<T>>,
    /// The last block in which the image can be issued.
    pub expires: BlockNumberFor<T>,
    /// What is held for the request, on the balance of whoever filed it.
    pub deposit: DepositOf<T>,
}

/// A manifest that a registry issued.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Image<T: Config> {
    /// Whose it is: the repository's owner.
    pub owner: T::AccountId,
    /// The repository.
    pub repository_id: RepositoryId,
    /// The manifest's digest.
    pub digest: DigestOf<T>,
    /// The manifest's CID.
    pub cid: CidOf<T>,
    /// What is held for it.
    pub deposit: DepositOf<T>,
}
