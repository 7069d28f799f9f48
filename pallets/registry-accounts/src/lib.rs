//! # Registry accounts pallet
//!
//! Registries that admit accounts and issue images on request. An image that a registry issues has
//! its manifest made by the chain itself: whoever has the image knows that the registry's owner
//! agreed to it, and need not trust anyone about its bytes.
//!
//! ## Goals
//!
//! - Who is admitted to a registry, and which images it stands for, is on chain and cannot be
//!   denied or forged.
//! - The manifest's JSON, its digest and its CID are computed on chain, so they agree.
//! - An issued image is an ordinary one: every client of the container registry can pull it.
//! - No call touches more entries when more is stored, and what is stored is paid for by a hold.
//!
//! ## Terminology
//!
//! - **Registry**: a body that admits accounts and issues images. It has one owner and a *root*, a
//!   name that is unique on the chain.
//! - **Account**: somebody's standing with a registry: an owner, a name that is unique in the
//!   registry, and a space of the container registry that the account's images go to.
//! - **Repository**: an image's name in an account's space, which the account's owner may request
//!   images for.
//! - **Descriptor**: media type, digest and size of a blob (OCI image specification).
//! - **Image request**: the descriptors that an image shall consist of, and the tag it shall have.
//! - **Image**: a manifest that a registry issued, in the hands of its repository's owner.
//!
//! ## Scenarios
//!
//! **Admission.** Somebody creates a registry ([`create_registry`](Pallet::create_registry)). Others
//! ask it for an account ([`request_account`](Pallet::request_account)), and its owner accepts
//! ([`accept_account`](Pallet::accept_account)) or rejects ([`reject_account`](Pallet::reject_account)).
//! The account's space is the one that its owner has; who has none gets one under the account's
//! name. The container registry's pallet keeps it, and its rules hold for it.
//!
//! **Eviction and revocation.** The registry's owner takes an account off the registry, whatever it has
//! ([`evict_account`](Pallet::evict_account)), and revokes images, of whichever account
//! ([`revoke_image`](Pallet::revoke_image)). The one is about what is to come, the other about what was
//! issued: who is evicted keeps space, repositories and issued images until each image is revoked.
//!
//! **Issue.** The account's owner creates a repository
//! ([`create_repository`](Pallet::create_repository)), pushes the image's blobs through a gateway as
//! for any image, and files their descriptors ([`request_image`](Pallet::request_image)). The
//! registry's owner issues the image ([`create_manifest`](Pallet::create_manifest)) or does not
//! ([`reject_image`](Pallet::reject_image)). Issuing makes the manifest ([`manifest_json`]), has the
//! container registry's pallet keep and record it under the tag, and makes the [`Image`].
//!
//! **Leaving.** The account that paid for an entry gets the hold back when it goes: requests by cancelling
//! them or by their answer, and from the innermost outwards [`remove_image`](Pallet::remove_image),
//! [`remove_repository`](Pallet::remove_repository), [`close_account`](Pallet::close_account),
//! [`remove_registry`](Pallet::remove_registry). None of these touches the space: its images stay
//! until somebody with the right to delete removes them there.
//!
//! **Forgotten requests.** A request can be accepted for `RequestLifetime` blocks. After that, or when
//! what it was made to is gone, anybody may clear it away
//! ([`clear_account_request`](Pallet::clear_account_request),
//! [`clear_image_request`](Pallet::clear_image_request)).
//!
//! ## Properties
//!
//! - **Each step is one party's alone.** Requests are the requester's to make and to cancel and the
//!   registry owner's to answer; repositories and image requests are the account owner's.
//! - **An account gives no right to its space.** What goes to the space is done in the name of the
//!   account's owner and with that account's rights there; for an owner who gave the space
//!   away and lost the right to push, no image is issued.
//! - **The requester pays for acceptance.** A request's hold goes back when it is answered;
//!   the account and its space, and the image and its manifest, are held on the requester's balance.
//!   So filing a request agrees to that, and an answer fails while the balance does not suffice.
//! - **A request claims nothing.** Two may ask for the same name; the first one accepted has it. A
//!   request that nobody answered holds up nobody's removal.
//! - **A revocation cannot be hindered.** That a registry stands for an image is the registry's to say.
//!   The manifest goes with it in the name of the image's owner, if that account may still delete it.
//! - **The manifest is determined by the descriptors**: the same request gives the same bytes, the
//!   same digest and the same [`Image`], issued once or many times.
//! - **No call iterates** but over the layers of one image, which are bounded.

