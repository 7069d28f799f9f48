//! Somebody who sees the events and nothing else: an index, and an auditor of the histories.
//!
//! The hashes are made from the formula in [`history`](crate::history), on plain values.

use super::state::Model;
use crate::{Event, History, Repositories, SpaceHeads, TagRecords, mock::*};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};
use codec::Encode;
use polkadot_sdk::{frame_support::traits::Time, sp_io::hashing::blake2_256};

/// The head of a chain: its length and its hash.
type Head = (u64, [u8; 32]);
type Key = (u128, Vec<u8>);
/// A CID and a size.
type Content = (Vec<u8>, Option<u64>);

/// What the events so far tell.
#[derive(Default)]
pub struct Replay {
    names: BTreeMap<u128, String>,
    spaces: BTreeMap<u128, Head>,
    repositories: BTreeMap<Key, Head>,
    tags: BTreeMap<(Key, Vec<u8>), (Head, Vec<u8>)>,
    manifests: BTreeMap<(Key, Vec<u8>), Content>,
    blobs: BTreeMap<Key, Content>,
    kept: BTreeSet<Vec<u8>>,
}

/// When and by whom something was changed.
type Stamp = (u64, u64, u64);

/// After a change of this kind.
fn next(head: Head, space_id: u128, kind: u8, change: impl Encode, stamp: Stamp) -> Head {
    (head.0 + 1, blake2_256(&(head.1, space_id, kind, change, stamp).encode()))
}

/// What an event says of now is so.
fn check_time(at: u64, time: u64) {
    assert_eq!((at, time), (System::block_number(), <Test as crate::Config>::Time::now()));
}

fn head(history: History) -> Head {
    (history.count, history.chain_hash)
}

impl Replay {
    /// Follows one event. What it says of the past must be what is known of it.
    pub fn follow(&mut self, event: Event<Test>) {
        match event {
            Event::SpaceNamed { space_id, repo_name, .. } => {
                let name = String::from_utf8_lossy(&repo_name).into_owned();
                self.names.insert(space_id, name);
                self.spaces.insert(space_id, (0, [0; 32]));
            }
            Event::SpaceDeleted { space_id, history, .. } => {
                assert!(self.names.remove(&space_id).is_some());
                assert_eq!(self.spaces.remove(&space_id), Some(head(history)));
            }
            Event::RepositoryCreated { space_id, image_name, .. } => {
                let begins = (0, self.spaces[&space_id].1);
                self.repositories.insert((space_id, image_name.into()), begins);
            }
            Event::RepositoryRemoved {
                space_id,
                image_name,
                history,
                who,
                block: at,
                time,
                ..
            } => {
                check_time(at, time);
                let key = (space_id, image_name.to_vec());
                let (count, hash) = self.repositories.remove(&key).expect("it was created");
                assert_eq!((count, hash), head(history));
                let space = self.spaces.get_mut(&space_id).expect("it was named");
                let change = (image_name.to_vec(), count, hash);
                *space = next(*space, space_id, 2, change, (at, time, who));
            }
            Event::TagChanged {
                space_id,
                image_name,
                tag,
                old_digest,
                new_digest,
                history,
                who,
                block: at,
                time,
                ..
            } => {
                check_time(at, time);
                let key = (space_id, image_name.to_vec());
                let (old, new) = (old_digest.map(Vec::from), new_digest.map(Vec::from));
                self.change_tag(key, tag.into(), old, new, head(history), (at, time, who));
            }
            Event::ManifestStored { space_id, image_name, digest, cid, size, old, .. } => {
                let key = (space_id, image_name.into());
                let known = self.manifests.insert((key, digest.into()), (cid.into(), size));
                assert_eq!(known, old.map(|old| (old.cid.into(), old.size)));
            }
            Event::ManifestRemoved { space_id, image_name, digest, old, .. } => {
                let key = (space_id, image_name.into());
                let known = self.manifests.remove(&(key, digest.into()));
                assert_eq!(known, Some((old.cid.into(), old.size)));
            }
            Event::BlobStored { space_id, digest, cid, size, old, .. } => {
                let known = self.blobs.insert((space_id, digest.into()), (cid.into(), size));
                assert_eq!(known, old.map(|old| (old.cid.into(), old.size)));
            }
            Event::BlobRemoved { space_id, digest, old, .. } => {
                let known = self.blobs.remove(&(space_id, digest.into()));
                assert_eq!(known, Some((old.cid.into(), old.size)));
            }
            Event::InlineManifestStored { digest, .. } => {
                assert!(self.kept.insert(digest.into()));
            }
            Event::InlineManifestRemoved { digest, .. } => {
                assert!(self.kept.remove(digest.as_slice()));
            }
            _ => {}
        }
    }

