//! Errors as clients see them: one table ([`Code`]) and one way from error to response
//! ([`ApiError`]).

mod code;

pub use code::Code;

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use std::{borrow::Cow, fmt};

/// Seconds after which a client may try again what was unavailable.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("5");

/// A refused request. Its body is `{"errors":[{"code","message","detail"?}]}` (OCI distribution
/// spec, "Error Codes").
#[derive(Debug)]
pub struct ApiError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    code: Code,
    message: Cow<'static, str>,
    detail: Option<Value>,
    headers: HeaderMap,
}

impl ApiError {
    /// Whatever went wrong inside: the cause goes to the log, the client learns nothing of it.
    pub fn internal(cause: impl fmt::Display) -> Self {
        tracing::error!(%cause, "a request failed");
        Code::Unknown.into()
    }

    /// Replaces the table's message.
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.0.message = message.into();
        self
    }

    /// Adds what exactly is wrong, for programs.
    pub fn detail(mut self, detail: Value) -> Self {
        self.0.detail = Some(detail);
        self
    }

    /// Adds a header to the response.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.insert(name, value);
        self
    }

    /// The reason.
    pub fn code(&self) -> Code {
        self.0.code
    }
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        let mut headers = HeaderMap::new();
        if matches!(code, Code::Unavailable | Code::TooManyRequests) {
            headers.insert(header::RETRY_AFTER, RETRY_AFTER);
        }
        let message = code.message().into();
        Self(Box::new(Inner { code, message, detail: None, headers }))
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code.text(), self.0.message)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let Inner { code, message, detail, headers } = *self.0;
        let mut error = json!({ "code": code.text(), "message": message });
        if let Some(detail) = detail {
            error["detail"] = detail;
        }
        (code.status(), headers, axum::Json(json!({ "errors": [error] }))).into_response()
    }
}

impl From<crate::state::StateError> for ApiError {
    fn from(error: crate::state::StateError) -> Self {
        Self::internal(error)
    }
}

impl From<ipfs_store::StoreError> for ApiError {
    fn from(error: ipfs_store::StoreError) -> Self {
        Self::internal(error)
    }
}

impl From<ipfs_store::ReadError> for ApiError {
    fn from(error: ipfs_store::ReadError) -> Self {
        tracing::error!(cause = %error, "content could not be read");
        Self::from(Code::Unavailable).message("the content cannot be read at the moment")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::StatusCode;
    use http_body_util::BodyExt;

    async fn body(error: ApiError) -> (StatusCode, Value) {
        let response = error.into_response();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice(&bytes).unwrap())
    }

    #[tokio::test]
    async fn the_body_is_the_specification_s() {
        let error = ApiError::from(Code::ManifestBlobUnknown).detail(json!({ "digest": "x" }));
        let (status, body) = body(error).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert_eq!(body["errors"][0]["code"], "MANIFEST_BLOB_UNKNOWN");
        assert_eq!(body["errors"][0]["detail"]["digest"], "x");
    }

    #[tokio::test]
    async fn what_is_unknown_stays_inside() {
        let (status, body) = body(ApiError::internal("a secret")).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(!body.to_string().contains("secret"));
    }

    #[test]
    fn what_may_be_retried_says_when() {
        let response = ApiError::from(Code::Unavailable).into_response();
        assert_eq!(response.headers()[header::RETRY_AFTER], "5");
    }
}
