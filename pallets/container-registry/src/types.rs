//! What the pallet stores, what its calls take, and what its events tell.

use crate::Config;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
    traits::{ConstU32, fungible::Inspect},
};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{frame_support, frame_system};
use scale_info::TypeInfo;

/// Identifies a space for ever. Counted up from 0, never reused.
pub type SpaceId = u128;
/// A space's name, the first part of an image reference, as text.
pub type RepoNameOf<T> = BoundedVec<u8, <T as Config>::MaxSpaceNameLength>;
/// An image's name inside its space, as text.
pub type ImageNameOf<T> = BoundedVec<u8, <T as Config>::MaxImageNameLength>;
/// A tag, as text.
pub type TagOf<T> = BoundedVec<u8, <T as Config>::MaxTagLength>;
/// A digest in its canonical text, such as `sha256:…`.
pub type DigestOf<T> = BoundedVec<u8, <T as Config>::MaxDigestLength>;
/// A CIDv1 in its canonical text, lower-case base32.
pub type CidOf<T> = BoundedVec<u8, <T as Config>::MaxCidLength>;
/// A pattern of tags, as text.
pub type TagPatternOf<T> = BoundedVec<u8, <T as Config>::MaxTagLength>;
/// The JSON of a manifest that the chain itself keeps.
pub type InlineJsonOf<T> = BoundedVec<u8, <T as Config>::MaxInlineManifestLength>;
/// The id under which a node is registered, as text.
pub type NodeIdOf<T> = BoundedVec<u8, <T as Config>::MaxNodeIdLength>;
/// The text of a libp2p peer id.
pub type PeerIdOf<T> = BoundedVec<u8, <T as Config>::MaxPeerIdLength>;
/// The multihash of a libp2p peer id.
pub type PeerKey = BoundedVec<u8, ConstU32<68>>;
/// The balance that deposits are held in.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;
/// An amount of registry credits.
pub type CreditsOf<T> =
    <<T as Config>::Credits as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// A hold on somebody's balance that pays for bytes kept on chain.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Deposit<AccountId, Balance> {
    /// Who paid, and gets it back.
    pub who: AccountId,
    /// How much is held.
    pub amount: Balance,
}

/// The [`Deposit`] of a runtime.
pub type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// A space: a namespace of images with an owner and members.
///
/// The lists are for those who query them, and only calls that change them read them: rights are in
/// [`SpaceAccounts`](crate::SpaceAccounts), images in [`Repositories`](crate::Repositories), owner and
/// name in [`SpaceHeads`](crate::SpaceHeads) once more.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct SpaceMetadata<T: Config> {
    /// Who created it, or whom it was handed to.
    pub owner: T::AccountId,
    /// Its name, unique on the chain.
    pub repo_name: RepoNameOf<T>,
    /// Its members besides the owner, in the order of their admission.
    pub members: BoundedVec<T::AccountId, T::MaxSpaceMembers>,
    /// The names of its images, in the order of their first push.
    pub image_names: BoundedVec<ImageNameOf<T>, T::MaxImagesPerSpace>,
}

/// What calls need to know of a space, without its lists.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct SpaceHead<T: Config> {
    /// [`SpaceMetadata::owner`].
    pub owner: T::AccountId,
    /// [`SpaceMetadata::repo_name`].
    pub repo_name: RepoNameOf<T>,
    /// Whom it is offered to.
    pub offered_to: Option<T::AccountId>,
    /// Who may pull.
    pub visibility: Visibility,
    /// The histories of the repositories that were removed, in one.
    pub history: History,
    /// For how many milliseconds what is removed can be put back, if its owner wants less than
    /// [`RestoreWindow`](crate::RestoreWindow).
    pub restore_window: Option<u64>,
    /// How much can be put back: entries of [`SpaceRestorables`](crate::SpaceRestorables), reaped or not.
    pub restorables: u32,
    /// How many accounts have something on hold for the space and what is in it.
    pub payers: u32,
    /// What is held of the owner's balance for the space and its members.
    pub deposit: BalanceOf<T>,
}

