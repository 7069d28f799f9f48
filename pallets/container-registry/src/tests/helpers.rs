//! The calls as tests make them, signed by whoever comes first.

use super::{digest, raw};
use crate::{
    DigestOf, DigestType, Expected, ImageNameOf, Images, Issued, KeyId, ManifestDigests, MediaType,
    NodeType, PinEntry, PinLog, PushedBlob, PushedManifest, PushedTag, RepoNameOf, Rights, TagOf,
    Visibility, mock::*,
};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_support::{
        dispatch::{DispatchResult, DispatchResultWithPostInfo},
        storage::with_storage_layer,
    },
    sp_core::Pair,
    sp_runtime::DispatchError,
};

pub fn create_space(who: u64, name: &str) -> DispatchResult {
    Registry::create_space(RuntimeOrigin::signed(who), name.into())
}

pub fn add_member(who: u64, space_id: u128, member: u64) -> DispatchResult {
    Registry::add_space_member(RuntimeOrigin::signed(who), space_id, member)
}

/// Pushes the manifest with some content to `space/app` under a tag, at its raw CID.
pub fn push(who: u64, space: &str, tag: &str, content: &str) -> DispatchResult {
    push_image(who, space, "app", Some(tag), &digest(content), &raw(content))
}

pub fn push_image(
    who: u64,
    space: &str,
    image: &str,
    tag: Option<&str>,
    digest: &[u8],
    cid: &[u8],
) -> DispatchResult {
    Registry::add_manifest_head_digest_and_manifest_json_cid(
        RuntimeOrigin::signed(who),
        space.into(),
        image.into(),
        tag.map(Into::into),
        digest.into(),
        cid.into(),
    )
    .map(drop)
    .map_err(|refused| refused.error)
}

/// Pushes a manifest to `space/app` without a tag.
pub fn push_untagged(who: u64, space: &str, digest: &[u8], cid: &[u8]) -> DispatchResult {
    Registry::store_manifest(
        RuntimeOrigin::signed(who),
        space.into(),
        "app".into(),
        digest.into(),
        cid.into(),
    )
    .map(drop)
    .map_err(|refused| refused.error)
}

/// Records a layer.
pub fn store(who: u64, space: &str, digest: &[u8], cid: &[u8]) -> DispatchResult {
    store_as(who, space, digest, DigestType::File, cid)
}

pub fn store_as(
    who: u64,
    space: &str,
    digest: &[u8],
    digest_type: DigestType,
    cid: &[u8],
) -> DispatchResult {
    let (origin, repo_name) = (RuntimeOrigin::signed(who), space.into());
    let stored =
        Registry::store_digest_info(origin, repo_name, digest.into(), digest_type, cid.into());
    plain(stored)
}

pub fn remove_member(who: u64, space_id: u128, member: u64) -> DispatchResult {
    Registry::remove_space_member(RuntimeOrigin::signed(who), space_id, member)
}

/// Sets the rights to pull, to push and to delete.
pub fn set_rights(who: u64, space_id: u128, member: u64, rights: [bool; 3]) -> DispatchResult {
    let [pull, push, delete] = rights;
    let rights = Rights { pull, push, delete };
    Registry::set_member_permissions(RuntimeOrigin::signed(who), space_id, member, rights)
}

pub fn set_visibility(who: u64, space_id: u128, visibility: Visibility) -> DispatchResult {
    Registry::set_visibility(RuntimeOrigin::signed(who), space_id, visibility)
}

pub fn offer(who: u64, space_id: u128, to: Option<u64>) -> DispatchResult {
    Registry::transfer_space(RuntimeOrigin::signed(who), space_id, to)
}

pub fn accept(who: u64, space_id: u128) -> DispatchResult {
    Registry::accept_space(RuntimeOrigin::signed(who), space_id)
}

pub fn delete_space(who: u64, space_id: u128) -> DispatchResult {
    Registry::delete_space(RuntimeOrigin::signed(who), space_id)
}

pub fn create_repository(who: u64, space_id: u128, image: &str) -> DispatchResult {
    plain(Registry::create_repository(RuntimeOrigin::signed(who), space_id, image.into()))
}

pub fn remove_repository(
    who: u64,
    space_id: u128,
    image: &str,
    limit: u32,
) -> DispatchResultWithPostInfo {
    Registry::remove_repository(RuntimeOrigin::signed(who), space_id, image.into(), limit)
}

pub fn set_mutability(
    who: u64,
    space_id: u128,
    image: &str,
    immutable: bool,
    except: &[&str],
) -> DispatchResult {
    let except = except.iter().map(|pattern| pattern.as_bytes().to_vec()).collect();
    let origin = RuntimeOrigin::signed(who);
    Registry::set_tag_mutability(origin, space_id, image.into(), immutable, except)
}

/// Removes a tag of `space/app`.
pub fn remove_tag(who: u64, space: &str, tag: &str) -> DispatchResult {
    let origin = RuntimeOrigin::signed(who);
    plain(Registry::remove_tag(origin, space.into(), "app".into(), tag.into()))
}

/// Removes a tag of `space/app` if it means the manifest with some content.
pub fn remove_tag_if(who: u64, space: &str, tag: &str, content: &str) -> DispatchResult {
    let origin = RuntimeOrigin::signed(who);
    let digest = digest(content);
    plain(Registry::remove_tag_if(origin, space.into(), "app".into(), tag.into(), digest))
}

/// Points a tag of `space/app` at the manifest with some content.
pub fn set_tag(
    who: u64,
    space: &str,
    tag: &str,
    content: &str,
    expected: Expected,
) -> DispatchResult {
    let origin = RuntimeOrigin::signed(who);
    Registry::set_tag(origin, space.into(), "app".into(), digest(content), tag.into(), expected)
}

