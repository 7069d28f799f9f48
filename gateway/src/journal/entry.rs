//! Entries of the journal and their form on disk.

use crate::ledger::{BlockRef, DigestType, Push, RegistryCall};
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
    calls: Vec<Call>,
}

#[derive(Encode, Decode)]
enum Call {
    #[codec(index = 0)]
    Blob { digest: Vec<u8>, json: bool, cid: Vec<u8> },
    #[codec(index = 1)]
    Tag { image: Vec<u8>, tag: Vec<u8>, digest: Vec<u8>, cid: Vec<u8> },
    #[codec(index = 2)]
    Manifest { image: Vec<u8>, digest: Vec<u8>, cid: Vec<u8> },
}

pub(super) fn encode(push: &Push, at: BlockRef, time: SystemTime) -> Vec<u8> {
    let calls = push.calls.iter().map(|call| match call {
        RegistryCall::StoreDigestInfo { digest, digest_type, cid } => Call::Blob {
            digest: digest.to_bytes(),
            json: *digest_type == DigestType::Json,
            cid: cid.to_bytes(),
        },
        RegistryCall::TagManifest { image, tag, digest, cid } => Call::Tag {
            image: image.as_bytes().into(),
            tag: tag.as_bytes().into(),
            digest: digest.to_bytes(),
            cid: cid.to_bytes(),
        },
        RegistryCall::StoreManifest { image, digest, cid } => Call::Manifest {
            image: image.as_bytes().into(),
            digest: digest.to_bytes(),
            cid: cid.to_bytes(),
        },
    });
    let record = Record {
        seconds: time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
        number: at.number,
        hash: at.hash,
        space: push.space.as_bytes().into(),
        calls: calls.collect(),
    };
    record.encode()
}

pub(super) fn decode(number: u64, bytes: &[u8]) -> Option<Entry> {
    let record = Record::decode(&mut &bytes[..]).ok()?;
    let calls = record.calls.into_iter().map(call).collect::<Option<_>>()?;
    Some(Entry {
        number,
        push: Push { space: record.space.as_slice().try_into().ok()?, calls },
        at: BlockRef { number: record.number, hash: record.hash },
        time: UNIX_EPOCH.checked_add(Duration::from_secs(record.seconds))?,
    })
}

fn call(call: Call) -> Option<RegistryCall> {
    let digest = |text: Vec<u8>| Digest::try_from(text.as_slice()).ok();
    let cid = |text: Vec<u8>| BlobCid::try_from(text.as_slice()).ok();
    Some(match call {
        Call::Blob { digest: text, json, cid: root } => RegistryCall::StoreDigestInfo {
            digest: digest(text)?,
            digest_type: if json { DigestType::Json } else { DigestType::File },
            cid: cid(root)?,
        },
        Call::Tag { image, tag, digest: text, cid: root } => RegistryCall::TagManifest {
            image: image.as_slice().try_into().ok()?,
            tag: tag.as_slice().try_into().ok()?,
            digest: digest(text)?,
            cid: cid(root)?,
        },
        Call::Manifest { image, digest: text, cid: root } => RegistryCall::StoreManifest {
            image: image.as_slice().try_into().ok()?,
            digest: digest(text)?,
            cid: cid(root)?,
        },
    })
}
