//! What the chain answers to those who ask.

use super::*;
use crate::{
    Images, NodeType, Rights, TagRecords, Visibility,
    answers::{
        MAX_PAGE, Member, Page, PinInfo, PinStatus, Reference, RegisteredNode, RepositoryInfo,
        SpaceRef,
    },
};
use alloc::{format, string::String, vec};
use polkadot_sdk::frame_support::assert_ok;

/// All of a listing, in pages of at most so many.
fn walk<Item: PartialEq + core::fmt::Debug>(
    page: impl Fn(Option<Vec<u8>>, u32) -> Page<Item>,
    limit: u32,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut after = None;
    loop {
        let Page { items: more, next } = page(after, limit);
        assert!(more.len() <= limit as usize);
        items.extend(more);
        after = next;
        if after.is_none() {
            return items;
        }
    }
}

fn node(who: u64, node_type: NodeType, id: &str) {
    let origin = RuntimeOrigin::signed(who);
    assert_ok!(Registry::register_node(origin, node_type, id.into(), false, None));
}

/// What no name, tag, digest or id is: nothing, odd bytes, and more than any bound.
fn nonsense() -> [Vec<u8>; 4] {
    [vec![], vec![0xff], b"unknown".to_vec(), vec![b'a'; 100_000]]
}

#[test]
fn a_reference_resolves_to_digest_cid_and_block() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        System::set_block_number(5);
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        System::set_block_number(9);
        assert_ok!(push(ALICE, "alpha", "latest", "one"));
        let resolve = |reference| Registry::resolve("alpha".into(), "app".into(), reference);

        let tagged = resolve(Reference::Tag("latest".into())).unwrap();
        assert_eq!((tagged.space_id, tagged.at), (0, 9));
        assert_eq!((tagged.digest, tagged.cid), (digest("one"), raw("one")));
        assert_eq!(resolve(Reference::Tag("v1".into())).unwrap().at, 5);
        let found = resolve(Reference::Digest(digest("one"))).unwrap();
        assert_eq!((found.digest, found.cid, found.at), (digest("one"), raw("one"), 5));

        // A tag that moves has a new block; its former manifest keeps its own.
        System::set_block_number(12);
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        let moved = resolve(Reference::Tag("v1".into())).unwrap();
        assert_eq!((moved.digest, moved.at), (digest("two"), 12));
        assert_eq!(resolve(Reference::Digest(digest("one"))).unwrap().at, 5);

        // The CID is the space's own word, whoever came first.
        assert_ok!(push_image(DAVE, "beta", "app", None, &digest("two"), &dag("beta's")));
        let other = Registry::resolve("beta".into(), "app".into(), Reference::Tag("latest".into()));
        assert_eq!(other.unwrap().cid, dag("beta's"));
        assert_eq!(resolve(Reference::Digest(digest("two"))).unwrap().cid, raw("two"));
    });
}

#[test]
fn what_does_not_exist_resolves_to_nothing() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        for bytes in nonsense() {
            for reference in [Reference::Tag("v1".into()), Reference::Digest(digest("one"))] {
                let nothing = Registry::resolve(bytes.clone(), "app".into(), reference.clone());
                assert_eq!(nothing, None);
                assert_eq!(Registry::resolve("alpha".into(), bytes.clone(), reference), None);
            }
            for reference in [Reference::Tag(bytes.clone()), Reference::Digest(bytes)] {
                assert_eq!(Registry::resolve("alpha".into(), "app".into(), reference), None);
            }
        }
        assert_ok!(Registry::remove_tag(
            RuntimeOrigin::signed(ALICE),
            "alpha".into(),
            "app".into(),
            "v1".into()
        ));
        let tag = Reference::Tag("v1".into());
        assert_eq!(Registry::resolve("alpha".into(), "app".into(), tag), None);
    });
}

