//! Following the chain: keeps the [`Index`] what the chain says.
//!
//! A session subscribes to heads, brings the index up to the finalised state (by blocks, or by a
//! snapshot where there is nothing to build on), has lost pushes replayed, and then applies heads
//! as they come. Whatever goes wrong ends the session, and another one begins.

use crate::{
    index::{Index, Placed},
    ledger::{Block, BlockRef, ChainError, Head, Ledger},
    pusher::Pusher,
    state::StateError,
};
use futures::{StreamExt, TryStreamExt, future};
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};

/// Finalised blocks behind which a snapshot is taken instead of catching up block by block.
const MAX_CATCH_UP: u64 = 10_000;
/// Blocks that may be missing between the index and a new head before the session begins anew.
const MAX_MISSING: usize = 1_024;
/// Blocks applied in one commit while catching up.
const CATCH_UP_STEP: usize = 64;
/// Blocks asked for at the same time while catching up.
const CATCH_UP_AHEAD: usize = 8;
/// Changes of a snapshot written in one commit.
const SNAPSHOT_STEP: usize = 4_096;
/// Without a head for so long, the node is asked whether it is there.
const QUIET: Duration = Duration::from_secs(20);
/// Pause between two sessions, at first; doubled with each one that fails.
const PAUSE: Duration = Duration::from_millis(500);
/// Pause between two sessions at most.
const MAX_PAUSE: Duration = Duration::from_secs(8);
/// Pause before a replay that failed is tried again.
const REPLAY_PAUSE: Duration = Duration::from_secs(2);

/// Why the chain cannot be followed at all.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// This gateway's data belongs to another chain.
    #[error(
        "the gateway's data belongs to a chain with genesis 0x{}, but the node's chain has genesis \
         0x{}: use another node, or an empty data directory",
        hex::encode(ours),
        hex::encode(theirs)
    )]
    OtherChain {
        /// The genesis that the data was made from.
        ours: [u8; 32],
        /// The node's.
        theirs: [u8; 32],
    },
    /// The gateway's state cannot be used.
    #[error(transparent)]
    State(#[from] StateError),
}

