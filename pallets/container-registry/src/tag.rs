//! Tags: what points at a manifest, and who may move it.

use crate::{
    Config, DigestOf, Error, Event, History, ManifestDigests, ManifestRecord, ManifestTags, Pallet,
    RemovedItem, Repositories, Repository, SpaceManifests, TagExceptions, TagOf, TagRecord,
    TagRecords,
    answers::Change,
    context::Context,
    deposit::Item,
    history::Advanced,
    input::{ExpectedTag, ManifestKey, TagInput},
    manifest::{Place, increment},
    recorder::Recorder,
    remover::Remover,
};
use alloc::vec::Vec;
use container_registry_primitives::{Tag, TagPattern};
use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{DefensiveSaturating, Get},
};
use polkadot_sdk::{frame_support, frame_system, sp_runtime::DispatchError};

/// A tag that shall point somewhere, if it means what it must.
pub(crate) struct TagMove<T: Config> {
    pub tag: TagOf<T>,
    pub expected: ExpectedTag<T>,
}

impl<T: Config> Pallet<T> {
    /// Points a tag at a manifest, counted at the repository and at both manifests.
    pub(crate) fn point_tag(
        recorder: &mut Recorder<T>,
        place: &Place<T>,
        TagMove { tag, expected }: TagMove<T>,
        digest: &DigestOf<T>,
        repository: &mut Repository<T>,
        manifest: &mut ManifestRecord<T>,
    ) -> DispatchResult {
        let Place { space_id, repo_name, image_name } = place;
        let record = TagRecords::<T>::get((space_id, image_name, &tag));
        // Of a new tag there is nothing to be read.
        let former =
            record.as_ref().and_then(|_| ManifestDigests::<T>::get((repo_name, image_name, &tag)));
        expected.ensure_is(former.as_ref())?;
        if former.as_ref() != Some(digest) {
            let at = frame_system::Pallet::<T>::block_number();
            let record = match (&former, record) {
                (Some(former), Some(record)) => {
                    Self::ensure_mutable(place, &tag, repository)?;
                    let key = (space_id, image_name, former);
                    SpaceManifests::<T>::mutate(key, |manifest| {
                        if let Some(manifest) = manifest {
                            Self::unlink_tag(place, &tag, former, manifest);
                        }
                    });
                    TagRecord { at, ..record }
                }
                _ => {
                    let max = T::MaxTagsPerImage::get();
                    ensure!(repository.tags < max, Error::<T>::MaxTagsLimitReached);
                    repository.tags = increment(repository.tags)?;
                    let item = Item::Tag { repo: repo_name, image: image_name, tag: &tag };
                    let deposit = recorder.charge(item);
                    let history = History::begin_in(&repository.history);
                    TagRecord { at, history, deposit }
                }
            };
            let context = recorder.context();
            context.set_tag_record(place, tag.clone(), former, digest, record, manifest)?;
        }
        let (repo_name, image_name) = (repo_name.clone(), image_name.clone());
        Self::deposit_event(Event::ManifestDigestUpdated(
            repo_name,
            image_name,
            tag,
            digest.clone(),
        ));
        Ok(())
    }

    /// Puts a tag on the list of those that point at a manifest: the first one into its record.
    fn link_tag(
        place: &Place<T>,
        tag: &TagOf<T>,
        digest: &DigestOf<T>,
        manifest: &mut ManifestRecord<T>,
    ) -> DispatchResult {
        manifest.tags = increment(manifest.tags)?;
        if manifest.tag.is_none() {
            manifest.tag = Some(tag.clone());
        } else {
            ManifestTags::<T>::insert((place.space_id, &place.image_name, digest, tag), ());
        }
        Ok(())
    }

    /// Takes a tag off that list.
    fn unlink_tag(
        place: &Place<T>,
        tag: &TagOf<T>,
        digest: &DigestOf<T>,
        manifest: &mut ManifestRecord<T>,
    ) {
        manifest.tags.defensive_saturating_dec();
        if manifest.tag.as_ref() == Some(tag) {
            manifest.tag = None;
        } else {
            ManifestTags::<T>::remove((place.space_id, &place.image_name, digest, tag));
        }
    }

    /// That list.
    pub(crate) fn tags_of(
        place: &Place<T>,
        digest: &DigestOf<T>,
        manifest: &ManifestRecord<T>,
    ) -> Vec<TagOf<T>> {
        let first = manifest.tag.clone();
        let others = manifest.tags.saturating_sub(u32::from(first.is_some()));
        let listed =
            ManifestTags::<T>::iter_key_prefix((place.space_id, &place.image_name, digest));
        first.into_iter().chain(listed.take(others as usize)).collect()
    }

    pub(crate) fn do_set_tag(
        who: T::AccountId,
        key: ManifestKey<T>,
        tag: TagMove<T>,
    ) -> DispatchResult {
        let ManifestKey { repo_name, image_name, digest } = key;
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceNotFound)?;
        let (space_id, place) = (recorder.space_id, recorder.place(image_name));
        let mut repository = Repositories::<T>::get(space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;
        SpaceManifests::<T>::try_mutate((space_id, &place.image_name, &digest), |manifest| {
            let manifest = manifest.as_mut().ok_or(Error::<T>::ManifestNotFound)?;
            Self::point_tag(&mut recorder, &place, tag, &digest, &mut repository, manifest)
        })?;
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        recorder.finish()
    }

