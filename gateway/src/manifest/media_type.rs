//! The media types of manifests.

use super::Manifest;
use crate::ledger;
use std::fmt;

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
    DockerList,
}

impl MediaType {
    /// All of them; the place is the number on disk.
    pub const ALL: [Self; 4] =
        [Self::OciManifest, Self::OciIndex, Self::DockerManifest, Self::DockerList];

    /// The text.
    pub const fn text(self) -> &'static str {
        match self {
            Self::OciManifest => "application/vnd.oci.image.manifest.v1+json",
            Self::OciIndex => "application/vnd.oci.image.index.v1+json",
            Self::DockerManifest => "application/vnd.docker.distribution.manifest.v2+json",
            Self::DockerList => "application/vnd.docker.distribution.manifest.list.v2+json",
        }
    }

    /// Reads a media type; parameters such as a charset do not count.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.split(';').next()?.trim();
        Self::ALL.into_iter().find(|media_type| media_type.text().eq_ignore_ascii_case(text))
    }

    /// Of a manifest that does not say: only OCI's may leave it out.
    pub(super) const fn from_shape(is_index: bool) -> Self {
        if is_index { Self::OciIndex } else { Self::OciManifest }
    }

    /// Of a manifest's bytes; `None` if they are none.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Manifest::parse(bytes, None).ok().map(|manifest| manifest.media_type)
    }

    /// Whether it names manifests rather than layers.
    pub const fn is_index(self) -> bool {
        matches!(self, Self::OciIndex | Self::DockerList)
    }

    /// The number on disk.
    pub(crate) fn number(self) -> u8 {
        match self {
            Self::OciManifest => 0,
            Self::OciIndex => 1,
            Self::DockerManifest => 2,
            Self::DockerList => 3,
        }
    }

    /// From the number on disk.
    pub(crate) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

impl From<MediaType> for ledger::MediaType {
    fn from(media_type: MediaType) -> Self {
        match media_type {
            MediaType::OciManifest => Self::OciManifest,
            MediaType::OciIndex => Self::OciIndex,
            MediaType::DockerManifest => Self::DockerManifest,
            MediaType::DockerList => Self::DockerManifestList,
        }
    }
}

impl fmt::Display for MediaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
