//! What the pallet stores. Every entry is bounded and paid for (`deposit.rs`).

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod storage {
    /// The id that the next registry gets.
    #[pallet::storage]
    pub type NextRegistryId<T: Config> = StorageValue<_, RegistryId, ValueQuery>;

    /// The registries.
    #[pallet::storage]
    pub type Registries<T: Config> = StorageMap<_, Blake2_128Concat, RegistryId, Registry<T>>;

    /// The registry of a root.
    #[pallet::storage]
    pub type RegistryByRoot<T: Config> = StorageMap<_, Blake2_128Concat, RootOf<T>, RegistryId>;

    /// The id that the next request for an account gets.
    #[pallet::storage]
    pub type NextAccountRequestId<T: Config> = StorageValue<_, AccountRequestId, ValueQuery>;

    /// The requests for accounts that nobody answered yet. They outlive their registry, until somebody
    /// clears them.
    #[pallet::storage]
    pub type AccountRequests<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountRequestId, AccountRequest<T>>;

    /// What somebody has requested of a registry.
    #[pallet::storage]
    pub type AccountRequestBy<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        RegistryId,
        Blake2_128Concat,
        T::AccountId,
        AccountRequestId,
    >;

    /// The index that the next account gets.
    #[pallet::storage]
    pub type NextAccountIndex<T: Config> = StorageValue<_, AccountIndex, ValueQuery>;

    /// The accounts.
    #[pallet::storage]
    pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, AccountIndex, Account<T>>;

    /// The account of a name in a registry.
    #[pallet::storage]
    pub type AccountByName<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        RegistryId,
        Blake2_128Concat,
        NameOf<T>,
        AccountIndex,
    >;

    /// The account that somebody has with a registry.
    #[pallet::storage]
    pub type AccountByOwner<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        RegistryId,
        Blake2_128Concat,
        T::AccountId,
        AccountIndex,
    >;

    /// The id that the next repository gets.
    #[pallet::storage]
    pub type NextRepositoryId<T: Config> = StorageValue<_, RepositoryId, ValueQuery>;

    /// The repositories. They outlive an account that is evicted.
    #[pallet::storage]
    pub type Repositories<T: Config> = StorageMap<_, Blake2_128Concat, RepositoryId, Repository<T>>;

    /// The repository of an image's name in an account.
    #[pallet::storage]
    pub type RepositoryByName<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        AccountIndex,
        Blake2_128Concat,
        ImageNameOf<T>,
        RepositoryId,
    >;

    /// The id that the next request for an image gets.
    #[pallet::storage]
    pub type NextImageRequestId<T: Config> = StorageValue<_, ImageRequestId, ValueQuery>;

    /// The requests for images that nobody answered yet. They outlive their repository, until somebody
    /// clears them.
    #[pallet::storage]
    pub type ImageRequests<T: Config> =
        StorageMap<_, Blake2_128Concat, ImageRequestId, ImageRequest<T>>;

    /// The id that the next image gets.
    #[pallet::storage]
    pub type NextImageId<T: Config> = StorageValue<_, ImageId, ValueQuery>;

    /// The images that were issued and not revoked.
    #[pallet::storage]
    pub type Images<T: Config> = StorageMap<_, Blake2_128Concat, ImageId, Image<T>>;

    /// The image of a manifest's digest in a repository.
    #[pallet::storage]
    pub type ImageByDigest<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, RepositoryId, Blake2_128Concat, DigestOf<T>, ImageId>;
}
