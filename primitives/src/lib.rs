//! The words chain and gateway share: names, tags, digests, CIDs and their bounds.
//!
//! Every type is parsed once, at the edge, and then holds its invariants for good: a
//! [`SpaceName`], [`ImageName`], [`Tag`], [`TagPattern`], [`Digest`], [`BlobCid`] or [`PeerId`] that
//! exists is valid. No I/O, no SDK, `no_std`.

#![cfg_attr(not(feature = "std"), no_std)]
// This runs on chain: no arithmetic that can overflow, no panic but where a proof stands beside it.
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

extern crate alloc;

pub mod bounds;
mod cid;
mod digest;
mod name;
mod peer_id;
mod reference;
mod tag;
mod tag_pattern;
mod text;

pub use cid::{BlobCid, CidError};
pub use digest::{Algorithm, Digest, DigestError};
pub use name::{ImageName, NameError, SpaceName, fits_together};
pub use peer_id::{PeerId, PeerIdError};
pub use reference::Reference;
pub use tag::{DEFAULT_TAG, Tag, TagError};
pub use tag_pattern::{TagPattern, TagPatternError};
