//! The presets.

use super::{account, chain, genesis};
use crate::{
    Balances, Runtime,
    genesis_config_presets::{
        DEVELOPMENT, LOCAL, STAGING, WELL_KNOWN_ENDOWMENT, get_preset, multisig_account,
        preset_names,
    },
};
use alloc::string::String;
use polkadot_sdk::{
    pallet_aura, pallet_grandpa, pallet_session, pallet_sudo,
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
    use Sr25519Keyring::{Alice, Bob, Charlie};
    let three = [Alice, Bob, Charlie].map(account);
    for (preset, validators, root) in [
        (DEVELOPMENT, &three[..1], account(Alice)),
        (LOCAL, &three[..], multisig_account(&three, 2)),
    ] {
        chain(preset).execute_with(|| {
            let count = validators.len();
            assert_eq!(authorities(), (count, count));
            assert_eq!(pallet_validator_set::Validators::<Runtime>::get().to_vec(), validators);
            assert_eq!(pallet_session::Validators::<Runtime>::get(), validators);
            // Whose account there is, it is referred to by its keys, until it purges them.
            assert_eq!(crate::System::consumers(&account(Alice)), 1);
            assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(root));
            assert_eq!(Balances::free_balance(account(Alice)), WELL_KNOWN_ENDOWMENT);
        });
    }
}

/// The account that polkadot.js gives for any two of Alice, Bob and Charlie.
#[test]
fn a_multisig_account_is_the_same_in_whatever_order() {
    use Sr25519Keyring::{Alice, Bob, Charlie};
    let expected = "5DjYJStmdZ2rcqXbXGX7TW85JsrW6uG4y9MUcLq2BoPMpRA7";
    for signatories in [[Alice, Bob, Charlie], [Charlie, Alice, Bob]] {
        let account = multisig_account(&signatories.map(account), 2);
        assert_eq!(account.to_ss58check(), expected);
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
