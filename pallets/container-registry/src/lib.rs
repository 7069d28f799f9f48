//! # Container registry pallet
//!
//! The names of a container registry: who owns which space, which images are in it, which digest
//! each tag means, and where on IPFS the bytes of each digest are. The bytes themselves are never
//! on chain.
//!
//! ## Goals
//!
//! - `docker push` leaves a record that anyone can check and nobody else can change.
//! - Every call costs the same on a chain of ten spaces and of ten million.
//! - Bytes kept on chain are paid for by whoever causes them, by a hold that deletion releases.
//! - Each node can have its own IPFS daemon hold what is recorded, without being asked.
//!
//! ## Terminology
//!
//! - **Space**: a namespace of images with one owner and some members; the first part of an image
//!   reference. An account owns at most one.
//! - **Repository**: an image's name inside a space, such as `app` or `tools/cli`.
//! - **Manifest**: the JSON document that lists an image's layers, known by its digest.
//! - **Blob**: a layer or an image's configuration, known by its digest.
//! - **Tag**: a name that points at a manifest of its repository, and can be moved.
//! - **Digest**: `sha256:…` or `sha512:…` in lower-case hexadecimal digits.
//! - **CID**: the bytes' address on IPFS, a CIDv1 in lower-case base32.
//! - **Claim**: the standing of the space that first wrote a *global* entry, one that is keyed by
//!   digest only.
//! - **Pin log**: the list of all pairs of digest and CID, which off-chain workers follow.
//!
//! ## Scenarios
//!
//! **Push.** The space exists ([`create_space`](Pallet::create_space)) and the caller is its owner
//! or a member with the right to push ([`add_space_member`](Pallet::add_space_member)). The caller,
//! as a rule a gateway acting as somebody's proxy, records each blob
//! ([`store_digest_info`](Pallet::store_digest_info)) and then the manifest under its tag
//! ([`add_manifest_head_digest_and_manifest_json_cid`][add]), in one batch. The repository comes
//! into being with its first manifest. A manifest without a tag, such as one platform's part of an
//! index, goes through [`store_manifest`](Pallet::store_manifest). Pushing the same again succeeds,
//! costs nothing but the fee, and moves the tag if it pointed elsewhere.
//!
//! **Pull.** A gateway follows the events and answers from what it has learnt. Anyone else looks up
//! [`ManifestDigests`] for the tag, then [`SpaceManifests`] and [`SpaceBlobs`] for the CIDs.
//!
//! **Pin.** Each pair of digest and CID that is new to the chain is appended to [`PinLog`]. The
//! off-chain worker of every node with an IPFS daemon walks it and has the daemon hold the bytes;
//! see [`offchain`].
//!
//! ## Properties
//!
//! - **Nobody changes what another space's image resolves to.** Space-scoped entries are written by
//!   those with the right to push to that space, and by nobody else.
//! - **Global entries stay.** [`DigestInfoStorage`] and [`ImageDigestToCid`] are keyed by digest for
//!   the convenience of those who query them. The first space to write an entry keeps its claim on
//!   it; another space that records the same digest with another CID finds it in its own entry
//!   only. The claiming space can correct the entry while no other space holds the same key.
//! - **A CID that can be checked is checked**: a raw CID must carry the SHA-256 of its digest.
//! - **No call iterates.** The one list that a push may touch is a space's list of images, when the
//!   image is new in it.
//! - **An event tells the truth about state**: [`DigestInfoStored`](Event::DigestInfoStored) and
//!   [`ImageDigestToCidStored`](Event::ImageDigestToCidStored) are emitted when the global entry
//!   holds, after the call, what the event says; [`BlobStored`](Event::BlobStored) and
//!   [`ManifestStored`](Event::ManifestStored) whenever a space's own entry is new or changed.
//!
//! [add]: Pallet::add_manifest_head_digest_and_manifest_json_cid

#![cfg_attr(not(feature = "std"), no_std)]
// Whatever runs on chain saturates or checks; tests and `try_state` only count.
#![cfg_attr(not(any(test, feature = "try-runtime")), deny(clippy::arithmetic_side_effects))]

extern crate alloc;

