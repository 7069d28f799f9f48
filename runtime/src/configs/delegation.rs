//! Batching, acting for others, deciding together, and the root key.
//!
//! A gateway acts for a user as the user's proxy of the type [`ProxyType::Push`], or
//! [`ProxyType::Maintain`] if it shall also remove: its key, stolen, gives nothing else away. What is
//! inside a batch is held to the same filter, since `pallet-utility` dispatches each call with the
//! origin, and the filter, that it was called with.

use crate::{
    Balances, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System,
    constants::currency::{DEPOSIT_PER_BYTE, deposit},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{ConstU32, ConstU128, InstanceFilter};
use polkadot_sdk::{
    frame_support, pallet_multisig, pallet_proxy, pallet_sudo, pallet_utility, sp_runtime,
};
use scale_info::TypeInfo;
use sp_runtime::traits::BlakeTwo256;

/// What a proxy may do in the name of the account that appointed it. Each type may do what the lesser
/// ones may: `Push`, `Maintain`, `Registry`, `Any`. A variant's place is part of how a proxy is stored,
/// so new ones come last.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum ProxyType {
    /// Everything.
    #[default]
    Any,
    /// All calls of the registry and of its accounts.
    Registry,
    /// What a push needs: to record blobs, manifests and tags in repositories, new ones among them,
    /// alone or batched.
    Push,
    /// What a gateway that also removes needs: to remove tags, manifests, blobs and repositories.
    Maintain,
}

impl ProxyType {
    /// Its place in the order in which each type includes those before it.
    fn rank(self) -> u8 {
        match self {
            Self::Push => 0,
            Self::Maintain => 1,
            Self::Registry => 2,
            Self::Any => 3,
        }
    }
}

impl InstanceFilter<RuntimeCall> for ProxyType {
    fn filter(&self, call: &RuntimeCall) -> bool {
        use pallet_container_registry::Call as Registry;
        use pallet_utility::Call as Utility;
        // Listed call by call where a call that is new must not be permitted by itself.
        match self {
            Self::Push => matches!(
                call,
                RuntimeCall::ContainerRegistry(
                    Registry::add_manifest_head_digest_and_manifest_json_cid { .. }
                        | Registry::create_repository { .. }
                        | Registry::declare_size { .. }
                        | Registry::push { .. }
                        | Registry::set_tag { .. }
                        | Registry::store_blobs { .. }
                        | Registry::store_digest_info { .. }
                        | Registry::store_manifest { .. },
                ) | RuntimeCall::Utility(
                    Utility::batch { .. } | Utility::batch_all { .. } | Utility::force_batch { .. },
                )
            ),
            Self::Maintain => {
                Self::Push.filter(call)
                    || matches!(
                        call,
                        RuntimeCall::ContainerRegistry(
                            Registry::remove_digest_info { .. }
                                | Registry::remove_image { .. }
                                | Registry::remove_manifest { .. }
                                | Registry::remove_repository { .. }
                                | Registry::remove_tag { .. }
                                | Registry::remove_tag_if { .. }
                                | Registry::restore { .. },
                        )
                    )
            }
            Self::Registry => {
                Self::Maintain.filter(call)
                    || matches!(
                        call,
                        RuntimeCall::ContainerRegistry(_) | RuntimeCall::RegistryAccounts(_)
                    )
            }
            Self::Any => true,
        }
    }

    fn is_superset(&self, other: &Self) -> bool {
        self.rank() >= other.rank()
    }
}

/// Bytes of a proxy's definition: account, type, delay.
const PROXY_BYTES: u32 = 32 + 1 + 4;
/// Bytes of an announcement: account, call hash, height.
const ANNOUNCEMENT_BYTES: u32 = 32 + 32 + 4;
/// Bytes of a list's key and of the deposit it keeps.
const LIST_BYTES: u32 = 40 + 16;

impl pallet_proxy::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type Currency = Balances;
    type ProxyType = ProxyType;
    type ProxyDepositBase = ConstU128<{ deposit(1, LIST_BYTES) }>;
    type ProxyDepositFactor = ConstU128<{ PROXY_BYTES as u128 * DEPOSIT_PER_BYTE }>;
    type MaxProxies = ConstU32<32>;
    type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
    type MaxPending = ConstU32<32>;
    type CallHasher = BlakeTwo256;
    type AnnouncementDepositBase = ConstU128<{ deposit(1, LIST_BYTES) }>;
    type AnnouncementDepositFactor = ConstU128<{ ANNOUNCEMENT_BYTES as u128 * DEPOSIT_PER_BYTE }>;
    type BlockNumberProvider = System;
}

/// Bytes of an open multisig call: where it was opened, its deposit, who opened it; and of its key.
const MULTISIG_BYTES: u32 = (4 + 4 + 16 + 32) + (32 + 32);

impl pallet_multisig::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type Currency = Balances;
    type DepositBase = ConstU128<{ deposit(1, MULTISIG_BYTES) }>;
    type DepositFactor = ConstU128<{ 32 * DEPOSIT_PER_BYTE }>;
    type MaxSignatories = ConstU32<100>;
    type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
    type BlockNumberProvider = System;
}

impl pallet_utility::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type PalletsOrigin = OriginCaller;
    type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_sudo::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type WeightInfo = pallet_sudo::weights::SubstrateWeight<Runtime>;
}
