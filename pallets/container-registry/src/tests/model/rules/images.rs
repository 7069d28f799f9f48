//! Recording: repositories, manifests, tags and blobs.

use super::{Ruling, input, owe, pushes::push_revived, removal::is_expected, weighs};
use crate::{
    DigestType, MediaType, WeightInfo,
    tests::{
        Error,
        model::{
            price,
            run::Outcome,
            state::{Blob, Item, Manifest, Model, Paid, Repository, Space, Tag},
            step::{Must, TOO_LARGE},
        },
    },
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use polkadot_sdk::frame_support::weights::Weight;

/// An image of a space.
#[derive(Clone, Copy)]
pub struct Image<'a> {
    pub id: u128,
    pub image: &'a str,
}

/// What is recorded of a manifest.
#[derive(Clone)]
pub struct Record<'a> {
    pub image: &'a str,
    pub tags: Vec<(&'a str, Must)>,
    pub digest: &'a str,
    pub cid: &'a str,
    pub size: Option<u64>,
    pub media_type: Option<MediaType>,
    pub subject: Option<String>,
}

impl<'a> Record<'a> {
    /// As the documented calls know it.
    pub fn documented(image: &'a str, tag: Option<&'a str>, digest: &'a str, cid: &'a str) -> Self {
        let tags = tag.into_iter().map(|tag| (tag, Must::Anything)).collect();
        Self { image, tags, digest, cid, size: None, media_type: None, subject: None }
    }
}

/// Digest and CID of a document.
pub fn content_of(json: &str) -> (String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (text(crate::tests::digest(json)), text(crate::tests::raw(json)))
}

impl Model {
    /// It weighs the one in a repository that is there, the other in a new one.
    pub(super) fn push(
        &mut self,
        who: u64,
        repo: &str,
        record: Record<'_>,
        [in_old, in_new]: [Weight; 2],
    ) -> Outcome {
        self.check_record(repo, &record)?;
        let id = self.id_of(repo).ok_or(Error::SpaceDoesNotExist)?;
        let space = self.allowed(who, id, |rights| rights.push)?;
        let is_old = space.repositories.contains_key(record.image);
        let tags = record.tags.len() as u32;
        let (revived, _) = self.record(who, id, record)?;
        Ok(weighs(match (revived, is_old) {
            (true, _) => push_revived(tags),
            (false, true) => in_old,
            (false, false) => in_new,
        }))
    }

    pub(super) fn check_record(&self, repo: &str, record: &Record<'_>) -> Ruling {
        let Record { image, digest, cid, .. } = record;
        input::not_empty(image, Error::EmptyImageName)?;
        input::not_empty(digest, Error::EmptyDigest)?;
        input::not_empty(cid, Error::EmptyCid)?;
        let tag = record.tags.first().map(|(tag, _)| *tag);
        input::lengths(repo, image, tag.unwrap_or_default(), digest, cid)?;
        input::together(repo, image)?;
        input::names(repo, image)?;
        tag.map_or(Ok(()), input::tag)?;
        input::content(digest, cid)
    }

