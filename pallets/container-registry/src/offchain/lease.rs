//! The run's hold on the lock, renewed while it works.

use polkadot_sdk::{
    sp_core::offchain::{Duration, Timestamp},
    sp_io,
    sp_runtime::offchain::storage_lock::{StorageLockGuard, Time},
};

/// How often the lock is written anew, at most.
const RENEWAL: Duration = Duration::from_millis(5_000);

/// Another run may have begun: this one gave no sign for too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lost;

/// A renewable hold on the lock; gives it back when dropped.
pub(super) struct Lease<'a> {
    guard: Option<StorageLockGuard<'static, 'a, Time>>,
    renewed: Timestamp,
}

impl<'a> Lease<'a> {
    /// A lease on a lock that was just taken.
    pub fn new(guard: StorageLockGuard<'static, 'a, Time>) -> Self {
        Self { guard: Some(guard), renewed: sp_io::offchain::timestamp() }
    }

    /// Gives a sign of life.
    pub fn renew(&mut self) -> Result<(), Lost> {
        let now = sp_io::offchain::timestamp();
        if now.diff(&self.renewed) < RENEWAL {
            return Ok(());
        }
        let guard = self.guard.as_mut().ok_or(Lost)?;
        if guard.extend_lock().is_err() {
            // The lock is another's, not ours to give back.
            if let Some(guard) = self.guard.take() {
                guard.forget();
            }
            return Err(Lost);
        }
        self.renewed = now;
        Ok(())
    }
}
