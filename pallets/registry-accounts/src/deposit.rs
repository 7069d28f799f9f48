//! Holds that pay for bytes on chain, each on the balance of whoever caused them.

use crate::{
    AccountIndex, AccountRequestId, BalanceOf, Config, DepositOf, HoldReason, ImageId,
    ImageRequestId, Pallet, RegistryId, RepositoryId,
};
use codec::MaxEncodedLen;
use frame_support::traits::Footprint;
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_container_registry::{
    Deposit, SpaceId,
    storage_deposit::{self, footprint, price},
};
use polkadot_sdk::{frame_support, frame_system, sp_runtime::DispatchError};

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
    /// What it takes on chain.
    fn footprint<T: Config>(&self) -> Footprint {
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
                footprint(&[registry, who, root, counter, deposit, root, registry])
            }
            // The entry; the index by requester.
            Self::AccountRequest { name } => {
                let request = AccountRequestId::max_encoded_len();
                footprint(&[
                    request,
                    registry,
                    who,
                    name.len(),
                    block,
                    deposit,
                    registry,
                    who,
                    request,
                ])
            }
            // The entry; the index by name; the index by owner.
            Self::Account { name } => {
                let name = name.len();
                footprint(&[
                    account, who, registry, name, space, counter, deposit, registry, name, account,
                    registry, who, account,
                ])
            }
            // The entry; the index by name.
            Self::Repository { image } => {
                let image = image.len();
                let owners = [who, account, registry, space].iter().sum();
                let index = [account, image, repository].iter().sum();
                footprint(&[repository, owners, image, counter, deposit, index])
            }
            // The entry.
            Self::ImageRequest { content } => footprint(&[
                ImageRequestId::max_encoded_len(),
                repository,
                *content,
                block,
                deposit,
            ]),
            // The entry; the index by digest.
            Self::Image { digest, cid } => {
                let id = ImageId::max_encoded_len();
                let digest = digest.len();
                footprint(&[
                    id,
                    who,
                    repository,
                    digest,
                    cid.len(),
                    deposit,
                    repository,
                    digest,
                    id,
                ])
            }
        }
    }

    /// What is held for it.
    pub fn price<T: Config>(&self) -> BalanceOf<T> {
        price::<T::ItemDeposit, T::ByteDeposit, _>(self.footprint::<T>())
    }
}

impl<T: Config> Pallet<T> {
    /// Holds the price of an item on its payer's balance.
    pub(crate) fn take_deposit(
        who: &T::AccountId,
        item: Item<'_>,
    ) -> Result<DepositOf<T>, DispatchError> {
        let amount = item.price::<T>();
        storage_deposit::hold::<_, T::Currency>(HoldReason::StorageDeposit, who, amount)
    }

    /// Gives a deposit back to whoever paid it.
    pub(crate) fn release_deposit(Deposit { who, amount }: &DepositOf<T>) {
        storage_deposit::release::<_, T::Currency>(HoldReason::StorageDeposit, who, *amount);
    }
}