    pub(super) fn issue(
        &mut self,
        who: u64,
        id: u128,
        image: &str,
        tag: Option<&str>,
        json: String,
    ) -> Ruling {
        if json.len() >= TOO_LARGE {
            return Err(Error::ManifestTooLarge.into());
        }
        let repo = self.allowed(who, id, |rights| rights.push)?.name.clone();
        let (digest, cid) = content_of(&json);
        let record = Record::documented(image, tag, &digest, &cid);
        self.check_record(&repo, &record)?;
        let (size, media_type) = (Some(json.len() as u64), Some(MediaType::OciManifest));
        self.record(who, id, Record { size, media_type, ..record })?;
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceNotFound)?;
        let repository = space.repositories.get_mut(image).ok_or(Error::RepositoryNotFound)?;
        let manifest = repository.manifests.get_mut(&digest).ok_or(Error::ManifestNotFound)?;
        if manifest.json.is_none() {
            manifest.json = Some(owe(who, price::kept(&digest, &json)));
        }
        self.kept.insert(digest, json);
        Ok(())
    }

    /// A repository, new unless `exists` allows that it is there.
    /// Returns whether it is one that was removed.
    pub(super) fn create_repository(
        &mut self,
        who: u64,
        place: Image<'_>,
        exists: bool,
    ) -> Ruling<bool> {
        let Image { id, image } = place;
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceDoesNotExist)?;
        if space.repositories.contains_key(image) {
            return if exists { Ok(false) } else { Err(Error::RepositoryAlreadyExists.into()) };
        }
        input::together(&space.name, image)?;
        if space.images.len() == 4 {
            return Err(Error::MaxImagesReached.into());
        }
        let repository = Repository {
            immutable: false,
            except: None,
            manifests: Default::default(),
            tags: Default::default(),
            paid: owe(who, price::repository(image)),
        };
        space.images.push(image.into());
        let removed = self.take_removed(
            id,
            |item| matches!(item, Item::Repository { image: removed, .. } if removed == image),
        );
        let is_back = removed.is_some();
        let repository = match removed {
            Some(Item::Repository { record, .. }) => record,
            _ => repository,
        };
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceDoesNotExist)?;
        space.repositories.insert(image.into(), repository);
        Ok(is_back)
    }

    /// What a call that may do so records. Returns whether something was removed and is back, and whether
    /// what was said of the manifest before was something else.
    pub(super) fn record(
        &mut self,
        who: u64,
        id: u128,
        record: Record<'_>,
    ) -> Ruling<(bool, bool)> {
        let Record { image, tags, digest, cid, size, media_type, subject } = record;
        let mut revived = self.create_repository(who, Image { id, image }, true)?;
        revived |= self.revive_manifest(id, image, digest);
        let (now, window) = (self.now, self.window(id));
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceDoesNotExist)?;
        let (repo, deletes) = (space.name.clone(), space.rights[&who].delete);
        let repository = space.repositories.get_mut(image).ok_or(Error::RepositoryNotFound)?;
        let before = repository.manifests.get(digest).cloned();
        match repository.manifests.get_mut(digest) {
            Some(manifest) => {
                let may = deletes || manifest.paid.who == who;
                if manifest.cid != cid {
                    let size = manifest.size.filter(|_| manifest.json.is_none());
                    correct(digest, &manifest.cid, cid, size, may)?;
                    (manifest.cid, manifest.at) = (cid.into(), now);
                }
                let was = before.as_ref().expect("it was there");
                let said = stays(who, was.size, &was.declared, was.cid != cid);
                let sized = restate_size(said, size, may);
                manifest.media_type = restate(manifest.media_type, media_type, may);
                manifest.subject = restate(manifest.subject.clone(), subject, may);
                let (old, new) = ((was.cid.as_str(), was.size), (cid, sized));
                if sized != was.size || takes_others(who, window, &was.declared, old, new) {
                    let price = price::manifest(image, digest, sized);
                    resize(who, &mut manifest.paid, &mut manifest.declared, price);
                }
                manifest.size = sized;
            }
            None => {
                let paid = owe(who, price::manifest(image, digest, size));
                let (cid, at) = (cid.to_string(), now);
                let (declared, json) = (None, None);
                let first = None;
                let manifest =
                    Manifest { first, cid, at, size, media_type, subject, paid, declared, json };
                repository.manifests.insert(digest.into(), manifest);
            }
        }
        let corrected =
            before.as_ref().is_some_and(|before| repository.manifests[digest] != *before);
        for (tag, expected) in tags {
            let means = repository.tags.get(tag).map(|tag| tag.digest.as_str());
            is_expected(expected, means)?;
            point(repository, who, &repo, image, tag, digest, now)?;
        }
        if let Some(before) = before {
            let old = (before.cid.as_str(), before.size);
            self.keep_content(who, id, Some(image), digest, old, before.declared);
        }
        self.forget_unsaid(image, digest);
        let key = (image.to_string(), digest.to_string());
        if !self.manifests.contains_key(&key) || is_checked(digest, cid) {
            self.manifests.insert(key, cid.into());
        }
        Ok((revived, corrected))
    }

    /// What a space's record says of a manifest is said globally, if nothing else is.
    pub(super) fn say_manifest(&mut self, id: u128, image: &str, digest: &str) {
        let space = self.spaces.get(&id);
        let manifest = space
            .and_then(|space| space.repositories.get(image))
            .and_then(|repository| repository.manifests.get(digest));
        let Some(cid) = manifest.map(|manifest| manifest.cid.clone()) else { return };
        let key = (image.to_string(), digest.to_string());
        if !self.manifests.contains_key(&key) || is_checked(digest, &cid) {
            self.manifests.insert(key, cid);
        }
    }

    /// What is said of a manifest globally goes with the last space that says so.
    pub(super) fn forget_unsaid(&mut self, image: &str, digest: &str) {
        let key = (image.to_string(), digest.to_string());
        let said = |space: &Space| {
            let repository = space.repositories.get(image)?;
            Some(repository.manifests.get(digest)?.cid.clone())
        };
        let words: Vec<_> = self.spaces.values().filter_map(said).collect();
        if self.manifests.get(&key).is_some_and(|cid| !words.contains(cid)) {
            self.manifests.remove(&key);
        }
    }

    pub(super) fn store_blob(
        &mut self,
        who: u64,
        repo: &str,
        digest: &str,
        kind: DigestType,
        cid: &str,
    ) -> Outcome {
        input::not_empty(digest, Error::EmptyDigestInfo)?;
        input::not_empty(cid, Error::EmptyCidInfo)?;
        input::lengths(repo, "", "", digest, cid)?;
        input::names(repo, "image")?;
        input::content(digest, cid)?;
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        self.allowed(who, id, |rights| rights.push)?;
        let revived = self.revive_blob(id, digest);
        self.record_blob(who, id, digest, kind, cid, None)?;
        Ok(weighs(if revived {
            <() as WeightInfo>::revive_blobs(1)
        } else {
            <() as WeightInfo>::store_digest_info()
        }))
    }

    /// What a call that may do so records. Returns whether that is new.
    pub(super) fn record_blob(
        &mut self,
        who: u64,
        id: u128,
        digest: &str,
        kind: DigestType,
        cid: &str,
        size: Option<u64>,
    ) -> Ruling<bool> {
        let window = self.window(id);
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceNotFound)?;
        let deletes = space.rights[&who].delete;
        let before = space.blobs.get(digest).cloned();
        match space.blobs.get_mut(digest) {
            Some(blob) => {
                let may = deletes || blob.paid.who == who;
                if blob.cid != cid {
                    correct(digest, &blob.cid, cid, blob.size, may)?;
                }
                let said = stays(who, blob.size, &blob.declared, blob.cid != cid);
                let sized = restate_size(said, size, may);
                let (old, new) = ((blob.cid.as_str(), blob.size), (cid, sized));
                if sized != blob.size || takes_others(who, window, &blob.declared, old, new) {
                    let price = price::blob(digest, sized);
                    resize(who, &mut blob.paid, &mut blob.declared, price);
                }
                (blob.cid, blob.size) = (cid.into(), sized);
                if may {
                    blob.kind = kind;
                }
            }
            None => {
                let paid = owe(who, price::blob(digest, size));
                let blob = Blob { kind, cid: cid.into(), size, paid, declared: None };
                space.blobs.insert(digest.into(), blob);
            }
        }
        let kind = space.blobs[digest].kind;
        let is_new = space.blobs.get(digest) != before.as_ref();
        if let Some(before) = before {
            let old = (before.cid.as_str(), before.size);
            self.keep_content(who, id, None, digest, old, before.declared);
        }
        self.forget_what_nobody_says(digest);
        self.say_blob(digest, kind, cid);
        Ok(is_new)
    }

    /// What a space's record says of a blob is said globally, if it may.
    pub(super) fn say_blob(&mut self, digest: &str, kind: DigestType, cid: &str) {
        let alone = self.spaces_that_say(digest, cid) == 1;
        match self.blobs.get_mut(digest) {
            Some(said) if said.1 != cid && !is_checked(digest, cid) => {}
            Some(said) if said.1 == cid && !alone => {}
            _ => drop(self.blobs.insert(digest.into(), (kind, cid.into()))),
        }
    }

    /// What is said globally goes with the last space that says so.
    pub(super) fn forget_what_nobody_says(&mut self, digest: &str) {
        if let Some((_, cid)) = self.blobs.get(digest)
            && self.spaces_that_say(digest, cid) == 0
        {
            self.blobs.remove(digest);
        }
    }

    fn spaces_that_say(&self, digest: &str, cid: &str) -> usize {
        let said = self.spaces.values().filter_map(|space| space.blobs.get(digest));
        said.filter(|blob| blob.cid == cid).count()
    }
}

