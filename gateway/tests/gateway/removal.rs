//! What the chain removes, whoever had it removed.

use crate::{
    harness::{Harness, eventually, refusal},
    image::{Image, digest},
    ledger::MemoryLedger,
};
use container_registry_primitives::{Digest, ImageName, SpaceName};
use registry_gateway::ledger::Change;
use reqwest::StatusCode;
use serde_json::Value;

fn place() -> (SpaceName, ImageName) {
    ("team".parse().unwrap(), "app".parse().unwrap())
}

fn tag_removed(tag: &str) -> Change {
    let (space, image) = place();
    Change::TagRemoved { space, image, tag: tag.parse().unwrap() }
}

fn manifest_removed(image_pushed: &Image) -> Change {
    let (space, image) = place();
    Change::ManifestRemoved { space, image, digest: image_pushed.digest().parse().unwrap() }
}

fn blob_removed(blob: &[u8]) -> Change {
    let digest: Digest = digest(blob).parse().unwrap();
    Change::BlobRemoved { space: place().0, digest }
}

async fn list(gateway: &Harness, path: &str, field: &str) -> Vec<String> {
    let body: Value = gateway.get(path).send().await.unwrap().json().await.unwrap();
    let entries = body[field].as_array().unwrap_or_else(|| panic!("{body}")).iter();
    entries.map(|entry| entry.as_str().unwrap().to_owned()).collect()
}

/// Waits until the gateway has the ledger's best block.
async fn followed(gateway: &Harness) {
    let height = gateway.ledger.height();
    let app = &gateway.gateway.as_ref().unwrap().app;
    eventually("followed", async || {
        app.index.best().unwrap().is_some_and(|best| best.number >= height)
    })
    .await;
}

/// The same, be the removals final or not.
async fn in_both_ways(test: impl AsyncFn(&Harness)) {
    for finalizes in [true, false] {
        let ledger = MemoryLedger::new();
        let gateway = Harness::with(ledger.clone(), &[]).await;
        Image::new(1).push(&gateway, "team/app", "v1").await;
        Image::new(1).push(&gateway, "team/app", "v2").await;
        Image::new(2).push(&gateway, "team/app", "other").await;
        Image::new(3).push(&gateway, "team/next", "v1").await;
        eventually("final", async || gateway.stats().await["stagedBlobs"] == 0).await;
        ledger.finalize(finalizes);
        test(&gateway).await;
        ledger.finalize(true);
        ledger.tick();
        followed(&gateway).await;
    }
}

#[tokio::test]
async fn a_removed_tag_is_unknown_and_its_manifest_is_not() {
    in_both_ways(async |gateway| {
        gateway.ledger.apply(vec![tag_removed("v1")]);
        followed(gateway).await;
        let response = gateway.get("/v2/team/app/manifests/v1").send().await.unwrap();
        assert_eq!(refusal(response).await, (404, "MANIFEST_UNKNOWN".into()));
        let image = Image::new(1);
        assert!(image.comes_back(gateway, "team/app", "v2").await);
        assert!(image.comes_back(gateway, "team/app", &image.digest()).await);
        assert_eq!(list(gateway, "/v2/team/app/tags/list", "tags").await, ["other", "v2"]);
        // It can be set again, which takes one push.
        image.push_manifest(gateway, "team/app", "v1").await;
        assert!(image.comes_back(gateway, "team/app", "v1").await);
    })
    .await;
}

#[tokio::test]
async fn a_removed_manifest_is_unknown_and_can_be_pushed_again() {
    in_both_ways(async |gateway| {
        let image = Image::new(1);
        let removed = [tag_removed("v1"), tag_removed("v2"), manifest_removed(&image)];
        gateway.ledger.apply(removed.into());
        followed(gateway).await;
        for reference in ["v1", "v2", &image.digest()] {
            let path = format!("/v2/team/app/manifests/{reference}");
            let response = gateway.get(&path).send().await.unwrap();
            assert_eq!(refusal(response).await, (404, "MANIFEST_UNKNOWN".into()), "{reference}");
            assert_eq!(gateway.head(&path).send().await.unwrap().status(), StatusCode::NOT_FOUND);
        }
        let response = image.push_manifest(gateway, "team/app", &image.digest()).await;
        assert_eq!(response.status(), StatusCode::CREATED);
        assert!(image.comes_back(gateway, "team/app", &image.digest()).await);
    })
    .await;
}

