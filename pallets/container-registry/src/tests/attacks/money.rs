//! Against what others have on hold, and for what is not one's own.

use super::*;
use crate::{NodeIdOf, NodeType, Nodes};

#[test]
fn what_is_released_goes_to_who_pays_whoever_removes_it() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let owner = held(ALICE);
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_ok!(issue(BOB, 0, Some("v2"), "{}"));
        let before = (Balances::free_balance(ALICE), Balances::free_balance(BOB), held(BOB));
        assert!(before.2 > 0);
        // The space belongs to somebody else, of whom Bob is a member.
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(accept(EVE, 0));
        assert_eq!((held(ALICE), held(EVE), held(BOB)), (0, owner, before.2));
        let eve = Balances::free_balance(EVE);
        assert_ok!(remove_repository(EVE, 0, "app", 4));
        assert_ok!(remove_blob(EVE, "alpha", &digest("layer")));
        assert_eq!((held(BOB), Balances::free_balance(BOB)), (0, before.1 + before.2));
        assert_eq!(Balances::free_balance(EVE), eve);
        assert_ok!(remove_member(EVE, 0, BOB));
        assert_ok!(delete_space(EVE, 0));
        assert_ok!(create_space(EVE, "alpha"));
        assert_ok!(delete_space(EVE, 1));
        System::set_block_number(9);
        assert_ok!(create_space(DAVE, "alpha"));
        assert!(owner > 0 && Balances::free_balance(EVE) == ENDOWMENT);
    });
}

#[test]
fn moving_anothers_tag_does_not_move_the_payment() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        let (alice, bob) = (held(ALICE), held(BOB));
        assert_ok!(push_untagged(ALICE, "alpha", &digest("two"), &raw("two")));
        let with_two = held(ALICE);
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        assert_eq!((held(ALICE), held(BOB)), (with_two, bob));
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        assert_eq!((held(ALICE), held(BOB)), (alice, 0));
    });
}

#[test]
fn recording_and_removing_gains_nothing() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let all = Balances::total_issuance();
        for _ in 0..3 {
            assert_ok!(push(ALICE, "alpha", "v1", "one"));
            assert_ok!(set_mutability(ALICE, 0, "app", true, &["*"]));
            assert_ok!(remove_repository(ALICE, 0, "app", 2));
        }
        assert_eq!(total(ALICE), ENDOWMENT);
        assert_eq!(Balances::total_issuance(), all);
    });
}

#[test]
fn a_squatted_node_id_costs_the_squatter_and_nobody_else() {
    TestBuilder::default().build_and_execute(|| {
        assert_ok!(register(EVE, "gateway.example"));
        assert_eq!(total(EVE), ENDOWMENT - NODE_FEE);
        let before = Balances::free_balance(ALICE);
        assert_noop!(register(ALICE, "gateway.example"), Error::NodeAlreadyRegistered);
        assert_noop!(deregister(ALICE, "gateway.example"), Error::NotNodeOwner);
        assert_eq!(Balances::free_balance(ALICE), before);
        let node = Nodes::<Test>::get(text::<NodeIdOf<Test>>("gateway.example")).unwrap();
        assert_eq!(node.owner, EVE);
        // Another way to write it is another id, and visible as such.
        assert_ok!(register(ALICE, "GATEWAY.example"));
    });
}

#[test]
fn credits_are_not_made_moved_or_spent_twice() {
    TestBuilder::default().build_and_execute(|| {
        let with_credits = |who, id: &str| {
            let origin = RuntimeOrigin::signed(who);
            Registry::register_node(origin, NodeType::Gateway, id.into(), true, None)
        };
        assert!(with_credits(EVE, "n").is_err());
        assert_ok!(grant(ALICE, NODE_FEE_IN_CREDITS));
        // What is Alice's is of no use to Eve.
        assert!(with_credits(EVE, "n").is_err());
        assert_ok!(with_credits(ALICE, "n"));
        assert_ok!(deregister(ALICE, "n"));
        // The fee does not come back, in credits or otherwise.
        assert_eq!(Assets::balance(CREDITS, ALICE), 0);
        assert_eq!(total(ALICE), ENDOWMENT);
        assert!(with_credits(ALICE, "n").is_err());
        assert_eq!(Assets::total_supply(CREDITS), 0);
    });
}

#[test]
fn a_deposit_on_hold_is_not_spent() {
    use polkadot_sdk::frame_support::traits::{Currency, ExistenceRequirement};
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let free = Balances::free_balance(ALICE);
        let transfer = |amount| {
            let keep = ExistenceRequirement::AllowDeath;
            <Balances as Currency<u64>>::transfer(&ALICE, &EVE, amount, keep)
        };
        assert!(transfer(free + 1).is_err());
        assert!(held(ALICE) > 0);
    });
}
