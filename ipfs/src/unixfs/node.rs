//! Nodes: the `dag-pb` codec (IPLD specification) around the UnixFS message.

use crate::varint;
use bytes::Bytes;
use cid::Cid;
use container_registry_primitives::BlobCid;

/// Protobuf tags: field number and wire type (0 varint, 2 length-delimited).
mod tag {
    pub const NODE_DATA: u64 = 1 << 3 | 2;
    pub const NODE_LINK: u64 = 2 << 3 | 2;
    pub const LINK_HASH: u64 = 1 << 3 | 2;
    pub const LINK_NAME: u64 = 2 << 3 | 2;
    pub const LINK_SIZE: u64 = 3 << 3;
    pub const FILE_TYPE: u64 = 1 << 3;
    pub const FILE_DATA: u64 = 2 << 3 | 2;
    pub const FILE_SIZE: u64 = 3 << 3;
    pub const FILE_BLOCK: u64 = 4 << 3;
    pub const FILE_BLOCKS_PACKED: u64 = 4 << 3 | 2;
}

/// UnixFS types: a leaf of old importers, and a file.
const TYPE_RAW: u64 = 0;
const TYPE_FILE: u64 = 2;

/// A link to a part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The child.
    pub cid: BlobCid,
    /// Bytes of the file below the child.
    pub size: u64,
    /// Bytes of all blocks from the child on (`Tsize`). A hint: readers must not rely on it.
    pub total: u64,
}

/// A file's node: its own bytes, if any, then those of its children in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNode {
    /// Bytes in the node itself. Kubo's profile has none here; old importers do.
    pub data: Bytes,
    /// The children.
    pub links: Vec<Link>,
    /// Bytes of the file from this node on: those of `data` and all children together.
    pub size: u64,
}

/// Why a block is no file's node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NodeError {
    /// Not protobuf, or not the message that is expected.
    #[error("not a dag-pb node")]
    Malformed,
    /// A UnixFS directory, link or other thing.
    #[error("a UnixFS node, but not of a file")]
    NotAFile,
    /// A child with a CID that no blob has.
    #[error("a link whose CID is not version 1, raw or dag-pb, over SHA2-256")]
    Link,
    /// Lengths of children, data and file that do not add up, or a child without bytes.
    #[error("sizes that do not add up")]
    Sizes,
}

/// A node of these links in the canonical encoding: links before data, each with an empty name.
pub(super) fn encode(links: &[Link]) -> Vec<u8> {
    let mut file = Vec::with_capacity(links.len() * 5 + 16);
    put_number(&mut file, tag::FILE_TYPE, TYPE_FILE);
    put_number(&mut file, tag::FILE_SIZE, links.iter().map(|link| link.size).sum());
    for link in links {
        put_number(&mut file, tag::FILE_BLOCK, link.size);
    }
    encode_node(links, &file)
}

/// A node of these links and this UnixFS message.
fn encode_node(links: &[Link], file: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(links.len() * 56 + file.len() + 8);
    let mut message = Vec::with_capacity(64);
    for link in links {
        message.clear();
        put_bytes(&mut message, tag::LINK_HASH, &link.cid.as_cid().to_bytes());
        put_bytes(&mut message, tag::LINK_NAME, b"");
        put_number(&mut message, tag::LINK_SIZE, link.total);
        put_bytes(&mut out, tag::NODE_LINK, &message);
    }
    put_bytes(&mut out, tag::NODE_DATA, file);
    out
}

fn put_bytes(out: &mut Vec<u8>, tag: u64, bytes: &[u8]) {
    varint::put(out, tag);
    varint::put(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn put_number(out: &mut Vec<u8>, tag: u64, value: u64) {
    varint::put(out, tag);
    varint::put(out, value);
}

impl FileNode {
    /// Parses a block. What comes back is consistent: the sizes add up, and every child has bytes,
    /// so that a walk over the DAG meets at least one byte a node.
    pub fn decode(block: &[u8]) -> Result<Self, NodeError> {
        let (file, children) = decode_node(block)?;
        let file = decode_file(file)?;
        if file.blocks.len() != children.len() || file.blocks.contains(&0) {
            return Err(NodeError::Sizes);
        }
        let mut size = file.data.len() as u64;
        for block in &file.blocks {
            size = size.checked_add(*block).ok_or(NodeError::Sizes)?;
        }
        // Leaves of old importers may leave the size out.
        if file.size.unwrap_or(size) != size {
            return Err(NodeError::Sizes);
        }
        let links = children
            .into_iter()
            .zip(file.blocks)
            .map(|((cid, total), size)| Link { cid, size, total })
            .collect();
        Ok(Self { data: Bytes::copy_from_slice(file.data), links, size })
    }

    /// Bytes of all blocks of the DAG, by what the links say.
    pub(crate) fn total(&self, block_len: usize) -> u64 {
        self.links.iter().fold(block_len as u64, |sum, link| sum.saturating_add(link.total))
    }
}

/// A child's CID and `Tsize`.
type Child = (BlobCid, u64);

fn decode_node(block: &[u8]) -> Result<(&[u8], Vec<Child>), NodeError> {
    let (mut data, mut links) = (None, Vec::new());
    for_each_field(block, |field| {
        match field {
            Field::Bytes(tag::NODE_LINK, link) => links.push(decode_link(link)?),
            Field::Bytes(tag::NODE_DATA, bytes) if data.is_none() => data = Some(bytes),
            _ => return Err(NodeError::Malformed),
        }
        Ok(())
    })?;
    Ok((data.ok_or(NodeError::NotAFile)?, links))
}

fn decode_link(link: &[u8]) -> Result<Child, NodeError> {
    let (mut cid, mut total) = (None, 0);
    for_each_field(link, |field| {
        match field {
            Field::Bytes(tag::LINK_HASH, bytes) => {
                let parsed = Cid::try_from(bytes).map_err(|_| NodeError::Link)?;
                // `Cid` stops after what it needs; the field must hold nothing else.
                if parsed.to_bytes() != bytes {
                    return Err(NodeError::Link);
                }
                cid = Some(BlobCid::try_from(parsed).map_err(|_| NodeError::Link)?);
            }
            Field::Bytes(tag::LINK_NAME, _) => {}
            Field::Number(tag::LINK_SIZE, value) => total = value,
            _ => return Err(NodeError::Malformed),
        }
        Ok(())
    })?;
    Ok((cid.ok_or(NodeError::Link)?, total))
}

/// The UnixFS message of a file.
#[derive(Default)]
struct File<'a> {
    data: &'a [u8],
    size: Option<u64>,
    blocks: Vec<u64>,
}

fn decode_file(message: &[u8]) -> Result<File<'_>, NodeError> {
    let (mut file, mut kind) = (File::default(), None);
    for_each_field(message, |field| {
        match field {
            Field::Number(tag::FILE_TYPE, value) => kind = Some(value),
            Field::Bytes(tag::FILE_DATA, bytes) => file.data = bytes,
            Field::Number(tag::FILE_SIZE, value) => file.size = Some(value),
            Field::Number(tag::FILE_BLOCK, value) => file.blocks.push(value),
            Field::Bytes(tag::FILE_BLOCKS_PACKED, mut packed) => {
                while !packed.is_empty() {
                    file.blocks.push(varint::take(&mut packed).ok_or(NodeError::Malformed)?);
                }
            }
            // Mode and time of modification, and whatever comes later, do not change the bytes.
            _ => {}
        }
        Ok(())
    })?;
    match kind {
        Some(TYPE_FILE | TYPE_RAW) => Ok(file),
        Some(_) => Err(NodeError::NotAFile),
        None => Err(NodeError::Malformed),
    }
}

