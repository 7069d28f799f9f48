//! The words chain and gateway share: names, tags, digests, CIDs and their bounds.
//!
//! Every type is parsed once, at the edge, and then holds its invariants for good: a
//! [`SpaceName`], [`ImageName`], [`Tag`], [`Digest`] or [`BlobCid`] that exists is valid. No I/O,
//! no SDK, `no_std`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod bounds;
mod cid;
mod digest;
mod name;
mod reference;
mod tag;
mod text;

pub use cid::{BlobCid, CidError};
pub use digest::{Algorithm, Digest, DigestError};
pub use name::{ImageName, NameError, SpaceName, fits_together};
pub use reference::Reference;
pub use tag::{DEFAULT_TAG, Tag, TagError};
