//! What `pallet-session` asks: when a session ends, and who the validators of one to come are.

use crate::{Config, Pallet, Planned, SessionLength, Validators, ValidatorsOf};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_support::{
        traits::{EstimateNextSessionRotation, Get, ValidatorRegistration},
        weights::Weight,
    },
    frame_system::pallet_prelude::BlockNumberFor,
    pallet_session::{SessionManager, ShouldEndSession},
    sp_runtime::{
        Permill,
        traits::{CheckedDiv, One, Saturating, Zero},
    },
    sp_staking::SessionIndex,
};

impl<T: Config> Pallet<T> {
    /// The validators that have session keys, in the order of the list.
    fn able() -> ValidatorsOf<T> {
        let mut validators = Validators::<T>::get();
        validators.retain(T::Registration::is_registered);
        validators
    }

    /// How many blocks of its session a block has before it; 0 for the first block of one.
    fn blocks_before(now: BlockNumberFor<T>) -> BlockNumberFor<T> {
        let length = SessionLength::<T>::get();
        let sessions = now.checked_div(&length).unwrap_or_default();
        now.saturating_sub(sessions.saturating_mul(length))
    }
}

impl<T: Config> ShouldEndSession<BlockNumberFor<T>> for Pallet<T> {
    fn should_end_session(now: BlockNumberFor<T>) -> bool {
        Self::blocks_before(now).is_zero()
    }
}

impl<T: Config> EstimateNextSessionRotation<BlockNumberFor<T>> for Pallet<T> {
    fn average_session_length() -> BlockNumberFor<T> {
        SessionLength::<T>::get()
    }

    fn estimate_current_session_progress(now: BlockNumberFor<T>) -> (Option<Permill>, Weight) {
        // This block counts as passed, as in `pallet-session`'s own sessions of a fixed length.
        let passed = Self::blocks_before(now).saturating_add(One::one());
        let progress = Permill::from_rational(passed, SessionLength::<T>::get());
        (Some(progress), T::DbWeight::get().reads(1))
    }

    fn estimate_next_session_rotation(
        now: BlockNumberFor<T>,
    ) -> (Option<BlockNumberFor<T>>, Weight) {
        let first = now.saturating_sub(Self::blocks_before(now));
        (Some(first.saturating_add(SessionLength::<T>::get())), T::DbWeight::get().reads(1))
    }
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
    /// The set for the session, if it is another than that of the one before: a set that is named has
    /// GRANDPA begin a new authority set, even if it is the same.
    fn new_session(_: SessionIndex) -> Option<Vec<T::AccountId>> {
        let able = Self::able();
        if able.len() < T::MinValidators::get() as usize {
            // `pallet-session` goes on without those who have no keys: whoever has some again is to be
            // named again.
            Planned::<T>::kill();
            return None;
        }
        if able == Planned::<T>::get() {
            return None;
        }
        Planned::<T>::put(&able);
        Some(able.into_inner())
    }

    /// At genesis, whoever the genesis names; the keys of all of them follow in the same step.
    fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
        Some(Validators::<T>::get().into_inner())
    }

    fn end_session(_: SessionIndex) {}

    fn start_session(_: SessionIndex) {}
}
