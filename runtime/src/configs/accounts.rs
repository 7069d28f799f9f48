//! The bounds and deposits of registries that admit accounts: the container registry's, as far as
//! both have them.

use crate::{
    Balances, ContainerRegistry, Runtime, RuntimeHoldReason,
    constants::{
        currency::{DEPOSIT_PER_BYTE, DEPOSIT_PER_ITEM},
        time::DAYS,
    },
};
use container_registry_primitives::bounds;
use frame_support::traits::{ConstU32, ConstU128};
use polkadot_sdk::frame_support;

impl pallet_registry_accounts::Config for Runtime {
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Images = ContainerRegistry;
    type WeightInfo = pallet_registry_accounts::weights::SubstrateWeight<Runtime>;
    type ItemDeposit = ConstU128<DEPOSIT_PER_ITEM>;
    type ByteDeposit = ConstU128<DEPOSIT_PER_BYTE>;
    type MaxRootLength = ConstU32<{ bounds::MAX_SPACE_NAME_LEN }>;
    type MaxNameLength = ConstU32<{ bounds::MAX_SPACE_NAME_LEN }>;
    type MaxImageNameLength = ConstU32<{ bounds::MAX_IMAGE_NAME_LEN }>;
    type MaxTagLength = ConstU32<{ bounds::MAX_TAG_LEN }>;
    type MaxMediaTypeLength = ConstU32<127>;
    type MaxDigestLength = ConstU32<{ bounds::MAX_DIGEST_LEN }>;
    type MaxCidLength = ConstU32<{ bounds::MAX_CID_LEN }>;
    type MaxLayers = ConstU32<127>;
    type RequestLifetime = ConstU32<{ 14 * DAYS }>;
}
