//! `add_manifest_head_digest_and_manifest_json_cid` and `store_manifest`.

use super::*;
use crate::{
    ImageDigestToCid, ManifestDigests, Repositories, Rights, SpaceManifests, Spaces, TagRecords,
};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

fn tag(tag: &str) -> Option<Vec<u8>> {
    let key = (text::<crate::RepoNameOf<Test>>("alpha"), app(), text::<crate::TagOf<Test>>(tag));
    ManifestDigests::<Test>::get(key).map(Into::into)
}

/// Manifests and tags of `alpha/app`.
fn counts() -> (u32, u32) {
    let repository = Repositories::<Test>::get(0, app()).unwrap();
    (repository.manifests, repository.tags)
}

fn tags_of(content: &str) -> u32 {
    let digest: crate::DigestOf<Test> = text(digest(content));
    SpaceManifests::<Test>::get((0, app(), digest)).unwrap().tags
}

#[test]
fn a_push_records_manifest_tag_and_repository() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "manifest"));
        let (digest, cid) = (digest("manifest"), raw("manifest"));
        assert_eq!(tag("v1"), Some(digest.clone()));
        let bounded: crate::DigestOf<Test> = text(digest.clone());
        assert_eq!(ImageDigestToCid::<Test>::get(app(), &bounded).unwrap().to_vec(), cid);
        assert_eq!(SpaceManifests::<Test>::get((0, app(), bounded)).unwrap().cid.to_vec(), cid);
        assert_eq!(Spaces::<Test>::get(0).unwrap().image_names.to_vec(), [app()]);
        assert_eq!(counts(), (1, 1));
        let tag_text: crate::TagOf<Test> = text("v1");
        assert_eq!(
            events(),
            [
                Event::RepositoryCreated {
                    space_id: 0,
                    repo_name: text("alpha"),
                    image_name: app(),
                    who: BOB,
                },
                Event::ManifestStored {
                    space_id: 0,
                    repo_name: text("alpha"),
                    image_name: app(),
                    who: BOB,
                    digest: text(digest.clone()),
                    cid: text(cid.clone()),
                    size: None,
                    media_type: None,
                    subject: None,
                    old: None,
                },
                Event::ImageDigestToCidStored {
                    who: BOB,
                    image_name: app(),
                    digest: text(digest.clone()),
                    cid: text(cid),
                },
                Event::TagChanged {
                    space_id: 0,
                    repo_name: text("alpha"),
                    image_name: app(),
                    tag: text("v1"),
                    old_digest: None,
                    new_digest: Some(text(digest.clone())),
                    history: TagRecords::<Test>::get((0, app(), tag_text)).unwrap().history,
                    who: BOB,
                    block: 1,
                    time: 1_000,
                },
                Event::ManifestDigestUpdated(text("alpha"), app(), text("v1"), text(digest)),
            ]
        );
    });
}

#[test]
fn no_tag_means_latest() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let (digest, cid) = (digest("manifest"), raw("manifest"));
        assert_ok!(push_image(ALICE, "alpha", "app", None, &digest, &cid));
        assert_eq!(tag("latest"), Some(digest));
    });
}

#[test]
fn pushing_again_changes_nothing_and_is_announced() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "manifest"));
        let held = Balances::reserved_balance(ALICE);
        events();
        assert_ok!(push(ALICE, "alpha", "v1", "manifest"));
        assert_eq!(Balances::reserved_balance(ALICE), held);
        assert_eq!(counts(), (1, 1));
        let seen = events();
        assert!(matches!(
            seen[..],
            [Event::ImageDigestToCidStored { .. }, Event::ManifestDigestUpdated(..)]
        ));
    });
}

#[test]
fn a_tag_moves_and_its_former_manifest_stays() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "latest", "one"));
        assert_eq!(tags_of("one"), 2);
        assert_ok!(push(BOB, "alpha", "latest", "two"));
        assert_eq!(tag("latest"), Some(digest("two")));
        assert_eq!(tag("v1"), Some(digest("one")));
        assert_eq!((tags_of("one"), tags_of("two")), (1, 1));
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        assert_eq!((tags_of("one"), tags_of("two")), (0, 2));
        assert_eq!(counts(), (2, 2));
    });
}

