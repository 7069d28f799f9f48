//! What the tests make: authorities with keys, headers, and justifications with real signatures.

use crate::{AuthoritySet, Hash, Header, Step};
use codec::Encode;
use polkadot_sdk::{
    sp_consensus_grandpa as grandpa,
    sp_core::{Pair, ed25519},
    sp_runtime::{generic, traits::Header as _},
};

type Justification = grandpa::GrandpaJustification<Header>;

fn pair(signer: u8) -> ed25519::Pair {
    ed25519::Pair::from_seed(&[signer; 32])
}

/// The first authorities, of which each has a key of its own.
pub fn signers(count: u8) -> Vec<u8> {
    (0..count).collect()
}

/// The set of that number, of the first authorities.
pub fn set(id: u64, count: u8) -> AuthoritySet {
    let authority = |signer| (pair(signer).public().into(), 1);
    AuthoritySet { id, authorities: signers(count).into_iter().map(authority).collect() }
}

/// A block of that height, and of no particular chain.
pub fn header(number: u32) -> Header {
    let hash = Hash::repeat_byte;
    Header::new(number, hash(1), hash(2), hash(3), generic::Digest::default())
}

/// A block after that one.
pub fn child(parent: &Header) -> Header {
    Header { parent_hash: parent.hash(), ..header(parent.number + 1) }
}

fn with_log(header: &Header, log: grandpa::ConsensusLog<u32>) -> Header {
    let mut header = header.clone();
    header.digest.push(generic::DigestItem::Consensus(grandpa::GRANDPA_ENGINE_ID, log.encode()));
    header
}

fn scheduled(next: &AuthoritySet, delay: u32) -> grandpa::ScheduledChange<u32> {
    grandpa::ScheduledChange { next_authorities: next.authorities.clone(), delay }
}

/// The block, with a change of the authorities.
pub fn change(header: &Header, next: &AuthoritySet, delay: u32) -> Header {
    with_log(header, grandpa::ConsensusLog::ScheduledChange(scheduled(next, delay)))
}

/// The block, with a change of the authorities that needs no votes of those before.
pub fn forced(header: &Header, next: &AuthoritySet) -> Header {
    with_log(header, grandpa::ConsensusLog::ForcedChange(1, scheduled(next, 0)))
}

/// Votes of these for the block.
pub fn justification(
    header: &Header,
    set_id: u64,
    signers: &[u8],
    votes_ancestries: Vec<Header>,
) -> Justification {
    let (hash, number, round) = (header.hash(), header.number, 3);
    let vote = |signer: &u8| {
        let precommit = grandpa::Precommit::<Header> { target_hash: hash, target_number: number };
        let message = grandpa::Message::<Header>::Precommit(precommit.clone());
        let payload = grandpa::localized_payload(round, set_id, &message);
        (precommit, pair(*signer).sign(&payload), pair(*signer).public()).encode()
    };
    // As bytes, since the type of a signed vote has no name here.
    let votes: Vec<u8> = signers.iter().flat_map(vote).collect();
    let count = codec::Compact(signers.len() as u32).encode();
    let commit = [(hash, number).encode(), count, votes].concat();
    let bytes = [round.encode(), commit, votes_ancestries.encode()].concat();
    codec::DecodeAll::decode_all(&mut bytes.as_slice()).unwrap()
}

/// The block with that justification.
pub fn step(header: &Header, justification: &Justification) -> Step {
    Step { header: header.encode().into(), justification: justification.encode().into() }
}

/// The block, with votes of these for it.
pub fn signed(header: &Header, set_id: u64, signers: &[u8]) -> Step {
    step(header, &justification(header, set_id, signers, Vec::new()))
}