/// The name of a deleted space, while it is kept from strangers, and as long as nobody takes it after
/// that.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct RestingName<T: Config> {
    /// When it becomes free for everybody, in milliseconds of the Unix epoch, by the chain's time.
    pub until: u64,
    /// What is held for the entry; who paid is who owned the space, and can take the name back.
    pub deposit: DepositOf<T>,
}

/// What an account may do in a space.
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
#[cfg_attr(feature = "std", derive(serde::Serialize))]
pub struct Rights {
    /// Read what is in the space. The chain is public; gateways go by this.
    pub pull: bool,
    /// Record manifests, tags and blobs.
    pub push: bool,
    /// Remove what was recorded.
    pub delete: bool,
}

impl Rights {
    /// The owner's rights: all of them, always.
    pub const OWNER: Self = Self { pull: true, push: true, delete: true };
    /// What a new member gets: pull and push.
    pub const MEMBER: Self = Self { pull: true, push: true, delete: false };
}

/// An account in a space: one that may do something there, or has something on hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SpaceAccount<Balance> {
    /// What the owner or a member may do; nothing for who has left.
    pub rights: Option<Rights>,
    /// What is held of its balance for the space and what is in it.
    pub held: Balance,
}

/// Who may pull from a space. The chain is public; gateways go by this.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    Debug,
    Default,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum Visibility {
    /// Everybody.
    #[default]
    Public,
    /// The owner and members with the right to pull.
    Private,
}

/// An image of a space.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Repository<T: Config> {
    /// Its manifests: entries of [`SpaceManifests`](crate::SpaceManifests).
    pub manifests: u32,
    /// Its tags: entries of [`ManifestDigests`](crate::ManifestDigests).
    pub tags: u32,
    /// Whether a tag stays with its manifest, but for those that
    /// [`TagExceptions`](crate::TagExceptions) lists.
    pub immutable_tags: bool,
    /// The histories of the tags that were removed, in one.
    pub history: History,
    /// What is held for this entry and for the name in [`SpaceMetadata::image_names`].
    pub deposit: DepositOf<T>,
}

/// The patterns of the tags that stay mutable in a repository with immutable tags.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Exceptions<T: Config> {
    /// The patterns: the characters of a tag, and `*` for any number of them.
    pub patterns: BoundedVec<TagPatternOf<T>, T::MaxTagPatterns>,
    /// What is held for them.
    pub deposit: DepositOf<T>,
}

/// A manifest of an image, as its own space recorded it.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct ManifestRecord<T: Config> {
    /// Where its JSON is on IPFS.
    pub cid: CidOf<T>,
    /// The block in which it was recorded, or its CID corrected.
    pub at: BlockNumberFor<T>,
    /// How many tags point at it.
    pub tags: u32,
    /// One of them, which has no entry in [`ManifestTags`](crate::ManifestTags).
    pub tag: Option<TagOf<T>>,
    /// Bytes of its JSON, if somebody has said so.
    pub size: Option<u64>,
    /// What it is, if somebody has said so.
    pub media_type: Option<MediaType>,
    /// The manifest that it is about, if somebody has named one.
    pub subject: Option<DigestOf<T>>,
    /// What is held for this entry, its share of the global ones and the content, by whoever recorded
    /// it.
    pub deposit: DepositOf<T>,
    /// What is held for more content than that, by somebody else who said how much there is.
    pub declared: Option<DepositOf<T>>,
    /// What is held for its JSON in [`InlineManifests`](crate::InlineManifests), by whoever issued it
    /// under this image.
    pub inline: Option<DepositOf<T>>,
    /// The index of its line in the [`PinLog`](crate::PinLog).
    pub pin: u64,
}

/// A tag beside its digest in [`ManifestDigests`](crate::ManifestDigests).
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct TagRecord<T: Config> {
    /// The block in which it was last set to another digest.
    pub at: BlockNumberFor<T>,
    /// Every digest that it ever meant.
    pub history: History,
    /// What is held for the tag, whatever it points at.
    pub deposit: DepositOf<T>,
}

/// What a tag must mean for a call on it to take effect: compare and swap.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum Expected {
    /// Anything, or nothing.
    Any,
    /// Nothing: there is no such tag.
    Absent,
    /// This digest, in its canonical text.
    Digest(Vec<u8>),
}

