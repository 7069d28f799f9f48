//! A runtime of this pallet and balances, for tests.

use crate::{self as pallet_container_registry, HoldReason};
use alloc::vec;
use frame_support::{
    derive_impl, parameter_types,
    traits::{
        AsEnsureOriginWithArg, ConstU32, ConstU64, Time,
        fungible::{Inspect, InspectHold},
        tokens::fungible::ItemOf,
    },
};
use frame_system::{EnsureRoot, mocking::MockBlock};
use polkadot_sdk::{
    frame_support, frame_system, pallet_assets, pallet_balances,
    sp_io::TestExternalities,
    sp_keystore::{KeystoreExt, testing::MemoryKeystore},
    sp_runtime::BuildStorage,
};

type Block = MockBlock<Test>;

frame_support::construct_runtime!(
    pub enum Test {
        System: frame_system,
        Balances: pallet_balances,
        Assets: pallet_assets,
        Registry: pallet_container_registry,
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

/// Everybody may hold credits; root makes them.
#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
    type Balance = u64;
    type Currency = Balances;
    type CreateOrigin = AsEnsureOriginWithArg<frame_system::EnsureNever<u64>>;
    type ForceOrigin = EnsureRoot<u64>;
    type Freezer = ();
    type Holder = ();
}

parameter_types! {
    pub const MaxSpaceNameLength: u32 = 253;
    pub const MaxImageNameLength: u32 = 253;
    pub const MaxTagLength: u32 = 128;
    pub const MaxDigestLength: u32 = 135;
    pub const MaxCidLength: u32 = 64;
    // An upgrade may change it.
    pub static ContentDeposit: u64 = 1;
    // Few, so that a test reaches them.
    pub const MaxSpaceMembers: u32 = 3;
    pub const MaxImagesPerSpace: u32 = 4;
    pub const MaxTagsPerImage: u32 = 5;
    pub const MaxTagPatterns: u32 = 2;
    pub const MaxRemovals: u32 = 4;
    pub const MaxInlineManifestLength: u32 = 1_024;
}

impl pallet_container_registry::Config for Test {
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Credits = ItemOf<Assets, ConstU32<CREDITS>, u64>;
    type AdminOrigin = EnsureRoot<u64>;
    type WeightInfo = ();
    type NodeFee = ConstU64<NODE_FEE>;
    type NodeFeeInCredits = ConstU64<NODE_FEE_IN_CREDITS>;
    type Time = Clock;
    type NameRest = ConstU64<NAME_REST>;
    type ItemDeposit = ConstU64<1_000>;
    type ByteDeposit = ConstU64<1>;
    type ContentDeposit = ContentDeposit;
    type UndeclaredSize = ConstU64<1_048_576>;
    type MaxSpaceNameLength = MaxSpaceNameLength;
    type MaxImageNameLength = MaxImageNameLength;
    type MaxTagLength = MaxTagLength;
    type MaxDigestLength = MaxDigestLength;
    type MaxCidLength = MaxCidLength;
    type MaxSpaceMembers = MaxSpaceMembers;
    type MaxImagesPerSpace = MaxImagesPerSpace;
    type MaxTagsPerImage = MaxTagsPerImage;
    type MaxPushTags = ConstU32<3>;
    type MaxPushBlobs = ConstU32<4>;
    type MaxTagPatterns = MaxTagPatterns;
    type MaxRemovals = MaxRemovals;
    type MaxInlineManifestLength = MaxInlineManifestLength;
    type MaxNodeIdLength = ConstU32<128>;
    type MaxPeerIdLength = ConstU32<128>;
}

/// A second a block.
pub struct Clock;

impl Time for Clock {
    type Moment = u64;

    fn now() -> u64 {
        System::block_number() * 1_000
    }
}

/// Three blocks.
pub const NAME_REST: u64 = 3_000;

/// Owns `alpha` in a [`TestBuilder::with_alpha`] chain.
pub const ALICE: u64 = 1;
/// A member of `alpha` there.
pub const BOB: u64 = 2;
/// Nothing to do with anyone.
pub const EVE: u64 = 3;
/// Owns `beta` in a [`TestBuilder::with_beta`] chain.
pub const DAVE: u64 = 4;
/// Has no balance.
pub const POOR: u64 = 99;

/// The asset that is the credits.
pub const CREDITS: u32 = 0;
/// What a node costs.
pub const NODE_FEE: u64 = 500;
/// What a node costs in credits.
pub const NODE_FEE_IN_CREDITS: u64 = 10;
/// What each account but [`POOR`] starts with.
pub const ENDOWMENT: u64 = 1_000_000;

/// A chain in its first block, made to a test's order.
#[derive(Default)]
pub struct TestBuilder {
    alpha: bool,
    beta: bool,
    restore_window: u64,
}

impl TestBuilder {
    /// With the space `alpha`, id 0, of Alice, and Bob a member of it.
    pub fn with_alpha(mut self) -> Self {
        self.alpha = true;
        self
    }

    /// With the space `beta`, id 1 after `alpha`, of Dave.
    pub fn with_beta(mut self) -> Self {
        self.beta = true;
        self
    }

    /// With this many milliseconds for undoing; otherwise what is removed is gone at once.
    pub fn with_restore_window(mut self, window: u64) -> Self {
        self.restore_window = window;
        self
    }

    /// The chain itself, for tests that bring their own externalities.
    pub fn build(self) -> TestExternalities {
        let balances = (1..=20).map(|account| (account, ENDOWMENT)).collect();
        let balances = pallet_balances::GenesisConfig { balances, ..Default::default() };
        let assets = vec![(CREDITS, 0, true, 1)];
        let assets = pallet_assets::GenesisConfig { assets, ..Default::default() };
        let registry = pallet_container_registry::GenesisConfig {
            restore_window: self.restore_window,
            ..Default::default()
        };
        let genesis = RuntimeGenesisConfig { balances, assets, registry, ..Default::default() };
        let storage = genesis.build_storage().expect("the genesis of the tests is sound");
        let mut ext = TestExternalities::new(storage);
        // The benchmarks sign with it.
        ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
        ext.execute_with(|| {
            System::set_block_number(1);
            if self.alpha {
                Registry::create_space(RuntimeOrigin::signed(ALICE), b"alpha".to_vec()).unwrap();
                Registry::add_space_member(RuntimeOrigin::signed(ALICE), 0, BOB).unwrap();
            }
            if self.beta {
                Registry::create_space(RuntimeOrigin::signed(DAVE), b"beta".to_vec()).unwrap();
            }
            System::reset_events();
        });
        ext
    }

    /// Runs a test and then checks the pallet's invariants.
    pub fn build_and_execute(self, test: impl FnOnce()) {
        self.build().execute_with(|| {
            test();
            check_state();
        });
    }
}

/// Checks the pallet's invariants.
pub fn check_state() {
    Registry::do_try_state().unwrap();
}

/// What the pallet holds of an account's balance.
pub fn held(who: u64) -> u64 {
    Balances::balance_on_hold(&HoldReason::StorageDeposit.into(), &who)
}

/// All that an account has, on hold or not.
pub fn total(who: u64) -> u64 {
    Balances::total_balance(&who)
}
