//! The register of nodes.

use crate::{Config, Nodes, NodesByOwner, NodesByType, Pallet};
use container_registry_primitives::PeerId;
use polkadot_sdk::{frame_support::ensure, frame_system, sp_runtime::TryRuntimeError};

impl<T: Config> Pallet<T> {
    /// Nodes and both of their indexes agree, and whoever registered one pays for it.
    pub(super) fn try_nodes() -> Result<(), TryRuntimeError> {
        let mut nodes = 0;
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
            ensure!(peer_id.is_none_or(|id| id.is_ok()), "a peer id is none");
            nodes += 1;
        }
        ensure!(NodesByOwner::<T>::iter_keys().count() == nodes, "an owner leads to no node");
        ensure!(NodesByType::<T>::iter_keys().count() == nodes, "a type leads to no node");
        Ok(())
    }
}
