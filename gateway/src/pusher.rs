//! Pushes on their way to the chain.
//!
//! One task takes whatever waits, submits it as one extrinsic, writes the successful pushes to the
//! [`Journal`] and takes what has come meanwhile: there is no artificial delay, and one extrinsic
//! under way at a time. Replays go the same way, so that they never overtake a push.

mod refusal;

pub use refusal::Refusal;

use crate::{
    index::Index,
    journal::{Entry, Journal, to_replay},
    ledger::{BlockRef, ChainError, Ledger, Push, PushError},
    state::StateError,
};
use container_registry_primitives::bounds::MAX_ITEMS_IN_A_BATCH;
use std::{
    collections::{HashMap, hash_map::Entry as MapEntry},
    sync::Arc,
    time::Duration,
};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

/// Pushes that may wait.
const MAX_WAITING: usize = 1_024;

/// Why a push failed.
#[derive(Debug, thiserror::Error)]
pub enum PushFailure {
    /// The chain does not take it, or could not be asked.
    #[error(transparent)]
    Ledger(#[from] PushError),
    /// It took too long. It may still land.
    #[error("the chain did not take the push in time")]
    TimedOut,
    /// Too many pushes wait already.
    #[error("too many pushes wait for the chain")]
    Busy,
    /// It is on the chain, but not in the journal: so it is not acknowledged.
    #[error(transparent)]
    State(#[from] StateError),
    /// The gateway is shutting down.
    #[error("the gateway is shutting down")]
    Closed,
}

/// Why a replay failed.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The chain could not be asked. A retry may help.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// It took too long. A retry may help.
    #[error("the chain did not take the pushes in time")]
    TimedOut,
    /// The journal could not be read or written.
    #[error(transparent)]
    State(#[from] StateError),
    /// The gateway is shutting down.
    #[error("the gateway is shutting down")]
    Closed,
}

enum Message {
    Push(Waiting),
    Replay(oneshot::Sender<Result<(), ReplayError>>),
}

struct Waiting {
    push: Box<Push>,
    done: oneshot::Sender<Result<BlockRef, PushFailure>>,
}

/// The way to the chain. Cheap to clone; the task ends when all clones are gone.
#[derive(Clone)]
pub struct Pusher {
    messages: mpsc::Sender<Message>,
}

impl Pusher {
    /// Starts the task. `time` bounds how long one extrinsic may take, and then how long its block
    /// may take to be applied to the index.
    pub fn start(
        ledger: Arc<dyn Ledger>,
        index: Index,
        journal: Journal,
        time: Duration,
    ) -> (Self, JoinHandle<()>) {
        let (messages, receiver) = mpsc::channel(MAX_WAITING);
        let task = Task { ledger, index, journal, time };
        (Self { messages }, tokio::spawn(task.run(receiver)))
    }

    /// Submits a push. Returns the block that it is in once that is written down and the index
    /// includes it. Goes on even if the client has gone.
    pub async fn push(&self, push: Push) -> Result<BlockRef, PushFailure> {
        let (done, result) = oneshot::channel();
        let message = Message::Push(Waiting { push: Box::new(push), done });
        self.messages.try_send(message).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => PushFailure::Busy,
            mpsc::error::TrySendError::Closed(_) => PushFailure::Closed,
        })?;
        result.await.map_err(|_| PushFailure::Closed)?
    }

    /// Submits acknowledged pushes again that the chain no longer has.
    pub async fn replay(&self) -> Result<(), ReplayError> {
        let (done, result) = oneshot::channel();
        let sent = self.messages.send(Message::Replay(done)).await;
        sent.map_err(|_| ReplayError::Closed)?;
        result.await.map_err(|_| ReplayError::Closed)?
    }
}

struct Task {
    ledger: Arc<dyn Ledger>,
    index: Index,
    journal: Journal,
    time: Duration,
}

impl Task {
    async fn run(self, mut messages: mpsc::Receiver<Message>) {
        // What was taken from the queue and did not fit in the last extrinsic.
        let mut left = None;
        loop {
            let message = match left.take() {
                Some(message) => message,
                None => match messages.recv().await {
                    Some(message) => message,
                    None => return,
                },
            };
            match message {
                Message::Replay(done) => {
                    let _ = done.send(self.replay().await);
                }
                Message::Push(first) => {
                    let mut items = first.push.items();
                    let mut batch = vec![first];
                    while left.is_none()
                        && let Ok(message) = messages.try_recv()
                    {
                        match message {
                            Message::Push(next)
                                if items + next.push.items() <= MAX_ITEMS_IN_A_BATCH =>
                            {
                                items += next.push.items();
                                batch.push(next);
                            }
                            message => left = Some(message),
                        }
                    }
                    self.submit(batch).await;
                }
            }
        }
    }

