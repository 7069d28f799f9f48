//! What the calls weigh, as measured by `scripts/weights`. Not to be edited by hand.
//!
//! Made on 2026-11-27, on `AMD EPYC`, by:
//!
//! ```text
//! container-registry-node
//! benchmark
//! pallet
//! --chain
//! dev
//! --pallet
//! pallet_container_registry
//! --extrinsic
//! *
//! --steps
//! 8
//! --repeat
//! 10
//! --min-duration
//! 0
//! --wasm-execution
//! compiled
//! --template
//! scripts/lib/weights.hbs
//! --output
//! pallets/container-registry/src/weights.rs
//! --quiet
//! ```
//!
//! Since then some were raised by hand, by the entries that a correction reads and writes so that it can be undone:
//! `push`, `push_revived`, `correct_blobs`, `revive_blobs`, `declare_size`, `store_digest_info`, `store_manifest`,
//! `add_manifest_head_digest_and_manifest_json_cid`, and `restore_content` as a whole; and by a read of the time those
//! that change tags. The next measurement replaces that.

use core::marker::PhantomData;
use frame_support::{
    traits::Get,
    weights::{Weight, constants::RocksDbWeight},
};
use polkadot_sdk::{frame_support, frame_system};

/// What each benchmark of `pallet_container_registry` found.
pub trait WeightInfo {
    /// Weight of `create_space`.
    fn create_space() -> Weight;
    /// Weight of `add_space_member`.
    fn add_space_member() -> Weight;
    /// Weight of `add_manifest_head_digest_and_manifest_json_cid`.
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight;
    /// Weight of `add_manifest_to_new_repository`.
    fn add_manifest_to_new_repository() -> Weight;
    /// Weight of `store_digest_info`.
    fn store_digest_info() -> Weight;
    /// Weight of `register_node`.
    fn register_node() -> Weight;
    /// Weight of `store_manifest`.
    fn store_manifest() -> Weight;
    /// Weight of `store_manifest_in_new_repository`.
    fn store_manifest_in_new_repository() -> Weight;
    /// Weight of `remove_space_member`.
    fn remove_space_member() -> Weight;
    /// Weight of `set_member_permissions`.
    fn set_member_permissions() -> Weight;
    /// Weight of `set_visibility`.
    fn set_visibility() -> Weight;
    /// Weight of `transfer_space`.
    fn transfer_space() -> Weight;
    /// Weight of `accept_space`.
    fn accept_space() -> Weight;
    /// Weight of `delete_space`.
    fn delete_space() -> Weight;
    /// Weight of `create_repository`.
    fn create_repository() -> Weight;
    /// Weight of `remove_repository`.
    ///
    /// `n` is in 0..=256.
    fn remove_repository(n: u32) -> Weight;
    /// Weight of `remove_repository_at_once`.
    ///
    /// `n` is in 0..=256.
    fn remove_repository_at_once(n: u32) -> Weight;
    /// Weight of `set_tag_mutability`.
    fn set_tag_mutability() -> Weight;
    /// Weight of `remove_tag`.
    fn remove_tag() -> Weight;
    /// Weight of `remove_tag_at_once`.
    fn remove_tag_at_once() -> Weight;
    /// Weight of `remove_manifest`.
    ///
    /// `n` is in 0..=256.
    fn remove_manifest(n: u32) -> Weight;
    /// Weight of `remove_manifest_at_once`.
    ///
    /// `n` is in 0..=256.
    fn remove_manifest_at_once(n: u32) -> Weight;
    /// Weight of `remove_digest_info`.
    fn remove_digest_info() -> Weight;
    /// Weight of `remove_digest_info_at_once`.
    fn remove_digest_info_at_once() -> Weight;
    /// Weight of `deregister_node`.
    fn deregister_node() -> Weight;
    /// Weight of `grant_credits`.
    fn grant_credits() -> Weight;
    /// Weight of `set_tag`.
    fn set_tag() -> Weight;
    /// Weight of `set_new_tag`.
    fn set_new_tag() -> Weight;
    /// Weight of `prove_node`.
    fn prove_node() -> Weight;
    /// Weight of `free_name`.
    fn free_name() -> Weight;
    /// Weight of `push`.
    ///
    /// `t` is in 0..=16.
    fn push(t: u32) -> Weight;
    /// Weight of `push_new_manifest`.
    ///
    /// `t` is in 0..=16.
    fn push_new_manifest(t: u32) -> Weight;
    /// Weight of `push_to_new_repository`.
    fn push_to_new_repository() -> Weight;
    /// Weight of `store_blobs`.
    ///
    /// `b` is in 0..=129.
    fn store_blobs(b: u32) -> Weight;
    /// Weight of `correct_blobs`.
    ///
    /// `b` is in 0..=129.
    fn correct_blobs(b: u32) -> Weight;
    /// Weight of `touch_blobs`.
    ///
    /// `b` is in 0..=129.
    fn touch_blobs(b: u32) -> Weight;
    /// Weight of `declare_size`.
    fn declare_size() -> Weight;
    /// Weight of `push_revived`.
    fn push_revived() -> Weight;
    /// Weight of `revive_blobs`.
    ///
    /// `b` is in 0..=129.
    fn revive_blobs(b: u32) -> Weight;
    /// Weight of `restore_tag`.
    fn restore_tag() -> Weight;
    /// Weight of `restore_manifest`.
    ///
    /// `n` is in 0..=256.
    fn restore_manifest(n: u32) -> Weight;
    /// Weight of `restore_blob`.
    fn restore_blob() -> Weight;
    /// Weight of `restore_repository`.
    fn restore_repository() -> Weight;
    /// Weight of `restore_content`.
    fn restore_content() -> Weight;
    /// Weight of `purge`.
    fn purge() -> Weight;
    /// Weight of `reap`.
    fn reap() -> Weight;
    /// Weight of `set_restore_window`.
    fn set_restore_window() -> Weight;
}

