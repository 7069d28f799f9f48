//! Answers of the methods `registry_*`, as JSON. Numbers that a client's JSON may not hold exactly,
//! those of more than 32 bits, are text.

use container_registry_runtime::{AccountId, BlockNumber};
use jsonrpsee::types::{ErrorObjectOwned, error::ErrorCode};
use pallet_container_registry_runtime_api as api;
use polkadot_sdk::sp_core::{H256, bytes::to_hex};
use serde::Serialize;

/// A name, tag, digest, CID or id: the chain keeps none that is not ASCII.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A document, to the byte. What is not UTF-8 cannot be given, as JSON has nothing else.
pub fn document(bytes: Vec<u8>) -> Result<String, ErrorObjectOwned> {
    String::from_utf8(bytes).map_err(|_| {
        let message = "the manifest is not UTF-8";
        ErrorObjectOwned::owned(ErrorCode::InternalError.code(), message, None::<()>)
    })
}

/// A part of a listing.
#[derive(Clone, Serialize)]
pub struct Page<Item> {
    items: Vec<Item>,
    next: Option<String>,
}

impl<Item: From<Given>, Given> From<api::Page<Given>> for Page<Item> {
    fn from(page: api::Page<Given>) -> Self {
        Self::with_cursor(page, text)
    }
}

impl<Item> Page<Item> {
    /// The page, with its cursor as a text of this form.
    fn with_cursor<Given: Into<Item>>(
        api::Page { items, next }: api::Page<Given>,
        cursor: impl Fn(Vec<u8>) -> String,
    ) -> Self {
        Self { items: items.into_iter().map(Into::into).collect(), next: next.map(cursor) }
    }
}

/// What a reference stands for.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resolved {
    space_id: String,
    digest: String,
    cid: String,
    size: Option<String>,
    media_type: Option<&'static str>,
    subject: Option<String>,
    at: BlockNumber,
}

/// A manifest's media type, as it is in manifests.
fn media_type(kind: api::MediaType) -> &'static str {
    match kind {
        api::MediaType::OciManifest => "application/vnd.oci.image.manifest.v1+json",
        api::MediaType::OciIndex => "application/vnd.oci.image.index.v1+json",
        api::MediaType::DockerManifest => "application/vnd.docker.distribution.manifest.v2+json",
        api::MediaType::DockerManifestList => {
            "application/vnd.docker.distribution.manifest.list.v2+json"
        }
    }
}

impl From<api::Resolved<BlockNumber>> for Resolved {
    fn from(found: api::Resolved<BlockNumber>) -> Self {
        Self {
            space_id: found.space_id.to_string(),
            digest: text(found.digest),
            cid: text(found.cid),
            size: found.size.map(|size| size.to_string()),
            media_type: found.media_type.map(media_type),
            subject: found.subject.map(text),
            at: found.at,
        }
    }
}

/// A space in a listing.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SpaceRef {
    space_id: String,
    name: String,
}

impl From<api::SpaceRef> for SpaceRef {
    fn from(space: api::SpaceRef) -> Self {
        Self { space_id: space.space_id.to_string(), name: text(space.repo_name) }
    }
}

/// What an account may do.
#[derive(Clone, Serialize)]
pub struct Rights {
    pull: bool,
    push: bool,
    delete: bool,
}

impl From<api::Rights> for Rights {
    fn from(api::Rights { pull, push, delete }: api::Rights) -> Self {
        Self { pull, push, delete }
    }
}

/// A member of a space.
#[derive(Clone, Serialize)]
pub struct Member {
    account: AccountId,
    rights: Rights,
}

/// All about one space but for its images.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Space {
    space_id: String,
    name: String,
    owner: AccountId,
    offered_to: Option<AccountId>,
    members: Vec<Member>,
    images: u32,
    public: bool,
}

impl From<api::SpaceInfo<AccountId>> for Space {
    fn from(space: api::SpaceInfo<AccountId>) -> Self {
        let member =
            |(account, rights): (_, api::Rights)| Member { account, rights: rights.into() };
        Self {
            space_id: space.space_id.to_string(),
            name: text(space.repo_name),
            owner: space.owner,
            offered_to: space.offered_to,
            members: space.members.into_iter().map(member).collect(),
            images: space.images,
            public: space.visibility == api::Visibility::Public,
        }
    }
}

/// A repository in a listing.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Repository {
    name: String,
    manifests: u32,
    tags: u32,
    immutable_tags: bool,
}

impl From<api::RepositoryInfo> for Repository {
    fn from(repository: api::RepositoryInfo) -> Self {
        Self {
            name: text(repository.image_name),
            manifests: repository.manifests,
            tags: repository.tags,
            immutable_tags: repository.immutable_tags,
        }
    }
}

