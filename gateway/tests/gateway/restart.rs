use crate::{
    harness::{Harness, eventually},
    image::Image,
    ledger::MemoryLedger,
};
use reqwest::StatusCode;
use std::time::Duration;

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let mut gateway = Harness::new().await;
    let (done, staged) = (Image::new(1), Image::new(2));
    done.push(&gateway, "team/app", "v1").await;
    staged.push_blobs(&gateway, "team/app").await;
    gateway = gateway.restart().await;
    assert!(done.comes_back(&gateway, "team/app", "v1").await);
    let response = staged.push_manifest(&gateway, "team/app", "v2").await;
    assert_eq!(response.status(), StatusCode::CREATED, "staged blobs outlive a restart");
    assert!(staged.comes_back(&gateway, "team/app", "v2").await);
}

#[tokio::test]
async fn blocks_that_came_meanwhile_are_caught_up_with() {
    let ledger = MemoryLedger::new();
    let first = Harness::with(ledger.clone(), &[]).await;
    let flags = ["--ipfs-api", &first.internal];
    let mut second = Harness::with(ledger.clone(), &flags).await;
    second.stop().await;
    let image = Image::new(1);
    for number in 0..100 {
        if number % 10 == 0 {
            image.push(&first, "team/app", &format!("v{number}")).await;
        }
        ledger.tick();
    }
    let second = {
        let mut again = Harness::with(ledger.clone(), &flags).await;
        // In the same folder as before.
        again.stop().await;
        again.dir = second.dir;
        again.gateway = Some(
            registry_gateway::gateway::Gateway::start(
                &crate::harness::settings(again.dir.path(), &flags.map(String::from)),
                std::sync::Arc::new(ledger.clone()),
            )
            .await
            .unwrap(),
        );
        let running = again.gateway.as_ref().unwrap();
        again.url = format!("http://{}", running.public);
        again.internal = format!("http://{}", running.internal);
        again
    };
    second.wait_until_ready().await;
    for number in (0..100).step_by(10) {
        assert!(image.comes_back(&second, "team/app", &format!("v{number}")).await, "{number}");
    }
}

#[tokio::test]
async fn a_push_under_way_ends_before_the_gateway_does() {
    let ledger = MemoryLedger::new();
    let mut gateway = Harness::with(ledger.clone(), &[]).await;
    let image = Image::new(1);
    image.push_blobs(&gateway, "team/app").await;
    ledger.hold();
    let path = format!("{}/v2/team/app/manifests/v1", gateway.url);
    let request = reqwest::Client::new().put(path).body(image.manifest.clone());
    let push = tokio::spawn(request.send());
    tokio::time::sleep(Duration::from_millis(300)).await;
    let release = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        ledger.release();
    };
    tokio::join!(gateway.stop(), release);
    assert_eq!(push.await.unwrap().unwrap().status(), StatusCode::CREATED);
}

#[tokio::test]
async fn a_push_whose_client_went_away_is_done_all_the_same() {
    let ledger = MemoryLedger::new();
    let gateway = Harness::with(ledger.clone(), &[]).await;
    let image = Image::new(1);
    image.push_blobs(&gateway, "team/app").await;
    ledger.hold();
    let path = format!("{}/v2/team/app/manifests/v1", gateway.url);
    let request = reqwest::Client::new().put(path).body(image.manifest.clone());
    let gave_up = tokio::time::timeout(Duration::from_millis(300), request.send()).await;
    assert!(gave_up.is_err());
    ledger.release();
    eventually("done", async || image.comes_back(&gateway, "team/app", "v1").await).await;
}
