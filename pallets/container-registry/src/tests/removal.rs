//! `remove_manifest` and `remove_digest_info`, and what goes with a record.

use super::*;
use crate::{
    CidOf, DigestInfoStorage, ImageCidRefs, ImageDigestToCid, ManifestTags, Repositories,
    SpaceBlobs, SpaceManifests, WeightInfo,
};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn a_manifest_goes_with_its_tags() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(push(BOB, "alpha", "v2", "one"));
        assert_ok!(push(BOB, "alpha", "v3", "two"));
        events();
        let info = remove_manifest(ALICE, "alpha", "one", 4).unwrap();
        assert_eq!(info.actual_weight, Some(<() as WeightInfo>::remove_manifest_at_once(2)));
        let seen = events();
        assert!(matches!(
            seen[..],
            [
                Event::TagChanged { new_digest: None, .. },
                Event::TagChanged { new_digest: None, .. },
                Event::ManifestRemoved { space_id: 0, .. }
            ]
        ));
        assert_eq!((resolve("alpha", "v1"), resolve("alpha", "v2")), (None, None));
        assert_eq!(resolve("alpha", "v3"), Some(digest("two")));
        assert_eq!(SpaceManifests::<Test>::get((0, app(), key("one"))), None);
        assert_eq!(ManifestTags::<Test>::iter_prefix((0, app(), key("one"))).count(), 0);
        let repository = Repositories::<Test>::get(0, app()).unwrap();
        assert_eq!((repository.manifests, repository.tags), (1, 1));
        assert_eq!(ImageDigestToCid::<Test>::get(app(), key("one")), None);
        assert!(lines().iter().all(|(_, line)| line.digest != key("one")));
    });
}

#[test]
fn an_emptied_repository_stays() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push_untagged(ALICE, "alpha", &digest("one"), &raw("one")));
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 0));
        assert!(Repositories::<Test>::contains_key(0, app()));
    });
}

#[test]
fn tags_beyond_the_callers_limit_keep_the_manifest() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for tag in ["v1", "v2", "v3", "v4", "v5"] {
            assert_ok!(push(ALICE, "alpha", tag, "one"));
        }
        assert_noop!(remove_manifest(ALICE, "alpha", "one", 4), Error::TooManyTags);
        // More than one call can.
        assert_noop!(remove_manifest(ALICE, "alpha", "one", u32::MAX), Error::TooManyTags);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_noop!(remove_manifest(ALICE, "alpha", "one", 3), Error::TooManyTags);
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 4));
    });
}

#[test]
fn removing_a_manifest_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let remove = |who, repo: &str, image: &str, digest: &[u8]| {
            let origin = RuntimeOrigin::signed(who);
            Registry::remove_manifest(origin, repo.into(), image.into(), digest.into(), 4)
        };
        let (long, good) = ("a".repeat(254), digest("one"));
        assert_noop!(remove(EVE, &long, "", b""), Error::EmptyImageName);
        assert_noop!(remove(EVE, &long, "!", b""), Error::EmptyDigest);
        assert_noop!(remove(EVE, &long, "!", b"!"), Error::ExceedsMaxLength);
        assert_noop!(remove(EVE, "!", &long, b"!"), Error::ExceedsMaxLength);
        assert_noop!(remove(EVE, "!", "!", &[b'a'; 136]), Error::ExceedsMaxLength);
        assert_noop!(remove(EVE, "!", "app", b"!"), Error::InvalidName);
        assert_noop!(remove(EVE, "gamma", "!", b"!"), Error::InvalidName);
        assert_noop!(remove(EVE, "gamma", "app", b"!"), Error::InvalidDigest);
        assert_noop!(remove(EVE, "gamma", "app", &good), Error::SpaceNotFound);
        assert_noop!(remove(EVE, "alpha", "app", &good), Error::NotSpaceMember);
        assert_noop!(remove(BOB, "alpha", "app", &good), Error::NotAuthorized);
        assert_noop!(remove(ALICE, "alpha", "app", &good), Error::RepositoryNotFound);
        assert_ok!(create_repository(ALICE, 0, "app"));
        assert_noop!(remove(ALICE, "alpha", "app", &good), Error::ManifestNotFound);
    });
}

#[test]
fn a_blob_goes_with_its_global_entry_and_its_line() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        events();
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        let (repo_name, digest, who) = (text("alpha"), key("layer"), ALICE);
        let (digest_type, cid) = (crate::DigestType::File, text(raw("layer")));
        let old = crate::BlobInfo { digest_type, cid, size: None };
        assert_eq!(events(), [Event::BlobRemoved { space_id: 0, repo_name, digest, old, who }]);
        assert_eq!(SpaceBlobs::<Test>::iter().count(), 0);
        assert_eq!(DigestInfoStorage::<Test>::iter().count(), 0);
        assert_eq!(lines(), []);
        assert_eq!(held(BOB), 0);
    });
}

