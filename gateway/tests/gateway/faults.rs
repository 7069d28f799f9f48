use crate::{
    harness::{Harness, eventually, refusal, settings},
    image::{Image, OCI_MANIFEST},
    ledger::MemoryLedger,
};
use registry_gateway::{follow::FollowError, gateway::Gateway};
use reqwest::StatusCode;
use std::sync::Arc;

#[tokio::test]
async fn while_the_chain_is_away_reads_go_on_and_pushes_are_refused() {
    let gateway = Harness::new().await;
    let (old, new) = (Image::new(1), Image::new(2));
    old.push(&gateway, "team/app", "v1").await;
    gateway.ledger.away(true);
    eventually("not ready", async || !gateway.is_ready().await).await;
    new.push_blobs(&gateway, "team/app").await;
    let response = new.push_manifest(&gateway, "team/app", "v2").await;
    assert!(response.headers().contains_key("retry-after"));
    assert_eq!(refusal(response).await, (503, "UNAVAILABLE".into()));
    assert_eq!(gateway.status("/v2/team/app/manifests/v2").await, StatusCode::NOT_FOUND);
    assert!(old.comes_back(&gateway, "team/app", "v1").await);
    gateway.ledger.away(false);
    gateway.wait_until_ready().await;
    let response = new.push_manifest(&gateway, "team/app", "v2").await;
    assert_eq!(response.status(), StatusCode::CREATED);
    assert!(new.comes_back(&gateway, "team/app", "v2").await);
}

