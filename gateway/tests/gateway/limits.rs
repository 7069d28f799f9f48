use crate::{
    harness::{Harness, eventually, header, refusal},
    image::digest,
    ledger::MemoryLedger,
};
use reqwest::{Body, StatusCode};
use std::io;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// A body whose first bytes come and whose end does not.
fn stalled() -> (futures::channel::mpsc::UnboundedSender<Result<Vec<u8>, io::Error>>, Body) {
    let (send, body) = futures::channel::mpsc::unbounded();
    send.unbounded_send(Ok(vec![1; 10])).unwrap();
    (send, Body::wrap_stream(body))
}

#[tokio::test]
async fn a_stalled_upload_is_given_up_and_can_go_on() {
    let gateway = Harness::with(MemoryLedger::new(), &["--body-timeout", "200ms"]).await;
    let response = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
    let location = header(&response, "location");
    let (_send, body) = stalled();
    let response = gateway.patch(&location).body(body).send().await.unwrap();
    assert_eq!(refusal(response).await, (408, "BLOB_UPLOAD_INVALID".into()));
    let status = gateway.get(&location).send().await.unwrap();
    assert_eq!(header(&status, "range"), "0-9");
    let blob = [vec![1; 10], vec![2; 5]].concat();
    let request = gateway.put(&format!("{location}?digest={}", digest(&blob))).body(vec![2; 5]);
    assert_eq!(request.send().await.unwrap().status(), StatusCode::CREATED);
    // In one piece, nothing is kept.
    let (_send, body) = stalled();
    let path = format!("/v2/team/app/blobs/uploads/?digest={}", digest(b"x"));
    let response = gateway.post(&path).body(body).send().await.unwrap();
    assert_eq!(refusal(response).await, (408, "BLOB_UPLOAD_INVALID".into()));
    assert_eq!(gateway.stats().await["uploads"], 0);
}

#[tokio::test]
async fn too_many_uploads_have_to_wait() {
    let gateway = Harness::with(MemoryLedger::new(), &["--max-writing-uploads", "1"]).await;
    let response = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
    let location = header(&response, "location");
    let (send, body) = stalled();
    let patch = tokio::spawn(gateway.patch(&location).body(body).send());
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    eventually("refused", async || {
        let response = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
        response.status() == StatusCode::TOO_MANY_REQUESTS
            && refusal(response).await.1 == "TOOMANYREQUESTS"
    })
    .await;
    drop(send);
    assert_eq!(patch.await.unwrap().unwrap().status(), StatusCode::ACCEPTED);
    let response = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::ACCEPTED);
}

#[tokio::test]
async fn open_uploads_are_bounded_too() {
    let gateway = Harness::with(MemoryLedger::new(), &["--max-open-uploads", "2"]).await;
    for status in [202, 202, 429] {
        let response = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
        assert_eq!(response.status(), status);
    }
}

#[tokio::test]
async fn a_client_that_vanishes_leaves_an_upload_that_can_go_on() {
    let gateway = Harness::new().await;
    let response = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
    let location = header(&response, "location");
    let address = gateway.gateway.as_ref().unwrap().public;
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("PATCH {location} HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&[1; 10]).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    drop(stream);
    eventually("put back", async || {
        let request = gateway.patch(&location).header("content-range", "10-14").body(vec![2; 5]);
        request.send().await.unwrap().status() == StatusCode::ACCEPTED
    })
    .await;
}

#[tokio::test]
async fn heads_of_requests_are_bounded() {
    let gateway = Harness::new().await;
    let address = gateway.gateway.as_ref().unwrap().public;
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("GET /v2/ HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", "a".repeat(2_000_000));
    // The answer may come, and the connection close, before all of it is sent.
    let _ = stream.write_all(head.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431 "), "{answer}");
    assert_eq!(gateway.status("/v2/").await, StatusCode::OK);
}

#[tokio::test]
async fn who_is_refused_while_sending_sees_the_answer() {
    let gateway = Harness::new().await;
    let address = gateway.gateway.as_ref().unwrap().public;
    let mut stream = TcpStream::connect(address).await.unwrap();
    let body = vec![1; 20_000_000];
    let head = format!(
        "POST /v2/Team/app/blobs/uploads/ HTTP/1.1\r\nhost: a\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&body).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert!(answer.contains("NAME_INVALID"), "{answer}");
}
