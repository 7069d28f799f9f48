//! The care for lines that were visited: which of them are old, which are gone, and which came back.
//!
//! Nothing on chain tells the worker of a line that was taken out. So it keeps a record of each line and
//! goes round them, comparing each with the log. The record of one that has left the log is removed. If
//! the daemon holds the CID for no other line, the CID is unpinned once the block in which the line was
//! missed is final and the line still gone. Other lines count whatever their digest is: for blobs of many
//! chunks the chain cannot tell whether a digest and a CID belong together, and naming the CID of somebody
//! else's bytes must not unpin them.
//!
//! A line without a record, or with that of another line, is visited like a new one. So what a
//! reorganisation brings back, however deep it is, is pinned again.

use super::{End, LINES_PER_RUN, LOG_TARGET, Run, progress::Progress, records::Dropped, text};
use crate::Config;
use polkadot_sdk::sp_runtime::traits::SaturatedConversion;

/// Old lines that a run looks at.
const OLD_LINES: u64 = 512;
/// CIDs that a run thinks of unpinning.
const DROPS: u64 = 64;
/// Blocks until a daemon is asked again that refuses to unpin a CID.
const REFUSED: u64 = 16;

impl<T: Config> Run<'_, T> {
    /// Looks at lines that are not old yet, round and round: they may be others by now.
    pub(super) fn sweep(&mut self, progress: &mut Progress) -> Result<(), End> {
        let lines = progress.fresh.saturating_sub(progress.settled).min(LINES_PER_RUN);
        for _ in 0..lines {
            if !self.has_time() {
                break;
            }
            if !(progress.settled..progress.fresh).contains(&progress.sweep) {
                progress.sweep = progress.settled;
            }
            // A line that ends the run is not the first one of the next run.
            let index = progress.sweep;
            progress.sweep = index.saturating_add(1);
            self.look(index)?;
        }
        Ok(())
    }

    /// Looks at some of the old lines, round and round.
    pub(super) fn audit(&mut self, progress: &mut Progress) -> Result<(), End> {
        for _ in 0..progress.settled.min(OLD_LINES) {
            if !self.has_time() {
                break;
            }
            if progress.audit >= progress.settled {
                progress.audit = 0;
            }
            let index = progress.audit;
            progress.audit = index.saturating_add(1);
            self.look(index)?;
        }
        Ok(())
    }

    /// Moves the cursor past lines that were visited and are final.
    pub(super) fn settle(&mut self, progress: &mut Progress, is_final: Option<u64>) {
        let Some(height) = is_final else { return };
        let end = progress.settled.saturating_add(LINES_PER_RUN).min(progress.fresh);
        for index in progress.settled..end {
            if let Some(line) = self.line(index) {
                let at: u64 = line.at.saturated_into();
                let record = self.ledger.line(index);
                if at > height || !record.is_some_and(|record| self.agrees(index, &line, &record)) {
                    return;
                }
            }
            progress.settled = index.saturating_add(1);
        }
    }

    /// Unpins CIDs whose last line has gone for good.
    pub(super) fn unpin(&mut self, is_final: Option<u64>) -> Result<(), End> {
        let Some(height) = is_final else { return Ok(()) };
        let drops = self.ledger.drops();
        for _ in 0..drops.len().min(DROPS) {
            if !self.has_time() {
                break;
            }
            let Some((_, dropped)) = drops.first() else { break };
            if let Some(dropped) = dropped {
                let again = if dropped.after <= height {
                    self.let_go(&dropped)?
                } else {
                    Some(dropped.after)
                };
                if let Some(after) = again {
                    drops.push(&Dropped { after, ..dropped });
                }
            }
            drops.drop_first();
        }
        Ok(())
    }

    /// Unpins a CID, unless there is a line for it again. Returns the block after which to ask again, if
    /// the daemon refuses.
    fn let_go(&mut self, dropped: &Dropped) -> Result<Option<u64>, End> {
        let line = self.line(dropped.index);
        let is_back = line.is_some_and(|line| *line.cid == *dropped.cid);
        if is_back || self.ledger.is_held(&dropped.cid) {
            return Ok(None);
        }
        let cid = text(&dropped.cid);
        if self.transfer.release(&dropped.cid)? {
            log::info!(target: LOG_TARGET, "IPFS may drop {cid}");
            return Ok(None);
        }
        // The pin may still exist.
        log::warn!(target: LOG_TARGET, "IPFS refuses to unpin {cid}; asked again in {REFUSED} blocks");
        Ok(Some(self.now.saturating_add(REFUSED)))
    }
}
