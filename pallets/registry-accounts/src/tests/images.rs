//! Requests for images, their answers, and the images.

use super::*;
use crate::{ImageByDigest, ImageRequests, Images, Repositories};
use pallet_container_registry::{InlineManifests, ManifestDigests, SpaceManifests};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

/// What the tag of `bob/app` means.
fn tagged(tag: &str) -> Option<Vec<u8>> {
    let digest = ManifestDigests::<Test>::get((
        text::<pallet_container_registry::RepoNameOf<Test>>("bob"),
        text::<pallet_container_registry::ImageNameOf<Test>>("app"),
        text::<pallet_container_registry::TagOf<Test>>(tag),
    ));
    digest.map(Into::into)
}

/// Where the space `bob` says that a manifest of `app` is.
fn recorded(digest: &[u8]) -> Option<Vec<u8>> {
    let image: pallet_container_registry::ImageNameOf<Test> = text("app");
    let digest: pallet_container_registry::DigestOf<Test> = text(digest);
    SpaceManifests::<Test>::get((1, image, digest)).map(|manifest| manifest.cid.into())
}

/// The bytes that the chain keeps of a manifest.
fn kept(digest: &[u8]) -> Option<Vec<u8>> {
    let digest: pallet_container_registry::DigestOf<Test> = text(digest);
    InlineManifests::<Test>::get(digest).map(|manifest| manifest.json.into())
}

#[test]
fn an_issued_image_is_kept_recorded_tagged_and_handed_over() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert!(ImageRequests::<Test>::contains_key(0));
        let info = issue(ALICE, 0).unwrap();
        // The fee is for the layers that it has.
        assert_eq!(info.actual_weight, Some(Accounts::weight_of_manifest(1, false)));

        let json = manifest("layer");
        let (digest, cid) = (digest(&json), raw(&json));
        let image = Images::<Test>::get(0).unwrap();
        assert_eq!((image.owner, image.repository_id), (BOB, 0));
        assert_eq!((image.digest.to_vec(), image.cid.to_vec()), (digest.clone(), cid.clone()));
        assert_eq!(ImageByDigest::<Test>::get(0, &image.digest), Some(0));
        assert_eq!(tagged("v1"), Some(digest.clone()));
        assert_eq!(recorded(&digest), Some(cid.clone()));
        assert_eq!(kept(&digest), Some(json));
        assert!(!ImageRequests::<Test>::contains_key(0));
        assert_eq!(Repositories::<Test>::get(0).unwrap().images, 1);
        assert_eq!(
            events(),
            [
                Event::ImageRequested {
                    request_id: 0,
                    repository_id: 0,
                    image_name: text("app"),
                    tag: Some(text("v1")),
                    who: BOB,
                },
                Event::ManifestCreated {
                    request_id: 0,
                    repository_id: 0,
                    image_id: 0,
                    owner: BOB,
                    digest: text(digest),
                    cid: text(cid),
                    image_name: text("app"),
                    who: ALICE,
                },
            ]
        );
    });
}

#[test]
fn an_image_without_a_tag_has_none() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", None));
        assert_ok!(issue(ALICE, 0));
        assert!(recorded(&digest(&manifest("layer"))).is_some());
        assert_eq!(ManifestDigests::<Test>::iter().count(), 0);
    });
}

#[test]
fn the_same_image_issued_again_stays_one() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(request(BOB, "other", Some("v1")));
        assert_ok!(request(BOB, "layer", Some("latest")));
        for request_id in [0, 1, 2] {
            assert_ok!(issue(ALICE, request_id));
        }
        assert_eq!(Images::<Test>::iter().count(), 2);
        assert_eq!(Repositories::<Test>::get(0).unwrap().images, 2);
        assert_eq!(tagged("v1"), Some(digest(&manifest("other"))));
        assert_eq!(tagged("latest"), Some(digest(&manifest("layer"))));
        let issued = events().into_iter().filter_map(|event| match event {
            Event::ManifestCreated { image_id, .. } => Some(image_id),
            _ => None,
        });
        assert_eq!(issued.collect::<Vec<_>>(), [0, 1, 0]);
    });
}

