//! Registry credits: an asset with which nodes can be registered instead of with the currency.
//!
//! Its owner is an account without a key, so that only root makes credits, by way of
//! `grant_credits`. An account can exist by credits alone, and may give them away.

use crate::{
    AccountId, Assets, Balance, Balances, Runtime, RuntimeEvent,
    constants::currency::{DEPOSIT_PER_BYTE, DEPOSIT_PER_ITEM, deposit},
};
use frame_support::{
    PalletId,
    traits::{AsEnsureOriginWithArg, ConstU32, ConstU128, tokens::fungible},
};
use frame_system::{EnsureNever, EnsureRoot};
use polkadot_sdk::{frame_support, frame_system, pallet_assets, sp_runtime};
use sp_runtime::traits::AccountIdConversion;

/// The asset that is the credits.
pub const CREDITS_ID: u32 = 0;
/// What wallets call them.
pub const CREDITS_NAME: &str = "Registry credits";
/// What wallets show for one.
pub const CREDITS_SYMBOL: &str = "CRED";
/// What registering a node costs, in credits. They have no decimals.
pub const NODE_FEE_IN_CREDITS: Balance = 100;

/// Credits by themselves.
pub type Credits = fungible::ItemOf<Assets, ConstU32<CREDITS_ID>, AccountId>;

/// Who owns the asset of the credits: nobody has the key.
pub fn credits_owner() -> AccountId {
    PalletId(*b"reg/cred").into_account_truncating()
}

impl pallet_assets::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type Balance = Balance;
    type RemoveItemsLimit = ConstU32<256>;
    type AssetId = u32;
    type AssetIdParameter = codec::Compact<u32>;
    type ReserveData = ();
    type Currency = Balances;
    // There are no assets but those of the genesis and of root's making.
    type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
    type ForceOrigin = EnsureRoot<AccountId>;
    type AssetDeposit = ConstU128<{ deposit(1, 256) }>;
    type AssetAccountDeposit = ConstU128<{ deposit(1, 64) }>;
    type MetadataDepositBase = ConstU128<DEPOSIT_PER_ITEM>;
    type MetadataDepositPerByte = ConstU128<DEPOSIT_PER_BYTE>;
    type ApprovalDeposit = ConstU128<{ deposit(1, 96) }>;
    type StringLimit = ConstU32<50>;
    type Freezer = ();
    type Holder = ();
    type Extra = ();
    type CallbackHandle = ();
    type AssetIdAllocator = ();
    type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = ();
}
