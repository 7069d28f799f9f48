//! How removed records come back, for who asks for it or records the same once more. The rules are in
//! `undo.rs`.

use crate::{
    BlobRecord, CidOf, Config, DepositOf, DigestInfo, DigestOf, Error, Event, History, ImageNameOf,
    ManifestRecord, Pallet, Removed, RemovedBlobs, RemovedItem, RemovedItemOf, RemovedManifests,
    RemovedRepositories, Repositories, Repository, Restorable, RestorableId, Restorables,
    SpaceBlobs, SpaceHeads, SpaceManifests, TagExceptions, TagOf, TagRecord, TagRecords,
    context::Context,
    manifest::{Place, increment},
    pin_log::Content,
    recorder::Recorder,
    undo::Restored,
};
use frame_support::{dispatch::DispatchResult, ensure, traits::Get};
use polkadot_sdk::{frame_support, frame_system, sp_runtime::DispatchError};

impl<T: Config> Recorder<T> {
    /// Puts a blob back if it was removed from the space. The global entry is left to the caller.
    pub fn revive_blob(
        &mut self,
        digest: &DigestOf<T>,
    ) -> Result<Option<BlobRecord<T>>, DispatchError> {
        if self.may_revive() { self.context().restore_blob(digest) } else { Ok(None) }
    }

    /// Puts a manifest back if it was removed from the image, without the tags that it had. It is for the
    /// caller to store it and the repository.
    pub fn revive_manifest(
        &mut self,
        place: &Place<T>,
        digest: &DigestOf<T>,
        repository: &mut Repository<T>,
    ) -> Result<Option<ManifestRecord<T>>, DispatchError> {
        if !self.may_revive() {
            return Ok(None);
        }
        let manifest = self.context().restore_manifest(place, digest, repository)?;
        self.revived |= manifest.is_some();
        Ok(manifest)
    }

    /// Puts a repository back if it was removed from the space. It is for the caller to store it.
    pub fn revive_repository(
        &mut self,
        image_name: &ImageNameOf<T>,
    ) -> Result<Option<Repository<T>>, Error<T>> {
        if !self.may_revive() {
            return Ok(None);
        }
        let repository = self.context().restore_repository(image_name)?;
        self.revived |= repository.is_some();
        Ok(repository)
    }

    /// Has a record say of its content what it said before it was corrected. That corrects it once more, so
    /// what it says now can be put back too.
    pub fn restore_content(
        mut self,
        id: RestorableId,
        image_name: Option<ImageNameOf<T>>,
        digest: DigestOf<T>,
        (cid, size, pin): (CidOf<T>, Option<u64>, u64),
        deposits: [Option<DepositOf<T>>; 2],
    ) -> DispatchResult {
        let item = RemovedItem::Content {
            image_name: image_name.clone(),
            digest: digest.clone(),
            cid: cid.clone(),
            size,
            pin,
        };
        let content = Content { digest: &digest, cid: &cid, size };
        match image_name {
            Some(image_name) => self.restore_manifest_content(image_name, content, pin)?,
            None => self.restore_blob_content(content, pin)?,
        }
        // What the entry stood for is the record's again.
        for deposit in deposits.into_iter().flatten() {
            self.give_back(deposit);
        }
        self.context().take_back(id, item);
        self.finish()
    }

    fn restore_blob_content(
        &mut self,
        Content { digest, cid, size }: Content<'_, T>,
        pin: u64,
    ) -> DispatchResult {
        let record = SpaceBlobs::<T>::get(self.space_id, digest).ok_or(Error::<T>::BlobNotFound)?;
        let largest = record.size.max(size);
        self.ensure_may_move(digest, (&record.cid, cid), largest, &record.deposit)?;
        let digest_type = record.digest_type;
        if (&record.cid, record.size) == (cid, size) {
            Pallet::<T>::unpin(pin);
        } else {
            let says = (cid.clone(), digest_type, size);
            Pallet::<T>::change_blob(self, digest, record, says, Some(pin))?;
        }
        let info = DigestInfo { digest_type, cid: cid.clone() };
        Pallet::<T>::say_where_blob_is(self.who.clone(), digest.clone(), info, None);
        Ok(())
    }

