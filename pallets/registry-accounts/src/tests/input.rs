//! What the calls refuse before they look at any state.

use super::*;
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

/// An image's description, a good one to begin with. The caller is nobody and the repository does
/// not exist, so that every other refusal comes first.
struct Request {
    config: Descriptor,
    layers: Vec<Descriptor>,
    tag: Option<Vec<u8>>,
}

impl Default for Request {
    fn default() -> Self {
        let (config, layer) = (descriptor(CONFIG, "{}"), descriptor(LAYER, "layer"));
        Self { config, layers: vec![layer], tag: Some(b"v1".to_vec()) }
    }
}

impl Request {
    /// The same with a descriptor in the place of the configuration, and in that of a layer.
    fn with(change: impl Fn(&mut Descriptor)) -> [Self; 2] {
        let mut config = Self::default();
        change(&mut config.config);
        let mut layer = Self::default();
        layer.layers.push(descriptor(LAYER, "other"));
        change(&mut layer.layers[1]);
        [config, layer]
    }

    fn refused(self, error: Error) {
        let Self { config, layers, tag } = self;
        assert_noop!(Accounts::request_image(signed(EVE), 7, config, layers, tag), error);
    }
}

#[test]
fn names_are_checked() {
    TestBuilder::default().with_account().build_and_execute(|| {
        let long = "A".repeat(254);
        assert_noop!(create_registry(EVE, &long), Error::ExceedsMaxLength);
        assert_noop!(request_account(EVE, 7, &long), Error::ExceedsMaxLength);
        assert_noop!(create_repository(EVE, 7, &long), Error::ExceedsMaxLength);
        for name in ["", "A", "..", "-a", "a b", "ä", "a\"b", "/"] {
            assert_noop!(create_registry(EVE, name), Error::InvalidName);
            assert_noop!(request_account(EVE, 7, name), Error::InvalidName);
            assert_noop!(create_repository(EVE, 7, name), Error::InvalidName);
        }
        // A path is an image's name only.
        assert_noop!(create_registry(EVE, "a/b"), Error::InvalidName);
        assert_noop!(request_account(EVE, 7, "a/b"), Error::InvalidName);
        assert_ok!(create_repository(BOB, 0, "a/b"));
        assert_ok!(create_registry(EVE, &"a".repeat(253)));
        assert_ok!(request_account(EVE, 0, &"a".repeat(253)));
    });
}

#[test]
fn layers_are_counted_first() {
    TestBuilder::default().build_and_execute(|| {
        let bad = || Descriptor { media_type: vec![], digest: vec![b'!'; 200], size: u64::MAX };
        let bad_tag = || Some(vec![b'!'; 200]);
        Request { config: bad(), layers: vec![], tag: bad_tag() }.refused(Error::NoLayers);
        Request { config: bad(), layers: vec![bad(); 128], tag: bad_tag() }
            .refused(Error::TooManyLayers);
        Request { layers: vec![descriptor(LAYER, "layer"); 127], ..Default::default() }
            .refused(Error::RepositoryNotFound);
    });
}

#[test]
fn tags_are_checked() {
    TestBuilder::default().build_and_execute(|| {
        let tagged = |tag: &str| Request { tag: Some(tag.into()), ..Default::default() };
        tagged(&"!".repeat(129)).refused(Error::ExceedsMaxLength);
        for tag in ["", ".a", "-a", "a/b", "a:b", "a b", "a\"b"] {
            tagged(tag).refused(Error::InvalidTag);
        }
        tagged(&"a".repeat(128)).refused(Error::RepositoryNotFound);
        Request { tag: None, ..Default::default() }.refused(Error::RepositoryNotFound);
    });
}

#[test]
fn every_descriptor_is_checked() {
    TestBuilder::default().build_and_execute(|| {
        let media_type = |text: &str| {
            let bytes = text.as_bytes().to_vec();
            Request::with(move |blob| blob.media_type = bytes.clone())
        };
        for request in media_type(&"!".repeat(128)) {
            request.refused(Error::ExceedsMaxLength);
        }
        for bad in ["", "text", "text/", "/x", "a/b/c", "a/b;c=d", "a/\"", "a/\\", "a/b\n", "a/ä"]
        {
            for request in media_type(bad) {
                request.refused(Error::InvalidMediaType);
            }
        }
        for request in media_type(&format!("a/{}", "b".repeat(125))) {
            request.refused(Error::RepositoryNotFound);
        }

        let digest = |text: &str| {
            let bytes = text.as_bytes().to_vec();
            Request::with(move |blob| blob.digest = bytes.clone())
        };
        for request in digest(&"!".repeat(136)) {
            request.refused(Error::ExceedsMaxLength);
        }
        let upper = format!("sha256:{}", "A".repeat(64));
        for bad in ["", "sha256:", "sha256:00", "blake3:00", "md5:00", "\"", &upper] {
            for request in digest(bad) {
                request.refused(Error::InvalidDigest);
            }
        }
        for (algorithm, len) in [("sha512", 128), ("blake3", 64)] {
            for request in digest(&format!("{algorithm}:{}", "a".repeat(len))) {
                request.refused(Error::RepositoryNotFound);
            }
        }

        for request in Request::with(|blob| blob.size = 1 << 63) {
            request.refused(Error::InvalidSize);
        }
        for size in [0, (1 << 63) - 1] {
            for request in Request::with(|blob| blob.size = size) {
                request.refused(Error::RepositoryNotFound);
            }
        }
    });
}

#[test]
fn bounds_fit_together() {
    TestBuilder::default().build_and_execute(Accounts::check_bounds);
}
