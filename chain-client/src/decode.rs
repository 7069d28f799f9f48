//! Events and storage of the runtime, as [`Change`]s.
//!
//! The chain checks every name, tag, digest and CID before it stores it, with the very types used
//! here. So what does not parse is a defect of the chain: it is logged and passed over, and never
//! keeps a gateway from following.

use crate::{
    chain::{AtBlock, Chain},
    error::{ChainError, chain_error},
    runtime::{self, container_registry::events},
    types::{BlockRef, Change, Space, SpaceId},
};
use container_registry_primitives::SpaceName;
use futures::{SinkExt, Stream, channel::mpsc};
use std::collections::HashMap;
use subxt::{PolkadotConfig, events::Events, utils::AccountId32};

/// Changes that a snapshot reads ahead.
const READ_AHEAD: usize = 256;

/// The changes in a block's events, in order.
pub(crate) fn changes(events: &Events<PolkadotConfig>) -> Result<Vec<Change>, ChainError> {
    let mut changes = Vec::new();
    let mut created = None;
    for event in events.iter() {
        let event = event.map_err(chain_error)?;
        if event.pallet_name() != "ContainerRegistry" {
            continue;
        }
        let change = if let Some(event) = event.decode_fields_as::<events::SpaceCreated>() {
            // `SpaceNamed` follows and completes it.
            let events::SpaceCreated(id, owner) = event.map_err(chain_error)?;
            created = Some((id, owner));
            continue;
        } else if let Some(event) = event.decode_fields_as::<events::SpaceNamed>() {
            let event = event.map_err(chain_error)?;
            match created.take() {
                Some((id, owner)) if id == event.space_id => {
                    space_change(id, &event.repo_name.0, owner)
                }
                _ => None,
            }
        } else if let Some(event) = event.decode_fields_as::<events::ManifestStored>() {
            let event = event.map_err(chain_error)?;
            manifest_change(&event.repo_name.0, &event.image_name.0, &event.digest.0, &event.cid.0)
        } else if let Some(event) = event.decode_fields_as::<events::ManifestDigestUpdated>() {
            let events::ManifestDigestUpdated(repo_name, image_name, tag, digest) =
                event.map_err(chain_error)?;
            tag_change(&repo_name.0, &image_name.0, &tag.0, &digest.0)
        } else if let Some(event) = event.decode_fields_as::<events::BlobStored>() {
            let event = event.map_err(chain_error)?;
            blob_change(&event.repo_name.0, &event.digest.0, &event.cid.0)
        } else {
            continue;
        };
        changes.extend(known(change, event.event_name()));
    }
    Ok(changes)
}

/// The state at a block, as changes.
pub(crate) fn snapshot(
    chain: Chain,
    at: BlockRef,
) -> impl Stream<Item = Result<Change, ChainError>> + Send + use<> {
    let (sender, receiver) = mpsc::channel(READ_AHEAD);
    tokio::spawn(async move {
        let mut sender = sender;
        if let Err(error) = read_state(&chain, at, &mut sender).await {
            // Whoever asked may be gone, and then nobody needs to know.
            let _ = sender.send(Err(error)).await;
        }
    });
    receiver
}

/// A space's number and owner.
pub(crate) async fn space(at: &AtBlock, name: &SpaceName) -> Result<Option<Space>, ChainError> {
    let storage = at.storage();
    let ids = runtime::storage().container_registry().space_id_by_name();
    let key = runtime::runtime_types::bounded_collections::bounded_vec::BoundedVec(
        name.as_bytes().to_vec(),
    );
    let Some(id) = storage.try_fetch(ids, (key,)).await.map_err(chain_error)? else {
        return Ok(None);
    };
    let id = id.decode().map_err(chain_error)?;
    let spaces = runtime::storage().container_registry().spaces();
    let Some(space) = storage.try_fetch(spaces, (id,)).await.map_err(chain_error)? else {
        return Err(ChainError::Malformed(format!("space {id} has a name and no entry")));
    };
    let owner = space.decode().map_err(chain_error)?.owner;
    Ok(Some(Space { id, owner }))
}

