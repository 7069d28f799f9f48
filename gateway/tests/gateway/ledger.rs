//! A chain in memory, for what a real one cannot be made to do at will.

use container_registry_primitives::{ImageName, SpaceName};
use futures::{FutureExt, StreamExt, future::BoxFuture, stream, stream::BoxStream};
use registry_gateway::ledger::{
    AccountId, Blob, Block, BlockRef, ChainError, Change, DispatchFailure, Head, Ledger, Manifest,
    Push, PushError,
};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard},
};
use tokio::sync::{Semaphore, broadcast};

#[derive(Clone)]
pub struct MemoryLedger {
    chain: Arc<Mutex<Chain>>,
    heads: broadcast::Sender<Result<Head, ChainError>>,
    /// One permit lets one extrinsic through.
    gate: Arc<Semaphore>,
}

struct Chain {
    genesis: u8,
    /// Every block there ever was.
    blocks: HashMap<[u8; 32], Block>,
    /// The best chain, genesis first.
    best: Vec<BlockRef>,
    finalized: usize,
    finalizes: bool,
    gated: bool,
    away: bool,
    made: u64,
    batches: Vec<usize>,
    refused: HashMap<SpaceName, &'static str>,
}

fn away() -> ChainError {
    ChainError::Unreachable("the test says so".into())
}

impl MemoryLedger {
    pub fn new() -> Self {
        Self::with_genesis(1)
    }

    pub fn with_genesis(genesis: u8) -> Self {
        let at = BlockRef { number: 0, hash: [genesis; 32] };
        let block = Block { at, parent: [0; 32], changes: Vec::new() };
        let chain = Chain {
            genesis,
            blocks: [(at.hash, block)].into(),
            best: vec![at],
            finalized: 0,
            finalizes: true,
            gated: false,
            away: false,
            made: 0,
            batches: Vec::new(),
            refused: HashMap::new(),
        };
        let chain = Arc::new(Mutex::new(chain));
        Self { chain, heads: broadcast::channel(1_024).0, gate: Arc::new(Semaphore::new(0)) }
    }

    fn chain(&self) -> MutexGuard<'_, Chain> {
        self.chain.lock().unwrap()
    }

    /// Whether blocks are final at once.
    pub fn finalize(&self, finalizes: bool) {
        let mut chain = self.chain();
        chain.finalizes = finalizes;
        if finalizes {
            chain.finalized = chain.best.len() - 1;
            let _ = self.heads.send(Ok(Head::Finalized(chain.best[chain.finalized])));
        }
    }

    /// The node goes away, or comes back.
    pub fn away(&self, away_now: bool) {
        self.chain().away = away_now;
        if away_now {
            let _ = self.heads.send(Err(away()));
        }
    }

    /// Pushes to a space are refused from now on.
    pub fn refuse(&self, space: &str, error: &'static str) {
        self.chain().refused.insert(space.parse().unwrap(), error);
    }

    /// Holds extrinsics back until [`Self::release`].
    pub fn hold(&self) {
        self.chain().gated = true;
    }

    pub fn release(&self) {
        self.chain().gated = false;
        self.gate.add_permits(1_000);
    }

    /// How many pushes each extrinsic so far had.
    pub fn batches(&self) -> Vec<usize> {
        self.chain().batches.clone()
    }

    pub fn height(&self) -> u64 {
        self.chain().best.len() as u64 - 1
    }

    /// The last blocks lose against others without a change in them.
    pub fn reorganise(&self, depth: usize) {
        let mut chain = self.chain();
        let keep = chain.best.len() - depth;
        assert!(keep > chain.finalized, "final blocks stay");
        chain.best.truncate(keep);
        for _ in 0..=depth {
            chain.extend(Vec::new());
        }
        let head = chain.head();
        let _ = self.heads.send(Ok(Head::Best(head)));
    }

    /// The node is killed and comes back some blocks earlier, final ones included.
    pub fn lose(&self, depth: usize) {
        let mut chain = self.chain();
        let keep = chain.best.len() - depth;
        chain.best.truncate(keep);
        chain.finalized = chain.finalized.min(keep - 1);
        let _ = self.heads.send(Err(away()));
    }

    /// An empty block.
    pub fn tick(&self) {
        self.apply(Vec::new());
    }

    /// Changes that come from elsewhere.
    pub fn apply(&self, changes: Vec<Change>) -> BlockRef {
        let mut chain = self.chain();
        let block = chain.extend(changes);
        let at = block.at;
        let _ = self.heads.send(Ok(Head::Best(block)));
        if chain.finalizes {
            chain.finalized = chain.best.len() - 1;
            let _ = self.heads.send(Ok(Head::Finalized(at)));
        }
        at
    }

    /// The changes that made the registry's whole state.
    pub fn state(&self) -> Vec<Change> {
        let chain = self.chain();
        chain.best.iter().flat_map(|at| chain.blocks[&at.hash].changes.clone()).collect()
    }
}

impl Chain {
    fn extend(&mut self, changes: Vec<Change>) -> Block {
        self.made += 1;
        let parent = self.best.last().unwrap();
        let mut hash = [self.genesis; 32];
        hash[..8].copy_from_slice(&self.made.to_be_bytes());
        let at = BlockRef { number: parent.number + 1, hash };
        let block = Block { at, parent: parent.hash, changes };
        self.blocks.insert(hash, block.clone());
        self.best.push(at);
        block
    }

