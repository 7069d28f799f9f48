//! The bytes of blobs and manifests: what this machine holds, and what a Kubo finds.

use crate::{
    manifest::{MediaType, digest_of},
    state::{State, StateError},
};
use bytes::{Bytes, BytesMut};
use container_registry_primitives::{Algorithm, BlobCid, Digest, bounds::MAX_MANIFEST_LEN};
use futures::TryStreamExt;
use ipfs_store::{
    BlobInfo, BlobStream, EmbeddedStore, KuboClient, ReadError, StoreError, read_dag, stat_dag,
};
use redb::{TableDefinition, WriteTransaction};
use std::ops::Range;

/// Media type (its number) and size of manifests, by digest.
const KINDS: TableDefinition<&str, (u8, u64)> = TableDefinition::new("kinds");
/// Sizes of blobs that are not held here, by CID: what a digest's bytes are, a CID only claims.
const SIZES: TableDefinition<&str, u64> = TableDefinition::new("sizes");

pub(crate) fn make_tables(transaction: &WriteTransaction) -> Result<(), StateError> {
    transaction.open_table(KINDS)?;
    transaction.open_table(SIZES)?;
    Ok(())
}

/// Why content cannot be had. What is not there at all is no error but `None`.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The embedded store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bytes could not be read, or are not what they should be.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The gateway's own state failed.
    #[error(transparent)]
    State(#[from] StateError),
    /// A digest that the chain calls a manifest's names something larger or something else.
    #[error("the content of {0} is not a manifest")]
    NotAManifest(Digest),
}

/// Where the bytes come from. Cheap to clone.
#[derive(Clone)]
pub struct Content {
    store: EmbeddedStore,
    kubo: Option<KuboClient>,
    state: State,
}

impl Content {
    /// Content in the embedded store, and through `kubo` if there is one.
    pub fn new(store: EmbeddedStore, kubo: Option<KuboClient>, state: State) -> Self {
        Self { store, kubo, state }
    }

    /// The embedded store.
    pub fn store(&self) -> &EmbeddedStore {
        &self.store
    }

    /// Stores a manifest's bytes, synced. Who asks the store for them by their digest of this algorithm
    /// finds them.
    pub async fn put(&self, bytes: Bytes, by: Algorithm) -> Result<BlobInfo, ContentError> {
        Ok(self.store.put_by(bytes, by).await?)
    }

    /// The size of a blob in bytes; `None` if nobody has it.
    pub async fn size(&self, digest: &Digest, cid: &BlobCid) -> Result<Option<u64>, ContentError> {
        if let Some(info) = self.local(digest, cid).await? {
            return Ok(Some(info.size));
        }
        let Some(kubo) = &self.kubo else { return Ok(None) };
        let key = cid.to_string();
        if let Some(size) = self.remembered_size(&key)? {
            return Ok(Some(size));
        }
        let size = stat_dag(kubo, cid).await?;
        if let Some(size) = size {
            let write = move |transaction: &WriteTransaction| {
                transaction.open_table(SIZES)?.insert(key.as_str(), size)?;
                Ok(())
            };
            self.state.write(write).await?;
        }
        Ok(size)
    }

    /// A blob's bytes, or a range of them. All of them are checked against the digest before the
    /// last one leaves; those of a range against the CID. `None` if nobody has it.
    pub async fn read(
        &self,
        digest: &Digest,
        cid: &BlobCid,
        range: Option<Range<u64>>,
    ) -> Result<Option<BlobStream>, ContentError> {
        if self.store.stat(digest).await?.is_some() {
            return Ok(self.store.read(digest, range).await?);
        }
        // From here on, that the CID is of these bytes is what some space says.
        let expected = range.is_none().then_some(*digest);
        if self.by_cid(digest, cid).await?.is_some() {
            return Ok(Some(read_dag(self.store.clone(), *cid, range, expected)));
        }
        let Some(kubo) = &self.kubo else { return Ok(None) };
        Ok(Some(read_dag(kubo.clone(), *cid, range, expected)))
    }

