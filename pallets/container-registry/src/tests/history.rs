//! The hash chains over what tags meant. How they follow from the events in any order of calls is
//! checked in `model/replay.rs`; here is what they are for.

use super::*;
use crate::{History, Repositories, Settings, TagOf, TagRecords};
use codec::Encode;
use polkadot_sdk::{frame_support::assert_ok, sp_io::hashing::blake2_256};

fn of_tag(tag: &str) -> History {
    TagRecords::<Test>::get((0, app(), text::<TagOf<Test>>(tag))).unwrap().history
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    blake2_256(&parts.concat())
}

/// The SCALE encoding of a short text.
fn short(text: &[u8]) -> Vec<u8> {
    [&[(text.len() as u8) << 2], text].concat()
}

#[test]
fn the_formula_byte_by_byte() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        let (one, two) = (digest("one"), digest("two"));
        // A digest has 71 bytes, whose length takes two: 71 << 2 | 1.
        let length: &[u8] = &[0x1d, 0x01];
        let zeros = [0; 32];
        let begins = hash(&[&short(b"tag"), &[0; 16], &short(b"app"), &short(b"v1"), &zeros]);
        let set = hash(&[&begins, &[0], &[1], length, &one]);
        let moved = hash(&[&set, &[1], length, &one, &[1], length, &two]);
        assert_eq!(of_tag("v1"), History { count: 2, chain_hash: moved });

        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        let gone = hash(&[&moved, &[1], length, &two, &[0]]);
        let folded = hash(&[&zeros, &short(b"v1"), &3_u64.encode(), &gone]);
        let repository = Repositories::<Test>::get(0, app()).unwrap().history;
        assert_eq!(repository, History { count: 1, chain_hash: folded });

        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        let space = hash(&[&zeros, &short(b"app"), &1_u64.encode(), &folded]);
        assert_eq!(Settings::<Test>::get(0).history, History { count: 1, chain_hash: space });
    });
}

#[test]
fn confirming_a_tag_is_no_change() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let before = of_tag("v1");
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_eq!(of_tag("v1"), before);
    });
}

#[test]
fn a_detour_leaves_its_mark() {
    // To be moved away and back, to be removed and set again, with its repository or without: the
    // tag means the same after each, and its history tells them apart.
    let straight = |detour: fn()| {
        TestBuilder::default().with_alpha().build().execute_with(|| {
            assert_ok!(push(ALICE, "alpha", "v1", "one"));
            detour();
            assert_ok!(push(ALICE, "alpha", "v1", "one"));
            check_state();
            assert_eq!(resolve("alpha", "v1"), Some(digest("one")));
            of_tag("v1")
        })
    };
    let heads = [
        straight(|| {}),
        straight(|| {
            assert_ok!(push(ALICE, "alpha", "v1", "evil"));
        }),
        straight(|| {
            assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        }),
        straight(|| {
            assert_ok!(push(ALICE, "alpha", "v1", "evil"));
            assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        }),
        straight(|| {
            assert_ok!(remove_repository(ALICE, 0, "app", 4));
        }),
    ];
    for (index, head) in heads.iter().enumerate() {
        assert!(!heads[..index].contains(head), "detour {index} is not seen");
    }
    // A tag that goes with its manifest is a tag that goes.
    let with_manifest = straight(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "evil"));
        assert_ok!(remove_manifest(ALICE, "alpha", "evil", 1));
    });
    assert_eq!(heads[3], with_manifest);
}

#[test]
fn every_tag_of_every_image_has_a_chain_of_its_own() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v2", "one"));
        assert_ok!(push_image(ALICE, "alpha", "b", Some("v1"), &digest("one"), &raw("one")));
        assert_ok!(push(DAVE, "beta", "v1", "one"));
        let mut heads: Vec<_> =
            TagRecords::<Test>::iter_values().map(|record| record.history.chain_hash).collect();
        heads.sort();
        heads.dedup();
        assert_eq!(heads.len(), 4);
    });
}

#[test]
fn the_block_of_the_last_change_is_noted() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let at = || TagRecords::<Test>::get((0, app(), text::<TagOf<Test>>("v1"))).unwrap().at;
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        System::set_block_number(5);
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_eq!(at(), 1);
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        assert_eq!(at(), 5);
    });
}
