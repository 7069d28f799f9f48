//! Requests with patience: every wait ends, and the lock is renewed in between.

use super::{
    lease::{Lease, Lost},
    pace::Pace,
};
use alloc::vec::Vec;
use polkadot_sdk::{
    sp_core::offchain::{Duration, HttpError, HttpRequestId, HttpRequestStatus, Timestamp},
    sp_io::offchain as host,
};

/// The longest wait in one go, shorter than the lock lasts.
const SLICE: u64 = 5_000;
/// Bytes of an answer that are read; the answers we ask for are a few lines.
const MAX_ANSWER: usize = 64 * 1024;
/// Milliseconds that an answer may take once it has begun.
const ANSWER: u64 = 30_000;
/// Milliseconds in which nothing of it need come.
const SILENCE: u64 = 10_000;
/// Bytes that are read in one go: the host copies the whole of a buffer, however little it gets.
const MAX_READ: usize = 64 * 1024;

/// How an exchange failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The connection was refused or broke.
    Broken,
    /// Nothing happened for too long.
    Stalled,
    /// Another run may have begun.
    LockLost,
}

impl From<Lost> for Fault {
    fn from(Lost: Lost) -> Self {
        Self::LockLost
    }
}

impl From<HttpError> for Fault {
    fn from(error: HttpError) -> Self {
        match error {
            HttpError::DeadlineReached => Self::Stalled,
            HttpError::IoError | HttpError::Invalid => Self::Broken,
        }
    }
}

/// A request under way.
#[derive(Clone, Copy)]
pub(super) struct Exchange {
    id: HttpRequestId,
}

impl Exchange {
    /// Begins a request; its body is written next.
    pub fn begin(method: &str, url: &str, content_type: Option<&str>) -> Result<Self, Fault> {
        let id = host::http_request_start(method, url, &[]).map_err(|()| Fault::Broken)?;
        if let Some(value) = content_type {
            host::http_request_add_header(id, "Content-Type", value).map_err(|()| Fault::Broken)?;
        }
        Ok(Self { id })
    }

    /// Writes a piece of the body, which must not be empty: an empty one would end it.
    pub fn write(&self, piece: &[u8], patience: u64, lease: &mut Lease<'_>) -> Result<(), Fault> {
        wait(patience, lease, |deadline| {
            host::http_request_write_body(self.id, piece, Some(deadline))
        })
    }

    /// Ends the body and waits for the answer's status.
    pub fn status(&self, patience: u64, lease: &mut Lease<'_>) -> Result<u16, Fault> {
        wait(patience, lease, |deadline| {
            host::http_request_write_body(self.id, &[], Some(deadline))
        })?;
        wait(patience, lease, |deadline| {
            let status = host::http_response_wait(&[self.id], Some(deadline));
            match status.first() {
                Some(HttpRequestStatus::Finished(code)) => Ok(*code),
                Some(HttpRequestStatus::DeadlineReached) => Err(HttpError::DeadlineReached),
                Some(HttpRequestStatus::IoError) => Err(HttpError::IoError),
                Some(HttpRequestStatus::Invalid) | None => Err(HttpError::Invalid),
            }
        })
    }

    /// A header of the answer, once its status is there.
    pub fn header(&self, name: &str) -> Option<Vec<u8>> {
        let mut headers = host::http_response_headers(self.id).into_iter();
        headers
            .find(|(known, _)| known.eq_ignore_ascii_case(name.as_bytes()))
            .map(|(_, value)| value)
    }

    /// A header that is a number.
    pub fn number(&self, name: &str) -> Option<u64> {
        core::str::from_utf8(&self.header(name)?).ok()?.trim().parse().ok()
    }

    /// Reads what there is of the answer into the buffer; 0 is its end.
    pub fn read(
        &self,
        buffer: &mut [u8],
        pace: &mut Pace,
        lease: &mut Lease<'_>,
    ) -> Result<usize, Fault> {
        let read = wait(pace.patience()?, lease, |deadline| {
            host::http_response_read_body(self.id, buffer, Some(deadline))
        })? as usize;
        pace.moved(read);
        Ok(read)
    }