/// The head of a hash chain over what happened: whoever replays the events can check that none was
/// left out. How the hashes are made is told in [`history`](crate::history).
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    Debug,
    Default,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct History {
    /// The entries in the chain.
    #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::decimal"))]
    pub count: u64,
    /// The hash over all of them, BLAKE2b with 256 bits.
    #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::hex"))]
    pub chain_hash: [u8; 32],
}

/// The JSON of a manifest that the chain itself keeps.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct InlineManifest<T: Config> {
    /// The very bytes that its digest is of.
    pub json: InlineJsonOf<T>,
    /// The records of manifests that pay for them, each in full.
    pub payers: u32,
}

/// A blob, as a space recorded it.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct BlobRecord<T: Config> {
    /// Where its bytes are on IPFS.
    pub cid: CidOf<T>,
    /// What the bytes are.
    pub digest_type: DigestType,
    /// How many bytes there are, if somebody has said so.
    pub size: Option<u64>,
    /// What is held for this entry, its share of the global ones and the content, by whoever recorded
    /// it.
    pub deposit: DepositOf<T>,
    /// What is held for more content than that, by somebody else who said how much there is.
    pub declared: Option<DepositOf<T>>,
    /// The index of its line in the [`PinLog`](crate::PinLog).
    pub pin: u64,
}

/// What the bytes behind a digest are.
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
pub enum DigestType {
    /// Opaque bytes: a layer.
    File,
    /// A JSON document: an image's configuration.
    Json,
}

/// Where a digest is, in the words of a space that recorded it.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct DigestInfo<T: Config> {
    /// What the bytes are.
    pub digest_type: DigestType,
    /// Where they are on IPFS.
    pub cid: CidOf<T>,
}

/// What a record of a manifest says, for those who follow the events.
#[derive(
    CloneNoBound,
    PartialEqNoBound,
    EqNoBound,
    DebugNoBound,
    Encode,
    Decode,
    DecodeWithMemTracking,
    TypeInfo,
)]
#[scale_info(skip_type_params(T))]
pub struct ManifestInfo<T: Config> {
    /// Where its JSON is on IPFS.
    pub cid: CidOf<T>,
    /// Bytes of its JSON, if somebody has said so.
    pub size: Option<u64>,
    /// What it is, if somebody has said so.
    pub media_type: Option<MediaType>,
    /// The manifest that it is about, if somebody has named one.
    pub subject: Option<DigestOf<T>>,
}

impl<T: Config> From<ManifestRecord<T>> for ManifestInfo<T> {
    fn from(record: ManifestRecord<T>) -> Self {
        let ManifestRecord { cid, size, media_type, subject, .. } = record;
        Self { cid, size, media_type, subject }
    }
}

/// What a record of a blob says, for those who follow the events.
#[derive(
    CloneNoBound,
    PartialEqNoBound,
    EqNoBound,
    DebugNoBound,
    Encode,
    Decode,
    DecodeWithMemTracking,
    TypeInfo,
)]
#[scale_info(skip_type_params(T))]
pub struct BlobInfo<T: Config> {
    /// What the bytes are.
    pub digest_type: DigestType,
    /// Where they are on IPFS.
    pub cid: CidOf<T>,
    /// How many there are, if somebody has said so.
    pub size: Option<u64>,
}

impl<T: Config> From<BlobRecord<T>> for BlobInfo<T> {
    fn from(BlobRecord { digest_type, cid, size, .. }: BlobRecord<T>) -> Self {
        Self { digest_type, cid, size }
    }
}

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

impl MediaType {
    /// The media type itself, as it is in manifests.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OciManifest => "application/vnd.oci.image.manifest.v1+json",
            Self::OciIndex => "application/vnd.oci.image.index.v1+json",
            Self::DockerManifest => "application/vnd.docker.distribution.manifest.v2+json",
            Self::DockerManifestList => "application/vnd.docker.distribution.manifest.list.v2+json",
        }
    }
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

