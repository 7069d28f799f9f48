//! A runtime of this pallet, the container registry's and balances, for tests.

use crate as pallet_registry_accounts;
use frame_support::{
    derive_impl,
    traits::{ConstU32, ConstU64, Time, fungible::InspectHold},
};
use frame_system::{EnsureRoot, mocking::MockBlock};
use polkadot_sdk::{
    frame_support, frame_system, pallet_balances, sp_io::TestExternalities,
    sp_runtime::BuildStorage,
};

type Block = MockBlock<Test>;

frame_support::construct_runtime!(
    pub enum Test {
        System: frame_system,
        Balances: pallet_balances,
        Registry: pallet_container_registry,
        Accounts: pallet_registry_accounts,
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

/// A second a block.
pub struct Clock;

impl Time for Clock {
    type Moment = u64;

    fn now() -> u64 {
        System::block_number() * 1_000
    }
}

impl pallet_container_registry::Config for Test {
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Credits = Balances;
    type AdminOrigin = EnsureRoot<u64>;
    type WeightInfo = ();
    type NodeFee = ConstU64<1>;
    type NodeFeeInCredits = ConstU64<1>;
    type Time = Clock;
    type NameRest = ConstU64<1_000>;
    type ItemDeposit = ConstU64<1_000>;
    type ByteDeposit = ConstU64<1>;
    type ContentDeposit = ConstU64<1>;
    type UndeclaredSize = ConstU64<1_048_576>;
    type MaxSpaceNameLength = ConstU32<253>;
    type MaxImageNameLength = ConstU32<253>;
    type MaxTagLength = ConstU32<128>;
    type MaxDigestLength = ConstU32<135>;
    type MaxCidLength = ConstU32<64>;
    type MaxSpaceMembers = ConstU32<3>;
    type MaxImagesPerSpace = ConstU32<1_024>;
    type MaxTagsPerImage = ConstU32<5>;
    type MaxPushTags = ConstU32<3>;
    type MaxPushBlobs = ConstU32<4>;
    type MaxTagPatterns = ConstU32<2>;
    type MaxRemovals = ConstU32<16>;
    type MaxInlineManifestLength = ConstU32<{ 64 * 1024 }>;
    type MaxNodeIdLength = ConstU32<128>;
    type MaxPeerIdLength = ConstU32<128>;
}

impl pallet_registry_accounts::Config for Test {
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Images = Registry;
    type WeightInfo = ();
    type ItemDeposit = ConstU64<1_000>;
    type ByteDeposit = ConstU64<1>;
    type MaxRootLength = ConstU32<253>;
    type MaxNameLength = ConstU32<253>;
    type MaxImageNameLength = ConstU32<253>;
    type MaxTagLength = ConstU32<128>;
    type MaxMediaTypeLength = ConstU32<127>;
    type MaxDigestLength = ConstU32<135>;
    type MaxCidLength = ConstU32<64>;
    type MaxLayers = ConstU32<127>;
    type RequestLifetime = ConstU64<10>;
}

/// Owns the registry `acme`, id 0.
pub const ALICE: u64 = 1;
/// Has the account `bob`, index 0, with it, and the repository `app`, id 0.
pub const BOB: u64 = 2;
/// Nothing to do with anyone.
pub const EVE: u64 = 3;
/// Has a space, `dave`, and nothing else.
pub const DAVE: u64 = 4;
/// Has no balance.
pub const POOR: u64 = 99;

/// What each account but [`POOR`] starts with.
pub const ENDOWMENT: u64 = 1_000_000;

/// The accounts that start with something.
const ENDOWED: core::ops::RangeInclusive<u64> = 1..=20;

/// A chain in its first block, made to a test's order.
#[derive(Default)]
pub struct TestBuilder {
    registry: bool,
    account: bool,
    repository: bool,
    restore_window: u64,
}

impl TestBuilder {
    /// With the registry `acme` of Alice, and Dave's space.
    pub fn with_registry(mut self) -> Self {
        self.registry = true;
        self
    }

    /// With Bob's account, and so his space `bob`, as well.
    pub fn with_account(self) -> Self {
        Self { account: true, ..self.with_registry() }
    }

    /// With Bob's repository `app` as well.
    pub fn with_repository(self) -> Self {
        Self { repository: true, ..self.with_account() }
    }

    /// With this many milliseconds for undoing; otherwise what is removed is gone at once.
    pub fn with_restore_window(mut self, window: u64) -> Self {
        self.restore_window = window;
        self
    }

    /// The chain itself, for tests that bring their own externalities.
    pub fn build(self) -> TestExternalities {
        let balances = ENDOWED.map(|account| (account, ENDOWMENT)).collect();
        let balances = pallet_balances::GenesisConfig { balances, ..Default::default() };
        let registry = pallet_container_registry::GenesisConfig {
            restore_window: self.restore_window,
            ..Default::default()
        };
        let genesis = RuntimeGenesisConfig { balances, registry, ..Default::default() };
        let storage = genesis.build_storage().expect("the genesis of the tests is sound");
        let mut ext = TestExternalities::new(storage);
        ext.execute_with(|| {
            System::set_block_number(1);
            if self.registry {
                Accounts::create_registry(RuntimeOrigin::signed(ALICE), b"acme".to_vec()).unwrap();
                Registry::create_space(RuntimeOrigin::signed(DAVE), b"dave".to_vec()).unwrap();
            }
            if self.account {
                let bob = RuntimeOrigin::signed(BOB);
                Accounts::request_account(bob, 0, b"bob".to_vec()).unwrap();
                Accounts::accept_account(RuntimeOrigin::signed(ALICE), 0).unwrap();
            }
            if self.repository {
                let bob = RuntimeOrigin::signed(BOB);
                Accounts::create_repository(bob, 0, b"app".to_vec()).unwrap();
            }
            System::reset_events();
        });
        ext
    }

    /// Runs a test and then checks the pallet's invariants, and that nobody else's balance is held.
    pub fn build_and_execute(self, test: impl FnOnce()) {
        self.build().execute_with(|| {
            test();
            Accounts::do_try_state().unwrap();
            for account in ENDOWED {
                let paid = Accounts::deposits().into_iter().filter(|paid| paid.who == account);
                assert_eq!(held(account), paid.map(|paid| paid.amount).sum::<u64>());
            }
        });
    }
}

/// What this pallet holds of somebody's balance.
pub fn held(who: u64) -> u64 {
    Balances::balance_on_hold(&crate::HoldReason::StorageDeposit.into(), &who)
}
