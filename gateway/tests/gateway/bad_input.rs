//! Bad input: the code and the status for each, and nothing changed.

use crate::{
    harness::{Harness, refusal},
    image::{Image, OCI_INDEX, OCI_MANIFEST, digest, push_manifest},
};
use registry_gateway::ledger::{AccountId, Change};
use reqwest::RequestBuilder;
use std::path::{Path, PathBuf};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// All files of blobs and uploads.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_none_or(|extension| extension != "redb") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// What must not change: the chain, the files, and what is staged, open or journaled.
async fn traces(gateway: &Harness) -> (usize, Vec<PathBuf>, String) {
    let mut stats = gateway.stats().await;
    for field in ["best", "finalized"] {
        stats.as_object_mut().unwrap().remove(field);
    }
    (gateway.ledger.state().len(), files(gateway.dir.path()), stats.to_string())
}

#[tokio::test]
async fn every_bad_request_has_its_answer_and_changes_nothing() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    image.push(&gateway, "team/app", "v1").await;
    crate::harness::eventually("final", async || gateway.stats().await["stagedBlobs"] == 0).await;
    let before = traces(&gateway).await;

    let unknown = Image::new(2);
    let wrong = digest(b"something else");
    let put = |path: String, media_type: &str, body: Vec<u8>| {
        gateway.put(&path).header("content-type", media_type).body(body)
    };
    let long_name = format!("team/{}", "a".repeat(251));
    let long_tag = "t".repeat(200);
    let text = String::from_utf8(image.manifest.clone()).unwrap();
    let bad_digest = text.replacen("sha256:", "sha256:XX", 1).into_bytes();
    let wrong_size = text.replacen("\"size\":1008", "\"size\":7", 1).into_bytes();
    assert_ne!(wrong_size, image.manifest);
    let huge = format!("{text}{}", " ".repeat(5 << 20)).into_bytes();
    let manifests = "/v2/team/app/manifests";
    let at = |reference: &str| format!("{manifests}/{reference}");
    let blob = || vec![1, 2, 3];
    let uploads = "/v2/team/app/blobs/uploads/";
    let id = uuid::Uuid::new_v4();
    let table: Vec<(&str, RequestBuilder, u16, &str)> = vec![
        (
            "wrong digest of a blob",
            gateway.post(&format!("{uploads}?digest={wrong}")).body(blob()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "malformed digest of a blob",
            gateway.post(&format!("{uploads}?digest=sha256:xyz")).body(blob()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "wrong blake3 of a blob",
            gateway.post(&format!("{uploads}?digest=blake3:{}", "0".repeat(64))).body(blob()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "malformed blake3 of a blob",
            gateway.post(&format!("{uploads}?digest=blake3:{}", "0".repeat(128))).body(blob()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "wrong blake3 of a manifest",
            put(at(&format!("blake3:{}", "0".repeat(64))), OCI_MANIFEST, image.manifest.clone()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "unsupported algorithm",
            gateway.post(&format!("{uploads}?digest=md5:00")).body(blob()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "unknown upload",
            gateway.patch(&format!("{uploads}{id}")).body(blob()),
            404,
            "BLOB_UPLOAD_UNKNOWN",
        ),
        (
            "upload that is no id",
            gateway.patch(&format!("{uploads}1")).body(blob()),
            404,
            "BLOB_UPLOAD_UNKNOWN",
        ),
        (
            "end of an upload without a digest",
            gateway.put(&format!("{uploads}{id}")).body(blob()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "unknown blob in a manifest",
            put(at("v2"), OCI_MANIFEST, unknown.manifest.clone()),
            404,
            "MANIFEST_BLOB_UNKNOWN",
        ),
        ("malformed manifest", put(at("v2"), OCI_MANIFEST, b"{".into()), 400, "MANIFEST_INVALID"),
        ("empty manifest", put(at("v2"), OCI_MANIFEST, Vec::new()), 400, "MANIFEST_INVALID"),
        ("no manifest", put(at("v2"), OCI_MANIFEST, b"{}".into()), 400, "MANIFEST_INVALID"),
        (
            "manifest with a malformed digest",
            put(at("v2"), OCI_MANIFEST, bad_digest),
            400,
            "MANIFEST_INVALID",
        ),
        (
            "manifest of another type",
            put(at("v2"), OCI_INDEX, image.manifest.clone()),
            400,
            "MANIFEST_INVALID",
        ),
        (
            "manifest under another digest",
            put(at(&wrong), OCI_MANIFEST, image.manifest.clone()),
            400,
            "DIGEST_INVALID",
        ),
        (
            "manifest under a malformed digest",
            put(at("sha256:00"), OCI_MANIFEST, image.manifest.clone()),
            400,
            "DIGEST_INVALID",
        ),
        ("manifest of 5 MiB", put(at("v2"), OCI_MANIFEST, huge), 413, "MANIFEST_INVALID"),
        (
            "tag of 200 characters",
            put(at(&long_tag), OCI_MANIFEST, image.manifest.clone()),
            400,
            "TAG_INVALID",
        ),
        (
            "tag with a bad character",
            put(at("a%20b"), OCI_MANIFEST, image.manifest.clone()),
            400,
            "TAG_INVALID",
        ),
        (
            "over-long name",
            put(format!("/v2/{long_name}/manifests/v1"), OCI_MANIFEST, image.manifest.clone()),
            400,
            "NAME_INVALID",
        ),
        (
            "over-long name of an upload",
            gateway.post(&format!("/v2/{long_name}/blobs/uploads/")),
            400,
            "NAME_INVALID",
        ),
        ("upper case in a name", gateway.post("/v2/Team/app/blobs/uploads/"), 400, "NAME_INVALID"),
        (
            "encoded slash in a name",
            gateway.post("/v2/team%2Fapp/blobs/uploads/"),
            400,
            "NAME_INVALID",
        ),
        ("malformed digest", gateway.get("/v2/team/app/blobs/sha256:00"), 400, "DIGEST_INVALID"),
        ("wrong method", gateway.delete(&at("v1")), 405, "UNSUPPORTED"),
        ("wrong method on a blob", gateway.put(&format!("/v2/team/app/blobs/{wrong}")), 405, {
            "UNSUPPORTED"
        }),
    ];
    for (what, request, status, code) in table {
        let response = request.send().await.unwrap_or_else(|error| panic!("{what}: {error}"));
        if status == 405 {
            assert!(response.headers().contains_key("allow"), "{what}");
        }
        assert_eq!(refusal(response).await, (status, code.into()), "{what}");
    }
    assert_eq!(traces(&gateway).await, before);
    // A size that cannot be right is only known of staged blobs.
    image.push_blobs(&gateway, "staged/app").await;
    let response = push_manifest(&gateway, "staged/app", "v1", OCI_MANIFEST, &wrong_size).await;
    assert_eq!(refusal(response).await, (400, "MANIFEST_INVALID".into()));
    assert!(image.comes_back(&gateway, "team/app", "v1").await);
}

/// Such a blob is recorded once more, and a wrong size would take the place of the right one.
#[tokio::test]
async fn a_wrong_size_of_a_blob_that_the_chain_may_still_lose_is_refused() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    image.push(&gateway, "team/app", "v1").await;
    crate::harness::eventually("final", async || gateway.stats().await["stagedBlobs"] == 0).await;
    gateway.ledger.finalize(false);
    // Another gateway pushes its blobs to another space.
    let name = || "late".parse().unwrap();
    let blobs = gateway.ledger.state().into_iter().filter_map(|change| match change {
        Change::Blob { digest, cid, .. } => Some(Change::Blob { space: name(), digest, cid }),
        _ => None,
    });
    let space = Change::Space { id: 9, name: name(), owner: AccountId([9; 32]) };
    gateway.ledger.apply(std::iter::once(space).chain(blobs).collect());
    let text = String::from_utf8(image.manifest.clone()).unwrap();
    let wrong = text.replacen("\"size\":1008", "\"size\":7", 1).into_bytes();
    assert_ne!(wrong, image.manifest);
    let known = format!("/v2/late/app/blobs/{}", digest(image.blobs().next().unwrap()));
    crate::harness::eventually("seen", async || gateway.status(&known).await == 200).await;
    let response = push_manifest(&gateway, "late/app", "v1", OCI_MANIFEST, &wrong).await;
    assert_eq!(refusal(response).await, (400, "MANIFEST_INVALID".into()));
    image.push_manifest(&gateway, "late/app", "v1").await;
    assert!(image.comes_back(&gateway, "late/app", "v1").await);
}

#[tokio::test]
async fn a_wrong_digest_at_the_end_of_an_upload_leaves_nothing() {
    let gateway = Harness::new().await;
    let before = traces(&gateway).await;
    let response = gateway.post("/v2/team/app/blobs/uploads/").send().await.unwrap();
    let location = crate::harness::header(&response, "location");
    gateway.patch(&location).body(vec![1; 2_000_000]).send().await.unwrap();
    let wrong = digest(b"something else");
    let response = gateway.put(&format!("{location}?digest={wrong}")).send().await.unwrap();
    assert_eq!(refusal(response).await, (400, "DIGEST_INVALID".into()));
    let response = gateway.get(&location).send().await.unwrap();
    assert_eq!(refusal(response).await, (404, "BLOB_UPLOAD_UNKNOWN".into()));
    assert_eq!(traces(&gateway).await, before);
}

/// Clients tidy up such paths themselves, so this one is written by hand.
#[tokio::test]
async fn dots_in_a_name_are_refused() {
    let gateway = Harness::new().await;
    let before = traces(&gateway).await;
    for name in ["..", "team/..", "../../etc", "team/../app", "team/%2e%2e/app", "./app"] {
        let mut stream =
            TcpStream::connect(gateway.gateway.as_ref().unwrap().public).await.unwrap();
        let request = format!(
            "POST /v2/{name}/blobs/uploads/ HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\
             connection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 400 "), "{name}: {answer}");
        assert!(answer.contains("NAME_INVALID"), "{name}: {answer}");
    }
    assert_eq!(traces(&gateway).await, before);
}
