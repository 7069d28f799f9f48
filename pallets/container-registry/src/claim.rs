//! The global maps, keyed by digest without a space: the first writer's word stays.

use crate::{
    CidOf, Claim, Config, DigestClaims, DigestInfo, DigestInfoStorage, DigestOf, ImageDigestClaims,
    ImageDigestToCid, ImageNameOf, Pallet, SpaceId,
};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_runtime::ArithmeticError};

impl Claim {
    /// Counts one more space that holds the key. Returns whether it is the first one, whose word
    /// the global entry becomes.
    fn join(claim: &mut Option<Self>, space_id: SpaceId) -> Result<bool, ArithmeticError> {
        match claim {
            Some(claim) => {
                claim.refs = claim.refs.checked_add(1).ok_or(ArithmeticError::Overflow)?;
                Ok(false)
            }
            None => {
                *claim = Some(Self { space_id, refs: 1 });
                Ok(true)
            }
        }
    }

    /// Whether the space made the claim and nobody else holds the key, so that a correction of the
    /// global entry takes nothing from anyone.
    fn is_sole(claim: Option<Self>, space_id: SpaceId) -> bool {
        claim.is_some_and(|claim| claim.space_id == space_id && claim.refs == 1)
    }
}

impl<T: Config> Pallet<T> {
    /// A space records a blob that it did not have.
    pub(crate) fn claim_digest(
        space_id: SpaceId,
        digest: &DigestOf<T>,
        info: DigestInfo<T>,
    ) -> DispatchResult {
        let first = DigestClaims::<T>::try_mutate(digest, |claim| Claim::join(claim, space_id))?;
        if first {
            DigestInfoStorage::<T>::insert(digest, info);
        }
        Ok(())
    }

    /// A space changes its record of a blob.
    pub(crate) fn correct_digest(space_id: SpaceId, digest: &DigestOf<T>, info: DigestInfo<T>) {
        if Claim::is_sole(DigestClaims::<T>::get(digest), space_id) {
            DigestInfoStorage::<T>::insert(digest, info);
        }
    }

    /// A space records a manifest that its image did not have.
    pub(crate) fn claim_image_digest(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) -> DispatchResult {
        let first = ImageDigestClaims::<T>::try_mutate(image_name, digest, |claim| {
            Claim::join(claim, space_id)
        })?;
        if first {
            ImageDigestToCid::<T>::insert(image_name, digest, cid);
        }
        Ok(())
    }

    /// A space changes its record of a manifest.
    pub(crate) fn correct_image_digest(
        space_id: SpaceId,
        image_name: &ImageNameOf<T>,
        digest: &DigestOf<T>,
        cid: &CidOf<T>,
    ) {
        if Claim::is_sole(ImageDigestClaims::<T>::get(image_name, digest), space_id) {
            ImageDigestToCid::<T>::insert(image_name, digest, cid);
        }
    }
}
