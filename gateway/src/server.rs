//! Listening: connections, their limits, and the end.

mod stall;

use axum::Router;
use hyper::{
    body::Incoming,
    server::conn::http1,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use stall::StallGuard;
use std::{future::poll_fn, net::SocketAddr, pin::Pin, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// Bytes of a connection's read buffer, and so of a request's head. The last read may fill what the buffer has
/// allocated ahead, so a head of up to twice as many can pass.
const MAX_BUFFER: usize = 128 * 1024;
/// Header fields of a request.
const MAX_HEADERS: usize = 100;
/// How long a request's head may take, and how long a connection may be idle.
const HEAD_TIMEOUT: Duration = Duration::from_secs(90);
/// How long what a client still sends is read and thrown away after the last answer.
const LINGER: Duration = Duration::from_secs(5);
/// Pause after a connection could not be accepted, as when files run out.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Who a request comes from; one of its extensions.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The limits on connections.
#[derive(Clone, Copy, Debug)]
pub struct ConnectionLimits {
    /// Connections at the same time; further ones wait.
    pub max: usize,
    /// How long a client may take nothing of what is sent to it.
    pub stall: Duration,
}

/// Serves until `stop`, then lets requests that are under way end. Returns when all connections
/// are closed; whoever cannot wait for that drops the future.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: ConnectionLimits,
    stop: CancellationToken,
) {
    let places = Arc::new(Semaphore::new(limits.max));
    let connections = TaskTracker::new();
    // Dropping this future ends the connections too.
    let end = CancellationToken::new();
    let _end = end.clone().drop_guard();
    loop {
        let accept = async {
            let place = places.clone().acquire_owned().await.ok()?;
            Some((place, listener.accept().await))
        };
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = accept => accepted,
        };
        match accepted {
            None => break,
            Some((place, Ok((stream, peer)))) => {
                let router = router.clone();
                let serve = connection(stream, Peer(peer), router, limits, stop.clone());
                let end = end.clone();
                connections.spawn(async move {
                    let served = end.run_until_cancelled_owned(serve).await;
                    if let Some(Err(error)) = served {
                        tracing::debug!(%peer, %error, "a connection broke");
                    }
                    drop(place);
                });
            }
            Some((_, Err(error))) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    connections.close();
    connections.wait().await;
}

async fn connection(
    stream: TcpStream,
    peer: Peer,
    router: Router,
    limits: ConnectionLimits,
    stop: CancellationToken,
) -> hyper::Result<()> {
    // Answers are small or streamed in large pieces: nothing gains from waiting.
    let _ = stream.set_nodelay(true);
    let io = TokioIo::new(StallGuard::new(stream, limits.stall));
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(peer);
        Box::pin(router.call(request))
    });
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .max_headers(MAX_HEADERS)
        .max_buf_size(MAX_BUFFER)
        .serve_connection(io, service);
    let stopped = tokio::select! {
        result = poll_fn(|context| connection.poll_without_shutdown(context)) => {
            result?;
            false
        }
        () = stop.cancelled() => true,
    };
    if stopped {
        Pin::new(&mut connection).graceful_shutdown();
        poll_fn(|context| connection.poll_without_shutdown(context)).await?;
    }
    linger(connection.into_parts().io.into_inner()).await;
    Ok(())
}

/// Closes a connection so that the client sees the answer: whoever is still sending a body that
/// was refused would lose it if what he sends met a closed socket.
async fn linger(mut stream: StallGuard<TcpStream>) {
    let drain = async {
        stream.shutdown().await?;
        let mut sink = vec![0; 16 * 1024];
        while stream.read(&mut sink).await? > 0 {}
        Ok::<_, std::io::Error>(())
    };
    // Whatever goes wrong, the connection ends.
    let _ = tokio::time::timeout(LINGER, drain).await;
}
