//! `remove_tag` and `set_tag_mutability`.

use super::*;
use crate::{Repositories, SpaceManifests, TagExceptions};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn a_tag_goes_and_its_manifest_stays() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v2", "one"));
        events();
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        let seen = events();
        let [Event::TagChanged { space_id: 0, tag, old_digest, new_digest: None, history, .. }] =
            &seen[..]
        else {
            panic!("{seen:?}");
        };
        assert_eq!((tag.as_slice(), old_digest, history.count), (&b"v1"[..], &Some(key("one")), 2));
        assert_eq!((resolve("alpha", "v1"), resolve("alpha", "v2")), (None, Some(digest("one"))));
        assert_eq!(SpaceManifests::<Test>::get((0, app(), key("one"))).unwrap().tags, 1);
        let repository = Repositories::<Test>::get(0, app()).unwrap();
        assert_eq!((repository.manifests, repository.tags, repository.history.count), (1, 1, 1));
    });
}

#[test]
fn removing_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let remove = |who, repo: &str, image: &str, tag: &str| {
            let origin = RuntimeOrigin::signed(who);
            Registry::remove_tag(origin, repo.into(), image.into(), tag.into())
        };
        let long = "a".repeat(254);
        assert_noop!(remove(EVE, &long, "", ""), Error::EmptyImageName);
        assert_noop!(remove(EVE, &long, "!", ""), Error::ExceedsMaxLength);
        assert_noop!(remove(EVE, "!", &long, ""), Error::ExceedsMaxLength);
        assert_noop!(remove(EVE, "!", "!", &long), Error::ExceedsMaxLength);
        assert_noop!(remove(EVE, "!", "app", "!"), Error::InvalidName);
        assert_noop!(remove(EVE, "gamma", "!", "!"), Error::InvalidName);
        assert_noop!(remove(EVE, "gamma", "app", "!"), Error::InvalidTag);
        assert_noop!(remove(EVE, "gamma", "app", ""), Error::InvalidTag);
        assert_noop!(remove(EVE, "gamma", "app", "v1"), Error::SpaceNotFound);
        assert_noop!(remove(EVE, "alpha", "app", "v1"), Error::NotSpaceMember);
        assert_noop!(remove(BOB, "alpha", "app", "v1"), Error::NotAuthorized);
        assert_noop!(remove(ALICE, "alpha", "app", "v1"), Error::RepositoryNotFound);
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &[]));
        assert_noop!(remove(ALICE, "alpha", "app", "v2"), Error::TagNotFound);
        assert_noop!(remove(ALICE, "alpha", "app", "v1"), Error::TagImmutable);
    });
}

#[test]
fn an_immutable_tag_stays_with_its_manifest() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &[]));
        assert_noop!(push(ALICE, "alpha", "v1", "two"), Error::TagImmutable);
        assert_noop!(remove_tag(ALICE, "alpha", "v1"), Error::TagImmutable);
        // To push the same again is no change; other manifests and new tags are welcome.
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v2", "two"));
        assert_noop!(push(ALICE, "alpha", "v2", "one"), Error::TagImmutable);
        // Where the manifest ends, so does the promise.
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 1));
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        assert_ok!(set_mutability(ALICE, 0, "app", false, &[]));
        assert_ok!(push(ALICE, "alpha", "v1", "three"));
    });
}

#[test]
fn tags_of_a_pattern_stay_mutable() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for tag in ["v1", "nightly-1", "latest"] {
            assert_ok!(push(ALICE, "alpha", tag, "one"));
        }
        assert_ok!(set_mutability(ALICE, 0, "app", true, &["nightly-*", "latest"]));
        let except = [text("nightly-*"), text("latest")].to_vec().try_into().unwrap();
        let told = Event::TagMutabilitySet {
            space_id: 0,
            repo_name: text("alpha"),
            image_name: app(),
            immutable: true,
            except,
            old_immutable: false,
            old_except: Default::default(),
            who: ALICE,
        };
        assert_eq!(events().last(), Some(&told));
        assert_ok!(push(ALICE, "alpha", "nightly-1", "two"));
        assert_ok!(push(ALICE, "alpha", "latest", "two"));
        assert_noop!(push(ALICE, "alpha", "v1", "two"), Error::TagImmutable);
        assert_ok!(remove_tag(ALICE, "alpha", "nightly-1"));
        // What is set replaces what was.
        events();
        assert_ok!(set_mutability(ALICE, 0, "app", true, &["v*"]));
        assert!(matches!(
            &events()[..],
            [Event::TagMutabilitySet { old_immutable: true, old_except, .. }] if old_except.len() == 2
        ));
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        assert_noop!(push(ALICE, "alpha", "latest", "one"), Error::TagImmutable);
    });
}

