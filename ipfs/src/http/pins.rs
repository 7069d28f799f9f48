//! Commands on pins: `pin/add`, `pin/ls`, `pin/rm`. All pins are recursive.

use super::{error::RpcError, params::Params};
use crate::{EmbeddedStore, StoreError};
use axum::{
    Json,
    body::Body,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use container_registry_primitives::BlobCid;
use futures::{Stream, StreamExt, stream};
use serde_json::{Value, json};

/// Pins that are read from the index at a time.
const PAGE: usize = 1024;

/// Pins blobs that are stored. There is nowhere to fetch others from.
pub(super) async fn add(
    State(store): State<EmbeddedStore>,
    params: Params,
) -> Result<Json<Value>, RpcError> {
    let cids = some(params.cids()?)?;
    for cid in &cids {
        if !store.pin(cid).await? {
            let error = RpcError::not_found(cid);
            tracing::debug!(%cid, "cannot pin what is not here");
            return Err(error);
        }
    }
    Ok(answer(&cids))
}

/// Takes pins away.
pub(super) async fn rm(
    State(store): State<EmbeddedStore>,
    params: Params,
) -> Result<Json<Value>, RpcError> {
    let cids = some(params.cids()?)?;
    for cid in &cids {
        if !store.unpin(cid).await? {
            return Err(RpcError::failed("not pinned or pinned indirectly"));
        }
    }
    Ok(answer(&cids))
}

/// The pins given, or all; `stream=true` gives a line for each.
pub(super) async fn ls(
    State(store): State<EmbeddedStore>,
    params: Params,
) -> Result<Response, RpcError> {
    let cids = params.cids()?;
    let recursive = matches!(params.get("type"), None | Some("" | "all" | "recursive"));
    for cid in &cids {
        if !recursive || !store.is_pinned(cid).await? {
            return Err(RpcError::failed(format!("path '/ipfs/{cid}' is not pinned")));
        }
    }
    let pages = match (cids.is_empty(), recursive) {
        (false, _) => stream::iter([Ok(cids)]).boxed(),
        (true, true) => pages(store).boxed(),
        (true, false) => stream::empty().boxed(),
    };
    let body = if params.switch("stream", false)? {
        Body::from_stream(pages.map(|page| page.map(|page| lines(&page))))
    } else {
        Body::from_stream(object(pages))
    };
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}

fn some(cids: Vec<BlobCid>) -> Result<Vec<BlobCid>, RpcError> {
    if cids.is_empty() {
        return Err(RpcError::request("argument \"ipfs-path\" is required"));
    }
    Ok(cids)
}

fn answer(cids: &[BlobCid]) -> Json<Value> {
    let pins = cids.iter().map(BlobCid::to_string).collect::<Vec<_>>();
    Json(json!({ "Pins": pins }))
}

type Page = Result<Vec<BlobCid>, StoreError>;

/// All pins, page by page: there may be millions.
fn pages(store: EmbeddedStore) -> impl Stream<Item = Page> + Send {
    stream::try_unfold((store, None), |(store, after)| async move {
        let page = store.pins(after, PAGE).await?;
        let last = page.last().copied();
        Ok(last.map(|last| (page, (store, Some(last)))))
    })
}

fn lines(page: &[BlobCid]) -> Bytes {
    let line = |cid: &BlobCid| format!("{{\"Cid\":\"{cid}\",\"Type\":\"recursive\"}}\n");
    page.iter().map(line).collect::<String>().into()
}

/// `{"Keys": {cid: {"Type": "recursive"}, …}}`
fn object(
    pages: impl Stream<Item = Page> + Send,
) -> impl Stream<Item = Result<Bytes, StoreError>> + Send {
    let mut comma = "";
    let keys = pages.map(move |page| {
        let mut out = String::new();
        for cid in page? {
            out += &format!("{comma}\"{cid}\":{{\"Type\":\"recursive\"}}");
            comma = ",";
        }
        Ok(Bytes::from(out))
    });
    let text = |text: &'static str| stream::iter([Ok(Bytes::from_static(text.as_bytes()))]);
    text("{\"Keys\":{").chain(keys).chain(text("}}\n"))
}
