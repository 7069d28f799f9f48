//! What other pallets may have the registry do.

use crate::{
    Config, Error, InlineJsonOf, Pallet, SpaceId, SpaceIdByOwner, inline::content_of, input,
};
use alloc::vec::Vec;
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{frame_support, sp_runtime::DispatchError};

/// What another pallet may have the registry do, always in the name of an account and with that
/// account's rights. Each method is transactional only as a part of a call.
pub trait Images<AccountId> {
    /// The space that the account owns.
    fn space_of(owner: &AccountId) -> Option<SpaceId>;

    /// As the call [`create_space`](Pallet::create_space). Returns the new space.
    fn create_space(owner: &AccountId, name: Vec<u8>) -> Result<SpaceId, DispatchError>;

    /// Makes sure that the space has the repository; `who` needs the right to push.
    fn ensure_repository(who: &AccountId, space_id: SpaceId, image_name: Vec<u8>)
    -> DispatchResult;

    /// Records a manifest whose JSON the chain itself keeps: computes its SHA-256 and its raw CID,
    /// stores the bytes, and points the tag at it if there is one. `who` needs the right to push,
    /// and pays for all of it.
    fn issue_manifest(
        who: &AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        tag: Option<Vec<u8>>,
        json: Vec<u8>,
    ) -> Result<Issued, DispatchError>;
}

/// A manifest that was issued on chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Its digest, in canonical text.
    pub digest: Vec<u8>,
    /// Its raw CID, in canonical text.
    pub cid: Vec<u8>,
}

impl<T: Config> Images<T::AccountId> for Pallet<T> {
    fn space_of(owner: &T::AccountId) -> Option<SpaceId> {
        SpaceIdByOwner::<T>::get(owner)
    }

    fn create_space(owner: &T::AccountId, name: Vec<u8>) -> Result<SpaceId, DispatchError> {
        Self::do_create_space(owner.clone(), name)
    }

    fn ensure_repository(
        who: &T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
    ) -> DispatchResult {
        let image_name = input::image_name::<T>(image_name)?;
        let repo_name = Self::name_of_space_to_push_to(who, space_id)?;
        Self::ensure_repository_exists(who, space_id, &repo_name, &image_name)
    }

    fn issue_manifest(
        who: &T::AccountId,
        space_id: SpaceId,
        image_name: Vec<u8>,
        tag: Option<Vec<u8>>,
        json: Vec<u8>,
    ) -> Result<Issued, DispatchError> {
        let json: InlineJsonOf<T> = json.try_into().map_err(|_| Error::<T>::ManifestTooLarge)?;
        let (digest, cid) = content_of(&json);
        let issued = Issued { digest: digest.clone(), cid: cid.clone() };
        let repo_name = Self::name_of_space_to_push_to(who, space_id)?;
        let input =
            input::ManifestInput::parse(repo_name.into_inner(), image_name, tag, digest, cid)?;
        Self::put_inline_manifest(who, &input.digest, &input.cid, json)?;
        Self::do_record_manifest(who.clone(), input)?;
        Ok(issued)
    }
}
