//! The registry's digests, and the check of a block against its CID.

use bytes::Bytes;
use container_registry_primitives::{Algorithm, BlobCid, Digest};
use sha2::{Digest as _, Sha256, Sha512};
use tokio::task::JoinError;

/// Blocks up to here are hashed where they are: that takes less time than a hop to another thread.
const INLINE_MAX: usize = 16 * 1024;

/// A running digest of any algorithm.
pub(crate) enum Hasher {
    Sha256(Sha256),
    // Boxed: their states are larger, that of BLAKE3 by far.
    Sha512(Box<Sha512>),
    Blake3(Box<blake3::Hasher>),
}

impl Hasher {
    pub(crate) fn new(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Sha256 => Self::Sha256(Sha256::new()),
            Algorithm::Sha512 => Self::Sha512(Box::new(Sha512::new())),
            Algorithm::Blake3 => Self::Blake3(Box::default()),
        }
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha256(hasher) => hasher.update(bytes),
            Self::Sha512(hasher) => hasher.update(bytes),
            Self::Blake3(hasher) => {
                hasher.update(bytes);
            }
        }
    }

    pub(crate) fn finish(self) -> Digest {
        match self {
            Self::Sha256(hasher) => Digest::Sha256(hasher.finalize().into()),
            Self::Sha512(hasher) => Digest::Sha512(hasher.finalize().into()),
            Self::Blake3(hasher) => Digest::Blake3(hasher.finalize().into()),
        }
    }
}

/// The SHA-256 of `bytes`.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The digest of `bytes`.
fn digest(bytes: &[u8], algorithm: Algorithm) -> Digest {
    let mut hasher = Hasher::new(algorithm);
    hasher.update(bytes);
    hasher.finish()
}

/// The digest of `bytes`, computed off the asynchronous threads where it takes a while.
pub(crate) async fn digest_of(bytes: &Bytes, algorithm: Algorithm) -> Result<Digest, JoinError> {
    off_thread(bytes, move |bytes| digest(bytes, algorithm)).await
}

/// The SHA-256 of `bytes`, computed like [`digest_of`].
pub(crate) async fn sha256_of(bytes: &Bytes) -> Result<[u8; 32], JoinError> {
    off_thread(bytes, sha256).await
}

async fn off_thread<T: Send + 'static>(
    bytes: &Bytes,
    hash: impl FnOnce(&[u8]) -> T + Send + 'static,
) -> Result<T, JoinError> {
    if bytes.len() <= INLINE_MAX {
        return Ok(hash(bytes));
    }
    let bytes = bytes.clone();
    tokio::task::spawn_blocking(move || hash(&bytes)).await
}

/// The hash in a blob's CID.
pub(crate) fn hash_of(cid: &BlobCid) -> [u8; 32] {
    cid.hash().try_into().expect("a blob's CID holds a SHA-256, which is 32 bytes; qed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_specifications() {
        // FIPS 180-4, examples; BLAKE3, test vectors, whose input is 0, 1, …, 250, 0, 1, …
        let counted: Vec<u8> = (0..=250).cycle().take(1025).collect();
        for (bytes, text) in [
            (
                b"abc".as_slice(),
                "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
            (
                b"abc",
                "sha512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
                 2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            ),
            (b"", "blake3:af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262"),
            (
                &counted[..1],
                "blake3:2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213",
            ),
            // One byte more than a chunk.
            (&counted, "blake3:d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444"),
        ] {
            let expected: Digest = text.parse().unwrap();
            let algorithm = expected.algorithm();
            assert_eq!(digest(bytes, algorithm), expected);
            // And piece by piece.
            let mut hasher = Hasher::new(algorithm);
            bytes.chunks(100).for_each(|piece| hasher.update(piece));
            assert_eq!(hasher.finish(), expected);
        }
    }
}
