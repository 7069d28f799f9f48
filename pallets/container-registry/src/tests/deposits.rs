//! Who pays for what.

use super::*;
use crate::{HoldReason, SpaceBlobs, SpaceDeposits};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold},
    sp_runtime::TokenError,
};

fn held(who: u64) -> u64 {
    Balances::balance_on_hold(&HoldReason::StorageDeposit.into(), &who)
}

#[test]
fn whoever_records_pays() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let owner = held(ALICE);
        assert_eq!(held(BOB), 0);
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        let blob = SpaceBlobs::<Test>::iter_values().next().unwrap();
        assert_eq!((blob.deposit.who, blob.deposit.amount), (BOB, held(BOB)));
        // An item, and a byte for each byte.
        assert!(held(BOB) > 1_000 && held(BOB) < 2_000, "{}", held(BOB));
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_eq!(held(ALICE), owner);
    });
}

#[test]
fn a_spaces_owner_pays_for_its_members() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let before = held(ALICE);
        assert_ok!(add_member(ALICE, 0, EVE));
        assert!(held(ALICE) > before + 1_000);
        assert_eq!(SpaceDeposits::<Test>::get(0).unwrap().amount, held(ALICE));
        assert_eq!(held(EVE), 0);
    });
}

#[test]
fn who_comes_first_pays_no_other_price() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let before = (held(ALICE), held(DAVE));
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &raw("layer")));
        assert_ok!(store(DAVE, "beta", &digest("layer"), &raw("layer")));
        assert_eq!(held(ALICE) - before.0, held(DAVE) - before.1);
    });
}

#[test]
fn a_call_that_cannot_be_paid_for_leaves_nothing_behind() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_noop!(create_space(POOR, "poor"), TokenError::FundsUnavailable);
        assert_ok!(add_member(ALICE, 0, POOR));
        assert_noop!(push(POOR, "alpha", "v1", "one"), TokenError::FundsUnavailable);
        assert_noop!(
            store(POOR, "alpha", &digest("layer"), &raw("layer")),
            TokenError::FundsUnavailable
        );
        // What is recorded already costs nothing more.
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(POOR, "alpha", "v1", "one"));
    });
}
