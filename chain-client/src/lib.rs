//! The registry chain as the gateway and the command line see it.
//!
//! Bound to the runtime's committed metadata (`metadata.scale`), never to the runtime's crates: a
//! call or a storage entry whose shape differs from that metadata is refused before anything is
//! sent. Knows names, digests and CIDs, and nothing of bytes.
//!
//! - [`Chain`]: blocks, heads, snapshots and look-ups.
//! - [`Submitter`]: pushes in, one extrinsic for all that wait, one result for each.
//! - [`Change`]: what a block does to the registry's state, the same from an event and from a
//!   snapshot.

mod actor;
mod calls;
mod chain;
mod connection;
mod decode;
mod error;
mod outcome;
mod proxy;
mod signer;
mod submit;
mod types;

pub use chain::{Chain, Heads};
pub use error::{ChainError, DispatchFailure, PushError, SignerError};
pub use signer::{DEV_URI, Signer};
pub use submit::{Confirm, Submitter};
pub use types::{
    AccountId, Blob, Block, BlockRef, Change, DigestType, Head, Manifest, MediaType, Push, Space,
    SpaceId,
};

/// The runtime's calls, events and storage, generated from its metadata.
#[allow(missing_docs, clippy::all)]
#[subxt::subxt(runtime_metadata_path = "metadata.scale")]
mod runtime {}
