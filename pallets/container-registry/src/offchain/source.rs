//! The blob source: the operator's own gateway, which has what was pushed to it.

use super::{
    http::{Exchange, Fault},
    kubo,
    lease::Lease,
    progress::{Backoff, MAX_OUTAGE},
    records::{Ledger, Server},
    verify::Pair,
};
use alloc::string::String;
use container_registry_primitives::BlobCid;

/// Milliseconds that the source may take to begin an answer.
const SILENCE: u64 = 10_000;
/// Failures in one run after which the source is not asked again in it. One bad blob is not the
/// source's end.
const STRIKES: u8 = 3;

/// What the source says of a blob before it sends it.
pub(super) enum Head {
    /// It has the blob.
    Has {
        /// Its size, if the source says it.
        size: Option<u64>,
        /// Whether the source computed the very CID that is on chain, from bytes with the digest.
        proven: bool,
    },
    /// It does not have it, or there is no source.
    Lacks,
    /// There is no telling.
    Unclear,
}

/// The blob source in one run.
pub(super) struct Source<'a> {
    url: Option<&'a str>,
    /// How it did before this run.
    outage: Option<Backoff>,
    strikes: u8,
    answered: bool,
}

impl<'a> Source<'a> {
    /// The source at this address. One that failed in earlier runs is left alone for some blocks.
    pub fn new(url: Option<&'a str>, ledger: &Ledger, now: u64) -> Self {
        let outage = ledger.outage(Server::Source);
        let rests = outage.is_some_and(|outage| !outage.is_over(now));
        Self { url: url.filter(|_| !rests), outage, strikes: 0, answered: false }
    }

    /// Whether a source that was set is not asked at present.
    pub fn is_out(&self) -> bool {
        self.outage.is_some() && self.url.is_none() || self.has_failed()
    }

    fn has_failed(&self) -> bool {
        // What failed before has to show first that it is back.
        let allowed = if self.outage.is_some() && !self.answered { 1 } else { STRIKES };
        self.strikes >= allowed
    }

    /// Remembers for the next runs how it did in this one.
    pub fn remember(&self, ledger: &Ledger, now: u64) {
        if self.has_failed() {
            let outage = Backoff::next(self.outage, now, MAX_OUTAGE);
            log::warn!(
                target: super::LOG_TARGET,
                "the blob source does not answer; trying again at block {}", outage.until
            );
            ledger.set_outage(Server::Source, Some(&outage));
        } else if self.answered {
            ledger.set_outage(Server::Source, None);
        }
    }

    /// What it says of a blob.
    pub fn head(&mut self, pair: &Pair, lease: &mut Lease<'_>) -> Result<Head, Fault> {
        let Some((exchange, status)) =
            self.ask("HEAD", |url| kubo::blob(url, &pair.digest), lease)?
        else {
            return Ok(Head::Lacks);
        };
        let head = match status {
            200 => Head::Has {
                size: exchange.number("content-length"),
                proven: proves(&exchange, pair),
            },
            404 => Head::Lacks,
            _ => Head::Unclear,
        };
        let _ = exchange.answer(lease);
        Ok(head)
    }

    /// Begins to read something from it: `None` if it does not have it.
    pub fn open(
        &mut self,
        address: impl FnOnce(&str) -> String,
        lease: &mut Lease<'_>,
    ) -> Result<Option<Exchange>, Fault> {
        match self.ask("GET", address, lease)? {
            Some((exchange, 200)) => Ok(Some(exchange)),
            Some((exchange, _)) => {
                let _ = exchange.answer(lease);
                Ok(None)
            }
            None => Ok(None),
        }
    }

    fn ask(
        &mut self,
        method: &str,
        address: impl FnOnce(&str) -> String,
        lease: &mut Lease<'_>,
    ) -> Result<Option<(Exchange, u16)>, Fault> {
        let Some(url) = self.url.filter(|_| !self.has_failed()) else { return Ok(None) };
        let opened = Exchange::begin(method, &address(url), None).and_then(|exchange| {
            let status = exchange.status(SILENCE, lease)?;
            Ok((exchange, status))
        });
        match opened {
            Ok(opened) => {
                self.answered = true;
                Ok(Some(opened))
            }
            Err(fault) => self.failed(fault).map(|()| None),
        }
    }

    /// It did not give what it began to give. There may be peers.
    pub fn failed(&mut self, fault: Fault) -> Result<(), Fault> {
        if fault == Fault::LockLost {
            return Err(fault);
        }
        self.strikes = self.strikes.saturating_add(1);
        log::warn!(
            target: super::LOG_TARGET,
            "the blob source {}", if fault == Fault::Stalled { "stalled" } else { "broke off" }
        );
        Ok(())
    }
}

/// Whether an answer of the source says that the bytes with this digest have this CID.
pub(super) fn proves(answer: &Exchange, pair: &Pair) -> bool {
    let roots = answer.header("x-ipfs-roots").unwrap_or_default();
    let text = core::str::from_utf8(&roots).unwrap_or_default();
    BlobCid::parse_any(text.trim()).as_ref() == Ok(&pair.cid)
}