/// Removes the manifest with some content from `space/app`.
pub fn remove_manifest(
    who: u64,
    space: &str,
    content: &str,
    max_tags: u32,
) -> DispatchResultWithPostInfo {
    let origin = RuntimeOrigin::signed(who);
    Registry::remove_manifest(origin, space.into(), "app".into(), digest(content), max_tags)
}

pub fn remove_blob(who: u64, space: &str, digest: &[u8]) -> DispatchResult {
    let origin = RuntimeOrigin::signed(who);
    plain(Registry::remove_digest_info(origin, space.into(), digest.into()))
}

pub fn restore(who: u64, id: u64) -> DispatchResult {
    plain(Registry::restore(RuntimeOrigin::signed(who), id))
}

pub fn purge(who: u64, id: u64) -> DispatchResult {
    Registry::purge(RuntimeOrigin::signed(who), id)
}

pub fn reap(who: u64, id: u64) -> DispatchResult {
    Registry::reap(RuntimeOrigin::signed(who), id)
}

/// A call's result without its weight.
pub fn plain(result: DispatchResultWithPostInfo) -> DispatchResult {
    result.map(drop).map_err(|refused| refused.error)
}

/// Registers a gateway without IPFS, for the currency.
pub fn register(who: u64, id: &str) -> DispatchResultWithPostInfo {
    let origin = RuntimeOrigin::signed(who);
    Registry::register_node(origin, NodeType::Gateway, id.into(), false, None)
}

pub fn deregister(who: u64, id: &str) -> DispatchResult {
    Registry::deregister_node(RuntimeOrigin::signed(who), id.into())
}

/// Proves with the key of a seed that an id of a node is the account's.
pub fn prove(who: u64, id: &[u8], which: KeyId, seed: u8, until: u64) -> DispatchResult {
    let named = match which {
        KeyId::Node => id.to_vec(),
        KeyId::Ipfs => super::peer_of(seed),
    };
    let message = Registry::proof_message(&who, id, &named, until);
    let signature = super::key_of(seed).sign(&message).0;
    Registry::prove_node(RuntimeOrigin::signed(who), id.into(), which, until, signature)
}

pub fn grant(who: u64, amount: u64) -> DispatchResult {
    Registry::grant_credits(RuntimeOrigin::root(), who, amount)
}

/// Has a manifest recorded in `app` whose JSON the chain keeps, as a call of another pallet would.
pub fn issue(
    who: u64,
    space_id: u128,
    tag: Option<&str>,
    json: &str,
) -> Result<Issued, DispatchError> {
    with_storage_layer(|| {
        Registry::issue_manifest(&who, space_id, "app".into(), tag.map(Into::into), json.into())
    })
}

/// What a tag of `space/app` means.
pub fn resolve(space: &str, tag: &str) -> Option<Vec<u8>> {
    let repo: RepoNameOf<Test> = super::text(space);
    let image: ImageNameOf<Test> = super::text("app");
    let tag: TagOf<Test> = super::text(tag);
    ManifestDigests::<Test>::get((repo, image, tag)).map(Into::into)
}

/// The digest of some content, as storage has it.
pub fn key(content: &str) -> DigestOf<Test> {
    super::text(digest(content))
}

/// The name `app`, as storage has it.
pub fn app() -> ImageNameOf<Test> {
    super::text("app")
}

/// A blob of a push: some content at its raw CID.
pub fn blob(content: &str, size: u64) -> PushedBlob {
    PushedBlob { digest: digest(content), digest_type: DigestType::File, cid: raw(content), size }
}

/// The manifest of a push: some content of 500 bytes at its raw CID.
pub fn manifest(content: &str) -> PushedManifest {
    PushedManifest {
        digest: digest(content),
        cid: raw(content),
        size: 500,
        media_type: MediaType::OciManifest,
        subject: None,
    }
}

/// A tag of a push.
pub fn tagged(tag: &str, expected: Expected) -> PushedTag {
    PushedTag { tag: tag.into(), expected }
}

/// Pushes to `space/app` in one call.
pub fn push_all(
    who: u64,
    space: &str,
    manifest: PushedManifest,
    tags: &[PushedTag],
    blobs: &[PushedBlob],
) -> DispatchResultWithPostInfo {
    let (origin, space, image) = (RuntimeOrigin::signed(who), space.into(), "app".into());
    with_storage_layer(|| Registry::push(origin, space, image, manifest, tags.into(), blobs.into()))
}

pub fn store_blobs(who: u64, space: &str, blobs: &[PushedBlob]) -> DispatchResultWithPostInfo {
    let origin = RuntimeOrigin::signed(who);
    with_storage_layer(|| Registry::store_blobs(origin, space.into(), blobs.into()))
}

/// Declares the size of the blob with some content.
pub fn declare(who: u64, space: &str, content: &str, size: u64) -> DispatchResult {
    let (origin, digest) = (RuntimeOrigin::signed(who), digest(content));
    with_storage_layer(|| Registry::declare_size(origin, space.into(), None, digest, size))
}

/// Declares the size of the manifest with some content in `space/app`.
pub fn declare_manifest(who: u64, space: &str, content: &str, size: u64) -> DispatchResult {
    let (origin, app, digest) = (RuntimeOrigin::signed(who), b"app".to_vec(), digest(content));
    with_storage_layer(|| Registry::declare_size(origin, space.into(), Some(app), digest, size))
}

/// The lines of the pin log with their indices.
pub fn lines() -> Vec<(u64, PinEntry<Test>)> {
    let mut lines = Vec::new();
    for (page, on_page) in PinLog::<Test>::iter() {
        let indexed = (page.first_line()..).zip(on_page);
        lines.extend(indexed.filter_map(|(index, line)| Some((index, line?))));
    }
    lines
}
