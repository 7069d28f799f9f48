//! Reading blobs and blocks, never unverified.

use super::{
    commit::condemn,
    error::{Context, StoreError},
    inner::Inner,
    record::{Hash, Place},
};
use crate::{
    BlobInfo, BlobStream,
    dag::{ReadError, hold_back},
    hash::{hash_of, sha256},
};
use bytes::Bytes;
use container_registry_primitives::{BlobCid, Digest};
use futures::{Stream, StreamExt, TryStreamExt, stream};
use std::{
    fs::File,
    io::{self, ErrorKind, Read},
    os::unix::fs::FileExt,
    path::PathBuf,
    sync::Arc,
};
use tokio::task::{JoinHandle, spawn_blocking};

/// Bytes in a piece of a stream.
const PIECE: u64 = 256 * 1024;

/// A whole blob; its last piece leaves only once the digest agrees. `None` if its file is lost.
pub(super) async fn whole(
    inner: &Arc<Inner>,
    info: BlobInfo,
    blob: Hash,
) -> Result<Option<BlobStream>, StoreError> {
    let path = inner.layout.blob(&blob);
    let opened = inner.run(move |_| open(path)).await?;
    let Some((file, path)) = opened else {
        examine(inner, blob);
        return Ok(None);
    };
    let inner = inner.clone();
    let pieces = hold_back(pieces(file, path, info.size).boxed(), info.digest);
    Ok(Some(Box::pin(pieces.inspect_err(move |error| {
        tracing::error!(digest = %info.digest, %error, "a read was cut off");
        examine(&inner, blob);
    }))))
}

/// The file, unless there is none.
fn open(path: PathBuf) -> Result<Option<(File, PathBuf)>, StoreError> {
    match File::open(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        file => Ok(Some((file.context("open", &path)?, path))),
    }
}

/// In the background, finds out whether a blob is damaged.
fn examine(inner: &Arc<Inner>, blob: Hash) {
    let inner = inner.clone();
    tokio::spawn(async move {
        if let Err(error) = condemn(inner, blob).await {
            tracing::error!(digest = %Digest::Sha256(blob), %error, "cannot look at a blob");
        }
    });
}

type ReadAhead = JoinHandle<Result<(Bytes, File), StoreError>>;

/// A file's bytes, the next piece read while one is on its way out.
fn pieces(
    file: File,
    path: PathBuf,
    size: u64,
) -> impl Stream<Item = Result<Bytes, ReadError>> + Send {
    enum State {
        Start(File),
        Ahead(ReadAhead),
    }
    let path = Arc::new(path);
    stream::try_unfold((Some(State::Start(file)), size), move |(state, left)| {
        let path = path.clone();
        async move {
            let Some(state) = state.filter(|_| left > 0) else { return Ok(None) };
            let ahead = match state {
                State::Start(file) => read_ahead(file, left, &path),
                State::Ahead(ahead) => ahead,
            };
            let (piece, file) = ahead.await.map_err(StoreError::from)??;
            let left = left - piece.len() as u64;
            let next = (left > 0).then(|| State::Ahead(read_ahead(file, left, &path)));
            Ok(Some((piece, (next, left))))
        }
    })
}

fn read_ahead(mut file: File, left: u64, path: &Arc<PathBuf>) -> ReadAhead {
    let path = path.clone();
    spawn_blocking(move || {
        // At most PIECE, which any usize holds.
        let mut piece = vec![0; left.min(PIECE) as usize];
        file.read_exact(&mut piece).context("read", path.as_path())?;
        Ok((Bytes::from(piece), file))
    })
}

/// A block, verified. `None` if no sound blob has it.
pub(super) async fn block(inner: &Arc<Inner>, cid: BlobCid) -> Result<Option<Bytes>, StoreError> {
    let hash = hash_of(&cid);
    let (block, damaged) = inner
        .run(move |inner| {
            let mut damaged = Vec::new();
            for (blob, place) in inner.index.view(|view| view.places(&hash))? {
                let Digest::Sha256(blob) = blob.digest else { continue };
                match read_place(inner, &blob, place)? {
                    Some(block) if sha256(&block) == hash => {
                        return Ok((Some(Bytes::from(block)), damaged));
                    }
                    _ => damaged.push(blob),
                }
            }
            Ok((None, damaged))
        })
        .await?;
    for blob in damaged {
        examine(inner, blob);
    }
    Ok(block)
}

/// The bytes at a place; `None` where the file is lost or cut.
fn read_place(inner: &Inner, blob: &Hash, place: Place) -> Result<Option<Vec<u8>>, StoreError> {
    let (offset, len) = match place {
        Place::Node(bytes) => return Ok(Some(bytes)),
        Place::Range { offset, len } => (offset, len),
    };
    let path = inner.layout.blob(blob);
    let mut block = vec![0; len as usize];
    let read = File::open(&path).and_then(|file| file.read_exact_at(&mut block, offset));
    match read {
        Ok(()) => Ok(Some(block)),
        Err(error) if is_loss(&error) => Ok(None),
        Err(error) => Err(error).context("read", path),
    }
}

fn is_loss(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::UnexpectedEof)
}
