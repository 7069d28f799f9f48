//! Manifests.

use crate::{
    Config, ContentKind, DigestOf, Error, Event, ImageNameOf, ManifestRecord, ManifestTags, Pallet,
    RepoNameOf, Repositories, Repository, SpaceId, SpaceManifests, TagOf,
    deposit::Item,
    input::{ImageInput, ManifestInput, ManifestKey},
    pin_log::Content,
    recorder::Recorder,
    rights::Removal,
};
use alloc::vec::Vec;
use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{DefensiveSaturating, Get},
};
use polkadot_sdk::{
    frame_support, frame_system,
    sp_runtime::{ArithmeticError, DispatchError},
};

/// Where a manifest or a tag is: a repository of a space, by id and by name.
pub(crate) struct Place<T: Config> {
    pub space_id: SpaceId,
    pub repo_name: RepoNameOf<T>,
    pub image_name: ImageNameOf<T>,
}

impl<T: Config> Recorder<T> {
    /// An image of the space.
    pub fn place(&self, image_name: ImageNameOf<T>) -> Place<T> {
        Place { space_id: self.space_id, repo_name: self.repo_name.clone(), image_name }
    }
}

impl<T: Config> Pallet<T> {
    /// Returns whether the repository is a new one.
    pub(crate) fn do_record_manifest(
        who: T::AccountId,
        ImageInput { repo_name, image_name, manifest }: ImageInput<T>,
    ) -> Result<bool, DispatchError> {
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceDoesNotExist)?;
        let (_, is_new) = Self::record_manifest(&mut recorder, image_name, manifest)?;
        recorder.finish()?;
        Ok(is_new)
    }

    /// Records a manifest in a space, and points tags at it. Returns where it is, and whether the
    /// repository is a new one.
    pub(crate) fn record_manifest(
        recorder: &mut Recorder<T>,
        image_name: ImageNameOf<T>,
        input: ManifestInput<T>,
    ) -> Result<(Place<T>, bool), DispatchError> {
        let space_id = recorder.space_id;
        let found = Repositories::<T>::get(space_id, &image_name);
        let is_new = found.is_none();
        let mut repository = match found {
            Some(repository) => repository,
            None => Self::new_repository(recorder, &image_name)?,
        };
        let place = recorder.place(image_name);
        let mut manifest = Self::put_manifest(recorder, &place, &input, &mut repository)?;
        let ManifestInput { digest, cid, tags, .. } = input;
        if Self::update_image_digest(&place.image_name, &digest, &cid) {
            let (who, image_name) = (recorder.who.clone(), place.image_name.clone());
            let digest = digest.clone();
            Self::deposit_event(Event::ImageDigestToCidStored { who, image_name, digest, cid });
        }
        for tag in tags {
            Self::point_tag(recorder, &place, tag, &digest, &mut repository, &mut manifest)?;
        }
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        SpaceManifests::<T>::insert((space_id, &place.image_name, &digest), manifest);
        Ok((place, is_new))
    }

    /// The record of the manifest, for its caller to store.
    fn put_manifest(
        recorder: &mut Recorder<T>,
        place: &Place<T>,
        input: &ManifestInput<T>,
        repository: &mut Repository<T>,
    ) -> Result<ManifestRecord<T>, DispatchError> {
        let image_name = &place.image_name;
        let ManifestInput { digest, cid, size, media_type, subject, .. } = input;
        let record = match SpaceManifests::<T>::get((place.space_id, image_name, digest)) {
            None => {
                let content = Content { digest, cid, size: *size };
                Self::count_image_cid(image_name, digest, cid)?;
                recorder.require_pin(content, ContentKind::Manifest)?;
                repository.manifests = increment(repository.manifests)?;
                let deposit =
                    recorder.charge(Item::Manifest { image: image_name, digest, size: *size });
                ManifestRecord {
                    cid: cid.clone(),
                    at: frame_system::Pallet::<T>::block_number(),
                    tags: 0,
                    size: *size,
                    media_type: *media_type,
                    subject: subject.clone(),
                    deposit,
                    declared: None,
                    inline: None,
                }
            }
            Some(old) => {
                let paid = &old.deposit;
                recorder.ensure_may_move(digest, (&old.cid, cid), paid)?;
                let size = recorder.restate_size(old.size, *size, paid);
                let media_type = recorder.restate(old.media_type, *media_type, paid);
                let subject = recorder.restate(old.subject.clone(), subject.clone(), paid);
                let new =
                    ManifestRecord { cid: cid.clone(), size, media_type, subject, ..old.clone() };
                if new == old {
                    return Ok(old);
                }
                Self::change_manifest(recorder, image_name, digest, &old, new)?
            }
        };
        Self::announce_manifest(recorder, place, digest, &record);
        Ok(record)
    }

    /// Has a record say something new. Returns it, for its caller to store.
    fn change_manifest(
        recorder: &mut Recorder<T>,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        old: &ManifestRecord<T>,
        mut new: ManifestRecord<T>,
    ) -> Result<ManifestRecord<T>, DispatchError> {
        if new.cid != old.cid {
            Self::count_image_cid(image_name, digest, &new.cid)?;
            Self::discount_image_cid(image_name, digest, &old.cid);
            new.at = frame_system::Pallet::<T>::block_number();
        }
        recorder.move_pin(old.content(digest), new.content(digest), ContentKind::Manifest)?;
        recorder.resize(&mut new.deposit, &mut new.declared, (old.size, new.size));
        Ok(new)
    }

    fn announce_manifest(
        recorder: &Recorder<T>,
        place: &Place<T>,
        digest: &DigestOf<T>,
        record: &ManifestRecord<T>,
    ) {
        Self::deposit_event(Event::ManifestStored {
            space_id: place.space_id,
            repo_name: place.repo_name.clone(),
            image_name: place.image_name.clone(),
            who: recorder.who.clone(),
            digest: digest.clone(),
            cid: record.cid.clone(),
            size: record.size,
            media_type: record.media_type,
            subject: record.subject.clone(),
        });
    }

    pub(crate) fn do_declare_manifest_size(
        who: T::AccountId,
        ManifestKey { repo_name, image_name, digest }: ManifestKey<T>,
        size: u64,
    ) -> DispatchResult {
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceNotFound)?;
        let place = recorder.place(image_name);
        let key = (place.space_id, &place.image_name, &digest);
        let old = SpaceManifests::<T>::get(key).ok_or(Error::<T>::ManifestNotFound)?;
        recorder.ensure_may_declare(old.size, size, &old.deposit)?;
        if old.size == Some(size) {
            return recorder.finish();
        }
        let new = ManifestRecord { size: Some(size), ..old.clone() };
        let new = Self::change_manifest(&mut recorder, &place.image_name, &digest, &old, new)?;
        Self::announce_manifest(&recorder, &place, &digest, &new);
        SpaceManifests::<T>::insert(key, new);
        recorder.finish()
    }

    /// Returns how many tags went with it.
    pub(crate) fn do_remove_manifest(
        who: T::AccountId,
        key: ManifestKey<T>,
        max_tags: u32,
    ) -> Result<u32, DispatchError> {
        let ManifestKey { repo_name, image_name, digest } = key;
        let (space_id, removal) = Self::space_to_delete_from(&who, &repo_name)?;
        let place = Place { space_id, repo_name, image_name };
        let mut repository = Repositories::<T>::get(space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;
        let manifest = SpaceManifests::<T>::get((space_id, &place.image_name, &digest))
            .ok_or(Error::<T>::ManifestNotFound)?;
        ensure!(manifest.tags <= max_tags.min(T::MaxRemovals::get()), Error::<T>::TooManyTags);
        let tags = manifest.tags;
        Self::take_out_manifest(&place, &removal, &mut repository, &digest, manifest)?;
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        Ok(tags)
    }

    /// Removes a manifest with its tags, of which the caller has seen that they are not too many.
    pub(crate) fn take_out_manifest(
        place: &Place<T>,
        removal: &Removal<T>,
        repository: &mut Repository<T>,
        digest: &DigestOf<T>,
        mut manifest: ManifestRecord<T>,
    ) -> DispatchResult {
        let Place { space_id, image_name, .. } = place;
        removal.ensure_covers(&manifest.deposit)?;
        // Collected first: what is iterated over must not change meanwhile.
        let tags: Vec<TagOf<T>> =
            ManifestTags::<T>::iter_key_prefix((space_id, image_name, digest))
                .take(manifest.tags as usize)
                .collect();
        for tag in tags {
            Self::take_out_tag(place, removal, tag, digest, repository, &mut manifest)?;
        }
        SpaceManifests::<T>::remove((space_id, image_name, digest));
        Self::discount_image_cid(image_name, digest, &manifest.cid);
        Self::release_pin(manifest.content(digest), ContentKind::Manifest);
        Self::leave_inline(digest, &manifest, place);
        for deposit in core::iter::once(&manifest.deposit).chain(&manifest.declared) {
            Self::release_deposit(*space_id, deposit);
        }
        repository.manifests.defensive_saturating_dec();
        Self::deposit_event(Event::ManifestRemoved {
            space_id: *space_id,
            repo_name: place.repo_name.clone(),
            image_name: image_name.clone(),
            digest: digest.clone(),
        });
        Ok(())
    }
}

impl<T: Config> ManifestRecord<T> {
    /// The manifest itself, as the record has it.
    fn content<'a>(&'a self, digest: &'a DigestOf<T>) -> Content<'a, T> {
        Content { digest, cid: &self.cid, size: self.size }
    }
}

pub(crate) fn increment(count: u32) -> Result<u32, ArithmeticError> {
    count.checked_add(1).ok_or(ArithmeticError::Overflow)
}
