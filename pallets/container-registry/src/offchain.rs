//! The off-chain worker: has this node's IPFS daemon hold what the pin log lists.
//!
//! After each block the worker goes on with [`PinLog`](crate::PinLog). It has the daemon hold, for each
//! line, the bytes under the CID on chain, once it is proven that they have the digest on chain:
//!
//! 1. What the daemon has itself is pinned.
//! 2. What the chain itself keeps ([`InlineManifests`](crate::InlineManifests)) is given to `add` in one
//!    piece.
//! 3. What the blob source (a gateway's staging) has is streamed into `add` with the parameters that
//!    give the CIDs of this registry. Should the daemon's importer give another CID, the source is asked
//!    for the very blocks, as a CAR for `dag/import`.
//! 4. What is at the daemon's peers is fetched from there, and pinned afterwards.
//!
//! **Proof.** A raw CID of a SHA-256 digest was checked by the chain. For any other pair the bytes are
//! hashed while they go from the source to the daemon, while they are fetched, or by reading them back;
//! or the blob source, which is the operator's own, says that it computed this very CID
//! (`X-Ipfs-Roots`). What has another digest is not pinned, and not tried again; see [`verify`]. Nor is
//! pinned what is larger than the line says, or, if it says nothing, than [`UndeclaredSize`][undeclared]; nor
//! what is larger than [`BLOB_LIMIT_KEY`] allows; nor a DAG whose blocks are much more than the content, which
//! reading it does not show. CIDs that the daemon answers are compared parsed,
//! since some daemons write them in another base.
//!
//! **Fairness.** The first visit of a line does the steps 1 to 3, which take little time unless there
//! are bytes to be moved. What is not here goes to a queue, in which spaces take turns; see [`queue`].
//! New lines, retries and the care for old lines have a time each in a run. So nobody's bad line holds
//! up those of others. A line that fails is tried again after more and more blocks. A daemon that does
//! not answer at all ends the run and delays the next ones, at the cost of no line's patience; a blob
//! source that does not answer is left alone for some blocks. Each transfer has a deadline and a least
//! rate; see [`pace`].
//!
//! **Old lines.** A line counts as old when a final block has it; the node tells which is the last one
//! ([`FINALIZED_KEY`]), and a run believes it if its own branch has that block. Lines are looked at round
//! and round, old ones too: one that a reorganisation brought back, or whose record was lost, is visited
//! like a new one. A CID that no line names any longer is unpinned in time. See [`audit`].
//!
//! Runs may be skipped, repeated, or overlap (a lock lets one of them work). Nothing here can fail a
//! block or panic.
//!
//! The settings come from the node's flags through local storage: [`IPFS_API_KEY`],
//! [`BLOB_SOURCE_KEY`] and [`BLOB_LIMIT_KEY`].
//!
//! [undeclared]: Config::UndeclaredSize

mod audit;
mod finality;
mod give;
mod http;
mod kubo;
mod lease;
mod local;
mod multipart;
mod outcome;
mod pace;
mod progress;
mod queue;
mod records;
mod retry;
mod settings;
mod source;
#[cfg(test)]
mod tests;
mod transfer;
mod verify;
mod visit;

pub use finality::FINALIZED_KEY;
pub use settings::{BLOB_LIMIT_KEY, BLOB_SOURCE_KEY, DEFAULT_BLOB_LIMIT, IPFS_API_KEY};

use crate::{Config, NextPinIndex, PinEntry, PinLog, PinPage, PinPageLines};
use frame_system::pallet_prelude::BlockNumberFor;
use lease::Lease;
use outcome::Failure;
use polkadot_sdk::{
    frame_system,
    sp_core::offchain::{Duration, Timestamp},
    sp_io,
    sp_runtime::{offchain::storage_lock::StorageLock, traits::SaturatedConversion},
};
use progress::{Backoff, Progress};
use queue::Queue;
use records::{Ledger, Server};
use settings::Settings;
use source::Source;
use transfer::Transfer;

/// The target of the worker's log lines.
pub(crate) const LOG_TARGET: &str = "registry::offchain";

/// Local storage key of the lock.
const LOCK_KEY: &[u8] = b"container-registry::offchain::lock";
/// A run that has given no sign for so long is dead, and another may begin.
const LOCK_EXPIRY: Duration = Duration::from_millis(30_000);
/// Milliseconds after which a run begins nothing more with new lines, with retries and with old lines.
/// What one of them leaves goes to the next.
const NEW_TIME: u64 = 10_000;
const RETRY_TIME: u64 = 15_000;
const OLD_TIME: u64 = 5_000;
/// New lines that a run looks at.
const LINES_PER_RUN: u64 = 1_024;

