//! Counting: ids that are given once, and how many entries something has.

use frame_support::StorageValue;
use polkadot_sdk::{frame_support, sp_runtime::ArithmeticError};

/// The id that comes next, given away herewith.
pub(crate) fn next_id<V: StorageValue<u64, Query = u64>>() -> Result<u64, ArithmeticError> {
    let id = V::get();
    V::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
    Ok(id)
}

/// One more.
pub(crate) fn increment(count: u32) -> Result<u32, ArithmeticError> {
    count.checked_add(1).ok_or(ArithmeticError::Overflow)
}
