//! From an upload to a blob, and from a blob to nothing.

use super::{
    alias::Alias,
    error::{CommitError, Context, StoreError},
    inner::Inner,
    layout::{remove_file, sync_dir},
    record::{Hash, Record},
    sessions::Lease,
    staging::Sealed,
    writer::{Op, Outcome},
};
use crate::{BlobInfo, hash::Hasher};
use container_registry_primitives::{Algorithm, Digest};
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Bytes read at once for another digest than the pass has computed.
const READ: usize = 256 * 1024;

/// Commits. Runs to its end even if the caller goes away: a client that hangs up leaves nothing
/// half done.
pub(super) async fn run(lease: Lease, expected: Option<Digest>) -> Result<BlobInfo, CommitError> {
    tokio::spawn(commit(lease, expected)).await.map_err(StoreError::from)?
}

async fn commit(mut lease: Lease, expected: Option<Digest>) -> Result<BlobInfo, CommitError> {
    let inner = lease.inner.clone();
    let staging = lease.take()?;
    let path = staging.path().to_owned();
    let stored = async {
        let (sealed, actual) = inner
            .run(move |_| {
                let sealed = staging.seal()?;
                let actual = digest_like(&sealed, expected)?;
                Ok((sealed, actual))
            })
            .await?;
        if let Some(expected) = expected.filter(|expected| *expected != actual) {
            return Err(CommitError::DigestMismatch { expected, actual });
        }
        Ok(store(&inner, sealed, actual).await?)
    }
    .await;
    if stored.is_err() {
        let path = path.clone();
        let removed = inner.run(move |_| remove_file(&path)).await;
        if let Err(error) = removed {
            tracing::warn!(%error, "a failed upload is left behind");
        }
    }
    // Until here nobody else could open the upload.
    drop(lease);
    stored
}

/// The upload's digest by the algorithm of the expected one.
fn digest_like(sealed: &Sealed, expected: Option<Digest>) -> Result<Digest, StoreError> {
    match expected.map(|digest| digest.algorithm()) {
        None | Some(Algorithm::Sha256) => Ok(Digest::Sha256(sealed.built.sha256)),
        Some(other) => match sealed.also.filter(|digest| digest.algorithm() == other) {
            Some(digest) => Ok(digest),
            None => digest_file(&sealed.path, other),
        },
    }
}

/// The digest of a file's bytes. Blocks.
pub(super) fn digest_file(path: &Path, algorithm: Algorithm) -> Result<Digest, StoreError> {
    let mut file = File::open(path).context("open", path)?;
    let mut hasher = Hasher::new(algorithm);
    let mut buffer = vec![0; READ];
    loop {
        match file.read(&mut buffer).context("read", path)? {
            0 => return Ok(hasher.finish()),
            len => hasher.update(&buffer[..len]),
        }
    }
}

async fn store(
    inner: &Arc<Inner>,
    mut sealed: Sealed,
    digest: Digest,
) -> Result<BlobInfo, StoreError> {
    let blob = sealed.built.sha256;
    let alias = Alias::of(digest);
    let aliases = alias.into_iter().collect();
    let record = Record { cid: sealed.built.cid, size: sealed.built.size, corrupt: false, aliases };
    let info = record.info(blob);

    let _turn = inner.turn(&blob).await;
    let upload = sealed.path.clone();
    let known = inner.run(move |inner| known(inner, &blob, &upload)).await?;
    if let Some(known) = known {
        if let Some(alias) = alias.filter(|alias| !known.aliases.contains(alias)) {
            inner.index.write(Op::Alias { blob, alias }).await?;
        }
        return Ok(known.info(blob));
    }
    let (blocks, mark) = inner
        .run(move |inner| {
            sealed.sync()?;
            let mark = mark(inner, &blob)?;
            let path = inner.layout.blob(&blob);
            fs::rename(&sealed.path, &path).context("rename the upload to", &path)?;
            sync_dir(path.parent().unwrap_or(&path))?;
            Ok((sealed.blocks, mark))
        })
        .await?;
    inner.index.write(Op::Insert { blob, record, blocks }).await?;
    inner.run(move |_| remove_file(&mark)).await?;
    Ok(info)
}

/// The blob's record if it is there and sound; the upload is then superfluous and removed.
fn known(inner: &Inner, blob: &Hash, upload: &Path) -> Result<Option<Record>, StoreError> {
    let record = inner.index.view(|view| view.record(blob))?.filter(|record| !record.corrupt);
    let Some(record) = record else { return Ok(None) };
    match fs::metadata(inner.layout.blob(blob)) {
        Ok(metadata) if metadata.len() == record.size => {
            remove_file(upload)?;
            Ok(Some(record))
        }
        // Lost or cut: the upload heals it.
        _ => Ok(None),
    }
}

/// Marks that file and index are about to differ. The mark needs no sync of its own: it precedes
/// the change in the same file system's journal, and without one a blob's file could at worst stay
/// without an entry, invisible, until the blob is stored again.
fn mark(inner: &Inner, blob: &Hash) -> Result<PathBuf, StoreError> {
    let mark = inner.layout.moving(blob);
    File::create(&mark).context("create", &mark)?;
    Ok(mark)
}

/// Removes a blob. Whether it was there.
pub(super) async fn remove(inner: Arc<Inner>, blob: Hash) -> Result<bool, StoreError> {
    tokio::spawn(async move {
        let _turn = inner.turn(&blob).await;
        let mark = inner.run(move |inner| mark(inner, &blob)).await?;
        let outcome = inner.index.write(Op::Remove { blob }).await?;
        inner
            .run(move |inner| {
                if outcome == Outcome::Done {
                    remove_file(&inner.layout.blob(&blob))?;
                }
                remove_file(&mark)
            })
            .await?;
        match outcome {
            Outcome::Done => Ok(true),
            Outcome::Absent => Ok(false),
            Outcome::Pinned => Err(StoreError::Pinned { digest: Digest::Sha256(blob) }),
        }
    })
    .await?
}

/// Looks at a blob that a read found damaged, and marks it if it is: it then counts as absent, so
/// that storing it again heals it.
pub(super) async fn condemn(inner: Arc<Inner>, blob: Hash) -> Result<(), StoreError> {
    // The reader may have held a file that was replaced meanwhile: under the lock it is certain.
    let _turn = inner.turn(&blob).await;
    let damaged = inner
        .run(move |inner| match digest_file(&inner.layout.blob(&blob), Algorithm::Sha256) {
            Ok(digest) => Ok(digest != Digest::Sha256(blob)),
            Err(StoreError::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
                Ok(true)
            }
            Err(error) => Err(error),
        })
        .await?;
    if damaged && inner.index.write(Op::MarkCorrupt { blob }).await? == Outcome::Done {
        tracing::error!(digest = %Digest::Sha256(blob), "the stored blob is corrupt");
    }
    Ok(())
}
