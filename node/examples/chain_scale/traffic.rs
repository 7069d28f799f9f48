//! Brings a chain's trie cache into the state that it is in when a node has been in service.
//!
//! The cache of a node that was just started is empty. Each transaction then adds the nodes on the
//! way to the keys that it touches, until the cache is full and holds those that are passed most
//! often: the upper levels of every map. The keys here are random, the same on every chain, and
//! nothing is stored under any of them, as it is with a new digest or a new account.

use crate::{Result, chain::Chain};
use container_registry_runtime::{Balances, ContainerRegistry, System};
use polkadot_sdk::{
    frame_support::traits::StorageInfoTrait, sp_core::Encode as _, sp_io::hashing::blake2_128,
};

/// Look-ups in one state, as many as some hundred transactions make.
const AT_ONCE: u32 = 256;

/// Looks up so many keys in each map that the registry's calls touch. Returns how many maps.
pub fn run(chain: &Chain, look_ups: u32) -> Result<usize> {
    let maps: Vec<Vec<u8>> =
        [System::storage_info(), Balances::storage_info(), ContainerRegistry::storage_info()]
            .into_iter()
            .flatten()
            .map(|info| info.prefix)
            .collect();
    for first in (0..look_ups).step_by(AT_ONCE as usize) {
        let numbers = first..look_ups.min(first.saturating_add(AT_ONCE));
        let keys = numbers.flat_map(|number| {
            maps.iter().map(move |map| {
                let key = (map, number).using_encoded(blake2_128);
                [map.as_slice(), key.as_slice()].concat()
            })
        });
        chain.look_up(keys)?;
    }
    Ok(maps.len())
}