/// With a runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestingNames` (r:1 w:1)
    // Proof: `ContainerRegistry::RestingNames` (`max_values`: None, `max_size`: Some(327), added: 2802, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextSpaceId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextSpaceId` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:0 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    fn create_space() -> Weight {
        // Measured proof: 551 bytes. At least: 125_736_000 ps.
        Weight::from_parts(128_150_000, 6146)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(11))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    fn add_space_member() -> Weight {
        // Measured proof: 264021 bytes. At least: 466_813_000 ps.
        Weight::from_parts(474_053_000, 266956)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:2 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        // Measured proof: 12593 bytes. At least: 311_302_000 ps.
        Weight::from_parts(355_549_000, 20870)
            .saturating_add(T::DbWeight::get().reads(20))
            .saturating_add(T::DbWeight::get().writes(20))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    fn add_manifest_to_new_repository() -> Weight {
        // Measured proof: 264332 bytes. At least: 584_587_000 ps.
        Weight::from_parts(592_890_000, 266956)
            .saturating_add(T::DbWeight::get().reads(17))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:2 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    fn store_digest_info() -> Weight {
        // Measured proof: 8621 bytes. At least: 114_801_000 ps.
        Weight::from_parts(156_002_000, 20870)
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().writes(14))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(365), added: 2840, mode: `MaxEncodedLen`)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
    // Storage: `Assets::Account` (r:1 w:1)
    // Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByOwner` (`max_values`: None, `max_size`: Some(194), added: 2669, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByType` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByType` (`max_values`: None, `max_size`: Some(163), added: 2638, mode: `MaxEncodedLen`)
    fn register_node() -> Weight {
        // Measured proof: 423 bytes. At least: 97_645_000 ps.
        Weight::from_parts(99_087_000, 3830)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:2 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    fn store_manifest() -> Weight {
        // Measured proof: 9660 bytes. At least: 160_979_000 ps.
        Weight::from_parts(206_137_000, 20870)
            .saturating_add(T::DbWeight::get().reads(16))
            .saturating_add(T::DbWeight::get().writes(15))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    fn store_manifest_in_new_repository() -> Weight {
        // Measured proof: 264332 bytes. At least: 562_795_000 ps.
        Weight::from_parts(565_840_000, 266956)
            .saturating_add(T::DbWeight::get().reads(16))
            .saturating_add(T::DbWeight::get().writes(10))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    fn remove_space_member() -> Weight {
        // Measured proof: 264764 bytes. At least: 568_023_000 ps.
        Weight::from_parts(573_881_000, 266956)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    fn set_member_permissions() -> Weight {
        // Measured proof: 962 bytes. At least: 27_981_000 ps.
        Weight::from_parts(29_905_000, 3804)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    fn set_visibility() -> Weight {
        // Measured proof: 415 bytes. At least: 22_974_000 ps.
        Weight::from_parts(24_686_000, 3804)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceOffers` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceOffers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    fn transfer_space() -> Weight {
        // Measured proof: 347 bytes. At least: 20_981_000 ps.
        Weight::from_parts(22_083_000, 3804)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceOffers` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceOffers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:1 w:2)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:2)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    fn accept_space() -> Weight {
        // Measured proof: 263995 bytes. At least: 572_760_000 ps.
        Weight::from_parts(599_520_000, 266956)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestingNames` (r:0 w:1)
    // Proof: `ContainerRegistry::RestingNames` (`max_values`: None, `max_size`: Some(327), added: 2802, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:65)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceOffers` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceOffers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    fn delete_space() -> Weight {
        // Measured proof: 2737 bytes. At least: 277_903_000 ps.
        Weight::from_parts(280_627_000, 266956)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(74))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    fn create_repository() -> Weight {
        // Measured proof: 264308 bytes. At least: 495_976_000 ps.
        Weight::from_parts(503_357_000, 266956)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:257 w:256)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:257)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:0 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:257)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:0 w:256)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    fn remove_repository(n: u32) -> Weight {
        // Measured proof: 264298 + n * (484 ±0) bytes. At least: 611_718_000 ps.
        Weight::from_parts(559_135_001, 266956)
            // Standard error: 142_486
            .saturating_add(Weight::from_parts(61_789_949, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().reads(3).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(9))
            .saturating_add(T::DbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3431).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:257 w:256)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:256 w:256)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:256 w:256)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:515 w:515)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:513 w:513)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:514 w:514)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:256 w:256)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    fn remove_repository_at_once(n: u32) -> Weight {
        // Measured proof: 264276 + n * (74026 ±0) bytes. At least: 703_493_000 ps.
        Weight::from_parts(714_566_000, 266956)
            // Standard error: 999_026
            .saturating_add(Weight::from_parts(299_164_004, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().reads(12).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(11))
            .saturating_add(T::DbWeight::get().writes(12).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 68172).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn set_tag_mutability() -> Weight {
        // Measured proof: 2373 bytes. At least: 147_529_000 ps.
        Weight::from_parts(150_964_000, 6132)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedTags` (r:0 w:1)
    // Proof: `ContainerRegistry::RemovedTags` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn remove_tag() -> Weight {
        // Measured proof: 4051 bytes. At least: 185_385_000 ps.
        Weight::from_parts(190_122_000, 4857)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(10))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn remove_tag_at_once() -> Weight {
        // Measured proof: 4469 bytes. At least: 219_616_000 ps.
        Weight::from_parts(232_681_000, 4857)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:255 w:255)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:256 w:256)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:257)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedTags` (r:0 w:256)
    // Proof: `ContainerRegistry::RemovedTags` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:257)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:0 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    fn remove_manifest(n: u32) -> Weight {
        // Measured proof: 3397 + n * (402 ±0) bytes. At least: 112_106_000 ps.
        Weight::from_parts(17_704_939, 108685)
            // Standard error: 170_570
            .saturating_add(Weight::from_parts(41_126_119, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(8))
            .saturating_add(T::DbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:255 w:255)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:256 w:256)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:258 w:258)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:258 w:258)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    fn remove_manifest_at_once(n: u32) -> Weight {
        // Measured proof: 76952 + n * (630 ±0) bytes. At least: 300_156_000 ps.
        Weight::from_parts(74_519_527, 108685)
            // Standard error: 409_704
            .saturating_add(Weight::from_parts(82_704_044, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(17))
            .saturating_add(T::DbWeight::get().reads(5).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(12))
            .saturating_add(T::DbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:0 w:1)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn remove_digest_info() -> Weight {
        // Measured proof: 1233 bytes. At least: 70_975_000 ps.
        Weight::from_parts(73_679_000, 3823)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn remove_digest_info_at_once() -> Weight {
        // Measured proof: 9407 bytes. At least: 181_559_000 ps.
        Weight::from_parts(183_683_000, 10930)
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().writes(11))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(365), added: 2840, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ProvenPeers` (r:1 w:0)
    // Proof: `ContainerRegistry::ProvenPeers` (`max_values`: None, `max_size`: Some(216), added: 2691, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByOwner` (`max_values`: None, `max_size`: Some(194), added: 2669, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByType` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByType` (`max_values`: None, `max_size`: Some(163), added: 2638, mode: `MaxEncodedLen`)
    fn deregister_node() -> Weight {
        // Measured proof: 481 bytes. At least: 62_724_000 ps.
        Weight::from_parts(64_415_000, 3830)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Assets::Asset` (r:1 w:1)
    // Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
    // Storage: `Assets::Account` (r:1 w:1)
    // Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    fn grant_credits() -> Weight {
        // Measured proof: 316 bytes. At least: 31_417_000 ps.
        Weight::from_parts(32_428_000, 3675)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn set_tag() -> Weight {
        // Measured proof: 4464 bytes. At least: 192_576_000 ps.
        Weight::from_parts(209_176_000, 7852)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn set_new_tag() -> Weight {
        // Measured proof: 4464 bytes. At least: 192_576_000 ps.
        Weight::from_parts(209_176_000, 7852)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(365), added: 2840, mode: `MaxEncodedLen`)
    // Storage: `System::BlockHash` (r:1 w:0)
    // Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ProvenPeers` (r:1 w:1)
    // Proof: `ContainerRegistry::ProvenPeers` (`max_values`: None, `max_size`: Some(216), added: 2691, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByOwner` (r:0 w:2)
    // Proof: `ContainerRegistry::NodesByOwner` (`max_values`: None, `max_size`: Some(194), added: 2669, mode: `MaxEncodedLen`)
    fn prove_node() -> Weight {
        // Measured proof: 722 bytes. At least: 223_201_000 ps.
        Weight::from_parts(229_371_000, 6146)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::RestingNames` (r:1 w:1)
    // Proof: `ContainerRegistry::RestingNames` (`max_values`: None, `max_size`: Some(327), added: 2802, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn free_name() -> Weight {
        // Measured proof: 551 bytes. At least: 58_316_000 ps.
        Weight::from_parts(61_381_000, 3792)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:2 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:16 w:16)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:16 w:16)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:32)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn push(t: u32) -> Weight {
        // Measured proof: 14773 + t * (648 ±0) bytes. At least: 289_650_000 ps.
        Weight::from_parts(339_123_588, 20870)
            // Standard error: 1_225_782
            .saturating_add(Weight::from_parts(132_594_950, 0).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().reads(23))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().writes(22))
            .saturating_add(T::DbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:16 w:16)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:16 w:16)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:30)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn push_new_manifest(t: u32) -> Weight {
        // Measured proof: 5806 + t * (646 ±0) bytes. At least: 175_941_000 ps.
        Weight::from_parts(185_651_150, 10930)
            // Standard error: 1_521_175
            .saturating_add(Weight::from_parts(131_466_338, 0).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().writes(7))
            .saturating_add(T::DbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    fn push_to_new_repository() -> Weight {
        // Measured proof: 264332 bytes. At least: 594_542_000 ps.
        Weight::from_parts(682_442_000, 266956)
            .saturating_add(T::DbWeight::get().reads(16))
            .saturating_add(T::DbWeight::get().writes(10))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:129 w:0)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:129 w:0)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:129 w:129)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:5 w:5)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    fn store_blobs(b: u32) -> Weight {
        // Measured proof: 651 bytes. At least: 16_364_000 ps.
        Weight::from_parts(75_127_421, 5500)
            // Standard error: 371_237
            .saturating_add(Weight::from_parts(33_533_781, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().reads(5).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(3).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2841).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:258 w:129)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:258 w:258)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:134 w:134)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:258 w:258)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:258 w:258)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn correct_blobs(b: u32) -> Weight {
        // Measured proof: 1096 + b * (8546 ±0) bytes. At least: 16_033_000 ps.
        Weight::from_parts(38_607_000, 5500)
            // Standard error: 1_125_244
            .saturating_add(Weight::from_parts(236_921_918, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().reads(13).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(3))
            .saturating_add(T::DbWeight::get().writes(15).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 10266).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:0)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:129 w:0)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    fn touch_blobs(b: u32) -> Weight {
        // Measured proof: 692 + b * (191 ±0) bytes. At least: 16_495_000 ps.
        Weight::from_parts(14_042_877, 3752)
            // Standard error: 57_165
            .saturating_add(Weight::from_parts(19_563_271, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().reads(3).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(1).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2833).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:2 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn declare_size() -> Weight {
        // Measured proof: 9495 bytes. At least: 185_765_000 ps.
        Weight::from_parts(229_180_000, 20870)
            .saturating_add(T::DbWeight::get().reads(18))
            .saturating_add(T::DbWeight::get().writes(18))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:2 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:2)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:0 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:2)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn push_revived() -> Weight {
        // Measured proof: 271545 bytes. At least: 724_585_000 ps.
        Weight::from_parts(797_774_000, 266956)
            .saturating_add(T::DbWeight::get().reads(26))
            .saturating_add(T::DbWeight::get().writes(30))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:258 w:129)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:258 w:258)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:134 w:134)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:258 w:258)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:258 w:258)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:129)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:129)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn revive_blobs(b: u32) -> Weight {
        // Measured proof: 1167 + b * (8363 ±0) bytes. At least: 15_834_000 ps.
        Weight::from_parts(16_004_000, 5500)
            // Standard error: 563_964
            .saturating_add(Weight::from_parts(249_722_182, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().reads(14).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(18).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 10266).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedTags` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedTags` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn restore_tag() -> Weight {
        // Measured proof: 3231 bytes. At least: 110_905_000 ps.
        Weight::from_parts(122_047_000, 4421)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::Restorables` (r:257 w:258)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:256 w:256)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedTags` (r:256 w:256)
    // Proof: `ContainerRegistry::RemovedTags` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:0 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:258)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(956), added: 3431, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:255)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn restore_manifest(n: u32) -> Weight {
        // Measured proof: 264285 + n * (630 ±0) bytes. At least: 514_183_000 ps.
        Weight::from_parts(476_775_474, 266956)
            // Standard error: 115_475
            .saturating_add(Weight::from_parts(53_419_879, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().reads(3).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(12))
            .saturating_add(T::DbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3082).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn restore_blob() -> Weight {
        // Measured proof: 1396 bytes. At least: 69_994_000 ps.
        Weight::from_parts(71_405_000, 4072)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:0 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:0 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn restore_repository() -> Weight {
        // Measured proof: 263080 bytes. At least: 460_784_000 ps.
        Weight::from_parts(468_915_000, 266956)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    fn restore_content() -> Weight {
        Weight::from_parts(200_000_000, 4072)
            .saturating_add(T::DbWeight::get().reads(24))
            .saturating_add(T::DbWeight::get().writes(22))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn purge() -> Weight {
        // Measured proof: 75360 bytes. At least: 255_449_000 ps.
        Weight::from_parts(260_106_000, 69162)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(13))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(607), added: 3082, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(257), added: 2732, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn reap() -> Weight {
        // Measured proof: 75291 bytes. At least: 253_626_000 ps.
        Weight::from_parts(256_020_000, 69162)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(13))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
    fn set_restore_window() -> Weight {
        // Measured proof: 415 bytes. At least: 25_257_000 ps.
        Weight::from_parts(26_970_000, 3804)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}

/// For tests.
impl WeightInfo for () {
    fn create_space() -> Weight {
        Weight::from_parts(128_150_000, 6146)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn add_space_member() -> Weight {
        Weight::from_parts(474_053_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        Weight::from_parts(355_549_000, 20870)
            .saturating_add(RocksDbWeight::get().reads(20))
            .saturating_add(RocksDbWeight::get().writes(20))
    }
    fn add_manifest_to_new_repository() -> Weight {
        Weight::from_parts(592_890_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(17))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn store_digest_info() -> Weight {
        Weight::from_parts(156_002_000, 20870)
            .saturating_add(RocksDbWeight::get().reads(15))
            .saturating_add(RocksDbWeight::get().writes(14))
    }
    fn register_node() -> Weight {
        Weight::from_parts(99_087_000, 3830)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn store_manifest() -> Weight {
        Weight::from_parts(206_137_000, 20870)
            .saturating_add(RocksDbWeight::get().reads(16))
            .saturating_add(RocksDbWeight::get().writes(15))
    }
    fn store_manifest_in_new_repository() -> Weight {
        Weight::from_parts(565_840_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(16))
            .saturating_add(RocksDbWeight::get().writes(10))
    }
    fn remove_space_member() -> Weight {
        Weight::from_parts(573_881_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn set_member_permissions() -> Weight {
        Weight::from_parts(29_905_000, 3804)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn set_visibility() -> Weight {
        Weight::from_parts(24_686_000, 3804)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn transfer_space() -> Weight {
        Weight::from_parts(22_083_000, 3804)
            .saturating_add(RocksDbWeight::get().reads(1))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn accept_space() -> Weight {
        Weight::from_parts(599_520_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn delete_space() -> Weight {
        Weight::from_parts(280_627_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(74))
    }
    fn create_repository() -> Weight {
        Weight::from_parts(503_357_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn remove_repository(n: u32) -> Weight {
        Weight::from_parts(559_135_001, 266956)
            .saturating_add(Weight::from_parts(61_789_949, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().reads(3).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(9))
            .saturating_add(RocksDbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3431).saturating_mul(n.into()))
    }
    fn remove_repository_at_once(n: u32) -> Weight {
        Weight::from_parts(714_566_000, 266956)
            .saturating_add(Weight::from_parts(299_164_004, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(15))
            .saturating_add(RocksDbWeight::get().reads(12).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(11))
            .saturating_add(RocksDbWeight::get().writes(12).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 68172).saturating_mul(n.into()))
    }
    fn set_tag_mutability() -> Weight {
        Weight::from_parts(150_964_000, 6132)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn remove_tag() -> Weight {
        Weight::from_parts(190_122_000, 4857)
            .saturating_add(RocksDbWeight::get().reads(11))
            .saturating_add(RocksDbWeight::get().writes(10))
    }
    fn remove_tag_at_once() -> Weight {
        Weight::from_parts(232_681_000, 4857)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn remove_manifest(n: u32) -> Weight {
        Weight::from_parts(17_704_939, 108685)
            .saturating_add(Weight::from_parts(41_126_119, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(8))
            .saturating_add(RocksDbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    fn remove_manifest_at_once(n: u32) -> Weight {
        Weight::from_parts(74_519_527, 108685)
            .saturating_add(Weight::from_parts(82_704_044, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(17))
            .saturating_add(RocksDbWeight::get().reads(5).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(12))
            .saturating_add(RocksDbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    fn remove_digest_info() -> Weight {
        Weight::from_parts(73_679_000, 3823)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn remove_digest_info_at_once() -> Weight {
        Weight::from_parts(183_683_000, 10930)
            .saturating_add(RocksDbWeight::get().reads(15))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn deregister_node() -> Weight {
        Weight::from_parts(64_415_000, 3830)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn grant_credits() -> Weight {
        Weight::from_parts(32_428_000, 3675)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn set_tag() -> Weight {
        Weight::from_parts(209_176_000, 7852)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn set_new_tag() -> Weight {
        Weight::from_parts(209_176_000, 7852)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn prove_node() -> Weight {
        Weight::from_parts(229_371_000, 6146)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn free_name() -> Weight {
        Weight::from_parts(61_381_000, 3792)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn push(t: u32) -> Weight {
        Weight::from_parts(339_123_588, 20870)
            .saturating_add(Weight::from_parts(132_594_950, 0).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().reads(23))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().writes(22))
            .saturating_add(RocksDbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    fn push_new_manifest(t: u32) -> Weight {
        Weight::from_parts(185_651_150, 10930)
            .saturating_add(Weight::from_parts(131_466_338, 0).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().reads(15))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().writes(7))
            .saturating_add(RocksDbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    fn push_to_new_repository() -> Weight {
        Weight::from_parts(682_442_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(16))
            .saturating_add(RocksDbWeight::get().writes(10))
    }
    fn store_blobs(b: u32) -> Weight {
        Weight::from_parts(75_127_421, 5500)
            .saturating_add(Weight::from_parts(33_533_781, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().reads(5).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(2))
            .saturating_add(RocksDbWeight::get().writes(3).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2841).saturating_mul(b.into()))
    }
    fn correct_blobs(b: u32) -> Weight {
        Weight::from_parts(38_607_000, 5500)
            .saturating_add(Weight::from_parts(236_921_918, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().reads(13).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(3))
            .saturating_add(RocksDbWeight::get().writes(15).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 10266).saturating_mul(b.into()))
    }
    fn touch_blobs(b: u32) -> Weight {
        Weight::from_parts(14_042_877, 3752)
            .saturating_add(Weight::from_parts(19_563_271, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().reads(3).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(1).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2833).saturating_mul(b.into()))
    }
    fn declare_size() -> Weight {
        Weight::from_parts(229_180_000, 20870)
            .saturating_add(RocksDbWeight::get().reads(18))
            .saturating_add(RocksDbWeight::get().writes(18))
    }
    fn push_revived() -> Weight {
        Weight::from_parts(797_774_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(26))
            .saturating_add(RocksDbWeight::get().writes(30))
    }
    fn revive_blobs(b: u32) -> Weight {
        Weight::from_parts(16_004_000, 5500)
            .saturating_add(Weight::from_parts(249_722_182, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().reads(14).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(2))
            .saturating_add(RocksDbWeight::get().writes(18).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 10266).saturating_mul(b.into()))
    }
    fn restore_tag() -> Weight {
        Weight::from_parts(122_047_000, 4421)
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn restore_manifest(n: u32) -> Weight {
        Weight::from_parts(476_775_474, 266956)
            .saturating_add(Weight::from_parts(53_419_879, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(12))
            .saturating_add(RocksDbWeight::get().reads(3).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(12))
            .saturating_add(RocksDbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3082).saturating_mul(n.into()))
    }
    fn restore_blob() -> Weight {
        Weight::from_parts(71_405_000, 4072)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn restore_repository() -> Weight {
        Weight::from_parts(468_915_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn restore_content() -> Weight {
        Weight::from_parts(200_000_000, 4072)
            .saturating_add(RocksDbWeight::get().reads(24))
            .saturating_add(RocksDbWeight::get().writes(22))
    }
    fn purge() -> Weight {
        Weight::from_parts(260_106_000, 69162)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(13))
    }
    fn reap() -> Weight {
        Weight::from_parts(256_020_000, 69162)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(13))
    }
    fn set_restore_window() -> Weight {
        Weight::from_parts(26_970_000, 3804)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
}
