//! What the pallet tells those who follow it.

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod events {
    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A registry was created.
        RegistryCreated {
            /// The registry.
            registry_id: RegistryId,
            /// Who owns it.
            owner: T::AccountId,
            /// Its root.
            root: RootOf<T>,
        },
        /// A registry was removed.
        RegistryRemoved {
            /// The registry.
            registry_id: RegistryId,
            /// The root that it had.
            root: RootOf<T>,
        },
        /// Somebody asked a registry for an account.
        AccountRequested {
            /// The request.
            request_id: AccountRequestId,
            /// The registry.
            registry_id: RegistryId,
            /// Who asked.
            who: T::AccountId,
            /// The name that the account shall have.
            name: NameOf<T>,
        },
        /// A request for an account was withdrawn.
        AccountRequestCancelled {
            /// The request.
            request_id: AccountRequestId,
            /// The registry.
            registry_id: RegistryId,
        },
        /// A registry admitted an account.
        AccountAccepted {
            /// The request.
            request_id: AccountRequestId,
            /// The registry.
            registry_id: RegistryId,
            /// The account.
            account: AccountIndex,
            /// Who owns it.
            owner: T::AccountId,
            /// Its name.
            name: NameOf<T>,
            /// The space that its images go to.
            space_id: SpaceId,
        },
        /// A registry refused a request for an account.
        AccountRejected {
            /// The request.
            request_id: AccountRequestId,
            /// The registry.
            registry_id: RegistryId,
        },
        /// An account was removed.
        AccountClosed {
            /// The account.
            account: AccountIndex,
            /// The registry.
            registry_id: RegistryId,
        },
        /// An account got a repository.
        RepositoryCreated {
            /// The repository.
            repository_id: RepositoryId,
            /// The account.
            account: AccountIndex,
            /// Who owns both.
            owner: T::AccountId,
            /// The image's name.
            image_name: ImageNameOf<T>,
        },
        /// A repository was removed.
        RepositoryRemoved {
            /// The repository.
            repository_id: RepositoryId,
            /// The account.
            account: AccountIndex,
        },
        /// A repository's owner asked for an image.
        ImageRequested {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
            /// The tag that the image shall have.
            tag: Option<TagOf<T>>,
        },
        /// A request for an image was withdrawn.
        ImageRequestCancelled {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
        },
        /// A registry issued an image.
        ManifestCreated {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
            /// The image: a new one, or that of the same manifest if it was issued before.
            image_id: ImageId,
            /// Who owns it.
            owner: T::AccountId,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
        },
        /// A registry refused a request for an image.
        ImageRejected {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
        },
        /// The record of an issued image was removed.
        ImageRemoved {
            /// The image.
            image_id: ImageId,
            /// The repository.
            repository_id: RepositoryId,
        },
        /// A registry removed an account, whatever the account had.
        AccountEvicted {
            /// The account.
            account: AccountIndex,
            /// The registry.
            registry_id: RegistryId,
            /// Whose it was.
            owner: T::AccountId,
        },
        /// A registry no longer stands for an image that it issued.
        ImageRevoked {
            /// The image.
            image_id: ImageId,
            /// The repository.
            repository_id: RepositoryId,
            /// Whose it was.
            owner: T::AccountId,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// Whether the manifest was removed from the space herewith.
            manifest_removed: bool,
        },
        /// A request for an account that nobody could accept any more was removed.
        AccountRequestCleared {
            /// The request.
            request_id: AccountRequestId,
            /// The registry.
            registry_id: RegistryId,
            /// Whose request it was.
            who: T::AccountId,
        },
        /// A request for an image that nobody could accept any more was removed.
        ImageRequestCleared {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
            /// Whose request it was.
            who: T::AccountId,
        },
    }
}