#[tokio::test]
async fn before_the_chain_was_ever_read_nothing_is_called_unknown() {
    let ledger = MemoryLedger::new();
    ledger.away(true);
    let gateway = Harness::unready(ledger.clone(), &[]).await;
    assert_eq!(gateway.status("/v2/").await, StatusCode::OK);
    let path = "/v2/team/app/manifests/v1";
    assert_eq!(gateway.status(path).await, StatusCode::SERVICE_UNAVAILABLE);
    ledger.away(false);
    gateway.wait_until_ready().await;
    assert_eq!(gateway.status(path).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_refused_push_is_denied_and_leaves_no_trace() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    for (space, error, status, code) in [
        ("members", "NotSpaceMember", 403, "DENIED"),
        ("rights", "NotAuthorized", 403, "DENIED"),
        ("tags", "MaxTagsLimitReached", 403, "DENIED"),
        ("frozen", "TagImmutable", 403, "DENIED"),
        ("none", "SpaceDoesNotExist", 404, "NAME_UNKNOWN"),
    ] {
        gateway.ledger.refuse(space, error);
        let name = format!("{space}/app");
        image.push_blobs(&gateway, &name).await;
        let response = image.push_manifest(&gateway, &name, "v1").await;
        assert_eq!(refusal(response).await, (status, code.into()), "{error}");
        let path = format!("/v2/{name}/manifests/v1");
        assert_eq!(gateway.status(&path).await, StatusCode::NOT_FOUND);
    }
    assert_eq!(gateway.stats().await["journaledPushes"], 0);
    let catalog = gateway.get("/v2/_catalog").send().await.unwrap().text().await.unwrap();
    assert_eq!(catalog, r#"{"repositories":[]}"#);
}

#[tokio::test]
async fn a_reorganisation_loses_no_acknowledged_push() {
    let ledger = MemoryLedger::new();
    let gateway = Harness::with(ledger.clone(), &[]).await;
    let (first, second) = (Image::new(1), Image::new(2));
    first.push(&gateway, "team/app", "v1").await;
    ledger.finalize(false);
    first.push(&gateway, "team/app", "latest").await;
    second.push(&gateway, "team/app", "latest").await;
    let height = ledger.height();
    ledger.reorganise(2);
    eventually("replayed", async || ledger.height() > height + 1).await;
    eventually("there again", async || second.comes_back(&gateway, "team/app", "latest").await)
        .await;
    assert!(first.comes_back(&gateway, "team/app", "v1").await);
    // A second time, after the journal has moved along.
    ledger.reorganise(1);
    eventually("there again", async || second.comes_back(&gateway, "team/app", "latest").await)
        .await;
    ledger.finalize(true);
    assert!(second.comes_back(&gateway, "team/app", "latest").await);
}

#[tokio::test]
async fn a_node_that_lost_final_blocks_gets_them_back() {
    let ledger = MemoryLedger::new();
    let gateway = Harness::with(ledger.clone(), &[]).await;
    let images = [Image::new(1), Image::new(2), Image::new(3)];
    for (number, image) in images.iter().enumerate() {
        image.push(&gateway, "team/app", &format!("v{number}")).await;
        image.push(&gateway, "team/app", "latest").await;
    }
    // The gateway is running while the node is killed.
    ledger.lose(3);
    ledger.tick();
    let all_there = async || {
        for (number, image) in images.iter().enumerate() {
            if !image.comes_back(&gateway, "team/app", &format!("v{number}")).await {
                return false;
            }
        }
        images[2].comes_back(&gateway, "team/app", "latest").await
    };
    eventually("lost blocks are noticed", async || ledger.batches().len() > 6).await;
    eventually("all there again", all_there).await;
    gateway.wait_until_ready().await;
}

#[tokio::test]
async fn blocks_lost_while_the_gateway_was_down_come_back_before_it_is_ready() {
    let ledger = MemoryLedger::new();
    let mut gateway = Harness::with(ledger.clone(), &[]).await;
    let images = [Image::new(1), Image::new(2)];
    for (number, image) in images.iter().enumerate() {
        image.push(&gateway, "team/app", &format!("v{number}")).await;
    }
    gateway.stop().await;
    ledger.lose(2);
    ledger.tick();
    ledger.tick();
    ledger.tick();
    gateway.gateway = Some(
        Gateway::start(&settings(gateway.dir.path(), &[]), Arc::new(ledger.clone())).await.unwrap(),
    );
    let running = gateway.gateway.as_ref().unwrap();
    gateway.url = format!("http://{}", running.public);
    gateway.internal = format!("http://{}", running.internal);
    gateway.wait_until_ready().await;
    for (number, image) in images.iter().enumerate() {
        assert!(image.comes_back(&gateway, "team/app", &format!("v{number}")).await, "{number}");
    }
}

#[tokio::test]
async fn another_chain_is_refused() {
    let mut gateway = Harness::new().await;
    Image::new(1).push(&gateway, "team/app", "v1").await;
    gateway.stop().await;
    let other = Arc::new(MemoryLedger::with_genesis(2));
    let mut again = Gateway::start(&settings(gateway.dir.path(), &[]), other).await.unwrap();
    let error = again.failed().await.unwrap();
    assert!(matches!(error, FollowError::OtherChain { .. }), "{error}");
    assert!(error.to_string().contains("empty data directory"), "{error}");
    again.stop().await;
}

#[tokio::test]
async fn a_second_gateway_serves_what_the_first_one_took() {
    let ledger = MemoryLedger::new();
    let first = Harness::with(ledger.clone(), &[]).await;
    let image = Image::new(1);
    image.push(&first, "team/app", "v1").await;
    let flags = ["--ipfs-api", &first.internal];
    let second = Harness::with(ledger.clone(), &flags).await;
    let response = second.head("/v2/team/app/manifests/v1").send().await.unwrap();
    assert_eq!(crate::harness::header(&response, "content-type"), OCI_MANIFEST);
    assert!(image.comes_back(&second, "team/app", "v1").await);
    let blob = format!("/v2/team/app/blobs/{}", crate::image::digest(&image.layers[1]));
    let request = second.get(&blob).header("range", "bytes=1048570-1048590");
    let part = request.send().await.unwrap();
    assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
    assert_eq!(part.bytes().await.unwrap(), image.layers[1][1_048_570..1_048_591]);
    // What is pushed to one is seen by the other.
    let newer = Image::new(2);
    newer.push(&first, "team/app", "v2").await;
    eventually("seen", async || newer.comes_back(&second, "team/app", "v2").await).await;
    // Recorded, but nowhere to be found: not "unknown".
    let third = Harness::with(ledger, &[]).await;
    let response = third.get("/v2/team/app/manifests/v1").send().await.unwrap();
    assert_eq!(refusal(response).await, (503, "UNAVAILABLE".into()));
}
