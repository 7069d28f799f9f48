//! The runtime of the container registry chain: which pallets it is made of and how they are set.
//!
//! | where | what |
//! |---|---|
//! | [`types`] | the primitive types: accounts, blocks, extrinsics and their extensions |
//! | [`constants`] | units of currency and time, block limits |
//! | [`configs`] | the pallets' settings, a file per group |
//! | [`apis`] | the runtime APIs, through which the node calls in |
//! | `benchmarks` | the pallets whose weights are measured, with the feature `runtime-benchmarks` |
//! | [`genesis_config_presets`] | `development`, `local` and `staging` |

#![cfg_attr(not(feature = "std"), no_std)]
// What the macros generate here and in `apis` is not documented; our own modules are held to it.
#![allow(missing_docs)]

extern crate alloc;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
#[deny(missing_docs)]
pub mod configs;
#[deny(missing_docs)]
pub mod constants;
#[deny(missing_docs)]
pub mod genesis_config_presets;
#[deny(missing_docs)]
pub mod types;

#[cfg(test)]
mod tests;

pub use apis::RuntimeApi;
pub use types::*;
pub use version::VERSION;

use alloc::{borrow::Cow, vec::Vec};
use polkadot_sdk::{
    frame_support, frame_system, pallet_assets, pallet_aura, pallet_balances, pallet_grandpa,
    pallet_multisig, pallet_proxy, pallet_session, pallet_sudo, pallet_timestamp,
    pallet_transaction_payment, pallet_utility, sp_version,
};
use sp_version::{RuntimeVersion, runtime_version};

mod version {
    use super::*;

    /// Which runtime this is.
    ///
    /// `spec_version` grows with every released change of behaviour, and with it goes whatever
    /// migration the change needs; `transaction_version` grows when an extrinsic that was signed for
    /// the release before would mean something else. ARCHITECTURE.md has the whole policy.
    #[runtime_version]
    pub const VERSION: RuntimeVersion = RuntimeVersion {
        spec_name: Cow::Borrowed("container-registry"),
        impl_name: Cow::Borrowed("container-registry"),
        authoring_version: 1,
        spec_version: 7,
        impl_version: 1,
        apis: apis::RUNTIME_API_VERSIONS,
        transaction_version: 1,
        system_version: 1,
    };
}

/// The pallets. An index is part of how calls and events are encoded and is never reused; the gaps
/// keep related pallets together.
#[frame_support::runtime]
mod runtime {
    /// The runtime.
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask,
        RuntimeViewFunction
    )]
    pub struct Runtime;

    // The chain itself.
    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Timestamp = pallet_timestamp;
    #[runtime::pallet_index(2)]
    pub type Aura = pallet_aura;
    #[runtime::pallet_index(3)]
    pub type Grandpa = pallet_grandpa;

    // Money.
    #[runtime::pallet_index(10)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(11)]
    pub type TransactionPayment = pallet_transaction_payment;
    #[runtime::pallet_index(12)]
    pub type Assets = pallet_assets;

    // Who makes blocks. At genesis the pallets are set up by index: after the balances, whose accounts
    // the session keys refer to, and the list before the sessions, which ask for it.
    #[runtime::pallet_index(13)]
    pub type ValidatorSet = pallet_validator_set;
    #[runtime::pallet_index(14)]
    pub type Session = pallet_session;

    // Batching and acting for others.
    #[runtime::pallet_index(20)]
    pub type Utility = pallet_utility;
    #[runtime::pallet_index(21)]
    pub type Proxy = pallet_proxy;
    #[runtime::pallet_index(22)]
    pub type Sudo = pallet_sudo;
    #[runtime::pallet_index(23)]
    pub type Multisig = pallet_multisig;

    // The registry.
    #[runtime::pallet_index(30)]
    pub type ContainerRegistry = pallet_container_registry;
    #[runtime::pallet_index(31)]
    pub type RegistryAccounts = pallet_registry_accounts;
}
