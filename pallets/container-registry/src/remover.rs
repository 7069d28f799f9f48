//! What all that one call removes has in common: who removes it, from which space, and for how long it can
//! be put back.

use crate::{
    Config, DepositOf, Error, ImageNameOf, Pallet, RemovedItemOf, RepoNameOf, RestorableId,
    SpaceAccounts, SpaceHeads, SpaceId, SpaceIdByName, context::Context, keeper::Keeper,
    manifest::Place,
};
use frame_support::ensure;
use polkadot_sdk::{
    frame_support,
    sp_runtime::{ArithmeticError, DispatchError},
};

/// What an account may take out of a space.
enum Reach {
    /// Whatever is in it.
    All,
    /// What it paid for: it has left the space, and nobody took that over.
    Paid,
}

/// One call's removing from a space. The entries of what can be put back are counted at the end, by
/// [`finish`](Self::finish).
#[must_use = "`finish` counts what can be put back"]
pub(crate) struct Remover<T: Config> {
    pub who: T::AccountId,
    reach: Reach,
    pub space_id: SpaceId,
    pub repo_name: RepoNameOf<T>,
    /// Until when what is removed can be put back; nothing if it cannot.
    until: Option<u64>,
    keeper: Keeper,
}

impl<T: Config> Remover<T> {
    /// For an account that may take something out of the space of this name.
    ///
    /// Errors, in this order: `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`.
    pub fn by_name(who: T::AccountId, repo_name: RepoNameOf<T>) -> Result<Self, Error<T>> {
        let space_id = SpaceIdByName::<T>::get(&repo_name).ok_or(Error::SpaceNotFound)?;
        Self::new(who, space_id, repo_name)
    }

    /// For an account that may take something out of a space.
    ///
    /// Errors, in this order: `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`.
    pub fn by_id(who: T::AccountId, space_id: SpaceId) -> Result<Self, Error<T>> {
        let repo_name = SpaceHeads::<T>::get(space_id).ok_or(Error::SpaceNotFound)?.repo_name;
        Self::new(who, space_id, repo_name)
    }

    fn new(
        who: T::AccountId,
        space_id: SpaceId,
        repo_name: RepoNameOf<T>,
    ) -> Result<Self, Error<T>> {
        let account = SpaceAccounts::<T>::get(space_id, &who).ok_or(Error::NotSpaceMember)?;
        let reach = match account.rights {
            Some(rights) if rights.delete => Reach::All,
            Some(_) => return Err(Error::NotAuthorized),
            None => Reach::Paid,
        };
        let until = Pallet::<T>::restorable_until(space_id);
        Ok(Self { who, reach, space_id, repo_name, until, keeper: Keeper::default() })
    }

    pub fn context(&self) -> Context<'_, T> {
        Context { who: &self.who, space_id: self.space_id, repo_name: &self.repo_name }
    }

    /// An image of the space.
    pub fn place(&self, image_name: ImageNameOf<T>) -> Place<T> {
        self.context().place(image_name)
    }

    /// Whether what is removed is gone at once.
    pub fn is_final(&self) -> bool {
        self.until.is_none()
    }

    /// That an item with this deposit may be taken out.
    ///
    /// Errors: `NotAuthorized`.
    pub fn ensure_covers(&self, deposit: &DepositOf<T>) -> Result<(), Error<T>> {
        match self.reach {
            Reach::All => Ok(()),
            Reach::Paid => {
                ensure!(deposit.who == self.who, Error::NotAuthorized);
                Ok(())
            }
        }
    }

    /// Makes an entry for something that is being removed, as [`Keeper::keep`] does. Returns nothing if it
    /// cannot be put back.
    pub fn keep(
        &mut self,
        item: RemovedItemOf<T>,
        parts: u32,
        deposit: Option<&DepositOf<T>>,
    ) -> Result<Option<RestorableId>, ArithmeticError> {
        let Some(until) = self.until else { return Ok(None) };
        let Self { who, space_id, repo_name, keeper, .. } = self;
        let context = Context::<T> { who, space_id: *space_id, repo_name };
        keeper.keep(context, until, item, parts, (deposit.cloned(), None)).map(Some)
    }

    /// Counts what can be put back.
    pub fn finish(self) -> Result<(), DispatchError> {
        self.keeper.finish::<T>(self.space_id)
    }
}
