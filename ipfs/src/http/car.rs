//! Content-addressable archives, version 1 (IPLD "CARv1" specification).

use crate::{BlockSource, ReadError, dag::blocks, varint};
use bytes::Bytes;
use container_registry_primitives::BlobCid;
use futures::{Stream, StreamExt, TryStreamExt, stream};

/// DAG-CBOR around a root's CID: the map `{"roots": [cid], "version": 1}` with a CID as tag 42 over
/// its bytes, which a zero precedes (37 bytes together).
const BEFORE_ROOT: &[u8] = b"\xa2\x65roots\x81\xd8\x2a\x58\x25\x00";
const AFTER_ROOT: &[u8] = b"\x67version\x01";

/// The archive of a DAG: its header, then each block before its children, as often as it occurs
/// (`order=dfs; dups=y`).
pub(super) fn archive<S: BlockSource + 'static>(
    source: S,
    root: BlobCid,
) -> impl Stream<Item = Result<Bytes, ReadError>> + Send {
    let sections = blocks(source, root).map_ok(|(cid, block)| {
        // The block goes as it is; copying it after its head would double the memory.
        stream::iter([Ok(section_head(&cid, block.len())), Ok(block)])
    });
    stream::iter([Ok(header(&root))]).chain(sections.try_flatten())
}

fn header(root: &BlobCid) -> Bytes {
    let cid = root.as_cid().to_bytes();
    let mut out = Vec::with_capacity(64);
    varint::put(&mut out, (BEFORE_ROOT.len() + cid.len() + AFTER_ROOT.len()) as u64);
    out.extend_from_slice(BEFORE_ROOT);
    out.extend_from_slice(&cid);
    out.extend_from_slice(AFTER_ROOT);
    out.into()
}

/// What comes before a block: the length of all that follows, and the CID.
fn section_head(cid: &BlobCid, block_len: usize) -> Bytes {
    let cid = cid.as_cid().to_bytes();
    let mut out = Vec::with_capacity(48);
    varint::put(&mut out, (cid.len() + block_len) as u64);
    out.extend_from_slice(&cid);
    out.into()
}
