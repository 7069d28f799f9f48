//! What a push consists of, as its caller says it. All texts are bytes, checked by the call.

use super::{DigestType, Expected};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A manifest's media type.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    Debug,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum MediaType {
    /// `application/vnd.oci.image.manifest.v1+json`.
    OciManifest,
    /// `application/vnd.oci.image.index.v1+json`.
    OciIndex,
    /// `application/vnd.docker.distribution.manifest.v2+json`.
    DockerManifest,
    /// `application/vnd.docker.distribution.manifest.list.v2+json`.
    DockerManifestList,
}

/// A manifest.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct PushedManifest {
    /// Its digest.
    pub digest: Vec<u8>,
    /// Where its JSON is on IPFS.
    pub cid: Vec<u8>,
    /// Bytes of its JSON.
    pub size: u64,
    /// What it is.
    pub media_type: MediaType,
    /// The digest of the manifest that it is about, its `subject`.
    pub subject: Option<Vec<u8>>,
}

/// A tag that shall point at the manifest.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct PushedTag {
    /// The tag.
    pub tag: Vec<u8>,
    /// What it must mean now.
    pub expected: Expected,
}

/// A blob that the manifest names.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct PushedBlob {
    /// Its digest.
    pub digest: Vec<u8>,
    /// What it is.
    pub digest_type: DigestType,
    /// Where it is on IPFS.
    pub cid: Vec<u8>,
    /// Its bytes.
    pub size: u64,
}
