//! Reading a blob from its blocks, wherever those come from.

mod error;
mod hold_back;
mod walk;

pub use error::{ReadError, SourceError};

pub(crate) use hold_back::hold_back;
pub(crate) use walk::blocks;

use crate::{BlobStream, EmbeddedStore, KuboClient, unixfs::FileNode};
use bytes::Bytes;
use container_registry_primitives::{BlobCid, Digest};
use futures::{FutureExt, StreamExt, TryStreamExt, future::BoxFuture, stream};
use std::{ops::Range, sync::Arc};

/// Leaves that are fetched ahead of the reader, so at most 4 MiB and some for each read.
const READ_AHEAD: usize = 4;

/// Bytes of a block that is taken: 2 MiB, the largest that IPFS implementations exchange, and
/// 64 KiB for a node around them.
pub const MAX_BLOCK_LEN: usize = 2 * 1024 * 1024 + 64 * 1024;

/// Where blocks come from.
///
/// A source answers with a block's very bytes: it has checked that they hash to the CID. `None`
/// means that it does not have the block; whether it has it may change at any time.
pub trait BlockSource: Send + Sync {
    /// Fetches a block.
    fn block<'a>(&'a self, cid: &'a BlobCid) -> BoxFuture<'a, Result<Option<Bytes>, SourceError>>;
}

impl BlockSource for EmbeddedStore {
    fn block<'a>(&'a self, cid: &'a BlobCid) -> BoxFuture<'a, Result<Option<Bytes>, SourceError>> {
        async move { Ok(EmbeddedStore::block(self, cid).await?) }.boxed()
    }
}

impl BlockSource for KuboClient {
    fn block<'a>(&'a self, cid: &'a BlobCid) -> BoxFuture<'a, Result<Option<Bytes>, SourceError>> {
        async move { Ok(KuboClient::block(self, cid).await?) }.boxed()
    }
}

impl<S: BlockSource + ?Sized> BlockSource for Arc<S> {
    fn block<'a>(&'a self, cid: &'a BlobCid) -> BoxFuture<'a, Result<Option<Bytes>, SourceError>> {
        (**self).block(cid)
    }
}

/// The size in bytes of the blob with this root, from the root block alone. `None`: the source
/// does not have it. That the other blocks are there is not looked at.
pub async fn stat_dag(
    source: &(impl BlockSource + ?Sized),
    cid: &BlobCid,
) -> Result<Option<u64>, ReadError> {
    let fetched = source.block(cid).await;
    let block = fetched.map_err(|source| ReadError::source(*cid, source))?;
    let Some(block) = block else { return Ok(None) };
    if cid.is_raw() {
        return Ok(Some(block.len() as u64));
    }
    let node = FileNode::decode(&block);
    Ok(Some(node.map_err(|source| ReadError::Malformed { cid: *cid, source })?.size))
}

/// The bytes of the blob with this root, or of a half-open range of them, in order.
///
/// Blocks are verified one by one, and a few are fetched ahead. With an expected digest a full
/// read is also verified as a whole: its last piece leaves only once the digest agrees. (With a
/// range the digest is not looked at.) Whatever is wrong, a missing block or a node that lies, ends
/// the stream in an error. Nothing is fetched before the stream is polled.
pub fn read_dag<S: BlockSource + Clone + 'static>(
    source: S,
    cid: BlobCid,
    range: Option<Range<u64>>,
    expected: Option<Digest>,
) -> BlobStream {
    let whole = range.is_none();
    let walk = walk::Walk::new(source.clone(), cid, range);
    let pieces = stream::try_unfold(walk, |mut walk| async move {
        Ok::<_, ReadError>(walk.next().await?.map(|piece| (piece, walk)))
    });
    let pieces = pieces
        .map(move |piece| {
            let source = source.clone();
            async move { piece?.load(&source).await }
        })
        .buffered(READ_AHEAD)
        .try_filter(|piece| std::future::ready(!piece.is_empty()));
    match expected.filter(|_| whole) {
        Some(expected) => Box::pin(hold_back(pieces.boxed(), expected)),
        None => pieces.boxed(),
    }
}
