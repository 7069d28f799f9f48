//! Changes of the registry's state.

use super::{AccountId, SpaceId};
use container_registry_primitives::{BlobCid, Digest, ImageName, SpaceName, Tag};

/// A change of the registry's state, from an event of a block or from a snapshot.
///
/// Whatever goes, what was in it has gone before: tags before their manifest, manifests before their
/// repository, repositories and blobs before their space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A space exists, or has another owner.
    Space {
        /// Its number.
        id: SpaceId,
        /// Its name.
        name: SpaceName,
        /// Its owner.
        owner: AccountId,
    },
    /// A space was deleted.
    SpaceDeleted {
        /// Its name.
        name: SpaceName,
    },
    /// A repository exists. It may be empty.
    Repository {
        /// The space.
        space: SpaceName,
        /// The image.
        image: ImageName,
    },
    /// A repository was removed.
    RepositoryRemoved {
        /// The space.
        space: SpaceName,
        /// The image.
        image: ImageName,
    },
    /// A manifest is recorded in a repository.
    Manifest {
        /// The space.
        space: SpaceName,
        /// The image.
        image: ImageName,
        /// The manifest's digest.
        digest: Digest,
        /// The CID of its JSON.
        cid: BlobCid,
    },
    /// A repository lost a manifest.
    ManifestRemoved {
        /// The space.
        space: SpaceName,
        /// The image.
        image: ImageName,
        /// The manifest's digest.
        digest: Digest,
    },
    /// A tag is set or moved.
    Tag {
        /// The space.
        space: SpaceName,
        /// The image.
        image: ImageName,
        /// The tag.
        tag: Tag,
        /// The manifest it names from now on.
        digest: Digest,
    },
    /// A tag is removed.
    TagRemoved {
        /// The space.
        space: SpaceName,
        /// The image.
        image: ImageName,
        /// The tag.
        tag: Tag,
    },
    /// A blob is recorded in a space.
    Blob {
        /// The space.
        space: SpaceName,
        /// The blob's digest.
        digest: Digest,
        /// Its CID.
        cid: BlobCid,
    },
    /// A space lost a blob.
    BlobRemoved {
        /// The space.
        space: SpaceName,
        /// The blob's digest.
        digest: Digest,
    },
    /// The chain itself keeps the JSON of a manifest, whichever repositories have it. Its CID is
    /// that of one raw block.
    InlineManifest {
        /// The manifest's digest.
        digest: Digest,
        /// The bytes.
        json: Vec<u8>,
    },
    /// The chain no longer keeps the JSON of a manifest.
    InlineManifestRemoved {
        /// The manifest's digest.
        digest: Digest,
    },
}
