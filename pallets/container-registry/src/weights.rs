//! What the calls weigh, as measured by `scripts/weights`. Not to be edited by hand.
//!
//! Made on 2026-11-26, on `AMD EPYC`, by:
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
//! 20
//! --repeat
//! 20
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
    /// Weight of `set_tag_mutability`.
    fn set_tag_mutability() -> Weight;
    /// Weight of `remove_tag`.
    fn remove_tag() -> Weight;
    /// Weight of `remove_manifest`.
    ///
    /// `n` is in 0..=256.
    fn remove_manifest(n: u32) -> Weight;
    /// Weight of `remove_digest_info`.
    fn remove_digest_info() -> Weight;
    /// Weight of `deregister_node`.
    fn deregister_node() -> Weight;
    /// Weight of `grant_credits`.
    fn grant_credits() -> Weight;
    /// Weight of `set_tag`.
    fn set_tag() -> Weight;
    /// Weight of `prove_node`.
    fn prove_node() -> Weight;
    /// Weight of `free_name`.
    fn free_name() -> Weight;
    /// Weight of `push`.
    ///
    /// `t` is in 0..=16.
    fn push(t: u32) -> Weight;
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
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
        // Measured proof: 523 bytes. At least: 128_150_000 ps.
        Weight::from_parts(130_283_000, 6110)
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    fn add_space_member() -> Weight {
        // Measured proof: 263962 bytes. At least: 489_126_000 ps.
        Weight::from_parts(501_104_000, 266956)
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
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:2)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        // Measured proof: 5315 bytes. At least: 272_494_000 ps.
        Weight::from_parts(277_111_000, 7590)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(15))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn add_manifest_to_new_repository() -> Weight {
        // Measured proof: 264205 bytes. At least: 618_098_000 ps.
        Weight::from_parts(628_713_000, 266956)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(14))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:2 w:2)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn store_digest_info() -> Weight {
        // Measured proof: 1592 bytes. At least: 89_553_000 ps.
        Weight::from_parts(91_866_000, 6518)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(365), added: 2840, mode: `MaxEncodedLen`)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
    // Storage: `Assets::Account` (r:1 w:1)
    // Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByOwner` (`max_values`: None, `max_size`: Some(194), added: 2669, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByType` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByType` (`max_values`: None, `max_size`: Some(163), added: 2638, mode: `MaxEncodedLen`)
    fn register_node() -> Weight {
        // Measured proof: 392 bytes. At least: 98_917_000 ps.
        Weight::from_parts(100_990_000, 3830)
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
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:2)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn store_manifest() -> Weight {
        // Measured proof: 2854 bytes. At least: 134_349_000 ps.
        Weight::from_parts(137_274_000, 6960)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(10))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn store_manifest_in_new_repository() -> Weight {
        // Measured proof: 264205 bytes. At least: 588_043_000 ps.
        Weight::from_parts(615_794_000, 266956)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(11))
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    fn remove_space_member() -> Weight {
        // Measured proof: 264765 bytes. At least: 586_039_000 ps.
        Weight::from_parts(592_850_000, 266956)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    fn set_member_permissions() -> Weight {
        // Measured proof: 903 bytes. At least: 27_210_000 ps.
        Weight::from_parts(29_053_000, 3804)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    fn set_visibility() -> Weight {
        // Measured proof: 288 bytes. At least: 20_310_000 ps.
        Weight::from_parts(23_004_000, 3804)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceOffers` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceOffers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    fn transfer_space() -> Weight {
        // Measured proof: 288 bytes. At least: 19_599_000 ps.
        Weight::from_parts(21_422_000, 3804)
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:2)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    fn accept_space() -> Weight {
        // Measured proof: 263936 bytes. At least: 585_980_000 ps.
        Weight::from_parts(596_686_000, 266956)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
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
        // Measured proof: 2706 bytes. At least: 275_359_000 ps.
        Weight::from_parts(279_625_000, 266956)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(74))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    fn create_repository() -> Weight {
        // Measured proof: 264181 bytes. At least: 507_693_000 ps.
        Weight::from_parts(522_836_000, 266956)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:257 w:256)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:256 w:256)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:515 w:515)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:513 w:513)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:514 w:514)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:256 w:256)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:256)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn remove_repository(n: u32) -> Weight {
        // Measured proof: 264632 + n * (66991 ±0) bytes. At least: 733_338_000 ps.
        Weight::from_parts(740_649_000, 266956)
            // Standard error: 319_917
            .saturating_add(Weight::from_parts(273_343_575, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().reads(11).saturating_mul(n.into()))
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    fn set_tag_mutability() -> Weight {
        // Measured proof: 2314 bytes. At least: 147_509_000 ps.
        Weight::from_parts(150_533_000, 6132)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn remove_tag() -> Weight {
        // Measured proof: 3965 bytes. At least: 196_331_000 ps.
        Weight::from_parts(199_827_000, 4857)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:256 w:256)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:256 w:256)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:258 w:258)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:258 w:258)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn remove_manifest(n: u32) -> Weight {
        // Measured proof: 70134 + n * (629 ±0) bytes. At least: 271_393_000 ps.
        Weight::from_parts(136_788_658, 69162)
            // Standard error: 295_896
            .saturating_add(Weight::from_parts(81_144_730, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().reads(5).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(13))
            .saturating_add(T::DbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3077).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn remove_digest_info() -> Weight {
        // Measured proof: 2265 bytes. At least: 151_514_000 ps.
        Weight::from_parts(154_560_000, 6196)
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().writes(11))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(365), added: 2840, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ProvenPeers` (r:1 w:0)
    // Proof: `ContainerRegistry::ProvenPeers` (`max_values`: None, `max_size`: Some(216), added: 2691, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByOwner` (`max_values`: None, `max_size`: Some(194), added: 2669, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByType` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByType` (`max_values`: None, `max_size`: Some(163), added: 2638, mode: `MaxEncodedLen`)
    fn deregister_node() -> Weight {
        // Measured proof: 451 bytes. At least: 60_800_000 ps.
        Weight::from_parts(62_623_000, 3830)
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
        // Measured proof: 316 bytes. At least: 31_036_000 ps.
        Weight::from_parts(32_257_000, 3675)
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
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn set_tag() -> Weight {
        // Measured proof: 3963 bytes. At least: 177_854_000 ps.
        Weight::from_parts(180_958_000, 7590)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(365), added: 2840, mode: `MaxEncodedLen`)
    // Storage: `System::BlockHash` (r:1 w:0)
    // Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ProvenPeers` (r:1 w:1)
    // Proof: `ContainerRegistry::ProvenPeers` (`max_values`: None, `max_size`: Some(216), added: 2691, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByOwner` (r:0 w:2)
    // Proof: `ContainerRegistry::NodesByOwner` (`max_values`: None, `max_size`: Some(194), added: 2669, mode: `MaxEncodedLen`)
    fn prove_node() -> Weight {
        // Measured proof: 692 bytes. At least: 219_956_000 ps.
        Weight::from_parts(223_191_000, 6110)
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    fn free_name() -> Weight {
        // Measured proof: 523 bytes. At least: 57_445_000 ps.
        Weight::from_parts(58_847_000, 3792)
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
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:2 w:2)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:16 w:16)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:16 w:16)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:32)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn push(t: u32) -> Weight {
        // Measured proof: 7450 + t * (643 ±0) bytes. At least: 255_980_000 ps.
        Weight::from_parts(275_506_393, 6960)
            // Standard error: 185_412
            .saturating_add(Weight::from_parts(114_226_716, 0).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().reads(17))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(T::DbWeight::get().writes(17))
            .saturating_add(T::DbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageCidRefs` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageCidRefs` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn push_to_new_repository() -> Weight {
        // Measured proof: 264205 bytes. At least: 576_856_000 ps.
        Weight::from_parts(609_114_000, 266956)
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(11))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:129 w:129)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:129 w:129)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:129)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn store_blobs(b: u32) -> Weight {
        // Measured proof: 524 bytes. At least: 14_902_000 ps.
        Weight::from_parts(63_149_534, 3752)
            // Standard error: 41_629
            .saturating_add(Weight::from_parts(33_606_231, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().reads(4).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(5).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2833).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:129)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::BlobCidRefs` (r:258 w:258)
    // Proof: `ContainerRegistry::BlobCidRefs` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:258 w:258)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:258 w:258)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:258 w:258)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:258)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn correct_blobs(b: u32) -> Weight {
        // Measured proof: 1072 + b * (1513 ±0) bytes. At least: 15_012_000 ps.
        Weight::from_parts(15_443_000, 3752)
            // Standard error: 361_520
            .saturating_add(Weight::from_parts(177_012_295, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().reads(12).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(1))
            .saturating_add(T::DbWeight::get().writes(14).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 5528).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:129 w:0)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(358), added: 2833, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:129 w:129)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    fn touch_blobs(b: u32) -> Weight {
        // Measured proof: 662 + b * (191 ±0) bytes. At least: 16_435_000 ps.
        Weight::from_parts(13_665_661, 3752)
            // Standard error: 23_046
            .saturating_add(Weight::from_parts(16_095_468, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().writes(1).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2833).saturating_mul(b.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(289), added: 2764, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHolds` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceHolds` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
    fn declare_size() -> Weight {
        // Measured proof: 2200 bytes. At least: 167_799_000 ps.
        Weight::from_parts(170_143_000, 6518)
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().writes(12))
    }
}

/// For tests.
impl WeightInfo for () {
    fn create_space() -> Weight {
        Weight::from_parts(130_283_000, 6110)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn add_space_member() -> Weight {
        Weight::from_parts(501_104_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        Weight::from_parts(277_111_000, 7590)
            .saturating_add(RocksDbWeight::get().reads(14))
            .saturating_add(RocksDbWeight::get().writes(15))
    }
    fn add_manifest_to_new_repository() -> Weight {
        Weight::from_parts(628_713_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(14))
            .saturating_add(RocksDbWeight::get().writes(14))
    }
    fn store_digest_info() -> Weight {
        Weight::from_parts(91_866_000, 6518)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn register_node() -> Weight {
        Weight::from_parts(100_990_000, 3830)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn store_manifest() -> Weight {
        Weight::from_parts(137_274_000, 6960)
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().writes(10))
    }
    fn store_manifest_in_new_repository() -> Weight {
        Weight::from_parts(615_794_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn remove_space_member() -> Weight {
        Weight::from_parts(592_850_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn set_member_permissions() -> Weight {
        Weight::from_parts(29_053_000, 3804)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn set_visibility() -> Weight {
        Weight::from_parts(23_004_000, 3804)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn transfer_space() -> Weight {
        Weight::from_parts(21_422_000, 3804)
            .saturating_add(RocksDbWeight::get().reads(1))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn accept_space() -> Weight {
        Weight::from_parts(596_686_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn delete_space() -> Weight {
        Weight::from_parts(279_625_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(74))
    }
    fn create_repository() -> Weight {
        Weight::from_parts(522_836_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn remove_repository(n: u32) -> Weight {
        Weight::from_parts(740_649_000, 266956)
            .saturating_add(Weight::from_parts(273_343_575, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().reads(11).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(11))
            .saturating_add(RocksDbWeight::get().writes(12).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 68172).saturating_mul(n.into()))
    }
    fn set_tag_mutability() -> Weight {
        Weight::from_parts(150_533_000, 6132)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn remove_tag() -> Weight {
        Weight::from_parts(199_827_000, 4857)
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn remove_manifest(n: u32) -> Weight {
        Weight::from_parts(136_788_658, 69162)
            .saturating_add(Weight::from_parts(81_144_730, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(14))
            .saturating_add(RocksDbWeight::get().reads(5).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(13))
            .saturating_add(RocksDbWeight::get().writes(6).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3077).saturating_mul(n.into()))
    }
    fn remove_digest_info() -> Weight {
        Weight::from_parts(154_560_000, 6196)
            .saturating_add(RocksDbWeight::get().reads(12))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn deregister_node() -> Weight {
        Weight::from_parts(62_623_000, 3830)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn grant_credits() -> Weight {
        Weight::from_parts(32_257_000, 3675)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn set_tag() -> Weight {
        Weight::from_parts(180_958_000, 7590)
            .saturating_add(RocksDbWeight::get().reads(8))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn prove_node() -> Weight {
        Weight::from_parts(223_191_000, 6110)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn free_name() -> Weight {
        Weight::from_parts(58_847_000, 3792)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn push(t: u32) -> Weight {
        Weight::from_parts(275_506_393, 6960)
            .saturating_add(Weight::from_parts(114_226_716, 0).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().reads(17))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(t.into()))
            .saturating_add(RocksDbWeight::get().writes(17))
            .saturating_add(RocksDbWeight::get().writes(4).saturating_mul(t.into()))
            .saturating_add(Weight::from_parts(0, 3268).saturating_mul(t.into()))
    }
    fn push_to_new_repository() -> Weight {
        Weight::from_parts(609_114_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(13))
            .saturating_add(RocksDbWeight::get().writes(11))
    }
    fn store_blobs(b: u32) -> Weight {
        Weight::from_parts(63_149_534, 3752)
            .saturating_add(Weight::from_parts(33_606_231, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().reads(4).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(2))
            .saturating_add(RocksDbWeight::get().writes(5).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2833).saturating_mul(b.into()))
    }
    fn correct_blobs(b: u32) -> Weight {
        Weight::from_parts(15_443_000, 3752)
            .saturating_add(Weight::from_parts(177_012_295, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().reads(12).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(1))
            .saturating_add(RocksDbWeight::get().writes(14).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 5528).saturating_mul(b.into()))
    }
    fn touch_blobs(b: u32) -> Weight {
        Weight::from_parts(13_665_661, 3752)
            .saturating_add(Weight::from_parts(16_095_468, 0).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().reads(2).saturating_mul(b.into()))
            .saturating_add(RocksDbWeight::get().writes(1).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2833).saturating_mul(b.into()))
    }
    fn declare_size() -> Weight {
        Weight::from_parts(170_143_000, 6518)
            .saturating_add(RocksDbWeight::get().reads(12))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
}
