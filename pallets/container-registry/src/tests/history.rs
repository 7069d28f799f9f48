//! The hash chains over what tags meant. How they follow from the events in any order of calls is
//! checked in `model/replay.rs`; here is what they are for.

use super::*;
use crate::{
    History, Repositories, SpaceHeads, TagOf, TagRecords,
    answers::{Change, Link, Page, PastLink},
};
use codec::Encode;
use polkadot_sdk::{
    frame_support::assert_ok,
    sp_core::offchain::{OffchainDbExt, testing::TestOffchainExt},
    sp_io::hashing::blake2_256,
};

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
        // Block 1, its time in milliseconds, and who.
        let (id, stamp) = ([0; 16], (1_u64, Registry::now(), ALICE).encode());
        let tag = [&id[..], &[0], &short(b"app"), &short(b"v1")].concat();
        let set = hash(&[&zeros, &tag, &[0], &[1], length, &one, &stamp]);
        let moved = hash(&[&set, &tag, &[1], length, &one, &[1], length, &two, &stamp]);
        assert_eq!(of_tag("v1"), History { count: 2, chain_hash: moved });

        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        let gone = hash(&[&moved, &tag, &[1], length, &two, &[0], &stamp]);
        let count = 3_u64.encode();
        let names = [&short(b"app")[..], &short(b"v1")].concat();
        let folded = hash(&[&zeros, &id, &[1], &names, &count, &gone, &stamp]);
        let repository = Repositories::<Test>::get(0, app()).unwrap().history;
        assert_eq!(repository, History { count: 1, chain_hash: folded });

        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        let count = 1_u64.encode();
        let space = hash(&[&zeros, &id, &[2], &short(b"app"), &count, &folded, &stamp]);
        assert_eq!(
            SpaceHeads::<Test>::get(0).unwrap().history,
            History { count: 1, chain_hash: space }
        );
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

/// Runs parts of a test, each of which sees what the parts before it have indexed off-chain.
fn with_index(parts: &[fn()]) {
    let mut ext = TestBuilder::default().with_alpha().build();
    let (offchain, _) = TestOffchainExt::with_offchain_db(ext.offchain_db());
    ext.register_extension(OffchainDbExt::new(offchain));
    for part in parts {
        ext.execute_with(part);
        ext.persist_offchain_overlay();
    }
    ext.execute_with(check_state);
}

/// A page of a history of `alpha`.
fn page(
    image: Option<&str>,
    tag: Option<&str>,
    after: Option<Vec<u8>>,
    limit: u32,
) -> Page<PastLink<u64, u64>> {
    let bytes = |text: &str| text.as_bytes().to_vec();
    Registry::history("alpha".into(), image.map(bytes), tag.map(bytes), after, limit).unwrap()
}

/// That the links lead to the head, and to where the next page goes on.
fn assert_leads_to(head: History, page: &Page<PastLink<u64, u64>>) {
    let mut expected = head;
    for PastLink { history, link } in &page.items {
        assert_eq!(*history, expected);
        assert_eq!(blake2_256(&link.encode()), history.chain_hash);
        expected = History { count: history.count - 1, chain_hash: link.before };
    }
    assert_eq!(page.next, (expected.count > 0).then(|| expected.encode()));
}

