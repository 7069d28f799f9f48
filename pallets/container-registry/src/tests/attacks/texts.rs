//! Texts that are empty, over-long, or no texts: every argument of every call.

use super::*;
use crate::{DigestType, NodeType};
use polkadot_sdk::{
    frame_support::dispatch::GetDispatchInfo,
    sp_runtime::{DispatchError, ModuleError, traits::Dispatchable},
};

type Call = crate::Call<Test>;

/// Each call that takes texts, with one of them after the other replaced; all else is good, and the
/// caller is an owner with a manifest, a tag, a blob and a node to lose.
fn calls(bad: &[u8]) -> Vec<Call> {
    let (repo, image, tag) = (b"alpha".to_vec(), b"app".to_vec(), b"v1".to_vec());
    let (digest, cid) = (digest("one"), raw("one"));
    let mut calls = vec![
        Call::create_space { name: bad.to_vec() },
        Call::create_repository { space_id: 0, image_name: bad.to_vec() },
        Call::remove_repository { space_id: 0, image_name: bad.to_vec(), limit: 4 },
        Call::deregister_node { node_id: bad.to_vec() },
        Call::set_tag_mutability {
            space_id: 0,
            image_name: image.clone(),
            immutable: true,
            except: vec![b"*".to_vec(), bad.to_vec()],
        },
        Call::set_tag_mutability {
            space_id: 0,
            image_name: bad.to_vec(),
            immutable: true,
            except: Vec::new(),
        },
    ];
    for peer in [false, true] {
        let (node_id, ipfs_node_id) =
            if peer { (b"m".to_vec(), Some(bad.to_vec())) } else { (bad.to_vec(), None) };
        let (node_type, pay_in_credits) = (NodeType::Gateway, false);
        calls.push(Call::register_node { node_type, node_id, pay_in_credits, ipfs_node_id });
    }
    // Which of the texts is bad.
    let pick = |good: &Vec<u8>, here: bool| if here { bad.to_vec() } else { good.clone() };
    for at in 0..5 {
        calls.push(Call::add_manifest_head_digest_and_manifest_json_cid {
            repo_name: pick(&repo, at == 0),
            image_name: pick(&image, at == 1),
            tag: Some(pick(&tag, at == 2)),
            digest: pick(&digest, at == 3),
            cid: pick(&cid, at == 4),
        });
    }
    for at in 0..4 {
        calls.push(Call::store_manifest {
            repo_name: pick(&repo, at == 0),
            image_name: pick(&image, at == 1),
            digest: pick(&digest, at == 2),
            cid: pick(&cid, at == 3),
        });
    }
    for at in 0..3 {
        calls.push(Call::store_digest_info {
            repo_name: pick(&repo, at == 0),
            digest: pick(&digest, at == 1),
            digest_type: DigestType::File,
            cid: pick(&cid, at == 2),
        });
        calls.push(Call::remove_tag {
            repo_name: pick(&repo, at == 0),
            image_name: pick(&image, at == 1),
            tag: pick(&tag, at == 2),
        });
        calls.push(Call::remove_manifest {
            repo_name: pick(&repo, at == 0),
            image_name: pick(&image, at == 1),
            digest: pick(&digest, at == 2),
            max_tags: 4,
        });
    }
    for at in 0..2 {
        calls.push(Call::remove_digest_info {
            repo_name: pick(&repo, at == 0),
            digest: pick(&digest, at == 1),
        });
    }
    calls
}

/// The name of the error that a call is refused with, without a trace of it.
fn refusal(call: Call) -> &'static str {
    let name = format!("{call:?}");
    let weight = call.get_dispatch_info().call_weight;
    assert!(weight.ref_time() > 0, "{name} weighs nothing");
    let run = || {
        let call = RuntimeCall::Registry(call.clone());
        call.dispatch(RuntimeOrigin::signed(ALICE)).map(drop).map_err(|error| error.error)
    };
    let result = run();
    let Err(error) = result else { panic!("{name} was not refused") };
    assert_noop!(run(), error);
    let DispatchError::Module(ModuleError { message: Some(message), .. }) = error else {
        panic!("{name} is refused with {error:?}")
    };
    message
}

fn prepared(test: fn()) {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(store(ALICE, "alpha", &digest("one"), &raw("one")));
        assert_ok!(register(ALICE, "n"));
        test();
    });
}

#[test]
fn nothing_over_long_is_taken() {
    prepared(|| {
        for len in [254, 1_000, 100_000] {
            for call in calls(&vec![b'a'; len]) {
                assert_eq!(refusal(call), "ExceedsMaxLength");
            }
        }
    });
}

#[test]
fn nothing_empty_is_taken() {
    prepared(|| {
        for call in calls(b"") {
            let error = refusal(call.clone());
            let known = error.starts_with("Empty") || error.starts_with("Invalid");
            assert!(known, "{call:?} is refused with {error}");
        }
    });
}

#[test]
fn nothing_malformed_is_taken() {
    prepared(|| {
        for bad in [&b"\0"[..], b" ", b"../..", b"a b", b"\xff\xfe", b"%61", "\u{e4}".as_bytes()] {
            for call in calls(bad) {
                // Any visible ASCII is a node's id.
                let node =
                    matches!(call, Call::deregister_node { .. } | Call::register_node { .. });
                if node && bad.iter().all(u8::is_ascii_graphic) {
                    continue;
                }
                let error = refusal(call.clone());
                assert!(error.starts_with("Invalid"), "{call:?} is refused with {error}");
            }
        }
    });
}
