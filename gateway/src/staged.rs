//! Staged blobs: uploads that were acknowledged and are not recorded on chain yet.
//!
//! A blob is staged in the space that it was pushed to, and nowhere else. It stays until the chain
//! has it for good.

use crate::state::{State, StateError};
use container_registry_primitives::{BlobCid, Digest, SpaceName};
use redb::{ReadableTableMetadata, TableDefinition, WriteTransaction};
use std::time::{SystemTime, UNIX_EPOCH};

/// CID, size in bytes, time in seconds since 1970; by space and digest.
const STAGED: TableDefinition<(&str, &str), (&str, u64, u64)> = TableDefinition::new("staged");

pub(crate) fn make_tables(transaction: &WriteTransaction) -> Result<(), StateError> {
    transaction.open_table(STAGED)?;
    Ok(())
}

/// What is known of a staged blob.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StagedBlob {
    /// Its CID.
    pub cid: BlobCid,
    /// Its size in bytes.
    pub size: u64,
}

/// Writes down that a blob is staged.
pub(crate) fn insert(
    transaction: &WriteTransaction,
    space: &SpaceName,
    digest: &Digest,
    blob: StagedBlob,
) -> Result<(), StateError> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let value = (&*blob.cid.to_string(), blob.size, now);
    let key = (space.as_str(), &*digest.to_string());
    transaction.open_table(STAGED)?.insert(key, value)?;
    Ok(())
}

/// Forgets blobs that the chain has for good.
pub(crate) fn forget<'a>(
    transaction: &WriteTransaction,
    blobs: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<(), StateError> {
    let mut table = transaction.open_table(STAGED)?;
    for blob in blobs {
        table.remove(blob)?;
    }
    Ok(())
}

/// The staged blobs. Cheap to clone.
#[derive(Clone)]
pub struct Staged {
    state: State,
}

impl Staged {
    /// The staged blobs in a state.
    pub fn new(state: State) -> Self {
        Self { state }
    }

    /// A staged blob.
    pub fn get(
        &self,
        space: &SpaceName,
        digest: &Digest,
    ) -> Result<Option<StagedBlob>, StateError> {
        let table = self.state.read()?.open_table(STAGED)?;
        let value = table.get((space.as_str(), &*digest.to_string()))?;
        let Some(value) = value else { return Ok(None) };
        let (cid, size, _) = value.value();
        let cid = cid.parse().map_err(|_| StateError::Malformed("staged blob"))?;
        Ok(Some(StagedBlob { cid, size }))
    }

    /// Stages a blob, synced.
    pub async fn add(
        &self,
        space: &SpaceName,
        digest: &Digest,
        blob: StagedBlob,
    ) -> Result<(), StateError> {
        let (space, digest) = (space.clone(), *digest);
        self.state.write(move |transaction| insert(transaction, &space, &digest, blob)).await
    }

    /// How many there are.
    pub fn len(&self) -> Result<u64, StateError> {
        Ok(self.state.read()?.open_table(STAGED)?.len()?)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> Result<bool, StateError> {
        Ok(self.len()? == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_blob_is_staged_in_one_space_until_the_chain_has_it() {
        let dir = tempfile::tempdir().unwrap();
        let state = State::open(&dir.path().join("gateway.redb"), 1 << 20).unwrap();
        let staged = Staged::new(state.clone());
        let (one, other) = ("one".parse().unwrap(), "other".parse().unwrap());
        let digest = Digest::Sha256([7; 32]);
        let blob = StagedBlob { cid: BlobCid::raw([7; 32]), size: 3 };
        staged.add(&one, &digest, blob).await.unwrap();
        assert_eq!(staged.get(&one, &digest).unwrap(), Some(blob));
        assert_eq!(staged.get(&other, &digest).unwrap(), None);
        assert_eq!(staged.len().unwrap(), 1);
        let text = digest.to_string();
        let forgotten = move |transaction: &_| {
            forget(transaction, [("one", text.as_str()), ("none", "none")].into_iter())
        };
        state.write(forgotten).await.unwrap();
        assert!(staged.is_empty().unwrap());
    }
}
