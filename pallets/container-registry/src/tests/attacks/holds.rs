//! Against those who pay: nobody is left paying for what is not his any more.

use super::*;
use crate::SpaceAccounts;
use polkadot_sdk::{
    frame_support::traits::{Currency, ExistenceRequirement},
    sp_runtime::TokenError,
};

/// Spends all that an account can.
pub(super) fn impoverish(who: u64) {
    let keep = ExistenceRequirement::KeepAlive;
    let free = Balances::free_balance(who) - <Balances as Currency<u64>>::minimum_balance();
    assert_ok!(<Balances as Currency<u64>>::transfer(&who, &15, free, keep));
}

#[test]
fn who_leaves_gets_back_what_he_paid_and_the_owner_takes_it_over() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let without = held(ALICE);
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &dag("layer")));
        let paid = held(BOB);
        events();
        assert_ok!(remove_member(BOB, 0, BOB));
        let (space_id, repo_name) = (0, text("alpha"));
        let (from, to, amount) = (BOB, ALICE, paid);
        let left =
            Event::MemberRemoved { space_id, repo_name: text("alpha"), member: BOB, who: BOB };
        let moved = Event::HoldsMoved { space_id, repo_name, from, to, amount, who: BOB };
        assert_eq!(events(), [left, moved]);
        assert_eq!(held(BOB), 0);
        // Less the deposit for the member itself.
        assert!(held(ALICE) > without + paid - 1_100 && held(ALICE) < without + paid - 1_000);
        // What he paid for is the owner's from then on: he has no say in it, and gets nothing of it.
        assert_noop!(remove_tag(BOB, "alpha", "v1"), Error::NotSpaceMember);
        assert_ok!(remove_repository(ALICE, 0, "app", 2));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_eq!(held(BOB), 0);
        assert!(held(ALICE) < without);
        assert_ok!(delete_space(ALICE, 0));
    });
}

#[test]
fn an_owner_who_cannot_pay_keeps_nobody_and_nobodys_money() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v2", "two"));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &dag("layer")));
        let paid = held(BOB);
        impoverish(ALICE);
        assert_ok!(remove_member(ALICE, 0, BOB));
        assert_noop!(push(BOB, "alpha", "v3", "three"), Error::NotSpaceMember);
        assert_eq!(Registry::held_in(0, &BOB), paid);
        // It is not a member any more, and asks in vain.
        assert_noop!(remove_member(BOB, 0, BOB), TokenError::FundsUnavailable);

        // What it pays for, and nothing else, it may take out.
        assert_noop!(remove_tag(BOB, "alpha", "v2"), Error::NotAuthorized);
        assert_noop!(remove_manifest(BOB, "alpha", "two", 4), Error::NotAuthorized);
        assert_noop!(remove_repository(BOB, 0, "app", 4), Error::NotAuthorized);
        assert_ok!(remove_blob(BOB, "alpha", &digest("layer")));
        assert_ok!(remove_manifest(BOB, "alpha", "one", 4));
        assert!(held(BOB) < paid);
        // The repository with another's image in it goes to the owner as soon as there is money.
        assert_ok!(<Balances as Currency<u64>>::transfer(
            &15,
            &ALICE,
            100_000,
            ExistenceRequirement::AllowDeath
        ));
        assert_noop!(remove_member(EVE, 0, BOB), Error::NotSpaceOwner);
        assert_ok!(remove_member(BOB, 0, BOB));
        assert_eq!((held(BOB), SpaceAccounts::<Test>::get(0, BOB)), (0, None));
        assert_noop!(remove_member(BOB, 0, BOB), Error::MemberNotFound);
    });
}

#[test]
fn a_space_is_there_for_whoever_pays_for_something_in_it() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let layer = digest("layer");
        for payer in [ALICE, BOB] {
            assert_ok!(store(payer, "alpha", &layer, &dag("layer")));
            assert_noop!(delete_space(ALICE, 0), Error::SpaceNotEmpty);
            assert_ok!(remove_blob(ALICE, "alpha", &layer));
        }
        // Somebody who has left, and whom the owner could not pay out.
        assert_ok!(store(BOB, "alpha", &layer, &dag("layer")));
        impoverish(ALICE);
        assert_ok!(remove_member(ALICE, 0, BOB));
        assert_noop!(delete_space(ALICE, 0), Error::SpaceNotEmpty);
        assert_ok!(remove_blob(BOB, "alpha", &layer));
        assert_ok!(delete_space(ALICE, 0));
    });
}

#[test]
fn who_left_and_still_pays_does_not_take_out_what_others_tagged() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v2", "one"));
        impoverish(ALICE);
        assert_ok!(remove_member(BOB, 0, BOB));
        assert_noop!(remove_manifest(BOB, "alpha", "one", 4), Error::NotAuthorized);
        assert_ok!(remove_tag(BOB, "alpha", "v1"));
        assert_eq!(resolve("alpha", "v2"), Some(digest("one")));
    });
}

#[test]
fn who_left_and_still_pays_does_not_take_out_a_tag_that_others_moved() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "latest", "one"));
        assert_ok!(push(ALICE, "alpha", "latest", "two"));
        impoverish(ALICE);
        assert_ok!(remove_member(BOB, 0, BOB));
        assert_noop!(remove_tag(BOB, "alpha", "latest"), Error::NotAuthorized);
        assert_ok!(remove_manifest(BOB, "alpha", "one", 4));
    });
}

#[test]
fn who_sells_a_space_pays_for_nothing_in_it_and_the_buyer_for_all_that_he_did() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(BOB, "alpha", "v2", "two"));
        let (seller, member) = (held(ALICE), held(BOB));
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(accept(EVE, 0));
        assert_eq!((held(ALICE), held(BOB), held(EVE)), (0, member, seller));
        // Of what the seller once paid for the buyer gets the deposit, the member of what is his.
        assert_ok!(remove_manifest(EVE, "alpha", "one", 1));
        assert_eq!((held(ALICE), held(BOB)), (0, member));
        assert!(held(EVE) < seller);
        assert_ok!(remove_repository(EVE, 0, "app", 4));
        assert_eq!((held(ALICE), held(BOB)), (0, 0));
        assert_ok!(delete_space(EVE, 0));
    });
}

#[test]
fn a_buyer_who_cannot_pay_for_all_of_it_leaves_everything_as_it_was() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        impoverish(EVE);
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_noop!(accept(EVE, 0), TokenError::FundsUnavailable);
    });
}

#[test]
fn who_comes_back_pays_for_what_is_new_and_nobody_loses_anything() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(store(BOB, "alpha", &digest("old"), &dag("old")));
        assert_ok!(remove_member(ALICE, 0, BOB));
        let taken_over = held(ALICE);
        assert_ok!(add_member(ALICE, 0, BOB));
        assert_ok!(store(BOB, "alpha", &digest("new"), &dag("new")));
        // What of it he gets back first does not matter to the sum.
        assert_ok!(remove_blob(ALICE, "alpha", &digest("old")));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("new")));
        assert_eq!(held(BOB), 0);
        assert!(held(ALICE) < taken_over);
        assert_ok!(remove_member(ALICE, 0, BOB));
        assert_ok!(delete_space(ALICE, 0));
    });
}
