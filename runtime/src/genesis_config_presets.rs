//! The states with which a chain can begin.
//!
//! - [`DEVELOPMENT`]: one validator, Alice, who is also root. What is removed can be put back for an hour.
//! - [`LOCAL`]: three validators on one machine, Alice, Bob and Charlie. Root is any two of them, by
//!   their multisig account. The same hour.
//! - [`STAGING`]: nobody. No key in it is known to anyone, nor is there any balance: whoever runs
//!   the network exports the chain spec and fills in validators with their session keys, endowments and
//!   the root key, which is to be the [`multisig_account`] of several people. Until then the chain makes
//!   no blocks. What is removed can be put back for seven days.

use crate::{
    AccountId, AssetsConfig, Balance, BalancesConfig, ContainerRegistryConfig, Runtime,
    RuntimeGenesisConfig, SessionConfig, SudoConfig, ValidatorSetConfig,
    configs::credits::{CREDITS_ID, CREDITS_NAME, CREDITS_SYMBOL, credits_owner},
    constants::currency::UNIT,
    opaque::SessionKeys,
};
use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};
use frame_support::build_struct_json_patch;
use polkadot_sdk::{frame_support, pallet_multisig, sp_genesis_builder::PresetId, sp_keyring};
use serde_json::Value;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// One machine, one validator.
pub const DEVELOPMENT: &str = "development";
/// One machine, three validators.
pub const LOCAL: &str = "local";
/// A real network, to be filled in by those who run it.
pub const STAGING: &str = "staging";

/// Milliseconds.
const HOUR: u64 = 3_600_000;

/// What each well-known account of the `development` and `local` presets owns.
pub const WELL_KNOWN_ENDOWMENT: Balance = 1_000_000_000 * UNIT;

/// The account that acts when `threshold` of the signatories agree, in whatever order they are given.
pub fn multisig_account(signatories: &[AccountId], threshold: u16) -> AccountId {
    let mut signatories = signatories.to_vec();
    signatories.sort();
    pallet_multisig::Pallet::<Runtime>::multi_account_id(&signatories, threshold)
}

/// A validator: its account, and its keys.
type Validator = (AccountId, SessionKeys);

fn validator(account: Sr25519Keyring, grandpa: Ed25519Keyring) -> Validator {
    let keys = SessionKeys { aura: account.public().into(), grandpa: grandpa.public().into() };
    (account.to_account_id(), keys)
}

fn well_known(validators: Vec<Validator>, root: AccountId) -> Value {
    let endowed = Sr25519Keyring::well_known().map(|key| key.to_account_id());
    let balances = endowed.map(|account| (account, WELL_KNOWN_ENDOWMENT)).collect();
    genesis(validators, balances, Some(root), HOUR)
}

fn genesis(
    validators: Vec<Validator>,
    balances: Vec<(AccountId, Balance)>,
    root: Option<AccountId>,
    restore_window: u64,
) -> Value {
    let keys = |(account, keys): &Validator| (account.clone(), account.clone(), keys.clone());
    build_struct_json_patch!(RuntimeGenesisConfig {
        balances: BalancesConfig { balances },
        assets: AssetsConfig {
            // An account can exist by one credit.
            assets: vec![(CREDITS_ID, credits_owner(), true, 1)],
            metadata: vec![(CREDITS_ID, CREDITS_NAME.into(), CREDITS_SYMBOL.into(), 0)],
        },
        validator_set: ValidatorSetConfig {
            validators: validators.iter().map(|(account, _)| account.clone()).collect(),
        },
        session: SessionConfig { keys: validators.iter().map(keys).collect() },
        sudo: SudoConfig { key: root },
        container_registry: ContainerRegistryConfig { restore_window },
    })
}

/// The preset `id` as a JSON patch over the default genesis, if there is one of that name.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
    let alice = validator(Sr25519Keyring::Alice, Ed25519Keyring::Alice);
    let bob = validator(Sr25519Keyring::Bob, Ed25519Keyring::Bob);
    let charlie = validator(Sr25519Keyring::Charlie, Ed25519Keyring::Charlie);
    let patch = match id.as_str() {
        DEVELOPMENT => well_known(vec![alice.clone()], alice.0),
        LOCAL => {
            let root = multisig_account(&[&alice, &bob, &charlie].map(|(who, _)| who.clone()), 2);
            well_known(vec![alice, bob, charlie], root)
        }
        STAGING => genesis(Vec::new(), Vec::new(), None, 7 * 24 * HOUR),
        _ => return None,
    };
    Some(patch.to_string().into_bytes())
}

/// The names that [`get_preset`] knows.
pub fn preset_names() -> Vec<PresetId> {
    vec![String::from(DEVELOPMENT), String::from(LOCAL), String::from(STAGING)]
}
