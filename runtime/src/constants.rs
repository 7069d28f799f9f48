//! Units of currency and time, and the limits of a block.

/// Units of the chain's currency: 12 decimals.
pub mod currency {
    use crate::types::Balance;

    /// Decimal places of [`UNIT`].
    pub const DECIMALS: u8 = 12;
    /// What wallets show for a [`UNIT`].
    pub const SYMBOL: &str = "REG";
    /// One token, in its smallest parts.
    pub const UNIT: Balance = 1_000_000_000_000;
    /// A thousandth of a [`UNIT`].
    pub const MILLI_UNIT: Balance = UNIT / 1_000;
    /// A millionth of a [`UNIT`].
    pub const MICRO_UNIT: Balance = UNIT / 1_000_000;

    /// The least balance with which an account exists.
    pub const EXISTENTIAL_DEPOSIT: Balance = MILLI_UNIT;
    /// The fee for each byte of an extrinsic: 0.1 [`UNIT`] for a megabyte.
    pub const FEE_PER_BYTE: Balance = MICRO_UNIT / 10;
    /// What a new storage item holds back.
    pub const DEPOSIT_PER_ITEM: Balance = 10 * MILLI_UNIT;
    /// What each byte kept in storage holds back: 10 [`UNIT`]s for a megabyte.
    pub const DEPOSIT_PER_BYTE: Balance = 10 * MICRO_UNIT;
    /// What each started KiB of content, which IPFS nodes keep, holds back: a hundredth of a [`UNIT`] for
    /// a MiB.
    pub const DEPOSIT_PER_CONTENT_KIB: Balance = UNIT / 100 / 1_024;
    /// What registering a node costs.
    pub const NODE_FEE: Balance = UNIT;

    /// What `items` new storage items of `bytes` bytes in all hold back.
    pub const fn deposit(items: u32, bytes: u32) -> Balance {
        items as Balance * DEPOSIT_PER_ITEM + bytes as Balance * DEPOSIT_PER_BYTE
    }
}

/// Time, derived from the length of a slot.
pub mod time {
    use crate::types::BlockNumber;

    /// Milliseconds between two blocks of a network.
    pub const MILLISECS_PER_BLOCK: u64 = 2_000;
    /// Milliseconds of an Aura slot: one block a slot.
    pub const SLOT_DURATION: u64 = MILLISECS_PER_BLOCK;
    /// Blocks in a minute.
    pub const MINUTES: BlockNumber = (60_000 / MILLISECS_PER_BLOCK) as BlockNumber;
    /// Blocks in an hour.
    pub const HOURS: BlockNumber = MINUTES * 60;
    /// Blocks in a day.
    pub const DAYS: BlockNumber = HOURS * 24;
    /// Blocks of a session, where the genesis sets no other number: an hour. The validators change at the
    /// end of one only.
    pub const SESSION_LENGTH: BlockNumber = HOURS;
    /// Milliseconds for which the name of a deleted space is kept from strangers: 90 days.
    pub const NAME_REST: u64 = 90 * 24 * 60 * 60 * 1_000;
}

/// What is kept on IPFS.
pub mod content {
    /// Bytes that content may have whose size nobody has declared: a MiB, one chunk.
    pub const UNDECLARED_SIZE: u64 = 1024 * 1024;
}

/// Limits of a block.
pub mod block {
    use polkadot_sdk::frame_support::weights::{Weight, constants::WEIGHT_REF_TIME_PER_MILLIS};
    use polkadot_sdk::sp_runtime::Perbill;

    /// The share of a block that ordinary extrinsics may fill; the rest is kept for operational
    /// ones, such as a runtime upgrade.
    pub const NORMAL_RATIO: Perbill = Perbill::from_percent(80);
    /// Weight of a whole block: 1.3 seconds, within the two thirds of a slot in which a proposer may make it.
    /// What fills a block takes less time than that (docs/benchmarks.md), so that it is built, sent and checked within
    /// its slot. Proofs of size do not matter on a chain of its own.
    pub const MAX_WEIGHT: Weight = Weight::from_parts(1_300 * WEIGHT_REF_TIME_PER_MILLIS, u64::MAX);
    /// Bytes of a whole block. A batch of pushes is one extrinsic, about 1 KiB a push.
    pub const MAX_LENGTH: u32 = 10 * 1024 * 1024;
}
