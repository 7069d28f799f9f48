//! `push` and `store_blobs`: all that a client pushes, in one call.

use super::*;
use crate::{
    DigestInfoStorage, Expected, ImageDigestToCid, ManifestDigests, MediaType, NextPinIndex,
    PushedBlob, PushedManifest, Repositories, SpaceBlobs, SpaceManifests, WeightInfo,
};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, weights::Weight},
    pallet_balances,
    sp_runtime::{DispatchError, TokenError},
};

const ANY: Expected = Expected::Any;

#[test]
fn a_push_has_the_effects_of_its_parts_and_the_same_events() {
    let contents = ["config", "layer"];
    let state = |one_call: bool| {
        let mut seen = None;
        TestBuilder::default().with_alpha().build_and_execute(|| {
            if one_call {
                let blobs = contents.map(|content| blob(content, 1 << 20));
                let tags = ["v1", "v2"].map(|tag| tagged(tag, ANY));
                assert_ok!(push_all(BOB, "alpha", manifest("one"), &tags, &blobs));
            } else {
                for content in contents {
                    assert_ok!(store(BOB, "alpha", &digest(content), &raw(content)));
                }
                assert_ok!(push(BOB, "alpha", "v1", "one"));
                assert_ok!(set_tag(BOB, "alpha", "v2", "one", ANY));
            }
            let mut events = events();
            for event in &mut events {
                match event {
                    Event::BlobStored { size, .. } => *size = None,
                    Event::ManifestStored { size, media_type, .. } => {
                        (*size, *media_type) = (None, None);
                    }
                    _ => {}
                }
            }
            let mut digests: Vec<_> = DigestInfoStorage::<Test>::iter().collect();
            let mut tags: Vec<_> = ManifestDigests::<Test>::iter().collect();
            digests.sort_by_key(|(digest, _)| digest.clone());
            tags.sort();
            let global = ImageDigestToCid::<Test>::get(app(), key("one"));
            let repository = Repositories::<Test>::get(0, app()).unwrap();
            let log = lines().into_iter().map(|(index, line)| (index, line.digest));
            let log: Vec<_> = log.collect();
            seen = Some((events, digests, tags, global, repository, log));
        });
        seen.unwrap()
    };
    assert_eq!(state(true), state(false));
}

#[test]
fn what_is_pushed_is_recorded_with_all_that_is_said_of_it() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let pushed = PushedManifest {
            media_type: MediaType::DockerManifest,
            subject: Some(digest("subject")),
            ..manifest("one")
        };
        assert_ok!(push_all(BOB, "alpha", pushed, &[], &[blob("layer", 7)]));
        let record = SpaceManifests::<Test>::get((0, app(), key("one"))).unwrap();
        assert_eq!((record.size, record.tags), (Some(500), 0));
        assert_eq!(record.media_type, Some(MediaType::DockerManifest));
        assert_eq!(record.subject, Some(key("subject")));
        assert_eq!(SpaceBlobs::<Test>::get(0, key("layer")).unwrap().size, Some(7));
        let sizes = lines().into_iter().map(|(_, line)| line.size);
        assert_eq!(sizes.collect::<Vec<_>>(), [Some(7), Some(500)]);
        assert_eq!(NextPinIndex::<Test>::get(), 2);
    });
}

#[test]
fn all_of_a_push_happens_or_nothing() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let blobs = [blob("layer", 7)];
        let moved = [tagged("v2", ANY), tagged("v1", Expected::Absent)];
        assert_noop!(
            push_all(ALICE, "alpha", manifest("two"), &moved, &blobs).map_err(|err| err.error),
            Error::TagMoved
        );
        let checked = PushedManifest { cid: dag("other"), ..manifest("one") };
        assert_noop!(
            push_all(ALICE, "alpha", checked, &[], &blobs).map_err(|err| err.error),
            Error::CidAlreadyChecked
        );
        let swap = [tagged("v1", Expected::Digest(digest("one"))), tagged("v2", ANY)];
        assert_ok!(push_all(ALICE, "alpha", manifest("two"), &swap, &blobs));
        assert_eq!(resolve("alpha", "v1"), Some(digest("two")));
        assert_eq!(resolve("alpha", "v2"), Some(digest("two")));
    });
}

