//! What removals weigh, with a window for undoing and without one.

use crate::{Config, WeightInfo};
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::frame_support;

pub(crate) fn tag_removal_weight<T: Config>(is_final: bool) -> Weight {
    if is_final { T::WeightInfo::remove_tag_at_once() } else { T::WeightInfo::remove_tag() }
}

pub(crate) fn blob_removal_weight<T: Config>(is_final: bool) -> Weight {
    if is_final {
        T::WeightInfo::remove_digest_info_at_once()
    } else {
        T::WeightInfo::remove_digest_info()
    }
}

/// Of a manifest that went with so many tags and blobs.
pub(crate) fn removed_image_weight<T: Config>(tags: u32, blobs: usize, is_final: bool) -> Weight {
    let manifest = if is_final {
        T::WeightInfo::remove_manifest_at_once(tags)
    } else {
        T::WeightInfo::remove_manifest(tags)
    };
    let blobs = u64::try_from(blobs).unwrap_or(u64::MAX).min(T::MaxPushBlobs::get().into());
    manifest.saturating_add(blob_removal_weight::<T>(is_final).saturating_mul(blobs))
}

/// Of a manifest that goes with so many tags at most, and so many blobs.
pub(crate) fn image_removal_weight<T: Config>(max_tags: u32, blobs: usize) -> Weight {
    let tags = max_tags.min(T::MaxRemovals::get());
    let weight = |is_final| removed_image_weight::<T>(tags, blobs, is_final);
    weight(true).max(weight(false))
}