/// Why a session ended.
#[derive(Debug, thiserror::Error)]
enum SessionError {
    #[error(transparent)]
    Chain(#[from] ChainError),
    #[error("the chain has lost blocks that were applied here")]
    Lost,
    #[error("the stream of heads ended")]
    Ended,
    #[error(transparent)]
    Fatal(#[from] FollowError),
}

impl From<StateError> for SessionError {
    fn from(error: StateError) -> Self {
        Self::Fatal(error.into())
    }
}

/// Keeps an index up to date.
pub struct Follower {
    ledger: Arc<dyn Ledger>,
    index: Index,
    pusher: Pusher,
    ready: watch::Sender<bool>,
}

impl Follower {
    /// A follower, and whether the index is up to date and nothing acknowledged is missing.
    pub fn new(
        ledger: Arc<dyn Ledger>,
        index: Index,
        pusher: Pusher,
    ) -> (Self, watch::Receiver<bool>) {
        let (ready, is_ready) = watch::channel(false);
        (Self { ledger, index, pusher, ready }, is_ready)
    }

    /// Follows, whatever the node does, until something is wrong that only the operator can mend.
    pub async fn run(self) -> Result<Infallible, FollowError> {
        let mut pause = PAUSE;
        loop {
            let error = match self.session().await {
                Err(SessionError::Fatal(error)) => return Err(error),
                Err(error) => error,
                Ok(never) => match never {},
            };
            tracing::warn!(%error, "following the chain begins anew");
            let was_ready = self.ready.send_replace(false);
            pause = if was_ready { PAUSE } else { (pause * 2).min(MAX_PAUSE) };
            tokio::time::sleep(pause).await;
        }
    }

    async fn session(&self) -> Result<Infallible, SessionError> {
        let theirs = self.ledger.genesis().await?;
        if let Some(ours) = self.index.genesis()?
            && ours != theirs
        {
            return Err(FollowError::OtherChain { ours, theirs }.into());
        }
        let mut heads = self.ledger.heads().await?;
        self.synchronise(theirs).await?;
        // The replay waits for blocks to be applied below, so it runs beside.
        let first = self.replay(true);
        // Ended with the session: the next one replays anyway.
        let mut replays = JoinSet::new();
        let follow = async {
            loop {
                match tokio::time::timeout(QUIET, heads.next()).await {
                    Ok(Some(head)) => self.apply(head?, &mut replays).await?,
                    Ok(None) => return Err(SessionError::Ended),
                    Err(_) => self.check_cursor().await?,
                }
            }
        };
        tokio::pin!(follow, first);
        match future::select(follow, first).await {
            future::Either::Left((result, _)) => result,
            future::Either::Right(((), follow)) => follow.await,
        }
    }

    /// Brings the base to the finalised state.
    async fn synchronise(&self, genesis: [u8; 32]) -> Result<(), SessionError> {
        let finalized = self.ledger.finalized().await?;
        if let Some(cursor) = self.index.cursor()? {
            match self.catch_up(cursor, finalized).await {
                Ok(true) => return Ok(()),
                Ok(false) | Err(SessionError::Chain(ChainError::UnknownBlock(_))) => {}
                Err(error) => return Err(error),
            }
        }
        tracing::info!(at = ?finalized, "reading the registry's state from the chain");
        self.index.begin_snapshot().await?;
        let mut changes = self.ledger.snapshot(finalized).try_chunks(SNAPSHOT_STEP);
        let mut count = 0;
        while let Some(step) = changes.next().await {
            let step = step.map_err(|error| error.1)?;
            count += step.len();
            self.index.add_to_snapshot(step).await?;
        }
        self.index.end_snapshot(genesis, finalized).await?;
        tracing::info!(at = ?finalized, records = count, "the index holds the chain's state");
        Ok(())
    }

    /// Applies the blocks between cursor and finalised block; `false` if that is not possible.
    async fn catch_up(&self, cursor: BlockRef, finalized: BlockRef) -> Result<bool, SessionError> {
        if self.ledger.hash_at(cursor.number).await? != Some(cursor.hash) {
            tracing::warn!(?cursor, "the chain no longer has the block that the index stands at");
            return Ok(false);
        }
        if finalized.number.saturating_sub(cursor.number) > MAX_CATCH_UP {
            return Ok(false);
        }
        let numbers = cursor.number + 1..=finalized.number;
        let blocks = futures::stream::iter(numbers).map(|number| async move {
            let hash = self.ledger.hash_at(number).await?;
            let hash = hash.ok_or_else(|| ChainError::UnknownBlock(format!("#{number}")))?;
            self.ledger.block(hash).await
        });
        let mut steps = blocks.buffered(CATCH_UP_AHEAD).try_chunks(CATCH_UP_STEP);
        let mut parent = cursor.hash;
        while let Some(step) = steps.next().await {
            let step = step.map_err(|error| error.1)?;
            for block in &step {
                if block.parent != parent {
                    return Err(SessionError::Lost);
                }
                parent = block.at.hash;
            }
            self.index.apply_finalized(step).await?;
        }
        Ok(true)
    }

    async fn apply(&self, head: Head, replays: &mut JoinSet<()>) -> Result<(), SessionError> {
        let reorganised = match head {
            Head::Best(block) => self.best(block).await?,
            Head::Finalized(at) => self.finalized(at).await?,
        };
        if reorganised {
            tracing::warn!("the chain was reorganised");
            while replays.try_join_next().is_some() {}
            replays.spawn(self.replay(false));
        }
        Ok(())
    }

    /// A new best block, and those before it that are missing. Returns whether others had to go.
    async fn best(&self, block: Block) -> Result<bool, SessionError> {
        let mut missing = vec![block];
        let mut reorganised = false;
        while let Some(block) = missing.last() {
            match self.index.place(block).await? {
                Placed::OnTop | Placed::Known => {
                    missing.pop();
                }
                Placed::Reorganised => {
                    reorganised = true;
                    missing.pop();
                }
                Placed::MissingParent if missing.len() >= MAX_MISSING => {
                    return Err(SessionError::Lost);
                }
                Placed::MissingParent => missing.push(self.ledger.block(block.parent).await?),
                Placed::Contradiction => {
                    // Or only late: finality may be told before the block itself.
                    self.check_cursor().await?;
                    return Ok(reorganised);
                }
            }
        }
        Ok(reorganised)
    }

    /// A newly finalised block. Returns whether layers of another branch had to go.
    async fn finalized(&self, at: BlockRef) -> Result<bool, SessionError> {
        let Some(cursor) = self.index.cursor()? else { return Err(SessionError::Lost) };
        if at.number <= cursor.number {
            if at.number == cursor.number && at.hash != cursor.hash {
                return Err(SessionError::Lost);
            }
            return Ok(false);
        }
        if self.index.finalize(at).await?.is_some() {
            return Ok(false);
        }
        let mut blocks = Vec::new();
        let mut hash = at.hash;
        while hash != cursor.hash {
            if blocks.len() >= MAX_MISSING {
                return Err(SessionError::Lost);
            }
            let block = self.ledger.block(hash).await?;
            if block.at.number <= cursor.number {
                return Err(SessionError::Lost);
            }
            hash = block.parent;
            blocks.push(block);
        }
        blocks.reverse();
        Ok(self.index.apply_finalized(blocks).await?)
    }

    /// Whether the chain still has the block that the base stands at.
    async fn check_cursor(&self) -> Result<(), SessionError> {
        let Some(cursor) = self.index.cursor()? else { return Err(SessionError::Lost) };
        match self.ledger.hash_at(cursor.number).await? {
            Some(hash) if hash == cursor.hash => Ok(()),
            _ => Err(SessionError::Lost),
        }
    }

    /// Has pushes replayed that were acknowledged and are no longer on the chain, as often as it
    /// takes; then, at a session's begin, this gateway is ready.
    fn replay(&self, announce: bool) -> impl Future<Output = ()> + Send + use<> {
        let pusher = self.pusher.clone();
        let ready = self.ready.clone();
        async move {
            while let Err(error) = pusher.replay().await {
                tracing::warn!(%error, "acknowledged pushes could not be replayed yet");
                tokio::time::sleep(REPLAY_PAUSE).await;
            }
            if announce {
                tracing::info!("following the chain");
                ready.send_replace(true);
            }
        }
    }
}
