//! Nodes.

use super::{Ruling, input, pay};
use crate::{
    KeyId, NodeType, ProvenIds,
    mock::{NODE_FEE, NODE_FEE_IN_CREDITS, POOR},
    tests::{
        Error, key_of,
        model::{
            price,
            state::{Model, Node},
            step::{Proof, peer_text},
        },
    },
};
use alloc::string::ToString;
use polkadot_sdk::{sp_core::Pair, sp_runtime::TokenError};

impl Model {
    pub(super) fn register_node(
        &mut self,
        who: u64,
        kind: NodeType,
        id: &str,
        credits: bool,
        peer: Option<&str>,
    ) -> Ruling {
        input::node_id(id)?;
        peer.map_or(Ok(()), input::peer)?;
        if self.nodes.contains_key(id) {
            return Err(Error::NodeAlreadyRegistered.into());
        }
        if credits {
            let balance = self.credits.entry(who).or_default();
            let left = balance.checked_sub(NODE_FEE_IN_CREDITS);
            *balance = left.ok_or(TokenError::FundsUnavailable)?;
            self.credits.retain(|_, balance| *balance > 0);
        } else if who == POOR {
            return Err(TokenError::FundsUnavailable.into());
        } else {
            *self.spent.entry(who).or_default() += NODE_FEE;
        }
        let paid = pay(who, price::node(id))?;
        let peer = peer.map(ToString::to_string);
        let proven = ProvenIds::default();
        let node = Node { owner: who, kind, peer, credits, at: self.now, proven, paid };
        self.nodes.insert(id.into(), node);
        Ok(())
    }

    pub(super) fn deregister_node(&mut self, who: u64, id: &str) -> Ruling {
        input::node_id(id)?;
        let node = self.nodes.get(id).ok_or(Error::NodeNotFound)?;
        if node.owner != who {
            return Err(Error::NotNodeOwner.into());
        }
        self.nodes.remove(id);
        self.peers.retain(|_, node| node != id);
        Ok(())
    }

    /// With the signature of a seed's key.
    pub(super) fn prove_node(&mut self, who: u64, id: &str, which: KeyId, proof: Proof) -> Ruling {
        input::node_id(id)?;
        let node = self.nodes.get(id).ok_or(Error::NodeNotFound)?;
        let named = match which {
            KeyId::Node => Some(id.to_string()),
            KeyId::Ipfs if node.owner != who => return Err(Error::NotNodeOwner.into()),
            KeyId::Ipfs => node.peer.clone(),
        };
        // Of the universe, these are the ids that name an Ed25519 key.
        let seed = (1..=2).find(|seed| named.as_deref() == Some(peer_text(*seed)));
        let seed = seed.ok_or(Error::NoKey)?;
        if proof.until < self.now || proof.until > self.now + 43_200 {
            return Err(Error::ProofNotTimely.into());
        }
        if proof.seed != seed {
            return Err(Error::WrongProof.into());
        }
        match which {
            KeyId::Node if node.owner == who => {}
            KeyId::Node => {
                let paid = pay(who, node.paid.amount)?;
                let proven = ProvenIds { node: false, ipfs: false };
                let node = Node { owner: who, peer: None, paid, proven, ..node.clone() };
                self.nodes.insert(id.into(), node);
                self.peers.retain(|_, node| node != id);
            }
            KeyId::Ipfs => {
                let key = [&[0, 36, 8, 1, 18, 32], key_of(seed).public().0.as_slice()].concat();
                if let Some(former) = self.peers.insert(key, id.into())
                    && let Some(former) = self.nodes.get_mut(&former)
                {
                    former.proven.ipfs = false;
                }
            }
        }
        let node = self.nodes.get_mut(id).ok_or(Error::NodeNotFound)?;
        match which {
            KeyId::Node => node.proven.node = true,
            KeyId::Ipfs => node.proven.ipfs = true,
        }
        Ok(())
    }
}
