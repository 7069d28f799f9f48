//! Spaces and who may do what in them.

use super::{BalanceOf, DepositOf, History, ImageNameOf, RepoNameOf};
use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use polkadot_sdk::frame_support;
use scale_info::TypeInfo;

/// A space: a namespace of images with an owner and members.
///
/// The lists are for those who query them, and only calls that change them read them: rights are in
/// [`Permissions`](crate::Permissions), images in [`Repositories`](crate::Repositories), owner and
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
    /// How many names are in [`SpaceMetadata::image_names`].
    pub images: u32,
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

/// What a space's owner has set, and what became of repositories that are gone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SpaceSettings {
    /// Who may pull.
    pub visibility: Visibility,
    /// The histories of the repositories that were removed, in one.
    pub history: History,
    /// For how many milliseconds what is removed can be put back, if its owner wants less than
    /// [`RestoreWindow`](crate::RestoreWindow).
    pub restore_window: Option<u64>,
    /// How much can be put back: entries of [`SpaceRestorables`](crate::SpaceRestorables), reaped or not.
    pub restorables: u32,
}
