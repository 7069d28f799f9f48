//! Who pays for what.

use super::*;
use crate::{SpaceBlobs, SpaceHeads};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::TokenError,
};

#[test]
fn whoever_records_pays() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let owner = held(ALICE);
        assert_eq!(held(BOB), 0);
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        let blob = SpaceBlobs::<Test>::iter_values().next().unwrap();
        assert_eq!((blob.deposit.who, blob.deposit.amount), (BOB, held(BOB)));
        // An item, a byte for each byte, and a MiB that nobody has declared to be less.
        assert!((2_024..3_024).contains(&held(BOB)), "{}", held(BOB));
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
        assert_eq!(SpaceHeads::<Test>::get(0).unwrap().deposit, held(ALICE));
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

/// How much more is held of each account after a call than before.
fn grown<T, E: core::fmt::Debug>(by: impl FnOnce() -> Result<T, E>) -> [i64; 3] {
    let read = || [ALICE, BOB, DAVE].map(|who| held(who) as i64);
    let before = read();
    by().unwrap();
    let after = read();
    core::array::from_fn(|index| after[index] - before[index])
}

#[test]
fn what_a_call_takes_its_opposite_gives_back() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let opposite = |taken: [i64; 3], given: [i64; 3]| {
            assert!(taken.iter().any(|amount| *amount > 1_000), "{taken:?}");
            assert_eq!(taken, given.map(|amount| -amount));
        };
        let layer = digest("layer");
        let taken = grown(|| add_member(ALICE, 0, DAVE));
        opposite(taken, grown(|| remove_member(DAVE, 0, DAVE)));
        let taken = grown(|| create_repository(BOB, 0, "b"));
        opposite(taken, grown(|| remove_repository(ALICE, 0, "b", 4)));
        let taken = grown(|| store(BOB, "alpha", &layer, &raw("layer")));
        opposite(taken, grown(|| remove_blob(ALICE, "alpha", &layer)));

        assert_ok!(push_untagged(BOB, "alpha", &digest("one"), &raw("one")));
        let taken = grown(|| push(BOB, "alpha", "v1", "one"));
        opposite(taken, grown(|| remove_tag(ALICE, "alpha", "v1")));
        let taken = grown(|| push(BOB, "alpha", "v1", "two"));
        opposite(taken, grown(|| remove_manifest(ALICE, "alpha", "two", 1)));
        let taken = grown(|| issue(BOB, 0, Some("v1"), "{}"));
        opposite(taken, grown(|| remove_manifest(ALICE, "alpha", "{}", 1)));
        let taken = grown(|| set_mutability(ALICE, 0, "app", true, &["*"]));
        opposite(taken, grown(|| set_mutability(ALICE, 0, "app", true, &[])));

        let taken = grown(|| register(DAVE, "n"));
        opposite(taken, grown(|| deregister(DAVE, "n")));
        let given = grown(|| delete_space(DAVE, 1));
        // Meanwhile something is held for the name.
        let taken = grown(|| create_space(DAVE, "beta"));
        assert_eq!(taken, given.map(|amount| -amount));
        assert!(taken[2] > 100);
    });
}

#[test]
fn nothing_is_held_when_nothing_is_left() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v2", "one"));
        assert_ok!(issue(DAVE, 1, Some("v1"), "one"));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &dag("one")));
        assert_ok!(store(DAVE, "beta", &digest("layer"), &dag("two")));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &["v*"]));
        assert_ok!(register(EVE, "n"));
        // Corrections cost nothing.
        let before = held(BOB);
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_eq!(held(BOB), before);
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(accept(EVE, 0));

        assert_ok!(remove_repository(EVE, 0, "app", 4));
        assert_ok!(remove_repository(DAVE, 1, "app", 4));
        assert_ok!(remove_blob(EVE, "alpha", &digest("layer")));
        assert_ok!(remove_blob(DAVE, "beta", &digest("layer")));
        assert_ok!(delete_space(EVE, 0));
        assert_ok!(delete_space(DAVE, 1));
        assert_ok!(deregister(EVE, "n"));
        System::set_block_number(4);
        for name in ["alpha", "beta"] {
            assert_ok!(Registry::free_name(RuntimeOrigin::signed(POOR), name.into()));
        }
        for who in [ALICE, BOB, EVE, DAVE] {
            assert_eq!(held(who), 0, "of {who}");
        }
    });
}
