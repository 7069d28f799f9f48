//! Lines that are gone.

use super::*;

fn pin_rm(cid: &[u8]) -> String {
    format!("POST {IPFS}/api/v0/pin/rm?arg={}", as_text(cid.into()))
}

fn remove(ext: &mut TestExternalities, who: u64, space: &str, content: &str) {
    ext.execute_with(|| {
        let origin = RuntimeOrigin::signed(who);
        assert_ok!(Registry::remove_digest_info(origin, space.into(), digest(content)));
    });
}

#[test]
fn what_no_line_names_any_more_is_unpinned_when_the_removal_is_old() {
    let net = Net::default();
    let contents = ["one", "two"].map(|content| (content, raw(content)));
    let mut ext = chain(&net, &contents);
    net.on("POST", pinned(&contents[0].1)).on(&pin_local(&contents[1].1), pinned(&contents[1].1));
    run(&mut ext, 1);
    run(&mut ext, 100);
    assert_eq!(progress(&mut ext).settled, 2);
    remove(&mut ext, ALICE, "alpha", "one");
    net.seen();
    for block in 101..165 {
        run(&mut ext, block);
    }
    assert!(net.lines().is_empty());
    run(&mut ext, 165);
    assert_eq!(net.lines(), [pin_rm(&contents[0].1)]);
    for block in 166..300 {
        run(&mut ext, block);
    }
    assert!(net.lines().is_empty(), "once, and the other one stays");
}

#[test]
fn a_line_that_went_before_it_was_old_is_unpinned_too() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&cid));
    run(&mut ext, 1);
    remove(&mut ext, ALICE, "alpha", "layer");
    net.seen();
    for block in 2..70 {
        run(&mut ext, block);
    }
    assert_eq!(net.lines(), [pin_rm(&cid)]);
}

#[test]
fn a_removal_that_a_reorganisation_undoes_unpins_nothing() {
    let net = Net::default();
    let cid = raw("layer");
    let contents = [("layer", cid.clone())];
    let mut ext = chain(&net, &contents);
    net.on("POST", pinned(&cid));
    run(&mut ext, 1);
    run(&mut ext, 100);
    remove(&mut ext, ALICE, "alpha", "layer");
    run(&mut ext, 101);
    net.seen();
    let mut undone = chain(&net, &contents);
    for block in 101..300 {
        run(&mut undone, block);
    }
    assert!(net.lines().is_empty());
}

#[test]
fn a_cid_that_another_line_names_stays_pinned() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&cid));
    // Another digest, which the chain cannot know to be wrong.
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest("other"), &cid));
    });
    run(&mut ext, 1);
    run(&mut ext, 100);
    remove(&mut ext, ALICE, "alpha", "other");
    net.seen();
    for block in 101..300 {
        run(&mut ext, block);
    }
    assert!(net.lines().is_empty());
    // Removed and recorded again, it is another line of the same bytes.
    remove(&mut ext, ALICE, "alpha", "layer");
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &cid));
    });
    for block in 300..500 {
        run(&mut ext, block);
    }
    assert_eq!(net.lines(), [pin_local(&cid)]);
}

/// A chain whose only line was removed in block 101; the worker has run in that block.
fn removed_in_101(net: &Net, cid: &[u8]) -> TestExternalities {
    let mut ext = chain(net, &[("layer", cid.to_vec())]);
    net.on("POST", pinned(cid));
    run(&mut ext, 1);
    run(&mut ext, 100);
    remove(&mut ext, ALICE, "alpha", "layer");
    run(&mut ext, 101);
    net.seen();
    ext
}

#[test]
fn a_dead_daemon_is_told_later() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = removed_in_101(&net, &cid);
    net.on("POST", Answer::Refuses);
    run(&mut ext, 200);
    net.on("POST", pinned(&cid));
    net.seen();
    for block in 201..300 {
        run(&mut ext, block);
    }
    assert_eq!(net.lines(), [pin_rm(&cid)], "once it answers, once");
}

#[test]
fn a_daemon_that_refuses_is_asked_again() {
    let says = |status, message: &str| {
        Answer::Says(status, format!(r#"{{"Message":"{message}","Code":0}}"#).into_bytes())
    };
    for refusal in [
        Answer::fails(),
        says(500, "context deadline exceeded"),
        says(401, "not pinned or pinned indirectly"),
        says(403, "403 - Forbidden"),
        says(404, "404 page not found"),
    ] {
        let net = Net::default();
        let cid = raw("layer");
        let mut ext = removed_in_101(&net, &cid);
        net.on("POST", refusal.clone());
        for block in 102..300 {
            run(&mut ext, block);
        }
        let asked = net.lines();
        assert!(asked.iter().all(|line| *line == pin_rm(&cid)), "{refusal:?}: {asked:?}");
        // Not in each block, and not once only.
        assert!((2..10).contains(&asked.len()), "{refusal:?}: {asked:?}");
        net.on("POST", pinned(&cid));
        for block in 300..500 {
            run(&mut ext, block);
        }
        assert_eq!(net.lines(), [pin_rm(&cid)], "{refusal:?}: once it does it, once");
    }
}

#[test]
fn a_daemon_that_takes_too_long_is_asked_again() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = removed_in_101(&net, &cid);
    // Half of a good answer does not count.
    net.on("POST", Answer::StallsAfter(br#"{"Pins":["#.into()));
    for block in 102..300 {
        run(&mut ext, block);
    }
    let asked = net.lines();
    assert!(asked.len() > 1 && asked.iter().all(|line| *line == pin_rm(&cid)), "{asked:?}");
    net.on("POST", pinned(&cid));
    for block in 300..500 {
        run(&mut ext, block);
    }
    assert_eq!(net.lines(), [pin_rm(&cid)], "once it answers, once");
}

#[test]
fn what_is_not_pinned_needs_no_unpinning() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = removed_in_101(&net, &cid);
    let message = r#"{"Message":"not pinned or pinned indirectly","Code":0,"Type":"error"}"#;
    net.on("POST", Answer::Says(500, message.into()));
    for block in 102..400 {
        run(&mut ext, block);
    }
    assert_eq!(net.lines(), [pin_rm(&cid)]);
}
