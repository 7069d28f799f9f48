//! What the pallet tells about. Each event that an index follows names the space by its name too.

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod events {
    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A space was created: its id and its owner.
        SpaceCreated(SpaceId, T::AccountId),
        /// A space got its name; follows `SpaceCreated`.
        SpaceNamed {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
        },
        /// A space got a member: its id and the member.
        MemberAdded(SpaceId, T::AccountId),
        /// A tag was set or confirmed: the space's name, the image's, the tag and the digest.
        ManifestDigestUpdated(RepoNameOf<T>, ImageNameOf<T>, TagOf<T>, DigestOf<T>),
        /// `ImageDigestToCid` holds this CID.
        ImageDigestToCidStored {
            /// Who said so, whether it is new, other than before or the same.
            who: T::AccountId,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
        },
        /// `DigestInfoStorage` holds this type and this CID.
        DigestInfoStored {
            /// Who said so, whether it is new, other than before or the same.
            who: T::AccountId,
            /// The blob's digest.
            digest: DigestOf<T>,
            /// What the blob is.
            digest_type: DigestType,
            /// The blob's CID.
            cid: CidOf<T>,
        },
        /// A space recorded a manifest that it did not have, or had otherwise.
        ManifestStored {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Who said so: as a rule who pays for it, but whoever corrects it or declares its size as well.
            who: T::AccountId,
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
            /// Bytes of its JSON, if somebody has said so.
            size: Option<u64>,
            /// What it is, if somebody has said so.
            media_type: Option<MediaType>,
            /// The manifest that it is about, if somebody has named one.
            subject: Option<DigestOf<T>>,
        },
        /// A space recorded a blob that it did not have, or had otherwise.
        BlobStored {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who said so: as a rule who pays for it, but whoever corrects it or declares its size as well.
            who: T::AccountId,
            /// The blob's digest.
            digest: DigestOf<T>,
            /// What the blob is.
            digest_type: DigestType,
            /// The blob's CID.
            cid: CidOf<T>,
            /// Its bytes, if somebody has said how many.
            size: Option<u64>,
        },
        /// A space lost a member.
        MemberRemoved {
            /// The space.
            space_id: SpaceId,
            /// The account that is no longer a member.
            member: T::AccountId,
        },
        /// A member's rights were set.
        PermissionsSet {
            /// The space.
            space_id: SpaceId,
            /// The member.
            member: T::AccountId,
            /// What it may do from now on.
            permissions: Rights,
        },
        /// Who may pull from a space was set.
        VisibilitySet {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who may pull from now on.
            visibility: Visibility,
        },
        /// A space was offered to an account, or an offer was withdrawn.
        SpaceOffered {
            /// The space.
            space_id: SpaceId,
            /// Who can accept it.
            to: Option<T::AccountId>,
        },
        /// A space has a new owner.
        SpaceTransferred {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Who owned it.
            from: T::AccountId,
            /// Who owns it.
            to: T::AccountId,
        },
        /// A space was deleted, and its name laid to rest.
        SpaceDeleted {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The history of all that was in it.
            history: History,
        },
        /// The name of a deleted space came to the end of its rest, and nothing is held for it any more.
        NameFreed {
            /// The name.
            repo_name: RepoNameOf<T>,
        },
        /// What an account paid for in a space is from now on paid for by another.
        HoldsMoved {
            /// The space.
            space_id: SpaceId,
            /// Who paid.
            from: T::AccountId,
            /// Who pays.
            to: T::AccountId,
            /// How much is held.
            amount: BalanceOf<T>,
        },
        /// A repository was created, by itself or by the first push to it.
        RepositoryCreated {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
        },
        /// A repository was removed.
        RepositoryRemoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The history of all that was in it.
            history: History,
        },
        /// A repository's tags became mutable or immutable.
        TagMutabilitySet {
            /// The space.
            space_id: SpaceId,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// Whether a tag stays with its manifest.
            immutable: bool,
            /// The patterns of the tags that do not.
            except: BoundedVec<TagPatternOf<T>, T::MaxTagPatterns>,
        },
        /// A tag was set, moved or removed.
        TagChanged {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The tag.
            tag: TagOf<T>,
            /// What it meant before, if it existed.
            old_digest: Option<DigestOf<T>>,
            /// What it means now; `None` when it was removed.
            new_digest: Option<DigestOf<T>>,
            /// The head of its history, this change included.
            history: History,
        },
        /// A repository lost a manifest.
        ManifestRemoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The image's name.
            image_name: ImageNameOf<T>,
            /// The manifest's digest.
            digest: DigestOf<T>,
        },
        /// The chain keeps the JSON of a manifest, in `InlineManifests`.
        InlineManifestStored {
            /// The manifest's digest.
            digest: DigestOf<T>,
            /// The manifest's CID.
            cid: CidOf<T>,
        },
        /// The chain no longer keeps the JSON of a manifest.
        InlineManifestRemoved {
            /// The manifest's digest.
            digest: DigestOf<T>,
        },
        /// A space lost a blob.
        BlobRemoved {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// The blob's digest.
            digest: DigestOf<T>,
        },
        /// Something was removed, and can be put back. An event that tells of its removal comes with it.
        ItemRemoved {
            /// Its id among what can be put back.
            restorable_id: RestorableId,
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// What was removed.
            item: RemovedItem<T>,
            /// Who removed it.
            by: T::AccountId,
            /// Until when it can be put back, in milliseconds of the Unix epoch, by the chain's time.
            until: u64,
        },
        /// Something that was removed was put back, or recorded again. The events of its first recording come
        /// with it.
        ItemRestored {
            /// The id that it had among what can be put back.
            restorable_id: RestorableId,
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// What is back.
            item: RemovedItem<T>,
            /// Who put it back.
            by: T::AccountId,
        },
        /// Something that was removed can no longer be put back, and nothing is held for it any more.
        ItemForgotten {
            /// The id that it had among what can be put back.
            restorable_id: RestorableId,
            /// The space.
            space_id: SpaceId,
            /// What it was.
            item: RemovedItem<T>,
            /// The owner who gave it up, or `None` when its time was over.
            purged_by: Option<T::AccountId>,
        },
        /// For how long what is removed from a space can be put back was set.
        RestoreWindowSet {
            /// The space.
            space_id: SpaceId,
            /// Its name.
            repo_name: RepoNameOf<T>,
            /// Milliseconds, or `None` for as long as the chain allows.
            window: Option<u64>,
        },
        /// A node was registered.
        NodeRegistered {
            /// Who registered it.
            owner: T::AccountId,
            /// What it does.
            node_type: NodeType,
            /// Its id.
            node_id: NodeIdOf<T>,
            /// The peer id of its IPFS.
            ipfs_node_id: Option<PeerIdOf<T>>,
            /// Whether its fee was paid in credits.
            paid_in_credits: bool,
        },
        /// A node was unregistered.
        NodeDeregistered {
            /// Who had registered it.
            owner: T::AccountId,
            /// What it did.
            node_type: NodeType,
            /// Its id.
            node_id: NodeIdOf<T>,
        },
        /// A node's owner has proven to have the key that one of its ids names.
        NodeProven {
            /// The owner.
            owner: T::AccountId,
            /// The id that the node is registered under.
            node_id: NodeIdOf<T>,
            /// Which id it is.
            which: KeyId,
        },
        /// A node went to the account that has the key of the node's id.
        NodeTakenOver {
            /// The id that the node is registered under.
            node_id: NodeIdOf<T>,
            /// Who had registered it.
            from: T::AccountId,
            /// Who owns it.
            to: T::AccountId,
        },
        /// An account was granted credits.
        CreditsGranted {
            /// The account.
            who: T::AccountId,
            /// How many.
            amount: CreditsOf<T>,
        },
    }
}
