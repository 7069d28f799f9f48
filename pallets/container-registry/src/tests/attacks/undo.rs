//! Attacks on what can be put back, and by means of it.

use super::{holds::impoverish, *};
use crate::{Restorables, Spaces};

const WINDOW: u64 = 4_000;

fn with_spaces() -> TestBuilder {
    TestBuilder::default().with_alpha().with_beta().with_restore_window(WINDOW)
}

#[test]
fn nobody_puts_back_what_they_may_not_delete() {
    with_spaces().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        // A member who may push, a stranger, the owner of another space.
        assert_noop!(restore(BOB, 0), Error::NotAuthorized);
        for stranger in [EVE, DAVE] {
            assert_noop!(restore(stranger, 0), Error::NotSpaceMember);
            assert_noop!(purge(stranger, 0), Error::NotSpaceOwner);
        }
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(purge(BOB, 0), Error::NotSpaceOwner);
        assert_ok!(restore(BOB, 0));
    });
}

#[test]
fn a_thief_who_may_delete_cannot_end_the_undo() {
    with_spaces().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let thief = BOB;
        assert_ok!(set_rights(ALICE, 0, thief, [true; 3]));
        assert_ok!(remove_repository(thief, 0, "app", 4));
        let origin = RuntimeOrigin::signed(thief);
        assert_noop!(Registry::set_restore_window(origin, 0, Some(0)), Error::NotSpaceOwner);
        assert_noop!(reap(thief, 0), Error::StillRestorable);
        assert_noop!(purge(thief, 0), Error::NotSpaceOwner);
        // Nor by putting something else in its place.
        assert_ok!(push(thief, "alpha", "v1", "two"));
        assert_noop!(restore(ALICE, 0), Error::TagMoved);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_ok!(restore(ALICE, 0));
        assert_eq!(resolve("alpha", "v1"), Some(digest("one")));
    });
}

#[test]
fn what_was_removed_is_no_word_on_where_content_is() {
    with_spaces().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("bad")));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        // Somebody else may say so now.
        assert_ok!(store(DAVE, "beta", &digest("layer"), &dag("good")));
        assert_ok!(restore(ALICE, 0));
        let info = crate::DigestInfoStorage::<Test>::get(key("layer")).unwrap();
        assert_eq!(info.cid, dag("good"));
    });
}

#[test]
fn whoever_paid_gets_it_back_after_leaving() {
    with_spaces().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        let paid = held(BOB);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        let owner_held = held(ALICE);
        assert_ok!(remove_member(BOB, 0, BOB));
        assert_eq!(held(BOB), 0);
        assert_eq!(held(ALICE), owner_held + paid - member_price());
        System::set_block_number(9);
        assert_ok!(reap(EVE, 0));
        assert!(Spaces::<Test>::contains_key(0));
    });
}

#[test]
fn what_is_taken_out_by_who_left_and_still_pays_can_be_put_back() {
    with_spaces().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        impoverish(ALICE);
        assert_ok!(remove_member(BOB, 0, BOB));
        let paid = held(BOB);
        // What others rely on nobody knows: it is not gone at once, and he cannot end that.
        assert_ok!(remove_blob(BOB, "alpha", &digest("layer")));
        assert_ok!(remove_tag(BOB, "alpha", "v1"));
        assert_noop!(purge(BOB, 0), Error::NotSpaceOwner);
        assert_eq!(held(BOB), paid);
        assert_ok!(restore(ALICE, 0));
        assert_eq!(blob_of(0, &digest("layer")), raw("layer"));
        // Afterwards he has his money back.
        System::set_block_number(9);
        assert_ok!(reap(EVE, 1));
        assert!(held(BOB) < paid);
    });
}

#[test]
fn nobody_but_the_owner_gives_up_what_can_be_put_back() {
    with_spaces().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        for layer in ["owner's", "member's"] {
            let who = if layer == "member's" { BOB } else { ALICE };
            assert_ok!(store(who, "alpha", &digest(layer), &raw(layer)));
            assert_ok!(remove_blob(ALICE, "alpha", &digest(layer)));
        }
        for left in [false, true] {
            for id in 0..2 {
                assert_noop!(purge(BOB, id), Error::NotSpaceOwner);
            }
            if !left {
                impoverish(ALICE);
                assert_ok!(remove_member(BOB, 0, BOB));
            }
        }
        let paid = held(BOB);
        assert_ok!(purge(ALICE, 1));
        assert!(held(BOB) < paid);
    });
}

/// What is held of an owner for a member.
fn member_price() -> u64 {
    let mut prices = [0; 2];
    TestBuilder::default().with_alpha().build_and_execute(|| {
        prices[0] = held(ALICE);
        assert_ok!(remove_member(ALICE, 0, BOB));
        prices[1] = held(ALICE);
    });
    prices[0] - prices[1]
}

