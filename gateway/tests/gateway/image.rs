//! Images to push.

use crate::harness::Harness;
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub const OCI_MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
pub const OCI_INDEX: &str = "application/vnd.oci.image.index.v1+json";
const OCI_CONFIG: &str = "application/vnd.oci.image.config.v1+json";
const OCI_LAYER: &str = "application/vnd.oci.image.layer.v1.tar+gzip";

pub fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", hex::encode(Sha256::digest(bytes)))
}

pub fn descriptor(media_type: &str, bytes: &[u8]) -> Value {
    json!({ "mediaType": media_type, "digest": digest(bytes), "size": bytes.len() })
}

/// An image with a configuration and two layers, different for each `seed`.
#[derive(Clone)]
pub struct Image {
    pub config: Vec<u8>,
    pub layers: Vec<Vec<u8>>,
    pub manifest: Vec<u8>,
}

impl Image {
    pub fn new(seed: u64) -> Self {
        let config = json!({ "architecture": "amd64", "os": "linux", "seed": seed });
        let config = config.to_string().into_bytes();
        // One layer of a single block, one of several.
        let layer = |len: usize| {
            let numbers = (0..len as u64).map(|at| (at.wrapping_mul(seed + 7) >> 3) as u8);
            numbers.chain(seed.to_le_bytes()).collect::<Vec<u8>>()
        };
        let layers = vec![layer(1_000), layer(2_500_000)];
        let manifest = json!({
            "schemaVersion": 2,
            "mediaType": OCI_MANIFEST,
            "config": descriptor(OCI_CONFIG, &config),
            "layers": layers.iter().map(|layer| descriptor(OCI_LAYER, layer)).collect::<Vec<_>>(),
        });
        Self { config, layers, manifest: manifest.to_string().into_bytes() }
    }

    pub fn digest(&self) -> String {
        digest(&self.manifest)
    }

    pub fn blobs(&self) -> impl Iterator<Item = &Vec<u8>> {
        std::iter::once(&self.config).chain(&self.layers)
    }

    pub async fn push_blobs(&self, gateway: &Harness, name: &str) {
        for blob in self.blobs() {
            let response = push_blob(gateway, name, blob).await;
            assert_eq!(response.status(), StatusCode::CREATED);
        }
    }

    pub async fn push_manifest(&self, gateway: &Harness, name: &str, reference: &str) -> Response {
        push_manifest(gateway, name, reference, OCI_MANIFEST, &self.manifest).await
    }

    pub async fn push(&self, gateway: &Harness, name: &str, reference: &str) {
        self.push_blobs(gateway, name).await;
        let response = self.push_manifest(gateway, name, reference).await;
        assert_eq!(response.status(), StatusCode::CREATED, "{:?}", response.text().await);
    }

    /// Whether all of it comes back as it was.
    pub async fn comes_back(&self, gateway: &Harness, name: &str, reference: &str) -> bool {
        let response = gateway.get(&format!("/v2/{name}/manifests/{reference}")).send().await;
        let response = response.unwrap();
        if response.status() != StatusCode::OK {
            return false;
        }
        assert_eq!(response.headers()["content-type"], OCI_MANIFEST);
        assert_eq!(response.headers()["docker-content-digest"], self.digest().as_str());
        assert_eq!(response.bytes().await.unwrap(), self.manifest);
        for blob in self.blobs() {
            let path = format!("/v2/{name}/blobs/{}", digest(blob));
            let response = gateway.get(&path).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::OK);
            assert_eq!(response.content_length(), Some(blob.len() as u64));
            assert_eq!(response.bytes().await.unwrap(), *blob);
        }
        true
    }
}

pub async fn push_blob(gateway: &Harness, name: &str, blob: &[u8]) -> Response {
    let path = format!("/v2/{name}/blobs/uploads/?digest={}", digest(blob));
    gateway.post(&path).body(blob.to_vec()).send().await.unwrap()
}

pub async fn push_manifest(
    gateway: &Harness,
    name: &str,
    reference: &str,
    media_type: &str,
    manifest: &[u8],
) -> Response {
    let request = gateway.put(&format!("/v2/{name}/manifests/{reference}"));
    request.header("content-type", media_type).body(manifest.to_vec()).send().await.unwrap()
}
