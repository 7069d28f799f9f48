//! What every part says of a blob.

use crate::ReadError;
use bytes::Bytes;
use container_registry_primitives::{BlobCid, Digest};
use futures::Stream;
use std::pin::Pin;

/// A stored blob.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlobInfo {
    /// Its SHA-256.
    pub digest: Digest,
    /// The root of its DAG.
    pub cid: BlobCid,
    /// Its size in bytes.
    pub size: u64,
}

/// A blob's bytes in order. An error ends it: what came until then is not the whole.
pub type BlobStream = Pin<Box<dyn Stream<Item = Result<Bytes, ReadError>> + Send>>;
