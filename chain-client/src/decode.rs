//! Events and storage of the runtime, as [`Change`]s.
//!
//! The chain checks every name, tag, digest and CID before it stores it, with the very types used
//! here. So what does not parse is a defect of the chain: it is logged and passed over, and never
//! keeps a gateway from following.

mod change;
mod events;
mod snapshot;

pub(crate) use events::changes;
pub(crate) use snapshot::snapshot;

use crate::{
    chain::AtBlock,
    error::{ChainError, chain_error},
    runtime,
    types::{Change, Space},
};
use container_registry_primitives::SpaceName;

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

/// Logs what could not be understood.
fn known(change: Option<Change>, of: &str) -> Option<Change> {
    if change.is_none() {
        tracing::error!(of, "the chain holds a malformed name, tag, digest or CID");
    }
    change
}
