//! The chain's blocks and state.

use crate::{
    connection::{Connection, LOOK_UP_TIME_OUT, within},
    decode,
    error::{ChainError, chain_error},
    types::{Block, BlockHash, BlockRef, Change, Head, Space},
};
use container_registry_primitives::SpaceName;
use futures::{Stream, StreamExt, stream};
use std::{future::Future, pin::Pin};
use subxt::{OnlineClientAtBlock, PolkadotConfig, utils::H256};

/// The metadata that this program is generated from.
const METADATA: &[u8] = include_bytes!("../metadata.scale");
/// The pallets that it calls, reads or decodes events of: other pallets may come and change.
const PALLETS: &[&str] = &["Balances", "ContainerRegistry", "Proxy", "Utility"];
const NO_APIS: [&str; 0] = [];

/// Heads as they come.
pub type Heads = Pin<Box<dyn Stream<Item = Result<Head, ChainError>> + Send>>;

pub(crate) type AtBlock = OnlineClientAtBlock<PolkadotConfig>;

/// A node of the registry chain. Cheap to clone; reconnects by itself.
///
/// There are two connections: the node's RPC server leaves Nagle's algorithm on, so that a small
/// answer behind a notification waits until that is acknowledged, which the receiving kernel puts
/// off by 40 ms. Where there are only requests, each one acknowledges the answer before.
#[derive(Clone)]
pub struct Chain {
    /// For requests and their answers.
    pub(crate) asked: Connection,
    /// For subscriptions.
    pub(crate) told: Connection,
}

impl Chain {
    /// Connects to a node's WebSocket.
    ///
    /// # Errors
    ///
    /// [`ChainError::Unreachable`] if nobody answers there; [`ChainError::Incompatible`] if the
    /// chain's runtime is not the registry's as this program knows it.
    pub async fn connect(node: &str) -> Result<Self, ChainError> {
        let (asked, told) = tokio::try_join!(Connection::open(node), Connection::open(node))?;
        let chain = Self { asked, told };
        chain.check_runtime().await?;
        Ok(chain)
    }

    /// Whether the pallets that we use are those of our metadata.
    async fn check_runtime(&self) -> Result<(), ChainError> {
        let ours = subxt::Metadata::decode_from(METADATA)
            .map_err(|error| ChainError::Incompatible(error.to_string()))?;
        let at = self.at_best().await?;
        let shape = |metadata: &subxt::Metadata| {
            metadata.hasher().only_these_pallets(PALLETS).only_these_runtime_apis(&NO_APIS).hash()
        };
        if shape(at.metadata_ref()) == shape(&ours) {
            return Ok(());
        }
        let version = at.spec_version();
        Err(ChainError::Incompatible(format!("runtime version {version}")))
    }

    /// The genesis block's hash, which tells chains apart.
    pub fn genesis(&self) -> BlockHash {
        self.asked.client.genesis_hash().0
    }

    /// The newest finalised block.
    pub async fn finalized(&self) -> Result<BlockRef, ChainError> {
        self.look_up(async {
            let hash = self.asked.rpc.chain_get_finalized_head().await.map_err(chain_error)?;
            let number = self.header(hash).await?.number;
            Ok(BlockRef { number, hash: hash.0 })
        })
        .await
    }

    /// The best block.
    pub async fn best(&self) -> Result<BlockRef, ChainError> {
        self.look_up(async {
            let hash = self.asked.rpc.chain_get_block_hash(None).await.map_err(chain_error)?;
            let hash = hash.ok_or_else(|| ChainError::UnknownBlock("best".into()))?;
            let number = self.header(hash).await?.number;
            Ok(BlockRef { number, hash: hash.0 })
        })
        .await
    }

    /// The hash of the best chain's block at a height; `None` above the best block.
    pub async fn hash_at(&self, number: u64) -> Result<Option<BlockHash>, ChainError> {
        self.look_up(async {
            let number = subxt::rpcs::methods::legacy::NumberOrHex::Number(number);
            let hash =
                self.asked.rpc.chain_get_block_hash(Some(number)).await.map_err(chain_error)?;
            Ok(hash.map(|hash| hash.0))
        })
        .await
    }

    /// A block's changes.
    ///
    /// # Errors
    ///
    /// [`ChainError::UnknownBlock`] if the node does not have it.
    pub async fn block(&self, hash: BlockHash) -> Result<Block, ChainError> {
        self.look_up(async {
            let hash = H256(hash);
            let header = self.header(hash).await?;
            let number = header.number;
            let at = self.asked.client.at_block_hash_and_number(hash, number).await;
            let at = at.map_err(chain_error)?;
            Ok(Block {
                at: BlockRef { number, hash: hash.0 },
                parent: header.parent_hash.0,
                changes: decode::changes(&at).await?,
            })
        })
        .await
    }

    /// Best and finalised heads from now on. Best blocks may be skipped, on a reorganisation or
    /// under load: a missing parent can be had with [`Chain::block`]. The stream outlives a lost
    /// connection; heads that come meanwhile are skipped.
    pub async fn heads(&self) -> Result<Heads, ChainError> {
        let best = self.told.client.stream_best_blocks();
        let best = within(LOOK_UP_TIME_OUT, async { best.await.map_err(chain_error) }).await?;
        let finalized = self.told.client.stream_blocks();
        let finalized =
            within(LOOK_UP_TIME_OUT, async { finalized.await.map_err(chain_error) }).await?;
        let chain = self.clone();
        let best = best.then(move |block| {
            let chain = chain.clone();
            async move {
                let block = block.map_err(chain_error)?;
                chain.block(block.hash().0).await.map(Head::Best)
            }
        });
        let finalized = finalized.map(|block| {
            let block = block.map_err(chain_error)?;
            Ok(Head::Finalized(BlockRef { number: block.number(), hash: block.hash().0 }))
        });
        Ok(Box::pin(stream::select(best, finalized)))
    }

    /// The registry's whole state at a block, as changes: spaces first, then repositories,
    /// manifests, tags, blobs and the manifests that the chain itself keeps, read page by page.
    pub fn snapshot(
        &self,
        at: BlockRef,
    ) -> impl Stream<Item = Result<Change, ChainError>> + Send + use<> {
        decode::snapshot(self.clone(), at)
    }

    /// A space by its name, at the best block.
    pub async fn space(&self, name: &SpaceName) -> Result<Option<Space>, ChainError> {
        self.look_up(async { decode::space(&self.at_best().await?, name).await }).await
    }

    /// The state at the best block.
    pub(crate) async fn at_best(&self) -> Result<AtBlock, ChainError> {
        let best = self.best().await?;
        self.at(best).await
    }

    /// The state at a block.
    pub(crate) async fn at(&self, block: BlockRef) -> Result<AtBlock, ChainError> {
        let at = self.asked.client.at_block_hash_and_number(H256(block.hash), block.number);
        self.look_up(async { at.await.map_err(chain_error) }).await
    }

    async fn header(
        &self,
        hash: H256,
    ) -> Result<subxt::config::substrate::SubstrateHeader<H256>, ChainError> {
        let header = self.asked.rpc.chain_get_header(Some(hash)).await.map_err(chain_error)?;
        header.ok_or_else(|| ChainError::UnknownBlock(format!("{hash:?}")))
    }

    async fn look_up<T>(
        &self,
        answer: impl Future<Output = Result<T, ChainError>>,
    ) -> Result<T, ChainError> {
        within(LOOK_UP_TIME_OUT, answer).await
    }
}
