//! # Container registry pallet
//!
//! The names of a container registry: who owns which space, which images are in it, which digest
//! each tag means, and where on IPFS the bytes of each digest are. The bytes themselves are never
//! on chain.
//!
//! ## Goals
//!
//! - `docker push` leaves a record that anyone can check and nobody else can change.
//! - Every call touches as many entries on a chain of ten million spaces as on one of ten.
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
//! - **Digest**: `sha256:…`, `sha512:…` or `blake3:…` in lower-case hexadecimal digits.
//! - **CID**: the bytes' address on IPFS, a CIDv1 in lower-case base32.
//! - **Global entry**: one whose key has no space, for those who know a digest only.
//! - **Checked CID**: a raw CID beside a SHA-256 digest: the chain has seen that they carry one hash.
//! - **Pin log**: the list of all that records say of content, digest, CID and size, which off-chain workers
//!   follow.
//! - **Declared**: of a size, that somebody has stated it and pays for it. Undeclared content is paid for up to
//!   `UndeclaredSize`.
//!
//! - **Node**: a validator, a storage miner or a gateway, registered under an id.
//! - **Credits**: an asset, granted by the admin origin, with which nodes can be registered.
//!
//! ## Scenarios
//!
//! **Push.** The space exists ([`create_space`](Pallet::create_space)) and the caller is its owner
//! or a member with the right to push ([`add_space_member`](Pallet::add_space_member)). The caller,
//! as a rule a gateway acting as somebody's proxy, records a manifest with its blobs and its tags by one
//! [`push`](Pallet::push). The repository comes into being with its first manifest. By hand, each blob can
//! be recorded by itself ([`store_digest_info`](Pallet::store_digest_info)), and then the manifest under its
//! tag ([`add_manifest_head_digest_and_manifest_json_cid`][add]), or without one
//! ([`store_manifest`](Pallet::store_manifest)); their sizes are said afterwards
//! ([`declare_size`](Pallet::declare_size)). Pushing the same again succeeds, costs nothing but the fee, and
//! moves the tag if it pointed elsewhere.
//!
//! **Pull.** A gateway follows the events and answers from what it has learnt. Anyone else looks up
//! [`ManifestDigests`] for the tag, then [`SpaceManifests`] and [`SpaceBlobs`] for the CIDs.
//!
//! **Pin.** What a space records anew, or says otherwise of its content, is appended to [`PinLog`]. The
//! off-chain worker of every node with an IPFS daemon walks it and has the daemon hold the bytes;
//! see [`offchain`].
//!
//! **Delete.** A member with the right to delete removes a tag ([`remove_tag`](Pallet::remove_tag)),
//! a manifest with its tags ([`remove_manifest`](Pallet::remove_manifest)), a blob
//! ([`remove_digest_info`](Pallet::remove_digest_info)) or, in steps, a whole repository
//! ([`remove_repository`](Pallet::remove_repository)). For a time it can be put back
//! ([`restore`](Pallet::restore)), or given up by the owner ([`purge`](Pallet::purge)). Then the account that
//! paid for an item gets the deposit back ([`reap`](Pallet::reap)). An empty space can be deleted by its owner ([`delete_space`](Pallet::delete_space));
//! its name rests before strangers can take it.
//!
//! **Leave.** A member leaves or is removed ([`remove_space_member`](Pallet::remove_space_member)), or a
//! space changes hands ([`accept_space`](Pallet::accept_space)): what they paid for is paid for by the
//! owner from then on.
//!
//! **Release.** A repository's owner makes its tags immutable but for `nightly-*`
//! ([`set_tag_mutability`](Pallet::set_tag_mutability)). From then on `v1.0` means one manifest as
//! long as that is there, whoever pushes.
//!
//! **Audit.** Somebody collects the events [`TagChanged`](Event::TagChanged) of a tag, computes the
//! head of its history and compares it with [`TagRecords`]; see [`history`].
//!
//! ## Properties
//!
//! - **Nobody changes what another space's image resolves to.** Space-scoped entries are written by
//!   those with the right to push to that space, and by nobody else.
//! - **Global entries stay.** [`DigestInfoStorage`] and [`ImageDigestToCid`] are keyed by digest for
//!   the convenience of those who query them. An entry does not change as long as some space's record
//!   says the same, but for a checked CID in the place of one that cannot be checked.
//! - **What is kept is paid for**: content by its size too, and no worker keeps more for a record than
//!   it declares.
//! - **To push is not to replace.** A checked CID is never replaced by one that cannot be checked; any
//!   other only by whoever paid for the record, or with the right to delete, or by a checked one. Of content
//!   that is known to be larger than a chunk, no CID counts as checked: nobody has it as one block.
//! - **A CID that can be checked is checked**: a raw CID must carry the SHA-256 of its digest.
//! - **No call touches more entries when more is stored.** What iterates is bounded by `MaxRemovals`, and
//!   the caller says by how much. The one list that a push may touch is a space's list of images,
//!   when the image is new in it.
//! - **What is gone is paid back**, and nothing of it is left but a hash. Who left, or sold, is not
//!   left paying.
//! - **An event tells the truth about state**: [`DigestInfoStored`](Event::DigestInfoStored) and
//!   [`ImageDigestToCidStored`](Event::ImageDigestToCidStored) are emitted when the global entry
//!   holds, after the call, what the event says; [`BlobStored`](Event::BlobStored) and
//!   [`ManifestStored`](Event::ManifestStored) whenever a space's own entry is new or changed;
//!   [`TagChanged`](Event::TagChanged) whenever a tag means something else than before.
//!
//! [add]: Pallet::add_manifest_head_digest_and_manifest_json_cid

