//! `create_repository` and `remove_repository`.

use super::*;
use crate::{Repositories, SpaceManifests, Spaces, TagExceptions, TagRecords, WeightInfo};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn an_empty_repository_is_created() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(create_repository(BOB, 0, "tools/cli"));
        let (repo_name, image_name) = (text("alpha"), text("tools/cli"));
        assert_eq!(
            events(),
            [Event::RepositoryCreated { space_id: 0, repo_name, image_name, who: BOB }]
        );
        assert_eq!(Spaces::<Test>::get(0).unwrap().image_names.len(), 1);
        let repository =
            Repositories::<Test>::get(0, text::<crate::ImageNameOf<Test>>("tools/cli")).unwrap();
        assert_eq!((repository.manifests, repository.tags), (0, 0));
        assert!(!repository.immutable_tags);
        assert_eq!(repository.deposit.who, BOB);
    });
}

#[test]
fn creating_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let long = "a".repeat(254);
        assert_noop!(create_repository(EVE, 7, ""), Error::EmptyImageName);
        assert_noop!(create_repository(EVE, 7, &long), Error::ExceedsMaxLength);
        assert_noop!(create_repository(EVE, 7, "A"), Error::InvalidName);
        assert_noop!(create_repository(EVE, 7, "app"), Error::SpaceNotFound);
        assert_ok!(create_repository(ALICE, 0, "app"));
        assert_noop!(create_repository(EVE, 0, "app"), Error::NotSpaceMember);
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(create_repository(BOB, 0, "app"), Error::NotAuthorized);
        assert_noop!(create_repository(ALICE, 0, "app"), Error::RepositoryAlreadyExists);
        for image in ["b", "c", "d"] {
            assert_ok!(create_repository(ALICE, 0, image));
        }
        assert_noop!(create_repository(ALICE, 0, "app"), Error::RepositoryAlreadyExists);
        assert_noop!(create_repository(ALICE, 0, "e"), Error::MaxImagesReached);
        // What is too long together with the space's name, which only the space tells.
        assert_noop!(create_repository(ALICE, 0, &long[..250]), Error::ExceedsMaxLength);
    });
}

#[test]
fn removing_takes_everything_with_it() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(push(BOB, "alpha", "v2", "two"));
        assert_ok!(create_repository(ALICE, 0, "other"));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &["n-*"]));
        events();
        let weight = <() as WeightInfo>::remove_repository_at_once(4);
        let info = remove_repository(ALICE, 0, "app", 4).unwrap();
        assert_eq!(info.actual_weight, Some(weight));
        assert!(matches!(
            events()[..],
            [
                Event::TagChanged { new_digest: None, .. },
                Event::ManifestRemoved { .. },
                Event::TagChanged { new_digest: None, .. },
                Event::ManifestRemoved { .. },
                Event::RepositoryRemoved { space_id: 0, .. }
            ]
        ));
        assert_eq!(Repositories::<Test>::get(0, app()), None);
        assert_eq!(SpaceManifests::<Test>::iter().count(), 0);
        assert_eq!(TagRecords::<Test>::iter().count(), 0);
        assert_eq!(TagExceptions::<Test>::iter().count(), 0);
        assert_eq!(Spaces::<Test>::get(0).unwrap().image_names.len(), 1);
        assert_eq!(held(BOB), 0);
        // It begins anew, with mutable tags.
        assert_ok!(push(BOB, "alpha", "v1", "two"));
        assert_ok!(push(BOB, "alpha", "v1", "one"));
    });
}

#[test]
fn removing_goes_on_until_nothing_is_left() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for (tag, content) in [("v1", "one"), ("v2", "two"), ("v3", "three")] {
            assert_ok!(push(ALICE, "alpha", tag, content));
        }
        // A manifest goes with its tags or not at all: of three entries two go, and it is paid for
        // the one that was looked at.
        let info = remove_repository(ALICE, 0, "app", 3).unwrap();
        assert_eq!(info.actual_weight, Some(<() as WeightInfo>::remove_repository_at_once(3)));
        let repository = Repositories::<Test>::get(0, app()).unwrap();
        assert_eq!((repository.manifests, repository.tags), (2, 2));
        assert!(!events().iter().any(|event| matches!(event, Event::RepositoryRemoved { .. })));
        // The limit has a limit.
        assert_ok!(remove_repository(ALICE, 0, "app", u32::MAX));
        assert_eq!(Repositories::<Test>::get(0, app()), None);
        assert_noop!(remove_repository(ALICE, 0, "app", 4), Error::RepositoryNotFound);
    });
}

#[test]
fn a_manifest_with_too_many_tags_is_freed_of_them_first() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for tag in ["v1", "v2", "v3", "v4"] {
            assert_ok!(push(ALICE, "alpha", tag, "one"));
        }
        assert_noop!(remove_repository(ALICE, 0, "app", u32::MAX), Error::TooManyTags);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_noop!(remove_repository(ALICE, 0, "app", 3), Error::TooManyTags);
        assert_noop!(remove_repository(ALICE, 0, "app", 0), Error::TooManyTags);
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
    });
}

#[test]
fn removing_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let long = "a".repeat(254);
        assert_noop!(remove_repository(EVE, 7, "", 4), Error::EmptyImageName);
        assert_noop!(remove_repository(EVE, 7, &long, 4), Error::ExceedsMaxLength);
        assert_noop!(remove_repository(EVE, 7, "A", 4), Error::InvalidName);
        assert_noop!(remove_repository(EVE, 7, "app", 4), Error::SpaceNotFound);
        assert_noop!(remove_repository(EVE, 0, "app", 4), Error::NotSpaceMember);
        assert_noop!(remove_repository(BOB, 0, "app", 4), Error::NotAuthorized);
        assert_noop!(remove_repository(ALICE, 0, "app", 4), Error::RepositoryNotFound);
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_noop!(remove_repository(ALICE, 0, "app", 1), Error::TooManyTags);
        assert_ok!(set_rights(ALICE, 0, BOB, [false, false, true]));
        assert_ok!(remove_repository(BOB, 0, "app", 2));
    });
}
