//! A connection to a node.

use crate::error::{ChainError, chain_error};
use std::{future::Future, sync::Arc, time::Duration};
use subxt::{
    OnlineClient, PolkadotConfig,
    backend::LegacyBackend,
    config::RpcConfigFor,
    rpcs::{
        LegacyRpcMethods, RpcClient,
        client::{ReconnectingRpcClient, reconnecting_rpc_client::ExponentialBackoff},
    },
};

/// How long one look-up may take, reconnecting included.
pub(crate) const LOOK_UP_TIME_OUT: Duration = Duration::from_secs(15);
/// Keys per page of a snapshot.
const SNAPSHOT_PAGE: u32 = 512;

pub(crate) type Rpc = LegacyRpcMethods<RpcConfigFor<PolkadotConfig>>;

/// One WebSocket to a node. Cheap to clone; reconnects by itself.
#[derive(Clone)]
pub(crate) struct Connection {
    pub client: OnlineClient<PolkadotConfig>,
    pub rpc: Rpc,
}

impl Connection {
    pub async fn open(node: &str) -> Result<Self, ChainError> {
        let retries = ExponentialBackoff::from_millis(20).max_delay(Duration::from_secs(1));
        let connect = ReconnectingRpcClient::builder()
            .request_timeout(LOOK_UP_TIME_OUT)
            .connection_timeout(Duration::from_secs(5))
            .retry_policy(retries)
            .build(node);
        let socket = within(LOOK_UP_TIME_OUT, async {
            connect.await.map_err(|error| ChainError::Unreachable(error.to_string()))
        })
        .await?;
        let socket = RpcClient::new(socket);
        let rpc = LegacyRpcMethods::new(socket.clone());
        let backend = LegacyBackend::builder().storage_page_size(SNAPSHOT_PAGE).build(socket);
        let connect = OnlineClient::from_backend(Arc::new(backend));
        let client = within(LOOK_UP_TIME_OUT, async { connect.await.map_err(chain_error) }).await?;
        Ok(Self { client, rpc })
    }
}

/// The answer, or [`ChainError::TimedOut`].
pub(crate) async fn within<T>(
    time: Duration,
    answer: impl Future<Output = Result<T, ChainError>>,
) -> Result<T, ChainError> {
    tokio::time::timeout(time, answer).await.unwrap_or(Err(ChainError::TimedOut(time)))
}
