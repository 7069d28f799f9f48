//! Manifests.

use crate::{
    CidOf, Config, DigestOf, Error, Event, ImageNameOf, ManifestRecord, Pallet, Removed,
    RemovedItem, RemovedManifests, RepoNameOf, Repositories, Repository, SpaceId, SpaceManifests,
    blob::Recorded,
    context::Context,
    deposit::Item,
    global::CountedManifest,
    input::{ImageInput, ManifestInput, ManifestKey},
    pin_log::Content,
    recorder::Recorder,
    remover::Remover,
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

/// A manifest that was recorded.
pub(crate) struct RecordedManifest<T: Config> {
    /// Where it is.
    pub place: Place<T>,
    /// How it came there.
    pub filed: Filed,
}

/// How a manifest was recorded, which is what its recording weighs by.
#[derive(Clone, Copy)]
pub(crate) enum Filed {
    /// In a repository that there was, which did not have it, or had it so.
    AsBefore,
    /// In a repository that had it otherwise.
    Corrected,
    /// In a new repository.
    InNewRepository,
    /// It or its repository was removed, and is back.
    Revived,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_record_manifest(
        who: T::AccountId,
        ImageInput { repo_name, image_name, manifest }: ImageInput<T>,
    ) -> Result<Filed, DispatchError> {
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceDoesNotExist)?;
        let recorded = Self::record_manifest(&mut recorder, image_name, manifest)?;
        recorder.finish()?;
        Ok(recorded.filed)
    }

    /// Records a manifest in a space, and points tags at it.
    pub(crate) fn record_manifest(
        recorder: &mut Recorder<T>,
        image_name: ImageNameOf<T>,
        input: ManifestInput<T>,
    ) -> Result<RecordedManifest<T>, DispatchError> {
        let space_id = recorder.space_id;
        let found = Repositories::<T>::get(space_id, &image_name);
        let in_new_repository = found.is_none();
        let mut repository = match found {
            Some(repository) => repository,
            None => Self::new_repository(recorder, &image_name)?,
        };
        let place = recorder.place(image_name);
        let (mut manifest, recorded) =
            Self::put_manifest(recorder, &place, &input, &mut repository)?;
        let (recorded, counted) = recorded.split();
        let ManifestInput { digest, cid, tags, .. } = input;
        let who = recorder.who.clone();
        Self::say_where_manifest_is(who, &place, &digest, &cid, counted);
        for tag in tags {
            Self::point_tag(recorder, &place, tag, &digest, &mut repository, &mut manifest)?;
        }
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        SpaceManifests::<T>::insert((space_id, &place.image_name, &digest), manifest);
        let filed = match (recorder.revived, in_new_repository, recorded) {
            (true, ..) => Filed::Revived,
            (false, true, _) => Filed::InNewRepository,
            (false, false, Recorded::Changed) => Filed::Corrected,
            (false, false, _) => Filed::AsBefore,
        };
        Ok(RecordedManifest { place, filed })
    }

    /// Has the global entry say what a space's record says, if it may.
    pub(crate) fn say_where_manifest_is(
        who: T::AccountId,
        Place { image_name, .. }: &Place<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
        counted: Option<CountedManifest<T>>,
    ) {
        if Self::update_image_digest(image_name, digest, cid, counted) {
            let (image_name, digest, cid) = (image_name.clone(), digest.clone(), cid.clone());
            Self::deposit_event(Event::ImageDigestToCidStored { who, image_name, digest, cid });
        }
    }

    /// The record of the manifest, for its caller to store.
    fn put_manifest(
        recorder: &mut Recorder<T>,
        place: &Place<T>,
        input: &ManifestInput<T>,
        repository: &mut Repository<T>,
    ) -> Result<(ManifestRecord<T>, Recorded<CountedManifest<T>>), DispatchError> {
        let image_name = &place.image_name;
        let ManifestInput { digest, cid, size, media_type, subject, .. } = input;
        let found = match SpaceManifests::<T>::get((place.space_id, image_name, digest)) {
            None => recorder.revive_manifest(place, digest, repository)?,
            found => found,
        };
        let (record, recorded) = match found {
            None => {
                let content = Content { digest, cid, size: *size };
                let counted = Self::count_image_cid(image_name, digest, cid)?;
                let pin = recorder.pin(content)?;
                repository.manifests = increment(repository.manifests)?;
                let deposit =
                    recorder.charge(Item::Manifest { image: image_name, digest, size: *size });
                let record = ManifestRecord {
                    cid: cid.clone(),
                    at: frame_system::Pallet::<T>::block_number(),
                    tags: 0,
                    tag: None,
                    size: *size,
                    media_type: *media_type,
                    subject: subject.clone(),
                    deposit,
                    declared: None,
                    inline: None,
                    pin,
                };
                (record, Recorded::New(counted))
            }
            Some(old) => {
                let paid = &old.deposit;
                recorder.ensure_may_move(digest, (&old.cid, cid), old.large_size(), paid)?;
                let (declared, is_moved) = (old.declared.as_ref(), old.cid != *cid);
                let said = recorder.size_that_stays(old.size, declared, is_moved);
                let size = recorder.restate_size(said, *size, paid);
                let media_type = recorder.restate(old.media_type, *media_type, paid);
                let subject = recorder.restate(old.subject.clone(), subject.clone(), paid);
                let new =
                    ManifestRecord { cid: cid.clone(), size, media_type, subject, ..old.clone() };
                if new == old {
                    return Ok((old, Recorded::Known));
                }
                let new = Self::change_manifest(recorder, image_name, digest, &old, (new, None))?;
                recorder.context().announce_manifest(place, digest, &new, Some(old));
                return Ok((new, Recorded::Changed));
            }
        };
        recorder.context().announce_manifest(place, digest, &record, None);
        Ok((record, recorded))
    }

    /// Has a record say something new; with it comes the line that says so already, if there is one. Returns the
    /// record, for its caller to store.
    pub(crate) fn change_manifest(
        recorder: &mut Recorder<T>,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        old: &ManifestRecord<T>,
        (mut new, pin): (ManifestRecord<T>, Option<u64>),
    ) -> Result<ManifestRecord<T>, DispatchError> {
        if new.cid != old.cid {
            Self::count_image_cid(image_name, digest, &new.cid)?;
            Self::discount_image_cid(image_name, digest, &old.cid);
            new.at = frame_system::Pallet::<T>::block_number();
        }
        let mut declared = new.declared.take();
        let (said, says) = ((old.content(digest), old.pin), (new.content(digest), pin));
        new.pin = recorder.correct_content(Some(image_name), said, says, &mut declared)?;
        new.declared = declared;
        if new.size != old.size || new.declared != old.declared {
            let item = Item::Manifest { image: image_name, digest, size: new.size };
            recorder.resize(&mut new.deposit, &mut new.declared, item);
        }
        Ok(new)
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
        let says = (new, None);
        let new = Self::change_manifest(&mut recorder, &place.image_name, &digest, &old, says)?;
        recorder.context().announce_manifest(&place, &digest, &new, Some(old));
        SpaceManifests::<T>::insert(key, new);
        recorder.finish()
    }

    /// Removes a manifest with its tags, and blobs that go with it. Returns how many tags went, and whether
    /// all of it is gone at once.
    pub(crate) fn do_remove_image(
        who: T::AccountId,
        key: ManifestKey<T>,
        max_tags: u32,
        blobs: Vec<DigestOf<T>>,
    ) -> Result<(u32, bool), DispatchError> {
        let ManifestKey { repo_name, image_name, digest } = key;
        let mut remover = Remover::by_name(who, repo_name)?;
        let (space_id, place) = (remover.space_id, remover.place(image_name));
        let mut repository = Repositories::<T>::get(space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;
        let manifest = SpaceManifests::<T>::get((space_id, &place.image_name, &digest))
            .ok_or(Error::<T>::ManifestNotFound)?;
        ensure!(manifest.tags <= max_tags.min(T::MaxRemovals::get()), Error::<T>::TooManyTags);
        let tags = manifest.tags;
        let parts = u32::try_from(blobs.len()).map_err(|_| ArithmeticError::Overflow)?;
        let manifest = (manifest, parts);
        Self::take_out_manifest(&mut remover, &place, &mut repository, &digest, manifest)?;
        for blob in blobs {
            Self::take_out_blob(&mut remover, blob)?;
        }
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        let is_final = remover.is_final();
        remover.finish()?;
        Ok((tags, is_final))
    }

    /// Removes a manifest with its tags, of which the caller has seen that they are not too many. As many
    /// blobs as the caller says go with it, right after.
    pub(crate) fn take_out_manifest(
        remover: &mut Remover<T>,
        place: &Place<T>,
        repository: &mut Repository<T>,
        digest: &DigestOf<T>,
        (mut manifest, blobs): (ManifestRecord<T>, u32),
    ) -> DispatchResult {
        let Place { space_id, image_name, .. } = place;
        remover.ensure_covers(&manifest.deposit)?;
        let item = RemovedItem::Manifest { image_name: image_name.clone(), digest: digest.clone() };
        let id = remover.keep(item, manifest.tags.saturating_add(blobs), None)?;
        // Collected first: what is iterated over must not change meanwhile.
        for tag in Self::tags_of(place, digest, &manifest) {
            Self::take_out_tag(remover, place, tag, digest, repository, &mut manifest)?;
        }
        let key = (space_id, image_name, digest);
        SpaceManifests::<T>::remove(key);
        Self::discount_image_cid(image_name, digest, &manifest.cid);
        let old = manifest.clone().into();
        match id {
            Some(id) => RemovedManifests::<T>::insert(key, Removed { id, record: manifest }),
            None => Self::let_go_of_manifest(*space_id, digest, &manifest),
        }
        repository.manifests.defensive_saturating_dec();
        Self::deposit_event(Event::ManifestRemoved {
            space_id: *space_id,
            repo_name: place.repo_name.clone(),
            image_name: image_name.clone(),
            digest: digest.clone(),
            old,
            who: remover.who.clone(),
        });
        Ok(())
    }

    /// Nothing is pinned, kept or held any more for a record that was removed.
    pub(crate) fn let_go_of_manifest(
        space_id: SpaceId,
        digest: &DigestOf<T>,
        manifest: &ManifestRecord<T>,
    ) {
        Self::unpin(manifest.pin);
        Self::leave_inline(space_id, digest, manifest);
        Self::release_deposits(space_id, &manifest.deposit, manifest.declared.as_ref());
    }
}

impl<T: Config> Context<'_, T> {
    /// Tells what a space's record of a manifest says from now on, and what it said before.
    pub fn announce_manifest(
        &self,
        place: &Place<T>,
        digest: &DigestOf<T>,
        record: &ManifestRecord<T>,
        old: Option<ManifestRecord<T>>,
    ) {
        Pallet::<T>::deposit_event(Event::ManifestStored {
            space_id: self.space_id,
            repo_name: self.repo_name.clone(),
            image_name: place.image_name.clone(),
            who: self.who.clone(),
            digest: digest.clone(),
            cid: record.cid.clone(),
            size: record.size,
            media_type: record.media_type,
            subject: record.subject.clone(),
            old: old.map(Into::into),
        });
    }
}

impl<T: Config> ManifestRecord<T> {
    /// Its size, unless the chain itself keeps its bytes: those are few, whatever somebody says.
    pub(crate) fn large_size(&self) -> Option<u64> {
        self.size.filter(|_| self.inline.is_none())
    }

    /// The manifest itself, as the record has it.
    fn content<'a>(&'a self, digest: &'a DigestOf<T>) -> Content<'a, T> {
        Content { digest, cid: &self.cid, size: self.size }
    }
}

pub(crate) fn increment(count: u32) -> Result<u32, ArithmeticError> {
    count.checked_add(1).ok_or(ArithmeticError::Overflow)
}
