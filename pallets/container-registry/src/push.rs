//! What one push brings, recorded by one call.

use crate::{
    Config, Error, Pallet, PushedBlob, PushedManifest, PushedTag, RepoNameOf, WeightInfo,
    blob::Recorded,
    input::{self, BlobInput, ImageInput},
    manifest::Filed,
    recorder::Recorder,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, weights::Weight};
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

/// A push, checked but for the caller's rights.
pub(crate) struct PushInput<T: Config> {
    image: ImageInput<T>,
    blobs: Vec<BlobInput<T>>,
}

impl<T: Config> PushInput<T> {
    pub fn parse(
        repo_name: Vec<u8>,
        image_name: Vec<u8>,
        manifest: PushedManifest,
        tags: Vec<PushedTag>,
        blobs: Vec<PushedBlob>,
    ) -> Result<Self, Error<T>> {
        ensure!(tags.len() <= T::MaxPushTags::get() as usize, Error::<T>::PushTooLarge);
        ensure_few::<T>(&blobs)?;
        let image = ImageInput::of_push(repo_name, image_name, manifest, tags)?;
        Ok(Self { image, blobs: checked(blobs)? })
    }
}

/// Blobs without a manifest, checked but for the caller's rights.
pub(crate) struct BlobsInput<T: Config> {
    repo_name: RepoNameOf<T>,
    blobs: Vec<BlobInput<T>>,
}

impl<T: Config> BlobsInput<T> {
    pub fn parse(repo_name: Vec<u8>, blobs: Vec<PushedBlob>) -> Result<Self, Error<T>> {
        ensure_few::<T>(&blobs)?;
        let repo_name = input::space_name::<T>(repo_name)?;
        Ok(Self { repo_name, blobs: checked(blobs)? })
    }
}

fn ensure_few<T: Config>(blobs: &[PushedBlob]) -> Result<(), Error<T>> {
    ensure!(blobs.len() <= T::MaxPushBlobs::get() as usize, Error::PushTooLarge);
    Ok(())
}

fn checked<T: Config>(blobs: Vec<PushedBlob>) -> Result<Vec<BlobInput<T>>, Error<T>> {
    blobs.into_iter().map(BlobInput::of_push).collect()
}

/// How many of a push's blobs were new, said otherwise than before, known, and put back.
#[derive(Clone, Copy, Default)]
struct Blobs {
    new: u32,
    changed: u32,
    known: u32,
    revived: u32,
}

impl Blobs {
    fn note(&mut self, recorded: Recorded) {
        let count = match recorded {
            Recorded::New(()) => &mut self.new,
            Recorded::Changed => &mut self.changed,
            Recorded::Known => &mut self.known,
            Recorded::Revived => &mut self.revived,
        };
        *count = count.saturating_add(1);
    }

    /// What they add to the weight of a call.
    fn weight<T: Config>(self) -> Weight {
        let added = |weigh: fn(u32) -> Weight, blobs| weigh(blobs).saturating_sub(weigh(0));
        added(T::WeightInfo::store_blobs, self.new)
            .saturating_add(added(T::WeightInfo::correct_blobs, self.changed))
            .saturating_add(added(T::WeightInfo::touch_blobs, self.known))
            .saturating_add(added(T::WeightInfo::revive_blobs, self.revived))
    }

    /// What so many add at most.
    fn most<T: Config>(blobs: usize) -> Weight {
        let blobs = count(blobs).min(T::MaxPushBlobs::get());
        let new = Self { new: blobs, ..Self::default() };
        let changed = Self { changed: blobs, ..Self::default() };
        let revived = Self { revived: blobs, ..Self::default() };
        new.weight::<T>().max(changed.weight::<T>()).max(revived.weight::<T>())
    }
}

impl<T: Config> Pallet<T> {
    /// Returns what it weighed.
    pub(crate) fn do_push(who: T::AccountId, push: PushInput<T>) -> Result<Weight, DispatchError> {
        let PushInput { image: ImageInput { repo_name, image_name, manifest }, blobs } = push;
        let tags = count(manifest.tags.len());
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceDoesNotExist)?;
        let blobs = Self::record_blobs(&mut recorder, blobs)?;
        let recorded = Self::record_manifest(&mut recorder, image_name, manifest)?;
        let of_first_payment =
            if recorder.has_paid() { Weight::zero() } else { first_payment_weight::<T>() };
        recorder.finish()?;
        let weight = manifest_weight::<T>(recorded.filed, tags).saturating_add(of_first_payment);
        Ok(weight.saturating_add(blobs.weight::<T>()))
    }

    /// Returns what it weighed.
    pub(crate) fn do_store_blobs(
        who: T::AccountId,
        input: BlobsInput<T>,
    ) -> Result<Weight, DispatchError> {
        let BlobsInput { repo_name, blobs } = input;
        let mut recorder = Recorder::by_name(who, repo_name, Error::SpaceNotFound)?;
        let blobs = Self::record_blobs(&mut recorder, blobs)?;
        recorder.finish()?;
        Ok(T::WeightInfo::store_blobs(0).saturating_add(blobs.weight::<T>()))
    }

    fn record_blobs(
        recorder: &mut Recorder<T>,
        blobs: Vec<BlobInput<T>>,
    ) -> Result<Blobs, DispatchError> {
        let mut count = Blobs::default();
        for blob in blobs {
            count.note(Self::record_blob(recorder, blob)?);
        }
        Ok(count)
    }
}

/// What a push weighs at most, with so many tags and blobs.
pub(crate) fn push_weight<T: Config>(tags: usize, blobs: usize) -> Weight {
    let tags = count(tags).min(T::MaxPushTags::get());
    let manifest = [Filed::AsBefore, Filed::Corrected, Filed::InNewRepository, Filed::Revived]
        .map(|filed| manifest_weight::<T>(filed, tags))
        .into_iter()
        .fold(Weight::zero(), |most, weight| most.max(weight));
    manifest.saturating_add(first_payment_weight::<T>()).saturating_add(Blobs::most::<T>(blobs))
}

/// What the first item weighs besides that an account pays for in a space, which then counts it. Those whose
/// pushes are measured have paid before.
fn first_payment_weight<T: Config>() -> Weight {
    T::DbWeight::get().reads_writes(1, 1)
}

/// What so many blobs weigh at most.
pub(crate) fn blobs_weight<T: Config>(blobs: usize) -> Weight {
    T::WeightInfo::store_blobs(0).saturating_add(Blobs::most::<T>(blobs))
}

/// What a push without blobs weighs.
pub(crate) fn manifest_weight<T: Config>(filed: Filed, tags: u32) -> Weight {
    let of_tags = |weigh: fn(u32) -> Weight| weigh(tags).saturating_sub(weigh(0));
    match filed {
        Filed::AsBefore => T::WeightInfo::push_new_manifest(tags),
        Filed::Corrected => T::WeightInfo::push(tags),
        Filed::InNewRepository => T::WeightInfo::push_to_new_repository()
            .saturating_add(of_tags(T::WeightInfo::push_new_manifest)),
        Filed::Revived => {
            T::WeightInfo::push_revived().saturating_add(of_tags(T::WeightInfo::push))
        }
    }
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
