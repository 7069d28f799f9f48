//! Who is whose proxy, and of which kind.

use super::{calls::every_call, *};
use frame_support::traits::InstanceFilter;

const KINDS: [Option<ProxyType>; 5] = [
    None,
    Some(ProxyType::Any),
    Some(ProxyType::Registry),
    Some(ProxyType::Push),
    Some(ProxyType::Maintain),
];

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
    with_proxy(ProxyType::Registry, || assert_no_proxy(Charlie, Alice));
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
    with_proxy(ProxyType::Registry, || {
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
    for kind in LIMITED {
        with_proxy(kind, || {
            let before = state();
            let no_proxy = Err(pallet_proxy::Error::<Runtime>::NotProxy.into());
            for other in KINDS.into_iter().flatten().filter(|other| *other != kind) {
                assert_eq!(act(Bob, Alice, Some(other), create_repository()), no_proxy);
            }
            // Without a word about the kind it is the one that there is.
            assert_eq!(act(Bob, Alice, None, transfer()), Ok(Err(filtered())));
            assert_eq!(state(), before);
            assert_eq!(act(Bob, Alice, Some(kind), create_repository()), Ok(Ok(())));
        });
    }
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
fn each_type_includes_the_lesser_ones_and_no_greater_one() {
    use ProxyType::{Any, Maintain, Push, Registry};
    let ascending = [Push, Maintain, Registry, Any];
    for (rank, kind) in ascending.iter().enumerate() {
        for (other_rank, other) in ascending.iter().enumerate() {
            assert_eq!(kind.is_superset(other), rank >= other_rank, "{kind:?} {other:?}");
            if kind.is_superset(other) {
                for call in every_call() {
                    assert!(kind.filter(&call) || !other.filter(&call), "{kind:?} {call:?}");
                }
            }
        }
    }
    assert_eq!(ProxyType::default(), Any);
}
