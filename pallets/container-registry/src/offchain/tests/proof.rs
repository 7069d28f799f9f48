//! Nothing is pinned whose bytes do not have the digest on chain.

use super::*;

/// A chain with this pair, and a daemon that would pin and fetch anything.
fn willing(net: &Net, content: &str, cid: &[u8]) -> TestExternalities {
    let ext = chain(net, &[(content, cid.to_vec())]);
    net.on("POST", pinned(cid)).on("GET", missing());
    ext
}

#[test]
fn what_the_daemon_has_is_read_back_and_pinned_if_it_is_right() {
    let net = Net::default();
    let cid = dag("root");
    let content = "0123456789abcdef".repeat(60_000);
    let mut ext = willing(&net, &content, &cid);
    net.on(&cat_local(&cid), Answer::ok(content.clone()));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [head(&content), has(&cid), cat_local(&cid), export(&cid), pin(&cid)]);
    assert_eq!(state(&mut ext, 0), Some(State::Held));
}

#[test]
fn what_the_daemon_has_is_not_pinned_if_it_is_something_else() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = willing(&net, "layer", &cid);
    net.on(&cat_local(&cid), Answer::ok("somebody's films"));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [head("layer"), has(&cid), cat_local(&cid)]);
    assert_eq!(state(&mut ext, 0), Some(State::Wrong));
    // Nor is it tried again.
    for block in 2..600 {
        run(&mut ext, block);
    }
    assert!(net.lines().is_empty());
}

#[test]
fn what_peers_have_is_pinned_after_it_was_hashed() {
    for (content, expected) in [("layer", State::Held), ("somebody's films", State::Wrong)] {
        let net = Net::default();
        let cid = dag("root");
        let mut ext = willing(&net, "layer", &cid);
        net.on(&has(&cid), Answer::fails()).on(&cat(&cid, 15), Answer::ok(content));
        run(&mut ext, 1);
        let here = [head("layer"), has(&cid)];
        let mut lines = [here.as_slice(), &here, &[seek(&cid, 15), cat(&cid, 15)]].concat();
        if expected == State::Held {
            lines.extend([export(&cid), pin(&cid)]);
        }
        assert_eq!(net.lines(), lines);
        assert_eq!(state(&mut ext, 0), Some(expected));
    }
}

#[test]
fn a_dag_that_carries_more_than_its_content_is_not_pinned() {
    let (content, at_peers) = ("x".repeat(80_000), [false, true]);
    for (archive, expected) in [
        (80_000, State::Held),
        (94_096, State::Held),
        (94_097, State::Wrong),
        (5_000_000, State::Wrong),
    ] {
        for at_peers in at_peers {
            let net = Net::default();
            let cid = dag("root");
            let mut ext = willing(&net, &content, &cid);
            net.on(&cat_local(&cid), Answer::ok(content.clone()));
            if at_peers {
                net.on(&has(&cid), Answer::fails());
                net.on(&cat(&cid, 15), Answer::ok(content.clone()));
            }
            net.on(&export(&cid), Answer::Unsized(vec![0; archive]));
            run(&mut ext, 1);
            assert_eq!(state(&mut ext, 0), Some(expected.clone()), "{archive}");
            let is_pin = |line: &String| line.contains("pin/add");
            assert_eq!(net.lines().iter().any(is_pin), expected == State::Held, "{archive}");
            // For good; and what was read is no proof for a line that comes later.
            ext.execute_with(|| {
                assert_ok!(store(BOB, "alpha", &digest(&content), &cid));
                assert_ok!(declare(ALICE, "alpha", &content, 90_000));
            });
            run(&mut ext, 2);
            run(&mut ext, 3);
            assert!(!net.lines().iter().any(is_pin), "{archive}");
        }
    }
}

#[test]
fn a_lie_about_a_dag_is_no_way_around_that() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = chain(&net, &[("lie", cid.clone()), ("truth", cid.clone())]);
    net.on("POST", pinned(&cid)).on("GET", missing()).on(&cat_local(&cid), Answer::ok("truth"));
    net.on(&export(&cid), Answer::Unsized(vec![0; 5_000_000]));
    run(&mut ext, 1);
    assert!(!net.lines().contains(&pin(&cid)));
    assert_eq!(
        (0..2).map(|line| state(&mut ext, line)).collect::<Vec<_>>(),
        [Some(State::Wrong), Some(State::Wrong)]
    );
}

#[test]
fn what_a_daemon_cannot_count_is_not_pinned() {
    let part = vec![0; 1_000];
    for answer in [missing(), Answer::StallsAfter(part.clone()), Answer::BreaksAfter(part)] {
        let net = Net::default();
        let cid = dag("root");
        let mut ext = willing(&net, "layer", &cid);
        net.on(&cat_local(&cid), Answer::ok("layer")).on(&cat(&cid, 15), Answer::ok("layer"));
        net.on(&export(&cid), answer);
        run(&mut ext, 1);
        assert!(!net.lines().contains(&pin(&cid)));
        assert!(wait(&mut ext, 0).is_some(), "it is tried again");
    }
}

