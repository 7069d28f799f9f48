//! `transfer_space` and `accept_space`.

use super::*;
use crate::{Rights, SpaceHeads, SpaceIdByOwner, Spaces};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::TokenError,
};

#[test]
fn a_space_is_offered_and_accepted() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_eq!(
            events(),
            [Event::SpaceOffered {
                space_id: 0,
                repo_name: text("alpha"),
                to: Some(EVE),
                old_to: None,
                who: ALICE,
            }]
        );
        // Until it is accepted, nothing changes.
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_noop!(push(EVE, "alpha", "v1", "two"), Error::NotSpaceMember);
        events();
        assert_ok!(accept(EVE, 0));
        let repo_name = text("alpha");
        let told = Event::SpaceTransferred { space_id: 0, repo_name, from: ALICE, to: EVE };
        let amount = held(EVE);
        assert_eq!(
            events(),
            [
                Event::HoldsMoved {
                    space_id: 0,
                    repo_name: text("alpha"),
                    from: ALICE,
                    to: EVE,
                    amount,
                    who: EVE
                },
                told
            ]
        );

        assert_eq!(Spaces::<Test>::get(0).unwrap().owner, EVE);
        assert_eq!(Spaces::<Test>::get(0).unwrap().members.to_vec(), [BOB]);
        assert_eq!(Registry::rights_in(0, &EVE), Some(Rights::OWNER));
        assert_eq!(Registry::rights_in(0, &ALICE), None);
        assert_eq!(
            (SpaceIdByOwner::<Test>::get(EVE), SpaceIdByOwner::<Test>::get(ALICE)),
            (Some(0), None)
        );
        assert_eq!(SpaceHeads::<Test>::get(0).unwrap().offered_to, None);
        assert_noop!(push(ALICE, "alpha", "v1", "two"), Error::NotSpaceMember);
        assert_ok!(push(EVE, "alpha", "v1", "two"));
        assert_ok!(push(BOB, "alpha", "v2", "two"));
        // The former owner may have another.
        assert_ok!(create_space(ALICE, "gamma"));
    });
}

#[test]
fn the_new_owner_pays_for_all_that_the_old_one_paid_for() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let all = held(ALICE);
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(accept(EVE, 0));
        assert_eq!((held(ALICE), held(EVE)), (0, all));
        assert_eq!(Registry::held_in(0, &EVE), all);
        assert_eq!(Registry::held_in(0, &ALICE), 0);
    });
}

#[test]
fn a_member_that_becomes_the_owner_is_a_member_no_more() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(remove_member(ALICE, 0, BOB));
        let without_members = held(ALICE);
        assert_ok!(add_member(ALICE, 0, BOB));
        assert_ok!(set_rights(ALICE, 0, BOB, [false; 3]));
        assert_ok!(offer(ALICE, 0, Some(BOB)));
        assert_ok!(accept(BOB, 0));
        assert!(Spaces::<Test>::get(0).unwrap().members.is_empty());
        assert_eq!(Registry::rights_in(0, &BOB), Some(Rights::OWNER));
        assert_eq!((held(ALICE), held(BOB)), (0, without_members));
    });
}

#[test]
fn the_last_offer_counts_and_can_be_withdrawn() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(offer(ALICE, 0, Some(BOB)));
        assert_noop!(accept(EVE, 0), Error::NotOffered);
        assert_ok!(offer(ALICE, 0, None));
        assert_noop!(accept(BOB, 0), Error::NotOffered);
        assert_eq!(SpaceHeads::<Test>::get(0).unwrap().offered_to, None);
    });
}

#[test]
fn offering_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_noop!(offer(ALICE, 7, Some(EVE)), Error::SpaceNotFound);
        for stranger in [BOB, DAVE, EVE] {
            assert_noop!(offer(stranger, 0, Some(stranger)), Error::NotSpaceOwner);
        }
    });
}

#[test]
fn accepting_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_noop!(accept(DAVE, 7), Error::SpaceNotFound);
        assert_noop!(accept(DAVE, 0), Error::NotOffered);
        assert_ok!(offer(ALICE, 0, Some(DAVE)));
        assert_noop!(accept(EVE, 0), Error::NotOffered);
        // A space more is one too many; the offer stands until there is room.
        assert_noop!(accept(DAVE, 0), Error::UserAlreadyHasSpace);
        assert_ok!(delete_space(DAVE, 1));
        assert_ok!(accept(DAVE, 0));
        // To oneself.
        assert_ok!(offer(DAVE, 0, Some(DAVE)));
        assert_noop!(accept(DAVE, 0), Error::UserAlreadyHasSpace);
    });
}

#[test]
fn who_cannot_pay_for_it_cannot_have_it() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(offer(ALICE, 0, Some(POOR)));
        assert_noop!(accept(POOR, 0), TokenError::FundsUnavailable);
    });
}