    /// What the embedded store has of it.
    async fn local(&self, digest: &Digest, cid: &BlobCid) -> Result<Option<BlobInfo>, StoreError> {
        match self.store.stat(digest).await? {
            None => self.by_cid(digest, cid).await,
            info => Ok(info),
        }
    }

    /// What the embedded store has under the CID alone. Any blob is found by its SHA-256, but only some
    /// by another digest.
    async fn by_cid(&self, digest: &Digest, cid: &BlobCid) -> Result<Option<BlobInfo>, StoreError> {
        match digest.algorithm() {
            Algorithm::Sha256 => Ok(None),
            Algorithm::Sha512 | Algorithm::Blake3 => self.store.find(cid).await,
        }
    }

    fn remembered_size(&self, cid: &str) -> Result<Option<u64>, StateError> {
        let table = self.state.read()?.open_table(SIZES)?;
        Ok(table.get(cid)?.map(|size| size.value()))
    }

    /// A manifest's bytes and type; `None` if nobody has it.
    pub async fn manifest(
        &self,
        digest: &Digest,
        cid: &BlobCid,
    ) -> Result<Option<(MediaType, Bytes)>, ContentError> {
        let not_a_manifest = || ContentError::NotAManifest(*digest);
        let Some(size) = self.size(digest, cid).await? else { return Ok(None) };
        if size > MAX_MANIFEST_LEN {
            return Err(not_a_manifest());
        }
        let Some(mut stream) = self.read(digest, cid, None).await? else { return Ok(None) };
        let mut bytes = BytesMut::new();
        while let Some(chunk) = stream.try_next().await? {
            if (bytes.len() + chunk.len()) as u64 > MAX_MANIFEST_LEN {
                return Err(not_a_manifest());
            }
            bytes.extend_from_slice(&chunk);
        }
        let kind = match self.kind(digest)? {
            Some((kind, _)) => kind,
            None => {
                let kind = MediaType::of(&bytes).ok_or_else(not_a_manifest)?;
                self.remember(digest, kind, bytes.len() as u64).await?;
                kind
            }
        };
        Ok(Some((kind, bytes.freeze())))
    }

    /// A manifest whose bytes the chain itself keeps, checked against its digest.
    pub fn inline_manifest(
        digest: &Digest,
        json: Vec<u8>,
    ) -> Result<(MediaType, Bytes), ContentError> {
        let kind = MediaType::of(&json).filter(|_| digest_of(&json, digest.algorithm()) == *digest);
        let kind = kind.ok_or(ContentError::NotAManifest(*digest))?;
        Ok((kind, json.into()))
    }

    /// A manifest's type and size, without its bytes if it was read before; `None` if nobody has
    /// it.
    pub async fn manifest_kind(
        &self,
        digest: &Digest,
        cid: &BlobCid,
    ) -> Result<Option<(MediaType, u64)>, ContentError> {
        if let Some(kind) = self.kind(digest)? {
            return Ok(Some(kind));
        }
        let manifest = self.manifest(digest, cid).await?;
        Ok(manifest.map(|(kind, bytes)| (kind, bytes.len() as u64)))
    }

    /// Remembers what a manifest is.
    pub async fn remember(
        &self,
        digest: &Digest,
        kind: MediaType,
        size: u64,
    ) -> Result<(), StateError> {
        let key = digest.to_string();
        let write = move |transaction: &WriteTransaction| {
            transaction.open_table(KINDS)?.insert(key.as_str(), (kind.number(), size))?;
            Ok(())
        };
        self.state.write(write).await
    }

    fn kind(&self, digest: &Digest) -> Result<Option<(MediaType, u64)>, StateError> {
        let table = self.state.read()?.open_table(KINDS)?;
        let Some(value) = table.get(digest.to_string().as_str())? else { return Ok(None) };
        let (number, size) = value.value();
        let kind = MediaType::from_number(number).ok_or(StateError::Malformed("media type"))?;
        Ok(Some((kind, size)))
    }
}
