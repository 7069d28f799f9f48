//! Entries of the journal and their form on disk.

use crate::ledger::{Blob, BlockRef, DigestType, Manifest, MediaType, Push};
use codec::{Decode, Encode};
use container_registry_primitives::{BlobCid, Digest};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// An acknowledged push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the order of acknowledgement.
    pub number: u64,
    /// What was pushed.
    pub push: Push,
    /// The block that it is in, as far as is known.
    pub at: BlockRef,
    /// When it was acknowledged.
    pub time: SystemTime,
}

/// An entry on disk: SCALE. Names, digests and CIDs are their text, as on chain.
#[derive(Encode, Decode)]
struct Record {
    seconds: u64,
    number: u64,
    hash: [u8; 32],
    space: Vec<u8>,
    blobs: Vec<BlobRecord>,
    manifest: Option<ManifestRecord>,
}

#[derive(Encode, Decode)]
struct BlobRecord {
    digest: Vec<u8>,
    json: bool,
    cid: Vec<u8>,
    size: u64,
}

#[derive(Encode, Decode)]
struct ManifestRecord {
    image: Vec<u8>,
    digest: Vec<u8>,
    cid: Vec<u8>,
    size: u64,
    media_type: u8,
    subject: Option<Vec<u8>>,
    tags: Vec<Vec<u8>>,
}

/// A media type's number on disk.
fn number(media_type: MediaType) -> u8 {
    match media_type {
        MediaType::OciManifest => 0,
        MediaType::OciIndex => 1,
        MediaType::DockerManifest => 2,
        MediaType::DockerManifestList => 3,
    }
}

/// The media type of a number on disk.
fn media_type(number: u8) -> Option<MediaType> {
    Some(match number {
        0 => MediaType::OciManifest,
        1 => MediaType::OciIndex,
        2 => MediaType::DockerManifest,
        3 => MediaType::DockerManifestList,
        _ => return None,
    })
}

pub(super) fn encode(push: &Push, at: BlockRef, time: SystemTime) -> Vec<u8> {
    let blob = |blob: &Blob| BlobRecord {
        digest: blob.digest.to_bytes(),
        json: blob.digest_type == DigestType::Json,
        cid: blob.cid.to_bytes(),
        size: blob.size,
    };
    let manifest = |manifest: &Manifest| ManifestRecord {
        image: manifest.image.as_bytes().into(),
        digest: manifest.digest.to_bytes(),
        cid: manifest.cid.to_bytes(),
        size: manifest.size,
        media_type: number(manifest.media_type),
        subject: manifest.subject.map(|subject| subject.to_bytes()),
        tags: manifest.tags.iter().map(|tag| tag.as_bytes().into()).collect(),
    };
    let record = Record {
        seconds: time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
        number: at.number,
        hash: at.hash,
        space: push.space.as_bytes().into(),
        blobs: push.blobs.iter().map(blob).collect(),
        manifest: push.manifest.as_ref().map(manifest),
    };
    record.encode()
}

pub(super) fn decode(number: u64, bytes: &[u8]) -> Option<Entry> {
    let record = Record::decode(&mut &bytes[..]).ok()?;
    let blobs = record.blobs.into_iter().map(blob).collect::<Option<_>>()?;
    let manifest = match record.manifest {
        Some(record) => Some(manifest(record)?),
        None => None,
    };
    Some(Entry {
        number,
        push: Push { space: record.space.as_slice().try_into().ok()?, blobs, manifest },
        at: BlockRef { number: record.number, hash: record.hash },
        time: UNIX_EPOCH.checked_add(Duration::from_secs(record.seconds))?,
    })
}

fn blob(record: BlobRecord) -> Option<Blob> {
    Some(Blob {
        digest: digest(&record.digest)?,
        digest_type: if record.json { DigestType::Json } else { DigestType::File },
        cid: cid(&record.cid)?,
        size: record.size,
    })
}

fn manifest(record: ManifestRecord) -> Option<Manifest> {
    let subject = match record.subject {
        Some(subject) => Some(digest(&subject)?),
        None => None,
    };
    let tags = record.tags.iter().map(|tag| tag.as_slice().try_into().ok());
    Some(Manifest {
        image: record.image.as_slice().try_into().ok()?,
        digest: digest(&record.digest)?,
        cid: cid(&record.cid)?,
        size: record.size,
        media_type: media_type(record.media_type)?,
        subject,
        tags: tags.collect::<Option<_>>()?,
    })
}

fn digest(text: &[u8]) -> Option<Digest> {
    text.try_into().ok()
}

fn cid(text: &[u8]) -> Option<BlobCid> {
    text.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_come_back() {
        let read: Vec<_> = (0..=4).map(media_type).collect();
        assert_eq!(read.iter().flatten().count(), 4);
        for (number, read) in (0..).zip(read.into_iter().flatten()) {
            assert_eq!(super::number(read), number);
        }
    }
}
