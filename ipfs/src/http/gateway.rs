//! `/ipfs/<cid>`: the trustless gateway (IPFS specification "Trustless Gateway"). The receiver
//! checks what it gets; nothing is rendered.

use super::{car::archive, error::PlainError, params::Params};
use crate::EmbeddedStore;
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, Method, StatusCode, header},
    response::Response,
};
use container_registry_primitives::BlobCid;

const RAW: &str = "application/vnd.ipld.raw";
const CAR: &str = "application/vnd.ipld.car";
const CAR_TYPE: &str = "application/vnd.ipld.car; version=1; order=dfs; dups=y";
/// What a CID names never changes.
const FOREVER: &str = "public, max-age=29030400, immutable";

enum Format {
    Raw,
    Car,
}

/// A block, or with `format=car` the whole DAG (with `dag-scope=block` its root only).
pub(super) async fn get(
    State(store): State<EmbeddedStore>,
    Path(cid): Path<String>,
    params: Params,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, PlainError> {
    let bad = |error| PlainError(StatusCode::BAD_REQUEST, format!("{error}"));
    let cid = BlobCid::parse_any(&cid).map_err(bad)?;
    let format = format(&params, &headers)?;
    let Some(root) = store.block(&cid).await? else {
        return Err(PlainError(StatusCode::NOT_FOUND, format!("{cid} is not here")));
    };
    let response = Response::builder()
        .header(header::CACHE_CONTROL, FOREVER)
        .header("x-content-type-options", "nosniff")
        .header("x-ipfs-path", format!("/ipfs/{cid}"))
        .header("x-ipfs-roots", cid.to_string());
    let attachment = |kind| format!("attachment; filename=\"{cid}.{kind}\"");
    let response = match format {
        Format::Raw => response
            .header(header::CONTENT_TYPE, RAW)
            .header(header::CONTENT_LENGTH, root.len())
            .header(header::CONTENT_DISPOSITION, attachment("bin"))
            .header(header::ETAG, format!("\"{cid}.raw\""))
            .body(if method == Method::HEAD { Body::empty() } else { Body::from(root) }),
        Format::Car => response
            .header(header::CONTENT_TYPE, CAR_TYPE)
            .header(header::CONTENT_DISPOSITION, attachment("car"))
            // Weak: archives of one DAG may differ in order and duplicates.
            .header(header::ETAG, format!("W/\"{cid}.car\""))
            .body(if method == Method::HEAD {
                Body::empty()
            } else {
                Body::from_stream(archive(store, cid))
            }),
    };
    response.map_err(|error| PlainError(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))
}

/// What is asked for: the parameter counts before the header.
fn format(params: &Params, headers: &HeaderMap) -> Result<Format, PlainError> {
    let unsupported = |what: &str| PlainError(StatusCode::NOT_IMPLEMENTED, what.to_owned());
    let accept = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let accept = accept.collect::<Vec<_>>().join(",");
    let format = match params.get("format") {
        Some("raw") => Format::Raw,
        Some("car") => Format::Car,
        Some(other) => {
            let text = format!("format={other} is none of raw and car");
            return Err(PlainError(StatusCode::BAD_REQUEST, text));
        }
        None if accept.contains(RAW) => Format::Raw,
        None if accept.contains(CAR) => Format::Car,
        None => {
            let text = format!("say ?format=raw or car, or accept {RAW} or {CAR}");
            return Err(PlainError(StatusCode::NOT_ACCEPTABLE, text));
        }
    };
    if params.get("entity-bytes").is_some_and(|range| range != "0:*") {
        return Err(unsupported("entity-bytes is not supported"));
    }
    if !matches!(params.get("dag-scope"), None | Some("all" | "entity")) {
        return Err(unsupported("dag-scope is all: ask for a single block with format=raw"));
    }
    Ok(format)
}
