//! Requests for accounts, their answers, and what becomes of accounts.

use super::*;
use crate::{AccountByName, AccountByOwner, AccountRequestBy, AccountRequests, NameOf, Registries};
use pallet_container_registry::{SpaceIdByOwner, Spaces};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn an_accepted_account_gets_a_space_under_its_name() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        assert_ok!(request_account(BOB, 0, "bob"));
        assert_eq!(AccountRequestBy::<Test>::get(0, BOB), Some(0));
        assert_ok!(Accounts::accept_account(signed(ALICE), 0));

        let account = crate::Accounts::<Test>::get(0).unwrap();
        assert_eq!((account.owner, account.registry_id), (BOB, 0));
        assert_eq!((account.name.to_vec(), account.repositories), (b"bob".to_vec(), 0));
        assert_eq!(AccountByName::<Test>::get(0, text::<NameOf<Test>>("bob")), Some(0));
        assert_eq!(AccountByOwner::<Test>::get(0, BOB), Some(0));
        assert_eq!(Registries::<Test>::get(0).unwrap().accounts, 1);
        assert!(!AccountRequests::<Test>::contains_key(0));

        // Dave's is space 0.
        assert_eq!(account.space_id, 1);
        let space = Spaces::<Test>::get(1).unwrap();
        assert_eq!((space.owner, space.repo_name.to_vec()), (BOB, b"bob".to_vec()));
        assert_eq!(
            events(),
            [
                Event::AccountRequested {
                    request_id: 0,
                    registry_id: 0,
                    who: BOB,
                    name: text("bob")
                },
                Event::AccountAccepted {
                    request_id: 0,
                    registry_id: 0,
                    account: 0,
                    owner: BOB,
                    name: text("bob"),
                    space_id: 1,
                    who: ALICE,
                },
            ]
        );
    });
}

#[test]
fn an_accepted_account_keeps_the_space_that_its_owner_has() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        // The name is another than the space's, and even one that is taken as a space's.
        assert_ok!(Registry::create_space(signed(EVE), b"taken".to_vec()));
        assert_ok!(request_account(DAVE, 0, "taken"));
        assert_ok!(Accounts::accept_account(signed(ALICE), 0));
        assert_eq!(crate::Accounts::<Test>::get(0).unwrap().space_id, 0);
        assert_eq!(SpaceIdByOwner::<Test>::get(DAVE), Some(0));
    });
}

#[test]
fn an_account_whose_space_cannot_be_had_waits() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        assert_ok!(request_account(BOB, 0, "dave"));
        assert_noop!(Accounts::accept_account(signed(ALICE), 0), RegistryError::SpaceAlreadyExists);
        assert_ok!(Registry::create_space(signed(BOB), b"bob".to_vec()));
        assert_ok!(Accounts::accept_account(signed(ALICE), 0));
    });
}

#[test]
fn a_request_claims_nothing() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        assert_ok!(request_account(EVE, 0, "bob"));
        assert_ok!(request_account(BOB, 0, "bob"));
        assert_ok!(Accounts::accept_account(signed(ALICE), 1));
        assert_noop!(Accounts::accept_account(signed(ALICE), 0), Error::AccountNameTaken);
        assert_noop!(request_account(DAVE, 0, "bob"), Error::AccountNameTaken);
        assert_ok!(Accounts::reject_account(signed(ALICE), 0));
        assert_ok!(Accounts::close_account(signed(BOB), 0));
        // The space of the name stays Bob's.
        assert_ok!(request_account(EVE, 0, "bob"));
        assert_noop!(Accounts::accept_account(signed(ALICE), 2), RegistryError::SpaceAlreadyExists);
    });
}

#[test]
fn somebody_has_one_request_and_one_account_with_a_registry() {
    TestBuilder::default().with_account().build_and_execute(|| {
        assert_noop!(request_account(BOB, 1, "bob"), Error::RegistryNotFound);
        assert_noop!(request_account(BOB, 0, "bob"), Error::AccountAlreadyExists);
        assert_noop!(request_account(BOB, 0, "other"), Error::AccountAlreadyExists);
        assert_ok!(request_account(EVE, 0, "eve"));
        assert_noop!(request_account(EVE, 0, "eve"), Error::AlreadyRequested);
        assert_noop!(request_account(EVE, 0, "bob"), Error::AlreadyRequested);

        // Another registry is another matter. The account there shares the space.
        assert_ok!(create_registry(EVE, "other"));
        assert_ok!(request_account(BOB, 1, "bob"));
        assert_ok!(Accounts::accept_account(signed(EVE), 2));
        let spaces = [0, 1].map(|index| crate::Accounts::<Test>::get(index).unwrap().space_id);
        assert_eq!(spaces, [1, 1]);
    });
}

#[test]
fn a_request_can_be_withdrawn_and_made_again() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        let cancel = |who, request_id| Accounts::cancel_account_request(signed(who), request_id);
        assert_noop!(cancel(BOB, 0), Error::AccountRequestNotFound);
        assert_ok!(request_account(BOB, 0, "bob"));
        events();
        assert_noop!(cancel(ALICE, 0), Error::NotRequester);
        assert_ok!(cancel(BOB, 0));
        assert_eq!(
            events(),
            [Event::AccountRequestCancelled {
                request_id: 0,
                registry_id: 0,
                who: BOB,
                name: text("bob"),
            }]
        );
        assert_noop!(cancel(BOB, 0), Error::AccountRequestNotFound);
        assert_noop!(Accounts::accept_account(signed(ALICE), 0), Error::AccountRequestNotFound);
        assert_ok!(request_account(BOB, 0, "robert"));
    });
}

#[test]
fn a_rejected_request_is_no_more() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        let reject = |who, request_id| Accounts::reject_account(signed(who), request_id);
        assert_noop!(reject(ALICE, 0), Error::AccountRequestNotFound);
        assert_ok!(request_account(BOB, 0, "bob"));
        events();
        assert_ok!(reject(ALICE, 0));
        assert_eq!(
            events(),
            [Event::AccountRejected {
                request_id: 0,
                registry_id: 0,
                requester: BOB,
                name: text("bob"),
                who: ALICE,
            }]
        );
        assert_noop!(reject(ALICE, 0), Error::AccountRequestNotFound);
        assert!(!SpaceIdByOwner::<Test>::contains_key(BOB));
        assert_ok!(request_account(BOB, 0, "bob"));
    });
}

#[test]
fn an_account_is_closed_when_it_is_empty_by_either_party() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let close = |who, account| Accounts::close_account(signed(who), account);
        assert_noop!(close(BOB, 1), Error::AccountNotFound);
        assert_noop!(close(EVE, 0), Error::NotAccountOwner);
        assert_noop!(close(BOB, 0), Error::AccountNotEmpty);
        assert_noop!(close(ALICE, 0), Error::AccountNotEmpty);
        assert_ok!(Accounts::remove_repository(signed(BOB), 0));
        events();
        assert_ok!(close(ALICE, 0));
        assert_eq!(
            events(),
            [Event::AccountClosed {
                account: 0,
                registry_id: 0,
                owner: BOB,
                name: text("bob"),
                who: ALICE,
            }]
        );
        assert_noop!(close(BOB, 0), Error::AccountNotFound);
        // What was created for it stays its owner's.
        assert_eq!(SpaceIdByOwner::<Test>::get(BOB), Some(1));

        assert_ok!(request_account(BOB, 0, "bob"));
        assert_ok!(Accounts::accept_account(signed(ALICE), 1));
        assert_eq!(crate::Accounts::<Test>::get(1).unwrap().space_id, 1);
        assert_ok!(close(BOB, 1));
    });
}
