//! What all that one call records has in common: who records it, in which space, and the bill.

use crate::{
    BalanceOf, Config, Deposit, DepositOf, Error, ImageNameOf, NextPinIndex, Pallet, RemovedItem,
    RepoNameOf, Rights, SpaceHeads, SpaceId, SpaceIdByName, context::Context, deposit::Item,
    keeper::Keeper, manifest::Place, pin_log::Content,
};
use frame_support::dispatch::DispatchResult;
use polkadot_sdk::{
    frame_support,
    sp_runtime::{
        ArithmeticError,
        traits::{Saturating, Zero},
    },
};

/// One call's recording in a space. What the items cost is added up and held at the end, by
/// [`finish`](Self::finish); so is where the pin log goes on.
#[must_use = "`finish` has the account pay for what was recorded"]
pub(crate) struct Recorder<T: Config> {
    pub who: T::AccountId,
    pub rights: Rights,
    pub space_id: SpaceId,
    pub repo_name: RepoNameOf<T>,
    /// What the account has to pay.
    owed: BalanceOf<T>,
    /// What it gets back.
    credit: BalanceOf<T>,
    next_pin: Option<u64>,
    keeper: Keeper,
    /// Whether the space has anything that can be put back, once somebody has looked.
    pub(crate) has_restorables: Option<bool>,
    /// Whether a manifest or a repository was put back.
    pub(crate) revived: bool,
}

impl<T: Config> Recorder<T> {
    /// For an account that may push to the space of this name.
    ///
    /// Errors, in this order: `missing` if there is no such space, `NotSpaceMember`, `NotAuthorized`.
    pub fn by_name(
        who: T::AccountId,
        repo_name: RepoNameOf<T>,
        missing: Error<T>,
    ) -> Result<Self, Error<T>> {
        let space_id = SpaceIdByName::<T>::get(&repo_name).ok_or(missing)?;
        let rights = Pallet::<T>::rights_to_push(&who, space_id)?;
        Ok(Self::new(who, rights, space_id, repo_name))
    }

    /// For an account that may push to a space.
    ///
    /// Errors, in this order: `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`.
    pub fn by_id(who: T::AccountId, space_id: SpaceId) -> Result<Self, Error<T>> {
        let repo_name = SpaceHeads::<T>::get(space_id).ok_or(Error::SpaceNotFound)?.repo_name;
        let rights = Pallet::<T>::rights_to_push(&who, space_id)?;
        Ok(Self::new(who, rights, space_id, repo_name))
    }