/// A tag in a listing.
#[derive(Clone, Serialize)]
pub struct Tag {
    tag: String,
    digest: String,
    at: BlockNumber,
}

impl From<api::TagInfo<BlockNumber>> for Tag {
    fn from(api::TagInfo { tag, digest, at }: api::TagInfo<BlockNumber>) -> Self {
        Self { tag: text(tag), digest: text(digest), at }
    }
}

/// A line of the pin log.
#[derive(Clone, Serialize)]
pub struct Pin {
    cid: String,
    kind: &'static str,
    status: &'static str,
    size: Option<String>,
    index: String,
    refs: u32,
    since: BlockNumber,
}

impl From<api::PinInfo<BlockNumber>> for Pin {
    fn from(pin: api::PinInfo<BlockNumber>) -> Self {
        let kind = match pin.kind {
            api::ContentKind::Manifest => "manifest",
            api::ContentKind::Blob => "blob",
        };
        Self {
            cid: text(pin.cid),
            kind,
            status: if pin.size.is_some() { "declared" } else { "undeclared" },
            size: pin.size.map(|size| size.to_string()),
            index: pin.index.to_string(),
            refs: pin.refs,
            since: pin.since,
        }
    }
}

/// Lines of the pin log, with a cursor that means nothing to others than the chain.
pub fn pins(page: api::Page<api::PinInfo<BlockNumber>>) -> Page<Pin> {
    Page::with_cursor(page, |cursor| to_hex(&cursor, false))
}

/// Something that was removed and can be put back.
#[derive(Clone, Serialize)]
pub struct Restorable {
    id: String,
    kind: &'static str,
    image: Option<String>,
    tag: Option<String>,
    digest: Option<String>,
    by: AccountId,
    /// Milliseconds of the Unix epoch.
    until: u64,
    parts: u32,
}

impl From<api::RestorableInfo<AccountId>> for Restorable {
    fn from(found: api::RestorableInfo<AccountId>) -> Self {
        use api::RemovedKey::{Blob, Manifest, Repository, Tag};
        let (kind, image, tag, digest) = match found.item {
            Tag { image_name, tag, digest } => ("tag", Some(image_name), Some(tag), Some(digest)),
            Manifest { image_name, digest } => ("manifest", Some(image_name), None, Some(digest)),
            Blob { digest } => ("blob", None, None, Some(digest)),
            Repository { image_name } => ("repository", Some(image_name), None, None),
        };
        Self {
            id: found.id.to_string(),
            kind,
            image: image.map(text),
            tag: tag.map(text),
            digest: digest.map(text),
            by: found.by,
            until: found.until,
            parts: found.parts,
        }
    }
}

/// What can be put back, with a cursor that means nothing to others than the chain.
pub fn restorables(page: api::Page<api::RestorableInfo<AccountId>>) -> Page<Restorable> {
    Page::with_cursor(page, |cursor| to_hex(&cursor, false))
}

/// The head of a history.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct History {
    count: String,
    chain_hash: H256,
}

impl From<api::History> for History {
    fn from(api::History { count, chain_hash }: api::History) -> Self {
        Self { count: count.to_string(), chain_hash: chain_hash.into() }
    }
}

/// The heads of the histories that a tag belongs to.
#[derive(Clone, Serialize)]
pub struct Histories {
    tag: Option<History>,
    repository: Option<History>,
    space: History,
}

impl From<api::Histories> for Histories {
    fn from(api::Histories { tag, repository, space }: api::Histories) -> Self {
        let repository = repository.map(Into::into);
        Self { tag: tag.map(Into::into), repository, space: space.into() }
    }
}

/// A registered node.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    node_id: String,
    owner: AccountId,
    node_type: &'static str,
    ipfs_node_id: Option<String>,
    paid_in_credits: bool,
    node_id_proven: bool,
    ipfs_node_id_proven: bool,
    at: BlockNumber,
}

impl From<api::RegisteredNode<AccountId, BlockNumber>> for Node {
    fn from(node: api::RegisteredNode<AccountId, BlockNumber>) -> Self {
        let node_type = match node.node_type {
            api::NodeType::Validator => "Validator",
            api::NodeType::StorageMiner => "StorageMiner",
            api::NodeType::Gateway => "Gateway",
        };
        Self {
            node_id: text(node.node_id),
            owner: node.owner,
            node_type,
            ipfs_node_id: node.ipfs_node_id.map(text),
            paid_in_credits: node.paid_in_credits,
            node_id_proven: node.proven.node,
            ipfs_node_id_proven: node.proven.ipfs,
            at: node.at,
        }
    }
}
