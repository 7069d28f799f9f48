//! Every bound on what users may write, with its unit.

/// Bytes in `space/image`, the slash included: what docker, containerd and the other clients take.
pub const MAX_FULL_NAME_LEN: u32 = 255;
/// Bytes in a space's name: what is left of a full name by a slash and an image of one byte.
pub const MAX_SPACE_NAME_LEN: u32 = MAX_FULL_NAME_LEN - 2;
/// Bytes in an image's name: what is left of a full name by a space of one byte and a slash.
pub const MAX_IMAGE_NAME_LEN: u32 = MAX_FULL_NAME_LEN - 2;
/// Bytes in a tag (OCI distribution spec, "Pulling manifests").
pub const MAX_TAG_LEN: u32 = 128;
/// Bytes in a digest's text: `sha512:` and 128 hexadecimal digits.
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
