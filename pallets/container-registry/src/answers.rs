//! What the [queries](crate::queries) answer: owned types that a runtime API can carry, without the
//! bounds of a runtime.
//!
//! Names, tags, digests, CIDs and node ids are text, as bytes.

use crate::{ContentKind, History, MediaType, NodeType, ProvenIds, Rights, SpaceId, Visibility};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// Items on a page at most, and so the bound on what a listing reads: two entries of storage for
/// each of them.
pub const MAX_PAGE: u32 = 256;

/// A part of a listing.
///
/// A listing is in the order of its keys' hashes. That order means nothing but is the same in every
/// block, so whoever follows the cursors sees each entry that was there all the time, once.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Page<Item> {
    /// What is on it.
    pub items: Vec<Item>,
    /// The key of its last item, after which the next page begins; nothing on the last page. It
    /// stays good when the item is removed meanwhile.
    pub next: Option<Vec<u8>>,
}

/// What names a manifest inside a repository.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub enum Reference {
    /// A tag.
    Tag(Vec<u8>),
    /// The manifest's digest.
    Digest(Vec<u8>),
}

/// What a reference stands for.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Resolved<BlockNumber> {
    /// The space.
    pub space_id: SpaceId,
    /// The manifest's digest.
    pub digest: Vec<u8>,
    /// Where the manifest is on IPFS, by the word of its own space.
    pub cid: Vec<u8>,
    /// Bytes of its JSON, if somebody has said so.
    pub size: Option<u64>,
    /// What it is, if somebody has said so.
    pub media_type: Option<MediaType>,
    /// The manifest that it is about, if somebody has named one.
    pub subject: Option<Vec<u8>>,
    /// The block in which this was set: the tag to this digest, or for a digest its record.
    pub at: BlockNumber,
}

/// A space in a listing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct SpaceRef {
    /// Its id.
    pub space_id: SpaceId,
    /// Its name.
    pub repo_name: Vec<u8>,
}

/// All about one space but for its images.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct SpaceInfo<AccountId> {
    /// Its id.
    pub space_id: SpaceId,
    /// Its name.
    pub repo_name: Vec<u8>,
    /// Its owner.
    pub owner: AccountId,
    /// Whom it is offered to.
    pub offered_to: Option<AccountId>,
    /// Its members and what they may do, in the order of their admission.
    pub members: Vec<(AccountId, Rights)>,
    /// How many images it has.
    pub images: u32,
    /// Who may pull.
    pub visibility: Visibility,
}

/// A repository in a listing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct RepositoryInfo {
    /// The image's name.
    pub image_name: Vec<u8>,
    /// How many manifests it has.
    pub manifests: u32,
    /// How many tags it has.
    pub tags: u32,
    /// Whether its tags stay with their manifests.
    pub immutable_tags: bool,
}

/// A tag in a listing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct TagInfo<BlockNumber> {
    /// The tag.
    pub tag: Vec<u8>,
    /// The digest that it means.
    pub digest: Vec<u8>,
    /// The block in which it was set to that.
    pub at: BlockNumber,
}

/// A line of the pin log.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct PinInfo<BlockNumber> {
    /// What IPFS nodes of this chain shall hold.
    pub cid: Vec<u8>,
    /// What it is a record of.
    pub kind: ContentKind,
    /// Its bytes at most, or nothing if its size is undeclared: then nodes hold it only if it is small.
    pub size: Option<u64>,
    /// The line's index.
    pub index: u64,
    /// The records that say the same.
    pub refs: u32,
    /// The block in which the line was new.
    pub since: BlockNumber,
}

/// Something that was removed and can be put back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct RestorableInfo<AccountId> {
    /// Its id, by which it is put back.
    pub id: u64,
    /// What it is.
    pub item: RemovedKey,
    /// Who removed it.
    pub by: AccountId,
    /// Until when it can be put back, in milliseconds of the Unix epoch, by the chain's time.
    pub until: u64,
    /// How many of the ids that follow are those of what went with it.
    pub parts: u32,
}

/// What was removed, by its key inside its space.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub enum RemovedKey {
    /// A tag.
    Tag {
        /// The image's name.
        image_name: Vec<u8>,
        /// The tag.
        tag: Vec<u8>,
        /// The digest that it meant.
        digest: Vec<u8>,
    },
    /// A manifest.
    Manifest {
        /// The image's name.
        image_name: Vec<u8>,
        /// The manifest's digest.
        digest: Vec<u8>,
    },
    /// A blob's record.
    Blob {
        /// The blob's digest.
        digest: Vec<u8>,
    },
    /// A repository.
    Repository {
        /// The image's name.
        image_name: Vec<u8>,
    },
}

/// The heads of the [histories](crate::history) that a tag belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Histories {
    /// That of the tag, if there is such a tag.
    pub tag: Option<History>,
    /// That of the removed tags of the repository, if there is such a repository.
    pub repository: Option<History>,
    /// That of the removed repositories of the space.
    pub space: History,
}

/// A registered node.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct RegisteredNode<AccountId, BlockNumber> {
    /// Its id.
    pub node_id: Vec<u8>,
    /// Who registered it.
    pub owner: AccountId,
    /// What it does.
    pub node_type: NodeType,
    /// The peer id of its IPFS, if it has one.
    pub ipfs_node_id: Option<Vec<u8>>,
    /// Whether its fee was paid in credits.
    pub paid_in_credits: bool,
    /// Which of its ids its owner has proven to have the key of.
    pub proven: ProvenIds,
    /// The block in which it was registered.
    pub at: BlockNumber,
}
