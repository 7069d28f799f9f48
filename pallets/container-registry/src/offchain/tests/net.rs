//! A network of servers that misbehave as told, and a clock that only waiting moves.

use polkadot_sdk::sp_core::{
    OpaquePeerId,
    offchain::{
        DbExternalities, Externalities, HttpError, HttpRequestId, HttpRequestStatus, OffchainDbExt,
        OffchainWorkerExt, OpaqueNetworkState, StorageKind, Timestamp, testing::TestOffchainExt,
    },
};
use polkadot_sdk::sp_io::TestExternalities;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

/// How a server answers.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A status and a body.
    Says(u16, Vec<u8>),
    /// It refuses the connection.
    Refuses,
    /// It sends a part of the body and then nothing.
    StallsAfter(Vec<u8>),
    /// It sends a part of the body and then the connection breaks.
    BreaksAfter(Vec<u8>),
    /// It says nothing for so many milliseconds, whatever the deadline, and then this.
    SaysAfter(u64, Vec<u8>),
}

impl Answer {
    pub fn ok(body: impl Into<Vec<u8>>) -> Self {
        Self::Says(200, body.into())
    }

    pub fn fails() -> Self {
        Self::Says(500, br#"{"Message":"no","Code":0,"Type":"error"}"#.to_vec())
    }
}

/// A request as the server saw it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Method and address.
    pub line: String,
    /// `Content-Type`, if there is one.
    pub content_type: Option<String>,
    /// As much of the body as came.
    pub body: Vec<u8>,
    /// Whether the body ended.
    pub ended: bool,
    /// The longest piece that the body was written in.
    pub longest: usize,
}

struct Open {
    seen: usize,
    answer: Answer,
    read: usize,
}

#[derive(Default)]
struct State {
    routes: Vec<(String, Answer)>,
    seen: Vec<Seen>,
    open: BTreeMap<u16, Open>,
    next: u16,
    now: u64,
}

/// The network and the node's local storage, shared by all who hold a clone.
#[derive(Clone, Default)]
pub struct Net {
    state: Arc<Mutex<State>>,
    db: TestOffchainExt,
}

impl Net {
    /// Puts the network under a chain.
    pub fn attach(&self, ext: &mut TestExternalities) {
        ext.register_extension(OffchainDbExt::new(self.clone()));
        ext.register_extension(OffchainWorkerExt::new(self.clone()));
    }

    /// From now on requests that begin so are answered thus; later words win.
    pub fn on(&self, line: &str, answer: Answer) -> &Self {
        self.state().routes.push((line.into(), answer));
        self
    }

    /// The requests since the last call of this.
    pub fn seen(&self) -> Vec<Seen> {
        let mut state = self.state();
        state.open.clear();
        std::mem::take(&mut state.seen)
    }

    /// Their first lines.
    pub fn lines(&self) -> Vec<String> {
        self.seen().into_iter().map(|seen| seen.line).collect()
    }

    /// Milliseconds that have passed.
    pub fn now(&self) -> u64 {
        self.state().now
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}

impl State {
    fn wait_until(&mut self, deadline: Option<Timestamp>) {
        let deadline = deadline.expect("the worker sets a deadline for everything");
        self.now = self.now.max(deadline.unix_millis());
    }

    fn open(&mut self, id: HttpRequestId) -> Result<(&mut Open, &mut Seen), HttpError> {
        let open = self.open.get_mut(&id.0).ok_or(HttpError::Invalid)?;
        let seen = &mut self.seen[open.seen];
        Ok((open, seen))
    }
}

impl Externalities for Net {
    fn is_validator(&self) -> bool {
        false
    }

    fn network_state(&self) -> Result<OpaqueNetworkState, ()> {
        Err(())
    }

    fn timestamp(&mut self) -> Timestamp {
        Timestamp::from_unix_millis(self.now())
    }

    fn sleep_until(&mut self, deadline: Timestamp) {
        self.state().wait_until(Some(deadline));
    }

    fn random_seed(&mut self) -> [u8; 32] {
        [7; 32]
    }

    fn http_request_start(
        &mut self,
        method: &str,
        uri: &str,
        _meta: &[u8],
    ) -> Result<HttpRequestId, ()> {
        let mut state = self.state();
        let line = format!("{method} {uri}");
        let route = state.routes.iter().rev().find(|(prefix, _)| line.starts_with(prefix.as_str()));
        let answer = route.map_or(Answer::Refuses, |(_, answer)| answer.clone());
        let id = state.next;
        state.next += 1;
        let seen = state.seen.len();
        state.open.insert(id, Open { seen, answer, read: 0 });
        state.seen.push(Seen {
            line,
            content_type: None,
            body: Vec::new(),
            ended: false,
            longest: 0,
        });
        Ok(HttpRequestId(id))
    }

