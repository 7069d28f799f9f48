//! One line of the pin log: from wherever the bytes are into the IPFS daemon.

use super::{
    http::{Exchange, Fault},
    kubo,
    lease::Lease,
    multipart::Multipart,
    settings::Settings,
};
use alloc::{string::String, vec::Vec};
use container_registry_primitives::BlobCid;
use core::fmt;
use polkadot_sdk::{sp_core::offchain::Duration, sp_io};

/// Bytes of a blob in memory at any time.
const BUFFER: usize = 256 * 1024;
/// Milliseconds without progress after which a small request, or the blob source, is given up.
const STALL: u64 = 10_000;
/// Milliseconds that the daemon may take for a piece of a blob: it may be flushing its disk.
const FLUSH: u64 = 30_000;
/// Milliseconds that the daemon may take to answer once it has all bytes: it writes them out.
const INGEST: u64 = 120_000;
/// The longest that one blob may take.
const MAX_TRANSFER: Duration = Duration::from_millis(60 * 60 * 1_000);
/// Seconds that the daemon first gets to fetch a blob from its peers; doubled by each failure.
const FETCH: u64 = 15;
/// Seconds that it gets at most.
const MAX_FETCH: u64 = 120;

/// How the daemon came to hold a blob.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It had the bytes.
    Pinned,
    /// It was given the bytes that the chain itself keeps.
    Given,
    /// It was given the bytes.
    Added,
    /// It was given the blocks.
    Imported,
    /// It got them from its peers.
    Fetched,
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pinned => "was there",
            Self::Given => "added from the chain",
            Self::Added => "added from the blob source",
            Self::Imported => "imported from the blob source",
            Self::Fetched => "fetched from peers",
        })
    }
}

/// Why the daemon does not hold a blob yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The daemon does not answer.
    Daemon,
    /// Another run may have begun.
    LockLost,
    /// Neither the blob source nor a peer gave the bytes.
    Unavailable,
    /// The daemon refused the blob source's bytes or has them under another CID, and no peer gave
    /// those of the right one.
    WrongCid,
    /// What the chain says is not a CID.
    Malformed,
    /// The daemon answers, but does not do what it is asked.
    Refused,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Daemon => "the daemon does not answer",
            Self::LockLost => "the lock was lost",
            Self::Unavailable => "neither the blob source nor a peer has it",
            Self::WrongCid => {
                "the daemon refuses the blob source's bytes or has another CID for them"
            }
            Self::Malformed => "the CID does not parse",
            Self::Refused => "the daemon refuses",
        })
    }
}

/// A fault on the daemon's side of an exchange.
fn daemon(fault: Fault) -> Failure {
    match fault {
        Fault::LockLost => Failure::LockLost,
        Fault::Broken | Fault::Stalled => Failure::Daemon,
    }
}

/// What became of an attempt to give the daemon something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    /// The daemon holds the CID.
    Held,
    /// The daemon has it under another CID, or did not want it.
    Refused,
    /// The source did not give it, or not to the end.
    Missing,
}

/// Moves blobs during one run.
pub(super) struct Transfer<'a> {
    ipfs_api: &'a str,
    /// `None` also once it has failed: in this run it is not asked again.
    blob_source: Option<&'a str>,
    lease: Lease<'a>,
    buffer: Vec<u8>,
}

impl<'a> Transfer<'a> {
    /// With these settings, as long as the lease lasts.
    pub fn new(settings: &'a Settings, lease: Lease<'a>) -> Self {
        let blob_source = settings.blob_source.as_deref();
        Self { ipfs_api: &settings.ipfs_api, blob_source, lease, buffer: Vec::new() }
    }

    /// Has the daemon hold a blob; `attempts` have failed before. `on_chain` reads its bytes, if the
    /// chain itself keeps them.
    pub fn hold(
        &mut self,
        digest: &[u8],
        cid: &[u8],
        attempts: u8,
        on_chain: impl FnOnce() -> Option<Vec<u8>>,
    ) -> Result<Way, Failure> {
        let text = |bytes| core::str::from_utf8(bytes).map_err(|_| Failure::Malformed);
        let (digest, cid_text) = (text(digest)?, text(cid)?);
        let cid = BlobCid::try_from(cid).map_err(|_| Failure::Malformed)?;

        if self.pin(kubo::pin_local(self.ipfs_api, cid_text), &cid, STALL)? {
            return Ok(Way::Pinned);
        }
        // Kept on chain are bytes of one chunk, whose CID is a raw one.
        let json = if cid.is_raw() { on_chain() } else { None };
        if let Some(json) = json
            && self.give_whole(&json, &cid)? == Given::Held
        {
            return Ok(Way::Given);
        }
        let mut failure = Failure::Unavailable;
        match self.give(
            |source| kubo::blob(source, digest),
            kubo::add,
            |answer| kubo::is_added(answer, &cid),
        )? {
            Given::Held => return Ok(Way::Added),
            Given::Missing => {}
            Given::Refused => {
                failure = Failure::WrongCid;
                let given = self.give(
                    |source| kubo::car(source, cid_text),
                    kubo::dag_import,
                    |answer| kubo::is_imported(answer, &cid),
                )?;
                if given == Given::Held {
                    return Ok(Way::Imported);
                }
            }
        }
        let seconds = FETCH.saturating_mul(1 << u32::from(attempts).min(3)).min(MAX_FETCH);
        let patience = seconds.saturating_mul(1_000).saturating_add(STALL);
        if self.pin(kubo::pin_remote(self.ipfs_api, cid_text, seconds), &cid, patience)? {
            return Ok(Way::Fetched);
        }
        Err(failure)
    }

