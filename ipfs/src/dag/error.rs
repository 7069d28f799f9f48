//! What can go wrong while a blob is read.

use crate::{KuboError, StoreError, unixfs::NodeError};
use container_registry_primitives::{BlobCid, Digest};

/// A source could not answer whether it has a block, or could not give it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// The embedded store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The daemon failed.
    #[error(transparent)]
    Kubo(#[from] KuboError),
}

/// Why a blob's bytes ended early.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The source of the blocks failed.
    #[error("cannot get the block {cid}: {source}")]
    Source {
        /// The block.
        cid: BlobCid,
        /// Why.
        source: Box<SourceError>,
    },
    /// The source does not have a block.
    #[error("the block {cid} is missing")]
    Missing {
        /// The block.
        cid: BlobCid,
    },
    /// A block is no node of a file.
    #[error("the block {cid} is malformed: {source}")]
    Malformed {
        /// The block.
        cid: BlobCid,
        /// What is wrong.
        source: NodeError,
    },
    /// A child holds more or fewer bytes than its parent says.
    #[error("the block {cid} holds {actual} bytes of the blob where its parent says {expected}")]
    Size {
        /// The child.
        cid: BlobCid,
        /// What the link says.
        expected: u64,
        /// What there is.
        actual: u64,
    },
    /// Nodes lie deeper than any importer puts them.
    #[error("the DAG is deeper than {max} levels at {cid}")]
    TooDeep {
        /// The first block that is too deep.
        cid: BlobCid,
        /// Levels that are read.
        max: usize,
    },
    /// The range is empty or reaches beyond the blob.
    #[error("the range is outside of the blob's {size} bytes")]
    OutOfRange {
        /// The blob's size in bytes.
        size: u64,
    },
    /// The blob's bytes are not those of the digest.
    #[error("the bytes have the digest {actual}, not {expected}")]
    DigestMismatch {
        /// What was asked for.
        expected: Box<Digest>,
        /// What there is.
        actual: Box<Digest>,
    },
    /// The embedded store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ReadError {
    pub(super) fn source(cid: BlobCid, source: SourceError) -> Self {
        Self::Source { cid, source: Box::new(source) }
    }
}
