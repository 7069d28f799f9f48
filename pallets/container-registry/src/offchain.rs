//! The off-chain worker: has this node's IPFS daemon hold what the pin log lists.
//!
//! After each block the worker walks [`PinLog`](crate::PinLog) and sees to it, for each line, that
//! the daemon holds the bytes under the CID on chain:
//!
//! 1. `pin/add` without network: the daemon has them already.
//! 2. Else, if the chain itself keeps the bytes ([`InlineManifests`](crate::InlineManifests)), they
//!    are given to `add` in one piece.
//! 3. Else the blob source (a gateway's staging) is asked for them by digest, and what comes is
//!    streamed into `add` with the parameters that give the CIDs of this registry. Should the
//!    daemon's importer give another CID, the source is asked for the very blocks, as a CAR for
//!    `dag/import`.
//! 4. Else `pin/add` with network: the daemon fetches them from its peers.
//!
//! What the daemon answers is compared with the CID on chain, parsed, since some daemons write CIDs
//! in another base. A line that fails is tried again after more and more blocks; a daemon that does
//! not answer at all ends the run and delays the next ones, at the cost of no line's patience.
//!
//! Runs may be skipped, repeated, or overlap (a lock lets one of them work), and blocks may be
//! taken back: what is held is remembered by CID and not by the log's index, and the cursor passes
//! a line only when it is held and old. Nothing here can fail a block or panic.
//!
//! A CID that no line names any longer is unpinned in time: see [`unpin`].
//!
//! The settings come from the node's flags through local storage: [`IPFS_API_KEY`] and
//! [`BLOB_SOURCE_KEY`].

mod http;
mod kubo;
mod lease;
mod multipart;
mod progress;
mod settings;
#[cfg(test)]
mod tests;
mod transfer;
mod unpin;

pub use settings::{BLOB_SOURCE_KEY, IPFS_API_KEY};

use crate::{Config, InlineManifests, NextPinIndex, PinEntry, PinIndex, PinLog};
use frame_system::pallet_prelude::BlockNumberFor;
use lease::Lease;
use polkadot_sdk::{
    frame_system,
    sp_core::offchain::Duration,
    sp_io,
    sp_runtime::{offchain::storage_lock::StorageLock, traits::SaturatedConversion},
};
use progress::{Backoff, Ledger, Progress};
use settings::Settings;
use transfer::{Failure, Transfer};

/// The target of the worker's log lines.
pub(crate) const LOG_TARGET: &str = "registry::offchain";

/// Local storage key of the lock.
const LOCK_KEY: &[u8] = b"container-registry::offchain::lock";
/// A run that has given no sign for so long is dead, and another may begin.
const LOCK_EXPIRY: Duration = Duration::from_millis(30_000);
/// After so long a run begins no further transfer.
const RUN_BUDGET: Duration = Duration::from_millis(30_000);
/// Lines that a run looks at among the new ones, and again among the older ones.
const LINES_PER_RUN: u64 = 1_024;
/// Blocks after which a line is not expected to be renumbered, or brought back, by a
/// reorganisation.
const SETTLED_AFTER: u64 = 64;

/// One run of the worker, after the block `now`.
pub fn run<T: Config>(now: BlockNumberFor<T>) {
    let Some(settings) = Settings::load() else { return };
    let mut lock = StorageLock::with_deadline(LOCK_KEY, LOCK_EXPIRY);
    let Ok(guard) = lock.try_lock() else { return };
    let ledger = Ledger::of(&settings.ipfs_api);
    let now = now.saturated_into::<u64>();
    if ledger.outage().is_some_and(|outage| !outage.is_over(now)) {
        return;
    }
    let transfer = Transfer::new(&settings, Lease::new(guard));
    let mut run = Run::<T> {
        now,
        ledger,
        transfer,
        began: sp_io::offchain::timestamp(),
        _runtime: Default::default(),
    };
    run.walk();
}

/// Why a run ends before it has seen everything.
enum End {
    /// The daemon does not answer.
    Outage,
    /// There was enough to do.
    Budget,
    /// Another run has begun in the meantime.
    LockLost,
}

struct Run<'a, T> {
    now: u64,
    ledger: Ledger,
    transfer: Transfer<'a>,
    began: polkadot_sdk::sp_core::offchain::Timestamp,
    _runtime: core::marker::PhantomData<T>,
}