    fn head(&self) -> Block {
        self.blocks[&self.best.last().unwrap().hash].clone()
    }

    /// The spaces and the repositories that there are.
    fn places(&self) -> Places {
        let mut places = Places::default();
        for change in self.best.iter().flat_map(|at| &self.blocks[&at.hash].changes) {
            places.note(change);
        }
        places
    }
}

#[derive(Default)]
struct Places {
    spaces: HashSet<SpaceName>,
    repositories: HashSet<(SpaceName, ImageName)>,
}

impl Places {
    /// Returns whether the place is new, or was there.
    fn note(&mut self, change: &Change) -> bool {
        match change.clone() {
            Change::Space { name, .. } => self.spaces.insert(name),
            Change::SpaceDeleted { name } => self.spaces.remove(&name),
            Change::Repository { space, image } => self.repositories.insert((space, image)),
            Change::RepositoryRemoved { space, image } => self.repositories.remove(&(space, image)),
            _ => true,
        }
    }
}

/// What a push changes, as if its space and its repositories were new.
fn changes(push: &Push, owner: u8) -> Vec<Change> {
    let space = || push.space.clone();
    let (id, owner) = (owner.into(), AccountId([owner; 32]));
    let mut changes = vec![Change::Space { id, name: space(), owner }];
    for Blob { digest, cid, .. } in push.blobs.iter().copied() {
        changes.push(Change::Blob { space: space(), digest, cid });
    }
    if let Some(Manifest { image, digest, cid, tags, .. }) = push.manifest.clone() {
        changes.extend([
            Change::Repository { space: space(), image: image.clone() },
            Change::Manifest { space: space(), image: image.clone(), digest, cid },
        ]);
        let tag = |tag| Change::Tag { space: space(), image: image.clone(), tag, digest };
        changes.extend(tags.into_iter().map(tag));
    }
    changes
}

impl Ledger for MemoryLedger {
    fn genesis(&self) -> BoxFuture<'_, Result<[u8; 32], ChainError>> {
        async {
            let chain = self.chain();
            if chain.away { Err(away()) } else { Ok([chain.genesis; 32]) }
        }
        .boxed()
    }

    fn finalized(&self) -> BoxFuture<'_, Result<BlockRef, ChainError>> {
        async {
            let chain = self.chain();
            if chain.away { Err(away()) } else { Ok(chain.best[chain.finalized]) }
        }
        .boxed()
    }

    fn snapshot(&self, at: BlockRef) -> BoxStream<'static, Result<Change, ChainError>> {
        let chain = self.chain();
        let upto = chain.best.iter().take_while(|block| block.number <= at.number);
        let changes: Vec<_> =
            upto.flat_map(|at| chain.blocks[&at.hash].changes.clone()).map(Ok).collect();
        stream::iter(changes).boxed()
    }

    fn hash_at(&self, number: u64) -> BoxFuture<'_, Result<Option<[u8; 32]>, ChainError>> {
        async move {
            let chain = self.chain();
            if chain.away {
                return Err(away());
            }
            Ok(chain.best.get(number as usize).map(|at| at.hash))
        }
        .boxed()
    }

    fn block(&self, hash: [u8; 32]) -> BoxFuture<'_, Result<Block, ChainError>> {
        async move {
            let block = self.chain().blocks.get(&hash).cloned();
            block.ok_or_else(|| ChainError::UnknownBlock("test".into()))
        }
        .boxed()
    }

    fn heads(
        &self,
    ) -> BoxFuture<'_, Result<BoxStream<'static, Result<Head, ChainError>>, ChainError>> {
        async {
            let chain = self.chain();
            if chain.away {
                return Err(away());
            }
            let now = stream::iter([Ok(Head::Best(chain.head()))]);
            let later = stream::unfold(self.heads.subscribe(), |mut heads| async move {
                Some((heads.recv().await.ok()?, heads))
            });
            Ok(now.chain(later).boxed())
        }
        .boxed()
    }

    fn submit<'a>(&'a self, pushes: &'a [Push]) -> BoxFuture<'a, Vec<Result<BlockRef, PushError>>> {
        async move {
            let gated = self.chain().gated;
            if gated {
                self.gate.acquire().await.unwrap().forget();
            }
            let (mut included, mut results) = (Vec::new(), Vec::new());
            {
                let mut chain = self.chain();
                if chain.away {
                    return pushes.iter().map(|_| Err(away().into())).collect();
                }
                chain.batches.push(pushes.len());
                let mut places = chain.places();
                for push in pushes {
                    if let Some(error) = chain.refused.get(&push.space) {
                        let (pallet, error) = ("ContainerRegistry".into(), (*error).into());
                        let failure = DispatchFailure { pallet, error };
                        results.push(Some(PushError::Refused(failure)));
                        continue;
                    }
                    let owner = places.spaces.len() as u8;
                    let changes = changes(push, owner).into_iter();
                    included.extend(changes.filter(|change| places.note(change)));
                    results.push(None);
                }
            }
            let at = self.apply(included);
            results.into_iter().map(|error| error.map_or(Ok(at), Err)).collect()
        }
        .boxed()
    }

    fn account(&self) -> AccountId {
        AccountId([7; 32])
    }
}
