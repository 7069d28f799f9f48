//! `/v2/<name>/blobs/<digest>` (OCI distribution spec, "Pulling blobs").

use super::{entity_tag, is_known_to_client};
use crate::{
    app::{App, lost},
    error::{ApiError, Code},
    http::{CONTENT_DIGEST, RangeRequest, header_text, header_value},
    route::Repository,
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use container_registry_primitives::Digest;

/// What a digest names never changes.
const IMMUTABLE: HeaderValue = HeaderValue::from_static("max-age=31536000, immutable");

/// `GET` and `HEAD`.
pub async fn get_blob(
    app: &App,
    repository: &Repository,
    digest: &Digest,
    method: &Method,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    let detail = || serde_json::json!({ "digest": digest.to_string() });
    let cid = app.blob(&repository.space, digest)?;
    let cid = cid.ok_or_else(|| ApiError::from(Code::BlobUnknown).detail(detail()))?;
    let common = [
        (header::ETAG, entity_tag(digest)),
        (header::CACHE_CONTROL, IMMUTABLE),
        (CONTENT_DIGEST, header_value(&digest.to_string())),
        (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
    ];
    if is_known_to_client(headers, digest) {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let size = app.content.size(digest, &cid).await?.ok_or_else(|| lost(repository, digest))?;
    let range = match requested_range(method, headers, digest, size) {
        RangeRequest::All => None,
        RangeRequest::Part(range) => Some(range),
        RangeRequest::Unsatisfiable => {
            let size = header_value(&format!("bytes */{size}"));
            return Err(ApiError::from(Code::RangeInvalid).header(header::CONTENT_RANGE, size));
        }
    };
    let len = range.as_ref().map_or(size, |range| range.end - range.start);
    let content_range = range
        .as_ref()
        .map(|range| header_value(&format!("bytes {}-{}/{size}", range.start, range.end - 1)));
    let body = if *method == Method::HEAD {
        Body::empty()
    } else {
        let stream = app.content.read(digest, &cid, range).await?;
        Body::from_stream(stream.ok_or_else(|| lost(repository, digest))?)
    };
    let mut response = (common, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, len.into());
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    if let Some(content_range) = content_range {
        headers.insert(header::CONTENT_RANGE, content_range);
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    Ok(response)
}

/// The range to answer with: only `GET` has one, and none if it was meant for other content
/// (RFC 9110, sections 14.2 and 13.1.5).
fn requested_range(
    method: &Method,
    headers: &HeaderMap,
    digest: &Digest,
    size: u64,
) -> RangeRequest {
    let for_other = headers.get(header::IF_RANGE).is_some_and(|tag| *tag != entity_tag(digest));
    if *method != Method::GET || for_other {
        return RangeRequest::All;
    }
    RangeRequest::parse(header_text(headers, header::RANGE), size)
}
