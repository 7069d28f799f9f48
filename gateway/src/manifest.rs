//! Manifests (OCI image spec, "Image Manifest" and "Image Index"; Docker image manifest version 2,
//! schema 2): what they are and what they name.

mod media_type;

pub use media_type::MediaType;

use container_registry_primitives::{Algorithm, Digest, DigestError};
use serde::Deserialize;
use sha2::{Digest as _, Sha256, Sha512};

/// Blobs that one manifest may name: what fits in one extrinsic with room to spare. Runtimes stop
/// at 127 layers.
pub const MAX_BLOBS: usize = 256;
/// Manifests that one index may name.
pub const MAX_CHILDREN: usize = 4_096;

/// Why something is not a manifest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// Not JSON, or not of a manifest's shape.
    #[error("not a manifest: {0}")]
    Malformed(String),
    /// Of the first schema, which is obsolete.
    #[error("schemaVersion must be 2")]
    SchemaVersion,
    /// Neither layers nor manifests, or both (CVE-2021-41190).
    #[error("a manifest has config and layers, an index has manifests, and none has both")]
    Ambiguous,
    /// `mediaType` is none of the four.
    #[error("unsupported mediaType {0:?}")]
    MediaType(String),
    /// `mediaType` and shape differ.
    #[error("mediaType is {0}, but the shape is not")]
    Shape(MediaType),
    /// The request's Content-Type and the manifest differ.
    #[error("the Content-Type is {said:?}, but the manifest is {is}")]
    ContentType {
        /// What the request said.
        said: String,
        /// What the manifest is.
        is: MediaType,
    },
    /// A descriptor's digest is malformed.
    #[error("the digest {digest:?} is malformed: {error}")]
    Digest {
        /// The digest as written.
        digest: String,
        /// What is wrong with it.
        error: DigestError,
    },
    /// A descriptor lacks its media type.
    #[error("the descriptor of {0} has no mediaType")]
    DescriptorType(Digest),
    /// More descriptors than can be recorded at once.
    #[error("a manifest may name {MAX_BLOBS} blobs, an index {MAX_CHILDREN} manifests")]
    TooMany,
}

/// A manifest as far as a registry cares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Its type.
    pub media_type: MediaType,
    /// What it names.
    pub content: Content,
    /// The manifest that it is about.
    pub subject: Option<Digest>,
}

/// What a manifest names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// An image or an artifact.
    Image {
        /// The configuration.
        config: Descriptor,
        /// The layers, in order.
        layers: Vec<Descriptor>,
    },
    /// An index, or Docker's manifest list.
    Index {
        /// The manifests, in order.
        manifests: Vec<Descriptor>,
    },
}

/// A descriptor (OCI image spec, "Content Descriptors").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Descriptor {
    /// The digest.
    pub digest: Digest,
    /// The size in bytes.
    pub size: u64,
    /// The media type.
    pub media_type: String,
    /// Whether the content may be elsewhere: `urls` are given.
    pub foreign: bool,
}

/// The JSON. Serde refuses a field that is there twice, so there is one way to read it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Json {
    schema_version: u64,
    media_type: Option<String>,
    config: Option<JsonDescriptor>,
    layers: Option<Vec<JsonDescriptor>>,
    manifests: Option<Vec<JsonDescriptor>>,
    subject: Option<JsonDescriptor>,
    // Docker's first schema.
    #[serde(rename = "fsLayers")]
    fs_layers: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct JsonDescriptor {
    #[serde(default)]
    media_type: String,
    digest: String,
    size: u64,
    #[serde(default)]
    urls: Option<Vec<String>>,
}

impl Manifest {
    /// Reads a manifest that a request calls `content_type`, if it says.
    pub fn parse(bytes: &[u8], content_type: Option<&str>) -> Result<Self, ManifestError> {
        let json: Json = serde_json::from_slice(bytes)
            .map_err(|error| ManifestError::Malformed(error.to_string()))?;
        if json.schema_version != 2 || json.fs_layers.is_some() {
            return Err(ManifestError::SchemaVersion);
        }
        let content = match (json.config, json.layers, json.manifests) {
            (Some(config), layers, None) => Content::Image {
                config: descriptor(config)?,
                layers: descriptors(layers.unwrap_or_default(), MAX_BLOBS - 1)?,
            },
            (None, None, Some(manifests)) => {
                Content::Index { manifests: descriptors(manifests, MAX_CHILDREN)? }
            }
            _ => return Err(ManifestError::Ambiguous),
        };
        let subject = json.subject.map(descriptor).transpose()?.map(|subject| subject.digest);
        let is_index = matches!(content, Content::Index { .. });
        let media_type = match json.media_type {
            None => MediaType::from_shape(is_index),
            Some(text) => match MediaType::parse(&text) {
                None => return Err(ManifestError::MediaType(text)),
                Some(media_type) if media_type.is_index() != is_index => {
                    return Err(ManifestError::Shape(media_type));
                }
                Some(media_type) => media_type,
            },
        };
        if let Some(said) = content_type
            && MediaType::parse(said) != Some(media_type)
        {
            return Err(ManifestError::ContentType { said: said.into(), is: media_type });
        }
        Ok(Self { media_type, content, subject })
    }
}

/// The digest of a manifest's bytes.
pub fn digest_of(bytes: &[u8], algorithm: Algorithm) -> Digest {
    match algorithm {
        Algorithm::Sha256 => Digest::Sha256(Sha256::digest(bytes).into()),
        Algorithm::Sha512 => Digest::Sha512(Sha512::digest(bytes).into()),
        Algorithm::Blake3 => Digest::Blake3(blake3::hash(bytes).into()),
    }
}

fn descriptors(all: Vec<JsonDescriptor>, max: usize) -> Result<Vec<Descriptor>, ManifestError> {
    if all.len() > max {
        return Err(ManifestError::TooMany);
    }
    all.into_iter().map(descriptor).collect()
}

fn descriptor(json: JsonDescriptor) -> Result<Descriptor, ManifestError> {
    let digest: Digest = match json.digest.parse() {
        Ok(digest) => digest,
        Err(error) => return Err(ManifestError::Digest { digest: json.digest, error }),
    };
    if json.media_type.is_empty() {
        return Err(ManifestError::DescriptorType(digest));
    }
    let foreign = json.urls.is_some_and(|urls| !urls.is_empty());
    Ok(Descriptor { digest, size: json.size, media_type: json.media_type, foreign })
}

#[cfg(test)]
mod tests;
