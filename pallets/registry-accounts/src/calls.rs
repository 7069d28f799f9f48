//! The calls: what each does is in the module of its noun.

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod calls {
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
        /// for by the caller.
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

        /// Withdraws the caller's request for an account.
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
        /// Errors, in this order: `AccountRequestNotFound`, `NotRegistryOwner`, `AccountNameTaken`,
        /// and those of `create_space` of the container registry.
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
        /// Errors, in this order: `AccountRequestNotFound`, `NotRegistryOwner`.
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
        pub fn create_repository(
            origin: OriginFor<T>,
            account: AccountIndex,
            image_name: Vec<u8>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_create_repository(who, account, image_name)
        }

        /// Asks the registry to issue an image for the caller's repository. When it does, the image
        /// and its manifest are paid for by the caller.
        ///
        /// - `repository_id`: the repository.
        /// - `config`: the image's configuration.
        /// - `layers`: its layers, the lowest first; at least one.
        /// - `tag`: the tag that it shall have; `None` is none.
        ///
        /// Errors, in this order: `NoLayers`, `TooManyLayers`, `ExceedsMaxLength`, `InvalidTag`,
        /// for each descriptor `InvalidMediaType`, `InvalidDigest`, `InvalidSize`; then
        /// `RepositoryNotFound`, `NotRepositoryOwner`.
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

        /// Withdraws a request for an image of the caller's repository.
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
        /// Errors, in this order: `ImageRequestNotFound`, `NotRegistryOwner`, and those of the
        /// container registry, such as its `NotSpaceMember` if the repository's owner has given the
        /// space away, or its refusal to move a tag.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::create_manifest(T::MaxLayers::get()))]
        pub fn create_manifest(
            origin: OriginFor<T>,
            request_id: ImageRequestId,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let layers = Self::do_create_manifest(who, request_id)?;
            Ok(Some(T::WeightInfo::create_manifest(layers)).into())
        }

        /// Refuses a request for an image of the caller's registry.
        ///
        /// - `request_id`: the request.
        ///
        /// Errors, in this order: `ImageRequestNotFound`, `NotRegistryOwner`.
        #[pallet::call_index(9)]
        pub fn reject_image(origin: OriginFor<T>, request_id: ImageRequestId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_reject_image(who, request_id)
        }

        /// Removes a repository of the caller's, which has to be empty. That of the space stays.
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

        /// Removes the caller's registry, which has to have no accounts and no open requests.
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
    }
}