type Sender = mpsc::Sender<Result<Change, ChainError>>;

async fn read_state(chain: &Chain, at: BlockRef, sender: &mut Sender) -> Result<(), ChainError> {
    let at = chain.at(at).await?;
    let storage = at.storage();
    let registry = || runtime::storage().container_registry();

    let mut names: HashMap<SpaceId, Vec<u8>> = HashMap::new();
    let mut spaces = storage.iter(registry().spaces(), ()).await.map_err(chain_error)?;
    while let Some(entry) = spaces.next().await {
        let entry = entry.map_err(chain_error)?;
        let (id,) = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let space = entry.value().decode().map_err(chain_error)?;
        let name = space.repo_name.0;
        send(sender, space_change(id, &name, space.owner), "Spaces").await?;
        names.insert(id, name);
    }

    let manifests = storage.iter(registry().space_manifests(), ()).await;
    let mut manifests = manifests.map_err(chain_error)?;
    while let Some(entry) = manifests.next().await {
        let entry = entry.map_err(chain_error)?;
        let key = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let (id, image, digest) = key;
        let record = entry.value().decode().map_err(chain_error)?;
        let change = names
            .get(&id)
            .and_then(|space| manifest_change(space, &image.0, &digest.0, &record.cid.0));
        send(sender, change, "SpaceManifests").await?;
    }

    let mut tags = storage.iter(registry().manifest_digests(), ()).await.map_err(chain_error)?;
    while let Some(entry) = tags.next().await {
        let entry = entry.map_err(chain_error)?;
        let key = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let ((space, image, tag),) = key;
        let digest = entry.value().decode().map_err(chain_error)?;
        let change = tag_change(&space.0, &image.0, &tag.0, &digest.0);
        send(sender, change, "ManifestDigests").await?;
    }

    let mut blobs = storage.iter(registry().space_blobs(), ()).await.map_err(chain_error)?;
    while let Some(entry) = blobs.next().await {
        let entry = entry.map_err(chain_error)?;
        let (id, digest) = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let record = entry.value().decode().map_err(chain_error)?;
        let change = names.get(&id).and_then(|space| blob_change(space, &digest.0, &record.cid.0));
        send(sender, change, "SpaceBlobs").await?;
    }
    Ok(())
}

async fn send(sender: &mut Sender, change: Option<Change>, of: &str) -> Result<(), ChainError> {
    if let Some(change) = known(change, of) {
        let gone = |_| ChainError::Unreachable("nobody reads the snapshot any more".into());
        sender.send(Ok(change)).await.map_err(gone)?;
    }
    Ok(())
}

/// Logs what could not be understood.
fn known(change: Option<Change>, of: &str) -> Option<Change> {
    if change.is_none() {
        tracing::error!(of, "the chain holds a name, tag, digest or CID that is none");
    }
    change
}

fn space_change(id: SpaceId, name: &[u8], owner: AccountId32) -> Option<Change> {
    Some(Change::Space { id, name: name.try_into().ok()?, owner })
}

fn manifest_change(space: &[u8], image: &[u8], digest: &[u8], cid: &[u8]) -> Option<Change> {
    Some(Change::Manifest {
        space: space.try_into().ok()?,
        image: image.try_into().ok()?,
        digest: digest.try_into().ok()?,
        cid: cid.try_into().ok()?,
    })
}

fn tag_change(space: &[u8], image: &[u8], tag: &[u8], digest: &[u8]) -> Option<Change> {
    Some(Change::Tag {
        space: space.try_into().ok()?,
        image: image.try_into().ok()?,
        tag: tag.try_into().ok()?,
        digest: digest.try_into().ok()?,
    })
}

fn blob_change(space: &[u8], digest: &[u8], cid: &[u8]) -> Option<Change> {
    Some(Change::Blob {
        space: space.try_into().ok()?,
        digest: digest.try_into().ok()?,
        cid: cid.try_into().ok()?,
    })
}
