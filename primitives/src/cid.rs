//! CIDs of blobs on IPFS (multiformats CID specification; IPIP-499, profile `unixfs-v1-2025`).

use crate::Digest;
use alloc::{string::String, vec::Vec};
use cid::{Cid, multibase::Base};
use core::fmt;

/// Multicodec `raw`: a blob of one chunk; its multihash is the blob's SHA-256.
const RAW: u64 = 0x55;
/// Multicodec `dag-pb`: the root of a UnixFS file.
const DAG_PB: u64 = 0x70;
/// Multihash code of SHA2-256.
const SHA2_256: u64 = 0x12;

/// Why a CID is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CidError {
    /// There is nothing in it.
    Empty,
    /// Not a CID.
    Malformed,
    /// A CID, but not version 1 with codec `raw` or `dag-pb` over a SHA2-256 multihash.
    Unsupported,
    /// The text is not the canonical one: base32 in lower case.
    NotCanonical,
}

impl fmt::Display for CidError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the CID is empty",
            Self::Malformed => "not a CID",
            Self::Unsupported => "a blob's CID is version 1, raw or dag-pb, over SHA2-256",
            Self::NotCanonical => "a blob's CID is written in lower-case base32 (b…)",
        })
    }
}

impl core::error::Error for CidError {}

/// The CID of a blob: version 1, `raw` or `dag-pb`, SHA2-256. Its text is canonical: lower-case
/// base32.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobCid(Cid);

impl BlobCid {
    /// The CID of one raw block whose SHA-256 is `sha256`.
    pub fn raw(sha256: [u8; 32]) -> Self {
        Self::new(RAW, sha256)
    }

    /// The CID of a `dag-pb` block whose SHA-256 is `sha256`.
    pub fn dag_pb(sha256: [u8; 32]) -> Self {
        Self::new(DAG_PB, sha256)
    }

    #[expect(clippy::expect_used, reason = "the capacity is a constant of the type")]
    fn new(codec: u64, sha256: [u8; 32]) -> Self {
        let hash = multihash::Multihash::wrap(SHA2_256, &sha256)
            .expect("a multihash of 64 bytes' capacity takes 32 bytes; qed");
        Self(Cid::new_v1(codec, hash))
    }

    /// Parses any text form of a CID, such as the base58 one that some daemons answer with, for
    /// comparison by value.
    pub fn parse_any(text: &str) -> Result<Self, CidError> {
        if text.is_empty() {
            return Err(CidError::Empty);
        }
        Self::try_from(Cid::try_from(text).map_err(|_| CidError::Malformed)?)
    }

    /// Whether the blob is one raw block.
    pub fn is_raw(&self) -> bool {
        self.0.codec() == RAW
    }

    /// The SHA-256 of the root block: of a raw CID, that of the blob.
    pub fn hash(&self) -> &[u8] {
        self.0.hash().digest()
    }

    /// Whether the CID can be that of a blob with this digest. A raw CID of a SHA-256 digest must
    /// carry the very same hash; anything else can only be told from the bytes.
    pub fn may_match(&self, digest: &Digest) -> bool {
        match digest {
            Digest::Sha256(value) if self.is_raw() => self.hash() == value,
            _ => true,
        }
    }

    /// Whether the CID by itself is a proof that its bytes have this digest: the raw CID of a SHA-256
    /// digest carries the very hash. Of anything else only the bytes tell.
    pub fn proves(&self, digest: &Digest) -> bool {
        matches!(digest, Digest::Sha256(value) if self.is_raw() && self.hash() == value)
    }

    /// The CID as the `cid` crate's type.
    pub fn as_cid(&self) -> &Cid {
        &self.0
    }

    /// The canonical text as bytes, as the chain stores it.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.text().into_bytes()
    }

    #[expect(clippy::expect_used, reason = "only a CID of version 0 is bound to a base")]
    fn text(&self) -> String {
        self.0
            .to_string_of_base(Base::Base32Lower)
            .expect("a CIDv1 can be written in every base; qed")
    }
}

