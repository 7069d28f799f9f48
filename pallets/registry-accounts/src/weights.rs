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
//! pallet_registry_accounts
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
//! pallets/registry-accounts/src/weights.rs
//! --quiet
//! ```

use core::marker::PhantomData;
use frame_support::{
    traits::Get,
    weights::{Weight, constants::RocksDbWeight},
};
use polkadot_sdk::{frame_support, frame_system};

/// What each benchmark of `pallet_registry_accounts` found.
pub trait WeightInfo {
    /// Weight of `create_registry`.
    fn create_registry() -> Weight;
    /// Weight of `request_account`.
    fn request_account() -> Weight;
    /// Weight of `cancel_account_request`.
    fn cancel_account_request() -> Weight;
    /// Weight of `accept_account`.
    fn accept_account() -> Weight;
    /// Weight of `reject_account`.
    fn reject_account() -> Weight;
    /// Weight of `create_repository`.
    fn create_repository() -> Weight;
    /// Weight of `request_image`.
    ///
    /// `l` is in 1..=127.
    fn request_image(l: u32) -> Weight;
    /// Weight of `cancel_image_request`.
    fn cancel_image_request() -> Weight;
    /// Weight of `create_manifest`.
    ///
    /// `l` is in 1..=127.
    fn create_manifest(l: u32) -> Weight;
    /// Weight of `reject_image`.
    fn reject_image() -> Weight;
    /// Weight of `remove_repository`.
    fn remove_repository() -> Weight;
    /// Weight of `close_account`.
    fn close_account() -> Weight;
    /// Weight of `remove_registry`.
    fn remove_registry() -> Weight;
    /// Weight of `remove_image`.
    fn remove_image() -> Weight;
}

