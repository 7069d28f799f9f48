use super::*;
use crate::{
    index::Layer,
    ledger::{Blob, Block, Change, DigestType, Manifest, MediaType},
};
use container_registry_primitives::{BlobCid, Digest};
use std::time::UNIX_EPOCH;

fn block(number: u64) -> BlockRef {
    BlockRef { number, hash: [number as u8; 32] }
}

fn push(tag: &str, content: u8) -> Push {
    let (digest, cid) = (Digest::Sha256([content; 32]), BlobCid::raw([content; 32]));
    let manifest = Manifest {
        image: "image".parse().unwrap(),
        digest,
        cid,
        size: 500,
        media_type: MediaType::DockerManifest,
        subject: Some(Digest::Blake3([content; 32])),
        tags: vec![tag.parse().unwrap()],
    };
    let blob = Blob { digest, digest_type: DigestType::Json, cid, size: 1 << 40 };
    Push { space: "space".parse().unwrap(), blobs: vec![blob], manifest: Some(manifest) }
}

fn entry(number: u64, push: Push, at: BlockRef) -> Entry {
    Entry { number, push, at, time: UNIX_EPOCH }
}

#[tokio::test]
async fn entries_come_back_in_order_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("gateway.redb");
    let journal = Journal::new(State::open(&file, 1 << 20).unwrap());
    journal.record(vec![(push("a", 1), block(1)), (push("b", 2), block(1))]).await.unwrap();
    journal.record(vec![(push("a", 3), block(2))]).await.unwrap();
    drop(journal);
    let journal = Journal::new(State::open(&file, 1 << 20).unwrap());
    let entries = journal.entries().unwrap();
    let pushes: Vec<_> = entries.iter().map(|entry| entry.push.clone()).collect();
    assert_eq!(pushes, [push("a", 1), push("b", 2), push("a", 3)]);
    assert_eq!(entries[2].at, block(2));

    journal.moved(vec![(entries[0].clone(), block(9))]).await.unwrap();
    assert_eq!(journal.entries().unwrap()[0].at, block(9));
    assert_eq!(journal.len().unwrap(), 3);
}

#[tokio::test]
async fn only_what_is_final_and_old_is_forgotten() {
    let dir = tempfile::tempdir().unwrap();
    let journal = Journal::new(State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap());
    journal.record(vec![(push("a", 1), block(1)), (push("b", 2), block(7))]).await.unwrap();
    let now = SystemTime::now();
    assert_eq!(journal.prune(5, now).await.unwrap(), 0);
    assert_eq!(journal.prune(5, now + KEEP).await.unwrap(), 1);
    assert_eq!(journal.entries().unwrap()[0].push, push("b", 2));
    // Numbers are not used again while later entries are there.
    journal.record(vec![(push("c", 3), block(8))]).await.unwrap();
    assert!(journal.entries().unwrap()[1].number > journal.entries().unwrap()[0].number);
}

#[test]
fn a_tag_ends_where_it_was_set_last() {
    let entries = vec![
        entry(0, push("kept", 0), block(1)),
        entry(1, push("latest", 1), block(2)),
        entry(2, push("other", 2), block(3)),
        entry(3, push("latest", 3), block(3)),
    ];
    let numbers = |lost: &[u64]| {
        let replay = to_replay(entries.clone(), |entry| lost.contains(&entry.number));
        replay.into_iter().map(|entry| entry.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&[]), [0; 0]);
    assert_eq!(numbers(&[1]), [1, 3]);
    assert_eq!(numbers(&[2]), [2]);
    assert_eq!(numbers(&[1, 2]), [1, 2, 3]);
}

/// Notes what a block removes.
async fn remove(journal: &Journal, at: BlockRef, changes: Vec<Change>) {
    let layer = Layer::new(&Block { at, parent: [0; 32], changes });
    journal.state.write(move |transaction| note_removals(transaction, &layer)).await.unwrap();
}

fn space() -> SpaceName {
    "space".parse().unwrap()
}

fn image() -> ImageName {
    "image".parse().unwrap()
}

fn tag_removed(tag: &str) -> Change {
    Change::TagRemoved { space: space(), image: image(), tag: tag.parse().unwrap() }
}

fn digest(content: u8) -> Digest {
    Digest::Sha256([content; 32])
}

