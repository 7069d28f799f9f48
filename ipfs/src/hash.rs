//! SHA-256 and SHA-512 as the registry's digests, and the check of a block against its CID.

use bytes::Bytes;
use container_registry_primitives::{Algorithm, BlobCid, Digest};
use sha2::{Digest as _, Sha256, Sha512};
use tokio::task::JoinError;

/// Blocks up to here are hashed where they are: that takes less time than a hop to another thread.
const INLINE_MAX: usize = 16 * 1024;

/// A running digest of either algorithm.
pub(crate) enum Hasher {
    Sha256(Sha256),
    // Boxed: its state is twice as large.
    Sha512(Box<Sha512>),
}

impl Hasher {
    pub(crate) fn new(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Sha256 => Self::Sha256(Sha256::new()),
            Algorithm::Sha512 => Self::Sha512(Box::new(Sha512::new())),
        }
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha256(hasher) => hasher.update(bytes),
            Self::Sha512(hasher) => hasher.update(bytes),
        }
    }

    pub(crate) fn finish(self) -> Digest {
        match self {
            Self::Sha256(hasher) => Digest::Sha256(hasher.finalize().into()),
            Self::Sha512(hasher) => Digest::Sha512(hasher.finalize().into()),
        }
    }
}

/// The SHA-256 of `bytes`.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The SHA-256 of `bytes`, computed off the asynchronous threads where it takes a while.
pub(crate) async fn sha256_of(bytes: &Bytes) -> Result<[u8; 32], JoinError> {
    if bytes.len() <= INLINE_MAX {
        return Ok(sha256(bytes));
    }
    let bytes = bytes.clone();
    tokio::task::spawn_blocking(move || sha256(&bytes)).await
}

/// The hash in a blob's CID.
pub(crate) fn hash_of(cid: &BlobCid) -> [u8; 32] {
    cid.hash().try_into().expect("a blob's CID holds a SHA-256, which is 32 bytes; qed")
}
