//! Every bound on what users may write, with its unit.

/// Bytes in `space/image`, the slash included: what docker, containerd and the other clients take.
pub const MAX_FULL_NAME_LEN: u32 = 255;
/// Bytes in a space's name: what is left of a full name by a slash and an image of one byte.
pub const MAX_SPACE_NAME_LEN: u32 = MAX_FULL_NAME_LEN - 2;
/// Bytes in an image's name: what is left of a full name by a space of one byte and a slash.
pub const MAX_IMAGE_NAME_LEN: u32 = MAX_FULL_NAME_LEN - 2;
/// Bytes in a tag (OCI distribution spec, "Pulling manifests").
pub const MAX_TAG_LEN: u32 = 128;
/// Bytes in a digest's text, of the longest one: `sha512:` and 128 hexadecimal digits.
pub const MAX_DIGEST_LEN: u32 = 7 + 128;
/// Bytes in a CID's text: `b` and the base32 of a 36-byte CIDv1 take 59.
pub const MAX_CID_LEN: u32 = 64;
/// Members of a space besides its owner.
pub const MAX_SPACE_MEMBERS: u32 = 64;
/// Images in a space.
pub const MAX_IMAGES_PER_SPACE: u32 = 1_024;
/// Tags of an image.
pub const MAX_TAGS_PER_IMAGE: u32 = 10_000;
/// Bytes in a manifest (OCI distribution spec: at least 4 MiB must be accepted).
pub const MAX_MANIFEST_LEN: u64 = 4 * 1024 * 1024;
/// Bytes in a manifest that the chain itself keeps: that of an image of 127 layers, with media types
/// of 127 bytes and SHA-512 digests, takes 42 KiB.
pub const MAX_INLINE_MANIFEST_LEN: u32 = 64 * 1024;
/// Tags in one push.
pub const MAX_PUSH_TAGS: u32 = 16;
/// Blobs in one push: 128 layers, more than a container's file system can be made of, and a configuration.
pub const MAX_PUSH_BLOBS: u32 = 129;
/// Patterns of tags that stay mutable in a repository whose other tags are not.
pub const MAX_TAG_PATTERNS: u32 = 8;
/// Entries that one call removes at most; what has more takes several calls.
pub const MAX_REMOVALS: u32 = 256;
/// Bytes in the id under which a node registers.
pub const MAX_NODE_ID_LEN: u32 = 128;
/// Bytes in the text of a node's libp2p peer id: base58 takes 52, a CID 65.
pub const MAX_PEER_ID_LEN: u32 = 128;
/// Bytes in a chunk of content on IPFS, and so in the raw blocks that this registry makes (IPIP-499,
/// `unixfs-v1-2025`).
pub const CHUNK: u64 = 1024 * 1024;
/// Manifests, tags and blobs that fit together into one extrinsic, in whatever state the chain is.
pub const MAX_ITEMS_IN_A_BATCH: usize = 280;
