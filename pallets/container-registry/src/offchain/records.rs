//! What the worker remembers between runs: its records in the node's local storage.

use super::{
    local::{self, Fifo},
    progress::{Backoff, Progress},
};
use crate::{Config, PinEntry, SpaceId};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use container_registry_primitives::{Algorithm, Digest};
use polkadot_sdk::sp_io;

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) enum State {
    /// The daemon holds the bytes, and they have the digest.
    Held,
    /// It stands in its space's queue, to be tried again.
    Queued {
        /// The space.
        space: SpaceId,
        /// The position in the queue.
        position: u64,
    },
    /// The bytes do not have the digest, or there can be none, or the CID has much more in it than they are. It is
    /// not tried again.
    Wrong,
}

/// The record of a line.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) struct Record {
    /// The CID.
    pub cid: Vec<u8>,
    /// What the line said; see [`identity`].
    pub line: [u8; 16],
    /// What became of it.
    pub state: State,
}

/// Tells lines apart that have the same index on different branches.
pub(super) fn identity<T: Config>(line: &PinEntry<T>) -> [u8; 16] {
    (&line.digest, &line.cid, line.size, line.space_id).using_encoded(sp_io::hashing::blake2_128)
}

/// What is known of a CID.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub(super) struct Known {
    /// Lines that have a record.
    pub lines: u64,
    /// Lines that are held: the daemon pins the CID for us if there is any.
    pub held: u64,
    /// The bytes' digests, as text: one of each algorithm that they were read with.
    digests: Vec<Vec<u8>>,
}

impl Known {
    /// The bytes' digest by an algorithm.
    pub fn digest(&self, algorithm: Algorithm) -> Option<Digest> {
        let mut digests = self.digests.iter().filter_map(|text| Digest::try_from(&**text).ok());
        digests.find(|digest| digest.algorithm() == algorithm)
    }
}

/// A CID whose last line is gone.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) struct Dropped {
    /// The line.
    pub index: u64,
    /// Its CID.
    pub cid: Vec<u8>,
    /// The block that has to be final before the pin is taken away.
    pub after: u64,
}

/// The worker's records in local storage. They are a daemon's own: another daemon, another ledger.
#[derive(Clone)]
pub(super) struct Ledger {
    prefix: Vec<u8>,
}

impl Ledger {
    /// The ledger on the daemon at this address.
    pub fn of(ipfs_api: &str) -> Self {
        let daemon = sp_io::hashing::blake2_128(ipfs_api.as_bytes());
        Self { prefix: [b"container-registry::offchain::".as_slice(), &daemon].concat() }
    }

    /// How far the worker is.
    pub fn progress(&self) -> Progress {
        local::get(&self.key(b"cursors", &[])).unwrap_or_default()
    }

    /// Remembers how far the worker is.
    pub fn set_progress(&self, progress: &Progress) {
        local::set(&self.key(b"cursors", &[]), progress);
    }

    /// The wait for a server to come back, if it is away.
    pub fn outage(&self, of: Server) -> Option<Backoff> {
        local::get(&self.key(of.key(), &[]))
    }

    /// Remembers that a server is away, or that it answers.
    pub fn set_outage(&self, of: Server, outage: Option<&Backoff>) {
        let key = self.key(of.key(), &[]);
        match outage {
            Some(outage) => local::set(&key, outage),
            None if self.outage(of).is_some() => local::clear(&key),
            None => {}
        }
    }

    /// Where the last run's finalised block is remembered.
    pub fn finalized_key(&self) -> Vec<u8> {
        self.key(b"finalized", &[])
    }

    /// The record of a line.
    pub fn line(&self, index: u64) -> Option<Record> {
        local::get(&self.line_key(index))
    }

    /// What is known of a CID.
    pub fn known(&self, cid: &[u8]) -> Known {
        local::get(&self.known_key(cid)).unwrap_or_default()
    }

    /// Whether the daemon pins a CID for a line.
    pub fn is_held(&self, cid: &[u8]) -> bool {
        self.known(cid).held > 0
    }

    /// How many bytes a CID has, if they were counted.
    pub fn size(&self, cid: &[u8]) -> Option<u64> {
        local::get(&self.size_key(cid))
    }

    /// Remembers what the digest of a CID's bytes is, and how many there are. Nothing can change that.
    pub fn learn(&self, cid: &[u8], digest: &Digest, size: Option<u64>) {
        if let Some(size) = size {
            local::set(&self.size_key(cid), &size);
        }
        let mut known = self.known(cid);
        if known.digest(digest.algorithm()).is_none() {
            known.digests.push(digest.to_bytes());
            local::set(&self.known_key(cid), &known);
        }
    }

    /// Writes the record of a line, in block `now`.
    pub fn record(&self, index: u64, record: &Record, now: u64) {
        // The count first: a crash in between leaves it too high, and the CID pinned.
        let mut known = self.known(&record.cid);
        known.lines = known.lines.saturating_add(1);
        known.held = known.held.saturating_add(u64::from(record.state == State::Held));
        self.set_known(&record.cid, &known);
        let former = self.line(index);
        local::set(&self.line_key(index), record);
        if let Some(former) = former {
            self.discount(index, &former, now);
        }
    }