    /// For a space's owner.
    ///
    /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`.
    pub fn of_owner(who: T::AccountId, space_id: SpaceId) -> Result<Self, Error<T>> {
        let repo_name = Pallet::<T>::owned_space(&who, space_id)?.repo_name;
        Ok(Self::new(who, Rights::OWNER, space_id, repo_name))
    }

    /// For an account with these rights, whatever they are.
    pub fn new(
        who: T::AccountId,
        rights: Rights,
        space_id: SpaceId,
        repo_name: RepoNameOf<T>,
    ) -> Self {
        Self {
            who,
            rights,
            space_id,
            repo_name,
            owed: Zero::zero(),
            credit: Zero::zero(),
            next_pin: None,
            keeper: Keeper::default(),
            has_restorables: None,
            revived: false,
        }
    }

    pub fn context(&self) -> Context<'_, T> {
        Context { who: &self.who, space_id: self.space_id, repo_name: &self.repo_name }
    }

    /// An image of the space.
    pub fn place(&self, image_name: ImageNameOf<T>) -> Place<T> {
        self.context().place(image_name)
    }

    /// Puts an item on the bill.
    pub fn charge(&mut self, item: Item<'_>) -> DepositOf<T> {
        self.pay(item.price::<T>())
    }

    /// Has what is held for a record cover another size of its content: the item's price with the new one, as
    /// it is today.
    ///
    /// Whoever recorded it pays for more only by their own word. What somebody else declares beyond
    /// that, the other pays for, and gets no right to correct the record by it.
    pub fn resize(
        &mut self,
        deposit: &mut DepositOf<T>,
        declared: &mut Option<DepositOf<T>>,
        item: Item<'_>,
    ) {
        if let Some(declared) = declared.take() {
            self.give_back(declared);
        }
        let price = item.price::<T>();
        let (more, less) =
            (price.saturating_sub(deposit.amount), deposit.amount.saturating_sub(price));
        if more.is_zero() {
            self.give_back(Deposit { who: deposit.who.clone(), amount: less });
            deposit.amount = price;
        } else if deposit.who == self.who {
            deposit.amount = deposit.amount.saturating_add(self.pay(more).amount);
        } else {
            *declared = Some(self.pay(more));
        }
    }

    fn pay(&mut self, amount: BalanceOf<T>) -> DepositOf<T> {
        self.owed = self.owed.saturating_add(amount);
        Deposit { who: self.who.clone(), amount }
    }

    /// Gives back what was paid for something, to whoever pays for it now.
    ///
    /// What the account itself gets back is perhaps not on hold yet: it is taken off the bill, as far as
    /// the account has so much on hold in the space when it has paid. The owner has taken over the rest.
    pub fn give_back(&mut self, Deposit { who, amount }: DepositOf<T>) {
        if amount.is_zero() {
            return;
        }
        if who != self.who {
            return Pallet::<T>::release_deposit(self.space_id, &Deposit { who, amount });
        }
        let held = Pallet::<T>::held_in(self.space_id, &who);
        let own = held.saturating_add(self.owed).saturating_sub(self.credit).min(amount);
        self.credit = self.credit.saturating_add(own);
        Pallet::<T>::release_of_owner(self.space_id, amount.saturating_sub(own));
    }

    /// A record says the new of its content, and no longer the old, whose line is `pin`: that of a manifest of
    /// this image, or of a blob. What would be pinned no more, or not in full, stays pinned as long as it can be
    /// put back, at the expense of whoever corrects the record, but for what somebody else has `declared` the
    /// content to be: nobody pays for another's word. Returns the index of the record's line from now on:
    /// `new_pin`, if there is a line for the new already, or one that is appended.
    pub fn correct_content(
        &mut self,
        image_name: Option<&ImageNameOf<T>>,
        (old, pin): (Content<'_, T>, u64),
        (new, new_pin): (Content<'_, T>, Option<u64>),
        declared: &mut Option<DepositOf<T>>,
    ) -> Result<u64, ArithmeticError> {
        if old.is(new) {
            new_pin.into_iter().for_each(Pallet::<T>::unpin);
            return Ok(pin);
        }
        let new_pin = new_pin.map_or_else(|| self.pin(new), Ok)?;
        let until =
            if old.is_lost_by(new) { Pallet::<T>::restorable_until(self.space_id) } else { None };
        let Some(until) = until else {
            Pallet::<T>::unpin(pin);
            return Ok(new_pin);
        };
        let Content { digest, cid, size } = old;
        let image = image_name.map(|name| name.as_slice()).unwrap_or_default();
        let declared = declared.take_if(|declared| declared.who != self.who);
        let price = Item::Content { image, digest, size }.price::<T>();
        let of_others = declared.as_ref().map_or_else(Zero::zero, |declared| declared.amount);
        let deposit = self.pay(price.saturating_sub(of_others));
        let item = RemovedItem::Content {
            image_name: image_name.cloned(),
            digest: digest.clone(),
            cid: cid.clone(),
            size,
            pin,
        };
        let Self { who, space_id, repo_name, keeper, .. } = self;
        let context = Context::<T> { who, space_id: *space_id, repo_name };
        keeper.keep(context, until, item, 0, (Some(deposit), declared))?;
        Ok(new_pin)
    }

    /// Whether the account pays for something in the space already.
    pub fn has_paid(&self) -> bool {
        !Pallet::<T>::held_in(self.space_id, &self.who).is_zero()
    }

    /// The index of the next line of the pin log, which is taken with that.
    pub fn next_pin_index(&mut self) -> Result<u64, ArithmeticError> {
        let index = self.next_pin.unwrap_or_else(NextPinIndex::<T>::get);
        self.next_pin = Some(index.checked_add(1).ok_or(ArithmeticError::Overflow)?);
        Ok(index)
    }

    /// Has the account pay.
    ///
    /// Errors: those of the currency.
    pub fn finish(self) -> DispatchResult {
        if let Some(next) = self.next_pin {
            NextPinIndex::<T>::put(next);
        }
        let Self { who, space_id, owed, credit, keeper, .. } = self;
        keeper.finish::<T>(space_id)?;
        if owed > credit {
            return Pallet::<T>::hold_in_space(space_id, &who, owed.saturating_sub(credit));
        }
        let amount = credit.saturating_sub(owed);
        if !amount.is_zero() {
            Pallet::<T>::release_deposit(space_id, &Deposit { who, amount });
        }
        Ok(())
    }
}
