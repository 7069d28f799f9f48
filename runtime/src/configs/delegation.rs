//! Batching, acting for others, and the root key.
//!
//! A gateway acts for a user as the user's proxy of the type [`ProxyType::Registry`]: it can push
//! in the user's name and nothing else. What is inside a batch is held to the same filter, since
//! `pallet-utility` dispatches each call with the origin, and the filter, that it was called with.

use crate::{
    Balances, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System,
    constants::currency::{DEPOSIT_PER_BYTE, deposit},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{ConstU32, ConstU128, InstanceFilter};
use polkadot_sdk::{frame_support, pallet_proxy, pallet_sudo, pallet_utility, sp_runtime};
use scale_info::TypeInfo;
use sp_runtime::traits::BlakeTwo256;

/// What a proxy may do in the name of the account that appointed it.
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
    /// Calls of the registry and of its accounts, alone or batched.
    Registry,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
    fn filter(&self, call: &RuntimeCall) -> bool {
        match self {
            Self::Any => true,
            Self::Registry => matches!(
                call,
                RuntimeCall::ContainerRegistry(_)
                    | RuntimeCall::RegistryAccounts(_)
                    | RuntimeCall::Utility(
                        pallet_utility::Call::batch { .. }
                            | pallet_utility::Call::batch_all { .. }
                            | pallet_utility::Call::force_batch { .. },
                    )
            ),
        }
    }

    fn is_superset(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Any, _) => true,
            (Self::Registry, other) => *other == Self::Registry,
        }
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
