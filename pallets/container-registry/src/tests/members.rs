//! `add_space_member`.

use super::*;
use crate::{Rights, Spaces};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn a_member_may_pull_and_push() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(add_member(ALICE, 0, EVE));
        assert_eq!(Spaces::<Test>::get(0).unwrap().members.to_vec(), [BOB, EVE]);
        let rights = Rights { pull: true, push: true, delete: false };
        assert_eq!(Registry::rights_in(0, &EVE), Some(rights));
        assert_eq!(events(), [Event::MemberAdded(0, EVE)]);
        assert_ok!(push(EVE, "alpha", "v1", "manifest"));
    });
}

#[test]
fn checks_come_in_the_documented_order() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_noop!(add_member(ALICE, 7, EVE), Error::SpaceNotFound);
        assert_noop!(add_member(EVE, 0, EVE), Error::NotSpaceOwner);
        assert_noop!(add_member(BOB, 0, EVE), Error::NotSpaceOwner);
        assert_noop!(add_member(DAVE, 0, BOB), Error::NotSpaceOwner);
        assert_ok!(add_member(ALICE, 0, 10));
        assert_ok!(add_member(ALICE, 0, 11));
        assert_noop!(add_member(ALICE, 0, BOB), Error::AlreadyMember);
        assert_noop!(add_member(ALICE, 0, ALICE), Error::AlreadyMember);
        assert_noop!(add_member(ALICE, 0, 12), Error::MaxSpaceMembersReached);
    });
}
