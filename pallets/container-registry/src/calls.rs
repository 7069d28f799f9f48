//! The calls: what each does is in the module of its noun.

use polkadot_sdk::frame_support::pallet_macros::pallet_section;

/// Becomes a part of the module [`pallet`](crate::pallet).
#[pallet_section]
mod calls {
    #[pallet::call(weight = T::WeightInfo)]
    impl<T: Config> Pallet<T> {
        /// Creates a space with the caller as its owner.
        ///
        /// - `name`: the space's name, one path component of an image reference.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidName`, `UserAlreadyHasSpace`,
        /// `SpaceAlreadyExists`, `NameResting`.
        #[pallet::call_index(0)]
        pub fn create_space(origin: OriginFor<T>, name: Vec<u8>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_create_space(who, name).map(drop)
        }

        /// Makes an account a member of a space, with the rights to pull and to push.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `new_member`: the account.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `AlreadyMember`,
        /// `MaxSpaceMembersReached`.
        #[pallet::call_index(1)]
        pub fn add_space_member(
            origin: OriginFor<T>,
            space_id: SpaceId,
            new_member: T::AccountId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_add_space_member(who, space_id, new_member)
        }

        /// Records a manifest and points a tag at it. The tag's former manifest stays.
        ///
        /// - `repo_name`: the space's name.
        /// - `image_name`: the image's name; its repository is created if there is none.
        /// - `tag`: the tag; `None` is `latest`.
        /// - `digest`: the manifest's digest.
        /// - `cid`: where the manifest's JSON is on IPFS.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `EmptyCid`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidTag`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest`,
        /// `SpaceDoesNotExist`, `NotSpaceMember`, `NotAuthorized`, `MaxImagesReached`; if the manifest was
        /// recorded with another CID, `CidAlreadyChecked`, `NotAuthorized`; `TagImmutable`,
        /// `MaxTagsLimitReached`; those of the currency.
        #[pallet::call_index(2)]
        #[pallet::weight(
            T::WeightInfo::add_manifest_head_digest_and_manifest_json_cid()
                .max(T::WeightInfo::add_manifest_to_new_repository())
                .max(manifest_weight::<T>(Filed::Revived, 1))
        )]
        pub fn add_manifest_head_digest_and_manifest_json_cid(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            tag: Option<Vec<u8>>,
            digest: Vec<u8>,
            cid: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let tag = tag.unwrap_or_else(|| DEFAULT_TAG.as_bytes().to_vec());
            let input = ImageInput::<T>::parse(repo_name, image_name, Some(tag), digest, cid)?;
            let weight = match Self::do_record_manifest(who, input)? {
                Filed::AsBefore | Filed::Corrected => {
                    T::WeightInfo::add_manifest_head_digest_and_manifest_json_cid()
                }
                Filed::InNewRepository => T::WeightInfo::add_manifest_to_new_repository(),
                Filed::Revived => manifest_weight::<T>(Filed::Revived, 1),
            };
            Ok(Some(weight).into())
        }

        /// Records a blob: a layer or an image's configuration.
        ///
        /// - `repo_name`: the space's name.
        /// - `digest`: the blob's digest.
        /// - `digest_type`: what the blob is.
        /// - `cid`: where the blob is on IPFS.
        ///
        /// Errors, in this order: `EmptyDigestInfo`, `EmptyCidInfo`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest`, `SpaceNotFound`,
        /// `NotSpaceMember`, `NotAuthorized`; if the blob was recorded with another CID,
        /// `CidAlreadyChecked`, `NotAuthorized`; those of the currency.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::store_digest_info().max(T::WeightInfo::revive_blobs(1)))]
        pub fn store_digest_info(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            digest: Vec<u8>,
            digest_type: DigestType,
            cid: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let (repo_name, blob) = BlobInput::<T>::parse(repo_name, digest, digest_type, cid)?;
            let weight = match Self::do_record_blob(who, repo_name, blob)? {
                Recorded::Revived => T::WeightInfo::revive_blobs(1),
                _ => T::WeightInfo::store_digest_info(),
            };
            Ok(Some(weight).into())
        }

        /// Registers a node of the caller's for what it does for the registry.
        ///
        /// The fee is taken from the caller's balance, or with `pay_in_credits` from its credits;
        /// then the transaction itself costs nothing. The fee is not refunded, the deposit is.
        ///
        /// - `node_type`: what the node does.
        /// - `node_id`: its id, of visible ASCII characters, unique on the chain.
        /// - `pay_in_credits`: whether the fee is taken from credits.
        /// - `ipfs_node_id`: the libp2p peer id of its IPFS.
        ///
        /// Errors, in this order: `ExceedsMaxLength` and `InvalidNodeId` of the id,
        /// `ExceedsMaxLength` and `InvalidIpfsNodeId` of the peer id, `NodeAlreadyRegistered`, and
        /// those of the currency and the credits.
        #[pallet::call_index(4)]
        pub fn register_node(
            origin: OriginFor<T>,
            node_type: NodeType,
            node_id: Vec<u8>,
            pay_in_credits: bool,
            ipfs_node_id: Option<Vec<u8>>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            Self::do_register_node(who, node_type, node_id, pay_in_credits, ipfs_node_id)
        }

        /// Records a manifest without a tag.
        ///
        /// Arguments and errors are those of
        /// [`add_manifest_head_digest_and_manifest_json_cid`][add] but for the tag's.
        ///
        /// [add]: Pallet::add_manifest_head_digest_and_manifest_json_cid
        #[pallet::call_index(5)]
        #[pallet::weight(
            T::WeightInfo::store_manifest()
                .max(T::WeightInfo::store_manifest_in_new_repository())
                .max(manifest_weight::<T>(Filed::Revived, 0))
        )]
        pub fn store_manifest(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            cid: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = ImageInput::<T>::parse(repo_name, image_name, None, digest, cid)?;
            let weight = match Self::do_record_manifest(who, input)? {
                Filed::AsBefore | Filed::Corrected => T::WeightInfo::store_manifest(),
                Filed::InNewRepository => T::WeightInfo::store_manifest_in_new_repository(),
                Filed::Revived => manifest_weight::<T>(Filed::Revived, 0),
            };
            Ok(Some(weight).into())
        }

        /// Takes a member out of a space. What it recorded stays. What is on hold of its balance for
        /// that becomes the owner's; if the owner's balance does not cover it, the member goes all the
        /// same, and the call can be repeated for an account that has gone and still pays.
        ///
        /// - `space_id`: a space that the caller owns or is the member of.
        /// - `member`: the member.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `MemberNotFound`.
        #[pallet::call_index(6)]
        pub fn remove_space_member(
            origin: OriginFor<T>,
            space_id: SpaceId,
            member: T::AccountId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_remove_space_member(who, space_id, member)
        }

        /// Sets what a member may do.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `member`: a member of it. An owner's rights are complete and cannot be set.
        /// - `permissions`: what it may do from now on.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `MemberNotFound`.
        #[pallet::call_index(7)]
        pub fn set_member_permissions(
            origin: OriginFor<T>,
            space_id: SpaceId,
            member: T::AccountId,
            permissions: Rights,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_member_permissions(who, space_id, member, permissions)
        }

        /// Sets who may pull from a space.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `visibility`: everybody, or members with the right to pull.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`.
        #[pallet::call_index(8)]
        pub fn set_visibility(
            origin: OriginFor<T>,
            space_id: SpaceId,
            visibility: Visibility,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_visibility(who, space_id, visibility)
        }

        /// Offers a space to another account, in place of any earlier offer.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `new_owner`: who can accept it; `None` withdraws the offer.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`.
        #[pallet::call_index(9)]
        pub fn transfer_space(
            origin: OriginFor<T>,
            space_id: SpaceId,
            new_owner: Option<T::AccountId>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_transfer_space(who, space_id, new_owner)
        }

        /// Makes the caller, to whom the space was offered, its owner. The caller takes over all
        /// that is on hold of the former owner's balance for the space and what is in it; the former
        /// owner gets that back, and no rights.
        ///
        /// - `space_id`: the space.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotOffered`, `UserAlreadyHasSpace`.
        #[pallet::call_index(10)]
        pub fn accept_space(origin: OriginFor<T>, space_id: SpaceId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_accept_space(who, space_id)
        }

        /// Deletes an empty space. Its id is never given again; its name can be taken again by the
        /// same account at any time, and by others after `NameRest`. Until then something is on hold
        /// for it.
        ///
        /// - `space_id`: a space that the caller owns, without repositories and blobs.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `SpaceNotEmpty`.
        #[pallet::call_index(11)]
        pub fn delete_space(origin: OriginFor<T>, space_id: SpaceId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_delete_space(who, space_id)
        }

        /// Creates an empty repository.
        ///
        /// - `space_id`: a space that the caller may push to.
        /// - `image_name`: the image's name.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryAlreadyExists`,
        /// `ExceedsMaxLength` (with the space's name), `MaxImagesReached`.
        #[pallet::call_index(12)]
        #[pallet::weight(T::WeightInfo::create_repository().max(T::WeightInfo::restore_repository()))]
        pub fn create_repository(
            origin: OriginFor<T>,
            space_id: SpaceId,
            image_name: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let revived = Self::do_create_repository(who, space_id, image_name)?;
            let weight = if revived {
                T::WeightInfo::restore_repository()
            } else {
                T::WeightInfo::create_repository()
            };
            Ok(Some(weight).into())
        }

        /// Removes a repository, or as much of it as one call can.
        ///
        /// Manifests go one after the other, each with all its tags, as long as they are together
        /// at most `limit`; when none is left, the repository goes too, with the event
        /// `RepositoryRemoved`. Otherwise the call is to be repeated.
        ///
        /// - `space_id`: a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `limit`: manifests and tags to remove, at most `MaxRemovals`.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryNotFound`, `TooManyTags`
        /// (the first manifest and its tags are more than `limit`).
        #[pallet::call_index(13)]
        #[pallet::weight(
            T::WeightInfo::remove_repository((*limit).min(T::MaxRemovals::get()))
                .max(T::WeightInfo::remove_repository_at_once((*limit).min(T::MaxRemovals::get())))
        )]
        pub fn remove_repository(
            origin: OriginFor<T>,
            space_id: SpaceId,
            image_name: Vec<u8>,
            limit: u32,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let (removed, is_final) = Self::do_remove_repository(who, space_id, image_name, limit)?;
            // One manifest may have been read that was too much.
            let read = removed.saturating_add(1).min(limit.min(T::MaxRemovals::get()));
            let weight = if is_final {
                T::WeightInfo::remove_repository_at_once(read)
            } else {
                T::WeightInfo::remove_repository(read)
            };
            Ok(Some(weight).into())
        }

        /// Sets whether a repository's tags can be moved and removed.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `image_name`: the image's name.
        /// - `immutable`: whether a tag stays with its manifest as long as that lives.
        /// - `except`: patterns of tags for which that does not hold, such as `nightly-*`; at most
        ///   `MaxTagPatterns`. Without `immutable` they have no meaning and are not kept.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `TooManyTagPatterns`, `ExceedsMaxLength` (of a pattern), `InvalidTagPattern`,
        /// `SpaceNotFound`, `NotSpaceOwner`, `RepositoryNotFound`.
        #[pallet::call_index(14)]
        pub fn set_tag_mutability(
            origin: OriginFor<T>,
            space_id: SpaceId,
            image_name: Vec<u8>,
            immutable: bool,
            except: Vec<Vec<u8>>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_tag_mutability(who, space_id, image_name, immutable, except)
        }

        /// Removes a tag. Its manifest stays.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `tag`: the tag.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidTag`, `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`,
        /// `RepositoryNotFound`, `TagNotFound`, `TagImmutable`.
        #[pallet::call_index(15)]
        #[pallet::weight(T::WeightInfo::remove_tag().max(T::WeightInfo::remove_tag_at_once()))]
        pub fn remove_tag(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            tag: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = TagInput::<T>::parse(repo_name, image_name, tag)?;
            let is_final = Self::do_remove_tag(who, input, &ExpectedTag::Any)?;
            Ok(Some(tag_removal_weight::<T>(is_final)).into())
        }

        /// Removes a manifest with its tags, immutable ones included.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `digest`: the manifest's digest.
        /// - `max_tags`: how many tags may go with it, at most `MaxRemovals`.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidDigest`, `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`,
        /// `RepositoryNotFound`, `ManifestNotFound`, `TooManyTags`.
        #[pallet::call_index(16)]
        #[pallet::weight(image_removal_weight::<T>(*max_tags, 0))]
        pub fn remove_manifest(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            max_tags: u32,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
            let (tags, is_final) = Self::do_remove_image(who, input, max_tags, Vec::new())?;
            Ok(Some(removed_image_weight::<T>(tags, 0, is_final)).into())
        }

        /// Removes a space's record of a blob. Whether a manifest still names it is for the caller
        /// to know: the chain does not read manifests.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `digest`: the blob's digest.
        ///
        /// Errors, in this order: `EmptyDigestInfo`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidDigest`, `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `BlobNotFound`.
        #[pallet::call_index(17)]
        #[pallet::weight(
            T::WeightInfo::remove_digest_info().max(T::WeightInfo::remove_digest_info_at_once())
        )]
        pub fn remove_digest_info(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            digest: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let (repo_name, digest) = input::blob_key::<T>(repo_name, digest)?;
            let is_final = Self::do_remove_blob(who, repo_name, digest)?;
            Ok(Some(blob_removal_weight::<T>(is_final)).into())
        }

        /// Takes a node of the caller's off the register.
        ///
        /// - `node_id`: its id.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidNodeId`, `NodeNotFound`,
        /// `NotNodeOwner`.
        #[pallet::call_index(18)]
        pub fn deregister_node(origin: OriginFor<T>, node_id: Vec<u8>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_deregister_node(who, node_id)
        }

        /// Grants an account credits, with which it can register nodes.
        ///
        /// - `who`: the account.
        /// - `amount`: how many credits.
        ///
        /// Needs the admin origin. Errors are those of the credits.
        #[pallet::call_index(19)]
        pub fn grant_credits(
            origin: OriginFor<T>,
            who: T::AccountId,
            amount: CreditsOf<T>,
        ) -> DispatchResult {
            T::AdminOrigin::ensure_origin(origin)?;
            Self::do_grant_credits(who, amount)
        }

        /// Gives back what is held for the name of a deleted space, once its rest is over. A name that
        /// somebody takes after its rest needs no such call.
        ///
        /// - `repo_name`: the name.
        ///
        /// Anybody may call it. Errors, in this order: `ExceedsMaxLength`, `InvalidName`,
        /// `NameNotResting`, `NameResting` (its rest is not over).
        #[pallet::call_index(20)]
        pub fn free_name(origin: OriginFor<T>, repo_name: Vec<u8>) -> DispatchResult {
            ensure_signed(origin)?;
            Self::do_free_name(repo_name)
        }

        /// Proves that the caller has the key that an id of a node names.
        ///
        /// - `node_id`: the id that the node is registered under.
        /// - `which`: the id that names the key: that one, or the peer id of the node's IPFS. With the
        ///   key of the former the caller becomes the node's owner, if another account is, and takes over
        ///   the deposit; the latter is for the owner.
        /// - `until`: the last block in which the proof is taken; at most 43,200 blocks ahead.
        /// - `signature`: by the key, over a text that [`node_proof`](crate::node_proof) tells.
        ///
        /// Errors, in this order: `ExceedsMaxLength`, `InvalidNodeId`, `NodeNotFound`, `NotNodeOwner`,
        /// `NoKey`, `ProofNotTimely`, `WrongProof`.
        #[pallet::call_index(21)]
        pub fn prove_node(
            origin: OriginFor<T>,
            node_id: Vec<u8>,
            which: KeyId,
            until: BlockNumberFor<T>,
            signature: [u8; 64],
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_prove_node(who, node_id, which, until, signature)
        }

        /// Points a tag at a manifest that the image has.
        ///
        /// - `repo_name`: the name of a space that the caller may push to.
        /// - `image_name`: the image's name.
        /// - `digest`: the manifest's digest.
        /// - `tag`: the tag.
        /// - `expected`: what it must mean now, or nothing happens.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `ExceedsMaxLength`,
        /// `InvalidName`, `InvalidDigest`, `InvalidTag`, those of `expected` (`EmptyDigest`,
        /// `ExceedsMaxLength`, `InvalidDigest`), `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`,
        /// `RepositoryNotFound`, `ManifestNotFound`, `TagMoved`, `TagImmutable`,
        /// `MaxTagsLimitReached`.
        #[pallet::call_index(22)]
        pub fn set_tag(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            tag: Vec<u8>,
            expected: Expected,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let key = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
            let tag = input::tag::<T>(tag)?;
            let expected = ExpectedTag::parse(expected)?;
            Self::do_set_tag(who, key, TagMove { tag, expected })
        }

        /// Removes a tag if it points at a manifest. The manifest stays.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `tag`: the tag.
        /// - `digest`: what it must mean now, or nothing happens.
        ///
        /// Errors, in this order: `EmptyImageName`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidTag`, those of the digest (`EmptyDigest`, `ExceedsMaxLength`, `InvalidDigest`),
        /// `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryNotFound`, `TagNotFound`,
        /// `TagMoved`, `TagImmutable`.
        #[pallet::call_index(23)]
        #[pallet::weight(T::WeightInfo::remove_tag().max(T::WeightInfo::remove_tag_at_once()))]
        pub fn remove_tag_if(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            tag: Vec<u8>,
            digest: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = TagInput::<T>::parse(repo_name, image_name, tag)?;
            let expected = ExpectedTag::parse(Expected::Digest(digest))?;
            let is_final = Self::do_remove_tag(who, input, &expected)?;
            Ok(Some(tag_removal_weight::<T>(is_final)).into())
        }

        /// Records all that a client pushes: a manifest, the blobs that it names, and tags that shall
        /// point at it. Either all of it happens or nothing.
        ///
        /// Each item has the effects and the events of the call that records it alone, and says its size
        /// besides; blobs go first, then the manifest, then the tags. What is known already is confirmed, and
        /// costs no deposit unless it is said to be larger than before. What the caller may not correct stays
        /// as it is.
        ///
        /// - `repo_name`: the space's name.
        /// - `image_name`: the image's name; its repository is created if there is none.
        /// - `manifest`: the manifest, with its size in bytes, its media type and its subject.
        /// - `tags`: at most `MaxPushTags`, each with what it must mean now.
        /// - `blobs`: at most `MaxPushBlobs`, with their sizes in bytes. What does not fit is sent ahead
        ///   by [`store_blobs`](Self::store_blobs).
        ///
        /// Errors, in this order: `PushTooLarge`; `EmptyImageName`, `EmptyDigest`, `EmptyCid`,
        /// `ExceedsMaxLength`, `InvalidName`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest` of
        /// the manifest; `EmptyDigest`, `ExceedsMaxLength`, `InvalidDigest` of its subject; for each tag
        /// `ExceedsMaxLength`, `InvalidTag` and those of `expected`; for each blob `EmptyDigestInfo`,
        /// `EmptyCidInfo`, `ExceedsMaxLength`, `InvalidDigest`, `InvalidCid`, `CidDoesNotMatchDigest`;
        /// `SpaceDoesNotExist`, `NotSpaceMember`, `NotAuthorized`; for each blob `CidAlreadyChecked`,
        /// `NotAuthorized`; `MaxImagesReached`; `CidAlreadyChecked`, `NotAuthorized` of the manifest; for
        /// each tag `TagMoved`, `TagImmutable`, `MaxTagsLimitReached`; those of the currency.
        #[pallet::call_index(24)]
        #[pallet::weight(push_weight::<T>(tags.len(), blobs.len()))]
        pub fn push(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            manifest: PushedManifest,
            tags: Vec<PushedTag>,
            blobs: Vec<PushedBlob>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let push = PushInput::<T>::parse(repo_name, image_name, manifest, tags, blobs)?;
            Ok(Some(Self::do_push(who, push)?).into())
        }

        /// Records blobs, ahead of a push that names more than fit into it.
        ///
        /// - `repo_name`: the space's name.
        /// - `blobs`: at most `MaxPushBlobs`, with their sizes in bytes.
        ///
        /// Errors, in this order: `PushTooLarge`, `ExceedsMaxLength`, `InvalidName`; for each blob
        /// `EmptyDigestInfo`, `EmptyCidInfo`, `ExceedsMaxLength`, `InvalidDigest`, `InvalidCid`,
        /// `CidDoesNotMatchDigest`; `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`; for each blob
        /// `CidAlreadyChecked`, `NotAuthorized`; those of the currency.
        #[pallet::call_index(25)]
        #[pallet::weight(blobs_weight::<T>(blobs.len()))]
        pub fn store_blobs(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            blobs: Vec<PushedBlob>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let input = BlobsInput::<T>::parse(repo_name, blobs)?;
            Ok(Some(Self::do_store_blobs(who, input)?).into())
        }

        /// Says how large recorded content is. What is larger than what was declared, or larger than
        /// `UndeclaredSize` if nothing was, is fetched by no worker for this record.
        ///
        /// Everybody who may push may say so of content of which nobody did, and pays for what is more
        /// than `UndeclaredSize`. To say less than that, or something else than was said before, is for
        /// whoever recorded the content and for those with the right to delete.
        ///
        /// - `repo_name`: the space's name.
        /// - `image_name`: the image's name for a manifest, and `None` for a blob.
        /// - `digest`: the digest of the manifest or blob.
        /// - `size`: its bytes.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest` (`EmptyDigestInfo` of a blob),
        /// `ExceedsMaxLength`, `InvalidName`, `InvalidDigest`, `SpaceNotFound`, `NotSpaceMember`,
        /// `NotAuthorized`, `ManifestNotFound` or `BlobNotFound`, `NotAuthorized`; those of the
        /// currency.
        #[pallet::call_index(26)]
        pub fn declare_size(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Option<Vec<u8>>,
            digest: Vec<u8>,
            size: u64,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            match image_name {
                Some(image_name) => {
                    let key = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
                    Self::do_declare_manifest_size(who, key, size)
                }
                None => {
                    let (repo_name, digest) = input::blob_key::<T>(repo_name, digest)?;
                    Self::do_declare_blob_size(who, repo_name, &digest, size)
                }
            }
        }

        /// Removes a manifest with its tags, immutable ones included, and the records of blobs that go with
        /// it. They can be put back together. Whether another manifest still names one of the blobs is for the
        /// caller to know: the chain does not read manifests.
        ///
        /// - `repo_name`: the name of a space that the caller may delete from.
        /// - `image_name`: the image's name.
        /// - `digest`: the manifest's digest.
        /// - `max_tags`: how many tags may go with it, at most `MaxRemovals`.
        /// - `blobs`: digests of blobs of the space, at most `MaxPushBlobs`.
        ///
        /// Errors, in this order: `EmptyImageName`, `EmptyDigest`, `ExceedsMaxLength`, `InvalidName`,
        /// `InvalidDigest`; `TooManyBlobs`; for each blob `EmptyDigestInfo`, `ExceedsMaxLength`,
        /// `InvalidDigest`; `SpaceNotFound`, `NotSpaceMember`, `NotAuthorized`, `RepositoryNotFound`,
        /// `ManifestNotFound`, `TooManyTags`; for each blob `BlobNotFound`.
        #[pallet::call_index(27)]
        #[pallet::weight(image_removal_weight::<T>(*max_tags, blobs.len()))]
        pub fn remove_image(
            origin: OriginFor<T>,
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            digest: Vec<u8>,
            max_tags: u32,
            blobs: Vec<Vec<u8>>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let key = ManifestKey::<T>::parse(repo_name, image_name, digest)?;
            let blobs = input::blob_digests::<T>(blobs)?;
            let removed = blobs.len();
            let (tags, is_final) = Self::do_remove_image(who, key, max_tags, blobs)?;
            Ok(Some(removed_image_weight::<T>(tags, removed, is_final)).into())
        }

        /// Puts something back that was removed, at no new deposit: a tag, a manifest with the tags and blobs
        /// that went with it, a blob, or a repository. With a manifest its repository comes back, if that was
        /// removed too. A tag begins a new history.
        ///
        /// What was put back or given up by itself is left out. Nothing is overwritten: if one of the tags
        /// was set again, nothing happens. Whoever wants the manifest without them records it once more.
        ///
        /// - `id`: its id, from the event `ItemRemoved` or the query for what can be put back.
        ///
        /// Errors, in this order: `NotRestorable`, `NotSpaceMember`, `NotAuthorized` (the caller may not
        /// delete); `RepositoryNotFound`, `MaxImagesReached` of its repository; `ManifestNotFound` of a
        /// tag's manifest; for each tag `TagMoved`, `MaxTagsLimitReached`.
        #[pallet::call_index(28)]
        #[pallet::weight(Restored::most::<T>())]
        pub fn restore(origin: OriginFor<T>, id: RestorableId) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin)?;
            let restored = Self::do_restore(who, id)?;
            Ok(Some(restored.weight::<T>()).into())
        }

        /// Gives up something that could be put back. What was held for it comes back.
        ///
        /// - `id`: its id. It is of a space that the caller owns, or the caller has left it and still pays for
        ///   the item. What went with a manifest is given up by itself.
        ///
        /// Errors, in this order: `NotRestorable`, `NotSpaceOwner`.
        #[pallet::call_index(29)]
        pub fn purge(origin: OriginFor<T>, id: RestorableId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_purge(who, id)
        }

        /// Gives back what is held for something that can no longer be put back. Idle time does so too, in
        /// the order of removal.
        ///
        /// - `id`: its id.
        ///
        /// Anybody may call it. Errors, in this order: `NotRestorable`, `StillRestorable`.
        #[pallet::call_index(30)]
        pub fn reap(origin: OriginFor<T>, id: RestorableId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::do_reap(id)
        }

        /// Sets for how long what is removed from a space from now on can be put back. What was removed before
        /// keeps its time: a manifest can then outlast its repository, and comes back only once there is one of
        /// the name.
        ///
        /// - `space_id`: a space that the caller owns.
        /// - `window`: milliseconds, at most `RestoreWindow`; 0 has what is removed be gone at once, `None`
        ///   is as long as the chain allows.
        ///
        /// Errors, in this order: `SpaceNotFound`, `NotSpaceOwner`, `RestoreWindowTooLong`.
        #[pallet::call_index(31)]
        pub fn set_restore_window(
            origin: OriginFor<T>,
            space_id: SpaceId,
            window: Option<u64>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_set_restore_window(who, space_id, window)
        }
    }
}
