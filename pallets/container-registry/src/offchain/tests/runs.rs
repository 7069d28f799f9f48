//! Runs that overlap, end early, or come late.

use super::*;

#[test]
fn a_run_that_lost_its_lock_leaves_it_to_its_successor() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    // The machine sleeps for a minute while the source is asked.
    net.on("POST", Answer::fails()).on("GET", Answer::SaysAfter(60_000, b"layer".to_vec()));
    ext.execute_with(|| Registry::offchain_worker(1));
    let seen = net.seen();
    assert_eq!(seen.len(), 3);
    assert!(seen[2].body.is_empty() && !seen[2].ended);
    ext.execute_with(|| {
        let lock = StorageValueRef::persistent(LOCK_KEY).get::<Timestamp>();
        assert_eq!(lock, Ok(Some(Timestamp::from_unix_millis(30_000))));
        assert_eq!(Ledger::of(IPFS).progress(), Progress::default());
    });
}

#[test]
fn a_second_run_does_nothing_while_the_first_one_works() {
    let net = Net::default();
    let mut ext = chain(&net, &[("layer", raw("layer"))]);
    ext.execute_with(|| {
        StorageValueRef::persistent(LOCK_KEY).set(&Timestamp::from_unix_millis(1_000));
        Registry::offchain_worker(1);
    });
    assert!(net.lines().is_empty());
}

#[test]
fn a_long_run_leaves_the_rest_to_the_next_one() {
    let net = Net::default();
    let contents = ["one", "two", "three"].map(|content| (content, raw(content)));
    let mut ext = chain(&net, &contents);
    ext.execute_with(|| configure(Some(IPFS), None));
    // One request takes longer than a run begins anything new.
    net.on("POST", Answer::SaysAfter(16_000, b"{}".to_vec()));
    for block in 1..=3 {
        run(&mut ext, block);
        assert_eq!(progress(&mut ext).fresh, block);
    }
}
