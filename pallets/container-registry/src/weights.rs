//! What the calls weigh, as measured by `scripts/weights`. Not to be edited by hand.
//!
//! Made on 2026-11-25, on `AMD EPYC`, by:
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
}

/// With a runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextSpaceId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextSpaceId` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceDeposits` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceDeposits` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:0 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    fn create_space() -> Weight {
        // Measured proof: 4 bytes. At least: 72_378_000 ps.
        Weight::from_parts(74_060_000, 3752)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceDeposits` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceDeposits` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    fn add_space_member() -> Weight {
        // Measured proof: 263840 bytes. At least: 506_945_000 ps.
        Weight::from_parts(532_653_000, 266956)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestClaims` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestClaims` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65741), added: 68216, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:0)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:0 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        // Measured proof: 70402 bytes. At least: 334_758_000 ps.
        Weight::from_parts(354_417_000, 69206)
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().writes(17))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestClaims` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestClaims` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:0 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn add_manifest_to_new_repository() -> Weight {
        // Measured proof: 264012 bytes. At least: 691_209_000 ps.
        Weight::from_parts(721_705_000, 266956)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(300), added: 2775, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65741), added: 68216, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn store_digest_info() -> Weight {
        // Measured proof: 67056 bytes. At least: 157_945_000 ps.
        Weight::from_parts(159_607_000, 69206)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(10))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
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
        // Measured proof: 392 bytes. At least: 102_423_000 ps.
        Weight::from_parts(104_416_000, 3828)
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
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestClaims` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestClaims` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:2 w:2)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65741), added: 68216, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:0 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:2)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn store_manifest() -> Weight {
        // Measured proof: 67952 bytes. At least: 188_120_000 ps.
        Weight::from_parts(191_205_000, 69206)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(12))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestClaims` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestClaims` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:0 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn store_manifest_in_new_repository() -> Weight {
        // Measured proof: 264012 bytes. At least: 623_448_000 ps.
        Weight::from_parts(645_311_000, 266956)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceDeposits` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceDeposits` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    fn remove_space_member() -> Weight {
        // Measured proof: 263571 bytes. At least: 524_431_000 ps.
        Weight::from_parts(552_292_000, 266956)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:0)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    fn set_member_permissions() -> Weight {
        // Measured proof: 263987 bytes. At least: 321_609_000 ps.
        Weight::from_parts(352_435_000, 266956)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:0)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    fn set_visibility() -> Weight {
        // Measured proof: 263409 bytes. At least: 313_828_000 ps.
        Weight::from_parts(327_167_000, 266956)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:0)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceOffers` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceOffers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    fn transfer_space() -> Weight {
        // Measured proof: 263409 bytes. At least: 317_833_000 ps.
        Weight::from_parts(359_786_000, 266956)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceOffers` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceOffers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:1 w:2)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceDeposits` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceDeposits` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:2)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    fn accept_space() -> Weight {
        // Measured proof: 263813 bytes. At least: 594_926_000 ps.
        Weight::from_parts(604_851_000, 266956)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(10))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(300), added: 2775, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceDeposits` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceDeposits` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:65)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceOffers` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceOffers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    fn delete_space() -> Weight {
        // Measured proof: 2577 bytes. At least: 235_961_000 ps.
        Weight::from_parts(239_387_000, 266956)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(72))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    fn create_repository() -> Weight {
        // Measured proof: 263952 bytes. At least: 764_379_000 ps.
        Weight::from_parts(773_652_000, 266956)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:257 w:256)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestClaims` (r:256 w:256)
    // Proof: `ContainerRegistry::ImageDigestClaims` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:256 w:256)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:256 w:256)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65741), added: 68216, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:258 w:258)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:258 w:258)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:1)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:0 w:256)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:256)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn remove_repository(n: u32) -> Weight {
        // Measured proof: 264241 + n * (66367 ±0) bytes. At least: 971_737_000 ps.
        Weight::from_parts(184_300_201, 266956)
            // Standard error: 441_089
            .saturating_add(Weight::from_parts(202_021_843, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().reads(6).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(8))
            .saturating_add(T::DbWeight::get().writes(8).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 68216).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::Spaces` (r:1 w:0)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagExceptions` (r:1 w:1)
    // Proof: `ContainerRegistry::TagExceptions` (`max_values`: None, `max_size`: Some(1392), added: 3867, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    fn set_tag_mutability() -> Weight {
        // Measured proof: 263445 bytes. At least: 444_241_000 ps.
        Weight::from_parts(452_754_000, 266956)
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
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    fn remove_tag() -> Weight {
        // Measured proof: 3796 bytes. At least: 208_791_000 ps.
        Weight::from_parts(211_184_000, 4857)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:256 w:256)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:256 w:256)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:257 w:257)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:257 w:257)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestClaims` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestClaims` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65741), added: 68216, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:256)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:0 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn remove_manifest(n: u32) -> Weight {
        // Measured proof: 69109 + n * (559 ±0) bytes. At least: 217_414_000 ps.
        Weight::from_parts(83_775_834, 69206)
            // Standard error: 187_654
            .saturating_add(Weight::from_parts(78_174_819, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().reads(4).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(9))
            .saturating_add(T::DbWeight::get().writes(5).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3077).saturating_mul(n.into()))
    }
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceBlobs` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceBlobs` (`max_values`: None, `max_size`: Some(300), added: 2775, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::DigestInfoStorage` (r:1 w:1)
    // Proof: `ContainerRegistry::DigestInfoStorage` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65741), added: 68216, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:2 w:2)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    fn remove_digest_info() -> Weight {
        // Measured proof: 67137 bytes. At least: 176_874_000 ps.
        Weight::from_parts(180_159_000, 69206)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `ContainerRegistry::Nodes` (r:1 w:1)
    // Proof: `ContainerRegistry::Nodes` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByOwner` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByOwner` (`max_values`: None, `max_size`: Some(194), added: 2669, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NodesByType` (r:0 w:1)
    // Proof: `ContainerRegistry::NodesByType` (`max_values`: None, `max_size`: Some(163), added: 2638, mode: `MaxEncodedLen`)
    fn deregister_node() -> Weight {
        // Measured proof: 449 bytes. At least: 60_550_000 ps.
        Weight::from_parts(62_132_000, 3828)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Assets::Asset` (r:1 w:1)
    // Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
    // Storage: `Assets::Account` (r:1 w:1)
    // Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    fn grant_credits() -> Weight {
        // Measured proof: 316 bytes. At least: 33_731_000 ps.
        Weight::from_parts(34_802_000, 3675)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }
}

/// For tests.
impl WeightInfo for () {
    fn create_space() -> Weight {
        Weight::from_parts(74_060_000, 3752)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn add_space_member() -> Weight {
        Weight::from_parts(532_653_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        Weight::from_parts(354_417_000, 69206)
            .saturating_add(RocksDbWeight::get().reads(15))
            .saturating_add(RocksDbWeight::get().writes(17))
    }
    fn add_manifest_to_new_repository() -> Weight {
        Weight::from_parts(721_705_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(11))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn store_digest_info() -> Weight {
        Weight::from_parts(159_607_000, 69206)
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().writes(10))
    }
    fn register_node() -> Weight {
        Weight::from_parts(104_416_000, 3828)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn store_manifest() -> Weight {
        Weight::from_parts(191_205_000, 69206)
            .saturating_add(RocksDbWeight::get().reads(11))
            .saturating_add(RocksDbWeight::get().writes(12))
    }
    fn store_manifest_in_new_repository() -> Weight {
        Weight::from_parts(645_311_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn remove_space_member() -> Weight {
        Weight::from_parts(552_292_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn set_member_permissions() -> Weight {
        Weight::from_parts(352_435_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn set_visibility() -> Weight {
        Weight::from_parts(327_167_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn transfer_space() -> Weight {
        Weight::from_parts(359_786_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(1))
            .saturating_add(RocksDbWeight::get().writes(1))
    }
    fn accept_space() -> Weight {
        Weight::from_parts(604_851_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(10))
    }
    fn delete_space() -> Weight {
        Weight::from_parts(239_387_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(72))
    }
    fn create_repository() -> Weight {
        Weight::from_parts(773_652_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn remove_repository(n: u32) -> Weight {
        Weight::from_parts(184_300_201, 266956)
            .saturating_add(Weight::from_parts(202_021_843, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().reads(6).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(8))
            .saturating_add(RocksDbWeight::get().writes(8).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 68216).saturating_mul(n.into()))
    }
    fn set_tag_mutability() -> Weight {
        Weight::from_parts(452_754_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn remove_tag() -> Weight {
        Weight::from_parts(211_184_000, 4857)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(7))
    }
    fn remove_manifest(n: u32) -> Weight {
        Weight::from_parts(83_775_834, 69206)
            .saturating_add(Weight::from_parts(78_174_819, 0).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().reads(4).saturating_mul(n.into()))
            .saturating_add(RocksDbWeight::get().writes(9))
            .saturating_add(RocksDbWeight::get().writes(5).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(0, 3077).saturating_mul(n.into()))
    }
    fn remove_digest_info() -> Weight {
        Weight::from_parts(180_159_000, 69206)
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn deregister_node() -> Weight {
        Weight::from_parts(62_132_000, 3828)
            .saturating_add(RocksDbWeight::get().reads(2))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn grant_credits() -> Weight {
        Weight::from_parts(34_802_000, 3675)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
}
