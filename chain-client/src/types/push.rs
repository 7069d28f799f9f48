//! Pushes.

use container_registry_primitives::{BlobCid, Digest, ImageName, SpaceName, Tag};

/// All that one manifest brings: applied whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// The space it goes to.
    pub space: SpaceName,
    /// The blobs that the space shall have, recorded first.
    pub blobs: Vec<Blob>,
    /// The manifest.
    pub manifest: Option<Manifest>,
}

impl Push {
    /// How many things it records, which is about what it weighs.
    pub fn items(&self) -> usize {
        let manifest = self.manifest.as_ref().map_or(0, |manifest| 1 + manifest.tags.len());
        manifest + self.blobs.len()
    }
}

/// A blob of a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Its digest.
    pub digest: Digest,
    /// What it names.
    pub digest_type: DigestType,
    /// Its CID.
    pub cid: BlobCid,
    /// Its size in bytes.
    pub size: u64,
}

/// What a recorded digest names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestType {
    /// A layer, or any other opaque file.
    File,
    /// A JSON document: an image's configuration.
    Json,
}

/// The manifest of a push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The image.
    pub image: ImageName,
    /// The manifest's digest.
    pub digest: Digest,
    /// The CID of its JSON.
    pub cid: BlobCid,
    /// The size of its JSON in bytes.
    pub size: u64,
    /// What it is.
    pub media_type: MediaType,
    /// The manifest that it is about.
    pub subject: Option<Digest>,
    /// The tags that shall point at it, whatever they point at now.
    pub tags: Vec<Tag>,
}

/// A manifest's media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaType {
    /// An OCI image manifest, artifacts included.
    OciManifest,
    /// An OCI image index.
    OciIndex,
    /// Docker's image manifest, version 2, schema 2.
    DockerManifest,
    /// Docker's manifest list.
    DockerManifestList,
}
