//! Lines that are gone.

use super::*;

/// A chain whose only line was removed in block 101. The worker has missed it in that block, which is
/// not final.
fn removed_in_101(net: &Net, cid: &[u8]) -> TestExternalities {
    let mut ext = chain(net, &[("layer", cid.to_vec())]);
    net.on("POST", pinned(cid));
    run(&mut ext, 1);
    run(&mut ext, 100);
    remove(&mut ext, ALICE, "alpha", "layer");
    at_block(&mut ext, 101, 0);
    work(&mut ext, 101);
    net.seen();
    ext
}

#[test]
fn what_no_line_names_any_more_is_unpinned_when_the_removal_is_final() {
    let net = Net::default();
    let contents = ["one", "two"].map(|content| (content, raw(content)));
    let mut ext = chain(&net, &contents);
    net.on("POST", pinned(&contents[0].1)).on(&pin(&contents[1].1), pinned(&contents[1].1));
    run(&mut ext, 1);
    run(&mut ext, 100);
    assert_eq!(progress(&mut ext).settled, 2);
    remove(&mut ext, ALICE, "alpha", "one");
    net.seen();
    let removal = at_block(&mut ext, 101, 0);
    work(&mut ext, 101);
    // However many blocks come after it.
    for block in 102..300 {
        at_block(&mut ext, block, 0);
        work(&mut ext, block);
    }
    assert!(net.lines().is_empty());
    finalise(&mut ext, 101, removal);
    at_block(&mut ext, 300, 0);
    work(&mut ext, 300);
    assert_eq!(net.lines(), [pin_rm(&contents[0].1)]);
    for block in 301..400 {
        run(&mut ext, block);
    }
    assert!(net.lines().is_empty(), "once, and the other one stays");
}

#[test]
fn a_line_that_went_before_it_was_final_is_unpinned_too() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&cid));
    at_block(&mut ext, 1, 0);
    work(&mut ext, 1);
    remove(&mut ext, ALICE, "alpha", "layer");
    net.seen();
    run(&mut ext, 2);
    assert_eq!(net.lines(), [pin_rm(&cid)]);
    run(&mut ext, 3);
    assert!(net.lines().is_empty());
}

#[test]
fn a_cid_that_another_line_names_stays_pinned() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&cid)).on("GET", missing()).on(&cat_local(&cid), Answer::ok("layer"));
    let long = digest_by(Algorithm::Sha512, "layer");
    // The same bytes by another digest.
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &long, &cid));
    });
    run(&mut ext, 1);
    assert_eq!(state(&mut ext, 1), Some(State::Held));
    remove(&mut ext, ALICE, "alpha", "layer");
    net.seen();
    for block in 2..100 {
        run(&mut ext, block);
    }
    assert!(net.lines().is_empty());
    // Removed and recorded again, it is another line of the same bytes.
    ext.execute_with(|| {
        let origin = RuntimeOrigin::signed(ALICE);
        assert_ok!(Registry::remove_digest_info(origin, b"alpha".to_vec(), long.clone()));
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &cid));
    });
    for block in 100..200 {
        run(&mut ext, block);
    }
    assert!(net.lines().is_empty());
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
        for block in 102..200 {
            run(&mut ext, block);
        }
        let asked = net.lines();
        assert!(asked.iter().all(|line| *line == pin_rm(&cid)), "{refusal:?}: {asked:?}");
        // Not in each block, and not once only.
        assert!((2..10).contains(&asked.len()), "{refusal:?}: {asked:?}");
        net.on("POST", pinned(&cid));
        for block in 200..300 {
            run(&mut ext, block);
        }
        assert_eq!(net.lines(), [pin_rm(&cid)], "{refusal:?}: once it does it, once");
    }
}

#[test]
fn a_cid_that_the_daemon_refuses_to_unpin_holds_up_no_other() {
    let net = Net::default();
    let contents = ["one", "two", "three"].map(|content| (content, raw(content)));
    let mut ext = chain(&net, &contents);
    for (_, cid) in &contents {
        net.on(&pin(cid), pinned(cid)).on(&pin_rm(cid), pinned(cid));
    }
    net.on(&pin_rm(&contents[0].1), Answer::fails());
    run(&mut ext, 1);
    for (content, _) in &contents {
        remove(&mut ext, ALICE, "alpha", content);
    }
    net.seen();
    run(&mut ext, 2);
    assert_eq!(net.lines(), [0, 1, 2].map(|index: usize| pin_rm(&contents[index].1)));
}

#[test]
fn old_lines_are_unpinned_while_others_fail() {
    let net = Net::default();
    let mut contents: Vec<_> = (0..9).map(|n| format!("nothing {n}")).collect();
    contents.push("layer".into());
    let contents: Vec<_> =
        contents.iter().map(|content| (content.as_str(), raw(content))).collect();
    let cid = raw("layer");
    let mut ext = chain(&net, &contents);
    net.on("POST", Answer::fails()).on("GET", missing());
    net.on(&pin(&cid), pinned(&cid)).on(&pin_rm(&cid), pinned(&cid));
    run(&mut ext, 1);
    // No line that fails keeps the cursor.
    assert_eq!(progress(&mut ext).settled, 10);
    remove(&mut ext, ALICE, "alpha", "layer");
    net.seen();
    run(&mut ext, 2);
    assert!(net.lines().contains(&pin_rm(&cid)));
}

#[test]
fn a_daemon_that_takes_too_long_is_asked_again() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = removed_in_101(&net, &cid);
    // Half of a good answer does not count.
    net.on("POST", Answer::StallsAfter(br#"{"Pins":["#.into()));
    for block in 102..200 {
        run(&mut ext, block);
    }
    let asked = net.lines();
    assert!(asked.len() > 1 && asked.iter().all(|line| *line == pin_rm(&cid)), "{asked:?}");
    net.on("POST", pinned(&cid));
    for block in 200..300 {
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
    for block in 102..200 {
        run(&mut ext, block);
    }
    assert_eq!(net.lines(), [pin_rm(&cid)]);
}
