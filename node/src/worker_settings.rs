//! How the node's flags reach the off-chain worker: the worker runs inside the runtime and reads
//! its settings from the node's off-chain local storage.

use crate::cli::WorkerParams;
use codec::Encode;
use pallet_container_registry::offchain::{BLOB_LIMIT_KEY, BLOB_SOURCE_KEY, IPFS_API_KEY};
use polkadot_sdk::sp_core::offchain::{OffchainStorage, STORAGE_PREFIX};
use url::Url;

/// Writes the settings; those not given are cleared, so that a flag left out at a restart has no
/// effect any longer.
pub fn store(params: &WorkerParams, storage: &mut impl OffchainStorage) {
    for (key, url) in [(IPFS_API_KEY, &params.ipfs_api), (BLOB_SOURCE_KEY, &params.blob_source)] {
        match url {
            Some(url) => storage.set(STORAGE_PREFIX, key, &value(url)),
            None => storage.remove(STORAGE_PREFIX, key),
        }
    }
    storage.set(STORAGE_PREFIX, BLOB_LIMIT_KEY, &params.ipfs_max_blob_size.encode());
}

/// The SCALE encoding of the URL's bytes, without a trailing slash.
fn value(url: &Url) -> Vec<u8> {
    url.as_str().trim_end_matches('/').as_bytes().encode()
}

#[cfg(test)]
mod tests {
    use super::*;
    use codec::Decode;
    use polkadot_sdk::sp_core::offchain::storage::InMemOffchainStorage;

    fn url(text: &str) -> Option<Url> {
        Some(Url::parse(text).unwrap())
    }

    fn stored(storage: &InMemOffchainStorage, key: &[u8]) -> Option<Vec<u8>> {
        storage.get(STORAGE_PREFIX, key).map(|raw| Vec::decode(&mut &raw[..]).unwrap())
    }

    #[test]
    fn stores_and_clears() {
        let mut storage = InMemOffchainStorage::default();
        let both = WorkerParams {
            ipfs_api: url("http://127.0.0.1:5001"),
            blob_source: url("http://127.0.0.1:5002/internal/"),
            ipfs_max_blob_size: 4096,
        };
        store(&both, &mut storage);
        assert_eq!(stored(&storage, IPFS_API_KEY).unwrap(), b"http://127.0.0.1:5001");
        assert_eq!(stored(&storage, BLOB_SOURCE_KEY).unwrap(), b"http://127.0.0.1:5002/internal");
        assert_eq!(storage.get(STORAGE_PREFIX, BLOB_LIMIT_KEY), Some(4096u64.encode()));

        store(&WorkerParams { blob_source: None, ..both }, &mut storage);
        assert!(stored(&storage, IPFS_API_KEY).is_some());
        assert_eq!(stored(&storage, BLOB_SOURCE_KEY), None);
    }
}
