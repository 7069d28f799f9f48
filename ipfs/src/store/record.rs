//! What the index says of a blob and of a block, as bytes.

use super::error::IndexError;
use crate::BlobInfo;
use container_registry_primitives::{BlobCid, Digest};

/// A SHA-256.
pub(super) type Hash = [u8; 32];
/// A CID: codec and SHA-256.
pub(super) type CidKey = [u8; 33];

const RAW: u8 = 0x55;
const DAG_PB: u8 = 0x70;
const VERSION: u8 = 1;

pub(super) fn cid_key(cid: &BlobCid) -> CidKey {
    let mut key = [0; 33];
    key[0] = if cid.is_raw() { RAW } else { DAG_PB };
    key[1..].copy_from_slice(cid.hash());
    key
}

pub(super) fn cid_of(key: &[u8]) -> Option<BlobCid> {
    let (codec, hash) = key.split_first()?;
    let hash: Hash = hash.try_into().ok()?;
    match *codec {
        RAW => Some(BlobCid::raw(hash)),
        DAG_PB => Some(BlobCid::dag_pb(hash)),
        _ => None,
    }
}

/// A blob: version (1 byte), CID (33), size (8, little endian), corrupt (1), SHA-512 (64 or none).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub cid: BlobCid,
    pub size: u64,
    /// A read met other bytes than were stored.
    pub corrupt: bool,
    /// Set where a client asked for it.
    pub sha512: Option<[u8; 64]>,
}

impl Record {
    pub(super) const TABLE: &'static str = "blobs";

    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        out.extend_from_slice(&cid_key(&self.cid));
        out.extend_from_slice(&self.size.to_le_bytes());
        out.push(self.corrupt.into());
        out.extend(self.sha512.iter().flatten());
        out
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, IndexError> {
        Self::parse(bytes).ok_or(IndexError::Entry { table: Self::TABLE })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first()?;
        let (cid, rest) = rest.split_at_checked(33)?;
        let (size, rest) = rest.split_first_chunk()?;
        let (corrupt, sha512) = rest.split_first()?;
        if *version != VERSION {
            return None;
        }
        let sha512 = if sha512.is_empty() { None } else { Some(sha512.try_into().ok()?) };
        let size = u64::from_le_bytes(*size);
        Some(Self { cid: cid_of(cid)?, size, corrupt: *corrupt != 0, sha512 })
    }

    pub(super) fn info(&self, sha256: Hash) -> BlobInfo {
        BlobInfo { digest: Digest::Sha256(sha256), cid: self.cid, size: self.size }
    }
}

/// The key of a block of a blob: the block's hash, then the blob's. So the blobs that share a
/// block lie side by side, and one of them can go without the others.
pub(super) type BlockKey = [u8; 64];

pub(super) fn block_key(block: Hash, blob: Hash) -> BlockKey {
    let mut key = [0; 64];
    key[..32].copy_from_slice(&block);
    key[32..].copy_from_slice(&blob);
    key
}

/// The blob in a block's key.
pub(super) fn blob_of(key: &BlockKey) -> Hash {
    key[32..].try_into().expect("the second half of 64 bytes is 32 bytes; qed")
}

/// Where a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A range of the blob's file. Tag 0, offset (8, little endian), length (4, little endian).
    Range { offset: u64, len: u32 },
    /// A node, kept here. Tag 1, the block.
    Node(Vec<u8>),
}

impl Place {
    pub(super) const TABLE: &'static str = "blocks";

    pub(super) fn encode_range(offset: u64, len: u32) -> Vec<u8> {
        let mut out = vec![0];
        out.extend_from_slice(&offset.to_le_bytes());
        out.extend_from_slice(&len.to_le_bytes());
        out
    }

    pub(super) fn encode_node(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(bytes.len() + 1);
        out.push(1);
        out.extend_from_slice(bytes);
        out
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, IndexError> {
        Self::parse(bytes).ok_or(IndexError::Entry { table: Self::TABLE })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        match bytes.split_first()? {
            (0, rest) => {
                let (offset, len) = rest.split_first_chunk()?;
                let len = u32::from_le_bytes(len.try_into().ok()?);
                Some(Self::Range { offset: u64::from_le_bytes(*offset), len })
            }
            (1, node) => Some(Self::Node(node.to_vec())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn records_come_back(hash: [u8; 32], size: u64, corrupt: bool, long: Option<[u8; 32]>) {
            let sha512 = long.map(|half| {
                let mut value = [0; 64];
                value[..32].copy_from_slice(&half);
                value
            });
            let record = Record { cid: BlobCid::dag_pb(hash), size, corrupt, sha512 };
            prop_assert_eq!(Record::decode(&record.encode()).unwrap(), record);
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..130)) {
            let _ = Record::decode(&bytes);
            let _ = Place::decode(&bytes);
            let _ = cid_of(&bytes);
        }
    }
}
