//! The presets.

use super::{account, chain, genesis};
use crate::{
    Balances, Runtime,
    genesis_config_presets::{
        DEVELOPMENT, LOCAL, STAGING, WELL_KNOWN_ENDOWMENT, get_preset, preset_names,
    },
};
use alloc::string::String;
use polkadot_sdk::{
    pallet_aura, pallet_grandpa, pallet_sudo,
    sp_core::crypto::Ss58Codec,
    sp_keyring::{Ed25519Keyring, Sr25519Keyring},
};

fn authorities() -> (usize, usize) {
    (
        pallet_aura::Authorities::<Runtime>::get().len(),
        pallet_grandpa::Authorities::<Runtime>::get().len(),
    )
}

#[test]
fn names_are_known() {
    assert_eq!(preset_names(), [DEVELOPMENT, LOCAL, STAGING]);
    for name in preset_names() {
        assert!(get_preset(&name).is_some());
    }
    assert!(get_preset(&"production".into()).is_none());
}

#[test]
fn development_has_alice_local_has_three() {
    for (preset, count) in [(DEVELOPMENT, 1), (LOCAL, 3)] {
        chain(preset).execute_with(|| {
            assert_eq!(authorities(), (count, count));
            let alice = account(Sr25519Keyring::Alice);
            assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(alice.clone()));
            assert_eq!(Balances::free_balance(&alice), WELL_KNOWN_ENDOWMENT);
        });
    }
}

#[test]
fn staging_knows_nobody() {
    let json = serde_json::to_string(&genesis(STAGING)).unwrap();
    let patch = String::from_utf8(get_preset(&STAGING.into()).unwrap()).unwrap();
    for text in [json, patch] {
        for key in Sr25519Keyring::iter() {
            assert!(!text.contains(&key.public().to_ss58check()), "{key:?}");
        }
        for key in Ed25519Keyring::iter() {
            assert!(!text.contains(&key.public().to_ss58check()), "{key:?}");
        }
    }
    chain(STAGING).execute_with(|| {
        assert_eq!(authorities(), (0, 0));
        assert_eq!(pallet_sudo::Key::<Runtime>::get(), None);
        assert_eq!(Balances::total_issuance(), 0);
    });
}
