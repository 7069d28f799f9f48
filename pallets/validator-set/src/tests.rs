//! Tests of the calls, and of when and for whom a change is in force.

use crate::{Error, Event, GenesisConfig, Planned, Validators, mock::*};
use alloc::{vec, vec::Vec};
use frame_support::{
    assert_noop, assert_ok,
    traits::{BuildGenesisConfig, EstimateNextSessionRotation},
};
use polkadot_sdk::{
    frame_support,
    pallet_session::ShouldEndSession,
    sp_runtime::{DispatchError::BadOrigin, Permill},
};

fn add(who: u64) -> frame_support::dispatch::DispatchResult {
    ValidatorSet::add_validator(RuntimeOrigin::root(), who)
}

fn remove(who: u64) -> frame_support::dispatch::DispatchResult {
    ValidatorSet::remove_validator(RuntimeOrigin::root(), who)
}

/// These accounts, each with the key of its number.
fn plain(accounts: &[u64]) -> Vec<(u64, u64)> {
    accounts.iter().map(|account| (*account, *account)).collect()
}

#[test]
fn genesis_names_the_first_validators() {
    run(&[1, 2, 3], || {
        assert_eq!(stored(), (vec![1, 2, 3], SESSION));
        assert_eq!(authorities(), plain(&[1, 2, 3]));
        assert_eq!(Session::validators(), [1, 2, 3]);
    });
}

#[test]
fn a_chain_can_begin_without_any() {
    run(&[], || assert!(stored().0.is_empty()));
}

#[test]
#[should_panic = "named twice"]
fn genesis_names_nobody_twice() {
    run(&[], || {
        GenesisConfig::<Test> { validators: vec![1, 1], session_length: None }.build();
    });
}

#[test]
#[should_panic = "no block for transactions"]
fn genesis_sessions_have_blocks() {
    run(&[], || {
        GenesisConfig::<Test> { validators: vec![1], session_length: Some(1) }.build();
    });
}

#[test]
fn who_is_added_makes_blocks_from_the_session_after_the_next() {
    run(&[1, 2], || {
        set_keys(3, 3);
        assert_ok!(add(3));
        System::assert_last_event(Event::ValidatorAdded { validator: 3 }.into());
        sessions(1);
        assert_eq!(authorities(), plain(&[1, 2]));
        sessions(1);
        assert_eq!(authorities(), plain(&[1, 2, 3]));
    });
}

#[test]
fn who_is_removed_makes_blocks_until_the_session_after_the_next() {
    run(&[1, 2, 3], || {
        assert_ok!(remove(2));
        System::assert_last_event(Event::ValidatorRemoved { validator: 2 }.into());
        sessions(1);
        assert_eq!(authorities(), plain(&[1, 2, 3]));
        sessions(1);
        assert_eq!(authorities(), plain(&[1, 3]));
        // And can come back.
        assert_ok!(add(2));
        sessions(2);
        assert_eq!(authorities(), plain(&[1, 3, 2]));
    });
}

#[test]
fn rotated_keys_are_used_from_the_session_after_the_next() {
    run(&[1, 2], || {
        set_keys(2, 22);
        sessions(1);
        assert_eq!(authorities(), plain(&[1, 2]));
        sessions(1);
        assert_eq!(authorities(), [(1, 1), (2, 22)]);
    });
}

/// Else light clients would have to follow a new set each session.
#[test]
fn the_set_is_told_of_only_when_it_is_another() {
    run(&[1, 2], || {
        sessions(20);
        assert_eq!(changes(), 0);
        set_keys(3, 3);
        assert_ok!(add(3));
        sessions(20);
        assert_eq!(changes(), 1);
        // Added and removed before the session ends: nothing happened.
        assert_ok!(remove(3));
        assert_ok!(add(3));
        sessions(20);
        assert_eq!(changes(), 1);
        set_keys(1, 11);
        sessions(20);
        assert_eq!(changes(), 2);
    });
}

