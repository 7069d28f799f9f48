use crate::{
    harness::{Harness, eventually, header, refusal},
    image::{Image, OCI_INDEX, OCI_MANIFEST, descriptor, digest, push_blob, push_manifest},
    ledger::MemoryLedger,
};
use reqwest::StatusCode;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn an_image_is_on_chain_once_its_manifest_is_acknowledged() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    image.push_blobs(&gateway, "team/app").await;
    assert_eq!(gateway.ledger.height(), 0, "blobs alone cost nothing");
    let response = image.push_manifest(&gateway, "team/app", "v1").await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let manifest = format!("/v2/team/app/manifests/{}", image.digest());
    assert_eq!(header(&response, "location"), manifest);
    assert_eq!(header(&response, "docker-content-digest"), image.digest());
    assert_eq!(header(&response, "docker-distribution-api-version"), "registry/2.0");
    assert_eq!(gateway.ledger.batches(), [1], "one inclusion");
    assert!(image.comes_back(&gateway, "team/app", "v1").await);
    assert!(image.comes_back(&gateway, "team/app", &image.digest()).await);
    let stats = gateway.stats().await;
    assert_eq!(stats["journaledPushes"], 1);
    eventually("the staged blobs are obsolete", async || gateway.stats().await["stagedBlobs"] == 0)
        .await;
}

#[tokio::test]
async fn what_is_on_chain_is_not_pushed_again() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    image.push(&gateway, "team/app", "v1").await;
    eventually("final", async || gateway.stats().await["stagedBlobs"] == 0).await;
    image.push_manifest(&gateway, "team/app", "v1").await;
    assert_eq!(gateway.ledger.batches(), [1]);
    // Another tag: the blobs are known.
    let before = gateway.ledger.state().len();
    let response = image.push_manifest(&gateway, "team/app", "v2").await;
    assert_eq!(response.status(), StatusCode::CREATED);
    assert_eq!(gateway.ledger.state().len(), before + 2, "manifest and tag");
    assert!(image.comes_back(&gateway, "team/app", "v2").await);
}

#[tokio::test]
async fn a_name_of_one_part_is_in_the_default_space() {
    let gateway = Harness::new().await;
    let image = Image::new(2);
    image.push(&gateway, "busybox", "latest").await;
    assert!(image.comes_back(&gateway, "busybox", "latest").await);
    assert!(image.comes_back(&gateway, "library/busybox", "latest").await);
}

#[tokio::test]
async fn an_index_needs_its_manifests() {
    let gateway = Harness::new().await;
    let images = [Image::new(1), Image::new(2)];
    let manifests: Vec<_> =
        images.iter().map(|image| descriptor(OCI_MANIFEST, &image.manifest)).collect();
    let index = json!({ "schemaVersion": 2, "mediaType": OCI_INDEX, "manifests": manifests });
    let index = index.to_string().into_bytes();
    images[0].push(&gateway, "team/app", &images[0].digest()).await;
    let refused = push_manifest(&gateway, "team/app", "v1", OCI_INDEX, &index).await;
    assert_eq!(refusal(refused).await, (404, "MANIFEST_BLOB_UNKNOWN".into()));
    images[1].push(&gateway, "team/app", &images[1].digest()).await;
    let response = push_manifest(&gateway, "team/app", "v1", OCI_INDEX, &index).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let response = gateway.get("/v2/team/app/manifests/v1").send().await.unwrap();
    assert_eq!(header(&response, "content-type"), OCI_INDEX);
    assert_eq!(response.bytes().await.unwrap(), index);
    // Its manifests belong to this repository, not to the space.
    let elsewhere = push_manifest(&gateway, "team/other", "v1", OCI_INDEX, &index).await;
    assert_eq!(refusal(elsewhere).await, (404, "MANIFEST_BLOB_UNKNOWN".into()));
}

#[tokio::test]
async fn blobs_belong_to_their_space() {
    let gateway = Harness::new().await;
    let image = Image::new(3);
    image.push(&gateway, "one/app", "v1").await;
    let blob = format!("blobs/{}", digest(&image.config));
    assert_eq!(gateway.status(&format!("/v2/one/other/{blob}")).await, StatusCode::OK);
    let elsewhere = gateway.get(&format!("/v2/two/app/{blob}")).send().await.unwrap();
    assert_eq!(refusal(elsewhere).await, (404, "BLOB_UNKNOWN".into()));
    let refused = image.push_manifest(&gateway, "two/app", "v1").await;
    assert_eq!(refusal(refused).await, (404, "MANIFEST_BLOB_UNKNOWN".into()));
    // Mounted, they are there.
    for blob in image.blobs() {
        let digest = digest(blob);
        let path = format!("/v2/two/app/blobs/uploads/?mount={digest}&from=one/app");
        let response = gateway.post(&path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::CREATED);
        assert_eq!(header(&response, "location"), format!("/v2/two/app/blobs/{digest}"));
    }
    let response = image.push_manifest(&gateway, "two/app", "v1").await;
    assert_eq!(response.status(), StatusCode::CREATED);
    assert!(image.comes_back(&gateway, "two/app", "v1").await);
    // What nobody has is uploaded instead.
    let unknown = digest(b"nobody has this");
    let path = format!("/v2/two/app/blobs/uploads/?mount={unknown}&from=one/app");
    let response = gateway.post(&path).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::ACCEPTED);
}

#[tokio::test]
async fn pushes_that_wait_together_share_an_extrinsic() {
    let ledger = MemoryLedger::new();
    let gateway = Harness::with(ledger.clone(), &[]).await;
    let image = Image::new(4);
    image.push_blobs(&gateway, "team/app").await;
    push_blob(&gateway, "denied/app", &image.config).await;
    ledger.hold();
    let tags: Vec<_> = (0..20).map(|number| format!("v{number}")).collect();
    let pushes = tags.iter().map(|tag| image.push_manifest(&gateway, "team/app", tag));
    let release = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        ledger.release();
    };
    let (responses, ()) = tokio::join!(futures::future::join_all(pushes), release);
    assert!(responses.iter().all(|response| response.status() == StatusCode::CREATED));
    let batches = ledger.batches();
    assert_eq!(batches.iter().sum::<usize>(), 20);
    assert!(batches.len() <= 3, "{batches:?}");
}
