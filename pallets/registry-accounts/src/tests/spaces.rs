//! An account gives no right to its space: what goes there goes by its owner's rights.

use super::*;
use crate::Images;
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

/// Bob gives the space `bob` to Eve.
fn give_away() {
    assert_ok!(Registry::transfer_space(signed(BOB), 1, Some(EVE)));
    assert_ok!(Registry::accept_space(signed(EVE), 1));
}

#[test]
fn who_gave_the_space_away_gets_no_image_into_it() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", Some("v1")));
        give_away();
        assert_noop!(issue(ALICE, 0), RegistryError::NotSpaceMember);
        assert_noop!(create_repository(BOB, 0, "other"), RegistryError::NotSpaceMember);
        // Eve has the space, and no account with it.
        assert_noop!(create_repository(EVE, 0, "other"), Error::NotAccountOwner);
        assert_noop!(request(EVE, "layer", None), Error::NotRepositoryOwner);

        // As a member with the right to push, Bob can go on; without it he cannot.
        assert_ok!(Registry::add_space_member(signed(EVE), 1, BOB));
        let rights = |push| pallet_container_registry::Rights { pull: true, push, delete: false };
        let set = |push| Registry::set_member_permissions(signed(EVE), 1, BOB, rights(push));
        assert_ok!(set(false));
        assert_noop!(issue(ALICE, 0), RegistryError::NotAuthorized);
        assert_noop!(create_repository(BOB, 0, "other"), RegistryError::NotAuthorized);
        assert_ok!(set(true));
        assert_ok!(issue(ALICE, 0));
        assert_eq!(Images::<Test>::get(0).unwrap().owner, BOB);
    });
}

#[test]
fn a_new_space_does_not_take_the_place_of_the_one_given_away() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        give_away();
        assert_ok!(Registry::create_space(signed(BOB), b"robert".to_vec()));
        assert_noop!(create_repository(BOB, 0, "other"), RegistryError::NotSpaceMember);
        // A new account goes with it.
        assert_ok!(Accounts::remove_repository(signed(BOB), 0));
        assert_ok!(Accounts::close_account(signed(BOB), 0));
        assert_ok!(request_account(BOB, 0, "bob"));
        assert_ok!(Accounts::accept_account(signed(ALICE), 1));
        assert_eq!(crate::Accounts::<Test>::get(1).unwrap().space_id, 2);
        assert_ok!(create_repository(BOB, 1, "app"));
    });
}

#[test]
fn a_registrys_owner_has_no_right_to_the_space() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 0));
        let (json, other) = (manifest("layer"), manifest("other"));
        assert_noop!(
            Registry::add_manifest_head_digest_and_manifest_json_cid(
                signed(ALICE),
                b"bob".to_vec(),
                b"app".to_vec(),
                Some(b"v1".to_vec()),
                digest(&other),
                raw(&other),
            ),
            RegistryError::NotSpaceMember
        );
        assert_noop!(
            Registry::remove_manifest(
                signed(ALICE),
                b"bob".to_vec(),
                b"app".to_vec(),
                digest(&json),
                1
            ),
            RegistryError::NotSpaceMember
        );
    });
}

#[test]
fn an_immutable_tag_is_not_moved_by_issuing() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let (app, immutable) = (b"app".to_vec(), true);
        assert_ok!(Registry::set_tag_mutability(signed(BOB), 1, app, immutable, vec![]));
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 0));
        assert_ok!(request(BOB, "other", Some("v1")));
        assert_noop!(issue(ALICE, 1), RegistryError::TagImmutable);
        // The request is still there to be answered otherwise.
        assert_ok!(Accounts::reject_image(signed(ALICE), 1));
    });
}

#[test]
fn an_image_whose_manifest_was_removed_can_be_issued_again() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 0));
        let remove = Registry::remove_manifest(
            signed(BOB),
            b"bob".to_vec(),
            b"app".to_vec(),
            digest(&manifest("layer")),
            1,
        );
        assert_ok!(remove);
        // That it was issued stays true.
        assert!(Images::<Test>::contains_key(0));
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 1));
        assert_eq!(Images::<Test>::iter().count(), 1);
    });
}
