//! The ledger that is a real chain.

use super::{AccountId, Block, BlockRef, ChainError, Change, Head, Ledger, Push, PushError};
use chain_client::{Chain, Confirm, Signer, Submitter};
use futures::{FutureExt, StreamExt, TryFutureExt, future::BoxFuture, stream::BoxStream};
use std::sync::Arc;
use tokio::sync::OnceCell;
use url::Url;

/// A node of the registry chain, and the account that signs. Connects when it is first needed, so
/// that a gateway can serve what it knows while its node is away.
pub struct ChainLedger {
    node: Url,
    signer: Signer,
    dev: bool,
    confirm: Confirm,
    connection: Arc<OnceCell<Connection>>,
}

#[derive(Clone)]
struct Connection {
    chain: Chain,
    submitter: Submitter,
}

impl ChainLedger {
    /// A ledger behind a node's WebSocket.
    pub fn new(node: Url, signer: Signer, dev: bool, confirm: Confirm) -> Self {
        Self { node, signer, dev, confirm, connection: Arc::default() }
    }

    async fn connection(&self) -> Result<&Connection, ChainError> {
        let connect = async {
            let chain = Chain::connect(self.node.as_str()).await?;
            tracing::info!(node = %self.node, "connected to the chain");
            let signer = self.signer.clone();
            let submitter = Submitter::new(chain.clone(), signer, self.dev, self.confirm);
            Ok(Connection { chain, submitter })
        };
        self.connection.get_or_try_init(|| connect).await
    }
}

impl Ledger for ChainLedger {
    fn genesis(&self) -> BoxFuture<'_, Result<[u8; 32], ChainError>> {
        self.connection().map_ok(|connection| connection.chain.genesis()).boxed()
    }

    fn finalized(&self) -> BoxFuture<'_, Result<BlockRef, ChainError>> {
        self.connection().and_then(|connection| connection.chain.finalized()).boxed()
    }

    fn snapshot(&self, at: BlockRef) -> BoxStream<'static, Result<Change, ChainError>> {
        match self.connection.get() {
            Some(connection) => connection.chain.snapshot(at).boxed(),
            None => {
                let error = ChainError::Unreachable("not connected yet".into());
                futures::stream::iter([Err(error)]).boxed()
            }
        }
    }

    fn hash_at(&self, number: u64) -> BoxFuture<'_, Result<Option<[u8; 32]>, ChainError>> {
        self.connection().and_then(move |connection| connection.chain.hash_at(number)).boxed()
    }

    fn block(&self, hash: [u8; 32]) -> BoxFuture<'_, Result<Block, ChainError>> {
        self.connection().and_then(move |connection| connection.chain.block(hash)).boxed()
    }

    fn heads(
        &self,
    ) -> BoxFuture<'_, Result<BoxStream<'static, Result<Head, ChainError>>, ChainError>> {
        let heads = self.connection().and_then(|connection| connection.chain.heads());
        heads.map_ok(|heads| heads.boxed()).boxed()
    }

    fn submit<'a>(&'a self, pushes: &'a [Push]) -> BoxFuture<'a, Vec<Result<BlockRef, PushError>>> {
        let submit = async {
            match self.connection().await {
                Ok(connection) => connection.submitter.submit(pushes).await,
                Err(error) => pushes.iter().map(|_| Err(error.clone().into())).collect(),
            }
        };
        submit.boxed()
    }

    fn account(&self) -> AccountId {
        self.signer.account()
    }
}
