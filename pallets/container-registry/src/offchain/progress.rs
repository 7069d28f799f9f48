//! What the worker remembers between runs, and how long it waits.

use super::unpin::Held;
use alloc::vec::Vec;
use codec::{Decode, Encode};
use polkadot_sdk::{sp_io, sp_runtime::offchain::storage::StorageValueRef};

/// Blocks between two attempts at a line, at most.
pub(super) const MAX_BACKOFF: u64 = 256;
/// Blocks between two attempts to reach the daemon, at most.
pub(super) const MAX_OUTAGE: u64 = 16;

/// How far the worker is in the pin log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub(super) struct Progress {
    /// All lines below are held and too old to be renumbered.
    pub settled: u64,
    /// The first line that no run has visited.
    pub fresh: u64,
    /// The line between the two that is visited next.
    pub sweep: u64,
    /// The line below `settled` that is looked at next, whether it is gone.
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
    /// The wait after one more failure in block `now`: 1, 2, 4… blocks, `max` at most.
    pub fn next(former: Option<Self>, now: u64, max: u64) -> Self {
        let attempts = former.map_or(0, |former| former.attempts).saturating_add(1);
        let exponent = u32::from(attempts).saturating_sub(1);
        let blocks = 1u64.checked_shl(exponent).unwrap_or(u64::MAX).min(max);
        Self { attempts, until: now.saturating_add(blocks) }
    }

    /// Whether an attempt is due. A block far below the expected one is that of another chain or of
    /// one that was taken back, where the wait means nothing.
    pub fn is_over(&self, now: u64) -> bool {
        now >= self.until || now.saturating_add(MAX_BACKOFF.saturating_mul(2)) < self.until
    }
}

/// The worker's records in local storage. They are a daemon's own: another daemon, another ledger.
pub(super) struct Ledger {
    prefix: Vec<u8>,
}

impl Ledger {
    /// The ledger on the daemon at this address.
    pub fn of(ipfs_api: &str) -> Self {
        let daemon = sp_io::hashing::blake2_128(ipfs_api.as_bytes());
        Self { prefix: [b"container-registry::offchain::".as_slice(), &daemon].concat() }
    }

    /// How far the worker is.
    pub fn progress(&self) -> Progress {
        get(&self.key(b"progress", &[])).unwrap_or_default()
    }

    /// Remembers how far the worker is.
    pub fn set_progress(&self, progress: &Progress) {
        set(&self.key(b"progress", &[]), progress);
    }

    /// The wait for the daemon to come back, if it is away.
    pub fn outage(&self) -> Option<Backoff> {
        get(&self.key(b"outage", &[]))
    }

    /// Remembers that the daemon is away.
    pub fn set_outage(&self, outage: &Backoff) {
        set(&self.key(b"outage", &[]), outage);
    }

    /// Remembers that the daemon answers.
    pub fn clear_outage(&self) {
        clear(&self.key(b"outage", &[]));
    }

    /// Whether the daemon holds a CID.
    pub fn is_held(&self, cid: &[u8]) -> bool {
        get::<()>(&self.key(b"held", &[cid])).is_some()
    }

    /// Remembers that the daemon holds a CID.
    pub fn set_held(&self, cid: &[u8]) {
        set(&self.key(b"held", &[cid]), &());
    }

    /// Keeps no record of a CID.
    pub fn forget_held(&self, cid: &[u8]) {
        clear(&self.key(b"held", &[cid]));
    }

    /// What the daemon held for a line.
    pub fn line(&self, index: u64) -> Option<Held> {
        get(&self.key(b"line", &[&index.to_be_bytes()]))
    }

    /// Remembers that the daemon holds a CID for a line.
    pub fn set_line(&self, index: u64, cid: &[u8]) {
        match self.line(index) {
            Some(held) if held.cid == cid => return,
            // A reorganisation gave the line another CID.
            Some(_) => self.forget_line(index),
            None => {}
        }
        // The count first: a crash in between leaves it too high, and the CID pinned.
        set(&self.key(b"lines", &[cid]), &self.lines_of(cid).saturating_add(1));
        self.mark_line(index, Held { cid: cid.to_vec(), gone: None });
    }

    /// Remembers that a line is gone, or back.
    pub fn mark_line(&self, index: u64, held: Held) {
        set(&self.key(b"line", &[&index.to_be_bytes()]), &held);
    }

