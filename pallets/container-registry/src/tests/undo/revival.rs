//! What is recorded once more while it can be put back is put back by that.

use super::*;
use crate::{Expected, RemovedBlobs, RemovedManifests, RemovedRepositories};

#[test]
fn a_push_puts_back_what_it_names_at_no_cost() {
    with_alpha().build_and_execute(|| {
        image(&["v1"], &["config", "layer"]);
        let before = what_is_there();
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        let blobs = ["config", "layer"].map(|content| blob(content, 5_000));
        let tags = [tagged("v1", Expected::Absent)];
        // The tag is a new one, and its former self is kept until its time is over.
        let pushed = push_all(ALICE, "alpha", manifest("one"), &tags, &blobs).unwrap();
        let push = <() as WeightInfo>::push(1) - <() as WeightInfo>::push(0);
        let of_blobs = |weigh: fn(u32) -> _| weigh(1) - weigh(0);
        let weight = <() as WeightInfo>::push_revived()
            + push
            + of_blobs(<() as WeightInfo>::revive_blobs)
            + of_blobs(<() as WeightInfo>::touch_blobs);
        assert_eq!(pushed.actual_weight, Some(weight));
        let (there, [held_now, ..]) = what_is_there();
        assert_eq!(there, before.0);
        assert_eq!(ids(), [1]);
        assert_ok!(purge(ALICE, 1));
        assert_eq!(held(ALICE), before.1[0]);
        assert!(held_now > before.1[0]);
    });
}

#[test]
fn the_documented_calls_put_back_too() {
    with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &raw("layer")));
        let before = what_is_there();
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_ok!(restore(ALICE, 0));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 1));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_ok!(push_untagged(BOB, "alpha", &digest("one"), &raw("one")));
        assert_eq!(RemovedBlobs::<Test>::iter().count(), 0);
        assert_eq!(RemovedManifests::<Test>::iter().count(), 0);
        assert_ok!(restore(ALICE, 3));
        assert_eq!(what_is_there(), before);
        assert_eq!(held(BOB), 0, "who records it once more pays nothing");
    });
}

#[test]
fn a_repository_of_the_name_is_the_removed_one() {
    with_alpha().build_and_execute(|| {
        assert_ok!(create_repository(ALICE, 0, "app"));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &[]));
        let before = what_is_there();
        assert_ok!(remove_repository(ALICE, 0, "app", 0));
        events();
        let created =
            Registry::create_repository(RuntimeOrigin::signed(BOB), 0, b"app".to_vec()).unwrap();
        assert_eq!(created.actual_weight, Some(<() as WeightInfo>::restore_repository()));
        assert_eq!(RemovedRepositories::<Test>::iter().count(), 0);
        // Its rules are its owner's, whoever brings it back.
        assert_eq!(what_is_there(), before);
        let seen = events();
        assert!(matches!(
            seen[..],
            [
                Event::ItemRestored { restorable_id: 0, who: BOB, .. },
                Event::RepositoryCreated { .. },
                Event::TagMutabilitySet { immutable: true, .. }
            ]
        ));
    });
}

#[test]
fn what_is_put_back_can_be_corrected_as_before() {
    with_alpha().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("layer")));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        // Who may only push cannot correct what another paid for, removed or not.
        assert_noop!(store(BOB, "alpha", &digest("layer"), &dag("other")), Error::NotAuthorized);
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("other")));
        let record = SpaceBlobs::<Test>::get(0, key("layer")).unwrap();
        assert_eq!(record.cid, dag("other"));
        // Which can be undone in its turn.
        assert_eq!(lines().len(), 2);
        assert_ok!(purge(ALICE, 1));
        assert_eq!(lines().len(), 1);
    });
}

#[test]
fn a_blob_named_twice_is_put_back_once() {
    with_alpha().build_and_execute(|| {
        image(&[], &["layer"]);
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        let blobs = [blob("layer", 5_000), blob("layer", 5_000)];
        assert_ok!(store_blobs(ALICE, "alpha", &blobs));
        assert_eq!(SpaceBlobs::<Test>::iter().count(), 1);
    });
}
