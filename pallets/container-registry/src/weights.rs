//! What the calls weigh.
//!
//! Written by hand, not measured: each call's database reads and writes counted at their most,
//! those of the hold included, plus a generous share of time for parsing, hashing and encoding.
//! Benchmarks replace it.

use core::marker::PhantomData;
use frame_support::{
    traits::Get,
    weights::{Weight, constants::RocksDbWeight},
};
use polkadot_sdk::{frame_support, frame_system};

/// Picoseconds for what a call computes besides its database accesses.
const BASE: u64 = 60_000_000;
/// Picoseconds for decoding, changing and encoding a space with full lists (about 260 KiB).
const FULL_SPACE: u64 = 400_000_000;
/// Bytes of proof for each entry read.
const ENTRY_PROOF: u64 = 4 * 1024;
/// Bytes of proof for a space with full lists.
const FULL_SPACE_PROOF: u64 = 280 * 1024;

/// What the calls weigh.
pub trait WeightInfo {
    /// Weight of `create_space`.
    fn create_space() -> Weight;
    /// Weight of `add_space_member`.
    fn add_space_member() -> Weight;
    /// Weight of `add_manifest_head_digest_and_manifest_json_cid`.
    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight;
    /// Weight of `store_digest_info`.
    fn store_digest_info() -> Weight;
    /// Weight of `store_manifest`.
    fn store_manifest() -> Weight;
}

/// The counted weights with a runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    fn create_space() -> Weight {
        create_space().saturating_add(T::DbWeight::get().reads_writes(5, 8))
    }

    fn add_space_member() -> Weight {
        add_space_member().saturating_add(T::DbWeight::get().reads_writes(5, 5))
    }

    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        record_manifest(13).saturating_add(T::DbWeight::get().reads_writes(13, 14))
    }

    fn store_digest_info() -> Weight {
        record_blob().saturating_add(T::DbWeight::get().reads_writes(9, 9))
    }

    fn store_manifest() -> Weight {
        record_manifest(11).saturating_add(T::DbWeight::get().reads_writes(11, 11))
    }
}

/// The same with RocksDB's costs, for tests.
impl WeightInfo for () {
    fn create_space() -> Weight {
        create_space().saturating_add(RocksDbWeight::get().reads_writes(5, 8))
    }

    fn add_space_member() -> Weight {
        add_space_member().saturating_add(RocksDbWeight::get().reads_writes(5, 5))
    }

    fn add_manifest_head_digest_and_manifest_json_cid() -> Weight {
        record_manifest(13).saturating_add(RocksDbWeight::get().reads_writes(13, 14))
    }

    fn store_digest_info() -> Weight {
        record_blob().saturating_add(RocksDbWeight::get().reads_writes(9, 9))
    }

    fn store_manifest() -> Weight {
        record_manifest(11).saturating_add(RocksDbWeight::get().reads_writes(11, 11))
    }
}

/// Reads: owner's and name's index, next id, balance, holds.
fn create_space() -> Weight {
    Weight::from_parts(BASE, entries(5))
}

/// Reads: space, rights, deposit, balance, holds.
fn add_space_member() -> Weight {
    let space = Weight::from_parts(FULL_SPACE, FULL_SPACE_PROOF);
    Weight::from_parts(BASE, entries(4)).saturating_add(space)
}

/// Reads: name's index, rights, repository, space, manifest, claim, global entry, pin, next pin
/// index, balance, holds; for a tag, the tag and its former manifest.
fn record_manifest(reads: u64) -> Weight {
    let space = Weight::from_parts(FULL_SPACE, FULL_SPACE_PROOF);
    Weight::from_parts(BASE, entries(reads)).saturating_add(space)
}

/// Reads: name's index, rights, blob, claim, global entry, pin, next pin index, balance, holds.
fn record_blob() -> Weight {
    Weight::from_parts(BASE, entries(9))
}

fn entries(count: u64) -> u64 {
    ENTRY_PROOF.saturating_mul(count)
}
