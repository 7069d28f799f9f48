//! The worker on a chain, against servers that a real IPFS cannot be made to be.

mod framing;
mod inline;
mod net;
mod runs;
mod unpin;

use super::{
    BLOB_SOURCE_KEY, IPFS_API_KEY, LOCK_KEY,
    progress::{Backoff, Ledger, Progress},
};
use crate::{
    mock::*,
    tests::{dag, digest, raw, store},
};
use net::{Answer, Net};
use polkadot_sdk::{
    frame_support::{assert_ok, traits::Hooks},
    sp_core::offchain::Timestamp,
    sp_io::TestExternalities,
    sp_runtime::offchain::storage::StorageValueRef,
};

const IPFS: &str = "http://ipfs:5001";
const SOURCE: &str = "http://gateway:5002";

fn as_text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn pin_local(cid: &[u8]) -> String {
    let cid = as_text(cid.into());
    format!("POST {IPFS}/api/v0/pin/add?arg={cid}&offline=true&timeout=5s")
}

fn pin_remote(cid: &[u8], seconds: u64) -> String {
    format!("POST {IPFS}/api/v0/pin/add?arg={}&timeout={seconds}s", as_text(cid.into()))
}

fn blob(content: &str) -> String {
    format!("GET {SOURCE}/blobs/{}", as_text(digest(content)))
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
    format!("POST {IPFS}/api/v0/dag/import?pin-roots=true")
}

fn pinned(cid: &[u8]) -> Answer {
    Answer::ok(format!("{{\"Pins\":[\"{}\"]}}\n", as_text(cid.into())))
}