    fn http_request_add_header(
        &mut self,
        id: HttpRequestId,
        name: &str,
        value: &str,
    ) -> Result<(), ()> {
        assert_eq!(name, "Content-Type");
        let mut state = self.state();
        let (_, seen) = state.open(id).map_err(drop)?;
        seen.content_type = Some(value.into());
        Ok(())
    }

    fn http_request_write_body(
        &mut self,
        id: HttpRequestId,
        piece: &[u8],
        deadline: Option<Timestamp>,
    ) -> Result<(), HttpError> {
        assert!(deadline.is_some(), "the worker sets a deadline for everything");
        let mut state = self.state();
        let (open, seen) = state.open(id)?;
        if matches!(open.answer, Answer::Refuses) && !piece.is_empty() {
            return Err(HttpError::IoError);
        }
        seen.body.extend_from_slice(piece);
        seen.longest = seen.longest.max(piece.len());
        seen.ended |= piece.is_empty();
        Ok(())
    }

    fn http_response_wait(
        &mut self,
        ids: &[HttpRequestId],
        deadline: Option<Timestamp>,
    ) -> Vec<HttpRequestStatus> {
        assert!(deadline.is_some(), "the worker sets a deadline for everything");
        let mut state = self.state();
        let status = |state: &mut State, id: &HttpRequestId| {
            let Ok((open, _)) = state.open(*id) else { return HttpRequestStatus::Invalid };
            match open.answer.clone() {
                Answer::Says(code, _) => HttpRequestStatus::Finished(code),
                Answer::Refuses => HttpRequestStatus::IoError,
                Answer::StallsAfter(_) | Answer::BreaksAfter(_) => HttpRequestStatus::Finished(200),
                Answer::SaysAfter(millis, body) => {
                    open.answer = Answer::Says(200, body);
                    state.now += millis;
                    HttpRequestStatus::Finished(200)
                }
            }
        };
        ids.iter().map(|id| status(&mut state, id)).collect()
    }

    fn http_response_headers(&mut self, _id: HttpRequestId) -> Vec<(Vec<u8>, Vec<u8>)> {
        Vec::new()
    }

    fn http_response_read_body(
        &mut self,
        id: HttpRequestId,
        buffer: &mut [u8],
        deadline: Option<Timestamp>,
    ) -> Result<usize, HttpError> {
        let mut state = self.state();
        let (open, _) = state.open(id)?;
        let (body, end) = match &open.answer {
            Answer::Says(_, body) | Answer::SaysAfter(_, body) => (body, Ok(0)),
            Answer::Refuses => return Err(HttpError::IoError),
            Answer::StallsAfter(body) => (body, Err(HttpError::DeadlineReached)),
            Answer::BreaksAfter(body) => (body, Err(HttpError::IoError)),
        };
        // In the pieces that a socket gives.
        let rest = &body[open.read..];
        let length = rest.len().min(buffer.len()).min(10_000);
        if length == 0 {
            match end {
                Err(HttpError::DeadlineReached) => state.wait_until(deadline),
                _ => {
                    state.open.remove(&id.0);
                }
            }
            return end;
        }
        buffer[..length].copy_from_slice(&rest[..length]);
        open.read += length;
        Ok(length)
    }

    fn set_authorized_nodes(&mut self, _nodes: Vec<OpaquePeerId>, _authorized_only: bool) {}
}

impl DbExternalities for Net {
    fn local_storage_set(&mut self, kind: StorageKind, key: &[u8], value: &[u8]) {
        self.db.local_storage_set(kind, key, value);
    }

    fn local_storage_clear(&mut self, kind: StorageKind, key: &[u8]) {
        self.db.local_storage_clear(kind, key);
    }

    fn local_storage_compare_and_set(
        &mut self,
        kind: StorageKind,
        key: &[u8],
        old_value: Option<&[u8]>,
        new_value: &[u8],
    ) -> bool {
        self.db.local_storage_compare_and_set(kind, key, old_value, new_value)
    }

    fn local_storage_get(&mut self, kind: StorageKind, key: &[u8]) -> Option<Vec<u8>> {
        self.db.local_storage_get(kind, key)
    }
}
