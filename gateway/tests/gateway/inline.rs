//! Manifests that were issued on chain, which keeps their JSON itself.

use crate::{
    harness::{Harness, eventually, header, refusal},
    image::{Image, OCI_MANIFEST},
    ledger::MemoryLedger,
};
use container_registry_primitives::{BlobCid, Digest, ImageName, SpaceName};
use registry_gateway::ledger::Change;
use reqwest::StatusCode;

/// What issuing an image changes.
fn issued(image: &Image, json: Vec<u8>) -> Vec<Change> {
    let space: SpaceName = "team".parse().unwrap();
    let name: ImageName = "issued".parse().unwrap();
    let digest: Digest = image.digest().parse().unwrap();
    let cid = BlobCid::raw(digest.value().try_into().unwrap());
    let (tag, image) = ("v1".parse().unwrap(), name);
    vec![
        Change::InlineManifest { digest, json },
        Change::Repository { space: space.clone(), image: image.clone() },
        Change::Manifest { space: space.clone(), image: image.clone(), digest, cid },
        Change::Tag { space, image, tag, digest },
    ]
}

#[tokio::test]
async fn an_image_issued_on_chain_comes_from_any_gateway() {
    let ledger = MemoryLedger::new();
    let first = Harness::with(ledger.clone(), &[]).await;
    let image = Image::new(1);
    // Its blobs were pushed before, with another manifest.
    image.push(&first, "team/app", "blobs").await;
    let other = Image { manifest: [&image.manifest[..], b"\n"].concat(), ..image };
    ledger.apply(issued(&other, other.manifest.clone()));
    eventually("pulled", async || other.comes_back(&first, "team/issued", "v1").await).await;
    // From a snapshot, on a gateway that has nothing of its own.
    let second = Harness::with(ledger.clone(), &["--ipfs-api", &first.internal]).await;
    assert!(other.comes_back(&second, "team/issued", "v1").await);
    // The manifest does not even take the first one.
    let third = Harness::with(ledger, &[]).await;
    let path = format!("/v2/team/issued/manifests/{}", other.digest());
    let (head, get) = (third.head(&path).send(), third.get(&path).send());
    let (head, get) = (head.await.unwrap(), get.await.unwrap());
    for name in ["content-length", "content-type", "docker-content-digest", "etag"] {
        assert_eq!(header(&head, name), header(&get, name), "{name}");
    }
    assert_eq!(header(&head, "content-type"), OCI_MANIFEST);
    assert_eq!(header(&head, "content-length"), other.manifest.len().to_string());
    assert!(head.bytes().await.unwrap().is_empty());
    assert_eq!(get.bytes().await.unwrap(), other.manifest);
}

#[tokio::test]
async fn bytes_of_another_digest_are_not_served() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    gateway.ledger.apply(issued(&image, Image::new(2).manifest));
    let path = "/v2/team/issued/manifests/v1";
    let app = &gateway.gateway.as_ref().unwrap().app;
    eventually("followed", async || app.index.best().unwrap().is_some_and(|at| at.number == 1))
        .await;
    let response = gateway.get(path).send().await.unwrap();
    assert_eq!(refusal(response).await, (404, "MANIFEST_UNKNOWN".into()));
    assert_eq!(gateway.head(path).send().await.unwrap().status(), StatusCode::NOT_FOUND);
}
