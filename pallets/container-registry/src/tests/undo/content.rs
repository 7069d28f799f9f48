//! What a record said of its content before it was corrected.

use super::*;

/// Where nodes shall hold a blob of some content, and up to which size.
fn pinned(content: &str) -> Vec<(Vec<u8>, Option<u64>)> {
    let of_content = |(_, line): (u64, crate::PinEntry<Test>)| {
        (line.digest == key(content)).then(|| (line.cid.to_vec(), line.size))
    };
    let mut lines: Vec<_> = lines().into_iter().filter_map(of_content).collect();
    lines.sort();
    lines
}

fn blob_at(content: &str, cid: Vec<u8>, size: u64) -> PushedBlob {
    PushedBlob { cid, ..blob(content, size) }
}

fn layer() -> crate::BlobRecord<Test> {
    SpaceBlobs::<Test>::get(0, key("layer")).unwrap()
}

#[test]
fn the_former_cid_stays_pinned_and_comes_back() {
    with_alpha().build_and_execute(|| {
        assert_ok!(store_blobs(ALICE, "alpha", &[blob_at("layer", dag("good"), 9_000)]));
        let before = (layer(), held(ALICE), ids().len());
        events();
        assert_ok!(store_blobs(ALICE, "alpha", &[blob_at("layer", dag("evil"), 9_000)]));
        let item = RemovedItem::Content {
            image_name: None,
            digest: key("layer"),
            cid: text(dag("good")),
            size: Some(9_000),
            pin: 0,
        };
        assert!(matches!(
            &events()[..],
            [
                Event::ItemRemoved { restorable_id: 0, space_id: 0, item: kept, who: ALICE, until, .. },
                Event::BlobStored { cid, old: Some(old), .. },
                Event::DigestInfoStored { .. },
            ] if *kept == item && *until == 1_000 + WINDOW && *cid == dag("evil") && old.cid == dag("good")
        ));
        assert_eq!(pinned("layer"), {
            let mut both = [(dag("good"), Some(9_000)), (dag("evil"), Some(9_000))];
            both.sort();
            both
        });
        assert!(held(ALICE) > before.1, "both are paid for");

        assert_ok!(restore(ALICE, 0));
        assert_eq!(layer(), before.0);
        // To put it back is a correction, too: the other one has an entry now.
        assert_eq!(ids(), [1]);
        assert_ok!(purge(ALICE, 1));
        assert_eq!(pinned("layer"), [(dag("good"), Some(9_000))]);
        assert_eq!((layer(), held(ALICE), ids().len()), before);
    });
}

#[test]
fn a_larger_size_stays_pinned_and_a_smaller_one_is_no_loss() {
    with_alpha().build_and_execute(|| {
        assert_ok!(store_blobs(ALICE, "alpha", &[blob("layer", 9_000)]));
        let paid = held(ALICE);
        assert_ok!(declare(ALICE, "alpha", "layer", 9_001));
        assert_eq!(ids(), [] as [u64; 0]);
        assert_ok!(declare(ALICE, "alpha", "layer", 1));
        assert_eq!(pinned("layer"), [(raw("layer"), Some(1)), (raw("layer"), Some(9_001))]);
        assert_ok!(restore(ALICE, 0));
        assert_eq!(layer().size, Some(9_001));
        assert_eq!(ids(), [] as [u64; 0], "less is no loss");
        assert_eq!(pinned("layer"), [(raw("layer"), Some(9_001))]);
        assert_eq!(held(ALICE), paid);
    });
}

#[test]
fn what_nobody_declared_is_what_is_paid_for_without_a_word() {
    with_alpha().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &raw("layer")));
        assert_ok!(declare(ALICE, "alpha", "layer", 1_048_576));
        assert_eq!(ids(), [] as [u64; 0]);
        assert_ok!(store(ALICE, "alpha", &digest("other"), &raw("other")));
        assert_ok!(declare(ALICE, "alpha", "other", 1_048_575));
        assert_eq!(ids(), [0]);
        assert_ok!(restore(ALICE, 0));
        assert_eq!(SpaceBlobs::<Test>::get(0, key("other")).unwrap().size, None);
    });
}

#[test]
fn a_manifest_comes_back_to_where_it_was() {
    with_alpha().build_and_execute(|| {
        let at = |cid| crate::PushedManifest { cid, ..manifest("one") };
        assert_ok!(push_all(ALICE, "alpha", at(dag("good")), &[], &[]));
        let before = SpaceManifests::<Test>::get((0, app(), key("one")));
        assert_ok!(push_all(ALICE, "alpha", at(dag("evil")), &[], &[]));
        assert_eq!(ImageDigestToCid::<Test>::get(app(), key("one")).unwrap(), dag("evil"));
        assert_ok!(restore(ALICE, 0));
        assert_eq!(SpaceManifests::<Test>::get((0, app(), key("one"))), before);
        assert_eq!(ImageDigestToCid::<Test>::get(app(), key("one")).unwrap(), dag("good"));
    });
}

#[test]
fn it_is_let_go_with_its_time() {
    with_alpha().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("good")));
        let paid = held(ALICE);
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("better")));
        pass_blocks(4);
        assert_noop!(restore(ALICE, 0), Error::NotRestorable);
        assert_ok!(reap(EVE, 0));
        assert_eq!(pinned("layer"), [(dag("better"), None)]);
        assert_eq!(held(ALICE), paid);
    });
}

#[test]
fn without_a_window_nothing_is_kept() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("good")));
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("better")));
        assert_eq!(pinned("layer"), [(dag("better"), None)]);
        assert_eq!(ids(), [] as [u64; 0]);
    });
}

#[test]
fn it_needs_a_record_and_never_overwrites_a_checked_cid() {
    with_alpha().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag("good")));
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &raw("layer")));
        assert_noop!(restore(ALICE, 0), Error::CidAlreadyChecked);
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_noop!(restore(ALICE, 0), Error::BlobNotFound);
        assert_ok!(push_untagged(ALICE, "alpha", &digest("one"), &dag("good")));
        assert_ok!(push_untagged(ALICE, "alpha", &digest("one"), &dag("better")));
        let correction = *ids().last().unwrap();
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 0));
        assert_noop!(restore(ALICE, correction), Error::ManifestNotFound);
    });
}

#[test]
fn the_same_word_is_only_taken_off_the_list() {
    with_alpha().build_and_execute(|| {
        for cid in ["good", "evil", "good"] {
            assert_ok!(store(ALICE, "alpha", &digest("layer"), &dag(cid)));
        }
        assert_ok!(restore(ALICE, 0));
        assert_eq!(ids(), [1]);
        assert_eq!(layer().cid, dag("good"));
    });
}