impl Model {
    pub(super) fn set_tag(
        &mut self,
        who: u64,
        repo: &str,
        image: &str,
        tag: &str,
        digest: &str,
        expected: Must,
    ) -> Ruling {
        input::not_empty(image, Error::EmptyImageName)?;
        input::not_empty(digest, Error::EmptyDigest)?;
        input::lengths(repo, image, "", digest, "")?;
        input::names(repo, image)?;
        input::digest(digest)?;
        input::lengths("", "", tag, "", "")?;
        input::tag(tag)?;
        input::expected(expected)?;
        let id = self.id_of(repo).ok_or(Error::SpaceNotFound)?;
        let now = self.now;
        let repositories = &mut self.allowed(who, id, |rights| rights.push)?.repositories;
        let repository = repositories.get_mut(image).ok_or(Error::RepositoryNotFound)?;
        if !repository.manifests.contains_key(digest) {
            return Err(Error::ManifestNotFound.into());
        }
        let means = repository.tags.get(tag).map(|tag| tag.digest.as_str());
        is_expected(expected, means)?;
        point(repository, who, repo, image, tag, digest, now)
    }
}

/// A raw CID is that of the SHA-256 digest beside it, or it would have been refused.
fn is_checked(digest: &str, cid: &str) -> bool {
    digest.starts_with("sha256:") && cid.starts_with("bafkrei")
}

