//! `set_tag`, and tags that are compared before they are swapped.

use super::*;
use crate::Expected;
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

fn means(content: &str) -> Expected {
    Expected::Digest(digest(content))
}

/// With the manifests `one` and `two` in `alpha/app`, and no tag.
fn with_two(test: impl FnOnce()) {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        for content in ["one", "two"] {
            assert_ok!(push_untagged(ALICE, "alpha", &digest(content), &raw(content)));
        }
        events();
        test();
    });
}

#[test]
fn a_tag_is_set_when_it_means_what_it_must() {
    with_two(|| {
        for wrong in [means("one"), means("two")] {
            assert_noop!(set_tag(BOB, "alpha", "v1", "one", wrong), Error::TagMoved);
        }
        assert_ok!(set_tag(BOB, "alpha", "v1", "one", Expected::Absent));
        assert!(matches!(
            events()[..],
            [Event::TagChanged { old_digest: None, .. }, Event::ManifestDigestUpdated(..)]
        ));
        for wrong in [means("two"), Expected::Absent] {
            assert_noop!(set_tag(BOB, "alpha", "v1", "two", wrong), Error::TagMoved);
        }
        assert_ok!(set_tag(BOB, "alpha", "v1", "two", means("one")));
        assert_eq!(resolve("alpha", "v1"), Some(digest("two")));
        assert_ok!(set_tag(BOB, "alpha", "v1", "one", Expected::Any));
        assert_ok!(set_tag(BOB, "alpha", "v2", "one", Expected::Any));
        assert_eq!(resolve("alpha", "v1"), Some(digest("one")));
        // That it is there already is no excuse for a wrong expectation.
        assert_noop!(set_tag(BOB, "alpha", "v1", "one", means("two")), Error::TagMoved);
        assert_ok!(set_tag(BOB, "alpha", "v1", "one", means("one")));
    });
}

#[test]
fn of_two_who_saw_the_same_one_wins() {
    with_two(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push_untagged(ALICE, "alpha", &digest("three"), &raw("three")));
        assert_ok!(set_tag(ALICE, "alpha", "v1", "two", means("one")));
        assert_noop!(set_tag(BOB, "alpha", "v1", "three", means("one")), Error::TagMoved);
        assert_eq!(resolve("alpha", "v1"), Some(digest("two")));
    });
}

#[test]
fn a_tag_is_removed_when_it_means_what_it_must() {
    with_two(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let remove = |content| remove_tag_if(ALICE, "alpha", "v1", content);
        assert_noop!(remove("two"), Error::TagMoved);
        assert_ok!(remove("one"));
        assert_noop!(remove("one"), Error::TagNotFound);
        assert_noop!(remove_tag_if(BOB, "alpha", "v1", "one"), Error::NotAuthorized);
    });
}

#[test]
fn whoever_sets_a_new_tag_pays_for_it() {
    with_two(|| {
        assert_ok!(set_tag(BOB, "alpha", "v1", "one", Expected::Any));
        let paid = held(BOB);
        assert!(paid > 1_000);
        let owner = held(ALICE);
        assert_ok!(set_tag(ALICE, "alpha", "v1", "two", Expected::Any));
        assert_eq!((held(ALICE), held(BOB)), (owner, paid));
    });
}

#[test]
fn checks_come_in_the_documented_order() {
    with_two(|| {
        let call = |who: u64, space: &str, image: &str, digest: Vec<u8>, tag: &str, expected| {
            let origin = RuntimeOrigin::signed(who);
            Registry::set_tag(origin, space.into(), image.into(), digest, tag.into(), expected)
        };
        let one = || digest("one");
        let any = || Expected::Any;
        let bad = |digest: &str| Expected::Digest(digest.into());
        assert_noop!(call(EVE, "A", "", vec![], "-", bad("")), Error::EmptyImageName);
        assert_noop!(call(EVE, "A", "app", vec![], "-", bad("")), Error::EmptyDigest);
        let long = "a".repeat(254);
        assert_noop!(call(EVE, &long, "app", one(), "-", bad("")), Error::ExceedsMaxLength);
        assert_noop!(call(EVE, "A", "app", one(), "-", bad("")), Error::InvalidName);
        assert_noop!(call(EVE, "no", "app", b"x".to_vec(), "-", bad("")), Error::InvalidDigest);
        assert_noop!(call(EVE, "no", "app", one(), "-", bad("")), Error::InvalidTag);
        assert_noop!(call(EVE, "no", "app", one(), "v1", bad("")), Error::EmptyDigest);
        assert_noop!(call(EVE, "no", "app", one(), "v1", bad(&long)), Error::ExceedsMaxLength);
        assert_noop!(call(EVE, "no", "app", one(), "v1", bad("x")), Error::InvalidDigest);
        assert_noop!(call(EVE, "no", "app", one(), "v1", any()), Error::SpaceNotFound);
        assert_noop!(call(EVE, "alpha", "no", one(), "v1", any()), Error::NotSpaceMember);
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(call(BOB, "alpha", "no", one(), "v1", any()), Error::NotAuthorized);
        assert_noop!(call(ALICE, "alpha", "no", one(), "v1", any()), Error::RepositoryNotFound);
        let other = digest("other");
        assert_noop!(call(ALICE, "alpha", "app", other, "v1", any()), Error::ManifestNotFound);
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &[]));
        assert_noop!(call(ALICE, "alpha", "app", one(), "v1", Expected::Absent), Error::TagMoved);
        assert_noop!(call(ALICE, "alpha", "app", one(), "v1", any()), Error::TagImmutable);
        for tag in ["v2", "v3", "v4", "v5"] {
            assert_ok!(call(ALICE, "alpha", "app", one(), tag, any()));
        }
        assert_noop!(call(ALICE, "alpha", "app", one(), "v6", any()), Error::MaxTagsLimitReached);
    });
}
