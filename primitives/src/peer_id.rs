//! Peer ids of libp2p, by which IPFS nodes know each other (libp2p specification, "Peer Ids and
//! Keys").

use alloc::vec::Vec;
use cid::{Cid, multibase::Base};
use multihash::Multihash;

/// Multicodec `libp2p-key`.
const LIBP2P_KEY: u64 = 0x72;
/// Multihash code of the identity: the key itself, for keys of up to 42 bytes.
const IDENTITY: u64 = 0x00;
/// Multihash code of SHA2-256, for longer keys.
const SHA2_256: u64 = 0x12;
/// What a public key of Ed25519 begins with as a protobuf message: its type, and its length.
const ED25519_PREFIX: &[u8] = &[0x08, 0x01, 0x12, 0x20];
/// Bytes of a key that is not hashed, at most.
const MAX_INLINE_KEY: usize = 42;

/// Why a peer id is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerIdError {
    /// There is nothing in it.
    Empty,
    /// Neither base58 of a multihash nor a CID of a libp2p key.
    Malformed,
    /// A multihash, but not one that a peer id can be.
    Unsupported,
}

impl core::fmt::Display for PeerIdError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Empty => "the peer id is empty",
            Self::Malformed => "not a peer id: neither 12D3Koo…, Qm… nor a CID of a libp2p key",
            Self::Unsupported => {
                "a peer id is a key of up to 42 bytes or the SHA2-256 of a longer one"
            }
        })
    }
}

impl core::error::Error for PeerIdError {}

/// The peer id of a libp2p node: the multihash of its public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PeerId(Multihash<64>);

impl PeerId {
    /// The id of an Ed25519 key.
    #[expect(clippy::expect_used, reason = "the capacity is a constant of the type")]
    pub fn of_ed25519(key: [u8; 32]) -> Self {
        let key = [ED25519_PREFIX, &key].concat();
        let hash = Multihash::wrap(IDENTITY, &key)
            .expect("a multihash of 64 bytes' capacity takes 36 bytes; qed");
        Self(hash)
    }

    /// Its usual text, base58 of the multihash.
    pub fn to_bytes(&self) -> Vec<u8> {
        Base::Base58Btc.encode(self.0.to_bytes()).into_bytes()
    }

    /// The multihash.
    pub fn as_multihash(&self) -> &Multihash<64> {
        &self.0
    }

    /// The Ed25519 key that the id carries; `None` of an id that carries another kind of key, or the
    /// hash of one.
    pub fn ed25519_key(&self) -> Option<[u8; 32]> {
        if self.0.code() != IDENTITY {
            return None;
        }
        self.0.digest().strip_prefix(ED25519_PREFIX)?.try_into().ok()
    }
}

impl TryFrom<&[u8]> for PeerId {
    type Error = PeerIdError;

    /// Parses either text form: base58 of the multihash (`12D3Koo…`, `Qm…`), or a CIDv1 of codec
    /// `libp2p-key` in any base.
    fn try_from(text: &[u8]) -> Result<Self, PeerIdError> {
        let text = core::str::from_utf8(text).map_err(|_| PeerIdError::Malformed)?;
        if text.is_empty() {
            return Err(PeerIdError::Empty);
        }
        let hash = if text.starts_with('1') || text.starts_with("Qm") {
            let bytes = Base::Base58Btc.decode(text).map_err(|_| PeerIdError::Malformed)?;
            Multihash::from_bytes(&bytes).map_err(|_| PeerIdError::Malformed)?
        } else {
            let cid = Cid::try_from(text).map_err(|_| PeerIdError::Malformed)?;
            if cid.version() != cid::Version::V1 || cid.codec() != LIBP2P_KEY {
                return Err(PeerIdError::Malformed);
            }
            *cid.hash()
        };
        let supported = match hash.code() {
            IDENTITY => (1..=MAX_INLINE_KEY).contains(&hash.digest().len()),
            SHA2_256 => hash.digest().len() == 32,
            _ => false,
        };
        if supported { Ok(Self(hash)) } else { Err(PeerIdError::Unsupported) }
    }
}

impl core::str::FromStr for PeerId {
    type Err = PeerIdError;

    fn from_str(text: &str) -> Result<Self, PeerIdError> {
        Self::try_from(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Of the libp2p specification's examples: one key in three forms.
    const ED25519: &str = "12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";
    const RSA: &str = "QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N";
    const RSA_AS_CID: &str = "bafzbeie5745rpv2m6tjyuugywy4d5ewrqgqqhfnf445he3omzpjbx5xqxe";

    #[test]
    fn both_forms_are_read() {
        for text in [ED25519, RSA, RSA_AS_CID] {
            assert!(text.parse::<PeerId>().is_ok(), "{text}");
        }
        assert_eq!(RSA.parse::<PeerId>(), RSA_AS_CID.parse::<PeerId>());
    }

    #[test]
    fn an_ed25519_id_carries_its_key() {
        let key = ED25519.parse::<PeerId>().unwrap().ed25519_key().unwrap();
        assert_eq!(PeerId::of_ed25519(key).to_bytes(), ED25519.as_bytes());
        let key: Vec<_> = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            key.concat(),
            "2ffa35a99d3a3cfbb17bb7c1dc5561b18a8dcca4df38dc613ea859c37eb1336b"
        );
        assert_eq!(RSA.parse::<PeerId>().unwrap().ed25519_key(), None);
    }

    #[test]
    fn others_are_refused() {
        for (bad, why) in [
            ("", PeerIdError::Empty),
            ("hello", PeerIdError::Malformed),
            ("12D3KooW", PeerIdError::Malformed),
            ("Qm", PeerIdError::Malformed),
            // A CID of raw bytes.
            ("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku", PeerIdError::Malformed),
            // An identity multihash of nothing.
            ("11", PeerIdError::Unsupported),
        ] {
            assert_eq!(bad.parse::<PeerId>(), Err(why), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn no_input_panics(text in "[1Qbkz][a-zA-Z0-9]{0,80}") {
            let _ = text.parse::<PeerId>();
        }
    }
}
