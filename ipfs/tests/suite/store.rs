//! The embedded store: what is put in comes out, once, verified.

use crate::support::{MIB, blob_path, bytes, collect, damage, eventually, files_in, info, store};
use bytes::Bytes;
use container_registry_primitives::Digest;
use ipfs_store::{CommitError, EmbeddedStore, ReadError, StoreError};
use sha2::Digest as _;

async fn upload(store: &EmbeddedStore, bytes: &Bytes) -> Result<ipfs_store::BlobInfo, CommitError> {
    let mut upload = store.begin().await.unwrap();
    for piece in bytes.chunks(100_000) {
        upload.write(Bytes::copy_from_slice(piece)).await.unwrap();
    }
    upload.commit(&info(bytes).digest).await
}

#[tokio::test]
async fn what_is_stored_comes_back() {
    let (dir, store) = store().await;
    for len in [0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 5] {
        let bytes = bytes(len, 1);
        let expected = info(&bytes);
        assert_eq!(store.stat(&expected.digest).await.unwrap(), None);
        assert_eq!(upload(&store, &bytes).await.unwrap(), expected);
        assert_eq!(store.stat(&expected.digest).await.unwrap(), Some(expected));
        assert_eq!(store.find(&expected.cid).await.unwrap(), Some(expected));
        let stream = store.read(&expected.digest, None).await.unwrap().unwrap();
        assert_eq!(collect(stream).await.unwrap(), bytes);
    }
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
    drop(store);
    // And after a restart.
    let store = EmbeddedStore::open(dir.path()).await.unwrap();
    assert_eq!(store.blobs(None, 100).await.unwrap().len(), 6);
    let bytes = bytes(3 * MIB + 5, 1);
    let stream = store.read(&info(&bytes).digest, None).await.unwrap().unwrap();
    assert_eq!(collect(stream).await.unwrap(), bytes);
}

#[tokio::test]
async fn ranges_are_those_of_the_bytes() {
    let (_dir, store) = store().await;
    let bytes = bytes(3 * MIB + 5, 2);
    let digest = store.put(bytes.clone()).await.unwrap().digest;
    let len = bytes.len() as u64;
    for range in [0..1, 0..len, 5..MIB as u64, MIB as u64 - 1..MIB as u64 + 1, len - 1..len] {
        let stream = store.read(&digest, Some(range.clone())).await.unwrap().unwrap();
        let expected = bytes.slice(range.start as usize..range.end as usize);
        assert_eq!(collect(stream).await.unwrap(), expected, "{range:?}");
    }
    for range in [0..0, 5..5, len..len + 1, 0..len + 1, len + 5..len + 6] {
        let refused = store.read(&digest, Some(range.clone())).await;
        assert!(matches!(refused, Err(StoreError::OutOfRange { size, .. }) if size == len));
    }
    assert!(store.read(&Digest::Sha256([0; 32]), None).await.unwrap().is_none());
}

#[tokio::test]
async fn a_wrong_digest_leaves_nothing() {
    let (dir, store) = store().await;
    for expected in [Digest::Sha256([7; 32]), Digest::Sha512([7; 64]), Digest::Blake3([7; 32])] {
        let mut upload = store.begin().await.unwrap();
        upload.write(bytes(MIB + 1, 3)).await.unwrap();
        let refused = upload.commit(&expected).await.unwrap_err();
        assert!(
            matches!(refused, CommitError::DigestMismatch { expected: e, .. } if e == expected)
        );
    }
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
    assert_eq!(store.stat(&info(&bytes(MIB + 1, 3)).digest).await.unwrap(), None);
    assert_eq!(store.blobs(None, 10).await.unwrap(), []);
}

/// Further digests of a blob.
fn further(bytes: &[u8]) -> [Digest; 2] {
    let sha512 = Digest::Sha512(sha2::Sha512::digest(bytes).into());
    [sha512, Digest::Blake3(blake3::hash(bytes).into())]
}