    /// Moves a queued line to another position.
    pub fn requeue(&self, index: u64, space: SpaceId, position: u64) {
        if let Some(record) = self.line(index) {
            let state = State::Queued { space, position };
            local::set(&self.line_key(index), &Record { state, ..record });
        }
    }

    /// Keeps no record of a line, from block `now` on.
    pub fn forget(&self, index: u64, now: u64) {
        let Some(record) = self.line(index) else { return };
        local::clear(&self.line_key(index));
        self.discount(index, &record, now);
    }

    /// The CIDs whose last line is gone.
    pub fn drops(&self) -> Fifo<Dropped> {
        Fifo::new(self.key(b"drops", &[]))
    }

    fn discount(&self, index: u64, record: &Record, now: u64) {
        let mut known = self.known(&record.cid);
        known.lines = known.lines.saturating_sub(1);
        if record.state == State::Held {
            known.held = known.held.saturating_sub(1);
            if known.held == 0 {
                self.drops().push(&Dropped { index, cid: record.cid.clone(), after: now });
            }
        }
        self.set_known(&record.cid, &known);
    }

    fn set_known(&self, cid: &[u8], known: &Known) {
        let key = self.known_key(cid);
        if known.lines == 0 {
            local::clear(&key);
            local::clear(&self.size_key(cid));
        } else {
            local::set(&key, known);
        }
    }

    fn size_key(&self, cid: &[u8]) -> Vec<u8> {
        self.key(b"size", &[cid])
    }

    fn known_key(&self, cid: &[u8]) -> Vec<u8> {
        self.key(b"cid", &[cid])
    }

    fn line_key(&self, index: u64) -> Vec<u8> {
        self.key(b"line", &[&index.to_be_bytes()])
    }

    /// The key of a kind of record.
    pub fn key(&self, kind: &[u8], parts: &[&[u8]]) -> Vec<u8> {
        let mut key = [self.prefix.as_slice(), b"::", kind].concat();
        for part in parts {
            key.push(b'/');
            key.extend_from_slice(part);
        }
        key
    }
}

/// Whom the worker asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Server {
    /// The IPFS daemon.
    Daemon,
    /// The blob source.
    Source,
}

impl Server {
    fn key(self) -> &'static [u8] {
        match self {
            Self::Daemon => b"outage",
            Self::Source => b"source",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offchain::tests::with_local_storage;

    fn record(cid: &[u8], state: State) -> Record {
        Record { cid: cid.to_vec(), line: [0; 16], state }
    }

    #[test]
    fn lines_of_a_cid_are_counted() {
        with_local_storage(|| {
            let ledger = Ledger::of("http://a");
            let count = |cid: &[u8]| (ledger.known(cid).lines, ledger.known(cid).held);
            for (index, cid) in [(0, b"x"), (1, b"x"), (1, b"x"), (2, b"y"), (1, b"y")] {
                ledger.record(index, &record(cid, State::Held), 5);
            }
            ledger.record(3, &record(b"y", State::Wrong), 5);
            assert_eq!((count(b"x"), count(b"y")), ((1, 1), (3, 2)));
            assert_eq!(ledger.drops().len(), 0);
            ledger.forget(0, 6);
            ledger.forget(0, 7);
            assert_eq!((count(b"x"), count(b"y")), ((0, 0), (3, 2)));
            let dropped = Dropped { index: 0, cid: b"x".to_vec(), after: 6 };
            assert_eq!(ledger.drops().first(), Some((0, Some(dropped))));
            // A line that is no longer held counts no longer as that.
            ledger.record(1, &record(b"y", State::Wrong), 8);
            assert_eq!(count(b"y"), (3, 1));
        });
    }

    #[test]
    fn digests_of_a_cid_are_kept_while_it_has_lines() {
        with_local_storage(|| {
            let ledger = Ledger::of("http://a");
            let (short, long) = (Digest::Sha256([1; 32]), Digest::Sha512([2; 64]));
            let other = Digest::Blake3([3; 32]);
            ledger.learn(b"x", &short, None);
            ledger.record(0, &record(b"x", State::Wrong), 1);
            ledger.learn(b"x", &long, None);
            ledger.learn(b"x", &other, None);
            ledger.learn(b"x", &Digest::Sha256([9; 32]), None);
            let known = ledger.known(b"x");
            assert_eq!(known.digest(Algorithm::Sha256), Some(short));
            assert_eq!(known.digest(Algorithm::Sha512), Some(long));
            assert_eq!(known.digest(Algorithm::Blake3), Some(other));
            ledger.forget(0, 1);
            assert_eq!(ledger.known(b"x"), Known::default());
        });
    }

    #[test]
    fn records_are_told_apart() {
        let (one, other) = (Ledger::of("http://a"), Ledger::of("http://b"));
        assert_ne!(one.key(b"cid", &[b"x"]), other.key(b"cid", &[b"x"]));
        assert_ne!(one.key(b"cid", &[b"x"]), one.key(b"line", &[b"x"]));
        assert_ne!(one.key(b"line", &[b"x", b"y"]), one.key(b"line", &[b"xy"]));
    }
}
