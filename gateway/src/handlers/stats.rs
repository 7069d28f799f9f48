//! `/_stats`: figures about this gateway.

use crate::{app::App, error::ApiError, ledger::BlockRef};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// `GET`: a JSON object.
pub fn stats(app: &App) -> Result<Response, ApiError> {
    let body = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "account": app.account.to_string(),
        "ready": *app.ready.borrow(),
        "best": app.index.best()?.map(block),
        "finalized": app.index.cursor()?.map(block),
        "uploads": app.uploads.len()?,
        "stagedBlobs": app.staged.len()?,
        "journaledPushes": app.journal.len()?,
    });
    Ok(axum::Json(body).into_response())
}

fn block(at: BlockRef) -> Value {
    json!({ "number": at.number, "hash": format!("0x{}", hex::encode(at.hash)) })
}
