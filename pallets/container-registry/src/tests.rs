//! Tests, a file per topic, and what they share.

mod attacks;
mod blobs;
mod compare_and_swap;
mod delete_space;
mod deposits;
mod documented_errors;
mod helpers;
mod history;
mod images;
mod input;
mod manifests;
mod members;
mod model;
mod nodes;
mod permissions;
mod pin_log;
mod pushes;
mod queries;
mod removal;
mod repositories;
mod sizes;
mod spaces;
mod tags;
mod transfer;
mod undo;

use crate::{Event, mock::*};
use alloc::vec::Vec;
use container_registry_primitives::{BlobCid, Digest, PeerId};
pub use helpers::*;
use polkadot_sdk::{
    frame_system,
    sp_core::{Pair, ed25519},
    sp_io,
};

/// The error of our pallet.
pub type Error = crate::Error<Test>;

/// The canonical text of the SHA-256 of some content.
pub fn digest(content: &str) -> Vec<u8> {
    Digest::Sha256(sp_io::hashing::sha2_256(content.as_bytes())).to_bytes()
}

/// The key of a seed, which is the identity of some node.
pub fn key_of(seed: u8) -> ed25519::Pair {
    ed25519::Pair::from_seed(&[seed; 32])
}

/// The peer id of the key of a seed.
pub fn peer_of(seed: u8) -> Vec<u8> {
    PeerId::of_ed25519(key_of(seed).public().0).to_bytes()
}

/// The CID of some content of one block.
pub fn raw(content: &str) -> Vec<u8> {
    BlobCid::raw(sp_io::hashing::sha2_256(content.as_bytes())).to_bytes()
}

/// The CID of a root over several blocks, which no digest can be checked against.
pub fn dag(root: &str) -> Vec<u8> {
    BlobCid::dag_pb(sp_io::hashing::sha2_256(root.as_bytes())).to_bytes()
}

/// Our pallet's events since the last call of this.
pub fn events() -> Vec<Event<Test>> {
    let events = System::events().into_iter().filter_map(|record| match record.event {
        RuntimeEvent::Registry(event) => Some(event),
        _ => None,
    });
    let events = events.collect();
    frame_system::Pallet::<Test>::reset_events();
    events
}

/// A bounded text.
pub fn text<B: TryFrom<Vec<u8>>>(text: impl Into<Vec<u8>>) -> B {
    B::try_from(text.into()).ok().expect("a test's text is short")
}
