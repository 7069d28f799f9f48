//! The index against a model: what a chain's blocks make of an empty state, one after the other.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What is done to the index.
#[derive(Clone, Debug)]
enum Step {
    /// A new best block, on top of the best one or of the one so many blocks below it.
    Best(usize, Vec<Change>),
    /// Finality, of the block so many blocks below the best one.
    Finalize(usize),
}

fn names() -> impl Strategy<Value = (SpaceName, ImageName)> {
    (prop::sample::select(vec!["a", "b"]), prop::sample::select(vec!["x", "x-y", "x/y"]))
        .prop_map(|(space, image)| (space.parse().unwrap(), image.parse().unwrap()))
}

fn digest() -> impl Strategy<Value = Digest> {
    (0..3u8).prop_map(|content| Digest::Sha256([content; 32]))
}

fn any_change() -> impl Strategy<Value = Change> {
    let tag = prop::sample::select(vec!["v1", "V1", "v2"]).prop_map(tag);
    let cid = BlobCid::raw([1; 32]);
    (0..11u8, names(), tag, digest()).prop_map(
        move |(kind, (space, image), tag, digest)| match kind {
            0 => Change::Space { id: 7, name: space, owner: AccountId([digest.value()[0]; 32]) },
            1 => Change::SpaceDeleted { name: space },
            2 => Change::Repository { space, image },
            3 => Change::RepositoryRemoved { space, image },
            4 => Change::Manifest { space, image, digest, cid },
            5 => Change::ManifestRemoved { space, image, digest },
            6 => Change::Tag { space, image, tag, digest },
            7 => Change::TagRemoved { space, image, tag },
            8 => Change::Blob { space, digest, cid },
            9 => Change::BlobRemoved { space, digest },
            _ => Change::InlineManifest { digest, json: space.as_bytes().to_vec() },
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let changes = prop::collection::vec(any_change(), 0..12);
    prop_oneof![
        4 => (prop_oneof![3 => Just(0), 1 => 1..3usize], changes)
            .prop_map(|(below, changes)| Step::Best(below, changes)),
        1 => (0..3usize).prop_map(Step::Finalize),
    ]
}

/// What blocks make of an empty state.
fn model(blocks: &[Block]) -> BTreeMap<Key, Vec<u8>> {
    let mut state = BTreeMap::new();
    for (key, value) in blocks.iter().flat_map(|block| &block.changes).map(overlay::write) {
        match value {
            Some(value) => state.insert(key, value),
            None => state.remove(&key),
        };
    }
    state
}

/// Compares all that a view can be asked with the model.
fn check(view: &View, model: &BTreeMap<Key, Vec<u8>>) {
    let spaces: [SpaceName; 2] = ["a", "b"].map(|name| name.parse().unwrap());
    let images: [ImageName; 3] = ["x", "x-y", "x/y"].map(|name| name.parse().unwrap());
    let digests = [0, 1, 2].map(|content| Digest::Sha256([content; 32]));
    let has = |key: Key| model.contains_key(&key);
    let mut catalog = Vec::new();
    for space in &spaces {
        assert_eq!(view.has_space(space).unwrap(), has(Key::space(space)));
        for image in &images {
            let known = has(Key::repository(space, image));
            assert_eq!(view.has_repository(space, image).unwrap(), known);
            let mut tags = Vec::new();
            for name in ["V1", "v1", "v2"] {
                let key = Key::tag(space, image, &tag(name));
                let digest = view.tag(space, image, &tag(name)).unwrap();
                assert_eq!(digest.map(|digest| digest.to_bytes()).as_ref(), model.get(&key));
                tags.extend(digest.map(|_| name));
            }
            // Page by page.
            let (mut paged, mut last) = (Vec::new(), None);
            loop {
                let page = view.tags(space, image, last.as_deref(), 1).unwrap();
                last = page.entries.last().cloned();
                paged.extend(page.entries);
                if !page.more {
                    break;
                }
            }
            assert_eq!(paged, tags);
            let with = |digest| has(Key::manifest(space, image, digest));
            for digest in &digests {
                let manifest = view.manifest(space, image, digest).unwrap();
                assert_eq!(manifest.is_some(), with(digest));
            }
            if digests.iter().any(with) {
                catalog.push(format!("{space}/{image}"));
            }
        }
        for digest in &digests {
            let blob = view.blob(space, digest).unwrap();
            assert_eq!(blob.is_some(), has(Key::blob(space, digest)));
        }
    }
    for digest in &digests {
        let json = view.inline_manifest(digest).unwrap();
        assert_eq!(json.as_ref(), model.get(&Key::inline_manifest(digest)));
    }
    catalog.sort();
    let page = view.repositories(None, 100).unwrap();
    assert_eq!(page, Page { entries: catalog.clone(), more: false });
    for (place, name) in catalog.iter().enumerate() {
        let rest = &catalog[place + 1..];
        let page = view.repositories(Some(name), 1).unwrap();
        assert_eq!(page.entries, rest.iter().take(1).cloned().collect::<Vec<_>>());
        assert_eq!(page.more, rest.len() > 1);
    }
}

async fn follow(steps: Vec<Step>) {
    let dir = tempfile::tempdir().unwrap();
    let index = index(&dir).await;
    // The best chain, from the block after the base's first one.
    let (mut chain, mut finalized): (Vec<Block>, usize) = (Vec::new(), 0);
    for (number, step) in steps.into_iter().enumerate() {
        match step {
            Step::Best(below, changes) => {
                let height = chain.len().saturating_sub(below).max(finalized);
                let reorganised = height < chain.len();
                chain.truncate(height);
                let parent = chain.last().map_or(at(0, 0), |block| block.at);
                let block = Block {
                    at: at(height as u64 + 1, number as u8 + 1),
                    parent: parent.hash,
                    changes,
                };
                let placed = index.place(&block).await.unwrap();
                let expected = if reorganised { Placed::Reorganised } else { Placed::OnTop };
                assert_eq!(placed, expected);
                chain.push(block);
            }
            Step::Finalize(below) => {
                let height = chain.len().saturating_sub(below);
                if height <= finalized {
                    continue;
                }
                finalized = height;
                index.finalize(chain[height - 1].at).await.unwrap().unwrap();
            }
        }
        check(&index.view().unwrap(), &model(&chain));
        check(&index.finalized_view().unwrap(), &model(&chain[..finalized]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_index_is_what_its_blocks_make_of_nothing(
        steps in prop::collection::vec(step(), 1..24)
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(follow(steps));
    }
}
