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
//! **Pin.** Content that is new to the chain, or said to have another size, is appended to [`PinLog`]. The
//! off-chain worker of every node with an IPFS daemon walks it and has the daemon hold the bytes;
//! see [`offchain`].
//!
//! **Delete.** A member with the right to delete removes a tag ([`remove_tag`](Pallet::remove_tag)),
//! a manifest with its tags ([`remove_manifest`](Pallet::remove_manifest)), a blob
//! ([`remove_digest_info`](Pallet::remove_digest_info)) or, in steps, a whole repository
//! ([`remove_repository`](Pallet::remove_repository)). The account that paid for an item gets the
//! deposit back. An empty space can be deleted by its owner ([`delete_space`](Pallet::delete_space));
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
//! - **What is kept is paid for**: content by its size too, and no worker fetches more for a record than
//!   it declares.
//! - **To push is not to replace.** A checked CID is never replaced by one that cannot be checked; any
//!   other only by whoever paid for the record, or with the right to delete, or by a checked one.
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
// `expect_used` is left out: FRAME's macro expects that the pallet is in the runtime.
#![cfg_attr(
    not(any(test, feature = "try-runtime", feature = "runtime-benchmarks")),
    deny(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

extern crate alloc;

pub mod answers;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod blob;
mod calls;
mod correction;
mod deposit;
mod errors;
mod events;
mod global;
pub mod history;
mod hold;
mod images;
mod inline;
mod input;
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
mod rights;
mod space;
mod storage;
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

use frame_support::pallet_macros::import_section;
use polkadot_sdk::{frame_support, frame_system};

/// The pallet's declarations, of which storage, events, errors and calls have a file of their own.
#[import_section(calls::calls)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[import_section(storage::storage)]
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
    const STORAGE_VERSION: StorageVersion = StorageVersion::new(5);

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

        /// Held for each space, member, repository, manifest, tag and blob, whatever its size.
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
}
