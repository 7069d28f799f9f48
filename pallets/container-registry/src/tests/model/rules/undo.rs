//! Undo: what was removed is kept, put back and given up.

use super::{
    Ruling,
    images::{Image, correct, is_lost, resize, takes_others},
    owe, weighs,
};
use crate::{
    WeightInfo,
    tests::{
        Error,
        model::{
            price,
            run::Outcome,
            state::{Entry, Item, Model, Paid, Tag},
            step::WINDOW,
        },
    },
};
use alloc::vec::Vec;

impl Model {
    /// Milliseconds for which what is removed from a space can be put back.
    pub(super) fn window(&self, id: u128) -> u64 {
        let own = self.spaces.get(&id).and_then(|space| space.window);
        own.unwrap_or(WINDOW)
    }

    /// Keeps what was removed, if there is a window; with it go so many of those that are kept next.
    pub(super) fn keep(&mut self, by: u64, space: u128, parts: u32, item: Item) {
        let window = self.window(space);
        if window == 0 {
            return;
        }
        let until = self.time() + window;
        self.removed.insert(self.next_removed, Entry { space, by, until, parts, item });
        self.next_removed += 1;
    }

    /// Keeps what a record said, where it says something else now, or less.
    pub(super) fn keep_content(
        &mut self,
        who: u64,
        id: u128,
        image: Option<&str>,
        digest: &str,
        (cid, size): (&str, Option<u64>),
        declared: Option<Paid>,
    ) {
        let Some(space) = self.spaces.get(&id) else { return };
        let now = match image {
            Some(image) => {
                let manifest = &space.repositories[image].manifests[digest];
                (&manifest.cid, manifest.size)
            }
            None => (&space.blobs[digest].cid, space.blobs[digest].size),
        };
        if !is_lost((cid, size), (now.0, now.1)) {
            return;
        }
        let declared = declared.filter(|declared| declared.who != who);
        let price = price::replaced(image.unwrap_or_default(), digest, size);
        let paid = owe(who, price.saturating_sub(declared.as_ref().map_or(0, |paid| paid.amount)));
        let (image, digest, cid) = (image.map(Into::into), digest.into(), cid.into());
        let item = Item::Content { image, digest, cid, size, paid, declared };
        self.keep(who, id, 0, item);
    }

    /// A record says of its content what it said before.
    fn restore_content(&mut self, who: u64, id: u64, space: u128, item: Item) -> Ruling {
        let Item::Content { image, digest, cid, size, .. } = item else {
            return Err(Error::NotRestorable.into());
        };
        let window = self.window(space);
        let there = self.spaces.get_mut(&space).ok_or(Error::SpaceNotFound)?;
        let deletes = there.rights[&who].delete;
        match &image {
            Some(image) => {
                let repository = there.repositories.get_mut(image);
                let manifest = repository
                    .and_then(|repository| repository.manifests.get_mut(&digest))
                    .ok_or(Error::ManifestNotFound)?;
                let old = (manifest.cid.clone(), manifest.size);
                if old.0 != cid {
                    let largest = old.1.max(size).filter(|_| manifest.json.is_none());
                    correct(&digest, &old.0, &cid, largest, deletes)?;
                    (manifest.cid, manifest.at) = (cid.clone(), self.now);
                }
                let (said, declared) = ((old.0.as_str(), old.1), manifest.declared);
                if size != old.1 || takes_others(who, window, &declared, said, (&cid, size)) {
                    let price = price::manifest(image, &digest, size);
                    resize(who, &mut manifest.paid, &mut manifest.declared, price);
                }
                manifest.size = size;
                self.keep_content(who, space, Some(image), &digest, said, declared);
                self.forget_unsaid(image, &digest);
                self.say_manifest(space, image, &digest);
            }
            None => {
                let blob = there.blobs.get_mut(&digest).ok_or(Error::BlobNotFound)?;
                let old = (blob.cid.clone(), blob.size);
                if old.0 != cid {
                    correct(&digest, &old.0, &cid, old.1.max(size), deletes)?;
                    blob.cid = cid.clone();
                }
                let kind = blob.kind;
                let (said, declared) = ((old.0.as_str(), old.1), blob.declared);
                if size != old.1 || takes_others(who, window, &declared, said, (&cid, size)) {
                    let price = price::blob(&digest, size);
                    resize(who, &mut blob.paid, &mut blob.declared, price);
                }
                blob.size = size;
                self.keep_content(who, space, None, &digest, said, declared);
                self.forget_what_nobody_says(&digest);
                self.say_blob(&digest, kind, &cid);
            }
        }
        self.removed.remove(&id);
        Ok(())
    }

    /// Takes what is wanted out of what was removed from a space.
    pub(super) fn take_removed(
        &mut self,
        id: u128,
        is_wanted: impl Fn(&Item) -> bool,
    ) -> Option<Item> {
        let found = self
            .removed
            .iter()
            .find(|(_, entry)| entry.space == id && is_wanted(&entry.item))
            .map(|(key, _)| *key)?;
        self.removed.remove(&found).map(|entry| entry.item)
    }

    /// Returns whether there was such a one.
    pub(super) fn revive_blob(&mut self, id: u128, digest: &str) -> bool {
        let is_it = |item: &Item| matches!(item, Item::Blob { digest: it, .. } if it == digest);
        let Some(Item::Blob { record, .. }) = self.take_removed(id, is_it) else { return false };
        let Some(space) = self.spaces.get_mut(&id) else { return false };
        space.blobs.insert(digest.into(), record);
        true
    }

