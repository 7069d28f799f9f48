//! The index: the registry's state, followed from the chain and kept on this machine.
//!
//! The finalised state is a table on disk (the base). What best blocks above it change lies over
//! it in memory, a [`Layer`] a block, looked up newest first; a reorganisation drops the layers
//! that are no longer ancestors of the best block, and finality moves the oldest ones down. There
//! are two base tables, of which one counts: a snapshot fills the other, then they are swapped.
//!
//! Invariants: the layers are a chain of blocks whose first has the base's block as its parent;
//! readers never wait for the chain; nothing here changes but by what the chain says, and what it
//! says depends on the chain's state alone, not on the way that led there. What a block removes of
//! what pushes brought is noted in the [`journal`](crate::journal) before readers see it removed.

mod base;
mod key;
mod overlay;
mod view;

pub(crate) use base::make_tables;
pub use key::Key;
pub use overlay::Layer;
pub use view::{Page, View};

use crate::{
    ledger::{Block, BlockRef, Change},
    state::{State, StateError},
};
use overlay::Overlay;
use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};
use tokio::sync::watch;

/// The index. Cheap to clone.
#[derive(Clone)]
pub struct Index(Arc<Inner>);

struct Inner {
    state: State,
    overlay: RwLock<Overlay>,
    /// Told whenever something was applied.
    applied: watch::Sender<()>,
}

/// What became of a new best block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// It lies on top.
    OnTop,
    /// It lies on top, after blocks of another branch were taken off.
    Reorganised,
    /// It is known already.
    Known,
    /// Its parent is not known: fetch the parent first.
    MissingParent,
    /// It contradicts what is finalised: the chain has lost blocks.
    Contradiction,
}

impl Index {
    /// The index as last written.
    pub fn open(state: State) -> Self {
        let (applied, _) = watch::channel(());
        Self(Arc::new(Inner { state, overlay: RwLock::default(), applied }))
    }

    /// A view of the best state.
    pub fn view(&self) -> Result<View, StateError> {
        // In this order: a block that finality moves in between is then seen twice, never missed.
        let overlay = self.overlay();
        View::new(overlay, self.0.state.read()?)
    }

    /// A view of the finalised state alone.
    pub fn finalized_view(&self) -> Result<View, StateError> {
        View::new(Overlay::default(), self.0.state.read()?)
    }

    /// The genesis block's hash of the chain that is followed; `None` before the first snapshot.
    pub fn genesis(&self) -> Result<Option<[u8; 32]>, StateError> {
        base::genesis(&self.0.state.read()?)
    }

    /// The finalised block whose state the base is; `None` before the first snapshot.
    pub fn cursor(&self) -> Result<Option<BlockRef>, StateError> {
        base::cursor(&self.0.state.read()?)
    }

    /// The best block applied.
    pub fn best(&self) -> Result<Option<BlockRef>, StateError> {
        let top = self.overlay().top();
        Ok(top.map_or(self.cursor()?, Some))
    }

    /// Begins a snapshot: empties the base table that does not count.
    pub async fn begin_snapshot(&self) -> Result<(), StateError> {
        self.0.state.write(base::begin_snapshot).await
    }

    /// Adds changes to the snapshot.
    pub async fn add_to_snapshot(&self, changes: Vec<Change>) -> Result<(), StateError> {
        self.0
            .state
            .write(move |transaction| {
                let writes = changes.iter().map(overlay::write);
                base::add_to_snapshot(transaction, writes)
            })
            .await
    }

    /// Makes the snapshot count, as the state at `at`.
    pub async fn end_snapshot(&self, genesis: [u8; 32], at: BlockRef) -> Result<(), StateError> {
        self.0.state.write(move |transaction| base::end_snapshot(transaction, genesis, at)).await?;
        self.set_overlay(Overlay::default());
        Ok(())
    }

    /// Applies finalised blocks that follow the base, oldest first, whole. Returns whether layers
    /// of another branch had to go.
    pub async fn apply_finalized(&self, blocks: Vec<Block>) -> Result<bool, StateError> {
        let layers = blocks.iter().map(|block| Arc::new(Layer::new(block))).collect();
        self.move_down(layers).await
    }

    async fn move_down(&self, layers: Vec<Arc<Layer>>) -> Result<bool, StateError> {
        let Some(last) = layers.last().map(|layer| layer.at) else { return Ok(false) };
        let write = move |transaction: &_| {
            base::apply(transaction, &layers, last)?;
            for layer in &layers {
                crate::journal::note_removals(transaction, layer)?;
            }
            let blobs = layers.iter().flat_map(|layer| layer.blobs()).filter_map(Key::as_blob);
            crate::staged::forget(transaction, blobs)
        };
        self.0.state.write(write).await?;
        let overlay = self.overlay();
        let rest = overlay.above(&last);
        let dropped = rest.is_none() && overlay.top().is_some_and(|top| top != last);
        self.set_overlay(rest.unwrap_or_default());
        Ok(dropped)
    }

    /// A block became final. `None` if it is not among the layers: then the blocks down to the
    /// base have to be fetched and given to [`Index::apply_finalized`].
    pub async fn finalize(&self, at: BlockRef) -> Result<Option<()>, StateError> {
        let Some(layers) = self.overlay().up_to(&at) else { return Ok(None) };
        self.move_down(layers).await?;
        Ok(Some(()))
    }

    /// Lays a best block on top of what its parent is.
    pub async fn place(&self, block: &Block) -> Result<Placed, StateError> {
        let Some(cursor) = self.cursor()? else { return Ok(Placed::Contradiction) };
        let overlay = self.overlay();
        if overlay.top().unwrap_or(cursor) == block.at {
            return Ok(Placed::Known);
        }
        if block.at.number <= cursor.number {
            return Ok(Placed::Contradiction);
        }
        let Some(below) = overlay.below(&block.parent, &cursor) else {
            let follows_base = block.at.number == cursor.number + 1;
            return Ok(if follows_base { Placed::Contradiction } else { Placed::MissingParent });
        };
        // A branch that stops being the best may win again; then its blocks are placed again.
        let reorganised = below.len() < overlay.len();
        let layer = Arc::new(Layer::new(block));
        if layer.removed().next().is_some() {
            let layer = layer.clone();
            let note = move |transaction: &_| crate::journal::note_removals(transaction, &layer);
            self.0.state.write(note).await?;
        }
        self.set_overlay(below.with(layer));
        Ok(if reorganised { Placed::Reorganised } else { Placed::OnTop })
    }

    /// Whether the state includes a block: among the layers, or as deep as the base.
    pub fn includes(&self, at: BlockRef) -> Result<bool, StateError> {
        let deep = self.cursor()?.is_some_and(|cursor| cursor.number >= at.number);
        Ok(deep || self.overlay().contains(&at))
    }

    /// Returns when the state includes a block; `false` if that takes longer than `time`.
    pub async fn wait_for(&self, at: BlockRef, time: Duration) -> Result<bool, StateError> {
        let mut applied = self.0.applied.subscribe();
        let wait = async {
            while !self.includes(at)? {
                applied.changed().await.map_err(|_| StateError::Closed)?;
            }
            Ok(true)
        };
        tokio::time::timeout(time, wait).await.unwrap_or(Ok(false))
    }

    fn overlay(&self) -> Overlay {
        self.0.overlay.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Only the follower calls what leads here, so nothing changes between its reading and this.
    fn set_overlay(&self, overlay: Overlay) {
        *self.0.overlay.write().unwrap_or_else(PoisonError::into_inner) = overlay;
        self.0.applied.send_replace(());
    }
}

#[cfg(test)]
mod tests;
