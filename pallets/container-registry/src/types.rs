//! What the pallet stores, a file per noun; here what they have in common.

mod blob;
mod node;
mod pin;
mod push;
mod repository;
mod restorable;
mod space;

pub use blob::*;
pub use node::*;
pub use pin::*;
pub use push::*;
pub use repository::*;
pub use restorable::*;
pub use space::*;

use crate::Config;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
    BoundedVec,
    traits::{ConstU32, fungible::Inspect},
};
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
