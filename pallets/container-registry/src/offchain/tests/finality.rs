//! What is taken for final.

use super::*;

fn settled(ext: &mut TestExternalities) -> u64 {
    progress(ext).settled
}

fn two_lines(net: &Net) -> TestExternalities {
    let [one, two] = ["one", "two"].map(raw);
    net.on(&pin(&one), pinned(&one)).on(&pin(&two), pinned(&two));
    let mut ext = chain(net, &[("one", one)]);
    ext.execute_with(|| {
        System::set_block_number(5);
        assert_ok!(store(ALICE, "alpha", &digest("two"), &two));
    });
    ext
}

#[test]
fn lines_are_settled_by_finality_and_not_by_age() {
    let net = Net::default();
    let mut ext = two_lines(&net);
    let fourth = at_block(&mut ext, 4, 0);
    let fifth = at_block(&mut ext, 5, 0);
    for block in 6..300 {
        at_block(&mut ext, block, 0);
        work(&mut ext, block);
    }
    assert_eq!(settled(&mut ext), 0, "the node told nothing");
    finalise(&mut ext, 4, fourth);
    work(&mut ext, 299);
    assert_eq!(settled(&mut ext), 1);
    finalise(&mut ext, 5, fifth);
    work(&mut ext, 299);
    assert_eq!(settled(&mut ext), 2);
}

#[test]
fn finality_of_another_branch_settles_nothing() {
    let net = Net::default();
    let mut ext = two_lines(&net);
    let mut other = TestBuilder::default().build();
    net.attach(&mut other);
    let elsewhere = at_block(&mut other, 9, 1);
    for block in 6..12 {
        at_block(&mut ext, block, 0);
    }
    finalise(&mut ext, 9, elsewhere);
    work(&mut ext, 11);
    assert_eq!(settled(&mut ext), 0);
    // Nor does a block that does not have a hash here, whatever is told of it.
    finalise(&mut ext, 900, H256::zero());
    work(&mut ext, 11);
    assert_eq!(settled(&mut ext), 0);
}

#[test]
fn a_run_that_lags_behind_finality_goes_by_what_it_knew() {
    let net = Net::default();
    let mut ext = two_lines(&net);
    let mut ahead = TestBuilder::default().build();
    net.attach(&mut ahead);
    // Blocks are final before their runs begin, as in development.
    for block in 6..20 {
        let next = at_block(&mut ahead, block + 1, 0);
        at_block(&mut ext, block, 0);
        finalise(&mut ext, block + 1, next);
        work(&mut ext, block);
    }
    assert_eq!(settled(&mut ext), 2);
}

#[test]
fn what_does_not_decode_is_no_finality() {
    let net = Net::default();
    let mut ext = two_lines(&net);
    let hash = at_block(&mut ext, 9, 0);
    ext.execute_with(|| local::set(FINALIZED_KEY, &(9u64, hash, 0u8)));
    work(&mut ext, 9);
    assert_eq!(settled(&mut ext), 0);
}
