//! One suite for every source of blocks: the embedded store itself, and the store behind Kubo's
//! RPC on a real socket.

use crate::support::{MIB, bytes, collect, info, serve_store, store};
use bytes::Bytes;
use container_registry_primitives::{BlobCid, Digest};
use ipfs_store::{BlockSource, EmbeddedStore, KuboClient, ReadError, read_dag, stat_dag};
use std::sync::Arc;

async fn suite(store: &EmbeddedStore, source: impl BlockSource + Clone + 'static) {
    let absent = BlobCid::raw([9; 32]);
    assert_eq!(source.block(&absent).await.unwrap(), None);
    assert_eq!(stat_dag(&source, &absent).await.unwrap(), None);
    let missing = collect(read_dag(source.clone(), absent, None, None)).await;
    assert!(matches!(missing, Err(ReadError::Missing { cid }) if cid == absent));

    for len in [0, 1, MIB - 1, MIB, MIB + 1, 6 * MIB + 5] {
        let bytes = bytes(len, 1);
        let blob = store.put(bytes.clone()).await.unwrap();
        assert_eq!(stat_dag(&source, &blob.cid).await.unwrap(), Some(len as u64));
        for expected in [None, Some(blob.digest)] {
            let stream = read_dag(source.clone(), blob.cid, None, expected);
            assert_eq!(collect(stream).await.unwrap(), bytes);
        }
        let wrong = Digest::Sha256([1; 32]);
        let stream = read_dag(source.clone(), blob.cid, None, Some(wrong));
        assert!(matches!(collect(stream).await, Err(ReadError::DigestMismatch { .. })));
        ranges(&source, blob.cid, &bytes).await;
    }
    blocks_stay_while_a_blob_has_them(store, source).await;
}

async fn ranges(source: &(impl BlockSource + Clone + 'static), cid: BlobCid, bytes: &Bytes) {
    let (len, mib) = (bytes.len() as u64, MIB as u64);
    for (start, end) in [(0, 1), (0, len), (mib - 1, mib + 1), (mib, len), (len - 1.min(len), len)]
    {
        let read = collect(read_dag(source.clone(), cid, Some(start..end), None)).await;
        if start < end && end <= len {
            assert_eq!(read.unwrap(), bytes.slice(start as usize..end as usize), "{start}..{end}");
        } else {
            assert!(matches!(read, Err(ReadError::OutOfRange { size }) if size == len));
        }
    }
}

/// Two blobs share a block, and one of them goes.
async fn blocks_stay_while_a_blob_has_them(
    store: &EmbeddedStore,
    source: impl BlockSource + Clone + 'static,
) {
    let bytes = bytes(3 * MIB, 2);
    let blob = store.put(bytes.clone()).await.unwrap();
    // The other is the second leaf's bytes alone.
    let leaf = store.put(bytes.slice(MIB..2 * MIB)).await.unwrap();
    assert!(store.remove(&blob.digest).await.unwrap());
    assert_eq!(source.block(&leaf.cid).await.unwrap(), Some(bytes.slice(MIB..2 * MIB)));
    assert_eq!(source.block(&blob.cid).await.unwrap(), None);
}

#[tokio::test]
async fn the_embedded_store_is_a_source() {
    let (_dir, store) = store().await;
    suite(&store, store.clone()).await;
}

#[tokio::test]
async fn any_source_can_be_chosen_at_run_time() {
    let (_dir, store) = store().await;
    let source: Arc<dyn BlockSource> = Arc::new(store.clone());
    suite(&store, source).await;
}

#[tokio::test]
async fn a_daemon_with_kubos_rpc_is_a_source() {
    let (_dir, store, url) = serve_store().await;
    suite(&store, KuboClient::new(url).unwrap()).await;
}

#[tokio::test]
async fn the_daemons_pins_are_the_stores() {
    let (_dir, store, url) = serve_store().await;
    let daemon = KuboClient::new(url).unwrap();
    assert_eq!(daemon.version().await.unwrap(), env!("CARGO_PKG_VERSION"));
    let cid = info(b"a blob").cid;
    assert!(!daemon.pin_ls(&cid).await.unwrap());
    assert!(daemon.pin_add(&cid).await.is_err());
    store.put(Bytes::from_static(b"a blob")).await.unwrap();
    daemon.pin_add(&cid).await.unwrap();
    assert!(daemon.pin_ls(&cid).await.unwrap() && store.is_pinned(&cid).await.unwrap());
    assert!(daemon.pin_rm(&cid).await.unwrap());
    assert!(!daemon.pin_rm(&cid).await.unwrap());
    assert!(!store.is_pinned(&cid).await.unwrap());
}