    /// Returns whether the tag is gone at once.
    pub(crate) fn do_remove_tag(
        who: T::AccountId,
        input: TagInput<T>,
        expected: &ExpectedTag<T>,
    ) -> Result<bool, DispatchError> {
        let TagInput { repo_name, image_name, tag } = input;
        let mut remover = Remover::by_name(who, repo_name)?;
        let (space_id, place) = (remover.space_id, remover.place(image_name));
        let mut repository = Repositories::<T>::get(space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;
        let digest = ManifestDigests::<T>::get((&place.repo_name, &place.image_name, &tag))
            .ok_or(Error::<T>::TagNotFound)?;
        expected.ensure_is(Some(&digest))?;
        Self::ensure_mutable(&place, &tag, &repository)?;
        let key = (space_id, &place.image_name, &digest);
        SpaceManifests::<T>::try_mutate(key, |manifest| {
            let manifest = manifest.as_mut().ok_or(Error::<T>::ManifestNotFound)?;
            Self::take_out_tag(&mut remover, &place, tag, &digest, &mut repository, manifest)
        })?;
        Repositories::<T>::insert(space_id, &place.image_name, repository);
        let is_final = remover.is_final();
        remover.finish()?;
        Ok(is_final)
    }

    /// Removes a tag that points at this manifest, immutable or not.
    pub(crate) fn take_out_tag(
        remover: &mut Remover<T>,
        place: &Place<T>,
        tag: TagOf<T>,
        digest: &DigestOf<T>,
        repository: &mut Repository<T>,
        manifest: &mut ManifestRecord<T>,
    ) -> DispatchResult {
        let Place { space_id, repo_name, image_name } = place;
        let record =
            TagRecords::<T>::take((space_id, image_name, &tag)).ok_or(Error::<T>::TagNotFound)?;
        remover.ensure_covers(&record.deposit)?;
        // Who moved it to another's manifest is still its payer, and it is the other's by now.
        remover.ensure_covers(&manifest.deposit)?;
        ManifestDigests::<T>::remove((repo_name, image_name, &tag));
        Self::unlink_tag(place, &tag, digest, manifest);
        repository.tags.defensive_saturating_dec();
        let item = RemovedItem::Tag {
            image_name: image_name.clone(),
            tag: tag.clone(),
            digest: digest.clone(),
        };
        if remover.keep(item, 0, Some(&record.deposit))?.is_none() {
            Self::release_deposit(*space_id, &record.deposit);
        }
        let context = remover.context();
        let history = context.change_tag(place, &tag, record.history, (Some(digest.clone()), None));
        let change = Change::TagRemoved { image_name: image_name.as_slice(), tag: &tag, history };
        repository.history = context.advance(repository.history, change).history;
        Ok(())
    }

    /// That a tag which points at a living manifest may point elsewhere.
    fn ensure_mutable(
        place: &Place<T>,
        tag: &TagOf<T>,
        repository: &Repository<T>,
    ) -> Result<(), Error<T>> {
        if !repository.immutable_tags {
            return Ok(());
        }
        let tag = Tag::try_from(tag.as_slice()).map_err(|_| Error::<T>::InvalidTag)?;
        let exceptions = TagExceptions::<T>::get(place.space_id, &place.image_name);
        let excepted = exceptions.is_some_and(|exceptions| {
            exceptions.patterns.iter().any(|pattern| {
                TagPattern::try_from(pattern.as_slice()).is_ok_and(|pattern| pattern.matches(&tag))
            })
        });
        if excepted { Ok(()) } else { Err(Error::TagImmutable) }
    }
}

impl<T: Config> Context<'_, T> {
    /// Has a tag mean a manifest, and its history go on with that.
    pub fn set_tag_record(
        &self,
        place: &Place<T>,
        tag: TagOf<T>,
        former: Option<DigestOf<T>>,
        digest: &DigestOf<T>,
        record: TagRecord<T>,
        manifest: &mut ManifestRecord<T>,
    ) -> DispatchResult {
        let Place { space_id, repo_name, image_name } = place;
        Pallet::<T>::link_tag(place, &tag, digest, manifest)?;
        ManifestDigests::<T>::insert((repo_name, image_name, &tag), digest);
        let history = self.change_tag(place, &tag, record.history, (former, Some(digest.clone())));
        TagRecords::<T>::insert((space_id, image_name, tag), TagRecord { history, ..record });
        Ok(())
    }

    /// Has a tag's history go on with a change from one digest to another, and tells of it.
    fn change_tag(
        &self,
        Place { space_id, repo_name, image_name }: &Place<T>,
        tag: &TagOf<T>,
        history: History,
        (old_digest, new_digest): (Option<DigestOf<T>>, Option<DigestOf<T>>),
    ) -> History {
        let change = Change::Tag {
            image_name: image_name.as_slice(),
            tag,
            old_digest: old_digest.as_ref().map(|digest| digest.as_slice()),
            new_digest: new_digest.as_ref().map(|digest| digest.as_slice()),
        };
        let Advanced { history, block, time } = self.advance(history, change);
        Pallet::<T>::deposit_event(Event::TagChanged {
            space_id: *space_id,
            repo_name: repo_name.clone(),
            image_name: image_name.clone(),
            tag: tag.clone(),
            old_digest,
            new_digest,
            history,
            who: self.who.clone(),
            block,
            time,
        });
        history
    }
}
