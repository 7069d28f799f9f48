//! `/v2/<name>/blobs/uploads/` (OCI distribution spec, "Pushing blobs").
//!
//! Bytes are taken in a task of their own: a client that goes away in the middle leaves the upload
//! as it was after the last whole chunk, and may come back.

use crate::{
    app::App,
    error::{ApiError, Code},
    http::{
        CONTENT_DIGEST, ChunkRange, Chunks, Query, UPLOAD_UUID, chunks, content_length,
        header_text, header_value,
    },
    route::Repository,
    staged::StagedBlob,
    uploads::{Session, UploadError},
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use container_registry_primitives::Digest;
use futures::StreamExt;
use std::sync::Arc;
use tracing::Instrument;
use uuid::Uuid;

/// `POST`: begins a session, or takes a whole blob (`?digest=`), or one that another repository
/// has (`?mount=&from=`).
pub async fn begin_upload(
    app: Arc<App>,
    repository: Repository,
    query: &Query,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    if let Some(digest) = query.get("mount").and_then(|digest| digest.parse().ok())
        && mount(&app, &repository, &digest, query.get("from")).await?
    {
        return Ok(created(&repository, &digest));
    }
    let Some(digest) = query.get("digest") else {
        let session = app.uploads.begin(&repository).await?;
        let id = session.upload.id();
        session.upload.suspend().await?;
        tracing::info!(target: "audit", action = "begin", %repository, %id, "upload");
        return Ok(progress(StatusCode::ACCEPTED, &repository, id, 0));
    };
    let (digest, announced) = (parse_digest(digest)?, announced(headers, 0)?);
    let session = app.uploads.begin(&repository).await?;
    take_all(app, repository, session, digest, announced, body, true).await
}

/// `PATCH`: takes a chunk, or all there is.
pub async fn append_to_upload(
    app: Arc<App>,
    repository: Repository,
    id: Uuid,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let mut session = app.uploads.resume(&repository, id).await?;
    let announced = match announced(headers, session.upload.len()) {
        Ok(announced) => announced,
        Err(error) => return Err(put_back(session, &repository, error).await),
    };
    let chunks = chunks(body, app.body_timeout);
    let task = async move {
        let result = take(&mut session, chunks, announced).await;
        let len = session.upload.len();
        let suspended = session.upload.suspend().await;
        result?;
        suspended?;
        Ok::<_, ApiError>(len)
    };
    let len = tokio::spawn(task.in_current_span()).await.map_err(ApiError::internal)??;
    Ok(progress(StatusCode::ACCEPTED, &repository, id, len))
}

/// `PUT`: takes what is left, if anything, and ends the session.
pub async fn finish_upload(
    app: Arc<App>,
    repository: Repository,
    id: Uuid,
    query: &Query,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let digest = query.get("digest").ok_or_else(|| {
        ApiError::from(Code::DigestInvalid).message("the parameter digest is missing")
    })?;
    let digest = parse_digest(digest)?;
    let session = app.uploads.resume(&repository, id).await?;
    let announced = match announced(headers, session.upload.len()) {
        Ok(announced) => announced,
        Err(error) => return Err(put_back(session, &repository, error).await),
    };
    take_all(app, repository, session, digest, announced, body, false).await
}

/// `GET`: how far the upload has come.
pub async fn upload_status(
    app: &App,
    repository: &Repository,
    id: Uuid,
) -> Result<Response, ApiError> {
    let len = app.uploads.taken(repository, id).await?;
    Ok(progress(StatusCode::NO_CONTENT, repository, id, len))
}

/// `DELETE`: ends the session without a blob.
pub async fn cancel_upload(
    app: &App,
    repository: &Repository,
    id: Uuid,
) -> Result<Response, ApiError> {
    app.uploads.cancel(repository, id).await?;
    tracing::info!(target: "audit", action = "cancel", %repository, %id, "upload");
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes the rest of a blob and commits it. What comes in one piece (`at_once`) leaves nothing
/// behind when it fails; a session whose body breaks off stays.
async fn take_all(
    app: Arc<App>,
    repository: Repository,
    mut session: Session,
    digest: Digest,
    announced: Option<u64>,
    body: Body,
    at_once: bool,
) -> Result<Response, ApiError> {
    let chunks = chunks(body, app.body_timeout);
    let task = async move {
        let taken = match session.upload.also_hash(digest.algorithm()).await {
            Ok(()) => take(&mut session, chunks, announced).await,
            Err(error) => Err(error.into()),
        };
        if let Err(error) = taken {
            if at_once {
                let id = session.upload.id();
                session.upload.suspend().await?;
                app.uploads.cancel(&repository, id).await?;
            } else {
                session.upload.suspend().await?;
            }
            return Err(error);
        }
        let is_on_chain = app.has_for_good(&repository.space, &digest)?;
        match app.uploads.commit(session, &digest, is_on_chain).await {
            Ok(info) => {
                tracing::info!(target: "audit", action = "commit", %repository, %digest,
                    cid = %info.cid, size = info.size, "upload");
                Ok(created(&repository, &digest))
            }
            Err(error) => {
                if let UploadError::DigestMismatch { actual, .. } = &error {
                    tracing::info!(target: "audit", action = "refuse", %repository, %digest,
                        %actual, "upload");
                }
                Err(error.into())
            }
        }
    };
    tokio::spawn(task.in_current_span()).await.map_err(ApiError::internal)?
}

/// Writes a body to an upload. `announced` is the length that the client gave.
async fn take(
    session: &mut Session,
    mut chunks: Chunks,
    announced: Option<u64>,
) -> Result<(), ApiError> {
    let before = session.upload.len();
    while let Some(chunk) = chunks.next().await {
        session.upload.write(chunk?).await?;
    }
    match announced {
        Some(len) if session.upload.len() - before != len => Err(Code::SizeInvalid.into()),
        _ => Ok(()),
    }
}

/// The length that a request announces for its body, given what the upload has taken already.
///
/// # Errors
///
/// If the chunk does not follow what was taken, or its range and its length differ.
fn announced(headers: &HeaderMap, taken: u64) -> Result<Option<u64>, ApiError> {
    let length = content_length(headers);
    let Some(range) = header_text(headers, header::CONTENT_RANGE) else { return Ok(length) };
    let range = ChunkRange::parse(range).ok_or_else(|| {
        ApiError::from(Code::BlobUploadInvalid).message("malformed Content-Range")
    })?;
    if length.is_some_and(|length| length != range.len) {
        return Err(Code::SizeInvalid.into());
    }
    if range.start != taken {
        return Err(ApiError::from(Code::RangeInvalid)
            .message("the chunk does not follow the last one")
            .header(header::RANGE, taken_range(taken)));
    }
    Ok(Some(range.len))
}

/// Puts a session back that a request was refused for.
async fn put_back(session: Session, repository: &Repository, error: ApiError) -> ApiError {
    let id = session.upload.id();
    if let Err(error) = session.upload.suspend().await {
        return error.into();
    }
    error
        .header(header::LOCATION, location(repository, id))
        .header(UPLOAD_UUID, header_value(&id.to_string()))
}

/// Makes a blob of another repository one of this one's space too, if the other has it.
async fn mount(
    app: &App,
    repository: &Repository,
    digest: &Digest,
    from: Option<&str>,
) -> Result<bool, ApiError> {
    let from = from.and_then(|from| Repository::parse(from, &app.default_space).ok());
    let Some(from) = from else { return Ok(false) };
    let Some(cid) = app.blob(&from.space, digest)? else { return Ok(false) };
    if app.blob(&repository.space, digest)?.is_none() {
        // Only what can be read is taken over.
        let Some(size) = app.content.size(digest, &cid).await? else { return Ok(false) };
        app.staged.add(&repository.space, digest, StagedBlob { cid, size }).await?;
    }
    tracing::info!(target: "audit", action = "mount", %repository, %from, %digest, "upload");
    Ok(true)
}

fn parse_digest(text: &str) -> Result<Digest, ApiError> {
    text.parse().map_err(|error: container_registry_primitives::DigestError| {
        ApiError::from(Code::DigestInvalid).message(error.to_string())
    })
}

fn created(repository: &Repository, digest: &Digest) -> Response {
    let location = header_value(&format!("/v2/{}/blobs/{digest}", repository.name));
    let headers =
        [(header::LOCATION, location), (CONTENT_DIGEST, header_value(&digest.to_string()))];
    (StatusCode::CREATED, headers).into_response()
}

fn progress(status: StatusCode, repository: &Repository, id: Uuid, taken: u64) -> Response {
    let headers = [
        (header::LOCATION, location(repository, id)),
        (header::RANGE, taken_range(taken)),
        (UPLOAD_UUID, header_value(&id.to_string())),
    ];
    (status, headers).into_response()
}

fn location(repository: &Repository, id: Uuid) -> HeaderValue {
    header_value(&format!("/v2/{}/blobs/uploads/{id}", repository.name))
}

/// `0-<last byte>`; by custom `0-0` when there is none yet.
fn taken_range(taken: u64) -> HeaderValue {
    header_value(&format!("0-{}", taken.saturating_sub(1)))
}
