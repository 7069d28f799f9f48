//! One line of the pin log: from wherever the bytes are into the IPFS daemon.

use super::{
    http::{self, Exchange, Fault},
    kubo,
    lease::Lease,
    outcome::{Failure, Lack, Outcome, Way},
    pace::Pace,
    records::Ledger,
    settings::Settings,
    source::{Head, Source},
    verify::{Hasher, Pair},
};
use alloc::vec::Vec;
use container_registry_primitives::{BlobCid, Digest, bounds::CHUNK};

/// Bytes of a blob in memory at any time.
pub(super) const BUFFER: usize = 256 * 1024;
/// Milliseconds without progress after which a small request, or a side that sends a blob, is given up.
pub(super) const STALL: u64 = 10_000;
/// Milliseconds that one blob may take, at most.
pub(super) const MAX_TRANSFER: u64 = 60 * 60 * 1_000;
/// Seconds that the daemon gets to pin what it has, and bytes for each of which it gets one more: it
/// reads them all.
const PIN: u64 = 5;
const PIN_RATE: u64 = 16 * 1024 * 1024;
/// Bytes that the blocks of a DAG may have besides an eighth more than its content: nodes, links and the archive
/// in which they are counted. No importer of files comes near to that.
const NODES: u64 = 4 * 1024;
/// Seconds that looking for a blob among peers may take, the first time and later.
const SEEK: u64 = 15;
const MAX_SEEK: u64 = 30;
/// Seconds that the daemon first gets to fetch a blob that was found; doubled by each failure.
const FETCH: u64 = 15;
/// Seconds that it gets at most.
const MAX_FETCH: u64 = 120;

/// What reading a CID's bytes showed.
pub(super) enum Read {
    /// They have the digest; so many they are.
    Right(u64),
    /// They have the digest; how many they are was not counted, but not more than so many.
    Proven(u64),
    /// They are another content, of so many bytes.
    Wrong(Digest, u64),
    /// There are more than allowed.
    TooLarge,
    /// They do not have the digest, but it is not said that they were all.
    Doubtful,
    /// They are not there, or not to the end.
    Absent,
}

/// An answer's body.
enum Body {
    /// So many bytes, to the end.
    Whole(u64),
    /// More bytes than allowed.
    TooLarge,
    /// Not to the end.
    Cut,
}

/// Moves blobs during one run.
pub(super) struct Transfer<'a> {
    pub(super) ipfs_api: &'a str,
    /// Where this gateway's blobs are.
    pub(super) source: Source<'a>,
    pub(super) ledger: Ledger,
    pub(super) lease: Lease<'a>,
    pub(super) buffer: Vec<u8>,
}

impl<'a> Transfer<'a> {
    /// With these settings, as long as the lease lasts.
    pub fn new(
        settings: &'a Settings,
        source: Source<'a>,
        ledger: Ledger,
        lease: Lease<'a>,
    ) -> Self {
        Self { ipfs_api: &settings.ipfs_api, source, ledger, lease, buffer: Vec::new() }
    }

    /// Has the daemon hold a blob that it has itself, or that the chain or the blob source has. What is
    /// `proven` needs no proof any more. `on_chain` reads the bytes if the chain itself keeps them.
    pub fn here(
        &mut self,
        pair: &Pair,
        mut proven: bool,
        limit: u64,
        on_chain: impl FnOnce() -> Option<Vec<u8>>,
    ) -> Result<Outcome, Failure> {
        let (mut source_may_have, mut size) = (true, 0);
        if !proven {
            match self.source.head(pair, &mut self.lease).map_err(daemon)? {
                Head::Has { size: Some(size), .. } if size > limit => return Ok(Outcome::TooLarge),
                Head::Has { size: said, proven: is_proven } => {
                    size = said.unwrap_or_default();
                    proven = is_proven;
                }
                Head::Lacks => source_may_have = false,
                Head::Unclear => {}
            }
        }
        if proven {
            let block = self.size_of_block(pair, limit)?;
            if block.is_some_and(|block| block > limit) {
                return Ok(Outcome::TooLarge);
            }
            if self.pin(&pair.cid, size)? {
                let size = block.or(Some(size).filter(|size| *size > 0));
                return Ok(Outcome::Held(Way::Pinned, size));
            }
        } else {
            let read = self.read_back(pair, limit)?;
            if !matches!(read, Read::Absent) {
                return self.pin_if_right(pair, read, Way::Pinned);
            }
        }
        // Kept on chain are bytes of one chunk.
        if pair.verdict() == Some(true)
            && let Some(json) = on_chain()
            && self.give_whole(&json, &pair.cid)?
        {
            return Ok(Outcome::Held(Way::Given, None));
        }
        if source_may_have {
            self.give_from_source(pair, proven, limit)
        } else {
            Ok(Outcome::Absent(Lack::Nowhere))
        }
    }

