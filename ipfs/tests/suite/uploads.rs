//! Uploads: rest, resume, abort, restart.

use crate::support::{MIB, bytes, collect, eventually, files_in, info, store};
use ipfs_store::{EmbeddedStore, StoreError};
use std::time::Duration;
use uuid::Uuid;

#[tokio::test]
async fn an_upload_goes_on_after_a_rest_and_after_a_restart() {
    let (dir, store) = store().await;
    let bytes = bytes(3 * MIB + 100, 1);
    let mut upload = store.begin().await.unwrap();
    let id = upload.id();
    assert!(upload.is_empty());
    upload.write(bytes.slice(..MIB + 5)).await.unwrap();
    assert!(matches!(store.resume(id).await, Err(StoreError::Busy { .. })));
    assert!(matches!(store.abort_upload(id).await, Err(StoreError::Busy { .. })));
    upload.suspend().await.unwrap();

    assert_eq!(store.upload_len(id).await.unwrap(), Some(MIB as u64 + 5));
    let mut upload = store.resume(id).await.unwrap().unwrap();
    assert_eq!(upload.len(), MIB as u64 + 5);
    upload.write(bytes.slice(MIB + 5..2 * MIB)).await.unwrap();
    upload.suspend().await.unwrap();
    drop(store);

    let store = EmbeddedStore::open(dir.path()).await.unwrap();
    let mut upload = store.resume(id).await.unwrap().unwrap();
    assert_eq!(upload.len(), 2 * MIB as u64);
    upload.write(bytes.slice(2 * MIB..)).await.unwrap();
    let digest = info(&bytes).digest;
    assert_eq!(upload.commit(&digest).await.unwrap(), info(&bytes));
    assert!(store.resume(id).await.unwrap().is_none());
    assert_eq!(store.upload_len(id).await.unwrap(), None);
    let stream = store.read(&digest, None).await.unwrap().unwrap();
    assert_eq!(collect(stream).await.unwrap(), bytes);
}

#[tokio::test]
async fn a_dropped_upload_can_be_resumed_from_what_was_written() {
    let (_dir, store) = store().await;
    let bytes = bytes(2 * MIB, 2);
    let mut upload = store.begin().await.unwrap();
    let id = upload.id();
    for piece in bytes.chunks(300_000).take(4) {
        upload.write(bytes.slice_ref(piece)).await.unwrap();
    }
    drop(upload);
    // A batch may still be under way.
    let free = || async { !matches!(store.resume(id).await, Err(StoreError::Busy { .. })) };
    eventually("the upload is free", free).await;
    let mut upload = store.resume(id).await.unwrap().unwrap();
    let there = upload.len() as usize;
    assert!(there <= 1_200_000);
    upload.write(bytes.slice(there..)).await.unwrap();
    assert_eq!(upload.commit(&info(&bytes).digest).await.unwrap(), info(&bytes));
}

#[tokio::test]
async fn a_changed_file_is_hashed_again() {
    let (dir, store) = store().await;
    let mut upload = store.begin().await.unwrap();
    let id = upload.id();
    upload.write(bytes(1000, 3)).await.unwrap();
    upload.suspend().await.unwrap();
    let path = dir.path().join("uploads").join(id.to_string());
    std::fs::write(path, &bytes(1000, 3)[..900]).unwrap();
    let upload = store.resume(id).await.unwrap().unwrap();
    assert_eq!(upload.len(), 900);
    let digest = info(&bytes(1000, 3)[..900]).digest;
    assert_eq!(upload.commit(&digest).await.unwrap().size, 900);
}

#[tokio::test]
async fn uploads_can_be_listed_by_age_and_deleted() {
    let (dir, store) = store().await;
    let resting = store.begin().await.unwrap();
    let id = resting.id();
    resting.suspend().await.unwrap();
    let open = store.begin().await.unwrap();
    let gone = store.begin().await.unwrap();
    gone.abort().await.unwrap();

    assert_eq!(store.uploads_older_than(Duration::ZERO).await.unwrap(), [id]);
    assert!(store.uploads_older_than(Duration::from_secs(60)).await.unwrap().is_empty());
    assert!(store.abort_upload(id).await.unwrap());
    assert!(!store.abort_upload(id).await.unwrap());
    assert!(!store.abort_upload(Uuid::new_v4()).await.unwrap());
    assert!(store.resume(id).await.unwrap().is_none());
    assert_eq!(files_in(&dir.path().join("uploads")), 1);
    open.abort().await.unwrap();
    assert_eq!(files_in(&dir.path().join("uploads")), 0);
}
