//! Checks what a tag means, offline, with nothing to trust but an authority set of GRANDPA: the one of the
//! genesis, or that of a checkpoint. `docs/proofs.md` describes the same for whoever writes it anew.
//!
//! | where | what |
//! |---|---|
//! | [`finality`] | a block is final: justifications, and how one authority set hands over to the next |
//! | [`state`] | what a block's state has under a key: the root in the header, and the nodes of the trie |
//! | [`tag`] | what a tag means: its digest, and where the space says that the manifest is |
//!
//! Who makes a proof need not be trusted. Input may be of any size and content; a proof that is not
//! right is an [`Error`].

#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

mod error;
pub mod finality;
pub mod state;
pub mod tag;
#[cfg(test)]
mod testing;

pub use error::Error;
pub use finality::{Anchor, AuthoritySet, Step};
pub use tag::{Proof, Proven, Tag, verify};

use polkadot_sdk::{sp_core, sp_runtime};

/// A block's hash.
pub type Hash = sp_core::H256;
/// A block's header, of which the hash is the BLAKE2b-256 of its SCALE encoding.
pub type Header = sp_runtime::generic::Header<u32, sp_runtime::traits::BlakeTwo256>;
