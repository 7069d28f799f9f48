//! Removing, and what protects tags from it.

use super::{Ruling, input, owe, weighs};
use crate::{
    WeightInfo,
    tests::{
        Error,
        model::{
            price,
            run::Outcome,
            state::{Item, Model, Repository, Tag},
            step::{DigestText, Must},
        },
    },
};
use alloc::{string::ToString, vec::Vec};
use codec::Encode;
use polkadot_sdk::sp_io::hashing::blake2_128;

/// What one call removes at most.
pub const MAX_REMOVALS: u32 = 4;

impl Model {
    pub(super) fn set_mutability(
        &mut self,
        who: u64,
        id: u128,
        image: &str,
        immutable: bool,
        except: &[&str],
    ) -> Ruling {
        input::image(image)?;
        input::patterns(except)?;
        let repositories = &mut self.owned(who, id)?.repositories;
        let repository = repositories.get_mut(image).ok_or(Error::RepositoryNotFound)?;
        repository.immutable = immutable;
        repository.except = None;
        if immutable && !except.is_empty() {
            let patterns: Vec<_> = except.iter().map(ToString::to_string).collect();
            let paid = owe(who, price::exceptions(image, &patterns));
            repository.except = Some((patterns, paid));
        }
        Ok(())
    }

    /// Returns how many manifests and tags went.
    pub(super) fn remove_repository(
        &mut self,
        who: u64,
        id: u128,
        image: &str,
        limit: u32,
    ) -> Ruling<u32> {
        input::image(image)?;
        let space = self.allowed(who, id, |rights| rights.delete)?;
        let repository = space.repositories.get(image).ok_or(Error::RepositoryNotFound)?;

        // In the order of the storage, which is that of their hashes.
        let mut digests: Vec<_> = repository.manifests.keys().cloned().collect();
        digests.sort_by_key(|digest| blake2_128(&digest.encode()));
        let mut left = limit.min(MAX_REMOVALS);
        let mut removed = Vec::new();
        for digest in &digests {
            let entries = 1 + repository.tags_of(digest).len() as u32;
            if entries > left {
                break;
            }
            left -= entries;
            removed.push(digest.clone());
        }
        if removed.is_empty() && !digests.is_empty() {
            return Err(Error::TooManyTags.into());
        }
        if removed.len() == digests.len() {
            space.images.retain(|listed| listed != image);
        }
        removed.iter().for_each(|digest| self.take_out_manifest(who, id, image, digest, 0));
        if removed.len() == digests.len()
            && let Some(space) = self.spaces.get_mut(&id)
            && let Some(record) = space.repositories.remove(image)
        {
            self.keep(who, id, 0, Item::Repository { image: image.into(), record });
        }
        Ok(limit.min(MAX_REMOVALS) - left)
    }

    pub(super) fn remove_tag(
        &mut self,
        who: u64,
        repo: &str,
        image: &str,
        tag: &str,
        expected: Must,
    ) -> Outcome {
        input::not_empty(image, Error::EmptyImageName)?;
        input::lengths(repo, image, tag, "", "")?;
        input::names(repo, image)?;
        input::tag(tag)?;
        input::expected(expected)?;
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        let repositories = &mut self.allowed(who, id, |rights| rights.delete)?.repositories;
        let repository = repositories.get_mut(image).ok_or(Error::RepositoryNotFound)?;
        let means = repository.tags.get(tag).ok_or(Error::TagNotFound)?;
        is_expected(expected, Some(&means.digest))?;
        if !is_mutable(repository, tag) {
            return Err(Error::TagImmutable.into());
        }
        if let Some(Tag { digest, paid, .. }) = repository.tags.remove(tag) {
            repository.unlink(tag, &digest);
            let (image, tag) = (image.into(), tag.into());
            self.keep(who, id, 0, Item::Tag { image, tag, digest, paid });
        }
        Ok(weighs(if self.window(id) == 0 {
            <() as WeightInfo>::remove_tag_at_once()
        } else {
            <() as WeightInfo>::remove_tag()
        }))
    }

    pub(super) fn remove_manifest(
        &mut self,
        who: u64,
        repo: &str,
        image: &str,
        digest: &str,
        max_tags: u32,
    ) -> Outcome {
        self.remove_image(who, repo, image, digest, max_tags, &[])
    }

