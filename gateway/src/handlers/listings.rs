//! `/v2/<name>/tags/list` and `/v2/_catalog` (OCI distribution spec, "Content Discovery"; Docker
//! registry HTTP API V2, "Catalog").

use crate::{
    app::App,
    error::{ApiError, Code},
    http::{Query, header_value},
    index::Page,
    route::Repository,
};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

/// Tags in a page, if the client does not say: as many as an image can have.
const TAGS: usize = container_registry_primitives::bounds::MAX_TAGS_PER_IMAGE as usize;
/// Repositories in a page, if the client does not say; and at most.
const REPOSITORIES: usize = 1_000;

/// `GET` of the tags.
pub fn tags(app: &App, repository: &Repository, query: &Query) -> Result<Response, ApiError> {
    let (space, image) = (&repository.space, &repository.image);
    let view = app.index.view()?;
    if !view.has_repository(space, image)? {
        let detail = json!({ "name": repository.name });
        return Err(ApiError::from(Code::NameUnknown).detail(detail));
    }
    let limit = limit(query, TAGS)?;
    let page = view.tags(space, image, query.get("last"), limit)?;
    let path = format!("/v2/{}/tags/list", repository.name);
    let body = json!({ "name": repository.name, "tags": page.entries });
    Ok(listing(body, &path, page, limit))
}

/// `GET` of the repositories.
pub fn catalog(app: &App, query: &Query) -> Result<Response, ApiError> {
    let limit = limit(query, REPOSITORIES)?;
    let page = app.index.view()?.repositories(query.get("last"), limit)?;
    let body = json!({ "repositories": page.entries });
    Ok(listing(body, "/v2/_catalog", page, limit))
}

fn limit(query: &Query, max: usize) -> Result<usize, ApiError> {
    let Some(n) = query.get("n") else { return Ok(max) };
    let n: usize =
        n.parse().map_err(|_| ApiError::from(Code::PaginationInvalid).detail(json!({ "n": n })))?;
    Ok(n.min(max))
}

/// A page, with a link to the next one (RFC 8288).
fn listing(body: Value, path: &str, page: Page, limit: usize) -> Response {
    let mut response = axum::Json(body).into_response();
    if page.more
        && let Some(last) = page.entries.last()
    {
        let last = utf8_percent_encode(last, NON_ALPHANUMERIC);
        let link = format!("<{path}?n={limit}&last={last}>; rel=\"next\"");
        response.headers_mut().insert(header::LINK, header_value(&link));
    }
    response
}
