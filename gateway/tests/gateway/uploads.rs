use crate::{
    harness::{Harness, header, refusal},
    image::digest,
};
use reqwest::StatusCode;

async fn begin(gateway: &Harness, name: &str) -> String {
    let response = gateway.post(&format!("/v2/{name}/blobs/uploads/")).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::ACCEPTED);
    let location = header(&response, "location");
    assert!(location.ends_with(&header(&response, "docker-upload-uuid")));
    assert_eq!(header(&response, "range"), "0-0");
    location
}

#[tokio::test]
async fn a_blob_in_chunks() {
    let gateway = Harness::new().await;
    let blob: Vec<u8> = (0..3_000_000u32).map(|number| (number / 7) as u8).collect();
    let location = begin(&gateway, "team/app").await;
    let (first, rest) = blob.split_at(1_200_000);
    let (second, last) = rest.split_at(1_000_001);
    let mut at = 0;
    for chunk in [first, second] {
        let range = format!("{at}-{}", at + chunk.len() - 1);
        let request = gateway.patch(&location).header("content-range", range);
        let response = request.body(chunk.to_vec()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::ACCEPTED);
        at += chunk.len();
        assert_eq!(header(&response, "range"), format!("0-{}", at - 1));
        assert_eq!(header(&response, "location"), location);
        let status = gateway.get(&location).send().await.unwrap();
        assert_eq!(status.status(), StatusCode::NO_CONTENT);
        assert_eq!(header(&status, "range"), format!("0-{}", at - 1));
    }
    // Out of order: the upload says how far it is, and goes on.
    let request = gateway.patch(&location).header("content-range", "0-9");
    let response = request.body(vec![0; 10]).send().await.unwrap();
    assert_eq!(header(&response, "range"), format!("0-{}", at - 1));
    assert_eq!(header(&response, "location"), location);
    assert_eq!(refusal(response).await, (416, "RANGE_INVALID".into()));
    // The last chunk comes with the end.
    let digest = digest(&blob);
    let request = gateway.put(&format!("{location}?digest={digest}"));
    let response = request.body(last.to_vec()).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::CREATED);
    assert_eq!(header(&response, "docker-content-digest"), digest);
    let response = gateway.get(&header(&response, "location")).send().await.unwrap();
    assert_eq!(response.bytes().await.unwrap(), blob);
    assert_eq!(gateway.status(&location).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_blob_as_docker_sends_it() {
    let gateway = Harness::new().await;
    let blob = vec![5; 100_000];
    let location = begin(&gateway, "team/app").await;
    let body = futures::stream::iter(
        blob.chunks(999).map(|chunk| Ok::<_, std::io::Error>(chunk.to_vec())).collect::<Vec<_>>(),
    );
    let request = gateway.patch(&location).body(reqwest::Body::wrap_stream(body));
    assert_eq!(request.send().await.unwrap().status(), StatusCode::ACCEPTED);
    let request = gateway.put(&format!("{location}?digest={}", digest(&blob)));
    assert_eq!(request.send().await.unwrap().status(), StatusCode::CREATED);
}

#[tokio::test]
async fn an_empty_blob_is_a_blob() {
    let gateway = Harness::new().await;
    let location = begin(&gateway, "team/app").await;
    let digest = digest(b"");
    let request = gateway.put(&format!("{location}?digest={digest}"));
    assert_eq!(request.send().await.unwrap().status(), StatusCode::CREATED);
    let response = gateway.get(&format!("/v2/team/app/blobs/{digest}")).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.content_length(), Some(0));
}

#[tokio::test]
async fn an_upload_belongs_to_its_repository() {
    let gateway = Harness::new().await;
    let location = begin(&gateway, "team/app").await;
    let elsewhere = location.replace("team/app", "team/other");
    for request in [
        gateway.get(&elsewhere),
        gateway.patch(&elsewhere).body("x"),
        gateway.put(&format!("{elsewhere}?digest={}", digest(b"x"))).body("x"),
        gateway.delete(&elsewhere),
    ] {
        let response = request.send().await.unwrap();
        assert_eq!(refusal(response).await, (404, "BLOB_UPLOAD_UNKNOWN".into()));
    }
    assert_eq!(gateway.status(&location).await, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_cancelled_upload_is_gone() {
    let gateway = Harness::new().await;
    let location = begin(&gateway, "team/app").await;
    let response = gateway.delete(&location).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    let response = gateway.patch(&location).body("x").send().await.unwrap();
    assert_eq!(refusal(response).await, (404, "BLOB_UPLOAD_UNKNOWN".into()));
    assert_eq!(gateway.stats().await["uploads"], 0);
}

#[tokio::test]
async fn an_upload_outlives_a_restart() {
    let mut gateway = Harness::new().await;
    let location = begin(&gateway, "team/app").await;
    let request = gateway.patch(&location).body(vec![1; 1_500_000]);
    assert_eq!(request.send().await.unwrap().status(), StatusCode::ACCEPTED);
    gateway = gateway.restart().await;
    let status = gateway.get(&location).send().await.unwrap();
    assert_eq!(header(&status, "range"), "0-1499999");
    let blob = [vec![1; 1_500_000], vec![2; 10]].concat();
    let request = gateway.put(&format!("{location}?digest={}", digest(&blob))).body(vec![2; 10]);
    assert_eq!(request.send().await.unwrap().status(), StatusCode::CREATED);
}

#[tokio::test]
async fn one_request_at_a_time_writes() {
    let gateway = Harness::new().await;
    let location = begin(&gateway, "team/app").await;
    let (send, body) = futures::channel::mpsc::unbounded::<Result<Vec<u8>, std::io::Error>>();
    send.unbounded_send(Ok(vec![1; 10])).unwrap();
    let request = gateway.patch(&location).body(reqwest::Body::wrap_stream(body));
    let first = tokio::spawn(request.send());
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    crate::harness::eventually("the second is refused", async || {
        let request = gateway.patch(&location).body("").header("content-range", "5-4");
        // A malformed range adds nothing if this request comes before the other.
        let response = request.send().await.unwrap();
        refusal(response).await == (409, "BLOB_UPLOAD_INVALID".into())
    })
    .await;
    drop(send);
    let response = first.await.unwrap().unwrap();
    assert_eq!(response.status(), StatusCode::ACCEPTED);
    assert_eq!(header(&response, "range"), "0-9");
}
