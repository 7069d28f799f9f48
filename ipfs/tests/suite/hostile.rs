//! Daemons that lie, stall or are not there, and DAGs that no importer makes.

use crate::support::{MIB, bytes, collect, info, serve};
use axum::{Json, Router, body::Body, extract::Query, http::StatusCode, routing::post};
use bytes::Bytes;
use container_registry_primitives::BlobCid;
use futures::{FutureExt, future::BoxFuture};
use ipfs_store::{
    BlockSource, KuboClient, KuboError, ReadError, SourceError, read_dag, stat_dag,
    unixfs::NodeError,
};
use serde_json::json;
use sha2::Digest as _;
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// Blocks in memory, as anyone could publish them.
#[derive(Clone, Default)]
struct Blocks(Arc<HashMap<BlobCid, Bytes>>);

impl BlockSource for Blocks {
    fn block<'a>(&'a self, cid: &'a BlobCid) -> BoxFuture<'a, Result<Option<Bytes>, SourceError>> {
        std::future::ready(Ok(self.0.get(cid).cloned())).boxed()
    }
}

impl Blocks {
    fn add(&mut self, block: impl Into<Bytes>, raw: bool) -> BlobCid {
        let block = block.into();
        let hash = sha2::Sha256::digest(&block).into();
        let cid = if raw { BlobCid::raw(hash) } else { BlobCid::dag_pb(hash) };
        Arc::get_mut(&mut self.0).unwrap().insert(cid, block);
        cid
    }

    /// A node of one-byte lengths with the sizes it claims.
    fn node(&mut self, size: u8, children: &[(BlobCid, u8)]) -> BlobCid {
        let mut block = Vec::new();
        for (cid, size) in children {
            block.extend_from_slice(&[0x12, 42, 0x0a, 36]);
            block.extend_from_slice(&cid.as_cid().to_bytes());
            block.extend_from_slice(&[0x12, 0, 0x18, *size]);
        }
        let mut file = vec![8, 2, 0x18, size];
        file.extend(children.iter().flat_map(|(_, size)| [0x20, *size]));
        block.extend_from_slice(&[0x0a, file.len() as u8]);
        block.extend_from_slice(&file);
        self.add(block, false)
    }
}

async fn read(blocks: &Blocks, cid: BlobCid) -> Result<Bytes, ReadError> {
    collect(read_dag(blocks.clone(), cid, None, None)).await
}

#[tokio::test]
async fn dags_that_lie_end_in_an_error() {
    let mut blocks = Blocks::default();
    let leaf = blocks.add(&b"12345"[..], true);
    let honest = blocks.node(10, &[(leaf, 5), (leaf, 5)]);
    let above = blocks.node(10, &[(honest, 10)]);
    assert_eq!(read(&blocks, above).await.unwrap(), "1234512345");
    assert_eq!(stat_dag(&blocks, &above).await.unwrap(), Some(10));

    let short_leaf = blocks.node(6, &[(leaf, 6)]);
    let error = read(&blocks, short_leaf).await.unwrap_err();
    assert!(matches!(error, ReadError::Size { expected: 6, actual: 5, .. }));
    let short_node = blocks.node(11, &[(honest, 11)]);
    let error = read(&blocks, short_node).await.unwrap_err();
    assert!(matches!(error, ReadError::Size { expected: 11, actual: 10, .. }));
    let sum = blocks.node(9, &[(leaf, 5), (leaf, 5)]);
    for failed in [read(&blocks, sum).await.map(drop), stat_dag(&blocks, &sum).await.map(drop)] {
        let error = failed.unwrap_err();
        assert!(matches!(error, ReadError::Malformed { source: NodeError::Sizes, .. }));
    }
    let empty = blocks.add(&b""[..], true);
    let no_bytes = blocks.node(0, &[(empty, 0)]);
    assert!(matches!(read(&blocks, no_bytes).await, Err(ReadError::Malformed { .. })));
    let garbage = blocks.add(&b"garbage"[..], false);
    assert!(matches!(read(&blocks, garbage).await, Err(ReadError::Malformed { .. })));
    let dangling = blocks.node(10, &[(leaf, 5), (BlobCid::raw([0; 32]), 5)]);
    assert!(matches!(read(&blocks, dangling).await, Err(ReadError::Missing { .. })));
}

#[tokio::test]
async fn a_tower_of_nodes_is_not_climbed() {
    let mut blocks = Blocks::default();
    let mut cid = blocks.add(&b"12345"[..], true);
    for _ in 0..16 {
        cid = blocks.node(5, &[(cid, 5)]);
    }
    assert_eq!(read(&blocks, cid).await.unwrap(), "12345");
    cid = blocks.node(5, &[(cid, 5)]);
    assert!(matches!(read(&blocks, cid).await, Err(ReadError::TooDeep { .. })));
}