mod blob;
mod claim;
mod deposit;
mod input;
mod manifest;
#[cfg(test)]
mod mock;
pub mod offchain;
mod pin_log;
mod space;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use polkadot_sdk::{frame_support, frame_system};

/// The pallet's declarations: what each call does is in the module of its noun.
#[frame_support::pallet]
pub mod pallet {
    use super::*;
    use crate::input::{BlobInput, ManifestInput};
    use alloc::vec::Vec;
    use container_registry_primitives::DEFAULT_TAG;
    use frame_support::{pallet_prelude::*, traits::fungible::MutateHold};
    use frame_system::pallet_prelude::*;

    /// The layout of storage that this code reads and writes.
    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// The pallet.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// What a runtime chooses.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// The currency that deposits are held in.
        type Currency: MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The runtime's reasons for holds, ours among them.
        type RuntimeHoldReason: From<HoldReason>;

        /// What the calls weigh.
        type WeightInfo: WeightInfo;

        /// Held for each space, member, repository, manifest, tag and blob, whatever its size.
        #[pallet::constant]
        type ItemDeposit: Get<BalanceOf<Self>>;

        /// Held for each byte that an item takes, its keys included.
        #[pallet::constant]
        type ByteDeposit: Get<BalanceOf<Self>>;

        /// Bytes in a space's name; at most 253.
        #[pallet::constant]
        type MaxSpaceNameLength: Get<u32>;

        /// Bytes in an image's name; at most 253, and with the space's name at most 254.
        #[pallet::constant]
        type MaxImageNameLength: Get<u32>;

        /// Bytes in a tag; at most 128.
        #[pallet::constant]
        type MaxTagLength: Get<u32>;

        /// Bytes in a digest's text; at least the 71 of a SHA-256.
        #[pallet::constant]
        type MaxDigestLength: Get<u32>;

        /// Bytes in a CID's text; at least the 59 of a CIDv1 in base32.
        #[pallet::constant]
        type MaxCidLength: Get<u32>;

        /// Members of a space besides its owner.
        #[pallet::constant]
        type MaxSpaceMembers: Get<u32>;

        /// Images in a space.
        #[pallet::constant]
        type MaxImagesPerSpace: Get<u32>;

