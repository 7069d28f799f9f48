//! Errors as Kubo's RPC gives them, and as plain HTTP.

use crate::{ReadError, StoreError};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use container_registry_primitives::BlobCid;
use serde_json::json;

/// A failed command: `{"Message": …, "Code": …, "Type": "error"}`, status 400 for a request that
/// cannot be meant, else 500, as Kubo has it.
#[derive(Debug)]
pub(super) struct RpcError {
    status: StatusCode,
    message: String,
}

/// Kubo's codes: a failure, and a request that makes no sense.
const CODE_NORMAL: u8 = 0;
const CODE_CLIENT: u8 = 1;

impl RpcError {
    /// The request makes no sense.
    pub(super) fn request(message: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, message: message.into() }
    }

    /// The command failed.
    pub(super) fn failed(message: impl Into<String>) -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, message: message.into() }
    }

    /// In the words that clients of Kubo look for.
    pub(super) fn not_found(cid: &BlobCid) -> Self {
        Self::failed(format!("block was not found locally (offline): ipld: could not find {cid}"))
    }
}

impl From<StoreError> for RpcError {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Self::failed(error.to_string())
    }
}

impl From<ReadError> for RpcError {
    fn from(error: ReadError) -> Self {
        tracing::error!(%error, "a read failed");
        Self::failed(error.to_string())
    }
}

impl IntoResponse for RpcError {
    fn into_response(self) -> Response {
        let client = self.status == StatusCode::BAD_REQUEST;
        let code = if client { CODE_CLIENT } else { CODE_NORMAL };
        let body = json!({ "Message": self.message, "Code": code, "Type": "error" });
        (self.status, Json(body)).into_response()
    }
}

/// A failed request outside of the RPC: a status and a line of text.
#[derive(Debug)]
pub(super) struct PlainError(pub StatusCode, pub String);

impl From<StoreError> for PlainError {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Self(StatusCode::INTERNAL_SERVER_ERROR, "the store failed".into())
    }
}

impl IntoResponse for PlainError {
    fn into_response(self) -> Response {
        (self.0, self.1 + "\n").into_response()
    }
}
