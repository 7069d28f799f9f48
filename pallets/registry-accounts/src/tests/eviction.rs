//! `evict_account`, and what stays of whom it meets.

use super::*;
use crate::{
    AccountByName, AccountByOwner, ImageRequests, Images, NameOf, Registries, Repositories,
};
use pallet_container_registry::{SpaceIdByOwner, SpaceManifests};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

fn evict(who: u64, account: u64) -> DispatchResult {
    Accounts::evict_account(signed(who), account)
}

#[test]
fn an_account_is_evicted_whatever_it_has() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 0));
        assert_ok!(request(BOB, "other", None));
        let price = crate::Accounts::<Test>::get(0).unwrap().deposit.amount;
        let before = held(BOB);
        events();
        assert_noop!(evict(ALICE, 1), Error::AccountNotFound);
        for stranger in [BOB, EVE] {
            assert_noop!(evict(stranger, 0), Error::NotRegistryOwner);
        }
        assert_ok!(evict(ALICE, 0));
        assert_eq!(
            events(),
            [Event::AccountEvicted {
                account: 0,
                registry_id: 0,
                owner: BOB,
                name: text("bob"),
                who: ALICE,
            }]
        );
        assert_noop!(evict(ALICE, 0), Error::AccountNotFound);
        assert_eq!(held(BOB), before - price);
        assert!(!AccountByName::<Test>::contains_key(0, text::<NameOf<Test>>("bob")));
        assert!(!AccountByOwner::<Test>::contains_key(0, BOB));
        // Nobody blocks the registry's removal.
        assert_eq!(Registries::<Test>::get(0).unwrap().accounts, 0);
        assert_ok!(Accounts::remove_registry(signed(ALICE), 0));
    });
}

#[test]
fn what_was_issued_stays_and_nothing_more_is_issued() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 0));
        assert_ok!(request(BOB, "other", None));
        assert_ok!(request(BOB, "third", None));
        assert_ok!(evict(ALICE, 0));

        assert_eq!(SpaceIdByOwner::<Test>::get(BOB), Some(1));
        assert_eq!(SpaceManifests::<Test>::iter().count(), 1);
        assert!(Images::<Test>::contains_key(0) && Repositories::<Test>::contains_key(0));
        assert_noop!(issue(ALICE, 1), Error::AccountNotFound);
        assert_noop!(request(BOB, "fourth", None), Error::AccountNotFound);
        assert_noop!(create_repository(BOB, 0, "more"), Error::AccountNotFound);
        assert_noop!(Accounts::close_account(signed(BOB), 0), Error::AccountNotFound);

        // What is open goes by the hand of anybody, and of each party.
        assert_ok!(Accounts::reject_image(signed(ALICE), 1));
        assert_ok!(Accounts::clear_image_request(signed(EVE), 2));
        assert_eq!(ImageRequests::<Test>::iter().count(), 0);
        // Bob gets back what he paid for the rest.
        assert_ok!(Accounts::remove_image(signed(BOB), 0));
        assert_ok!(Accounts::remove_repository(signed(BOB), 0));
        assert_eq!(held(BOB), 0);
    });
}

#[test]
fn name_and_owner_are_free_again() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(evict(ALICE, 0));
        assert_ok!(request_account(EVE, 0, "bob"));
        assert_ok!(Registry::create_space(signed(EVE), b"eve".to_vec()));
        assert_ok!(Accounts::accept_account(signed(ALICE), 1));
        // Admitted once more, Bob begins anew; the former repository is not the new account's.
        assert_ok!(request_account(BOB, 0, "robert"));
        assert_ok!(Accounts::accept_account(signed(ALICE), 2));
        assert_eq!(crate::Accounts::<Test>::get(2).unwrap().repositories, 0);
        assert_noop!(request(BOB, "layer", None), Error::AccountNotFound);
        assert_ok!(create_repository(BOB, 2, "app"));
        assert_ok!(Accounts::remove_repository(signed(BOB), 0));
        assert_eq!(crate::Accounts::<Test>::get(2).unwrap().repositories, 1);
    });
}
