//! What the [queries](crate::queries) answer: owned types that a runtime API can carry, without the
//! bounds of a runtime. Their JSON is what the node's methods `registry_*` give.
//!
//! Names, tags, digests, CIDs and node ids are text, as bytes; in JSON they are strings. Numbers that a
//! client's JSON may not hold exactly, those of more than 32 bits, are strings too, but for times.

#[cfg(feature = "std")]
mod json;

#[cfg(feature = "std")]
pub(crate) use json::{decimal, hex, some_decimal, some_text, text};

use crate::{History, MediaType, NodeType, ProvenIds, RemovedItem, Rights, SpaceId, Visibility};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
#[cfg(feature = "std")]
use serde::Serialize;

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
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct Resolved<BlockNumber> {
    /// The space.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::decimal"))]
    pub space_id: SpaceId,
    /// The manifest's digest.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
    pub digest: Vec<u8>,
    /// Where the manifest is on IPFS, by the word of its own space.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
    pub cid: Vec<u8>,
    /// Bytes of its JSON, if somebody has said so.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::some_decimal"))]
    pub size: Option<u64>,
    /// What it is, if somebody has said so.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::media_type"))]
    pub media_type: Option<MediaType>,
    /// The manifest that it is about, if somebody has named one.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::some_text"))]
    pub subject: Option<Vec<u8>>,
    /// The block in which this was set: the tag to this digest, or for a digest its record.
    pub at: BlockNumber,
}

/// A space in a listing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct SpaceRef {
    /// Its id.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::decimal"))]
    pub space_id: SpaceId,
    /// Its name.
    #[cfg_attr(feature = "std", serde(rename = "name", serialize_with = "json::text"))]
    pub repo_name: Vec<u8>,
}

/// All about one space but for its images.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct SpaceInfo<AccountId> {
    /// Its id.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::decimal"))]
    pub space_id: SpaceId,
    /// Its name.
    #[cfg_attr(feature = "std", serde(rename = "name", serialize_with = "json::text"))]
    pub repo_name: Vec<u8>,
    /// Its owner.
    pub owner: AccountId,
    /// Whom it is offered to.
    pub offered_to: Option<AccountId>,
    /// Its members and what they may do, in the order of their admission.
    pub members: Vec<Member<AccountId>>,
    /// How many images it has.
    pub images: u32,
    /// Who may pull.
    #[cfg_attr(feature = "std", serde(rename = "public", serialize_with = "json::is_public"))]
    pub visibility: Visibility,
}

/// A member of a space.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize))]
pub struct Member<AccountId> {
    /// The account.
    pub account: AccountId,
    /// What it may do.
    pub rights: Rights,
}

/// A repository in a listing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct RepositoryInfo {
    /// The image's name.
    #[cfg_attr(feature = "std", serde(rename = "name", serialize_with = "json::text"))]
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
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct TagInfo<BlockNumber> {
    /// The tag.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
    pub tag: Vec<u8>,
    /// The digest that it means.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
    pub digest: Vec<u8>,
    /// The block in which it was set to that.
    pub at: BlockNumber,
}

/// What IPFS nodes of this chain shall hold for a record.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct PinInfo<BlockNumber> {
    /// Where the bytes are on IPFS.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
    pub cid: Vec<u8>,
    /// Whether somebody has declared its size.
    pub status: PinStatus,
    /// Its bytes at most, or nothing if its size is undeclared: then nodes hold it only if it is small.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::some_decimal"))]
    pub size: Option<u64>,
    /// The index of the line in the pin log.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::decimal"))]
    pub index: u64,
    /// The block in which the line was new.
    pub since: BlockNumber,
}

/// What may be pinned of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "lowercase"))]
pub enum PinStatus {
    /// As much as was declared.
    Declared,
    /// No more than `UndeclaredSize`.
    Undeclared,
}

/// Something that was removed and can be put back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct RestorableInfo<AccountId> {
    /// Its id, by which it is put back.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::decimal"))]
    pub id: u64,
    /// What it is.
    #[cfg_attr(feature = "std", serde(flatten))]
    pub item: RemovedItem<Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>>,
    /// Who removed it.
    pub by: AccountId,
    /// Until when it can be put back, in milliseconds of the Unix epoch, by the chain's time.
    pub until: u64,
    /// How many of the ids that follow are those of what went with it.
    pub parts: u32,
}

