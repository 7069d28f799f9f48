//! The registry's bounds and deposits.
//!
//! The bounds on names are those of the OCI distribution specification as far as it sets any: tags
//! of 128 bytes; the others leave a reference, `space/image`, within the 255 bytes that clients
//! agree on.

use crate::{
    Balances, Runtime, RuntimeHoldReason,
    constants::currency::{DEPOSIT_PER_BYTE, DEPOSIT_PER_ITEM},
};
use container_registry_primitives::bounds;
use frame_support::traits::{ConstU32, ConstU128};
use polkadot_sdk::frame_support;

impl pallet_container_registry::Config for Runtime {
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = pallet_container_registry::weights::SubstrateWeight<Runtime>;
    type ItemDeposit = ConstU128<DEPOSIT_PER_ITEM>;
    type ByteDeposit = ConstU128<DEPOSIT_PER_BYTE>;
    type MaxSpaceNameLength = ConstU32<{ bounds::MAX_SPACE_NAME_LEN }>;
    type MaxImageNameLength = ConstU32<{ bounds::MAX_IMAGE_NAME_LEN }>;
    type MaxTagLength = ConstU32<{ bounds::MAX_TAG_LEN }>;
    type MaxDigestLength = ConstU32<{ bounds::MAX_DIGEST_LEN }>;
    type MaxCidLength = ConstU32<{ bounds::MAX_CID_LEN }>;
    type MaxSpaceMembers = ConstU32<{ bounds::MAX_SPACE_MEMBERS }>;
    type MaxImagesPerSpace = ConstU32<{ bounds::MAX_IMAGES_PER_SPACE }>;
    type MaxTagsPerImage = ConstU32<{ bounds::MAX_TAGS_PER_IMAGE }>;
}
