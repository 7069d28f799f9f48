//! Pushes in one call, and sizes that are declared afterwards.

use super::{
    Ruling,
    images::{Record, resize, restate_size},
    input, weighs,
};
use crate::{
    WeightInfo,
    tests::{
        Error,
        model::{
            price,
            run::Outcome,
            state::Model,
            step::{BlobText, Pushed},
        },
    },
};
use polkadot_sdk::{frame_support::weights::Weight, sp_runtime::DispatchError};

/// Tags and blobs that one call takes.
const MAX_TAGS: usize = 3;
const MAX_BLOBS: usize = 4;

/// What a push without blobs weighs that puts its manifest or its repository back.
pub fn push_revived(tags: u32) -> Weight {
    let bare = <() as WeightInfo>::push(0);
    <() as WeightInfo>::push_revived() + <() as WeightInfo>::push(tags) - bare
}

/// What blobs add that are new, said otherwise than before, known, and put back.
fn added([new, changed, known, revived]: [u32; 4]) -> Weight {
    let added = |weigh: fn(u32) -> Weight, blobs| weigh(blobs) - weigh(0);
    added(<() as WeightInfo>::store_blobs, new)
        + added(<() as WeightInfo>::correct_blobs, changed)
        + added(<() as WeightInfo>::touch_blobs, known)
        + added(<() as WeightInfo>::revive_blobs, revived)
}

fn check_blobs(blobs: &[BlobText]) -> Ruling {
    for blob in blobs {
        let (digest, cid) = (blob.digest.text(), blob.cid.text());
        input::not_empty(&digest, Error::EmptyDigestInfo)?;
        input::not_empty(&cid, Error::EmptyCidInfo)?;
        input::lengths("", "", "", &digest, &cid)?;
        input::content(&digest, &cid)?;
    }
    Ok(())
}

impl Model {
    pub(super) fn push_all(&mut self, who: u64, pushed: Pushed) -> Outcome {
        let Pushed { repo, image, tags, blobs, .. } = pushed;
        if tags.len() > MAX_TAGS || blobs.len() > MAX_BLOBS {
            return Err(Error::PushTooLarge.into());
        }
        let (digest, cid) = (pushed.digest.text(), pushed.cid.text());
        let record = Record::documented(image, None, &digest, &cid);
        self.check_record(repo, &record)?;
        let subject = pushed.subject.map(|subject| subject.text());
        if let Some(subject) = &subject {
            input::not_empty(subject, Error::EmptyDigest)?;
            input::lengths("", "", "", subject, "")?;
            input::digest(subject)?;
        }
        for (tag, expected) in &tags {
            input::lengths("", "", tag, "", "")?;
            input::tag(tag)?;
            input::expected(*expected)?;
        }
        check_blobs(&blobs)?;
        let id = self.id_of(repo).ok_or(Error::SpaceDoesNotExist)?;
        let space = self.allowed(who, id, |rights| rights.push)?;
        let is_old = space.repositories.contains_key(image);
        let added = added(self.record_blobs(who, id, &blobs)?);
        let count = tags.len() as u32;
        let (size, media_type) = (Some(pushed.size), Some(pushed.media_type));
        let (revived, corrected) =
            self.record(who, id, Record { tags, size, media_type, subject, ..record })?;
        let new = <() as WeightInfo>::push_new_manifest(count);
        let bare = <() as WeightInfo>::push_new_manifest(0);
        let weight = match (revived, is_old, corrected) {
            (true, ..) => push_revived(count),
            (false, true, true) => <() as WeightInfo>::push(count),
            (false, true, false) => new,
            (false, false, _) => <() as WeightInfo>::push_to_new_repository() + new - bare,
        };
        Ok(weighs(weight + added))
    }

    pub(super) fn store_blobs(&mut self, who: u64, repo: &str, blobs: &[BlobText]) -> Outcome {
        if blobs.len() > MAX_BLOBS {
            return Err(Error::PushTooLarge.into());
        }
        input::space(repo)?;
        check_blobs(blobs)?;
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        self.allowed(who, id, |rights| rights.push)?;
        let added = added(self.record_blobs(who, id, blobs)?);
        Ok(weighs(<() as WeightInfo>::store_blobs(0) + added))
    }

    /// Returns how many were new, said otherwise than before, known, and put back.
    fn record_blobs(
        &mut self,
        who: u64,
        id: u128,
        blobs: &[BlobText],
    ) -> Result<[u32; 4], DispatchError> {
        let mut count = [0; 4];
        for BlobText { digest, kind, cid, size } in blobs {
            let (digest, cid) = (digest.text(), cid.text());
            let is_there = self.spaces[&id].blobs.contains_key(&digest);
            let revived = self.revive_blob(id, &digest);
            let is_other = self.record_blob(who, id, &digest, *kind, &cid, Some(*size))?;
            count[match (revived, is_there, is_other) {
                (true, ..) => 3,
                (false, false, _) => 0,
                (false, true, true) => 1,
                (false, true, false) => 2,
            }] += 1;
            // Each has its place in the pin log before the next.
            self.settle();
        }
        Ok(count)
    }

    pub(super) fn declare_size(
        &mut self,
        who: u64,
        repo: &str,
        image: Option<&str>,
        digest: &str,
        size: u64,
    ) -> Ruling {
        match image {
            Some(image) => {
                input::not_empty(image, Error::EmptyImageName)?;
                input::not_empty(digest, Error::EmptyDigest)?;
            }
            None => input::not_empty(digest, Error::EmptyDigestInfo)?,
        }
        input::lengths(repo, image.unwrap_or_default(), "", digest, "")?;
        input::names(repo, image.unwrap_or("image"))?;
        input::digest(digest)?;
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        let space = self.allowed(who, id, |rights| rights.push)?;
        let deletes = space.rights[&who].delete;
        let (old, paid, declared, price, cid) = match image {
            Some(image) => {
                let repository = space.repositories.get_mut(image);
                let manifest =
                    repository.and_then(|repository| repository.manifests.get_mut(digest));
                let manifest = manifest.ok_or(Error::ManifestNotFound)?;
                let price = price::manifest(image, digest, Some(size));
                let cid = manifest.cid.clone();
                (&mut manifest.size, &mut manifest.paid, &mut manifest.declared, price, cid)
            }
            None => {
                let blob = space.blobs.get_mut(digest).ok_or(Error::BlobNotFound)?;
                let price = price::blob(digest, Some(size));
                let cid = blob.cid.clone();
                (&mut blob.size, &mut blob.paid, &mut blob.declared, price, cid)
            }
        };
        let new = restate_size(*old, Some(size), deletes || paid.who == who);
        if new != Some(size) {
            return Err(Error::NotAuthorized.into());
        }
        let was = *declared;
        if new != *old {
            resize(who, paid, declared, price);
        }
        let before = (cid.as_str(), core::mem::replace(old, new));
        self.keep_content(who, id, image, digest, before, was);
        Ok(())
    }
}
