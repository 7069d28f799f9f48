//! Manifests whose JSON the chain itself keeps.

use crate::{
    Config, DigestOf, Event, ImageNameOf, InlineJsonOf, InlineManifest, InlineManifests,
    ManifestRecord, Pallet, SpaceHeads, SpaceId, SpaceManifests,
    context::Context,
    deposit::Item,
    manifest::{Place, increment},
    recorder::Recorder,
};
use alloc::vec::Vec;
use container_registry_primitives::{BlobCid, Digest};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_io::hashing::sha2_256, sp_runtime::ArithmeticError};

/// Digest and CID of a JSON document of one chunk, in canonical text.
pub(crate) fn content_of(json: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let sha256 = sha2_256(json);
    (Digest::Sha256(sha256).to_bytes(), BlobCid::raw(sha256).to_bytes())
}

impl<T: Config> Pallet<T> {
    /// Keeps the bytes of a manifest that is recorded, and has its record pay for them. What the
    /// record pays for already is not paid for again.
    pub(crate) fn keep_inline(
        recorder: &mut Recorder<T>,
        place: &Place<T>,
        digest: &DigestOf<T>,
        json: InlineJsonOf<T>,
    ) -> DispatchResult {
        let Place { space_id, image_name, .. } = place;
        SpaceManifests::<T>::try_mutate((space_id, image_name, digest), |slot| {
            let Some(record) = slot.as_mut() else { return Ok(()) };
            if record.inline.is_some() {
                return Ok(());
            }
            let item = Item::InlineManifest { digest, len: json.len() };
            record.inline = Some(recorder.charge(item));
            Self::add_inline_payer(recorder.context(), image_name, digest, json, record)?;
            Ok(())
        })
    }

    fn add_inline_payer(
        context: Context<'_, T>,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        json: InlineJsonOf<T>,
        record: &ManifestRecord<T>,
    ) -> Result<(), ArithmeticError> {
        InlineManifests::<T>::try_mutate(digest, |slot| {
            if let Some(inline) = slot {
                inline.payers = increment(inline.payers)?;
            } else {
                *slot = Some(InlineManifest { json, payers: 1 });
                Self::deposit_event(Event::InlineManifestStored {
                    digest: digest.clone(),
                    cid: record.cid.clone(),
                    space_id: context.space_id,
                    repo_name: context.repo_name.clone(),
                    image_name: image_name.clone(),
                    who: context.who.clone(),
                });
            }
            Ok(())
        })
    }

    /// Notes that a record no longer pays for the bytes of its manifest.
    pub(crate) fn leave_inline(
        space_id: SpaceId,
        digest: &DigestOf<T>,
        record: &ManifestRecord<T>,
    ) {
        let Some(deposit) = &record.inline else { return };
        Self::release_deposit(space_id, deposit);
        let is_last = InlineManifests::<T>::mutate_exists(digest, |slot| {
            if let Some(inline) = slot {
                inline.payers = inline.payers.saturating_sub(1);
            }
            let is_last = slot.as_ref().is_some_and(|inline| inline.payers == 0);
            if is_last {
                *slot = None;
            }
            is_last
        });
        if is_last {
            let (digest, cid) = (digest.clone(), record.cid.clone());
            let repo_name =
                SpaceHeads::<T>::get(space_id).map(|head| head.repo_name).unwrap_or_default();
            Self::deposit_event(Event::InlineManifestRemoved { digest, cid, space_id, repo_name });
        }
    }
}
