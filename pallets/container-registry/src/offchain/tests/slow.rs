//! Servers that send a byte now and then, so that no single wait is too long.

use super::*;

/// Every nine seconds a byte, for more than a day.
fn drip() -> Answer {
    Answer::Trickles(9_000, vec![b'x'; 10_000])
}

#[test]
fn a_source_that_trickles_is_given_up() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", Answer::fails()).on(&blob("layer"), drip()).on(&add(), added(&cid));
    run(&mut ext, 1);
    let seen = net.seen();
    assert!(seen.iter().all(|seen| seen.line != add() || !seen.ended));
    assert!(net.now() <= 40_000, "{}", net.now());
    assert!(wait(&mut ext, 0).is_some());
}

#[test]
fn a_daemon_whose_answer_trickles_is_given_up() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", drip());
    run(&mut ext, 1);
    assert_eq!(net.lines(), [pin(&cid)]);
    assert!(net.now() <= 20_000, "{}", net.now());
    // It counts as away, and not on this line alone.
    run(&mut ext, 2);
    assert_eq!(net.lines().len(), 1);
    run(&mut ext, 3);
    assert_eq!(net.lines().len(), 0);
}

#[test]
fn bytes_that_trickle_are_not_read_to_the_end() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", Answer::fails()).on("GET", missing());
    net.on(&has(&cid), Answer::ok("{}")).on(&cat_local(&cid), drip());
    run(&mut ext, 1);
    assert!(net.now() <= 60_000, "{}", net.now());
    assert!(wait(&mut ext, 0).is_some());
}

#[test]
fn peers_that_trickle_are_given_up() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", Answer::fails()).on("GET", missing());
    net.on(&seek(&cid, 15), Answer::ok("{}")).on(&cat(&cid, 15), drip());
    run(&mut ext, 1);
    assert_eq!(net.lines().last(), Some(&cat(&cid, 15)));
    assert!(net.now() <= 20_000, "{}", net.now());
    assert_eq!(wait(&mut ext, 0), Some(Backoff { attempts: 1, until: 2 }));
}

#[test]
fn what_is_slow_and_short_arrives() {
    let net = Net::default();
    let content = "x".repeat(300);
    let mut ext = chain(&net, &[(&content, raw(&content))]);
    // Slower than the least rate, but over within the grace.
    net.on("POST", Answer::fails())
        .on(&blob(&content), Answer::Trickles(30, content.clone().into()))
        .on(&add(), added(&raw(&content)));
    run(&mut ext, 1);
    assert_eq!(state(&mut ext, 0), Some(State::Held));
}
