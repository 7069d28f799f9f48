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
    assert_eq!(lines, [has(&cid), pin(&cid), add()]);
    let body = as_text(seen[2].body.clone());
    let (_, file) = body.split_once("octet-stream\r\n\r\n").unwrap();
    assert!(file.strip_prefix(JSON).unwrap().starts_with("\r\n--"), "{file}");
    assert!(seen[2].ended && file.ends_with("--\r\n"));
    run(&mut ext, 2);
    assert!(net.lines().is_empty(), "it is held");
}

#[test]
fn a_daemon_that_does_not_take_it_may_still_have_it_of_others() {
    let net = Net::default();
    let cid = raw(JSON);
    let mut ext = issued(&net);
    net.on("POST", Answer::fails())
        .on("GET", missing())
        .on(&add(), added(&raw("another profile")))
        .on(&seek(&cid, 15), Answer::ok("{}"))
        .after(&seek(&cid, 15), &pin(&cid), pinned(&cid));
    run(&mut ext, 1);
    let here = [has(&cid), pin(&cid), add(), pin_rm(&raw("another profile")), blob(JSON)];
    let fetched = [seek(&cid, 15), has(&cid), pin(&cid)];
    assert_eq!(net.lines(), [here.as_slice(), &here, &fetched].concat());
    assert_eq!(state(&mut ext, 0), Some(State::Held));
}

#[test]
fn a_line_of_another_cid_is_not_given_those_bytes() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = issued(&net);
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest(JSON), &cid));
    });
    net.on("POST", Answer::fails()).on(&pin(&raw(JSON)), pinned(&raw(JSON))).on("GET", missing());
    run(&mut ext, 1);
    let here = [head(JSON), has(&cid)];
    let issued = [has(&raw(JSON)), pin(&raw(JSON))];
    let expected = [issued.as_slice(), &here, &here, &[seek(&cid, 15)]].concat();
    assert_eq!(net.lines(), expected);
}
