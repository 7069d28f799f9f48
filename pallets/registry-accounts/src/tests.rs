//! Tests, a file per topic, and what they share.

mod access;
mod accounts;
mod deposits;
mod eviction;
mod expiry;
mod images;
mod input;
mod manifest_json;
mod registries;
mod repositories;
mod revival;
mod revocation;
mod sequences;
mod spaces;

use crate::{Descriptor, Event, mock::*};
use alloc::{vec, vec::Vec};
use container_registry_primitives::{BlobCid, Digest};
use polkadot_sdk::{
    frame_support::dispatch::{DispatchResult, DispatchResultWithPostInfo},
    frame_system, sp_io,
};

/// The error of our pallet.
pub type Error = crate::Error<Test>;
/// The error of the container registry's.
pub type RegistryError = pallet_container_registry::Error<Test>;

pub const CONFIG: &str = "application/vnd.oci.image.config.v1+json";
pub const LAYER: &str = "application/vnd.oci.image.layer.v1.tar+gzip";

pub fn signed(who: u64) -> RuntimeOrigin {
    RuntimeOrigin::signed(who)
}

/// The canonical text of the SHA-256 of some content.
pub fn digest(content: &[u8]) -> Vec<u8> {
    Digest::Sha256(sp_io::hashing::sha2_256(content)).to_bytes()
}

/// The CID of some content of one block.
pub fn raw(content: &[u8]) -> Vec<u8> {
    BlobCid::raw(sp_io::hashing::sha2_256(content)).to_bytes()
}

/// The descriptor of some content.
pub fn descriptor(media_type: &str, content: &str) -> Descriptor {
    Descriptor {
        media_type: media_type.into(),
        digest: digest(content.as_bytes()),
        size: content.len() as u64,
    }
}

pub fn create_registry(who: u64, root: &str) -> DispatchResult {
    Accounts::create_registry(signed(who), root.into())
}

pub fn request_account(who: u64, registry_id: u64, name: &str) -> DispatchResult {
    Accounts::request_account(signed(who), registry_id, name.into())
}

pub fn create_repository(who: u64, account: u64, image_name: &str) -> DispatchResult {
    Accounts::create_repository(signed(who), account, image_name.into())
        .map(drop)
        .map_err(|refused| refused.error)
}

/// Files a request for the image with some layer, for repository 0.
pub fn request(who: u64, layer: &str, tag: Option<&str>) -> DispatchResult {
    request_for(who, 0, layer, tag)
}

/// The same for any repository.
pub fn request_for(who: u64, repository_id: u64, layer: &str, tag: Option<&str>) -> DispatchResult {
    Accounts::request_image(
        signed(who),
        repository_id,
        descriptor(CONFIG, "{}"),
        vec![descriptor(LAYER, layer)],
        tag.map(Into::into),
    )
}

pub fn issue(who: u64, request_id: u64) -> DispatchResultWithPostInfo {
    Accounts::create_manifest(signed(who), request_id)
}

/// The manifest of the image with some layer.
pub fn manifest(layer: &str) -> Vec<u8> {
    let part = |media_type: &str, content: &str| {
        let digest = digest(content.as_bytes());
        let digest = core::str::from_utf8(&digest).unwrap();
        let size = content.len();
        format!(r#"{{"mediaType":"{media_type}","digest":"{digest}","size":{size}}}"#)
    };
    let (config, layer) = (part(CONFIG, "{}"), part(LAYER, layer));
    let media_type = "application/vnd.oci.image.manifest.v1+json";
    let head = format!(r#""schemaVersion":2,"mediaType":"{media_type}""#);
    format!(r#"{{{head},"config":{config},"layers":[{layer}]}}"#).into_bytes()
}

/// Our pallet's events since the last call of this.
pub fn events() -> Vec<Event<Test>> {
    let events = System::events().into_iter().filter_map(|record| match record.event {
        RuntimeEvent::Accounts(event) => Some(event),
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
