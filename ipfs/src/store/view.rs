//! Reading the index.

use super::{
    alias::Alias,
    error::IndexError,
    index::{ALIASES, BLOBS, BLOCKS, PINS},
    record::{BlockKey, CidKey, Hash, Place, Record, blob_of, block_key, cid_key, cid_of},
};
use crate::{BlobInfo, hash::hash_of};
use container_registry_primitives::{BlobCid, Digest};
use redb::{ReadTransaction, ReadableTable};
use std::ops::Bound::{Excluded, Unbounded};

/// One consistent state of the index.
pub(super) struct View(ReadTransaction);

impl View {
    pub(super) fn new(transaction: ReadTransaction) -> Self {
        Self(transaction)
    }

    /// The SHA-256 a digest stands for.
    pub(super) fn resolve(&self, digest: &Digest) -> Result<Option<Hash>, IndexError> {
        match digest {
            Digest::Sha256(hash) => Ok(Some(*hash)),
            Digest::Sha512(_) | Digest::Blake3(_) => {
                let Some(alias) = Alias::of(*digest) else { return Ok(None) };
                let blob = self.0.open_table(ALIASES)?.get(alias.encode().as_slice())?;
                Ok(blob.map(|blob| *blob.value()))
            }
        }
    }

    /// A blob's record, corrupt ones included.
    pub(super) fn record(&self, blob: &Hash) -> Result<Option<Record>, IndexError> {
        record(&self.0.open_table(BLOBS)?, blob)
    }

    pub(super) fn blob(&self, digest: &Digest) -> Result<Option<BlobInfo>, IndexError> {
        let Some(hash) = self.resolve(digest)? else { return Ok(None) };
        let record = self.record(&hash)?.filter(|record| !record.corrupt);
        Ok(record.map(|record| record.info(hash)))
    }

    pub(super) fn blob_by_cid(&self, cid: &BlobCid) -> Result<Option<BlobInfo>, IndexError> {
        find(&self.0.open_table(BLOBS)?, &self.0.open_table(BLOCKS)?, cid)
    }

    /// Where a block can be had: in which blobs, and where there.
    pub(super) fn places(&self, block: &Hash) -> Result<Vec<(BlobInfo, Place)>, IndexError> {
        let blobs = self.0.open_table(BLOBS)?;
        let mut places = Vec::new();
        if let Some(record) = record(&blobs, block)?
            && let Ok(len) = u32::try_from(record.size)
            && record.cid.is_raw()
            && !record.corrupt
        {
            places.push((record.info(*block), Place::Range { offset: 0, len }));
        }
        let (low, high) = block_keys(*block);
        for entry in self.0.open_table(BLOCKS)?.range::<&BlockKey>(&low..=&high)? {
            let (key, place) = entry?;
            let blob = blob_of(key.value());
            if let Some(record) = record(&blobs, &blob)?.filter(|record| !record.corrupt) {
                places.push((record.info(blob), Place::decode(place.value())?));
            }
        }
        Ok(places)
    }

    pub(super) fn is_pinned(&self, cid: &BlobCid) -> Result<bool, IndexError> {
        Ok(self.0.open_table(PINS)?.get(&cid_key(cid))?.is_some())
    }

    pub(super) fn pins(
        &self,
        after: Option<BlobCid>,
        limit: usize,
    ) -> Result<Vec<BlobCid>, IndexError> {
        let from = after.map(|cid| cid_key(&cid));
        let pins = self.0.open_table(PINS)?;
        pins.range::<&CidKey>((from.as_ref().map_or(Unbounded, Excluded), Unbounded))?
            .take(limit)
            .map(|entry| cid_of(entry?.0.value()).ok_or(IndexError::Entry { table: "pins" }))
            .collect()
    }

    pub(super) fn blobs(
        &self,
        after: Option<Hash>,
        limit: usize,
    ) -> Result<Vec<BlobInfo>, IndexError> {
        let blobs = self.0.open_table(BLOBS)?;
        blobs
            .range::<&Hash>((after.as_ref().map_or(Unbounded, Excluded), Unbounded))?
            .take(limit)
            .map(|entry| {
                let (hash, record) = entry?;
                Ok(Record::decode(record.value())?.info(*hash.value()))
            })
            .collect()
    }
}

/// The first and the last key a block can have.
fn block_keys(block: Hash) -> (BlockKey, BlockKey) {
    (block_key(block, [0; 32]), block_key(block, [0xff; 32]))
}

/// A blob's record, corrupt ones included.
pub(super) fn record(
    blobs: &impl ReadableTable<&'static Hash, &'static [u8]>,
    blob: &Hash,
) -> Result<Option<Record>, IndexError> {
    blobs.get(blob)?.map(|record| Record::decode(record.value())).transpose()
}

/// The blob whose root is `cid`, unless it is corrupt.
pub(super) fn find(
    blobs: &impl ReadableTable<&'static Hash, &'static [u8]>,
    blocks: &impl ReadableTable<&'static BlockKey, &'static [u8]>,
    cid: &BlobCid,
) -> Result<Option<BlobInfo>, IndexError> {
    let root = hash_of(cid);
    let is_root = |record: &Record| record.cid == *cid && !record.corrupt;
    if cid.is_raw() {
        return Ok(record(blobs, &root)?.filter(is_root).map(|record| record.info(root)));
    }
    let (low, high) = block_keys(root);
    for entry in blocks.range::<&BlockKey>(&low..=&high)? {
        let blob = blob_of(entry?.0.value());
        if let Some(record) = record(blobs, &blob)?.filter(is_root) {
            return Ok(Some(record.info(blob)));
        }
    }
    Ok(None)
}
