//! Against the ids of nodes: to be taken for somebody else's.

use super::*;
use crate::{
    KeyId, NodeIdOf, NodeInfo, NodeType, Nodes, NodesByOwner, ProvenPeers,
    node_proof::MAX_PROOF_BLOCKS,
};
use polkadot_sdk::sp_core::Pair;

/// As the specification of libp2p writes peer ids of Ed25519 keys; of the seeds 1 and 2.
const ONE: &str = "12D3KooWK99VoVxNE7XzyBwXEzW7xhK7Gpv85r9F3V3fyKSUKPH5";
const TWO: &str = "12D3KooWJWoaqZhDaoEFshF7Rh1bpY9ohihFhzcW6d69Lr2NASuq";
/// The first, as a CID.
const ONE_AS_CID: &str = "bafzaajaiaejcbcui4poxicprsx6vfwznhs5f24wkm4e36hmucin7g5eiag2a6324";

fn register_with(who: u64, id: &str, peer: &str) {
    let (origin, peer) = (RuntimeOrigin::signed(who), Some(peer.into()));
    assert_ok!(Registry::register_node(origin, NodeType::StorageMiner, id.into(), false, peer));
}

fn node(id: &str) -> NodeInfo<Test> {
    Nodes::<Test>::get(text::<NodeIdOf<Test>>(id)).unwrap()
}

fn proven(id: &str) -> (bool, bool) {
    let proven = node(id).proven;
    (proven.node, proven.ipfs)
}

#[test]
fn the_keys_of_the_tests_have_the_ids_that_others_compute_for_them() {
    assert_eq!((peer_of(1), peer_of(2)), (ONE.into(), TWO.into()));
}

#[test]
fn what_is_signed_is_as_documented() {
    TestBuilder::default().build_and_execute(|| {
        let genesis = "45".repeat(32);
        frame_system::BlockHash::<Test>::insert(0, polkadot_sdk::sp_core::H256([0x45; 32]));
        let message = Registry::proof_message(&ALICE, b"n", ONE.as_bytes(), 7);
        let expected = format!(
            "container-registry: this node is mine\nchain: 0x{genesis}\n\
             account: 0x0100000000000000\nnode: n\nkey: {ONE}\nuntil: 7\n"
        );
        assert_eq!(String::from_utf8(message).unwrap(), expected);
    });
}

#[test]
fn who_has_the_key_of_an_id_takes_it_from_whoever_has_not() {
    TestBuilder::default().build_and_execute(|| {
        register_with(EVE, ONE, TWO);
        let paid = held(EVE);
        // It is in the way of the documented call, but not of a proof.
        assert_noop!(register(ALICE, ONE), Error::NodeAlreadyRegistered);
        assert_eq!(proven(ONE), (false, false));
        events();
        assert_ok!(prove(ALICE, ONE.as_bytes(), KeyId::Node, 1, 1));
        let node_id: NodeIdOf<Test> = text(ONE);
        let which = KeyId::Node;
        assert_eq!(
            events(),
            [
                Event::NodeTakenOver { node_id: node_id.clone(), from: EVE, to: ALICE },
                Event::NodeProven { owner: ALICE, node_id: node_id.clone(), which },
            ]
        );
        assert_eq!((held(EVE), held(ALICE)), (0, paid));
        assert_eq!((proven(ONE), node(ONE).ipfs_node_id), ((true, false), None));
        assert!(NodesByOwner::<Test>::contains_key(ALICE, &node_id));
        assert!(!NodesByOwner::<Test>::contains_key(EVE, &node_id));
        assert_noop!(deregister(EVE, ONE), Error::NotNodeOwner);
        assert_ok!(deregister(ALICE, ONE));
        assert_eq!(held(ALICE), 0);
    });
}

#[test]
fn a_peer_is_that_of_one_node_however_its_id_is_written() {
    TestBuilder::default().build_and_execute(|| {
        register_with(EVE, "eve", ONE);
        register_with(ALICE, "alice", ONE_AS_CID);
        // Without the key there is nothing but a word.
        assert_noop!(prove(EVE, b"eve", KeyId::Ipfs, 2, 1), Error::WrongProof);
        let by_cid = |who: u64, id: &str| {
            let message = Registry::proof_message(&who, id.as_bytes(), ONE_AS_CID.as_bytes(), 1);
            let signature = key_of(1).sign(&message).0;
            let origin = RuntimeOrigin::signed(who);
            Registry::prove_node(origin, id.into(), KeyId::Ipfs, 1, signature)
        };
        assert_ok!(by_cid(ALICE, "alice"));
        assert_eq!((proven("alice"), proven("eve")), ((false, true), (false, false)));
        // The key may go to another node; then the first one is what it was before.
        assert_ok!(prove(EVE, b"eve", KeyId::Ipfs, 1, 1));
        assert_eq!((proven("alice"), proven("eve")), ((false, false), (false, true)));
        assert_ok!(deregister(ALICE, "alice"));
        assert_eq!(ProvenPeers::<Test>::iter().count(), 1);
        assert_ok!(deregister(EVE, "eve"));
        assert_eq!(ProvenPeers::<Test>::iter().count(), 0);
    });
}

