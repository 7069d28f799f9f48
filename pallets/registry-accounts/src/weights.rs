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
//! pallet_registry_accounts
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
    /// Weight of `create_manifest_in_new_repository`.
    ///
    /// `l` is in 1..=127.
    fn create_manifest_in_new_repository(l: u32) -> Weight;
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
    /// Weight of `evict_account`.
    fn evict_account() -> Weight;
    /// Weight of `revoke_image`.
    fn revoke_image() -> Weight;
    /// Weight of `clear_account_request`.
    fn clear_account_request() -> Weight;
    /// Weight of `clear_image_request`.
    fn clear_image_request() -> Weight;
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:0 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    fn create_registry() -> Weight {
        // Measured proof: 145 bytes. At least: 71_774_000 ps.
        Weight::from_parts(72_776_000, 3744)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
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
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequests` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(371), added: 2846, mode: `MaxEncodedLen`)
    fn request_account() -> Weight {
        // Measured proof: 413 bytes. At least: 84_778_000 ps.
        Weight::from_parts(86_301_000, 3828)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::AccountRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(371), added: 2846, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn cancel_account_request() -> Weight {
        // Measured proof: 862 bytes. At least: 66_474_000 ps.
        Weight::from_parts(73_206_000, 3836)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `RegistryAccounts::AccountRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(371), added: 2846, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByName` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextAccountIndex` (r:1 w:1)
    // Proof: `RegistryAccounts::NextAccountIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByOwner` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByOwner` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceIdByName` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceIdByName` (`max_values`: None, `max_size`: Some(287), added: 2762, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RestingNames` (r:1 w:0)
    // Proof: `ContainerRegistry::RestingNames` (`max_values`: None, `max_size`: Some(327), added: 2802, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::NextSpaceId` (r:1 w:1)
    // Proof: `ContainerRegistry::NextSpaceId` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:0 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:0 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByOwner` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn accept_account() -> Weight {
        // Measured proof: 1521 bytes. At least: 215_282_000 ps.
        Weight::from_parts(219_640_000, 3836)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(15))
    }
    // Storage: `RegistryAccounts::AccountRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(371), added: 2846, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn reject_account() -> Weight {
        // Measured proof: 1216 bytes. At least: 70_752_000 ps.
        Weight::from_parts(71_533_000, 3836)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `RegistryAccounts::Accounts` (r:1 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::RepositoryByName` (r:1 w:1)
    // Proof: `RegistryAccounts::RepositoryByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:0)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Spaces` (r:1 w:1)
    // Proof: `ContainerRegistry::Spaces` (`max_values`: None, `max_size`: Some(263491), added: 265966, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextRepositoryId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextRepositoryId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:0 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    fn create_repository() -> Weight {
        // Measured proof: 134731 bytes. At least: 706_468_000 ps.
        Weight::from_parts(753_055_000, 266956)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(9))
    }
    // Storage: `RegistryAccounts::Repositories` (r:1 w:0)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:0)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextImageRequestId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextImageRequestId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageRequests` (r:0 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35289), added: 37764, mode: `MaxEncodedLen`)
    fn request_image(l: u32) -> Weight {
        // Measured proof: 952 bytes. At least: 88_836_000 ps.
        Weight::from_parts(80_748_430, 3860)
            // Standard error: 46_856
            .saturating_add(Weight::from_parts(1_434_659, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35289), added: 37764, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn cancel_image_request() -> Weight {
        // Measured proof: 35936 bytes. At least: 142_345_000 ps.
        Weight::from_parts(146_133_000, 38754)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35289), added: 37764, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:0)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
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
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageByDigest` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageByDigest` (`max_values`: None, `max_size`: Some(185), added: 2660, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextImageId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextImageId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Images` (r:0 w:1)
    // Proof: `RegistryAccounts::Images` (`max_values`: None, `max_size`: Some(315), added: 2790, mode: `MaxEncodedLen`)
    fn create_manifest(l: u32) -> Weight {
        // Measured proof: 7890 + l * (274 ±0) bytes. At least: 523_698_000 ps.
        Weight::from_parts(591_175_102, 69162)
            // Standard error: 55_773
            .saturating_add(Weight::from_parts(2_433_146, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(25))
            .saturating_add(T::DbWeight::get().writes(22))
    }
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35289), added: 37764, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:0)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceHeads` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceHeads` (`max_values`: None, `max_size`: Some(426), added: 2901, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceAccounts` (r:1 w:1)
    // Proof: `ContainerRegistry::SpaceAccounts` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Repositories` (r:1 w:1)
    // Proof: `ContainerRegistry::Repositories` (`max_values`: None, `max_size`: Some(400), added: 2875, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::RemovedRepositories` (r:1 w:1)
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
    // Storage: `ContainerRegistry::InlineManifests` (r:1 w:1)
    // Proof: `ContainerRegistry::InlineManifests` (`max_values`: None, `max_size`: Some(65697), added: 68172, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageByDigest` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageByDigest` (`max_values`: None, `max_size`: Some(185), added: 2660, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::NextImageId` (r:1 w:1)
    // Proof: `RegistryAccounts::NextImageId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::Restorables` (r:0 w:1)
    // Proof: `ContainerRegistry::Restorables` (`max_values`: None, `max_size`: Some(656), added: 3131, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::ManifestDigests` (r:0 w:1)
    // Proof: `ContainerRegistry::ManifestDigests` (`max_values`: None, `max_size`: Some(793), added: 3268, mode: `MaxEncodedLen`)
    // Storage: `ContainerRegistry::SpaceRestorables` (r:0 w:1)
    // Proof: `ContainerRegistry::SpaceRestorables` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Images` (r:0 w:1)
    // Proof: `RegistryAccounts::Images` (`max_values`: None, `max_size`: Some(315), added: 2790, mode: `MaxEncodedLen`)
    fn create_manifest_in_new_repository(l: u32) -> Weight {
        // Measured proof: 136323 + l * (274 ±0) bytes. At least: 1_002_772_000 ps.
        Weight::from_parts(1_127_605_533, 266956)
            // Standard error: 115_212
            .saturating_add(Weight::from_parts(1_699_727, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(22))
            .saturating_add(T::DbWeight::get().writes(21))
    }
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35289), added: 37764, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:0)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn reject_image() -> Weight {
        // Measured proof: 36607 bytes. At least: 150_992_000 ps.
        Weight::from_parts(160_579_000, 38754)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::RepositoryByName` (r:0 w:1)
    // Proof: `RegistryAccounts::RepositoryByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    fn remove_repository() -> Weight {
        // Measured proof: 1160 bytes. At least: 76_352_000 ps.
        Weight::from_parts(131_687_000, 3860)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::Accounts` (r:1 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByOwner` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByName` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    fn close_account() -> Weight {
        // Measured proof: 1158 bytes. At least: 76_623_000 ps.
        Weight::from_parts(81_301_000, 3852)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::RegistryByRoot` (r:0 w:1)
    // Proof: `RegistryAccounts::RegistryByRoot` (`max_values`: None, `max_size`: Some(279), added: 2754, mode: `MaxEncodedLen`)
    fn remove_registry() -> Weight {
        // Measured proof: 652 bytes. At least: 61_134_000 ps.
        Weight::from_parts(62_767_000, 3828)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `RegistryAccounts::Images` (r:1 w:1)
    // Proof: `RegistryAccounts::Images` (`max_values`: None, `max_size`: Some(315), added: 2790, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageByDigest` (r:0 w:1)
    // Proof: `RegistryAccounts::ImageByDigest` (`max_values`: None, `max_size`: Some(185), added: 2660, mode: `MaxEncodedLen`)
    fn remove_image() -> Weight {
        // Measured proof: 1231 bytes. At least: 79_419_000 ps.
        Weight::from_parts(81_292_000, 3860)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `RegistryAccounts::Accounts` (r:1 w:1)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:1)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByOwner` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountByName` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountByName` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
    fn evict_account() -> Weight {
        // Measured proof: 1197 bytes. At least: 77_454_000 ps.
        Weight::from_parts(80_100_000, 3852)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `RegistryAccounts::Images` (r:1 w:1)
    // Proof: `RegistryAccounts::Images` (`max_values`: None, `max_size`: Some(315), added: 2790, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:1)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `System::Account` (r:1 w:1)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageByDigest` (r:0 w:1)
    // Proof: `RegistryAccounts::ImageByDigest` (`max_values`: None, `max_size`: Some(185), added: 2660, mode: `MaxEncodedLen`)
    fn revoke_image() -> Weight {
        // Measured proof: 1585 bytes. At least: 86_321_000 ps.
        Weight::from_parts(88_205_000, 3860)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::AccountRequests` (`max_values`: None, `max_size`: Some(371), added: 2846, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Registries` (r:1 w:0)
    // Proof: `RegistryAccounts::Registries` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::AccountRequestBy` (r:0 w:1)
    // Proof: `RegistryAccounts::AccountRequestBy` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn clear_account_request() -> Weight {
        // Measured proof: 758 bytes. At least: 92_262_000 ps.
        Weight::from_parts(94_466_000, 6196)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `System::Account` (r:2 w:2)
    // Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::ImageRequests` (r:1 w:1)
    // Proof: `RegistryAccounts::ImageRequests` (`max_values`: None, `max_size`: Some(35289), added: 37764, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Repositories` (r:1 w:0)
    // Proof: `RegistryAccounts::Repositories` (`max_values`: None, `max_size`: Some(395), added: 2870, mode: `MaxEncodedLen`)
    // Storage: `RegistryAccounts::Accounts` (r:1 w:0)
    // Proof: `RegistryAccounts::Accounts` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(103), added: 2578, mode: `MaxEncodedLen`)
    fn clear_image_request() -> Weight {
        // Measured proof: 36154 bytes. At least: 172_221_000 ps.
        Weight::from_parts(173_473_000, 38754)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(4))
    }
}

/// For tests.
impl WeightInfo for () {
    fn create_registry() -> Weight {
        Weight::from_parts(72_776_000, 3744)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn request_account() -> Weight {
        Weight::from_parts(86_301_000, 3828)
            .saturating_add(RocksDbWeight::get().reads(7))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn cancel_account_request() -> Weight {
        Weight::from_parts(73_206_000, 3836)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn accept_account() -> Weight {
        Weight::from_parts(219_640_000, 3836)
            .saturating_add(RocksDbWeight::get().reads(10))
            .saturating_add(RocksDbWeight::get().writes(15))
    }
    fn reject_account() -> Weight {
        Weight::from_parts(71_533_000, 3836)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn create_repository() -> Weight {
        Weight::from_parts(753_055_000, 266956)
            .saturating_add(RocksDbWeight::get().reads(9))
            .saturating_add(RocksDbWeight::get().writes(9))
    }
    fn request_image(l: u32) -> Weight {
        Weight::from_parts(80_748_430, 3860)
            .saturating_add(Weight::from_parts(1_434_659, 0).saturating_mul(l.into()))
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn cancel_image_request() -> Weight {
        Weight::from_parts(146_133_000, 38754)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn create_manifest(l: u32) -> Weight {
        Weight::from_parts(591_175_102, 69162)
            .saturating_add(Weight::from_parts(2_433_146, 0).saturating_mul(l.into()))
            .saturating_add(RocksDbWeight::get().reads(25))
            .saturating_add(RocksDbWeight::get().writes(22))
    }
    fn create_manifest_in_new_repository(l: u32) -> Weight {
        Weight::from_parts(1_127_605_533, 266956)
            .saturating_add(Weight::from_parts(1_699_727, 0).saturating_mul(l.into()))
            .saturating_add(RocksDbWeight::get().reads(22))
            .saturating_add(RocksDbWeight::get().writes(21))
    }
    fn reject_image() -> Weight {
        Weight::from_parts(160_579_000, 38754)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(3))
    }
    fn remove_repository() -> Weight {
        Weight::from_parts(131_687_000, 3860)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn close_account() -> Weight {
        Weight::from_parts(81_301_000, 3852)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn remove_registry() -> Weight {
        Weight::from_parts(62_767_000, 3828)
            .saturating_add(RocksDbWeight::get().reads(3))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
    fn remove_image() -> Weight {
        Weight::from_parts(81_292_000, 3860)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn evict_account() -> Weight {
        Weight::from_parts(80_100_000, 3852)
            .saturating_add(RocksDbWeight::get().reads(4))
            .saturating_add(RocksDbWeight::get().writes(6))
    }
    fn revoke_image() -> Weight {
        Weight::from_parts(88_205_000, 3860)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn clear_account_request() -> Weight {
        Weight::from_parts(94_466_000, 6196)
            .saturating_add(RocksDbWeight::get().reads(5))
            .saturating_add(RocksDbWeight::get().writes(5))
    }
    fn clear_image_request() -> Weight {
        Weight::from_parts(173_473_000, 38754)
            .saturating_add(RocksDbWeight::get().reads(6))
            .saturating_add(RocksDbWeight::get().writes(4))
    }
}
