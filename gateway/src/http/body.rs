//! Bodies of requests.

use crate::error::{ApiError, Code};
use axum::body::Body;
use bytes::{Bytes, BytesMut};
use futures::{Stream, StreamExt, TryStreamExt};
use std::{pin::Pin, time::Duration};

/// Bytes beyond the limit that are read and thrown away, so that a client that is still sending
/// gets to see the answer.
const SLACK: u64 = 16 * 1024 * 1024;

/// Why a body did not come in whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// Nothing came for too long.
    #[error("the body stopped coming")]
    Stalled,
    /// The connection broke, or the body is malformed.
    #[error("the body broke off: {0}")]
    Broken(String),
    /// It is larger than it may be.
    #[error("the body is too large")]
    TooLarge,
}

impl From<BodyError> for ApiError {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::Stalled => Code::BodyStalled.into(),
            BodyError::Broken(_) => {
                Self::from(Code::BlobUploadInvalid).message("the body broke off")
            }
            BodyError::TooLarge => Code::ManifestTooLarge.into(),
        }
    }
}

/// A body as it comes.
pub type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, BodyError>> + Send>>;

/// The chunks of a body, none of which may take longer than `idle` to come.
pub fn chunks(body: Body, idle: Duration) -> Chunks {
    let data = body.into_data_stream();
    Box::pin(futures::stream::try_unfold(data, move |mut data| async move {
        match tokio::time::timeout(idle, data.next()).await {
            Ok(Some(Ok(chunk))) => Ok(Some((chunk, data))),
            Ok(Some(Err(error))) => Err(BodyError::Broken(error.to_string())),
            Ok(None) => Ok(None),
            Err(_) => Err(BodyError::Stalled),
        }
    }))
}

/// All of a body of at most `limit` bytes.
pub async fn read_to_end(body: Body, limit: u64, idle: Duration) -> Result<Bytes, BodyError> {
    let mut chunks = chunks(body, idle);
    let mut bytes = BytesMut::new();
    let mut len = 0;
    while let Some(chunk) = chunks.try_next().await? {
        len += chunk.len() as u64;
        if len <= limit {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = BytesMut::new();
            if len > limit + SLACK {
                break;
            }
        }
    }
    if len > limit { Err(BodyError::TooLarge) } else { Ok(bytes.freeze()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::stream;

    const IDLE: Duration = Duration::from_millis(50);

    #[tokio::test]
    async fn small_bodies_are_read_and_large_ones_are_not_kept() {
        let body = || Body::from(vec![7; 100]);
        assert_eq!(read_to_end(body(), 100, IDLE).await.unwrap().len(), 100);
        assert_eq!(read_to_end(body(), 99, IDLE).await, Err(BodyError::TooLarge));
    }

    #[tokio::test]
    async fn a_stalled_body_is_given_up() {
        let first = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"a"))]);
        let body = Body::from_stream(first.chain(stream::pending()));
        assert_eq!(read_to_end(body, 10, IDLE).await, Err(BodyError::Stalled));
    }

    #[tokio::test]
    async fn a_broken_body_is_an_error() {
        let body = Body::from_stream(stream::iter([Err::<Bytes, _>(std::io::Error::other("x"))]));
        assert!(matches!(read_to_end(body, 10, IDLE).await, Err(BodyError::Broken(_))));
    }
}
