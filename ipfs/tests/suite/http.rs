//! The store over HTTP, by a plain client on a real socket.

use crate::support::{MIB, bytes, cid, damage, files_in, info, serve_store};
use container_registry_primitives::{Algorithm, Digest};
use reqwest::{
    Client, StatusCode,
    multipart::{Form, Part},
};
use serde_json::Value;
use std::io::Write;
use url::Url;

const ADD: &str = "api/v0/add?cid-version=1&raw-leaves=true&chunker=size-1048576\
    &max-file-links=1024&pin=true&progress=false";

fn form(bytes: &bytes::Bytes) -> Form {
    Form::new().part("file", Part::stream(bytes.clone()).file_name("blob"))
}

async fn post(url: &Url, path: &str) -> (StatusCode, Value) {
    let response = Client::new().post(url.join(path).unwrap()).send().await.unwrap();
    (response.status(), response.json().await.unwrap())
}

#[tokio::test]
async fn blobs_are_served_by_digest() {
    let (dir, store, url) = serve_store().await;
    let bytes = bytes(3 * MIB, 1);
    let blob = store.put(bytes.clone()).await.unwrap();
    let at = url.join(&format!("blobs/{}", blob.digest)).unwrap();
    let http = Client::new();
    let head = http.head(at.clone()).send().await.unwrap();
    assert_eq!(head.status(), 200);
    assert_eq!(head.headers()["content-length"], (3 * MIB).to_string().as_str());
    assert_eq!(head.headers()["x-ipfs-roots"], blob.cid.to_string().as_str());
    let got = http.get(at.clone()).send().await.unwrap();
    assert_eq!(got.headers()["x-ipfs-roots"], blob.cid.to_string().as_str());
    assert_eq!(got.content_length(), Some(3 * MIB as u64));
    assert_eq!(got.bytes().await.unwrap(), bytes);

    // By any digest that it was committed with.
    let blake3 = Digest::Blake3(blake3::hash(&bytes).into());
    let other = url.join(&format!("blobs/{blake3}")).unwrap();
    assert_eq!(http.get(other.clone()).send().await.unwrap().status(), 404);
    store.put_by(bytes.clone(), Algorithm::Blake3).await.unwrap();
    let got = http.get(other).send().await.unwrap();
    assert_eq!(got.headers()["x-ipfs-roots"], blob.cid.to_string().as_str());
    assert_eq!(got.bytes().await.unwrap(), bytes);

    for (path, status) in [
        ("blobs/sha256:00", 400),
        ("blobs/blake3:00", 400),
        ("blobs/hello", 400),
        ("blobs/sha256:%2e%2e%2f%2e%2e%2fetc", 400),
        (&format!("blobs/sha256:{}", "0".repeat(64)), 404),
    ] {
        let got = http.get(url.join(path).unwrap()).send().await.unwrap();
        assert_eq!(got.status(), status, "{path}");
    }
    // What is corrupt never arrives whole: the connection is cut.
    damage(dir.path(), &blob.digest, 5);
    let got = http.get(at).send().await.unwrap();
    assert_eq!(got.status(), 200);
    assert!(got.bytes().await.is_err());
}

#[tokio::test]
async fn web_pages_are_refused() {
    let (_dir, store, url) = serve_store().await;
    let blob = store.put(bytes(10, 1)).await.unwrap();
    for header in ["Origin", "Referer"] {
        for (method, path) in [
            ("POST", format!("api/v0/pin/add?arg={}", blob.cid)),
            ("POST", "api/v0/version".into()),
            ("GET", format!("blobs/{}", blob.digest)),
        ] {
            let request = Client::new()
                .request(method.parse().unwrap(), url.join(&path).unwrap())
                .header(header, "http://127.0.0.1:5002");
            assert_eq!(request.send().await.unwrap().status(), 403, "{header} {path}");
        }
    }
    assert!(!store.is_pinned(&blob.cid).await.unwrap());
    // And the RPC by GET, which a page could do without either header.
    let got = Client::new().get(url.join("api/v0/version").unwrap()).send().await.unwrap();
    assert_eq!(got.status(), 405);
}

#[tokio::test]
async fn files_are_added_and_pinned() {
    let (dir, store, url) = serve_store().await;
    for len in [0, 10, 3 * MIB + 1] {
        let bytes = bytes(len, 2);
        let sent = Client::new().post(url.join(ADD).unwrap()).multipart(form(&bytes));
        let answer: Value = sent.send().await.unwrap().json().await.unwrap();
        let expected = info(&bytes);
        assert_eq!(answer["Hash"], expected.cid.to_string());
        assert_eq!(answer["Name"], "blob");
        let size: u64 = answer["Size"].as_str().unwrap().parse().unwrap();
        // The bytes and, above the leaves, one node.
        assert!(size >= len as u64 && size <= len as u64 + 300);
        assert_eq!(size == len as u64, expected.cid.is_raw());
        assert!(store.is_pinned(&expected.cid).await.unwrap());
    }
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
    let unpinned = bytes(11, 3);
    let at = url.join("api/v0/add?pin=false").unwrap();
    Client::new().post(at).multipart(form(&unpinned)).send().await.unwrap();
    assert!(store.stat(&info(&unpinned).digest).await.unwrap().is_some());
    assert!(!store.is_pinned(&info(&unpinned).cid).await.unwrap());
}

