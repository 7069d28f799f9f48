//! The internal listener: the embedded IPFS, as the node's off-chain worker and other gateways
//! use it, and this gateway's health.

use crate::app::App;
use axum::{Router, extract::State, http::StatusCode, routing::get};
use std::sync::Arc;

/// `/blobs`, `/ipfs` and `/api/v0` of the embedded store, `/healthz` and `/readyz`.
pub fn router(app: Arc<App>) -> Router {
    let store = app.content.store().clone();
    let health = Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .with_state(app);
    ipfs_store::router(store).merge(health)
}

/// Ready when the chain is followed, nothing acknowledged is missing and the state can be read.
async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    match (*app.ready.borrow(), app.index.cursor()) {
        (true, Ok(Some(_))) => (StatusCode::OK, "ready\n"),
        (_, Err(_)) => (StatusCode::SERVICE_UNAVAILABLE, "the state cannot be read\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the chain is not followed\n"),
    }
}