    fn restore_manifest_content(
        &mut self,
        image_name: ImageNameOf<T>,
        Content { digest, cid, size }: Content<'_, T>,
        pin: u64,
    ) -> DispatchResult {
        let place = self.place(image_name);
        let key = (self.space_id, &place.image_name, digest);
        let old = SpaceManifests::<T>::get(key).ok_or(Error::<T>::ManifestNotFound)?;
        let largest = if old.inline.is_some() { None } else { old.size.max(size) };
        self.ensure_may_move(digest, (&old.cid, cid), largest, &old.deposit)?;
        if (&old.cid, old.size) == (cid, size) {
            Pallet::<T>::unpin(pin);
        } else {
            let new = ManifestRecord { cid: cid.clone(), size, ..old.clone() };
            let says = (new, Some(pin));
            let new = Pallet::<T>::change_manifest(self, &place.image_name, digest, &old, says)?;
            self.context().announce_manifest(&place, digest, &new, Some(old));
            SpaceManifests::<T>::insert(key, new);
        }
        Pallet::<T>::say_where_manifest_is(self.who.clone(), &place, digest, cid, None);
        Ok(())
    }

    /// Whether the space has anything that can be put back: most have nothing.
    fn may_revive(&mut self) -> bool {
        let space_id = self.space_id;
        *self.has_restorables.get_or_insert_with(|| {
            SpaceHeads::<T>::get(space_id).is_some_and(|head| head.restorables > 0)
        })
    }
}