    async fn submit(&self, batch: Vec<Waiting>) {
        let unbox = |waiting: Waiting| (*waiting.push, waiting.done);
        let (pushes, mut waiting): (Vec<_>, Vec<_>) = batch.into_iter().map(unbox).unzip();
        let submitted = tokio::time::timeout(self.time, self.ledger.submit(&pushes)).await;
        let Ok(results) = submitted else {
            for done in waiting {
                let _ = done.send(Err(PushFailure::TimedOut));
            }
            return;
        };
        tracing::debug!(pushes = pushes.len(), "a batch is done");
        let mut included = Vec::new();
        let mut record = Vec::new();
        for ((push, done), result) in pushes.into_iter().zip(waiting.drain(..)).zip(results) {
            match result {
                Ok(at) => {
                    included.push((done, at));
                    record.push((push, at));
                }
                Err(error) => {
                    let _ = done.send(Err(error.into()));
                }
            }
        }
        if included.is_empty() {
            return;
        }
        if let Err(error) = self.journal.record(record).await {
            for (done, _) in included {
                let _ = done.send(Err(error.clone().into()));
            }
            return;
        }
        // The next batch need not wait for the index.
        let (index, time) = (self.index.clone(), self.time);
        tokio::spawn(async move {
            for (done, at) in included {
                let applied = match index.wait_for(at, time).await {
                    Ok(true) => Ok(at),
                    Ok(false) => Err(PushFailure::TimedOut),
                    Err(error) => Err(error.into()),
                };
                let _ = done.send(applied);
            }
        });
    }

    async fn replay(&self) -> Result<(), ReplayError> {
        let mut canonical: HashMap<u64, Option<[u8; 32]>> = HashMap::new();
        for number in self.journal.entries()?.iter().map(|entry| entry.at.number) {
            if let MapEntry::Vacant(place) = canonical.entry(number) {
                place.insert(self.ledger.hash_at(number).await?);
            }
        }
        let is_lost = |entry: &Entry| canonical.get(&entry.at.number) != Some(&Some(entry.at.hash));
        let entries = self.journal.settle(is_lost, |block| self.index.includes(block)).await?;
        let mut lost = to_replay(entries, is_lost);
        if lost.is_empty() {
            return Ok(());
        }
        tracing::warn!(pushes = lost.len(), "the chain lost acknowledged pushes: replaying them");
        while !lost.is_empty() {
            let mut items = 0;
            let fits = |entry: &&Entry| {
                items += entry.push.items();
                items <= MAX_ITEMS_IN_A_BATCH
            };
            let count = lost.iter().take_while(fits).count().max(1);
            let rest = lost.split_off(count);
            self.replay_batch(std::mem::replace(&mut lost, rest)).await?;
        }
        Ok(())
    }

    async fn replay_batch(&self, entries: Vec<Entry>) -> Result<(), ReplayError> {
        let pushes: Vec<_> = entries.iter().map(|entry| entry.push.clone()).collect();
        let submitted = tokio::time::timeout(self.time, self.ledger.submit(&pushes)).await;
        let results = submitted.map_err(|_| ReplayError::TimedOut)?;
        let mut moves = Vec::new();
        let mut failure = None;
        for (entry, result) in entries.into_iter().zip(results) {
            let space = entry.push.space.clone();
            match result {
                Ok(at) => {
                    tracing::info!(target: "audit", %space, number = entry.number, ?at, "replayed");
                    moves.push((entry, at));
                }
                Err(PushError::Chain(error)) => failure = Some(error),
                // Nothing that this gateway could do: somebody changed the space since.
                Err(error) => {
                    tracing::error!(target: "audit", %space, number = entry.number, %error,
                        "an acknowledged push that the chain lost is refused now");
                }
            }
        }
        let applied = moves.iter().map(|(_, at)| *at).max_by_key(|at| at.number);
        self.journal.moved(moves).await?;
        if let Some(error) = failure {
            return Err(error.into());
        }
        if let Some(at) = applied
            && !self.index.wait_for(at, self.time).await?
        {
            return Err(ReplayError::TimedOut);
        }
        Ok(())
    }
}
