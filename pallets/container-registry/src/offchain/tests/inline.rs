//! Manifests whose JSON the chain itself keeps.

use super::*;
use crate::Images;

const JSON: &str = r#"{"schemaVersion":2}"#;

/// A chain that issued one manifest.
fn issued(net: &Net) -> TestExternalities {
    let mut ext = chain(net, &[]);
    ext.execute_with(|| {
        let (image, tag) = (b"app".to_vec(), Some(b"v1".to_vec()));
        assert_ok!(Registry::issue_manifest(&ALICE, 0, image, tag, JSON.into()));
    });
    ext
}

#[test]
fn what_the_chain_keeps_is_given_to_the_daemon_and_no_source_is_asked() {
    let net = Net::default();
    let cid = raw(JSON);
    let mut ext = issued(&net);
    net.on("POST", Answer::fails()).on("GET", Answer::ok("something else")).on(&add(), added(&cid));
    run(&mut ext, 1);
    let seen = net.seen();
    let lines: Vec<_> = seen.iter().map(|seen| seen.line.clone()).collect();
    assert_eq!(lines, [pin_local(&cid), add()]);
    let body = as_text(seen[1].body.clone());
    let (_, file) = body.split_once("octet-stream\r\n\r\n").unwrap();
    assert!(file.strip_prefix(JSON).unwrap().starts_with("\r\n--"), "{file}");
    assert!(seen[1].ended && file.ends_with("--\r\n"));
    run(&mut ext, 2);
    assert!(net.lines().is_empty(), "it is held");
}

#[test]
fn a_daemon_that_does_not_take_it_may_still_have_it_of_others() {
    let net = Net::default();
    let cid = raw(JSON);
    let mut ext = issued(&net);
    net.on("POST", Answer::fails())
        .on("GET", Answer::Says(404, Vec::new()))
        .on(&add(), added(&raw("another profile")))
        .on(&pin_remote(&cid, 15), pinned(&cid));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [pin_local(&cid), add(), blob(JSON), pin_remote(&cid, 15)]);
    assert_eq!(failure(&mut ext, JSON, &cid), None);
}

#[test]
fn a_line_of_another_cid_is_not_given_those_bytes() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = issued(&net);
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest(JSON), &cid));
    });
    net.on("POST", Answer::fails())
        .on(&pin_local(&raw(JSON)), pinned(&raw(JSON)))
        .on("GET", Answer::Says(404, Vec::new()));
    run(&mut ext, 1);
    let expected = [pin_local(&raw(JSON)), pin_local(&cid), blob(JSON), pin_remote(&cid, 15)];
    assert_eq!(net.lines(), expected);
}
