//! Whatever is done in whatever order: the invariants hold, and everything can be taken down again
//! and is given back.

use super::*;
use crate::{
    AccountRequests, ImageRequests, Images, NextAccountIndex, NextAccountRequestId, NextImageId,
    NextImageRequestId, NextRegistryId, NextRepositoryId, Registries, Repositories,
};
use alloc::collections::BTreeSet;
use polkadot_sdk::{
    frame_support::{assert_ok, traits::GetCallName},
    sp_runtime::traits::Dispatchable,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

type Call = crate::Call<Test>;

/// The accounts that act: few, so that often it is the right one.
const ACTORS: core::ops::RangeInclusive<u64> = 1..=3;

fn name() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![Just("a"), Just("b"), Just("c"), Just("INVALID")].prop_map(Into::into)
}

/// How much earlier than the latest one something was given its id.
fn id() -> impl Strategy<Value = u64> {
    prop_oneof![2 => Just(0), 1 => Just(1), 1 => Just(2)]
}

/// The same call with ids counted from the first one, as they really are.
fn resolve(mut call: Call) -> Call {
    let (id, next) = match &mut call {
        Call::request_account { registry_id, .. } | Call::remove_registry { registry_id } => {
            (registry_id, NextRegistryId::<Test>::get())
        }
        Call::cancel_account_request { request_id }
        | Call::accept_account { request_id }
        | Call::reject_account { request_id }
        | Call::clear_account_request { request_id } => {
            (request_id, NextAccountRequestId::<Test>::get())
        }
        Call::create_repository { account: index, .. }
        | Call::close_account { account: index }
        | Call::evict_account { account: index } => (index, NextAccountIndex::<Test>::get()),
        Call::request_image { repository_id, .. } | Call::remove_repository { repository_id } => {
            (repository_id, NextRepositoryId::<Test>::get())
        }
        Call::cancel_image_request { request_id }
        | Call::create_manifest { request_id }
        | Call::reject_image { request_id }
        | Call::clear_image_request { request_id } => {
            (request_id, NextImageRequestId::<Test>::get())
        }
        Call::remove_image { image_id } | Call::revoke_image { image_id, .. } => {
            (image_id, NextImageId::<Test>::get())
        }
        _ => return call,
    };
    *id = next.saturating_sub(*id + 1);
    call
}

fn call() -> impl Strategy<Value = Call> {
    let image = |repository_id, layer: u8, tagged: bool| Call::request_image {
        repository_id,
        config: descriptor(CONFIG, "{}"),
        layers: vec![descriptor(LAYER, &"x".repeat(layer.into()))],
        tag: tagged.then(|| b"v1".to_vec()),
    };
    prop_oneof![
        2 => name().prop_map(|root| Call::create_registry { root }),
        4 => (id(), name())
            .prop_map(|(registry_id, name)| Call::request_account { registry_id, name }),
        1 => id().prop_map(|request_id| Call::cancel_account_request { request_id }),
        8 => id().prop_map(|request_id| Call::accept_account { request_id }),
        1 => id().prop_map(|request_id| Call::reject_account { request_id }),
        8 => (id(), name())
            .prop_map(|(account, image_name)| Call::create_repository { account, image_name }),
        10 => (id(), 0..3_u8, any::<bool>()).prop_map(move |(id, layer, tag)| image(id, layer, tag)),
        1 => id().prop_map(|request_id| Call::cancel_image_request { request_id }),
        16 => id().prop_map(|request_id| Call::create_manifest { request_id }),
        1 => id().prop_map(|request_id| Call::reject_image { request_id }),
        1 => id().prop_map(|repository_id| Call::remove_repository { repository_id }),
        1 => id().prop_map(|account| Call::close_account { account }),
        1 => id().prop_map(|registry_id| Call::remove_registry { registry_id }),
        2 => id().prop_map(|image_id| Call::remove_image { image_id }),
        1 => id().prop_map(|account| Call::evict_account { account }),
        4 => (id(), prop::option::of(0..3_u32))
            .prop_map(|(image_id, max_tags)| Call::revoke_image { image_id, max_tags }),
        1 => id().prop_map(|request_id| Call::clear_account_request { request_id }),
        1 => id().prop_map(|request_id| Call::clear_image_request { request_id }),
    ]
}

/// Each party takes down what is its own, from the innermost outwards.
fn take_down() {
    for (id, request) in ImageRequests::<Test>::iter().collect::<Vec<_>>() {
        assert_ok!(Accounts::cancel_image_request(signed(request.deposit.who), id));
    }
    for (id, image) in Images::<Test>::iter().collect::<Vec<_>>() {
        assert_ok!(Accounts::remove_image(signed(image.owner), id));
    }
    for (id, repository) in Repositories::<Test>::iter().collect::<Vec<_>>() {
        assert_ok!(Accounts::remove_repository(signed(repository.owner), id));
    }
    for (index, account) in crate::Accounts::<Test>::iter().collect::<Vec<_>>() {
        assert_ok!(Accounts::close_account(signed(account.owner), index));
    }
    for (id, request) in AccountRequests::<Test>::iter().collect::<Vec<_>>() {
        assert_ok!(Accounts::cancel_account_request(signed(request.who), id));
    }
    for (id, registry) in Registries::<Test>::iter().collect::<Vec<_>>() {
        assert_ok!(Accounts::remove_registry(signed(registry.owner), id));
    }
}

/// A call by somebody, some blocks after the one before.
fn step() -> impl Strategy<Value = (u64, u64, Call)> {
    (prop_oneof![3 => Just(0), 1 => 1..4_u64], ACTORS, call())
}

/// Makes the calls, whether they succeed or not, and takes everything down. Tells the names of the
/// calls that succeeded.
fn run(calls: Vec<(u64, u64, Call)>) -> BTreeSet<&'static str> {
    let mut succeeded = BTreeSet::new();
    TestBuilder::default().build_and_execute(|| {
        for (blocks, who, call) in calls {
            System::set_block_number(System::block_number() + blocks);
            let call = resolve(call);
            let name = call.get_call_name();
            if RuntimeCall::from(call).dispatch(signed(who)).is_ok() {
                succeeded.insert(name);
            }
            Accounts::do_try_state().unwrap();
        }
        take_down();
        assert!(Accounts::deposits().is_empty());
        assert!(ACTORS.map(held).all(|held| held == 0));
    });
    succeeded
}

proptest! {
    #[test]
    fn invariants_hold_and_all_is_given_back(
        calls in prop::collection::vec(step(), 1..120)
    ) {
        run(calls);
    }
}

#[test]
fn sequences_reach_every_call() {
    let mut runner = TestRunner::deterministic();
    let sequences = prop::collection::vec(step(), 120);
    let reached: BTreeSet<_> =
        (0..64).flat_map(|_| run(sequences.new_tree(&mut runner).unwrap().current())).collect();
    assert!(Call::get_call_names().iter().all(|name| reached.contains(name)), "{reached:?}");
}