async fn upload_as(store: &EmbeddedStore, bytes: &Bytes, digest: &Digest) -> ipfs_store::BlobInfo {
    let mut upload = store.begin().await.unwrap();
    upload.write(bytes.clone()).await.unwrap();
    upload.commit(digest).await.unwrap()
}

#[tokio::test]
async fn a_digest_may_be_asked_for_before_the_first_byte() {
    let (dir, store) = store().await;
    for (seed, len) in [(16, 10), (17, 2 * MIB + 3)] {
        let bytes = bytes(len, seed);
        let all = [info(&bytes).digest].into_iter().chain(further(&bytes));
        // Whichever was asked for, what is committed by is what is checked.
        for asked in all.clone() {
            for digest in all.clone() {
                let mut upload = store.begin().await.unwrap();
                upload.also_hash(asked.algorithm()).await.unwrap();
                upload.write(bytes.slice(..len / 2)).await.unwrap();
                let id = upload.id();
                upload.suspend().await.unwrap();
                let mut upload = store.resume(id).await.unwrap().unwrap();
                // Too late, and of no effect.
                upload.also_hash(digest.algorithm()).await.unwrap();
                upload.write(bytes.slice(len / 2..)).await.unwrap();
                assert_eq!(upload.commit(&digest).await.unwrap(), info(&bytes));
                assert_eq!(store.stat(&digest).await.unwrap(), Some(info(&bytes)));
                assert!(store.remove(&digest).await.unwrap());
            }
        }
        for wrong in [Digest::Sha512([7; 64]), Digest::Blake3([7; 32])] {
            let mut upload = store.begin().await.unwrap();
            upload.also_hash(wrong.algorithm()).await.unwrap();
            upload.write(bytes.clone()).await.unwrap();
            let refused = upload.commit(&wrong).await;
            assert!(matches!(refused, Err(CommitError::DigestMismatch { .. })));
        }
    }
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
}

#[tokio::test]
async fn any_digest_finds_the_blob_it_was_committed_with() {
    let (_dir, store) = store().await;
    let bytes = bytes(2 * MIB, 4);
    for digest in further(&bytes) {
        // Also when the blob is there already, by its SHA-256.
        let first = store.put(bytes.clone()).await.unwrap();
        assert_eq!(store.stat(&digest).await.unwrap(), None);
        for _ in 0..2 {
            assert_eq!(upload_as(&store, &bytes, &digest).await, first);
            assert_eq!(store.stat(&digest).await.unwrap(), Some(first));
            let stream = store.read(&digest, None).await.unwrap().unwrap();
            assert_eq!(collect(stream).await.unwrap(), bytes);
            assert!(store.remove(&digest).await.unwrap());
            assert_eq!(store.stat(&digest).await.unwrap(), None);
        }
    }
}

#[tokio::test]
async fn a_blob_has_one_digest_of_each_algorithm_and_keeps_them() {
    let (dir, store) = store().await;
    let bytes = bytes(2 * MIB, 13);
    let digests = further(&bytes);
    for digest in &digests {
        assert_eq!(upload_as(&store, &bytes, digest).await, info(&bytes));
    }
    let found = async |store: &EmbeddedStore| {
        let (mut found, len) = (0, bytes.len() as u64);
        for digest in &digests {
            let info = store.stat(digest).await.unwrap();
            found += usize::from(info.is_some_and(|info| info.size == len));
        }
        found
    };
    assert_eq!(found(&store).await, 2);
    drop(store);
    let store = EmbeddedStore::open(dir.path()).await.unwrap();
    assert_eq!(found(&store).await, 2, "after a restart");
    // Healed by an upload that knows one of them only, it has both.
    damage(dir.path(), &info(&bytes).digest, MIB + 9);
    let stream = store.read(&digests[1], None).await.unwrap().unwrap();
    assert!(collect(stream).await.is_err());
    eventually("marked as corrupt", async || found(&store).await == 0).await;
    upload_as(&store, &bytes, &digests[0]).await;
    assert_eq!(found(&store).await, 2, "after it was healed");
    assert!(store.remove(&digests[1]).await.unwrap());
    assert_eq!(found(&store).await, 0);
}

