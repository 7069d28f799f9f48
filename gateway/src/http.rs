//! From request to handler and back.

mod body;
mod query;
mod range;

pub use body::{BodyError, Chunks, chunks, read_to_end};
pub use query::Query;
pub use range::{ChunkRange, RangeRequest};

use crate::{
    app::App,
    error::{ApiError, Code},
    handlers,
    route::Route,
    server::Peer,
};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    response::{IntoResponse, Response},
};
use std::sync::Arc;
use tracing::Instrument;

/// Docker's clients look for it (Docker registry HTTP API V2, "API Version Check").
const API_VERSION: HeaderName = HeaderName::from_static("docker-distribution-api-version");
/// The digest of the content.
pub const CONTENT_DIGEST: HeaderName = HeaderName::from_static("docker-content-digest");
/// The id of an upload.
pub const UPLOAD_UUID: HeaderName = HeaderName::from_static("docker-upload-uuid");

/// The public API.
pub fn router(app: Arc<App>) -> Router {
    Router::new().fallback(handle).with_state(app)
}

async fn handle(app: State<Arc<App>>, request: Request) -> Response {
    // Whose request it is belongs to everything that is logged about it.
    let peer = request.extensions().get::<Peer>().map(|peer| peer.0.to_string());
    let span = tracing::info_span!("request", peer);
    answer(app, request).instrument(span).await
}

async fn answer(State(app): State<Arc<App>>, request: Request) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let result = match Route::parse(&path, &app.default_space) {
        Ok(route) => dispatch(app, route, request).await,
        Err(error) => Err(error.into()),
    };
    let mut response = result.unwrap_or_else(|error| {
        tracing::debug!(%method, path, %error, "refused");
        error.into_response()
    });
    let version = HeaderValue::from_static("registry/2.0");
    response.headers_mut().insert(API_VERSION, version);
    response
        .headers_mut()
        .insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    tracing::debug!(%method, path, status = response.status().as_u16(), "answered");
    response
}

async fn dispatch(app: Arc<App>, route: Route, request: Request) -> Result<Response, ApiError> {
    let methods = route.methods();
    if !methods.contains(request.method()) {
        return Err(not_allowed(methods));
    }
    if !matches!(route, Route::Base | Route::Stats) && !app.has_state()? {
        let message = "the gateway has not read the chain's state yet";
        return Err(ApiError::from(Code::Unavailable).message(message));
    }
    let (parts, body) = request.into_parts();
    let query = Query::parse(parts.uri.query().unwrap_or_default());
    let headers = &parts.headers;
    match (route, parts.method) {
        (Route::Base, _) => Ok(handlers::base()),
        (Route::Stats, _) => handlers::stats(&app),
        (Route::Catalog, _) => handlers::catalog(&app, &query),
        (Route::Tags(repository), _) => handlers::tags(&app, &repository, &query),
        (Route::Blob(repository, digest), method) => {
            handlers::get_blob(&app, &repository, &digest, &method, headers).await
        }
        (Route::Manifest(repository, reference), Method::PUT) => {
            handlers::put_manifest(app, repository, reference?, headers, body).await
        }
        (Route::Manifest(repository, reference), method) => {
            // What cannot be a reference cannot be there.
            let reference = reference.map_err(|_| Code::ManifestUnknown)?;
            handlers::get_manifest(&app, &repository, &reference, &method, headers).await
        }
        (Route::Uploads(repository), _) => {
            handlers::begin_upload(app, repository, &query, headers, body).await
        }
        (Route::Upload(repository, id), Method::PATCH) => {
            handlers::append_to_upload(app, repository, id, headers, body).await
        }
        (Route::Upload(repository, id), Method::PUT) => {
            handlers::finish_upload(app, repository, id, &query, headers, body).await
        }
        (Route::Upload(repository, id), Method::DELETE) => {
            handlers::cancel_upload(&app, &repository, id).await
        }
        (Route::Upload(repository, id), _) => handlers::upload_status(&app, &repository, id).await,
    }
}

fn not_allowed(methods: &[Method]) -> ApiError {
    let allow = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    ApiError::from(Code::MethodNotAllowed).header(header::ALLOW, header_value(&allow))
}

/// A header's value made of text that is known to be visible ASCII: names, digests, numbers.
pub fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}

/// A header of a request, if it is there and text.
pub fn header_text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// The announced length of a request's body.
pub fn content_length(headers: &HeaderMap) -> Option<u64> {
    header_text(headers, header::CONTENT_LENGTH)?.parse().ok()
}
