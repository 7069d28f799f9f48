//! What the node's operator set.

use super::local;
use alloc::{string::String, vec::Vec};

/// Key in persistent local storage of the IPFS daemon's RPC address: the SCALE encoding of a
/// `Vec<u8>` with an `http://` URL, without the slash at its end. The worker rests without it.
pub const IPFS_API_KEY: &[u8] = b"container-registry::ipfs-api";

/// Key in persistent local storage of the blob source's address, in the same form: where a gateway
/// answers `GET /blobs/<digest>`. Without it bytes come from the daemon's peers only.
pub const BLOB_SOURCE_KEY: &[u8] = b"container-registry::blob-source";

/// Key in persistent local storage of the size, in bytes, above which a blob is not pinned: the SCALE
/// encoding of a `u64`. Without it, or with a 0, the limit is [`DEFAULT_BLOB_LIMIT`].
pub const BLOB_LIMIT_KEY: &[u8] = b"container-registry::blob-limit";

/// The size above which a blob is not pinned if the operator says nothing: 16 GiB.
pub const DEFAULT_BLOB_LIMIT: u64 = 16 * 1024 * 1024 * 1024;

/// The worker's settings.
pub(super) struct Settings {
    /// The IPFS daemon's RPC address.
    pub ipfs_api: String,
    /// The blob source's address.
    pub blob_source: Option<String>,
    /// Bytes of a blob, at most.
    pub blob_limit: u64,
}

impl Settings {
    /// What is set; `None` if there is no daemon to work with.
    pub fn load() -> Option<Self> {
        Some(Self {
            ipfs_api: url(IPFS_API_KEY)?,
            blob_source: url(BLOB_SOURCE_KEY),
            blob_limit: blob_limit(),
        })
    }
}

fn blob_limit() -> u64 {
    local::get(BLOB_LIMIT_KEY).filter(|limit| *limit > 0).unwrap_or(DEFAULT_BLOB_LIMIT)
}

fn url(key: &[u8]) -> Option<String> {
    let bytes = local::get::<Vec<u8>>(key)?;
    let url = String::from_utf8(bytes).ok()?;
    let url = url.trim_end_matches('/');
    (!url.is_empty()).then(|| url.into())
}
