//! `/v2/<name>/manifests/<reference>`, writing (OCI distribution spec, "Pushing Manifests").
//!
//! What can be refused is refused before anything is written. Then the bytes are stored, and the
//! manifest and all blobs that the chain does not have for good go into one push: 201 means that
//! it is on chain and that readers see it.

use crate::{
    app::App,
    error::{ApiError, Code},
    http::{CONTENT_DIGEST, content_length, header_text, header_value, read_to_end},
    ledger::{self, Blob, DigestType, Push},
    manifest::{Content, Descriptor, Manifest, ManifestError, MediaType, digest_of},
    route::Repository,
};
use axum::{
    body::Body,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use container_registry_primitives::{BlobCid, Digest, Reference, bounds::MAX_MANIFEST_LEN};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::{collections::HashSet, sync::Arc};

/// `PUT`.
pub async fn put_manifest(
    app: Arc<App>,
    repository: Repository,
    reference: Reference,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let result = put(&app, &repository, &reference, headers, body).await;
    match &result {
        Ok((digest, _)) => tracing::info!(target: "audit", action = "commit", %repository,
            %reference, %digest, "manifest"),
        Err(error) => tracing::info!(target: "audit", action = "refuse", %repository, %reference,
            %error, "manifest"),
    }
    result.map(|(_, response)| response)
}

async fn put(
    app: &App,
    repository: &Repository,
    reference: &Reference,
    headers: &HeaderMap,
    body: Body,
) -> Result<(Digest, Response), ApiError> {
    let _memory = app.manifest_memory(content_length(headers)).await?;
    let bytes = read_to_end(body, MAX_MANIFEST_LEN, app.body_timeout).await?;
    let digest = match reference {
        Reference::Tag(_) => Digest::Sha256(Sha256::digest(&bytes).into()),
        Reference::Digest(expected) => verified(expected, &bytes)?,
    };
    let manifest = Manifest::parse(&bytes, header_text(headers, header::CONTENT_TYPE))?;
    let blobs = match &manifest.content {
        Content::Image { config, layers } => {
            let blobs = new_blobs(app, repository, config, layers)?;
            with_right_sizes(app, repository, blobs).await?
        }
        Content::Index { manifests } => {
            check_children(app, repository, manifests)?;
            Vec::new()
        }
    };
    let size = bytes.len() as u64;
    let (stored, ()) = tokio::try_join!(
        async { app.content.put(bytes, digest.algorithm()).await.map_err(ApiError::from) },
        async {
            let kind = manifest.media_type;
            app.content.remember(&digest, kind, size).await.map_err(ApiError::from)
        },
    )?;
    if !blobs.is_empty() || !is_recorded(app, repository, reference, &digest, &stored.cid)? {
        let tags = match reference {
            Reference::Tag(tag) => vec![tag.clone()],
            Reference::Digest(_) => Vec::new(),
        };
        let manifest = ledger::Manifest {
            image: repository.image.clone(),
            digest,
            cid: stored.cid,
            size,
            media_type: manifest.media_type.into(),
            subject: manifest.subject,
            tags,
        };
        let space = repository.space.clone();
        app.push(Push { space, blobs, manifest: Some(manifest) }).await?;
    }
    let location = header_value(&format!("/v2/{}/manifests/{digest}", repository.name));
    let headers =
        [(header::LOCATION, location), (CONTENT_DIGEST, header_value(&digest.to_string()))];
    Ok((digest, (StatusCode::CREATED, headers).into_response()))
}

impl From<ManifestError> for ApiError {
    fn from(error: ManifestError) -> Self {
        Self::from(Code::ManifestInvalid).message(error.to_string())
    }
}

/// The digest, if it is that of the bytes.
fn verified(expected: &Digest, bytes: &[u8]) -> Result<Digest, ApiError> {
    let actual = digest_of(bytes, expected.algorithm());
    if actual == *expected {
        return Ok(actual);
    }
    let detail = json!({ "expected": expected.to_string(), "actual": actual.to_string() });
    Err(ApiError::from(Code::DigestInvalid).detail(detail))
}

/// An image's blobs, but for those that the chain has for good.
///
/// # Errors
///
/// If the space does not have one of them.
fn new_blobs(
    app: &App,
    repository: &Repository,
    config: &Descriptor,
    layers: &[Descriptor],
) -> Result<Vec<Blob>, ApiError> {
    let space = &repository.space;
    let (best, finalized) = (app.index.view()?, app.index.finalized_view()?);
    let layers = layers.iter().filter(|layer| !layer.foreign);
    let blobs = std::iter::once((config, DigestType::Json))
        .chain(layers.map(|layer| (layer, DigestType::File)));
    let mut new = Vec::new();
    let mut seen = HashSet::new();
    for (descriptor, digest_type) in blobs {
        let digest = descriptor.digest;
        let staged = app.staged.get(space, &digest)?;
        if let Some(staged) = staged {
            ensure_size(&digest, descriptor.size, staged.size)?;
        }
        let recorded = best.blob(space, &digest)?;
        let for_good = recorded.is_some() && finalized.blob(space, &digest)?.is_some();
        if for_good || !seen.insert(digest) {
            continue;
        }
        // On chain, but a reorganisation may take it off again: recorded once more.
        let cid = recorded.or(staged.map(|staged| staged.cid));
        let cid = cid.ok_or_else(|| unknown(&digest))?;
        new.push(Blob { digest, digest_type, cid, size: descriptor.size });
    }
    Ok(new)
}

/// The blobs whose sizes are known to be right; those of others are refused. On chain, a wrong size would
/// take the place of the right one, so a blob that is recorded, and whose bytes are not to be had, is left
/// as it is.
async fn with_right_sizes(
    app: &App,
    repository: &Repository,
    blobs: Vec<Blob>,
) -> Result<Vec<Blob>, ApiError> {
    let mut right = Vec::with_capacity(blobs.len());
    for blob in blobs {
        if app.staged.get(&repository.space, &blob.digest)?.is_none() {
            let Some(size) = app.content.size(&blob.digest, &blob.cid).await? else { continue };
            ensure_size(&blob.digest, blob.size, size)?;
        }
        right.push(blob);
    }
    Ok(right)
}

fn ensure_size(digest: &Digest, said: u64, actual: u64) -> Result<(), ApiError> {
    if said == actual {
        return Ok(());
    }
    let message = format!("{digest} has {actual} bytes, not {said}");
    Err(ApiError::from(Code::ManifestInvalid).message(message))
}

/// Whether the repository has what an index names. An entry whose media type is not a manifest's may be
/// a blob of the space.
fn check_children(
    app: &App,
    repository: &Repository,
    children: &[Descriptor],
) -> Result<(), ApiError> {
    let view = app.index.view()?;
    for child in children.iter().filter(|child| !child.foreign) {
        let digest = &child.digest;
        let known = view.manifest(&repository.space, &repository.image, digest)?.is_some()
            || (MediaType::parse(&child.media_type).is_none()
                && app.blob(&repository.space, digest)?.is_some());
        if !known {
            return Err(unknown(digest));
        }
    }
    Ok(())
}

fn unknown(digest: &Digest) -> ApiError {
    ApiError::from(Code::ManifestBlobUnknown).detail(json!({ "digest": digest.to_string() }))
}

/// Whether the chain says for good, and still, what a push without new blobs would make it say.
fn is_recorded(
    app: &App,
    repository: &Repository,
    reference: &Reference,
    digest: &Digest,
    cid: &BlobCid,
) -> Result<bool, ApiError> {
    let (space, image) = (&repository.space, &repository.image);
    for view in [app.index.finalized_view()?, app.index.view()?] {
        if view.manifest(space, image, digest)?.as_ref() != Some(cid) {
            return Ok(false);
        }
        if let Reference::Tag(tag) = reference
            && view.tag(space, image, tag)?.as_ref() != Some(digest)
        {
            return Ok(false);
        }
    }
    Ok(true)
}
