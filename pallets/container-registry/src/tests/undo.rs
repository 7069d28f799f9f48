//! Undo: what is removed can be put back for a time.

mod bounds;
mod content;
mod reaping;
mod revival;

use super::*;
use crate::{
    DigestInfoStorage, ImageDigestToCid, NextPinIndex, PushedBlob, RemovedItem, Repositories,
    Restorables, SpaceBlobs, SpaceManifests, Visibility, WeightInfo,
};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

/// Four blocks.
const WINDOW: u64 = 4_000;

fn with_alpha() -> TestBuilder {
    TestBuilder::default().with_alpha().with_restore_window(WINDOW)
}

/// The next block, and those after it.
fn pass_blocks(count: u64) {
    System::set_block_number(System::block_number() + count);
}

fn image(tags: &[&str], blobs: &[&str]) {
    let tags: Vec<_> = tags.iter().map(|tag| tagged(tag, crate::Expected::Any)).collect();
    let blobs: Vec<PushedBlob> = blobs.iter().map(|content| blob(content, 5_000)).collect();
    assert_ok!(push_all(ALICE, "alpha", manifest("one"), &tags, &blobs));
}

/// What the chain has of spaces, so that two moments can be compared.
fn what_is_there() -> (Vec<String>, [u64; 3]) {
    let tags = ["v1", "v2", "v3"].map(|tag| format!("{:?}", resolve("alpha", tag)));
    let manifest = SpaceManifests::<Test>::get((0, app(), key("one")));
    let blobs = ["config", "layer"].map(|content| SpaceBlobs::<Test>::get(0, key(content)));
    let said = ImageDigestToCid::<Test>::get(app(), key("one"));
    let found = ["config", "layer"].map(|content| DigestInfoStorage::<Test>::get(key(content)));
    let repository = Repositories::<Test>::get(0, app());
    let counts = repository.map(|found| (found.manifests, found.tags, found.immutable_tags));
    let texts = vec![
        format!("{tags:?}"),
        format!("{manifest:?}"),
        format!("{blobs:?}"),
        format!("{said:?} {found:?}"),
        format!("{counts:?}"),
    ];
    (texts, [held(ALICE), held(BOB), NextPinIndex::<Test>::get()])
}

fn ids() -> Vec<u64> {
    let mut ids: Vec<_> = Restorables::<Test>::iter_keys().collect();
    ids.sort_unstable();
    ids
}

#[test]
fn a_tag_comes_back() {
    with_alpha().build_and_execute(|| {
        image(&["v1"], &[]);
        let before = what_is_there();
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_eq!(resolve("alpha", "v1"), None);
        assert_eq!(held(ALICE), before.1[0], "the hold stays");
        events();
        assert_ok!(restore(ALICE, 0));
        assert_eq!(what_is_there(), before);
        let item = RemovedItem::Tag { image_name: app(), tag: text("v1"), digest: key("one") };
        let seen = events();
        assert!(matches!(
            &seen[..],
            [
                Event::ItemRestored { restorable_id: 0, space_id: 0, item: back, who: ALICE, .. },
                Event::TagChanged { old_digest: None, new_digest: Some(_), .. },
                Event::ManifestDigestUpdated(..),
            ] if *back == item
        ));
    });
}

#[test]
fn a_removal_says_until_when_it_can_be_undone() {
    with_alpha().build_and_execute(|| {
        image(&[], &["layer"]);
        events();
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        let item = RemovedItem::Blob { digest: key("layer") };
        let (repo_name, until) = (text("alpha"), 1_000 + WINDOW);
        let (restorable_id, space_id, who) = (0, 0, ALICE);
        let removed = Event::ItemRemoved { restorable_id, space_id, repo_name, item, who, until };
        assert_eq!(events()[0], removed);
    });
}

#[test]
fn an_image_comes_back_whole() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &["config", "layer"]);
        let before = what_is_there();
        let blobs = ["config", "layer"].map(digest).to_vec();
        let origin = RuntimeOrigin::signed(ALICE);
        let (alpha, app) = (b"alpha".to_vec(), b"app".to_vec());
        let removed = Registry::remove_image(origin, alpha, app, digest("one"), 2, blobs).unwrap();
        let weight =
            <() as WeightInfo>::remove_manifest(2) + <() as WeightInfo>::remove_digest_info() * 2;
        assert_eq!(removed.actual_weight, Some(weight));
        let (gone, [held_meanwhile, ..]) = what_is_there();
        assert_eq!(gone[0], r#"["None", "None", "None"]"#);
        assert_eq!(gone[1..4], ["None", "[None, None]", "None [None, None]"]);
        assert_eq!(held_meanwhile, before.1[0]);
        assert_eq!(lines().len(), 3, "all of it is still pinned");

        pass_blocks(3);
        let restored = Registry::restore(RuntimeOrigin::signed(ALICE), 0).unwrap();
        let weight =
            <() as WeightInfo>::restore_manifest(2) + <() as WeightInfo>::restore_blob() * 2;
        assert_eq!(restored.actual_weight, Some(weight));
        assert_eq!(what_is_there(), before);
        assert_eq!(ids(), Vec::<u64>::new());
    });
}

