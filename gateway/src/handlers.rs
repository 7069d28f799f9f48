//! The handlers, a file per resource.

mod blobs;
mod listings;
mod manifests;
mod put_manifest;
mod stats;
mod uploads;

pub use blobs::get_blob;
pub use listings::{catalog, tags};
pub use manifests::get_manifest;
pub use put_manifest::put_manifest;
pub use stats::stats;
pub use uploads::{append_to_upload, begin_upload, cancel_upload, finish_upload, upload_status};

use crate::http::header_text;
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use container_registry_primitives::Digest;

/// `GET /v2/`: the API is there.
pub fn base() -> Response {
    axum::Json(serde_json::json!({})).into_response()
}

/// The entity tag of content: its digest.
fn entity_tag(digest: &Digest) -> HeaderValue {
    crate::http::header_value(&format!("\"{digest}\""))
}

/// Whether a client has the content already (RFC 9110, section 13.1.2).
fn is_known_to_client(headers: &HeaderMap, digest: &Digest) -> bool {
    let Some(known) = header_text(headers, header::IF_NONE_MATCH) else { return false };
    known.split(',').any(|tag| {
        let tag = tag.trim().trim_start_matches("W/").trim_matches('"');
        tag == "*" || tag.parse() == Ok(*digest)
    })
}
