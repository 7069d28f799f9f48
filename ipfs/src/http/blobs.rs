//! `/blobs/<digest>`: where off-chain workers fetch what a gateway has taken.

use super::error::PlainError;
use crate::EmbeddedStore;
use axum::{
    body::Body,
    extract::{Path, State},
    http::{Method, StatusCode, header},
    response::Response,
};
use container_registry_primitives::Digest;

/// The blob with its length and, in `X-Ipfs-Roots`, the CID that was computed with its digest in one
/// pass: by it a worker knows that the two are of the same bytes. 400 for a malformed digest, 404 for a blob that is not there.
pub(super) async fn get(
    State(store): State<EmbeddedStore>,
    method: Method,
    Path(digest): Path<String>,
) -> Result<Response, PlainError> {
    let bad = |error| PlainError(StatusCode::BAD_REQUEST, format!("{error}"));
    let digest: Digest = digest.parse().map_err(bad)?;
    let absent = || PlainError(StatusCode::NOT_FOUND, format!("{digest} is not here"));
    let info = store.stat(&digest).await?.ok_or_else(absent)?;
    let body = if method == Method::HEAD {
        Body::empty()
    } else {
        Body::from_stream(store.read(&info.digest, None).await?.ok_or_else(absent)?)
    };
    Response::builder()
        .header(header::CONTENT_TYPE, "application/octet-stream")
        .header(header::CONTENT_LENGTH, info.size)
        .header(header::ETAG, format!("\"{digest}\""))
        .header("x-ipfs-roots", info.cid.to_string())
        .body(body)
        .map_err(|error| PlainError(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))
}
