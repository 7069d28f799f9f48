//! Hash chains over what tags meant, of constant size on chain.
//!
//! Each tag has a [`History`]: how often it changed, and a hash over all the changes. The event
//! [`TagChanged`](crate::Event::TagChanged) carries each change with the head after it. From
//! the events of a tag anyone can compute the head. If it equals the head on chain, no change was left
//! out, put in, or altered.
//!
//! With `H` for BLAKE2b-256, `‖` for concatenation and `SCALE(…)` for the encoding of a tuple:
//!
//! - A new tag's chain begins with `SCALE("tag", space_id, image_name, tag, repository.chain_hash)`,
//!   hashed, and count 0; `repository.chain_hash` is that of the repository's own history at that moment.
//! - A change from `old` to `new`, each a digest or nothing: `hash = H(hash ‖ SCALE(old, new))`.
//!   Names, tags and digests are encoded as bytes (`Vec<u8>`), what may be absent as `Option`.
//! - When a tag is removed, which is a change to nothing, its head is folded into the repository's
//!   history: `hash = H(hash ‖ SCALE(name, head.count, head.chain_hash))`, with the tag as the name.
//! - When a repository is removed, its head is folded into the space's history in the same way, with
//!   the image's name as the name; a new repository begins with the space's hash and count 0, a new
//!   space with 32 zero bytes.
//! - Every change and every fold adds one to the count.
//!
//! So a tag that was removed and set again, or a repository that was, begins with a hash that
//! commits to all that was before it, and nothing has to be kept for tags that are gone.

use crate::{Config, History, ImageNameOf, SpaceId, TagOf};
use codec::Encode;
use polkadot_sdk::sp_io::hashing::blake2_256;

/// What a tag's chain begins with, to tell it from other hashes.
const TAG: &[u8] = b"tag";

impl History {
    /// That of a tag without any change yet, in a repository with this history.
    pub fn of_tag<T: Config>(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
        tag: &TagOf<T>,
        repository: &Self,
    ) -> Self {
        let chain_hash =
            (TAG, space_id, image_name, tag, repository.chain_hash).using_encoded(blake2_256);
        Self { count: 0, chain_hash }
    }

    /// That of a repository without any removed tag, in a space with this history.
    pub fn of_repository(space: &Self) -> Self {
        Self { count: 0, chain_hash: space.chain_hash }
    }

    /// After a tag changed from one digest to another.
    pub fn change<D: Encode>(self, old: Option<&D>, new: Option<&D>) -> Self {
        self.append(&(old, new))
    }

    /// After something of this name, with a history of its own, was removed.
    pub fn fold(self, name: &[u8], removed: &Self) -> Self {
        self.append(&(name, removed.count, removed.chain_hash))
    }

    fn append(self, entry: &impl Encode) -> Self {
        let mut bytes = self.chain_hash.to_vec();
        entry.encode_to(&mut bytes);
        Self { count: self.count.saturating_add(1), chain_hash: blake2_256(&bytes) }
    }
}
