//! Measures the write and the read path: `throughput <dir> [MiB of a blob] [uploads at once]`.
//! Prints MiB/s and the process's peak resident memory.

use bytes::Bytes;
use futures::{StreamExt, future::try_join_all};
use ipfs_store::{BlobInfo, EmbeddedStore};
use std::{error::Error, time::Instant};

type Fallible<T> = Result<T, Box<dyn Error>>;

const MIB: usize = 1024 * 1024;
/// Bytes in a write, as they come from a socket.
const CHUNK: usize = 64 * 1024;

#[tokio::main]
async fn main() -> Fallible<()> {
    let mut args = std::env::args().skip(1);
    let dir = args.next().ok_or("throughput <dir> [MiB of a blob] [uploads at once]")?;
    let mib: usize = args.next().map_or(Ok(2048), |mib| mib.parse())?;
    let at_once: u64 = args.next().map_or(Ok(1), |count| count.parse())?;
    let store = EmbeddedStore::open(dir).await?;

    let started = Instant::now();
    let blobs = try_join_all((0..at_once).map(|seed| write(&store, mib, seed))).await?;
    report("write", mib * blobs.len(), started);
    let started = Instant::now();
    try_join_all(blobs.iter().map(|blob| read(&store, blob))).await?;
    report("read", mib * blobs.len(), started);
    for (name, count) in [("commits of 4 KiB, one by one", 1), ("of them at once", 64)] {
        let started = Instant::now();
        for round in 0..64 / count {
            let small = |index: u64| {
                let seed = (round * 64 + index).to_le_bytes();
                store.put(Bytes::from([name.as_bytes(), &seed, &[0; 4096]].concat()))
            };
            try_join_all((0..count).map(small)).await?;
        }
        println!("64 {name}: {:?} each", started.elapsed() / 64);
    }
    println!("peak resident memory: {}", peak()?);
    Ok(())
}

async fn write(store: &EmbeddedStore, mib: usize, seed: u64) -> Fallible<BlobInfo> {
    let mut upload = store.begin().await?;
    let mut chunk = vec![0; CHUNK];
    for index in 0..mib * (MIB / CHUNK) {
        chunk[..8].copy_from_slice(&(index as u64).to_le_bytes());
        chunk[8..16].copy_from_slice(&seed.to_le_bytes());
        upload.write(Bytes::copy_from_slice(&chunk)).await?;
    }
    Ok(upload.finish().await?)
}

async fn read(store: &EmbeddedStore, blob: &BlobInfo) -> Fallible<()> {
    let mut stream = store.read(&blob.digest, None).await?.ok_or("the blob is gone")?;
    while let Some(piece) = stream.next().await {
        piece?;
    }
    Ok(())
}

fn report(what: &str, mib: usize, started: Instant) {
    let seconds = started.elapsed().as_secs_f64();
    println!("{what}: {mib} MiB in {seconds:.2} s, {:.0} MiB/s", mib as f64 / seconds);
}

fn peak() -> Fallible<String> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    Ok(line.ok_or("no VmHWM")?.trim().to_owned())
}
