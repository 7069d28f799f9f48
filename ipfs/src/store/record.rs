//! What the index says of a blob and of a block, as bytes.

use super::{alias::Alias, error::IndexError};
use crate::BlobInfo;
use container_registry_primitives::{BlobCid, Digest};

/// A SHA-256.
pub(super) type Hash = [u8; 32];
/// A CID: codec and SHA-256.
pub(super) type CidKey = [u8; 33];

const RAW: u8 = 0x55;
const DAG_PB: u8 = 0x70;
/// How records are written.
const VERSION: u8 = 2;
/// How they were when a SHA-512 was the only alias: it stands at the end, bare.
const VERSION_1: u8 = 1;

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

/// A blob: version (1 byte), CID (33), size (8, little endian), corrupt (1), aliases (see [`Alias`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub cid: BlobCid,
    pub size: u64,
    /// A read met other bytes than were stored.
    pub corrupt: bool,
    /// Where a client asked for them: at most one of each algorithm.
    pub aliases: Vec<Alias>,
}

impl Record {
    pub(super) const TABLE: &'static str = "blobs";

    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        out.extend_from_slice(&cid_key(&self.cid));
        out.extend_from_slice(&self.size.to_le_bytes());
        out.push(self.corrupt.into());
        out.extend(self.aliases.iter().flat_map(Alias::encode));
        out
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, IndexError> {
        Self::parse(bytes).ok_or(IndexError::Entry { table: Self::TABLE })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first()?;
        let (cid, rest) = rest.split_at_checked(33)?;
        let (size, rest) = rest.split_first_chunk()?;
        let (corrupt, rest) = rest.split_first()?;
        let aliases = match *version {
            VERSION => aliases(rest)?,
            VERSION_1 if rest.is_empty() => Vec::new(),
            VERSION_1 => vec![Alias::of(Digest::Sha512(rest.try_into().ok()?))?],
            _ => return None,
        };
        let size = u64::from_le_bytes(*size);
        Some(Self { cid: cid_of(cid)?, size, corrupt: *corrupt != 0, aliases })
    }

    /// Adds an alias, unless one of its algorithm is known: of the same bytes it is the same.
    pub(super) fn add(&mut self, alias: Alias) {
        if self.aliases.iter().all(|known| known.algorithm() != alias.algorithm()) {
            self.aliases.push(alias);
        }
    }

    pub(super) fn info(&self, sha256: Hash) -> BlobInfo {
        BlobInfo { digest: Digest::Sha256(sha256), cid: self.cid, size: self.size }
    }
}

fn aliases(mut bytes: &[u8]) -> Option<Vec<Alias>> {
    let mut aliases: Vec<Alias> = Vec::new();
    while !bytes.is_empty() {
        let (alias, rest) = Alias::take(bytes)?;
        if aliases.iter().any(|known| known.algorithm() == alias.algorithm()) {
            return None;
        }
        aliases.push(alias);
        bytes = rest;
    }
    Some(aliases)
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

    fn sha512(half: [u8; 32]) -> Digest {
        let mut value = [0; 64];
        value[..32].copy_from_slice(&half);
        Digest::Sha512(value)
    }

    /// A record as it was written when a SHA-512 was the only alias.
    fn version_1(record: &Record, sha512: Option<Digest>) -> Vec<u8> {
        let mut bytes = vec![1];
        bytes.extend(cid_key(&record.cid));
        bytes.extend(record.size.to_le_bytes());
        bytes.push(record.corrupt.into());
        bytes.extend(sha512.iter().flat_map(|digest| digest.value().to_vec()));
        bytes
    }

    #[test]
    fn aliases_are_at_most_one_of_each_algorithm() {
        let [blake3, long, other] = [Digest::Blake3([1; 32]), sha512([2; 32]), sha512([3; 32])]
            .map(|digest| Alias::of(digest).unwrap());
        let cid = BlobCid::raw([7; 32]);
        let mut record = Record { cid, size: 1, corrupt: false, aliases: Vec::new() };
        let bare = record.encode();
        for alias in [blake3, long, other, blake3] {
            record.add(alias);
        }
        assert_eq!(record.aliases, [blake3, long]);
        let with = |aliases: &[Alias]| {
            let aliases = aliases.iter().flat_map(Alias::encode);
            Record::decode(&bare.iter().copied().chain(aliases).collect::<Vec<_>>())
        };
        assert_eq!(with(&[blake3, long]).unwrap(), record);
        for bad in [&[long, other][..], &[blake3, long, blake3]] {
            assert!(matches!(with(bad), Err(IndexError::Entry { .. })), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn records_come_back(
            hash: [u8; 32],
            size: u64,
            corrupt: bool,
            long: Option<[u8; 32]>,
            blake3: Option<[u8; 32]>,
        ) {
            let long = long.map(sha512);
            let further = long.into_iter().chain(blake3.map(Digest::Blake3));
            let aliases = further.filter_map(Alias::of).collect();
            let mut record = Record { cid: BlobCid::dag_pb(hash), size, corrupt, aliases };
            prop_assert_eq!(Record::decode(&record.encode()).unwrap(), record.clone());
            // Those of old, too.
            let old = Record::decode(&version_1(&record, long)).unwrap();
            record.aliases = long.and_then(Alias::of).into_iter().collect();
            prop_assert_eq!(old, record);
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..130)) {
            let _ = Record::decode(&bytes);
            let _ = Place::decode(&bytes);
            let _ = cid_of(&bytes);
        }
    }
}