#[test]
fn exceptions_are_paid_for_and_go_with_the_rule() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(create_repository(BOB, 0, "app"));
        let before = held(ALICE);
        assert_ok!(set_mutability(ALICE, 0, "app", true, &["a*", "b*"]));
        let two = held(ALICE) - before;
        assert_ok!(set_mutability(ALICE, 0, "app", true, &["a*"]));
        assert!(held(ALICE) - before < two && held(ALICE) > before);
        // Without the rule, exceptions are not kept.
        assert_ok!(set_mutability(ALICE, 0, "app", false, &["a*"]));
        assert_eq!(held(ALICE), before);
        assert_eq!(TagExceptions::<Test>::iter().count(), 0);
    });
}

#[test]
fn setting_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let long = "a".repeat(254);
        let set = |who, space_id, image: &str, except: &[&str]| {
            set_mutability(who, space_id, image, true, except)
        };
        assert_noop!(set(EVE, 7, "", &["", "", ""]), Error::EmptyImageName);
        assert_noop!(set(EVE, 7, &long, &["", "", ""]), Error::ExceedsMaxLength);
        assert_noop!(set(EVE, 7, "!", &["", "", ""]), Error::InvalidName);
        assert_noop!(set(EVE, 7, "app", &["", "", ""]), Error::TooManyTagPatterns);
        assert_noop!(set(EVE, 7, "app", &[&long, ""]), Error::ExceedsMaxLength);
        for pattern in ["", "a b", "v?", "[a]"] {
            assert_noop!(set(EVE, 7, "app", &["*", pattern]), Error::InvalidTagPattern);
        }
        assert_noop!(set(EVE, 7, "app", &["*"]), Error::SpaceNotFound);
        assert_ok!(set_rights(ALICE, 0, BOB, [true; 3]));
        assert_noop!(set(BOB, 0, "app", &["*"]), Error::NotSpaceOwner);
        assert_noop!(set(ALICE, 0, "app", &["*"]), Error::RepositoryNotFound);
    });
}

#[test]
fn a_manifest_names_one_of_its_tags_and_lists_the_others() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let of = |content: &str| {
            let record = crate::SpaceManifests::<Test>::get((0, app(), key(content))).unwrap();
            let listed = crate::ManifestTags::<Test>::iter_key_prefix((0, app(), key(content)));
            let mut listed: Vec<_> = listed.map(|tag| tag.to_vec()).collect();
            listed.sort();
            (record.tags, record.tag.map(|tag| tag.to_vec()), listed)
        };
        let tags =
            |tags: &[&str]| tags.iter().map(|tag| tag.as_bytes().to_vec()).collect::<Vec<_>>();
        for tag in ["a", "b", "c"] {
            assert_ok!(push(ALICE, "alpha", tag, "one"));
        }
        assert_eq!(of("one"), (3, Some(b"a".to_vec()), tags(&["b", "c"])));
        // One that moves is named or listed where it goes, and no longer where it was.
        assert_ok!(push(ALICE, "alpha", "a", "two"));
        assert_ok!(push(ALICE, "alpha", "b", "two"));
        assert_eq!(of("one"), (1, None, tags(&["c"])));
        assert_eq!(of("two"), (2, Some(b"a".to_vec()), tags(&["b"])));
        assert_ok!(push(ALICE, "alpha", "d", "one"));
        assert_eq!(of("one"), (2, Some(b"d".to_vec()), tags(&["c"])));
        assert_ok!(remove_tag(ALICE, "alpha", "d"));
        assert_eq!(of("one"), (1, None, tags(&["c"])));
        // All of them go with the manifest.
        assert_ok!(remove_manifest(ALICE, "alpha", "two", 2));
        assert_eq!(resolve("alpha", "a").or(resolve("alpha", "b")), None);
    });
}
