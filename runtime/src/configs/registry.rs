//! The registry's bounds and deposits.
//!
//! The bounds on names are those of the OCI distribution specification as far as it sets any: tags
//! of 128 bytes; the others leave a reference, `space/image`, within the 255 bytes that clients
//! agree on.

use crate::{
    AccountId, Balances, Runtime, RuntimeHoldReason, Timestamp,
    configs::credits::{Credits, NODE_FEE_IN_CREDITS},
    constants::{
        content::UNDECLARED_SIZE,
        currency::{DEPOSIT_PER_BYTE, DEPOSIT_PER_CONTENT_KIB, DEPOSIT_PER_ITEM, NODE_FEE},
        time::NAME_REST,
    },
};
use container_registry_primitives::bounds;
use frame_support::traits::{ConstU32, ConstU64, ConstU128};
use frame_system::EnsureRoot;
use polkadot_sdk::{frame_support, frame_system};

impl pallet_container_registry::Config for Runtime {
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Credits = Credits;
    type AdminOrigin = EnsureRoot<AccountId>;
    type WeightInfo = pallet_container_registry::weights::SubstrateWeight<Runtime>;
    type NodeFee = ConstU128<NODE_FEE>;
    type NodeFeeInCredits = ConstU128<NODE_FEE_IN_CREDITS>;
    type Time = Timestamp;
    type NameRest = ConstU64<NAME_REST>;
    type ItemDeposit = ConstU128<DEPOSIT_PER_ITEM>;
    type ByteDeposit = ConstU128<DEPOSIT_PER_BYTE>;
    type ContentDeposit = ConstU128<DEPOSIT_PER_CONTENT_KIB>;
    type UndeclaredSize = ConstU64<UNDECLARED_SIZE>;
    type MaxSpaceNameLength = ConstU32<{ bounds::MAX_SPACE_NAME_LEN }>;
    type MaxImageNameLength = ConstU32<{ bounds::MAX_IMAGE_NAME_LEN }>;
    type MaxTagLength = ConstU32<{ bounds::MAX_TAG_LEN }>;
    type MaxDigestLength = ConstU32<{ bounds::MAX_DIGEST_LEN }>;
    type MaxCidLength = ConstU32<{ bounds::MAX_CID_LEN }>;
    type MaxSpaceMembers = ConstU32<{ bounds::MAX_SPACE_MEMBERS }>;
    type MaxImagesPerSpace = ConstU32<{ bounds::MAX_IMAGES_PER_SPACE }>;
    type MaxTagsPerImage = ConstU32<{ bounds::MAX_TAGS_PER_IMAGE }>;
    type MaxPushTags = ConstU32<{ bounds::MAX_PUSH_TAGS }>;
    type MaxPushBlobs = ConstU32<{ bounds::MAX_PUSH_BLOBS }>;
    type MaxTagPatterns = ConstU32<{ bounds::MAX_TAG_PATTERNS }>;
    type MaxRemovals = ConstU32<{ bounds::MAX_REMOVALS }>;
    type MaxInlineManifestLength = ConstU32<{ bounds::MAX_INLINE_MANIFEST_LEN }>;
    type MaxNodeIdLength = ConstU32<{ bounds::MAX_NODE_ID_LEN }>;
    type MaxPeerIdLength = ConstU32<{ bounds::MAX_PEER_ID_LEN }>;
}
