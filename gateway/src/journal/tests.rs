use super::*;
use crate::ledger::DigestType;
use container_registry_primitives::{BlobCid, Digest};
use std::time::UNIX_EPOCH;

fn block(number: u64) -> BlockRef {
    BlockRef { number, hash: [number as u8; 32] }
}

fn push(tag: &str, content: u8) -> Push {
    let (digest, cid) = (Digest::Sha256([content; 32]), BlobCid::raw([content; 32]));
    let image: ImageName = "image".parse().unwrap();
    let calls = vec![
        RegistryCall::StoreDigestInfo { digest, digest_type: DigestType::Json, cid },
        RegistryCall::StoreManifest { image: image.clone(), digest, cid },
        RegistryCall::TagManifest { image, tag: tag.parse().unwrap(), digest, cid },
    ];
    Push { space: "space".parse().unwrap(), calls }
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