fn added(cid: &[u8]) -> Answer {
    let cid = as_text(cid.into());
    Answer::ok(format!("{{\"Name\":\"blob\",\"Hash\":\"{cid}\",\"Size\":\"9\"}}\n"))
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

fn run(ext: &mut TestExternalities, block: u64) {
    ext.execute_with(|| {
        System::set_block_number(block);
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

fn failure(ext: &mut TestExternalities, content: &str, cid: &[u8]) -> Option<Backoff> {
    ext.execute_with(|| Ledger::of(IPFS).failure(&digest(content), cid))
}

#[test]
fn rests_without_a_daemon() {
    let net = Net::default();
    let mut ext = chain(&net, &[("layer", raw("layer"))]);
    ext.execute_with(|| configure(None, Some(SOURCE)));
    run(&mut ext, 1);
    assert!(net.lines().is_empty());
}

#[test]
fn pins_what_the_daemon_has_and_does_so_once() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on(&pin_local(&cid), pinned(&cid));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [pin_local(&cid)]);
    run(&mut ext, 2);
    assert!(net.lines().is_empty());
}

#[test]
fn streams_a_blob_from_its_source_in_small_pieces() {
    let net = Net::default();
    let content = "0123456789abcdef".repeat(100_000);
    let cid = dag("root");
    let mut ext = chain(&net, &[(&content, cid.clone())]);
    net.on("POST", Answer::fails())
        .on(&blob(&content), Answer::ok(content.clone()))
        .on(&add(), added(&cid));
    run(&mut ext, 1);
    let seen = net.seen();
    let lines: Vec<_> = seen.iter().map(|seen| seen.line.clone()).collect();
    assert_eq!(lines, [pin_local(&cid), blob(&content), add()]);
    let upload = &seen[2];
    let boundary = format!("registry-{}", "07".repeat(20));
    assert_eq!(upload.content_type, Some(format!("multipart/form-data; boundary={boundary}")));
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"blob\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    assert!(upload.body == format!("{head}{content}\r\n--{boundary}--\r\n").into_bytes());
    assert!(upload.ended && upload.longest == 256 * 1024);
}

#[test]
fn blobs_of_every_length_arrive_whole() {
    for length in [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 512 * 1024] {
        let net = Net::default();
        let content = "x".repeat(length);
        let cid = dag("root");
        let mut ext = chain(&net, &[(&content, cid.clone())]);
        net.on("POST", Answer::fails())
            .on(&blob(&content), Answer::ok(content.clone()))
            .on(&add(), added(&cid));
        run(&mut ext, 1);
        let seen = net.seen();
        assert_eq!(seen.len(), 3, "{length}");
        let body = String::from_utf8(seen[2].body.clone()).unwrap();
        let (_, rest) = body.split_once("octet-stream\r\n\r\n").unwrap();
        assert!(rest.strip_prefix(&content).unwrap().starts_with("\r\n--"), "{length}");
    }
}

#[test]
fn a_daemon_that_breaks_off_one_blob_goes_on_with_the_next() {
    let net = Net::default();
    let (one, two) = (raw("one"), raw("two"));
    let mut ext = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    net.on("POST", Answer::fails())
        .on("GET", Answer::ok("bytes"))
        .on(&add(), Answer::Refuses)
        .on(&import(), Answer::Refuses)
        .on(&pin_local(&two), pinned(&two));
    run(&mut ext, 1);
    let lines = net.lines();
    let expected = [pin_local(&one), blob("one"), add(), car(&one), import(), pin_remote(&one, 15)];
    assert_eq!(lines[..6], expected);
    assert_eq!(lines[6..], [pin_local(&two)]);
}

#[test]
fn another_cid_from_the_importer_leads_to_the_blocks() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    let text = as_text(cid.clone());
    net.on("POST", Answer::fails())
        .on(&blob("layer"), Answer::ok("layer"))
        .on(&add(), added(&dag("another profile")))
        .on(&car(&cid), Answer::ok("the car"))
        .on(&import(), Answer::ok(format!(r#"{{"Root":{{"Cid":{{"/":"{text}"}}}}}}"#)));
    run(&mut ext, 1);
    let lines = net.lines();
    assert_eq!(lines, [pin_local(&cid), blob("layer"), add(), car(&cid), import()]);
    run(&mut ext, 2);
    assert!(net.lines().is_empty());
}

#[test]
fn a_wrong_cid_is_never_taken_for_held() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&dag("wrong")))
        .on(&blob("layer"), Answer::ok("layer"))
        .on(&add(), added(&dag("wrong")))
        .on(&car(&cid), Answer::ok("the car"))
        .on(&import(), Answer::ok(r#"{"Root":{"Cid":{"/":"bafy"}}}"#));
    run(&mut ext, 1);
    let expected =
        [pin_local(&cid), blob("layer"), add(), car(&cid), import(), pin_remote(&cid, 15)];
    assert_eq!(net.lines(), expected);
    assert_eq!(failure(&mut ext, "layer", &cid), Some(Backoff { attempts: 1, until: 2 }));
}

#[test]
fn what_the_source_lacks_comes_from_peers_with_more_and_more_patience() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", Answer::fails()).on("GET", Answer::Says(404, Vec::new()));
    for (block, seconds) in [(1, 15), (2, 30), (4, 60)] {
        run(&mut ext, block);
        assert_eq!(net.lines(), [pin_local(&cid), blob("layer"), pin_remote(&cid, seconds)]);
    }
    // Not due yet.
    for block in 5..8 {
        run(&mut ext, block);
        assert!(net.lines().is_empty());
    }
    net.on(&pin_remote(&cid, 120), pinned(&cid));
    run(&mut ext, 8);
    assert_eq!(net.lines().len(), 3);
    assert_eq!(failure(&mut ext, "layer", &cid), None);
}

#[test]
fn a_dead_daemon_ends_the_run_and_costs_no_line_its_patience() {
    let net = Net::default();
    let (one, two) = (raw("one"), raw("two"));
    let mut ext = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    // Blocks 1, 2, 4 and 8 try, one request each; the others do not.
    for block in 1..=12 {
        run(&mut ext, block);
        assert_eq!(net.lines().len(), usize::from([1, 2, 4, 8].contains(&block)), "{block}");
    }
    assert_eq!(failure(&mut ext, "one", &one), None);
    // It comes back, and nothing was lost.
    net.on(&pin_local(&one), pinned(&one)).on(&pin_local(&two), pinned(&two));
    run(&mut ext, 16);
    let mut lines = net.lines();
    lines.sort();
    let mut expected = [pin_local(&one), pin_local(&two)];
    expected.sort();
    assert_eq!(lines, expected);
}

#[test]
fn a_stalled_source_is_given_up_and_not_asked_again_in_the_run() {
    let net = Net::default();
    let (one, two) = (raw("one"), raw("two"));
    let mut ext = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    net.on("POST", Answer::fails())
        .on(&blob("one"), Answer::StallsAfter(b"on".to_vec()))
        .on(&add(), added(&one));
    run(&mut ext, 1);
    let seen = net.seen();
    let lines: Vec<_> = seen.iter().map(|seen| seen.line.clone()).collect();
    assert_eq!(
        lines,
        [
            pin_local(&one),
            blob("one"),
            add(),
            pin_remote(&one, 15),
            pin_local(&two),
            pin_remote(&two, 15)
        ]
    );
    // The half blob is not passed off as a whole one.
    assert!(!seen[2].ended && !seen[2].body.ends_with(b"--\r\n"));
    assert!(net.now() <= 20_000, "{}", net.now());
}

#[test]
fn a_source_that_breaks_off_gives_no_half_blobs() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", Answer::fails())
        .on(&blob("layer"), Answer::BreaksAfter(b"lay".to_vec()))
        .on(&add(), added(&cid));
    run(&mut ext, 1);
    let seen = net.seen();
    assert_eq!(seen[2].line, add());
    assert!(!seen[2].ended);
    assert!(failure(&mut ext, "layer", &cid).is_some());
}

#[test]
fn lines_that_a_reorganisation_renumbers_are_neither_lost_nor_repeated() {
    let net = Net::default();
    let [one, two, three] = ["one", "two", "three"].map(raw);
    for cid in [&one, &two, &three] {
        net.on(&pin_local(cid), pinned(cid));
    }
    let mut before = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    run(&mut before, 5);
    assert_eq!(net.lines().len(), 2);
    // The other branch has other lines under the same indexes.
    let mut after = chain(&net, &[("three", three.clone()), ("one", one), ("two", two)]);
    run(&mut after, 5);
    assert_eq!(net.lines(), [pin_local(&three)]);
    // And one whose log is shorter.
    let mut shorter = chain(&net, &[("three", three)]);
    run(&mut shorter, 6);
    assert!(net.lines().is_empty());
    assert_eq!(progress(&mut shorter).fresh, 1);
}

#[test]
fn the_cursor_passes_what_is_held_and_old() {
    let net = Net::default();
    let [one, two, three] = ["one", "two", "three"].map(raw);
    let contents = [("one", one.clone()), ("two", two.clone()), ("three", three.clone())];
    let mut ext = chain(&net, &contents);
    net.on("POST", Answer::fails()).on("GET", Answer::Says(404, Vec::new()));
    net.on(&pin_local(&one), pinned(&one)).on(&pin_local(&three), pinned(&three));
    run(&mut ext, 1);
    run(&mut ext, 64);
    assert_eq!(progress(&mut ext).settled, 0);
    run(&mut ext, 65);
    assert_eq!(progress(&mut ext).settled, 1);
    net.on(&pin_local(&two), pinned(&two));
    run(&mut ext, 2_000);
    assert_eq!(progress(&mut ext).settled, 3);
    net.seen();
    run(&mut ext, 2_001);
    assert!(net.lines().is_empty());
}

#[test]
fn another_daemon_starts_from_the_beginning() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&cid));
    run(&mut ext, 1);
    ext.execute_with(|| configure(Some("http://other:5001"), None));
    run(&mut ext, 2);
    assert_eq!(net.lines().len(), 2);
}