    /// Reads until the buffer is full or the answer ends. Returns how many bytes it got.
    pub fn fill(
        &self,
        buffer: &mut [u8],
        pace: &mut Pace,
        lease: &mut Lease<'_>,
    ) -> Result<usize, Fault> {
        let mut filled = 0;
        while filled < buffer.len() {
            let end = filled.saturating_add(MAX_READ).min(buffer.len());
            let Some(rest) = buffer.get_mut(filled..end) else { break };
            match self.read(rest, pace, lease)? {
                0 => break,
                read => filled = filled.saturating_add(read),
            }
        }
        Ok(filled)
    }

    /// The answer, as far as it is worth reading.
    pub fn answer(&self, lease: &mut Lease<'_>) -> Result<Vec<u8>, Fault> {
        let mut pace = Pace::new(SILENCE, ANSWER);
        let mut answer = alloc::vec![0; MAX_ANSWER];
        let length = self.fill(&mut answer, &mut pace, lease)?;
        answer.truncate(length);
        // Reads the end too, so that the host lets go of the request.
        if length < MAX_ANSWER {
            return Ok(answer);
        }
        let _ = self.read(&mut [0; 1], &mut pace, lease);
        Ok(answer)
    }
}

/// Ends the bodies of several requests and waits for their statuses together, `patience` milliseconds
/// at most. A status is `None` if there is none by then.
pub(super) fn statuses(
    exchanges: &[Exchange],
    patience: u64,
    lease: &mut Lease<'_>,
) -> Result<Vec<Option<Result<u16, Fault>>>, Fault> {
    for Exchange { id } in exchanges {
        let deadline = host::timestamp().add(Duration::from_millis(SLICE));
        // What is wrong with a request, its status tells.
        let _ = host::http_request_write_body(*id, &[], Some(deadline));
        lease.renew()?;
    }
    let mut known = alloc::vec![None; exchanges.len()];
    let waited = wait(patience, lease, |deadline| {
        // A request whose status was told as broken is unknown from then on.
        let open = |(_, known): &(&Exchange, &mut Option<_>)| known.is_none();
        let mut waiting: Vec<_> = exchanges.iter().zip(&mut known).filter(open).collect();
        let ids: Vec<_> = waiting.iter().map(|(exchange, _)| exchange.id).collect();
        for ((_, known), status) in
            waiting.iter_mut().zip(host::http_response_wait(&ids, Some(deadline)))
        {
            **known = match status {
                HttpRequestStatus::Finished(code) => Some(Ok(code)),
                HttpRequestStatus::DeadlineReached => None,
                HttpRequestStatus::IoError | HttpRequestStatus::Invalid => Some(Err(Fault::Broken)),
            };
        }
        if known.iter().all(Option::is_some) { Ok(()) } else { Err(HttpError::DeadlineReached) }
    });
    if waited == Err(Fault::LockLost) { Err(Fault::LockLost) } else { Ok(known) }
}

/// Tries until `patience` milliseconds are over, in slices, with a sign of life after each.
fn wait<R>(
    patience: u64,
    lease: &mut Lease<'_>,
    mut attempt: impl FnMut(Timestamp) -> Result<R, HttpError>,
) -> Result<R, Fault> {
    // Counted rather than timed: a clock that stands still must not keep us here.
    let slices = patience.div_ceil(SLICE).max(1);
    for slice in 1..=slices {
        lease.renew()?;
        let deadline = host::timestamp().add(Duration::from_millis(SLICE.min(patience)));
        match attempt(deadline) {
            Err(HttpError::DeadlineReached) if slice < slices => {}
            outcome => return outcome.map_err(Fault::from),
        }
    }
    Err(Fault::Stalled)
}
