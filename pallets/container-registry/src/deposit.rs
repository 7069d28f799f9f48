//! Holds that pay for bytes on chain.
//!
//! An item is charged for all the entries that it may cause, as if it were the only one of its
//! kind: what depends on the others (who was first to record a digest) must not change a price.
//! Values that may change later are charged at their bound.

use crate::{
    BalanceOf, BlobRecord, Claim, Config, Deposit, DepositOf, DigestInfo, HoldReason,
    ManifestRecord, NodeInfo, Pallet, Pin, PinEntry, Repository, Rights, SpaceId, SpaceSettings,
    TagRecord,
};
use codec::MaxEncodedLen;
use frame_support::{
    defensive,
    traits::{Get, fungible::MutateHold, tokens::Precision},
};
use polkadot_sdk::{
    frame_support,
    sp_runtime::{
        DispatchError,
        traits::{SaturatedConversion, Saturating},
    },
};

/// Something that is paid for.
pub(crate) enum Item<'a> {
    /// A space with its indexes and its owner's rights.
    Space { name: &'a [u8] },
    /// A member of a space.
    Member,
    /// An image of a space.
    Repository { image: &'a [u8] },
    /// A manifest of an image.
    Manifest { image: &'a [u8], digest: &'a [u8] },
    /// A tag of an image.
    Tag { repo: &'a [u8], image: &'a [u8], tag: &'a [u8] },
    /// A blob of a space.
    Blob { digest: &'a [u8] },
    /// The tags that stay mutable in a repository.
    Exceptions { image: &'a [u8], len: usize },
    /// The JSON of a manifest.
    InlineManifest { digest: &'a [u8], len: usize },
    /// A registered node.
    Node { id: &'a [u8] },
}

impl Item<'_> {
    /// Bytes of keys and values, the hashers' prefixes left out.
    fn len<T: Config>(&self) -> usize {
        let id = SpaceId::max_encoded_len();
        let account = T::AccountId::max_encoded_len();
        let rights = Rights::max_encoded_len();
        let deposit = DepositOf::<T>::max_encoded_len();
        let cid = T::MaxCidLength::get() as usize;
        let claim = Claim::max_encoded_len();
        // A line of the pin log and its index by pair.
        let pin = |digest: usize| {
            let line = u64::max_encoded_len().saturating_add(PinEntry::<T>::max_encoded_len());
            let index = digest.saturating_add(cid).saturating_add(Pin::max_encoded_len());
            line.saturating_add(index)
        };
        match self {
            // The entry; both indexes; the rights; what is held; the settings; an offer.
            Self::Space { name } => {
                let name = name.len();
                let settings = SpaceSettings::max_encoded_len();
                let owner = sum(&[id, account, rights, id, account]);
                sum(&[id, account, name, name, id, owner, id, deposit, id, settings, id, account])
            }
            // The rights; the place in the list.
            Self::Member => sum(&[id, account, rights, account]),
            // The entry; the name in the list.
            Self::Repository { image } => {
                sum(&[id, image.len(), Repository::<T>::max_encoded_len(), image.len()])
            }
            // The entry; the global one with its claim; the pin.
            Self::Manifest { image, digest } => {
                let key = image.len().saturating_add(digest.len());
                let value = ManifestRecord::<T>::max_encoded_len();
                sum(&[id, key, value, key, cid, key, claim, pin(digest.len())])
            }
            // The entry, whose digest may become a longer one; its record; its place among the
            // manifest's tags.
            Self::Tag { repo, image, tag } => {
                let name = image.len().saturating_add(tag.len());
                let digest = T::MaxDigestLength::get() as usize;
                let record = TagRecord::<T>::max_encoded_len();
                sum(&[repo.len(), name, digest, id, name, record, id, name, digest])
            }
            // The entry; the global one; the pin.
            Self::Blob { digest } => {
                let key = digest.len();
                let value = BlobRecord::<T>::max_encoded_len();
                let info = DigestInfo::<T>::max_encoded_len();
                sum(&[id, key, value, key, info, pin(key)])
            }
            // The entry.
            Self::Exceptions { image, len } => sum(&[id, image.len(), *len, deposit]),
            // The entry.
            Self::InlineManifest { digest, len } => sum(&[digest.len(), *len, deposit]),
            // The entry and both indexes.
            Self::Node { id: node } => {
                let node = node.len();
                sum(&[node, NodeInfo::<T>::max_encoded_len(), account, node, 1, node])
            }
        }
    }

    /// What is held for it.
    pub fn price<T: Config>(&self) -> BalanceOf<T> {
        let bytes: BalanceOf<T> = self.len::<T>().saturated_into();
        T::ItemDeposit::get().saturating_add(T::ByteDeposit::get().saturating_mul(bytes))
    }
}

impl<T: Config> Pallet<T> {
    /// Holds the price of an item on its payer's balance.
    pub(crate) fn take_deposit(
        who: &T::AccountId,
        item: Item<'_>,
    ) -> Result<DepositOf<T>, DispatchError> {
        let amount = item.price::<T>();
        Self::hold(who, amount)?;
        Ok(Deposit { who: who.clone(), amount })
    }

    /// Adds the price of a further item to a deposit, at the expense of the same payer.
    pub(crate) fn grow_deposit(
        deposit: &mut DepositOf<T>,
        item: Item<'_>,
    ) -> Result<(), DispatchError> {
        let amount = item.price::<T>();
        Self::hold(&deposit.who, amount)?;
        deposit.amount = deposit.amount.saturating_add(amount);
        Ok(())
    }

    /// Takes the price of an item off a deposit that covers several, and gives it back.
    ///
    /// Prices may have changed since: never more is given back than is held, and what is left in
    /// the end goes back with the deposit itself.
    pub(crate) fn shrink_deposit(deposit: &mut DepositOf<T>, item: Item<'_>) {
        let amount = item.price::<T>().min(deposit.amount);
        deposit.amount = deposit.amount.saturating_sub(amount);
        Self::release(&deposit.who, amount);
    }

    /// Gives a deposit back to whoever paid it.
    pub(crate) fn release_deposit(deposit: &DepositOf<T>) {
        Self::release(&deposit.who, deposit.amount);
    }

    fn release(who: &T::AccountId, amount: BalanceOf<T>) {
        let reason = HoldReason::StorageDeposit.into();
        let released = T::Currency::release(&reason, who, amount, Precision::BestEffort);
        // Less is held only if somebody else took of the hold: then so much is lost, and the item
        // goes all the same.
        if released != Ok(amount) {
            defensive!("a deposit was not held in full");
        }
    }

    pub(crate) fn hold(who: &T::AccountId, amount: BalanceOf<T>) -> Result<(), DispatchError> {
        T::Currency::hold(&HoldReason::StorageDeposit.into(), who, amount)
    }
}

fn sum(parts: &[usize]) -> usize {
    parts.iter().copied().fold(0, usize::saturating_add)
}