#[tokio::test]
async fn other_profiles_and_broken_bodies_are_refused() {
    let (dir, store, url) = serve_store().await;
    let http = Client::new();
    for other in [
        "cid-version=0",
        "raw-leaves=false",
        "chunker=size-262144",
        "chunker=rabin",
        "max-file-links=174",
        "hash=blake3",
        "trickle=true",
        "wrap-with-directory=true",
        "only-hash=true",
        "pin=perhaps",
    ] {
        let at = url.join(&format!("api/v0/add?{other}")).unwrap();
        let refused = http.post(at).multipart(form(&bytes(10, 1))).send().await.unwrap();
        assert_eq!(refused.status(), 400, "{other}");
        let error: Value = refused.json().await.unwrap();
        let name = other.split('=').next().unwrap();
        assert!(error["Message"].as_str().unwrap().contains(name), "{error}");
        assert_eq!(error["Type"], "error");
    }
    let at = url.join(ADD).unwrap();
    let cut = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf";
    for (kind, body) in [
        ("text/plain", "hello"),
        ("multipart/form-data", "hello"),
        ("multipart/form-data; boundary=x", cut),
        ("multipart/form-data; boundary=x", "--x--\r\n"),
    ] {
        let request = http.post(at.clone()).header("content-type", kind).body(body);
        assert_eq!(request.send().await.unwrap().status(), 400, "{kind}");
    }
    assert_eq!(store.blobs(None, 10).await.unwrap(), []);
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
}