#[test]
fn a_repository_comes_back_with_its_manifests() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &[]);
        assert_ok!(set_mutability(ALICE, 0, "app", true, &["v2*"]));
        let before = what_is_there();
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        assert!(!Repositories::<Test>::contains_key(0, app()));
        // The manifest, its two tags, the repository.
        assert_eq!(ids(), [0, 1, 2, 3]);
        // Its manifest brings it along.
        assert_ok!(restore(ALICE, 0));
        assert_eq!(what_is_there(), before);
        assert_noop!(remove_tag(ALICE, "alpha", "v1"), Error::TagImmutable);
        assert_ok!(remove_tag(ALICE, "alpha", "v2"));
    });
}

#[test]
fn a_repository_comes_back_by_itself() {
    with_alpha().build_and_execute(|| {
        assert_ok!(create_repository(ALICE, 0, "app"));
        let before = what_is_there();
        assert_ok!(remove_repository(ALICE, 0, "app", 0));
        assert_ok!(restore(ALICE, 0));
        assert_eq!(what_is_there(), before);
    });
}

#[test]
fn parts_that_went_their_own_way_are_left_out() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &[]);
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 2));
        let tag_of = |id| match Restorables::<Test>::get(id).unwrap().item {
            RemovedItem::Tag { tag, .. } => String::from_utf8(tag.into()).unwrap(),
            other => panic!("{other:?}"),
        };
        let (first, second) = (tag_of(1), tag_of(2));
        assert_ok!(purge(ALICE, 1));
        assert_ok!(restore(ALICE, 0));
        assert_eq!(resolve("alpha", &first), None);
        assert_eq!(resolve("alpha", &second), Some(digest("one")));
    });
}

#[test]
fn nothing_is_overwritten() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &[]);
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 2));
        assert_ok!(push(ALICE, "alpha", "v2", "two"));
        assert_noop!(restore(ALICE, 0), Error::TagMoved);
        // By itself the other tag has no manifest.
        for id in [1, 2] {
            let refused = restore(ALICE, id).unwrap_err();
            assert_eq!(refused, Error::ManifestNotFound.into());
        }
        // Recorded once more, the manifest is back without its tags.
        let before = held(ALICE);
        assert_ok!(push_untagged(ALICE, "alpha", &digest("one"), &raw("one")));
        assert_eq!(held(ALICE), before);
        let restored = [1, 2].map(|id| restore(ALICE, id));
        assert!(restored.contains(&Ok(())) && restored.contains(&Err(Error::TagMoved.into())));
        assert_eq!(resolve("alpha", "v1"), Some(digest("one")));
        assert_eq!(resolve("alpha", "v2"), Some(digest("two")));
    });
}

#[test]
fn there_is_an_end_to_it() {
    with_alpha().build_and_execute(|| {
        image(&["v1"], &[]);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        pass_blocks(4);
        assert_noop!(restore(ALICE, 0), Error::NotRestorable);
        assert_noop!(restore(ALICE, 1), Error::NotRestorable);
    });
}

#[test]
fn what_is_kept_is_found_by_no_query() {
    with_alpha().build_and_execute(|| {
        image(&["v1"], &["layer"]);
        assert_ok!(Registry::set_visibility(RuntimeOrigin::signed(ALICE), 0, Visibility::Public));
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 1));
        let by_digest = crate::answers::Reference::Digest(digest("one"));
        assert_eq!(Registry::resolve(b"alpha".to_vec(), b"app".to_vec(), by_digest), None);
        let tags = Registry::tags(b"alpha".to_vec(), b"app".to_vec(), None, 9).unwrap();
        assert!(tags.items.is_empty());
        assert_noop!(declare_manifest(ALICE, "alpha", "one", 9), Error::ManifestNotFound);
        assert_noop!(remove_manifest(ALICE, "alpha", "one", 1), Error::ManifestNotFound);
    });
}
