//! Tests of how the pallets are put together. That each pallet accepts its settings is checked by
//! the test that the `runtime` macro adds.

mod accounts;
mod delegation;
mod genesis;
mod limits;
mod metadata_hash;
mod validators;

use crate::{AccountId, Runtime, RuntimeGenesisConfig, System, genesis_config_presets as presets};
use polkadot_sdk::{
    frame_support::traits::BuildGenesisConfig, sp_io::TestExternalities, sp_keyring::Sr25519Keyring,
};

/// The account of a well-known key.
fn account(key: Sr25519Keyring) -> AccountId {
    key.to_account_id()
}

/// The default genesis with a preset's values put in.
fn genesis(preset: &str) -> RuntimeGenesisConfig {
    let mut json = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
    let patch = presets::get_preset(&preset.into()).unwrap();
    merge(&mut json, serde_json::from_slice(&patch).unwrap());
    serde_json::from_value(json).unwrap()
}

fn merge(target: &mut serde_json::Value, patch: serde_json::Value) {
    match (target, patch) {
        (serde_json::Value::Object(target), serde_json::Value::Object(patch)) => {
            for (key, value) in patch {
                merge(target.entry(key).or_insert(serde_json::Value::Null), value);
            }
        }
        (target, patch) => *target = patch,
    }
}

/// A chain of the preset's genesis, in its first block.
fn chain(preset: &str) -> TestExternalities {
    let mut ext = TestExternalities::default();
    ext.execute_with(|| {
        genesis(preset).build();
        System::set_block_number(1);
    });
    ext
}

/// Whether the events of this block hold one that matches.
macro_rules! has_event {
    ($pattern:pat) => {
        $crate::System::events().iter().any(|record| matches!(&record.event, $pattern))
    };
}
use has_event;

/// Shorthand for the runtime's calls.
type Call = <Runtime as polkadot_sdk::frame_system::Config>::RuntimeCall;