#[test]
fn nonsense_gives_nothing_everywhere() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        for bytes in nonsense() {
            assert_eq!(Registry::space(bytes.clone()), None);
            assert_eq!(Registry::rights(bytes.clone(), &ALICE), None);
            assert_eq!(Registry::repositories(bytes.clone(), None, 10), None);
            assert_eq!(Registry::tags(bytes.clone(), "app".into(), None, 10), None);
            assert_eq!(Registry::tags("alpha".into(), bytes.clone(), None, 10), None);
            assert_eq!(Registry::pin_status(bytes.clone(), None, digest("one")), None);
            assert_eq!(Registry::pin_status("alpha".into(), None, bytes.clone()), None);
            let image = Some(bytes.clone());
            assert_eq!(Registry::pin_status("alpha".into(), image, digest("one")), None);
            assert_eq!(Registry::histories(bytes.clone(), "app".into(), "v1".into()), None);
            assert_eq!(Registry::inline_manifest(bytes.clone()), None);
            assert_eq!(Registry::node(bytes), None);
        }
        assert_eq!(Registry::space_owned_by(&EVE), None);
        // A cursor that no key can be is after everything.
        let long = || Some(vec![b'a'; 100_000]);
        assert_eq!(Registry::spaces(long(), 10), Page { items: vec![], next: None });
        assert_eq!(Registry::repositories("alpha".into(), long(), 10).unwrap().items, []);
        assert_eq!(Registry::tags("alpha".into(), "app".into(), long(), 10).unwrap().items, []);
        assert_eq!(Registry::nodes_of(&ALICE, long(), 10).items, []);
        assert_eq!(Registry::nodes(NodeType::Gateway, long(), 10).items, []);
    });
}

#[test]
fn spaces_come_in_pages_and_a_cursor_outlives_its_item() {
    TestBuilder::default().build_and_execute(|| {
        for who in 1..=20 {
            assert_ok!(create_space(who, &format!("space-{who}")));
        }
        let all = Registry::spaces(None, MAX_PAGE).items;
        let mut names: Vec<_> = all.iter().map(|space| space.repo_name.clone()).collect();
        names.sort();
        let mut expected: Vec<_> =
            (1..=20).map(|who| format!("space-{who}").into_bytes()).collect();
        expected.sort();
        assert_eq!(names, expected);
        for limit in [1, 3, 19, 20, 21] {
            assert_eq!(walk(Registry::spaces, limit), all, "pages of {limit}");
        }

        let first = Registry::spaces(None, 7);
        assert_eq!(first.next.as_ref(), Some(&all[6].repo_name));
        let SpaceRef { space_id, .. } = all[6];
        let owner = space_id as u64 + 1;
        assert_ok!(Registry::delete_space(RuntimeOrigin::signed(owner), space_id));
        assert_eq!(Registry::spaces(first.next, MAX_PAGE).items, all[7..]);
    });
}

#[test]
fn a_page_has_its_bounds() {
    TestBuilder::default().build_and_execute(|| {
        let id = |index| -> String { format!("node-{index}") };
        for index in 0..=MAX_PAGE {
            node(ALICE, NodeType::Gateway, &id(index));
        }
        let page = Registry::nodes(NodeType::Gateway, None, u32::MAX);
        assert_eq!(page.items.len(), MAX_PAGE as usize);
        let last = Registry::nodes(NodeType::Gateway, page.next, u32::MAX);
        assert_eq!((last.items.len(), last.next), (1, None));
        assert_eq!(Registry::nodes(NodeType::Gateway, None, 0).items.len(), 1);
    });
}

#[test]
fn a_space_with_its_members() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let alice = || RuntimeOrigin::signed(ALICE);
        assert_ok!(Registry::set_visibility(alice(), 0, Visibility::Private));
        assert_ok!(Registry::transfer_space(alice(), 0, Some(EVE)));
        let space = Registry::space("alpha".into()).unwrap();
        assert_eq!((space.space_id, space.owner, space.images), (0, ALICE, 1));
        assert_eq!(space.repo_name, b"alpha");
        let member = Member { account: BOB, rights: Rights::MEMBER };
        assert_eq!(space.members, [member]);
        assert_eq!((space.offered_to, space.visibility), (Some(EVE), Visibility::Private));
        let owned = SpaceRef { space_id: 0, repo_name: "alpha".into() };
        assert_eq!(Registry::space_owned_by(&ALICE), Some(owned));
        assert_eq!(Registry::space_owned_by(&BOB), None);
    });
}

#[test]
fn rights_are_those_that_count() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let rights = |who| Registry::rights("alpha".into(), &who).unwrap();
        let pull_only = Rights { pull: true, push: false, delete: false };
        let nothing = Rights { pull: false, ..pull_only };
        assert_eq!(rights(ALICE), Rights::OWNER);
        assert_eq!(rights(BOB), Rights::MEMBER);
        assert_eq!(rights(EVE), pull_only);

        let alice = || RuntimeOrigin::signed(ALICE);
        assert_ok!(Registry::set_member_permissions(alice(), 0, BOB, nothing));
        assert_eq!(rights(BOB), pull_only);
        assert_ok!(Registry::set_visibility(alice(), 0, Visibility::Private));
        assert_eq!((rights(BOB), rights(EVE)), (nothing, nothing));
        assert_eq!(rights(ALICE), Rights::OWNER);
    });
}

