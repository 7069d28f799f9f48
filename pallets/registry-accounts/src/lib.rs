//! # Registry accounts pallet
//!
//! Registries that admit accounts and issue images on request. An image that a registry issues has
//! its manifest made by the chain itself: whoever has the image knows that the registry's owner
//! agreed to it, and need not trust anyone about its bytes.
//!
//! ## Goals
//!
//! - Who is admitted to a registry, and which images it stands for, is on chain and cannot be
//!   denied or forged.
//! - The manifest's JSON, its digest and its CID are computed on chain, so they agree.
//! - An issued image is an ordinary one: every client of the container registry can pull it.
//! - No call touches more entries when more is stored, and what is stored is paid for by a hold.
//!
//! ## Terminology
//!
//! - **Registry**: a body that admits accounts and issues images. It has one owner and a *root*, a
//!   name that is unique on the chain.
//! - **Account**: somebody's standing with a registry: an owner, a name that is unique in the
//!   registry, and a space of the container registry that the account's images go to.
//! - **Repository**: an image's name in an account's space, which the account's owner may request
//!   images for.
//! - **Descriptor**: media type, digest and size of a blob (OCI image specification).
//! - **Image request**: the descriptors that an image shall consist of, and the tag it shall have.
//! - **Image**: a manifest that a registry issued, in the hands of its repository's owner.
//!
//! ## Scenarios
//!
//! **Admission.** Somebody creates a registry ([`create_registry`](Pallet::create_registry)). Others
//! ask it for an account ([`request_account`](Pallet::request_account)), and its owner accepts
//! ([`accept_account`](Pallet::accept_account)) or rejects ([`reject_account`](Pallet::reject_account)).
//! The account's space is the one that its owner has; who has none gets one under the account's
//! name. The container registry's pallet keeps it, and its rules hold for it.
//!
//! **Eviction and revocation.** The registry's owner takes an account off the registry, whatever it has
//! ([`evict_account`](Pallet::evict_account)), and revokes images, of whichever account
//! ([`revoke_image`](Pallet::revoke_image)). The one is about what is to come, the other about what was
//! issued: who is evicted keeps space, repositories and issued images until each image is revoked.
//!
//! **Issue.** The account's owner creates a repository
//! ([`create_repository`](Pallet::create_repository)), pushes the image's blobs through a gateway as
//! for any image, and files their descriptors ([`request_image`](Pallet::request_image)). The
//! registry's owner issues the image ([`create_manifest`](Pallet::create_manifest)) or does not
//! ([`reject_image`](Pallet::reject_image)). Issuing makes the manifest ([`manifest_json`]), has the
//! container registry's pallet keep and record it under the tag, and makes the [`Image`].
//!
//! **Leaving.** The account that paid for an entry gets the hold back when it goes: requests by cancelling
//! them or by their answer, and from the innermost outwards [`remove_image`](Pallet::remove_image),
//! [`remove_repository`](Pallet::remove_repository), [`close_account`](Pallet::close_account),
//! [`remove_registry`](Pallet::remove_registry). None of these touches the space: its images stay
//! until somebody with the right to delete removes them there.
//!
//! **Forgotten requests.** A request can be accepted for `RequestLifetime` blocks. After that, or when
//! what it was made to is gone, anybody may clear it away
//! ([`clear_account_request`](Pallet::clear_account_request),
//! [`clear_image_request`](Pallet::clear_image_request)).
//!
//! ## Properties
//!
//! - **Each step is one party's alone.** Requests are the requester's to make and to cancel and the
//!   registry owner's to answer; repositories and image requests are the account owner's.
//! - **An account gives no right to its space.** What goes to the space is done in the name of the
//!   account's owner and with that account's rights there; for an owner who gave the space
//!   away and lost the right to push, no image is issued.
//! - **The requester pays for acceptance.** A request's hold goes back when it is answered;
//!   the account and its space, and the image and its manifest, are held on the requester's balance.
//!   So filing a request agrees to that, and an answer fails while the balance does not suffice.
//! - **A request claims nothing.** Two may ask for the same name; the first one accepted has it. A
//!   request that nobody answered holds up nobody's removal.
//! - **A revocation cannot be hindered.** That a registry stands for an image is the registry's to say.
//!   The manifest goes with it in the name of the image's owner, if that account may still delete it.
//! - **The manifest is determined by the descriptors**: the same request gives the same bytes, the
//!   same digest and the same [`Image`], issued once or many times.
//! - **No call iterates** but over the layers of one image, which are bounded.

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

mod account;
#[cfg(any(feature = "runtime-benchmarks", test))]
mod benchmarking;
mod calls;
mod count;
mod deposit;
mod errors;
mod events;
mod expiry;
mod image;
mod image_request;
mod input;
pub mod manifest_json;
mod media_type;
#[cfg(test)]
mod mock;
mod registry;
mod repository;
mod storage;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
pub mod weights;

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
    use crate::input::ImageInput;
    use alloc::vec::Vec;
    use frame_support::{pallet_prelude::*, traits::fungible::MutateHold};
    use frame_system::pallet_prelude::*;
    use pallet_container_registry::SpaceId;

    /// The layout of storage that this code reads and writes.
    const STORAGE_VERSION: StorageVersion = StorageVersion::new(2);

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

        /// The container registry that has the accounts' spaces and records the images.
        type Images: pallet_container_registry::Images<Self::AccountId>;

        /// What the calls weigh.
        type WeightInfo: WeightInfo;

        /// Held for each registry, request, account, repository and image, whatever its size.
        #[pallet::constant]
        type ItemDeposit: Get<BalanceOf<Self>>;

        /// Held for each byte that an item takes, its keys included.
        #[pallet::constant]
        type ByteDeposit: Get<BalanceOf<Self>>;

        /// Bytes in a registry's root; at most 253.
        #[pallet::constant]
        type MaxRootLength: Get<u32>;

        /// Bytes in an account's name, which may become a space's; at most 253.
        #[pallet::constant]
        type MaxNameLength: Get<u32>;

        /// Bytes in an image's name; at most 253.
        #[pallet::constant]
        type MaxImageNameLength: Get<u32>;

        /// Bytes in a tag; at most 128.
        #[pallet::constant]
        type MaxTagLength: Get<u32>;

        /// Bytes in a media type; at most 127.
        #[pallet::constant]
        type MaxMediaTypeLength: Get<u32>;

        /// Bytes in a digest's text; at least the 71 of a SHA-256.
        #[pallet::constant]
        type MaxDigestLength: Get<u32>;

        /// Bytes in a CID's text; at least the 59 of a CIDv1 in base32.
        #[pallet::constant]
        type MaxCidLength: Get<u32>;

        /// Layers of an image; at most 127, which is what container engines mount.
        #[pallet::constant]
        type MaxLayers: Get<u32>;

        /// Blocks for which a request can be accepted, after the one that it was made in; at least one.
        #[pallet::constant]
        type RequestLifetime: Get<BlockNumberFor<Self>>;
    }

    /// Why balances are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// For bytes kept in this pallet's storage.
        StorageDeposit,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            Self::check_bounds();
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(
            _: BlockNumberFor<T>,
        ) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
