use crate::{
    harness::{Harness, header, refusal},
    image::{Image, OCI_MANIFEST, digest},
};
use reqwest::StatusCode;

#[tokio::test]
async fn the_api_says_that_it_is_there() {
    let gateway = Harness::new().await;
    for path in ["/v2/", "/v2"] {
        let response = gateway.get(path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header(&response, "docker-distribution-api-version"), "registry/2.0");
    }
    let health = |path: &str| gateway.client.get(format!("{}{path}", gateway.internal)).send();
    assert_eq!(health("/healthz").await.unwrap().status(), StatusCode::OK);
    assert_eq!(health("/readyz").await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn head_is_get_without_the_bytes() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    image.push(&gateway, "team/app", "v1").await;
    let blob = format!("/v2/team/app/blobs/{}", digest(&image.layers[1]));
    for (path, len) in [
        ("/v2/team/app/manifests/v1", image.manifest.len()),
        (blob.as_str(), image.layers[1].len()),
    ] {
        let (head, get) = (gateway.head(path).send(), gateway.get(path).send());
        let (head, get) = (head.await.unwrap(), get.await.unwrap());
        assert_eq!(head.status(), StatusCode::OK);
        for name in ["content-length", "content-type", "docker-content-digest", "etag"] {
            assert_eq!(header(&head, name), header(&get, name), "{path} {name}");
        }
        assert_eq!(header(&head, "content-length"), len.to_string());
        assert!(head.bytes().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_manifest_need_not_be_sent_twice() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    image.push(&gateway, "team/app", "v1").await;
    let tag = format!("\"{}\"", image.digest());
    for (known, status) in [
        (tag.as_str(), StatusCode::NOT_MODIFIED),
        ("*", StatusCode::NOT_MODIFIED),
        ("\"sha256:other\"", StatusCode::OK),
    ] {
        let request = gateway.get("/v2/team/app/manifests/v1").header("if-none-match", known);
        let request = request.header("accept", OCI_MANIFEST);
        assert_eq!(request.send().await.unwrap().status(), status, "{known}");
    }
}

#[tokio::test]
async fn ranges_of_a_blob() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    image.push(&gateway, "team/app", "v1").await;
    let blob = &image.layers[1];
    let path = format!("/v2/team/app/blobs/{}", digest(blob));
    let whole = gateway.get(&path).send().await.unwrap();
    assert_eq!(header(&whole, "accept-ranges"), "bytes");
    assert!(header(&whole, "cache-control").contains("immutable"));
    let len = blob.len();
    for (range, expected) in [
        ("bytes=0-0".into(), 0..1),
        // Across the border of two blocks.
        ("bytes=1048570-1048590".into(), 1_048_570..1_048_591),
        (format!("bytes={}-", len - 5), len - 5..len),
        ("bytes=-7".into(), len - 7..len),
        (format!("bytes=10-{}", len * 2), 10..len),
    ] {
        let response = gateway.get(&path).header("range", &range).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::PARTIAL_CONTENT, "{range}");
        let content_range = format!("bytes {}-{}/{len}", expected.start, expected.end - 1);
        assert_eq!(header(&response, "content-range"), content_range);
        assert_eq!(response.content_length(), Some(expected.len() as u64));
        assert_eq!(response.bytes().await.unwrap(), blob[expected]);
    }
    let response = gateway.get(&path).header("range", format!("bytes={len}-"));
    let response = response.send().await.unwrap();
    assert_eq!(header(&response, "content-range"), format!("bytes */{len}"));
    assert_eq!(refusal(response).await, (416, "RANGE_INVALID".into()));
    let request = gateway.get(&path).header("range", "bytes=0-1").header("if-range", "\"other\"");
    assert_eq!(request.send().await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn what_is_not_there_is_unknown() {
    let gateway = Harness::new().await;
    Image::new(1).push(&gateway, "team/app", "v1").await;
    let digest = digest(b"nobody has this");
    for (path, code) in [
        ("/v2/team/app/manifests/v2".into(), "MANIFEST_UNKNOWN"),
        ("/v2/team/none/manifests/v1".into(), "MANIFEST_UNKNOWN"),
        ("/v2/team/app/manifests/.INVALID_MANIFEST_NAME".into(), "MANIFEST_UNKNOWN"),
        (format!("/v2/team/app/manifests/{digest}"), "MANIFEST_UNKNOWN"),
        (format!("/v2/team/app/blobs/{digest}"), "BLOB_UNKNOWN"),
        ("/v2/team/none/tags/list".into(), "NAME_UNKNOWN"),
        (format!("/v2/team/app/referrers/{digest}"), "UNSUPPORTED"),
        ("/other".into(), "UNSUPPORTED"),
    ] {
        let response = gateway.get(&path).send().await.unwrap();
        assert_eq!(refusal(response).await, (404, code.into()), "{path}");
        assert_eq!(gateway.head(&path).send().await.unwrap().status(), StatusCode::NOT_FOUND);
    }
}
