//! Bytes on their way into the IPFS daemon: from the chain, or from the blob source through the worker.

use super::{
    http::{Exchange, Fault},
    kubo,
    multipart::Multipart,
    outcome::{Failure, Lack, Outcome, Way},
    pace::Pace,
    source,
    transfer::{BUFFER, MAX_TRANSFER, Read, STALL, Transfer, daemon},
    verify::{Hasher, Pair},
};
use alloc::vec::Vec;
use container_registry_primitives::{BlobCid, Digest};
use polkadot_sdk::sp_io;

/// Milliseconds that the daemon may take for pieces of a blob: it may be flushing its disk.
const FLUSH: u64 = 30_000;
/// Milliseconds that the daemon may take to answer once it has all bytes: it writes them out.
const INGEST: u64 = 120_000;

/// What became of an attempt to stream something into the daemon.
enum Given {
    /// So many bytes went in, and this is the daemon's answer.
    All(u64, Vec<u8>),
    /// The daemon did not want it.
    Refused,
    /// There was more than allowed.
    TooLarge,
    /// The source did not give it, or not to the end, or not the right bytes.
    Missing,
}

impl Transfer<'_> {
    /// Streams a blob from the source into the daemon.
    pub(super) fn give_from_source(
        &mut self,
        pair: &Pair,
        proven: bool,
        limit: u64,
    ) -> Result<Outcome, Failure> {
        let address = |url: &str| kubo::blob(url, &pair.digest);
        let Some(blob) = self.source.open(address, &mut self.lease).map_err(daemon)? else {
            return Ok(Outcome::Absent(Lack::Nowhere));
        };
        if blob.number("content-length").is_some_and(|size| size > limit) {
            return Ok(Outcome::TooLarge);
        }
        let proven = proven || source::proves(&blob, pair);
        let (lack, size) =
            match self.pipe(blob, &kubo::add(self.ipfs_api), Some(&pair.digest), limit)? {
                Given::All(bytes, answer) if self.is_added(&answer, &pair.cid)? => {
                    return Ok(Outcome::Held(Way::Added, Some(bytes)));
                }
                Given::All(bytes, _) => (Lack::OtherCid, Some(bytes)),
                Given::Refused => (Lack::OtherCid, None),
                Given::TooLarge => return Ok(Outcome::TooLarge),
                Given::Missing => return Ok(Outcome::Absent(Lack::Nowhere)),
            };
        // Our own blocks, then, which do not depend on the daemon's importer.
        let address = |url: &str| kubo::car(url, &pair.cid);
        let Some(car) = self.source.open(address, &mut self.lease).map_err(daemon)? else {
            return Ok(Outcome::Absent(lack));
        };
        // There are nodes beside the bytes.
        let given =
            self.pipe(car, &kubo::dag_import(self.ipfs_api), None, limit.saturating_mul(2))?;
        let read = match given {
            // What was given now is more than the blob.
            Given::All(bytes, _) if proven => size.map_or(Read::Proven(bytes), Read::Right),
            Given::All(..) => self.read_back(pair, limit)?,
            Given::TooLarge => Read::TooLarge,
            Given::Refused | Given::Missing => Read::Absent,
        };
        match self.pin_if_right(pair, read, Way::Imported)? {
            Outcome::Absent(_) => Ok(Outcome::Absent(lack)),
            outcome => Ok(outcome),
        }
    }

    /// Adds bytes that are here; whether the daemon holds them.
    pub(super) fn give_whole(&mut self, bytes: &[u8], cid: &BlobCid) -> Result<bool, Failure> {
        let (frame, sink) = Self::open(&kubo::add(self.ipfs_api))?;
        let body = [frame.head("blob").as_bytes(), bytes].concat();
        if let Err(fault) = sink.write(&body, FLUSH, &mut self.lease) {
            return refused(fault).map(|_| false);
        }
        match self.close(&frame, &sink, 0)? {
            Given::All(_, answer) => self.is_added(&answer, cid),
            _ => Ok(false),
        }
    }

    /// Whether the daemon added bytes under this CID. It does not go on pinning them under another one,
    /// which nobody asked for.
    fn is_added(&mut self, answer: &[u8], cid: &BlobCid) -> Result<bool, Failure> {
        let added = kubo::added(answer);
        if let Some(other) = added.filter(|added| added != cid).map(|other| other.to_bytes())
            && !self.ledger.is_held(&other)
        {
            self.release(&other)?;
        }
        Ok(added.as_ref() == Some(cid))
    }

    /// Streams what the source sends into a request to the daemon. Unless all came, and has the digest,
    /// that request stays without its end, and nothing comes of it.
    fn pipe(
        &mut self,
        source: Exchange,
        url: &str,
        digest: Option<&Digest>,
        limit: u64,
    ) -> Result<Given, Failure> {
        let (frame, sink) = Self::open(url)?;
        if let Err(fault) = sink.write(frame.head("blob").as_bytes(), FLUSH, &mut self.lease) {
            return refused(fault);
        }
        let (mut from, mut to) = (Pace::new(STALL, MAX_TRANSFER), Pace::new(FLUSH, MAX_TRANSFER));
        let mut hasher = digest.map(|digest| Hasher::new(digest.algorithm()));
        let mut bytes = 0u64;
        self.buffer.resize(BUFFER, 0);
        loop {
            from.resume();
            let filled = match source.fill(&mut self.buffer, &mut from, &mut self.lease) {
                Ok(filled) => filled,
                Err(fault) => {
                    self.source.failed(fault).map_err(daemon)?;
                    return Ok(Given::Missing);
                }
            };
            let piece = self.buffer.get(..filled).unwrap_or_default();
            bytes = bytes.saturating_add(filled as u64);
            if bytes > limit {
                return Ok(Given::TooLarge);
            }
            if let Some(hasher) = &mut hasher {
                hasher.update(piece);
            }
            to.resume();
            let written = to.patience().and_then(|patience| {
                // An empty piece would end the body.
                if piece.is_empty() { Ok(()) } else { sink.write(piece, patience, &mut self.lease) }
            });
            if let Err(fault) = written {
                return refused(fault);
            }
            to.patience().map_err(daemon)?;
            to.moved(filled);
            // A buffer that is not full holds the end, and nothing can be read after that.
            if filled < BUFFER {
                break;
            }
        }
        if hasher.map(Hasher::finish).as_ref() != digest {
            log::warn!(target: super::LOG_TARGET, "what the blob source sends has another digest");
            return Ok(Given::Missing);
        }
        self.close(&frame, &sink, bytes)
    }

    /// Begins a request that gives the daemon a file.
    fn open(url: &str) -> Result<(Multipart, Exchange), Failure> {
        let frame = Multipart::new(sp_io::offchain::random_seed());
        let sink = Exchange::begin("POST", url, Some(&frame.content_type())).map_err(daemon)?;
        Ok((frame, sink))
    }

    /// Ends it and takes the daemon's answer.
    fn close(&mut self, frame: &Multipart, sink: &Exchange, bytes: u64) -> Result<Given, Failure> {
        let answered = sink.write(frame.tail().as_bytes(), FLUSH, &mut self.lease).and_then(|()| {
            let status = sink.status(INGEST, &mut self.lease)?;
            Ok((status, sink.answer(&mut self.lease)?))
        });
        match answered {
            Ok((200, answer)) => Ok(Given::All(bytes, answer)),
            Ok(_) => Ok(Given::Refused),
            Err(fault) => refused(fault),
        }
    }
}

/// The daemon may have closed the connection because it does not want this blob; whether it is still
/// there shows in the next request.
fn refused(fault: Fault) -> Result<Given, Failure> {
    if fault == Fault::Broken { Ok(Given::Refused) } else { Err(daemon(fault)) }
}
