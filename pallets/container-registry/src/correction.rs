//! Who may say something else of known content than its record says. To push is not to replace.

use crate::{CidOf, Config, DepositOf, DigestOf, Error, global::is_checked, recorder::Recorder};
use container_registry_primitives::bounds::CHUNK;
use frame_support::{ensure, traits::Get};
use polkadot_sdk::frame_support;

impl<T: Config> Recorder<T> {
    /// Whether the account may change what the record that this deposit paid for says: it may delete, or
    /// it paid.
    fn may_correct(&self, deposit: &DepositOf<T>) -> bool {
        self.rights.delete || deposit.who == self.who
    }

    /// That a record's CID, the first, may become the second, of content of this size: a CID that the chain has
    /// checked is never replaced by one that it cannot check, and any other only by a checked one or by those who
    /// may correct the record. Of content that is known to be larger than a chunk, no CID counts as checked.
    ///
    /// Errors: `CidAlreadyChecked`, `NotAuthorized`.
    pub fn ensure_may_move(
        &self,
        digest: &DigestOf<T>,
        (old, new): (&CidOf<T>, &CidOf<T>),
        size: Option<u64>,
        deposit: &DepositOf<T>,
    ) -> Result<(), Error<T>> {
        // Nobody has larger content as a block of its own: such a CID is right, and of no use.
        let is_good = |cid| is_checked(digest, cid) && size.is_none_or(|size| size <= CHUNK);
        if old == new || is_good(new) {
            return Ok(());
        }
        ensure!(!is_good(old), Error::CidAlreadyChecked);
        ensure!(self.may_correct(deposit), Error::NotAuthorized);
        Ok(())
    }

    /// What a record shall say that said the old, when the account says the new. Who says nothing leaves
    /// it, and so does who may not correct it; what nobody has said yet, everybody may say.
    pub fn restate<V: PartialEq>(
        &self,
        old: Option<V>,
        new: Option<V>,
        deposit: &DepositOf<T>,
    ) -> Option<V> {
        match (old, new) {
            (Some(old), Some(new)) if old != new && !self.may_correct(deposit) => Some(old),
            (old, new) => new.or(old),
        }
    }

    /// As [`restate`](Self::restate), for a size. To have more be held than before, everybody may say
    /// so; to have less, those who may correct the record.
    pub fn restate_size(
        &self,
        old: Option<u64>,
        new: Option<u64>,
        deposit: &DepositOf<T>,
    ) -> Option<u64> {
        let held = old.unwrap_or_else(T::UndeclaredSize::get);
        if self.may_correct(deposit) || new.is_some_and(|size| size > held) {
            new.or(old)
        } else {
            old
        }
    }

    /// What is left of a size when a record is pushed that may name another CID: what somebody else has
    /// `declared` stays with the former CID, for which that account goes on paying.
    pub fn size_that_stays(
        &self,
        size: Option<u64>,
        declared: Option<&DepositOf<T>>,
        is_moved: bool,
    ) -> Option<u64> {
        size.filter(|_| !is_moved || declared.is_none_or(|declared| declared.who == self.who))
    }

    /// That the account may declare the size of what a record says this of.
    ///
    /// Errors: `NotAuthorized`.
    pub fn ensure_may_declare(
        &self,
        old: Option<u64>,
        size: u64,
        deposit: &DepositOf<T>,
    ) -> Result<(), Error<T>> {
        let size = Some(size);
        ensure!(self.restate_size(old, size, deposit) == size, Error::NotAuthorized);
        Ok(())
    }
}