    /// Looks for blobs among the daemon's peers, all at once; `attempts` have failed before for the one
    /// with most. Says which were found.
    pub fn seek(&mut self, cids: &[BlobCid], attempts: u8) -> Result<Vec<bool>, Failure> {
        let seconds = doubled(SEEK, attempts, MAX_SEEK);
        let begin = |cid| Exchange::begin("POST", &kubo::seek(self.ipfs_api, cid, seconds), None);
        let asked = cids.iter().map(begin).collect::<Result<Vec<_>, _>>().map_err(daemon)?;
        let patience = seconds.saturating_mul(1_000).saturating_add(STALL);
        let statuses = http::statuses(&asked, patience, &mut self.lease).map_err(daemon)?;
        if !statuses.is_empty() && statuses.iter().all(|status| matches!(status, Some(Err(_)))) {
            return Err(Failure::Daemon(Fault::Broken));
        }
        let mut found = Vec::with_capacity(cids.len());
        for (exchange, status) in asked.iter().zip(statuses) {
            if let Some(Ok(_)) = status {
                let answer = exchange.answer(&mut self.lease);
                answer.or_else(|fault| {
                    if fault == Fault::LockLost { Err(daemon(fault)) } else { Ok(Vec::new()) }
                })?;
            }
            found.push(status == Some(Ok(200)));
        }
        Ok(found)
    }

    /// Has the daemon hold a blob whose root it has found; `attempts` have failed before. Blocks that
    /// came stay with the daemon for a while, so a later attempt goes on from there.
    pub fn fetch(
        &mut self,
        pair: &Pair,
        proven: bool,
        limit: u64,
        attempts: u8,
    ) -> Result<Outcome, Failure> {
        if proven && pair.cid.is_raw() {
            // Its only block is here.
            let block = self.size_of_block(pair, limit)?;
            return Ok(if block.is_some_and(|block| block > limit) {
                Outcome::TooLarge
            } else if self.pin(&pair.cid, 0)? {
                Outcome::Held(Way::Fetched, block)
            } else {
                Outcome::Absent(Lack::Nowhere)
            });
        }
        let seconds = doubled(FETCH, attempts, MAX_FETCH);
        let patience = seconds.saturating_mul(1_000);
        let url = kubo::cat(self.ipfs_api, &pair.cid, limit.saturating_add(1), seconds);
        let read = match self.read(&url, pair, limit, patience, patience) {
            Ok(read) => read,
            Err(Fault::Stalled) => Read::Absent,
            Err(fault) => return Err(daemon(fault)),
        };
        self.pin_if_right(pair, read, Way::Fetched)
    }

    /// Takes a blob's pin away; whether the daemon did. A blob that it does not pin counts as done, and
    /// what is no CID never had a pin.
    pub fn release(&mut self, cid: &[u8]) -> Result<bool, Failure> {
        let Ok(cid) = BlobCid::try_from(cid) else { return Ok(true) };
        let (status, answer) = self.ask(&kubo::unpin(self.ipfs_api, &cid), STALL)?;
        Ok(kubo::is_unpinned(status, &answer))
    }

    /// Bytes of a raw block that the daemon has, if less than a chunk of them is paid for: a block has no
    /// more than two.
    fn size_of_block(&mut self, pair: &Pair, limit: u64) -> Result<Option<u64>, Failure> {
        if !pair.cid.is_raw() || limit >= CHUNK {
            return Ok(None);
        }
        let (status, answer) = self.ask(&kubo::has(self.ipfs_api, &pair.cid), STALL)?;
        Ok(kubo::block_size(&answer).filter(|_| status == 200))
    }

    /// Pins what the daemon has, of about so many bytes.
    fn pin(&mut self, cid: &BlobCid, size: u64) -> Result<bool, Failure> {
        let seconds = PIN.saturating_add(size / PIN_RATE);
        let patience = seconds.saturating_mul(1_000).saturating_add(STALL);
        let (status, answer) = self.ask(&kubo::pin(self.ipfs_api, cid, seconds), patience)?;
        Ok(status == 200 && kubo::is_pinned(&answer, cid))
    }

    pub(super) fn pin_if_right(
        &mut self,
        pair: &Pair,
        read: Read,
        way: Way,
    ) -> Result<Outcome, Failure> {
        if let Read::Right(size) = read
            && !pair.cid.is_raw()
        {
            match self.is_lean(&pair.cid, size)? {
                Some(true) => {}
                Some(false) => return Ok(Outcome::Padded),
                None => return Ok(Outcome::Absent(Lack::Refused)),
            }
        }
        Ok(match read {
            Read::Right(size) if self.pin(&pair.cid, size)? => Outcome::Held(way, Some(size)),
            Read::Proven(most) if self.pin(&pair.cid, most)? => Outcome::Held(way, None),
            Read::Right(_) | Read::Proven(_) => Outcome::Absent(Lack::Refused),
            Read::Wrong(digest, bytes) => Outcome::Wrong(Some((digest, bytes))),
            Read::TooLarge => Outcome::TooLarge,
            Read::Doubtful => Outcome::Doubtful,
            Read::Absent => Outcome::Absent(Lack::Nowhere),
        })
    }

