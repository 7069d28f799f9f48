//! What the node's operator set.

use alloc::{string::String, vec::Vec};
use polkadot_sdk::sp_runtime::offchain::storage::StorageValueRef;

/// Key in persistent local storage of the IPFS daemon's RPC address: the SCALE encoding of a
/// `Vec<u8>` with an `http://` URL, without the slash at its end. The worker rests without it.
pub const IPFS_API_KEY: &[u8] = b"container-registry::ipfs-api";

/// Key in persistent local storage of the blob source's address, in the same form: where a gateway
/// answers `GET /blobs/<digest>`. Without it bytes come from the daemon's peers only.
pub const BLOB_SOURCE_KEY: &[u8] = b"container-registry::blob-source";

/// The worker's settings.
pub(super) struct Settings {
    /// The IPFS daemon's RPC address.
    pub ipfs_api: String,
    /// The blob source's address.
    pub blob_source: Option<String>,
}

impl Settings {
    /// What is set; `None` if there is no daemon to work with.
    pub fn load() -> Option<Self> {
        Some(Self { ipfs_api: url(IPFS_API_KEY)?, blob_source: url(BLOB_SOURCE_KEY) })
    }
}

fn url(key: &[u8]) -> Option<String> {
    let bytes = StorageValueRef::persistent(key).get::<Vec<u8>>().ok()??;
    let url = String::from_utf8(bytes).ok()?;
    let url = url.trim_end_matches('/');
    (!url.is_empty()).then(|| url.into())
}