    /// Keeps no record of a line.
    pub fn forget_line(&self, index: u64) {
        let Some(held) = self.line(index) else { return };
        clear(&self.key(b"line", &[&index.to_be_bytes()]));
        match self.lines_of(&held.cid).saturating_sub(1) {
            0 => clear(&self.key(b"lines", &[&held.cid])),
            left => set(&self.key(b"lines", &[&held.cid]), &left),
        }
    }

    /// For how many lines the daemon holds a CID.
    pub fn lines_of(&self, cid: &[u8]) -> u64 {
        get(&self.key(b"lines", &[cid])).unwrap_or_default()
    }

    /// The wait for the next attempt at a pair, if the last one failed.
    pub fn failure(&self, digest: &[u8], cid: &[u8]) -> Option<Backoff> {
        get(&self.key(b"failed", &[digest, cid]))
    }

    /// Remembers that an attempt at a pair failed.
    pub fn set_failure(&self, digest: &[u8], cid: &[u8], failure: &Backoff) {
        set(&self.key(b"failed", &[digest, cid]), failure);
    }

    /// Forgets about failures of a pair.
    pub fn clear_failure(&self, digest: &[u8], cid: &[u8]) {
        clear(&self.key(b"failed", &[digest, cid]));
    }

    fn key(&self, kind: &[u8], parts: &[&[u8]]) -> Vec<u8> {
        let mut key = [self.prefix.as_slice(), b"::", kind].concat();
        for part in parts {
            key.push(b'/');
            key.extend_from_slice(part);
        }
        key
    }
}

/// What does not decode counts as absent: an older version wrote it.
fn get<V: Decode>(key: &[u8]) -> Option<V> {
    StorageValueRef::persistent(key).get().ok().flatten()
}

fn set(key: &[u8], value: &impl Encode) {
    StorageValueRef::persistent(key).set(value);
}

fn clear(key: &[u8]) {
    StorageValueRef::persistent(key).clear();
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
    }

    #[test]
    fn a_wait_is_over_in_its_block_and_on_a_chain_that_began_anew() {
        let wait = Backoff { attempts: 3, until: 10_000 };
        assert!(!wait.is_over(9_999));
        assert!(wait.is_over(10_000));
        assert!(wait.is_over(12));
    }

    #[test]
    fn progress_follows_a_log_that_became_shorter() {
        let progress = Progress { settled: 5, fresh: 20, sweep: 9, audit: 4 };
        assert_eq!(progress.within(100), progress);
        let shorter = Progress { settled: 5, fresh: 7, sweep: 7, audit: 4 };
        assert_eq!(progress.within(7), shorter);
        assert_eq!(progress.within(0), Progress::default());
    }

    #[test]
    fn lines_of_a_cid_are_counted() {
        let mut ext = polkadot_sdk::sp_io::TestExternalities::default();
        let (fake, _) = polkadot_sdk::sp_core::offchain::testing::TestOffchainExt::new();
        ext.register_extension(polkadot_sdk::sp_core::offchain::OffchainDbExt::new(fake));
        ext.execute_with(|| {
            let ledger = Ledger::of("http://a");
            for (index, cid) in [(0, b"x"), (1, b"x"), (1, b"x"), (2, b"y"), (1, b"y")] {
                ledger.set_line(index, cid);
            }
            assert_eq!((ledger.lines_of(b"x"), ledger.lines_of(b"y")), (1, 2));
            ledger.forget_line(0);
            ledger.forget_line(0);
            assert_eq!((ledger.lines_of(b"x"), ledger.lines_of(b"y")), (0, 2));
            assert_eq!(ledger.line(1), Some(Held { cid: b"y".to_vec(), gone: None }));
        });
    }

    #[test]
    fn records_are_told_apart() {
        let (one, other) = (Ledger::of("http://a"), Ledger::of("http://b"));
        assert_ne!(one.key(b"held", &[b"x"]), other.key(b"held", &[b"x"]));
        assert_ne!(one.key(b"held", &[b"x"]), one.key(b"failed", &[b"x"]));
        assert_ne!(one.key(b"failed", &[b"x", b"y"]), one.key(b"failed", &[b"xy"]));
    }
}
