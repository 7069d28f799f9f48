//! Tests of whole proofs, of a state with a trie of its own.

use super::*;
use crate::{Header, testing::*};
use codec::Encode;
use polkadot_sdk::{
    sp_runtime::traits::BlakeTwo256,
    sp_trie::{
        LayoutV1, MemoryDB, Recorder, TrieMut, read_trie_value, trie_types::TrieDBMutBuilderV1,
    },
};
use std::collections::BTreeSet;

const TAG: Tag<'_> = Tag { space: "demo", image: "web/app", tag: "v1" };
const DIGEST: &str = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
const CID: &str = "bafybeigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy";

fn keys() -> [Vec<u8>; 3] {
    [TAG.digest_key(), TAG.space_key(), TAG.manifest_key(5, DIGEST.as_bytes())]
}

/// The root of a state that has the tag among others, and the nodes that a proof of these keys needs.
fn state(proven: &[Vec<u8>]) -> (Hash, Vec<Bytes>) {
    let mut db = MemoryDB::<BlakeTwo256>::default();
    let mut root = Hash::default();
    {
        let mut trie = TrieDBMutBuilderV1::<BlakeTwo256>::new(&mut db, &mut root).build();
        let record = (CID, 17u32, 1u32, None::<u64>).encode();
        for (key, value) in keys().iter().zip([DIGEST.encode(), 5u128.encode(), record]) {
            trie.insert(key, &value).unwrap();
        }
        for other in 0..200 {
            let tag = format!("other-{other}");
            let key = Tag { tag: &tag, ..TAG }.digest_key();
            trie.insert(&key, &DIGEST.replace('0', "1").encode()).unwrap();
        }
    }
    let mut recorder = Recorder::<LayoutV1<BlakeTwo256>>::new();
    for key in proven {
        let found = Some(&mut recorder as _);
        read_trie_value::<LayoutV1<BlakeTwo256>, _>(&db, &root, key, found, None).unwrap();
    }
    let nodes: BTreeSet<_> = recorder.drain().into_iter().map(|node| node.data).collect();
    (root, nodes.into_iter().map(Bytes).collect())
}

fn anchor() -> Anchor {
    Anchor { set_id: 0, authorities: set(0, 3).authorities.encode().into(), block: None }
}

fn proof(keys: &[Vec<u8>]) -> Proof {
    let (state_root, nodes) = state(keys);
    let header = Header { state_root, ..header(7) };
    Proof { steps: vec![signed(&header, 0, &[0, 1, 2])], nodes }
}

#[test]
fn a_tag_is_proven() {
    let proof = proof(&keys());
    let proven = verify(&anchor(), &proof, &TAG).unwrap();
    assert_eq!((proven.number, &*proven.digest, &*proven.cid), (7, DIGEST, CID));
    let bytes = proof.steps[0].header.len() + proof.steps[0].justification.len();
    assert_eq!(proof.size(), bytes + proof.nodes.iter().map(|node| node.len()).sum::<usize>());
}

/// As `docs/proofs.md` writes them: names hashed, then each key after its hash.
#[test]
fn keys_are_as_documented() {
    let key = Tag { space: "a", image: "b", tag: "c" }.digest_key();
    let pallet = "cab8e2c891a69afa14be16013785030f";
    let storage = "6cd5533982548183364ec783df4a02a4";
    let hash = "5d6564dc5efd810f1ebf0da58bd09761";
    assert_eq!(hex(&key), [pallet, storage, hash, "046104620463"].concat());
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn what_is_not_there_is_proven_not_to_be() {
    let absent = Tag { tag: "v2", ..TAG };
    let keys = [&keys()[..], &[absent.digest_key()]].concat();
    assert_eq!(verify(&anchor(), &proof(&keys), &absent), Err(Error::Absent("such tag")));
}

/// Nothing that is left out, replaced or added leads to another answer.
#[test]
fn no_node_can_be_left_out_or_replaced() {
    let good = proof(&keys());
    for index in 0..good.nodes.len() {
        let mut proof = good.clone();
        proof.nodes.remove(index);
        assert_eq!(verify(&anchor(), &proof, &TAG), Err(Error::Incomplete), "{index}");
        for byte in 0..good.nodes[index].len() {
            let mut proof = good.clone();
            proof.nodes[index].0[byte] ^= 1;
            assert_eq!(verify(&anchor(), &proof, &TAG), Err(Error::Incomplete), "{index} {byte}");
        }
    }
    let mut more = good.clone();
    more.nodes.push(Bytes(vec![0; 40]));
    assert!(verify(&anchor(), &more, &TAG).is_ok());
}

#[test]
fn a_proof_has_a_block_and_its_blocks_an_order() {
    let mut proof = proof(&keys());
    let step = proof.steps.remove(0);
    assert_eq!(verify(&anchor(), &proof, &TAG), Err(Error::NoBlock));
    proof.steps = vec![step.clone(), step.clone()];
    assert_eq!(verify(&anchor(), &proof, &TAG), Err(Error::Order(7)));
    proof.steps = vec![signed(&header(3), 0, &[0, 1, 2]), step];
    assert!(verify(&anchor(), &proof, &TAG).is_ok());
}

/// From the genesis by way of two handovers, and from a checkpoint in between.
#[test]
fn authorities_hand_over_on_the_way() {
    let (state_root, nodes) = state(&keys());
    let first = signed(&change(&header(3), &set(1, 4), 0), 0, &[0, 1, 2]);
    let second = signed(&change(&header(5), &set(2, 7), 0), 1, &[0, 1, 3]);
    let last = signed(&Header { state_root, ..header(9) }, 2, &signers(5));
    let whole = Proof { steps: vec![first.clone(), second.clone(), last.clone()], nodes };
    assert!(verify(&anchor(), &whole, &TAG).is_ok());
    // A handover that is left out.
    let short = Proof { steps: vec![first.clone(), last.clone()], ..whole.clone() };
    assert!(verify(&anchor(), &short, &TAG).is_err());

    // The checkpoint has the set that signed it, which is the one before its own change.
    let checkpoint = Anchor { block: Some(first), ..anchor() };
    let rest = Proof { steps: vec![second, last], ..whole };
    assert!(verify(&checkpoint, &rest, &TAG).is_ok());
    assert!(verify(&anchor(), &rest, &TAG).is_err());
    let false_one = Anchor { block: Some(signed(&header(3), 0, &[0])), ..anchor() };
    assert!(matches!(verify(&false_one, &rest, &TAG), Err(Error::TooFew { .. })));
}

/// A checkpoint of the node is an anchor, whatever else is in it, and so is the genesis' set alone.
#[test]
fn anchors_are_read_from_json() {
    let alone: Anchor = serde_json::from_str(r#"{"setId":0,"authorities":"0x00"}"#).unwrap();
    assert!(alone.block.is_none());
    let text = r#"{"genesisHash":"0x01","number":7,"setId":3,"authorities":"0x00",
        "header":"0x0102","justification":"0x03"}"#;
    let checkpoint: Anchor = serde_json::from_str(text).unwrap();
    assert_eq!((checkpoint.set_id, checkpoint.block.unwrap().header.0), (3, vec![1, 2]));
    // Half of one, or a broken one, is none that says what it is.
    let broken =
        [("header", "neader"), ("justification", "none"), ("0x0102", "0x0102x"), ("0x03", "0xzz")];
    for (from, to) in broken {
        assert!(serde_json::from_str::<Anchor>(&text.replace(from, to)).is_err(), "{to}");
    }
}
