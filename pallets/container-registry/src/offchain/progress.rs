//! How far the worker is, and how long it waits.

use codec::{Decode, Encode};

/// Blocks between two attempts at a line, at most.
pub(super) const MAX_BACKOFF: u64 = 256;
/// Blocks between two attempts to reach a server, at most.
pub(super) const MAX_OUTAGE: u64 = 16;

/// How far the worker is in the pin log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub(super) struct Progress {
    /// All lines below were visited, and a final block has them.
    pub settled: u64,
    /// The first line that no run has visited.
    pub fresh: u64,
    /// The line between the two that is looked at next.
    pub sweep: u64,
    /// The line below `settled` that is looked at next.
    pub audit: u64,
}

impl Progress {
    /// The same, on a chain whose log ends at `next`: a reorganisation can have shortened it.
    pub fn within(self, next: u64) -> Self {
        Self {
            settled: self.settled.min(next),
            fresh: self.fresh.min(next),
            sweep: self.sweep.min(next),
            audit: self.audit.min(next),
        }
    }
}

/// A wait after failures, in blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) struct Backoff {
    /// Failures in a row.
    pub attempts: u8,
    /// The block in which the next attempt is due.
    pub until: u64,
}

impl Backoff {
    /// No failure yet: due in block `now`.
    pub fn none(now: u64) -> Self {
        Self { attempts: 0, until: now }
    }

    /// The wait after one more failure in block `now`: 1, 2, 4… blocks, `max` at most.
    pub fn next(former: Option<Self>, now: u64, max: u64) -> Self {
        let attempts = former.map_or(0, |former| former.attempts).saturating_add(1);
        let exponent = u32::from(attempts).saturating_sub(1);
        let blocks = 1u64.checked_shl(exponent).unwrap_or(u64::MAX).min(max);
        Self { attempts, until: now.saturating_add(blocks) }
    }

    /// The longest wait for a line, after a failure that time alone will hardly mend.
    pub fn longest(former: Option<Self>, now: u64) -> Self {
        let attempts = former.map_or(0, |former| former.attempts).saturating_add(1);
        Self { attempts, until: now.saturating_add(MAX_BACKOFF) }
    }

    /// Whether an attempt is due.
    pub fn is_over(&self, now: u64) -> bool {
        is_due(self.until, now)
    }
}

/// Whether what waits for a block is due. A block far below the expected one is that of another chain
/// or of one that was taken back, where the wait means nothing.
pub(super) fn is_due(until: u64, now: u64) -> bool {
    now >= until || now.saturating_add(MAX_BACKOFF.saturating_mul(2)) < until
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_their_bound() {
        let mut failure = None;
        let mut waits = Vec::new();
        for _ in 0..300 {
            let next = Backoff::next(failure, 1_000, MAX_BACKOFF);
            waits.push(next.until - 1_000);
            failure = Some(next);
        }
        assert_eq!(waits[..9], [1, 2, 4, 8, 16, 32, 64, 128, 256]);
        assert!(waits[9..].iter().all(|wait| *wait == MAX_BACKOFF));
        assert_eq!(failure.unwrap().attempts, u8::MAX);
        assert_eq!(Backoff::next(None, u64::MAX, MAX_BACKOFF).until, u64::MAX);
        assert_eq!(Backoff::longest(None, 1_000), Backoff { attempts: 1, until: 1_256 });
    }

    #[test]
    fn a_wait_is_over_in_its_block_and_on_a_chain_that_began_anew() {
        let wait = Backoff { attempts: 3, until: 10_000 };
        assert!(!wait.is_over(9_999));
        assert!(wait.is_over(10_000));
        assert!(wait.is_over(12));
        assert!(Backoff::none(7).is_over(7));
    }

    #[test]
    fn progress_follows_a_log_that_became_shorter() {
        let progress = Progress { settled: 5, fresh: 20, sweep: 9, audit: 4 };
        assert_eq!(progress.within(100), progress);
        let shorter = Progress { settled: 5, fresh: 7, sweep: 7, audit: 4 };
        assert_eq!(progress.within(7), shorter);
        assert_eq!(progress.within(0), Progress::default());
    }
}
