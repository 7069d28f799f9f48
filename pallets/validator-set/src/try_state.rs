//! What holds in every block.

use crate::{Config, Pallet, Planned, SessionLength, Validators};
use alloc::collections::BTreeSet;
use polkadot_sdk::{
    frame_support::{ensure, traits::Get},
    sp_runtime::{TryRuntimeError, traits::Zero},
};

impl<T: Config> Pallet<T> {
    /// Checks that each list has an account once, that there are enough validators unless there were
    /// none from the beginning, and that sessions have blocks.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        let (validators, planned) = (Validators::<T>::get(), Planned::<T>::get());
        for list in [&validators, &planned] {
            let distinct: BTreeSet<_> = list.iter().collect();
            ensure!(distinct.len() == list.len(), "a validator is in a list twice");
        }
        let least = T::MinValidators::get() as usize;
        ensure!(
            validators.len() >= least || (validators.is_empty() && planned.is_empty()),
            "there are too few validators"
        );
        ensure!(!SessionLength::<T>::get().is_zero(), "a session has no blocks");
        Ok(())
    }
}
