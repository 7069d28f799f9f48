//! The states with which a chain can begin.
//!
//! - [`DEVELOPMENT`]: one authority, Alice, who is also root.
//! - [`LOCAL`]: three authorities on one machine, Alice, Bob and Charlie; Alice is root.
//! - [`STAGING`]: nobody. No key in it is known to anyone, nor is there any balance: whoever runs
//!   the network exports the chain spec and fills in authorities, endowments and, if there is to be
//!   one, the root key. Until then the chain makes no blocks.

use crate::{
    AccountId, AssetsConfig, AuraConfig, Balance, BalancesConfig, GrandpaConfig,
    RuntimeGenesisConfig, SudoConfig,
    configs::credits::{CREDITS_ID, CREDITS_NAME, CREDITS_SYMBOL, credits_owner},
    constants::currency::UNIT,
};
use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};
use frame_support::build_struct_json_patch;
use polkadot_sdk::{
    frame_support, sp_consensus_aura::sr25519::AuthorityId as AuraId,
    sp_consensus_grandpa::AuthorityId as GrandpaId, sp_genesis_builder::PresetId, sp_keyring,
};
use serde_json::Value;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// One machine, one authority.
pub const DEVELOPMENT: &str = "development";
/// One machine, three authorities.
pub const LOCAL: &str = "local";
/// A real network, to be filled in by those who run it.
pub const STAGING: &str = "staging";

/// What each well-known account of the `development` and `local` presets owns.
pub const WELL_KNOWN_ENDOWMENT: Balance = 1_000_000_000 * UNIT;

fn well_known(authorities: &[(Sr25519Keyring, Ed25519Keyring)]) -> Value {
    let endowed = Sr25519Keyring::well_known().map(|key| key.to_account_id());
    genesis(
        authorities.iter().map(|(aura, grandpa)| (aura.public().into(), grandpa.public().into())),
        endowed.map(|account| (account, WELL_KNOWN_ENDOWMENT)).collect(),
        Some(Sr25519Keyring::Alice.to_account_id()),
    )
}

fn genesis(
    authorities: impl Iterator<Item = (AuraId, GrandpaId)>,
    balances: Vec<(AccountId, Balance)>,
    root: Option<AccountId>,
) -> Value {
    let (aura, grandpa): (Vec<_>, Vec<_>) =
        authorities.map(|(aura, grandpa)| (aura, (grandpa, 1))).unzip();
    build_struct_json_patch!(RuntimeGenesisConfig {
        balances: BalancesConfig { balances },
        assets: AssetsConfig {
            // An account can exist by one credit.
            assets: vec![(CREDITS_ID, credits_owner(), true, 1)],
            metadata: vec![(CREDITS_ID, CREDITS_NAME.into(), CREDITS_SYMBOL.into(), 0)],
        },
        aura: AuraConfig { authorities: aura },
        grandpa: GrandpaConfig { authorities: grandpa },
        sudo: SudoConfig { key: root },
    })
}

/// The preset `id` as a JSON patch over the default genesis, if there is one of that name.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
    let alice = (Sr25519Keyring::Alice, Ed25519Keyring::Alice);
    let bob = (Sr25519Keyring::Bob, Ed25519Keyring::Bob);
    let charlie = (Sr25519Keyring::Charlie, Ed25519Keyring::Charlie);
    let patch = match id.as_str() {
        DEVELOPMENT => well_known(&[alice]),
        LOCAL => well_known(&[alice, bob, charlie]),
        STAGING => genesis(core::iter::empty(), Vec::new(), None),
        _ => return None,
    };
    Some(patch.to_string().into_bytes())
}

/// The names that [`get_preset`] knows.
pub fn preset_names() -> Vec<PresetId> {
    vec![String::from(DEVELOPMENT), String::from(LOCAL), String::from(STAGING)]
}
