//! What was removed before a benchmark, or will be by it.

use super::{
    Setup, Space, funded, image_name, patterns, pushed_blobs, tag, with_blob, with_issued,
    with_manifest,
};
use crate::{Config, NextRestorableId, Pallet, RestorableId, Restorables, RestoreWindow};
use alloc::vec::Vec;
use frame_support::{dispatch::DispatchResultWithPostInfo, traits::Get};
use frame_system::RawOrigin;
use polkadot_sdk::{frame_support, frame_system};

/// Milliseconds for which the benchmarks' removals can be undone.
const WINDOW: u64 = 1_000;

/// From here on, what is removed is gone at once, or not.
pub fn set_window<T: Config>(is_final: bool) {
    RestoreWindow::<T>::put(if is_final { 0 } else { WINDOW });
}

/// The id of what was removed last.
pub fn last_removed<T: Config>() -> RestorableId {
    NextRestorableId::<T>::get().saturating_sub(1)
}

/// A call's result without its weight.
pub fn plain(result: DispatchResultWithPostInfo) -> Setup {
    result.map(drop).map_err(|refused| refused.error.into())
}

impl<T: Config> Space<T> {
    fn owner_origin(&self) -> T::RuntimeOrigin {
        RawOrigin::Signed(self.owner.clone()).into()
    }

    /// Has the owner remove a manifest of the image 0.
    pub fn remove_manifest(&self, digest: Vec<u8>) -> Setup {
        let (name, image) = (self.name.clone(), image_name::<T>(0));
        let max = T::MaxRemovals::get();
        plain(Pallet::<T>::remove_manifest(self.owner_origin(), name, image, digest, max))
    }

    /// Has the owner remove the image 0, which has no manifests any more.
    pub fn remove_emptied_repository(&self) -> Setup {
        let image = image_name::<T>(0);
        plain(Pallet::<T>::remove_repository(self.owner_origin(), self.id, image, 0))
    }

    /// Has the owner remove a blob.
    pub fn remove_blob(&self, digest: Vec<u8>) -> Setup {
        let name = self.name.clone();
        plain(Pallet::<T>::remove_digest_info(self.owner_origin(), name, digest))
    }
}

/// A space of the caller's with `count` manifests in the image 0, none of which has a tag.
pub fn repository_to_remove<T: Config>(caller: T::AccountId, count: u32) -> Setup<Space<T>> {
    let space = Space::<T>::of(funded::<T>("owner", 0)?)?;
    let founder = space.pusher("founder", 0)?;
    Pallet::<T>::do_create_repository(founder, space.id, image_name::<T>(0))?;
    for index in 0..count {
        let issuer = space.pusher("issuer", index)?;
        let issued = space.issue(&issuer, index)?;
        space.declare(index, Some(image_name::<T>(0)), issued.digest)?;
    }
    space.freeze_tags(patterns::<T>(true))?;
    let space = space.hand_over(caller)?;
    space.list_images(0)?;
    Ok(space)
}

/// A space of the caller's with a manifest under as many tags, each of another account; the digest.
pub fn manifest_to_remove<T: Config>(
    caller: T::AccountId,
    tags: u32,
) -> Setup<(Space<T>, Vec<u8>)> {
    let (space, digest, cid) = with_issued::<T>(caller)?;
    space.declare(0, Some(image_name::<T>(0)), digest.clone())?;
    for index in 0..tags {
        let tagger = space.pusher("tagger", index)?;
        space.push(tagger, tag::<T>(index), digest.clone(), cid.clone())?;
    }
    Ok((space, digest))
}

/// A space of the caller's with a tag that can be removed.
pub fn tag_to_remove<T: Config>(caller: T::AccountId) -> Setup<Space<T>> {
    let space = Space::<T>::of(caller)?;
    space.tag_listed_apart(super::digest::<T>(0), super::digest::<T>(0))?;
    space.freeze_tags(patterns::<T>(true))?;
    Ok(space)
}

/// A space of the caller's with a blob; the digest.
pub fn blob_to_remove<T: Config>(caller: T::AccountId) -> Setup<(Space<T>, Vec<u8>)> {
    let (space, digest) = with_blob::<T>(caller)?;
    space.declare(0, None, digest.clone())?;
    Ok((space, digest))
}

/// A space whose image 0 was removed, with a manifest that others recorded elsewhere than
/// [`pushed_manifest`](super::pushed_manifest) does, and as larger.
pub fn removed_image<T: Config>(owner: T::AccountId) -> Setup<Space<T>> {
    let (space, digest) = with_manifest::<T>(owner)?;
    space.freeze_tags(patterns::<T>(true))?;
    space.declare(0, Some(image_name::<T>(0)), digest.clone())?;
    set_window::<T>(false);
    space.remove_manifest(digest)?;
    space.remove_emptied_repository()?;
    space.list_images(1)?;
    Ok(space)
}

/// A space whose blobs were removed, which others recorded elsewhere than [`pushed_blobs`] are, and as
/// larger.
pub fn removed_blobs<T: Config>(owner: T::AccountId, count: u32) -> Setup<Space<T>> {
    let space = Space::<T>::of(owner)?;
    space.store_elsewhere(count)?;
    set_window::<T>(false);
    for blob in pushed_blobs::<T>(count) {
        space.remove_blob(blob.digest)?;
    }
    Ok(space)
}

/// A manifest that was removed for good, at the expense of third parties; its id.
pub fn manifest_to_forget<T: Config>(owner: T::AccountId) -> Setup<RestorableId> {
    let (space, digest) = manifest_to_remove::<T>(owner, 0)?;
    set_window::<T>(false);
    space.remove_manifest(digest)?;
    let id = last_removed::<T>();
    Restorables::<T>::mutate(id, |entry| {
        if let Some(entry) = entry {
            entry.until = 0;
        }
    });
    Ok(id)
}
