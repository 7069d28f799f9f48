//! Which part of the chain is final, as the node tells.

use super::{local, records::Ledger};
use crate::Config;
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{frame_system, sp_runtime::traits::SaturatedConversion};

/// Key in persistent local storage of the finalised block: the SCALE encoding of its number and its
/// hash. The node writes it when it starts and whenever finality advances. Without it nothing is
/// taken for final.
pub const FINALIZED_KEY: &[u8] = b"container-registry::finalized";

/// The height up to which the chain that this run sees is final, if that can be told.
///
/// A run is on a branch of which finality need not know, and the finalised block may be one that
/// comes after the run's own. So only a block counts whose hash is in this branch's past; the one that
/// the last run was told of serves where the newest one is still ahead.
pub(super) fn height<T: Config>(ledger: &Ledger) -> Option<u64> {
    let told = local::get::<(BlockNumberFor<T>, T::Hash)>(FINALIZED_KEY);
    let key = ledger.finalized_key();
    let former = local::get::<(BlockNumberFor<T>, T::Hash)>(&key);
    if let Some(told) = &told
        && former.as_ref() != Some(told)
    {
        local::set(&key, told);
    }
    let is_past = |(number, hash): &(BlockNumberFor<T>, T::Hash)| {
        *hash != T::Hash::default() && frame_system::BlockHash::<T>::get(number) == *hash
    };
    let (number, _) = [told, former].into_iter().flatten().find(is_past)?;
    Some(number.saturated_into())
}
