//! Requests end: by their time, or with what they were made to. None holds anybody up.

use super::*;
use crate::{AccountRequestBy, AccountRequests, ImageRequests};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

/// What the mock's runtime chose.
const LIFETIME: u64 = 10;

fn clear_account_request(request_id: u64) -> DispatchResult {
    Accounts::clear_account_request(signed(DAVE), request_id)
}

fn clear_image_request(request_id: u64) -> DispatchResult {
    Accounts::clear_image_request(signed(DAVE), request_id)
}

#[test]
fn a_request_can_be_accepted_to_its_last_block_and_not_after() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request_account(EVE, 0, "eve"));
        assert_ok!(request(BOB, "layer", None));
        let last = System::block_number() + LIFETIME;
        assert_eq!(AccountRequests::<Test>::get(1).unwrap().expires, last);
        assert_eq!(ImageRequests::<Test>::get(0).unwrap().expires, last);

        System::set_block_number(last + 1);
        assert_noop!(Accounts::accept_account(signed(ALICE), 1), Error::RequestExpired);
        assert_noop!(issue(ALICE, 0), Error::RequestExpired);
        System::set_block_number(last);
        assert_ok!(Accounts::accept_account(signed(ALICE), 1));
        assert_ok!(issue(ALICE, 0));
    });
}

#[test]
fn anybody_clears_what_has_expired_and_whoever_paid_gets_it_back() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let before = (held(BOB), held(EVE), held(DAVE));
        assert_ok!(request_account(EVE, 0, "eve"));
        assert_ok!(request(BOB, "layer", None));
        events();
        System::set_block_number(System::block_number() + LIFETIME);
        assert_noop!(clear_account_request(1), Error::RequestNotExpired);
        assert_noop!(clear_image_request(0), Error::RequestNotExpired);
        System::set_block_number(System::block_number() + 1);
        assert_ok!(clear_account_request(1));
        assert_ok!(clear_image_request(0));
        assert_eq!(
            events(),
            [
                Event::AccountRequestCleared {
                    request_id: 1,
                    registry_id: 0,
                    name: text("eve"),
                    who: EVE,
                    cleared_by: DAVE
                },
                Event::ImageRequestCleared {
                    request_id: 0,
                    repository_id: 0,
                    who: BOB,
                    cleared_by: DAVE
                },
            ]
        );
        assert_eq!((held(BOB), held(EVE), held(DAVE)), before);
        assert_noop!(clear_account_request(1), Error::AccountRequestNotFound);
        assert_noop!(clear_image_request(0), Error::ImageRequestNotFound);
        assert_ok!(request_account(EVE, 0, "eve"));
    });
}

#[test]
fn each_party_ends_what_has_expired_as_before() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        for (who, name) in [(EVE, "eve"), (DAVE, "dave")] {
            assert_ok!(request_account(who, 0, name));
            assert_ok!(request(BOB, name, None));
        }
        System::set_block_number(System::block_number() + LIFETIME + 1);
        assert_ok!(Accounts::cancel_account_request(signed(EVE), 1));
        assert_ok!(Accounts::reject_account(signed(ALICE), 2));
        assert_ok!(Accounts::cancel_image_request(signed(BOB), 0));
        assert_ok!(Accounts::reject_image(signed(ALICE), 1));
    });
}

#[test]
fn a_registry_goes_over_its_open_requests() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        assert_ok!(request_account(EVE, 0, "eve"));
        assert_ok!(request_account(BOB, 0, "bob"));
        assert_ok!(Accounts::remove_registry(signed(ALICE), 0));
        assert_eq!(held(ALICE), 0);
        // Whoever takes the name does not get the requests.
        assert_ok!(create_registry(DAVE, "acme"));
        for who in [ALICE, DAVE] {
            assert_noop!(Accounts::accept_account(signed(who), 0), Error::RegistryNotFound);
            assert_noop!(Accounts::reject_account(signed(who), 0), Error::RegistryNotFound);
        }
        // In time still, they go by the hand of anybody and of the requester.
        assert_ok!(clear_account_request(0));
        assert_ok!(Accounts::cancel_account_request(signed(BOB), 1));
        assert_eq!(AccountRequestBy::<Test>::iter().count(), 0);
        assert_eq!((held(EVE), held(BOB)), (0, 0));
    });
}

#[test]
fn a_repository_and_its_account_go_over_their_open_requests() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", None));
        assert_ok!(request(BOB, "other", None));
        assert_ok!(Accounts::remove_repository(signed(BOB), 0));
        assert_ok!(Accounts::close_account(signed(ALICE), 0));
        assert_ok!(Accounts::remove_registry(signed(ALICE), 0));
        assert_noop!(issue(ALICE, 0), Error::RepositoryNotFound);
        assert_noop!(Accounts::reject_image(signed(ALICE), 0), Error::RepositoryNotFound);
        assert_noop!(Accounts::cancel_image_request(signed(EVE), 1), Error::NotRepositoryOwner);
        assert_ok!(clear_image_request(0));
        assert_ok!(Accounts::cancel_image_request(signed(BOB), 1));
        assert_eq!(held(BOB), 0);
    });
}

#[test]
fn a_lifetime_beyond_all_blocks_is_for_ever() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        System::set_block_number(u64::MAX - 1);
        assert_ok!(request_account(BOB, 0, "bob"));
        System::set_block_number(u64::MAX);
        assert_ok!(Accounts::accept_account(signed(ALICE), 0));
    });
}