    fn ask(&mut self, url: &str, patience: u64) -> Result<(u16, Vec<u8>), Failure> {
        let exchange = Exchange::begin("POST", url, None).map_err(daemon)?;
        let status = exchange.status(patience, &mut self.lease).map_err(daemon)?;
        Ok((status, exchange.answer(&mut self.lease).map_err(daemon)?))
    }

    /// Hashes what the daemon itself has under the CID. If blocks are missing beneath the root, that shows
    /// as a stall, or as an end that comes too early.
    pub(super) fn read_back(&mut self, pair: &Pair, limit: u64) -> Result<Read, Failure> {
        let (status, _) = self.ask(&kubo::has(self.ipfs_api, &pair.cid), STALL)?;
        if status != 200 {
            return Ok(Read::Absent);
        }
        let url = kubo::cat_local(self.ipfs_api, &pair.cid, limit.saturating_add(1));
        self.read(&url, pair, limit, STALL, MAX_TRANSFER).map_err(daemon)
    }

    /// Hashes what an address answers. A fault is one before the answer began.
    fn read(
        &mut self,
        url: &str,
        pair: &Pair,
        limit: u64,
        patience: u64,
        most: u64,
    ) -> Result<Read, Fault> {
        let exchange = Exchange::begin("POST", url, None)?;
        let pace = Pace::new(STALL.max(patience), most);
        if exchange.status(patience, &mut self.lease)? != 200 {
            let _ = exchange.answer(&mut self.lease);
            return Ok(Read::Absent);
        }
        // Kubo gives the first, as it sends in chunks.
        let size =
            exchange.number("x-content-length").or_else(|| exchange.number("content-length"));
        if size.is_some_and(|size| size > limit) {
            return Ok(Read::TooLarge);
        }
        let mut hasher = Hasher::new(pair.digest.algorithm());
        let bytes = match self.drain(&exchange, pace, limit, |piece| hasher.update(piece))? {
            Body::Whole(bytes) => bytes,
            Body::TooLarge => return Ok(Read::TooLarge),
            Body::Cut => return Ok(Read::Absent),
        };
        let digest = hasher.finish();
        Ok(if digest == pair.digest {
            Read::Right(bytes)
        } else if size == Some(bytes) {
            Read::Wrong(digest, bytes)
        } else {
            // An error in the midst may look like the end.
            Read::Doubtful
        })
    }

    /// Whether the blocks under a CID, all of which the daemon has, are not much more than the content of so many
    /// bytes. Reading the content does not show what else is in its nodes, and a pin keeps that too. Nothing if the
    /// daemon does not tell.
    ///
    fn is_lean(&mut self, cid: &BlobCid, size: u64) -> Result<Option<bool>, Failure> {
        let most = size.saturating_add(size / 8).saturating_add(NODES);
        let url = kubo::export(self.ipfs_api, cid);
        let exchange = Exchange::begin("POST", &url, None).map_err(daemon)?;
        if exchange.status(STALL, &mut self.lease).map_err(daemon)? != 200 {
            exchange.answer(&mut self.lease).map_err(daemon)?;
            return Ok(None);
        }
        let pace = Pace::new(STALL, MAX_TRANSFER);
        Ok(match self.drain(&exchange, pace, most, |_| {}).map_err(daemon)? {
            Body::Whole(_) => Some(true),
            Body::TooLarge => Some(false),
            Body::Cut => None,
        })
    }

    /// Takes an answer's body piece by piece, up to so many bytes.
    ///
    /// Errors: `LockLost`.
    fn drain(
        &mut self,
        exchange: &Exchange,
        mut pace: Pace,
        limit: u64,
        mut take: impl FnMut(&[u8]),
    ) -> Result<Body, Fault> {
        let mut bytes = 0_u64;
        self.buffer.resize(BUFFER, 0);
        loop {
            let filled = match exchange.fill(&mut self.buffer, &mut pace, &mut self.lease) {
                Ok(filled) => filled,
                Err(Fault::LockLost) => return Err(Fault::LockLost),
                Err(Fault::Broken | Fault::Stalled) => return Ok(Body::Cut),
            };
            take(self.buffer.get(..filled).unwrap_or_default());
            bytes = bytes.saturating_add(filled as u64);
            if bytes > limit {
                return Ok(Body::TooLarge);
            }
            if filled < BUFFER {
                return Ok(Body::Whole(bytes));
            }
        }
    }
}

/// A fault on the daemon's side of an exchange.
pub(super) fn daemon(fault: Fault) -> Failure {
    match fault {
        Fault::LockLost => Failure::LockLost,
        Fault::Broken | Fault::Stalled => Failure::Daemon(fault),
    }
}

fn doubled(seconds: u64, attempts: u8, most: u64) -> u64 {
    seconds.saturating_mul(1 << u32::from(attempts).min(3)).min(most)
}
