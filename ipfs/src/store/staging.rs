//! The file an upload grows in, with the state of its pass: hashes and DAG. Everything here
//! blocks.

use super::error::{Context, StoreError};
use crate::{
    hash::Hasher,
    unixfs::{Block, Builder, Built, Profile},
};
use bytes::Bytes;
use container_registry_primitives::{Algorithm, Digest};
use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read, Write},
    path::{Path, PathBuf},
    thread::{self, JoinHandle},
};

/// Bytes read at once when a file is hashed again.
const READ: usize = 256 * 1024;
/// Bytes after which the disk is set to work in the background, so that the sync at the end of a
/// large blob finds little left to do.
const WRITE_BACK: u64 = 32 * 1024 * 1024;

type Flush = JoinHandle<io::Result<()>>;

/// An upload's bytes so far.
///
/// In memory are the pass's state and the list of blocks for the index: about 100 bytes for each
/// MiB of the blob, which is 10 MiB for a blob of 100 GiB.
pub(super) struct Staging {
    path: PathBuf,
    /// Closed while the upload rests, so that resting uploads hold no file descriptors.
    file: Option<File>,
    builder: Builder,
    /// Another digest of the same pass.
    also: Option<Hasher>,
    blocks: Vec<Block>,
    /// Bytes that were there when the disk was last set to work.
    flushed: u64,
    /// That work. Its error counts: the system tells an error of a file once.
    flush: Option<Flush>,
}

impl Staging {
    /// Begins a new file.
    pub(super) fn create(path: PathBuf) -> Result<Self, StoreError> {
        let file = File::options().append(true).create_new(true).open(&path);
        let file = file.context("create", &path)?;
        Ok(Self::new(path, Some(file)))
    }

    fn new(path: PathBuf, file: Option<File>) -> Self {
        let builder = Builder::new(Profile::UNIXFS_V1_2025);
        Self { path, file, builder, also: None, blocks: Vec::new(), flushed: 0, flush: None }
    }

    /// Takes up a file that an earlier process left: hashes what is there. `None` without a file.
    pub(super) fn rehash(path: PathBuf) -> Result<Option<Self>, StoreError> {
        let file = File::open(&path);
        let mut file = match file {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.context("open", &path)?,
        };
        let mut staging = Self::new(path, None);
        let mut buffer = vec![0; READ];
        loop {
            match file.read(&mut buffer).context("read", &staging.path)? {
                0 => return Ok(Some(staging)),
                len => staging.hash(&buffer[..len]),
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn len(&self) -> u64 {
        self.builder.size()
    }

    /// Has the pass compute a digest of this algorithm besides the SHA-256, if it has not begun.
    pub(super) fn also_hash(&mut self, algorithm: Algorithm) {
        if self.len() == 0 {
            self.also = (algorithm != Algorithm::Sha256).then(|| Hasher::new(algorithm));
        }
    }

    /// Appends; after an error the staging must not be used again.
    pub(super) fn append(&mut self, chunks: &[Bytes]) -> Result<(), StoreError> {
        self.open()?;
        for chunk in chunks {
            if let Some(file) = &mut self.file {
                file.write_all(chunk).context("write", &self.path)?;
            }
            self.hash(chunk);
        }
        self.write_back()
    }

    fn write_back(&mut self) -> Result<(), StoreError> {
        let busy = self.flush.as_ref().is_some_and(|flush| !flush.is_finished());
        if busy || self.len() < self.flushed + WRITE_BACK {
            return Ok(());
        }
        settle(&mut self.flush).context("sync", &self.path)?;
        if let Some(file) = &self.file {
            let file = file.try_clone().context("sync", &self.path)?;
            self.flush = Some(thread::spawn(move || file.sync_data()));
            self.flushed = self.len();
        }
        Ok(())
    }

    /// Opens the file again after a rest.
    fn open(&mut self) -> Result<(), StoreError> {
        if self.file.is_none() {
            let file = File::options().append(true).open(&self.path).context("open", &self.path)?;
            let len = file.metadata().context("look at", &self.path)?.len();
            if len != self.len() {
                let changed = io::Error::other("the file was changed from outside");
                return Err(changed).context("append to", &self.path);
            }
            self.file = Some(file);
        }
        Ok(())
    }

    fn hash(&mut self, bytes: &[u8]) {
        let Self { builder, also, blocks, .. } = self;
        builder.update(bytes, &mut |block| blocks.push(block));
        if let Some(also) = also {
            also.update(bytes);
        }
    }

    /// Whether the file is there, with the length that is known.
    pub(super) fn is_intact(&self) -> bool {
        fs::metadata(&self.path).is_ok_and(|metadata| metadata.len() == self.len())
    }

    pub(super) fn rest(&mut self) {
        self.file = None;
    }

    /// Ends the pass.
    pub(super) fn seal(mut self) -> Result<Sealed, StoreError> {
        self.open()?;
        let Self { path, file, builder, also, mut blocks, flush, .. } = self;
        let built = builder.finish(&mut |block| blocks.push(block));
        Ok(Sealed { path, file, built, also: also.map(Hasher::finish), blocks, flush })
    }
}

/// A complete upload, not yet durable.
pub(super) struct Sealed {
    pub path: PathBuf,
    file: Option<File>,
    pub built: Built,
    /// The other digest that the pass has computed.
    pub also: Option<Digest>,
    pub blocks: Vec<Block>,
    flush: Option<Flush>,
}

impl Sealed {
    /// Makes the bytes last.
    pub(super) fn sync(&mut self) -> Result<(), StoreError> {
        settle(&mut self.flush).context("sync", &self.path)?;
        match self.file.take() {
            Some(file) => file.sync_data().context("sync", &self.path),
            None => Ok(()),
        }
    }
}

/// Waits for a sync in the background.
fn settle(flush: &mut Option<Flush>) -> io::Result<()> {
    let panicked = |_| Err(io::Error::other("the sync panicked"));
    flush.take().map_or(Ok(()), |flush| flush.join().unwrap_or_else(panicked))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(path: PathBuf, also: &[(usize, Algorithm)]) -> Sealed {
        let mut staging = Staging::create(path).unwrap();
        for (at, piece) in ["one", "two", "three"].into_iter().enumerate() {
            for (_, algorithm) in also.iter().filter(|(before, _)| *before == at) {
                staging.also_hash(*algorithm);
            }
            staging.append(&[Bytes::from(piece)]).unwrap();
            staging.rest();
        }
        staging.seal().unwrap()
    }

    #[test]
    fn one_pass_computes_what_was_asked_for() {
        let dir = tempfile::tempdir().unwrap();
        let also = |name: &str, asked: &[_]| sealed(dir.path().join(name), asked).also;
        for algorithm in [Algorithm::Sha512, Algorithm::Blake3] {
            let mut hasher = Hasher::new(algorithm);
            hasher.update(b"onetwothree");
            let expected = Some(hasher.finish());
            let name = algorithm.name();
            assert_eq!(also(name, &[(0, algorithm)]), expected);
            // Once the pass has begun it is too late, also for another one.
            assert_eq!(also(&format!("{name} late"), &[(1, algorithm)]), None);
            let twice = [(0, algorithm), (2, Algorithm::Blake3), (2, Algorithm::Sha256)];
            assert_eq!(also(&format!("{name} twice"), &twice), expected);
        }
        assert_eq!(also("none", &[]), None);
        assert_eq!(also("sha256", &[(0, Algorithm::Sha256)]), None);
    }
}
