//! What the pallet stores. Every entry is bounded; how each one is paid for is told in
//! `deposit.rs`.

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod storage {
    /// The id that the next space gets.
    #[pallet::storage]
    pub type NextSpaceId<T: Config> = StorageValue<_, SpaceId, ValueQuery>;

    /// The spaces.
    #[pallet::storage]
    pub type Spaces<T: Config> = StorageMap<_, Blake2_128Concat, SpaceId, SpaceMetadata<T>>;

    /// What calls need to know of a space, without its lists.
    #[pallet::storage]
    pub type SpaceHeads<T: Config> = StorageMap<_, Blake2_128Concat, SpaceId, SpaceHead<T>>;

    /// The space of a name.
    #[pallet::storage]
    pub type SpaceIdByName<T: Config> = StorageMap<_, Blake2_128Concat, RepoNameOf<T>, SpaceId>;

    /// The names of deleted spaces.
    #[pallet::storage]
    pub type RestingNames<T: Config> =
        StorageMap<_, Blake2_128Concat, RepoNameOf<T>, RestingName<T>>;

    /// The space of an owner.
    #[pallet::storage]
    pub type SpaceIdByOwner<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, SpaceId>;

    /// What is held of an account's balance for a space and what is in it. Who left the space has
    /// an entry only if the owner could not take it over.
    #[pallet::storage]
    pub type SpaceHolds<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        T::AccountId,
        BalanceOf<T>,
    >;

    /// What an account may do in a space: one entry for the owner and for each member.
    #[pallet::storage]
    pub type Permissions<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, SpaceId, Blake2_128Concat, T::AccountId, Rights>;

    /// What a space's owner has set, and the history of what was removed from it.
    #[pallet::storage]
    pub type Settings<T: Config> =
        StorageMap<_, Blake2_128Concat, SpaceId, SpaceSettings, ValueQuery>;

    /// Whom a space is offered to.
    #[pallet::storage]
    pub type SpaceOffers<T: Config> = StorageMap<_, Blake2_128Concat, SpaceId, T::AccountId>;

    /// The images of a space.
    #[pallet::storage]
    pub type Repositories<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        ImageNameOf<T>,
        Repository<T>,
    >;

    /// The tags that stay mutable in a repository with immutable tags, if there are any.
    #[pallet::storage]
    pub type TagExceptions<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        ImageNameOf<T>,
        Exceptions<T>,
    >;

    /// The digest that a tag means, by `(repo_name, image_name, tag)`.
    #[pallet::storage]
    pub type ManifestDigests<T: Config> =
        StorageMap<_, Blake2_128Concat, (RepoNameOf<T>, ImageNameOf<T>, TagOf<T>), DigestOf<T>>;

    /// The tags of an image, by `(space, image, tag)`, with what is held for each.
    #[pallet::storage]
    pub type TagRecords<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, TagOf<T>>,
        ),
        TagRecord<T>,
    >;

    /// The tags of a manifest but for the one that its record names, by `(space, image, digest, tag)`.
    #[pallet::storage]
    pub type ManifestTags<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
            NMapKey<Blake2_128Concat, TagOf<T>>,
        ),
        (),
    >;

    /// The manifests of an image, by `(space, image, digest)`, as the space itself recorded them.
    #[pallet::storage]
    pub type SpaceManifests<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
        ),
        ManifestRecord<T>,
    >;

    /// The manifests whose JSON the chain itself keeps, by digest. An entry goes with the last
    /// record that pays for it.
    #[pallet::storage]
    pub type InlineManifests<T: Config> =
        StorageMap<_, Blake2_128Concat, DigestOf<T>, InlineManifest<T>>;

    /// The blobs of a space, as the space itself recorded them.
    #[pallet::storage]
    pub type SpaceBlobs<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        DigestOf<T>,
        BlobRecord<T>,
    >;

    /// Where a blob is, by the word of a space that still says so. A CID that the chain has checked
    /// goes before others.
    #[pallet::storage]
    pub type DigestInfoStorage<T: Config> =
        StorageMap<_, Blake2_128Concat, DigestOf<T>, DigestInfo<T>>;

    /// Where a manifest is, by the word of a space that still says so under the image's name. A CID
    /// that the chain has checked goes before others.
    #[pallet::storage]
    pub type ImageDigestToCid<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        ImageNameOf<T>,
        Blake2_128Concat,
        DigestOf<T>,
        CidOf<T>,
    >;

    /// How many spaces say the same of a manifest under an image's name, by `(image, digest, CID)`. Without an
    /// entry it is one if `ImageDigestToCid` says so too, and else none.
    #[pallet::storage]
    pub type ImageCidRefs<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
            NMapKey<Blake2_128Concat, CidOf<T>>,
        ),
        u32,
    >;

    /// How many spaces say that a blob is under a CID, whatever size they say it has. Without an entry it is
    /// one if `DigestInfoStorage` says so too, and else none.
    #[pallet::storage]
    pub type BlobCidRefs<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, DigestOf<T>, Blake2_128Concat, CidOf<T>, u32>;

    /// The index that the next line of the pin log gets.
    #[pallet::storage]
    pub type NextPinIndex<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// The pin log: one line for all records that say the same of some content, its digest, CID and
    /// size, in the order of their first appearance. An index is never reused; a line goes when no
    /// record is left, and a page with its last line. See `pin_log.rs`.
    ///
    /// The key is not hashed: nobody chooses an index.
    #[pallet::storage]
    pub type PinLog<T: Config> = StorageMap<_, Identity, PinPage, PinPageLines<T>>;

    /// The line of the pin log for some content, by digest and `(CID, kind, size)`. Sizes have a line
    /// each, so that a wrong one is the fault of those alone who say so.
    #[pallet::storage]
    pub type Pins<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        DigestOf<T>,
        Blake2_128Concat,
        (CidOf<T>, ContentKind, Option<u64>),
        Pin,
    >;

    /// For how many milliseconds what is removed can be put back. Set at genesis.
    #[pallet::storage]
    pub type RestoreWindow<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// The id that the next removed item gets.
    #[pallet::storage]
    pub type NextRestorableId<T: Config> = StorageValue<_, RestorableId, ValueQuery>;

    /// What was removed and is still kept, by its id.
    #[pallet::storage]
    pub type Restorables<T: Config> = StorageMap<_, Blake2_128Concat, RestorableId, Restorable<T>>;

    /// The same by space.
    #[pallet::storage]
    pub type SpaceRestorables<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, SpaceId, Blake2_128Concat, RestorableId, ()>;

    /// The blobs that were removed from a space. One that is recorded again is put back.
    #[pallet::storage]
    pub type RemovedBlobs<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        DigestOf<T>,
        RemovedBlob<T>,
    >;

    /// The manifests that were removed from an image, by `(space, image, digest)`. One that is recorded
    /// again is put back.
    #[pallet::storage]
    pub type RemovedManifests<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, SpaceId>,
            NMapKey<Blake2_128Concat, ImageNameOf<T>>,
            NMapKey<Blake2_128Concat, DigestOf<T>>,
        ),
        RemovedManifest<T>,
    >;

    /// The repositories that were removed from a space. One whose name is used again is put back.
    #[pallet::storage]
    pub type RemovedRepositories<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        SpaceId,
        Blake2_128Concat,
        ImageNameOf<T>,
        RemovedRepository<T>,
    >;

    /// The tags that were removed, by their id among what can be put back: one that is set again is a new
    /// one, and can be removed again.
    #[pallet::storage]
    pub type RemovedTags<T: Config> = StorageMap<_, Blake2_128Concat, RestorableId, RemovedTag<T>>;

    /// The id up to which idle time has reaped.
    #[pallet::storage]
    pub type NextReap<T: Config> = StorageValue<_, RestorableId, ValueQuery>;

    /// The registered nodes, by their id.
    #[pallet::storage]
    pub type Nodes<T: Config> = StorageMap<_, Blake2_128Concat, NodeIdOf<T>, NodeInfo<T>>;

    /// The node whose IPFS a peer id is, proven by a signature; by the id's multihash, however it is
    /// written.
    #[pallet::storage]
    pub type ProvenPeers<T: Config> = StorageMap<_, Blake2_128Concat, PeerKey, NodeIdOf<T>>;

    /// The nodes of an account.
    #[pallet::storage]
    pub type NodesByOwner<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Blake2_128Concat, NodeIdOf<T>, ()>;

    /// The nodes of a type.
    #[pallet::storage]
    pub type NodesByType<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, NodeType, Blake2_128Concat, NodeIdOf<T>, ()>;
}