#[test]
fn repositories_and_tags_come_in_pages() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        for image in ["a", "b", "c/d"] {
            assert_ok!(push_image(ALICE, "alpha", image, None, &digest(image), &raw(image)));
        }
        for tag in ["v1", "v2", "v3"] {
            assert_ok!(push_image(ALICE, "alpha", "a", Some(tag), &digest(tag), &raw(tag)));
        }
        // Of another space, which must not show.
        assert_ok!(push(DAVE, "beta", "v1", "one"));
        let alice = RuntimeOrigin::signed(ALICE);
        assert_ok!(Registry::set_tag_mutability(alice, 0, "a".into(), true, vec![]));

        let repositories =
            |after, limit| Registry::repositories("alpha".into(), after, limit).unwrap();
        let mut all = walk(repositories, 1);
        assert_eq!(all, walk(repositories, 3));
        all.sort_by(|one, other| one.image_name.cmp(&other.image_name));
        let repository = |image_name: &str, manifests, tags, immutable_tags| {
            let image_name = image_name.into();
            RepositoryInfo { image_name, manifests, tags, immutable_tags }
        };
        let expected = [
            repository("a", 4, 4, true),
            repository("b", 1, 1, false),
            repository("c/d", 1, 1, false),
        ];
        assert_eq!(all, expected);

        let tags = |after, limit| Registry::tags("alpha".into(), "a".into(), after, limit).unwrap();
        let all = walk(tags, 1);
        assert_eq!(all, walk(tags, 4));
        let mut found: Vec<_> = all.into_iter().map(|tag| (tag.tag, tag.digest, tag.at)).collect();
        found.sort();
        let expected = [("latest", "a"), ("v1", "v1"), ("v2", "v2"), ("v3", "v3")];
        assert_eq!(found, expected.map(|(tag, content)| (tag.into(), digest(content), 1)));
    });
}

#[test]
fn a_listing_goes_on_after_a_removed_tag() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for tag in ["v1", "v2", "v3"] {
            assert_ok!(push(ALICE, "alpha", tag, tag));
        }
        let tags =
            |after, limit| Registry::tags("alpha".into(), "app".into(), after, limit).unwrap();
        let all = tags(None, 10).items;
        let first = tags(None, 2);
        let removed = first.next.clone().unwrap();
        assert_eq!(removed, all[1].tag);
        let alice = RuntimeOrigin::signed(ALICE);
        assert_ok!(Registry::remove_tag(alice, "alpha".into(), "app".into(), removed));
        assert_eq!(tags(first.next, 2).items, all[2..]);
        assert_eq!(walk(tags, 1), [all[0].clone(), all[2].clone()]);
    });
}

#[test]
fn an_empty_repository_has_no_tags_but_exists() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let none = Some(Page { items: vec![], next: None });
        assert_eq!(Registry::repositories("alpha".into(), None, 10), none);
        assert_ok!(Registry::create_repository(RuntimeOrigin::signed(ALICE), 0, "app".into()));
        assert_eq!(
            Registry::tags("alpha".into(), "app".into(), None, 10),
            Some(Page { items: vec![], next: None })
        );
    });
}

#[test]
fn heads_of_histories_are_those_on_chain() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        let histories = || Registry::histories("alpha".into(), "app".into(), "v1".into()).unwrap();
        let key = (0, text::<crate::ImageNameOf<Test>>("app"), text::<crate::TagOf<Test>>("v1"));
        let record = TagRecords::<Test>::get(key).unwrap();
        assert_eq!(histories().tag, Some(record.history));
        assert_eq!(record.history.count, 2);
        assert_eq!(histories().repository.unwrap().count, 0);

        // Removed, it goes into the repository's, and that into the space's.
        let alice = || RuntimeOrigin::signed(ALICE);
        assert_ok!(Registry::remove_tag(alice(), "alpha".into(), "app".into(), "v1".into()));
        assert_eq!(histories().tag, None);
        assert_eq!(histories().repository.unwrap().count, 1);
        assert_ok!(Registry::remove_repository(alice(), 0, "app".into(), 4));
        assert_eq!((histories().repository, histories().space.count), (None, 1));
    });
}