#[tokio::test]
async fn what_is_in_memory_is_stored_by_any_digest() {
    use container_registry_primitives::Algorithm;
    let (dir, store) = store().await;
    for (bytes, expected) in [(bytes(10, 14), 1), (bytes(MIB, 15), 2)] {
        let [sha512, blake3] = further(&bytes);
        for (algorithm, digest) in [(Algorithm::Sha512, sha512), (Algorithm::Blake3, blake3)] {
            assert_eq!(store.stat(&digest).await.unwrap(), None);
            for _ in 0..2 {
                let stored = store.put_by(bytes.clone(), algorithm).await.unwrap();
                assert_eq!(stored, info(&bytes));
                assert_eq!(store.stat(&digest).await.unwrap(), Some(stored));
            }
        }
        assert_eq!(store.blobs(None, 9).await.unwrap().len(), expected);
    }
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_uploads_at_once_share_and_differ() {
    let (dir, store) = store().await;
    let tasks: Vec<_> = (0..32u8)
        .map(|task| {
            let store = store.clone();
            // Each blob comes four times at once.
            tokio::spawn(async move { upload(&store, &bytes(MIB + 77, task / 4)).await })
        })
        .collect();
    for (index, task) in tasks.into_iter().enumerate() {
        let expected = info(&bytes(MIB + 77, index as u8 / 4));
        assert_eq!(task.await.unwrap().unwrap(), expected);
    }
    assert_eq!(store.blobs(None, 100).await.unwrap().len(), 8);
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
}

#[tokio::test]
async fn corrupt_bytes_never_leave_whole_and_a_second_upload_heals() {
    let (dir, store) = store().await;
    let bytes = bytes(3 * MIB, 5);
    let stored = store.put(bytes.clone()).await.unwrap();
    damage(dir.path(), &stored.digest, 2 * MIB + 9);

    // The sound part of it can still be had.
    let sound = store.read(&stored.digest, Some(0..MIB as u64)).await.unwrap().unwrap();
    assert_eq!(collect(sound).await.unwrap(), bytes.slice(..MIB));
    let stream = store.read(&stored.digest, None).await.unwrap().unwrap();
    let error = collect(stream).await.unwrap_err();
    assert!(
        matches!(error, ReadError::DigestMismatch { expected, .. } if *expected == stored.digest)
    );
    let absent = || async { store.stat(&stored.digest).await.unwrap().is_none() };
    eventually("marked as corrupt", absent).await;
    assert!(store.read(&stored.digest, None).await.unwrap().is_none());
    assert!(store.find(&stored.cid).await.unwrap().is_none());

    assert_eq!(upload(&store, &bytes).await.unwrap(), stored);
    let stream = store.read(&stored.digest, None).await.unwrap().unwrap();
    assert_eq!(collect(stream).await.unwrap(), bytes);
}

#[tokio::test]
async fn a_range_meets_corruption_too() {
    let (dir, store) = store().await;
    let stored = store.put(bytes(3 * MIB, 6)).await.unwrap();
    damage(dir.path(), &stored.digest, 2 * MIB + 9);
    let range = Some(2 * MIB as u64 + 100..3 * MIB as u64);
    let stream = store.read(&stored.digest, range).await.unwrap().unwrap();
    assert!(matches!(collect(stream).await, Err(ReadError::Missing { .. })));
    let absent = || async { store.stat(&stored.digest).await.unwrap().is_none() };
    eventually("marked as corrupt", absent).await;
}

#[tokio::test]
async fn a_cut_or_lost_file_is_noticed() {
    let (dir, store) = store().await;
    let cut = store.put(bytes(2 * MIB, 7)).await.unwrap();
    let lost = store.put(bytes(2 * MIB, 8)).await.unwrap();
    let path = blob_path(dir.path(), &cut.digest);
    std::fs::OpenOptions::new().write(true).open(path).unwrap().set_len(MIB as u64).unwrap();
    std::fs::remove_file(blob_path(dir.path(), &lost.digest)).unwrap();

    let stream = store.read(&cut.digest, None).await.unwrap().unwrap();
    assert!(collect(stream).await.is_err());
    assert!(store.read(&lost.digest, None).await.unwrap().is_none());
    for blob in [cut, lost] {
        let absent = || async { store.stat(&blob.digest).await.unwrap().is_none() };
        eventually("marked as corrupt", absent).await;
    }
}

#[tokio::test]
async fn blobs_that_share_blocks_go_one_by_one() {
    let (_dir, store) = store().await;
    let common = bytes(2 * MIB, 9);
    let longer = Bytes::from([common.as_ref(), b"and more"].concat());
    // Many equal chunks, too.
    let zeros = Bytes::from(vec![0; 5 * MIB]);
    for blob in [&common, &longer, &zeros] {
        store.put(blob.clone()).await.unwrap();
    }
    let leaf = info(&common[..MIB]).cid;
    assert_eq!(store.block(&leaf).await.unwrap().unwrap(), common.slice(..MIB));
    assert!(store.remove(&info(&common).digest).await.unwrap());
    assert!(!store.remove(&info(&common).digest).await.unwrap());
    assert_eq!(store.block(&leaf).await.unwrap().unwrap(), common.slice(..MIB));
    assert!(store.remove(&info(&longer).digest).await.unwrap());
    assert_eq!(store.block(&leaf).await.unwrap(), None);
    assert!(store.remove(&info(&zeros).digest).await.unwrap());
    assert_eq!(store.block(&info(&zeros).cid).await.unwrap(), None);
    assert_eq!(store.blobs(None, 10).await.unwrap(), []);
}

#[tokio::test]
async fn pins_keep_blobs() {
    let (_dir, store) = store().await;
    let mut blobs = Vec::new();
    for (len, seed) in [(10, 10), (MIB + 1, 11)] {
        let blob = store.put(bytes(len, seed)).await.unwrap();
        assert!(!store.is_pinned(&blob.cid).await.unwrap());
        assert!(store.pin(&blob.cid).await.unwrap());
        assert!(store.is_pinned(&blob.cid).await.unwrap());
        let refused = store.remove(&blob.digest).await;
        assert!(matches!(refused, Err(StoreError::Pinned { digest }) if digest == blob.digest));
        assert_eq!(store.stat(&blob.digest).await.unwrap(), Some(blob));
        blobs.push(blob);
    }
    let first = store.pins(None, 1).await.unwrap();
    let second = store.pins(Some(first[0]), 5).await.unwrap();
    assert_eq!([first, second].concat(), blobs.iter().map(|b| b.cid).collect::<Vec<_>>());
    for blob in blobs {
        assert!(store.unpin(&blob.cid).await.unwrap());
        assert!(!store.unpin(&blob.cid).await.unwrap());
        assert!(store.remove(&blob.digest).await.unwrap());
        assert!(!store.pin(&blob.cid).await.unwrap());
    }
}

#[tokio::test]
async fn a_damaged_index_is_an_error() {
    let (dir, store) = store().await;
    for seed in 0..20 {
        store.put(bytes(MIB + 5, seed)).await.unwrap();
    }
    drop(store);
    let path = dir.path().join("index.redb");
    let sound = std::fs::read(&path).unwrap();
    for (start, len) in [(0, 64), (64, 512), (4096, 4096), (sound.len() / 2, sound.len() / 2)] {
        let mut bad = sound.clone();
        bad[start..start + len].fill(0xa5);
        std::fs::write(&path, bad).unwrap();
        // Whatever it answers, it does not panic.
        if let Ok(store) = EmbeddedStore::open(dir.path()).await {
            for seed in 0..20 {
                let _ = store.stat(&info(&bytes(MIB + 5, seed)).digest).await;
                let _ = store.put(bytes(10, seed)).await;
            }
        }
    }
}
