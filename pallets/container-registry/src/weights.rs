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
//! 6
//! --repeat
//! 25
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
    // Storage: `ContainerRegistry::SpaceHeads` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:0 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    fn create_space() -> Weight {
        // Measured proof: 551 bytes. At least: 132_858_000 ps.
        Weight::from_parts(136_865_000, 6146)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(10))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn add_space_member() -> Weight {
        // Measured proof: 264192 bytes. At least: 786_718_000 ps.
        Weight::from_parts(855_336_000, 266956)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        // Measured proof: 5290 bytes. At least: 389_517_000 ps.
        Weight::from_parts(397_622_000, 10930)
            .saturating_add(T::DbWeight::get().reads(18))
            .saturating_add(T::DbWeight::get().writes(17))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    fn add_manifest_to_new_repository() -> Weight {
        // Measured proof: 264182 bytes. At least: 972_955_000 ps.
        Weight::from_parts(1_069_015_000, 266956)
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().writes(11))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn store_digest_info() -> Weight {
        // Measured proof: 1267 bytes. At least: 170_288_000 ps.
        Weight::from_parts(180_327_000, 10930)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(11))
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
        // Measured proof: 423 bytes. At least: 108_833_000 ps.
        Weight::from_parts(114_484_000, 3830)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn store_manifest() -> Weight {
        // Measured proof: 2253 bytes. At least: 225_401_000 ps.
        Weight::from_parts(235_760_000, 10930)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn store_manifest_in_new_repository() -> Weight {
        // Measured proof: 264176 bytes. At least: 875_714_000 ps.
        Weight::from_parts(936_608_000, 266956)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    fn remove_space_member() -> Weight {
        // Measured proof: 264843 bytes. At least: 894_830_000 ps.
        Weight::from_parts(985_138_000, 266956)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    fn set_member_permissions() -> Weight {
        // Measured proof: 958 bytes. At least: 37_019_000 ps.
        Weight::from_parts(43_080_000, 3891)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    fn set_visibility() -> Weight {
        // Measured proof: 362 bytes. At least: 30_888_000 ps.
        Weight::from_parts(38_542_000, 3891)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    fn transfer_space() -> Weight {
        // Measured proof: 362 bytes. At least: 32_180_000 ps.
        Weight::from_parts(38_882_000, 3891)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:1 w:2)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    fn accept_space() -> Weight {
        // Measured proof: 264806 bytes. At least: 885_232_000 ps.
        Weight::from_parts(960_302_000, 266956)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:65)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestingNames` (r:0 w:1)
    // Proof: `ContainerRegistry::RestingNames` (`max_values`: None, `max_size`: Some(327), added: 2802, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    fn delete_space() -> Weight {
        // Measured proof: 3355 bytes. At least: 280_213_000 ps.
        Weight::from_parts(286_665_000, 266956)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(71))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn create_repository() -> Weight {
        // Measured proof: 264152 bytes. At least: 822_224_000 ps.
        Weight::from_parts(871_867_000, 266956)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:257 w:256)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
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
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:0 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:257)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:0 w:256)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    fn remove_repository(n: u32) -> Weight {
        // Measured proof: 264232 + n * (492 ±0) bytes. At least: 933_161_000 ps.
        Weight::from_parts(621_853_904, 266956)
            // Standard error: 844_950
            .saturating_add(Weight::from_parts(76_611_416, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().reads(3).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(8))
            .saturating_add(T::DbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3439).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:515 w:515)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:257 w:256)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:256 w:256)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:513 w:513)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:514 w:514)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:256 w:256)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    fn remove_repository_at_once(n: u32) -> Weight {
        // Measured proof: 263310 + n * (73847 ±0) bytes. At least: 981_362_000 ps.
        Weight::from_parts(328_374_935, 266956)
            // Standard error: 1_048_515
            .saturating_add(Weight::from_parts(343_888_296, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().reads(11).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(10))
            .saturating_add(T::DbWeight::get().writes(11).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 68172).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn set_tag_mutability() -> Weight {
        // Measured proof: 2655 bytes. At least: 216_914_000 ps.
        Weight::from_parts(221_924_000, 6146)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn remove_tag() -> Weight {
        // Measured proof: 4025 bytes. At least: 211_445_000 ps.
        Weight::from_parts(213_609_000, 4857)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:2 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn remove_tag_at_once() -> Weight {
        // Measured proof: 4333 bytes. At least: 249_746_000 ps.
        Weight::from_parts(253_042_000, 6140)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
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
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:257)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:0 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    fn remove_manifest(n: u32) -> Weight {
        // Measured proof: 3895 + n * (402 ±0) bytes. At least: 127_077_000 ps.
        Weight::from_parts(128_960_000, 154840)
            // Standard error: 227_140
            .saturating_add(Weight::from_parts(50_270_283, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(9))
            .saturating_add(T::DbWeight::get().writes(5).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:259 w:258)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:255 w:255)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:256 w:256)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:258 w:258)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    fn remove_manifest_at_once(n: u32) -> Weight {
        // Measured proof: 76566 + n * (633 ±0) bytes. At least: 343_110_000 ps.
        Weight::from_parts(211_715_245, 154840)
            // Standard error: 322_104
            .saturating_add(Weight::from_parts(98_171_770, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(16))
            .saturating_add(T::DbWeight::get().reads(5).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(13))
            .saturating_add(T::DbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:0 w:1)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn remove_digest_info() -> Weight {
        // Measured proof: 1211 bytes. At least: 78_997_000 ps.
        Weight::from_parts(82_604_000, 3891)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:3 w:2)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn remove_digest_info_at_once() -> Weight {
        // Measured proof: 9032 bytes. At least: 197_078_000 ps.
        Weight::from_parts(200_965_000, 10930)
            .saturating_add(T::DbWeight::get().reads(14))
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
        // Measured proof: 481 bytes. At least: 70_451_000 ps.
        Weight::from_parts(72_094_000, 3830)
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
        // Measured proof: 316 bytes. At least: 38_031_000 ps.
        Weight::from_parts(38_923_000, 3675)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn set_tag() -> Weight {
        // Measured proof: 4397 bytes. At least: 221_062_000 ps.
        Weight::from_parts(224_318_000, 7868)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn set_new_tag() -> Weight {
        // Measured proof: 2482 bytes. At least: 163_426_000 ps.
        Weight::from_parts(165_579_000, 4429)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(8))
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
        // Measured proof: 722 bytes. At least: 252_001_000 ps.
        Weight::from_parts(258_142_000, 6146)
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
        // Measured proof: 551 bytes. At least: 66_234_000 ps.
        Weight::from_parts(67_376_000, 3792)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:3 w:3)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:3 w:3)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:16 w:16)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:16 w:16)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:32)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn push(t: u32) -> Weight {
        // Measured proof: 6881 + t * (647 ±0) bytes. At least: 354_962_000 ps.
        Weight::from_parts(386_210_247, 10930)
            // Standard error: 565_709
            .saturating_add(Weight::from_parts(136_692_920, 0).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().reads(21))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().writes(18))
            .saturating_add(T::DbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
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
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:30)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn push_new_manifest(t: u32) -> Weight {
        // Measured proof: 5254 + t * (643 ±0) bytes. At least: 186_137_000 ps.
        Weight::from_parts(235_561_231, 10930)
            // Standard error: 3_322_779
            .saturating_add(Weight::from_parts(143_787_439, 0).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().writes(7))
            .saturating_add(T::DbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:0)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn push_to_new_repository() -> Weight {
        // Measured proof: 264176 bytes. At least: 849_836_000 ps.
        Weight::from_parts(912_072_000, 266956)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:129 w:0)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:129 w:0)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:5 w:5)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn store_blobs(b: u32) -> Weight {
        // Measured proof: 569 bytes. At least: 19_867_000 ps.
        Weight::from_parts(67_774_858, 3891)
            // Standard error: 198_624
            .saturating_add(Weight::from_parts(30_690_129, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().reads(4).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(2).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2849).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:259 w:259)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:258 w:129)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:5 w:5)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:259 w:259)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:129)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:129)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn correct_blobs(b: u32) -> Weight {
        // Measured proof: 587 + b * (1004 ±0) bytes. At least: 19_867_000 ps.
        Weight::from_parts(21_490_000, 3891)
            // Standard error: 483_725
            .saturating_add(Weight::from_parts(193_882_566, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().reads(10).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(11).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 5428).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:0)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:129 w:0)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    fn touch_blobs(b: u32) -> Weight {
        // Measured proof: 512 + b * (289 ±0) bytes. At least: 20_198_000 ps.
        Weight::from_parts(20_458_000, 3752)
            // Standard error: 68_178
            .saturating_add(Weight::from_parts(22_565_075, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().reads(3).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(1).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2841).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:3 w:3)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:3 w:3)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn declare_size() -> Weight {
        // Measured proof: 1956 bytes. At least: 245_828_000 ps.
        Weight::from_parts(253_593_000, 10930)
            .saturating_add(T::DbWeight::get().reads(16))
            .saturating_add(T::DbWeight::get().writes(15))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:3 w:3)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:3 w:3)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:3)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:0 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:3)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn push_revived() -> Weight {
        // Measured proof: 263896 bytes. At least: 1_105_353_000 ps.
        Weight::from_parts(1_183_509_000, 266956)
            .saturating_add(T::DbWeight::get().reads(23))
            .saturating_add(T::DbWeight::get().writes(26))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:259 w:259)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:258 w:129)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:5 w:5)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:259 w:259)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:258)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:258)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn revive_blobs(b: u32) -> Weight {
        // Measured proof: 631 + b * (820 ±0) bytes. At least: 19_847_000 ps.
        Weight::from_parts(20_387_000, 3891)
            // Standard error: 441_006
            .saturating_add(Weight::from_parts(214_125_289, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().reads(11).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(14).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 5428).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn restore_tag() -> Weight {
        // Measured proof: 3081 bytes. At least: 120_094_000 ps.
        Weight::from_parts(122_839_000, 4429)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::Restorables` (r:257 w:258)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:256 w:256)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:0 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:258)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:255)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn restore_manifest(n: u32) -> Weight {
        // Measured proof: 264187 + n * (600 ±0) bytes. At least: 775_046_000 ps.
        Weight::from_parts(718_648_662, 266956)
            // Standard error: 161_285
            .saturating_add(Weight::from_parts(56_088_763, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(12))
            .saturating_add(T::DbWeight::get().writes(5).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3131).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedBlobs` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:1 w:0)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn restore_blob() -> Weight {
        // Measured proof: 1300 bytes. At least: 72_946_000 ps.
        Weight::from_parts(74_559_000, 4121)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedRepositories` (`max_values`: None, `max_size`: Some(1498), added: 3973, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:0 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:0 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn restore_repository() -> Weight {
        // Measured proof: 262975 bytes. At least: 719_894_000 ps.
        Weight::from_parts(732_467_000, 266956)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:2)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:3 w:3)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(964), added: 3439, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextRestorableId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextRestorableId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:3 w:3)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:2)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn restore_content() -> Weight {
        // Measured proof: 3327 bytes. At least: 319_146_000 ps.
        Weight::from_parts(322_371_000, 8724)
            .saturating_add(T::DbWeight::get().reads(17))
            .saturating_add(T::DbWeight::get().writes(17))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn purge() -> Weight {
        // Measured proof: 75078 bytes. At least: 291_935_000 ps.
        Weight::from_parts(296_274_000, 69162)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::Restorables` (r:1 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::RemovedManifests` (`max_values`: None, `max_size`: Some(972), added: 3447, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:1 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(7465), added: 9940, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    fn reap() -> Weight {
        // Measured proof: 75084 bytes. At least: 291_244_000 ps.
        Weight::from_parts(295_732_000, 69162)
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestoreWindow` (r:1 w:0)
    // Proof: `ContainerRegistry::RestoreWindow` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    fn set_restore_window() -> Weight {
        // Measured proof: 362 bytes. At least: 26_500_000 ps.
        Weight::from_parts(28_273_000, 3891)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}

/// For tests.
impl WeightInfo for () {
    fn create_space() -> Weight {
        Weight::from_parts(136_865_000, 6146)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(10))
    }
    fn add_space_member() -> Weight {
        Weight::from_parts(855_336_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        Weight::from_parts(397_622_000, 10930)
            .saturating_add(RocksDbWeight::get().reads(18))
            .saturating_add(RocksDbWeight::get().writes(17))
    }
    fn add_manifest_to_new_repository() -> Weight {
        Weight::from_parts(1_069_015_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(15))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn store_digest_info() -> Weight {
        Weight::from_parts(180_327_000, 10930)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn register_node() -> Weight {
        Weight::from_parts(114_484_000, 3830)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn store_manifest() -> Weight {
        Weight::from_parts(235_760_000, 10930)
            .saturating_add(RocksDbWeight::get().reads(14))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn store_manifest_in_new_repository() -> Weight {
        Weight::from_parts(936_608_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn remove_space_member() -> Weight {
        Weight::from_parts(985_138_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn set_member_permissions() -> Weight {
        Weight::from_parts(43_080_000, 3891)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn set_visibility() -> Weight {
        Weight::from_parts(38_542_000, 3891)
            .saturating_add(RocksDbWeight::get().reads(1))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn transfer_space() -> Weight {
        Weight::from_parts(38_882_000, 3891)
            .saturating_add(RocksDbWeight::get().reads(1))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn accept_space() -> Weight {
        Weight::from_parts(960_302_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn delete_space() -> Weight {
        Weight::from_parts(286_665_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(71))
    }
    fn create_repository() -> Weight {
        Weight::from_parts(871_867_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn remove_repository(n: u32) -> Weight {
        Weight::from_parts(621_853_904, 266956)
            .saturating_add(Weight::from_parts(76_611_416, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().reads(3).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(8))
            .saturating_add(RocksDbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3439).saturating_mul(n.into()))
    }
    fn remove_repository_at_once(n: u32) -> Weight {
        Weight::from_parts(328_374_935, 266956)
            .saturating_add(Weight::from_parts(343_888_296, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(12))
            .saturating_add(RocksDbWeight::get().reads(11).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(10))
            .saturating_add(RocksDbWeight::get().writes(11).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 68172).saturating_mul(n.into()))
    }
    fn set_tag_mutability() -> Weight {
        Weight::from_parts(221_924_000, 6146)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn remove_tag() -> Weight {
        Weight::from_parts(213_609_000, 4857)
            .saturating_add(RocksDbWeight::get().reads(11))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn remove_tag_at_once() -> Weight {
        Weight::from_parts(253_042_000, 6140)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn remove_manifest(n: u32) -> Weight {
        Weight::from_parts(128_960_000, 154840)
            .saturating_add(Weight::from_parts(50_270_283, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(9))
            .saturating_add(RocksDbWeight::get().writes(5).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    fn remove_manifest_at_once(n: u32) -> Weight {
        Weight::from_parts(211_715_245, 154840)
            .saturating_add(Weight::from_parts(98_171_770, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(16))
            .saturating_add(RocksDbWeight::get().reads(5).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(13))
            .saturating_add(RocksDbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3016).saturating_mul(n.into()))
    }
    fn remove_digest_info() -> Weight {
        Weight::from_parts(82_604_000, 3891)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn remove_digest_info_at_once() -> Weight {
        Weight::from_parts(200_965_000, 10930)
            .saturating_add(RocksDbWeight::get().reads(14))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn deregister_node() -> Weight {
        Weight::from_parts(72_094_000, 3830)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn grant_credits() -> Weight {
        Weight::from_parts(38_923_000, 3675)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn set_tag() -> Weight {
        Weight::from_parts(224_318_000, 7868)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn set_new_tag() -> Weight {
        Weight::from_parts(165_579_000, 4429)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn prove_node() -> Weight {
        Weight::from_parts(258_142_000, 6146)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn free_name() -> Weight {
        Weight::from_parts(67_376_000, 3792)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn push(t: u32) -> Weight {
        Weight::from_parts(386_210_247, 10930)
            .saturating_add(Weight::from_parts(136_692_920, 0).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().reads(21))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().writes(18))
            .saturating_add(RocksDbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    fn push_new_manifest(t: u32) -> Weight {
        Weight::from_parts(235_561_231, 10930)
            .saturating_add(Weight::from_parts(143_787_439, 0).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().reads(12))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().writes(7))
            .saturating_add(RocksDbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    fn push_to_new_repository() -> Weight {
        Weight::from_parts(912_072_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn store_blobs(b: u32) -> Weight {
        Weight::from_parts(67_774_858, 3891)
            .saturating_add(Weight::from_parts(30_690_129, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().reads(4).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(2))
            .saturating_add(RocksDbWeight::get().writes(2).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2849).saturating_mul(b.into()))
    }
    fn correct_blobs(b: u32) -> Weight {
        Weight::from_parts(21_490_000, 3891)
            .saturating_add(Weight::from_parts(193_882_566, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().reads(10).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(2))
            .saturating_add(RocksDbWeight::get().writes(11).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 5428).saturating_mul(b.into()))
    }
    fn touch_blobs(b: u32) -> Weight {
        Weight::from_parts(20_458_000, 3752)
            .saturating_add(Weight::from_parts(22_565_075, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().reads(3).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(1).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2841).saturating_mul(b.into()))
    }
    fn declare_size() -> Weight {
        Weight::from_parts(253_593_000, 10930)
            .saturating_add(RocksDbWeight::get().reads(16))
            .saturating_add(RocksDbWeight::get().writes(15))
    }
    fn push_revived() -> Weight {
        Weight::from_parts(1_183_509_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(23))
            .saturating_add(RocksDbWeight::get().writes(26))
    }
    fn revive_blobs(b: u32) -> Weight {
        Weight::from_parts(20_387_000, 3891)
            .saturating_add(Weight::from_parts(214_125_289, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().reads(11).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(2))
            .saturating_add(RocksDbWeight::get().writes(14).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 5428).saturating_mul(b.into()))
    }
    fn restore_tag() -> Weight {
        Weight::from_parts(122_839_000, 4429)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn restore_manifest(n: u32) -> Weight {
        Weight::from_parts(718_648_662, 266956)
            .saturating_add(Weight::from_parts(56_088_763, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(12))
            .saturating_add(RocksDbWeight::get().writes(5).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3131).saturating_mul(n.into()))
    }
    fn restore_blob() -> Weight {
        Weight::from_parts(74_559_000, 4121)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn restore_repository() -> Weight {
        Weight::from_parts(732_467_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn restore_content() -> Weight {
        Weight::from_parts(322_371_000, 8724)
            .saturating_add(RocksDbWeight::get().reads(17))
            .saturating_add(RocksDbWeight::get().writes(17))
    }
    fn purge() -> Weight {
        Weight::from_parts(296_274_000, 69162)
            .saturating_add(RocksDbWeight::get().reads(11))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn reap() -> Weight {
        Weight::from_parts(295_732_000, 69162)
            .saturating_add(RocksDbWeight::get().reads(12))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn set_restore_window() -> Weight {
        Weight::from_parts(28_273_000, 3891)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
}