/// What is left of each entry: a `b`lob, a `m`anifest, a `t`ag.
fn left(entries: &[Entry]) -> Vec<String> {
    let of = |push: &Push| {
        let manifest =
            push.manifest.iter().map(|manifest| format!("m{}", "t".repeat(manifest.tags.len())));
        format!("{}{}", "b".repeat(push.blobs.len()), manifest.collect::<String>())
    };
    entries.iter().map(|entry| of(&entry.push)).collect()
}

#[tokio::test]
async fn what_was_removed_later_is_not_replayed() {
    let dir = tempfile::tempdir().unwrap();
    let journal = Journal::new(State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap());
    // In the order of the chain, but for the first one: its removal was seen before it was noted.
    remove(&journal, block(2), vec![tag_removed("raced")]).await;
    journal.record(vec![(push("raced", 1), block(1)), (push("kept", 2), block(3))]).await.unwrap();
    journal.record(vec![(push("gone", 3), block(3)), (push("again", 4), block(3))]).await.unwrap();
    let removed = vec![
        tag_removed("again"),
        Change::ManifestRemoved { space: space(), image: image(), digest: digest(3) },
        Change::BlobRemoved { space: space(), digest: digest(3) },
        tag_removed("gone"),
    ];
    remove(&journal, block(4), removed).await;
    journal.record(vec![(push("again", 5), block(5))]).await.unwrap();
    let there = |_| Ok(true);
    let lost = |_: &Entry| true;
    let entries = journal.settle(lost, there).await.unwrap();
    assert_eq!(left(&entries), ["bm", "bmt", "bm", "bmt"]);
    assert_eq!(left(&journal.entries().unwrap()), ["bm", "bmt", "bm", "bmt"], "for good");
    // And so the tags end where the chain had them.
    let tags: Vec<_> = entries.iter().flat_map(|entry| tags(&entry.push)).collect();
    assert_eq!(tags.len(), 2);
    assert_eq!(tags[1].2.as_str(), "again");
    assert_eq!(journal.settle(lost, there).await.unwrap(), entries);
}

#[tokio::test]
async fn a_removal_in_the_block_of_its_push_counts_and_one_that_was_undone_there_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let journal = Journal::new(State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap());
    let (kept, gone) = (push("kept", 1), push("gone", 2));
    journal.record(vec![(kept, block(1)), (gone, block(1))]).await.unwrap();
    let tag: Tag = "kept".parse().unwrap();
    let set = Change::Tag { space: space(), image: image(), tag, digest: digest(1) };
    remove(&journal, block(1), vec![tag_removed("kept"), set, tag_removed("gone")]).await;
    let entries = journal.settle(|_| true, |_| Ok(true)).await.unwrap();
    assert_eq!(left(&entries), ["bmt", "bm"]);
}

#[tokio::test]
async fn a_removal_that_the_chain_lost_counts_for_what_it_lost_too_and_then_no_more() {
    let dir = tempfile::tempdir().unwrap();
    let journal = Journal::new(State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap());
    journal.record(vec![(push("old", 1), block(1)), (push("new", 2), block(5))]).await.unwrap();
    remove(&journal, block(6), vec![tag_removed("old"), tag_removed("new")]).await;
    // The chain comes back with block 4.
    let lost = |entry: &Entry| entry.at.number > 4;
    let there = |at: BlockRef| Ok(at.number <= 4);
    let entries = journal.settle(lost, there).await.unwrap();
    assert_eq!(left(&entries), ["bmt", "bm"], "the chain still says what `old` is");
    // The next push of the tag is another matter.
    journal.record(vec![(push("new", 3), block(5))]).await.unwrap();
    let entries = journal.settle(|_| true, there).await.unwrap();
    assert_eq!(left(&entries), ["bmt", "bm", "bmt"]);
}

#[tokio::test]
async fn removals_are_forgotten_as_entries_are() {
    let dir = tempfile::tempdir().unwrap();
    let journal = Journal::new(State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap());
    remove(&journal, block(3), vec![tag_removed("a")]).await;
    let now = SystemTime::now() + Duration::from_secs(1);
    let left = || removal::Removals::read(&journal.state.read().unwrap()).unwrap();
    journal.prune(3, now).await.unwrap();
    journal.prune(2, now + KEEP).await.unwrap();
    assert!(!left().is_empty().unwrap());
    journal.prune(3, now + KEEP).await.unwrap();
    assert!(left().is_empty().unwrap());
}