#[test]
fn a_manifest_that_the_chain_keeps() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let json = b"{}".to_vec();
        let issued =
            Registry::issue_manifest(&ALICE, 0, "app".into(), Some("v1".into()), json.clone());
        assert_eq!(Registry::inline_manifest(issued.unwrap().digest), Some(json));
        assert_ok!(push(ALICE, "alpha", "v2", "one"));
        assert_eq!(Registry::inline_manifest(digest("one")), None);
    });
}

#[test]
fn nodes_by_id_by_account_and_by_type() {
    TestBuilder::default().build_and_execute(|| {
        System::set_block_number(7);
        node(ALICE, NodeType::Gateway, "one");
        node(ALICE, NodeType::StorageMiner, "two");
        node(BOB, NodeType::StorageMiner, "three");
        let expected = RegisteredNode {
            node_id: b"one".to_vec(),
            owner: ALICE,
            node_type: NodeType::Gateway,
            ipfs_node_id: None,
            proven: Default::default(),
            paid_in_credits: false,
            at: 7,
        };
        assert_eq!(Registry::node("one".into()), Some(expected));

        let ids = |nodes: Vec<RegisteredNode<u64, u64>>| {
            let mut ids: Vec<_> = nodes.into_iter().map(|node| node.node_id).collect();
            ids.sort();
            ids
        };
        let of_alice = walk(|after, limit| Registry::nodes_of(&ALICE, after, limit), 1);
        assert_eq!(ids(of_alice), [b"one", b"two"]);
        let miners = |after, limit| Registry::nodes(NodeType::StorageMiner, after, limit);
        assert_eq!(ids(walk(miners, 1)), [b"three".to_vec(), b"two".to_vec()]);

        // A cursor goes on working after its node has gone.
        let first = miners(None, 1);
        let (cursor, owner) = (first.next.unwrap(), first.items[0].owner);
        let gone = cursor.clone();
        assert_ok!(Registry::deregister_node(RuntimeOrigin::signed(owner), gone));
        let rest = miners(Some(cursor), 1);
        assert_eq!((rest.items.len(), rest.next), (1, None));
        assert_ne!(rest.items[0].owner, owner);
        assert_eq!(Registry::nodes_of(&EVE, None, 1), Page { items: vec![], next: None });
    });
}

#[test]
fn a_push_is_resolved_with_all_that_it_said() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let pushed = crate::PushedManifest {
            media_type: crate::MediaType::OciIndex,
            subject: Some(digest("subject")),
            ..manifest("one")
        };
        let tags = [tagged("v1", crate::Expected::Any)];
        assert_ok!(push_all(BOB, "alpha", pushed, &tags, &[]));
        assert_ok!(push(BOB, "alpha", "v2", "two"));
        let said = |reference| {
            let found = Registry::resolve("alpha".into(), "app".into(), reference).unwrap();
            (found.size, found.media_type, found.subject)
        };
        let all = (Some(500), Some(crate::MediaType::OciIndex), Some(digest("subject")));
        assert_eq!(said(Reference::Tag("v1".into())), all);
        assert_eq!(said(Reference::Digest(digest("one"))), all);
        assert_eq!(said(Reference::Tag("v2".into())), (None, None, None));
    });
}

#[test]
fn the_pin_of_a_record_is_told() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let image = |name: &str| Some(name.as_bytes().to_vec());
        let pin = |space: &str, image, content| {
            Registry::pin_status(space.into(), image, digest(content))
        };
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &raw("layer")));
        System::set_block_number(2);
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        let told = |cid, index, since| {
            let (status, size) = (PinStatus::Undeclared, None);
            Some(PinInfo { cid, status, size, index, since })
        };
        assert_eq!(pin("alpha", None, "layer"), told(raw("layer"), 0, 1));
        assert_eq!(pin("alpha", image("app"), "one"), told(raw("one"), 1, 2));
        assert_ok!(declare(ALICE, "alpha", "layer", 7));
        let declared = pin("alpha", None, "layer").unwrap();
        assert_eq!((declared.status, declared.size), (PinStatus::Declared, Some(7)));
        assert_eq!((declared.index, declared.since), (2, 2));
        // What is no such record is not pinned for it.
        let none = [
            ("beta", None, "layer"),
            ("alpha", image("app"), "layer"),
            ("alpha", None, "one"),
            ("alpha", image("other"), "one"),
        ];
        for (space, image, content) in none {
            assert_eq!(pin(space, image, content), None);
        }
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_eq!(pin("alpha", None, "layer"), None);
    });
}
