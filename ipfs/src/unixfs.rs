//! UnixFS files as Kubo imports them with its profile `unixfs-v1-2025` (IPIP-499): one pass over
//! a blob's bytes gives its SHA-256, the CID that any IPFS implementation with that profile gives,
//! and every block of its DAG.
//!
//! - A blob is cut in chunks of 1 MiB; each chunk is a raw block, a *leaf*.
//! - A blob of one chunk is that leaf: its CID is the blob's SHA-256 with the codec `raw`.
//! - Above the leaves lie *nodes* (codec `dag-pb`) of up to 1,024 links, in the balanced layout:
//!   all leaves have the same depth, and a level grows a node only when the one before is full.

mod builder;
mod chunk;
mod node;

pub use builder::{Block, Builder, Built};
pub use node::{FileNode, Link, NodeError};

/// How a blob is cut and linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Bytes in a leaf (the last one may hold fewer). At least 1.
    pub chunk_size: u32,
    /// Links in a node. At least 2.
    pub max_links: usize,
}

impl Profile {
    /// The profile all blobs of a registry have.
    pub const UNIXFS_V1_2025: Self = Self { chunk_size: 1024 * 1024, max_links: 1024 };
}