#[test]
fn only_the_admin_decides() {
    run(&[1, 2], || {
        set_keys(3, 3);
        for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::none()] {
            assert_noop!(ValidatorSet::add_validator(origin.clone(), 3), BadOrigin);
            assert_noop!(ValidatorSet::remove_validator(origin, 1), BadOrigin);
        }
    });
}

#[test]
fn nobody_is_added_twice_or_without_keys_or_beyond_the_most() {
    run(&[1, 2, 3, 4], || {
        assert_noop!(add(1), Error::<Test>::AlreadyValidator);
        assert_noop!(add(5), Error::<Test>::NoSessionKeys);
        for who in [5, 6] {
            set_keys(who, who);
        }
        assert_ok!(add(5));
        assert_noop!(add(6), Error::<Test>::TooManyValidators);
    });
}

#[test]
fn at_least_one_stays() {
    run(&[1, 2], || {
        assert_noop!(remove(3), Error::<Test>::NotValidator);
        assert_ok!(remove(1));
        assert_noop!(remove(2), Error::<Test>::TooFewValidators);
        sessions(3);
        assert_eq!(authorities(), plain(&[2]));
    });
}

/// The one who stays must be able to make blocks.
#[test]
fn who_has_no_keys_does_not_count_as_staying() {
    run(&[1, 2], || {
        assert_ok!(Session::purge_keys(RuntimeOrigin::signed(2)));
        assert_noop!(remove(1), Error::<Test>::TooFewValidators);
        assert_ok!(remove(2));
    });
}

#[test]
fn who_purges_its_keys_is_out_until_it_has_some_again() {
    // First, in the middle, last: `pallet-session` by itself would not notice the last.
    for who in [1, 2, 3] {
        run(&[1, 2, 3], || {
            let others: Vec<_> = [1, 2, 3].into_iter().filter(|other| *other != who).collect();
            assert_ok!(Session::purge_keys(RuntimeOrigin::signed(who)));
            sessions(2);
            assert_eq!(authorities(), plain(&others), "{who}");
            assert_eq!(Planned::<Test>::get().into_inner(), others);
            set_keys(who, who);
            sessions(2);
            assert_eq!(authorities(), plain(&[1, 2, 3]), "{who}");
        });
    }
}

#[test]
fn the_chain_goes_on_if_all_purge_their_keys() {
    run(&[1, 2], || {
        for who in [1, 2] {
            assert_ok!(Session::purge_keys(RuntimeOrigin::signed(who)));
        }
        sessions(5);
        assert_eq!(authorities(), plain(&[1, 2]));
        set_keys(2, 22);
        sessions(2);
        assert_eq!(authorities(), [(2, 22)]);
    });
}

#[test]
fn a_last_validator_that_purged_its_keys_comes_back_with_others() {
    run(&[1], || {
        assert_ok!(Session::purge_keys(RuntimeOrigin::signed(1)));
        sessions(2);
        assert_eq!(authorities(), plain(&[1]), "the chain goes on");
        set_keys(1, 11);
        sessions(3);
        assert_eq!(authorities(), [(1, 11)]);
    });
}

#[test]
fn sessions_have_their_length() {
    run(&[1], || {
        let ends: Vec<_> = (1..=31).filter(|n| ValidatorSet::should_end_session(*n)).collect();
        assert_eq!(ends, [10, 20, 30]);
        for (now, next) in [(1, 10), (9, 10), (10, 20), (11, 20)] {
            assert_eq!(ValidatorSet::estimate_next_session_rotation(now).0, Some(next));
        }
        for (now, percent) in [(10, 10), (14, 50), (19, 100)] {
            let progress = ValidatorSet::estimate_current_session_progress(now).0;
            assert_eq!(progress, Some(Permill::from_percent(percent)));
        }
        assert_eq!(ValidatorSet::average_session_length(), SESSION);
    });
}

#[test]
fn a_list_with_an_account_twice_is_noticed() {
    chain(&[1, 2]).execute_with(|| {
        Validators::<Test>::mutate(|list| list.try_push(1)).unwrap();
        assert!(ValidatorSet::do_try_state().is_err());
    });
}
