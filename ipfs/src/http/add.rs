//! `add`: files in, each in one pass and as a stream.

use super::{error::RpcError, params::Params};
use crate::{BlobInfo, EmbeddedStore, unixfs::FileNode};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use multer::{Field, Multipart};
use serde_json::json;

/// The options that decide the CID, and the values that mean this store's one profile.
const PROFILE: [(&str, &[&str]); 14] = [
    ("cid-version", &["1"]),
    ("raw-leaves", &["true", "1", "t"]),
    ("chunker", &["size-1048576"]),
    ("max-file-links", &["1024"]),
    ("hash", &["sha2-256"]),
    ("trickle", &["false", "0", "f"]),
    ("inline", &["false", "0", "f"]),
    ("wrap-with-directory", &["false", "0", "f"]),
    ("only-hash", &["false", "0", "f"]),
    ("nocopy", &["false", "0", "f"]),
    ("preserve-mode", &["false", "0", "f"]),
    ("preserve-mtime", &["false", "0", "f"]),
    ("mode", &["0"]),
    ("to-files", &[""]),
];

/// Stores the files of a multipart body and answers a line for each, pinned unless `pin=false`.
/// Options left out have this store's values, not Kubo's defaults.
pub(super) async fn add(
    State(store): State<EmbeddedStore>,
    params: Params,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, RpcError> {
    check_profile(&params)?;
    let pin = params.switch("pin", true)?;
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let boundary = multer::parse_boundary(content_type.unwrap_or_default())
        .map_err(|error| RpcError::request(format!("no multipart body: {error}")))?;
    let mut parts = Multipart::new(body.into_data_stream(), boundary);
    let mut lines = String::new();
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        lines += &add_part(&store, part, pin).await?;
    }
    if lines.is_empty() {
        return Err(RpcError::request("file argument \"path\" is required"));
    }
    Ok(([(header::CONTENT_TYPE, "application/json")], lines).into_response())
}

fn check_profile(params: &Params) -> Result<(), RpcError> {
    for (name, same) in PROFILE {
        if let Some(value) = params.get(name).filter(|value| !same.contains(value)) {
            let text = format!(
                "{name}={value} would give another CID: this store knows the profile \
                 unixfs-v1-2025 only ({name}={})",
                same[0]
            );
            return Err(RpcError::request(text));
        }
    }
    Ok(())
}

/// Stores one file; its line of the answer.
async fn add_part(
    store: &EmbeddedStore,
    mut part: Field<'_>,
    pin: bool,
) -> Result<String, RpcError> {
    let kind = part.content_type().map(|kind| kind.essence_str().to_owned());
    if matches!(kind.as_deref(), Some("application/x-directory" | "application/symlink")) {
        return Err(RpcError::request("files are stored, not directories and links"));
    }
    let name = part.file_name().unwrap_or_default().to_owned();
    // Deleted if the client hangs up.
    let mut upload = store.begin_temporary().await?;
    while let Some(chunk) = part.chunk().await.map_err(broken)? {
        upload.write(chunk).await?;
    }
    let info = upload.finish().await?;
    if pin && !store.pin(&info.cid).await? {
        return Err(RpcError::failed(format!("{} was removed before it was pinned", info.cid)));
    }
    let cid = info.cid.to_string();
    let name = if name.is_empty() { &cid } else { &name };
    let size = total(store, &info).await?.to_string();
    Ok(json!({ "Name": name, "Hash": cid, "Size": size }).to_string() + "\n")
}

/// Bytes of all blocks of the DAG, nodes included.
async fn total(store: &EmbeddedStore, info: &BlobInfo) -> Result<u64, RpcError> {
    if info.cid.is_raw() {
        return Ok(info.size);
    }
    let root = store.block(&info.cid).await?.ok_or_else(|| RpcError::not_found(&info.cid))?;
    let node = FileNode::decode(&root)
        .map_err(|error| RpcError::failed(format!("the root {}: {error}", info.cid)))?;
    Ok(node.total(root.len()))
}

fn broken(error: multer::Error) -> RpcError {
    RpcError::request(format!("the multipart body is broken: {error}"))
}
