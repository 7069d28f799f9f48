//! How the off-chain worker learns what is final: the runtime does not know, so the node writes it into
//! the off-chain local storage, where the worker reads it.

use codec::Encode;
use futures::{Stream, StreamExt};
use pallet_container_registry::offchain::FINALIZED_KEY;
use polkadot_sdk::{
    sc_client_api::BlockchainEvents,
    sp_blockchain::HeaderBackend,
    sp_core::offchain::{OffchainStorage, STORAGE_PREFIX},
    sp_runtime::traits::{Block, Header, NumberFor},
};
use std::sync::Arc;

/// Writes the finalised block at once, and from then on whenever it is another.
pub fn follow<B, C, S>(client: Arc<C>, mut storage: S) -> impl Future<Output = ()> + Send + 'static
where
    B: Block,
    C: BlockchainEvents<B> + HeaderBackend<B> + Send + Sync + 'static,
    S: OffchainStorage + 'static,
{
    // First the stream, so that nothing is missed in between.
    let finalised = client.finality_notification_stream();
    let info = client.info();
    store::<B>(&mut storage, info.finalized_number, info.finalized_hash);
    let blocks = finalised.map(|block| (*block.header.number(), block.hash));
    async move { write_all::<B>(blocks, &mut storage).await }
}

async fn write_all<B: Block>(
    mut blocks: impl Stream<Item = (NumberFor<B>, B::Hash)> + Unpin,
    storage: &mut impl OffchainStorage,
) {
    while let Some((number, hash)) = blocks.next().await {
        store::<B>(storage, number, hash);
    }
}

fn store<B: Block>(storage: &mut impl OffchainStorage, number: NumberFor<B>, hash: B::Hash) {
    storage.set(STORAGE_PREFIX, FINALIZED_KEY, &(number, hash).encode());
}

#[cfg(test)]
mod tests {
    use super::*;
    use codec::Decode;
    use container_registry_runtime::{Hash, opaque};
    use polkadot_sdk::sp_core::offchain::storage::InMemOffchainStorage;

    #[test]
    fn the_last_block_is_what_the_worker_reads() {
        let mut storage = InMemOffchainStorage::default();
        store::<opaque::Block>(&mut storage, 1, Hash::repeat_byte(1));
        let blocks = futures::stream::iter([2, 9].map(|n| (n, Hash::repeat_byte(n as u8))));
        futures::executor::block_on(write_all::<opaque::Block>(blocks, &mut storage));
        let raw = storage.get(STORAGE_PREFIX, FINALIZED_KEY).unwrap();
        let read = <(u32, Hash)>::decode(&mut &raw[..]);
        assert_eq!(read, Ok((9, Hash::repeat_byte(9))));
    }
}
