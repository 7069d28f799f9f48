//! What the calls cost at their worst: texts of the longest, full lists, tags that move.

use crate::{
    AccountRequests, Accounts, BalanceOf, Call, Config, Descriptor, ImageRequests, Images, Pallet,
    Registries, Repositories,
};
use alloc::{format, vec, vec::Vec};
use container_registry_primitives::{BlobCid, Digest, bounds};
use frame_benchmarking::v2::*;
use frame_support::{
    dispatch::DispatchResult,
    traits::{
        Get,
        fungible::{Inspect, Mutate},
    },
};
use frame_system::RawOrigin;
use pallet_container_registry::{
    Config as RegistryConfig, Images as _, Pallet as Registry, RestoreWindow, SpaceId,
};
use polkadot_sdk::{
    frame_benchmarking, frame_support, frame_system, sp_runtime::traits::SaturatedConversion,
};

/// Bytes of the account's name and of the image's, in such a way that `space/image` is as long as
/// it can be.
const NAME_LEN: usize = 127;
/// The tag of every image.
const TAG: [u8; bounds::MAX_TAG_LEN as usize] = [b't'; bounds::MAX_TAG_LEN as usize];

/// An account that can pay for anything here.
fn funded<T>(name: &'static str) -> T::AccountId
where
    T: Config<Currency: Mutate<T::AccountId>>,
{
    let who: T::AccountId = account(name, 0, 0);
    let balance: BalanceOf<T> = 1_000_000_000_000_000_000_u64.saturated_into();
    T::Currency::set_balance(&who, balance.max(T::Currency::minimum_balance()));
    who
}

/// A registry, id 0, and its owner.
fn registry<T>() -> Result<T::AccountId, BenchmarkError>
where
    T: Config<Currency: Mutate<T::AccountId>>,
{
    let owner = funded::<T>("owner");
    let root = vec![b'r'; T::MaxRootLength::get() as usize];
    Pallet::<T>::create_registry(RawOrigin::Signed(owner.clone()).into(), root)?;
    Ok(owner)
}

/// A registry's owner, and who requested an account of it, id 0, under a name of some length.
fn requested<T>(name_len: usize) -> Result<(T::AccountId, T::AccountId), BenchmarkError>
where
    T: Config<Currency: Mutate<T::AccountId>>,
{
    let owner = registry::<T>()?;
    let user = funded::<T>("user");
    let name = vec![b'a'; name_len];
    Pallet::<T>::request_account(RawOrigin::Signed(user.clone()).into(), 0, name)?;
    Ok((owner, user))
}

/// A registry's owner, and the owner of an account of it, index 0.
fn admitted<T>() -> Result<(T::AccountId, T::AccountId), BenchmarkError>
where
    T: Config<Currency: Mutate<T::AccountId>>,
{
    let (owner, user) = requested::<T>(NAME_LEN)?;
    Pallet::<T>::accept_account(RawOrigin::Signed(owner.clone()).into(), 0)?;
    Ok((owner, user))
}

/// The same, with a repository, id 0.
fn with_repository<T>() -> Result<(T::AccountId, T::AccountId), BenchmarkError>
where
    T: Config<Currency: Mutate<T::AccountId>>,
{
    let (owner, user) = admitted::<T>()?;
    let image_name = vec![b'i'; NAME_LEN];
    Pallet::<T>::create_repository(RawOrigin::Signed(user.clone()).into(), 0, image_name)?;
    Ok((owner, user))
}

/// The space of the account.
fn space_of<T: Config>() -> SpaceId {
    Accounts::<T>::get(0).map(|account| account.space_id).unwrap_or_default()
}

/// Records a manifest in the image of the account's repository, at a CID that the chain cannot check.
fn record<T>(user: &T::AccountId, tag: Option<Vec<u8>>, digest: Vec<u8>) -> DispatchResult
where
    T: Config + RegistryConfig,
{
    let origin = || RawOrigin::Signed(user.clone()).into();
    let (space, image) = (vec![b'a'; NAME_LEN], vec![b'i'; NAME_LEN]);
    let cid = BlobCid::dag_pb([7; 32]).to_bytes();
    match tag {
        None => Registry::<T>::store_manifest(origin(), space, image, digest, cid),
        tag => Registry::<T>::add_manifest_head_digest_and_manifest_json_cid(
            origin(),
            space,
            image,
            tag,
            digest,
            cid,
        ),
    }
    .map(drop)
    .map_err(|error| error.error)
}

/// Adds images to the space of the account, until there are so few less than there may be.
fn fill_space<T: Config>(user: &T::AccountId, less: u32) -> DispatchResult {
    let space_id = space_of::<T>();
    for index in less..bounds::MAX_IMAGES_PER_SPACE {
        let image_name = format!("{index:0NAME_LEN$}").into_bytes();
        T::Images::ensure_repository(user, space_id, image_name)?;
    }
    Ok(())
}

fn descriptor<T: Config>(size: u64) -> Descriptor {
    let media_type = format!("{:a<1$}", "a/", T::MaxMediaTypeLength::get() as usize).into_bytes();
    Descriptor { media_type, digest: Digest::Sha512([0xab; 64]).to_bytes(), size }
}

fn layers<T: Config>(count: u32) -> Vec<Descriptor> {
    vec![descriptor::<T>(i64::MAX as u64); count as usize]
}

/// Files a request for an image. The size of its configuration tells it from others.
fn request<T: Config>(user: &T::AccountId, layer_count: u32, config_size: u64) -> DispatchResult {
    Pallet::<T>::request_image(
        RawOrigin::Signed(user.clone()).into(),
        0,
        descriptor::<T>(config_size),
        layers::<T>(layer_count),
        Some(TAG.into()),
    )
}

#[benchmarks(where T: Config<Currency: Mutate<T::AccountId>> + RegistryConfig)]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn create_registry() {
        let caller = funded::<T>("owner");
        let root = vec![b'r'; T::MaxRootLength::get() as usize];

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), root);

        assert!(Registries::<T>::contains_key(0));
    }

    #[benchmark]
    fn request_account() -> Result<(), BenchmarkError> {
        registry::<T>()?;
        let caller = funded::<T>("user");
        let name = vec![b'a'; T::MaxNameLength::get() as usize];

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), 0, name);

        assert!(AccountRequests::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn cancel_account_request() -> Result<(), BenchmarkError> {
        let (_, user) = requested::<T>(T::MaxNameLength::get() as usize)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(user), 0);

        assert!(!AccountRequests::<T>::contains_key(0));
        Ok(())
    }

    /// The requester has no space yet.
    #[benchmark]
    fn accept_account() -> Result<(), BenchmarkError> {
        let (owner, _) = requested::<T>(T::MaxNameLength::get() as usize)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 0);

        assert!(Accounts::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn reject_account() -> Result<(), BenchmarkError> {
        let (owner, _) = requested::<T>(T::MaxNameLength::get() as usize)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 0);

        assert!(!AccountRequests::<T>::contains_key(0));
        Ok(())
    }

    /// The space's list of images becomes full.
    #[benchmark]
    fn create_repository() -> Result<(), BenchmarkError> {
        let (_, user) = admitted::<T>()?;
        fill_space::<T>(&user, 2)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(user), 0, vec![b'i'; NAME_LEN]);

        assert!(Repositories::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn request_image(l: Linear<1, 127>) -> Result<(), BenchmarkError> {
        let (_, user) = with_repository::<T>()?;
        let config = descriptor::<T>(i64::MAX as u64);

        #[extrinsic_call]
        _(RawOrigin::Signed(user), 0, config, layers::<T>(l), Some(TAG.into()));

        assert!(ImageRequests::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn cancel_image_request() -> Result<(), BenchmarkError> {
        let (_, user) = with_repository::<T>()?;
        request::<T>(&user, T::MaxLayers::get(), 1)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(user), 0);

        assert!(!ImageRequests::<T>::contains_key(0));
        Ok(())
    }

    /// The space has recorded the manifest at another CID, and the tag points at another manifest, in a
    /// repository with patterns.
    #[benchmark]
    fn create_manifest(l: Linear<1, 127>) -> Result<(), BenchmarkError> {
        let (owner, user) = with_repository::<T>()?;
        let (space_id, size) = (space_of::<T>(), i64::MAX as u64);
        fill_space::<T>(&user, 2)?;
        request::<T>(&user, l, size)?;
        Pallet::<T>::create_manifest(RawOrigin::Signed(owner.clone()).into(), 0)
            .map_err(|error| error.error)?;
        let digest = Images::<T>::get(0).map(|image| image.digest.to_vec()).unwrap_or_default();
        // Gone at once: what can be put back has a checked CID, and would keep it.
        let window = RestoreWindow::<T>::take();
        Pallet::<T>::revoke_image(RawOrigin::Signed(owner.clone()).into(), 0, Some(1))
            .map_err(|error| error.error)?;
        RestoreWindow::<T>::put(window);
        record::<T>(&user, None, digest)?;
        record::<T>(&user, Some(TAG.to_vec()), Digest::Sha512([0xcd; 64]).to_bytes())?;
        let others = <T as RegistryConfig>::MaxTagPatterns::get().saturating_sub(1);
        let mut patterns = vec![[b"*", &TAG[1..]].concat(); others as usize];
        patterns.push(b"*".to_vec());
        Registry::<T>::set_tag_mutability(
            RawOrigin::Signed(user.clone()).into(),
            space_id,
            vec![b'i'; NAME_LEN],
            true,
            patterns,
        )?;
        request::<T>(&user, l, size)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 1);

        assert!(Images::<T>::contains_key(1));
        Ok(())
    }

    /// The repository has gone from the space: it comes into being again, as the last that there is
    /// room for.
    #[benchmark]
    fn create_manifest_in_new_repository(l: Linear<1, 127>) -> Result<(), BenchmarkError> {
        let (owner, user) = with_repository::<T>()?;
        let of_user = RawOrigin::Signed(user.clone());
        Registry::<T>::remove_repository(of_user.into(), space_of::<T>(), vec![b'i'; NAME_LEN], 0)
            .map_err(|error| error.error)?;
        fill_space::<T>(&user, 1)?;
        request::<T>(&user, l, i64::MAX as u64)?;

        #[extrinsic_call]
        create_manifest(RawOrigin::Signed(owner), 0);

        assert!(Images::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn reject_image() -> Result<(), BenchmarkError> {
        let (owner, user) = with_repository::<T>()?;
        request::<T>(&user, T::MaxLayers::get(), 1)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 0);

        assert!(!ImageRequests::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn remove_repository() -> Result<(), BenchmarkError> {
        let (_, user) = with_repository::<T>()?;

        #[extrinsic_call]
        _(RawOrigin::Signed(user), 0);

        assert!(!Repositories::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn close_account() -> Result<(), BenchmarkError> {
        let (owner, _) = admitted::<T>()?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 0);

        assert!(!Accounts::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn remove_registry() -> Result<(), BenchmarkError> {
        let owner = registry::<T>()?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 0);

        assert!(!Registries::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn remove_image() -> Result<(), BenchmarkError> {
        let (owner, user) = with_repository::<T>()?;
        request::<T>(&user, 1, 1)?;
        Pallet::<T>::create_manifest(RawOrigin::Signed(owner).into(), 0)
            .map_err(|error| error.error)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(user), 0);

        assert!(!Images::<T>::contains_key(0));
        Ok(())
    }

    #[benchmark]
    fn evict_account() -> Result<(), BenchmarkError> {
        let (owner, _) = with_repository::<T>()?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 0);

        assert!(!Accounts::<T>::contains_key(0));
        Ok(())
    }

    /// Without the manifest, whose removal the container registry weighs.
    #[benchmark]
    fn revoke_image() -> Result<(), BenchmarkError> {
        let (owner, user) = with_repository::<T>()?;
        request::<T>(&user, 1, 1)?;
        Pallet::<T>::create_manifest(RawOrigin::Signed(owner.clone()).into(), 0)
            .map_err(|error| error.error)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(owner), 0, None);

        assert!(!Images::<T>::contains_key(0));
        Ok(())
    }

    /// In time, and the registry is gone.
    #[benchmark]
    fn clear_account_request() -> Result<(), BenchmarkError> {
        let (owner, _) = requested::<T>(T::MaxNameLength::get() as usize)?;
        Pallet::<T>::remove_registry(RawOrigin::Signed(owner).into(), 0)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(funded::<T>("anybody")), 0);

        assert!(!AccountRequests::<T>::contains_key(0));
        Ok(())
    }

    /// In time, and the account was evicted.
    #[benchmark]
    fn clear_image_request() -> Result<(), BenchmarkError> {
        let (owner, user) = with_repository::<T>()?;
        request::<T>(&user, T::MaxLayers::get(), 1)?;
        Pallet::<T>::evict_account(RawOrigin::Signed(owner).into(), 0)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(funded::<T>("anybody")), 0);

        assert!(!ImageRequests::<T>::contains_key(0));
        Ok(())
    }

    impl_benchmark_test_suite!(
        Pallet,
        crate::mock::TestBuilder::default().build(),
        crate::mock::Test
    );
}
