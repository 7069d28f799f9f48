//! The state of the model: plain maps of what the chain is about.

use crate::{DigestType, MediaType, NodeType, ProvenIds, Rights};
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
    pub manifests: BTreeMap<(String, String), String>,
    /// What was removed and can be put back, by id.
    pub removed: BTreeMap<u64, Entry>,
    pub next_removed: u64,
    /// The id up to which idle time has reaped.
    pub next_reap: u64,
    pub next_pin: u64,
    pub pins: BTreeMap<Holder, Pin>,
    /// The JSON that the chain keeps, by digest.
    pub kept: BTreeMap<String, String>,
    /// The names of deleted spaces.
    pub resting: BTreeMap<String, Resting>,
    pub nodes: BTreeMap<String, Node>,
    /// The node whose IPFS a peer is, by the peer's key.
    pub peers: BTreeMap<Vec<u8>, String>,
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

/// Something that was removed.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub space: u128,
    pub by: u64,
    pub until: u64,
    /// How many of the next ids went with it.
    pub parts: u32,
    pub item: Item,
}

/// What was removed, as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Tag {
        image: String,
        tag: String,
        digest: String,
        paid: Paid,
    },
    Manifest {
        image: String,
        digest: String,
        record: Manifest,
    },
    Blob {
        digest: String,
        record: Blob,
    },
    /// Without manifests and tags.
    Repository {
        image: String,
        record: Repository,
    },
    /// What a record said, of an image or of a blob, before it was corrected.
    Content {
        image: Option<String>,
        digest: String,
        cid: String,
        size: Option<u64>,
        paid: Paid,
        /// For a size that somebody else declared.
        declared: Option<Paid>,
    },
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
    /// For how long what is removed can be put back, if its owner wants less than the chain.
    pub window: Option<u64>,
    /// What the space and its members cost.
    pub cost: u64,
    /// What is on hold for all of it, by account.
    pub holds: BTreeMap<u64, u64>,
}

/// A name that only its former owner can take until a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Resting {
    pub until: u64,
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

impl Model {
    /// What each account once paid for things that are in a space now, or were removed and are kept; the
    /// space itself left out.
    pub fn paid_in(&self, id: u128) -> BTreeMap<u64, u64> {
        let mut sums = BTreeMap::new();
        let mut add = |paid: &Paid| *sums.entry(paid.who).or_default() += paid.amount;
        let mut add_repository = |repository: &Repository| {
            add(&repository.paid);
            repository.except.iter().for_each(|(_, paid)| add(paid));
        };
        let space = self.spaces.get(&id);
        let repositories =
            space.iter().flat_map(|space| space.repositories.values()).collect::<Vec<_>>();
        let removed: Vec<_> = self.removed.values().filter(|entry| entry.space == id).collect();
        repositories.iter().for_each(|repository| add_repository(repository));
        for entry in &removed {
            if let Item::Repository { record, .. } = &entry.item {
                add_repository(record);
            }
        }
        let mut manifests: Vec<_> =
            repositories.iter().flat_map(|repository| repository.manifests.values()).collect();
        let mut blobs: Vec<_> = space.iter().flat_map(|space| space.blobs.values()).collect();
        for tag in repositories.iter().flat_map(|repository| repository.tags.values()) {
            add(&tag.paid);
        }
        for entry in &removed {
            match &entry.item {
                Item::Tag { paid, .. } => add(paid),
                Item::Content { paid, declared, .. } => {
                    add(paid);
                    declared.iter().for_each(&mut add);
                }
                Item::Manifest { record, .. } => manifests.push(record),
                Item::Blob { record, .. } => blobs.push(record),
                Item::Repository { .. } => {}
            }
        }
        for manifest in manifests {
            add(&manifest.paid);
            manifest.declared.iter().for_each(&mut add);
            manifest.json.iter().for_each(&mut add);
        }
        for blob in blobs {
            add(&blob.paid);
            blob.declared.iter().for_each(&mut add);
        }
        sums
    }
}

impl Space {
    /// Puts on hold what has become more, and releases what has become less, since the space was as it
    /// was before, by what each account paid then and now.
    pub fn settle_holds(
        &mut self,
        before: &Self,
        (was, is): (&BTreeMap<u64, u64>, &BTreeMap<u64, u64>),
    ) {
        let mut differences: BTreeMap<u64, i64> = BTreeMap::new();
        for (who, amount) in is {
            *differences.entry(*who).or_default() += *amount as i64;
        }
        for (who, amount) in was {
            *differences.entry(*who).or_default() -= *amount as i64;
        }
        *differences.entry(self.owner).or_default() += self.cost as i64 - before.cost as i64;
        for (who, difference) in differences {
            if difference >= 0 {
                *self.holds.entry(who).or_default() += difference as u64;
                continue;
            }
            // As far as the account has something on hold here, and else of the owner's.
            let mut left = difference.unsigned_abs();
            for payer in [who, self.owner] {
                let held = self.holds.entry(payer).or_default();
                let released = left.min(*held);
                *held -= released;
                left -= released;
            }
            assert_eq!(left, 0, "somebody pays for each thing");
        }
        self.holds.retain(|_, amount| *amount > 0);
    }