    pub(super) fn remove_image(
        &mut self,
        who: u64,
        repo: &str,
        image: &str,
        digest: &str,
        max_tags: u32,
        blobs: &[DigestText],
    ) -> Outcome {
        input::not_empty(image, Error::EmptyImageName)?;
        input::not_empty(digest, Error::EmptyDigest)?;
        input::lengths(repo, image, "", digest, "")?;
        input::names(repo, image)?;
        input::digest(digest)?;
        if blobs.len() > 4 {
            return Err(Error::TooManyBlobs.into());
        }
        for blob in blobs.iter().map(|blob| blob.text()) {
            input::not_empty(&blob, Error::EmptyDigestInfo)?;
            input::lengths("", "", "", &blob, "")?;
            input::digest(&blob)?;
        }
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        let repositories = &self.allowed(who, id, |rights| rights.delete)?.repositories;
        let repository = repositories.get(image).ok_or(Error::RepositoryNotFound)?;
        if !repository.manifests.contains_key(digest) {
            return Err(Error::ManifestNotFound.into());
        }
        let tags = repository.tags_of(digest).len() as u32;
        if tags > max_tags.min(MAX_REMOVALS) {
            return Err(Error::TooManyTags.into());
        }
        self.take_out_manifest(who, id, image, digest, blobs.len() as u32);
        for blob in blobs {
            self.take_out_blob(who, id, &blob.text())?;
        }
        let count = blobs.len() as u64;
        Ok(weighs(if self.window(id) == 0 {
            <() as WeightInfo>::remove_manifest_at_once(tags)
                + <() as WeightInfo>::remove_digest_info_at_once() * count
        } else {
            <() as WeightInfo>::remove_manifest(tags)
                + <() as WeightInfo>::remove_digest_info() * count
        }))
    }

    fn take_out_manifest(&mut self, who: u64, id: u128, image: &str, digest: &str, blobs: u32) {
        let space = self.spaces.get_mut(&id);
        let Some(repository) = space.and_then(|space| space.repositories.get_mut(image)) else {
            return;
        };
        let Some(mut record) = repository.manifests.remove(digest) else { return };
        // The one that the record lists, and the others in the order of the storage, which is that of their
        // hashes.
        let first = record.first.take();
        let mut tags = repository.tags_of(digest);
        tags.sort_by_key(|tag| (first.as_ref() != Some(tag), blake2_128(&tag.encode())));
        let tags: Vec<_> = tags
            .into_iter()
            .filter_map(|tag| Some((tag.clone(), repository.tags.remove(&tag)?.paid)))
            .collect();
        let (image_name, digest_text) = (image.to_string(), digest.to_string());
        let parts = tags.len() as u32 + blobs;
        let item = Item::Manifest { image: image_name, digest: digest_text, record };
        self.keep(who, id, parts, item);
        for (tag, paid) in tags {
            let (image, digest) = (image.to_string(), digest.to_string());
            self.keep(who, id, 0, Item::Tag { image, tag, digest, paid });
        }
        self.forget_unsaid(image, digest);
    }

    pub(super) fn remove_blob(&mut self, who: u64, repo: &str, digest: &str) -> Outcome {
        input::not_empty(digest, Error::EmptyDigestInfo)?;
        input::lengths(repo, "", "", digest, "")?;
        input::names(repo, "image")?;
        input::digest(digest)?;
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        self.allowed(who, id, |rights| rights.delete)?;
        self.take_out_blob(who, id, digest)?;
        Ok(weighs(if self.window(id) == 0 {
            <() as WeightInfo>::remove_digest_info_at_once()
        } else {
            <() as WeightInfo>::remove_digest_info()
        }))
    }

    fn take_out_blob(&mut self, who: u64, id: u128, digest: &str) -> Ruling {
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceNotFound)?;
        let record = space.blobs.remove(digest).ok_or(Error::BlobNotFound)?;
        self.keep(who, id, 0, Item::Blob { digest: digest.into(), record });
        self.forget_what_nobody_says(digest);
        Ok(())
    }
}

/// Whether a tag means what it must.
pub fn is_expected(expected: Must, means: Option<&str>) -> Ruling {
    let is = match expected {
        Must::Anything => true,
        Must::Nothing => means.is_none(),
        Must::This(digest) => means == Some(&digest.text()),
    };
    if is { Ok(()) } else { Err(Error::TagMoved.into()) }
}

/// Whether a tag may be moved and removed.
pub fn is_mutable(repository: &Repository, tag: &str) -> bool {
    let patterns = repository.except.iter().flat_map(|(patterns, _)| patterns);
    !repository.immutable || patterns.into_iter().any(|pattern| matches(pattern, tag))
}

/// By the definition of a pattern: a star takes nothing, or one character and goes on.
fn matches(pattern: &str, tag: &str) -> bool {
    match (pattern.chars().next(), tag.chars().next()) {
        (None, None) => true,
        (Some('*'), None) => matches(&pattern[1..], tag),
        (Some('*'), Some(_)) => matches(&pattern[1..], tag) || matches(pattern, &tag[1..]),
        (Some(one), Some(other)) => one == other && matches(&pattern[1..], &tag[1..]),
        (Some(_), None) | (None, Some(_)) => false,
    }
}