impl TryFrom<Cid> for BlobCid {
    type Error = CidError;

    fn try_from(cid: Cid) -> Result<Self, CidError> {
        let hash = cid.hash();
        let supported = cid.version() == cid::Version::V1
            && matches!(cid.codec(), RAW | DAG_PB)
            && hash.code() == SHA2_256
            && hash.digest().len() == 32;
        if supported { Ok(Self(cid)) } else { Err(CidError::Unsupported) }
    }
}

impl TryFrom<&[u8]> for BlobCid {
    type Error = CidError;

    fn try_from(text: &[u8]) -> Result<Self, CidError> {
        let text = core::str::from_utf8(text).map_err(|_| CidError::Malformed)?;
        let cid = Self::parse_any(text)?;
        if cid.text() == text { Ok(cid) } else { Err(CidError::NotCanonical) }
    }
}

impl core::str::FromStr for BlobCid {
    type Err = CidError;

    fn from_str(text: &str) -> Result<Self, CidError> {
        Self::try_from(text.as_bytes())
    }
}

impl fmt::Display for BlobCid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl fmt::Debug for BlobCid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    /// CID and SHA-256 of no bytes, as every IPFS implementation gives them.
    const EMPTY_CID: &str = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
    const EMPTY_DIGEST: &str =
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn a_raw_cid_is_bound_to_its_digest() {
        let cid: BlobCid = EMPTY_CID.parse().unwrap();
        let digest: Digest = EMPTY_DIGEST.parse().unwrap();
        assert!(cid.is_raw() && cid.may_match(&digest));
        assert!(!cid.may_match(&Digest::Sha256([0; 32])));
        assert!(cid.may_match(&Digest::Sha512([0; 64])));
        assert!(BlobCid::dag_pb([1; 32]).may_match(&digest));
        assert!(cid.proves(&digest) && !cid.proves(&Digest::Sha256([0; 32])));
        assert!(!BlobCid::dag_pb([1; 32]).proves(&Digest::Sha256([1; 32])));
    }

    #[test]
    fn a_blake3_of_the_same_bytes_as_the_hash_in_the_cid_is_not_proven() {
        let (cid, value) = (BlobCid::raw([7; 32]), [7; 32]);
        assert!(cid.proves(&Digest::Sha256(value)));
        // The value is that of the multihash, which is a SHA2-256 and says nothing of a BLAKE3.
        assert!(!cid.proves(&Digest::Blake3(value)));
        for digest in [Digest::Blake3(value), Digest::Blake3([0; 32])] {
            assert!(cid.may_match(&digest) && !cid.proves(&digest));
        }
    }

    #[test]
    fn other_cids_are_refused() {
        let refused = |text: &str| text.parse::<BlobCid>().unwrap_err();
        assert_eq!(refused(""), CidError::Empty);
        assert_eq!(refused("hello"), CidError::Malformed);
        // Version 0, and version 1 in base58.
        assert_eq!(
            refused("QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n"),
            CidError::Unsupported
        );
        let cid: BlobCid = EMPTY_CID.parse().unwrap();
        let base58 = cid.as_cid().to_string_of_base(Base::Base58Btc).unwrap();
        assert_eq!(refused(&base58), CidError::NotCanonical);
        assert_eq!(BlobCid::parse_any(&base58), Ok(cid));
    }

    proptest! {
        #[test]
        fn text_and_value_are_one_to_one(hash in any::<[u8; 32]>()) {
            for cid in [BlobCid::raw(hash), BlobCid::dag_pb(hash)] {
                prop_assert_eq!(cid.to_string().parse(), Ok(cid));
                prop_assert!(cid.to_string().len() <= crate::bounds::MAX_CID_LEN as usize);
            }
        }

        #[test]
        fn no_input_panics(text in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = BlobCid::try_from(text.as_slice());
        }
    }
}