/// One line of the [`PinLog`](crate::PinLog): bytes that IPFS nodes of this chain shall hold.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct PinEntry<T: Config> {
    /// The bytes' digest, by which a gateway knows them.
    pub digest: DigestOf<T>,
    /// Their CID, by which IPFS knows them.
    pub cid: CidOf<T>,
    /// How many there are, by the word of whoever pays for so many. Without it `UndeclaredSize` is
    /// paid for.
    pub size: Option<u64>,
    /// The block in which the line was new.
    pub at: BlockNumberFor<T>,
    /// The space whose record it belongs to. Workers divide their time between spaces.
    pub space_id: SpaceId,
}

/// Lines on a page of the [`PinLog`](crate::PinLog).
pub const PIN_PAGE_LINES: u32 = 32;

/// A page of the [`PinLog`](crate::PinLog): its lines by the last part of their index, nothing for those
/// that are gone.
pub type PinPageLines<T> = BoundedVec<Option<PinEntry<T>>, ConstU32<PIN_PAGE_LINES>>;

/// The number of a page of the [`PinLog`](crate::PinLog), as its key: big-endian, eight bytes.
///
/// Pages that follow each other are then neighbours in the trie too. Those who append to the log and
/// those who follow it stay on one path, whatever the log's length, and iteration is in order.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
pub struct PinPage([u8; 8]);

impl PinPage {
    /// The page that a line is on, and its place there.
    pub const fn of_line(index: u64) -> (Self, usize) {
        let lines = PIN_PAGE_LINES as u64;
        let place = index.rem_euclid(lines) as usize;
        (Self(index.div_euclid(lines).to_be_bytes()), place)
    }

    /// The index of its first line.
    pub const fn first_line(self) -> u64 {
        u64::from_be_bytes(self.0).saturating_mul(PIN_PAGE_LINES as u64)
    }
}

/// Identifies something that was removed. Counted up from 0, never reused.
pub type RestorableId = u64;

/// What was removed, by its key inside its space.
#[derive(
    Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
#[cfg_attr(
    feature = "std",
    derive(serde::Serialize),
    serde(
        tag = "kind",
        rename_all = "lowercase",
        bound(
            serialize = "ImageName: AsRef<[u8]>, Tag: AsRef<[u8]>, Digest: AsRef<[u8]>, Cid: AsRef<[u8]>"
        )
    )
)]
pub enum RemovedItem<ImageName, Tag, Digest, Cid> {
    /// A tag.
    Tag {
        /// The image's name.
        #[cfg_attr(
            feature = "std",
            serde(rename = "image", serialize_with = "crate::answers::text")
        )]
        image_name: ImageName,
        /// The tag.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::text"))]
        tag: Tag,
        /// The digest that it meant.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::text"))]
        digest: Digest,
    },
    /// A manifest.
    Manifest {
        /// The image's name.
        #[cfg_attr(
            feature = "std",
            serde(rename = "image", serialize_with = "crate::answers::text")
        )]
        image_name: ImageName,
        /// The manifest's digest.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::text"))]
        digest: Digest,
    },
    /// A blob's record.
    Blob {
        /// The blob's digest.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::text"))]
        digest: Digest,
    },
    /// A repository, without its manifests and tags, which were removed before.
    Repository {
        /// The image's name.
        #[cfg_attr(
            feature = "std",
            serde(rename = "image", serialize_with = "crate::answers::text")
        )]
        image_name: ImageName,
    },
    /// What a record said of its content until it was corrected.
    Content {
        /// The image's name, if it is a manifest's record; a blob's has none.
        #[cfg_attr(
            feature = "std",
            serde(rename = "image", serialize_with = "crate::answers::some_text")
        )]
        image_name: Option<ImageName>,
        /// The digest.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::text"))]
        digest: Digest,
        /// Where the bytes were said to be on IPFS.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::text"))]
        cid: Cid,
        /// How many there were said to be.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::some_decimal"))]
        size: Option<u64>,
        /// The index of its line in the [`PinLog`](crate::PinLog), which is there at least as long as the entry.
        #[cfg_attr(feature = "std", serde(serialize_with = "crate::answers::decimal"))]
        pin: u64,
    },
}

