//! What the chain answers to those who ask, without changing anything.
//!
//! Each answer takes a bounded amount of work, whatever is stored: a listing is given in pages of at
//! most [`MAX_PAGE`] items. What does not exist, or cannot exist because a name is over-long, gives
//! nothing.

use crate::{
    Config, DigestOf, History, ImageNameOf, InlineManifests, ManifestDigests, NodeIdOf, NodeInfo,
    NodeType, Nodes, NodesByOwner, NodesByType, Pallet, PinEntry, RepoNameOf, Repositories,
    Restorable, RestorableId, Restorables, Rights, SpaceBlobs, SpaceHead, SpaceHeads, SpaceId,
    SpaceIdByName, SpaceIdByOwner, SpaceManifests, SpaceRestorables, Spaces, TagOf, TagRecords,
    Visibility,
    answers::{
        Histories, MAX_PAGE, Member, Page, PinInfo, PinStatus, Reference, RegisteredNode,
        RepositoryInfo, Resolved, RestorableInfo, SpaceInfo, SpaceRef, TagInfo,
    },
    history::{PastLinkOf, links},
};
use alloc::vec::Vec;
use codec::{DecodeAll, Encode};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::frame_system;

/// The [`RegisteredNode`] of a runtime.
type NodeOf<T> = RegisteredNode<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
    /// The manifest that a reference stands for.
    pub fn resolve(
        repo_name: Vec<u8>,
        image_name: Vec<u8>,
        reference: Reference,
    ) -> Option<Resolved<BlockNumberFor<T>>> {
        let (space_id, repo_name) = Self::space_named(repo_name)?;
        let image_name: ImageNameOf<T> = image_name.try_into().ok()?;
        let (digest, tagged): (DigestOf<T>, _) = match reference {
            Reference::Digest(digest) => (digest.try_into().ok()?, None),
            Reference::Tag(tag) => {
                let tag: TagOf<T> = tag.try_into().ok()?;
                let digest = ManifestDigests::<T>::get((&repo_name, &image_name, &tag))?;
                (digest, Some(TagRecords::<T>::get((space_id, &image_name, &tag))?.at))
            }
        };
        let manifest = SpaceManifests::<T>::get((space_id, &image_name, &digest))?;
        Some(Resolved {
            space_id,
            digest: digest.into(),
            cid: manifest.cid.into(),
            size: manifest.size,
            media_type: manifest.media_type,
            subject: manifest.subject.map(Into::into),
            at: tagged.unwrap_or(manifest.at),
        })
    }

    /// The spaces. Their owners and members are left out: a space's entry holds long lists too.
    pub fn spaces(after: Option<Vec<u8>>, limit: u32) -> Page<SpaceRef> {
        let from = |name: RepoNameOf<T>| SpaceIdByName::<T>::iter_from_key(name);
        page(entries(after, SpaceIdByName::<T>::iter, from), limit, |name, space_id| {
            Some(SpaceRef { space_id, repo_name: name.to_vec() })
        })
    }

    /// The space of a name.
    pub fn space(repo_name: Vec<u8>) -> Option<SpaceInfo<T::AccountId>> {
        let (space_id, _) = Self::space_named(repo_name)?;
        let space = Spaces::<T>::get(space_id)?;
        let SpaceHead { offered_to, visibility, .. } = SpaceHeads::<T>::get(space_id)?;
        let with_rights = |member| {
            let rights = Self::rights_in(space_id, &member)?;
            Some(Member { account: member, rights })
        };
        Some(SpaceInfo {
            space_id,
            repo_name: space.repo_name.into(),
            owner: space.owner,
            offered_to,
            members: space.members.into_iter().filter_map(with_rights).collect(),
            images: u32::try_from(space.image_names.len()).unwrap_or(u32::MAX),
            visibility,
        })
    }

    /// The space that an account owns.
    pub fn space_owned_by(account: &T::AccountId) -> Option<SpaceRef> {
        let space_id = SpaceIdByOwner::<T>::get(account)?;
        let repo_name = SpaceHeads::<T>::get(space_id)?.repo_name.into();
        Some(SpaceRef { space_id, repo_name })
    }

    /// What an account may do in a space: an owner everything, a member what it was permitted, and
    /// everybody may pull if the space is public. Nothing if there is no such space.
    pub fn rights(repo_name: Vec<u8>, account: &T::AccountId) -> Option<Rights> {
        let (space_id, _) = Self::space_named(repo_name)?;
        let nothing = Rights { pull: false, push: false, delete: false };
        let rights = Self::rights_in(space_id, account).unwrap_or(nothing);
        let public = SpaceHeads::<T>::get(space_id)?.visibility == Visibility::Public;
        Some(Rights { pull: rights.pull || public, ..rights })
    }

    /// The repositories of a space; nothing if there is no such space.
    pub fn repositories(
        repo_name: Vec<u8>,
        after: Option<Vec<u8>>,
        limit: u32,
    ) -> Option<Page<RepositoryInfo>> {
        let (space_id, _) = Self::space_named(repo_name)?;
        let from = |name: ImageNameOf<T>| {
            let key = Repositories::<T>::hashed_key_for(space_id, name);
            Repositories::<T>::iter_prefix_from(space_id, key)
        };
        let repositories = entries(after, || Repositories::<T>::iter_prefix(space_id), from);
        Some(page(repositories, limit, |name, repository| {
            Some(RepositoryInfo {
                image_name: name.to_vec(),
                manifests: repository.manifests,
                tags: repository.tags,
                immutable_tags: repository.immutable_tags,
            })
        }))
    }

    /// The tags of an image; nothing if there is no such repository.
    pub fn tags(
        repo_name: Vec<u8>,
        image_name: Vec<u8>,
        after: Option<Vec<u8>>,
        limit: u32,
    ) -> Option<Page<TagInfo<BlockNumberFor<T>>>> {
        let (space_id, repo_name) = Self::space_named(repo_name)?;
        let image_name: ImageNameOf<T> = image_name.try_into().ok()?;
        if !Repositories::<T>::contains_key(space_id, &image_name) {
            return None;
        }
        let image = (space_id, &image_name);
        let from = |tag: TagOf<T>| {
            let key = TagRecords::<T>::hashed_key_for((space_id, &image_name, tag));
            TagRecords::<T>::iter_prefix_from(image, key)
        };
        let tags = entries(after, || TagRecords::<T>::iter_prefix(image), from);
        Some(page(tags, limit, |tag, record| {
            let digest = ManifestDigests::<T>::get((&repo_name, &image_name, tag))?;
            Some(TagInfo { tag: tag.to_vec(), digest: digest.into(), at: record.at })
        }))
    }

    /// What IPFS nodes of this chain shall hold for a record of a space: a manifest's if an image is named, else
    /// a blob's. Nothing if there is no such record.
    pub fn pin_status(
        repo_name: Vec<u8>,
        image_name: Option<Vec<u8>>,
        digest: Vec<u8>,
    ) -> Option<PinInfo<BlockNumberFor<T>>> {
        let (space_id, _) = Self::space_named(repo_name)?;
        let digest: DigestOf<T> = digest.try_into().ok()?;
        let index = match image_name {
            Some(image_name) => {
                let image_name: ImageNameOf<T> = image_name.try_into().ok()?;
                SpaceManifests::<T>::get((space_id, image_name, digest))?.pin
            }
            None => SpaceBlobs::<T>::get(space_id, digest)?.pin,
        };
        let PinEntry { cid, size, at, .. } = Self::pin_line(index)?;
        let status = if size.is_some() { PinStatus::Declared } else { PinStatus::Undeclared };
        Some(PinInfo { cid: cid.into(), status, size, index, since: at })
    }

    /// What was removed from a space and can still be put back, by id; nothing if there is no such space.
    pub fn restorables(
        repo_name: Vec<u8>,
        after: Option<Vec<u8>>,
        limit: u32,
    ) -> Option<Page<RestorableInfo<T::AccountId>>> {
        let (space_id, _) = Self::space_named(repo_name)?;
        let now = Self::now();
        let from = |IdKey(id)| {
            let key = SpaceRestorables::<T>::hashed_key_for(space_id, id);
            SpaceRestorables::<T>::iter_prefix_from(space_id, key)
        };
        let ids = entries(after, || SpaceRestorables::<T>::iter_prefix(space_id), from);
        Some(page(ids.map(|(id, ())| (IdKey(id), ())), limit, |IdKey(id), ()| {
            let Restorable { item, by, until, parts, .. } = Restorables::<T>::get(id)?;
            let item = item.unbounded();
            (now < until).then_some(RestorableInfo { id: *id, item, by, until, parts })
        }))
    }

    /// The heads of the histories of a tag, its repository and its space; nothing if there is no
    /// such space.
    pub fn histories(repo_name: Vec<u8>, image_name: Vec<u8>, tag: Vec<u8>) -> Option<Histories> {
        let (space_id, _) = Self::space_named(repo_name)?;
        let image_name: ImageNameOf<T> = image_name.try_into().ok()?;
        let tag: TagOf<T> = tag.try_into().ok()?;
        Some(Histories {
            tag: TagRecords::<T>::get((space_id, &image_name, &tag)).map(|record| record.history),
            repository: Repositories::<T>::get(space_id, &image_name).map(|found| found.history),
            space: SpaceHeads::<T>::get(space_id)?.history,
        })
    }

    /// The changes that led to the head of a tag, or without one of a repository, or without that of the
    /// space; or to the head in SCALE that a cursor is. The latest comes first. Nothing if there is no such
    /// thing. It takes the off-chain index: the page ends, with the cursor of its beginning, where this node
    /// has nothing more.
    pub fn history(
        repo_name: Vec<u8>,
        image_name: Option<Vec<u8>>,
        tag: Option<Vec<u8>>,
        after: Option<Vec<u8>>,
        limit: u32,
    ) -> Option<Page<PastLinkOf<T>>> {
        let (space_id, _) = Self::space_named(repo_name)?;
        let head = match (after, image_name, tag) {
            (Some(cursor), ..) => History::decode_all(&mut cursor.as_slice()).ok()?,
            (None, None, None) => SpaceHeads::<T>::get(space_id)?.history,
            (None, None, Some(_)) => return None,
            (None, Some(image_name), tag) => {
                let image_name: ImageNameOf<T> = image_name.try_into().ok()?;
                match tag {
                    None => Repositories::<T>::get(space_id, image_name)?.history,
                    Some(tag) => {
                        let tag: TagOf<T> = tag.try_into().ok()?;
                        TagRecords::<T>::get((space_id, image_name, tag))?.history
                    }
                }
            }
        };
        let (items, next) = links::<T>(head, limit.clamp(1, MAX_PAGE));
        Some(Page { items, next: next.map(|head| head.encode()) })
    }

    /// The JSON of a manifest that the chain itself keeps.
    pub fn inline_manifest(digest: Vec<u8>) -> Option<Vec<u8>> {
        let digest: DigestOf<T> = digest.try_into().ok()?;
        Some(InlineManifests::<T>::get(&digest)?.json.into())
    }

    /// The node of an id.
    pub fn node(node_id: Vec<u8>) -> Option<NodeOf<T>> {
        Self::node_by_id(&node_id.try_into().ok()?)
    }

    /// The nodes of an account.
    pub fn nodes_of(owner: &T::AccountId, after: Option<Vec<u8>>, limit: u32) -> Page<NodeOf<T>> {
        let from = |id: NodeIdOf<T>| {
            let key = NodesByOwner::<T>::hashed_key_for(owner, id);
            NodesByOwner::<T>::iter_prefix_from(owner, key)
        };
        let nodes = entries(after, || NodesByOwner::<T>::iter_prefix(owner), from);
        page(nodes, limit, |id, ()| Self::node_by_id(id))
    }

    /// The nodes of a type.
    pub fn nodes(node_type: NodeType, after: Option<Vec<u8>>, limit: u32) -> Page<NodeOf<T>> {
        let from = |id: NodeIdOf<T>| {
            let key = NodesByType::<T>::hashed_key_for(node_type, id);
            NodesByType::<T>::iter_prefix_from(node_type, key)
        };
        let nodes = entries(after, || NodesByType::<T>::iter_prefix(node_type), from);
        page(nodes, limit, |id, ()| Self::node_by_id(id))
    }

    fn space_named(repo_name: Vec<u8>) -> Option<(SpaceId, RepoNameOf<T>)> {
        let repo_name: RepoNameOf<T> = repo_name.try_into().ok()?;
        Some((SpaceIdByName::<T>::get(&repo_name)?, repo_name))
    }

    fn node_by_id(node_id: &NodeIdOf<T>) -> Option<NodeOf<T>> {
        let NodeInfo { owner, node_type, ipfs_node_id, paid_in_credits, at, proven, .. } =
            Nodes::<T>::get(node_id)?;
        Some(RegisteredNode {
            node_id: node_id.to_vec(),
            owner,
            node_type,
            ipfs_node_id: ipfs_node_id.map(Into::into),
            paid_in_credits,
            proven,
            at,
        })
    }
}

