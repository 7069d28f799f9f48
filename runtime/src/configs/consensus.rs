//! Who makes blocks (Aura) and who finalises them (GRANDPA).

use crate::{Runtime, RuntimeEvent, constants::time::SLOT_DURATION};
use frame_support::traits::{ConstBool, ConstU32, ConstU64};
use polkadot_sdk::{
    frame_support, pallet_aura, pallet_grandpa, sp_consensus_aura::sr25519::AuthorityId as AuraId,
    sp_core,
};

/// Validators, at most.
pub type MaxAuthorities = ConstU32<100>;

impl pallet_aura::Config for Runtime {
    type AuthorityId = AuraId;
    type DisabledValidators = ();
    type MaxAuthorities = MaxAuthorities;
    type AllowMultipleBlocksPerSlot = ConstBool<false>;
    type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl pallet_grandpa::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
    type MaxAuthorities = MaxAuthorities;
    type MaxNominators = ConstU32<0>;
    type MaxSetIdSessionEntries = ConstU64<0>;
    // Validators are set by genesis and root, there is no stake to slash: nothing to report to.
    type KeyOwnerProof = sp_core::Void;
    type EquivocationReportSystem = ();
}
