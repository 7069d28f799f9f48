//! What all handles of a store share.

use super::{
    error::StoreError,
    index::Index,
    layout::{Layout, Leftover, remove_file},
    record::Hash,
    sessions::Sessions,
};
use std::{path::Path, sync::Arc};
use tokio::sync::{Mutex, MutexGuard};

/// Locks that the blobs share by the first byte of their hash.
const TURNS: usize = 256;

pub(super) struct Inner {
    pub layout: Layout,
    pub index: Index,
    pub sessions: Sessions,
    turns: Vec<Mutex<()>>,
}

impl Inner {
    /// Opens the store and clears up what a predecessor was cut off in. Blocks.
    pub(super) fn open(dir: &Path) -> Result<Self, StoreError> {
        let layout = Layout::create(dir)?;
        // Its lock keeps a second process out, so nothing below happens beside another's work.
        let index = Index::open(layout.index())?;
        let turns = (0..TURNS).map(|_| Mutex::new(())).collect();
        let inner = Self { layout, index, sessions: Sessions::default(), turns };
        inner.sweep()?;
        Ok(inner)
    }

    fn sweep(&self) -> Result<(), StoreError> {
        for (path, kind) in self.layout.leftovers()? {
            match kind {
                Leftover::Upload(_) => continue,
                Leftover::Unknown => {
                    tracing::warn!(path = %path.display(), "not a file of the store");
                    continue;
                }
                Leftover::Temporary => {}
                Leftover::Moving(blob) => {
                    if self.index.view(|view| view.record(&blob))?.is_none() {
                        remove_file(&self.layout.blob(&blob))?;
                    }
                }
            }
            remove_file(&path)?;
            tracing::info!(path = %path.display(), "cleared up after an unclean stop");
        }
        Ok(())
    }

    /// Waits for the right to change whether a blob is there.
    pub(super) async fn turn(&self, blob: &Hash) -> MutexGuard<'_, ()> {
        self.turns[usize::from(blob[0])].lock().await
    }

    /// Runs what blocks where it may.
    pub(super) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let inner = self.clone();
        tokio::task::spawn_blocking(move || work(&inner)).await?
    }
}
