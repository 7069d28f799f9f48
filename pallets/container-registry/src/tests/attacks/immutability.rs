//! Against tags that shall stay: to have one mean something else, or to hide that it did.

use super::*;
use crate::{Repositories, SpaceHeads, TagRecords};

fn protected() -> TestBuilder {
    TestBuilder::default().with_alpha()
}

/// Bob may do anything that is not the owner's.
fn protect() {
    assert_ok!(push(ALICE, "alpha", "v1", "good"));
    assert_ok!(set_mutability(ALICE, 0, "app", true, &["n-*"]));
    assert_ok!(set_rights(ALICE, 0, BOB, [true; 3]));
}

#[test]
fn no_call_moves_an_immutable_tag() {
    protected().build_and_execute(|| {
        protect();
        for who in [ALICE, BOB] {
            assert_noop!(push(who, "alpha", "v1", "evil"), Error::TagImmutable);
            assert_noop!(remove_tag(who, "alpha", "v1"), Error::TagImmutable);
            assert_noop!(issue(who, 0, Some("v1"), "{}"), Error::TagImmutable);
        }
        // A pattern is of the whole tag.
        assert_ok!(push(BOB, "alpha", "xn-1", "good"));
        assert_noop!(push(BOB, "alpha", "xn-1", "evil"), Error::TagImmutable);
        assert_eq!(resolve("alpha", "v1"), Some(digest("good")));
    });
}

#[test]
fn the_rule_is_the_owners() {
    protected().build_and_execute(|| {
        protect();
        assert_noop!(set_mutability(BOB, 0, "app", false, &[]), Error::NotSpaceOwner);
        assert_noop!(set_mutability(BOB, 0, "app", true, &["*"]), Error::NotSpaceOwner);
        // To create the repository once more is no way to a new one.
        assert_noop!(create_repository(BOB, 0, "app"), Error::RepositoryAlreadyExists);
        assert_ok!(push(BOB, "alpha", "v2", "evil"));
        assert!(Repositories::<Test>::get(0, app()).unwrap().immutable_tags);
    });
}

#[test]
fn a_manifest_that_goes_takes_its_tags_and_leaves_a_trace() {
    protected().build_and_execute(|| {
        protect();
        let before = Repositories::<Test>::get(0, app()).unwrap().history;
        // As documented: who may delete can remove the manifest, and with it the tag.
        assert_ok!(remove_manifest(BOB, "alpha", "good", 1));
        assert_eq!(resolve("alpha", "v1"), None);
        assert_ok!(push(BOB, "alpha", "v1", "evil"));
        let repository = Repositories::<Test>::get(0, app()).unwrap();
        assert_eq!(repository.history.count, before.count + 1);
        assert!(repository.immutable_tags, "the rule outlives the manifest");
        assert_noop!(push(BOB, "alpha", "v1", "good"), Error::TagImmutable);
    });
}

#[test]
fn a_removed_and_recreated_repository_does_not_hide_its_past() {
    protected().build_and_execute(|| {
        let v1 = || TagRecords::<Test>::get((0, app(), text::<TagOf<Test>>("v1"))).unwrap();
        assert_ok!(push(ALICE, "alpha", "v1", "evil"));
        assert_ok!(remove_repository(ALICE, 0, "app", 2));
        assert_eq!(SpaceHeads::<Test>::get(0).unwrap().history.count, 1);
        assert_ok!(push(ALICE, "alpha", "v1", "good"));
        let after = v1().history;
        assert_eq!(after.count, 1);

        // The same without the past.
        let innocent = protected().build().execute_with(|| {
            assert_ok!(push(ALICE, "alpha", "v1", "good"));
            v1().history
        });
        assert_ne!(after.chain_hash, innocent.chain_hash);
    });
}

#[test]
fn a_deleted_and_recreated_space_has_another_id_in_its_histories() {
    protected().build_and_execute(|| {
        let head = |id: u128| {
            let tag: TagOf<Test> = text("v1");
            TagRecords::<Test>::get((id, app(), tag)).unwrap().history
        };
        assert_ok!(push(ALICE, "alpha", "v1", "good"));
        let first = head(0);
        assert_ok!(remove_repository(ALICE, 0, "app", 2));
        assert_ok!(delete_space(ALICE, 0));
        assert_ok!(create_space(ALICE, "alpha"));
        assert_ok!(push(ALICE, "alpha", "v1", "good"));
        assert_ne!(head(1), first);
    });
}
