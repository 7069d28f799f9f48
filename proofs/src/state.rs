//! What a block's state has under a key. The header has the state's root; the nodes of the trie from there
//! to the key prove its value, or that there is none.

use crate::{Error, Hash};
use codec::{Decode, Encode};
use polkadot_sdk::{
    sp_core::Bytes,
    sp_io::hashing::{blake2_128, twox_128},
    sp_runtime::traits::BlakeTwo256,
    sp_trie::{LayoutV1, MemoryDB, StorageProof, read_trie_value},
};

/// The nodes of a state's trie that are known.
pub struct State {
    root: Hash,
    nodes: MemoryDB<BlakeTwo256>,
}

impl State {
    /// The state of this root. Each node is known by its hash, so no node can be put in another's place.
    pub fn new(root: Hash, nodes: &[Bytes]) -> Self {
        let nodes = StorageProof::new(nodes.iter().map(|node| node.0.clone()));
        Self { root, nodes: nodes.into_memory_db() }
    }

    /// The value under a key, or that there is none.
    pub fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        read_trie_value::<LayoutV1<BlakeTwo256>, _>(&self.nodes, &self.root, key, None, None)
            .map_err(|_| Error::Incomplete)
    }

    /// The beginning of the value under a key, decoded. What comes after it may be anything: a record may
    /// get more fields.
    pub fn first<T: Decode>(&self, key: &[u8], what: &'static str) -> Result<T, Error> {
        let value = self.get(key)?.ok_or(Error::Absent(what))?;
        T::decode(&mut value.as_slice()).map_err(|_| Error::Encoding(what))
    }
}

/// The key of an entry of the registry's pallet: names and keys are hashed, and each key follows its hash.
pub fn key(storage: &str, keys: &[&dyn EncodeKey]) -> Vec<u8> {
    let prefix = [twox_128(b"ContainerRegistry"), twox_128(storage.as_bytes())].concat();
    keys.iter().fold(prefix, |mut path, key| {
        let key = key.scale();
        path.extend(blake2_128(&key));
        path.extend(key);
        path
    })
}

/// A part of a storage key.
pub trait EncodeKey {
    /// Its SCALE encoding.
    fn scale(&self) -> Vec<u8>;
}

impl<T: Encode> EncodeKey for T {
    fn scale(&self) -> Vec<u8> {
        self.encode()
    }
}