#![cfg_attr(not(feature = "std"), no_std)]
// Whatever runs on chain saturates or checks, and does not panic; tests and `try_state` only count.
// `expect_used` is left out: FRAME's macro expects that the pallet is in the runtime. `unreachable` is, too:
// it says so of a variant of calls and of errors that nobody can make.
#![cfg_attr(
    not(any(test, feature = "try-runtime", feature = "runtime-benchmarks")),
    deny(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

extern crate alloc;

pub mod answers;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod blob;
mod context;
mod correction;
mod deposit;
mod global;
pub mod history;
mod hold;
mod images;
mod inline;
mod input;
mod keeper;
mod manifest;
mod member;
#[cfg(test)]
mod mock;
mod name;
mod node;
pub mod node_proof;
pub mod offchain;
mod pin_log;
mod push;
pub mod queries;
mod recorder;
mod removal_weight;
mod remover;
mod repository;
mod restore;
mod space;
mod space_account;
pub mod storage_deposit;
mod tag;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod undo;
pub mod weights;

pub use images::{Images, Issued};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use polkadot_sdk::{frame_support, frame_system};

/// The pallet's declarations. What the calls do is in the module of each noun.
#[frame_support::pallet]
pub mod pallet {
    use super::*;
    use crate::{
        blob::Recorded,
        input::{BlobInput, ExpectedTag, ImageInput, ManifestKey, TagInput},
        manifest::Filed,
        push::{BlobsInput, PushInput, blobs_weight, manifest_weight, push_weight},
        removal_weight::{
            blob_removal_weight, image_removal_weight, removed_image_weight, tag_removal_weight,
        },
        tag::TagMove,
        undo::Restored,
    };
    use alloc::vec::Vec;
    use container_registry_primitives::DEFAULT_TAG;
    use frame_support::{
        pallet_prelude::*,
        traits::{
            Time,
            fungible::{Mutate, MutateHold},
        },
    };
    use frame_system::pallet_prelude::*;

    /// Seven days, in milliseconds: the [`RestoreWindow`] of a chain whose genesis says nothing else.
    const DEFAULT_RESTORE_WINDOW: u64 = 7 * 24 * 60 * 60 * 1_000;

    /// The layout of storage that this code reads and writes.
    const STORAGE_VERSION: StorageVersion = StorageVersion::new(9);

    /// The pallet.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// What a runtime chooses.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// The currency that deposits are held in.
        type Currency: MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + Mutate<Self::AccountId>;

        /// The runtime's reasons for holds, ours among them.
        type RuntimeHoldReason: From<HoldReason>;

        /// What nodes can be registered with instead of the currency.
        type Credits: Mutate<Self::AccountId>;

        /// Who grants credits.
        type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// What the calls weigh.
        type WeightInfo: WeightInfo;

        /// Held for each space, member, repository, manifest, tag and blob, whatever its size. Not zero, for what
        /// is in a space is known by what is held for it.
        #[pallet::constant]
        type ItemDeposit: Get<BalanceOf<Self>>;

        /// The chain's time, in milliseconds of the Unix epoch.
        type Time: Time<Moment = u64>;

        /// Milliseconds for which only its former owner can take the name of a deleted space.
        #[pallet::constant]
        type NameRest: Get<u64>;

        /// Held for each byte that an item takes, its keys included.
        #[pallet::constant]
        type ByteDeposit: Get<BalanceOf<Self>>;

        /// Held for each started KiB of content, of manifests and blobs alike.
        #[pallet::constant]
        type ContentDeposit: Get<BalanceOf<Self>>;

        /// Bytes of content that are held for, and pinned at most, where nobody has declared a size.
        #[pallet::constant]
        type UndeclaredSize: Get<u64>;

        /// What registering a node costs, in the currency. It is burnt.
        #[pallet::constant]
        type NodeFee: Get<BalanceOf<Self>>;

        /// What registering a node costs, in credits. They are burnt.
        #[pallet::constant]
        type NodeFeeInCredits: Get<CreditsOf<Self>>;

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

        /// Tags in one push.
        #[pallet::constant]
        type MaxPushTags: Get<u32>;

        /// Blobs in one push.
        #[pallet::constant]
        type MaxPushBlobs: Get<u32>;

        /// Patterns of tags that stay mutable in a repository with immutable tags.
        #[pallet::constant]
        type MaxTagPatterns: Get<u32>;

        /// Entries that one call removes.
        #[pallet::constant]
        type MaxRemovals: Get<u32>;

        /// Bytes in a manifest whose JSON the chain itself keeps.
        #[pallet::constant]
        type MaxInlineManifestLength: Get<u32>;

        /// Bytes in a node's id.
        #[pallet::constant]
        type MaxNodeIdLength: Get<u32>;

        /// Bytes in the text of a libp2p peer id.
        #[pallet::constant]
        type MaxPeerIdLength: Get<u32>;
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

    /// What calls need to know of a space, without its lists: what its owner has set, the history of what was
    /// removed from it, and whether anything is left in it.
    #[pallet::storage]
    pub type SpaceHeads<T: Config> = StorageMap<_, Blake2_128Concat, SpaceId, SpaceHead<T>>;

    /// The space of a name.
    #[pallet::storage]
    pub type SpaceIdByName<T: Config> = StorageMap<_, Blake2_128Concat, RepoNameOf<T>, SpaceId>;

    /// The names of deleted spaces.
    #[pallet::storage]
    pub type RestingNames<T: Config> =
        StorageMap<_, Blake2_128Concat, RepoNameOf<T>, RestingName<T>>;

    /// The space of an owner.
    #[pallet::storage]
    pub type SpaceIdByOwner<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, SpaceId>;

    /// What an account may do in a space, and what it has on hold there: one entry for the owner and for each
    /// member. Who left the space has one only if the owner could not take over what is held.
    #[pallet::storage]
    pub type SpaceAccounts<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        T::AccountId,
        SpaceAccount<BalanceOf<T>>,
    >;

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

    /// The tags that stay mutable in a repository with immutable tags, if there are any.
    #[pallet::storage]
    pub type TagExceptions<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        ImageNameOf<T>,
        Exceptions<T>,
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

    /// The tags of a manifest but for the one that its record names, by `(space, image, digest, tag)`.
    #[pallet::storage]
    pub type ManifestTags<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
            NMapKey<Blake2_128Concat, TagOf<T>>,
        ),
        (),
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

    /// The manifests whose JSON the chain itself keeps, by digest. An entry goes with the last
    /// record that pays for it.
    #[pallet::storage]
    pub type InlineManifests<T: Config> =
        StorageMap<_, Blake2_128Concat, DigestOf<T>, InlineManifest<T>>;

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

    /// Where a blob is, by the word of a space that still says so. A CID that the chain has checked
    /// goes before others.
    #[pallet::storage]
    pub type DigestInfoStorage<T: Config> =
        StorageMap<_, Blake2_128Concat, DigestOf<T>, DigestInfo<T>>;

    /// Where a manifest is, by the word of a space that still says so under the image's name. A CID
    /// that the chain has checked goes before others.
    #[pallet::storage]
    pub type ImageDigestToCid<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        ImageNameOf<T>,
        Blake2_128Concat,
        DigestOf<T>,
        CidOf<T>,
    >;

    /// How many spaces say the same of a manifest under an image's name, by `(image, digest, CID)`. Without an
    /// entry it is one if `ImageDigestToCid` says so too, and else none.
    #[pallet::storage]
    pub type ImageCidRefs<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
            NMapKey<Blake2_128Concat, CidOf<T>>,
        ),
        u32,
    >;

    /// How many spaces say that a blob is under a CID, whatever size they say it has. Without an entry it is
    /// one if `DigestInfoStorage` says so too, and else none.
    #[pallet::storage]
    pub type BlobCidRefs<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, DigestOf<T>, Blake2_128Concat, CidOf<T>, u32>;

    /// The index that the next line of the pin log gets.
    #[pallet::storage]
    pub type NextPinIndex<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// The pin log: a line for what each record says of its content, its digest, CID and size, in the order of
    /// recording. An index is never reused. A line goes when its record is gone for good, or says something else
    /// and the former can no longer be put back; a page goes with its last line. See `pin_log.rs`.
    ///
    /// The key is not hashed: nobody chooses an index.
    #[pallet::storage]
    pub type PinLog<T: Config> = StorageMap<_, Identity, PinPage, PinPageLines<T>>;

    /// For how many milliseconds what is removed can be put back. Set at genesis.
    #[pallet::storage]
    pub type RestoreWindow<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// The id that the next removed item gets.
    #[pallet::storage]
    pub type NextRestorableId<T: Config> = StorageValue<_, RestorableId, ValueQuery>;

    /// What was removed and is still kept, by its id.
    #[pallet::storage]
    pub type Restorables<T: Config> = StorageMap<_, Blake2_128Concat, RestorableId, Restorable<T>>;

    /// The same by space.
    #[pallet::storage]
    pub type SpaceRestorables<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, SpaceId, Blake2_128Concat, RestorableId, ()>;

    /// The blobs that were removed from a space. One that is recorded again is put back.
    #[pallet::storage]
    pub type RemovedBlobs<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        DigestOf<T>,
        RemovedBlob<T>,
    >;

    /// The manifests that were removed from an image, by `(space, image, digest)`. One that is recorded
    /// again is put back.
    #[pallet::storage]
    pub type RemovedManifests<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
        ),
        RemovedManifest<T>,
    >;

    /// The repositories that were removed from a space. One whose name is used again is put back.
    #[pallet::storage]
    pub type RemovedRepositories<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        ImageNameOf<T>,
        RemovedRepository<T>,
    >;

    /// The id up to which idle time has reaped.
    #[pallet::storage]
    pub type NextReap<T: Config> = StorageValue<_, RestorableId, ValueQuery>;

    /// The registered nodes, by their id.
    #[pallet::storage]
    pub type Nodes<T: Config> = StorageMap<_, Blake2_128Concat, NodeIdOf<T>, NodeInfo<T>>;

    /// The node whose IPFS a peer id is, proven by a signature; by the id's multihash, however it is
    /// written.
    #[pallet::storage]
    pub type ProvenPeers<T: Config> = StorageMap<_, Blake2_128Concat, PeerKey, NodeIdOf<T>>;

    /// The nodes of an account.
    #[pallet::storage]
    pub type NodesByOwner<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Blake2_128Concat, NodeIdOf<T>, ()>;

    /// The nodes of a type.
    #[pallet::storage]
    pub type NodesByType<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, NodeType, Blake2_128Concat, NodeIdOf<T>, ()>;

    /// What a chain begins with.
    #[pallet::genesis_config]
    pub struct GenesisConfig<T: Config> {
        /// For how many milliseconds what is removed can be put back.
        pub restore_window: u64,
        #[serde(skip)]
        #[doc(hidden)]
        pub config: core::marker::PhantomData<T>,
    }

    impl<T: Config> Default for GenesisConfig<T> {
        fn default() -> Self {
            Self { restore_window: DEFAULT_RESTORE_WINDOW, config: Default::default() }
        }
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            RestoreWindow::<T>::put(self.restore_window);
        }
    }

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
            /// Who owns it.
            owner: T::AccountId,
        },
        /// A space got a member: its id and the member.
        MemberAdded(SpaceId, T::AccountId),
        /// A tag was set or confirmed: the space's name, the image's, the tag and the digest.
        ManifestDigestUpdated(RepoNameOf<T>, ImageNameOf<T>, TagOf<T>, DigestOf<T>),
        /// `ImageDigestToCid` holds this CID.
        ImageDigestToCidStored {
            /// Who said so, whether it is new, other than before or the same.
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
            /// Who said so, whether it is new, other than before or the same.
            who: T::AccountId,
            /// The blob's digest.
            digest: DigestOf<T>,
            /// What the blob is.
            digest_type: DigestType,
            /// The blob's CID.
            cid: CidOf<T>,
        },
        /// A space recorded a manifest that it did not have, or had otherwise.
        ManifestStored {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Who said so: as a rule who pays for it, but whoever corrects it or declares its size as well.
            who: T::AccountId,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
            /// Bytes of its JSON, if somebody has said so.
            size: Option<u64>,
            /// What it is, if somebody has said so.
            media_type: Option<MediaType>,
            /// The manifest that it is about, if somebody has named one.
            subject: Option<DigestOf<T>>,
            /// What the space's record said before, if it had one.
            old: Option<ManifestInfo<T>>,
        },
        /// A space recorded a blob that it did not have, or had otherwise.
        BlobStored {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who said so: as a rule who pays for it, but whoever corrects it or declares its size as well.
            who: T::AccountId,
            /// The blob's digest.
            digest: DigestOf<T>,
            /// What the blob is.
            digest_type: DigestType,
            /// The blob's CID.
            cid: CidOf<T>,
            /// Its bytes, if somebody has said how many.
            size: Option<u64>,
            /// What the space's record said before, if it had one.
            old: Option<BlobInfo<T>>,
        },
        /// A space lost a member.
        MemberRemoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The account that is no longer a member.
            member: T::AccountId,
            /// Who took it out: the owner, or the member itself.
            who: T::AccountId,
        },
        /// A member's rights were set.
        PermissionsSet {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The member.
            member: T::AccountId,
            /// What it may do from now on.
            permissions: Rights,
            /// What it could do before.
            old_permissions: Rights,
            /// Who did it.
            who: T::AccountId,
        },
        /// Who may pull from a space was set.
        VisibilitySet {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who may pull from now on.
            visibility: Visibility,
            /// Who could before.
            old_visibility: Visibility,
            /// Who did it.
            who: T::AccountId,
        },
        /// A space was offered to an account, or an offer was withdrawn.
        SpaceOffered {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who can accept it.
            to: Option<T::AccountId>,
            /// Who could before.
            old_to: Option<T::AccountId>,
            /// Who did it.
            who: T::AccountId,
        },
        /// A space has a new owner.
        SpaceTransferred {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who owned it.
            from: T::AccountId,
            /// Who owns it.
            to: T::AccountId,
        },
        /// A space was deleted, and its name laid to rest.
        SpaceDeleted {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The history of all that was in it.
            history: History,
            /// Who owned it.
            who: T::AccountId,
        },
        /// The name of a deleted space came to the end of its rest, and nothing is held for it any more.
        NameFreed {
            /// The name.
            repo_name: RepoNameOf<T>,
            /// Who had owned the space, and has the deposit back.
            former_owner: T::AccountId,
            /// Who asked for that.
            who: T::AccountId,
        },
        /// What an account paid for in a space is from now on paid for by another.
        HoldsMoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who paid.
            from: T::AccountId,
            /// Who pays.
            to: T::AccountId,
            /// How much is held.
            amount: BalanceOf<T>,
            /// Who did it: by leaving, by having somebody leave, or by taking the space.
            who: T::AccountId,
        },
        /// A repository was created, by itself or by the first push to it.
        RepositoryCreated {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Who did it.
            who: T::AccountId,
        },
        /// A repository was removed.
        RepositoryRemoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The history of all that was in it.
            history: History,
            /// Who did it.
            who: T::AccountId,
            /// The block in which it was.
            block: BlockNumberFor<T>,
            /// That block's time, in milliseconds of the Unix epoch.
            time: u64,
        },
        /// A repository's tags became mutable or immutable.
        TagMutabilitySet {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Whether a tag stays with its manifest.
            immutable: bool,
            /// The patterns of the tags that do not.
            except: BoundedVec<TagPatternOf<T>, T::MaxTagPatterns>,
            /// Whether it did before.
            old_immutable: bool,
            /// The patterns of the tags that did not.
            old_except: BoundedVec<TagPatternOf<T>, T::MaxTagPatterns>,
            /// Who did it.
            who: T::AccountId,
        },
        /// A tag was set, moved or removed.
        TagChanged {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The tag.
            tag: TagOf<T>,
            /// What it meant before, if it existed.
            old_digest: Option<DigestOf<T>>,
            /// What it means now; `None` when it was removed.
            new_digest: Option<DigestOf<T>>,
            /// The head of its history, this change included.
            history: History,
            /// Who did it.
            who: T::AccountId,
            /// The block in which it was.
            block: BlockNumberFor<T>,
            /// That block's time, in milliseconds of the Unix epoch.
            time: u64,
        },
        /// A repository lost a manifest.
        ManifestRemoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// What was known of it.
            old: ManifestInfo<T>,
            /// Who did it.
            who: T::AccountId,
        },
        /// The chain keeps the JSON of a manifest, in `InlineManifests`.
        InlineManifestStored {
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
            /// The space whose record pays for it.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Who issued it.
            who: T::AccountId,
        },
        /// The chain no longer keeps the JSON of a manifest.
        InlineManifestRemoved {
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
            /// The space whose record was the last to pay for it.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
        },
        /// A space lost a blob.
        BlobRemoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The blob's digest.
            digest: DigestOf<T>,
            /// What was known of it.
            old: BlobInfo<T>,
            /// Who did it.
            who: T::AccountId,
        },
        /// Something was removed or corrected, and can be put back. An event that tells of that comes with it.
        ItemRemoved {
            /// Its id among what can be put back.
            restorable_id: RestorableId,
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// What was removed.
            item: RemovedItemOf<T>,
            /// Who removed it.
            who: T::AccountId,
            /// Until when it can be put back, in milliseconds of the Unix epoch, by the chain's time.
            until: u64,
        },
        /// Something that was removed was put back, or recorded again. The events of its first recording come
        /// with it, unless a record says already what it said before a correction.
        ItemRestored {
            /// The id that it had among what can be put back.
            restorable_id: RestorableId,
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// What is back.
            item: RemovedItemOf<T>,
            /// Who put it back.
            who: T::AccountId,
        },
        /// Something that was removed can no longer be put back, and nothing is held for it any more.
        ItemForgotten {
            /// The id that it had among what can be put back.
            restorable_id: RestorableId,
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// What it was.
            item: RemovedItemOf<T>,
            /// The owner, who gave it up, or `None` when its time was over.
            purged_by: Option<T::AccountId>,
        },
        /// For how long what is removed from a space can be put back was set.
        RestoreWindowSet {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Milliseconds, or `None` for as long as the chain allows.
            window: Option<u64>,
            /// That before.
            old_window: Option<u64>,
            /// Who did it.
            who: T::AccountId,
        },
        /// A node was registered.
        NodeRegistered {
            /// Who registered it.
            owner: T::AccountId,
            /// What it does.
            node_type: NodeType,
            /// Its id.
            node_id: NodeIdOf<T>,
            /// The peer id of its IPFS.
            ipfs_node_id: Option<PeerIdOf<T>>,
            /// Whether its fee was paid in credits.
            paid_in_credits: bool,
        },
        /// A node was unregistered.
        NodeDeregistered {
            /// Who had registered it.
            owner: T::AccountId,
            /// What it did.
            node_type: NodeType,
            /// Its id.
            node_id: NodeIdOf<T>,
            /// The peer id of its IPFS.
            ipfs_node_id: Option<PeerIdOf<T>>,
        },
        /// A node's owner has proven to have the key that one of its ids names.
        NodeProven {
            /// The owner.
            owner: T::AccountId,
            /// The id that the node is registered under.
            node_id: NodeIdOf<T>,
            /// Which id it is.
            which: KeyId,
        },
        /// A node went to the account that has the key of the node's id.
        NodeTakenOver {
            /// The id that the node is registered under.
            node_id: NodeIdOf<T>,
            /// Who had registered it.
            from: T::AccountId,
            /// Who owns it.
            to: T::AccountId,
        },
        /// An account was granted credits.
        CreditsGranted {
            /// The account.
            who: T::AccountId,
            /// How many.
            amount: CreditsOf<T>,
            /// How many it has now.
            credits: CreditsOf<T>,
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
        /// The digest is not `sha256:`, `sha512:` or `blake3:` with its lower-case hexadecimal digits.
        InvalidDigest,
        /// The CID is not version 1, raw or dag-pb, over SHA2-256, in lower-case base32.
        InvalidCid,
        /// The CID is that of one raw block, whose hash is not the digest.
        CidDoesNotMatchDigest,
        /// The account is the space's owner or already a member of it.
        AlreadyMember,
        /// The space has as many images as it may.
        MaxImagesReached,
        /// The account is not a member of the space.
        MemberNotFound,
        /// The space was not offered to the caller.
        NotOffered,
        /// The space still has repositories or blobs, or some that were removed and can be put back.
        SpaceNotEmpty,
        /// The image has no such tag.
        TagNotFound,
        /// The tag is immutable: it can be neither moved nor removed while its manifest lives.
        TagImmutable,
        /// A pattern is not of a tag's characters and `*`.
        InvalidTagPattern,
        /// More patterns than a repository may have.
        TooManyTagPatterns,
        /// The image has no such manifest.
        ManifestNotFound,
        /// More tags point at the manifest than the caller allows to remove, or than one call can;
        /// removing some of them first helps.
        TooManyTags,
        /// The space has no such blob.
        BlobNotFound,
        /// The manifest's JSON is longer than what the chain keeps.
        ManifestTooLarge,
        /// The node's id is empty, or not of visible ASCII characters.
        InvalidNodeId,
        /// The IPFS peer id is not one.
        InvalidIpfsNodeId,
        /// A node is registered under this id.
        NodeAlreadyRegistered,
        /// No node is registered under this id.
        NodeNotFound,
        /// Another account registered the node.
        NotNodeOwner,
        /// The space has a CID for the digest that the chain has checked; one that it cannot check
        /// does not replace it.
        CidAlreadyChecked,
        /// The tag does not mean what the caller expects it to mean; what is put back expects it to mean
        /// nothing.
        TagMoved,
        /// The id names no Ed25519 key, which alone can prove anything.
        NoKey,
        /// The proof's last block is past, or further ahead than proofs may be good for.
        ProofNotTimely,
        /// The signature is not that of the key over the text of the proof.
        WrongProof,
        /// The name is that of a deleted space, and only its former owner can take it yet.
        NameResting,
        /// The name is not that of a deleted space.
        NameNotResting,
        /// More tags or blobs than one push may have. Blobs can be sent ahead.
        PushTooLarge,
        /// More blobs than one call removes.
        TooManyBlobs,
        /// There is nothing under this id that can be put back: it never was, it is put back already, or
        /// the time for that is over.
        NotRestorable,
        /// It can still be put back: it is for the space's owner to give that up.
        StillRestorable,
        /// The time for which what is removed can be put back is shorter on this chain.
        RestoreWindowTooLong,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
            Self::reap_in_idle(limit)
        }

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
        /// `SpaceAlreadyExists`, `NameResting`.
        #[pallet::call_index(0)]
        pub fn create_space(origin: OriginFor<T>, name: Vec<u8>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_create_space(who, name).map(drop)
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
        /// `SpaceDoesNotExist`, `NotSpaceMember`, `NotAuthorized`, `MaxImagesReached`; if the manifest was
        /// recorded with another CID, `CidAlreadyChecked`, `NotAuthorized`; `TagImmutable`,
        /// `MaxTagsLimitReached`; those of the currency.
        #[pallet::call_index(2)]
        #[pallet::weight(
            T::WeightInfo::add_manifest_head_digest_and_manifest_json_cid()
                .max(T::WeightInfo::add_manifest_to_new_repository())
                .max(manifest_weight::<T>(Filed::Revived, 1))
        )]
        pub fn add_manifest_head_digest_and_manifest_json_cid(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            tag: Option<Vec<u8>>,
            digest: Vec<u8>,
            cid: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let tag = tag.unwrap_or_else(|| DEFAULT_TAG.as_bytes().to_vec());
            let input = ImageInput::<T>::parse(repo_name, image_name, Some(tag), digest, cid)?;
            let weight = match Self::do_record_manifest(who, input)? {
                Filed::AsBefore | Filed::Corrected => {
                    T::WeightInfo::add_manifest_head_digest_and_manifest_json_cid()
                }
                Filed::InNewRepository => T::WeightInfo::add_manifest_to_new_repository(),
                Filed::Revived => manifest_weight::<T>(Filed::Revived, 1),
            };
            Ok(Some(weight).into())
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
        /// `NotSpaceMember`, `NotAuthorized`; if the blob was recorded with another CID,
        /// `CidAlreadyChecked`, `NotAuthorized`; those of the currency.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::store_digest_info().max(T::WeightInfo::revive_blobs(1)))]
        pub fn store_digest_info(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            digest: Vec<u8>,
            digest_type: DigestType,
            cid: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let (repo_name, blob) = BlobInput::<T>::parse(repo_name, digest, digest_type, cid)?;
            let weight = match Self::do_record_blob(who, repo_name, blob)? {
                Recorded::Revived => T::WeightInfo::revive_blobs(1),
                _ => T::WeightInfo::store_digest_info(),
            };
            Ok(Some(weight).into())
        }

        /// Registers a node of the caller's for what it does for the registry.
        ///
        /// The fee is taken from the caller's balance, or with `pay_in_credits` from its credits;
        /// then the transaction itself costs nothing. The fee is not refunded, the deposit is.
        ///
        /// - `node_type`: what the node does.
        /// - `node_id`: its id, of visible ASCII characters, unique on the chain.
        /// - `pay_in_credits`: whether the fee is taken from credits.
        /// - `ipfs_node_id`: the libp2p peer id of its IPFS.
        ///
        /// Errors, in this order: `ExceedsMaxLength` and `InvalidNodeId` of the id,
        /// `ExceedsMaxLength` and `InvalidIpfsNodeId` of the peer id, `NodeAlreadyRegistered`, and
        /// those of the currency and the credits.
        #[pallet::call_index(4)]
        pub fn register_node(
            origin: OriginFor<T>,
            node_type: NodeType,
            node_id: Vec<u8>,
            pay_in_credits: bool,
            ipfs_node_id: Option<Vec<u8>>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            Self::do_register_node(who, node_type, node_id, pay_in_credits, ipfs_node_id)
        }

        /// Records a manifest without a tag.
        ///
        /// Arguments and errors are those of
        /// [`add_manifest_head_digest_and_manifest_json_cid`][add] but for the tag's.
        ///
        /// [add]: Pallet::add_manifest_head_digest_and_manifest_json_cid
        #[pallet::call_index(5)]
        #[pallet::weight(
            T::WeightInfo::store_manifest()
                .max(T::WeightInfo::store_manifest_in_new_repository())
                .max(manifest_weight::<T>(Filed::Revived, 0))
        )]
        pub fn store_manifest(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            cid: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = ImageInput::<T>::parse(repo_name, image_name, None, digest, cid)?;
            let weight = match Self::do_record_manifest(who, input)? {
                Filed::AsBefore | Filed::Corrected => T::WeightInfo::store_manifest(),
                Filed::InNewRepository => T::WeightInfo::store_manifest_in_new_repository(),
                Filed::Revived => manifest_weight::<T>(Filed::Revived, 0),
            };
            Ok(Some(weight).into())
        }

        /// Takes a member out of a space. What it recorded stays. What is on hold of its balance for
        /// that becomes the owner's; if the owner's balance does not cover it, the member goes all the
        /// same, and the call can be repeated for an account that has gone and still pays.
        ///
        /// - `space_id`: a space that the caller owns or is the member of.
        /// - `member`: the member.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `MemberNotFound`.
        #[pallet::call_index(6)]
        pub fn remove_space_member(
            origin: OriginFor<T>,
            space_id: SpaceId,
            member: T::AccountId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_remove_space_member(who, space_id, member)
        }

        /// Sets what a member may do.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `member`: a member of it. An owner's rights are complete and cannot be set.
        /// - `permissions`: what it may do from now on.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `MemberNotFound`.
        #[pallet::call_index(7)]
        pub fn set_member_permissions(
            origin: OriginFor<T>,
            space_id: SpaceId,
            member: T::AccountId,
            permissions: Rights,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_member_permissions(who, space_id, member, permissions)
        }

        /// Sets who may pull from a space.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `visibility`: everybody, or members with the right to pull.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`.
        #[pallet::call_index(8)]
        pub fn set_visibility(
            origin: OriginFor<T>,
            space_id: SpaceId,
            visibility: Visibility,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_visibility(who, space_id, visibility)
        }

        /// Offers a space to another account, in place of any earlier offer.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `new_owner`: who can accept it; `None` withdraws the offer.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`.
        #[pallet::call_index(9)]
        pub fn transfer_space(
            origin: OriginFor<T>,
            space_id: SpaceId,
            new_owner: Option<T::AccountId>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_transfer_space(who, space_id, new_owner)
        }

        /// Makes the caller, to whom the space was offered, its owner. The caller takes over all
        /// that is on hold of the former owner's balance for the space and what is in it; the former
        /// owner gets that back, and no rights.
        ///
        /// - `space_id`: the space.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotOffered`, `UserAlreadyHasSpace`.
        #[pallet::call_index(10)]
        pub fn accept_space(origin: OriginFor<T>, space_id: SpaceId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_accept_space(who, space_id)
        }

        /// Deletes an empty space. Its id is never given again; its name can be taken again by the
        /// same account at any time, and by others after `NameRest`. Until then something is on hold
        /// for it.
        ///
        /// - `space_id`: a space that the caller owns, without anything in it or that can be put back into it.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `SpaceNotEmpty`.
        #[pallet::call_index(11)]
        pub fn delete_space(origin: OriginFor<T>, space_id: SpaceId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_delete_space(who, space_id)
        }

        /// Creates an empty repository.
        ///
        /// - `space_id`: a space that the caller may push to.
        /// - `image_name`: the image's name.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryAlreadyExists`,
        /// `ExceedsMaxLength` (with the space's name), `MaxImagesReached`.
        #[pallet::call_index(12)]
        #[pallet::weight(T::WeightInfo::create_repository().max(T::WeightInfo::restore_repository()))]
        pub fn create_repository(
            origin: OriginFor<T>,
            space_id: SpaceId,
            image_name: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let revived = Self::do_create_repository(who, space_id, image_name)?;
            let weight = if revived {
                T::WeightInfo::restore_repository()
            } else {
                T::WeightInfo::create_repository()
            };
            Ok(Some(weight).into())
        }

        /// Removes a repository, or as much of it as one call can.
        ///
        /// Manifests go one after the other, each with all its tags, as long as they are together
        /// at most `limit`; when none is left, the repository goes too, with the event
        /// `RepositoryRemoved`. Otherwise the call is to be repeated.
        ///
        /// - `space_id`: a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `limit`: manifests and tags to remove, at most `MaxRemovals`.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryNotFound`, `TooManyTags`
        /// (the first manifest and its tags are more than `limit`).
        #[pallet::call_index(13)]
        #[pallet::weight(
            T::WeightInfo::remove_repository((*limit).min(T::MaxRemovals::get()))
                .max(T::WeightInfo::remove_repository_at_once((*limit).min(T::MaxRemovals::get())))
        )]
        pub fn remove_repository(
            origin: OriginFor<T>,
            space_id: SpaceId,
            image_name: Vec<u8>,
            limit: u32,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let (removed, is_final) = Self::do_remove_repository(who, space_id, image_name, limit)?;
            // One manifest may have been read that was too much.
            let read = removed.saturating_add(1).min(limit.min(T::MaxRemovals::get()));
            let weight = if is_final {
                T::WeightInfo::remove_repository_at_once(read)
            } else {
                T::WeightInfo::remove_repository(read)
            };
            Ok(Some(weight).into())
        }

        /// Sets whether a repository's tags can be moved and removed.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `image_name`: the image's name.
        /// - `immutable`: whether a tag stays with its manifest as long as that lives.
        /// - `except`: patterns of tags for which that does not hold, such as `nightly-*`; at most
        ///   `MaxTagPatterns`. Without `immutable` they have no meaning and are not kept.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `TooManyTagPatterns`, `ExceedsMaxLength` (of a pattern), `InvalidTagPattern`,
        /// `SpaceNotFound`, `NotSpaceOwner`, `RepositoryNotFound`.
        #[pallet::call_index(14)]
        pub fn set_tag_mutability(
            origin: OriginFor<T>,
            space_id: SpaceId,
            image_name: Vec<u8>,
            immutable: bool,
            except: Vec<Vec<u8>>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_tag_mutability(who, space_id, image_name, immutable, except)
        }

        /// Removes a tag. Its manifest stays.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `tag`: the tag.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidTag`, `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`,
        /// `RepositoryNotFound`, `TagNotFound`, `TagImmutable`.
        #[pallet::call_index(15)]
        #[pallet::weight(T::WeightInfo::remove_tag().max(T::WeightInfo::remove_tag_at_once()))]
        pub fn remove_tag(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            tag: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = TagInput::<T>::parse(repo_name, image_name, tag)?;
            let is_final = Self::do_remove_tag(who, input, &ExpectedTag::Any)?;
            Ok(Some(tag_removal_weight::<T>(is_final)).into())
        }

        /// Removes a manifest with its tags, immutable ones included.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `digest`: the manifest's digest.
        /// - `max_tags`: how many tags may go with it, at most `MaxRemovals`.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidDigest`, `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`,
        /// `RepositoryNotFound`, `ManifestNotFound`, `TooManyTags`.
        #[pallet::call_index(16)]
        #[pallet::weight(image_removal_weight::<T>(*max_tags, 0))]
        pub fn remove_manifest(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            max_tags: u32,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
            let (tags, is_final) = Self::do_remove_image(who, input, max_tags, Vec::new())?;
            Ok(Some(removed_image_weight::<T>(tags, 0, is_final)).into())
        }

        /// Removes a space's record of a blob. Whether a manifest still names it is for the caller
        /// to know: the chain does not read manifests.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `digest`: the blob's digest.
        ///
        /// Errors, in this order: `EmptyDigestInfo`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidDigest`, `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `BlobNotFound`.
        #[pallet::call_index(17)]
        #[pallet::weight(
            T::WeightInfo::remove_digest_info().max(T::WeightInfo::remove_digest_info_at_once())
        )]
        pub fn remove_digest_info(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            digest: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let (repo_name, digest) = input::blob_key::<T>(repo_name, digest)?;
            let is_final = Self::do_remove_blob(who, repo_name, digest)?;
            Ok(Some(blob_removal_weight::<T>(is_final)).into())
        }

        /// Takes a node of the caller's off the register.
        ///
        /// - `node_id`: its id.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidNodeId`, `NodeNotFound`,
        /// `NotNodeOwner`.
        #[pallet::call_index(18)]
        pub fn deregister_node(origin: OriginFor<T>, node_id: Vec<u8>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_deregister_node(who, node_id)
        }

        /// Grants an account credits, with which it can register nodes.
        ///
        /// - `who`: the account.
        /// - `amount`: how many credits.
        ///
        /// Needs the admin origin. Errors are those of the credits.
        #[pallet::call_index(19)]
        pub fn grant_credits(
            origin: OriginFor<T>,
            who: T::AccountId,
            amount: CreditsOf<T>,
        ) -> DispatchResult {
            T::AdminOrigin::ensure_origin(origin)?;
            Self::do_grant_credits(who, amount)
        }

        /// Gives back what is held for the name of a deleted space, once its rest is over. A name that
        /// somebody takes after its rest needs no such call.
        ///
        /// - `repo_name`: the name.
        ///
        /// Anybody may call it. Errors, in this order: `ExceedsMaxLength`, `InvalidName`,
        /// `NameNotResting`, `NameResting` (its rest is not over).
        #[pallet::call_index(20)]
        pub fn free_name(origin: OriginFor<T>, repo_name: Vec<u8>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_free_name(who, repo_name)
        }

        /// Proves that the caller has the key that an id of a node names.
        ///
        /// - `node_id`: the id that the node is registered under.
        /// - `which`: the id that names the key: that one, or the peer id of the node's IPFS. With the
        ///   key of the former the caller becomes the node's owner, if another account is, and takes over
        ///   the deposit; the latter is for the owner.
        /// - `until`: the last block in which the proof is taken; at most 43,200 blocks ahead.
        /// - `signature`: by the key, over a text that [`node_proof`](crate::node_proof) tells.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidNodeId`, `NodeNotFound`, `NotNodeOwner`,
        /// `NoKey`, `ProofNotTimely`, `WrongProof`.
        #[pallet::call_index(21)]
        pub fn prove_node(
            origin: OriginFor<T>,
            node_id: Vec<u8>,
            which: KeyId,
            until: BlockNumberFor<T>,
            signature: [u8; 64],
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_prove_node(who, node_id, which, until, signature)
        }

        /// Points a tag at a manifest that the image has.
        ///
        /// - `repo_name`: the name of a space that the caller may push to.
        /// - `image_name`: the image's name.
        /// - `digest`: the manifest's digest.
        /// - `tag`: the tag.
        /// - `expected`: what it must mean now, or nothing happens.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidDigest`, `InvalidTag`, those of `expected` (`EmptyDigest`,
        /// `ExceedsMaxLength`, `InvalidDigest`), `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`,
        /// `RepositoryNotFound`, `ManifestNotFound`, `TagMoved`, `TagImmutable`,
        /// `MaxTagsLimitReached`.
        #[pallet::call_index(22)]
        #[pallet::weight(T::WeightInfo::set_tag().max(T::WeightInfo::set_new_tag()))]
        pub fn set_tag(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            tag: Vec<u8>,
            expected: Expected,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let key = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
            let tag = input::tag::<T>(tag)?;
            let expected = ExpectedTag::parse(expected)?;
            Self::do_set_tag(who, key, TagMove { tag, expected })
        }

        /// Removes a tag if it points at a manifest. The manifest stays.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `tag`: the tag.
        /// - `digest`: what it must mean now, or nothing happens.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidTag`, those of the digest (`EmptyDigest`, `ExceedsMaxLength`, `InvalidDigest`),
        /// `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryNotFound`, `TagNotFound`,
        /// `TagMoved`, `TagImmutable`.
        #[pallet::call_index(23)]
        #[pallet::weight(T::WeightInfo::remove_tag().max(T::WeightInfo::remove_tag_at_once()))]
        pub fn remove_tag_if(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            tag: Vec<u8>,
            digest: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = TagInput::<T>::parse(repo_name, image_name, tag)?;
            let expected = ExpectedTag::parse(Expected::Digest(digest))?;
            let is_final = Self::do_remove_tag(who, input, &expected)?;
            Ok(Some(tag_removal_weight::<T>(is_final)).into())
        }

        /// Records all that a client pushes: a manifest, the blobs that it names, and tags that shall
        /// point at it. Either all of it happens or nothing.
        ///
        /// Each item has the effects and the events of the call that records it alone, and says its size
        /// besides; blobs go first, then the manifest, then the tags. What is known already is confirmed, and
        /// costs no deposit unless it is said to be larger than before, or corrected. What a record said of its
        /// content can be put back after a correction, and the caller pays for that until then. What the caller
        /// may not correct stays as it is.
        ///
        /// - `repo_name`: the space's name.
        /// - `image_name`: the image's name; its repository is created if there is none.
        /// - `manifest`: the manifest, with its size in bytes, its media type and its subject.
        /// - `tags`: at most `MaxPushTags`, each with what it must mean now.
        /// - `blobs`: at most `MaxPushBlobs`, with their sizes in bytes. What does not fit is sent ahead
        ///   by [`store_blobs`](Self::store_blobs).
        ///
        /// Errors, in this order: `PushTooLarge`; `EmptyImageName`, `EmptyDigest`, `EmptyCid`,
        /// `ExceedsMaxLength`, `InvalidName`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest` of
        /// the manifest; `EmptyDigest`, `ExceedsMaxLength`, `InvalidDigest` of its subject; for each tag
        /// `ExceedsMaxLength`, `InvalidTag` and those of `expected`; for each blob `EmptyDigestInfo`,
        /// `EmptyCidInfo`, `ExceedsMaxLength`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest`;
        /// `SpaceDoesNotExist`, `NotSpaceMember`, `NotAuthorized`; for each blob `CidAlreadyChecked`,
        /// `NotAuthorized`; `MaxImagesReached`; `CidAlreadyChecked`, `NotAuthorized` of the manifest; for
        /// each tag `TagMoved`, `TagImmutable`, `MaxTagsLimitReached`; those of the currency.
        #[pallet::call_index(24)]
        #[pallet::weight(push_weight::<T>(tags.len(), blobs.len()))]
        pub fn push(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            manifest: PushedManifest,
            tags: Vec<PushedTag>,
            blobs: Vec<PushedBlob>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let push = PushInput::<T>::parse(repo_name, image_name, manifest, tags, blobs)?;
            Ok(Some(Self::do_push(who, push)?).into())
        }

        /// Records blobs, ahead of a push that names more than fit into it.
        ///
        /// - `repo_name`: the space's name.
        /// - `blobs`: at most `MaxPushBlobs`, with their sizes in bytes.
        ///
        /// Errors, in this order: `PushTooLarge`, `ExceedsMaxLength`, `InvalidName`; for each blob
        /// `EmptyDigestInfo`, `EmptyCidInfo`, `ExceedsMaxLength`, `InvalidDigest`, `InvalidCid`,
        /// `CidDoesNotMatchDigest`; `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`; for each blob
        /// `CidAlreadyChecked`, `NotAuthorized`; those of the currency.
        #[pallet::call_index(25)]
        #[pallet::weight(blobs_weight::<T>(blobs.len()))]
        pub fn store_blobs(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            blobs: Vec<PushedBlob>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = BlobsInput::<T>::parse(repo_name, blobs)?;
            Ok(Some(Self::do_store_blobs(who, input)?).into())
        }

        /// Says how large recorded content is. What is larger than what was declared, or larger than
        /// `UndeclaredSize` if nothing was, is fetched by no worker for this record.
        ///
        /// Everybody who may push may say of content of which nobody did that it is larger than `UndeclaredSize`,
        /// and pays for what is more than that. So they do of content of which somebody has said less. To say less than was said
        /// before is for whoever recorded the content and for those with the right to delete. That can be undone,
        /// and so long whoever had said more pays for it; if that was whoever recorded it, the caller does.
        ///
        /// - `repo_name`: the space's name.
        /// - `image_name`: the image's name for a manifest, and `None` for a blob.
        /// - `digest`: the digest of the manifest or blob.
        /// - `size`: its bytes.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest` (`EmptyDigestInfo` of a blob),
        /// `ExceedsMaxLength`, `InvalidName`, `InvalidDigest`, `SpaceNotFound`, `NotSpaceMember`,
        /// `NotAuthorized`, `ManifestNotFound` or `BlobNotFound`, `NotAuthorized`; those of the
        /// currency.
        #[pallet::call_index(26)]
        pub fn declare_size(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Option<Vec<u8>>,
            digest: Vec<u8>,
            size: u64,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            match image_name {
                Some(image_name) => {
                    let key = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
                    Self::do_declare_manifest_size(who, key, size)
                }
                None => {
                    let (repo_name, digest) = input::blob_key::<T>(repo_name, digest)?;
                    Self::do_declare_blob_size(who, repo_name, &digest, size)
                }
            }
        }

        /// Removes a manifest with its tags, immutable ones included, and the records of blobs that go with
        /// it. They can be put back together. Whether another manifest still names one of the blobs is for the
        /// caller to know: the chain does not read manifests.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `digest`: the manifest's digest.
        /// - `max_tags`: how many tags may go with it, at most `MaxRemovals`.
        /// - `blobs`: digests of blobs of the space, at most `MaxPushBlobs`.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidDigest`; `TooManyBlobs`; for each blob `EmptyDigestInfo`, `ExceedsMaxLength`,
        /// `InvalidDigest`; `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryNotFound`,
        /// `ManifestNotFound`, `TooManyTags`; for each blob `BlobNotFound`.
        #[pallet::call_index(27)]
        #[pallet::weight(image_removal_weight::<T>(*max_tags, blobs.len()))]
        pub fn remove_image(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            max_tags: u32,
            blobs: Vec<Vec<u8>>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let key = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
            let blobs = input::blob_digests::<T>(blobs)?;
            let removed = blobs.len();
            let (tags, is_final) = Self::do_remove_image(who, key, max_tags, blobs)?;
            Ok(Some(removed_image_weight::<T>(tags, removed, is_final)).into())
        }

        /// Puts something back that was removed, at no new deposit: a tag, a manifest with the tags and blobs
        /// that went with it, a blob, or a repository. With a manifest its repository comes back, if that was
        /// removed too. A tag begins a new history.
        ///
        /// Or has a record say of its content what it said before a correction. That is a correction, too: what
        /// it says now can be put back then, and the caller pays for that.
        ///
        /// What was put back or given up by itself is left out. Nothing is overwritten: if one of the tags
        /// was set again, nothing happens. Whoever wants the manifest without them records it once more.
        ///
        /// - `id`: its id, from the event `ItemRemoved` or the query for what can be put back.
        ///
        /// Errors, in this order: `NotRestorable`, `NotSpaceMember`, `NotAuthorized` (the caller may not
        /// delete); `RepositoryNotFound`, `MaxImagesReached` of its repository; `ManifestNotFound` of a
        /// tag's manifest; for each tag `TagMoved`, `MaxTagsLimitReached`; of what a record said
        /// `ManifestNotFound` or `BlobNotFound`, `CidAlreadyChecked`, those of the currency.
        #[pallet::call_index(28)]
        #[pallet::weight(Restored::most::<T>())]
        pub fn restore(origin: OriginFor<T>, id: RestorableId) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let restored = Self::do_restore(who, id)?;
            Ok(Some(restored.weight::<T>()).into())
        }

        /// Gives up something that could be put back. What was held for it comes back.
        ///
        /// - `id`: its id, of a space that the caller owns. What went with a manifest is given up by itself.
        ///
        /// Errors, in this order: `NotRestorable`, `NotSpaceOwner`.
        #[pallet::call_index(29)]
        pub fn purge(origin: OriginFor<T>, id: RestorableId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_purge(who, id)
        }

        /// Gives back what is held for something that can no longer be put back. Idle time does so too, in
        /// the order of removal.
        ///
        /// - `id`: its id.
        ///
        /// Anybody may call it. Errors, in this order: `NotRestorable`, `StillRestorable`.
        #[pallet::call_index(30)]
        pub fn reap(origin: OriginFor<T>, id: RestorableId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::do_reap(id)
        }

        /// Sets for how long what is removed from a space from now on can be put back. What was removed before
        /// keeps its time: a manifest can then outlast its repository, and comes back only once there is one of
        /// the name.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `window`: milliseconds, at most `RestoreWindow`; 0 has what is removed be gone at once, `None`
        ///   is as long as the chain allows.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `RestoreWindowTooLong`.
        #[pallet::call_index(31)]
        pub fn set_restore_window(
            origin: OriginFor<T>,
            space_id: SpaceId,
            window: Option<u64>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_restore_window(who, space_id, window)
        }
    }
}
