//! `kill -9` at any point leaves the whole blob or nothing.

use crate::support::{blob_path, bytes, collect, files_in, info};
use container_registry_primitives::Digest;
use ipfs_store::EmbeddedStore;
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// Set for the child, which is this test program once more.
const CHILD_DIR: &str = "IPFS_STORE_CRASH_DIR";
const ACKNOWLEDGED: &str = "acknowledged ";

fn blob(index: u8) -> bytes::Bytes {
    bytes(40_000 + 3_000 * usize::from(index), index)
}

/// Not a test: the process that is killed. Commits blob after blob and says so after each.
#[tokio::test]
#[ignore = "run by the test below"]
async fn commit_until_killed() {
    let Some(dir) = std::env::var_os(CHILD_DIR) else { return };
    let store = EmbeddedStore::open(dir).await.unwrap();
    for index in 0..=u8::MAX {
        let mut upload = store.begin().await.unwrap();
        upload.write(blob(index)).await.unwrap();
        upload.commit(&info(&blob(index)).digest).await.unwrap();
        println!("\n{ACKNOWLEDGED}{index}");
    }
    // Lives until it is killed.
    std::future::pending::<()>().await;
}

#[tokio::test]
async fn a_killed_process_leaves_whole_blobs_only() {
    for delay in [5, 20, 45, 90, 170] {
        let dir = tempfile::tempdir().unwrap();
        let acknowledged = run_and_kill(dir.path(), Duration::from_millis(delay));
        let store = EmbeddedStore::open(dir.path()).await.unwrap();

        for index in &acknowledged {
            let digest = info(&blob(*index)).digest;
            let stream = store.read(&digest, None).await.unwrap().unwrap();
            assert_eq!(collect(stream).await.unwrap(), blob(*index));
        }
        // What was not acknowledged is whole too, or not there: file and index agree.
        let stored = store.blobs(None, 1000).await.unwrap();
        assert!(stored.len() >= acknowledged.len());
        let shards = std::fs::read_dir(dir.path().join("blobs/sha256")).unwrap();
        let files: usize = shards.map(|shard| files_in(&shard.unwrap().path())).sum();
        assert_eq!(files, stored.len());
        for info in stored {
            let stream = store.read(&info.digest, None).await.unwrap().unwrap();
            assert_eq!(collect(stream).await.unwrap().len() as u64, info.size);
        }
        // The upload under way stays for whoever asks, and nothing else does.
        assert!(files_in(&dir.path().join("uploads")) <= 1);
        // Repeating it simply works.
        store.put(blob(acknowledged.len() as u8)).await.unwrap();
    }
}

/// What the child had acknowledged when it was killed.
fn run_and_kill(dir: &Path, after: Duration) -> Vec<u8> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["crash::commit_until_killed", "--exact", "--ignored", "--nocapture"])
        .env(CHILD_DIR, dir)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let number = |line: std::io::Result<String>| -> Option<u8> {
        line.ok()?.strip_prefix(ACKNOWLEDGED)?.parse().ok()
    };
    let mut acknowledged = vec![lines.find_map(number).unwrap()];
    std::thread::sleep(after);
    // SIGKILL.
    child.kill().unwrap();
    child.wait().unwrap();
    acknowledged.extend(lines.filter_map(number));
    acknowledged
}

/// The states between the steps of a commit and of a removal, made by hand.
#[tokio::test]
async fn what_was_cut_off_is_cleared_up() {
    let dir = tempfile::tempdir().unwrap();
    let uploads = dir.path().join("uploads");
    let store = EmbeddedStore::open(dir.path()).await.unwrap();
    let kept = store.put(blob(1)).await.unwrap();
    drop(store);

    let mark =
        |digest: &Digest| uploads.join(format!("{}.{}.moving", digest.hex(), uuid::Uuid::new_v4()));
    // Indexed, but the mark is still there.
    std::fs::write(mark(&kept.digest), "").unwrap();
    // In place, but not indexed: also how a removal looks before its file goes.
    let lost = info(&blob(2)).digest;
    std::fs::write(blob_path(dir.path(), &lost), blob(2)).unwrap();
    std::fs::write(mark(&lost), "").unwrap();
    // Marked, nothing done.
    std::fs::write(mark(&info(&blob(3)).digest), "").unwrap();
    std::fs::write(uploads.join(format!("{}.tmp", uuid::Uuid::new_v4())), "x").unwrap();
    let upload = uuid::Uuid::new_v4();
    std::fs::write(uploads.join(upload.to_string()), "to be resumed").unwrap();

    let store = EmbeddedStore::open(dir.path()).await.unwrap();
    assert_eq!(files_in(&uploads), 1);
    assert!(!blob_path(dir.path(), &lost).exists());
    assert_eq!(store.stat(&kept.digest).await.unwrap(), Some(kept));
    assert_eq!(store.resume(upload).await.unwrap().unwrap().len(), 13);
}
