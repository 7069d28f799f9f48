//! Changes from the chain's bytes; `None` if they are not what they should be.

use crate::types::{Change, SpaceId};
use subxt::utils::AccountId32;

pub(super) fn space(id: SpaceId, name: &[u8], owner: AccountId32) -> Option<Change> {
    Some(Change::Space { id, name: name.try_into().ok()?, owner })
}

pub(super) fn space_deleted(name: &[u8]) -> Option<Change> {
    Some(Change::SpaceDeleted { name: name.try_into().ok()? })
}

pub(super) fn repository(space: &[u8], image: &[u8]) -> Option<Change> {
    Some(Change::Repository { space: space.try_into().ok()?, image: image.try_into().ok()? })
}

pub(super) fn repository_removed(space: &[u8], image: &[u8]) -> Option<Change> {
    Some(Change::RepositoryRemoved { space: space.try_into().ok()?, image: image.try_into().ok()? })
}

pub(super) fn manifest(space: &[u8], image: &[u8], digest: &[u8], cid: &[u8]) -> Option<Change> {
    Some(Change::Manifest {
        space: space.try_into().ok()?,
        image: image.try_into().ok()?,
        digest: digest.try_into().ok()?,
        cid: cid.try_into().ok()?,
    })
}

pub(super) fn manifest_removed(space: &[u8], image: &[u8], digest: &[u8]) -> Option<Change> {
    Some(Change::ManifestRemoved {
        space: space.try_into().ok()?,
        image: image.try_into().ok()?,
        digest: digest.try_into().ok()?,
    })
}

pub(super) fn tag(space: &[u8], image: &[u8], tag: &[u8], digest: &[u8]) -> Option<Change> {
    Some(Change::Tag {
        space: space.try_into().ok()?,
        image: image.try_into().ok()?,
        tag: tag.try_into().ok()?,
        digest: digest.try_into().ok()?,
    })
}

pub(super) fn tag_removed(space: &[u8], image: &[u8], tag: &[u8]) -> Option<Change> {
    Some(Change::TagRemoved {
        space: space.try_into().ok()?,
        image: image.try_into().ok()?,
        tag: tag.try_into().ok()?,
    })
}

pub(super) fn blob(space: &[u8], digest: &[u8], cid: &[u8]) -> Option<Change> {
    Some(Change::Blob {
        space: space.try_into().ok()?,
        digest: digest.try_into().ok()?,
        cid: cid.try_into().ok()?,
    })
}

pub(super) fn blob_removed(space: &[u8], digest: &[u8]) -> Option<Change> {
    Some(Change::BlobRemoved { space: space.try_into().ok()?, digest: digest.try_into().ok()? })
}

pub(super) fn inline_manifest(digest: &[u8], json: Vec<u8>) -> Option<Change> {
    Some(Change::InlineManifest { digest: digest.try_into().ok()?, json })
}

pub(super) fn inline_manifest_removed(digest: &[u8]) -> Option<Change> {
    Some(Change::InlineManifestRemoved { digest: digest.try_into().ok()? })
}
