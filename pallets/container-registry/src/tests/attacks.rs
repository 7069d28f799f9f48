//! What people try against each other; here against names, tags and digests.

mod capture;
mod corrections;
mod holds;
mod identity;
mod immutability;
mod money;
mod names;
mod ownership;
mod texts;
mod undo;

use super::*;
use crate::{
    DigestInfoStorage, DigestOf, DigestType, ImageDigestToCid, ImageNameOf, ManifestDigests,
    RepoNameOf, Rights, SpaceBlobs, SpaceManifests, TagOf,
};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

fn blob_of(space_id: u128, digest: &[u8]) -> Vec<u8> {
    SpaceBlobs::<Test>::get(space_id, text::<DigestOf<Test>>(digest)).unwrap().cid.into()
}

fn global_blob(digest: &[u8]) -> Vec<u8> {
    DigestInfoStorage::<Test>::get(text::<DigestOf<Test>>(digest)).unwrap().cid.into()
}

fn manifest_of(space_id: u128, digest: &[u8]) -> Vec<u8> {
    let key = (space_id, text::<ImageNameOf<Test>>("app"), text::<DigestOf<Test>>(digest));
    SpaceManifests::<Test>::get(key).unwrap().cid.into()
}

fn global_manifest(digest: &[u8]) -> Vec<u8> {
    let image: ImageNameOf<Test> = text("app");
    ImageDigestToCid::<Test>::get(image, text::<DigestOf<Test>>(digest)).unwrap().into()
}

#[test]
fn repointing_anothers_blob_changes_ones_own_record_only() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let digest = digest("a large layer");
        assert_ok!(store(ALICE, "alpha", &digest, &dag("good")));
        events();
        assert_ok!(store(DAVE, "beta", &digest, &dag("evil")));
        assert_eq!(blob_of(0, &digest), dag("good"));
        assert_eq!(blob_of(1, &digest), dag("evil"));
        assert_eq!(global_blob(&digest), dag("good"));
        // The event that speaks of the global entry would not be true.
        assert!(matches!(events()[..], [Event::BlobStored { space_id: 1, .. }]));
        // Neither when that space has said it once more.
        assert_ok!(store(DAVE, "beta", &digest, &dag("evil")));
        assert_eq!(global_blob(&digest), dag("good"));
    });
}

#[test]
fn calling_anothers_blob_something_else_changes_ones_own_record_only() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let (digest, cid) = (digest("layer"), dag("good"));
        let global = || DigestInfoStorage::<Test>::get(key("layer")).unwrap().digest_type;
        assert_ok!(store(ALICE, "alpha", &digest, &cid));
        for _ in 0..2 {
            assert_ok!(store_as(DAVE, "beta", &digest, DigestType::Json, &cid));
            assert_eq!(global(), DigestType::File);
        }
        // Who is the only one to say it can say what it is.
        assert_ok!(remove_blob(DAVE, "beta", &digest));
        assert_ok!(store_as(ALICE, "alpha", &digest, DigestType::Json, &cid));
        assert_eq!(global(), DigestType::Json);
    });
}

#[test]
fn repointing_anothers_manifest_changes_ones_own_record_only() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let digest = digest("manifest");
        assert_ok!(push_image(ALICE, "alpha", "app", Some("v1"), &digest, &dag("good")));
        events();
        assert_ok!(push_image(DAVE, "beta", "app", Some("v1"), &digest, &dag("evil")));
        assert_eq!(manifest_of(0, &digest), dag("good"));
        assert_eq!(manifest_of(1, &digest), dag("evil"));
        assert_eq!(global_manifest(&digest), dag("good"));
        assert!(matches!(
            events()[..],
            [
                Event::RepositoryCreated { space_id: 1, .. },
                Event::ManifestStored { space_id: 1, .. },
                Event::TagChanged { space_id: 1, .. },
                Event::ManifestDigestUpdated(..)
            ]
        ));
    });
}