#[test]
fn a_thief_who_acts_as_the_owner_by_a_pushing_key_cannot_have_content_unpinned() {
    with_spaces().build_and_execute(|| {
        let large = |cid, size| crate::PushedBlob { cid, ..blob("layer", size) };
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("good"), 100_000_000)]));
        // Elsewhere, and smaller: neither is more than a correction.
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("evil"), 1)]));
        assert_ok!(declare(ALICE, "alpha", "layer", 2));
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("worse"), 1)]));
        let line = |(_, line): &(u64, crate::PinEntry<Test>)| {
            line.cid == dag("good") && line.size == Some(100_000_000)
        };
        assert!(lines().iter().any(line), "it is asked for as before");
        assert_ok!(restore(ALICE, 0));
        let record = crate::SpaceBlobs::<Test>::get(0, key("layer")).unwrap();
        assert_eq!((record.cid.to_vec(), record.size), (dag("good"), Some(100_000_000)));
        // Nor by putting back what was worse: that is a correction as well.
        assert_ok!(restore(ALICE, 1));
        assert!(lines().iter().any(line));
    });
}

#[test]
fn who_corrects_again_and_again_pays_for_all_that_is_pinned() {
    with_spaces().build_and_execute(|| {
        assert_ok!(set_rights(ALICE, 0, BOB, [true; 3]));
        let mib = 1_048_576_u64;
        let large = |cid| crate::PushedBlob { cid, ..blob("layer", 50 * mib) };
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("0"))]));
        assert_eq!(held(BOB), 0);
        for index in 1..=3 {
            let before = held(BOB);
            assert_ok!(store_blobs(BOB, "alpha", &[large(dag(&index.to_string()))]));
            assert!(held(BOB) - before > 50 * 1_024, "for each of its {index} corrections");
        }
    });
}

#[test]
fn who_declared_too_much_pays_for_it_until_it_cannot_be_put_back() {
    let mib = 1_048_576_u64;
    let layer = |cid, size| crate::PushedBlob { cid, ..blob("layer", size) };
    // The owner says what is true: of the same CID, of another one, of another one and no size at all.
    for (cid, size) in [("good", Some(2 * mib)), ("better", Some(2 * mib)), ("better", None)] {
        with_spaces().build_and_execute(|| {
            assert_ok!(store_blobs(ALICE, "alpha", &[layer(dag("good"), 2 * mib)]));
            let of_owner = held(ALICE);
            assert_ok!(declare(BOB, "alpha", "layer", 50 * mib));
            let of_member = held(BOB);
            assert!(of_member >= 48 * 1_024);
            if let Some(size) = size {
                assert_ok!(store_blobs(ALICE, "alpha", &[layer(dag(cid), size)]));
            } else {
                assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag(cid)));
            }
            // But for the entry, and for what she had said herself.
            assert!(held(ALICE) < of_owner + 4 * 1_024, "{} of {of_owner}", held(ALICE));
            assert_eq!(held(BOB), of_member, "he does not get it back to do it again");
            System::set_block_number(9);
            assert_ok!(reap(EVE, 0));
            assert_eq!(held(BOB), 0);
            assert!(held(ALICE) <= of_owner);
        });
    }
}

#[test]
fn what_somebody_else_had_declared_is_put_back_at_the_expense_of_who_asks_for_it() {
    with_spaces().build_and_execute(|| {
        let large = |cid| crate::PushedBlob { cid, ..blob("layer", 1) };
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("good"))]));
        assert_ok!(declare(BOB, "alpha", "layer", 50_000_000));
        let before = held(ALICE);
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("better")));
        assert_ok!(declare(BOB, "alpha", "layer", 50_000_000));
        assert_ok!(restore(ALICE, 0));
        assert!(held(ALICE) > before + 48_000);
        let record = crate::SpaceBlobs::<Test>::get(0, key("layer")).unwrap();
        assert_eq!((record.cid.to_vec(), record.size), (dag("good"), Some(50_000_000)));
        // One of the two is in the entry of the better CID.
        assert!(held(BOB) > 47_000 && held(BOB) < 2 * 47_000);
    });
}

#[test]
fn the_raw_cid_of_a_large_layer_does_not_stand_in_the_way_of_the_undo() {
    with_spaces().build_and_execute(|| {
        let large = |cid, size| crate::PushedBlob { cid, ..blob("layer", size) };
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("good"), 100_000_000)]));
        // By a key that acts as the owner: a CID that nobody has, and a size that would go with it.
        assert_ok!(store_blobs(ALICE, "alpha", &[large(raw("layer"), 1)]));
        assert_ok!(restore(ALICE, 0));
        let record = crate::SpaceBlobs::<Test>::get(0, key("layer")).unwrap();
        assert_eq!((record.cid.to_vec(), record.size), (dag("good"), Some(100_000_000)));
    });
}

#[test]
fn who_corrected_and_left_cannot_end_the_undo() {
    with_spaces().build_and_execute(|| {
        assert_ok!(set_rights(ALICE, 0, BOB, [true; 3]));
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("good")));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &dag("evil")));
        // Alice cannot take over what Bob paid, so he has left and still pays.
        impoverish(ALICE);
        assert_ok!(remove_member(BOB, 0, BOB));
        assert!(held(BOB) > 0);
        assert_noop!(purge(BOB, 0), Error::NotSpaceOwner);
        assert!(Restorables::<Test>::contains_key(0));
    });
}