#[test]
fn a_push_is_paid_for_in_one_step_by_whoever_pushes() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(add_member(ALICE, 0, POOR));
        let (tags, blobs) = ([tagged("v1", ANY)], [blob("layer", 70_000), blob("layer", 70_000)]);
        assert_noop!(
            push_all(POOR, "alpha", manifest("one"), &tags, &blobs).map_err(|err| err.error),
            TokenError::FundsUnavailable
        );
        System::reset_events();
        assert_ok!(push_all(BOB, "alpha", manifest("one"), &tags, &blobs));
        let held_events = System::events().into_iter().filter(|record| {
            matches!(record.event, RuntimeEvent::Balances(pallet_balances::Event::Held { .. }))
        });
        assert_eq!(held_events.count(), 1);
        // To confirm costs nothing.
        let paid = held(BOB);
        events();
        assert_ok!(push_all(POOR, "alpha", manifest("one"), &tags, &blobs));
        assert_eq!((held(BOB), held(POOR)), (paid, 0));
        assert!(matches!(
            events()[..],
            [
                Event::DigestInfoStored { who: POOR, .. },
                Event::DigestInfoStored { who: POOR, .. },
                Event::ImageDigestToCidStored { who: POOR, .. },
                Event::ManifestDigestUpdated(..),
            ]
        ));
    });
}

#[test]
fn a_push_weighs_what_it_did() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        type Weights = ();
        let added = |weigh: fn(u32) -> Weight, blobs| weigh(blobs) - weigh(0);
        let [new, changed, known] =
            [Weights::store_blobs, Weights::correct_blobs, Weights::touch_blobs];
        let (tags, blobs) = ([tagged("v1", ANY)], [blob("a", 1), blob("b", 1)]);
        let weigh = |blobs: &[PushedBlob]| {
            let pushed = push_all(BOB, "alpha", manifest("one"), &tags, blobs).unwrap();
            pushed.actual_weight.unwrap()
        };
        let tag = added(Weights::push_new_manifest, 1);
        let first = Weights::push_to_new_repository() + tag + added(new, 2);
        assert_eq!(weigh(&blobs), first);
        let more = [blob("a", 1), blob("b", 2), blob("c", 1)];
        let parts = added(new, 1) + added(changed, 1) + added(known, 1);
        assert_eq!(weigh(&more), Weights::push_new_manifest(1) + parts);
        assert_eq!(weigh(&more), Weights::push_new_manifest(1) + added(known, 3));
        let larger = PushedManifest { size: 501, ..manifest("one") };
        let changed = push_all(BOB, "alpha", larger, &[], &[]).unwrap();
        assert_eq!(changed.actual_weight, Some(Weights::push(0)));
        let stored = store_blobs(BOB, "alpha", &[blob("c", 1), blob("d", 1)]).unwrap();
        let parts = added(new, 1) + added(known, 1);
        assert_eq!(stored.actual_weight, Some(Weights::store_blobs(0) + parts));
    });
}

#[test]
fn blobs_that_do_not_fit_are_sent_ahead() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let blobs: Vec<_> = (0..7).map(|index| blob(&format!("layer {index}"), 9)).collect();
        for too_many in [
            push_all(ALICE, "alpha", manifest("one"), &[], &blobs),
            store_blobs(ALICE, "alpha", &blobs),
        ] {
            assert_eq!(too_many.map_err(|err| err.error), Err(Error::PushTooLarge.into()));
        }
        let tags: Vec<_> = ["a", "b", "c", "d"].map(|tag| tagged(tag, ANY)).to_vec();
        assert_noop!(
            push_all(ALICE, "alpha", manifest("one"), &tags, &[]).map_err(|err| err.error),
            Error::PushTooLarge
        );
        assert_ok!(store_blobs(ALICE, "alpha", &blobs[..4]));
        assert_ok!(push_all(ALICE, "alpha", manifest("one"), &tags[..3], &blobs[4..]));
        assert_eq!(SpaceBlobs::<Test>::iter_prefix(0).count(), 7);
    });
}

