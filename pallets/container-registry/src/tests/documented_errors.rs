//! The seventeen errors that the documentation promises, each by a test of its name, for each of the
//! calls that it is documented for. That the other errors are met is asserted by
//! [`model`](super::model), over all of them.

use super::*;
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

/// With Alice's `alpha`, its member Bob, and Dave's `beta`.
fn registry(test: fn()) {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(test);
}

/// Too long for anything.
fn long() -> String {
    "a".repeat(254)
}

#[test]
fn repository_already_exists() {
    registry(|| {
        assert_ok!(create_repository(ALICE, 0, "app"));
        assert_noop!(create_repository(ALICE, 0, "app"), Error::RepositoryAlreadyExists);
    });
}

#[test]
fn max_tags_limit_reached() {
    registry(|| {
        for tag in ["v1", "v2", "v3", "v4", "v5"] {
            assert_ok!(push(ALICE, "alpha", tag, "one"));
        }
        assert_noop!(push(ALICE, "alpha", "v6", "one"), Error::MaxTagsLimitReached);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_ok!(push(ALICE, "alpha", "v6", "one"));
    });
}

#[test]
fn exceeds_max_length() {
    registry(|| {
        assert_noop!(create_space(EVE, &long()), Error::ExceedsMaxLength);
        assert_noop!(push(ALICE, &long(), "v1", "one"), Error::ExceedsMaxLength);
        assert_noop!(push(ALICE, "alpha", &long(), "one"), Error::ExceedsMaxLength);
        assert_noop!(
            store(ALICE, "alpha", long().as_bytes(), &raw("one")),
            Error::ExceedsMaxLength
        );
        assert_noop!(register(ALICE, &long()), Error::ExceedsMaxLength);
    });
}

#[test]
fn repository_not_found() {
    registry(|| {
        assert_noop!(remove_repository(ALICE, 0, "app", 4), Error::RepositoryNotFound);
        assert_noop!(set_mutability(ALICE, 0, "app", true, &[]), Error::RepositoryNotFound);
        assert_noop!(remove_tag(ALICE, "alpha", "v1"), Error::RepositoryNotFound);
        assert_noop!(remove_manifest(ALICE, "alpha", "one", 4), Error::RepositoryNotFound);
    });
}

#[test]
fn space_already_exists() {
    registry(|| {
        assert_noop!(create_space(EVE, "alpha"), Error::SpaceAlreadyExists);
    });
}

#[test]
fn space_not_found() {
    registry(|| {
        assert_noop!(add_member(ALICE, 7, EVE), Error::SpaceNotFound);
        assert_noop!(store(ALICE, "gamma", &digest("one"), &raw("one")), Error::SpaceNotFound);
        assert_noop!(delete_space(ALICE, 7), Error::SpaceNotFound);
        assert_noop!(remove_tag(ALICE, "gamma", "v1"), Error::SpaceNotFound);
    });
}

#[test]
fn not_authorized() {
    registry(|| {
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, false]));
        assert_noop!(push(BOB, "alpha", "v1", "one"), Error::NotAuthorized);
        assert_noop!(store(BOB, "alpha", &digest("one"), &raw("one")), Error::NotAuthorized);
        assert_noop!(remove_tag(BOB, "alpha", "v1"), Error::NotAuthorized);
    });
}

#[test]
fn max_space_members_reached() {
    registry(|| {
        assert_ok!(add_member(ALICE, 0, 10));
        assert_ok!(add_member(ALICE, 0, 11));
        assert_noop!(add_member(ALICE, 0, 12), Error::MaxSpaceMembersReached);
        assert_ok!(remove_member(ALICE, 0, 10));
        assert_ok!(add_member(ALICE, 0, 12));
    });
}

#[test]
fn empty_image_name() {
    registry(|| {
        assert_noop!(
            push_image(ALICE, "alpha", "", None, &digest("one"), &raw("one")),
            Error::EmptyImageName
        );
        assert_noop!(create_repository(ALICE, 0, ""), Error::EmptyImageName);
    });
}

#[test]
fn empty_digest() {
    registry(|| {
        assert_noop!(push_image(ALICE, "alpha", "app", None, b"", &raw("one")), Error::EmptyDigest);
        assert_noop!(push_untagged(ALICE, "alpha", b"", &raw("one")), Error::EmptyDigest);
    });
}

#[test]
fn empty_cid() {
    registry(|| {
        assert_noop!(push_image(ALICE, "alpha", "app", None, &digest("one"), b""), Error::EmptyCid);
        assert_noop!(push_untagged(ALICE, "alpha", &digest("one"), b""), Error::EmptyCid);
    });
}

#[test]
fn empty_digest_info() {
    registry(|| {
        assert_noop!(store(ALICE, "alpha", b"", &raw("one")), Error::EmptyDigestInfo);
        assert_noop!(remove_blob(ALICE, "alpha", b""), Error::EmptyDigestInfo);
    });
}

#[test]
fn empty_cid_info() {
    registry(|| {
        assert_noop!(store(ALICE, "alpha", &digest("one"), b""), Error::EmptyCidInfo);
    });
}

#[test]
fn not_space_member() {
    registry(|| {
        for stranger in [EVE, DAVE] {
            assert_noop!(push(stranger, "alpha", "v1", "one"), Error::NotSpaceMember);
            let (digest, cid) = (digest("one"), raw("one"));
            assert_noop!(store(stranger, "alpha", &digest, &cid), Error::NotSpaceMember);
        }
    });
}

#[test]
fn space_does_not_exist() {
    registry(|| {
        assert_noop!(push(ALICE, "gamma", "v1", "one"), Error::SpaceDoesNotExist);
        assert_noop!(
            push_untagged(ALICE, "gamma", &digest("one"), &raw("one")),
            Error::SpaceDoesNotExist
        );
    });
}

#[test]
fn not_space_owner() {
    registry(|| {
        for other in [BOB, DAVE, EVE] {
            assert_noop!(add_member(other, 0, 12), Error::NotSpaceOwner);
            assert_noop!(delete_space(other, 0), Error::NotSpaceOwner);
        }
    });
}

#[test]
fn user_already_has_space() {
    registry(|| {
        assert_noop!(create_space(ALICE, "gamma"), Error::UserAlreadyHasSpace);
        assert_ok!(offer(ALICE, 0, Some(DAVE)));
        assert_noop!(accept(DAVE, 0), Error::UserAlreadyHasSpace);
    });
}