/// A daemon that answers every `block/get` alike.
async fn daemon(
    answer: impl Fn() -> (StatusCode, Body) + Clone + Send + Sync + 'static,
) -> KuboClient {
    let handler = move || async move { answer() };
    let url = serve(Router::new().route("/api/v0/block/get", post(handler))).await;
    KuboClient::new(url).unwrap()
}

#[tokio::test]
async fn a_daemons_blocks_are_verified_and_bounded() {
    let cid = info(b"right").cid;
    let lying = daemon(|| (StatusCode::OK, Body::from("wrong"))).await;
    assert!(matches!(lying.block(&cid).await, Err(KuboError::WrongBlock { .. })));
    let large = daemon(|| (StatusCode::OK, Body::from(bytes(3 * MIB, 1)))).await;
    assert!(matches!(large.block(&cid).await, Err(KuboError::TooLong { .. })));
    let endless = daemon(|| {
        let piece = || std::future::ready(Some((Ok::<_, std::io::Error>(bytes(MIB, 1)), ())));
        (StatusCode::OK, Body::from_stream(futures::stream::unfold((), move |()| piece())))
    })
    .await;
    assert!(matches!(endless.block(&cid).await, Err(KuboError::TooLong { .. })));
    let not_kubo = daemon(|| (StatusCode::NOT_FOUND, Body::from("404 page not found"))).await;
    assert!(matches!(not_kubo.block(&cid).await, Err(KuboError::Answer { status: 404, .. })));
}

#[tokio::test]
async fn what_a_daemon_says_is_understood() {
    let cid = info(b"right").cid;
    let saying = |message: &'static str| {
        let body = json!({ "Message": message, "Code": 0, "Type": "error" }).to_string();
        daemon(move || (StatusCode::INTERNAL_SERVER_ERROR, Body::from(body.clone())))
    };
    let offline = "block was not found locally (offline): ipld: could not find bafk";
    assert_eq!(saying(offline).await.block(&cid).await.unwrap(), None);
    let deadline = saying("context deadline exceeded").await.block(&cid).await;
    assert!(matches!(deadline, Err(KuboError::Timeout { .. })));
    let other = saying("blockstore: disk on fire").await.block(&cid).await;
    assert!(matches!(other, Err(KuboError::Answer { status: 500, message, .. })
        if message.contains("on fire")));
}

#[tokio::test]
async fn a_daemon_that_stalls_or_is_gone_costs_bounded_time() {
    let cid = info(b"right").cid;
    let stalling = daemon(|| {
        (
            StatusCode::OK,
            Body::from_stream(futures::stream::pending::<Result<Bytes, std::io::Error>>()),
        )
    })
    .await;
    let started = Instant::now();
    let failed = stalling.with_timeout(Duration::from_millis(100)).block(&cid).await;
    assert!(matches!(failed, Err(KuboError::Timeout { .. })), "{failed:?}");
    assert!(started.elapsed() < Duration::from_secs(4));

    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    drop(listener);
    let failed = KuboClient::new(url).unwrap().block(&cid).await.unwrap_err();
    assert!(failed.is_connection(), "{failed:?}");
    assert!(failed.to_string().contains("refused"), "{failed}");
}

#[tokio::test]
async fn a_connection_that_breaks_is_tried_again() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    let taken = Arc::new(AtomicUsize::new(0));
    let count = taken.clone();
    tokio::spawn(async move {
        // Hangs up on the first two.
        while count.fetch_add(1, Ordering::SeqCst) < 2 {
            drop(listener.accept().await.unwrap());
        }
        let version = || async { Json(json!({ "Version": "0.1" })) };
        axum::serve(listener, Router::new().route("/api/v0/version", post(version))).await.unwrap();
    });
    assert_eq!(KuboClient::new(url).unwrap().version().await.unwrap(), "0.1");
    assert_eq!(taken.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn only_the_url_of_a_daemon_is_taken() {
    for bad in [
        "https://127.0.0.1:5001",
        "ftp://127.0.0.1",
        "unix:/run/ipfs.sock",
        "http://user@127.0.0.1:5001",
        "http://user:secret@127.0.0.1:5001",
        "http://127.0.0.1:5001/?a=b",
        "http://127.0.0.1:5001/#f",
    ] {
        assert!(
            matches!(KuboClient::new(bad.parse().unwrap()), Err(KuboError::Url { .. })),
            "{bad}"
        );
    }
    // A path is kept.
    let handler = |Query(query): Query<HashMap<String, String>>| async move {
        Json(json!({ "Version": query["timeout"] }))
    };
    let url = serve(Router::new().route("/behind/api/v0/version", post(handler))).await;
    let client = KuboClient::new(url.join("behind").unwrap()).unwrap();
    assert_eq!(client.version().await.unwrap(), "30000ms");
}