#![cfg_attr(not(feature = "std"), no_std)]
// Whatever runs on chain saturates or checks, and does not panic; tests and `try_state` only count.
// `expect_used` is left out: FRAME's macro expects that the pallet is in the runtime. `unreachable` is, too:
// it says so of a variant of calls and of errors that nobody can make.
#![cfg_attr(
    not(any(test, feature = "try-runtime", feature = "runtime-benchmarks")),
    deny(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

extern crate alloc;

mod account;
#[cfg(any(feature = "runtime-benchmarks", test))]
mod benchmarking;
mod count;
mod deposit;
mod expiry;
mod image;
mod image_request;
mod input;
pub mod manifest_json;
mod media_type;
#[cfg(test)]
mod mock;
mod registry;
mod repository;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use polkadot_sdk::{frame_support, frame_system};

/// The pallet's declarations. What the calls do is in the module of each noun.
#[frame_support::pallet]
pub mod pallet {
    use super::*;
    use crate::input::ImageInput;
    use alloc::vec::Vec;
    use frame_support::{pallet_prelude::*, traits::fungible::MutateHold};
    use frame_system::pallet_prelude::*;
    use pallet_container_registry::SpaceId;

    /// The layout of storage that this code reads and writes.
    const STORAGE_VERSION: StorageVersion = StorageVersion::new(2);

    /// The pallet.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// What a runtime chooses.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// The currency that deposits are held in.
        type Currency: MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The runtime's reasons for holds, ours among them.
        type RuntimeHoldReason: From<HoldReason>;

        /// The container registry that has the accounts' spaces and records the images.
        type Images: pallet_container_registry::Images<Self::AccountId>;

        /// What the calls weigh.
        type WeightInfo: WeightInfo;

        /// Held for each registry, request, account, repository and image, whatever its size.
        #[pallet::constant]
        type ItemDeposit: Get<BalanceOf<Self>>;

        /// Held for each byte that an item takes, its keys included.
        #[pallet::constant]
        type ByteDeposit: Get<BalanceOf<Self>>;

        /// Bytes in a registry's root; at most 253.
        #[pallet::constant]
        type MaxRootLength: Get<u32>;

        /// Bytes in an account's name, which may become a space's; at most 253.
        #[pallet::constant]
        type MaxNameLength: Get<u32>;

        /// Bytes in an image's name; at most 253.
        #[pallet::constant]
        type MaxImageNameLength: Get<u32>;

        /// Bytes in a tag; at most 128.
        #[pallet::constant]
        type MaxTagLength: Get<u32>;

        /// Bytes in a media type; at most 127.
        #[pallet::constant]
        type MaxMediaTypeLength: Get<u32>;

        /// Bytes in a digest's text; at least the 71 of a SHA-256.
        #[pallet::constant]
        type MaxDigestLength: Get<u32>;

        /// Bytes in a CID's text; at least the 59 of a CIDv1 in base32.
        #[pallet::constant]
        type MaxCidLength: Get<u32>;

        /// Layers of an image; at most 127, which is what container engines mount.
        #[pallet::constant]
        type MaxLayers: Get<u32>;

        /// Blocks for which a request can be accepted, after the one that it was made in; at least one.
        #[pallet::constant]
        type RequestLifetime: Get<BlockNumberFor<Self>>;
    }

    /// Why balances are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// For bytes kept in this pallet's storage.
        StorageDeposit,
    }

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
            /// Who owned it.
            owner: T::AccountId,
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
            /// Who had asked, and withdrew it.
            who: T::AccountId,
            /// The name that the account should have had.
            name: NameOf<T>,
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
            /// Who accepted it: the registry's owner.
            who: T::AccountId,
        },
        /// A registry refused a request for an account.
        AccountRejected {
            /// The request.
            request_id: AccountRequestId,
            /// The registry.
            registry_id: RegistryId,
            /// Who had asked.
            requester: T::AccountId,
            /// The name that the account should have had.
            name: NameOf<T>,
            /// Who refused it: the registry's owner.
            who: T::AccountId,
        },
        /// An account was removed.
        AccountClosed {
            /// The account.
            account: AccountIndex,
            /// The registry.
            registry_id: RegistryId,
            /// Whose it was.
            owner: T::AccountId,
            /// The account's name.
            name: NameOf<T>,
            /// Who removed it: its owner, or the registry's.
            who: T::AccountId,
        },
        /// An account got a repository.
        RepositoryCreated {
            /// The repository.
            repository_id: RepositoryId,
            /// The account.
            account: AccountIndex,
            /// The registry.
            registry_id: RegistryId,
            /// The space.
            space_id: SpaceId,
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
            /// The registry.
            registry_id: RegistryId,
            /// The space.
            space_id: SpaceId,
            /// Who owned it.
            owner: T::AccountId,
            /// The image's name.
            image_name: ImageNameOf<T>,
        },
        /// A repository's owner asked for an image.
        ImageRequested {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The tag that the image shall have.
            tag: Option<TagOf<T>>,
            /// Who asked: the repository's owner.
            who: T::AccountId,
        },
        /// A request for an image was withdrawn.
        ImageRequestCancelled {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
            /// Who had asked, and withdrew it.
            who: T::AccountId,
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
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Who issued it: the registry's owner.
            who: T::AccountId,
        },
        /// A registry refused a request for an image.
        ImageRejected {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Who had asked: the repository's owner.
            owner: T::AccountId,
            /// Who refused it: the registry's owner.
            who: T::AccountId,
        },
        /// The record of an issued image was removed.
        ImageRemoved {
            /// The image.
            image_id: ImageId,
            /// The repository.
            repository_id: RepositoryId,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// Who removed it: its owner.
            who: T::AccountId,
        },
        /// A registry removed an account, whatever the account had.
        AccountEvicted {
            /// The account.
            account: AccountIndex,
            /// The registry.
            registry_id: RegistryId,
            /// Whose it was.
            owner: T::AccountId,
            /// The account's name.
            name: NameOf<T>,
            /// Who evicted it: the registry's owner.
            who: T::AccountId,
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
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Who revoked it: the registry's owner.
            who: T::AccountId,
        },
        /// A request for an account that nobody could accept any more was removed.
        AccountRequestCleared {
            /// The request.
            request_id: AccountRequestId,
            /// The registry.
            registry_id: RegistryId,
            /// The name that was asked for.
            name: NameOf<T>,
            /// Whose request it was.
            who: T::AccountId,
            /// Who cleared it.
            cleared_by: T::AccountId,
        },
        /// A request for an image that nobody could accept any more was removed.
        ImageRequestCleared {
            /// The request.
            request_id: ImageRequestId,
            /// The repository.
            repository_id: RepositoryId,
            /// Whose request it was.
            who: T::AccountId,
            /// Who cleared it.
            cleared_by: T::AccountId,
        },
    }

    /// Why a call is refused.
    #[pallet::error]
    pub enum Error<T> {
        /// A root, name, tag, media type or digest is too long.
        ExceedsMaxLength,
        /// A root, an account's or an image's name is not of the OCI distribution specification's
        /// grammar.
        InvalidName,
        /// The tag is not of the OCI distribution specification's grammar.
        InvalidTag,
        /// A media type is not of the form `type/subtype` of RFC 6838.
        InvalidMediaType,
        /// A digest is not `sha256:`, `sha512:` or `blake3:` with its lower-case hexadecimal digits.
        InvalidDigest,
        /// A size is more than the 2^63-1 that the OCI image specification allows.
        InvalidSize,
        /// An image has at least one layer.
        NoLayers,
        /// The image has more layers than an image may.
        TooManyLayers,
        /// There is no such registry.
        RegistryNotFound,
        /// The root belongs to another registry.
        RegistryAlreadyExists,
        /// Only the registry's owner may do this.
        NotRegistryOwner,
        /// The registry still has accounts.
        RegistryNotEmpty,
        /// There is no such request for an account, or it was answered or cleared.
        AccountRequestNotFound,
        /// Only whoever made the request may do this.
        NotRequester,
        /// The caller has a request with this registry already.
        AlreadyRequested,
        /// There is no such account.
        AccountNotFound,
        /// The caller has an account with this registry already.
        AccountAlreadyExists,
        /// The name belongs to another account of this registry.
        AccountNameTaken,
        /// Only the account's owner may do this.
        NotAccountOwner,
        /// The account still has repositories.
        AccountNotEmpty,
        /// There is no such repository.
        RepositoryNotFound,
        /// The account already has a repository of this name.
        RepositoryAlreadyExists,
        /// Only the repository's owner may do this.
        NotRepositoryOwner,
        /// The repository still has images.
        RepositoryNotEmpty,
        /// There is no such request for an image, or it was answered or cleared.
        ImageRequestNotFound,
        /// There is no such image.
        ImageNotFound,
        /// Only the image's owner may do this.
        NotImageOwner,
        /// The request was not accepted in time. It can be made again.
        RequestExpired,
        /// The request can still be accepted, so only its parties may end it.
        RequestNotExpired,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            Self::check_bounds();
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(
            _: BlockNumberFor<T>,
        ) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }

    #[pallet::call(weight = T::WeightInfo)]
    impl<T: Config> Pallet<T> {
        /// Creates a registry with the caller as its owner.
        ///
        /// - `root`: the registry's name, unique on the chain; of the grammar of one path component
        ///   of an image reference.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidName`, `RegistryAlreadyExists`.
        #[pallet::call_index(0)]
        pub fn create_registry(origin: OriginFor<T>, root: Vec<u8>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_create_registry(who, root)
        }

        /// Asks a registry for an account. When it is accepted, the account and its space are paid
        /// for by the caller. It can be accepted in the `RequestLifetime` blocks that follow.
        ///
        /// - `registry_id`: the registry.
        /// - `name`: the account's name, and that of its space if the caller has none; of the
        ///   grammar of one path component of an image reference.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidName`, `RegistryNotFound`,
        /// `AccountAlreadyExists`, `AlreadyRequested`, `AccountNameTaken`.
        #[pallet::call_index(1)]
        pub fn request_account(
            origin: OriginFor<T>,
            registry_id: RegistryId,
            name: Vec<u8>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_request_account(who, registry_id, name)
        }

        /// Withdraws the caller's request for an account, expired or not.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `AccountRequestNotFound`, `NotRequester`.
        #[pallet::call_index(2)]
        pub fn cancel_account_request(
            origin: OriginFor<T>,
            request_id: AccountRequestId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_cancel_account_request(who, request_id)
        }

        /// Admits an account to the caller's registry. Its space is the one that the requester owns;
        /// if there is none, it is created under the account's name.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `AccountRequestNotFound`, `RegistryNotFound`, `NotRegistryOwner`,
        /// `RequestExpired`, `AccountNameTaken`, and those of `create_space` of the container registry.
        #[pallet::call_index(3)]
        pub fn accept_account(
            origin: OriginFor<T>,
            request_id: AccountRequestId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_accept_account(who, request_id)
        }

        /// Refuses a request for an account with the caller's registry.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `AccountRequestNotFound`, `RegistryNotFound`, `NotRegistryOwner`.
        #[pallet::call_index(4)]
        pub fn reject_account(
            origin: OriginFor<T>,
            request_id: AccountRequestId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_reject_account(who, request_id)
        }

        /// Creates a repository of the caller's account, and that of its space if it has none of the
        /// name.
        ///
        /// - `account`: the account.
        /// - `image_name`: the image's name.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidName`, `AccountNotFound`,
        /// `NotAccountOwner`, `RepositoryAlreadyExists`, and those of the container registry, such
        /// as its `NotSpaceMember` if the caller has given the space away.
        #[pallet::call_index(5)]
        #[pallet::weight(Pallet::<T>::weight_of_repository(true))]
        pub fn create_repository(
            origin: OriginFor<T>,
            account: AccountIndex,
            image_name: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let revived = Self::do_create_repository(who, account, image_name)?;
            Ok(Some(Self::weight_of_repository(revived)).into())
        }

        /// Asks the registry to issue an image for the caller's repository. When it does, the image
        /// and its manifest are paid for by the caller, and the registry may revoke it later
        /// ([`revoke_image`](Pallet::revoke_image)). It can be issued in the `RequestLifetime` blocks
        /// that follow.
        ///
        /// - `repository_id`: the repository.
        /// - `config`: the image's configuration.
        /// - `layers`: its layers, the lowest first; at least one.
        /// - `tag`: the tag that it shall have; `None` is none.
        ///
        /// Errors, in this order: `NoLayers`, `TooManyLayers`, `ExceedsMaxLength`, `InvalidTag`,
        /// for each descriptor `InvalidMediaType`, `InvalidDigest`, `InvalidSize`; then
        /// `RepositoryNotFound`, `NotRepositoryOwner`, `AccountNotFound` (evicted).
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::request_image(layers.len() as u32))]
        pub fn request_image(
            origin: OriginFor<T>,
            repository_id: RepositoryId,
            config: Descriptor,
            layers: Vec<Descriptor>,
            tag: Option<Vec<u8>>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let input = ImageInput::<T>::parse(config, layers, tag)?;
            Self::do_request_image(who, repository_id, input)
        }

        /// Withdraws a request for an image of the caller's repository, expired or not.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `ImageRequestNotFound`, `NotRepositoryOwner`.
        #[pallet::call_index(7)]
        pub fn cancel_image_request(
            origin: OriginFor<T>,
            request_id: ImageRequestId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_cancel_image_request(who, request_id)
        }

        /// Issues an image that was requested of the caller's registry: makes its manifest, has the
        /// container registry keep it, and hands the image to the repository's owner.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `ImageRequestNotFound`, `RepositoryNotFound`, `RegistryNotFound`,
        /// `NotRegistryOwner`, `AccountNotFound` (evicted), `RequestExpired`, and those of the container
        /// registry, such as its `NotSpaceMember` if the repository's owner has given the space away,
        /// or its refusal to move a tag.
        #[pallet::call_index(8)]
        #[pallet::weight(Pallet::<T>::weight_of_manifest(T::MaxLayers::get(), true))]
        pub fn create_manifest(
            origin: OriginFor<T>,
            request_id: ImageRequestId,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let (layers, revived) = Self::do_create_manifest(who, request_id)?;
            Ok(Some(Self::weight_of_manifest(layers, revived)).into())
        }

        /// Refuses a request for an image of the caller's registry.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `ImageRequestNotFound`, `RepositoryNotFound`, `RegistryNotFound`,
        /// `NotRegistryOwner`.
        #[pallet::call_index(9)]
        pub fn reject_image(origin: OriginFor<T>, request_id: ImageRequestId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_reject_image(who, request_id)
        }

        /// Removes a repository of the caller's, which has to have no images. That of the space stays;
        /// nobody can accept its open requests any more.
        ///
        /// - `repository_id`: the repository.
        ///
        /// Errors, in this order: `RepositoryNotFound`, `NotRepositoryOwner`, `RepositoryNotEmpty`.
        #[pallet::call_index(10)]
        pub fn remove_repository(
            origin: OriginFor<T>,
            repository_id: RepositoryId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_remove_repository(who, repository_id)
        }

        /// Closes an account that has no repositories: the caller's own, or one of the caller's
        /// registry. Its space stays.
        ///
        /// - `account`: the account.
        ///
        /// Errors, in this order: `AccountNotFound`, `NotAccountOwner`, `AccountNotEmpty`.
        #[pallet::call_index(11)]
        pub fn close_account(origin: OriginFor<T>, account: AccountIndex) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_close_account(who, account)
        }

        /// Removes the caller's registry, which has to have no accounts. Nobody can accept its open
        /// requests any more.
        ///
        /// - `registry_id`: the registry.
        ///
        /// Errors, in this order: `RegistryNotFound`, `NotRegistryOwner`, `RegistryNotEmpty`.
        #[pallet::call_index(12)]
        pub fn remove_registry(origin: OriginFor<T>, registry_id: RegistryId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_remove_registry(who, registry_id)
        }

        /// Removes the record of an image of the caller's. Its manifest stays in the space.
        ///
        /// - `image_id`: the image.
        ///
        /// Errors, in this order: `ImageNotFound`, `NotImageOwner`.
        #[pallet::call_index(13)]
        pub fn remove_image(origin: OriginFor<T>, image_id: ImageId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_remove_image(who, image_id)
        }

        /// Takes an account off the caller's registry, whatever it has. No image is issued for it any
        /// more, and its name is free. Its space, its images in the space and its repositories stay its
        /// owner's, who removes them as before; the images that the registry issued stay issued until
        /// they are revoked, one by one. What was held for the account goes back to its owner.
        ///
        /// - `account`: the account.
        ///
        /// Errors, in this order: `AccountNotFound`, `NotRegistryOwner`.
        #[pallet::call_index(14)]
        pub fn evict_account(origin: OriginFor<T>, account: AccountIndex) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_evict_account(who, account)
        }

        /// Revokes an image that the caller's registry issued: the record that it did goes, and with
        /// it, if the caller says so, the manifest and its tags. What was held for them goes back to
        /// whoever paid it, once they can no longer be put back: a revocation ends what the registry says,
        /// and not what the space's owner says.
        ///
        /// The manifest is removed in the name of the image's owner, with that account's rights in the
        /// space. Without the manifest nothing can hinder a revocation.
        ///
        /// - `image_id`: the image.
        /// - `max_tags`: the most tags that the manifest may have to be removed; `None` to let it be.
        ///
        /// Errors, in this order: `ImageNotFound`, `RegistryNotFound`, `NotRegistryOwner`; to remove
        /// the manifest also those of the container registry's `remove_manifest`, such as
        /// `NotSpaceMember` if the image's owner has given the space away, or `TooManyTags`. That the
        /// manifest is gone already is none.
        #[pallet::call_index(15)]
        #[pallet::weight(Pallet::<T>::revocation_weight(*max_tags))]
        pub fn revoke_image(
            origin: OriginFor<T>,
            image_id: ImageId,
            max_tags: Option<u32>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let asked = max_tags.map(|_| 0);
            let tags = Self::do_revoke_image(who, image_id, max_tags)?;
            Ok(Some(Self::revocation_weight(tags.or(asked))).into())
        }

        /// Removes a request for an account that nobody can accept any more: it has expired, or its
        /// registry is gone. Anybody may. What was held for it goes back to whoever made it.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `AccountRequestNotFound`, `RequestNotExpired`.
        #[pallet::call_index(16)]
        pub fn clear_account_request(
            origin: OriginFor<T>,
            request_id: AccountRequestId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_clear_account_request(who, request_id)
        }

        /// Removes a request for an image that nobody can accept any more: it has expired, or its
        /// repository is gone, or the account was evicted. Anybody may. What was held for it goes back
        /// to whoever made it.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `ImageRequestNotFound`, `RequestNotExpired`.
        #[pallet::call_index(17)]
        pub fn clear_image_request(
            origin: OriginFor<T>,
            request_id: ImageRequestId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_clear_image_request(who, request_id)
        }
    }
}