#[test]
fn who_loses_a_node_loses_what_he_had_proven_with_it() {
    TestBuilder::default().build_and_execute(|| {
        register_with(EVE, ONE, TWO);
        assert_ok!(prove(EVE, ONE.as_bytes(), KeyId::Ipfs, 2, 1));
        assert_eq!(proven(ONE), (false, true));
        assert_ok!(prove(ALICE, ONE.as_bytes(), KeyId::Node, 1, 1));
        assert_eq!((proven(ONE), ProvenPeers::<Test>::iter().count()), ((true, false), 0));
    });
}

#[test]
fn a_proof_is_for_one_account_one_node_and_a_time() {
    TestBuilder::default().build_and_execute(|| {
        register_with(ALICE, "n", ONE);
        register_with(ALICE, "m", ONE);
        register_with(EVE, "e", ONE);
        let signed_for = |who: u64, id: &[u8], until| {
            key_of(1).sign(&Registry::proof_message(&who, id, ONE.as_bytes(), until)).0
        };
        let give = |who: u64, id: &str, until: u64, signature| {
            let origin = RuntimeOrigin::signed(who);
            Registry::prove_node(origin, id.into(), KeyId::Ipfs, until, signature)
        };
        let good = signed_for(ALICE, b"n", 5);
        assert_noop!(give(ALICE, "m", 5, good), Error::WrongProof);
        assert_noop!(give(EVE, "e", 5, good), Error::WrongProof);
        assert_noop!(give(EVE, "n", 5, good), Error::NotNodeOwner);
        assert_noop!(give(ALICE, "n", 6, good), Error::WrongProof);
        System::set_block_number(6);
        assert_noop!(give(ALICE, "n", 5, good), Error::ProofNotTimely);
        System::set_block_number(5);
        assert_ok!(give(ALICE, "n", 5, good));
        let latest = 5 + u64::from(MAX_PROOF_BLOCKS);
        let too_long = signed_for(ALICE, b"n", latest + 1);
        assert_noop!(give(ALICE, "n", latest + 1, too_long), Error::ProofNotTimely);
        assert_ok!(give(ALICE, "n", latest, signed_for(ALICE, b"n", latest)));
        // And for one chain.
        frame_system::BlockHash::<Test>::insert(0, polkadot_sdk::sp_core::H256([1; 32]));
        assert_noop!(give(ALICE, "n", 5, good), Error::WrongProof);
    });
}

#[test]
fn ids_that_name_no_key_prove_nothing() {
    TestBuilder::default().build_and_execute(|| {
        register_with(ALICE, "n", "QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N");
        assert_ok!(register(ALICE, "m"));
        let give_until = |id: &str, which, until| {
            let origin = RuntimeOrigin::signed(ALICE);
            Registry::prove_node(origin, id.into(), which, until, [0; 64])
        };
        let give = |id: &str, which| give_until(id, which, 1);
        assert_noop!(give("n", KeyId::Node), Error::NoKey);
        assert_noop!(give("n", KeyId::Ipfs), Error::NoKey);
        assert_noop!(give("m", KeyId::Ipfs), Error::NoKey);
        // That the proof is late as well is told only where there could be one.
        assert_noop!(give_until("n", KeyId::Node, 0), Error::NoKey);
        assert_noop!(give("x", KeyId::Ipfs), Error::NodeNotFound);
        assert_noop!(give("", KeyId::Ipfs), Error::InvalidNodeId);
    });
}

#[test]
fn a_signature_as_kubo_makes_it_is_taken() {
    TestBuilder::default().build_and_execute(|| {
        register_with(ALICE, "n", ONE);
        let message = Registry::proof_message(&ALICE, b"n", ONE.as_bytes(), 1);
        let signature = key_of(1).sign(&[b"libp2p-key signed message:", &message[..]].concat()).0;
        let origin = RuntimeOrigin::signed(ALICE);
        assert_ok!(Registry::prove_node(origin, b"n".to_vec(), KeyId::Ipfs, 1, signature));
        assert_eq!(proven("n"), (false, true));
    });
}
