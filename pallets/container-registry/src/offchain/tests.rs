//! The worker on a chain, against servers that a real IPFS cannot be made to be.

mod fair;
mod finality;
mod framing;
mod here;
mod inline;
mod limits;
pub(super) mod net;
mod proof;
mod reorganisations;
mod runs;
mod slow;
mod sources;
mod unpin;

use super::{
    BLOB_LIMIT_KEY, BLOB_SOURCE_KEY, FINALIZED_KEY, IPFS_API_KEY, LOCK_KEY, local,
    progress::{Backoff, Progress},
    queue::Entry,
    records::{Ledger, State},
    verify::Hasher,
};
use crate::{
    PushedBlob,
    mock::*,
    tests::{blob as pushed, dag, declare, digest, push_image, raw, store, store_blobs},
};
use container_registry_primitives::Algorithm;
use net::{Answer, Net};
use polkadot_sdk::{
    frame_support::{assert_ok, traits::Hooks},
    frame_system,
    sp_core::{
        H256,
        offchain::{OffchainDbExt, Timestamp, testing::TestOffchainExt},
    },
    sp_io::TestExternalities,
    sp_runtime::offchain::storage::StorageValueRef,
};

const IPFS: &str = "http://ipfs:5001";
const SOURCE: &str = "http://gateway:5002";
/// One byte more than a blob may have whose size nobody has declared.
const ENOUGH: u64 = 1_024 * 1_024 + 1;

fn as_text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// A digest that no CID carries.
fn digest_by(algorithm: Algorithm, content: &str) -> Vec<u8> {
    let mut hasher = Hasher::new(algorithm);
    hasher.update(content.as_bytes());
    hasher.finish().to_bytes()
}

fn pin(cid: &[u8]) -> String {
    let cid = as_text(cid.into());
    format!("POST {IPFS}/api/v0/pin/add?arg={cid}&offline=true&timeout=5s")
}

fn seek(cid: &[u8], seconds: u64) -> String {
    format!("POST {IPFS}/api/v0/block/stat?arg={}&timeout={seconds}s", as_text(cid.into()))
}

fn cat(cid: &[u8], seconds: u64) -> String {
    let cid = as_text(cid.into());
    format!("POST {IPFS}/api/v0/cat?arg={cid}&length={ENOUGH}&timeout={seconds}s")
}

/// Whether the daemon has the root.
fn has(cid: &[u8]) -> String {
    let cid = as_text(cid.into());
    format!("POST {IPFS}/api/v0/block/stat?arg={cid}&offline=true&timeout=5s")
}

fn cat_local(cid: &[u8]) -> String {
    let cid = as_text(cid.into());
    format!("POST {IPFS}/api/v0/cat?arg={cid}&length={ENOUGH}&offline=true")
}

/// All of its blocks.
fn export(cid: &[u8]) -> String {
    let cid = as_text(cid.into());
    format!("POST {IPFS}/api/v0/dag/export?arg={cid}&offline=true&progress=false")
}

fn pin_rm(cid: &[u8]) -> String {
    format!("POST {IPFS}/api/v0/pin/rm?arg={}", as_text(cid.into()))
}

fn blob(content: &str) -> String {
    format!("GET {SOURCE}/blobs/{}", as_text(digest(content)))
}

fn head(content: &str) -> String {
    format!("HEAD {SOURCE}/blobs/{}", as_text(digest(content)))
}

fn car(cid: &[u8]) -> String {
    format!("GET {SOURCE}/ipfs/{}?format=car", as_text(cid.into()))
}

fn add() -> String {
    format!(
        "POST {IPFS}/api/v0/add?cid-version=1&raw-leaves=true&chunker=size-1048576\
         &max-file-links=1024&pin=true&progress=false"
    )
}

fn import() -> String {
    format!("POST {IPFS}/api/v0/dag/import?pin-roots=false")
}

fn pinned(cid: &[u8]) -> Answer {
    Answer::ok(format!("{{\"Pins\":[\"{}\"]}}\n", as_text(cid.into())))
}

fn added(cid: &[u8]) -> Answer {
    let cid = as_text(cid.into());
    Answer::ok(format!("{{\"Name\":\"blob\",\"Hash\":\"{cid}\",\"Size\":\"9\"}}\n"))
}

fn missing() -> Answer {
    Answer::Says(404, Vec::new())
}

/// A chain whose blobs are these contents, recorded in this order, under a network.
fn chain(net: &Net, contents: &[(&str, Vec<u8>)]) -> TestExternalities {
    let mut ext = TestBuilder::default().with_alpha().build();
    net.attach(&mut ext);
    ext.execute_with(|| {
        for (content, cid) in contents {
            assert_ok!(store(ALICE, "alpha", &digest(content), cid));
        }
        configure(Some(IPFS), Some(SOURCE));
    });
    ext
}

fn configure(ipfs: Option<&str>, source: Option<&str>) {
    for (key, url) in [(IPFS_API_KEY, ipfs), (BLOB_SOURCE_KEY, source)] {
        match url {
            Some(url) => StorageValueRef::persistent(key).set(&url.as_bytes().to_vec()),
            None => StorageValueRef::persistent(key).clear(),
        }
    }
}

fn remove(ext: &mut TestExternalities, who: u64, space: &str, content: &str) {
    ext.execute_with(|| {
        let origin = RuntimeOrigin::signed(who);
        assert_ok!(Registry::remove_digest_info(origin, space.into(), digest(content)));
    });
}

/// Puts a block of a branch at the chain's head; its hash.
fn at_block(ext: &mut TestExternalities, block: u64, branch: u8) -> H256 {
    let mut hash = H256::from_low_u64_be(block);
    hash.0[0] = branch + 1;
    ext.execute_with(|| {
        System::set_block_number(block);
        frame_system::BlockHash::<Test>::insert(block, hash);
    });
    hash
}

/// The node tells that a block is final.
fn finalise(ext: &mut TestExternalities, block: u64, hash: H256) {
    ext.execute_with(|| local::set(FINALIZED_KEY, &(block, hash)));
}

/// A run after a block that is final at once.
fn run(ext: &mut TestExternalities, block: u64) {
    let hash = at_block(ext, block, 0);
    finalise(ext, block, hash);
    work(ext, block);
}

/// A run after a block; what is final does not change.
fn work(ext: &mut TestExternalities, block: u64) {
    ext.execute_with(|| {
        Registry::offchain_worker(block);
        Registry::do_try_state().unwrap();
        assert_eq!(
            StorageValueRef::persistent(LOCK_KEY).get::<Timestamp>(),
            Ok(None),
            "the lock is given back"
        );
    });
}

fn progress(ext: &mut TestExternalities) -> Progress {
    ext.execute_with(|| Ledger::of(IPFS).progress())
}

fn state(ext: &mut TestExternalities, index: u64) -> Option<State> {
    ext.execute_with(|| Ledger::of(IPFS).line(index).map(|record| record.state))
}

/// What a line waits for, if it does.
fn wait(ext: &mut TestExternalities, index: u64) -> Option<Backoff> {
    let Some(State::Queued { space, position }) = state(ext, index) else { return None };
    ext.execute_with(|| {
        let key = Ledger::of(IPFS).key(b"queue", &[&space.to_be_bytes()]);
        let entry: Option<Entry> = local::Fifo::new(key).get(position);
        entry.map(|entry| entry.wait)
    })
}

/// Local storage and nothing else.
pub(super) fn with_local_storage(test: impl FnOnce()) {
    let mut ext = TestExternalities::default();
    ext.register_extension(OffchainDbExt::new(TestOffchainExt::new().0));
    ext.execute_with(test);
}
