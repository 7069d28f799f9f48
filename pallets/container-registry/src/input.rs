//! Arguments of calls, from bytes to checked and bounded text.
//!
//! What is empty is refused first, then what is over-long, and only then does anything parse.

use crate::{
    CidOf, Config, DigestOf, DigestType, Error, Expected, ImageNameOf, MediaType, NodeIdOf, Pallet,
    PeerIdOf, PushedBlob, PushedManifest, PushedTag, RepoNameOf, SpaceMetadata, TagOf,
    TagPatternOf, tag::TagMove,
};
use alloc::vec::Vec;
use codec::MaxEncodedLen;
use container_registry_primitives::{
    BlobCid, DEFAULT_TAG, Digest, ImageName, PeerId, SpaceName, Tag, TagPattern, bounds,
};
use frame_support::{BoundedVec, ensure, traits::Get};
use polkadot_sdk::{frame_support, sp_runtime::traits::Zero};

/// Bytes of the largest value that a call decodes; keeps a space's lists within what one call can
/// reasonably read and write.
const MAX_VALUE_LEN: usize = 512 * 1024;

/// A space's name, checked.
pub(crate) fn space_name<T: Config>(name: Vec<u8>) -> Result<RepoNameOf<T>, Error<T>> {
    let name = bounded::<T, _>(name)?;
    SpaceName::try_from(name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
    Ok(name)
}

/// An image's name, checked by itself.
pub(crate) fn image_name<T: Config>(name: Vec<u8>) -> Result<ImageNameOf<T>, Error<T>> {
    ensure!(!name.is_empty(), Error::<T>::EmptyImageName);
    let name = bounded::<T, _>(name)?;
    ImageName::try_from(name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
    Ok(name)
}

/// That a space's and an image's name, with the slash between them, are a name that clients take.
pub(crate) fn check_together<T: Config>(space: &[u8], image: &[u8]) -> Result<(), Error<T>> {
    let names = space.len().saturating_add(image.len());
    ensure!(names < bounds::MAX_FULL_NAME_LEN as usize, Error::<T>::ExceedsMaxLength);
    Ok(())
}

/// Patterns of tags.
pub(crate) fn tag_patterns<T: Config>(
    patterns: Vec<Vec<u8>>,
) -> Result<BoundedVec<TagPatternOf<T>, T::MaxTagPatterns>, Error<T>> {
    ensure!(patterns.len() <= T::MaxTagPatterns::get() as usize, Error::<T>::TooManyTagPatterns);
    let checked: Result<Vec<_>, _> = patterns
        .into_iter()
        .map(|pattern| {
            let pattern: TagPatternOf<T> = bounded::<T, _>(pattern)?;
            TagPattern::try_from(pattern.as_slice()).map_err(|_| Error::InvalidTagPattern)?;
            Ok(pattern)
        })
        .collect();
    checked?.try_into().map_err(|_| Error::TooManyTagPatterns)
}

/// The key of a blob: its space's name and its digest.
pub(crate) fn blob_key<T: Config>(
    repo_name: Vec<u8>,
    digest: Vec<u8>,
) -> Result<(RepoNameOf<T>, DigestOf<T>), Error<T>> {
    ensure!(!digest.is_empty(), Error::<T>::EmptyDigestInfo);
    let repo_name: RepoNameOf<T> = bounded::<T, _>(repo_name)?;
    let digest: DigestOf<T> = bounded::<T, _>(digest)?;
    SpaceName::try_from(repo_name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
    Digest::try_from(digest.as_slice()).map_err(|_| Error::<T>::InvalidDigest)?;
    Ok((repo_name, digest))
}

/// The digests of blobs.
pub(crate) fn blob_digests<T: Config>(digests: Vec<Vec<u8>>) -> Result<Vec<DigestOf<T>>, Error<T>> {
    ensure!(digests.len() <= T::MaxPushBlobs::get() as usize, Error::<T>::TooManyBlobs);
    digests
        .into_iter()
        .map(|digest| {
            ensure!(!digest.is_empty(), Error::<T>::EmptyDigestInfo);
            let digest: DigestOf<T> = bounded::<T, _>(digest)?;
            Digest::try_from(digest.as_slice()).map_err(|_| Error::<T>::InvalidDigest)?;
            Ok(digest)
        })
        .collect()
}

/// A node's id.
pub(crate) fn node_id<T: Config>(node_id: Vec<u8>) -> Result<NodeIdOf<T>, Error<T>> {
    let node_id: NodeIdOf<T> = bounded::<T, _>(node_id)?;
    let visible = !node_id.is_empty() && node_id.iter().all(u8::is_ascii_graphic);
    ensure!(visible, Error::<T>::InvalidNodeId);
    Ok(node_id)
}

/// The libp2p peer id of a node's IPFS.
pub(crate) fn peer_id<T: Config>(peer_id: Vec<u8>) -> Result<PeerIdOf<T>, Error<T>> {
    let peer_id: PeerIdOf<T> = bounded::<T, _>(peer_id)?;
    PeerId::try_from(peer_id.as_slice()).map_err(|_| Error::<T>::InvalidIpfsNodeId)?;
    Ok(peer_id)
}

/// A manifest as a call describes it, checked but for the caller's rights.
pub(crate) struct ManifestInput<T: Config> {
    pub digest: DigestOf<T>,
    pub cid: CidOf<T>,
    pub size: Option<u64>,
    pub media_type: Option<MediaType>,
    pub subject: Option<DigestOf<T>>,
    /// The tags that shall point at it.
    pub tags: Vec<TagMove<T>>,
}

/// A manifest and where it goes.
pub(crate) struct ImageInput<T: Config> {
    pub repo_name: RepoNameOf<T>,
    pub image_name: ImageNameOf<T>,
    pub manifest: ManifestInput<T>,
}

impl<T: Config> ImageInput<T> {
    /// Of a call that knows neither size nor media type.
    pub fn parse(
        repo_name: Vec<u8>,
        image_name: Vec<u8>,
        tag: Option<Vec<u8>>,
        digest: Vec<u8>,
        cid: Vec<u8>,
    ) -> Result<Self, Error<T>> {
        ensure!(!image_name.is_empty(), Error::<T>::EmptyImageName);
        ensure!(!digest.is_empty(), Error::<T>::EmptyDigest);
        ensure!(!cid.is_empty(), Error::<T>::EmptyCid);
        let repo_name: RepoNameOf<T> = bounded::<T, _>(repo_name)?;
        let image_name: ImageNameOf<T> = bounded::<T, _>(image_name)?;
        let tag: Option<TagOf<T>> = tag.map(bounded::<T, _>).transpose()?;
        let (digest, cid) = (bounded::<T, _>(digest)?, bounded::<T, _>(cid)?);
        check_together::<T>(&repo_name, &image_name)?;
        SpaceName::try_from(repo_name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
        ImageName::try_from(image_name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
        if let Some(tag) = &tag {
            Tag::try_from(tag.as_slice()).map_err(|_| Error::<T>::InvalidTag)?;
        }
        check_content::<T>(&digest, &cid)?;
        let tags = tag.into_iter().map(|tag| TagMove { tag, expected: ExpectedTag::Any }).collect();
        let (size, media_type, subject) = (None, None, None);
        let manifest = ManifestInput { digest, cid, size, media_type, subject, tags };
        Ok(Self { repo_name, image_name, manifest })
    }

    /// Of a push.
    pub fn of_push(
        repo_name: Vec<u8>,
        image_name: Vec<u8>,
        manifest: PushedManifest,
        tags: Vec<PushedTag>,
    ) -> Result<Self, Error<T>> {
        let PushedManifest { digest, cid, size, media_type, subject } = manifest;
        let mut image = Self::parse(repo_name, image_name, None, digest, cid)?;
        image.manifest.size = Some(size);
        image.manifest.media_type = Some(media_type);
        image.manifest.subject = subject.map(self::digest::<T>).transpose()?;
        let tags = tags.into_iter().map(|PushedTag { tag, expected }| {
            Ok(TagMove { tag: self::tag::<T>(tag)?, expected: ExpectedTag::parse(expected)? })
        });
        image.manifest.tags = tags.collect::<Result<_, _>>()?;
        Ok(image)
    }
}

/// A manifest's digest, by itself.
fn digest<T: Config>(digest: Vec<u8>) -> Result<DigestOf<T>, Error<T>> {
    ensure!(!digest.is_empty(), Error::EmptyDigest);
    let digest: DigestOf<T> = bounded::<T, _>(digest)?;
    Digest::try_from(digest.as_slice()).map_err(|_| Error::InvalidDigest)?;
    Ok(digest)
}

/// What a call names a tag by, checked but for the caller's rights.
pub(crate) struct TagInput<T: Config> {
    pub repo_name: RepoNameOf<T>,
    pub image_name: ImageNameOf<T>,
    pub tag: TagOf<T>,
}

impl<T: Config> TagInput<T> {
    pub fn parse(repo_name: Vec<u8>, image_name: Vec<u8>, tag: Vec<u8>) -> Result<Self, Error<T>> {
        ensure!(!image_name.is_empty(), Error::<T>::EmptyImageName);
        let repo_name: RepoNameOf<T> = bounded::<T, _>(repo_name)?;
        let image_name: ImageNameOf<T> = bounded::<T, _>(image_name)?;
        let tag: TagOf<T> = bounded::<T, _>(tag)?;
        SpaceName::try_from(repo_name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
        ImageName::try_from(image_name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
        Tag::try_from(tag.as_slice()).map_err(|_| Error::<T>::InvalidTag)?;
        Ok(Self { repo_name, image_name, tag })
    }
}

/// What a tag must mean, checked and bounded.
pub(crate) enum ExpectedTag<T: Config> {
    Any,
    Absent,
    Digest(DigestOf<T>),
}

impl<T: Config> ExpectedTag<T> {
    pub fn parse(expected: Expected) -> Result<Self, Error<T>> {
        Ok(match expected {
            Expected::Any => Self::Any,
            Expected::Absent => Self::Absent,
            Expected::Digest(digest) => Self::Digest(self::digest::<T>(digest)?),
        })
    }

    /// That the tag means what it must.
    pub fn ensure_is(&self, means: Option<&DigestOf<T>>) -> Result<(), Error<T>> {
        let is = match (self, means) {
            (Self::Any, _) | (Self::Absent, None) => true,
            (Self::Digest(expected), Some(digest)) => expected == digest,
            (Self::Absent, Some(_)) | (Self::Digest(_), None) => false,
        };
        ensure!(is, Error::TagMoved);
        Ok(())
    }
}

/// What a call names a manifest by, checked but for the caller's rights.
pub(crate) struct ManifestKey<T: Config> {
    pub repo_name: RepoNameOf<T>,
    pub image_name: ImageNameOf<T>,
    pub digest: DigestOf<T>,
}

impl<T: Config> ManifestKey<T> {
    pub fn parse(
        repo_name: Vec<u8>,
        image_name: Vec<u8>,
        digest: Vec<u8>,
    ) -> Result<Self, Error<T>> {
        ensure!(!image_name.is_empty(), Error::<T>::EmptyImageName);
        ensure!(!digest.is_empty(), Error::<T>::EmptyDigest);
        let repo_name: RepoNameOf<T> = bounded::<T, _>(repo_name)?;
        let image_name: ImageNameOf<T> = bounded::<T, _>(image_name)?;
        let digest: DigestOf<T> = bounded::<T, _>(digest)?;
        SpaceName::try_from(repo_name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
        ImageName::try_from(image_name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
        Digest::try_from(digest.as_slice()).map_err(|_| Error::<T>::InvalidDigest)?;
        Ok(Self { repo_name, image_name, digest })
    }
}

/// A tag, checked.
pub(crate) fn tag<T: Config>(tag: Vec<u8>) -> Result<TagOf<T>, Error<T>> {
    let tag: TagOf<T> = bounded::<T, _>(tag)?;
    Tag::try_from(tag.as_slice()).map_err(|_| Error::<T>::InvalidTag)?;
    Ok(tag)
}

/// A blob as a call describes it, checked but for the caller's rights.
pub(crate) struct BlobInput<T: Config> {
    pub digest: DigestOf<T>,
    pub digest_type: DigestType,
    pub cid: CidOf<T>,
    pub size: Option<u64>,
}

impl<T: Config> BlobInput<T> {
    /// Of a call that knows no size.
    pub fn parse(
        repo_name: Vec<u8>,
        digest: Vec<u8>,
        digest_type: DigestType,
        cid: Vec<u8>,
    ) -> Result<(RepoNameOf<T>, Self), Error<T>> {
        let (digest, cid) = blob_texts::<T>(digest, cid)?;
        let repo_name = space_name::<T>(repo_name)?;
        check_content::<T>(&digest, &cid)?;
        Ok((repo_name, Self { digest, digest_type, cid, size: None }))
    }

    /// Of a push.
    pub fn of_push(blob: PushedBlob) -> Result<Self, Error<T>> {
        let PushedBlob { digest, digest_type, cid, size } = blob;
        let (digest, cid) = blob_texts::<T>(digest, cid)?;
        check_content::<T>(&digest, &cid)?;
        Ok(Self { digest, digest_type, cid, size: Some(size) })
    }
}

/// A blob's digest and CID, bounded and no more.
fn blob_texts<T: Config>(
    digest: Vec<u8>,
    cid: Vec<u8>,
) -> Result<(DigestOf<T>, CidOf<T>), Error<T>> {
    ensure!(!digest.is_empty(), Error::<T>::EmptyDigestInfo);
    ensure!(!cid.is_empty(), Error::<T>::EmptyCidInfo);
    Ok((bounded::<T, _>(digest)?, bounded::<T, _>(cid)?))
}

fn bounded<T: Config, S: Get<u32>>(bytes: Vec<u8>) -> Result<BoundedVec<u8, S>, Error<T>> {
    bytes.try_into().map_err(|_| Error::ExceedsMaxLength)
}

fn check_content<T: Config>(digest: &[u8], cid: &[u8]) -> Result<(), Error<T>> {
    let digest = Digest::try_from(digest).map_err(|_| Error::<T>::InvalidDigest)?;
    let cid = BlobCid::try_from(cid).map_err(|_| Error::<T>::InvalidCid)?;
    ensure!(cid.may_match(&digest), Error::<T>::CidDoesNotMatchDigest);
    Ok(())
}

impl<T: Config> Pallet<T> {
    /// That the bounds a runtime chose fit together and to what the texts need.
    pub(crate) fn check_bounds() {
        /// `sha256:` or `blake3:`, and 64 digits.
        const SHORT_DIGEST_LEN: u32 = 71;
        /// `b` and the base32 of 36 bytes.
        const CID_LEN: u32 = 59;

        let within = |name: &str, value: u32, min: u32, max: u32| {
            assert!((min..=max).contains(&value), "{name} is {value}, not in {min}..={max}");
        };
        // Above the upper bounds the parsers would refuse what the chain allows.
        within("MaxSpaceNameLength", T::MaxSpaceNameLength::get(), 1, bounds::MAX_SPACE_NAME_LEN);
        within("MaxImageNameLength", T::MaxImageNameLength::get(), 1, bounds::MAX_IMAGE_NAME_LEN);
        let default_tag = DEFAULT_TAG.len() as u32;
        within("MaxTagLength", T::MaxTagLength::get(), default_tag, bounds::MAX_TAG_LEN);
        let digest = T::MaxDigestLength::get();
        within("MaxDigestLength", digest, SHORT_DIGEST_LEN, bounds::MAX_DIGEST_LEN);
        within("MaxCidLength", T::MaxCidLength::get(), CID_LEN, bounds::MAX_CID_LEN);
        within("MaxImagesPerSpace", T::MaxImagesPerSpace::get(), 1, u32::MAX);
        within("MaxTagsPerImage", T::MaxTagsPerImage::get(), 1, u32::MAX);
        within("MaxTagPatterns", T::MaxTagPatterns::get(), 1, bounds::MAX_TAG_PATTERNS);
        within("MaxPushTags", T::MaxPushTags::get(), 1, bounds::MAX_PUSH_TAGS);
        within("MaxPushBlobs", T::MaxPushBlobs::get(), 1, bounds::MAX_PUSH_BLOBS);
        // A manifest with one tag can always be removed.
        within("MaxRemovals", T::MaxRemovals::get(), 2, bounds::MAX_REMOVALS);
        let inline = T::MaxInlineManifestLength::get();
        within("MaxInlineManifestLength", inline, 1, bounds::MAX_INLINE_MANIFEST_LEN);
        within("MaxNodeIdLength", T::MaxNodeIdLength::get(), 1, bounds::MAX_NODE_ID_LEN);
        within("MaxPeerIdLength", T::MaxPeerIdLength::get(), 1, bounds::MAX_PEER_ID_LEN);
        // What is in a space is known by what is held for it.
        assert!(T::ItemDeposit::get() > Zero::zero(), "ItemDeposit is zero");
        let space = SpaceMetadata::<T>::max_encoded_len();
        assert!(
            space <= MAX_VALUE_LEN,
            "MaxSpaceMembers and MaxImagesPerSpace make a space of {space} bytes, more than \
             {MAX_VALUE_LEN}"
        );
    }
}
