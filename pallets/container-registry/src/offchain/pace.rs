//! How slow a transfer may be.

use super::http::Fault;
use polkadot_sdk::{
    sp_core::offchain::{Duration, Timestamp},
    sp_io::offchain as host,
};

/// Bytes a second that a transfer makes at least.
const LEAST_RATE: u64 = 64 * 1024;

/// The time that a transfer has: a grace in which nothing need come, which passing time takes away
/// and bytes bring back, and a deadline for the whole.
///
/// Each read and write asks it. So a side that sends a byte now and then, just often enough that no
/// single wait is too long, is given up as one that sends nothing; and bytes that came fast at first
/// pay for no more than the grace later.
pub(super) struct Pace {
    grace: u64,
    left: u64,
    looked: Timestamp,
    deadline: Timestamp,
}

impl Pace {
    /// From now on, with `grace` milliseconds without progress and `most` in all.
    pub fn new(grace: u64, most: u64) -> Self {
        let now = host::timestamp();
        let deadline = now.add(Duration::from_millis(most));
        Self { grace, left: grace, looked: now, deadline }
    }

    /// For how many milliseconds one may wait now.
    pub fn patience(&mut self) -> Result<u64, Fault> {
        let now = host::timestamp();
        self.left = self.left.saturating_sub(now.diff(&self.looked).millis());
        self.looked = now;
        let patience = self.left.min(self.deadline.diff(&now).millis());
        if patience == 0 { Err(Fault::Stalled) } else { Ok(patience) }
    }

    /// So many bytes were moved.
    pub fn moved(&mut self, bytes: usize) {
        let earned = (bytes as u64).saturating_mul(1_000) / LEAST_RATE;
        self.left = self.left.saturating_add(earned).min(self.grace);
    }

    /// The time since the last look was spent on something else.
    pub fn resume(&mut self) {
        self.looked = host::timestamp();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offchain::tests::net::Net;
    use polkadot_sdk::{sp_io::TestExternalities, sp_io::offchain::sleep_until};

    fn pass(millis: u64) {
        sleep_until(host::timestamp().add(Duration::from_millis(millis)));
    }

    fn with_clock(test: impl FnOnce()) {
        let mut ext = TestExternalities::default();
        Net::default().attach(&mut ext);
        ext.execute_with(test);
    }

    #[test]
    fn a_byte_now_and_then_is_no_progress() {
        with_clock(|| {
            let mut pace = Pace::new(10_000, 3_600_000);
            pass(9_000);
            assert_eq!(pace.patience(), Ok(1_000));
            pace.moved(1);
            pass(900);
            assert_eq!(pace.patience(), Ok(100));
            pace.moved(1);
            pass(900);
            assert_eq!(pace.patience(), Err(Fault::Stalled));
        });
    }

    #[test]
    fn what_keeps_the_rate_may_go_on_until_the_deadline() {
        with_clock(|| {
            let mut pace = Pace::new(10_000, 100_000);
            for _ in 0..100 {
                assert!(pace.patience().is_ok());
                pace.moved(LEAST_RATE as usize);
                pass(1_000);
            }
            pace.moved(usize::MAX);
            assert_eq!(pace.patience(), Err(Fault::Stalled));
        });
    }

    #[test]
    fn no_more_than_the_grace_can_be_saved_up() {
        with_clock(|| {
            let mut pace = Pace::new(10_000, 3_600_000);
            pace.moved(1 << 30);
            pass(20_000);
            assert_eq!(pace.patience(), Err(Fault::Stalled));
            let mut pace = Pace::new(10_000, 3_600_000);
            pass(20_000);
            pace.resume();
            assert_eq!(pace.patience(), Ok(10_000));
        });
    }
}
