use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

const DIGEST: &str = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn descriptor(media_type: &str) -> Value {
    json!({ "mediaType": media_type, "digest": DIGEST, "size": 0 })
}

fn image() -> Value {
    json!({
        "schemaVersion": 2,
        "mediaType": MediaType::OciManifest.text(),
        "config": descriptor("application/vnd.oci.image.config.v1+json"),
        "layers": [descriptor("application/vnd.oci.image.layer.v1.tar+gzip")],
    })
}

fn index() -> Value {
    json!({
        "schemaVersion": 2,
        "mediaType": MediaType::DockerList.text(),
        "manifests": [descriptor(MediaType::DockerManifest.text())],
    })
}

fn parse(json: &Value, content_type: Option<&str>) -> Result<Manifest, ManifestError> {
    Manifest::parse(json.to_string().as_bytes(), content_type)
}

fn with(mut json: Value, field: &str, value: Value) -> Value {
    json[field] = value;
    json
}

fn without(mut json: Value, field: &str) -> Value {
    json.as_object_mut().unwrap().remove(field);
    json
}

#[test]
fn the_type_is_said_or_seen() {
    let oci = MediaType::OciManifest.text();
    for (json, content_type, media_type) in [
        (image(), None, MediaType::OciManifest),
        (image(), Some(oci), MediaType::OciManifest),
        (image(), Some("application/vnd.oci.image.manifest.v1+json; charset=utf-8"), {
            MediaType::OciManifest
        }),
        (without(image(), "mediaType"), Some(oci), MediaType::OciManifest),
        (without(image(), "mediaType"), None, MediaType::OciManifest),
        (without(index(), "mediaType"), None, MediaType::OciIndex),
        (index(), Some(MediaType::DockerList.text()), MediaType::DockerList),
    ] {
        assert_eq!(parse(&json, content_type).unwrap().media_type, media_type, "{json}");
    }
}

#[test]
fn artifacts_and_foreign_layers_are_taken() {
    let mut artifact = with(image(), "artifactType", json!("application/x"));
    artifact["subject"] = descriptor(MediaType::OciManifest.text());
    artifact["layers"][0]["urls"] = json!(["https://example.org/layer"]);
    let Content::Image { layers, .. } = parse(&artifact, None).unwrap().content else { panic!() };
    assert!(layers[0].foreign);
    let no_layers = without(image(), "layers");
    assert!(parse(&no_layers, None).is_ok());
}

#[test]
fn what_is_no_manifest_is_refused() {
    let docker = MediaType::DockerManifest;
    let mut bad_digest = image();
    bad_digest["layers"][0]["digest"] = json!("sha256:00");
    let mut untyped = image();
    untyped["config"].as_object_mut().unwrap().remove("mediaType");
    let many = vec![descriptor("x"); MAX_BLOBS];
    for (json, content_type, error) in [
        (with(image(), "schemaVersion", json!(1)), None, ManifestError::SchemaVersion),
        (with(image(), "fsLayers", json!([])), None, ManifestError::SchemaVersion),
        (with(image(), "manifests", json!([])), None, ManifestError::Ambiguous),
        (without(without(image(), "config"), "layers"), None, ManifestError::Ambiguous),
        (without(image(), "config"), None, ManifestError::Ambiguous),
        (with(image(), "mediaType", json!("a/b")), None, ManifestError::MediaType("a/b".into())),
        (
            with(image(), "mediaType", json!(MediaType::OciIndex.text())),
            None,
            ManifestError::Shape(MediaType::OciIndex),
        ),
        (image(), Some(docker.text()), {
            let said = docker.text().into();
            ManifestError::ContentType { said, is: MediaType::OciManifest }
        }),
        (without(image(), "mediaType"), Some("application/json"), {
            let said = "application/json".into();
            ManifestError::ContentType { said, is: MediaType::OciManifest }
        }),
        (bad_digest, None, {
            let error = DigestError::Encoding;
            ManifestError::Digest { digest: "sha256:00".into(), error }
        }),
        (untyped, None, ManifestError::DescriptorType(DIGEST.parse().unwrap())),
        (with(image(), "layers", json!(many)), None, ManifestError::TooMany),
    ] {
        assert_eq!(parse(&json, content_type), Err(error), "{json}");
    }
    for text in [
        "",
        "{",
        "[]",
        "null",
        r#"{"schemaVersion":2,"schemaVersion":2}"#,
        r#"{"schemaVersion":2,"config":{"digest":"x","size":-1}}"#,
        r#"{"schemaVersion":"2"}"#,
    ] {
        let result = Manifest::parse(text.as_bytes(), None);
        assert!(matches!(result, Err(ManifestError::Malformed(_))), "{text}: {result:?}");
    }
}

#[test]
fn numbers_on_disk_stay() {
    for (number, media_type) in MediaType::ALL.into_iter().enumerate() {
        assert_eq!(usize::from(media_type.number()), number);
        assert_eq!(MediaType::from_number(number as u8), Some(media_type));
    }
    assert_eq!(MediaType::from_number(4), None);
}

proptest! {
    #[test]
    fn no_input_panics(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Manifest::parse(&bytes, None);
    }

    #[test]
    fn no_change_of_one_byte_panics(at in 0..300usize, byte in any::<u8>()) {
        let mut bytes = image().to_string().into_bytes();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        let _ = Manifest::parse(&bytes, None);
    }
}
