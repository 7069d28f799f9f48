//! `/v2/<name>/manifests/<reference>`, reading (OCI distribution spec, "Pulling manifests").

use super::{entity_tag, is_known_to_client};
use crate::{
    app::{App, lost},
    content::Content,
    error::{ApiError, Code},
    http::{CONTENT_DIGEST, header_value},
    route::Repository,
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use container_registry_primitives::Reference;

/// `GET` and `HEAD`. Neither asks the chain, and what the chain keeps itself is read from the index
/// rather than from any store.
pub async fn get_manifest(
    app: &App,
    repository: &Repository,
    reference: &Reference,
    method: &Method,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    let (space, image) = (&repository.space, &repository.image);
    let view = app.index.view()?;
    let unknown = || {
        let detail = serde_json::json!({ "reference": reference.to_string() });
        ApiError::from(Code::ManifestUnknown).detail(detail)
    };
    let digest = match reference {
        Reference::Digest(digest) => *digest,
        Reference::Tag(tag) => match view.tag(space, image, tag)? {
            Some(digest) => digest,
            None if view.has_repository(space, image)? => return Err(unknown()),
            None => return Err(unknown().message("repository or manifest unknown to registry")),
        },
    };
    let cid = view.manifest(space, image, &digest)?.ok_or_else(unknown)?;
    let inline = view.inline_manifest(&digest)?;
    // A view holds pages of the state's file: not for longer than needed.
    drop(view);
    let common =
        [(header::ETAG, entity_tag(&digest)), (CONTENT_DIGEST, header_value(&digest.to_string()))];
    let cache = match reference {
        Reference::Digest(_) => HeaderValue::from_static("max-age=31536000, immutable"),
        Reference::Tag(_) => HeaderValue::from_static("no-cache"),
    };
    if is_known_to_client(headers, &digest) {
        let cache = [(header::CACHE_CONTROL, cache)];
        return Ok((StatusCode::NOT_MODIFIED, common, cache).into_response());
    }
    let gone = || lost(repository, &digest);
    let head = *method == Method::HEAD;
    let (kind, len, bytes) = if let Some(json) = inline {
        let (kind, bytes) = Content::inline_manifest(&digest, json)?;
        (kind, bytes.len() as u64, bytes)
    } else if head {
        let (kind, size) = app.content.manifest_kind(&digest, &cid).await?.ok_or_else(gone)?;
        (kind, size, Bytes::new())
    } else {
        let (kind, bytes) = app.content.manifest(&digest, &cid).await?.ok_or_else(gone)?;
        (kind, bytes.len() as u64, bytes)
    };
    let body = if head { Body::empty() } else { Body::from(bytes) };
    let mut response = (common, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind.text()));
    headers.insert(header::CONTENT_LENGTH, len.into());
    headers.insert(header::CACHE_CONTROL, cache);
    Ok(response)
}