    fn change_tag(
        &mut self,
        key: Key,
        tag: Vec<u8>,
        old: Option<Vec<u8>>,
        new: Option<Vec<u8>>,
        told: Head,
        stamp: Stamp,
    ) {
        let (id, image) = key.clone();
        let repository = self.repositories.get_mut(&key).expect("it was created");
        let known = self.tags.remove(&(key.clone(), tag.clone()));
        assert_eq!(known.as_ref().map(|(_, digest)| digest), old.as_ref());
        let before = known.map_or((0, repository.1), |(head, _)| head);
        let after = next(before, id, 0, (image.clone(), tag.clone(), old, new.clone()), stamp);
        assert_eq!(after, told);
        match new {
            Some(digest) => {
                self.tags.insert((key, tag), (after, digest));
            }
            None => *repository = next(*repository, id, 1, (image, tag, after.0, after.1), stamp),
        }
    }

    /// The chain has the heads, and the model the records, that the events tell of.
    pub fn check(&self, model: &Model) {
        let tags: BTreeMap<_, _> = TagRecords::<Test>::iter()
            .map(|((id, image, tag), record)| {
                (((id, image.to_vec()), tag.to_vec()), head(record.history))
            })
            .collect();
        let known: BTreeMap<_, _> =
            self.tags.iter().map(|(key, (head, _))| (key.clone(), *head)).collect();
        assert_eq!(known, tags, "heads of tags");
        let repositories: BTreeMap<_, _> = Repositories::<Test>::iter()
            .map(|(id, image, repository)| ((id, image.to_vec()), head(repository.history)))
            .collect();
        assert_eq!(self.repositories, repositories, "heads of repositories");
        for (id, known) in &self.spaces {
            assert_eq!(
                head(SpaceHeads::<Test>::get(id).unwrap().history),
                *known,
                "the head of a space"
            );
        }
        self.check_records(model);
    }

    fn check_records(&self, model: &Model) {
        let (mut tags, mut manifests, mut blobs) =
            (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (id, space) in &model.spaces {
            for (image, repository) in &space.repositories {
                let key = (*id, image.clone().into_bytes());
                for (name, tag) in &repository.tags {
                    let digest = tag.digest.clone().into_bytes();
                    tags.insert((key.clone(), name.clone().into_bytes()), digest);
                }
                for (digest, manifest) in &repository.manifests {
                    let cid = manifest.cid.clone().into_bytes();
                    let told = (cid, manifest.size);
                    manifests.insert((key.clone(), digest.clone().into_bytes()), told);
                }
            }
            for (digest, blob) in &space.blobs {
                let cid = blob.cid.clone().into_bytes();
                blobs.insert((*id, digest.clone().into_bytes()), (cid, blob.size));
            }
        }
        let resolved: BTreeMap<_, _> =
            self.tags.iter().map(|(key, (_, digest))| (key.clone(), digest.clone())).collect();
        assert_eq!(resolved, tags, "what tags resolve to");
        assert_eq!(self.manifests, manifests, "manifests by the events");
        assert_eq!(self.blobs, blobs, "blobs by the events");
        let kept: BTreeSet<_> = model.kept.keys().map(|key| key.clone().into_bytes()).collect();
        assert_eq!(self.kept, kept, "kept manifests by the events");
        let names: BTreeMap<_, _> =
            model.spaces.iter().map(|(id, space)| (*id, space.name.clone())).collect();
        assert_eq!(self.names, names, "spaces by the events");
    }
}