    /// Takes a blob's pin away. A blob that the daemon does not pin counts as done.
    pub fn release(&mut self, cid: &[u8]) -> Result<(), Failure> {
        let cid = BlobCid::try_from(cid).map_err(|_| Failure::Malformed)?;
        let (status, answer) =
            self.ask(&kubo::unpin(self.ipfs_api, &cid), STALL).map_err(daemon)?;
        if kubo::is_unpinned(status, &answer) { Ok(()) } else { Err(Failure::Refused) }
    }

    fn pin(&mut self, url: String, cid: &BlobCid, patience: u64) -> Result<bool, Failure> {
        let (status, answer) = self.ask(&url, patience).map_err(daemon)?;
        Ok(status == 200 && kubo::is_pinned(&answer, cid))
    }

    fn ask(&mut self, url: &str, patience: u64) -> Result<(u16, Vec<u8>), Fault> {
        let exchange = Exchange::begin("POST", url, None)?;
        let status = exchange.status(patience, &mut self.lease)?;
        Ok((status, exchange.answer(patience, &mut self.lease)?))
    }

    /// Streams what the source answers into a request to the daemon.
    fn give(
        &mut self,
        from: impl FnOnce(&str) -> String,
        to: impl FnOnce(&str) -> String,
        is_held: impl FnOnce(&[u8]) -> bool,
    ) -> Result<Given, Failure> {
        let Some(source) = self.blob_source else { return Ok(Given::Missing) };
        let opened = Exchange::begin("GET", &from(source), None).and_then(|source| {
            let status = source.status(STALL, &mut self.lease)?;
            Ok((source, status))
        });
        let source = match opened {
            Ok((source, 200)) => source,
            Ok((source, _)) => {
                let _ = source.answer(STALL, &mut self.lease);
                return Ok(Given::Missing);
            }
            Err(fault) => return self.source_failed(fault),
        };
        self.pipe(source, &to(self.ipfs_api), is_held)
    }

    /// Adds bytes that are here.
    fn give_whole(&mut self, bytes: &[u8], cid: &BlobCid) -> Result<Given, Failure> {
        let (frame, sink) = Self::open(&kubo::add(self.ipfs_api))?;
        let body = [frame.head("blob").as_bytes(), bytes].concat();
        if let Err(fault) = sink.write(&body, FLUSH, &mut self.lease) {
            return Self::sink_failed(fault);
        }
        self.close(&frame, &sink, |answer| kubo::is_added(answer, cid))
    }

    fn pipe(
        &mut self,
        source: Exchange,
        url: &str,
        is_held: impl FnOnce(&[u8]) -> bool,
    ) -> Result<Given, Failure> {
        let (frame, sink) = Self::open(url)?;
        if let Err(fault) = sink.write(frame.head("blob").as_bytes(), FLUSH, &mut self.lease) {
            return Self::sink_failed(fault);
        }
        let began = sp_io::offchain::timestamp();
        self.buffer.resize(BUFFER, 0);
        loop {
            let filled = match source.fill(&mut self.buffer, STALL, &mut self.lease) {
                Ok(filled) => filled,
                // The request to the daemon stays without its end, so nothing comes of it.
                Err(fault) => return self.source_failed(fault),
            };
            let piece = self.buffer.get(..filled).unwrap_or_default();
            if !piece.is_empty()
                && let Err(fault) = sink.write(piece, FLUSH, &mut self.lease)
            {
                return Self::sink_failed(fault);
            }
            // A buffer that is not full holds the end, and nothing can be read after that.
            if filled < BUFFER {
                break;
            }
            if sp_io::offchain::timestamp().diff(&began) > MAX_TRANSFER {
                return Ok(Given::Missing);
            }
        }
        self.close(&frame, &sink, is_held)
    }

    /// Begins a request that gives the daemon a file.
    fn open(url: &str) -> Result<(Multipart, Exchange), Failure> {
        let frame = Multipart::new(sp_io::offchain::random_seed());
        let sink = Exchange::begin("POST", url, Some(&frame.content_type())).map_err(daemon)?;
        Ok((frame, sink))
    }

    /// Ends it and sees what the daemon says.
    fn close(
        &mut self,
        frame: &Multipart,
        sink: &Exchange,
        is_held: impl FnOnce(&[u8]) -> bool,
    ) -> Result<Given, Failure> {
        let answered = sink.write(frame.tail().as_bytes(), FLUSH, &mut self.lease).and_then(|()| {
            let status = sink.status(INGEST, &mut self.lease)?;
            Ok((status, sink.answer(STALL, &mut self.lease)?))
        });
        match answered {
            Ok((200, answer)) if is_held(&answer) => Ok(Given::Held),
            Ok(_) => Ok(Given::Refused),
            Err(fault) => Self::sink_failed(fault),
        }
    }

    /// The daemon may have closed the connection because it does not want this blob; whether it is
    /// still there shows in the next request.
    fn sink_failed(fault: Fault) -> Result<Given, Failure> {
        match fault {
            Fault::LockLost => Err(Failure::LockLost),
            Fault::Stalled => Err(Failure::Daemon),
            Fault::Broken => Ok(Given::Refused),
        }
    }

    /// The source is not asked again in this run; the daemon may still have peers.
    fn source_failed(&mut self, fault: Fault) -> Result<Given, Failure> {
        if fault == Fault::LockLost {
            return Err(Failure::LockLost);
        }
        log::warn!(
            target: super::LOG_TARGET,
            "the blob source {}", if fault == Fault::Stalled { "stalled" } else { "broke off" }
        );
        self.blob_source = None;
        Ok(Given::Missing)
    }
}
