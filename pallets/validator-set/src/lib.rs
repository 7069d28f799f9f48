//! # Validator set pallet
//!
//! The validators are those whom an origin, in the runtime root, has admitted. Nobody becomes one by
//! stake or by luck.
//!
//! ## How it works
//!
//! The list of validators is kept here; `pallet-session` asks for it at the end of each session. So a
//! change is queued when the running session ends, and in force when the one after has ended too: whoever
//! is added makes blocks after one to two sessions, and whoever is removed makes them until then.
//!
//! - [`add_validator`](Pallet::add_validator) admits an account that has set its session keys. Without
//!   keys it could do nothing, and finality would lack its vote.
//! - [`remove_validator`](Pallet::remove_validator) dismisses one. At least [`Config::MinValidators`]
//!   remain.
//!
//! Who purges its session keys is left out from the next session that is planned, and is back once it has
//! set keys again: what matters to the chain is who can make blocks. If less than the minimum were left,
//! the set stays as it is.
//!
//! Sessions have a fixed number of blocks, set at genesis ([`SessionLength`]): a network for tests need
//! not wait an hour.
//!
//! ## Properties
//!
//! - Each call reads and writes a constant number of entries; the list is bounded.
//! - The set that GRANDPA and Aura work with changes only when it has to: a session after which all is as
//!   before has no new authority set, so proofs of finality need no step for it.

#![cfg_attr(not(feature = "std"), no_std)]
// Whatever runs on chain saturates or checks, and does not panic. `expect_used` is left out: FRAME's macro
// expects that the pallet is in the runtime.
#![cfg_attr(
    not(any(test, feature = "try-runtime", feature = "runtime-benchmarks")),
    deny(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

extern crate alloc;

mod session;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use weights::WeightInfo;

#[polkadot_sdk::frame_support::pallet]
#[allow(missing_docs, clippy::unreachable)] // in what the macros generate
pub mod pallet {
    use crate::WeightInfo;
    use alloc::{collections::BTreeSet, vec::Vec};
    use frame_support::{
        pallet_prelude::*,
        traits::{EnsureOrigin, ValidatorRegistration},
    };
    use frame_system::pallet_prelude::*;
    use polkadot_sdk::{frame_support, frame_system, sp_runtime::traits::One};

    #[pallet::pallet]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// Who admits and dismisses validators.
        type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Who has session keys.
        type Registration: ValidatorRegistration<Self::AccountId>;
        /// Validators, at most: no more than Aura and GRANDPA take.
        #[pallet::constant]
        type MaxValidators: Get<u32>;
        /// Validators, at least. At genesis, and only then, there may be none.
        #[pallet::constant]
        type MinValidators: Get<u32>;
        /// Blocks of a session where the genesis says nothing.
        #[pallet::constant]
        type DefaultSessionLength: Get<BlockNumberFor<Self>>;
        /// What the calls weigh.
        type WeightInfo: WeightInfo;
    }

    /// A list of validators, each of them once.
    pub type ValidatorsOf<T> =
        BoundedVec<<T as frame_system::Config>::AccountId, <T as Config>::MaxValidators>;

    /// The accounts that are to be validators, in the order of their admission.
    #[pallet::storage]
    pub type Validators<T: Config> = StorageValue<_, ValidatorsOf<T>, ValueQuery>;

    /// Those of them that the session which was planned last has: the others have no session keys.
    #[pallet::storage]
    pub type Planned<T: Config> = StorageValue<_, ValidatorsOf<T>, ValueQuery>;

    /// Blocks of a session.
    #[pallet::storage]
    pub type SessionLength<T: Config> =
        StorageValue<_, BlockNumberFor<T>, ValueQuery, T::DefaultSessionLength>;

    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The first validators. Their keys are a matter of `pallet-session`'s genesis.
        pub validators: Vec<T::AccountId>,
        /// Blocks of a session, if not [`Config::DefaultSessionLength`].
        pub session_length: Option<BlockNumberFor<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        // A chain that cannot be right shall not begin.
        fn build(&self) {
            let distinct: BTreeSet<_> = self.validators.iter().collect();
            assert!(distinct.len() == self.validators.len(), "a validator is named twice");
            let validators: ValidatorsOf<T> =
                self.validators.clone().try_into().expect("there are at most MaxValidators");
            Validators::<T>::put(&validators);
            Planned::<T>::put(validators);
            if let Some(length) = self.session_length {
                // The first block of a session has no room for transactions.
                assert!(length > One::one(), "a session has no block for transactions");
                SessionLength::<T>::put(length);
            }
        }
    }

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// An account was admitted. It is a validator from the session after the next.
        ValidatorAdded {
            /// The account.
            validator: T::AccountId,
        },
        /// An account was dismissed. It is a validator until the session after the next.
        ValidatorRemoved {
            /// The account.
            validator: T::AccountId,
        },
    }

    /// Why a call failed.
    #[pallet::error]
    pub enum Error<T> {
        /// The account is one already.
        AlreadyValidator,
        /// The account is none.
        NotValidator,
        /// The account has set no session keys.
        NoSessionKeys,
        /// There are as many as there may be.
        TooManyValidators,
        /// There are no more than there must be.
        TooFewValidators,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        /// Whether the session ends is asked in each block, and `pallet-session` does not charge for it.
        fn on_initialize(_: BlockNumberFor<T>) -> Weight {
            T::DbWeight::get().reads(1)
        }

        fn integrity_test() {
            assert!(T::MinValidators::get() > 0, "a chain without validators stands still");
            assert!(T::MinValidators::get() <= T::MaxValidators::get());
            assert!(T::DefaultSessionLength::get() > BlockNumberFor::<T>::default());
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(
            _: BlockNumberFor<T>,
        ) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Admits an account that has session keys. It is a validator from the session after the next.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::add_validator())]
        pub fn add_validator(origin: OriginFor<T>, validator: T::AccountId) -> DispatchResult {
            T::AdminOrigin::ensure_origin(origin)?;
            Validators::<T>::try_mutate(|validators| {
                ensure!(!validators.contains(&validator), Error::<T>::AlreadyValidator);
                ensure!(T::Registration::is_registered(&validator), Error::<T>::NoSessionKeys);
                validators
                    .try_push(validator.clone())
                    .map_err(|_| Error::<T>::TooManyValidators)?;
                Self::deposit_event(Event::ValidatorAdded { validator });
                Ok(())
            })
        }

        /// Dismisses an account. It is a validator until the session after the next.
        ///
        /// Of those who remain, [`Config::MinValidators`] must have session keys.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::remove_validator(T::MaxValidators::get()))]
        pub fn remove_validator(origin: OriginFor<T>, validator: T::AccountId) -> DispatchResult {
            T::AdminOrigin::ensure_origin(origin)?;
            Validators::<T>::try_mutate(|validators| {
                ensure!(validators.contains(&validator), Error::<T>::NotValidator);
                validators.retain(|other| *other != validator);
                let able = validators.iter().filter(|other| T::Registration::is_registered(other));
                ensure!(
                    able.count() >= T::MinValidators::get() as usize,
                    Error::<T>::TooFewValidators
                );
                Self::deposit_event(Event::ValidatorRemoved { validator });
                Ok(())
            })
        }
    }
}