#[tokio::test]
async fn a_client_that_hangs_up_leaves_nothing() {
    let (dir, store, url) = serve_store().await;
    let mut socket = std::net::TcpStream::connect(url.socket_addrs(|| None).unwrap()[0]).unwrap();
    let head = format!(
        "POST /{ADD} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\
         Content-Type: multipart/form-data; boundary=x\r\n\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).unwrap();
    socket.write_all(&bytes(MIB, 1)).unwrap();
    let uploads = dir.path().join("uploads");
    crate::support::eventually("it came", || async { files_in(&uploads) == 1 }).await;
    drop(socket);
    crate::support::eventually("it went", || async { files_in(&uploads) == 0 }).await;
    assert_eq!(store.blobs(None, 10).await.unwrap(), []);
}

#[tokio::test]
async fn cat_and_blocks() {
    let (_dir, store, url) = serve_store().await;
    let bytes = bytes(2 * MIB + 9, 4);
    let blob = store.put(bytes.clone()).await.unwrap();
    let http = Client::new();
    for (query, expected) in [
        (String::new(), bytes.clone()),
        (format!("&offset={MIB}"), bytes.slice(MIB..)),
        (format!("&offset={}&length=20", MIB - 10), bytes.slice(MIB - 10..MIB + 10)),
        ("&length=7".into(), bytes.slice(..7)),
        ("&offset=99999999".into(), bytes.slice(..0)),
    ] {
        for arg in [blob.cid.to_string(), format!("/ipfs/{}", blob.cid)] {
            let at = url.join(&format!("api/v0/cat?arg={arg}{query}")).unwrap();
            let got = http.post(at).send().await.unwrap();
            assert_eq!(got.status(), 200);
            assert_eq!(got.bytes().await.unwrap(), expected, "{query}");
        }
    }
    // A leaf is a file, too.
    let leaf = info(&bytes[..MIB]).cid;
    let got = http.post(url.join(&format!("api/v0/cat?arg={leaf}")).unwrap()).send().await.unwrap();
    assert_eq!(got.bytes().await.unwrap(), bytes.slice(..MIB));
    let (_, stat) = post(&url, &format!("api/v0/block/stat?arg={leaf}")).await;
    assert_eq!(
        (stat["Key"].as_str(), stat["Size"].as_u64()),
        (Some(&*leaf.to_string()), Some(MIB as u64))
    );

    let absent = info(b"absent").cid;
    for command in ["cat", "block/get", "block/stat", "dag/export", "pin/add"] {
        let (status, error) = post(&url, &format!("api/v0/{command}?arg={absent}")).await;
        assert_eq!(status, 500, "{command}");
        assert!(error["Message"].as_str().unwrap().contains("could not find"));
        for bad in ["", "?arg=hello", "?arg=", "?arg=/ipns/x"] {
            let (status, error) = post(&url, &format!("api/v0/{command}{bad}")).await;
            assert_eq!(
                (status.as_u16(), error["Type"].as_str()),
                (400, Some("error")),
                "{command}"
            );
        }
    }
}

#[tokio::test]
async fn pins_as_kubo_has_them() {
    let (_dir, store, url) = serve_store().await;
    let (_, none) = post(&url, "api/v0/pin/ls").await;
    assert_eq!(none, serde_json::json!({ "Keys": {} }));
    let mut cids = Vec::new();
    for seed in 0..3 {
        cids.push(store.put(bytes(100, seed)).await.unwrap().cid.to_string());
    }
    let args = cids.iter().map(|cid| format!("arg={cid}")).collect::<Vec<_>>().join("&");
    let (_, pinned) = post(&url, &format!("api/v0/pin/add?{args}&offline=true&timeout=5s")).await;
    assert_eq!(pinned, serde_json::json!({ "Pins": cids }));
    for path in ["api/v0/pin/ls".to_owned(), format!("api/v0/pin/ls?{args}&type=recursive")] {
        let (_, listed) = post(&url, &path).await;
        let keys = listed["Keys"].as_object().unwrap();
        assert_eq!(keys.len(), 3);
        assert!(cids.iter().all(|cid| keys[cid]["Type"] == "recursive"));
    }
    let at = url.join("api/v0/pin/ls?stream=true").unwrap();
    let lines = Client::new().post(at).send().await.unwrap().text().await.unwrap();
    assert!(lines.lines().count() == 3 && lines.contains(&cids[0]));
    let (status, error) = post(&url, &format!("api/v0/pin/ls?arg={}&type=direct", cids[0])).await;
    assert!(status == 500 && error["Message"].as_str().unwrap().contains("is not pinned"));
    let (status, _) = post(&url, &format!("api/v0/pin/rm?arg={}", cids[0])).await;
    assert_eq!(status, 200);
    let (status, error) = post(&url, &format!("api/v0/pin/rm?arg={}", cids[0])).await;
    assert!(status == 500 && error["Message"].as_str().unwrap().contains("not pinned"));
    let (_, id) = post(&url, "api/v0/id").await;
    assert!(id["AgentVersion"].as_str().unwrap().starts_with("container-registry"));
}

#[tokio::test]
async fn the_trustless_gateway_gives_blocks_and_archives() {
    let (_dir, store, url) = serve_store().await;
    let bytes = bytes(2 * MIB + 9, 5);
    let blob = store.put(bytes.clone()).await.unwrap();
    let http = Client::new();
    let at = |query: &str| url.join(&format!("ipfs/{}{query}", blob.cid)).unwrap();
    let raw = http.get(at("?format=raw")).send().await.unwrap();
    assert_eq!(raw.headers()["content-type"], "application/vnd.ipld.raw");
    let root = raw.bytes().await.unwrap();
    assert_eq!(root, store.block(&blob.cid).await.unwrap().unwrap());
    let head = http.head(at("?format=raw")).send().await.unwrap();
    assert_eq!(head.headers()["content-length"], root.len().to_string().as_str());

    let car = http.get(at("")).header("accept", "application/vnd.ipld.car").send().await.unwrap();
    let kind = car.headers()["content-type"].to_str().unwrap().to_owned();
    assert_eq!(kind, "application/vnd.ipld.car; version=1; order=dfs; dups=y");
    let car = car.bytes().await.unwrap();
    assert_eq!(car, http.get(at("?format=car")).send().await.unwrap().bytes().await.unwrap());
    let export = url.join(&format!("api/v0/dag/export?arg={}", blob.cid)).unwrap();
    assert_eq!(car, http.post(export).send().await.unwrap().bytes().await.unwrap());
    // The head as the specification's own fixtures have it, for one root.
    let mut expected = b"\x3a\xa2\x65roots\x81\xd8\x2a\x58\x25\x00".to_vec();
    expected.extend(blob.cid.as_cid().to_bytes());
    expected.extend(b"\x67version\x01");
    assert_eq!(car[..expected.len()], expected);
    let leaves = [&bytes[..MIB], &bytes[MIB..2 * MIB], &bytes[2 * MIB..]];
    for (cid, block) in
        std::iter::once((blob.cid, root.as_ref())).chain(leaves.map(|leaf| (info(leaf).cid, leaf)))
    {
        let mut len = 36 + block.len();
        while len >= 0x80 {
            expected.push(len as u8 | 0x80);
            len >>= 7;
        }
        expected.push(len as u8);
        expected.extend(cid.as_cid().to_bytes());
        expected.extend(block);
    }
    assert!(car == expected);

    let absent = cid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
    for (path, status) in [
        (format!("ipfs/{}", blob.cid), 406),
        (format!("ipfs/{}?format=tar", blob.cid), 400),
        (format!("ipfs/{}?format=car&entity-bytes=5:10", blob.cid), 501),
        (format!("ipfs/{absent}?format=raw"), 404),
        ("ipfs/hello?format=raw".into(), 400),
    ] {
        assert_eq!(http.get(url.join(&path).unwrap()).send().await.unwrap().status(), status);
    }
}