#[test]
fn a_squatted_digest_does_not_reach_the_images_of_others() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let digest = digest("tomorrow's release");
        assert_ok!(store(DAVE, "beta", &digest, &dag("evil")));
        assert_ok!(push_image(DAVE, "beta", "app", Some("v1"), &digest, &dag("evil")));
        // Those who come later are not refused, and their own spaces say what they said.
        assert_ok!(store(ALICE, "alpha", &digest, &dag("good")));
        assert_ok!(push_image(ALICE, "alpha", "app", Some("v1"), &digest, &dag("good")));
        assert_eq!(blob_of(0, &digest), dag("good"));
        assert_eq!(manifest_of(0, &digest), dag("good"));
    });
}

#[test]
fn a_claim_that_others_share_is_not_corrected() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let digest = digest("layer");
        assert_ok!(store(DAVE, "beta", &digest, &dag("good")));
        assert_ok!(store(ALICE, "alpha", &digest, &dag("good")));
        assert_ok!(store(DAVE, "beta", &digest, &dag("evil")));
        assert_eq!((blob_of(1, &digest), blob_of(0, &digest)), (dag("evil"), dag("good")));
        assert_eq!(global_blob(&digest), dag("good"));

        assert_ok!(push_image(DAVE, "beta", "app", None, &digest, &dag("good")));
        assert_ok!(push_image(ALICE, "alpha", "app", None, &digest, &dag("good")));
        assert_ok!(push_image(DAVE, "beta", "app", None, &digest, &dag("evil")));
        assert_eq!(manifest_of(0, &digest), dag("good"));
        assert_eq!(global_manifest(&digest), dag("good"));
    });
}

#[test]
fn nobody_moves_a_tag_of_a_foreign_space() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "good"));
        for stranger in [EVE, DAVE] {
            assert_noop!(push(stranger, "alpha", "v1", "evil"), Error::NotSpaceMember);
        }
        // The same image and tag in one's own space are another matter.
        assert_ok!(push(DAVE, "beta", "v1", "evil"));
        let key = (
            text::<RepoNameOf<Test>>("alpha"),
            text::<ImageNameOf<Test>>("app"),
            text::<TagOf<Test>>("v1"),
        );
        assert_eq!(ManifestDigests::<Test>::get(key).unwrap().to_vec(), digest("good"));
    });
}

#[test]
fn a_squatted_name_stays_with_its_first_owner_who_gets_one_only() {
    TestBuilder::default().build_and_execute(|| {
        assert_ok!(create_space(EVE, "alpha"));
        assert_noop!(create_space(ALICE, "alpha"), Error::SpaceAlreadyExists);
        assert_noop!(create_space(EVE, "beta"), Error::UserAlreadyHasSpace);
    });
}

#[test]
fn a_raw_cid_of_other_bytes_is_refused_everywhere() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let (digest, cid) = (digest("good"), raw("evil"));
        assert_noop!(store(ALICE, "alpha", &digest, &cid), Error::CidDoesNotMatchDigest);
        assert_noop!(
            push_image(ALICE, "alpha", "app", None, &digest, &cid),
            Error::CidDoesNotMatchDigest
        );
        assert_noop!(push_untagged(ALICE, "alpha", &digest, &cid), Error::CidDoesNotMatchDigest);
    });
}

#[test]
fn rights_are_those_of_the_space_and_not_of_the_list() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        // Bob may do everything in beta, which is worth nothing in alpha.
        assert_ok!(add_member(DAVE, 1, BOB));
        Registry::set_rights(1, &BOB, Some(Rights::OWNER));
        Registry::set_rights(0, &BOB, Some(Rights { pull: true, push: false, delete: true }));
        assert_noop!(push(BOB, "alpha", "v1", "evil"), Error::NotAuthorized);
        assert_noop!(add_member(BOB, 1, EVE), Error::NotSpaceOwner);
    });
}
