//! A block's events, as changes.

use super::{change, known};
use crate::{
    chain::AtBlock,
    error::{ChainError, chain_error},
    runtime::{
        self,
        runtime_types::{
            bounded_collections::bounded_vec::BoundedVec, container_registry_runtime::RuntimeEvent,
            pallet_container_registry::pallet::Event,
        },
    },
    types::Change,
};

/// The changes in a block's events, in order.
pub(crate) async fn changes(at: &AtBlock) -> Result<Vec<Change>, ChainError> {
    let events = at.events().fetch().await.map_err(chain_error)?;
    let mut changes = Vec::new();
    for event in events.iter() {
        let event = event.map_err(chain_error)?;
        if event.pallet_name() != "ContainerRegistry" {
            continue;
        }
        let name = event.event_name();
        let RuntimeEvent::ContainerRegistry(event) = event.decode_as().map_err(chain_error)? else {
            continue;
        };
        let change = match event {
            Event::InlineManifestStored { digest, .. } => {
                // Absent if it was removed in the same block; of that an event follows.
                let Some(json) = inline_json(at, &digest).await? else { continue };
                change::inline_manifest(&digest.0, json)
            }
            event => match plain(event) {
                Some(change) => change,
                None => continue,
            },
        };
        changes.extend(known(change, name));
    }
    Ok(changes)
}

/// The change of an event that tells all of it; `None` if it changes nothing that we follow.
fn plain(event: Event) -> Option<Option<Change>> {
    Some(match event {
        Event::SpaceNamed { space_id, repo_name, owner } => {
            change::space(space_id, &repo_name.0, owner)
        }
        Event::SpaceTransferred { space_id, repo_name, to, .. } => {
            change::space(space_id, &repo_name.0, to)
        }
        Event::SpaceDeleted { repo_name, .. } => change::space_deleted(&repo_name.0),
        Event::RepositoryCreated { repo_name, image_name, .. } => {
            change::repository(&repo_name.0, &image_name.0)
        }
        Event::RepositoryRemoved { repo_name, image_name, .. } => {
            change::repository_removed(&repo_name.0, &image_name.0)
        }
        Event::ManifestStored { repo_name, image_name, digest, cid, .. } => {
            change::manifest(&repo_name.0, &image_name.0, &digest.0, &cid.0)
        }
        Event::ManifestRemoved { repo_name, image_name, digest, .. } => {
            change::manifest_removed(&repo_name.0, &image_name.0, &digest.0)
        }
        Event::TagChanged { repo_name, image_name, tag, new_digest: Some(digest), .. } => {
            change::tag(&repo_name.0, &image_name.0, &tag.0, &digest.0)
        }
        Event::TagChanged { repo_name, image_name, tag, new_digest: None, .. } => {
            change::tag_removed(&repo_name.0, &image_name.0, &tag.0)
        }
        Event::BlobStored { repo_name, digest, cid, .. } => {
            change::blob(&repo_name.0, &digest.0, &cid.0)
        }
        Event::BlobRemoved { repo_name, digest, .. } => {
            change::blob_removed(&repo_name.0, &digest.0)
        }
        Event::InlineManifestRemoved { digest, .. } => change::inline_manifest_removed(&digest.0),
        _ => return None,
    })
}

/// The JSON that the chain keeps of a manifest.
async fn inline_json(at: &AtBlock, digest: &BoundedVec<u8>) -> Result<Option<Vec<u8>>, ChainError> {
    let manifests = runtime::storage().container_registry().inline_manifests();
    let key = BoundedVec(digest.0.clone());
    let found = at.storage().try_fetch(manifests, (key,)).await.map_err(chain_error)?;
    let Some(found) = found else { return Ok(None) };
    Ok(Some(found.decode().map_err(chain_error)?.json.0))
}