#[test]
fn pages_of_a_history_lead_to_the_head() {
    with_index(&[
        || {
            assert_ok!(push(ALICE, "alpha", "v1", "one"));
            System::set_block_number(2);
            assert_ok!(push(BOB, "alpha", "v1", "two"));
            assert_ok!(push(ALICE, "alpha", "v1", "three"));
            assert_ok!(push(ALICE, "alpha", "v2", "three"));
        },
        || {
            let whole = page(Some("app"), Some("v1"), None, 256);
            assert_leads_to(of_tag("v1"), &whole);
            let told: Vec<_> = whole
                .items
                .iter()
                .map(|PastLink { link, .. }| match &link.change {
                    Change::Tag { old_digest, new_digest, .. } => {
                        (link.who, link.at, link.time, old_digest.clone(), new_digest.clone())
                    }
                    _ => panic!("not of a tag"),
                })
                .collect();
            let [one, two, three] = ["one", "two", "three"].map(|content| Some(digest(content)));
            assert_eq!(
                told,
                [
                    (ALICE, 2, 2_000, two.clone(), three),
                    (BOB, 2, 2_000, one.clone(), two),
                    (ALICE, 1, 1_000, None, one),
                ]
            );
            // In pages of one.
            let mut after = None;
            for expected in &whole.items {
                let Page { items, next } = page(Some("app"), Some("v1"), after, 1);
                assert_eq!(items, core::slice::from_ref(expected));
                after = next;
            }
            assert_eq!(after, None);
        },
    ]);
}

#[test]
fn a_history_goes_on_where_a_tag_or_a_repository_was_removed() {
    with_index(&[
        || {
            assert_ok!(push(ALICE, "alpha", "v1", "one"));
            assert_ok!(remove_tag(ALICE, "alpha", "v1"));
            assert_ok!(push(ALICE, "alpha", "v1", "two"));
        },
        || {
            let tag = page(Some("app"), Some("v1"), None, 256);
            assert_leads_to(of_tag("v1"), &tag);
            // It began where its repository's was, which tells of the tag before it.
            let repository = page(Some("app"), None, None, 256);
            let removed = &repository.items[0];
            assert_eq!(tag.items[0].link.before, removed.history.chain_hash);
            let Change::TagRemoved { tag, history, .. } = &removed.link.change else {
                panic!("not a removal");
            };
            assert_eq!(tag, b"v1");
            let before = page(Some("app"), Some("v1"), Some(history.encode()), 256);
            assert_leads_to(*history, &before);
            assert_eq!(before.items.len(), 2);
        },
        || {
            assert_ok!(remove_repository(ALICE, 0, "app", 4));
        },
        || {
            let space = page(None, None, None, 256);
            assert_leads_to(SpaceHeads::<Test>::get(0).unwrap().history, &space);
            let Change::RepositoryRemoved { history, .. } = space.items[0].link.change else {
                panic!("not of a repository");
            };
            assert_leads_to(history, &page(None, None, Some(history.encode()), 256));
            let bytes = || Some(b"app".to_vec());
            assert_eq!(Registry::history("alpha".into(), bytes(), None, None, 1), None);
        },
    ]);
}

#[test]
fn a_page_ends_where_nothing_was_indexed() {
    with_index(&[
        || {
            assert_ok!(push(ALICE, "alpha", "v1", "one"));
            assert_ok!(push(ALICE, "alpha", "v1", "two"));
        },
        || {
            let page = |after| page(Some("app"), Some("v1"), after, 256);
            let history = of_tag("v1");
            let set = |hash: &[u8; 32], value: &[u8]| {
                let key = [b"container-registry/history/", &hash[..]].concat();
                let kind = polkadot_sdk::sp_core::offchain::StorageKind::PERSISTENT;
                polkadot_sdk::sp_io::offchain::local_storage_set(kind, &key, value);
            };
            let whole = page(None);
            let first = whole.items[1].clone();
            // What is not what was hashed is as good as nothing, even if it could have been.
            let forged = Link { who: EVE, ..first.link.clone() };
            set(&first.history.chain_hash, &forged.encode());
            let part = page(None);
            assert_leads_to(history, &part);
            assert_eq!(part.items.len(), 1);
            let cut = page(part.next.clone());
            assert_eq!((cut.items.len(), cut.next), (0, part.next));
            // So is a head that is none.
            let made_up = History { count: u64::MAX, chain_hash: [7; 32] };
            assert_eq!(page(Some(made_up.encode())).items, []);
            let bad = Registry::history("alpha".into(), None, None, Some(vec![1, 2]), 1);
            assert_eq!(bad, None);
        },
    ]);
}
