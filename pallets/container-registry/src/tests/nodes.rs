//! `register_node`, `deregister_node` and `grant_credits`.

use super::*;
use crate::{NodeType, Nodes, NodesByOwner, NodesByType};
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        dispatch::{DispatchResultWithPostInfo, Pays},
    },
    sp_runtime::{DispatchError, TokenError},
};

const PEER: &str = "12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";

fn register_with_credits(who: u64, id: &str) -> DispatchResultWithPostInfo {
    let (origin, peer) = (RuntimeOrigin::signed(who), Some(PEER.into()));
    Registry::register_node(origin, NodeType::StorageMiner, id.into(), true, peer)
}

#[test]
fn a_node_is_found_by_id_owner_and_type() {
    TestBuilder::default().build_and_execute(|| {
        System::set_block_number(3);
        let info = register(ALICE, "gateway-1").unwrap();
        assert_eq!(info.pays_fee, Pays::Yes);
        let id: crate::NodeIdOf<Test> = text("gateway-1");
        let told = Event::NodeRegistered {
            owner: ALICE,
            node_type: NodeType::Gateway,
            node_id: id.clone(),
            ipfs_node_id: None,
            paid_in_credits: false,
        };
        assert_eq!(events(), [told]);
        let node = Nodes::<Test>::get(&id).unwrap();
        assert_eq!((node.owner, node.node_type, node.at), (ALICE, NodeType::Gateway, 3));
        assert!(NodesByOwner::<Test>::contains_key(ALICE, &id));
        assert!(NodesByType::<Test>::contains_key(NodeType::Gateway, &id));
        assert_eq!(NodesByType::<Test>::iter_prefix(NodeType::Validator).count(), 0);
        assert_eq!(total(ALICE), ENDOWMENT - NODE_FEE);
        assert_eq!(node.deposit.amount, held(ALICE));
    });
}

#[test]
fn credits_pay_the_fee_and_the_transaction() {
    TestBuilder::default().build_and_execute(|| {
        assert_ok!(grant(ALICE, 2 * NODE_FEE_IN_CREDITS - 1));
        let amount = 2 * NODE_FEE_IN_CREDITS - 1;
        let told = Event::CreditsGranted { who: ALICE, amount, credits: amount };
        assert_eq!(events(), [told]);
        let info = register_with_credits(ALICE, "miner-1").unwrap();
        assert_eq!(info.pays_fee, Pays::No);
        assert_eq!(Assets::balance(CREDITS, ALICE), NODE_FEE_IN_CREDITS - 1);
        // No fee in the currency; the deposit is held all the same.
        assert_eq!(total(ALICE), ENDOWMENT);
        assert!(held(ALICE) > 1_000);
        let node = Nodes::<Test>::get(text::<crate::NodeIdOf<Test>>("miner-1")).unwrap();
        assert!(node.paid_in_credits);
        assert_eq!(node.ipfs_node_id.map(Vec::from), Some(PEER.into()));
        assert_noop!(register_with_credits(ALICE, "miner-2"), TokenError::FundsUnavailable);
    });
}

#[test]
fn what_is_not_paid_for_is_not_registered() {
    TestBuilder::default().build_and_execute(|| {
        assert_noop!(register(POOR, "n"), TokenError::FundsUnavailable);
        // Enough credits, but nothing for the deposit: they are not burnt.
        assert_ok!(grant(POOR, NODE_FEE_IN_CREDITS));
        assert_noop!(register_with_credits(POOR, "n"), TokenError::FundsUnavailable);
        assert_eq!(Assets::balance(CREDITS, POOR), NODE_FEE_IN_CREDITS);
    });
}

#[test]
fn only_the_admin_grants_credits() {
    TestBuilder::default().build_and_execute(|| {
        let granted = |origin| Registry::grant_credits(origin, EVE, 1_000);
        assert_noop!(granted(RuntimeOrigin::signed(EVE)), DispatchError::BadOrigin);
        assert_noop!(granted(RuntimeOrigin::none()), DispatchError::BadOrigin);
        assert_ok!(granted(RuntimeOrigin::root()));
        assert_eq!(Assets::balance(CREDITS, EVE), 1_000);
        let too_many = Registry::grant_credits(RuntimeOrigin::root(), EVE, u64::MAX);
        assert!(too_many.is_err());
    });
}

#[test]
fn registering_checks_in_the_documented_order() {
    TestBuilder::default().build_and_execute(|| {
        let register = |id: &str, peer: Option<&str>| {
            let (origin, peer) = (RuntimeOrigin::signed(POOR), peer.map(Into::into));
            Registry::register_node(origin, NodeType::Validator, id.into(), false, peer)
        };
        assert_ok!(super::register(ALICE, "n"));
        let long = "a".repeat(129);
        assert_noop!(register(&long, Some(&long)), Error::ExceedsMaxLength);
        for id in ["", "a b", "ä", "a\n", "\0"] {
            assert_noop!(register(id, Some(&long)), Error::InvalidNodeId);
        }
        assert_noop!(register("n", Some(&long)), Error::ExceedsMaxLength);
        for peer in ["", "hello", &PEER[1..]] {
            assert_noop!(register("n", Some(peer)), Error::InvalidIpfsNodeId);
        }
        assert_noop!(register("n", Some(PEER)), Error::NodeAlreadyRegistered);
        assert_noop!(register("m", Some(PEER)), TokenError::FundsUnavailable);
    });
}

#[test]
fn a_node_is_taken_off_by_its_owner() {
    TestBuilder::default().build_and_execute(|| {
        assert_ok!(register(ALICE, "n"));
        assert_ok!(register(ALICE, "m"));
        let long = "a".repeat(129);
        assert_noop!(deregister(EVE, &long), Error::ExceedsMaxLength);
        assert_noop!(deregister(EVE, ""), Error::InvalidNodeId);
        assert_noop!(deregister(EVE, "o"), Error::NodeNotFound);
        assert_noop!(deregister(EVE, "n"), Error::NotNodeOwner);
        let both = held(ALICE);
        events();
        assert_ok!(deregister(ALICE, "n"));
        let (owner, node_type, node_id) = (ALICE, NodeType::Gateway, text("n"));
        assert_eq!(
            events(),
            [Event::NodeDeregistered { owner, node_type, node_id, ipfs_node_id: None }]
        );
        assert_eq!(held(ALICE) * 2, both);
        // The fee is gone, the id is free.
        assert_eq!(total(ALICE), ENDOWMENT - 2 * NODE_FEE);
        assert_ok!(register(EVE, "n"));
        assert_noop!(deregister(ALICE, "n"), Error::NotNodeOwner);
    });
}
