//! Texts that are empty, over-long, or no texts: every argument of every call.

use super::*;
use crate::{DigestType, NodeType};
use polkadot_sdk::{
    frame_support::dispatch::GetDispatchInfo,
    sp_runtime::{DispatchError, ModuleError, traits::Dispatchable},
};

type Call = crate::Call<Test>;

/// What a text in a call stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Space,
    Image,
    Tag,
    TagPattern,
    Digest,
    Cid,
    BlobDigest,
    BlobCid,
    NodeId,
    PeerId,
}

impl What {
    /// The error that refuses an empty one.
    fn empty(self) -> &'static str {
        match self {
            Self::Image => "EmptyImageName",
            Self::Digest => "EmptyDigest",
            Self::Cid => "EmptyCid",
            Self::BlobDigest => "EmptyDigestInfo",
            Self::BlobCid => "EmptyCidInfo",
            _ => self.malformed(),
        }
    }

    /// The error that refuses one that does not parse.
    fn malformed(self) -> &'static str {
        match self {
            Self::Space | Self::Image => "InvalidName",
            Self::Tag => "InvalidTag",
            Self::TagPattern => "InvalidTagPattern",
            Self::Digest | Self::BlobDigest => "InvalidDigest",
            Self::Cid | Self::BlobCid => "InvalidCid",
            Self::NodeId => "InvalidNodeId",
            Self::PeerId => "InvalidIpfsNodeId",
        }
    }
}

/// Each call that takes texts, once for each of its texts, with that text replaced by `bad`, and what
/// it stands for. All other arguments are good, and the caller is an owner with a manifest, a tag, a blob and a node to lose.
fn calls(bad: &[u8]) -> Vec<(What, Call)> {
    use What::*;
    let (repo, image, tag) = (b"alpha".to_vec(), b"app".to_vec(), b"v1".to_vec());
    let (digest, cid) = (digest("one"), raw("one"));
    let bad = bad.to_vec();
    let mut calls = vec![
        (Space, Call::create_space { name: bad.clone() }),
        (Image, Call::create_repository { space_id: 0, image_name: bad.clone() }),
        (Image, Call::remove_repository { space_id: 0, image_name: bad.clone(), limit: 4 }),
        (NodeId, Call::deregister_node { node_id: bad.clone() }),
    ];
    for what in [Image, TagPattern] {
        let (image_name, pattern) =
            if what == Image { (&bad, b"v*".to_vec()) } else { (&image, bad.clone()) };
        let (image_name, except) = (image_name.clone(), vec![b"*".to_vec(), pattern]);
        let call = Call::set_tag_mutability { space_id: 0, image_name, immutable: true, except };
        calls.push((what, call));
    }
    for what in [NodeId, PeerId] {
        let (node_id, ipfs_node_id) =
            if what == PeerId { (b"m".to_vec(), Some(bad.clone())) } else { (bad.clone(), None) };
        let (node_type, pay_in_credits) = (NodeType::Gateway, false);
        let call = Call::register_node { node_type, node_id, pay_in_credits, ipfs_node_id };
        calls.push((what, call));
    }
    // A text, unless it is the one to be bad.
    let pick = |good: &Vec<u8>, here: bool| if here { bad.clone() } else { good.clone() };
    for what in [Space, Image, Tag, Digest, Cid] {
        let call = Call::add_manifest_head_digest_and_manifest_json_cid {
            repo_name: pick(&repo, what == Space),
            image_name: pick(&image, what == Image),
            tag: Some(pick(&tag, what == Tag)),
            digest: pick(&digest, what == Digest),
            cid: pick(&cid, what == Cid),
        };
        calls.push((what, call));
    }
    for what in [Space, Image, Digest, Cid] {
        let call = Call::store_manifest {
            repo_name: pick(&repo, what == Space),
            image_name: pick(&image, what == Image),
            digest: pick(&digest, what == Digest),
            cid: pick(&cid, what == Cid),
        };
        calls.push((what, call));
    }
    for what in [Space, BlobDigest, BlobCid] {
        let call = Call::store_digest_info {
            repo_name: pick(&repo, what == Space),
            digest: pick(&digest, what == BlobDigest),
            digest_type: DigestType::File,
            cid: pick(&cid, what == BlobCid),
        };
        calls.push((what, call));
    }
    for what in [Space, Image, Tag] {
        let call = Call::remove_tag {
            repo_name: pick(&repo, what == Space),
            image_name: pick(&image, what == Image),
            tag: pick(&tag, what == Tag),
        };
        calls.push((what, call));
    }
    for what in [Space, Image, Digest] {
        let call = Call::remove_manifest {
            repo_name: pick(&repo, what == Space),
            image_name: pick(&image, what == Image),
            digest: pick(&digest, what == Digest),
            max_tags: 4,
        };
        calls.push((what, call));
    }
    for what in [Space, BlobDigest] {
        let call = Call::remove_digest_info {
            repo_name: pick(&repo, what == Space),
            digest: pick(&digest, what == BlobDigest),
        };
        calls.push((what, call));
    }
    calls
}

/// Returns the name of the error that refuses the call, and checks that the call changed nothing.
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
            for (_, call) in calls(&vec![b'a'; len]) {
                assert_eq!(refusal(call), "ExceedsMaxLength");
            }
        }
    });
}

#[test]
fn nothing_empty_is_taken() {
    prepared(|| {
        for (what, call) in calls(b"") {
            assert_eq!(refusal(call.clone()), what.empty(), "{what:?} of {call:?}");
        }
    });
}

#[test]
fn nothing_malformed_is_taken() {
    prepared(|| {
        for bad in [&b"\0"[..], b" ", b"../..", b"a b", b"\xff\xfe", b"%61", "\u{e4}".as_bytes()] {
            for (what, call) in calls(bad) {
                // Any visible ASCII is a node's id.
                if what == What::NodeId && bad.iter().all(u8::is_ascii_graphic) {
                    continue;
                }
                assert_eq!(refusal(call.clone()), what.malformed(), "{what:?} of {call:?}");
            }
        }
    });
}
