//! What was removed counts against no bound of what is there, and what is put back counts as new.

use super::*;
use crate::Spaces;

#[test]
fn removed_tags_leave_room_for_others() {
    with_alpha().build_and_execute(|| {
        let tags = ["v1", "v2", "v3", "v4", "v5"];
        for tag in tags {
            assert_ok!(push(ALICE, "alpha", tag, "one"));
        }
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_ok!(push(ALICE, "alpha", "v6", "one"));
        assert_noop!(restore(ALICE, 0), Error::MaxTagsLimitReached);
        assert_ok!(remove_tag(ALICE, "alpha", "v6"));
        assert_ok!(restore(ALICE, 0));
    });
}

#[test]
fn removed_repositories_leave_room_for_others() {
    with_alpha().build_and_execute(|| {
        for name in ["a", "b", "c", "app"] {
            assert_ok!(create_repository(ALICE, 0, name));
        }
        image(&["v1"], &[]);
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        assert_eq!(Spaces::<Test>::get(0).unwrap().image_names.len(), 3);
        assert_ok!(create_repository(ALICE, 0, "d"));
        // The manifest, its tag, the repository.
        for id in [0, 2] {
            assert_noop!(restore(ALICE, id), Error::MaxImagesReached);
        }
        assert_noop!(restore(ALICE, 1), Error::RepositoryNotFound);
        assert_ok!(remove_repository(ALICE, 0, "d", 0));
        assert_ok!(restore(ALICE, 0));
        assert_eq!(resolve("alpha", "v1"), Some(digest("one")));
    });
}

#[test]
fn one_call_removes_so_many_blobs() {
    with_alpha().build_and_execute(|| {
        image(&[], &["layer"]);
        let remove = |blobs: &[&str]| {
            let blobs = blobs.iter().map(|content| digest(content)).collect();
            let (alpha, app) = (b"alpha".to_vec(), b"app".to_vec());
            plain(Registry::remove_image(
                RuntimeOrigin::signed(ALICE),
                alpha,
                app,
                digest("one"),
                0,
                blobs,
            ))
        };
        assert_noop!(remove(&["layer"; 5]), Error::TooManyBlobs);
        assert_noop!(remove(&["layer", "layer"]), Error::BlobNotFound);
        assert_ok!(remove(&["layer"]));
    });
}
