//! `remove_space_member`, `set_member_permissions` and `set_visibility`.

use super::*;
use crate::{Rights, SpaceHeads, Spaces, Visibility};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

const NONE: [bool; 3] = [false; 3];

#[test]
fn an_owner_removes_a_member() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(add_member(ALICE, 0, EVE));
        events();
        assert_ok!(remove_member(ALICE, 0, BOB));
        assert_eq!(
            events(),
            [Event::MemberRemoved {
                space_id: 0,
                repo_name: text("alpha"),
                member: BOB,
                who: ALICE,
            }]
        );
        assert_eq!(Spaces::<Test>::get(0).unwrap().members.to_vec(), [EVE]);
        assert_eq!(Registry::rights_in(0, &BOB), None);
        assert_noop!(push(BOB, "alpha", "v1", "one"), Error::NotSpaceMember);
        // The place is free again, and whoever comes back begins anew.
        assert_ok!(set_rights(ALICE, 0, EVE, [true; 3]));
        assert_ok!(remove_member(ALICE, 0, EVE));
        assert_ok!(add_member(ALICE, 0, EVE));
        assert_eq!(Registry::rights_in(0, &EVE), Some(Rights::MEMBER));
    });
}

#[test]
fn a_member_leaves_by_itself() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(set_rights(ALICE, 0, BOB, NONE));
        assert_ok!(remove_member(BOB, 0, BOB));
        assert_noop!(remove_member(BOB, 0, BOB), Error::MemberNotFound);
    });
}

#[test]
fn removing_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_noop!(remove_member(BOB, 7, BOB), Error::SpaceNotFound);
        assert_ok!(add_member(ALICE, 0, EVE));
        assert_noop!(remove_member(BOB, 0, EVE), Error::NotSpaceOwner);
        assert_noop!(remove_member(BOB, 0, 12), Error::NotSpaceOwner);
        assert_noop!(remove_member(DAVE, 0, BOB), Error::NotSpaceOwner);
        assert_noop!(remove_member(ALICE, 0, 12), Error::MemberNotFound);
        // An owner is no member, and a space is never without one.
        assert_noop!(remove_member(ALICE, 0, ALICE), Error::MemberNotFound);
        assert_noop!(remove_member(BOB, 0, ALICE), Error::NotSpaceOwner);
    });
}

#[test]
fn rights_are_what_was_set_last() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let reader = [true, false, false];
        assert_ok!(set_rights(ALICE, 0, BOB, reader));
        let permissions = Rights { pull: true, push: false, delete: false };
        assert_eq!(
            events(),
            [Event::PermissionsSet {
                space_id: 0,
                repo_name: text("alpha"),
                member: BOB,
                permissions,
                old_permissions: Rights::MEMBER,
                who: ALICE,
            }]
        );
        assert_eq!(Registry::rights_in(0, &BOB), Some(permissions));
        assert_noop!(push(BOB, "alpha", "v1", "one"), Error::NotAuthorized);
        assert_ok!(set_rights(ALICE, 0, BOB, [false, true, false]));
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_noop!(remove_tag(BOB, "alpha", "v1"), Error::NotAuthorized);
        assert_ok!(set_rights(ALICE, 0, BOB, [false, false, true]));
        assert_ok!(remove_tag(BOB, "alpha", "v1"));
        assert_noop!(push(BOB, "alpha", "v1", "one"), Error::NotAuthorized);
    });
}

#[test]
fn setting_rights_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_noop!(set_rights(EVE, 7, EVE, NONE), Error::SpaceNotFound);
        for stranger in [BOB, DAVE, EVE] {
            assert_noop!(set_rights(stranger, 0, BOB, [true; 3]), Error::NotSpaceOwner);
        }
        assert_noop!(set_rights(ALICE, 0, EVE, NONE), Error::MemberNotFound);
        // Nobody takes a right from an owner, not even the owner.
        assert_noop!(set_rights(ALICE, 0, ALICE, NONE), Error::MemberNotFound);
    });
}

#[test]
fn visibility_is_the_owners_to_set() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_eq!(SpaceHeads::<Test>::get(0).unwrap().visibility, Visibility::Public);
        assert_ok!(set_visibility(ALICE, 0, Visibility::Private));
        assert_eq!(SpaceHeads::<Test>::get(0).unwrap().visibility, Visibility::Private);
        let (repo_name, visibility) = (text("alpha"), Visibility::Private);
        assert_eq!(
            events(),
            [Event::VisibilitySet {
                space_id: 0,
                repo_name,
                visibility,
                old_visibility: Visibility::Public,
                who: ALICE,
            }]
        );
        assert_noop!(set_visibility(ALICE, 7, Visibility::Public), Error::SpaceNotFound);
        assert_noop!(set_visibility(BOB, 0, Visibility::Public), Error::NotSpaceOwner);
        assert_ok!(set_visibility(ALICE, 0, Visibility::Public));
        assert_eq!(SpaceHeads::<Test>::get(0).unwrap().visibility, Visibility::Public);
    });
}
