//! The nodes of the registry.

use super::{DepositOf, PeerIdOf};
use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{frame_support, frame_system};
use scale_info::TypeInfo;

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
pub struct ProvenIds {
    /// The id that the node is registered under.
    pub node: bool,
    /// The peer id of its IPFS.
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
