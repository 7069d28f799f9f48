//! The one thread that writes: group commit.

use super::StateError;
use redb::{Database, WriteTransaction};
use std::{sync::Arc, thread::JoinHandle};
use tokio::sync::{mpsc, oneshot};

/// Changes in one commit.
const MAX_GROUP: usize = 256;
/// Changes that may wait; further writers wait for a place.
const MAX_WAITING: usize = 1_024;

type Apply = Box<dyn FnOnce(&WriteTransaction) -> Result<(), StateError> + Send>;

struct Change {
    apply: Apply,
    done: oneshot::Sender<Result<(), StateError>>,
}

/// The way to the writing thread. Dropped, it waits until the thread has written what was sent and
/// has ended, so that the file can be opened again.
pub(super) struct Writer {
    /// There until the end.
    changes: Option<mpsc::Sender<Change>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.changes = None;
        if let Some(thread) = self.thread.take() {
            // It may have panicked in redb; whoever waited for it has been told.
            let _ = thread.join();
        }
    }
}

impl Writer {
    /// Starts the thread.
    pub(super) fn start(database: Arc<Database>) -> Self {
        let (changes, waiting) = mpsc::channel(MAX_WAITING);
        let thread = std::thread::spawn(move || run(&database, waiting));
        Self { changes: Some(changes), thread: Some(thread) }
    }

    /// See [`super::State::write`].
    pub(super) async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&WriteTransaction) -> Result<T, StateError> + Send + 'static,
    ) -> Result<T, StateError> {
        let (value, received) = oneshot::channel();
        let (done, committed) = oneshot::channel();
        let apply: Apply = Box::new(move |transaction| {
            // The receiver may be gone with its request; the change counts all the same.
            let _ = value.send(change(transaction)?);
            Ok(())
        });
        let changes = self.changes.as_ref().ok_or(StateError::Closed)?;
        let sent = changes.send(Change { apply, done }).await;
        sent.map_err(|_| StateError::Closed)?;
        committed.await.map_err(|_| StateError::Closed)??;
        received.await.map_err(|_| StateError::Closed)
    }
}

fn run(database: &Database, mut waiting: mpsc::Receiver<Change>) {
    let mut group = Vec::new();
    while let Some(first) = waiting.blocking_recv() {
        group.push(first);
        while group.len() < MAX_GROUP
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        let (changes, done): (Vec<_>, Vec<_>) =
            group.drain(..).map(|change| (change.apply, change.done)).unzip();
        let result = commit(database, changes);
        for done in done {
            let _ = done.send(result.clone());
        }
    }
}

fn commit(database: &Database, changes: Vec<Apply>) -> Result<(), StateError> {
    let transaction = database.begin_write()?;
    for apply in changes {
        // Dropped without a commit, the transaction leaves nothing behind.
        apply(&transaction)?;
    }
    Ok(transaction.commit()?)
}
