//! Blobs on IPFS: one pass over the bytes gives SHA-256 and CID, an embedded store keeps them, and
//! any source of blocks gives them back, verified. Knows nothing of repositories and the chain.
//!
//! - [`unixfs`]: the DAG of a blob, as Kubo's profile `unixfs-v1-2025` makes it.
//! - [`EmbeddedStore`]: the default store; one copy of each blob on the local disk.
//! - [`KuboClient`]: a daemon that speaks Kubo's RPC.
//! - [`BlockSource`], [`stat_dag`], [`read_dag`]: reading a blob from either.
//! - [`router`]: the store over HTTP, as other daemons and gateways read it.

mod blob;
mod dag;
mod hash;
mod http;
mod kubo;
mod store;
pub mod unixfs;
mod varint;

pub use blob::{BlobInfo, BlobStream};
pub use dag::{BlockSource, MAX_BLOCK_LEN, ReadError, SourceError, read_dag, stat_dag};
pub use http::router;
pub use kubo::{KuboClient, KuboError};
pub use store::{CommitError, EmbeddedStore, IndexError, StoreError, Upload};
