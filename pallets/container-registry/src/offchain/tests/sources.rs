//! A blob source that fails.

use super::*;

#[test]
fn a_blob_on_which_the_source_stalls_does_not_keep_others_from_it() {
    let net = Net::default();
    let (one, two) = (raw("one"), raw("two"));
    let mut ext = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    net.on("POST", Answer::fails())
        .on(&blob("one"), Answer::StallsAfter(b"on".to_vec()))
        .on(&blob("two"), Answer::ok("two"))
        .on(&add(), added(&two));
    run(&mut ext, 1);
    let seen = net.seen();
    let lines: Vec<_> = seen.iter().map(|seen| seen.line.clone()).collect();
    // The stall takes all the time that new lines have, but for the one line.
    assert_eq!(lines[..3], [pin(&one), blob("one"), add()]);
    // The half blob is not passed off as a whole one.
    assert!(!seen[2].ended && !seen[2].body.ends_with(b"--\r\n"));
    assert!(net.now() <= 25_000, "{}", net.now());
    run(&mut ext, 2);
    assert_eq!(state(&mut ext, 1), Some(State::Held), "{:?}", net.lines());
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
    assert!(wait(&mut ext, 0).is_some());
}

#[test]
fn a_blob_that_breaks_off_does_not_keep_others_of_the_same_run_from_the_source() {
    let net = Net::default();
    let (one, two) = (raw("one"), raw("two"));
    let mut ext = chain(&net, &[("one", one), ("two", two.clone())]);
    net.on("POST", Answer::fails())
        .on(&blob("one"), Answer::BreaksAfter(b"on".to_vec()))
        .on(&blob("two"), Answer::ok("two"))
        .on(&add(), added(&two));
    run(&mut ext, 1);
    assert_eq!(state(&mut ext, 1), Some(State::Held), "{:?}", net.lines());
}

#[test]
fn a_dead_source_is_left_alone_for_some_blocks_and_then_asked_once() {
    let net = Net::default();
    let contents: Vec<_> = (0..9).map(|n| format!("blob {n}")).collect();
    let contents: Vec<_> =
        contents.iter().map(|content| (content.as_str(), raw(content))).collect();
    let mut ext = chain(&net, &contents);
    net.on("POST", Answer::fails());
    let mut asked = Vec::new();
    for block in 1..=20 {
        run(&mut ext, block);
        let lines = net.lines();
        let to_source = lines.iter().filter(|line| line.contains(SOURCE)).count();
        asked.push(to_source);
    }
    // Three times, and then after 1, 2, 4 and 8 blocks: as far as anything is due then.
    assert_eq!(asked[..2], [3, 1]);
    assert!(asked[2..].iter().all(|times| *times <= 1) && asked.iter().sum::<usize>() <= 7);
    // It is back.
    for (content, cid) in &contents {
        net.on(&blob(content), Answer::ok(*content));
        net.after(&blob(content), &add(), added(cid));
    }
    let held = |ext: &mut TestExternalities| {
        (0..9).filter(|index| state(ext, *index) == Some(State::Held)).count()
    };
    for block in 21..60 {
        run(&mut ext, block);
    }
    assert_eq!(held(&mut ext), 9, "no line waits for much longer than the source was away");
}
