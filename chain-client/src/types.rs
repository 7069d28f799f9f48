//! What goes in and out: references to blocks, changes, pushes.

mod change;

pub use change::Change;

use container_registry_primitives::{BlobCid, Digest, ImageName, SpaceName, Tag};

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

/// What a recorded digest names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestType {
    /// A layer, or any other opaque file.
    File,
    /// A JSON document: an image's configuration.
    Json,
}

/// One call of the registry's pallet, as part of a [`Push`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistryCall {
    /// `store_digest_info`: records a blob in the space.
    StoreDigestInfo {
        /// The blob's digest.
        digest: Digest,
        /// What it names.
        digest_type: DigestType,
        /// Its CID.
        cid: BlobCid,
    },
    /// `add_manifest_head_digest_and_manifest_json_cid`: records a manifest and sets its tag.
    TagManifest {
        /// The image.
        image: ImageName,
        /// The tag.
        tag: Tag,
        /// The manifest's digest.
        digest: Digest,
        /// The CID of its JSON.
        cid: BlobCid,
    },
    /// `store_manifest`: records a manifest without a tag.
    StoreManifest {
        /// The image.
        image: ImageName,
        /// The manifest's digest.
        digest: Digest,
        /// The CID of its JSON.
        cid: BlobCid,
    },
}

/// All that one manifest brings: applied whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// The space it goes to.
    pub space: SpaceName,
    /// The calls, in order.
    pub calls: Vec<RegistryCall>,
}
