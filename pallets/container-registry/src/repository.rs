//! Repositories: the images of a space.

use crate::{
    Config, Error, Event, Exceptions, History, ImageNameOf, Pallet, Removed, RemovedItem,
    RemovedRepositories, Repositories, Repository, SpaceHeads, SpaceId, SpaceManifests, Spaces,
    TagExceptions, TagPatternOf, answers::Change, context::Context, deposit::Item,
    history::Advanced, input, manifest::Place, recorder::Recorder, remover::Remover,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{BoundedVec, dispatch::DispatchResult, ensure, traits::Get};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

impl<T: Config> Pallet<T> {
    /// Returns whether it is one that was removed, and is back.
    pub(crate) fn do_create_repository(
        who: T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
    ) -> Result<bool, DispatchError> {
        let image_name = input::image_name::<T>(image_name)?;
        let mut recorder = Recorder::by_id(who, space_id)?;
        ensure!(
            !Repositories::<T>::contains_key(space_id, &image_name),
            Error::<T>::RepositoryAlreadyExists
        );
        Self::ensure_repository_exists(&mut recorder, &image_name)?;
        let revived = recorder.revived;
        recorder.finish()?;
        Ok(revived)
    }

    /// Creates the repository if there is none.
    pub(crate) fn ensure_repository_exists(
        recorder: &mut Recorder<T>,
        image_name: &ImageNameOf<T>,
    ) -> DispatchResult {
        if Repositories::<T>::contains_key(recorder.space_id, image_name) {
            return Ok(());
        }
        input::check_together::<T>(&recorder.repo_name, image_name)?;
        let repository = Self::new_repository(recorder, image_name)?;
        Repositories::<T>::insert(recorder.space_id, image_name, repository);
        Ok(())
    }

    /// A repository that its caller still has to store, listed among the space's images: the removed one of
    /// that name, or a new one.
    pub(crate) fn new_repository(
        recorder: &mut Recorder<T>,
        image_name: &ImageNameOf<T>,
    ) -> Result<Repository<T>, Error<T>> {
        if let Some(repository) = recorder.revive_repository(image_name)? {
            return Ok(repository);
        }
        let space_id = recorder.space_id;
        Self::list_image(space_id, image_name)?;
        let deposit = recorder.charge(Item::Repository { image: image_name });
        let history = Self::begin_history(space_id);
        recorder.context().announce_repository(image_name);
        Ok(Repository { manifests: 0, tags: 0, immutable_tags: false, history, deposit })
    }

    pub(crate) fn list_image(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
    ) -> Result<(), Error<T>> {
        Spaces::<T>::try_mutate(space_id, |space| {
            let space = space.as_mut().ok_or(Error::SpaceDoesNotExist)?;
            let pushed = space.image_names.try_push(image_name.clone());
            pushed.map_err(|_| Error::MaxImagesReached)
        })
    }

    /// The history of a repository that is new in a space, or there again.
    pub(crate) fn begin_history(space_id: SpaceId) -> History {
        let head = SpaceHeads::<T>::get(space_id);
        History::begin_in(&head.map(|head| head.history).unwrap_or_default())
    }

    fn unlist_image(space_id: SpaceId, image_name: &ImageNameOf<T>) {
        Spaces::<T>::mutate(space_id, |space| {
            if let Some(space) = space {
                space.image_names.retain(|listed| listed != image_name);
            }
        });
    }

    pub(crate) fn do_set_tag_mutability(
        who: T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        immutable: bool,
        except: Vec<Vec<u8>>,
    ) -> DispatchResult {
        let image_name = input::image_name::<T>(image_name)?;
        let patterns = input::tag_patterns::<T>(except)?;
        let mut recorder = Recorder::<T>::of_owner(who, space_id)?;
        let old_immutable = Repositories::<T>::try_mutate(space_id, &image_name, |repository| {
            let repository = repository.as_mut().ok_or(Error::<T>::RepositoryNotFound)?;
            Ok::<_, Error<T>>(core::mem::replace(&mut repository.immutable_tags, immutable))
        })?;
        let old_except = Self::drop_exceptions(space_id, &image_name);
        let patterns = if immutable { patterns } else { Default::default() };
        if !patterns.is_empty() {
            let item = Item::Exceptions { image: &image_name, len: patterns.encoded_size() };
            let deposit = recorder.charge(item);
            let exceptions = Exceptions { patterns: patterns.clone(), deposit };
            TagExceptions::<T>::insert(space_id, &image_name, exceptions);
        }
        Self::deposit_event(Event::TagMutabilitySet {
            space_id,
            repo_name: recorder.repo_name.clone(),
            image_name,
            immutable,
            except: patterns,
            old_immutable,
            old_except,
            who: recorder.who.clone(),
        });
        recorder.finish()
    }

    /// Returns the patterns that there were.
    fn drop_exceptions(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
    ) -> BoundedVec<TagPatternOf<T>, T::MaxTagPatterns> {
        let Some(exceptions) = TagExceptions::<T>::take(space_id, image_name) else {
            return BoundedVec::new();
        };
        Self::release_deposit(space_id, &exceptions.deposit);
        exceptions.patterns
    }

    /// Returns how many manifests and tags went, and whether they are gone at once.
    pub(crate) fn do_remove_repository(
        who: T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        limit: u32,
    ) -> Result<(u32, bool), DispatchError> {
        let image_name = input::image_name::<T>(image_name)?;
        let mut remover = Remover::by_id(who, space_id)?;
        let place = remover.place(image_name);
        let mut repository = Repositories::<T>::get(space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;

        let limit = limit.min(T::MaxRemovals::get());
        let removed = Self::remove_manifests(&mut remover, &place, &mut repository, limit)?;
        if repository.manifests == 0 {
            Self::take_out_repository(&mut remover, place, repository)?;
        } else {
            ensure!(removed > 0, Error::<T>::TooManyTags);
            Repositories::<T>::insert(space_id, &place.image_name, repository);
        }
        let is_final = remover.is_final();
        remover.finish()?;
        Ok((removed, is_final))
    }

    /// Removes manifests with their tags, whole ones only, up to the limit. Returns how many
    /// entries that were.
    fn remove_manifests(
        remover: &mut Remover<T>,
        place: &Place<T>,
        repository: &mut Repository<T>,
        limit: u32,
    ) -> Result<u32, DispatchError> {
        let mut removed: u32 = 0;
        // Collected first: what is iterated over must not change meanwhile. One manifest that does
        // not fit is read, and no more.
        let mut manifests = Vec::new();
        let mut stored = SpaceManifests::<T>::iter_prefix((place.space_id, &place.image_name));
        while removed < limit
            && let Some((digest, manifest)) = stored.next()
        {
            let total = removed.saturating_add(manifest.tags.saturating_add(1));
            if total > limit {
                break;
            }
            removed = total;
            manifests.push((digest, manifest));
        }
        for (digest, manifest) in manifests {
            Self::take_out_manifest(remover, place, repository, &digest, (manifest, 0))?;
        }
        Ok(removed)
    }

    /// Removes a repository without manifests.
    fn take_out_repository(
        remover: &mut Remover<T>,
        place: Place<T>,
        repository: Repository<T>,
    ) -> DispatchResult {
        remover.ensure_covers(&repository.deposit)?;
        let Place { space_id, repo_name, image_name } = place;
        Repositories::<T>::remove(space_id, &image_name);
        Self::unlist_image(space_id, &image_name);
        let history = repository.history;
        let change = Change::RepositoryRemoved { image_name: image_name.as_slice(), history };
        let Advanced { block, time, .. } = SpaceHeads::<T>::try_mutate(space_id, |head| {
            let head = head.as_mut().ok_or(Error::<T>::SpaceNotFound)?;
            let advanced = remover.context().advance(head.history, change);
            head.history = advanced.history;
            Ok::<_, Error<T>>(advanced)
        })?;
        let exceptions = TagExceptions::<T>::take(space_id, &image_name);
        match remover.keep(RemovedItem::Repository { image_name: image_name.clone() }, 0, None)? {
            Some(id) => {
                let removed = Removed { id, record: (repository, exceptions) };
                RemovedRepositories::<T>::insert(space_id, &image_name, removed);
            }
            None => Self::let_go_of_repository(space_id, repository, exceptions),
        }
        let who = remover.who.clone();
        Self::deposit_event(Event::RepositoryRemoved {
            space_id,
            repo_name,
            image_name,
            history,
            who,
            block,
            time,
        });
        Ok(())
    }

    /// Nothing is held any more for a repository that was removed.
    pub(crate) fn let_go_of_repository(
        space_id: SpaceId,
        repository: Repository<T>,
        exceptions: Option<Exceptions<T>>,
    ) {
        Self::release_deposit(space_id, &repository.deposit);
        if let Some(Exceptions { deposit, .. }) = exceptions {
            Self::release_deposit(space_id, &deposit);
        }
    }
}

impl<T: Config> Context<'_, T> {
    /// Tells that there is a repository.
    pub fn announce_repository(&self, image_name: &ImageNameOf<T>) {
        Pallet::<T>::deposit_event(Event::RepositoryCreated {
            space_id: self.space_id,
            repo_name: self.repo_name.clone(),
            image_name: image_name.clone(),
            who: self.who.clone(),
        });
    }
}
