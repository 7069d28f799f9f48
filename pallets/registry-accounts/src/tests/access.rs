//! Each step is refused for everybody but the one who may take it.

use super::*;
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok, dispatch::DispatchErrorWithPostInfo, traits::GetCallName,
    },
    sp_runtime::{DispatchError, traits::Dispatchable},
};

type Call = crate::Call<Test>;

/// One call of each kind, in the order of their indices and about what is there in [`chain`], with
/// who may make it and what others are told.
fn steps() -> Vec<(Call, Vec<u64>, Option<Error>)> {
    let blob = || descriptor(LAYER, "layer");
    let name = |name: &str| name.as_bytes().to_vec();
    let everybody = || vec![ALICE, BOB, EVE, DAVE];
    let image =
        Call::request_image { repository_id: 0, config: blob(), layers: vec![blob()], tag: None };
    vec![
        (Call::create_registry { root: name("new") }, everybody(), None),
        (Call::request_account { registry_id: 0, name: name("new") }, vec![ALICE, EVE], None),
        (Call::cancel_account_request { request_id: 1 }, vec![DAVE], Some(Error::NotRequester)),
        (Call::accept_account { request_id: 1 }, vec![ALICE], Some(Error::NotRegistryOwner)),
        (Call::reject_account { request_id: 1 }, vec![ALICE], Some(Error::NotRegistryOwner)),
        (
            Call::create_repository { account: 0, image_name: name("new") },
            vec![BOB],
            Some(Error::NotAccountOwner),
        ),
        (image, vec![BOB], Some(Error::NotRepositoryOwner)),
        (Call::cancel_image_request { request_id: 1 }, vec![BOB], Some(Error::NotRepositoryOwner)),
        (Call::create_manifest { request_id: 1 }, vec![ALICE], Some(Error::NotRegistryOwner)),
        (Call::reject_image { request_id: 1 }, vec![ALICE], Some(Error::NotRegistryOwner)),
        (Call::remove_repository { repository_id: 1 }, vec![BOB], Some(Error::NotRepositoryOwner)),
        (Call::close_account { account: 1 }, vec![20, ALICE], Some(Error::NotAccountOwner)),
        (Call::remove_registry { registry_id: 1 }, vec![EVE], Some(Error::NotRegistryOwner)),
        (Call::remove_image { image_id: 0 }, vec![BOB], Some(Error::NotImageOwner)),
        (Call::evict_account { account: 0 }, vec![ALICE], Some(Error::NotRegistryOwner)),
        (
            Call::revoke_image { image_id: 0, max_tags: Some(0) },
            vec![ALICE],
            Some(Error::NotRegistryOwner),
        ),
        (Call::clear_account_request { request_id: 3 }, everybody(), None),
        (Call::clear_image_request { request_id: 2 }, everybody(), None),
    ]
}

/// Everything once: a request of Dave's for an account (1), an account that is empty (1, of 20), a
/// request for an image (1), an image (0), a repository that is empty (1), a registry that is empty
/// (1, of Eve), and a request of each kind (3 and 2) to what is gone.
fn chain(test: impl FnOnce()) {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_ok!(request_account(DAVE, 0, "dave"));
        assert_ok!(request_account(20, 0, "twenty"));
        assert_ok!(Accounts::accept_account(signed(ALICE), 2));
        assert_ok!(request(BOB, "one", None));
        assert_ok!(issue(ALICE, 0));
        assert_ok!(request(BOB, "two", None));
        assert_ok!(create_repository(BOB, 0, "empty"));
        assert_ok!(create_registry(EVE, "empty"));
        assert_ok!(create_registry(EVE, "gone"));
        assert_ok!(request_account(19, 2, "nineteen"));
        assert_ok!(Accounts::remove_registry(signed(EVE), 2));
        assert_ok!(create_repository(BOB, 0, "gone"));
        assert_ok!(request_for(BOB, 2, "three", None));
        assert_ok!(Accounts::remove_repository(signed(BOB), 2));
        test();
    });
}

fn dispatch(call: Call, origin: RuntimeOrigin) -> Result<(), DispatchError> {
    let result = RuntimeCall::from(call).dispatch(origin);
    result.map(|_| ()).map_err(|DispatchErrorWithPostInfo { error, .. }| error)
}

#[test]
fn every_call_is_listed() {
    let listed: Vec<_> = steps().iter().map(|(call, ..)| call.get_call_name()).collect();
    assert_eq!(listed, Call::get_call_names());
}

#[test]
fn strangers_are_refused() {
    chain(|| {
        for (call, allowed, refusal) in steps() {
            let Some(refusal) = refusal.map(DispatchError::from) else { continue };
            for who in [ALICE, BOB, EVE, DAVE, 20, 19, POOR] {
                if !allowed.contains(&who) {
                    assert_noop!(dispatch(call.clone(), signed(who)), refusal);
                }
            }
        }
    });
}

#[test]
fn neither_root_nor_nobody_is_anybody() {
    chain(|| {
        for (call, ..) in steps() {
            for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
                assert_noop!(dispatch(call.clone(), origin), DispatchError::BadOrigin);
            }
        }
    });
}

#[test]
fn who_may_can() {
    for (call, allowed, _) in steps() {
        for who in allowed {
            chain(|| {
                assert_ok!(dispatch(call.clone(), signed(who)));
            });
        }
    }
}
