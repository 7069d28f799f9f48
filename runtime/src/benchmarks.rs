//! The pallets whose weights are measured on this runtime, with `scripts/weights`. Those of the SDK
//! bring the weights that were measured on its reference machine.

use polkadot_sdk::frame_benchmarking;

frame_benchmarking::define_benchmarks!(
    [pallet_container_registry, ContainerRegistry]
    [pallet_registry_accounts, RegistryAccounts]
);
