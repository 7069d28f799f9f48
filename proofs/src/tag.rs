//! What a tag means: its digest, and the CID that the space itself has recorded for it.

use crate::{
    Error, Hash,
    finality::{Anchor, Step},
    state::{State, key},
};
use polkadot_sdk::sp_core::Bytes;
use serde::{Deserialize, Serialize};

/// A tag: `space/image:tag`.
#[derive(Clone, Debug)]
pub struct Tag<'a> {
    /// The space.
    pub space: &'a str,
    /// The image in it.
    pub image: &'a str,
    /// The tag of the image.
    pub tag: &'a str,
}

/// A proof, as JSON too.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Proof {
    /// From the anchor on, each block that changed the authorities, and last the block whose state is
    /// looked at.
    pub steps: Vec<Step>,
    /// Nodes of that state's trie, as `state_getReadProof` gives them.
    pub nodes: Vec<Bytes>,
}

/// What is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// The height of the block whose state this is.
    pub number: u32,
    /// Its hash.
    pub block: Hash,
    /// What the tag means.
    pub digest: String,
    /// Where the space says that the manifest is. Whoever fetches it compares the bytes with the digest.
    pub cid: String,
}

impl Proof {
    /// How many bytes it is, as bytes and not as text.
    pub fn size(&self) -> usize {
        let steps = self.steps.iter().map(Step::size);
        let nodes = self.nodes.iter().map(|node| node.len());
        steps.chain(nodes).fold(0, usize::saturating_add)
    }
}

impl Tag<'_> {
    /// The key under which the state has the digest of the tag.
    pub fn digest_key(&self) -> Vec<u8> {
        key("ManifestDigests", &[&(self.space, self.image, self.tag)])
    }

    /// The key under which the state has the number of the space.
    pub fn space_key(&self) -> Vec<u8> {
        key("SpaceIdByName", &[&self.space])
    }

    /// The key under which the state has what the space says of a manifest.
    pub fn manifest_key(&self, space_id: u128, digest: &[u8]) -> Vec<u8> {
        key("SpaceManifests", &[&space_id, &self.image, &digest])
    }
}

/// Checks a proof of what a tag means.
pub fn verify(anchor: &Anchor, proof: &Proof, tag: &Tag<'_>) -> Result<Proven, Error> {
    let (mut set, mut last) = anchor.authorities()?;
    for step in &proof.steps {
        let header = set.follow(step)?;
        if last.is_some_and(|last| last.number >= header.number) {
            return Err(Error::Order(header.number));
        }
        last = Some(header);
    }
    let header = last.ok_or(Error::NoBlock)?;

    let state = State::new(header.state_root, &proof.nodes);
    let digest: Vec<u8> = state.first(&tag.digest_key(), "such tag")?;
    let space_id: u128 = state.first(&tag.space_key(), "such space")?;
    let cid: Vec<u8> = state.first(&tag.manifest_key(space_id, &digest), "such manifest")?;
    let text = |bytes, what| String::from_utf8(bytes).map_err(|_| Error::Encoding(what));
    Ok(Proven {
        number: header.number,
        block: header.hash(),
        digest: text(digest, "digest")?,
        cid: text(cid, "CID")?,
    })
}

#[cfg(test)]
mod tests;
