//! Who has which upload open, and the state of those that rest.

use super::{error::StoreError, inner::Inner, layout::remove_file, staging::Staging};
use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use uuid::Uuid;

/// Resting uploads whose state is kept, so that going on costs no second hashing of what is there.
/// Of the sessions beyond that, only the file is kept.
const MAX_RESTING: usize = 256;

#[derive(Default)]
pub(super) struct Sessions(Mutex<HashMap<Uuid, Session>>);

enum Session {
    /// Somebody writes.
    Open,
    /// Nobody does, and this is where it stands.
    Resting(Box<Staging>),
}

impl Sessions {
    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Session>> {
        // No code that holds the lock can leave the map inconsistent.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens an upload; gives its state if it was resting.
    pub(super) fn open(&self, id: Uuid) -> Result<Option<Box<Staging>>, StoreError> {
        match self.lock().entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(Session::Open);
                Ok(None)
            }
            Entry::Occupied(mut entry) => match entry.insert(Session::Open) {
                Session::Resting(staging) => Ok(Some(staging)),
                Session::Open => Err(StoreError::Busy { id }),
            },
        }
    }

    pub(super) fn is_open(&self, id: Uuid) -> bool {
        matches!(self.lock().get(&id), Some(Session::Open))
    }

    fn rest(&self, id: Uuid, mut staging: Box<Staging>) {
        staging.rest();
        let mut sessions = self.lock();
        sessions.remove(&id);
        let resting = sessions.values().filter(|s| matches!(s, Session::Resting(_))).count();
        if resting < MAX_RESTING {
            sessions.insert(id, Session::Resting(staging));
        }
    }

    fn close(&self, id: Uuid) {
        self.lock().remove(&id);
    }
}

/// The right to write an upload. Dropped with its staging, the upload rests (a temporary one is
/// deleted); without, it is closed.
pub(super) struct Lease {
    pub id: Uuid,
    pub inner: Arc<Inner>,
    pub staging: Option<Box<Staging>>,
    pub temporary: bool,
}

impl Lease {
    /// The staging, which is there unless a write failed.
    pub(super) fn staging(&mut self) -> Result<&mut Staging, StoreError> {
        self.staging.as_deref_mut().ok_or(StoreError::Interrupted { id: self.id })
    }

    /// Takes the staging: the caller decides what becomes of the file.
    pub(super) fn take(&mut self) -> Result<Box<Staging>, StoreError> {
        self.staging.take().ok_or(StoreError::Interrupted { id: self.id })
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        match self.staging.take() {
            Some(staging) if self.temporary => {
                if let Err(error) = remove_file(staging.path()) {
                    tracing::warn!(%error, "a temporary upload is left behind");
                }
                self.inner.sessions.close(self.id);
            }
            Some(staging) => self.inner.sessions.rest(self.id, staging),
            None => self.inner.sessions.close(self.id),
        }
    }
}
