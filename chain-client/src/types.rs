//! What goes in and out: references to blocks, changes, pushes.

mod change;
mod push;

pub use change::Change;
pub use push::{Blob, DigestType, Manifest, MediaType, Push};

/// An account of the chain; its text is SS58.
pub use subxt::utils::AccountId32 as AccountId;

/// The number of a space, counted from 0.
pub type SpaceId = u128;

/// A block's hash (BLAKE2b-256 of its header).
pub type BlockHash = [u8; 32];

/// A block by height and hash.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BlockRef {
    /// Height; the genesis block has 0.
    pub number: u64,
    /// Hash.
    pub hash: BlockHash,
}

impl std::fmt::Debug for BlockRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{} (0x", self.number)?;
        self.hash[..4].iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("…)")
    }
}

/// A block as far as the registry is concerned.
#[derive(Clone, Debug)]
pub struct Block {
    /// Where it stands.
    pub at: BlockRef,
    /// The block it builds on.
    pub parent: BlockHash,
    /// What it changes, in order.
    pub changes: Vec<Change>,
}

/// A new head.
#[derive(Clone, Debug)]
pub enum Head {
    /// The best block.
    Best(Block),
    /// The newest finalised block.
    Finalized(BlockRef),
}

/// A space, as a push needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// Its number.
    pub id: SpaceId,
    /// Its owner.
    pub owner: AccountId,
}
