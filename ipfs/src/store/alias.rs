//! Further digests of a stored blob, by which it is found as well as by its SHA-256.

use container_registry_primitives::{Algorithm, Digest};

/// A digest of a blob besides its SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Alias(Digest);

/// The algorithms of aliases, each with a byte for it: the multicodec of its multihash.
const CODES: [(u8, Algorithm); 2] = [(0x13, Algorithm::Sha512), (0x1e, Algorithm::Blake3)];

impl Alias {
    /// `None` for a SHA-256: a blob's own digest is no alias.
    pub(super) fn of(digest: Digest) -> Option<Self> {
        code(digest.algorithm()).map(|_| Self(digest))
    }

    pub(super) fn algorithm(&self) -> Algorithm {
        self.0.algorithm()
    }

    /// As bytes: the algorithm's code, and the value.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out: Vec<u8> = code(self.algorithm()).into_iter().collect();
        out.extend_from_slice(self.0.value());
        out
    }

    /// Reads what [`Self::encode`] wrote, and gives what comes after it.
    pub(super) fn take(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (code, rest) = bytes.split_first()?;
        let (_, algorithm) = CODES.into_iter().find(|(known, _)| known == code)?;
        let (digest, rest) = match algorithm {
            Algorithm::Sha256 => return None,
            Algorithm::Sha512 => {
                let (value, rest) = rest.split_first_chunk()?;
                (Digest::Sha512(*value), rest)
            }
            Algorithm::Blake3 => {
                let (value, rest) = rest.split_first_chunk()?;
                (Digest::Blake3(*value), rest)
            }
        };
        Some((Self(digest), rest))
    }
}

fn code(algorithm: Algorithm) -> Option<u8> {
    CODES.into_iter().find(|(_, of)| *of == algorithm).map(|(code, _)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_come_back_and_a_sha256_is_none() {
        assert_eq!(Alias::of(Digest::Sha256([7; 32])), None);
        for digest in [Digest::Sha512([7; 64]), Digest::Blake3([7; 32])] {
            let alias = Alias::of(digest).unwrap();
            let mut bytes = alias.encode();
            assert_eq!(Alias::take(&bytes[..bytes.len() - 1]), None, "cut");
            bytes.push(5);
            assert_eq!(Alias::take(&bytes), Some((alias, [5].as_slice())));
            // The code of a SHA-256 among multihashes.
            bytes[0] = 0x12;
            assert_eq!(Alias::take(&bytes), None);
        }
    }
}