    /// Puts a manifest back without its tags. Returns whether there was such a one.
    pub(super) fn revive_manifest(&mut self, id: u128, image: &str, digest: &str) -> bool {
        let is_it = |item: &Item| matches!(item, Item::Manifest { image: of, digest: it, .. } if of == image && it == digest);
        let Some(Item::Manifest { record, .. }) = self.take_removed(id, is_it) else {
            return false;
        };
        let space = self.spaces.get_mut(&id);
        let Some(repository) = space.and_then(|space| space.repositories.get_mut(image)) else {
            return false;
        };
        repository.manifests.insert(digest.into(), record);
        true
    }

    pub(super) fn restore(&mut self, who: u64, id: u64) -> Outcome {
        let entry = self.removed.get(&id).cloned().ok_or(Error::NotRestorable)?;
        if self.time() >= entry.until {
            return Err(Error::NotRestorable.into());
        }
        let space = entry.space;
        self.allowed(who, space, |rights| rights.delete)?;
        Ok(weighs(match entry.item {
            item @ Item::Content { .. } => {
                self.restore_content(who, id, space, item)?;
                <() as WeightInfo>::restore_content()
            }
            Item::Tag { image, tag, .. } => {
                self.restore_tag(id, space, &image, &tag)?;
                <() as WeightInfo>::restore_tag()
            }
            Item::Blob { digest, .. } => {
                self.restore_blob(space, &digest);
                <() as WeightInfo>::restore_blob()
            }
            Item::Repository { image, .. } => {
                self.create_repository(who, Image { id: space, image: &image }, false)?;
                <() as WeightInfo>::restore_repository()
            }
            Item::Manifest { image, digest, .. } => {
                let is_there = self.spaces[&space].repositories.contains_key(&image);
                let is_removed = self.removed.values().any(|entry| {
                    entry.space == space
                        && matches!(&entry.item, Item::Repository { image: it, .. } if *it == image)
                });
                if !is_there && !is_removed {
                    return Err(Error::RepositoryNotFound.into());
                }
                self.create_repository(who, Image { id: space, image: &image }, true)?;
                self.revive_manifest(space, &image, &digest);
                self.say_manifest(space, &image, &digest);
                let (mut tags, mut blobs) = (0, 0);
                for part in id + 1..=id + u64::from(entry.parts) {
                    match self.removed.get(&part).map(|entry| entry.item.clone()) {
                        Some(Item::Tag { image, tag, .. }) => {
                            self.restore_tag(part, space, &image, &tag)?;
                            tags += 1;
                        }
                        Some(Item::Blob { digest, .. }) => {
                            self.restore_blob(space, &digest);
                            blobs += 1;
                        }
                        _ => {}
                    }
                }
                <() as WeightInfo>::restore_manifest(tags)
                    + <() as WeightInfo>::restore_blob() * blobs
            }
        }))
    }

    fn restore_tag(&mut self, id: u64, space: u128, image: &str, tag: &str) -> Ruling {
        let at = self.now;
        let space = self.spaces.get_mut(&space).ok_or(Error::SpaceNotFound)?;
        let repository = space.repositories.get_mut(image).ok_or(Error::RepositoryNotFound)?;
        let Some(Item::Tag { digest, paid, .. }) =
            self.removed.get(&id).map(|entry| entry.item.clone())
        else {
            return Err(Error::NotRestorable.into());
        };
        if !repository.manifests.contains_key(&digest) {
            return Err(Error::ManifestNotFound.into());
        }
        if repository.tags.contains_key(tag) {
            return Err(Error::TagMoved.into());
        }
        if repository.tags.len() == 5 {
            return Err(Error::MaxTagsLimitReached.into());
        }
        repository.tags.insert(tag.into(), Tag { digest: digest.clone(), at, paid });
        repository.link(tag, &digest);
        self.removed.remove(&id);
        Ok(())
    }

    fn restore_blob(&mut self, space: u128, digest: &str) {
        self.revive_blob(space, digest);
        let Some(blob) = self.spaces.get(&space).and_then(|space| space.blobs.get(digest)) else {
            return;
        };
        let (kind, cid) = (blob.kind, blob.cid.clone());
        self.say_blob(digest, kind, &cid);
    }

    pub(super) fn purge(&mut self, who: u64, id: u64) -> Ruling {
        let entry = self.removed.get(&id).ok_or(Error::NotRestorable)?;
        let space = entry.space;
        self.owned(who, space)?;
        self.removed.remove(&id);
        Ok(())
    }

    pub(super) fn reap(&mut self, id: u64) -> Ruling {
        let entry = self.removed.get(&id).ok_or(Error::NotRestorable)?;
        if self.time() < entry.until {
            return Err(Error::StillRestorable.into());
        }
        self.removed.remove(&id);
        Ok(())
    }

    /// As many as are over, in order, up to the first that is not.
    pub(super) fn idle(&mut self) {
        let now = self.time();
        let waiting = self
            .removed
            .iter()
            .find(|(id, entry)| **id >= self.next_reap && now < entry.until)
            .map(|(id, _)| *id);
        let end = waiting.unwrap_or(self.next_removed);
        let over: Vec<_> = self.removed.range(self.next_reap..end).map(|(id, _)| *id).collect();
        over.iter().for_each(|id| drop(self.removed.remove(id)));
        self.next_reap = end;
    }

    pub(super) fn set_window(&mut self, who: u64, space: u128, window: Option<u64>) -> Ruling {
        let space = self.owned(who, space)?;
        if window.is_some_and(|window| window > WINDOW) {
            return Err(Error::RestoreWindowTooLong.into());
        }
        space.window = window;
        Ok(())
    }
}
