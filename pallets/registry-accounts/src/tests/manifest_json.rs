//! The manifest's text: its digest is what others compute over the same bytes.

use super::*;
use crate::{BlobDescriptor, input::ImageInput, manifest_json::build};
use polkadot_sdk::sp_io::hashing::sha2_256;

/// What the call makes of descriptors, written down.
fn json(config: Descriptor, layers: Vec<Descriptor>) -> Vec<u8> {
    let ImageInput { config, layers, .. } =
        ImageInput::<Test>::parse(config, layers, None).ok().unwrap();
    let layers: Vec<BlobDescriptor<Test>> = layers.into_inner();
    build(&config, &layers)
}

fn blob(media_type: &str, digest: String, size: u64) -> Descriptor {
    Descriptor { media_type: media_type.into(), digest: digest.into_bytes(), size }
}

fn sha256(byte: &str) -> String {
    format!("sha256:{}", byte.repeat(32))
}

/// Length, digest and CID of a manifest as Python's `hashlib` and `base64` give them for the text
/// that its `json.dumps(…, separators=(",", ":"))` makes of the same fields.
struct Golden {
    len: usize,
    digest: &'static str,
    cid: &'static str,
}

impl Golden {
    fn check(&self, json: &[u8]) {
        assert_eq!(json.len(), self.len);
        assert_eq!(Digest::Sha256(sha2_256(json)).to_string(), self.digest);
        assert_eq!(BlobCid::raw(sha2_256(json)).to_string(), self.cid);
    }
}

#[test]
fn one_layer() {
    let json = json(blob(CONFIG, sha256("ab"), 7023), vec![blob(LAYER, sha256("9c"), 32654)]);
    assert_eq!(
        core::str::from_utf8(&json).unwrap(),
        concat!(
            r#"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","#,
            r#""config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:"#,
            r#"abababababababababababababababababababababababababababababababab","size":7023},"#,
            r#""layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","#,
            r#""digest":"sha256:"#,
            r#"9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c9c","size":32654}]}"#,
        )
    );
    Golden {
        len: 404,
        digest: "sha256:3b6f6a19ec45a9aa8b267a59fe77ff5db0f44ea5869faaa8fb99f42c26222cf5",
        cid: "bafkreib3n5vbt3cfvgviwjt2lh7hp725wd2e5jmgt6vkr64z6qwcmirm6u",
    }
    .check(&json);
}

#[test]
fn every_kind_of_text_and_the_largest_size() {
    let json = json(
        blob("application/vnd.docker.container.image.v1+json", sha256("0f"), 0),
        vec![
            blob(
                "application/vnd.docker.image.rootfs.diff.tar.gzip",
                format!("sha512:{}", "e1".repeat(64)),
                i64::MAX as u64,
            ),
            blob("a/b!#$&-^_.+", sha256("00"), 1),
            blob(
                "application/vnd.oci.image.layer.v1.tar+zstd",
                sha256("ff"),
                9_223_372_036_854_775_806,
            ),
        ],
    );
    Golden {
        len: 782,
        digest: "sha256:02727900c54cc9c20ee75a414cf39544d18b5f1d5e8fb3d6ac8c0530c9dc8f08",
        cid: "bafkreiacoj4qbrkmzhba5z22ifgphfke2gfv6hk6r6z5nlemauymtxepba",
    }
    .check(&json);
}

#[test]
fn as_many_layers_as_an_image_may_have() {
    let layers = (0..127).map(|index| blob(LAYER, format!("sha256:{index:064x}"), index << 20));
    let json = json(blob(CONFIG, format!("sha256:{:064x}", 127), 127), layers.collect());
    Golden {
        len: 20_455,
        digest: "sha256:f73d5670cef4e718d2ab4fdb0b1933b4123d3071064011d669e9c77c62c2210c",
        cid: "bafkreihxhvlhbtxu44mnfk2p3mfrsm5uci6ta4igiai5m2pjy56gfqrbbq",
    }
    .check(&json);
}

#[test]
fn the_text_is_json_of_the_same_fields() {
    let json = json(
        blob(CONFIG, sha256("ab"), 2),
        vec![blob("a/b!#$&-^_.+", sha256("00"), 1), blob(LAYER, sha256("01"), 10)],
    );
    let parsed: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(parsed["schemaVersion"], 2);
    assert_eq!(parsed["mediaType"], "application/vnd.oci.image.manifest.v1+json");
    assert_eq!(parsed["config"]["mediaType"], CONFIG);
    assert_eq!(parsed["config"]["size"], 2);
    assert_eq!(parsed["layers"][0]["mediaType"], "a/b!#$&-^_.+");
    assert_eq!(parsed["layers"][1]["digest"], sha256("01"));
    assert_eq!(parsed["layers"][1]["size"], 10);
    assert_eq!(parsed.as_object().unwrap().len(), 4);
}
