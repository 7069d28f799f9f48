//! Nodes.

use super::{Ruling, input, pay};
use crate::{
    NodeType,
    mock::{NODE_FEE, NODE_FEE_IN_CREDITS, POOR},
    tests::{
        Error,
        model::{
            price,
            state::{Model, Node},
        },
    },
};
use alloc::string::ToString;
use polkadot_sdk::sp_runtime::TokenError;

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
        let node = Node { owner: who, kind, peer, credits, at: self.now, paid };
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
        Ok(())
    }
}
