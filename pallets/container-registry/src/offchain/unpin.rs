//! Lines that are gone: the daemon need no longer hold their bytes.
//!
//! Nothing on chain tells the worker of a line that was taken out. So it remembers, for each line,
//! which CID the daemon held for it, and goes round the older lines looking for those that have
//! left the log. One that stays gone for [`SETTLED_AFTER`] blocks, so that no reorganisation brings
//! it back, is let go; and the CID is unpinned when it was the last line of that CID. Other lines
//! count whatever their digest is: for blobs of many chunks the chain cannot tell whether a digest
//! and a CID belong together, and naming the CID of somebody else's bytes must not unpin them.
//!
//! Where in doubt a pin stays: one whose line a reorganisation replaced is not looked for.

use super::{End, Run, SETTLED_AFTER, progress::Progress, text, transfer::Failure};
use crate::{Config, PinIndex, PinLog};
use alloc::vec::Vec;
use codec::{Decode, Encode};

/// Lines that a run looks at.
const LINES_PER_RUN: u64 = 512;

/// What the daemon held for a line.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) struct Held {
    /// The CID.
    pub cid: Vec<u8>,
    /// The block in which the line was first seen to be gone.
    pub gone: Option<u64>,
}

impl<T: Config> Run<'_, T> {
    /// Looks at some of the settled lines, round and round.
    pub(super) fn audit(&mut self, progress: &mut Progress) -> Result<(), End> {
        for _ in 0..progress.settled.min(LINES_PER_RUN) {
            if progress.audit >= progress.settled {
                progress.audit = 0;
            }
            let index = progress.audit;
            progress.audit = index.saturating_add(1);
            let Some(held) = self.ledger.line(index) else { continue };
            let line = PinLog::<T>::get(PinIndex::from(index));
            let is_there = line.is_some_and(|line| *line.cid == *held.cid);
            match held.gone {
                None if is_there => {}
                None => self.ledger.mark_line(index, Held { gone: Some(self.now), ..held }),
                Some(_) if is_there => self.ledger.mark_line(index, Held { gone: None, ..held }),
                Some(since) if self.now.saturating_sub(since) < SETTLED_AFTER => {}
                Some(_) => self.let_go(index, &held.cid)?,
            }
        }
        Ok(())
    }

    fn let_go(&mut self, index: u64, cid: &[u8]) -> Result<(), End> {
        if self.ledger.lines_of(cid) <= 1 {
            self.ensure_time()?;
            match self.transfer.release(cid) {
                Ok(()) => log::info!(target: super::LOG_TARGET, "IPFS may drop {}", text(cid)),
                Err(Failure::Daemon) => return Err(End::Outage),
                Err(Failure::LockLost) => return Err(End::LockLost),
                // The pin may still exist. Ask again after another `SETTLED_AFTER` blocks.
                Err(Failure::Refused) => {
                    let cid_text = text(cid);
                    log::warn!(
                        target: super::LOG_TARGET,
                        "IPFS refuses to unpin {cid_text}; asked again in {SETTLED_AFTER} blocks"
                    );
                    let held = Held { cid: cid.into(), gone: Some(self.now) };
                    self.ledger.mark_line(index, held);
                    return Ok(());
                }
                // It never was a CID, so there never was a pin.
                Err(_) => {}
            }
        }
        self.ledger.forget_line(index);
        Ok(())
    }
}
