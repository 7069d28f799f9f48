//! A block is final if more than two thirds of the authorities have signed a vote for it, or for a block
//! after it, with the number of their set.

use crate::{Error, Hash, Header};
use codec::{Decode, DecodeAll};
use polkadot_sdk::{sp_consensus_grandpa as grandpa, sp_core::Bytes, sp_runtime::generic};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whose votes count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthoritySet {
    /// How many sets there were before.
    pub id: u64,
    /// The authorities with their weights.
    pub authorities: grandpa::AuthorityList,
}

/// What is trusted: an authority set, and, if it is that of a checkpoint, the block that it signed. As JSON
/// it is a node's checkpoint, or a part of it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", try_from = "Written")]
pub struct Anchor {
    /// How many sets there were before: 0 at genesis.
    pub set_id: u64,
    /// The SCALE encoding of the authorities with their weights.
    pub authorities: Bytes,
    /// The block of a checkpoint.
    #[serde(flatten)]
    pub block: Option<Step>,
}

/// An [`Anchor`] as it is read. A `flatten`ed block of which a part is missing or broken would be taken for none.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    set_id: u64,
    authorities: Bytes,
    header: Option<Bytes>,
    justification: Option<Bytes>,
}

impl TryFrom<Written> for Anchor {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let Written { set_id, authorities, header, justification } = written;
        let block = match (header, justification) {
            (Some(header), Some(justification)) => Some(Step { header, justification }),
            (None, None) => None,
            _ => return Err("a checkpoint has a header and its justification, or neither of them"),
        };
        Ok(Self { set_id, authorities, block })
    }
}

/// A block and why it is final. As JSON, both are SCALE in hexadecimal.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Step {
    /// The block's header.
    pub header: Bytes,
    /// GRANDPA's justification of this very block.
    pub justification: Bytes,
}

impl Step {
    /// How many bytes it is.
    pub fn size(&self) -> usize {
        self.header.len().saturating_add(self.justification.len())
    }
}

impl Anchor {
    /// The set that signs what comes after. A checkpoint is checked like any other block, since its own
    /// may change the authorities.
    pub fn authorities(&self) -> Result<(AuthoritySet, Option<Header>), Error> {
        let authorities = decode(&self.authorities, "list of authorities")?;
        let mut set = AuthoritySet { id: self.set_id, authorities };
        let header = self.block.as_ref().map(|step| set.follow(step)).transpose()?;
        Ok((set, header))
    }
}

impl AuthoritySet {
    /// Checks that a block is final. If it changes the authorities, then this set is the next one from
    /// here on, which signs the blocks after.
    pub fn follow(&mut self, step: &Step) -> Result<Header, Error> {
        let header: Header = decode(&step.header, "header")?;
        self.check(&header, &step.justification)?;
        if let Some(next) = handover(&header)? {
            self.id = self.id.saturating_add(1);
            self.authorities = next;
        }
        Ok(header)
    }

    /// Checks that a justification is for this block and by this set.
    fn check(&self, header: &Header, justification: &[u8]) -> Result<(), Error> {
        let justification: grandpa::GrandpaJustification<Header> =
            decode(justification, "justification")?;
        let block = (header.hash(), header.number);
        let commit = &justification.commit;
        if (commit.target_hash, commit.target_number) != block {
            return Err(Error::OtherBlock { justified: commit.target_hash, header: block.0 });
        }
        let after = Ancestry::new(&justification.votes_ancestries, block);
        let weights: BTreeMap<_, _> =
            self.authorities.iter().map(|(id, weight)| (id, *weight)).collect();
        // By authority, so that nobody counts twice, in the votes or in the set.
        let mut votes = BTreeMap::new();
        for signed in &commit.precommits {
            let weight = weights.get(&signed.id).ok_or(Error::Stranger(self.id))?;
            let vote = &signed.precommit;
            if !after.holds((vote.target_hash, vote.target_number)) {
                return Err(Error::OtherVote);
            }
            let message = grandpa::Message::<Header>::Precommit(vote.clone());
            let round = justification.round;
            if !grandpa::check_message_signature(
                &message,
                &signed.id,
                &signed.signature,
                round,
                self.id,
            )
            .is_valid()
            {
                return Err(Error::Signature(self.id));
            }
            votes.insert(&signed.id, *weight);
        }
        self.enough(sum(votes.into_values()), sum(weights.into_values()))
    }

    /// More than two thirds: a set of `n` goes on if less than a third of it, rounded up, fails.
    fn enough(&self, votes: u64, all: u64) -> Result<(), Error> {
        let may_fail = all.saturating_sub(1) / 3;
        if votes > 0 && votes >= all.saturating_sub(may_fail) {
            Ok(())
        } else {
            Err(Error::TooFew { votes, all, set_id: self.id })
        }
    }
}

/// The blocks that are shown to be a block, or to come after it.
struct Ancestry {
    blocks: BTreeSet<(Hash, u32)>,
}

impl Ancestry {
    fn new(headers: &[Header], block: (Hash, u32)) -> Self {
        let mut blocks = BTreeSet::from([block]);
        let mut sorted: Vec<_> = headers.iter().collect();
        sorted.sort_by_key(|header| header.number);
        for header in sorted {
            let parent = header.number.checked_sub(1).map(|number| (header.parent_hash, number));
            if parent.is_some_and(|parent| blocks.contains(&parent)) {
                blocks.insert((header.hash(), header.number));
            }
        }
        Self { blocks }
    }

    fn holds(&self, block: (Hash, u32)) -> bool {
        self.blocks.contains(&block)
    }
}

/// The authorities that sign after this block, if it changes them.
fn handover(header: &Header) -> Result<Option<grandpa::AuthorityList>, Error> {
    use grandpa::ConsensusLog;
    for item in header.digest.logs() {
        let generic::DigestItem::Consensus(grandpa::GRANDPA_ENGINE_ID, log) = item else {
            continue;
        };
        match decode::<ConsensusLog<u32>>(log, "digest of the header")? {
            ConsensusLog::ScheduledChange(change) if change.delay == 0 => {
                return Ok(Some(change.next_authorities));
            }
            // The chain makes none with a delay.
            ConsensusLog::ScheduledChange(_) | ConsensusLog::ForcedChange(..) => {
                return Err(Error::Forced(header.number));
            }
            _ => {}
        }
    }
    Ok(None)
}

fn sum(weights: impl Iterator<Item = u64>) -> u64 {
    weights.fold(0, u64::saturating_add)
}

pub(crate) fn decode<T: Decode>(bytes: &[u8], what: &'static str) -> Result<T, Error> {
    T::decode_all(&mut &*bytes).map_err(|_| Error::Encoding(what))
}

#[cfg(test)]
mod tests;
