//! Why calls are refused.

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod errors {
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
}
