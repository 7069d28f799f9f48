//! Tests, a file per topic, and what they share.

mod attacks;
mod blobs;
mod deposits;
mod input;
mod manifests;
mod members;
mod pin_log;
mod spaces;

use crate::{DigestType, Event, mock::*};
use alloc::vec::Vec;
use container_registry_primitives::{BlobCid, Digest};
use polkadot_sdk::{frame_support::dispatch::DispatchResult, frame_system, sp_io};

/// The error of our pallet.
pub type Error = crate::Error<Test>;

/// The canonical text of the SHA-256 of some content.
pub fn digest(content: &str) -> Vec<u8> {
    Digest::Sha256(sp_io::hashing::sha2_256(content.as_bytes())).to_bytes()
}

/// The CID of some content of one block.
pub fn raw(content: &str) -> Vec<u8> {
    BlobCid::raw(sp_io::hashing::sha2_256(content.as_bytes())).to_bytes()
}

/// The CID of a root over several blocks, which no digest can be checked against.
pub fn dag(root: &str) -> Vec<u8> {
    BlobCid::dag_pb(sp_io::hashing::sha2_256(root.as_bytes())).to_bytes()
}

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
}

/// Records a layer.
pub fn store(who: u64, space: &str, digest: &[u8], cid: &[u8]) -> DispatchResult {
    Registry::store_digest_info(
        RuntimeOrigin::signed(who),
        space.into(),
        digest.into(),
        DigestType::File,
        cid.into(),
    )
}

/// Our pallet's events since the last call of this.
pub fn events() -> Vec<Event<Test>> {
    let events = System::events().into_iter().filter_map(|record| match record.event {
        RuntimeEvent::Registry(event) => Some(event),
        _ => None,
    });
    let events = events.collect();
    frame_system::Pallet::<Test>::reset_events();
    events
}

/// A bounded text.
pub fn text<B: TryFrom<Vec<u8>>>(text: impl Into<Vec<u8>>) -> B {
    B::try_from(text.into()).ok().expect("a test's text is short")
}
