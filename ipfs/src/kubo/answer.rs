//! The daemon's answers.

use super::error::{KuboError, is_timeout};
use bytes::{Bytes, BytesMut};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::HashMap;

/// Bytes of a JSON answer that are read.
pub(super) const MAX_JSON_LEN: usize = 1024 * 1024;
/// Bytes of an error's text that are kept.
const MAX_MESSAGE_LEN: usize = 512;

#[derive(Deserialize)]
pub(super) struct Version {
    #[serde(rename = "Version")]
    pub version: String,
}

#[derive(Deserialize)]
pub(super) struct PinLs {
    /// By CID. What is said of each pin does not matter.
    #[serde(rename = "Keys", default)]
    pub keys: HashMap<String, serde::de::IgnoredAny>,
}

/// Kubo's errors come as JSON with status 500.
#[derive(Deserialize)]
struct Failure {
    #[serde(rename = "Message")]
    message: String,
}

pub(super) fn read_json<T: DeserializeOwned>(
    command: &'static str,
    bytes: &[u8],
) -> Result<T, KuboError> {
    serde_json::from_slice(bytes).map_err(|source| KuboError::Json { command, source })
}

/// The body of a successful answer, of at most `max_len` bytes; an error made of any other.
pub(super) async fn read_body(
    command: &'static str,
    response: reqwest::Response,
    max_len: usize,
) -> Result<Bytes, KuboError> {
    let status = response.status();
    if status.is_success() {
        return read_limited(command, response, max_len).await;
    }
    let body = read_limited(command, response, MAX_JSON_LEN).await?;
    let message = match serde_json::from_slice::<Failure>(&body) {
        Ok(failure) => failure.message,
        Err(_) => String::from_utf8_lossy(&body).into_owned(),
    };
    if is_timeout(&message) {
        return Err(KuboError::Timeout { command });
    }
    let message = message.trim().chars().take(MAX_MESSAGE_LEN).collect();
    Err(KuboError::Answer { command, status: status.as_u16(), message })
}

async fn read_limited(
    command: &'static str,
    mut response: reqwest::Response,
    max_len: usize,
) -> Result<Bytes, KuboError> {
    let too_long = KuboError::TooLong { command, max_len };
    // What the daemon says of the length is a hint for the buffer, once it is within the limit.
    let announced = response.content_length().unwrap_or(0);
    let Some(announced) = usize::try_from(announced).ok().filter(|len| *len <= max_len) else {
        return Err(too_long);
    };
    let mut body = BytesMut::with_capacity(announced);
    while let Some(chunk) =
        response.chunk().await.map_err(|source| KuboError::Http { command, source })?
    {
        if body.len() + chunk.len() > max_len {
            return Err(too_long);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}
