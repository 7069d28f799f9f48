//! Digests of every algorithm that the image specification registers.

use crate::{
    harness::{Harness, eventually, header, refusal},
    image::{OCI_INDEX, OCI_MANIFEST, descriptor, digest, push_blob, push_manifest},
    ledger::MemoryLedger,
};
use container_registry_primitives::{BlobCid, Digest, SpaceName};
use registry_gateway::ledger::Change;
use reqwest::{Response, StatusCode};
use serde_json::json;
use sha2::Digest as _;

type Of = fn(&[u8]) -> String;

fn sha512(bytes: &[u8]) -> String {
    format!("sha512:{}", hex::encode(sha2::Sha512::digest(bytes)))
}

fn blake3(bytes: &[u8]) -> String {
    format!("blake3:{}", blake3::hash(bytes).to_hex())
}

/// The algorithms besides SHA-256.
const FURTHER: [Of; 2] = [sha512, blake3];

/// A manifest with this configuration, of this digest.
fn manifest(config: &[u8], digest: &str) -> Vec<u8> {
    let config = json!({ "mediaType": "a/b", "digest": digest, "size": config.len() });
    json!({ "schemaVersion": 2, "config": config, "layers": [] }).to_string().into_bytes()
}

async fn push_blob_as(gateway: &Harness, name: &str, blob: &[u8], digest: &str) -> Response {
    let path = format!("/v2/{name}/blobs/uploads/?digest={digest}");
    gateway.post(&path).body(blob.to_vec()).send().await.unwrap()
}

/// That `GET` and `HEAD` have these bytes under the digest.
async fn is_served(gateway: &Harness, kind: &str, digest: &str, bytes: &[u8]) {
    let path = format!("/v2/team/app/{kind}/{digest}");
    let (get, head) = (gateway.get(&path).send().await, gateway.head(&path).send().await);
    for response in [get.unwrap(), head.unwrap()] {
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(header(&response, "docker-content-digest"), digest);
        assert_eq!(header(&response, "content-length"), bytes.len().to_string());
        let body = response.bytes().await.unwrap();
        assert!(body.is_empty() || body == bytes, "{path}");
    }
    assert_eq!(gateway.get(&path).send().await.unwrap().bytes().await.unwrap(), bytes);
}

#[tokio::test]
async fn blobs_and_manifests_are_pushed_and_pulled_by_any_digest() {
    // Of a single block, and of several.
    for (of, blob) in
        FURTHER.into_iter().flat_map(|of| [9, 2_500_000].map(|len| (of, vec![5_u8; len])))
    {
        let gateway = Harness::new().await;
        let response = push_blob_as(&gateway, "team/app", &blob, &of(&blob)).await;
        assert_eq!(response.status(), StatusCode::CREATED);
        assert_eq!(header(&response, "docker-content-digest"), of(&blob));
        let manifest = manifest(&blob, &of(&blob));
        let reference = of(&manifest);
        let response =
            push_manifest(&gateway, "team/app", &reference, OCI_MANIFEST, &manifest).await;
        assert_eq!(response.status(), StatusCode::CREATED);
        assert_eq!(header(&response, "docker-content-digest"), reference);
        is_served(&gateway, "manifests", &reference, &manifest).await;
        is_served(&gateway, "blobs", &of(&blob), &blob).await;
        // A worker asks for them by the digests that are on chain.
        for (digest, bytes) in [(of(&blob), &blob), (reference.clone(), &manifest)] {
            let url = format!("{}/blobs/{digest}", gateway.internal);
            let response = gateway.client.get(url).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::OK, "{digest}");
            assert!(response.headers().contains_key("x-ipfs-roots"));
            assert_eq!(response.bytes().await.unwrap(), *bytes);
        }
        // It is on chain, and so for every gateway.
        let flags = ["--ipfs-api", gateway.internal.as_str()];
        let second = Harness::with(gateway.ledger.clone(), &flags).await;
        is_served(&second, "manifests", &reference, &manifest).await;
        is_served(&second, "blobs", &of(&blob), &blob).await;
    }
}

