//! Why something is not proven.

use crate::Hash;

/// Why something is not proven.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Bytes are not the SCALE encoding of what they should be, or more than that.
    #[error("the {0} cannot be decoded")]
    Encoding(&'static str),
    /// There is no block whose state could be looked at.
    #[error("the proof has no block")]
    NoBlock,
    /// A justification is of another block than the header that it is given for.
    #[error("the justification is of block {justified}, and the header of block {header}")]
    OtherBlock {
        /// The block that was voted for.
        justified: Hash,
        /// The header's block.
        header: Hash,
    },
    /// A vote is not by one of the set, or by none of its number.
    #[error("a vote has no valid signature for authority set {0}")]
    Signature(u64),
    /// A vote is not by anybody of the set.
    #[error("a vote is by somebody who is not in authority set {0}")]
    Stranger(u64),
    /// A vote is for a block that is not the justified one, nor shown to come after it.
    #[error("a vote is for another block")]
    OtherVote,
    /// Not more than two thirds have voted.
    #[error("{votes} of {all} have voted in authority set {set_id}, which is not enough")]
    TooFew {
        /// The weight of those who voted.
        votes: u64,
        /// The weight of all.
        all: u64,
        /// The authority set.
        set_id: u64,
    },
    /// Blocks are not in their order.
    #[error("block {0} does not come after the one before it in the proof")]
    Order(u32),
    /// The authorities changed in a way that those before them have not signed.
    #[error("block {0} changes the authorities by force: a later checkpoint is needed")]
    Forced(u32),
    /// The trie's nodes do not lead from the root to a value, or to its absence.
    #[error("the state's proof is not complete")]
    Incomplete,
    /// The state has no such thing.
    #[error("there is no {0}")]
    Absent(&'static str),
}
