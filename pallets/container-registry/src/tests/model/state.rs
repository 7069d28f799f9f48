//! The state of the model: plain maps of what the chain is about.

use crate::{DigestType, NodeType, Rights};
use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};

/// Everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    pub now: u64,
    pub next_space: u128,
    pub spaces: BTreeMap<u128, Space>,
    /// What is said of a blob globally, by digest.
    pub blobs: BTreeMap<String, (DigestType, String)>,
    /// The global word on a manifest, by image and digest.
    pub manifests: BTreeMap<(String, String), Word<String>>,
    pub next_pin: u64,
    /// By digest and CID.
    pub pins: BTreeMap<(String, String), Pin>,
    /// The JSON that the chain keeps, by digest.
    pub kept: BTreeMap<String, Kept>,
    pub nodes: BTreeMap<String, Node>,
    pub credits: BTreeMap<u64, u64>,
    /// What each account paid for nodes and does not get back.
    pub spent: BTreeMap<u64, u64>,
}

/// Who paid how much for an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paid {
    pub who: u64,
    pub amount: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Space {
    pub owner: u64,
    pub name: String,
    pub members: Vec<u64>,
    pub rights: BTreeMap<u64, Rights>,
    pub private: bool,
    pub offer: Option<u64>,
    /// The images in the order of their creation.
    pub images: Vec<String>,
    pub repositories: BTreeMap<String, Repository>,
    pub blobs: BTreeMap<String, Blob>,
    pub paid: Paid,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Repository {
    pub immutable: bool,
    pub except: Option<(Vec<String>, Paid)>,
    pub manifests: BTreeMap<String, Manifest>,
    pub tags: BTreeMap<String, Tag>,
    pub paid: Paid,
}

impl Repository {
    /// The tags that point at a manifest.
    pub fn tags_of(&self, digest: &str) -> Vec<String> {
        let named = self.tags.iter().filter(|(_, tag)| tag.digest == digest);
        named.map(|(name, _)| name.clone()).collect()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    pub cid: String,
    pub at: u64,
    pub paid: Paid,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    pub digest: String,
    pub at: u64,
    pub paid: Paid,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Blob {
    pub kind: DigestType,
    pub cid: String,
    pub paid: Paid,
}

/// A global entry: what it says, and which space said so.
#[derive(Clone, Debug, PartialEq)]
pub struct Word<V> {
    pub by: Option<u128>,
    pub says: V,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    pub index: u64,
    pub at: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub json: String,
    pub paid: Paid,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub owner: u64,
    pub kind: NodeType,
    pub peer: Option<String>,
    pub credits: bool,
    pub at: u64,
    pub paid: Paid,
}

impl Model {
    /// How many records name a pair of digest and CID, for all pairs.
    pub fn named(&self) -> BTreeMap<(String, String), u32> {
        let mut named = BTreeMap::new();
        let mut name = |digest: &str, cid: &str| {
            *named.entry((digest.to_string(), cid.to_string())).or_default() += 1;
        };
        for space in self.spaces.values() {
            for repository in space.repositories.values() {
                repository.manifests.iter().for_each(|(digest, record)| name(digest, &record.cid));
            }
            space.blobs.iter().for_each(|(digest, blob)| name(digest, &blob.cid));
        }
        named
    }

    /// What is held of each account's balance.
    pub fn held(&self) -> BTreeMap<u64, u64> {
        let mut held = BTreeMap::new();
        let mut add = |paid: &Paid| *held.entry(paid.who).or_default() += paid.amount;
        for space in self.spaces.values() {
            add(&space.paid);
            for repository in space.repositories.values() {
                add(&repository.paid);
                repository.except.iter().for_each(|(_, paid)| add(paid));
                repository.manifests.values().for_each(|manifest| add(&manifest.paid));
                repository.tags.values().for_each(|tag| add(&tag.paid));
            }
            space.blobs.values().for_each(|blob| add(&blob.paid));
        }
        self.kept.values().for_each(|kept| add(&kept.paid));
        self.nodes.values().for_each(|node| add(&node.paid));
        held
    }

    /// The space of a name.
    pub fn id_of(&self, name: &str) -> Option<u128> {
        self.spaces.iter().find(|(_, space)| space.name == name).map(|(id, _)| *id)
    }

    /// The space that an account owns.
    pub fn space_of(&self, owner: u64) -> Option<u128> {
        self.spaces.iter().find(|(_, space)| space.owner == owner).map(|(id, _)| *id)
    }
}