#[test]
fn requests_are_answered_in_any_order() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        for layer in ["one", "two", "three"] {
            assert_ok!(request(BOB, layer, None));
        }
        assert_ok!(Accounts::reject_image(signed(ALICE), 1));
        assert_ok!(issue(ALICE, 2));
        assert_ok!(Accounts::cancel_image_request(signed(BOB), 0));
        assert_eq!(Images::<Test>::iter_keys().collect::<Vec<_>>(), [0]);
        assert_eq!(ImageRequests::<Test>::iter().count(), 0);
    });
}

#[test]
fn what_was_answered_is_not_answered_again() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let gone = |request_id| {
            assert_noop!(issue(ALICE, request_id), Error::ImageRequestNotFound);
            assert_noop!(
                Accounts::reject_image(signed(ALICE), request_id),
                Error::ImageRequestNotFound
            );
            assert_noop!(
                Accounts::cancel_image_request(signed(BOB), request_id),
                Error::ImageRequestNotFound
            );
        };
        gone(0);
        for layer in ["one", "two", "three"] {
            assert_ok!(request(BOB, layer, None));
        }
        events();
        assert_ok!(Accounts::cancel_image_request(signed(BOB), 0));
        assert_ok!(Accounts::reject_image(signed(ALICE), 1));
        assert_eq!(
            events(),
            [
                Event::ImageRequestCancelled { request_id: 0, repository_id: 0, who: BOB },
                Event::ImageRejected {
                    request_id: 1,
                    repository_id: 0,
                    image_name: text("app"),
                    owner: BOB,
                    who: ALICE
                },
            ]
        );
        assert_ok!(issue(ALICE, 2));
        for request_id in 0..3 {
            gone(request_id);
        }
    });
}

#[test]
fn a_request_is_for_a_repository() {
    TestBuilder::default().with_account().build_and_execute(|| {
        assert_noop!(request(BOB, "layer", None), Error::RepositoryNotFound);
    });
}

#[test]
fn the_largest_image_can_be_issued() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let largest = Descriptor {
            media_type: [b"a/".as_slice(), &[b'b'; 125]].concat(),
            digest: Digest::Sha512([0xff; 64]).to_bytes(),
            size: i64::MAX as u64,
        };
        let layers = vec![largest.clone(); 127];
        assert_ok!(Accounts::request_image(signed(BOB), 0, largest, layers, None));
        assert_ok!(issue(ALICE, 0));
        let json = kept(&Images::<Test>::get(0).unwrap().digest).unwrap();
        // The digits of a size are one less than those of the largest `u64`, and no comma comes
        // after the configuration and the last layer.
        assert_eq!(json.len() + 128 + 2, crate::manifest_json::max_len::<Test>());
        let parsed: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(parsed["layers"].as_array().unwrap().len(), 127);
    });
}

#[test]
fn a_record_goes_and_its_manifest_stays() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let remove = |who, image_id| Accounts::remove_image(signed(who), image_id);
        assert_noop!(remove(BOB, 0), Error::ImageNotFound);
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 0));
        events();
        assert_noop!(remove(ALICE, 0), Error::NotImageOwner);
        assert_ok!(remove(BOB, 0));
        assert_eq!(
            events(),
            [Event::ImageRemoved {
                image_id: 0,
                repository_id: 0,
                image_name: text("app"),
                digest: text(digest(&manifest("layer"))),
                who: BOB,
            }]
        );
        assert_noop!(remove(BOB, 0), Error::ImageNotFound);
        assert_eq!(tagged("v1"), Some(digest(&manifest("layer"))));

        // Issued again, it is another image.
        assert_ok!(request(BOB, "layer", Some("v1")));
        assert_ok!(issue(ALICE, 1));
        assert!(Images::<Test>::contains_key(1));
    });
}