#[tokio::test]
async fn an_upload_in_chunks_ends_with_any_digest() {
    let gateway = Harness::new().await;
    let blob: Vec<u8> = (0..2_000_000u32).map(|number| (number / 7) as u8).collect();
    for of in FURTHER {
        let begun = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
        let location = header(&begun, "location");
        let (first, last) = blob.split_at(1_200_000);
        let response = gateway.patch(&location).body(first.to_vec()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::ACCEPTED);
        let request = gateway.put(&format!("{location}?digest={}", of(&blob)));
        let response = request.body(last.to_vec()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::CREATED);
        is_served(&gateway, "blobs", &of(&blob), &blob).await;
        // The right value by another algorithm is not the digest.
        let other = format!("blake3:{}", &digest(&blob)["sha256:".len()..]);
        let refused = push_blob_as(&gateway, "team/app", &blob, &other).await;
        assert_eq!(refusal(refused).await, (400, "DIGEST_INVALID".into()));
    }
}

#[tokio::test]
async fn one_image_names_its_parts_by_different_algorithms() {
    let gateway = Harness::new().await;
    let (config, layer) = (b"{}".to_vec(), vec![7; 1_500_000]);
    for (bytes, digest) in [(&config, sha512(&config)), (&layer, blake3(&layer))] {
        let response = push_blob_as(&gateway, "team/app", bytes, &digest).await;
        assert_eq!(response.status(), StatusCode::CREATED);
    }
    // The same layer under its SHA-256 too.
    assert_eq!(push_blob(&gateway, "team/app", &layer).await.status(), StatusCode::CREATED);
    let part = |bytes: &[u8], digest: String| json!({ "mediaType": "a/b", "digest": digest, "size": bytes.len() });
    let image = json!({
        "schemaVersion": 2, "mediaType": OCI_MANIFEST, "config": part(&config, sha512(&config)),
        "layers": [part(&layer, blake3(&layer)), part(&layer, digest(&layer))],
    });
    let image = image.to_string().into_bytes();
    let child = blake3(&image);
    let response = push_manifest(&gateway, "team/app", &child, OCI_MANIFEST, &image).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let mut entry = descriptor(OCI_MANIFEST, &image);
    entry["digest"] = child.clone().into();
    let index = json!({ "schemaVersion": 2, "mediaType": OCI_INDEX, "manifests": [entry] });
    let index = index.to_string().into_bytes();
    let response = push_manifest(&gateway, "team/app", "v1", OCI_INDEX, &index).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    is_served(&gateway, "manifests", &child, &image).await;
    for digest in [blake3(&layer), digest(&layer)] {
        is_served(&gateway, "blobs", &digest, &layer).await;
    }
    is_served(&gateway, "blobs", &sha512(&config), &config).await;
}

#[tokio::test]
async fn what_was_asked_for_is_what_is_checked() {
    // Both of one block and of several.
    for truth in [b"the truth".to_vec(), vec![9; 2_500_000]] {
        let ledger = MemoryLedger::new();
        let gateway = Harness::with(ledger.clone(), &[]).await;
        assert_eq!(push_blob(&gateway, "team/app", &truth).await.status(), StatusCode::CREATED);
        let sha256: Digest = digest(&truth).parse().unwrap();
        let stored = gateway.gateway.as_ref().unwrap().app.content.store().stat(&sha256).await;
        let cid: BlobCid = stored.unwrap().unwrap().cid;
        for of in FURTHER {
            let (right, wrong) = (of(&truth), of(b"another"));
            let space: SpaceName = "team".parse().unwrap();
            for digest in [&right, &wrong] {
                let digest = digest.parse().unwrap();
                ledger.apply(vec![Change::Blob { space: space.clone(), digest, cid }]);
            }
            let path = |digest: &str| format!("/v2/team/app/blobs/{digest}");
            let known = async || {
                gateway.head(&path(&wrong)).send().await.unwrap().status() == StatusCode::OK
            };
            eventually("the claim is known", known).await;
            // The store has the bytes under their SHA-256 and their CID only.
            is_served(&gateway, "blobs", &right, &truth).await;
            // A space says that they have this digest, which no CID can show to be false.
            let body = async { gateway.get(&path(&wrong)).send().await?.bytes().await };
            assert!(body.await.is_err(), "{wrong}: not the bytes that were asked for");
        }
    }
}
