//! Digests (OCI image spec, "Descriptors", "Digests").

use alloc::{string::String, vec::Vec};
use core::fmt;

/// A registered digest algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Algorithm {
    /// SHA-256, 32 bytes: what every client uses.
    Sha256,
    /// SHA-512, 64 bytes.
    Sha512,
    /// BLAKE3, 32 bytes.
    Blake3,
}

impl Algorithm {
    /// The name before the colon.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
            Self::Blake3 => "blake3",
        }
    }
}

/// Why a digest is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestError {
    /// There is nothing in it.
    Empty,
    /// None of `sha256:`, `sha512:` and `blake3:`.
    Algorithm,
    /// Not as many lower-case hexadecimal digits as the algorithm has.
    Encoding,
}

impl fmt::Display for DigestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the digest is empty",
            Self::Algorithm => "the digest's algorithm is none of sha256, sha512 and blake3",
            Self::Encoding => {
                "a sha256 or blake3 digest has 64 and a sha512 digest 128 lower-case hexadecimal digits"
            }
        })
    }
}

impl core::error::Error for DigestError {}

/// A digest: an algorithm and its value. Its text, `sha256:<64 hex>`, `sha512:<128 hex>` or
/// `blake3:<64 hex>`, is canonical: each digest has exactly one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Digest {
    /// A SHA-256 digest.
    Sha256([u8; 32]),
    /// A SHA-512 digest.
    Sha512([u8; 64]),
    /// A BLAKE3 digest.
    Blake3([u8; 32]),
}

impl Digest {
    /// The algorithm.
    pub const fn algorithm(&self) -> Algorithm {
        match self {
            Self::Sha256(_) => Algorithm::Sha256,
            Self::Sha512(_) => Algorithm::Sha512,
            Self::Blake3(_) => Algorithm::Blake3,
        }
    }

    /// The value: 32 or 64 bytes.
    pub fn value(&self) -> &[u8] {
        match self {
            Self::Sha256(value) | Self::Blake3(value) => value,
            Self::Sha512(value) => value,
        }
    }

    /// The value in lower-case hexadecimal digits.
    pub fn hex(&self) -> String {
        hex::encode(self.value())
    }

    /// The canonical text as bytes, as the chain stores it.
    pub fn to_bytes(&self) -> Vec<u8> {
        alloc::format!("{self}").into_bytes()
    }
}

impl TryFrom<&[u8]> for Digest {
    type Error = DigestError;

    fn try_from(text: &[u8]) -> Result<Self, DigestError> {
        if text.is_empty() {
            return Err(DigestError::Empty);
        }
        let mut parts = text.splitn(2, |byte| *byte == b':');
        let (Some(algorithm), Some(encoded)) = (parts.next(), parts.next()) else {
            return Err(DigestError::Algorithm);
        };
        // One text for each digest, so that keys made of it are unique.
        let lower_case = encoded.iter().all(|byte| !byte.is_ascii_uppercase());
        match algorithm {
            b"sha256" if lower_case => decode(encoded).map(Self::Sha256),
            b"sha512" if lower_case => decode(encoded).map(Self::Sha512),
            b"blake3" if lower_case => decode(encoded).map(Self::Blake3),
            b"sha256" | b"sha512" | b"blake3" => Err(DigestError::Encoding),
            _ => Err(DigestError::Algorithm),
        }
    }
}

fn decode<const N: usize>(encoded: &[u8]) -> Result<[u8; N], DigestError> {
    let mut value = [0; N];
    hex::decode_to_slice(encoded, &mut value).map_err(|_| DigestError::Encoding)?;
    Ok(value)
}

impl core::str::FromStr for Digest {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, DigestError> {
        Self::try_from(text.as_bytes())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.algorithm().name())?;
        self.value().iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::ToString};
    use proptest::prelude::*;

    #[test]
    fn only_the_canonical_text_is_a_digest() {
        let hex = "ab".repeat(32);
        assert!(format!("sha256:{hex}").parse::<Digest>().is_ok());
        assert!(format!("sha512:{hex}{hex}").parse::<Digest>().is_ok());
        assert!(format!("blake3:{hex}").parse::<Digest>().is_ok());
        for (bad, why) in [
            (String::new(), DigestError::Empty),
            (hex.clone(), DigestError::Algorithm),
            (format!("md5:{hex}"), DigestError::Algorithm),
            (format!("SHA256:{hex}"), DigestError::Algorithm),
            (format!("blake2:{hex}"), DigestError::Algorithm),
            (format!("blake3{hex}"), DigestError::Algorithm),
            (format!("BLAKE3:{hex}"), DigestError::Algorithm),
            (format!("sha256:{}", hex.to_uppercase()), DigestError::Encoding),
            (format!("sha256:{hex}00"), DigestError::Encoding),
            (format!("sha512:{hex}"), DigestError::Encoding),
            ("blake3:".into(), DigestError::Encoding),
            (format!("blake3:{}", hex.to_uppercase()), DigestError::Encoding),
            (format!("blake3:{hex}{hex}"), DigestError::Encoding),
            (format!("sha256:{}", "..".repeat(32)), DigestError::Encoding),
        ] {
            assert_eq!(bad.parse::<Digest>(), Err(why), "{bad}");
        }
    }

    #[test]
    fn the_same_value_by_two_algorithms_is_two_digests() {
        let (one, other) = (Digest::Sha256([7; 32]), Digest::Blake3([7; 32]));
        assert_ne!(one, other);
        assert_ne!(one.to_bytes(), other.to_bytes());
        assert_eq!((one.algorithm(), other.algorithm()), (Algorithm::Sha256, Algorithm::Blake3));
    }

    proptest! {
        #[test]
        fn text_and_value_are_one_to_one(
            value in any::<[u8; 32]>(),
            text in "(sha256|sha512|blake3):([0-9a-f]{64}|[0-9a-fA-F]{64}|[0-9a-f]{128})",
        ) {
            let mut twice = [0; 64];
            twice[..32].copy_from_slice(&value);
            for digest in [Digest::Sha256(value), Digest::Sha512(twice), Digest::Blake3(value)] {
                let written = digest.to_string();
                prop_assert!(written.len() <= crate::bounds::MAX_DIGEST_LEN as usize);
                prop_assert!(written.starts_with(digest.algorithm().name()));
                prop_assert_eq!(written.parse(), Ok(digest));
            }
            if let Ok(parsed) = text.parse::<Digest>() {
                prop_assert_eq!(parsed.to_string(), text);
            }
        }

        #[test]
        fn no_input_panics(text in proptest::collection::vec(any::<u8>(), 0..150)) {
            let _ = Digest::try_from(text.as_slice());
        }
    }
}