#[test]
fn checks_of_a_push_come_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let long = || vec![b'a'; 254];
        let good = || (b"alpha".to_vec(), b"app".to_vec(), manifest("one"));
        // What is wrong is put right from one call to the next; all that follows is still wrong.
        let bad_blob =
            |digest: Vec<u8>, cid: Vec<u8>| PushedBlob { digest, cid, ..blob("layer", 1) };
        let bad_tag = |tag: &str, digest: &[u8]| tagged(tag, Expected::Digest(digest.to_vec()));
        let try_push = |who: u64, at: (Vec<u8>, Vec<u8>, PushedManifest), tags, blobs| {
            let (repo, image, manifest) = at;
            let origin = RuntimeOrigin::signed(who);
            let pushed = Registry::push(origin, repo, image, manifest, tags, blobs);
            pushed.map(drop).map_err(|refused| refused.error)
        };
        let bad = || (long(), Vec::new(), PushedManifest { digest: vec![], ..manifest("one") });
        let (tag, blob) = (bad_tag(&"a".repeat(129), b""), bad_blob(vec![], vec![]));
        let (tags, blobs) = (|| vec![tag.clone()], || vec![blob.clone()]);
        let too_many = vec![blob.clone(); 5];
        assert_noop!(try_push(EVE, bad(), tags(), too_many), Error::PushTooLarge);
        assert_noop!(try_push(EVE, bad(), tags(), blobs()), Error::EmptyImageName);
        let (_, image, _) = good();
        let at = |repo: Vec<u8>, manifest| (repo, image.clone(), manifest);
        let (_, _, empty) = bad();
        assert_noop!(try_push(EVE, at(long(), empty), tags(), blobs()), Error::EmptyDigest);
        let no_cid = PushedManifest { cid: vec![], ..manifest("one") };
        assert_noop!(try_push(EVE, at(long(), no_cid), tags(), blobs()), Error::EmptyCid);
        let subject = |subject: &[u8]| {
            let subject = Some(subject.to_vec());
            PushedManifest { subject, ..manifest("one") }
        };
        let with = |repo: &[u8], digest: Vec<u8>, cid: Vec<u8>| {
            at(repo.to_vec(), PushedManifest { digest, cid, ..subject(b"") })
        };
        let (x, one) = (|| b"x".to_vec(), || digest("one"));
        assert_noop!(
            try_push(EVE, with(&long(), x(), x()), tags(), blobs()),
            Error::ExceedsMaxLength
        );
        assert_noop!(try_push(EVE, with(b"A", x(), x()), tags(), blobs()), Error::InvalidName);
        assert_noop!(try_push(EVE, with(b"no", x(), x()), tags(), blobs()), Error::InvalidDigest);
        assert_noop!(try_push(EVE, with(b"no", one(), x()), tags(), blobs()), Error::InvalidCid);
        assert_noop!(
            try_push(EVE, with(b"no", one(), raw("two")), tags(), blobs()),
            Error::CidDoesNotMatchDigest
        );
        let no = |manifest| at(b"no".to_vec(), manifest);
        for (wrong, error) in [
            (&b""[..], Error::EmptyDigest),
            (&long(), Error::ExceedsMaxLength),
            (b"x", Error::InvalidDigest),
        ] {
            assert_noop!(try_push(EVE, no(subject(wrong)), tags(), blobs()), error);
        }
        let good_manifest = || no(manifest("one"));
        for (tag, error) in [
            (tag.clone(), Error::ExceedsMaxLength),
            (bad_tag("-", b""), Error::InvalidTag),
            (bad_tag("v1", b""), Error::EmptyDigest),
            (bad_tag("v1", &long()), Error::ExceedsMaxLength),
            (bad_tag("v1", b"x"), Error::InvalidDigest),
        ] {
            assert_noop!(try_push(EVE, good_manifest(), vec![tag], blobs()), error);
        }
        for (blob, error) in [
            (blob.clone(), Error::EmptyDigestInfo),
            (bad_blob(x(), vec![]), Error::EmptyCidInfo),
            (bad_blob(long(), x()), Error::ExceedsMaxLength),
            (bad_blob(x(), x()), Error::InvalidDigest),
            (bad_blob(one(), x()), Error::InvalidCid),
            (bad_blob(one(), raw("two")), Error::CidDoesNotMatchDigest),
        ] {
            let error = Err(DispatchError::from(error));
            assert_eq!(try_push(EVE, good_manifest(), vec![], vec![blob.clone()]), error);
            let stored =
                Registry::store_blobs(RuntimeOrigin::signed(EVE), b"no".to_vec(), vec![blob]);
            assert_eq!(stored.map(drop).map_err(|refused| refused.error), error);
        }
        assert_noop!(try_push(EVE, good_manifest(), vec![], vec![]), Error::SpaceDoesNotExist);
        assert_noop!(try_push(EVE, good(), vec![], vec![]), Error::NotSpaceMember);
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(try_push(BOB, good(), vec![], vec![]), Error::NotAuthorized);
    });
}

