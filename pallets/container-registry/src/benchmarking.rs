//! Benchmarks of the calls, each in the state in which it costs the most.
//!
//! - Names, tags, digests and JSON documents are of the longest; lists of members and of images are
//!   full, or have one place left where the call needs it.
//! - What is removed was paid for by another account than the caller, and is the last that names
//!   what is kept by digest, the JSON of a manifest included.
//! - What is recorded costs the most either as the first manifest of a repository, which is listed
//!   at its space, or as a correction of what the space recorded before, with a tag that moves. So
//!   there are two benchmarks, and the call weighs as the heavier one.
//! - A push costs the most if it corrects what was recorded as larger than it is, or makes a repository. As a
//!   rule it does neither, so a manifest that is new in its repository is the third benchmark. Blobs have
//!   benchmarks of their own, whether they are new, corrected or known.
//! - Each line of the pin log is on a full page of its own.
//! - Removals have two benchmarks: with a time in which they can be undone, and without. The space has
//!   something that can be put back, so that what is new is looked for there.
//! - A member that leaves has something on hold; a name that is taken has rested, at the expense of
//!   somebody else.

mod setup;

use crate::{
    Call, Config, DigestInfoStorage, DigestType, Expected, ImageDigestToCid, InlineManifests,
    KeyId, ManifestDigests, NodeType, Nodes, Pallet, Repositories, RestingNames, Restorables,
    Rights, SpaceAccounts, SpaceHeads, SpaceIdByOwner, SpaceManifests, Spaces, TagExceptions,
    Visibility,
};
use alloc::vec;
use frame_benchmarking::v2::*;
use frame_support::traits::{
    EnsureOrigin, Get,
    fungible::{Inspect, Mutate},
};
use frame_system::RawOrigin;
use polkadot_sdk::{frame_benchmarking, frame_support, frame_system, sp_runtime::traits::Zero};
use setup::{
    PEER_ID, Space, cid, full_space, fund, funded, image_name, key, patterns, removed,
    room_for_an_image, tag, with_blob, with_manifest,
};

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn create_space() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        let name = setup::rested_name::<T>()?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller.clone()), name);

        assert!(SpaceIdByOwner::<T>::contains_key(caller));
        Ok(())
    }

    #[benchmark]
    fn add_space_member() -> Result<(), BenchmarkError> {
        let (space, caller) = full_space::<T>(1)?;
        let member: T::AccountId = account("newcomer", 0, 0);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, member.clone());

        assert_eq!(Pallet::<T>::rights_in(space.id, &member), Some(Rights::MEMBER));
        Ok(())
    }

    #[benchmark]
    fn add_manifest_head_digest_and_manifest_json_cid() -> Result<(), BenchmarkError> {
        let (space, digest) = with_manifest::<T>(funded::<T>("owner", 0)?)?;
        space.tag_listed_apart(setup::digest::<T>(1), digest.clone())?;
        space.freeze_tags(patterns::<T>(true))?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);
        let name = space.name.clone();

        #[extrinsic_call]
        _(
            RawOrigin::Signed(caller),
            name,
            image_name::<T>(0),
            Some(tag::<T>(0)),
            digest.clone(),
            cid(1),
        );

        let at = (key(space.name), key(image_name::<T>(0)), key(tag::<T>(0)));
        assert_eq!(ManifestDigests::<T>::get(at), Some(key(digest)));
        Ok(())
    }

    #[benchmark]
    fn add_manifest_to_new_repository() -> Result<(), BenchmarkError> {
        let (space, caller, image) = room_for_an_image::<T>()?;

        #[extrinsic_call]
        add_manifest_head_digest_and_manifest_json_cid(
            RawOrigin::Signed(caller),
            space.name,
            image.clone(),
            Some(tag::<T>(0)),
            setup::digest::<T>(0),
            cid(0),
        );

        let repository = Repositories::<T>::get(space.id, key(image));
        assert!(repository.is_some_and(|repository| repository.tags == 1));
        Ok(())
    }

    #[benchmark]
    fn store_digest_info() -> Result<(), BenchmarkError> {
        let (space, digest) = with_blob::<T>(funded::<T>("owner", 0)?)?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.name, digest.clone(), DigestType::Json, cid(1));

        let info = DigestInfoStorage::<T>::get(key(digest));
        assert!(info.is_some_and(|info| info.cid == cid(1)));
        Ok(())
    }

    #[benchmark]
    fn register_node() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        // All of its credits, so that it has none afterwards.
        T::Credits::mint_into(&caller, T::NodeFeeInCredits::get())?;
        let node_id = vec![b'n'; T::MaxNodeIdLength::get() as usize];

        #[extrinsic_call]
        _(
            RawOrigin::Signed(caller),
            NodeType::Gateway,
            node_id.clone(),
            true,
            Some(PEER_ID.to_vec()),
        );

        assert!(Nodes::<T>::contains_key(key(node_id)));
        Ok(())
    }

    #[benchmark]
    fn store_manifest() -> Result<(), BenchmarkError> {
        let (space, digest) = with_manifest::<T>(funded::<T>("owner", 0)?)?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.name, image_name::<T>(0), digest.clone(), cid(1));

        let image = key(image_name::<T>(0));
        let recorded = ImageDigestToCid::<T>::get(image, key(digest));
        assert_eq!(recorded, Some(key(cid(1))));
        Ok(())
    }

    #[benchmark]
    fn store_manifest_in_new_repository() -> Result<(), BenchmarkError> {
        let (space, caller, image) = room_for_an_image::<T>()?;

        #[extrinsic_call]
        store_manifest(
            RawOrigin::Signed(caller),
            space.name,
            image.clone(),
            setup::digest::<T>(0),
            cid(0),
        );

        let repository = Repositories::<T>::get(space.id, key(image));
        assert!(repository.is_some_and(|repository| repository.manifests == 1));
        Ok(())
    }

    #[benchmark]
    fn remove_space_member() -> Result<(), BenchmarkError> {
        let (space, caller) = full_space::<T>(0)?;
        let member: T::AccountId = account("member", 0, 0);
        fund::<T>(&member)?;
        space.store(member.clone(), setup::digest::<T>(0), cid(0))?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, member.clone());

        assert!(!SpaceAccounts::<T>::contains_key(space.id, member));
        Ok(())
    }

    #[benchmark]
    fn set_member_permissions() -> Result<(), BenchmarkError> {
        let (space, caller) = full_space::<T>(0)?;
        let member: T::AccountId = account("member", 0, 0);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, member.clone(), Rights::OWNER);

        assert_eq!(Pallet::<T>::rights_in(space.id, &member), Some(Rights::OWNER));
        Ok(())
    }

    #[benchmark]
    fn set_visibility() -> Result<(), BenchmarkError> {
        let (space, caller) = full_space::<T>(0)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, Visibility::Private);

        let head = SpaceHeads::<T>::get(space.id);
        assert!(head.is_some_and(|head| head.visibility == Visibility::Private));
        Ok(())
    }

    #[benchmark]
    fn transfer_space() -> Result<(), BenchmarkError> {
        let (space, caller) = full_space::<T>(0)?;
        let heir: T::AccountId = account("heir", 0, 0);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, Some(heir.clone()));

        let head = SpaceHeads::<T>::get(space.id);
        assert!(head.is_some_and(|head| head.offered_to == Some(heir)));
        Ok(())
    }

    #[benchmark]
    fn accept_space() -> Result<(), BenchmarkError> {
        let owner = funded::<T>("owner", 0)?;
        let space = Space::<T>::full(owner.clone(), 1)?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.list_images(0)?;
        Pallet::<T>::do_add_space_member(owner.clone(), space.id, caller.clone())?;
        Pallet::<T>::do_transfer_space(owner, space.id, Some(caller.clone()))?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller.clone()), space.id);

        assert_eq!(SpaceIdByOwner::<T>::get(caller), Some(space.id));
        Ok(())
    }

    #[benchmark]
    fn delete_space() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let space = Space::<T>::of(caller.clone())?;
        space.list_members(0)?;
        let (owner, heir) = (caller.clone(), account("heir", 0, 0));
        Pallet::<T>::do_set_visibility(owner.clone(), space.id, Visibility::Private)?;
        Pallet::<T>::do_transfer_space(owner, space.id, Some(heir))?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id);

        assert!(!Spaces::<T>::contains_key(space.id));
        Ok(())
    }

    #[benchmark]
    fn create_repository() -> Result<(), BenchmarkError> {
        let (space, caller, image) = room_for_an_image::<T>()?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, image.clone());

        assert!(Repositories::<T>::contains_key(space.id, key(image)));
        Ok(())
    }

    /// `n` manifests without tags, which weigh more than tags do, and then the repository.
    #[benchmark]
    fn remove_repository(n: Linear<0, { T::MaxRemovals::get() }>) -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let space = removed::repository_to_remove::<T>(caller.clone(), n)?;
        removed::set_window::<T>(false);
        let image = image_name::<T>(0);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, image.clone(), n);

        assert!(!Repositories::<T>::contains_key(space.id, key(image)));
        Ok(())
    }

    /// `n` manifests without tags, which weigh more than tags do, and then the repository. Nothing of
    /// it can be put back.
    #[benchmark]
    fn remove_repository_at_once(
        n: Linear<0, { T::MaxRemovals::get() }>,
    ) -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let space = removed::repository_to_remove::<T>(caller.clone(), n)?;
        removed::set_window::<T>(true);
        let image = image_name::<T>(0);

        #[extrinsic_call]
        remove_repository(RawOrigin::Signed(caller), space.id, image.clone(), n);

        assert!(!Repositories::<T>::contains_key(space.id, key(image)));
        Ok(())
    }

    #[benchmark]
    fn set_tag_mutability() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let space = Space::<T>::of(funded::<T>("owner", 0)?)?;
        let image = image_name::<T>(0);
        Pallet::<T>::do_create_repository(space.owner.clone(), space.id, image.clone())?;
        let longest = vec![tag::<T>(0); T::MaxTagPatterns::get() as usize];
        space.freeze_tags(longest)?;
        let former_owner = space.owner.clone();
        let space = space.hand_over(caller.clone())?;
        // What it pays for once more is less than what it gets back.
        space.admit(&former_owner);
        Pallet::<T>::do_create_repository(former_owner.clone(), space.id, b"r".to_vec())?;
        space.list_images(0)?;
        let longest = vec![tag::<T>(1); T::MaxTagPatterns::get() as usize];

        #[extrinsic_call]
        _(RawOrigin::Signed(caller.clone()), space.id, image.clone(), true, longest);

        let exceptions = TagExceptions::<T>::get(space.id, key(image));
        assert!(exceptions.is_some_and(|exceptions| exceptions.deposit.who == caller));
        assert!(Pallet::<T>::held_in(space.id, &former_owner).is_zero());
        Ok(())
    }

    #[benchmark]
    fn remove_tag() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let space = removed::tag_to_remove::<T>(caller.clone())?;
        removed::set_window::<T>(false);
        let (name, image, digest) = (space.name.clone(), image_name::<T>(0), setup::digest::<T>(0));

        #[extrinsic_call]
        remove_tag_if(RawOrigin::Signed(caller), name, image, tag::<T>(0), digest);

        let at = (key(space.name), key(image_name::<T>(0)), key(tag::<T>(0)));
        assert!(!ManifestDigests::<T>::contains_key(at));
        Ok(())
    }

    #[benchmark]
    fn remove_tag_at_once() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let space = removed::tag_to_remove::<T>(caller.clone())?;
        removed::set_window::<T>(true);
        let (name, image, digest) = (space.name.clone(), image_name::<T>(0), setup::digest::<T>(0));

        #[extrinsic_call]
        remove_tag_if(RawOrigin::Signed(caller), name, image, tag::<T>(0), digest);

        let at = (key(space.name), key(image_name::<T>(0)), key(tag::<T>(0)));
        assert!(!ManifestDigests::<T>::contains_key(at));
        Ok(())
    }

    /// `n` tags, each of another account.
    #[benchmark]
    fn remove_manifest(n: Linear<0, { T::MaxRemovals::get() }>) -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let (space, digest) = removed::manifest_to_remove::<T>(caller.clone(), n)?;
        removed::set_window::<T>(false);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.name, image_name::<T>(0), digest.clone(), n);

        let at = (space.id, key(image_name::<T>(0)), key(digest.clone()));
        assert!(!SpaceManifests::<T>::contains_key(at));
        assert_eq!(InlineManifests::<T>::contains_key(key(digest)), true);
        Ok(())
    }

    /// `n` tags, each of another account.
    #[benchmark]
    fn remove_manifest_at_once(
        n: Linear<0, { T::MaxRemovals::get() }>,
    ) -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let (space, digest) = removed::manifest_to_remove::<T>(caller.clone(), n)?;
        removed::set_window::<T>(true);

        #[extrinsic_call]
        remove_manifest(
            RawOrigin::Signed(caller),
            space.name,
            image_name::<T>(0),
            digest.clone(),
            n,
        );

        let at = (space.id, key(image_name::<T>(0)), key(digest.clone()));
        assert!(!SpaceManifests::<T>::contains_key(at));
        assert_eq!(InlineManifests::<T>::contains_key(key(digest)), false);
        Ok(())
    }

    #[benchmark]
    fn remove_digest_info() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let (space, digest) = removed::blob_to_remove::<T>(caller.clone())?;
        removed::set_window::<T>(false);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.name, digest.clone());

        assert!(!DigestInfoStorage::<T>::contains_key(key(digest)));
        Ok(())
    }

    #[benchmark]
    fn remove_digest_info_at_once() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let (space, digest) = removed::blob_to_remove::<T>(caller.clone())?;
        removed::set_window::<T>(true);

        #[extrinsic_call]
        remove_digest_info(RawOrigin::Signed(caller), space.name, digest.clone());

        assert!(!DigestInfoStorage::<T>::contains_key(key(digest)));
        Ok(())
    }

    #[benchmark]
    fn deregister_node() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        let node_id = vec![b'n'; T::MaxNodeIdLength::get() as usize];
        let peer_id = Some(PEER_ID.to_vec());
        let node_type = NodeType::Gateway;
        let owner = caller.clone();
        Pallet::<T>::do_register_node(owner, node_type, node_id.clone(), false, peer_id)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), node_id.clone());

        assert!(!Nodes::<T>::contains_key(key(node_id)));
        Ok(())
    }

    #[benchmark]
    fn grant_credits() -> Result<(), BenchmarkError> {
        let origin =
            T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        let who: T::AccountId = account("grantee", 0, 0);
        let amount = T::NodeFeeInCredits::get();

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone(), amount);

        assert_eq!(T::Credits::balance(&who), amount);
        Ok(())
    }

    /// From one manifest to another, in a repository with patterns.
    #[benchmark]
    fn set_tag() -> Result<(), BenchmarkError> {
        let (space, digest) = with_manifest::<T>(funded::<T>("owner", 0)?)?;
        space.tag_listed_apart(setup::digest::<T>(1), digest.clone())?;
        space.freeze_tags(patterns::<T>(true))?;
        let caller: T::AccountId = whitelisted_caller();
        space.admit(&caller);
        let (name, expected) = (space.name.clone(), Expected::Digest(setup::digest::<T>(1)));

        #[extrinsic_call]
        _(
            RawOrigin::Signed(caller),
            name,
            image_name::<T>(0),
            digest.clone(),
            tag::<T>(0),
            expected,
        );

        let at = (key(space.name), key(image_name::<T>(0)), key(tag::<T>(0)));
        assert_eq!(ManifestDigests::<T>::get(at), Some(key(digest)));
        Ok(())
    }

    /// The first item that a member pays for.
    #[benchmark]
    fn set_new_tag() -> Result<(), BenchmarkError> {
        let (space, digest) = with_manifest::<T>(funded::<T>("owner", 0)?)?;
        let tagger = space.pusher("tagger", 0)?;
        space.push(tagger, tag::<T>(1), digest.clone(), cid(0))?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit(&caller);
        let (name, image) = (space.name.clone(), image_name::<T>(0));

        #[extrinsic_call]
        set_tag(
            RawOrigin::Signed(caller),
            name,
            image,
            digest.clone(),
            tag::<T>(0),
            Expected::Absent,
        );

        let at = (key(space.name), key(image_name::<T>(0)), key(tag::<T>(0)));
        assert_eq!(ManifestDigests::<T>::get(at), Some(key(digest)));
        Ok(())
    }

    /// With the key of another's node.
    #[benchmark]
    fn prove_node() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        let (node_id, until, signature) = setup::taken_node::<T>(&caller)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller.clone()), node_id.clone(), KeyId::Node, until, signature);

        assert!(Nodes::<T>::get(key(node_id)).is_some_and(|node| node.owner == caller));
        Ok(())
    }

    #[benchmark]
    fn free_name() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let name = setup::rested_name::<T>()?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), name.clone());

        assert!(!RestingNames::<T>::contains_key(key(name)));
        Ok(())
    }

    /// A manifest that the space recorded elsewhere and as larger, at the expense of two others, and `t` tags
    /// that move to it.
    #[benchmark]
    fn push(t: Linear<0, { T::MaxPushTags::get() }>) -> Result<(), BenchmarkError> {
        let (space, digest) = with_manifest::<T>(funded::<T>("owner", 0)?)?;
        space.tag_listed_apart(setup::digest::<T>(1), digest.clone())?;
        for index in 1..T::MaxPushTags::get() {
            let tagger = space.pusher("tagger", index)?;
            space.push(tagger, tag::<T>(index), setup::digest::<T>(1), cid(0))?;
        }
        space.freeze_tags(patterns::<T>(true))?;
        space.declare(0, Some(image_name::<T>(0)), digest.clone())?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);
        let (name, image) = (space.name.clone(), image_name::<T>(0));
        let expected = Expected::Digest(setup::digest::<T>(1));
        let tags = setup::pushed_tags::<T>(t, expected);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), name, image, setup::pushed_manifest::<T>(), tags, vec![]);

        let at = (space.id, key(image_name::<T>(0)), key(digest));
        assert!(
            SpaceManifests::<T>::get(at)
                .is_some_and(|manifest| manifest.tags == t.saturating_add(1))
        );
        Ok(())
    }

    /// A manifest that is new in its repository, and `t` tags that move to it.
    #[benchmark]
    fn push_new_manifest(t: Linear<0, { T::MaxPushTags::get() }>) -> Result<(), BenchmarkError> {
        let space = Space::<T>::of(funded::<T>("owner", 0)?)?;
        for index in 0..T::MaxPushTags::get() {
            let tagger = space.pusher("tagger", index)?;
            space.push(tagger, tag::<T>(index), setup::digest::<T>(1), cid(0))?;
        }
        space.freeze_tags(patterns::<T>(true))?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit(&caller);
        // It has paid before, as a rule: the first time has a weight of its own.
        space.store(caller.clone(), setup::digest::<T>(3), cid(0))?;
        let (name, image) = (space.name.clone(), image_name::<T>(0));
        let expected = Expected::Digest(setup::digest::<T>(1));
        let tags = setup::pushed_tags::<T>(t, expected);

        #[extrinsic_call]
        push(RawOrigin::Signed(caller), name, image, setup::pushed_manifest::<T>(), tags, vec![]);

        let at = (space.id, key(image_name::<T>(0)), key(setup::digest::<T>(0)));
        assert!(SpaceManifests::<T>::get(at).is_some_and(|manifest| manifest.tags == t));
        Ok(())
    }

    #[benchmark]
    fn push_to_new_repository() -> Result<(), BenchmarkError> {
        let (space, caller, image) = room_for_an_image::<T>()?;
        let name = space.name;

        #[extrinsic_call]
        push(
            RawOrigin::Signed(caller),
            name,
            image.clone(),
            setup::pushed_manifest::<T>(),
            vec![],
            vec![],
        );

        let repository = Repositories::<T>::get(space.id, key(image));
        assert!(repository.is_some_and(|repository| repository.manifests == 1));
        Ok(())
    }

    #[benchmark]
    fn store_blobs(b: Linear<0, { T::MaxPushBlobs::get() }>) -> Result<(), BenchmarkError> {
        let space = Space::<T>::of(funded::<T>("owner", 0)?)?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit(&caller);
        let name = space.name.clone();

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), name, setup::pushed_blobs::<T>(b));

        setup::assert_blobs_are_recorded(&space, b);
        Ok(())
    }

    /// What the space recorded elsewhere and as larger, at the expense of two others each.
    #[benchmark]
    fn correct_blobs(b: Linear<0, { T::MaxPushBlobs::get() }>) -> Result<(), BenchmarkError> {
        let space = Space::<T>::of(funded::<T>("owner", 0)?)?;
        space.store_elsewhere(b)?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);
        let name = space.name.clone();

        #[extrinsic_call]
        store_blobs(RawOrigin::Signed(caller), name, setup::pushed_blobs::<T>(b));

        setup::assert_blobs_are_recorded(&space, b);
        Ok(())
    }

    /// What the space has recorded so, and what is said of it globally is not there.
    #[benchmark]
    fn touch_blobs(b: Linear<0, { T::MaxPushBlobs::get() }>) -> Result<(), BenchmarkError> {
        let space = Space::<T>::of(funded::<T>("owner", 0)?)?;
        let caller: T::AccountId = whitelisted_caller();
        space.admit(&caller);
        let pusher = RawOrigin::Signed(space.pusher("pusher", 0)?);
        let (name, blobs) = (space.name.clone(), setup::pushed_blobs::<T>(b));
        Pallet::<T>::store_blobs(pusher.into(), name.clone(), blobs.clone())
            .map_err(|refused| refused.error)?;
        for blob in &blobs {
            DigestInfoStorage::<T>::remove(key::<T::MaxDigestLength>(blob.digest.clone()));
        }

        #[extrinsic_call]
        store_blobs(RawOrigin::Signed(caller), name, blobs);

        setup::assert_blobs_are_recorded(&space, b);
        Ok(())
    }

    /// Of a manifest that is less than one account recorded and another declared.
    #[benchmark]
    fn declare_size() -> Result<(), BenchmarkError> {
        let (space, digest) = with_manifest::<T>(funded::<T>("owner", 0)?)?;
        space.declare(0, Some(image_name::<T>(0)), digest.clone())?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);
        let (name, image) = (space.name.clone(), image_name::<T>(0));

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), name, Some(image), digest.clone(), 1);

        let at = (space.id, key(image_name::<T>(0)), key(digest));
        let record = SpaceManifests::<T>::get(at);
        assert!(record.is_some_and(|record| record.size == Some(1) && record.declared.is_none()));
        Ok(())
    }

    /// Of a manifest that others recorded elsewhere and as larger, and its repository.
    #[benchmark]
    fn push_revived() -> Result<(), BenchmarkError> {
        let space = removed::removed_image::<T>(funded::<T>("owner", 0)?)?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);
        let (name, image) = (space.name.clone(), image_name::<T>(0));
        let manifest = setup::pushed_manifest::<T>();

        #[extrinsic_call]
        push(RawOrigin::Signed(caller), name, image.clone(), manifest, vec![], vec![]);

        let repository = Repositories::<T>::get(space.id, key(image));
        assert!(repository.is_some_and(|repository| repository.immutable_tags));
        Ok(())
    }

    /// Of blobs that others recorded elsewhere and as larger.
    #[benchmark]
    fn revive_blobs(b: Linear<0, { T::MaxPushBlobs::get() }>) -> Result<(), BenchmarkError> {
        let space = removed::removed_blobs::<T>(funded::<T>("owner", 0)?, b)?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);
        let name = space.name.clone();

        #[extrinsic_call]
        store_blobs(RawOrigin::Signed(caller), name, setup::pushed_blobs::<T>(b));

        setup::assert_blobs_are_recorded(&space, b);
        Ok(())
    }

    #[benchmark]
    fn restore_tag() -> Result<(), BenchmarkError> {
        let space = removed::tag_to_remove::<T>(funded::<T>("owner", 0)?)?;
        removed::set_window::<T>(false);
        let name = space.name.clone();
        let owner = RawOrigin::Signed(space.owner.clone()).into();
        removed::plain(Pallet::<T>::remove_tag(owner, name, image_name::<T>(0), tag::<T>(0)))?;
        let caller: T::AccountId = whitelisted_caller();
        space.admit_to_all(&caller);

        #[extrinsic_call]
        restore(RawOrigin::Signed(caller), removed::last_removed::<T>());

        let at = (key(space.name), key(image_name::<T>(0)), key(tag::<T>(0)));
        assert!(ManifestDigests::<T>::contains_key(at));
        Ok(())
    }

    /// With its repository, which has patterns, and `n` tags.
    #[benchmark]
    fn restore_manifest(n: Linear<0, { T::MaxRemovals::get() }>) -> Result<(), BenchmarkError> {
        let (space, digest) = removed::manifest_to_remove::<T>(funded::<T>("owner", 0)?, n)?;
        space.freeze_tags(patterns::<T>(true))?;
        removed::set_window::<T>(false);
        space.remove_manifest(digest.clone())?;
        let id = removed::last_removed::<T>().saturating_sub(n.into());
        space.remove_emptied_repository()?;
        space.list_images(1)?;
        let caller: T::AccountId = whitelisted_caller();
        space.admit_to_all(&caller);

        #[extrinsic_call]
        restore(RawOrigin::Signed(caller), id);

        let at = (space.id, key(image_name::<T>(0)), key(digest));
        assert!(SpaceManifests::<T>::get(at).is_some_and(|manifest| manifest.tags == n));
        Ok(())
    }

    #[benchmark]
    fn restore_blob() -> Result<(), BenchmarkError> {
        let (space, digest) = removed::blob_to_remove::<T>(funded::<T>("owner", 0)?)?;
        removed::set_window::<T>(false);
        space.remove_blob(digest.clone())?;
        let caller: T::AccountId = whitelisted_caller();
        space.admit_to_all(&caller);

        #[extrinsic_call]
        restore(RawOrigin::Signed(caller), removed::last_removed::<T>());

        assert!(DigestInfoStorage::<T>::contains_key(key(digest)));
        Ok(())
    }

    #[benchmark]
    fn restore_repository() -> Result<(), BenchmarkError> {
        let space = removed::removed_image::<T>(funded::<T>("owner", 0)?)?;
        let caller: T::AccountId = whitelisted_caller();
        space.admit_to_all(&caller);

        #[extrinsic_call]
        restore(RawOrigin::Signed(caller), removed::last_removed::<T>());

        assert!(Repositories::<T>::contains_key(space.id, key(image_name::<T>(0))));
        Ok(())
    }

    /// What a manifest's record said before it was corrected, at the expense of two others. By now a third one has
    /// declared a size.
    #[benchmark]
    fn restore_content() -> Result<(), BenchmarkError> {
        let (space, digest) = with_manifest::<T>(funded::<T>("owner", 0)?)?;
        space.declare(0, Some(image_name::<T>(0)), digest.clone())?;
        let corrector = funded::<T>("corrector", 0)?;
        space.admit_to_all(&corrector);
        let (name, image) = (space.name.clone(), image_name::<T>(0));
        let manifest = setup::pushed_manifest::<T>();
        let corrector = RawOrigin::Signed(corrector).into();
        removed::plain(Pallet::<T>::push(corrector, name, image, manifest, vec![], vec![]))?;
        space.declare(1, Some(image_name::<T>(0)), digest.clone())?;
        let caller: T::AccountId = whitelisted_caller();
        fund::<T>(&caller)?;
        space.admit_to_all(&caller);

        #[extrinsic_call]
        restore(RawOrigin::Signed(caller), removed::last_removed::<T>());

        let at = (space.id, key(image_name::<T>(0)), key(digest));
        let manifest = SpaceManifests::<T>::get(at);
        assert!(manifest.is_some_and(|manifest| manifest.cid.to_vec() == cid(0)));
        Ok(())
    }

    /// Of a manifest whose JSON the chain keeps, for which third parties paid.
    #[benchmark]
    fn purge() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let id = removed::manifest_to_forget::<T>(caller.clone())?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), id);

        assert!(!Restorables::<T>::contains_key(id));
        Ok(())
    }

    /// Of the same.
    #[benchmark]
    fn reap() -> Result<(), BenchmarkError> {
        let caller: T::AccountId = whitelisted_caller();
        let id = removed::manifest_to_forget::<T>(funded::<T>("owner", 0)?)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), id);

        assert!(!Restorables::<T>::contains_key(id));
        Ok(())
    }

    #[benchmark]
    fn set_restore_window() -> Result<(), BenchmarkError> {
        let (space, caller) = full_space::<T>(0)?;
        removed::set_window::<T>(false);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), space.id, Some(1));

        let head = SpaceHeads::<T>::get(space.id);
        assert!(head.is_some_and(|head| head.restore_window == Some(1)));
        Ok(())
    }

    impl_benchmark_test_suite!(
        Pallet,
        crate::mock::TestBuilder::default().build(),
        crate::mock::Test
    );
}
