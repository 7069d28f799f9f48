//! What a proxy of the type `Registry` can do for the account that appointed it, and what not, in
//! whatever it is wrapped.

use super::{Call, account, chain, has_event};
use crate::{
    Balances, Proxy, Runtime, RuntimeEvent, RuntimeOrigin, configs::delegation::ProxyType,
    constants::currency::UNIT, genesis_config_presets::DEVELOPMENT,
};
use alloc::{boxed::Box, vec, vec::Vec};
use frame_support::{
    assert_noop, assert_ok,
    traits::{Currency, InstanceFilter},
};
use polkadot_sdk::{
    frame_support, frame_system, pallet_balances, pallet_proxy, pallet_sudo, pallet_utility,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie},
    sp_runtime::DispatchError,
};

fn create_space(name: &str) -> Call {
    pallet_container_registry::Call::create_space { name: name.into() }.into()
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

/// What became of a call that Bob made as Alice's proxy. The extrinsic itself succeeds in any case.
fn as_alice(call: Call) -> Result<(), DispatchError> {
    crate::System::reset_events();
    assert_ok!(Proxy::proxy(
        RuntimeOrigin::signed(account(Bob)),
        account(Alice).into(),
        Some(ProxyType::Registry),
        Box::new(call),
    ));
    crate::System::events()
        .into_iter()
        .rev()
        .find_map(|record| match record.event {
            RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
            _ => None,
        })
        .expect("a proxied call tells its result")
}

/// Runs a test on a chain where Bob is Alice's `Registry` proxy, and checks that nothing was paid
/// out of Alice's account and no proxy was added, whatever the test tried.
fn with_registry_proxy(test: impl FnOnce()) {
    chain(DEVELOPMENT).execute_with(|| {
        assert_ok!(Proxy::add_proxy(
            RuntimeOrigin::signed(account(Alice)),
            account(Bob).into(),
            ProxyType::Registry,
            0,
        ));
        let (bob, proxies) =
            (Balances::total_balance(&account(Bob)), Proxy::proxies(account(Alice)));
        test();
        assert_eq!(Balances::total_balance(&account(Bob)), bob);
        assert_eq!(Proxy::proxies(account(Alice)), proxies);
    });
}

fn filtered() -> DispatchError {
    frame_system::Error::<Runtime>::CallFiltered.into()
}

#[test]
fn acts_for_the_owner_in_the_registry() {
    with_registry_proxy(|| {
        assert_ok!(as_alice(force_batch(vec![batch_all(vec![create_space("alice")])])));
        assert!(has_event!(RuntimeEvent::ContainerRegistry(
            pallet_container_registry::Event::SpaceCreated { .. }
        )));
        let id = pallet_container_registry::SpaceIdByOwner::<Runtime>::get(account(Alice));
        assert_eq!(id, Some(0));
    });
}

#[test]
fn does_nothing_else() {
    with_registry_proxy(|| {
        for call in [
            transfer(),
            add_proxy(ProxyType::Registry),
            pallet_proxy::Call::remove_proxies {}.into(),
            pallet_sudo::Call::sudo { call: Box::new(transfer()) }.into(),
            frame_system::Call::remark { remark: vec![] }.into(),
            pallet_utility::Call::as_derivative { index: 0, call: Box::new(create_space("a")) }
                .into(),
            pallet_proxy::Call::proxy {
                real: account(Alice).into(),
                force_proxy_type: None,
                call: Box::new(transfer()),
            }
            .into(),
        ] {
            assert_eq!(as_alice(call.clone()), Err(filtered()), "{call:?}");
        }
    });
}

#[test]
fn smuggles_nothing_through_a_batch() {
    with_registry_proxy(|| {
        for call in [transfer(), add_proxy(ProxyType::Registry), add_proxy(ProxyType::Any)] {
            // All or nothing: the forbidden call takes the allowed one with it.
            assert_eq!(
                as_alice(batch_all(vec![create_space("alice"), call.clone()])),
                Err(filtered())
            );
            assert_eq!(as_alice(batch_all(vec![batch_all(vec![call.clone()])])), Err(filtered()));
            assert!(!pallet_container_registry::SpaceIdByName::<Runtime>::iter().any(|_| true));

            // These go on, or stop, without an error of their own.
            assert_ok!(as_alice(batch(vec![call.clone()])));
            assert!(has_event!(RuntimeEvent::Utility(pallet_utility::Event::BatchInterrupted {
                index: 0,
                ..
            })));
            assert_ok!(as_alice(force_batch(vec![batch(vec![call.clone()]), call])));
            assert!(has_event!(RuntimeEvent::Utility(pallet_utility::Event::ItemFailed { .. })));
        }
    });
}

#[test]
fn needs_to_be_appointed() {
    chain(DEVELOPMENT).execute_with(|| {
        assert_noop!(
            Proxy::proxy(
                RuntimeOrigin::signed(account(Bob)),
                account(Alice).into(),
                Some(ProxyType::Registry),
                Box::new(create_space("alice")),
            ),
            pallet_proxy::Error::<Runtime>::NotProxy
        );
    });
}

#[test]
fn any_includes_registry_and_not_the_other_way_round() {
    use ProxyType::{Any, Registry};
    assert!(Any.is_superset(&Any));
    assert!(Any.is_superset(&Registry));
    assert!(Registry.is_superset(&Registry));
    assert!(!Registry.is_superset(&Any));
    assert_eq!(ProxyType::default(), Any);
    assert!(Any.filter(&transfer()));
    assert!(!Registry.filter(&transfer()));
}