/// One run of the worker, after the block `now`.
pub fn run<T: Config>(now: BlockNumberFor<T>) {
    let Some(settings) = Settings::load() else { return };
    let mut lock = StorageLock::with_deadline(LOCK_KEY, LOCK_EXPIRY);
    let Ok(guard) = lock.try_lock() else { return };
    let ledger = Ledger::of(&settings.ipfs_api);
    let now = now.saturated_into::<u64>();
    let outage = ledger.outage(Server::Daemon);
    if outage.is_some_and(|outage| !outage.is_over(now)) {
        return;
    }
    let source = Source::new(settings.blob_source.as_deref(), &ledger, now);
    let mut run = Run::<T> {
        now,
        limit: settings.blob_limit,
        queue: Queue::of(ledger.clone()),
        transfer: Transfer::new(&settings, source, ledger.clone(), Lease::new(guard)),
        ledger,
        until: sp_io::offchain::timestamp(),
        page: None,
    };
    run.walk();
}

/// Why a run ends before it has seen everything.
enum End {
    /// The daemon does not answer.
    Outage,
    /// Another run has begun in the meantime.
    LockLost,
}

impl From<Failure> for End {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Daemon(_) => Self::Outage,
            Failure::LockLost => Self::LockLost,
        }
    }
}

struct Run<'a, T: Config> {
    now: u64,
    limit: u64,
    ledger: Ledger,
    queue: Queue,
    transfer: Transfer<'a>,
    /// When what the run does now has had its time.
    until: Timestamp,
    /// The page of the pin log that was read last.
    page: Option<(PinPage, PinPageLines<T>)>,
}

impl<T: Config> Run<'_, T> {
    fn walk(&mut self) {
        let next = NextPinIndex::<T>::get();
        let before = self.ledger.progress();
        let mut progress = before.within(next);
        let is_final = finality::height::<T>(&self.ledger);
        let ended = self.work(&mut progress, next, is_final);
        if matches!(ended, Err(End::LockLost)) {
            log::warn!(target: LOG_TARGET, "took longer than the lock; another run may be at work");
            return;
        }
        if matches!(ended, Err(End::Outage)) {
            let former = self.ledger.outage(Server::Daemon);
            let outage = Backoff::next(former, self.now, progress::MAX_OUTAGE);
            log::warn!(
                target: LOG_TARGET,
                "the IPFS daemon does not answer; trying again at block {}", outage.until
            );
            self.ledger.set_outage(Server::Daemon, Some(&outage));
        } else {
            self.ledger.set_outage(Server::Daemon, None);
        }
        self.transfer.source.remember(&self.ledger, self.now);
        self.settle(&mut progress, is_final);
        if progress != before {
            self.ledger.set_progress(&progress);
        }
    }

    /// New lines, lines that failed and old lines, each with a time of its own.
    fn work(
        &mut self,
        progress: &mut Progress,
        next: u64,
        is_final: Option<u64>,
    ) -> Result<(), End> {
        self.give_time(NEW_TIME);
        self.fresh(progress, next)?;
        self.give_time(RETRY_TIME);
        self.retry()?;
        self.give_time(OLD_TIME);
        self.sweep(progress)?;
        self.audit(progress)?;
        self.unpin(is_final)
    }

    /// So many milliseconds for what comes now, and what is left of the time for what came before.
    fn give_time(&mut self, millis: u64) {
        let time = Duration::from_millis(millis);
        self.until = self.until.max(sp_io::offchain::timestamp()).add(time);
    }

    /// A line of the pin log. As a rule the one before it was asked for before.
    fn line(&mut self, index: u64) -> Option<PinEntry<T>> {
        let (page, place) = PinPage::of_line(index);
        let (_, lines) = match self.page.take() {
            Some(read) if read.0 == page => self.page.insert(read),
            _ => self.page.insert((page, PinLog::<T>::get(page).unwrap_or_default())),
        };
        lines.get(place).cloned().flatten()
    }

    fn has_time(&self) -> bool {
        sp_io::offchain::timestamp() < self.until
    }
}

/// Digests and CIDs are ASCII on chain.
fn text(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or("?")
}
