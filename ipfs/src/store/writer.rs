//! Writing the index: one thread, and one durable transaction for all the changes that wait
//! (group commit), so that many small commits at once cost few syncs.

use super::{
    alias::Alias,
    error::IndexError,
    index::{ALIASES, BLOBS, BLOCKS, PINS, guard},
    record::{BlockKey, CidKey, Hash, Place, Record, block_key, cid_key},
    view::{find, record},
};
use crate::{
    hash::hash_of,
    unixfs::{Block, FileNode},
};
use container_registry_primitives::BlobCid;
use redb::{Database, Durability, ReadableTable, Table};
use std::{
    io,
    sync::{Arc, mpsc},
    thread,
};
use tokio::sync::oneshot;

/// Changes in one transaction, at most.
const MAX_GROUP: usize = 256;

/// A change of the index.
pub(super) enum Op {
    /// A blob is there, whole and durable.
    Insert {
        blob: Hash,
        record: Record,
        blocks: Vec<Block>,
    },
    /// A further digest of a stored blob is known.
    Alias {
        blob: Hash,
        alias: Alias,
    },
    /// A blob is to go.
    Remove {
        blob: Hash,
    },
    /// A read met other bytes than were stored.
    MarkCorrupt {
        blob: Hash,
    },
    Pin {
        cid: BlobCid,
    },
    Unpin {
        cid: BlobCid,
    },
}

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Done,
    /// There was nothing to change.
    Absent,
    /// A pin forbids it.
    Pinned,
}

type Answer = Result<Outcome, Arc<IndexError>>;

struct Job {
    op: Op,
    answer: oneshot::Sender<Answer>,
}

/// The writing thread. Dropping it waits for the transaction under way.
pub(super) struct Writer {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(database: Arc<Database>) -> io::Result<Self> {
        let (jobs, queue) = mpsc::channel();
        let run = move || run(&database, &queue);
        let thread = thread::Builder::new().name("ipfs-index".into()).spawn(run)?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    pub(super) async fn write(&self, op: Op) -> Answer {
        let closed = || Arc::new(IndexError::Closed);
        let (answer, done) = oneshot::channel();
        let jobs = self.jobs.as_ref().ok_or_else(closed)?;
        jobs.send(Job { op, answer }).map_err(|_| closed())?;
        done.await.map_err(|_| closed())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // It cannot have panicked: the database's panics are caught.
            let _ = thread.join();
        }
    }
}

fn run(database: &Database, queue: &mpsc::Receiver<Job>) {
    while let Ok(first) = queue.recv() {
        let mut group = vec![first];
        group.extend(queue.try_iter().take(MAX_GROUP - 1));
        let outcomes = guard(|| apply(database, &group)).map_err(Arc::new);
        for (index, job) in group.into_iter().enumerate() {
            let answer = outcomes.as_ref().map(|outcomes| outcomes[index]).map_err(Arc::clone);
            // Who asked may have gone; the change is made all the same.
            let _ = job.answer.send(answer);
        }
    }
}

/// Applies all of the group in one transaction, or nothing of it.
fn apply(database: &Database, group: &[Job]) -> Result<Vec<Outcome>, IndexError> {
    let mut transaction = database.begin_write()?;
    transaction.set_durability(Durability::Immediate)?;
    let outcomes = {
        let mut tables = Tables {
            blobs: transaction.open_table(BLOBS)?,
            blocks: transaction.open_table(BLOCKS)?,
            aliases: transaction.open_table(ALIASES)?,
            pins: transaction.open_table(PINS)?,
        };
        group.iter().map(|job| tables.apply(&job.op)).collect::<Result<_, _>>()?
    };
    transaction.commit()?;
    Ok(outcomes)
}

struct Tables<'t> {
    blobs: Table<'t, &'static Hash, &'static [u8]>,
    blocks: Table<'t, &'static BlockKey, &'static [u8]>,
    aliases: Table<'t, &'static [u8], &'static Hash>,
    pins: Table<'t, &'static CidKey, ()>,
}

impl Tables<'_> {
    fn apply(&mut self, op: &Op) -> Result<Outcome, IndexError> {
        match op {
            Op::Insert { blob, record, blocks } => self.insert(blob, record, blocks),
            Op::Alias { blob, alias } => self.change(blob, |record| record.add(*alias)),
            Op::MarkCorrupt { blob } => self.change(blob, |record| record.corrupt = true),
            Op::Remove { blob } => self.remove(blob),
            Op::Pin { cid } => {
                if find(&self.blobs, &self.blocks, cid)?.is_none() {
                    return Ok(Outcome::Absent);
                }
                self.pins.insert(&cid_key(cid), ())?;
                Ok(Outcome::Done)
            }
            Op::Unpin { cid } => {
                let was = self.pins.remove(&cid_key(cid))?.is_some();
                Ok(if was { Outcome::Done } else { Outcome::Absent })
            }
        }
    }

    fn insert(
        &mut self,
        blob: &Hash,
        new: &Record,
        blocks: &[Block],
    ) -> Result<Outcome, IndexError> {
        let mut new = new.clone();
        // A blob that replaces a corrupt one keeps the aliases known of it: the bytes are the same.
        if let Some(known) = record(&self.blobs, blob)? {
            known.aliases.into_iter().for_each(|alias| new.add(alias));
        }
        self.put(blob, &new)?;
        // The one block of a small blob is found by the blob's own hash.
        if new.cid.is_raw() {
            return Ok(Outcome::Done);
        }
        for block in blocks {
            let (hash, place) = match block {
                Block::Leaf { hash, offset, len } => (hash, Place::encode_range(*offset, *len)),
                Block::Node { hash, bytes } => (hash, Place::encode_node(bytes)),
            };
            self.blocks.insert(&block_key(*hash, *blob), place.as_slice())?;
        }
        Ok(Outcome::Done)
    }

    fn put(&mut self, blob: &Hash, record: &Record) -> Result<(), IndexError> {
        self.blobs.insert(blob, record.encode().as_slice())?;
        for alias in &record.aliases {
            self.aliases.insert(alias.encode().as_slice(), blob)?;
        }
        Ok(())
    }

    fn change(
        &mut self,
        blob: &Hash,
        change: impl FnOnce(&mut Record),
    ) -> Result<Outcome, IndexError> {
        let Some(mut record) = record(&self.blobs, blob)? else { return Ok(Outcome::Absent) };
        change(&mut record);
        self.put(blob, &record)?;
        Ok(Outcome::Done)
    }

    fn remove(&mut self, blob: &Hash) -> Result<Outcome, IndexError> {
        let Some(record) = record(&self.blobs, blob)? else { return Ok(Outcome::Absent) };
        if self.pins.get(&cid_key(&record.cid))?.is_some() {
            return Ok(Outcome::Pinned);
        }
        self.blobs.remove(blob)?;
        for alias in &record.aliases {
            self.aliases.remove(alias.encode().as_slice())?;
        }
        let mut left = vec![record.cid];
        while let Some(cid) = left.pop() {
            // A block that occurs twice in the blob has one entry, which is gone by now.
            let Some(place) = self.blocks.remove(&block_key(hash_of(&cid), *blob))? else {
                continue;
            };
            if let Place::Node(bytes) = Place::decode(place.value())? {
                let node = FileNode::decode(&bytes)
                    .map_err(|_| IndexError::Entry { table: Place::TABLE })?;
                left.extend(node.links.iter().map(|link| link.cid));
            }
        }
        Ok(Outcome::Done)
    }
}
