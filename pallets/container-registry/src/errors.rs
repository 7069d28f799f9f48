//! Why the pallet refuses.

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod errors {
    /// Why a call is refused.
    #[pallet::error]
    pub enum Error<T> {
        /// The space already has a repository of this name.
        RepositoryAlreadyExists,
        /// The image has as many tags as it may; moving one of them still works.
        MaxTagsLimitReached,
        /// A name, tag, digest or CID, or the space's and the image's name together, is too long.
        ExceedsMaxLength,
        /// The space has no repository of this name.
        RepositoryNotFound,
        /// The name belongs to another space.
        SpaceAlreadyExists,
        /// There is no such space.
        SpaceNotFound,
        /// The caller is a member, but without the right to do this.
        NotAuthorized,
        /// The space has as many members as it may.
        MaxSpaceMembersReached,
        /// The image's name is empty.
        EmptyImageName,
        /// The manifest's digest is empty.
        EmptyDigest,
        /// The manifest's CID is empty.
        EmptyCid,
        /// The blob's digest is empty.
        EmptyDigestInfo,
        /// The blob's CID is empty.
        EmptyCidInfo,
        /// The caller is neither the space's owner nor a member of it.
        NotSpaceMember,
        /// There is no space to push to under this name; it has to be created first.
        SpaceDoesNotExist,
        /// Only the space's owner may do this.
        NotSpaceOwner,
        /// The caller already owns a space.
        UserAlreadyHasSpace,
        /// The space's or the image's name is not of the OCI distribution specification's grammar.
        InvalidName,
        /// The tag is not of the OCI distribution specification's grammar.
        InvalidTag,
        /// The digest is not `sha256:`, `sha512:` or `blake3:` with its lower-case hexadecimal digits.
        InvalidDigest,
        /// The CID is not version 1, raw or dag-pb, over SHA2-256, in lower-case base32.
        InvalidCid,
        /// The CID is that of one raw block, whose hash is not the digest.
        CidDoesNotMatchDigest,
        /// The account is the space's owner or already a member of it.
        AlreadyMember,
        /// The space has as many images as it may.
        MaxImagesReached,
        /// The account is not a member of the space.
        MemberNotFound,
        /// The space was not offered to the caller.
        NotOffered,
        /// The space still has repositories or blobs, or some that were removed and can be put back.
        SpaceNotEmpty,
        /// The image has no such tag.
        TagNotFound,
        /// The tag is immutable: it can be neither moved nor removed while its manifest lives.
        TagImmutable,
        /// A pattern is not of a tag's characters and `*`.
        InvalidTagPattern,
        /// More patterns than a repository may have.
        TooManyTagPatterns,
        /// The image has no such manifest.
        ManifestNotFound,
        /// More tags point at the manifest than the caller allows to remove, or than one call can;
        /// removing some of them first helps.
        TooManyTags,
        /// The space has no such blob.
        BlobNotFound,
        /// The manifest's JSON is longer than what the chain keeps.
        ManifestTooLarge,
        /// The node's id is empty, or not of visible ASCII characters.
        InvalidNodeId,
        /// The IPFS peer id is not one.
        InvalidIpfsNodeId,
        /// A node is registered under this id.
        NodeAlreadyRegistered,
        /// No node is registered under this id.
        NodeNotFound,
        /// Another account registered the node.
        NotNodeOwner,
        /// The space has a CID for the digest that the chain has checked; one that it cannot check
        /// does not replace it.
        CidAlreadyChecked,
        /// The tag does not mean what the caller expects it to mean; what is put back expects it to mean
        /// nothing.
        TagMoved,
        /// The id names no Ed25519 key, which alone can prove anything.
        NoKey,
        /// The proof's last block is past, or further ahead than proofs may be good for.
        ProofNotTimely,
        /// The signature is not that of the key over the text of the proof.
        WrongProof,
        /// The name is that of a deleted space, and only its former owner can take it yet.
        NameResting,
        /// The name is not that of a deleted space.
        NameNotResting,
        /// More tags or blobs than one push may have. Blobs can be sent ahead.
        PushTooLarge,
        /// More blobs than one call removes.
        TooManyBlobs,
        /// There is nothing under this id that can be put back: it never was, it is put back already, or
        /// the time for that is over.
        NotRestorable,
        /// It can still be put back: only the space's owner can give that up.
        StillRestorable,
        /// The time for which what is removed can be put back is shorter on this chain.
        RestoreWindowTooLong,
    }
}
