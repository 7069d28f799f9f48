//! The nodes of the registry, and the credits that they can be registered with.

use crate::{
    Config, CreditsOf, Deposit, Error, Event, NodeIdOf, NodeInfo, NodeType, Nodes, NodesByOwner,
    NodesByType, Pallet, PeerIdOf, ProvenIds, deposit::Item, input,
};
use alloc::vec::Vec;
use frame_support::{
    dispatch::{DispatchResult, DispatchResultWithPostInfo, Pays},
    ensure,
    traits::{
        Get,
        fungible::{Inspect, Mutate},
        tokens::{Fortitude, Precision, Preservation},
    },
};
use polkadot_sdk::{frame_support, frame_system, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_register_node(
        who: T::AccountId,
        node_type: NodeType,
        node_id: Vec<u8>,
        pay_in_credits: bool,
        ipfs_node_id: Option<Vec<u8>>,
    ) -> DispatchResultWithPostInfo {
        let node_id = input::node_id::<T>(node_id)?;
        let ipfs_node_id = ipfs_node_id.map(input::peer_id::<T>).transpose()?;
        ensure!(!Nodes::<T>::contains_key(&node_id), Error::<T>::NodeAlreadyRegistered);
        Self::take_node_fee(&who, pay_in_credits)?;
        Self::put_node(who, node_type, node_id, pay_in_credits, ipfs_node_id)?;
        Ok(if pay_in_credits { Pays::No.into() } else { ().into() })
    }

    /// Burns the fee. The account keeps what it needs to exist.
    fn take_node_fee(who: &T::AccountId, in_credits: bool) -> Result<(), DispatchError> {
        let (exact, polite) = (Precision::Exact, Fortitude::Polite);
        if in_credits {
            // Credits may be used up.
            let fee = T::NodeFeeInCredits::get();
            T::Credits::burn_from(who, fee, Preservation::Expendable, exact, polite)?;
        } else {
            let fee = T::NodeFee::get();
            T::Currency::burn_from(who, fee, Preservation::Preserve, exact, polite)?;
        }
        Ok(())
    }

    fn put_node(
        owner: T::AccountId,
        node_type: NodeType,
        node_id: NodeIdOf<T>,
        paid_in_credits: bool,
        ipfs_node_id: Option<PeerIdOf<T>>,
    ) -> DispatchResult {
        let amount = Item::Node { id: &node_id }.price::<T>();
        Self::hold(&owner, amount)?;
        let deposit = Deposit { who: owner.clone(), amount };
        NodesByOwner::<T>::insert(&owner, &node_id, ());
        NodesByType::<T>::insert(node_type, &node_id, ());
        let at = frame_system::Pallet::<T>::block_number();
        let node = NodeInfo {
            owner: owner.clone(),
            node_type,
            ipfs_node_id: ipfs_node_id.clone(),
            paid_in_credits,
            at,
            proven: ProvenIds::default(),
            deposit,
        };
        Nodes::<T>::insert(&node_id, node);
        Self::deposit_event(Event::NodeRegistered {
            owner,
            node_type,
            node_id,
            ipfs_node_id,
            paid_in_credits,
        });
        Ok(())
    }

    pub(crate) fn do_deregister_node(who: T::AccountId, node_id: Vec<u8>) -> DispatchResult {
        let node_id = input::node_id::<T>(node_id)?;
        let node = Nodes::<T>::get(&node_id).ok_or(Error::<T>::NodeNotFound)?;
        ensure!(node.owner == who, Error::<T>::NotNodeOwner);
        Self::disprove_peer(&node_id, &node);
        let NodeInfo { owner, node_type, ipfs_node_id, deposit, .. } = node;
        Nodes::<T>::remove(&node_id);
        NodesByOwner::<T>::remove(&owner, &node_id);
        NodesByType::<T>::remove(node_type, &node_id);
        Self::release(&deposit.who, deposit.amount);
        Self::deposit_event(Event::NodeDeregistered { owner, node_type, node_id, ipfs_node_id });
        Ok(())
    }

    pub(crate) fn do_grant_credits(who: T::AccountId, amount: CreditsOf<T>) -> DispatchResult {
        T::Credits::mint_into(&who, amount)?;
        let credits = T::Credits::balance(&who);
        Self::deposit_event(Event::CreditsGranted { who, amount, credits });
        Ok(())
    }
}
