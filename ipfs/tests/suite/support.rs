//! What the tests share.

use bytes::Bytes;
use container_registry_primitives::{BlobCid, Digest};
use futures::TryStreamExt;
use ipfs_store::{
    BlobInfo, BlobStream, EmbeddedStore, ReadError, router,
    unixfs::{Builder, Profile},
};
use std::{path::Path, time::Duration};
use tempfile::TempDir;
use url::Url;

pub const MIB: usize = 1024 * 1024;

/// A store in a directory of its own.
pub async fn store() -> (TempDir, EmbeddedStore) {
    let dir = tempfile::tempdir().unwrap();
    let store = EmbeddedStore::open(dir.path()).await.unwrap();
    (dir, store)
}

/// Bytes that differ from chunk to chunk, and for each seed.
pub fn bytes(len: usize, seed: u8) -> Bytes {
    let mut state = 0x9e37_79b9_7f4a_7c15u64 ^ (u64::from(seed) << 32);
    let mut out = Vec::with_capacity(len + 8);
    while out.len() < len {
        // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        out.extend_from_slice(&state.to_le_bytes());
    }
    out.truncate(len);
    out.into()
}

/// What a blob of these bytes is.
pub fn info(bytes: &[u8]) -> BlobInfo {
    let mut builder = Builder::new(Profile::UNIXFS_V1_2025);
    builder.update(bytes, &mut |_| {});
    let built = builder.finish(&mut |_| {});
    BlobInfo { digest: Digest::Sha256(built.sha256), cid: built.cid, size: built.size }
}

pub async fn collect(stream: BlobStream) -> Result<Bytes, ReadError> {
    stream
        .try_fold(Vec::new(), |mut all, piece| async move {
            all.extend_from_slice(&piece);
            Ok(all)
        })
        .await
        .map(Bytes::from)
}

pub fn blob_path(dir: &Path, digest: &Digest) -> std::path::PathBuf {
    let hex = digest.hex();
    dir.join("blobs/sha256").join(&hex[..2]).join(hex)
}

/// Flips a bit of a stored blob.
pub fn damage(dir: &Path, digest: &Digest, at: usize) {
    let path = blob_path(dir, digest);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[at] ^= 1;
    std::fs::write(&path, bytes).unwrap();
}

pub fn files_in(dir: &Path) -> usize {
    std::fs::read_dir(dir).unwrap().count()
}

/// Serves a router on a free port.
pub async fn serve(app: axum::Router) -> Url {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    url
}

/// Serves a store of its own.
pub async fn serve_store() -> (TempDir, EmbeddedStore, Url) {
    let (dir, store) = store().await;
    let url = serve(router(store.clone())).await;
    (dir, store, url)
}

/// Waits until `ready` gives something: for what happens in the background.
pub async fn eventually<F: Future<Output = bool>>(what: &str, ready: impl Fn() -> F) {
    for _ in 0..500 {
        if ready().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("never happened: {what}");
}

pub fn cid(text: &str) -> BlobCid {
    text.parse().unwrap()
}