#[test]
fn what_a_push_may_not_comes_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("checked"), &raw("checked")));
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("layer")));
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push_untagged(ALICE, "alpha", &digest("many"), &dag("many")));
        for tag in ["v2", "v3", "v4", "v5"] {
            assert_ok!(push(ALICE, "alpha", tag, "one"));
        }
        assert_ok!(set_mutability(ALICE, 0, "app", true, &[]));
        for image in ["b", "c", "d"] {
            assert_ok!(create_repository(ALICE, 0, image));
        }
        assert_ok!(add_member(ALICE, 0, POOR));
        // As before, each is put right for the next, and all that follows is still wrong.
        let other = |content: &str, cid: &str| PushedBlob { cid: dag(cid), ..blob(content, 1) };
        let (checked, moved) = (other("checked", "x"), other("layer", "x"));
        let manifest_at = |content: &str| PushedManifest { cid: dag("x"), ..manifest(content) };
        let absent = Expected::Absent;
        let tags = [tagged("v1", absent), tagged("v1", ANY), tagged("v6", ANY)];
        let try_push = |image: &str, manifest, tags: &[_], blobs: &[_]| {
            let (repo, image) = (b"alpha".to_vec(), image.as_bytes().to_vec());
            let origin = RuntimeOrigin::signed(POOR);
            let pushed =
                Registry::push(origin, repo, image, manifest, tags.to_vec(), blobs.to_vec());
            pushed.map(drop).map_err(|refused| refused.error)
        };
        let (one, many) = (|| manifest_at("one"), || manifest_at("many"));
        let blobs = [checked, moved.clone()];
        assert_noop!(try_push("e", one(), &tags, &blobs), Error::CidAlreadyChecked);
        assert_noop!(try_push("e", one(), &tags, &[moved]), Error::NotAuthorized);
        assert_noop!(try_push("e", one(), &tags, &[]), Error::MaxImagesReached);
        assert_noop!(try_push("app", one(), &tags, &[]), Error::CidAlreadyChecked);
        assert_noop!(try_push("app", many(), &tags, &[]), Error::NotAuthorized);
        let two = || manifest("two");
        assert_noop!(try_push("app", two(), &tags, &[]), Error::TagMoved);
        assert_noop!(try_push("app", two(), &tags[1..], &[]), Error::TagImmutable);
        assert_noop!(try_push("app", two(), &tags[2..], &[]), Error::MaxTagsLimitReached);
        assert_noop!(try_push("app", two(), &[], &[]), TokenError::FundsUnavailable);
    });
}

#[test]
fn storing_blobs_checks_the_name_first() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let try_store = |who: u64, repo: &[u8], blobs: &[PushedBlob]| {
            let origin = RuntimeOrigin::signed(who);
            let stored = Registry::store_blobs(origin, repo.to_vec(), blobs.to_vec());
            stored.map(drop).map_err(|refused| refused.error)
        };
        let bad = [PushedBlob { digest: vec![], ..blob("layer", 1) }];
        assert_noop!(try_store(EVE, &[b'a'; 254], &bad), Error::ExceedsMaxLength);
        assert_noop!(try_store(EVE, b"A", &bad), Error::InvalidName);
        assert_noop!(try_store(EVE, b"", &bad), Error::InvalidName);
        assert_noop!(try_store(EVE, b"no", &bad), Error::EmptyDigestInfo);
        assert_noop!(try_store(EVE, b"no", &[]), Error::SpaceNotFound);
        assert_noop!(try_store(EVE, b"alpha", &[]), Error::NotSpaceMember);
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(try_store(BOB, b"alpha", &[]), Error::NotAuthorized);
    });
}
