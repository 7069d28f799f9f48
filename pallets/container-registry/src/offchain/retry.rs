//! Lines that were not here at their first visit: tried again, and looked for among peers.

use super::{
    End, Run,
    outcome::{Failure, Lack, Outcome},
    queue::{Looks, Turn},
    verify::Pair,
};
use crate::{Config, PinEntry};
use alloc::vec::Vec;
use core::ops::ControlFlow;

/// Lines that are looked for at a time: what nobody has takes its whole time to be missed, so one waits
/// for all of them together.
const ROUND: usize = 16;

impl<T: Config> Run<'_, T> {
    /// Gives turns as long as there is time, and somebody whose turn it is.
    pub(super) fn retry(&mut self) -> Result<(), End> {
        let mut looks = Looks::default();
        while self.has_time() {
            let next = || self.queue.next(self.now, &mut looks);
            let turns: Vec<_> = core::iter::from_fn(next).take(ROUND).collect();
            if turns.is_empty() {
                break;
            }
            self.round(&turns)?;
        }
        Ok(())
    }

    /// Tries some lines. Those for which the time does not suffice are due again in the next block.
    fn round(&mut self, turns: &[Turn]) -> Result<(), End> {
        let mut wanted = Vec::new();
        for turn in turns {
            if !self.has_time() {
                break;
            }
            let index = turn.entry.index;
            let line = self.line(index);
            let record = self.ledger.line(index);
            let Some((line, _)) =
                line.zip(record).filter(|(line, record)| self.agrees(index, line, record))
            else {
                // The log changed.
                self.look(index)?;
                continue;
            };
            match (self.here(&line), Pair::parse(&line.digest, &line.cid)) {
                (Ok(Outcome::Absent(lack)), Some(pair)) => wanted.push((turn, line, pair, lack)),
                (Ok(outcome), _) => self.conclude(index, &line, &outcome, Some(turn)),
                (Err(failure), _) => return self.give_up(turn, failure),
            }
        }
        let mut cids = Vec::new();
        for (_, _, pair, _) in &wanted {
            if !cids.contains(&pair.cid) {
                cids.push(pair.cid);
            }
        }
        let attempts = wanted.iter().map(|(turn, ..)| turn.entry.wait.attempts).max();
        let found = self.transfer.seek(&cids, attempts.unwrap_or_default())?;
        let is_found = |pair: &Pair| {
            cids.iter().zip(&found).any(|(cid, is_found)| *cid == pair.cid && *is_found)
        };
        let (found, missing): (Vec<_>, Vec<_>) =
            wanted.into_iter().partition(|(_, _, pair, _)| is_found(pair));
        for (turn, line, _, lack) in missing {
            self.conclude(turn.entry.index, &line, &Outcome::Absent(lack), Some(turn));
        }
        for (turn, line, pair, lack) in found {
            self.fetch(turn, &line, &pair, lack)?;
            if !self.has_time() {
                break;
            }
        }
        Ok(())
    }

    fn fetch(
        &mut self,
        turn: &Turn,
        line: &PinEntry<T>,
        pair: &Pair,
        lack: Lack,
    ) -> Result<(), End> {
        // A line of the same round may have had the same CID.
        let proven = match self.by_ledger(line, pair) {
            ControlFlow::Break(outcome) => {
                self.conclude(turn.entry.index, line, &outcome, Some(turn));
                return Ok(());
            }
            ControlFlow::Continue(proven) => proven,
        };
        let (limit, attempts) = (self.limit_of(line), turn.entry.wait.attempts);
        match self.transfer.fetch(pair, proven, limit, attempts) {
            Ok(outcome) => {
                let outcome = match outcome {
                    Outcome::Absent(Lack::Nowhere) => Outcome::Absent(lack),
                    outcome => outcome,
                };
                self.conclude(turn.entry.index, line, &outcome, Some(turn));
                Ok(())
            }
            Err(failure) => self.give_up(turn, failure),
        }
    }

    /// The daemon failed during a turn.
    fn give_up(&mut self, turn: &Turn, failure: Failure) -> Result<(), End> {
        if matches!(failure, Failure::Daemon(super::http::Fault::Stalled)) {
            self.queue.failed(turn, self.after(failure, Some(turn.entry.wait)));
        }
        Err(failure.into())
    }
}