impl<T: Config> Run<'_, T> {
    /// New lines first, then some of those that were left, round and round.
    fn walk(&mut self) {
        let next = NextPinIndex::<T>::get();
        let before = self.ledger.progress();
        let mut progress = before.within(next);
        let ended = self
            .fresh(&mut progress, next)
            .and_then(|()| self.sweep(&mut progress))
            // Only when every line was visited is it known what the daemon still has to hold.
            .and_then(|()| if progress.fresh == next { self.audit(&mut progress) } else { Ok(()) });
        if matches!(ended, Err(End::LockLost)) {
            log::warn!(target: LOG_TARGET, "took longer than the lock; another run may be at work");
            return;
        }
        if matches!(ended, Err(End::Outage)) {
            let outage = Backoff::next(self.ledger.outage(), self.now, progress::MAX_OUTAGE);
            log::warn!(
                target: LOG_TARGET,
                "the IPFS daemon does not answer; trying again at block {}", outage.until
            );
            self.ledger.set_outage(&outage);
        } else if self.ledger.outage().is_some() {
            self.ledger.clear_outage();
        }
        self.settle(&mut progress);
        if progress != before {
            self.ledger.set_progress(&progress);
        }
    }

    fn fresh(&mut self, progress: &mut Progress, next: u64) -> Result<(), End> {
        let end = progress.fresh.saturating_add(LINES_PER_RUN).min(next);
        for index in progress.fresh..end {
            let outcome = self.visit(index);
            // A line on which the daemon fails is left to the sweep, lest it stop all after it.
            if matches!(outcome, Ok(()) | Err(End::Outage)) {
                progress.fresh = index.saturating_add(1);
            }
            outcome?;
        }
        Ok(())
    }

    fn sweep(&mut self, progress: &mut Progress) -> Result<(), End> {
        let lines = progress.fresh.saturating_sub(progress.settled).min(LINES_PER_RUN);
        for _ in 0..lines {
            if !(progress.settled..progress.fresh).contains(&progress.sweep) {
                progress.sweep = progress.settled;
            }
            // A line that ends the run is not the first one of the next run.
            let index = progress.sweep;
            progress.sweep = index.saturating_add(1);
            self.visit(index)?;
        }
        Ok(())
    }

    /// Does for one line what is due now.
    fn visit(&mut self, index: u64) -> Result<(), End> {
        let Some(line) = PinLog::<T>::get(PinIndex::from(index)) else { return Ok(()) };
        let PinEntry { digest, cid, .. } = &line;
        if self.ledger.is_held(cid) {
            self.ledger.set_line(index, cid);
            return Ok(());
        }
        let former = self.ledger.failure(digest, cid);
        if former.as_ref().is_some_and(|failure| !failure.is_over(self.now)) {
            return Ok(());
        }
        self.ensure_time()?;
        let attempts = former.as_ref().map_or(0, |failure| failure.attempts);
        let on_chain = || InlineManifests::<T>::get(digest).map(|manifest| manifest.json.into());
        match self.transfer.hold(digest, cid, attempts, on_chain) {
            Ok(way) => {
                log::info!(
                    target: LOG_TARGET,
                    "IPFS holds {} as {} ({way})", text(digest), text(cid)
                );
                self.ledger.set_held(cid);
                self.ledger.set_line(index, cid);
                self.ledger.clear_failure(digest, cid);
                Ok(())
            }
            Err(Failure::Daemon) => Err(End::Outage),
            Err(Failure::LockLost) => Err(End::LockLost),
            Err(failure) => {
                let next = Backoff::next(former, self.now, progress::MAX_BACKOFF);
                log::warn!(
                    target: LOG_TARGET,
                    "IPFS does not hold {} as {}: {failure}; attempt {}, next at block {}",
                    text(digest), text(cid), next.attempts, next.until
                );
                self.ledger.set_failure(digest, cid, &next);
                Ok(())
            }
        }
    }

    fn ensure_time(&self) -> Result<(), End> {
        let over = sp_io::offchain::timestamp().diff(&self.began) >= RUN_BUDGET;
        if over { Err(End::Budget) } else { Ok(()) }
    }

    /// Moves the cursor past lines that are held and old, and forgets about them.
    fn settle(&mut self, progress: &mut Progress) {
        let end = progress.settled.saturating_add(LINES_PER_RUN).min(progress.fresh);
        for index in progress.settled..end {
            if let Some(line) = PinLog::<T>::get(PinIndex::from(index)) {
                let at: u64 = line.at.saturated_into();
                if at.saturating_add(SETTLED_AFTER) > self.now || !self.ledger.is_held(&line.cid) {
                    return;
                }
                self.ledger.forget_held(&line.cid);
            }
            progress.settled = index.saturating_add(1);
        }
    }
}

/// Digests and CIDs are ASCII on chain.
fn text(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or("?")
}
