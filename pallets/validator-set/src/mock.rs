//! A runtime of this pallet and the sessions that it decides about, for tests.

use crate::{self as pallet_validator_set, Pallet, SessionLength, Validators};
use alloc::{vec, vec::Vec};
use codec::Encode;
use core::cell::RefCell;
use frame_support::{
    derive_impl,
    traits::{ConstU32, ConstU64, Hooks},
};
use frame_system::{EnsureRoot, mocking::MockBlock};
use polkadot_sdk::{
    frame_support, frame_system, pallet_balances, pallet_session, sp_core,
    sp_io::TestExternalities,
    sp_runtime::{
        BuildStorage, KeyTypeId, RuntimeAppPublic, impl_opaque_keys,
        testing::UintAuthorityId,
        traits::{ConvertInto, OpaqueKeys},
    },
};

type Block = MockBlock<Test>;

frame_support::construct_runtime!(
    pub enum Test {
        System: frame_system,
        Balances: pallet_balances,
        ValidatorSet: pallet_validator_set,
        Session: pallet_session,
    }
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = Block;
    type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
    type Balance = u64;
}

impl_opaque_keys! {
    pub struct Keys {
        pub one: UintAuthorityId,
    }
}

impl From<u64> for Keys {
    fn from(key: u64) -> Self {
        Self { one: UintAuthorityId(key) }
    }
}

thread_local! {
    /// Who makes blocks, as an engine would be told, and how often it was told of a change.
    static ENGINE: RefCell<(Vec<(u64, u64)>, u32)> = const { RefCell::new((Vec::new(), 0)) };
}

/// Stands for Aura and GRANDPA.
pub struct Engine;

fn keys_of<K: OpaqueKeys>(validators: &[(u64, K)]) -> Vec<(u64, u64)> {
    let key = |keys: &K| keys.get::<UintAuthorityId>(sp_core::crypto::key_types::DUMMY).unwrap().0;
    validators.iter().map(|(account, keys)| (*account, key(keys))).collect()
}

impl pallet_session::SessionHandler<u64> for Engine {
    const KEY_TYPE_IDS: &'static [KeyTypeId] = &[sp_core::crypto::key_types::DUMMY];

    fn on_genesis_session<K: OpaqueKeys>(validators: &[(u64, K)]) {
        ENGINE.set((keys_of(validators), 0));
    }

    fn on_new_session<K: OpaqueKeys>(changed: bool, validators: &[(u64, K)], _: &[(u64, K)]) {
        if changed {
            ENGINE.with_borrow_mut(|(now, changes)| {
                *now = keys_of(validators);
                *changes += 1;
            });
        }
    }

    fn on_disabled(_: u32) {}
}

impl pallet_session::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type ValidatorId = u64;
    type ValidatorIdOf = ConvertInto;
    type ShouldEndSession = ValidatorSet;
    type NextSessionRotation = ValidatorSet;
    type SessionManager = ValidatorSet;
    type SessionHandler = Engine;
    type Keys = Keys;
    type DisablingStrategy = ();
    type WeightInfo = ();
    type Currency = Balances;
    type KeyDeposit = ConstU64<1>;
}

impl crate::Config for Test {
    type AdminOrigin = EnsureRoot<u64>;
    type Registration = Session;
    type MaxValidators = ConstU32<5>;
    type MinValidators = ConstU32<1>;
    type DefaultSessionLength = ConstU64<1_800>;
    type WeightInfo = ();
}

/// Blocks of a session in the tests.
pub const SESSION: u64 = 10;

/// A chain in its first block, of which these are the validators. The key of each account is its number.
pub fn chain(validators: &[u64]) -> TestExternalities {
    let keys = validators.iter().map(|who| (*who, *who, (*who).into())).collect();
    let genesis = RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=20).map(|account| (account, 1_000)).collect(),
            ..Default::default()
        },
        validator_set: crate::GenesisConfig {
            validators: validators.to_vec(),
            session_length: Some(SESSION),
        },
        session: pallet_session::GenesisConfig { keys, non_authority_keys: vec![] },
        ..Default::default()
    };
    let mut ext = TestExternalities::new(genesis.build_storage().unwrap());
    ext.execute_with(|| System::set_block_number(1));
    ext
}

/// Runs a test on such a chain, and checks what holds after it.
pub fn run(validators: &[u64], test: impl FnOnce()) {
    chain(validators).execute_with(|| {
        test();
        Pallet::<Test>::do_try_state().unwrap();
    });
}

/// Sets the key of an account, which has signed that it is for this account.
pub fn set_keys(who: u64, key: u64) {
    let proof = UintAuthorityId(key).sign(&who.encode()).unwrap().encode();
    Session::set_keys(RuntimeOrigin::signed(who), key.into(), proof).unwrap();
}

/// Goes on by that many sessions, block by block.
pub fn sessions(count: u64) {
    let last = System::block_number() / SESSION * SESSION + count * SESSION;
    while System::block_number() < last {
        let next = System::block_number() + 1;
        System::set_block_number(next);
        ValidatorSet::on_initialize(next);
        Session::on_initialize(next);
    }
}

/// The accounts that make blocks, and with which keys.
pub fn authorities() -> Vec<(u64, u64)> {
    ENGINE.with_borrow(|(now, _)| now.clone())
}

/// How often the set that makes blocks has been told to be another.
pub fn changes() -> u32 {
    ENGINE.with_borrow(|(_, changes)| *changes)
}

/// The list, and the length of a session.
pub fn stored() -> (Vec<u64>, u64) {
    (Validators::<Test>::get().into_inner(), SessionLength::<Test>::get())
}