/// Whether a record of content of this size may name another CID; `may` says whether the account may correct
/// it.
pub fn correct(digest: &str, old: &str, new: &str, size: Option<u64>, may: bool) -> Ruling {
    let is_good = |cid| is_checked(digest, cid) && size.is_none_or(|size| size <= 1_048_576);
    if is_good(new) {
        Ok(())
    } else if is_good(old) {
        Err(Error::CidAlreadyChecked.into())
    } else if may {
        Ok(())
    } else {
        Err(Error::NotAuthorized.into())
    }
}

/// What is said of content that something was said of before; `may` says whether the account may say
/// something else.
pub fn restate<V>(old: Option<V>, new: Option<V>, may: bool) -> Option<V> {
    match (old, new) {
        (None, new) => new,
        (old, None) => old,
        (old, _) if !may => old,
        (_, new) => new,
    }
}

/// Larger than what is paid for, everybody may say.
pub fn restate_size(old: Option<u64>, new: Option<u64>, may: bool) -> Option<u64> {
    match new {
        Some(size) if may || size > old.unwrap_or(1_048_576) => new,
        _ => old,
    }
}

/// What is left of a size when the CID may become another: what somebody else declared is of the former.
fn stays(who: u64, size: Option<u64>, declared: &Option<Paid>, is_moved: bool) -> Option<u64> {
    let is_others = declared.as_ref().is_some_and(|declared| declared.who != who);
    if is_moved && is_others { None } else { size }
}

/// Whether less of the old is pinned where a record says the new: CID and size.
pub fn is_lost(old: (&str, Option<u64>), new: (&str, Option<u64>)) -> bool {
    let most = |size: Option<u64>| size.unwrap_or(1_048_576);
    old.0 != new.0 || most(new.1) < most(old.1)
}

/// Whether what somebody else declared stays with the old, which can be put back in this window.
pub fn takes_others(
    who: u64,
    window: u64,
    declared: &Option<Paid>,
    old: (&str, Option<u64>),
    new: (&str, Option<u64>),
) -> bool {
    window > 0 && is_lost(old, new) && declared.as_ref().is_some_and(|other| other.who != who)
}

/// Who pays when content of one size is said to have another.
pub fn resize(who: u64, paid: &mut Paid, declared: &mut Option<Paid>, price: u64) {
    *declared = None;
    if price > paid.amount && paid.who != who {
        *declared = Some(owe(who, price - paid.amount));
    } else {
        paid.amount = price;
    }
}

/// Points a tag at a manifest that is there.
fn point(
    repository: &mut Repository,
    who: u64,
    repo: &str,
    image: &str,
    tag: &str,
    digest: &str,
    now: u64,
) -> Ruling {
    let mutable = super::removal::is_mutable(repository, tag);
    match repository.tags.get_mut(tag) {
        Some(pointing) if pointing.digest == digest => {}
        Some(_) if !mutable => return Err(Error::TagImmutable.into()),
        Some(pointing) => {
            pointing.at = now;
            let former = core::mem::replace(&mut pointing.digest, digest.into());
            repository.unlink(tag, &former);
            repository.link(tag, digest);
        }
        None => {
            if repository.tags.len() == 5 {
                return Err(Error::MaxTagsLimitReached.into());
            }
            let paid = owe(who, price::tag(repo, image, tag));
            let pointing = Tag { digest: digest.into(), at: now, paid };
            repository.tags.insert(tag.into(), pointing);
            repository.link(tag, digest);
        }
    }
    Ok(())
}
