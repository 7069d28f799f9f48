//! The state at a block, as changes.

use super::{change, known};
use crate::{
    chain::Chain,
    error::{ChainError, chain_error},
    runtime,
    types::{BlockRef, Change, SpaceId},
};
use futures::{SinkExt, Stream, channel::mpsc};
use std::collections::HashMap;

/// Changes that a snapshot reads ahead.
const READ_AHEAD: usize = 256;

/// Every entry of the state at a block.
pub(crate) fn snapshot(
    chain: Chain,
    at: BlockRef,
) -> impl Stream<Item = Result<Change, ChainError>> + Send + use<> {
    let (sender, receiver) = mpsc::channel(READ_AHEAD);
    tokio::spawn(async move {
        let mut sender = sender;
        if let Err(error) = read_state(&chain, at, &mut sender).await {
            // The caller may have gone; then nobody needs the answer.
            let _ = sender.send(Err(error)).await;
        }
    });
    receiver
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
        send(sender, change::space(id, &name, space.owner), "Spaces").await?;
        names.insert(id, name);
    }

    let repositories = storage.iter(registry().repositories(), ()).await;
    let mut repositories = repositories.map_err(chain_error)?;
    while let Some(entry) = repositories.next().await {
        let entry = entry.map_err(chain_error)?;
        let (id, image) = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let change = names.get(&id).and_then(|space| change::repository(space, &image.0));
        send(sender, change, "Repositories").await?;
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
            .and_then(|space| change::manifest(space, &image.0, &digest.0, &record.cid.0));
        send(sender, change, "SpaceManifests").await?;
    }

    let mut tags = storage.iter(registry().manifest_digests(), ()).await.map_err(chain_error)?;
    while let Some(entry) = tags.next().await {
        let entry = entry.map_err(chain_error)?;
        let key = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let ((space, image, tag),) = key;
        let digest = entry.value().decode().map_err(chain_error)?;
        let change = change::tag(&space.0, &image.0, &tag.0, &digest.0);
        send(sender, change, "ManifestDigests").await?;
    }

    let mut blobs = storage.iter(registry().space_blobs(), ()).await.map_err(chain_error)?;
    while let Some(entry) = blobs.next().await {
        let entry = entry.map_err(chain_error)?;
        let (id, digest) = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let record = entry.value().decode().map_err(chain_error)?;
        let change = names.get(&id).and_then(|space| change::blob(space, &digest.0, &record.cid.0));
        send(sender, change, "SpaceBlobs").await?;
    }

    let inline = storage.iter(registry().inline_manifests(), ()).await;
    let mut inline = inline.map_err(chain_error)?;
    while let Some(entry) = inline.next().await {
        let entry = entry.map_err(chain_error)?;
        let (digest,) = entry.key().and_then(|key| key.decode()).map_err(chain_error)?;
        let manifest = entry.value().decode().map_err(chain_error)?;
        let change = change::inline_manifest(&digest.0, manifest.json.0);
        send(sender, change, "InlineManifests").await?;
    }
    Ok(())
}

async fn send(sender: &mut Sender, change: Option<Change>, of: &str) -> Result<(), ChainError> {
    if let Some(change) = known(change, of) {
        let gone = |_| ChainError::Unreachable("the reader of the snapshot has gone".into());
        sender.send(Ok(change)).await.map_err(gone)?;
    }
    Ok(())
}