/// A field of a protobuf message, with its tag.
enum Field<'a> {
    Number(u64, u64),
    Bytes(u64, &'a [u8]),
    /// Of fixed width; no message here has one that matters.
    Fixed,
}

fn for_each_field<'a>(
    mut message: &'a [u8],
    mut each: impl FnMut(Field<'a>) -> Result<(), NodeError>,
) -> Result<(), NodeError> {
    while !message.is_empty() {
        each(take_field(&mut message).ok_or(NodeError::Malformed)?)?;
    }
    Ok(())
}

fn take_field<'a>(message: &mut &'a [u8]) -> Option<Field<'a>> {
    let tag = varint::take(message)?;
    match tag & 7 {
        0 => Some(Field::Number(tag, varint::take(message)?)),
        1 => take_bytes(message, 8).map(|_| Field::Fixed),
        2 => {
            let len = usize::try_from(varint::take(message)?).ok()?;
            Some(Field::Bytes(tag, take_bytes(message, len)?))
        }
        5 => take_bytes(message, 4).map(|_| Field::Fixed),
        _ => None,
    }
}

fn take_bytes<'a>(message: &mut &'a [u8], len: usize) -> Option<&'a [u8]> {
    let (bytes, rest) = message.split_at_checked(len)?;
    *message = rest;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn link(size: u64) -> Link {
        Link { cid: BlobCid::raw([size as u8; 32]), size, total: size }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let links = [link(300), link(5)];
        let decoded = FileNode::decode(&encode(&links)).unwrap();
        assert_eq!(decoded, FileNode { data: Bytes::new(), links: links.to_vec(), size: 305 });
    }

    #[test]
    fn nodes_that_lie_are_refused() {
        let cases: [(&[u8], NodeError); 8] = [
            // Right but for one thing each: [type, size, blocks…].
            (&[8, 2, 24, 6, 32, 5], NodeError::Sizes),
            (&[8, 2, 24, 5, 32, 5, 32, 0], NodeError::Sizes),
            (&[8, 2, 24, 0, 32, 0], NodeError::Sizes),
            (&[8, 2, 24, 5], NodeError::Sizes),
            (&[8, 1, 24, 5, 32, 5], NodeError::NotAFile),
            (&[24, 5, 32, 5], NodeError::Malformed),
            (&[8, 2, 24], NodeError::Malformed),
            (&[8, 2, 24, 5, 34, 9, 5], NodeError::Malformed),
        ];
        for (file, error) in cases {
            assert_eq!(FileNode::decode(&encode_node(&[link(5)], file)), Err(error), "{file:?}");
        }
        assert!(FileNode::decode(&encode_node(&[link(5)], &[8, 2, 24, 5, 32, 5])).is_ok());
        assert!(FileNode::decode(&encode_node(&[link(5)], &[8, 2, 24, 5, 34, 1, 5])).is_ok());
        let huge = [8, 2, 32, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 32, 1];
        assert_eq!(
            FileNode::decode(&encode_node(&[link(5), link(6)], &huge)),
            Err(NodeError::Sizes)
        );
        assert_eq!(FileNode::decode(b""), Err(NodeError::NotAFile));
    }

    #[test]
    fn bytes_in_a_node_come_first() {
        let block = encode_node(&[link(5)], &[8, 2, 18, 2, 7, 8, 24, 7, 32, 5]);
        let decoded = FileNode::decode(&block).unwrap();
        assert_eq!((decoded.data.as_ref(), decoded.size), (&[7u8, 8][..], 7));
    }

    proptest! {
        #[test]
        fn no_block_panics(block in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = FileNode::decode(&block);
        }

        #[test]
        fn no_changed_node_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let mut block = encode(&[link(300), link(5)]);
            let at = at.index(block.len());
            block[at] = byte;
            let _ = FileNode::decode(&block);
        }
    }
}