/// With a runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    // Storage: `RegistryAccounts::RegistryByRoot` (r:1 w:1)
    // Proof: `RegistryAccounts::RegistryByRoot` (`max_values`: None, `max_size`: Some(279), added: 2754, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextRegistryId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextRegistryId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:0 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    fn create_registry() -> Weight {
        // Measured proof: 145 bytes. At least: 66_278_000 ps.
        Weight::from_parts(67_721_000, 3744)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByOwner` (r:1 w:0)
    // Proof: `RegistryAccounts::AccountByOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByName` (r:1 w:0)
    // Proof: `RegistryAccounts::AccountByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextAccountRequestId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextAccountRequestId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequests` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    fn request_account() -> Weight {
        // Measured proof: 727 bytes. At least: 81_571_000 ps.
        Weight::from_parts(83_414_000, 3832)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `RegistryAccounts::AccountRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn cancel_account_request() -> Weight {
        // Measured proof: 1216 bytes. At least: 66_429_000 ps.
        Weight::from_parts(67_740_000, 3832)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::AccountRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByName` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextAccountIndex` (r:1 w:1)
    // Proof: `RegistryAccounts::NextAccountIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextSpaceId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextSpaceId` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceDeposits` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceDeposits` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:0 w:1)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:0 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:0 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByOwner` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn accept_account() -> Weight {
        // Measured proof: 1490 bytes. At least: 197_033_000 ps.
        Weight::from_parts(198_215_000, 3832)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(15))
    }
    // Storage: `RegistryAccounts::AccountRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn reject_account() -> Weight {
        // Measured proof: 1216 bytes. At least: 66_900_000 ps.
        Weight::from_parts(67_731_000, 3832)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::Accounts` (r:1 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::RepositoryByName` (r:1 w:1)
    // Proof: `RegistryAccounts::RepositoryByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Settings` (r:1 w:0)
    // Proof: `ContainerRegistry::Settings` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextRepositoryId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextRepositoryId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:0 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
    fn create_repository() -> Weight {
        // Measured proof: 134405 bytes. At least: 781_354_000 ps.
        Weight::from_parts(828_834_000, 266956)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextImageRequestId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextImageRequestId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageRequests` (r:0 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35285), added: 37760, mode: `MaxEncodedLen`)
    fn request_image(l: u32) -> Weight {
        // Measured proof: 888 bytes. At least: 80_710_000 ps.
        Weight::from_parts(82_859_960, 3840)
            // Standard error: 2_076
            .saturating_add(Weight::from_parts(961_110, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35285), added: 37760, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    fn cancel_image_request() -> Weight {
        // Measured proof: 36229 bytes. At least: 130_545_000 ps.
        Weight::from_parts(133_409_000, 38750)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35285), added: 37760, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:0)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:0)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Permissions` (r:1 w:0)
    // Proof: `ContainerRegistry::Permissions` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65741), added: 68216, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceManifests` (r:2 w:2)
    // Proof: `ContainerRegistry::SpaceManifests` (`max_values`: None, `max_size`: Some(578), added: 3053, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestClaims` (r:1 w:1)
    // Proof: `ContainerRegistry::ImageDigestClaims` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Pins` (r:1 w:1)
    // Proof: `ContainerRegistry::Pins` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextPinIndex` (r:1 w:1)
    // Proof: `ContainerRegistry::NextPinIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::TagRecords` (r:1 w:1)
    // Proof: `ContainerRegistry::TagRecords` (`max_values`: None, `max_size`: Some(541), added: 3016, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:1 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageByDigest` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageByDigest` (`max_values`: None, `max_size`: Some(185), added: 2660, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextImageId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextImageId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ImageDigestToCid` (r:0 w:1)
    // Proof: `ContainerRegistry::ImageDigestToCid` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestTags` (r:0 w:2)
    // Proof: `ContainerRegistry::ManifestTags` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::PinLog` (r:0 w:1)
    // Proof: `ContainerRegistry::PinLog` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Images` (r:0 w:1)
    // Proof: `RegistryAccounts::Images` (`max_values`: None, `max_size`: Some(315), added: 2790, mode: `MaxEncodedLen`)
    fn create_manifest(l: u32) -> Weight {
        // Measured proof: 138546 + l * (274 ±0) bytes. At least: 782_585_000 ps.
        Weight::from_parts(827_005_632, 266956)
            // Standard error: 84_410
            .saturating_add(Weight::from_parts(1_081_902, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(20))
            .saturating_add(T::DbWeight::get().writes(20))
    }
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35285), added: 37760, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:0)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    fn reject_image() -> Weight {
        // Measured proof: 36839 bytes. At least: 141_751_000 ps.
        Weight::from_parts(146_058_000, 38750)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::RepositoryByName` (r:0 w:1)
    // Proof: `RegistryAccounts::RepositoryByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    fn remove_repository() -> Weight {
        // Measured proof: 1140 bytes. At least: 70_986_000 ps.
        Weight::from_parts(73_570_000, 3852)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::Accounts` (r:1 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByOwner` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByName` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    fn close_account() -> Weight {
        // Measured proof: 1162 bytes. At least: 72_538_000 ps.
        Weight::from_parts(75_112_000, 3852)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::RegistryByRoot` (r:0 w:1)
    // Proof: `RegistryAccounts::RegistryByRoot` (`max_values`: None, `max_size`: Some(279), added: 2754, mode: `MaxEncodedLen`)
    fn remove_registry() -> Weight {
        // Measured proof: 656 bytes. At least: 57_716_000 ps.
        Weight::from_parts(58_537_000, 3832)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `RegistryAccounts::Images` (r:1 w:1)
    // Proof: `RegistryAccounts::Images` (`max_values`: None, `max_size`: Some(315), added: 2790, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageByDigest` (r:0 w:1)
    // Proof: `RegistryAccounts::ImageByDigest` (`max_values`: None, `max_size`: Some(185), added: 2660, mode: `MaxEncodedLen`)
    fn remove_image() -> Weight {
        // Measured proof: 1211 bytes. At least: 75_142_000 ps.
        Weight::from_parts(76_374_000, 3840)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
}

/// For tests.
impl WeightInfo for () {
    fn create_registry() -> Weight {
        Weight::from_parts(67_721_000, 3744)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn request_account() -> Weight {
        Weight::from_parts(83_414_000, 3832)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn cancel_account_request() -> Weight {
        Weight::from_parts(67_740_000, 3832)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn accept_account() -> Weight {
        Weight::from_parts(198_215_000, 3832)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(15))
    }
    fn reject_account() -> Weight {
        Weight::from_parts(67_731_000, 3832)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn create_repository() -> Weight {
        Weight::from_parts(828_834_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(8))
    }
    fn request_image(l: u32) -> Weight {
        Weight::from_parts(82_859_960, 3840)
            .saturating_add(Weight::from_parts(961_110, 0).saturating_mul(l.into()))
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn cancel_image_request() -> Weight {
        Weight::from_parts(133_409_000, 38750)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn create_manifest(l: u32) -> Weight {
        Weight::from_parts(827_005_632, 266956)
            .saturating_add(Weight::from_parts(1_081_902, 0).saturating_mul(l.into()))
            .saturating_add(RocksDbWeight::get().reads(20))
            .saturating_add(RocksDbWeight::get().writes(20))
    }
    fn reject_image() -> Weight {
        Weight::from_parts(146_058_000, 38750)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn remove_repository() -> Weight {
        Weight::from_parts(73_570_000, 3852)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn close_account() -> Weight {
        Weight::from_parts(75_112_000, 3852)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn remove_registry() -> Weight {
        Weight::from_parts(58_537_000, 3832)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn remove_image() -> Weight {
        Weight::from_parts(76_374_000, 3840)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
}
