//! Tests of what is final and what is not, with real signatures.

use super::*;
use crate::testing::*;

fn follow(set: &AuthoritySet, step: &Step) -> Result<Header, Error> {
    set.clone().follow(step)
}

#[test]
fn two_thirds_and_no_less_are_enough() {
    for (all, least) in [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 5), (7, 5)] {
        let set = set(0, all);
        let header = header(7);
        for votes in 0..=all {
            let step = signed(&header, 0, &signers(votes));
            let enough = follow(&set, &step).is_ok();
            assert_eq!(enough, votes >= least, "{votes} of {all}");
        }
    }
}

#[test]
fn nobody_is_nobody() {
    let set = AuthoritySet { id: 0, authorities: Vec::new() };
    let step = signed(&header(7), 0, &[]);
    assert_eq!(follow(&set, &step), Err(Error::TooFew { votes: 0, all: 0, set_id: 0 }));
}

#[test]
fn nobody_counts_twice() {
    let step = signed(&header(7), 0, &[0, 0, 1]);
    assert_eq!(follow(&set(0, 3), &step), Err(Error::TooFew { votes: 2, all: 3, set_id: 0 }));
}

#[test]
fn strangers_and_false_signatures_are_refused() {
    let header = header(7);
    let stranger = signed(&header, 0, &[0, 1, 2, 9]);
    assert_eq!(follow(&set(0, 3), &stranger), Err(Error::Stranger(0)));
    // Signed for another set, as after a handover.
    let other_set = signed(&header, 1, &[0, 1, 2]);
    assert_eq!(follow(&set(0, 3), &other_set), Err(Error::Signature(0)));
    // Signed for another block.
    let mut other_block = justification(&crate::testing::header(8), 0, &[0, 1, 2], vec![]);
    let vote = (header.hash(), header.number);
    other_block.commit.target_hash = vote.0;
    other_block.commit.target_number = vote.1;
    let step = step(&header, &other_block);
    assert_eq!(follow(&set(0, 3), &step), Err(Error::OtherVote));
    for signed in &mut other_block.commit.precommits {
        (signed.precommit.target_hash, signed.precommit.target_number) = vote;
    }
    let step = crate::testing::step(&header, &other_block);
    assert_eq!(follow(&set(0, 3), &step), Err(Error::Signature(0)));
}

#[test]
fn a_justification_is_of_its_header() {
    let (header, other) = (header(7), header(8));
    let step = step(&header, &justification(&other, 0, &[0, 1, 2], vec![]));
    let error = Error::OtherBlock { justified: other.hash(), header: header.hash() };
    assert_eq!(follow(&set(0, 3), &step), Err(error));
    // Nor does another state pass under the same votes.
    let mut forged = header.clone();
    forged.state_root = Hash::repeat_byte(9);
    let step = crate::testing::step(&forged, &justification(&header, 0, &[0, 1, 2], vec![]));
    assert!(matches!(follow(&set(0, 3), &step), Err(Error::OtherBlock { .. })));
}

#[test]
fn votes_for_later_blocks_count_if_they_are_shown_to_be_later() {
    let block = header(7);
    let child = child(&block);
    let mut just = justification(&child, 0, &[0, 1, 2], vec![]);
    just.commit.target_hash = block.hash();
    just.commit.target_number = block.number;
    assert_eq!(follow(&set(0, 3), &step(&block, &just)), Err(Error::OtherVote));
    just.votes_ancestries = vec![child];
    assert!(follow(&set(0, 3), &step(&block, &just)).is_ok());
    just.votes_ancestries = vec![header(8)];
    assert_eq!(follow(&set(0, 3), &step(&block, &just)), Err(Error::OtherVote));
}

#[test]
fn a_set_hands_over_to_the_next() {
    let mut now = set(4, 3);
    let change = change(&header(7), &set(5, 7), 0);
    now.follow(&signed(&change, 4, &[0, 1, 2])).unwrap();
    assert_eq!(now, set(5, 7));
    // From here on, the old one has no say.
    let next = header(8);
    assert!(follow(&now, &signed(&next, 4, &[0, 1, 2])).is_err());
    assert!(follow(&now, &signed(&next, 5, &[0, 1, 2])).is_err());
    assert!(follow(&now, &signed(&next, 5, &signers(5))).is_ok());
}

#[test]
fn what_nobody_signed_is_no_handover() {
    let delayed = change(&header(7), &set(1, 7), 3);
    assert_eq!(follow(&set(0, 3), &signed(&delayed, 0, &[0, 1, 2])), Err(Error::Forced(7)));
    let forced = forced(&header(7), &set(1, 7));
    assert_eq!(follow(&set(0, 3), &signed(&forced, 0, &[0, 1, 2])), Err(Error::Forced(7)));
}

#[test]
fn bytes_that_are_nothing_are_refused() {
    let good = signed(&header(7), 0, &[0, 1, 2]);
    for (part, name) in [(0, "header"), (1, "justification")] {
        for change in [|bytes: &mut Vec<u8>| bytes.push(0), |bytes: &mut Vec<u8>| bytes.truncate(9)]
        {
            let mut step = good.clone();
            change(if part == 0 { &mut step.header.0 } else { &mut step.justification.0 });
            assert_eq!(follow(&set(0, 3), &step), Err(Error::Encoding(name)));
        }
    }
}
