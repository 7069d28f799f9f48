//! What the calls weigh: put together by hand, for almost all of it is database accesses, which are
//! counted. The time beside them is measured against `pallet-session`'s `set_keys`, which takes 51 µs on
//! the SDK's reference machine and does more: it checks signatures and encodes several keys. Ours go
//! through a list of at most 100 accounts, which is 3,200 bytes.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{
        traits::Get,
        weights::{RuntimeDbWeight, Weight, constants::RocksDbWeight},
    },
    frame_system,
};

/// The weight of each call.
pub trait WeightInfo {
    /// Weight of `add_validator`.
    fn add_validator() -> Weight;
    /// Weight of `remove_validator` among that many validators.
    fn remove_validator(validators: u32) -> Weight;
}

/// The time of either call, without the database.
const CALL: Weight = Weight::from_parts(60_000_000, 0);
/// The time that one more validator takes, without the database: its keys are decoded.
const VALIDATOR: Weight = Weight::from_parts(3_000_000, 0);

/// The list is read and written, and the account's keys are looked for.
fn add(db: RuntimeDbWeight) -> Weight {
    CALL.saturating_add(db.reads_writes(2, 1))
}

/// The same, with the keys of all.
fn remove(db: RuntimeDbWeight, validators: u32) -> Weight {
    let validators = u64::from(validators);
    CALL.saturating_add(VALIDATOR.saturating_mul(validators))
        .saturating_add(db.reads_writes(validators.saturating_add(1), 1))
}

/// The weights on a chain whose database accesses weigh what the runtime says.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    fn add_validator() -> Weight {
        add(T::DbWeight::get())
    }

    fn remove_validator(validators: u32) -> Weight {
        remove(T::DbWeight::get(), validators)
    }
}

impl WeightInfo for () {
    fn add_validator() -> Weight {
        add(RocksDbWeight::get())
    }

    fn remove_validator(validators: u32) -> Weight {
        remove(RocksDbWeight::get(), validators)
    }
}