impl<ImageName, Tag, Digest, Cid> RemovedItem<ImageName, Tag, Digest, Cid>
where
    Vec<u8>: From<ImageName> + From<Tag> + From<Digest> + From<Cid>,
{
    /// The same without the bounds of a runtime.
    pub fn unbounded(self) -> RemovedItem<Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>> {
        match self {
            Self::Tag { image_name, tag, digest } => RemovedItem::Tag {
                image_name: image_name.into(),
                tag: tag.into(),
                digest: digest.into(),
            },
            Self::Manifest { image_name, digest } => {
                RemovedItem::Manifest { image_name: image_name.into(), digest: digest.into() }
            }
            Self::Blob { digest } => RemovedItem::Blob { digest: digest.into() },
            Self::Repository { image_name } => {
                RemovedItem::Repository { image_name: image_name.into() }
            }
            Self::Content { image_name, digest, cid, size, pin } => RemovedItem::Content {
                image_name: image_name.map(Into::into),
                digest: digest.into(),
                cid: cid.into(),
                size,
                pin,
            },
        }
    }
}

/// The [`RemovedItem`] of a runtime.
pub type RemovedItemOf<T> = RemovedItem<ImageNameOf<T>, TagOf<T>, DigestOf<T>, CidOf<T>>;

/// Something that was removed, and can be put back for a time.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct Restorable<T: Config> {
    /// The space that it was in.
    pub space_id: SpaceId,
    /// What it is.
    pub item: RemovedItemOf<T>,
    /// Who removed it.
    pub by: T::AccountId,
    /// Until when it can be put back, in milliseconds of the Unix epoch, by the chain's time.
    pub until: u64,
    /// How many of the ids that follow are those of what went with it: a manifest's tags and blobs.
    pub parts: u32,
    /// What is held for it, if it has no record of its own that says so: for a tag, of which one that is set
    /// again is a new one, and for what a record said before it was corrected.
    pub deposit: Option<DepositOf<T>>,
    /// What is held besides for content that somebody had declared to be larger than whoever pays the `deposit`
    /// said.
    pub declared: Option<DepositOf<T>>,
}

/// A record that was removed, under the key that it had.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Removed<Record> {
    /// Its id among what can be put back.
    pub id: RestorableId,
    /// The record as it was.
    pub record: Record,
}

/// The [`Removed`] of a blob.
pub type RemovedBlob<T> = Removed<BlobRecord<T>>;
/// The [`Removed`] of a manifest.
pub type RemovedManifest<T> = Removed<ManifestRecord<T>>;
/// The [`Removed`] of a repository, with what its owner had set.
pub type RemovedRepository<T> = Removed<(Repository<T>, Option<Exceptions<T>>)>;

/// What a node does for the registry.
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
#[cfg_attr(feature = "std", derive(serde::Serialize))]
pub enum NodeType {
    /// Makes blocks and votes on finality.
    Validator,
    /// Keeps blobs on its IPFS.
    StorageMiner,
    /// Serves registry clients.
    Gateway,
}

/// An id of a node that names a key.
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
pub enum KeyId {
    /// The id that the node is registered under, if it is a peer id.
    Node,
    /// The peer id of its IPFS.
    Ipfs,
}

/// Which ids of a node are proven: its owner has shown a signature by the key that the id names.
///
/// What is not proven is the owner's word alone.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    Debug,
    Default,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
#[cfg_attr(feature = "std", derive(serde::Serialize))]
pub struct ProvenIds {
    /// The id that the node is registered under.
    #[cfg_attr(feature = "std", serde(rename = "nodeIdProven"))]
    pub node: bool,
    /// The peer id of its IPFS.
    #[cfg_attr(feature = "std", serde(rename = "ipfsNodeIdProven"))]
    pub ipfs: bool,
}

/// A registered node.
#[derive(
    CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound(T: Config))]
pub struct NodeInfo<T: Config> {
    /// Who registered it.
    pub owner: T::AccountId,
    /// What it does.
    pub node_type: NodeType,
    /// The peer id of its IPFS, if it has one.
    pub ipfs_node_id: Option<PeerIdOf<T>>,
    /// Whether its fee was paid in credits.
    pub paid_in_credits: bool,
    /// The block in which it was registered.
    pub at: BlockNumberFor<T>,
    /// Which of its ids its owner has proven to have the key of.
    pub proven: ProvenIds,
    /// What is held for this entry and its indexes.
    pub deposit: DepositOf<T>,
}
