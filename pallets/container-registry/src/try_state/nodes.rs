//! The register of nodes.

use crate::{Config, Nodes, NodesByOwner, NodesByType, Pallet, PeerKey, ProvenPeers};
use container_registry_primitives::PeerId;
use polkadot_sdk::{frame_support::ensure, frame_system, sp_runtime::TryRuntimeError};

impl<T: Config> Pallet<T> {
    /// Nodes and both of their indexes agree, and whoever registered one pays for it.
    pub(super) fn try_nodes() -> Result<(), TryRuntimeError> {
        let (mut nodes, mut proven) = (0, 0);
        for (id, node) in Nodes::<T>::iter() {
            ensure!(
                NodesByOwner::<T>::contains_key(&node.owner, &id),
                "a node is not found by its owner"
            );
            ensure!(
                NodesByType::<T>::contains_key(node.node_type, &id),
                "a node is not found by its type"
            );
            ensure!(node.deposit.who == node.owner, "a node is paid for by somebody else");
            ensure!(
                node.at <= frame_system::Pallet::<T>::block_number(),
                "a node is of a later block"
            );
            let peer_id = node.ipfs_node_id.as_ref().map(|id| PeerId::try_from(id.as_slice()));
            let peer_id = peer_id.transpose().map_err(|_| "a peer id is none")?;
            let key = peer_id.map(|id| PeerKey::truncate_from(id.as_multihash().to_bytes()));
            let is_its = key.is_some_and(|key| ProvenPeers::<T>::get(key).as_ref() == Some(&id));
            ensure!(is_its == node.proven.ipfs, "a peer is proven by another node");
            proven += usize::from(is_its);
            nodes += 1;
        }
        ensure!(ProvenPeers::<T>::iter_keys().count() == proven, "a peer is proven by no node");
        ensure!(NodesByOwner::<T>::iter_keys().count() == nodes, "an owner leads to no node");
        ensure!(NodesByType::<T>::iter_keys().count() == nodes, "a type leads to no node");
        Ok(())
    }
}
