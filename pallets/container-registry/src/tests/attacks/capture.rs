//! Against the maps that have no space in their keys.

use super::*;

/// Records a blob and a manifest of the same content, at the same CID.
fn record(who: u64, space: &str, cid: &[u8]) {
    assert_ok!(store(who, space, &digest("one"), cid));
    assert_ok!(push_untagged(who, space, &digest("one"), cid));
}

fn remove(who: u64, space: &str) {
    assert_ok!(remove_blob(who, space, &digest("one")));
    assert_ok!(remove_manifest(who, space, "one", 0));
}

fn entries() -> [Vec<u8>; 2] {
    [global_blob(&digest("one")), global_manifest(&digest("one"))]
}

#[test]
fn who_comes_after_the_first_has_left_captures_nothing_that_others_rely_on() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_ok!(create_space(EVE, "evil"));
        record(ALICE, "alpha", &dag("good"));
        record(DAVE, "beta", &dag("good"));
        remove(ALICE, "alpha");
        record(EVE, "evil", &dag("evil"));
        record(EVE, "evil", &dag("evil"));
        assert_eq!(entries(), [dag("good"), dag("good")]);
        // When nobody says so any longer it is free.
        remove(DAVE, "beta");
        record(EVE, "evil", &dag("evil"));
        assert_eq!(entries(), [dag("evil"), dag("evil")]);
    });
}

#[test]
fn who_says_something_first_that_cannot_be_checked_loses_to_what_is_checked() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        record(DAVE, "beta", &dag("evil"));
        assert_eq!(entries(), [dag("evil"), dag("evil")]);
        record(ALICE, "alpha", &raw("one"));
        assert_eq!(entries(), [raw("one"), raw("one")]);
        // For good, as long as anybody says it.
        record(DAVE, "beta", &dag("evil"));
        assert_eq!(entries(), [raw("one"), raw("one")]);
        remove(ALICE, "alpha");
        record(DAVE, "beta", &dag("evil"));
        assert_eq!(entries(), [dag("evil"), dag("evil")]);
    });
}

#[test]
fn who_says_the_same_as_others_and_then_something_else_changes_nothing() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        record(DAVE, "beta", &dag("good"));
        record(ALICE, "alpha", &dag("good"));
        record(DAVE, "beta", &dag("evil"));
        remove(DAVE, "beta");
        record(DAVE, "beta", &dag("evil"));
        assert_eq!(entries(), [dag("good"), dag("good")]);
    });
}
