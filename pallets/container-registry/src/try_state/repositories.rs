//! Repositories with their manifests and tags.

use super::{ImageKey, ManifestKey, State};
use crate::{Config, ManifestDigests, ManifestTags, SpaceIdByName, TagExceptions, TagRecords};
use alloc::collections::{BTreeMap, BTreeSet};
use container_registry_primitives::TagPattern;
use polkadot_sdk::{frame_support::ensure, frame_system, sp_runtime::TryRuntimeError};

impl<T: Config> State<T> {
    /// Repositories are those that the spaces list, and count their manifests.
    pub fn try_repositories(&self) -> Result<(), TryRuntimeError> {
        let mut listed = BTreeSet::new();
        for (id, space) in &self.spaces {
            for image in &space.image_names {
                ensure!(listed.insert((*id, image.clone())), "an image is listed twice");
            }
        }
        let mut counts = BTreeMap::<ImageKey<T>, u32>::new();
        for (id, image, _) in self.manifests.keys() {
            *counts.entry((*id, image.clone())).or_default() += 1;
        }
        for (key, repository) in &self.repositories {
            ensure!(listed.remove(key), "a repository is not listed by its space");
            ensure!(
                counts.remove(key).unwrap_or_default() == repository.manifests,
                "a repository's manifests are miscounted"
            );
        }
        ensure!(listed.is_empty(), "a space lists an image that has no repository");
        ensure!(counts.is_empty(), "a manifest is in no repository");
        Ok(())
    }

    /// Only repositories with immutable tags have exceptions, and then some that match.
    pub fn try_exceptions(&self) -> Result<(), TryRuntimeError> {
        for (id, image, exceptions) in TagExceptions::<T>::iter() {
            let repository = self.repositories.get(&(id, image));
            let repository = repository.ok_or("exceptions are for no repository")?;
            ensure!(repository.immutable_tags, "exceptions are from no rule");
            ensure!(!exceptions.patterns.is_empty(), "a list of exceptions is empty");
            for pattern in &exceptions.patterns {
                ensure!(TagPattern::try_from(pattern.as_slice()).is_ok(), "a pattern is none");
            }
        }
        Ok(())
    }

    /// Each tag has its record, is listed by the manifest of its image that it points at, and is
    /// counted at both.
    pub fn try_tags(&self) -> Result<(), TryRuntimeError> {
        let now = frame_system::Pallet::<T>::block_number();
        let mut of_image = BTreeMap::<ImageKey<T>, u32>::new();
        let mut of_manifest = BTreeMap::<ManifestKey<T>, u32>::new();
        let (mut tags, mut in_records) = (0, 0);
        for ((repo, image, tag), digest) in ManifestDigests::<T>::iter() {
            let id = SpaceIdByName::<T>::get(&repo).ok_or("a tag is in no space")?;
            let record = TagRecords::<T>::get((id, &image, &tag)).ok_or("a tag is not paid for")?;
            ensure!(record.history.count > 0, "a tag has no history");
            ensure!(record.at <= now, "a tag is of a later block");
            let key = (id, image.clone(), digest.clone());
            let named = self.manifests.get(&key).and_then(|manifest| manifest.tag.as_ref());
            let is_named = named == Some(&tag);
            ensure!(
                ManifestTags::<T>::contains_key((id, &image, &digest, &tag)) != is_named,
                "a tag is not found by its manifest, or twice"
            );
            in_records += usize::from(is_named);
            *of_image.entry((id, image.clone())).or_default() += 1;
            *of_manifest.entry((id, image, digest)).or_default() += 1;
            tags += 1;
        }
        ensure!(TagRecords::<T>::iter_keys().count() == tags, "a tag's record is for no tag");
        ensure!(
            ManifestTags::<T>::iter_keys().count() + in_records == tags,
            "a manifest lists a tag that is not its"
        );
        let named = self.manifests.values().filter(|manifest| manifest.tag.is_some()).count();
        ensure!(named == in_records, "a manifest's record names a tag that is not its");
        for (key, manifest) in &self.manifests {
            ensure!(manifest.at <= now, "a manifest is of a later block");
            ensure!(
                of_manifest.remove(key).unwrap_or_default() == manifest.tags,
                "a manifest's tags are miscounted"
            );
        }
        ensure!(of_manifest.is_empty(), "a tag points at no manifest");
        for (key, repository) in &self.repositories {
            ensure!(
                of_image.remove(key).unwrap_or_default() == repository.tags,
                "a repository's tags are miscounted"
            );
        }
        ensure!(of_image.is_empty(), "a tag is in no repository");
        Ok(())
    }
}
