//! Hash chains over what tags meant, of constant size on chain.
//!
//! Each tag has a [`History`]: how often it changed, and a hash over all the changes. The event
//! [`TagChanged`](crate::Event::TagChanged) carries each change with the head after it. From
//! the events of a tag anyone can compute the head. If it equals the head on chain, no change was left
//! out, put in, or altered, and nobody can deny who made it and when.
//!
//! - A change makes the head's hash `H(SCALE(link))`, with BLAKE2b-256 for `H`, and adds one to its count.
//!   The [`Link`] holds the hash before it, so the links of a history form a chain.
//! - A new space begins with 32 zero bytes and count 0, a new repository with the hash that its space has at
//!   that moment and count 0, and a new tag in the same way with that of its repository.
//! - When a tag is removed, which is a change to nothing, its head becomes a link of its repository's
//!   history; when a repository is removed, its head becomes one of its space's.
//!
//! So a tag that was removed and set again, or a repository that was, begins with a hash that
//! commits to all that was before it, and nothing has to be kept for tags that are gone.
//!
//! Nodes that are started with off-chain indexing keep each link under its hash, in the form that was
//! hashed. So pages of a history are answered from there, however old the blocks are, and whoever asks can
//! check them against the head on chain. As the key is the hash, branches of the chain that are given up
//! overwrite nothing.

use crate::{
    Config, History, Pallet,
    answers::{Change, Link, PastLink},
    context::Context,
};
use alloc::vec::Vec;
use codec::{DecodeAll, Encode};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::{
    frame_system,
    sp_core::offchain::StorageKind,
    sp_io::{hashing::blake2_256, offchain, offchain_index},
};

/// What the keys of indexed links begin with; their hash follows.
const INDEX: &[u8] = b"container-registry/history/";

/// The [`PastLink`] of a runtime.
pub(crate) type PastLinkOf<T> = PastLink<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

/// A head that a change has led to, and when.
pub(crate) struct Advanced<BlockNumber> {
    pub history: History,
    pub block: BlockNumber,
    pub time: u64,
}

impl History {
    /// That of something new, in a repository or a space with this history.
    pub fn begin_in(parent: &Self) -> Self {
        Self { count: 0, chain_hash: parent.chain_hash }
    }

    /// After this link, which has to go on from here. With its encoding.
    pub fn append(self, link: &impl Encode) -> (Self, Vec<u8>) {
        let encoded = link.encode();
        let chain_hash = blake2_256(&encoded);
        (Self { count: self.count.saturating_add(1), chain_hash }, encoded)
    }

    fn key(&self) -> Vec<u8> {
        [INDEX, &self.chain_hash].concat()
    }
}

impl<T: Config> Context<'_, T> {
    /// Goes on with a history in the space, by a change that happens now.
    pub fn advance(&self, history: History, change: Change<&[u8]>) -> Advanced<BlockNumberFor<T>> {
        let link = Link {
            before: history.chain_hash,
            space_id: self.space_id,
            change,
            at: frame_system::Pallet::<T>::block_number(),
            time: Pallet::<T>::now(),
            who: self.who,
        };
        let (history, encoded) = history.append(&link);
        offchain_index::set(&history.key(), &encoded);
        Advanced { history, block: link.at, time: link.time }
    }
}

/// The links that lead to a head, the latest first, as many as the node has indexed without a gap; and the
/// head before them, unless it is the beginning.
pub(crate) fn links<T: Config>(
    mut head: History,
    limit: u32,
) -> (Vec<PastLinkOf<T>>, Option<History>) {
    let mut links = Vec::new();
    while head.count > 0 && links.len() < limit as usize {
        let indexed = offchain::local_storage_get(StorageKind::PERSISTENT, &head.key())
            .filter(|encoded| blake2_256(encoded) == head.chain_hash);
        let Some(link) = indexed.and_then(|encoded| Link::decode_all(&mut &*encoded).ok()) else {
            break;
        };
        let before = History { count: head.count.saturating_sub(1), chain_hash: link.before };
        links.push(PastLink { history: head, link });
        head = before;
    }
    (links, (head.count > 0).then_some(head))
}
