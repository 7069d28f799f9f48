//! A line's first visit, and what becomes of its record.

use super::{
    End, LINES_PER_RUN, LOG_TARGET, Run,
    outcome::{Failure, Outcome},
    progress::{self, Backoff, Progress},
    queue::{Entry, Turn},
    records::{Record, State, identity},
    text,
    verify::Pair,
};
use crate::{Config, InlineManifests, PinEntry};
use alloc::vec::Vec;
use container_registry_primitives::bounds::CHUNK;
use core::ops::ControlFlow;
use polkadot_sdk::frame_support::traits::Get;

/// What the worker knows of a line's bytes without asking anybody.
enum Known {
    /// The daemon holds them.
    Held,
    /// They have the digest.
    Proven,
    /// Nothing.
    Nothing,
    /// They do not have it, or it is no pair at all.
    Wrong,
}

impl<T: Config> Run<'_, T> {
    /// Visits the lines that no run has seen.
    pub(super) fn fresh(&mut self, progress: &mut Progress, next: u64) -> Result<(), End> {
        let end = progress.fresh.saturating_add(LINES_PER_RUN).min(next);
        for index in progress.fresh..end {
            if !self.has_time() {
                break;
            }
            let outcome = self.look(index);
            // A line on which the daemon fails waits with the others, lest it stop all after it.
            if !matches!(outcome, Err(End::LockLost)) {
                progress.fresh = index.saturating_add(1);
            }
            outcome?;
        }
        Ok(())
    }

    /// Compares a line with its record; visits it if they do not agree.
    pub(super) fn look(&mut self, index: u64) -> Result<(), End> {
        let record = self.ledger.line(index);
        let Some(line) = self.line(index) else {
            if record.is_some() {
                self.ledger.forget(index, self.now);
            }
            return Ok(());
        };
        if record.is_some_and(|record| self.agrees(index, &line, &record)) {
            return Ok(());
        }
        self.visit(index, &line)
    }

    /// Whether a record is of this line, and whole.
    pub(super) fn agrees(&self, index: u64, line: &PinEntry<T>, record: &Record) -> bool {
        record.line == identity(line)
            && match record.state {
                State::Queued { space, position } => self.queue.has(space, position, index),
                State::Held | State::Wrong => true,
            }
    }

    /// Does for a line what can be done with what is here; the rest is left to the queue.
    fn visit(&mut self, index: u64, line: &PinEntry<T>) -> Result<(), End> {
        match self.here(line) {
            Ok(Outcome::Absent(_)) => {
                self.enqueue(index, line, Backoff::none(self.now));
                Ok(())
            }
            Ok(outcome) => {
                self.conclude(index, line, &outcome, None);
                Ok(())
            }
            Err(Failure::LockLost) => Err(End::LockLost),
            Err(failure) => {
                self.enqueue(index, line, self.after(failure, None));
                Err(failure.into())
            }
        }
    }

    /// Has the daemon hold a line's bytes, without asking its peers.
    pub(super) fn here(&mut self, line: &PinEntry<T>) -> Result<Outcome, Failure> {
        let Some(pair) = Pair::parse(&line.digest, &line.cid) else {
            return Ok(Outcome::Wrong(None));
        };
        let proven = match self.by_ledger(line, &pair) {
            ControlFlow::Break(outcome) => return Ok(outcome),
            ControlFlow::Continue(proven) => proven,
        };
        let (digest, limit) = (&line.digest, self.limit_of(line));
        self.transfer.here(&pair, proven, limit, || {
            InlineManifests::<T>::get(digest).map(|manifest| Vec::from(manifest.json))
        })
    }

    /// What becomes of a line by what other lines of its CID have shown; else whether its bytes need no proof.
    pub(super) fn by_ledger(&self, line: &PinEntry<T>, pair: &Pair) -> ControlFlow<Outcome, bool> {
        let limit = self.limit_of(line);
        let size = self.ledger.size(&line.cid);
        // A block has two chunks at most, and is measured when it is pinned.
        let is_measured = size.is_some() || (pair.cid.is_raw() && limit >= CHUNK);
        match self.known(pair) {
            Known::Wrong => ControlFlow::Break(Outcome::Wrong(None)),
            // Whatever it is held for, this line asks for less.
            _ if size.is_some_and(|size| size > limit) => ControlFlow::Break(Outcome::TooLarge),
            Known::Held if is_measured => ControlFlow::Break(Outcome::Known),
            // Of a DAG it may be known what its content is, but not what else is in it.
            Known::Held | Known::Proven => ControlFlow::Continue(pair.cid.is_raw()),
            Known::Nothing => ControlFlow::Continue(false),
        }
    }

    /// What is known of a pair.
    fn known(&self, pair: &Pair) -> Known {
        let known = self.ledger.known(&pair.cid.to_bytes());
        let is_right = pair
            .verdict()
            .or_else(|| known.digest(pair.digest.algorithm()).map(|digest| digest == pair.digest));
        match is_right {
            Some(true) if known.held > 0 => Known::Held,
            Some(true) => Known::Proven,
            Some(false) => Known::Wrong,
            None => Known::Nothing,
        }
    }

    /// Bytes that a line's blob may have: what is paid for, if the operator allows so much.
    pub(super) fn limit_of(&self, line: &PinEntry<T>) -> u64 {
        self.limit.min(line.size.unwrap_or_else(T::UndeclaredSize::get))
    }

    /// Writes down what an attempt at a line showed; `turn` if it was the line's turn in the queue.
    pub(super) fn conclude(
        &mut self,
        index: u64,
        line: &PinEntry<T>,
        outcome: &Outcome,
        turn: Option<&Turn>,
    ) {
        let (digest, cid) = (text(&line.digest), text(&line.cid));
        let former = turn.map(|turn| turn.entry.wait);
        let wait = match outcome {
            Outcome::Known => return self.finish(index, line, State::Held, turn),
            Outcome::Held(way, size) => {
                log::info!(target: LOG_TARGET, "IPFS holds {digest} as {cid} ({way})");
                if let Some(pair) = Pair::parse(&line.digest, &line.cid) {
                    self.ledger.learn(&line.cid, &pair.digest, *size);
                }
                return self.finish(index, line, State::Held, turn);
            }
            Outcome::Wrong(real) => {
                log::warn!(
                    target: LOG_TARGET,
                    "not pinned, now or later: {cid} is not the CID of {digest}"
                );
                if let Some((real, bytes)) = real {
                    self.ledger.learn(&line.cid, real, Some(*bytes));
                }
                return self.leave(index, line, turn);
            }
            Outcome::Padded => {
                log::warn!(
                    target: LOG_TARGET,
                    "not pinned, now or later: {cid} has much more in it than {digest}"
                );
                return self.leave(index, line, turn);
            }
            Outcome::TooLarge => {
                let limit = self.limit_of(line);
                let of = match line.size {
                    _ if limit == self.limit => "the operator's limit of",
                    Some(_) => "the declared",
                    None => "undeclared content may be,",
                };
                log::warn!(
                    target: LOG_TARGET,
                    "not pinned: {digest} ({cid}) is larger than {of} {limit} bytes"
                );
                Backoff::longest(former, self.now)
            }
            Outcome::Doubtful => {
                log::warn!(
                    target: LOG_TARGET,
                    "not pinned: what IPFS gives for {cid} is not {digest}"
                );
                Backoff::longest(former, self.now)
            }
            Outcome::Absent(lack) => {
                let mut next = Backoff::next(former, self.now, progress::MAX_BACKOFF);
                if self.transfer.source.is_out() {
                    // Perhaps it would have given it.
                    next.until = next.until.min(self.now.saturating_add(progress::MAX_OUTAGE));
                }
                log::warn!(
                    target: LOG_TARGET,
                    "IPFS does not hold {digest} as {cid}: {lack}; attempt {}, next at block {}",
                    next.attempts, next.until
                );
                next
            }
        };
        match turn {
            Some(turn) => self.queue.failed(turn, wait),
            None => self.enqueue(index, line, wait),
        }
    }

    fn finish(&mut self, index: u64, line: &PinEntry<T>, state: State, turn: Option<&Turn>) {
        let record = Record { cid: line.cid.to_vec(), line: identity(line), state };
        self.ledger.record(index, &record, self.now);
        if let Some(turn) = turn {
            self.queue.went_well(turn.space);
        }
    }

    /// A line that is not tried again.
    fn leave(&mut self, index: u64, line: &PinEntry<T>, turn: Option<&Turn>) {
        self.finish(index, line, State::Wrong, None);
        if let Some(turn) = turn {
            self.queue.failed(turn, turn.entry.wait);
        }
    }

    fn enqueue(&mut self, index: u64, line: &PinEntry<T>, wait: Backoff) {
        let space = line.space_id;
        let position = self.queue.add(space, Entry { index, wait });
        self.finish(index, line, State::Queued { space, position }, None);
    }

    /// How long a line waits on which the daemon failed. A daemon that is away costs no line its
    /// patience; one that gives no answer may do so because of this line.
    pub(super) fn after(&self, failure: Failure, former: Option<Backoff>) -> Backoff {
        match failure {
            Failure::Daemon(super::http::Fault::Stalled) => {
                Backoff::next(former, self.now, progress::MAX_BACKOFF)
            }
            _ => former.unwrap_or(Backoff::none(self.now)),
        }
    }
}
