//! Removing, and what protects tags from it.

use super::{Ruling, input, owe};
use crate::tests::{
    Error,
    model::{
        price,
        state::{Model, Repository},
        step::Must,
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
        removed.iter().for_each(|digest| self.take_out_manifest(id, image, digest));
        if removed.len() == digests.len()
            && let Some(space) = self.spaces.get_mut(&id)
        {
            space.repositories.remove(image);
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
    ) -> Ruling {
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
        repository.tags.remove(tag);
        Ok(())
    }

    /// Returns how many tags went.
    pub(super) fn remove_manifest(
        &mut self,
        who: u64,
        repo: &str,
        image: &str,
        digest: &str,
        max_tags: u32,
    ) -> Ruling<u32> {
        input::not_empty(image, Error::EmptyImageName)?;
        input::not_empty(digest, Error::EmptyDigest)?;
        input::lengths(repo, image, "", digest, "")?;
        input::names(repo, image)?;
        input::digest(digest)?;
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
        self.take_out_manifest(id, image, digest);
        Ok(tags)
    }

    fn take_out_manifest(&mut self, id: u128, image: &str, digest: &str) {
        let space = self.spaces.get_mut(&id);
        if let Some(repository) = space.and_then(|space| space.repositories.get_mut(image)) {
            repository.manifests.remove(digest);
            repository.tags.retain(|_, tag| tag.digest != digest);
        }
        self.forget_unsaid(image, digest);
    }

    pub(super) fn remove_blob(&mut self, who: u64, repo: &str, digest: &str) -> Ruling {
        input::not_empty(digest, Error::EmptyDigestInfo)?;
        input::lengths(repo, "", "", digest, "")?;
        input::names(repo, "image")?;
        input::digest(digest)?;
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        let space = self.allowed(who, id, |rights| rights.delete)?;
        space.blobs.remove(digest).ok_or(Error::BlobNotFound)?;
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
