//! Commands that read: `version`, `id`, `cat`, `block/get`, `block/stat`, `dag/export`.

use super::{car::archive, error::RpcError, params::Params};
use crate::{BlobStream, EmbeddedStore, read_dag, stat_dag};
use axum::{
    Json,
    body::Body,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use container_registry_primitives::BlobCid;
use futures::StreamExt;
use serde_json::{Value, json};
use std::ops::Range;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const AGENT: &str = concat!("container-registry-ipfs/", env!("CARGO_PKG_VERSION"));

/// Version of this crate, in the shape of Kubo's answer.
pub(super) async fn version() -> Json<Value> {
    let system = format!("{}/{}", std::env::consts::ARCH, std::env::consts::OS);
    let answer = json!({
        "Version": VERSION, "Commit": "", "Repo": "", "System": system, "Golang": "",
    });
    Json(answer)
}

/// The store is no peer by itself: it has no identity and no addresses.
pub(super) async fn id() -> Json<Value> {
    let answer = json!({
        "ID": "", "PublicKey": "", "Addresses": [], "AgentVersion": AGENT, "Protocols": [],
    });
    Json(answer)
}

/// A blob's bytes from `offset`, at most `length` of them.
pub(super) async fn cat(
    State(store): State<EmbeddedStore>,
    params: Params,
) -> Result<Response, RpcError> {
    let cid = params.cid()?;
    let (offset, length) = (params.number("offset")?.unwrap_or(0), params.number("length")?);
    let size = stat_dag(&store, &cid).await?.ok_or_else(|| RpcError::not_found(&cid))?;
    let start = offset.min(size);
    let end = start.saturating_add(length.unwrap_or(u64::MAX)).min(size);
    let stream = open(&store, cid, size, start..end).await?;
    let headers = [
        (header::CONTENT_TYPE.as_str(), "text/plain".to_owned()),
        (header::CONTENT_LENGTH.as_str(), (end - start).to_string()),
        ("x-stream-output", "1".to_owned()),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

async fn open(
    store: &EmbeddedStore,
    cid: BlobCid,
    size: u64,
    range: Range<u64>,
) -> Result<BlobStream, RpcError> {
    if range == (0..size) {
        // A root is read as a file, and verified as a whole.
        if let Some(info) = store.find(&cid).await?
            && let Some(stream) = store.read(&info.digest, None).await?
        {
            return Ok(stream);
        }
        return Ok(read_dag(store.clone(), cid, None, None));
    }
    if range.is_empty() {
        return Ok(futures::stream::empty().boxed());
    }
    Ok(read_dag(store.clone(), cid, Some(range), None))
}

/// A block.
pub(super) async fn block_get(
    State(store): State<EmbeddedStore>,
    params: Params,
) -> Result<Response, RpcError> {
    let block = block(&store, &params.cid()?).await?;
    let headers =
        [(header::CONTENT_TYPE.as_str(), "application/octet-stream"), ("x-stream-output", "1")];
    Ok((headers, block).into_response())
}

/// A block's length in bytes.
pub(super) async fn block_stat(
    State(store): State<EmbeddedStore>,
    params: Params,
) -> Result<Json<Value>, RpcError> {
    let cid = params.cid()?;
    let size = block(&store, &cid).await?.len();
    Ok(Json(json!({ "Key": cid.to_string(), "Size": size })))
}

/// All blocks of a DAG, as an archive.
pub(super) async fn dag_export(
    State(store): State<EmbeddedStore>,
    params: Params,
) -> Result<Response, RpcError> {
    let cid = params.cid()?;
    block(&store, &cid).await?;
    let headers =
        [(header::CONTENT_TYPE.as_str(), "application/vnd.ipld.car"), ("x-stream-output", "1")];
    Ok((headers, Body::from_stream(archive(store, cid))).into_response())
}

async fn block(store: &EmbeddedStore, cid: &BlobCid) -> Result<Bytes, RpcError> {
    store.block(cid).await?.ok_or_else(|| RpcError::not_found(cid))
}
