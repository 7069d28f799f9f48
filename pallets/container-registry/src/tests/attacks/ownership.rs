//! Against owners and members: to keep or to get what is another's.

use super::*;
use crate::{NextSpaceId, SpaceIdByName, Spaces};

#[test]
fn a_member_does_what_its_rights_say_and_no_more() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, false]));
        let (digest, cid) = (digest("two"), raw("two"));
        assert_noop!(push(BOB, "alpha", "v1", "two"), Error::NotAuthorized);
        assert_noop!(push_untagged(BOB, "alpha", &digest, &cid), Error::NotAuthorized);
        assert_noop!(store(BOB, "alpha", &digest, &cid), Error::NotAuthorized);
        assert_noop!(create_repository(BOB, 0, "other"), Error::NotAuthorized);
        assert_noop!(issue(BOB, 0, None, "{}"), Error::NotAuthorized);
        assert_noop!(remove_tag(BOB, "alpha", "v1"), Error::NotAuthorized);
        assert_noop!(remove_manifest(BOB, "alpha", "one", 1), Error::NotAuthorized);
        assert_noop!(remove_repository(BOB, 0, "app", 2), Error::NotAuthorized);
        assert_noop!(remove_blob(BOB, "alpha", &digest), Error::NotAuthorized);
        // Nor does a member with all rights do what is the owner's.
        assert_ok!(set_rights(ALICE, 0, BOB, [true; 3]));
        assert_noop!(set_rights(BOB, 0, BOB, [true; 3]), Error::NotSpaceOwner);
        assert_noop!(add_member(BOB, 0, EVE), Error::NotSpaceOwner);
        assert_noop!(remove_member(BOB, 0, ALICE), Error::NotSpaceOwner);
        assert_noop!(offer(BOB, 0, Some(BOB)), Error::NotSpaceOwner);
        assert_noop!(delete_space(BOB, 0), Error::NotSpaceOwner);
        assert_noop!(set_mutability(BOB, 0, "app", false, &[]), Error::NotSpaceOwner);
        let private = crate::Visibility::Private;
        assert_noop!(set_visibility(BOB, 0, private), Error::NotSpaceOwner);
    });
}

#[test]
fn a_removed_member_can_do_nothing() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(set_rights(ALICE, 0, BOB, [true; 3]));
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(remove_member(ALICE, 0, BOB));
        // Not even to what is its own work, and what it paid for.
        assert_noop!(push(BOB, "alpha", "v1", "two"), Error::NotSpaceMember);
        assert_noop!(remove_tag(BOB, "alpha", "v1"), Error::NotSpaceMember);
        assert_noop!(remove_manifest(BOB, "alpha", "one", 1), Error::NotSpaceMember);
        assert_noop!(remove_repository(BOB, 0, "app", 2), Error::NotSpaceMember);
        assert_noop!(remove_blob(BOB, "alpha", &digest("one")), Error::NotSpaceMember);
        assert_noop!(create_repository(BOB, 0, "other"), Error::NotSpaceMember);
        assert_noop!(issue(BOB, 0, None, "{}"), Error::NotSpaceMember);
        assert_noop!(store(BOB, "alpha", &digest("a"), &raw("a")), Error::NotSpaceMember);
        // Rights that are gone are not set again.
        assert_noop!(set_rights(ALICE, 0, BOB, [true; 3]), Error::MemberNotFound);
    });
}

#[test]
fn an_offer_is_accepted_once_and_only_by_whom_it_is_for() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_noop!(accept(BOB, 0), Error::NotOffered);
        assert_ok!(accept(EVE, 0));
        assert_noop!(accept(EVE, 0), Error::NotOffered);
        // After it was handed on, the offer of then is worth nothing.
        assert_ok!(offer(EVE, 0, Some(BOB)));
        assert_ok!(accept(BOB, 0));
        assert_noop!(accept(EVE, 0), Error::NotOffered);
        assert_noop!(accept(ALICE, 0), Error::NotOffered);
    });
}

#[test]
fn who_has_handed_a_space_on_does_not_take_it_back() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        // An offer of the former owner to himself, made before.
        assert_ok!(offer(ALICE, 0, Some(ALICE)));
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(accept(EVE, 0));
        assert_noop!(accept(ALICE, 0), Error::NotOffered);
        assert_noop!(offer(ALICE, 0, Some(ALICE)), Error::NotSpaceOwner);
        assert_noop!(delete_space(ALICE, 0), Error::NotSpaceOwner);
    });
}

#[test]
fn a_deleted_space_cannot_be_accepted() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(delete_space(ALICE, 0));
        assert_noop!(accept(EVE, 0), Error::SpaceNotFound);
        // Nor the next of the same name.
        assert_ok!(create_space(ALICE, "alpha"));
        assert_noop!(accept(EVE, 1), Error::NotOffered);
        assert_noop!(accept(EVE, 0), Error::SpaceNotFound);
    });
}

#[test]
fn a_filled_space_is_full_for_its_own_people_only() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        for image in ["a", "b", "c", "d"] {
            assert_ok!(create_repository(BOB, 0, image));
        }
        assert_noop!(create_repository(BOB, 0, "e"), Error::MaxImagesReached);
        assert_noop!(push(ALICE, "alpha", "v1", "one"), Error::MaxImagesReached);
        assert_ok!(push(DAVE, "beta", "v1", "one"));
        // The owner clears what a member filled, and the member's deposit is the member's.
        for image in ["a", "b", "c", "d"] {
            assert_ok!(remove_repository(ALICE, 0, image, 4));
        }
        assert_eq!(held(BOB), 0);
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
    });
}

#[test]
fn a_name_is_not_taken_over_by_a_detour() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(create_space(EVE, "evil"));
        assert_noop!(create_space(EVE, "alpha"), Error::UserAlreadyHasSpace);
        assert_ok!(delete_space(EVE, 1));
        assert_noop!(create_space(EVE, "alpha"), Error::SpaceAlreadyExists);
        let alpha: RepoNameOf<Test> = text("alpha");
        assert_eq!(SpaceIdByName::<Test>::get(alpha), Some(0));
        assert_eq!(Spaces::<Test>::get(0).map(|space| space.owner), Some(ALICE));
        assert_eq!(NextSpaceId::<Test>::get(), 2);
    });
}
