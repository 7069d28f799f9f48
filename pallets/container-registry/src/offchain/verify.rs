//! Whether a digest and a CID are of the same bytes.
//!
//! A raw CID over SHA2-256 carries the SHA-256 itself, and the chain has compared the two. For every
//! other pair the chain took somebody's word, so nothing is pinned for it before its bytes were hashed:
//! by the operator's own blob source, which computes digest and CID in one pass, or here.

use alloc::boxed::Box;
use container_registry_primitives::{Algorithm, BlobCid, Digest};
use sha2::{Digest as _, Sha256, Sha512};

/// A pair of digest and CID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The bytes' digest.
    pub digest: Digest,
    /// Their CID.
    pub cid: BlobCid,
}

impl Pair {
    /// What a line says, if it is a pair at all.
    pub fn parse(digest: &[u8], cid: &[u8]) -> Option<Self> {
        Some(Self { digest: digest.try_into().ok()?, cid: cid.try_into().ok()? })
    }

    /// Whether the two are of the same bytes, where they themselves tell.
    pub fn verdict(&self) -> Option<bool> {
        match &self.digest {
            Digest::Sha256(value) if self.cid.is_raw() => Some(self.cid.hash() == value),
            _ => None,
        }
    }
}

/// Computes a digest of bytes that come piece by piece.
pub(super) enum Hasher {
    /// SHA-256.
    Sha256(Sha256),
    /// SHA-512.
    Sha512(Sha512),
    /// BLAKE3. Boxed: its state is 2 KB.
    Blake3(Box<blake3::Hasher>),
}

impl Hasher {
    /// Of no bytes yet.
    pub fn new(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Sha256 => Self::Sha256(Sha256::new()),
            Algorithm::Sha512 => Self::Sha512(Sha512::new()),
            Algorithm::Blake3 => Self::Blake3(Box::default()),
        }
    }

    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha256(hasher) => hasher.update(bytes),
            Self::Sha512(hasher) => hasher.update(bytes),
            Self::Blake3(hasher) => {
                hasher.update(bytes);
            }
        }
    }

    /// The digest of all of them.
    pub fn finish(self) -> Digest {
        match self {
            Self::Sha256(hasher) => Digest::Sha256(hasher.finalize().into()),
            Self::Sha512(hasher) => Digest::Sha512(hasher.finalize().into()),
            Self::Blake3(hasher) => Digest::Blake3(hasher.finalize().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_of_abc() {
        // FIPS 180-4, examples.
        for text in [
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "sha512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
             2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        ] {
            let digest: Digest = text.parse().unwrap();
            let mut hasher = Hasher::new(digest.algorithm());
            hasher.update(b"a");
            hasher.update(b"bc");
            assert_eq!(hasher.finish(), digest);
        }
    }

    #[test]
    fn digests_of_the_vectors_of_blake3() {
        // Their input is 0, 1, …, 250, 0, 1, …; the last one has a byte more than a chunk.
        for (len, hex) in [
            (0, "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262"),
            (1, "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213"),
            (1025, "d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444"),
        ] {
            let bytes: Vec<u8> = (0..=250).cycle().take(len).collect();
            let mut hasher = Hasher::new(Algorithm::Blake3);
            bytes.chunks(100).for_each(|piece| hasher.update(piece));
            assert_eq!(hasher.finish().to_string(), format!("blake3:{hex}"));
        }
    }

    #[test]
    fn only_a_raw_cid_and_a_sha256_tell_by_themselves() {
        let sha256 = Digest::Sha256([1; 32]);
        let verdict = |digest, cid| Pair { digest, cid }.verdict();
        assert_eq!(verdict(sha256, BlobCid::raw([1; 32])), Some(true));
        assert_eq!(verdict(sha256, BlobCid::raw([2; 32])), Some(false));
        assert_eq!(verdict(sha256, BlobCid::dag_pb([1; 32])), None);
        assert_eq!(verdict(Digest::Sha512([1; 64]), BlobCid::raw([1; 32])), None);
        assert_eq!(verdict(Digest::Blake3([1; 32]), BlobCid::raw([1; 32])), None);
    }

    #[test]
    fn what_is_no_pair_is_none() {
        let (digest, cid) = (Digest::Sha256([1; 32]).to_bytes(), BlobCid::raw([1; 32]).to_bytes());
        assert!(Pair::parse(&digest, &cid).is_some());
        for (digest, cid) in [(&digest[..9], &cid[..]), (&digest, &cid[..9]), (b"", b"")] {
            assert_eq!(Pair::parse(digest, cid), None);
        }
    }
}