#[test]
fn an_operators_own_source_that_computed_both_is_proof() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = willing(&net, "layer", &cid);
    net.on(&blob("layer"), Answer::blob("layer", &cid));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [head("layer"), pin(&cid)]);
    // One that computed another CID proves nothing: it may have another profile.
    let net = Net::default();
    let mut ext = willing(&net, "layer", &cid);
    net.on(&blob("layer"), Answer::blob("layer", &dag("other")));
    net.on(&cat_local(&cid), Answer::ok("layer"));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [head("layer"), has(&cid), cat_local(&cid), export(&cid), pin(&cid)]);
}

#[test]
fn what_the_chain_checked_is_not_read_back() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = willing(&net, "layer", &cid);
    run(&mut ext, 1);
    assert_eq!(net.lines(), [pin(&cid)]);
    // Another digest than a SHA-256 is not in the CID.
    net.on(&cat_local(&cid), Answer::ok("layer"));
    for (first, algorithm) in [(1, Algorithm::Sha512), (3, Algorithm::Blake3)] {
        ext.execute_with(|| {
            assert_ok!(store(ALICE, "alpha", &digest_by(algorithm, "layer"), &cid));
        });
        run(&mut ext, first + 1);
        assert_eq!(net.lines()[1..], [has(&cid), cat_local(&cid), pin(&cid)], "{algorithm:?}");
        assert_eq!(state(&mut ext, first), Some(State::Held), "{algorithm:?}");
        ext.execute_with(|| {
            assert_ok!(store(ALICE, "alpha", &digest_by(algorithm, "other"), &cid));
        });
        run(&mut ext, first + 2);
        assert!(net.lines().is_empty(), "by {algorithm:?} these bytes are known by now");
        assert_eq!(state(&mut ext, first + 1), Some(State::Wrong), "{algorithm:?}");
    }
}

#[test]
fn many_digests_of_one_cid_cost_one_reading() {
    let net = Net::default();
    let cid = dag("root");
    let names: Vec<_> = (0..200).map(|n| format!("lie {n}")).collect();
    let lies: Vec<_> = names.iter().map(|name| (name.as_str(), cid.clone())).collect();
    let mut ext = chain(&net, &lies);
    net.on("POST", pinned(&cid)).on("GET", missing()).on(&cat_local(&cid), Answer::ok("truth"));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [head("lie 0"), has(&cid), cat_local(&cid)]);
    assert!((0..200).all(|index| state(&mut ext, index) == Some(State::Wrong)));
    // The truth needs no more than that: what else is in the DAG nobody has looked at.
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest("truth"), &cid));
    });
    run(&mut ext, 2);
    let looked = [head("truth"), has(&cid), cat_local(&cid), export(&cid), pin(&cid)];
    assert_eq!(net.lines(), looked);
}

#[test]
fn a_source_with_other_bytes_gives_the_daemon_nothing() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = willing(&net, "layer", &cid);
    net.on(&has(&cid), Answer::fails())
        .on(&seek(&cid, 15), Answer::fails())
        .on(&blob("layer"), Answer::ok("LAYER"))
        .on(&add(), added(&cid));
    run(&mut ext, 1);
    let seen = net.seen();
    let uploads: Vec<_> = seen.iter().filter(|seen| seen.line == add()).collect();
    assert!(!uploads.is_empty() && uploads.iter().all(|upload| !upload.ended));
    assert!(wait(&mut ext, 0).is_some());
}

#[test]
fn half_of_the_bytes_is_no_proof_of_a_lie() {
    for (half, attempts, until) in [
        // It breaks off, or ends as if it were whole, or is shorter than it says.
        (Answer::BreaksAfter(b"lay".into()), 1, 2),
        (Answer::StallsAfter(b"lay".into()), 1, 2),
        (Answer::Unsized(b"lay".into()), 1, 257),
        (Answer::Claims(5, b"lay".into()), 1, 257),
    ] {
        let net = Net::default();
        let cid = dag("root");
        let mut ext = willing(&net, "layer", &cid);
        net.on("POST", Answer::fails()).on(&has(&cid), Answer::ok("{}"));
        net.on(&cat_local(&cid), half.clone());
        run(&mut ext, 1);
        let lines = net.lines();
        assert!(!lines.iter().any(|line| line.contains("pin/add")), "{half:?}: {lines:?}");
        assert_eq!(wait(&mut ext, 0), Some(Backoff { attempts, until }), "{half:?}");
    }
}
