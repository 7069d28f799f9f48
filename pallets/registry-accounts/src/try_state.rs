//! What is true of the pallet's storage between any two calls.

use crate::{
    Account, AccountByName, AccountByOwner, AccountIndex, AccountRequestBy, AccountRequests,
    Accounts, BalanceOf, BlobDescriptor, Config, DepositOf, Descriptor, HoldReason, ImageByDigest,
    ImageRequests, Images, NextAccountIndex, NextAccountRequestId, NextImageId, NextImageRequestId,
    NextRegistryId, NextRepositoryId, Pallet, Registries, RegistryByRoot, Repositories, Repository,
    RepositoryByName, RepositoryId, input::ImageInput,
};
use alloc::{collections::BTreeMap, vec::Vec};
use container_registry_primitives::{BlobCid, Digest};
use frame_support::{ensure, traits::fungible::InspectHold};
use pallet_container_registry::Deposit;
use polkadot_sdk::{
    frame_support, frame_system,
    sp_runtime::{TryRuntimeError, traits::Saturating},
};

impl<T: Config> Pallet<T> {
    /// Checks all of it. Reads the whole of the pallet's storage.
    pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
        let accounts: BTreeMap<AccountIndex, Account<T>> = Accounts::<T>::iter().collect();
        let repositories: BTreeMap<RepositoryId, Repository<T>> =
            Repositories::<T>::iter().collect();
        Self::try_registries(&accounts)?;
        Self::try_account_requests()?;
        Self::try_accounts(&accounts, &repositories)?;
        Self::try_repositories(&accounts, &repositories)?;
        Self::try_image_requests(&repositories)?;
        Self::try_images(&repositories)?;
        Self::try_deposits()
    }

    /// Registries are found by their roots, and count their accounts.
    fn try_registries(
        accounts: &BTreeMap<AccountIndex, Account<T>>,
    ) -> Result<(), TryRuntimeError> {
        let mut of_accounts = count(accounts.values().map(|account| account.registry_id));
        for (id, registry) in Registries::<T>::iter() {
            ensure!(id < NextRegistryId::<T>::get(), "a registry's id was never given");
            ensure!(
                RegistryByRoot::<T>::get(&registry.root) == Some(id),
                "a registry is not found by its root"
            );
            ensure!(registry.deposit.who == registry.owner, "a registry is paid for by another");
            ensure!(
                of_accounts.remove(&id).unwrap_or_default() == registry.accounts,
                "a registry's accounts are miscounted"
            );
        }
        ensure!(of_accounts.is_empty(), "an account is with no registry");
        ensure!(
            RegistryByRoot::<T>::iter().count() == Registries::<T>::iter().count(),
            "a root leads to no registry"
        );
        Ok(())
    }

    /// Requests for accounts are found by requester, who has no account with the registry yet. The
    /// registry may be gone.
    fn try_account_requests() -> Result<(), TryRuntimeError> {
        for (id, request) in AccountRequests::<T>::iter() {
            let key = (request.registry_id, &request.who);
            ensure!(id < NextAccountRequestId::<T>::get(), "a request's id was never given");
            ensure!(key.0 < NextRegistryId::<T>::get(), "a request is to no registry ever");
            ensure!(
                AccountRequestBy::<T>::get(key.0, key.1) == Some(id),
                "a request is not found by its requester"
            );
            ensure!(
                !AccountByOwner::<T>::contains_key(key.0, key.1),
                "an account is requested by somebody who has it"
            );
            ensure!(request.deposit.who == request.who, "a request is paid for by another");
        }
        ensure!(
            AccountRequestBy::<T>::iter().count() == AccountRequests::<T>::iter().count(),
            "a requester leads to no request"
        );
        Ok(())
    }

    /// Accounts are found by name and by owner, and count their repositories.
    fn try_accounts(
        accounts: &BTreeMap<AccountIndex, Account<T>>,
        repositories: &BTreeMap<RepositoryId, Repository<T>>,
    ) -> Result<(), TryRuntimeError> {
        let mut of_repositories = count(repositories.values().map(|entry| entry.account));
        for (index, account) in accounts {
            let registry = account.registry_id;
            ensure!(*index < NextAccountIndex::<T>::get(), "an account's index was never given");
            ensure!(
                AccountByName::<T>::get(registry, &account.name) == Some(*index),
                "an account is not found by its name"
            );
            ensure!(
                AccountByOwner::<T>::get(registry, &account.owner) == Some(*index),
                "an account is not found by its owner"
            );
            ensure!(account.deposit.who == account.owner, "an account is paid for by another");
            ensure!(
                of_repositories.remove(index).unwrap_or_default() == account.repositories,
                "an account's repositories are miscounted"
            );
        }
        // The others' were evicted.
        let next = NextAccountIndex::<T>::get();
        ensure!(of_repositories.keys().all(|index| *index < next), "a repository is of no account");
        let count = accounts.len();
        ensure!(AccountByName::<T>::iter().count() == count, "a name leads to no account");
        ensure!(AccountByOwner::<T>::iter().count() == count, "an owner leads to no account");
        Ok(())
    }

    /// Repositories are their account's owner's, with its registry and its space unless it was evicted,
    /// and count their images.
    fn try_repositories(
        accounts: &BTreeMap<AccountIndex, Account<T>>,
        repositories: &BTreeMap<RepositoryId, Repository<T>>,
    ) -> Result<(), TryRuntimeError> {
        let mut of_images = count(Images::<T>::iter_values().map(|image| image.repository_id));
        for (id, repository) in repositories {
            ensure!(*id < NextRepositoryId::<T>::get(), "a repository's id was never given");
            ensure!(
                RepositoryByName::<T>::get(repository.account, &repository.image_name) == Some(*id),
                "a repository is not found by its name"
            );
            if let Some(Account { owner, registry_id, space_id, .. }) =
                accounts.get(&repository.account)
            {
                ensure!(*owner == repository.owner, "a repository is not its account's owner's");
                let agree =
                    (*registry_id, *space_id) == (repository.registry_id, repository.space_id);
                ensure!(agree, "a repository is with another registry or in another space");
            }
            let registry = repository.registry_id;
            ensure!(registry < NextRegistryId::<T>::get(), "a repository is with no registry ever");
            ensure!(
                repository.deposit.who == repository.owner,
                "a repository is paid for by another"
            );
            ensure!(
                of_images.remove(id).unwrap_or_default() == repository.images,
                "a repository's images are miscounted"
            );
        }
        ensure!(of_images.is_empty(), "an image is in no repository");
        ensure!(
            RepositoryByName::<T>::iter().count() == repositories.len(),
            "a name leads to no repository"
        );
        Ok(())
    }

    /// Requests for images are such as the call accepts, and paid for by the repository's owner. The
    /// repository may be gone.
    fn try_image_requests(
        repositories: &BTreeMap<RepositoryId, Repository<T>>,
    ) -> Result<(), TryRuntimeError> {
        for (id, request) in ImageRequests::<T>::iter() {
            ensure!(id < NextImageRequestId::<T>::get(), "a request's id was never given");
            let repository = request.repository_id;
            ensure!(
                repository < NextRepositoryId::<T>::get(),
                "a request is to no repository ever"
            );
            let owner = repositories.get(&repository).map(|entry| &entry.owner);
            let paid = owner.is_none_or(|owner| *owner == request.deposit.who);
            ensure!(paid, "a request is paid for by another");
            let plain = |blob: BlobDescriptor<T>| Descriptor {
                media_type: blob.media_type.into_inner(),
                digest: blob.digest.into_inner(),
                size: blob.size,
            };
            let layers = request.layers.into_iter().map(plain).collect();
            let tag = request.tag.map(|tag| tag.into_inner());
            let checked = ImageInput::<T>::parse(plain(request.config), layers, tag);
            ensure!(checked.is_ok(), "a request is malformed");
        }
        Ok(())
    }

    /// Images are found by their digest, belong to the repository's owner, and their CID agrees.
    fn try_images(
        repositories: &BTreeMap<RepositoryId, Repository<T>>,
    ) -> Result<(), TryRuntimeError> {
        for (id, image) in Images::<T>::iter() {
            ensure!(id < NextImageId::<T>::get(), "an image's id was never given");
            ensure!(
                ImageByDigest::<T>::get(image.repository_id, &image.digest) == Some(id),
                "an image is not found by its digest"
            );
            let owner = repositories.get(&image.repository_id).map(|entry| &entry.owner);
            ensure!(owner == Some(&image.owner), "an image is not its repository's owner's");
            ensure!(image.deposit.who == image.owner, "an image is paid for by another");
            let digest = Digest::try_from(image.digest.as_slice());
            let cid = BlobCid::try_from(image.cid.as_slice());
            let (Ok(digest), Ok(cid)) = (digest, cid) else {
                return Err("an image's digest or CID does not parse".into());
            };
            ensure!(cid.is_raw() && cid.may_match(&digest), "a CID is not its digest's");
        }
        ensure!(
            ImageByDigest::<T>::iter().count() == Images::<T>::iter().count(),
            "a digest leads to no image"
        );
        Ok(())
    }

    /// What the entries say was paid is what is held, and of no account of the chain anything else.
    fn try_deposits() -> Result<(), TryRuntimeError> {
        let mut sums = BTreeMap::<T::AccountId, BalanceOf<T>>::new();
        for Deposit { who, amount } in Self::deposits() {
            let sum = sums.entry(who).or_default();
            *sum = sum.saturating_add(amount);
        }
        let reason = HoldReason::StorageDeposit.into();
        for who in frame_system::Account::<T>::iter_keys() {
            let sum = sums.remove(&who).unwrap_or_default();
            let held = T::Currency::balance_on_hold(&reason, &who);
            ensure!(sum == held, "deposits are not what is held");
        }
        ensure!(sums.is_empty(), "who paid is not on the chain");
        Ok(())
    }

    /// All that was paid.
    pub(crate) fn deposits() -> Vec<DepositOf<T>> {
        let registries = Registries::<T>::iter_values().map(|entry| entry.deposit);
        let account_requests = AccountRequests::<T>::iter_values().map(|entry| entry.deposit);
        let accounts = Accounts::<T>::iter_values().map(|entry| entry.deposit);
        let repositories = Repositories::<T>::iter_values().map(|entry| entry.deposit);
        let image_requests = ImageRequests::<T>::iter_values().map(|entry| entry.deposit);
        let images = Images::<T>::iter_values().map(|entry| entry.deposit);
        registries
            .chain(account_requests)
            .chain(accounts)
            .chain(repositories)
            .chain(image_requests)
            .chain(images)
            .collect()
    }
}

/// How often each id comes.
fn count(ids: impl Iterator<Item = u64>) -> BTreeMap<u64, u32> {
    let mut counts = BTreeMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    counts
}
