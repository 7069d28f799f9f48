//! What the calls refuse before they look at any state.

use super::*;
use polkadot_sdk::frame_support::assert_noop;

/// A manifest call's arguments, good ones to begin with. The caller is nobody in a space that does
/// not exist, so that every other refusal comes first.
struct Manifest {
    repo: Vec<u8>,
    image: Vec<u8>,
    tag: Vec<u8>,
    digest: Vec<u8>,
    cid: Vec<u8>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            repo: b"nowhere".to_vec(),
            image: b"app".to_vec(),
            tag: b"v1".to_vec(),
            digest: digest("one"),
            cid: raw("one"),
        }
    }
}

impl Manifest {
    fn refused(self, error: Error) {
        let Self { repo, image, tag, digest, cid } = self;
        assert_noop!(
            Registry::add_manifest_head_digest_and_manifest_json_cid(
                RuntimeOrigin::signed(EVE),
                repo,
                image,
                Some(tag),
                digest,
                cid
            ),
            error
        );
    }
}

#[test]
fn empty_arguments_come_first() {
    TestBuilder::default().build_and_execute(|| {
        let long = || vec![b'!'; 1_000];
        let empty = Vec::new;
        Manifest { repo: long(), tag: long(), image: empty(), digest: empty(), cid: empty() }
            .refused(Error::EmptyImageName);
        Manifest { repo: long(), digest: empty(), cid: empty(), ..Default::default() }
            .refused(Error::EmptyDigest);
        Manifest { repo: long(), cid: empty(), ..Default::default() }.refused(Error::EmptyCid);
    });
}

#[test]
fn over_long_arguments_are_not_parsed() {
    TestBuilder::default().build_and_execute(|| {
        // All else is malformed too.
        let bad = || Manifest {
            repo: b"!".to_vec(),
            image: b"!".to_vec(),
            tag: b"!".to_vec(),
            digest: b"!".to_vec(),
            cid: b"!".to_vec(),
        };
        Manifest { repo: vec![b'a'; 254], ..bad() }.refused(Error::ExceedsMaxLength);
        Manifest { image: vec![b'a'; 254], ..bad() }.refused(Error::ExceedsMaxLength);
        Manifest { tag: vec![b'a'; 129], ..bad() }.refused(Error::ExceedsMaxLength);
        Manifest { digest: vec![b'a'; 136], ..bad() }.refused(Error::ExceedsMaxLength);
        Manifest { cid: vec![b'a'; 65], ..bad() }.refused(Error::ExceedsMaxLength);
        // Each within its bound, but not `space/image`.
        Manifest { repo: vec![b'a'; 127], image: vec![b'a'; 128], ..bad() }
            .refused(Error::ExceedsMaxLength);
        Manifest { repo: vec![b'a'; 127], image: vec![b'a'; 127], ..Default::default() }
            .refused(Error::SpaceDoesNotExist);
    });
}

#[test]
fn malformed_arguments_have_an_error_each() {
    TestBuilder::default().build_and_execute(|| {
        for name in ["", "Alpha", "a/b", "..", "a..b"] {
            Manifest { repo: name.into(), ..Default::default() }.refused(Error::InvalidName);
        }
        for name in ["App", "../app", "a//b", "/a", "a/", "a b"] {
            Manifest { image: name.into(), ..Default::default() }.refused(Error::InvalidName);
        }
        for tag in ["", ".a", "-a", "a/b", "a:b"] {
            Manifest { tag: tag.into(), ..Default::default() }.refused(Error::InvalidTag);
        }
        for digest in [
            "sha256",
            "sha256:",
            "sha256:00",
            "blake3:",
            "blake3:00",
            &format!("blake3:{}", "A".repeat(64)),
            "md5:00",
            "../../etc/passwd",
        ] {
            Manifest { digest: digest.into(), ..Default::default() }.refused(Error::InvalidDigest);
        }
        for cid in ["x", "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n", "b"] {
            Manifest { cid: cid.into(), ..Default::default() }.refused(Error::InvalidCid);
        }
        Manifest { cid: raw("two"), ..Default::default() }.refused(Error::CidDoesNotMatchDigest);
        Manifest::default().refused(Error::SpaceDoesNotExist);
    });
}

#[test]
fn blobs_are_checked_alike() {
    TestBuilder::default().build_and_execute(|| {
        let (good_digest, good_cid) = (digest("one"), raw("one"));
        let refused = |repo: &str, digest: &[u8], cid: &[u8], error: Error| {
            assert_noop!(store(EVE, repo, digest, cid), error);
        };
        let long = "a".repeat(254);
        refused(&long, b"", b"", Error::EmptyDigestInfo);
        refused(&long, b"!", b"", Error::EmptyCidInfo);
        refused(&long, b"!", b"!", Error::ExceedsMaxLength);
        refused("!", &[b'a'; 136], b"!", Error::ExceedsMaxLength);
        refused("!", b"!", &[b'a'; 65], Error::ExceedsMaxLength);
        refused("!", b"!", b"!", Error::InvalidName);
        refused("nowhere", b"!", b"!", Error::InvalidDigest);
        refused("nowhere", &good_digest, b"!", Error::InvalidCid);
        refused("nowhere", &good_digest, &raw("two"), Error::CidDoesNotMatchDigest);
        refused("nowhere", &good_digest, &good_cid, Error::SpaceNotFound);
    });
}

#[test]
fn untagged_manifests_are_checked_alike() {
    TestBuilder::default().build_and_execute(|| {
        let (good_digest, good_cid) = (digest("one"), raw("one"));
        assert_noop!(push_untagged(EVE, "a", b"", &good_cid), Error::EmptyDigest);
        assert_noop!(push_untagged(EVE, "a", &good_digest, b""), Error::EmptyCid);
        assert_noop!(push_untagged(EVE, "a", &[0; 136], &good_cid), Error::ExceedsMaxLength);
        assert_noop!(push_untagged(EVE, "A", &good_digest, &good_cid), Error::InvalidName);
        assert_noop!(push_untagged(EVE, "a", b"!", &good_cid), Error::InvalidDigest);
        assert_noop!(push_untagged(EVE, "a", &good_digest, b"!"), Error::InvalidCid);
        assert_noop!(
            push_untagged(EVE, "a", &good_digest, &raw("two")),
            Error::CidDoesNotMatchDigest
        );
    });
}
