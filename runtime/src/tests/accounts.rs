//! Registries that admit accounts, as the runtime has them.

use super::{Call, account, chain};
use crate::{
    Balances, Proxy, RegistryAccounts, Runtime, RuntimeHoldReason, RuntimeOrigin,
    configs::delegation::ProxyType, genesis_config_presets::DEVELOPMENT,
};
use alloc::{boxed::Box, vec};
use container_registry_primitives::bounds;
use frame_support::{assert_ok, traits::fungible::InspectHold};
use pallet_container_registry::InlineManifests;
use pallet_registry_accounts::{Descriptor, HoldReason, Images, Registries, manifest_json};
use polkadot_sdk::{
    frame_support,
    sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie},
};

fn signed(key: Sr25519Keyring) -> RuntimeOrigin {
    RuntimeOrigin::signed(account(key))
}

/// Bob's image in the registry of Alice.
fn issue() {
    assert_ok!(RegistryAccounts::create_registry(signed(Alice), b"acme".to_vec()));
    assert_ok!(RegistryAccounts::request_account(signed(Bob), 0, b"bob".to_vec()));
    assert_ok!(RegistryAccounts::accept_account(signed(Alice), 0));
    assert_ok!(RegistryAccounts::create_repository(signed(Bob), 0, b"app".to_vec()));
    let blob = Descriptor {
        media_type: b"application/octet-stream".to_vec(),
        digest: [b"sha256:".as_slice(), &[b'0'; 64]].concat(),
        size: 1,
    };
    let layers = vec![blob.clone()];
    assert_ok!(RegistryAccounts::request_image(signed(Bob), 0, blob, layers, None));
    assert_ok!(RegistryAccounts::create_manifest(signed(Alice), 0));
}

#[test]
fn an_image_is_issued() {
    chain(DEVELOPMENT).execute_with(|| {
        issue();
        let image = Images::<Runtime>::get(0).unwrap();
        assert_eq!(image.owner, account(Bob));
        assert!(InlineManifests::<Runtime>::contains_key(&image.digest));
    });
}

#[test]
fn the_two_pallets_hold_for_reasons_of_their_own() {
    chain(DEVELOPMENT).execute_with(|| {
        issue();
        let ours: RuntimeHoldReason = HoldReason::StorageDeposit.into();
        let theirs = pallet_container_registry::HoldReason::StorageDeposit.into();
        let held = |reason| Balances::balance_on_hold(&reason, &account(Bob));
        assert!(held(ours) > 0 && held(theirs) > 0);
        assert_eq!(held(ours) + held(theirs), Balances::total_balance_on_hold(&account(Bob)));
    });
}

#[test]
fn the_longest_manifest_can_be_kept() {
    let longest = manifest_json::max_len::<Runtime>();
    assert!(longest <= bounds::MAX_INLINE_MANIFEST_LEN as usize, "{longest}");
}

#[test]
fn a_registry_proxy_acts_for_a_registrys_owner() {
    chain(DEVELOPMENT).execute_with(|| {
        let (kind, delegate) = (ProxyType::Registry, account(Charlie).into());
        assert_ok!(Proxy::add_proxy(signed(Alice), delegate, kind, 0));
        let call: Call =
            pallet_registry_accounts::Call::create_registry { root: b"acme".to_vec() }.into();
        let real = account(Alice).into();
        assert_ok!(Proxy::proxy(signed(Charlie), real, Some(kind), Box::new(call)));
        assert_eq!(Registries::<Runtime>::get(0).unwrap().owner, account(Alice));
    });
}
