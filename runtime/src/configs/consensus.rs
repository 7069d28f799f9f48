//! Who makes blocks (Aura) and who finalises them (GRANDPA): the validators that root has admitted, with
//! the session keys that each of them has set.

use crate::{
    AccountId, Aura, Balances, Grandpa, Runtime, RuntimeEvent, Session, ValidatorSet,
    constants::{
        currency::deposit,
        time::{SESSION_LENGTH, SLOT_DURATION},
    },
    opaque::SessionKeys,
};
use frame_support::traits::{ConstBool, ConstU32, ConstU64, ConstU128};
use frame_system::EnsureRoot;
use polkadot_sdk::{
    frame_support, frame_system, pallet_aura, pallet_grandpa, pallet_session,
    sp_consensus_aura::sr25519::AuthorityId as AuraId, sp_core, sp_runtime,
};
use sp_runtime::traits::ConvertInto;

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

impl pallet_validator_set::Config for Runtime {
    type AdminOrigin = EnsureRoot<AccountId>;
    type Registration = Session;
    type MaxValidators = MaxAuthorities;
    type MinValidators = ConstU32<1>;
    type DefaultSessionLength = ConstU32<SESSION_LENGTH>;
    type WeightInfo = pallet_validator_set::weights::SubstrateWeight<Runtime>;
}

/// Bytes of a validator's keys and of the two entries that say whose each is.
const KEY_BYTES: u32 = (32 + 64) + 2 * (4 + 32 + 32);

impl pallet_session::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type ValidatorId = AccountId;
    // Anybody may have keys. Root decides whose count.
    type ValidatorIdOf = ConvertInto;
    type ShouldEndSession = ValidatorSet;
    type NextSessionRotation = ValidatorSet;
    type SessionManager = ValidatorSet;
    type SessionHandler = (Aura, Grandpa);
    type Keys = SessionKeys;
    // Nobody is disabled: no offence is reported.
    type DisablingStrategy = ();
    type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
    type Currency = Balances;
    type KeyDeposit = ConstU128<{ deposit(3, KEY_BYTES) }>;
}