/// The heads of the [histories](crate::history) that a tag belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct Histories {
    /// That of the tag, if there is such a tag.
    pub tag: Option<History>,
    /// That of the removed tags of the repository, if there is such a repository.
    pub repository: Option<History>,
    /// That of the removed repositories of the space.
    pub space: History,
}

/// One change in a [history](crate::history), as it is hashed and indexed: `H(SCALE(link))` is the hash after
/// it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(
    feature = "std",
    derive(Serialize),
    serde(
        rename_all = "camelCase",
        bound(serialize = "AccountId: Serialize, BlockNumber: Serialize, Text: AsRef<[u8]>")
    )
)]
pub struct Link<AccountId, BlockNumber, Text = Vec<u8>> {
    /// The hash before it.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::hex"))]
    pub before: [u8; 32],
    /// The space.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::decimal"))]
    pub space_id: SpaceId,
    /// What changed.
    #[cfg_attr(feature = "std", serde(flatten))]
    pub change: Change<Text>,
    /// The block in which it did.
    pub at: BlockNumber,
    /// That block's time, in milliseconds of the Unix epoch.
    pub time: u64,
    /// Who did it.
    pub who: AccountId,
}

/// What changed in a space.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(
    feature = "std",
    derive(Serialize),
    serde(
        tag = "kind",
        rename_all = "camelCase",
        rename_all_fields = "camelCase",
        bound(serialize = "Text: AsRef<[u8]>")
    )
)]
pub enum Change<Text = Vec<u8>> {
    /// A tag was set, moved or removed: a link of its own history.
    Tag {
        /// The image's name.
        #[cfg_attr(feature = "std", serde(rename = "image", serialize_with = "json::text"))]
        image_name: Text,
        /// The tag.
        #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
        tag: Text,
        /// What it meant before, if it existed.
        #[cfg_attr(feature = "std", serde(serialize_with = "json::some_text"))]
        old_digest: Option<Text>,
        /// What it means from then on; nothing when it was removed.
        #[cfg_attr(feature = "std", serde(serialize_with = "json::some_text"))]
        new_digest: Option<Text>,
    },
    /// The history of a tag ended with its removal: a link of its repository's.
    TagRemoved {
        /// The image's name.
        #[cfg_attr(feature = "std", serde(rename = "image", serialize_with = "json::text"))]
        image_name: Text,
        /// The tag.
        #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
        tag: Text,
        /// The head of its history, the removal included.
        history: History,
    },
    /// A repository was removed: a link of its space's history.
    RepositoryRemoved {
        /// The image's name.
        #[cfg_attr(feature = "std", serde(rename = "image", serialize_with = "json::text"))]
        image_name: Text,
        /// The head of its history.
        history: History,
    },
}

/// A link of a history, and the head that it led to.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize))]
pub struct PastLink<AccountId, BlockNumber> {
    /// The head after it: its hash is the link's.
    #[cfg_attr(feature = "std", serde(flatten))]
    pub history: History,
    /// The link.
    #[cfg_attr(feature = "std", serde(flatten))]
    pub link: Link<AccountId, BlockNumber>,
}

/// A registered node.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct RegisteredNode<AccountId, BlockNumber> {
    /// Its id.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::text"))]
    pub node_id: Vec<u8>,
    /// Who registered it.
    pub owner: AccountId,
    /// What it does.
    pub node_type: NodeType,
    /// The peer id of its IPFS, if it has one.
    #[cfg_attr(feature = "std", serde(serialize_with = "json::some_text"))]
    pub ipfs_node_id: Option<Vec<u8>>,
    /// Whether its fee was paid in credits.
    pub paid_in_credits: bool,
    /// Which of its ids its owner has proven to have the key of.
    #[cfg_attr(feature = "std", serde(flatten))]
    pub proven: ProvenIds,
    /// The block in which it was registered.
    pub at: BlockNumber,
}