#[test]
fn a_manifest_without_tag_is_recorded_too() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let (digest, cid) = (digest("manifest"), raw("manifest"));
        assert_ok!(push_untagged(ALICE, "alpha", &digest, &cid));
        assert_eq!((tags_of("manifest"), counts()), (0, (1, 0)));
        assert!(matches!(
            events()[..],
            [
                Event::RepositoryCreated { .. },
                Event::ManifestStored { .. },
                Event::ImageDigestToCidStored { .. }
            ]
        ));
        // The tag may follow.
        assert_ok!(push(ALICE, "alpha", "v1", "manifest"));
        assert_eq!((tags_of("manifest"), counts()), (1, (1, 1)));
    });
}

#[test]
fn a_space_corrects_its_own_cid() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let digest = digest("manifest");
        assert_ok!(push_image(ALICE, "alpha", "app", Some("v1"), &digest, &dag("wrong")));
        let held = Balances::reserved_balance(ALICE);
        events();
        assert_ok!(push(ALICE, "alpha", "v1", "manifest"));
        let bounded: crate::DigestOf<Test> = text(digest);
        let global = ImageDigestToCid::<Test>::get(app(), bounded).unwrap();
        assert_eq!(global.to_vec(), raw("manifest"));
        assert_eq!((tags_of("manifest"), counts()), (1, (1, 1)));
        assert_eq!(Balances::reserved_balance(ALICE), held);
        assert!(matches!(events()[0], Event::ManifestStored { .. }));
    });
}

#[test]
fn tags_and_images_are_bounded() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for count in 0..5 {
            assert_ok!(push(ALICE, "alpha", &format!("v{count}"), "one"));
        }
        assert_noop!(push(ALICE, "alpha", "v5", "one"), Error::MaxTagsLimitReached);
        // Those that are there still move, and what has no tag still fits.
        assert_ok!(push(ALICE, "alpha", "v4", "two"));
        assert_ok!(push_untagged(ALICE, "alpha", &digest("three"), &raw("three")));

        let (digest, cid) = (digest("one"), raw("one"));
        for count in 1..4 {
            let image = format!("app{count}");
            assert_ok!(push_image(ALICE, "alpha", &image, None, &digest, &cid));
        }
        assert_noop!(
            push_image(ALICE, "alpha", "app4", None, &digest, &cid),
            Error::MaxImagesReached
        );
    });
}

#[test]
fn rights_are_checked_in_the_documented_order() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_noop!(push(ALICE, "gamma", "v1", "one"), Error::SpaceDoesNotExist);
        assert_noop!(
            push_untagged(ALICE, "gamma", &digest("one"), &raw("one")),
            Error::SpaceDoesNotExist
        );
        assert_noop!(push(EVE, "alpha", "v1", "one"), Error::NotSpaceMember);
        assert_noop!(push(DAVE, "alpha", "v1", "one"), Error::NotSpaceMember);
        Registry::set_rights(0, &BOB, Some(Rights { push: false, ..Rights::MEMBER }));
        assert_noop!(push(BOB, "alpha", "v1", "one"), Error::NotAuthorized);
        assert_noop!(
            push_untagged(BOB, "alpha", &digest("one"), &raw("one")),
            Error::NotAuthorized
        );
    });
}

#[test]
fn digests_of_every_algorithm_are_taken() {
    use container_registry_primitives::Digest;
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for digest in [Digest::Sha512([7; 64]), Digest::Blake3([7; 32])].map(|d| d.to_bytes()) {
            assert_ok!(push_image(ALICE, "alpha", "app", Some("v1"), &digest, &raw("one")));
            assert_eq!(tag("v1"), Some(digest));
        }
    });
}

#[test]
fn a_push_reads_the_lists_of_its_space_only_for_a_new_image() {
    use polkadot_sdk::frame_support::storage::unhashed;
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let key = Spaces::<Test>::hashed_key_for(0);
        let space = unhashed::get_raw(&key).unwrap();
        // As if it could not be read.
        unhashed::put_raw(&key, &[]);
        assert_ok!(push(BOB, "alpha", "v2", "two"));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_noop!(
            push_image(ALICE, "alpha", "other", None, &digest("one"), &raw("one")),
            Error::SpaceDoesNotExist
        );
        unhashed::put_raw(&key, &space);
    });
}
