//! The store over HTTP, for the machine's own processes: never to be reached from outside.
//!
//! | path | what |
//! |---|---|
//! | `GET`, `HEAD /blobs/<digest>` | a blob's bytes, and its CID as `X-Ipfs-Roots` |
//! | `GET`, `HEAD /ipfs/<cid>?format=raw\|car` | the trustless gateway: a block, or a DAG as CAR |
//! | `POST /api/v0/…` | the part of Kubo's RPC that a registry uses |
//!
//! A request of a web page is refused (403): its browser adds `Origin` or `Referer`, and with RPC
//! on loopback any page could otherwise change what is stored.

mod add;
mod blobs;
mod car;
mod error;
mod gateway;
mod params;
mod pins;
mod rpc;

use crate::EmbeddedStore;
use axum::{
    Router,
    extract::Request,
    http::{StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};

/// The routes above over a store. To be merged into the router of an internal listener.
pub fn router(store: EmbeddedStore) -> Router {
    Router::new()
        .route("/blobs/{digest}", get(blobs::get))
        .route("/ipfs/{cid}", get(gateway::get))
        .route("/api/v0/version", post(rpc::version))
        .route("/api/v0/id", post(rpc::id))
        .route("/api/v0/add", post(add::add))
        .route("/api/v0/cat", post(rpc::cat))
        .route("/api/v0/block/get", post(rpc::block_get))
        .route("/api/v0/block/stat", post(rpc::block_stat))
        .route("/api/v0/dag/export", post(rpc::dag_export))
        .route("/api/v0/pin/add", post(pins::add))
        .route("/api/v0/pin/ls", post(pins::ls))
        .route("/api/v0/pin/rm", post(pins::rm))
        .layer(middleware::from_fn(refuse_pages))
        .with_state(store)
}

async fn refuse_pages(request: Request, next: Next) -> Response {
    let headers = request.headers();
    if headers.contains_key(header::ORIGIN) || headers.contains_key(header::REFERER) {
        let text = "requests of web pages are refused (Origin or Referer is set)\n";
        return (StatusCode::FORBIDDEN, text).into_response();
    }
    next.run(request).await
}
