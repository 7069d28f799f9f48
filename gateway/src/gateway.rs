//! The gateway as a whole: what is started, in which order, and how it ends.

use crate::{
    app::{App, Limits, Parts},
    config::Settings,
    follow::{FollowError, Follower},
    http,
    index::Index,
    internal,
    journal::Journal,
    ledger::Ledger,
    pusher::Pusher,
    server::{ConnectionLimits, serve},
    state::{State, StateError},
    uploads::UploadError,
};
use ipfs_store::{EmbeddedStore, KuboClient};
use std::{
    convert::Infallible,
    io,
    net::SocketAddr,
    path::PathBuf,
    sync::Arc,
    time::{Duration, SystemTime},
};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

/// How often old sessions and journal entries are looked for.
const UPKEEP: Duration = Duration::from_secs(60);

/// Why the gateway cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data directory cannot be used.
    #[error("cannot use the data directory {}: {source}", path.display())]
    Data {
        /// The directory.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Nothing can listen there.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The gateway's state cannot be opened.
    #[error(transparent)]
    State(#[from] StateError),
    /// The embedded store cannot be opened.
    #[error("cannot open the embedded store: {0}")]
    Store(#[from] ipfs_store::StoreError),
    /// The sessions cannot be tidied up.
    #[error(transparent)]
    Uploads(#[from] UploadError),
    /// The Kubo's address cannot be used.
    #[error("cannot use the IPFS API: {0}")]
    Kubo(#[from] ipfs_store::KuboError),
}

/// A running gateway.
pub struct Gateway {
    /// Where the public API listens.
    pub public: SocketAddr,
    /// Where the internal API listens.
    pub internal: SocketAddr,
    /// The parts that the handlers use.
    pub app: Arc<App>,
    stop: CancellationToken,
    servers: JoinHandle<()>,
    follower: JoinHandle<Result<Infallible, FollowError>>,
    pusher: JoinHandle<()>,
    upkeep: JoinHandle<()>,
    grace: Duration,
}

impl Gateway {
    /// Starts a gateway: stores, chain, listeners. It serves what it knows at once, and takes
    /// pushes as soon as the chain answers.
    pub async fn start(settings: &Settings, ledger: Arc<dyn Ledger>) -> Result<Self, StartError> {
        let data = &settings.data;
        let failed = |source| StartError::Data { path: data.clone(), source };
        tokio::fs::create_dir_all(data).await.map_err(failed)?;
        let state = State::open(&data.join("gateway.redb"), settings.cache_bytes)?;
        let store = EmbeddedStore::open(data.join("ipfs")).await?;
        let kubo = settings.ipfs_api.clone().map(KuboClient::new).transpose()?;
        let public = listen(settings.listen).await?;
        let internal = listen(settings.internal_listen).await?;

        let account = ledger.account();
        let index = Index::open(state.clone());
        let journal = Journal::new(state.clone());
        let (pusher, pusher_task) =
            Pusher::start(ledger.clone(), index.clone(), journal, settings.push_timeout);
        let (follower, ready) = Follower::new(ledger, index.clone(), pusher.clone());
        let limits = Limits {
            body_timeout: settings.body_timeout,
            max_writing: settings.max_writing,
            max_open: settings.max_uploads,
        };
        let default_space = settings.default_space.clone();
        let parts =
            Parts { state, index, store, kubo, pusher, account, ready, default_space, limits };
        let app = Arc::new(App::new(parts));
        app.uploads.tidy().await?;
        let connections =
            ConnectionLimits { max: settings.max_connections, stall: settings.body_timeout };
        let stop = CancellationToken::new();
        let addresses = (address(&public)?, address(&internal)?);
        let servers = futures::future::join(
            serve(public.0, http::router(app.clone()), connections, stop.clone()),
            serve(internal.0, internal::router(app.clone()), connections, stop.clone()),
        );
        tracing::info!(public = %addresses.0, internal = %addresses.1, account = %app.account,
            "serving");
        Ok(Self {
            public: addresses.0,
            internal: addresses.1,
            stop,
            servers: tokio::spawn(async move {
                servers.await;
            }),
            follower: tokio::spawn(follower.run()),
            pusher: pusher_task,
            upkeep: tokio::spawn(upkeep(app.clone(), settings.upload_timeout)),
            app,
            grace: settings.grace_period,
        })
    }

    /// Returns when the chain can no longer be followed: why, or `None` if that task panicked.
    pub async fn failed(&mut self) -> Option<FollowError> {
        match (&mut self.follower).await {
            Ok(Err(error)) => Some(error),
            Ok(Ok(never)) => match never {},
            Err(_) => None,
        }
    }

    /// Shuts down: accepts no new connections, lets requests end for as long as the grace period, then
    /// stops.
    pub async fn stop(self) {
        let Self { stop, mut servers, follower, pusher, upkeep, app, grace, .. } = self;
        stop.cancel();
        if tokio::time::timeout(grace, &mut servers).await.is_err() {
            tracing::warn!("requests were still under way at the end of the grace period");
        }
        for task in [servers, upkeep] {
            end(task).await;
        }
        end(follower).await;
        drop(app);
        // Whatever was under way is written down before the state is closed.
        if tokio::time::timeout(grace, pusher).await.is_err() {
            tracing::warn!("pushes were still under way at the end of the grace period");
        }
    }
}

/// Ends a task, if it has not ended, and waits until it has.
async fn end<T>(task: JoinHandle<T>) {
    if !task.is_finished() {
        task.abort();
        let _ = task.await;
    }
}

async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), StartError> {
    let failed = |source| StartError::Listen { address, source };
    Ok((TcpListener::bind(address).await.map_err(failed)?, address))
}

fn address((listener, asked): &(TcpListener, SocketAddr)) -> Result<SocketAddr, StartError> {
    listener.local_addr().map_err(|source| StartError::Listen { address: *asked, source })
}

async fn upkeep(app: Arc<App>, upload_timeout: Duration) {
    let mut ticks = tokio::time::interval(UPKEEP);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match app.uploads.expire(upload_timeout).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "idle uploads were ended"),
            Err(error) => tracing::warn!(%error, "idle uploads could not be ended"),
        }
        let pruned = async {
            let Some(cursor) = app.index.cursor()? else { return Ok(0) };
            app.journal.prune(cursor.number, SystemTime::now()).await
        };
        if let Err(error) = pruned.await {
            tracing::warn!(%error, "the journal could not be pruned");
        }
    }
}
