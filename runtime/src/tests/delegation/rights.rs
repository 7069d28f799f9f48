//! Who is whose proxy, and of which kind.

use super::*;
use frame_support::traits::InstanceFilter;

const KINDS: [Option<ProxyType>; 3] = [None, Some(ProxyType::Any), Some(ProxyType::Registry)];

/// Checks that an account can do nothing for another, whichever proxy type it claims.
fn assert_no_proxy(delegate: Sr25519Keyring, real: Sr25519Keyring) {
    let no_proxy = Err(pallet_proxy::Error::<Runtime>::NotProxy.into());
    for kind in KINDS {
        for call in [create_space(), transfer(), batch_all(vec![create_space()])] {
            let before = state();
            assert_eq!(act(delegate, real, kind, call.clone()), no_proxy, "{kind:?} {call:?}");
            assert_eq!(state(), before, "{kind:?} {call:?}");
        }
    }
}

#[test]
fn needs_to_be_appointed() {
    chain(DEVELOPMENT).execute_with(|| assert_no_proxy(Bob, Alice));
}

#[test]
fn a_stranger_has_no_rights() {
    with_registry_proxy(|| assert_no_proxy(Charlie, Alice));
}

#[test]
fn has_no_rights_when_it_was_removed() {
    chain(DEVELOPMENT).execute_with(|| {
        appoint(Alice, Bob, ProxyType::Registry);
        assert_eq!(as_alice(create_space()), Ok(()));
        let (bob, kind) = (account(Bob).into(), ProxyType::Registry);
        assert_ok!(Proxy::remove_proxy(signed(Alice), bob, kind, 0));
        assert_no_proxy(Bob, Alice);

        appoint(Alice, Bob, ProxyType::Registry);
        appoint(Alice, Charlie, ProxyType::Registry);
        assert_ok!(Proxy::remove_proxies(signed(Alice)));
        assert_no_proxy(Bob, Alice);
        assert_no_proxy(Charlie, Alice);
    });
}

#[test]
fn acts_only_for_the_account_that_appointed_it() {
    with_registry_proxy(|| {
        assert_no_proxy(Bob, Charlie);
        // Nor does the appointment work the other way round.
        assert_no_proxy(Alice, Bob);
        // Nor for those who made Alice their proxy.
        appoint(Charlie, Alice, ProxyType::Any);
        assert_no_proxy(Bob, Charlie);
        for call in [create_space(), transfer()] {
            let call = proxied(Charlie, call);
            let before = state();
            assert_eq!(as_alice(call.clone()), Err(filtered()));
            assert_eq!(as_alice(batch_all(vec![call])), Err(filtered()));
            assert_eq!(state(), before);
        }
    });
}

#[test]
fn is_of_no_other_kind_than_it_was_appointed_as() {
    with_registry_proxy(|| {
        let before = state();
        let no_proxy = Err(pallet_proxy::Error::<Runtime>::NotProxy.into());
        assert_eq!(act(Bob, Alice, Some(ProxyType::Any), create_space()), no_proxy);
        // Without a word about the kind it is the one that there is.
        assert_eq!(act(Bob, Alice, None, transfer()), Ok(Err(filtered())));
        assert_eq!(state(), before);
    });
}

#[test]
fn waits_for_its_delay() {
    chain(DEVELOPMENT).execute_with(|| {
        let bob = account(Bob).into();
        assert_ok!(Proxy::add_proxy(signed(Alice), bob, ProxyType::Registry, 10));
        let unannounced = Err(pallet_proxy::Error::<Runtime>::Unannounced.into());
        assert_eq!(act(Bob, Alice, None, create_space()), unannounced);
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
}
