//! The check of a whole stream against its digest.

use super::ReadError;
use crate::{StoreError, hash::Hasher};
use bytes::Bytes;
use container_registry_primitives::Digest;
use futures::{Stream, StreamExt, stream};
use tokio::task::spawn_blocking;

/// Passes a stream on, one piece behind: the last piece leaves only if all of them together have
/// the digest. Else the stream ends in an error in its place, and no receiver has the whole.
pub(crate) fn hold_back(
    pieces: impl Stream<Item = Result<Bytes, ReadError>> + Send + Unpin,
    expected: Digest,
) -> impl Stream<Item = Result<Bytes, ReadError>> + Send {
    struct State<S> {
        pieces: S,
        hasher: Hasher,
        held: Option<Bytes>,
    }
    let hasher = Hasher::new(expected.algorithm());
    let state = Some(State { pieces, hasher, held: None });
    stream::try_unfold(state, move |state| async move {
        let Some(State { mut pieces, mut hasher, mut held }) = state else { return Ok(None) };
        loop {
            let Some(piece) = pieces.next().await.transpose()? else {
                let actual = hasher.finish();
                if actual != expected {
                    let (expected, actual) = (Box::new(expected), Box::new(actual));
                    return Err(ReadError::DigestMismatch { expected, actual });
                }
                return Ok(held.map(|last| (last, None)));
            };
            // Off the asynchronous threads: a piece may be 2 MiB.
            let hashed = spawn_blocking(move || {
                hasher.update(&piece);
                (hasher, piece)
            });
            let piece;
            (hasher, piece) = hashed.await.map_err(StoreError::from)?;
            if let Some(out) = held.replace(piece) {
                return Ok(Some((out, Some(State { pieces, hasher, held }))));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    async fn run(pieces: &[&'static str], digest: Digest) -> (String, Option<ReadError>) {
        let pieces = pieces.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes())));
        let pieces = stream::iter(pieces.collect::<Vec<_>>());
        let (mut out, mut error) = (String::new(), None);
        for item in hold_back(pieces, digest).collect::<Vec<_>>().await {
            match item {
                Ok(piece) => out.push_str(std::str::from_utf8(&piece).unwrap()),
                Err(failed) => error = Some(failed),
            }
        }
        (out, error)
    }

    #[tokio::test]
    async fn the_last_piece_waits_for_the_digest() {
        let right = Digest::Sha256(sha256(b"onetwothree"));
        let (out, error) = run(&["one", "two", "three"], right).await;
        assert!(out == "onetwothree" && error.is_none());
        let (out, error) = run(&["one", "two", "thee"], right).await;
        assert_eq!(out, "onetwo");
        assert!(matches!(error, Some(ReadError::DigestMismatch { .. })));
        let (out, error) = run(&[], right).await;
        assert!(out.is_empty() && matches!(error, Some(ReadError::DigestMismatch { .. })));
        let (out, error) = run(&[], Digest::Sha256(sha256(b""))).await;
        assert!(out.is_empty() && error.is_none());
    }
}
