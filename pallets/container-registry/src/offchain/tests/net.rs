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
    /// A status and a body, with its length.
    Says(u16, Vec<u8>),
    /// A header besides.
    With(&'static str, String, Box<Answer>),
    /// A body without its length, which ends too early for all one can tell.
    Unsized(Vec<u8>),
    /// A body with this length, whatever it is.
    Claims(u64, Vec<u8>),
    /// This, so many milliseconds after the request has begun.
    Later(u64, Box<Answer>),
    /// A body of which a byte comes every so many milliseconds.
    Trickles(u64, Vec<u8>),
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

    /// What nobody has: it is looked for as long as the request allows.
    pub fn nobody() -> Self {
        Self::Later(15_000, Box::new(Self::fails()))
    }

    /// A blob at a source that says which CID it computed.
    pub fn blob(body: impl Into<Vec<u8>>, cid: &[u8]) -> Self {
        let cid = String::from_utf8(cid.into()).unwrap();
        Self::With("x-ipfs-roots", cid, Box::new(Self::ok(body)))
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
    // When the next thing comes, of an answer that takes its time.
    next: u64,
    headers: Vec<(Vec<u8>, Vec<u8>)>,
}

impl Open {
    fn new(seen: usize, answer: Answer, is_head: bool, now: u64) -> Self {
        let mut open = Self { seen, answer, read: 0, next: now, headers: Vec::new() };
        loop {
            let length = match open.answer.clone() {
                Answer::Later(millis, answer) => {
                    open.next += millis;
                    open.answer = *answer;
                    continue;
                }
                Answer::With(name, value, answer) => {
                    open.headers.push((name.into(), value.into()));
                    open.answer = *answer;
                    continue;
                }
                Answer::Claims(length, _) => length,
                Answer::Says(_, body) | Answer::Trickles(_, body) => body.len() as u64,
                _ => return open,
            };
            open.headers.push((b"content-length".to_vec(), length.to_string().into()));
            if is_head && let Answer::Says(code, _) = open.answer {
                open.answer = Answer::Says(code, Vec::new());
            }
            return open;
        }
    }
}

#[derive(Default)]
struct State {
    routes: Vec<(String, Answer)>,
    later: Vec<(String, String, Answer)>,
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

    /// The same, from when a request that begins with `first` has been made.
    pub fn after(&self, first: &str, line: &str, answer: Answer) -> &Self {
        self.state().later.push((first.into(), line.into(), answer));
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
        let route = |line: &str| {
            let mut routes = state.routes.iter().rev();
            routes.find(|(prefix, _)| line.starts_with(prefix.as_str())).map(|(_, answer)| answer)
        };
        let is_head = method == "HEAD";
        let as_get = || if is_head { route(&format!("GET {uri}")) } else { None };
        let answer = route(&line).or_else(as_get).cloned().unwrap_or(Answer::Refuses);
        let later = std::mem::take(&mut state.later);
        for (first, route, answer) in later {
            if line.starts_with(&first) {
                state.routes.push((route, answer));
            } else {
                state.later.push((first, route, answer));
            }
        }
        let id = state.next;
        state.next += 1;
        let seen = state.seen.len();
        let open = Open::new(seen, answer, is_head, state.now);
        state.open.insert(id, open);
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
        let until = deadline.unwrap().unix_millis();
        let comes = ids.iter().filter_map(|id| state.open.get(&id.0)).map(|open| open.next).max();
        state.now = state.now.max(until.min(comes.unwrap_or_default()));
        let status = |state: &mut State, id: &HttpRequestId| {
            let now = state.now;
            let Ok((open, _)) = state.open(*id) else { return HttpRequestStatus::Invalid };
            if open.next > now {
                return HttpRequestStatus::DeadlineReached;
            }
            match open.answer.clone() {
                Answer::Says(code, _) => HttpRequestStatus::Finished(code),
                Answer::Refuses => HttpRequestStatus::IoError,
                Answer::With(..) | Answer::Later(..) => unreachable!("taken apart"),
                Answer::StallsAfter(_)
                | Answer::BreaksAfter(_)
                | Answer::Unsized(_)
                | Answer::Claims(..)
                | Answer::Trickles(..) => HttpRequestStatus::Finished(200),
                Answer::SaysAfter(millis, body) => {
                    open.answer = Answer::Says(200, body);
                    state.now += millis;
                    HttpRequestStatus::Finished(200)
                }
            }
        };
        ids.iter().map(|id| status(&mut state, id)).collect()
    }

    fn http_response_headers(&mut self, id: HttpRequestId) -> Vec<(Vec<u8>, Vec<u8>)> {
        self.state().open(id).map(|(open, _)| open.headers.clone()).unwrap_or_default()
    }

    fn http_response_read_body(
        &mut self,
        id: HttpRequestId,
        buffer: &mut [u8],
        deadline: Option<Timestamp>,
    ) -> Result<usize, HttpError> {
        let mut state = self.state();
        let now = state.now;
        let (open, _) = state.open(id)?;
        let mut most = 10_000;
        let mut comes = now;
        let (body, end) = match &open.answer {
            Answer::Says(_, body)
            | Answer::SaysAfter(_, body)
            | Answer::Unsized(body)
            | Answer::Claims(_, body) => (body, Ok(0)),
            Answer::Trickles(millis, body) => {
                most = 1;
                comes = open.next.max(now);
                open.next = comes + millis;
                (body, Ok(0))
            }
            Answer::With(..) | Answer::Later(..) => unreachable!("taken apart"),
            Answer::Refuses => return Err(HttpError::IoError),
            Answer::StallsAfter(body) => (body, Err(HttpError::DeadlineReached)),
            Answer::BreaksAfter(body) => (body, Err(HttpError::IoError)),
        };
        // In the pieces that a socket gives.
        let rest = &body[open.read..];
        let length = rest.len().min(buffer.len()).min(most);
        if length == 0 {
            match end {
                Err(HttpError::DeadlineReached) => state.wait_until(deadline),
                _ => {
                    state.open.remove(&id.0);
                }
            }
            return end;
        }
        let until = deadline.unwrap().unix_millis();
        if comes > until {
            open.next = comes;
            state.now = now.max(until);
            return Err(HttpError::DeadlineReached);
        }
        buffer[..length].copy_from_slice(&rest[..length]);
        open.read += length;
        state.now = now.max(comes);
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
