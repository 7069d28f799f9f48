//! What a proxy of each type can do for the account that appointed it, and what not, in whatever it is
//! wrapped.

mod calls;
mod rights;
mod wrapped;

use super::{Call, account, chain, has_event};
use crate::{
    Balances, Proxy, Runtime, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System,
    configs::delegation::ProxyType, constants::currency::UNIT, genesis_config_presets::DEVELOPMENT,
};
use alloc::{boxed::Box, vec, vec::Vec};
use frame_support::{
    assert_ok,
    dispatch::DispatchResult,
    traits::{Currency, fungible::InspectHold},
};
use pallet_container_registry::{DigestType, HoldReason};
use polkadot_sdk::{
    frame_support, frame_system, pallet_balances, pallet_proxy, pallet_sudo, pallet_utility,
    sp_core::storage::StateVersion,
    sp_io,
    sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie},
    sp_runtime::{DispatchError, traits::Dispatchable},
};

const SPACE: &[u8] = b"alice";

/// The types that are no licence for everything, each of which includes those before it.
const LIMITED: [ProxyType; 3] = [ProxyType::Push, ProxyType::Maintain, ProxyType::Registry];

fn signed(key: Sr25519Keyring) -> RuntimeOrigin {
    RuntimeOrigin::signed(account(key))
}

fn create_space() -> Call {
    pallet_container_registry::Call::create_space { name: SPACE.to_vec() }.into()
}

/// What even the least type of proxy may do once there is the space.
fn create_repository() -> Call {
    let image_name = b"app".to_vec();
    pallet_container_registry::Call::create_repository { space_id: 0, image_name }.into()
}

fn store_blob() -> Call {
    pallet_container_registry::Call::store_digest_info {
        repo_name: SPACE.to_vec(),
        digest: [b"sha256:".as_slice(), &[b'0'; 64]].concat(),
        digest_type: DigestType::File,
        cid: b"bafybeigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy".to_vec(),
    }
    .into()
}

fn transfer() -> Call {
    pallet_balances::Call::transfer_allow_death { dest: account(Bob).into(), value: UNIT }.into()
}

fn add_proxy(proxy_type: ProxyType) -> Call {
    pallet_proxy::Call::add_proxy { delegate: account(Charlie).into(), proxy_type, delay: 0 }.into()
}

fn batch(calls: Vec<Call>) -> Call {
    pallet_utility::Call::batch { calls }.into()
}

fn batch_all(calls: Vec<Call>) -> Call {
    pallet_utility::Call::batch_all { calls }.into()
}

fn force_batch(calls: Vec<Call>) -> Call {
    pallet_utility::Call::force_batch { calls }.into()
}

/// A call in the name of another account, whatever kind of proxy the caller is.
fn proxied(real: Sr25519Keyring, call: Call) -> Call {
    let real = account(real).into();
    pallet_proxy::Call::proxy { real, force_proxy_type: None, call: Box::new(call) }.into()
}

fn appoint(real: Sr25519Keyring, delegate: Sr25519Keyring, proxy_type: ProxyType) {
    assert_ok!(Proxy::add_proxy(signed(real), account(delegate).into(), proxy_type, 0));
}

/// Makes a call as a proxy. The outer error says that there is no such proxy; the inner result is that
/// of the call, which the extrinsic itself does not report.
fn act(
    delegate: Sr25519Keyring,
    real: Sr25519Keyring,
    kind: Option<ProxyType>,
    call: Call,
) -> Result<DispatchResult, DispatchError> {
    System::reset_events();
    Proxy::proxy(signed(delegate), account(real).into(), kind, Box::new(call))?;
    let outcome = System::events().into_iter().rev().find_map(|record| match record.event {
        RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
        _ => None,
    });
    Ok(outcome.expect("a proxied call tells its result"))
}

/// What became of a call that Bob made as Alice's proxy, of the one type that he is.
fn as_alice(call: Call) -> DispatchResult {
    act(Bob, Alice, None, call).expect("Bob is Alice's proxy")
}

/// The whole state but for the events of this block.
fn state() -> Vec<u8> {
    System::reset_events();
    sp_io::storage::root(StateVersion::V1)
}