impl<T: Config> Context<'_, T> {
    fn restore_blob(&self, digest: &DigestOf<T>) -> Result<Option<BlobRecord<T>>, DispatchError> {
        let Some(Removed { id, record }) = RemovedBlobs::<T>::take(self.space_id, digest) else {
            return Ok(None);
        };
        let counted = Pallet::<T>::count_blob_cid(digest, &record.cid)?;
        let info = DigestInfo { digest_type: record.digest_type, cid: record.cid.clone() };
        // Whoever asked for it tells of that.
        Pallet::<T>::update_digest_info(digest, &info, Some(counted));
        self.take_back(id, RemovedItem::Blob { digest: digest.clone() });
        self.announce_blob(digest, &record, None);
        SpaceBlobs::<T>::insert(self.space_id, digest, &record);
        Ok(Some(record))
    }

    /// It is for the caller to store the manifest and the repository.
    fn restore_manifest(
        &self,
        place: &Place<T>,
        digest: &DigestOf<T>,
        repository: &mut Repository<T>,
    ) -> Result<Option<ManifestRecord<T>>, DispatchError> {
        let image_name = &place.image_name;
        let key = (self.space_id, image_name, digest);
        let Some(Removed { id, record }) = RemovedManifests::<T>::take(key) else {
            return Ok(None);
        };
        let counted = Pallet::<T>::count_image_cid(image_name, digest, &record.cid)?;
        Pallet::<T>::update_image_digest(image_name, digest, &record.cid, Some(counted));
        repository.manifests = increment(repository.manifests)?;
        let (image_name, digest_text) = (image_name.clone(), digest.clone());
        self.take_back(id, RemovedItem::Manifest { image_name, digest: digest_text });
        self.announce_manifest(place, digest, &record, None);
        Ok(Some(record))
    }

    /// It is for the caller to store it.
    pub fn restore_repository(
        &self,
        image_name: &ImageNameOf<T>,
    ) -> Result<Option<Repository<T>>, Error<T>> {
        let space_id = self.space_id;
        let Some(Removed { id, record }) = RemovedRepositories::<T>::take(space_id, image_name)
        else {
            return Ok(None);
        };
        let (repository, exceptions) = record;
        Pallet::<T>::list_image(space_id, image_name)?;
        self.take_back(id, RemovedItem::Repository { image_name: image_name.clone() });
        self.announce_repository(image_name);
        if repository.immutable_tags {
            let except = exceptions.as_ref().map(|exceptions| exceptions.patterns.clone());
            Pallet::<T>::deposit_event(Event::TagMutabilitySet {
                space_id,
                repo_name: self.repo_name.clone(),
                image_name: image_name.clone(),
                immutable: true,
                except: except.unwrap_or_default(),
                old_immutable: false,
                old_except: Default::default(),
                who: self.who.clone(),
            });
        }
        if let Some(exceptions) = exceptions {
            TagExceptions::<T>::insert(space_id, image_name, exceptions);
        }
        // What it meant until now is in the space's history: it goes on as a new one does.
        let history = Pallet::<T>::begin_history(space_id);
        Ok(Some(Repository { history, ..repository }))
    }

    /// The tag begins a new history, as one does that is set again.
    fn restore_tag(
        &self,
        (id, deposit): (RestorableId, Option<DepositOf<T>>),
        place: &Place<T>,
        tag: TagOf<T>,
        digest: &DigestOf<T>,
        (repository, manifest): (&mut Repository<T>, &mut ManifestRecord<T>),
    ) -> DispatchResult {
        let Place { space_id, repo_name, image_name } = place;
        let key = (space_id, image_name, &tag);
        ensure!(!TagRecords::<T>::contains_key(key), Error::<T>::TagMoved);
        let max = T::MaxTagsPerImage::get();
        ensure!(repository.tags < max, Error::<T>::MaxTagsLimitReached);
        let deposit = deposit.ok_or(Error::<T>::NotRestorable)?;
        repository.tags = increment(repository.tags)?;
        let history = History::begin_in(&repository.history);
        let at = frame_system::Pallet::<T>::block_number();
        let item = RemovedItem::Tag {
            image_name: image_name.clone(),
            tag: tag.clone(),
            digest: digest.clone(),
        };
        self.take_back(id, item);
        let record = TagRecord { at, history, deposit };
        self.set_tag_record(place, tag.clone(), None, digest, record, manifest)?;
        Pallet::<T>::deposit_event(Event::ManifestDigestUpdated(
            repo_name.clone(),
            image_name.clone(),
            tag,
            digest.clone(),
        ));
        Ok(())
    }

    /// The entry is gone, for its item is back.
    fn take_back(&self, id: RestorableId, item: RemovedItemOf<T>) {
        Pallet::<T>::drop_entry(self.space_id, id);
        Pallet::<T>::deposit_event(Event::ItemRestored {
            restorable_id: id,
            space_id: self.space_id,
            repo_name: self.repo_name.clone(),
            item,
            who: self.who.clone(),
        });
    }

    /// The repository, put back if it was removed as well.
    fn repository(&self, image_name: &ImageNameOf<T>) -> Result<Repository<T>, Error<T>> {
        if let Some(repository) = Repositories::<T>::get(self.space_id, image_name) {
            return Ok(repository);
        }
        self.restore_repository(image_name)?.ok_or(Error::RepositoryNotFound)
    }

    pub fn restore_whole_blob(&self, digest: DigestOf<T>) -> DispatchResult {
        let BlobRecord { cid, digest_type, .. } =
            self.restore_blob(&digest)?.ok_or(Error::<T>::NotRestorable)?;
        let info = DigestInfo { digest_type, cid };
        Pallet::<T>::say_where_blob_is(self.who.clone(), digest, info, None);
        Ok(())
    }

    /// A manifest with what went with it, as far as that was not put back or given up by itself.
    pub fn restore_whole_manifest(
        &self,
        id: RestorableId,
        parts: u32,
        image_name: ImageNameOf<T>,
        digest: &DigestOf<T>,
    ) -> Result<Restored, DispatchError> {
        let mut repository = self.repository(&image_name)?;
        let place = self.place(image_name);
        let mut manifest = self
            .restore_manifest(&place, digest, &mut repository)?
            .ok_or(Error::<T>::NotRestorable)?;
        let cid = &manifest.cid;
        Pallet::<T>::say_where_manifest_is(self.who.clone(), &place, digest, cid, None);
        let (mut tags, mut blobs) = (0_u32, 0_u32);
        let first = id.saturating_add(1);
        for part in first..first.saturating_add(parts.into()) {
            let Some(Restorable { item, deposit, .. }) = Restorables::<T>::get(part) else {
                continue;
            };
            match item {
                RemovedItem::Tag { tag, .. } => {
                    let counted = (&mut repository, &mut manifest);
                    self.restore_tag((part, deposit), &place, tag, digest, counted)?;
                    tags = tags.saturating_add(1);
                }
                RemovedItem::Blob { digest } => {
                    self.restore_whole_blob(digest)?;
                    blobs = blobs.saturating_add(1);
                }
                // None of them goes with a manifest.
                RemovedItem::Manifest { .. }
                | RemovedItem::Repository { .. }
                | RemovedItem::Content { .. } => {}
            }
        }
        SpaceManifests::<T>::insert((self.space_id, &place.image_name, digest), manifest);
        Repositories::<T>::insert(self.space_id, &place.image_name, repository);
        Ok(Restored::Manifest { tags, blobs, parts })
    }

    pub fn restore_single_tag(
        &self,
        entry: (RestorableId, Option<DepositOf<T>>),
        image_name: ImageNameOf<T>,
        tag: TagOf<T>,
        digest: &DigestOf<T>,
    ) -> DispatchResult {
        let place = self.place(image_name);
        let mut repository = Repositories::<T>::get(self.space_id, &place.image_name)
            .ok_or(Error::<T>::RepositoryNotFound)?;
        let key = (self.space_id, &place.image_name, digest);
        SpaceManifests::<T>::try_mutate(key, |manifest| {
            let manifest = manifest.as_mut().ok_or(Error::<T>::ManifestNotFound)?;
            self.restore_tag(entry, &place, tag, digest, (&mut repository, manifest))
        })?;
        Repositories::<T>::insert(self.space_id, &place.image_name, repository);
        Ok(())
    }
}