#[tokio::test]
async fn a_removed_blob_is_unknown_in_its_space_alone_and_has_to_be_uploaded_again() {
    in_both_ways(async |gateway| {
        let image = Image::new(1);
        image.push(gateway, "other/app", "v1").await;
        gateway.ledger.apply(vec![blob_removed(&image.config)]);
        followed(gateway).await;
        let path = format!("blobs/{}", digest(&image.config));
        let response = gateway.get(&format!("/v2/team/app/{path}")).send().await.unwrap();
        assert_eq!(refusal(response).await, (404, "BLOB_UNKNOWN".into()));
        assert_eq!(gateway.status(&format!("/v2/other/app/{path}")).await, StatusCode::OK);
        let response = image.push_manifest(gateway, "team/app", "v3").await;
        assert_eq!(refusal(response).await, (404, "MANIFEST_BLOB_UNKNOWN".into()));
        image.push(gateway, "team/app", "v3").await;
        assert!(image.comes_back(gateway, "team/app", "v3").await);
    })
    .await;
}

#[tokio::test]
async fn the_catalog_lists_repositories_with_manifests() {
    in_both_ways(async |gateway| {
        let (space, image) = place();
        let empty = Change::Repository { space: space.clone(), image: "empty".parse().unwrap() };
        gateway.ledger.apply(vec![empty]);
        followed(gateway).await;
        let catalog = async || list(gateway, "/v2/_catalog", "repositories").await;
        assert_eq!(catalog().await, ["team/app", "team/next"]);
        // It is known all the same.
        assert!(list(gateway, "/v2/team/empty/tags/list", "tags").await.is_empty());
        let tags = ["v1", "v2", "other"].map(tag_removed);
        let manifests = [1, 2].map(|seed| manifest_removed(&Image::new(seed)));
        gateway.ledger.apply(tags.into_iter().chain(manifests).collect());
        followed(gateway).await;
        assert_eq!(catalog().await, ["team/next"]);
        gateway.ledger.apply(vec![Change::RepositoryRemoved { space, image }]);
        followed(gateway).await;
        let response = gateway.get("/v2/team/app/tags/list").send().await.unwrap();
        assert_eq!(refusal(response).await, (404, "NAME_UNKNOWN".into()));
    })
    .await;
}

#[tokio::test]
async fn a_lost_push_whose_tag_was_removed_stays_away() {
    let ledger = MemoryLedger::new();
    let gateway = Harness::with(ledger.clone(), &[]).await;
    let (first, second) = (Image::new(1), Image::new(2));
    first.push(&gateway, "team/app", "kept").await;
    first.push(&gateway, "team/app", "removed").await;
    second.push(&gateway, "team/app", "manifest").await;
    ledger.apply(vec![tag_removed("removed"), tag_removed("manifest"), manifest_removed(&second)]);
    followed(&gateway).await;
    let batches = ledger.batches().len();
    // The node comes back without all of it, the removal too.
    ledger.lose(4);
    ledger.tick();
    eventually("replayed", async || ledger.batches().len() > batches).await;
    eventually("there again", async || first.comes_back(&gateway, "team/app", "kept").await).await;
    gateway.wait_until_ready().await;
    assert_eq!(list(&gateway, "/v2/team/app/tags/list", "tags").await, ["kept"]);
    let path = format!("/v2/team/app/manifests/{}", second.digest());
    assert_eq!(gateway.status(&path).await, StatusCode::NOT_FOUND);
    // Pushed after the loss, it is replayed again.
    second.push(&gateway, "team/app", "manifest").await;
    let height = ledger.height();
    ledger.lose(1);
    ledger.tick();
    eventually("replayed", async || ledger.height() > height).await;
    eventually("back", async || second.comes_back(&gateway, "team/app", "manifest").await).await;
}

#[tokio::test]
async fn a_reorganisation_that_moves_push_and_removal_leaves_the_tag_removed() {
    let ledger = MemoryLedger::new();
    let gateway = Harness::with(ledger.clone(), &[]).await;
    let image = Image::new(1);
    image.push(&gateway, "team/app", "first").await;
    ledger.finalize(false);
    image.push(&gateway, "team/app", "latest").await;
    ledger.apply(vec![tag_removed("latest")]);
    followed(&gateway).await;
    // Neither is in the branch that wins.
    ledger.reorganise(2);
    image.push(&gateway, "team/app", "second").await;
    // The manifest of the lost push is replayed, the tag is not.
    eventually("replayed", async || ledger.batches().len() == 4).await;
    followed(&gateway).await;
    assert_eq!(list(&gateway, "/v2/team/app/tags/list", "tags").await, ["first", "second"]);
    ledger.finalize(true);
    ledger.tick();
    followed(&gateway).await;
    assert_eq!(gateway.status("/v2/team/app/manifests/latest").await, StatusCode::NOT_FOUND);
}
