//! Proofs that a node's owner has the keys that its ids name.
//!
//! [`register_node`](Pallet::register_node) takes anybody's word for an id. A signature by the key that
//! the id names, given afterwards with [`prove_node`](Pallet::prove_node), makes it more than that, and
//! takes the id from whoever had it without one.
//!
//! What is signed is a text of six lines, each ending with a line feed:
//!
//! ```text
//! container-registry: this node is mine
//! chain: 0x<hash of the genesis block>
//! account: 0x<the account, SCALE encoded>
//! node: <the id that the node is registered under>
//! key: <the peer id whose key signs>
//! until: <number of the last block in which the proof is taken>
//! ```
//!
//! A signature over the text itself is taken, and one over the text behind `libp2p-key signed message:`,
//! as `ipfs key sign` makes it. Only Ed25519 keys can prove anything: theirs are the peer ids that begin
//! with `12D3KooW`.

use crate::{
    Config, Error, Event, KeyId, NodeIdOf, NodeInfo, Nodes, NodesByOwner, Pallet, PeerKey,
    ProvenPeers, input,
};
use alloc::{format, string::String, vec::Vec};
use codec::Encode;
use container_registry_primitives::PeerId;
use frame_support::{dispatch::DispatchResult, ensure};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{
    frame_support, frame_system,
    sp_core::ed25519::{Public, Signature},
    sp_io::crypto::ed25519_verify,
    sp_runtime::traits::{SaturatedConversion, Saturating, Zero},
};

/// What Kubo puts before a message that it signs for somebody.
const KUBO_PREFIX: &[u8] = b"libp2p-key signed message:";
/// Blocks for which a proof can be good, at most: it is not a thing to keep.
pub const MAX_PROOF_BLOCKS: u32 = 43_200;

impl<T: Config> Pallet<T> {
    pub(crate) fn do_prove_node(
        who: T::AccountId,
        node_id: Vec<u8>,
        which: KeyId,
        until: BlockNumberFor<T>,
        signature: [u8; 64],
    ) -> DispatchResult {
        let node_id = input::node_id::<T>(node_id)?;
        let mut node = Nodes::<T>::get(&node_id).ok_or(Error::<T>::NodeNotFound)?;
        let key_id = match which {
            KeyId::Node => node_id.to_vec(),
            KeyId::Ipfs => {
                ensure!(node.owner == who, Error::<T>::NotNodeOwner);
                node.ipfs_node_id.clone().ok_or(Error::<T>::NoKey)?.into_inner()
            }
        };
        let peer = PeerId::try_from(key_id.as_slice()).map_err(|_| Error::<T>::NoKey)?;
        Self::check_proof(&who, &node_id, (&key_id, &peer), until, signature)?;

        match which {
            KeyId::Node => {
                Self::take_over_node(&who, &node_id, &mut node)?;
                node.proven.node = true;
            }
            KeyId::Ipfs => {
                Self::prove_peer(&peer, &node_id)?;
                node.proven.ipfs = true;
            }
        }
        Nodes::<T>::insert(&node_id, node);
        Self::deposit_event(Event::NodeProven { owner: who, node_id, which });
        Ok(())
    }

    fn check_proof(
        who: &T::AccountId,
        node_id: &NodeIdOf<T>,
        (key_id, peer): (&[u8], &PeerId),
        until: BlockNumberFor<T>,
        signature: [u8; 64],
    ) -> Result<(), Error<T>> {
        let key = Public::from_raw(peer.ed25519_key().ok_or(Error::NoKey)?);
        let now = frame_system::Pallet::<T>::block_number();
        let latest = now.saturating_add(MAX_PROOF_BLOCKS.into());
        ensure!(now <= until && until <= latest, Error::ProofNotTimely);
        let signature = Signature::from_raw(signature);
        let message = Self::proof_message(who, node_id, key_id, until);
        let by_kubo = [KUBO_PREFIX, &message].concat();
        let good = ed25519_verify(&signature, &message, &key)
            || ed25519_verify(&signature, &by_kubo, &key);
        ensure!(good, Error::WrongProof);
        Ok(())
    }

    /// What is to be signed.
    pub fn proof_message(
        who: &T::AccountId,
        node_id: &[u8],
        key_id: &[u8],
        until: BlockNumberFor<T>,
    ) -> Vec<u8> {
        let genesis = frame_system::BlockHash::<T>::get(BlockNumberFor::<T>::zero());
        let (chain, account) = (hex(genesis.as_ref()), hex(&who.encode()));
        let until: u64 = until.saturated_into();
        let (node_id, key_id) = (String::from_utf8_lossy(node_id), String::from_utf8_lossy(key_id));
        format!(
            "container-registry: this node is mine\nchain: 0x{chain}\naccount: 0x{account}\n\
             node: {node_id}\nkey: {key_id}\nuntil: {until}\n"
        )
        .into_bytes()
    }

    /// Makes an account, which has the key of a node's id, the node's owner. What another account said
    /// of the node's IPFS is not its word.
    fn take_over_node(
        who: &T::AccountId,
        node_id: &NodeIdOf<T>,
        node: &mut NodeInfo<T>,
    ) -> DispatchResult {
        if node.owner == *who {
            return Ok(());
        }
        Self::hold(who, node.deposit.amount)?;
        Self::release(&node.deposit.who, node.deposit.amount);
        node.deposit.who = who.clone();
        Self::disprove_peer(node_id, node);
        node.ipfs_node_id = None;
        node.proven.ipfs = false;
        let from = core::mem::replace(&mut node.owner, who.clone());
        NodesByOwner::<T>::remove(&from, node_id);
        NodesByOwner::<T>::insert(who, node_id, ());
        let (node_id, to) = (node_id.clone(), who.clone());
        Self::deposit_event(Event::NodeTakenOver { node_id, from, to });
        Ok(())
    }

    /// Makes a peer id that of one node's IPFS, and of no other's.
    fn prove_peer(peer: &PeerId, node_id: &NodeIdOf<T>) -> DispatchResult {
        let key = peer_key::<T>(peer)?;
        let former = ProvenPeers::<T>::get(&key).filter(|former| former != node_id);
        if let Some(former) = former {
            Nodes::<T>::mutate(former, |node| {
                if let Some(node) = node {
                    node.proven.ipfs = false;
                }
            });
        }
        ProvenPeers::<T>::insert(key, node_id);
        Ok(())
    }

    /// Notes that a node no longer has the peer id that it had proven.
    pub(crate) fn disprove_peer(node_id: &NodeIdOf<T>, node: &NodeInfo<T>) {
        let Some(peer) = &node.ipfs_node_id else { return };
        let Ok(peer) = PeerId::try_from(peer.as_slice()) else { return };
        let Ok(key) = peer_key::<T>(&peer) else { return };
        if ProvenPeers::<T>::get(&key).as_ref() == Some(node_id) {
            ProvenPeers::<T>::remove(key);
        }
    }
}

/// A peer id, however it is written.
fn peer_key<T: Config>(peer: &PeerId) -> Result<PeerKey, Error<T>> {
    peer.as_multihash().to_bytes().try_into().map_err(|_| Error::InvalidIpfsNodeId)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
