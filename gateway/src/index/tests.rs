mod model;

use super::*;
use crate::ledger::AccountId;
use container_registry_primitives::{BlobCid, Digest, ImageName, SpaceName, Tag};

fn at(number: u64, fork: u8) -> BlockRef {
    let mut hash = [fork; 32];
    hash[..8].copy_from_slice(&number.to_be_bytes());
    BlockRef { number, hash }
}

fn space() -> SpaceName {
    "space".parse().unwrap()
}

fn image() -> ImageName {
    "image".parse().unwrap()
}

fn tag(name: &str) -> Tag {
    name.parse().unwrap()
}

/// A block in which `latest` and a tag of its own name are set to a digest of its own.
fn block(at: BlockRef, parent: BlockRef) -> Block {
    let digest = Digest::Sha256([at.hash[8] ^ at.number as u8; 32]);
    let set = |tag: Tag| Change::Tag { space: space(), image: image(), tag, digest };
    let own = tag(&format!("v{}-{}", at.number, at.hash[8]));
    let cid = BlobCid::raw([1; 32]);
    let blob = Change::Blob { space: space(), digest, cid };
    Block { at, parent: parent.hash, changes: vec![set(tag("latest")), set(own), blob] }
}

/// An index whose base is an empty block 0.
async fn index(dir: &tempfile::TempDir) -> Index {
    let index = Index::open(State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap());
    index.begin_snapshot().await.unwrap();
    index.end_snapshot([9; 32], at(0, 0)).await.unwrap();
    index
}

fn tags(view: &View) -> Vec<String> {
    view.tags(&space(), &image(), None, 100).unwrap().entries
}

#[tokio::test]
async fn best_blocks_lie_over_the_base_until_they_are_final() {
    let dir = tempfile::tempdir().unwrap();
    let index = index(&dir).await;
    let (one, two) = (block(at(1, 1), at(0, 0)), block(at(2, 1), at(1, 1)));
    assert_eq!(index.place(&one).await.unwrap(), Placed::OnTop);
    assert_eq!(index.place(&one).await.unwrap(), Placed::Known);
    assert_eq!(index.place(&two).await.unwrap(), Placed::OnTop);
    assert_eq!(tags(&index.view().unwrap()), ["latest", "v1-1", "v2-1"]);
    assert!(tags(&index.finalized_view().unwrap()).is_empty());
    assert_eq!(index.best().unwrap(), Some(at(2, 1)));

    index.finalize(at(1, 1)).await.unwrap().unwrap();
    assert_eq!(index.cursor().unwrap(), Some(at(1, 1)));
    assert_eq!(tags(&index.finalized_view().unwrap()), ["latest", "v1-1"]);
    assert_eq!(tags(&index.view().unwrap()), ["latest", "v1-1", "v2-1"]);
    // The newest value counts, wherever it lies.
    let latest = index.view().unwrap().tag(&space(), &image(), &tag("latest")).unwrap();
    assert_eq!(latest, Some(Digest::Sha256([1 ^ 2; 32])));
    assert_eq!(index.finalize(at(7, 1)).await.unwrap(), None);
}

#[tokio::test]
async fn a_branch_that_loses_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let index = index(&dir).await;
    for (number, parent) in [(1, at(0, 0)), (2, at(1, 1)), (3, at(2, 1))] {
        index.place(&block(at(number, 1), parent)).await.unwrap();
    }
    // Parents first.
    let other = block(at(3, 2), at(2, 2));
    assert_eq!(index.place(&other).await.unwrap(), Placed::MissingParent);
    assert_eq!(index.place(&block(at(2, 2), at(1, 1))).await.unwrap(), Placed::Reorganised);
    assert_eq!(index.place(&other).await.unwrap(), Placed::OnTop);
    assert_eq!(tags(&index.view().unwrap()), ["latest", "v1-1", "v2-2", "v3-2"]);
    assert!(!index.includes(at(2, 1)).unwrap());
    assert!(index.includes(at(2, 2)).unwrap());
    // Finality of blocks that were never best here takes all others away.
    let finals = vec![block(at(1, 3), at(0, 0)), block(at(2, 3), at(1, 3))];
    assert!(index.apply_finalized(finals).await.unwrap());
    assert_eq!(tags(&index.view().unwrap()), ["latest", "v1-3", "v2-3"]);
}

#[tokio::test]
async fn what_contradicts_the_base_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let index = index(&dir).await;
    index.apply_finalized(vec![block(at(1, 1), at(0, 0))]).await.unwrap();
    assert_eq!(index.place(&block(at(1, 2), at(0, 0))).await.unwrap(), Placed::Contradiction);
    assert_eq!(index.place(&block(at(2, 2), at(1, 2))).await.unwrap(), Placed::Contradiction);
    assert_eq!(index.place(&block(at(2, 1), at(1, 1))).await.unwrap(), Placed::OnTop);
}

#[tokio::test]
async fn a_snapshot_replaces_everything_at_once_and_lasts() {
    let dir = tempfile::tempdir().unwrap();
    let first = index(&dir).await;
    first.apply_finalized(vec![block(at(1, 1), at(0, 0))]).await.unwrap();
    first.place(&block(at(2, 1), at(1, 1))).await.unwrap();
    first.begin_snapshot().await.unwrap();
    let owner = AccountId([3; 32]);
    let changes = vec![Change::Space { id: 7, name: space(), owner }];
    first.add_to_snapshot(changes).await.unwrap();
    assert_eq!(tags(&first.view().unwrap()).len(), 3, "the old state counts until the end");
    assert!(!first.view().unwrap().has_space(&space()).unwrap());
    first.end_snapshot([8; 32], at(5, 5)).await.unwrap();
    assert!(tags(&first.view().unwrap()).is_empty());
    drop(first);
    let index = Index::open(State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap());
    assert!(index.view().unwrap().has_space(&space()).unwrap());
    assert_eq!(index.cursor().unwrap(), Some(at(5, 5)));
    assert_eq!(index.genesis().unwrap(), Some([8; 32]));
}

#[tokio::test]
async fn a_block_can_be_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let index = index(&dir).await;
    let short = Duration::from_millis(20);
    assert!(!index.wait_for(at(1, 1), short).await.unwrap());
    let wait = index.wait_for(at(1, 1), Duration::from_secs(5));
    let place = async {
        tokio::time::sleep(short).await;
        index.place(&block(at(1, 1), at(0, 0))).await.unwrap();
    };
    assert!(tokio::join!(wait, place).0.unwrap());
    assert!(index.wait_for(at(0, 7), short).await.unwrap(), "as deep as the base");
}
