//! Holds that pay for bytes on chain, each on the balance of whoever caused them.

use crate::{
    AccountIndex, AccountRequestId, BalanceOf, Config, DepositOf, HoldReason, ImageId,
    ImageRequestId, Pallet, RegistryId, RepositoryId,
};
use codec::MaxEncodedLen;
use frame_support::{
    defensive,
    traits::{Get, fungible::MutateHold, tokens::Precision},
};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_container_registry::{Deposit, SpaceId};
use polkadot_sdk::{
    frame_support, frame_system,
    sp_runtime::{
        DispatchError,
        traits::{SaturatedConversion, Saturating},
    },
};

/// Something that is paid for.
pub(crate) enum Item<'a> {
    /// A registry with its index.
    Registry { root: &'a [u8] },
    /// A request for an account with its index.
    AccountRequest { name: &'a [u8] },
    /// An account with its indexes.
    Account { name: &'a [u8] },
    /// A repository with its index.
    Repository { image: &'a [u8] },
    /// A request for an image.
    ImageRequest {
        /// Bytes of descriptors and tag.
        content: usize,
    },
    /// An image with its index.
    Image { digest: &'a [u8], cid: &'a [u8] },
}

impl Item<'_> {
    /// Bytes of keys and values, the hashers' prefixes left out.
    fn len<T: Config>(&self) -> usize {
        let who = T::AccountId::max_encoded_len();
        let deposit = DepositOf::<T>::max_encoded_len();
        let counter = u32::max_encoded_len();
        let registry = RegistryId::max_encoded_len();
        let account = AccountIndex::max_encoded_len();
        let repository = RepositoryId::max_encoded_len();
        let space = SpaceId::max_encoded_len();
        let block = BlockNumberFor::<T>::max_encoded_len();
        match self {
            // The entry; the index by root.
            Self::Registry { root } => {
                let root = root.len();
                sum(&[registry, who, root, counter, deposit, root, registry])
            }
            // The entry; the index by requester.
            Self::AccountRequest { name } => {
                let request = AccountRequestId::max_encoded_len();
                let entry = sum(&[request, registry, who, name.len(), block, deposit]);
                sum(&[entry, registry, who, request])
            }
            // The entry; the index by name; the index by owner.
            Self::Account { name } => {
                let name = name.len();
                let entry = sum(&[account, who, registry, name, space, counter, deposit]);
                sum(&[entry, registry, name, account, registry, who, account])
            }
            // The entry; the index by name.
            Self::Repository { image } => {
                let image = image.len();
                let owners = sum(&[who, account, registry, space]);
                let entry = sum(&[repository, owners, image, counter, deposit]);
                sum(&[entry, account, image, repository])
            }
            // The entry.
            Self::ImageRequest { content } => {
                sum(&[ImageRequestId::max_encoded_len(), repository, *content, block, deposit])
            }
            // The entry; the index by digest.
            Self::Image { digest, cid } => {
                let id = ImageId::max_encoded_len();
                let digest = digest.len();
                let entry = sum(&[id, who, repository, digest, cid.len(), deposit]);
                sum(&[entry, repository, digest, id])
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
        T::Currency::hold(&HoldReason::StorageDeposit.into(), who, amount)?;
        Ok(Deposit { who: who.clone(), amount })
    }

    /// Gives a deposit back to whoever paid it.
    pub(crate) fn release_deposit(deposit: &DepositOf<T>) {
        let Deposit { who, amount } = deposit;
        let reason = HoldReason::StorageDeposit.into();
        let released = T::Currency::release(&reason, who, *amount, Precision::BestEffort);
        // Less is held only if somebody else took of the hold: then so much is lost, and the item
        // goes all the same.
        if released != Ok(*amount) {
            defensive!("a deposit was not held in full");
        }
    }
}

fn sum(parts: &[usize]) -> usize {
    parts.iter().copied().fold(0, usize::saturating_add)
}
