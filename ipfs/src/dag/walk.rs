//! The walk over a DAG: depth first, nodes as they are met, only what a range needs.

use super::{BlockSource, ReadError};
use crate::unixfs::{FileNode, Link};
use bytes::Bytes;
use container_registry_primitives::BlobCid;
use futures::{Stream, stream};
use std::ops::Range;

/// Levels of nodes above the leaves. Even with 174 links a node, as js-ipfs has them, eight levels
/// are more bytes than a `u64` counts.
const MAX_DEPTH: usize = 16;

/// A part of the blob that the walk has located.
pub(super) enum Piece {
    /// Bytes that lay in a node.
    Here(Bytes),
    /// A leaf still to be fetched, and what is wanted of it.
    Leaf { cid: BlobCid, size: Option<u64>, want: Range<u64> },
}

impl Piece {
    /// The bytes.
    pub(super) async fn load(self, source: &impl BlockSource) -> Result<Bytes, ReadError> {
        let (cid, size, want) = match self {
            Self::Here(bytes) => return Ok(bytes),
            Self::Leaf { cid, size, want } => (cid, size, want),
        };
        let block = fetch(source, cid).await?;
        let actual = block.len() as u64;
        if let Some(expected) = size.filter(|size| *size != actual) {
            return Err(ReadError::Size { cid, expected, actual });
        }
        if size.is_none() && want.end != u64::MAX {
            check_range(&want, actual)?;
        }
        Ok(slice(&block, want))
    }
}

/// The block, which must be there.
async fn fetch(source: &impl BlockSource, cid: BlobCid) -> Result<Bytes, ReadError> {
    let block = source.block(&cid).await.map_err(|source| ReadError::source(cid, source))?;
    block.ok_or(ReadError::Missing { cid })
}

fn decode(cid: BlobCid, block: &[u8]) -> Result<FileNode, ReadError> {
    FileNode::decode(block).map_err(|source| ReadError::Malformed { cid, source })
}

fn check_range(want: &Range<u64>, size: u64) -> Result<(), ReadError> {
    let inside = want.start < want.end && want.end <= size;
    if inside { Ok(()) } else { Err(ReadError::OutOfRange { size }) }
}

/// What `want` takes of `bytes`, which are at its beginning.
fn slice(bytes: &Bytes, want: Range<u64>) -> Bytes {
    // Both are at most the length, which is a usize.
    let len = bytes.len() as u64;
    let (start, end) = (want.start.min(len) as usize, want.end.min(len) as usize);
    if start < end { bytes.slice(start..end) } else { Bytes::new() }
}

/// A node or leaf that waits for its turn.
struct Pending {
    cid: BlobCid,
    /// Bytes of the blob below, as the parent says; unknown of the root.
    size: Option<u64>,
    /// What is wanted of them.
    want: Range<u64>,
    depth: usize,
}

/// The state of a walk: what is left of each level on the way down to where it is.
pub(super) struct Walk<S> {
    source: S,
    /// The next one last.
    stack: Vec<Pending>,
}

impl<S: BlockSource> Walk<S> {
    pub(super) fn new(source: S, cid: BlobCid, range: Option<Range<u64>>) -> Self {
        // No blob reaches u64::MAX: it stands for the end, whatever that is.
        let want = range.unwrap_or(0..u64::MAX);
        Self { source, stack: vec![Pending { cid, size: None, want, depth: 0 }] }
    }

    /// The next piece of the blob.
    pub(super) async fn next(&mut self) -> Result<Option<Piece>, ReadError> {
        loop {
            let Some(Pending { cid, size, want, depth }) = self.stack.pop() else {
                return Ok(None);
            };
            if cid.is_raw() {
                return Ok(Some(Piece::Leaf { cid, size, want }));
            }
            if depth == MAX_DEPTH {
                return Err(ReadError::TooDeep { cid, max: MAX_DEPTH });
            }
            let node = decode(cid, &fetch(&self.source, cid).await?)?;
            if let Some(expected) = size.filter(|size| *size != node.size) {
                return Err(ReadError::Size { cid, expected, actual: node.size });
            }
            if size.is_none() && want.end != u64::MAX {
                check_range(&want, node.size)?;
            }
            let here = slice(&node.data, want.clone());
            self.descend(&node, &want, depth + 1);
            if !here.is_empty() {
                return Ok(Some(Piece::Here(here)));
            }
        }
    }

    /// Puts those children on the stack that have some of what is wanted.
    fn descend(&mut self, node: &FileNode, want: &Range<u64>, depth: usize) {
        let first = self.stack.len();
        let mut start = node.data.len() as u64;
        for Link { cid, size, .. } in &node.links {
            // The node's sizes were found to add up to a u64.
            let end = start + size;
            if start < want.end && want.start < end {
                let want = want.start.saturating_sub(start)..want.end.min(end) - start;
                self.stack.push(Pending { cid: *cid, size: Some(*size), want, depth });
            }
            start = end;
        }
        self.stack[first..].reverse();
    }
}

/// Every block of a DAG, depth first, as often as it occurs: the order of a CAR with duplicates.
pub(crate) fn blocks<S: BlockSource + 'static>(
    source: S,
    root: BlobCid,
) -> impl Stream<Item = Result<(BlobCid, Bytes), ReadError>> + Send {
    stream::try_unfold((source, vec![(root, 0)]), |(source, mut stack)| async move {
        let Some((cid, depth)) = stack.pop() else { return Ok(None) };
        let block = fetch(&source, cid).await?;
        if !cid.is_raw() {
            if depth == MAX_DEPTH {
                return Err(ReadError::TooDeep { cid, max: MAX_DEPTH });
            }
            let node = decode(cid, &block)?;
            stack.extend(node.links.iter().rev().map(|link| (link.cid, depth + 1)));
        }
        Ok(Some(((cid, block), (source, stack))))
    })
}
