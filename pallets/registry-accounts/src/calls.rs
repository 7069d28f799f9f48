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
            ensure_signed(origin)?;
            Self::do_clear_account_request(request_id)
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
            ensure_signed(origin)?;
            Self::do_clear_image_request(request_id)
        }
    }
}
