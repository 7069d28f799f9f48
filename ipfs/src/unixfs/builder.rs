//! The DAG of a blob from one pass over its bytes.

use super::{
    Profile,
    chunk::{Chunk, Chunker},
    node::{Link, encode},
};
use crate::hash::sha256;
use container_registry_primitives::BlobCid;

/// A block of the DAG, as soon as it is complete. Children come before their parents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A raw block: a range of the blob.
    Leaf {
        /// Its SHA-256.
        hash: [u8; 32],
        /// Where it begins in the blob, in bytes.
        offset: u64,
        /// Its length in bytes.
        len: u32,
    },
    /// A `dag-pb` block.
    Node {
        /// Its SHA-256.
        hash: [u8; 32],
        /// The block.
        bytes: Vec<u8>,
    },
}

/// What a pass over a blob gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Built {
    /// SHA-256 of the blob.
    pub sha256: [u8; 32],
    /// CID of the DAG's root.
    pub cid: BlobCid,
    /// The blob's size in bytes.
    pub size: u64,
}

/// Takes a blob's bytes in pieces of any size and emits the blocks of its DAG. Holds no more than
/// `max_links` links a level, whatever the blob's size.
pub struct Builder {
    profile: Profile,
    chunks: Chunker,
    /// The links that wait for a node, from the leaves upwards.
    levels: Vec<Vec<Link>>,
}

impl Builder {
    /// At the beginning of a blob.
    pub fn new(profile: Profile) -> Self {
        Self { profile, chunks: Chunker::new(profile.chunk_size), levels: Vec::new() }
    }

    /// Bytes taken so far.
    pub fn size(&self) -> u64 {
        self.chunks.size()
    }

    /// Takes the next bytes; calls `emit` for each block they complete.
    pub fn update(&mut self, bytes: &[u8], emit: &mut impl FnMut(Block)) {
        let Self { profile, chunks, levels } = self;
        chunks.update(bytes, |chunk| push_leaf(levels, profile, chunk, emit));
    }

    /// Ends the blob: emits the blocks still open, of which the last is the root.
    pub fn finish(self, emit: &mut impl FnMut(Block)) -> Built {
        let Self { profile, chunks, mut levels } = self;
        let size = chunks.size();
        let (last, sha256) = chunks.finish();
        if let Some(chunk) = last {
            push_leaf(&mut levels, &profile, chunk, emit);
        }
        let mut level = 0;
        loop {
            // The only link of the highest level is the root. A lone link below another level
            // still gets its node: all leaves have the same depth.
            let highest = level + 1 == levels.len();
            if let ([root], true) = (levels[level].as_slice(), highest) {
                return Built { sha256, cid: root.cid, size };
            }
            if !levels[level].is_empty() {
                fold(&mut levels, level, emit);
            }
            level += 1;
        }
    }
}

fn push_leaf(
    levels: &mut Vec<Vec<Link>>,
    profile: &Profile,
    chunk: Chunk,
    emit: &mut impl FnMut(Block),
) {
    emit(Block::Leaf { hash: chunk.hash, offset: chunk.offset, len: chunk.len });
    let len = u64::from(chunk.len);
    push(levels, 0, Link { cid: BlobCid::raw(chunk.hash), size: len, total: len });
    let mut level = 0;
    while levels[level].len() == profile.max_links {
        fold(levels, level, emit);
        level += 1;
    }
}

fn push(levels: &mut Vec<Vec<Link>>, level: usize, link: Link) {
    if level == levels.len() {
        levels.push(Vec::new());
    }
    levels[level].push(link);
}

/// Makes a node of the links of a level, and a link to it in the next.
fn fold(levels: &mut Vec<Vec<Link>>, level: usize, emit: &mut impl FnMut(Block)) {
    let links = std::mem::take(&mut levels[level]);
    let bytes = encode(&links);
    let hash = sha256(&bytes);
    let link = Link {
        cid: BlobCid::dag_pb(hash),
        size: links.iter().map(|link| link.size).sum(),
        total: bytes.len() as u64 + links.iter().map(|link| link.total).sum::<u64>(),
    };
    emit(Block::Node { hash, bytes });
    push(levels, level + 1, link);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unixfs::FileNode;
    use proptest::prelude::*;
    use std::collections::HashMap;

    /// Builds with the bytes cut at `cuts`.
    fn build(profile: Profile, bytes: &[u8], cuts: &[usize]) -> (Built, Vec<Block>) {
        let mut blocks = Vec::new();
        let mut builder = Builder::new(profile);
        let mut rest = bytes;
        for cut in cuts {
            let (now, later) = rest.split_at((*cut).min(rest.len()));
            builder.update(now, &mut |block| blocks.push(block));
            rest = later;
        }
        builder.update(rest, &mut |block| blocks.push(block));
        let built = builder.finish(&mut |block| blocks.push(block));
        (built, blocks)
    }

    /// Reads the DAG; also checks that all leaves have the same depth.
    fn read(cid: &BlobCid, blocks: &HashMap<[u8; 32], Vec<u8>>, out: &mut Vec<u8>) -> usize {
        let block = &blocks[cid.hash()];
        if cid.is_raw() {
            out.extend_from_slice(block);
            return 0;
        }
        let node = FileNode::decode(block).unwrap();
        let before = out.len() as u64;
        let mut depths = Vec::new();
        for link in &node.links {
            let start = out.len() as u64;
            depths.push(read(&link.cid, blocks, out));
            assert_eq!(out.len() as u64 - start, link.size);
        }
        assert_eq!(out.len() as u64 - before, node.size);
        assert!(depths.windows(2).all(|pair| pair[0] == pair[1]));
        depths[0] + 1
    }

    proptest! {
        #[test]
        fn the_dag_gives_the_bytes_back_however_they_came(
            bytes in proptest::collection::vec(any::<u8>(), 0..600),
            cuts in proptest::collection::vec(0usize..40, 0..40),
            chunk_size in 1u32..9,
            max_links in 2usize..5,
        ) {
            let profile = Profile { chunk_size, max_links };
            let (built, blocks) = build(profile, &bytes, &cuts);
            prop_assert_eq!(&(built, blocks.clone()), &build(profile, &bytes, &[]));
            prop_assert_eq!(built.sha256, sha256(&bytes));
            prop_assert_eq!(built.size, bytes.len() as u64);

            let mut held = HashMap::new();
            for block in blocks {
                let (hash, block) = match block {
                    Block::Node { hash, bytes } => (hash, bytes),
                    Block::Leaf { hash, offset, len } => {
                        let range = offset as usize..offset as usize + len as usize;
                        (hash, bytes[range].to_vec())
                    }
                };
                prop_assert_eq!(sha256(&block), hash);
                held.insert(hash, block);
            }
            let mut out = Vec::new();
            read(&built.cid, &held, &mut out);
            prop_assert_eq!(out, bytes);
        }
    }

    #[test]
    fn a_blob_of_one_chunk_is_its_leaf() {
        let profile = Profile { chunk_size: 4, max_links: 2 };
        for bytes in [&b""[..], b"a", b"abcd"] {
            let (built, blocks) = build(profile, bytes, &[]);
            assert_eq!(built.cid, BlobCid::raw(sha256(bytes)));
            assert_eq!(blocks.len(), 1);
        }
        assert!(!build(profile, b"abcde", &[]).0.cid.is_raw());
    }
}