    /// Makes one account pay for what another paid.
    pub fn move_holds(&mut self, from: u64, to: u64) {
        let amount = self.holds.remove(&from).unwrap_or_default();
        *self.holds.entry(to).or_default() += amount;
    }
}

impl Repository {
    /// Lists a tag at the manifest that it points at from now on.
    pub fn link(&mut self, tag: &str, digest: &str) {
        if let Some(manifest) = self.manifests.get_mut(digest) {
            manifest.first.get_or_insert_with(|| tag.into());
        }
    }

    /// Takes it off that list.
    pub fn unlink(&mut self, tag: &str, digest: &str) {
        if let Some(manifest) = self.manifests.get_mut(digest) {
            manifest.first.take_if(|first| first == tag);
        }
    }

    /// The tags that point at a manifest.
    pub fn tags_of(&self, digest: &str) -> Vec<String> {
        let named = self.tags.iter().filter(|(_, tag)| tag.digest == digest);
        named.map(|(name, _)| name.clone()).collect()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    /// The tag that its record lists; the others are listed apart.
    pub first: Option<String>,
    pub cid: String,
    pub at: u64,
    pub size: Option<u64>,
    pub media_type: Option<MediaType>,
    pub subject: Option<String>,
    pub paid: Paid,
    /// For a size that somebody else declared.
    pub declared: Option<Paid>,
    /// For its JSON.
    pub json: Option<Paid>,
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
    pub size: Option<u64>,
    pub paid: Paid,
    /// For a size that somebody else declared.
    pub declared: Option<Paid>,
}

/// What has a line of the pin log.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// A record, there or removed.
    Record(Key),
    /// What one said before it was corrected, by its id.
    Content(u64, Key),
}

/// A record of a space: of a manifest of an image, or of a blob.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub space: u128,
    pub image: Option<String>,
    pub digest: String,
}

/// What a line says: digest, CID and size.
pub type Said = (String, String, Option<u64>);

#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    pub said: Said,
    pub index: u64,
    pub at: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub owner: u64,
    pub kind: NodeType,
    pub peer: Option<String>,
    pub credits: bool,
    pub at: u64,
    pub proven: ProvenIds,
    pub paid: Paid,
}

impl Model {
    /// What has a line of the pin log, and what that says.
    pub fn said(&self) -> BTreeMap<Holder, Said> {
        let mut said = BTreeMap::new();
        let mut say = |holder, digest: &str, cid: &str, size| {
            said.insert(holder, (digest.to_string(), cid.to_string(), size));
        };
        let key = |space: &u128, image: Option<&String>, digest: &String| Key {
            space: *space,
            image: image.cloned(),
            digest: digest.clone(),
        };
        let record = |space, image, digest| Holder::Record(key(space, image, digest));
        for (id, space) in &self.spaces {
            for (image, repository) in &space.repositories {
                for (digest, manifest) in &repository.manifests {
                    let holder = record(id, Some(image), digest);
                    say(holder, digest, &manifest.cid, manifest.size);
                }
            }
            for (digest, blob) in &space.blobs {
                say(record(id, None, digest), digest, &blob.cid, blob.size);
            }
        }
        for (id, entry) in &self.removed {
            let space = &entry.space;
            match &entry.item {
                Item::Manifest { image, digest, record: manifest } => {
                    let holder = record(space, Some(image), digest);
                    say(holder, digest, &manifest.cid, manifest.size);
                }
                Item::Blob { digest, record: blob } => {
                    say(record(space, None, digest), digest, &blob.cid, blob.size);
                }
                Item::Content { image, digest, cid, size, .. } => {
                    let holder = Holder::Content(*id, key(space, image.as_ref(), digest));
                    say(holder, digest, cid, *size);
                }
                Item::Tag { .. } | Item::Repository { .. } => {}
            }
        }
        said
    }

    /// What an account once paid for things that are in spaces now.
    pub fn paid_by(&self, who: u64) -> u64 {
        self.spaces.keys().filter_map(|id| self.paid_in(*id).get(&who).copied()).sum()
    }

    /// What is held of each account's balance.
    pub fn held(&self) -> BTreeMap<u64, u64> {
        let mut held = BTreeMap::new();
        let mut add = |who: u64, amount: u64| *held.entry(who).or_default() += amount;
        for space in self.spaces.values() {
            space.holds.iter().for_each(|(who, amount)| add(*who, *amount));
        }
        let names = self.resting.values().map(|name| name.paid);
        for paid in self.nodes.values().map(|node| node.paid).chain(names) {
            add(paid.who, paid.amount);
        }
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
