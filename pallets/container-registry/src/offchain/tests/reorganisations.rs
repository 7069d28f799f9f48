//! Blocks that are taken back.

use super::*;

#[test]
fn lines_that_a_reorganisation_renumbers_are_neither_lost_nor_repeated() {
    let net = Net::default();
    let [one, two, three] = ["one", "two", "three"].map(raw);
    for cid in [&one, &two, &three] {
        net.on(&pin(cid), pinned(cid));
    }
    let mut before = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    at_block(&mut before, 5, 0);
    work(&mut before, 5);
    assert_eq!(net.lines().len(), 2);
    // The other branch has other lines under the same indexes.
    let contents = [("three", three.clone()), ("one", one.clone()), ("two", two.clone())];
    let mut after = chain(&net, &contents);
    at_block(&mut after, 5, 1);
    work(&mut after, 5);
    let mut lines = net.lines();
    lines.sort();
    lines.dedup();
    assert!(lines.contains(&pin(&three)));
    assert!((0..3).all(|index| state(&mut after, index) == Some(State::Held)));
    run(&mut after, 6);
    assert!(net.lines().is_empty(), "nothing is unpinned that has another line");
    // And one whose log is shorter.
    let mut shorter = chain(&net, &[("three", three)]);
    at_block(&mut shorter, 6, 2);
    work(&mut shorter, 6);
    assert!(net.lines().is_empty());
    assert_eq!(progress(&mut shorter).fresh, 1);
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
    // The branch with the removal lives for much longer than 64 blocks.
    for block in 101..300 {
        at_block(&mut ext, block, 0);
        work(&mut ext, block);
    }
    net.seen();
    let mut undone = chain(&net, &contents);
    for block in 101..300 {
        let hash = at_block(&mut undone, block, 1);
        finalise(&mut undone, block, hash);
        work(&mut undone, block);
    }
    // It is asked once whether it still has it.
    assert_eq!(net.lines(), [pin(&cid)]);
    assert_eq!(state(&mut undone, 0), Some(State::Held));
}

#[test]
fn what_was_let_go_comes_back_with_its_line() {
    let net = Net::default();
    let cid = raw("layer");
    let contents = [("layer", cid.clone())];
    let mut ext = chain(&net, &contents);
    net.on("POST", pinned(&cid));
    run(&mut ext, 1);
    remove(&mut ext, ALICE, "alpha", "layer");
    run(&mut ext, 100);
    assert_eq!(net.lines().last(), Some(&pin_rm(&cid)));
    // The chain's database was lost and even finality taken back; the log's index is old here.
    let mut back = chain(&net, &contents);
    run(&mut back, 200);
    assert_eq!(net.lines(), [pin(&cid)]);
    run(&mut back, 201);
    assert!(net.lines().is_empty());
}

#[test]
fn lines_without_a_record_are_visited_again() {
    let net = Net::default();
    let [one, two] = ["one", "two"].map(raw);
    let mut ext = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    net.on("POST", Answer::fails()).on("GET", missing());
    net.on(&pin(&one), pinned(&one));
    run(&mut ext, 1);
    assert_eq!(progress(&mut ext).settled, 2);
    net.seen();
    // Local storage lost a record, and the queue of a space.
    ext.execute_with(|| {
        let ledger = Ledger::of(IPFS);
        local::clear(&ledger.key(b"line", &[&0u64.to_be_bytes()]));
        local::clear(&ledger.key(b"cid", &[&one]));
        local::clear(&ledger.key(b"queue", &[&0u128.to_be_bytes()]));
    });
    run(&mut ext, 2);
    run(&mut ext, 3);
    assert_eq!(net.lines().first(), Some(&pin(&one)));
    assert_eq!(state(&mut ext, 0), Some(State::Held));
    assert!(wait(&mut ext, 1).is_some());
}

#[test]
fn what_the_line_of_another_branch_held_is_unpinned() {
    let net = Net::default();
    let [one, two] = ["one", "two"].map(raw);
    net.on(&pin(&one), pinned(&one)).on(&pin(&two), pinned(&two)).on(&pin_rm(&one), pinned(&one));
    let mut before = chain(&net, &[("one", one.clone())]);
    at_block(&mut before, 5, 0);
    work(&mut before, 5);
    let mut after = chain(&net, &[("two", two.clone())]);
    at_block(&mut after, 5, 1);
    work(&mut after, 5);
    assert_eq!(net.lines(), [pin(&one), pin(&two)]);
    run(&mut after, 6);
    assert_eq!(net.lines(), [pin_rm(&one)]);
}