/// Runs a test on a chain where Bob is Alice's proxy of some type and Alice has a space, and checks that
/// nothing was paid out of Alice's account, what is on hold for the registry counted in, that Bob paid
/// nothing, and that nobody else became her proxy, whatever the test tried.
fn with_proxy(kind: ProxyType, test: impl FnOnce()) {
    chain(DEVELOPMENT).execute_with(|| {
        appoint(Alice, Bob, kind);
        assert_ok!(create_space().dispatch(signed(Alice)));
        let seen = || {
            (
                Balances::total_balance(&account(Alice)),
                Balances::reserved_balance(account(Alice)) - held(Alice),
                Balances::free_balance(account(Bob)),
                Balances::total_balance(&account(Bob)),
                Proxy::proxies(account(Alice)),
                pallet_sudo::Key::<Runtime>::get(),
            )
        };
        let before = seen();
        test();
        assert_eq!(seen(), before);
    });
}

/// What the registry holds of somebody's balance.
fn held(key: Sr25519Keyring) -> u128 {
    let reason: RuntimeHoldReason = HoldReason::StorageDeposit.into();
    Balances::balance_on_hold(&reason, &account(key))
}

fn filtered() -> DispatchError {
    frame_system::Error::<Runtime>::CallFiltered.into()
}

#[test]
fn acts_for_the_owner_in_the_registry() {
    for kind in LIMITED {
        with_proxy(kind, || {
            let before = (Balances::free_balance(account(Alice)), held(Alice));
            let push = batch_all(vec![create_repository(), store_blob()]);
            assert_ok!(as_alice(force_batch(vec![push])));
            assert!(has_event!(RuntimeEvent::Utility(pallet_utility::Event::BatchCompleted)));
            let whose = System::events().into_iter().find_map(|record| match record.event {
                RuntimeEvent::ContainerRegistry(
                    pallet_container_registry::Event::DigestInfoStored { who, .. },
                ) => Some(who),
                _ => None,
            });
            assert_eq!(whose, Some(account(Alice)));
            // The owner pays the deposits, and they stay the owner's.
            let paid = held(Alice) - before.1;
            assert!(paid > 0);
            assert_eq!(Balances::free_balance(account(Alice)), before.0 - paid);
            assert_eq!(held(Bob), 0);
        });
    }
}

/// The space is what a gateway's stolen key must not give away.
#[test]
fn the_space_is_safe_from_who_may_push_or_remove() {
    use pallet_container_registry::{Call as Registry, Visibility};
    let give_away = || Registry::transfer_space { space_id: 0, new_owner: Some(account(Bob)) };
    let calls: [Call; 4] = [
        give_away().into(),
        Registry::add_space_member { space_id: 0, new_member: account(Bob) }.into(),
        Registry::set_visibility { space_id: 0, visibility: Visibility::Private }.into(),
        Registry::delete_space { space_id: 0 }.into(),
    ];
    for kind in [ProxyType::Push, ProxyType::Maintain] {
        with_proxy(kind, || {
            for call in &calls {
                let before = state();
                assert_eq!(as_alice(call.clone()), Err(filtered()), "{kind:?} {call:?}");
                assert_eq!(state(), before, "{kind:?} {call:?}");
            }
        });
    }
    // `Registry` is for whoever may do even that.
    with_proxy(ProxyType::Registry, || {
        assert_ok!(as_alice(give_away().into()));
    });
}

#[test]
fn to_remove_takes_more_than_to_push() {
    let remove = || -> Call {
        let (image_name, limit) = (b"app".to_vec(), 1);
        pallet_container_registry::Call::remove_repository { space_id: 0, image_name, limit }.into()
    };
    for (kind, outcome) in [
        (ProxyType::Push, Err(filtered())),
        (ProxyType::Maintain, Ok(())),
        (ProxyType::Registry, Ok(())),
    ] {
        with_proxy(kind, || {
            assert_ok!(as_alice(create_repository()));
            assert_eq!(as_alice(remove()), outcome, "{kind:?}");
        });
    }
}