        /// Tags of an image.
        #[pallet::constant]
        type MaxTagsPerImage: Get<u32>;
    }

    /// Why balances are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// For bytes kept in this pallet's storage.
        StorageDeposit,
    }

    /// The id that the next space gets.
    #[pallet::storage]
    pub type NextSpaceId<T: Config> = StorageValue<_, SpaceId, ValueQuery>;

    /// The spaces.
    #[pallet::storage]
    pub type Spaces<T: Config> = StorageMap<_, Blake2_128Concat, SpaceId, SpaceMetadata<T>>;

    /// The space of a name.
    #[pallet::storage]
    pub type SpaceIdByName<T: Config> = StorageMap<_, Blake2_128Concat, RepoNameOf<T>, SpaceId>;

    /// The space of an owner.
    #[pallet::storage]
    pub type SpaceIdByOwner<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, SpaceId>;

    /// What is held for a space, its owner and its members.
    #[pallet::storage]
    pub type SpaceDeposits<T: Config> = StorageMap<_, Blake2_128Concat, SpaceId, DepositOf<T>>;

    /// What an account may do in a space: one entry for the owner and for each member.
    #[pallet::storage]
    pub type Permissions<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, SpaceId, Blake2_128Concat, T::AccountId, Rights>;

    /// The images of a space.
    #[pallet::storage]
    pub type Repositories<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        ImageNameOf<T>,
        Repository<T>,
    >;

    /// The digest that a tag means, by `(repo_name, image_name, tag)`.
    #[pallet::storage]
    pub type ManifestDigests<T: Config> =
        StorageMap<_, Blake2_128Concat, (RepoNameOf<T>, ImageNameOf<T>, TagOf<T>), DigestOf<T>>;

    /// The tags of an image, by `(space, image, tag)`, with what is held for each.
    #[pallet::storage]
    pub type TagRecords<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, TagOf<T>>,
        ),
        TagRecord<T>,
    >;

    /// The manifests of an image, by `(space, image, digest)`, as the space itself recorded them.
    #[pallet::storage]
    pub type SpaceManifests<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
        ),
        ManifestRecord<T>,
    >;

    /// The blobs of a space, as the space itself recorded them.
    #[pallet::storage]
    pub type SpaceBlobs<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        DigestOf<T>,
        BlobRecord<T>,
    >;

    /// Where the first space to record a blob said that it is.
    #[pallet::storage]
    pub type DigestInfoStorage<T: Config> =
        StorageMap<_, Blake2_128Concat, DigestOf<T>, DigestInfo<T>>;

    /// Whose word an entry of [`DigestInfoStorage`] is.
    #[pallet::storage]
    pub type DigestClaims<T: Config> = StorageMap<_, Blake2_128Concat, DigestOf<T>, Claim>;

    /// Where the first space to record a manifest under an image's name said that it is.
    #[pallet::storage]
    pub type ImageDigestToCid<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        ImageNameOf<T>,
        Blake2_128Concat,
        DigestOf<T>,
        CidOf<T>,
    >;

    /// Whose word an entry of [`ImageDigestToCid`] is.
    #[pallet::storage]
    pub type ImageDigestClaims<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, ImageNameOf<T>, Blake2_128Concat, DigestOf<T>, Claim>;

    /// The index that the next line of the pin log gets.
    #[pallet::storage]
    pub type NextPinIndex<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// The pin log: one line for each pair of digest and CID that some record names, in the order
    /// of their first appearance. An index is never reused; a line goes when no record is left.
    #[pallet::storage]
    pub type PinLog<T: Config> = StorageMap<_, Twox64Concat, u64, PinEntry<T>>;

    /// The line of the pin log that a pair of digest and CID has.
    #[pallet::storage]
    pub type Pins<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, DigestOf<T>, Blake2_128Concat, CidOf<T>, Pin>;

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A space was created: its id and its owner.
        SpaceCreated(SpaceId, T::AccountId),
        /// A space got its name; follows `SpaceCreated`.
        SpaceNamed {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
        },
        /// A space got a member: its id and the member.
        MemberAdded(SpaceId, T::AccountId),
        /// A tag was set or confirmed: the space's name, the image's, the tag and the digest.
        ManifestDigestUpdated(RepoNameOf<T>, ImageNameOf<T>, TagOf<T>, DigestOf<T>),
        /// `ImageDigestToCid` holds this CID.
        ImageDigestToCidStored {
            /// Who recorded it.
            who: T::AccountId,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
        },
        /// `DigestInfoStorage` holds this type and this CID.
        DigestInfoStored {
            /// Who recorded it.
            who: T::AccountId,
            /// The blob's digest.
            digest: DigestOf<T>,
            /// What the blob is.
            digest_type: DigestType,
            /// The blob's CID.
            cid: CidOf<T>,
        },
        /// A space recorded a manifest that it did not have, or had under another CID.
        ManifestStored {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
        },
        /// A space recorded a blob that it did not have, or had otherwise.
        BlobStored {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The blob's digest.
            digest: DigestOf<T>,
            /// The blob's CID.
            cid: CidOf<T>,
        },
    }

    /// Why a call is refused.
    #[pallet::error]
    pub enum Error<T> {
        /// The space already has a repository of this name.
        RepositoryAlreadyExists,
        /// The image has as many tags as it may; moving one of them still works.
        MaxTagsLimitReached,
        /// A name, tag, digest or CID, or the space's and the image's name together, is too long.
        ExceedsMaxLength,
        /// The space has no repository of this name.
        RepositoryNotFound,
        /// The name belongs to another space.
        SpaceAlreadyExists,
        /// There is no such space.
        SpaceNotFound,
        /// The caller is a member, but without the right to do this.
        NotAuthorized,
        /// The space has as many members as it may.
        MaxSpaceMembersReached,
        /// The image's name is empty.
        EmptyImageName,
        /// The manifest's digest is empty.
        EmptyDigest,
        /// The manifest's CID is empty.
        EmptyCid,
        /// The blob's digest is empty.
        EmptyDigestInfo,
        /// The blob's CID is empty.
        EmptyCidInfo,
        /// The caller is neither the space's owner nor a member of it.
        NotSpaceMember,
        /// There is no space to push to under this name; it has to be created first.
        SpaceDoesNotExist,
        /// Only the space's owner may do this.
        NotSpaceOwner,
        /// The caller already owns a space.
        UserAlreadyHasSpace,
        /// The space's or the image's name is not of the OCI distribution specification's grammar.
        InvalidName,
        /// The tag is not of the OCI distribution specification's grammar.
        InvalidTag,
        /// The digest is not `sha256:` or `sha512:` with its lower-case hexadecimal digits.
        InvalidDigest,
        /// The CID is not version 1, raw or dag-pb, over SHA2-256, in lower-case base32.
        InvalidCid,
        /// The CID is that of one raw block, whose hash is not the digest.
        CidDoesNotMatchDigest,
        /// The account is the space's owner or already a member of it.
        AlreadyMember,
        /// The space has as many images as it may.
        MaxImagesReached,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            Self::check_bounds();
        }

        fn offchain_worker(now: BlockNumberFor<T>) {
            offchain::run::<T>(now);
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(
            _: BlockNumberFor<T>,
        ) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }

    #[pallet::call(weight = T::WeightInfo)]
    impl<T: Config> Pallet<T> {
        /// Creates a space with the caller as its owner.
        ///
        /// - `name`: the space's name, one path component of an image reference.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidName`, `UserAlreadyHasSpace`,
        /// `SpaceAlreadyExists`.
        #[pallet::call_index(0)]
        pub fn create_space(origin: OriginFor<T>, name: Vec<u8>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_create_space(who, name)
        }

        /// Makes an account a member of a space, with the rights to pull and to push.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `new_member`: the account.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `AlreadyMember`,
        /// `MaxSpaceMembersReached`.
        #[pallet::call_index(1)]
        pub fn add_space_member(
            origin: OriginFor<T>,
            space_id: SpaceId,
            new_member: T::AccountId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_add_space_member(who, space_id, new_member)
        }

        /// Records a manifest and points a tag at it. The tag's former manifest stays.
        ///
        /// - `repo_name`: the space's name.
        /// - `image_name`: the image's name; its repository is created if there is none.
        /// - `tag`: the tag; `None` is `latest`.
        /// - `digest`: the manifest's digest.
        /// - `cid`: where the manifest's JSON is on IPFS.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `EmptyCid`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidTag`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest`,
        /// `SpaceDoesNotExist`, `NotSpaceMember`, `NotAuthorized`, `MaxImagesReached`,
        /// `MaxTagsLimitReached`.
        #[pallet::call_index(2)]
        pub fn add_manifest_head_digest_and_manifest_json_cid(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            tag: Option<Vec<u8>>,
            digest: Vec<u8>,
            cid: Vec<u8>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let tag = tag.unwrap_or_else(|| DEFAULT_TAG.as_bytes().to_vec());
            let input = ManifestInput::<T>::parse(repo_name, image_name, Some(tag), digest, cid)?;
            Self::do_record_manifest(who, input)
        }

        /// Records a blob: a layer or an image's configuration.
        ///
        /// - `repo_name`: the space's name.
        /// - `digest`: the blob's digest.
        /// - `digest_type`: what the blob is.
        /// - `cid`: where the blob is on IPFS.
        ///
        /// Errors, in this order: `EmptyDigestInfo`, `EmptyCidInfo`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest`, `SpaceNotFound`,
        /// `NotSpaceMember`, `NotAuthorized`.
        #[pallet::call_index(3)]
        pub fn store_digest_info(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            digest: Vec<u8>,
            digest_type: DigestType,
            cid: Vec<u8>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let input = BlobInput::<T>::parse(repo_name, digest, digest_type, cid)?;
            Self::do_record_blob(who, input)
        }

        /// Records a manifest without a tag.
        ///
        /// Arguments and errors are those of
        /// [`add_manifest_head_digest_and_manifest_json_cid`][add] but for the tag's.
        ///
        /// [add]: Pallet::add_manifest_head_digest_and_manifest_json_cid
        #[pallet::call_index(5)]
        pub fn store_manifest(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            cid: Vec<u8>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let input = ManifestInput::<T>::parse(repo_name, image_name, None, digest, cid)?;
            Self::do_record_manifest(who, input)
        }
    }
}
