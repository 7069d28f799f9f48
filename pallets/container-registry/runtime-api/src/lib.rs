//! What may be asked of a runtime with the container registry pallet, by its node and, through
//! `state_call`, by any client.
//!
//! Each answer takes a bounded amount of work. Listings come in [`Page`]s: `after` is the
//! [`next`](Page::next) of the page before, or nothing for the first; `limit` is the number of items,
//! at least one and at most [`MAX_PAGE`], and a limit beyond counts as the nearest.
//!
//! Names, tags, digests, CIDs and node ids are text, as bytes. What does not exist gives nothing,
//! and so does what cannot exist.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use pallet_container_registry::{
    History, MediaType, NodeType, RemovedItem, Rights, Visibility, answers::*,
};

use alloc::vec::Vec;
use codec::Codec;
use polkadot_sdk::sp_api;

sp_api::decl_runtime_apis! {
    /// Spaces, images, tags, pins and nodes of a container registry.
    pub trait ContainerRegistryApi<AccountId, BlockNumber>
    where
        AccountId: Codec,
        BlockNumber: Codec,
    {
        /// The manifest that a tag or a digest of an image stands for.
        fn resolve(
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            reference: Reference,
        ) -> Option<Resolved<BlockNumber>>;

        /// The spaces, by name.
        fn spaces(after: Option<Vec<u8>>, limit: u32) -> Page<SpaceRef>;

        /// All about one space but for its images.
        fn space(repo_name: Vec<u8>) -> Option<SpaceInfo<AccountId>>;

        /// The space that an account owns.
        fn space_of(account: AccountId) -> Option<SpaceRef>;

        /// What an account may do in a space: an owner everything, a member what it was permitted,
        /// and everybody may pull if the space is public. Nothing if there is no such space.
        fn rights(repo_name: Vec<u8>, account: AccountId) -> Option<Rights>;

        /// The repositories of a space, by the image's name; nothing if there is no such space.
        fn repositories(
            repo_name: Vec<u8>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<RepositoryInfo>>;

        /// The tags of an image, by name; nothing if there is no such repository.
        fn tags(
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<TagInfo<BlockNumber>>>;

        /// What IPFS nodes of this chain shall hold for a record of a space: a manifest's if an image is
        /// named, else a blob's. Nothing if there is no such record.
        fn pin_status(
            repo_name: Vec<u8>,
            image_name: Option<Vec<u8>>,
            digest: Vec<u8>,
        ) -> Option<PinInfo<BlockNumber>>;

        /// What was removed from a space and can be put back, by id; nothing if there is no such space.
        fn restorables(
            repo_name: Vec<u8>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<RestorableInfo<AccountId>>>;

        /// The heads of the histories of a tag, its repository and its space; nothing if there is
        /// no such space.
        fn tag_history(repo_name: Vec<u8>, image_name: Vec<u8>, tag: Vec<u8>) -> Option<Histories>;

        /// The changes that led to the head of a tag, or without one of a repository, or without that of
        /// the space, the latest first; nothing if there is no such thing. Each one can be checked against
        /// the head. A cursor is a head in SCALE, and the page goes on from that, whatever is named.
        ///
        /// The changes are in the off-chain index of nodes that keep one, so the call takes a node that
        /// registers its off-chain database for it, as `registry_history` does. By `state_call` it fails. The page ends where the node has nothing more; without
        /// any item and with a cursor, the node does not have what comes next.
        fn history(
            repo_name: Vec<u8>,
            image_name: Option<Vec<u8>>,
            tag: Option<Vec<u8>>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<PastLink<AccountId, BlockNumber>>>;

        /// The JSON of a manifest that the chain itself keeps: the very bytes that the digest is of.
        fn inline_manifest(digest: Vec<u8>) -> Option<Vec<u8>>;

        /// The node of an id.
        fn node(node_id: Vec<u8>) -> Option<RegisteredNode<AccountId, BlockNumber>>;

        /// The nodes of an account, by id.
        fn nodes_of(
            account: AccountId,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Page<RegisteredNode<AccountId, BlockNumber>>;

        /// The nodes of a type, by id.
        fn nodes(
            node_type: NodeType,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Page<RegisteredNode<AccountId, BlockNumber>>;
    }
}