/// An id as a cursor: its SCALE.
struct IdKey(RestorableId);

impl TryFrom<Vec<u8>> for IdKey {
    type Error = codec::Error;

    fn try_from(cursor: Vec<u8>) -> Result<Self, Self::Error> {
        DecodeAll::decode_all(&mut cursor.as_slice()).map(Self)
    }
}

impl From<IdKey> for Vec<u8> {
    fn from(IdKey(id): IdKey) -> Self {
        id.encode()
    }
}

impl<Item> Page<Item> {
    const fn empty() -> Self {
        Self { items: Vec::new(), next: None }
    }
}

/// The entries after a cursor: all without one, none after one that is over-long for a key.
fn entries<K: TryFrom<Vec<u8>>, I: Iterator>(
    after: Option<Vec<u8>>,
    all: impl FnOnce() -> I,
    from: impl FnOnce(K) -> I,
) -> impl Iterator<Item = I::Item> {
    let entries = match after {
        None => Some(all()),
        Some(cursor) => cursor.try_into().ok().map(from),
    };
    entries.into_iter().flatten()
}

/// The next entries as a page of at most so many, at least one and never more than [`MAX_PAGE`].
fn page<K: Into<Vec<u8>>, V, Item>(
    mut entries: impl Iterator<Item = (K, V)>,
    limit: u32,
    item: impl Fn(&K, V) -> Option<Item>,
) -> Page<Item> {
    let mut page = Page::empty();
    let mut last = None;
    for (key, value) in entries.by_ref().take(limit.clamp(1, MAX_PAGE) as usize) {
        page.items.extend(item(&key, value));
        last = Some(key);
    }
    if entries.next().is_some() {
        page.next = last.map(Into::into);
    }
    page
}