#[test]
fn removing_a_blob_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let good = digest("layer");
        assert_noop!(remove_blob(EVE, &"a".repeat(254), b""), Error::EmptyDigestInfo);
        assert_noop!(remove_blob(EVE, &"a".repeat(254), b"!"), Error::ExceedsMaxLength);
        assert_noop!(remove_blob(EVE, "!", &[b'a'; 136]), Error::ExceedsMaxLength);
        assert_noop!(remove_blob(EVE, "!", b"!"), Error::InvalidName);
        assert_noop!(remove_blob(EVE, "gamma", b"!"), Error::InvalidDigest);
        assert_noop!(remove_blob(EVE, "gamma", &good), Error::SpaceNotFound);
        assert_noop!(remove_blob(EVE, "alpha", &good), Error::NotSpaceMember);
        assert_noop!(remove_blob(BOB, "alpha", &good), Error::NotAuthorized);
        assert_noop!(remove_blob(ALICE, "alpha", &good), Error::BlobNotFound);
    });
}

#[test]
fn each_record_has_a_line_which_goes_with_it() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let (digest, cid) = (digest("one"), raw("one"));
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push_image(ALICE, "alpha", "other", None, &digest, &cid));
        assert_ok!(store(DAVE, "beta", &digest, &cid));
        let lines = || lines().into_iter().map(|(index, line)| (index, line.space_id));
        assert_eq!(lines().collect::<Vec<_>>(), [(0, 0), (1, 0), (2, 1)]);
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 1));
        assert_eq!(lines().collect::<Vec<_>>(), [(1, 0), (2, 1)]);
        assert_ok!(remove_repository(ALICE, 0, "other", 2));
        assert_ok!(remove_blob(DAVE, "beta", &digest));
        assert_eq!(lines().count(), 0);
        // An index is not used again.
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_eq!(lines().collect::<Vec<_>>(), [(3, 0)]);
    });
}

#[test]
fn a_claimant_that_leaves_makes_room_for_the_next() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let digest = digest("layer");
        let word = || DigestInfoStorage::<Test>::get(key("layer")).map(|info| info.cid.to_vec());
        assert_ok!(store(ALICE, "alpha", &digest, &dag("one")));
        assert_ok!(store(DAVE, "beta", &digest, &dag("two")));
        assert_eq!(word(), Some(dag("one")));
        // With its last record the entry is gone. The record of another space becomes the entry only
        // when that space stores it once more.
        assert_ok!(remove_blob(ALICE, "alpha", &digest));
        assert_eq!(word(), None);
        assert_ok!(store(DAVE, "beta", &digest, &dag("two")));
        assert_eq!(word(), Some(dag("two")));
        assert_ok!(store(ALICE, "alpha", &digest, &dag("one")));
        assert_eq!(word(), Some(dag("two")));
        // A manifest's record of the same pair is not a blob's.
        assert_ok!(push_untagged(DAVE, "beta", &digest, &dag("two")));
        assert_ok!(remove_blob(DAVE, "beta", &digest));
        assert_eq!(word(), None);
    });
}

#[test]
fn what_a_claimant_could_not_correct_it_can_when_it_is_alone() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let (layer, manifest) = (digest("layer"), digest("one"));
        let words = || {
            let blob = DigestInfoStorage::<Test>::get(key("layer")).unwrap().cid;
            let manifest = ImageDigestToCid::<Test>::get(app(), key("one")).unwrap();
            (blob.to_vec(), manifest.to_vec())
        };
        for cid in ["wrong", "right"] {
            assert_ok!(store(ALICE, "alpha", &layer, &dag(cid)));
            assert_ok!(push_untagged(ALICE, "alpha", &manifest, &dag(cid)));
            assert_ok!(store(DAVE, "beta", &layer, &dag("wrong")));
            assert_ok!(push_untagged(DAVE, "beta", &manifest, &dag("wrong")));
        }
        // Another space relies on it.
        assert_eq!(words(), (dag("wrong"), dag("wrong")));
        assert_ok!(remove_blob(DAVE, "beta", &layer));
        assert_ok!(remove_manifest(DAVE, "beta", "one", 0));
        assert_ok!(store(ALICE, "alpha", &layer, &dag("right")));
        assert_ok!(push_untagged(ALICE, "alpha", &manifest, &dag("right")));
        assert_eq!(words(), (dag("right"), dag("right")));
    });
}

#[test]
fn those_who_say_the_same_of_a_manifest_are_counted() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let digest = digest("one");
        let word = || ImageDigestToCid::<Test>::get(app(), key("one")).map(|cid| cid.to_vec());
        // A count is stored unless it is one and the entry says so too.
        let refs = |cid: &str| {
            let cid: CidOf<Test> = text(dag(cid));
            ImageCidRefs::<Test>::get((app(), key("one"), cid))
        };
        assert_ok!(push_untagged(ALICE, "alpha", &digest, &dag("one")));
        assert_ok!(push_untagged(DAVE, "beta", &digest, &dag("two")));
        assert_eq!((word(), refs("one"), refs("two")), (Some(dag("one")), None, Some(1)));
        // Others who leave do not touch it.
        assert_ok!(remove_manifest(DAVE, "beta", "one", 0));
        assert_eq!((word(), refs("one"), refs("two")), (Some(dag("one")), None, None));
        assert_ok!(push_untagged(DAVE, "beta", &digest, &dag("one")));
        assert_eq!((word(), refs("one")), (Some(dag("one")), Some(2)));
        assert_ok!(remove_repository(ALICE, 0, "app", 1));
        assert_eq!((word(), refs("one")), (Some(dag("one")), None));
        // Who is alone in saying so can say otherwise.
        assert_ok!(push_untagged(DAVE, "beta", &digest, &dag("three")));
        assert_eq!((word(), refs("one"), refs("three")), (Some(dag("three")), None, None));
    });
}
