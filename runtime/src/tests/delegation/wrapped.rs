//! A refused call inside of others, and permitted ones inside of what is refused.

use super::{calls::refused_calls, *};
use crate::OriginCaller;
use frame_support::weights::Weight;
use pallet_container_registry::Repositories;

fn as_derivative(call: Call) -> Call {
    pallet_utility::Call::as_derivative { index: 0, call: Box::new(call) }.into()
}

fn if_else(main: Call, fallback: Call) -> Call {
    pallet_utility::Call::if_else { main: Box::new(main), fallback: Box::new(fallback) }.into()
}

/// What would run a call with an origin of its own, and with that past the filter.
fn with_another_origin(call: &Call) -> Vec<Call> {
    let origin = || -> Box<OriginCaller> {
        Box::new(frame_system::RawOrigin::Signed(account(Alice)).into())
    };
    let call = || Box::new(call.clone());
    vec![
        as_derivative(*call()),
        pallet_utility::Call::dispatch_as { as_origin: origin(), call: call() }.into(),
        pallet_utility::Call::dispatch_as_fallible { as_origin: origin(), call: call() }.into(),
        pallet_utility::Call::with_weight { call: call(), weight: Weight::zero() }.into(),
        if_else(*call(), *call()),
        if_else(transfer(), *call()),
        if_else(*call(), transfer()),
        pallet_sudo::Call::sudo { call: call() }.into(),
        pallet_sudo::Call::sudo_unchecked_weight { call: call(), weight: Weight::zero() }.into(),
        pallet_sudo::Call::sudo_as { who: account(Alice).into(), call: call() }.into(),
        proxied(Alice, *call()),
    ]
}

/// Ways to make a call that come to nothing if it is refused.
fn in_batches(call: &Call) -> Vec<Call> {
    let call = || call.clone();
    vec![
        batch(vec![call()]),
        batch(vec![call(), create_repository()]),
        batch_all(vec![call()]),
        batch_all(vec![create_repository(), call()]),
        force_batch(vec![call()]),
        batch(vec![batch(vec![call()])]),
        batch(vec![batch_all(vec![create_repository(), call()])]),
        batch_all(vec![batch_all(vec![call()])]),
        batch_all(vec![force_batch(vec![call()])]),
        force_batch(vec![batch(vec![call()]), call()]),
        force_batch(vec![batch_all(vec![create_repository(), batch_all(vec![call()])])]),
    ]
}

/// Why a call that Bob made as Alice's proxy, or a part of it, was not done.
fn refusals(call: Call) -> Vec<DispatchError> {
    let result = as_alice(call);
    let inside = System::events().into_iter().filter_map(|record| match record.event {
        RuntimeEvent::Utility(
            pallet_utility::Event::BatchInterrupted { error, .. }
            | pallet_utility::Event::ItemFailed { error },
        ) => Some(error),
        _ => None,
    });
    inside.chain(result.err()).collect()
}

/// That the call is refused by the filter, whichever part of it, and nothing comes of it.
fn assert_comes_to_nothing(call: Call) {
    let before = state();
    let refusals = refusals(call.clone());
    assert!(!refusals.is_empty(), "{call:?} was done");
    assert!(refusals.iter().all(|error| *error == filtered()), "{call:?}: {refusals:?}");
    assert_eq!(state(), before, "{call:?}");
}

#[test]
fn smuggles_nothing_through_a_batch() {
    for kind in LIMITED {
        with_proxy(kind, || {
            for call in refused_calls(kind).iter().flat_map(in_batches) {
                assert_comes_to_nothing(call);
            }
        });
    }
}

#[test]
fn smuggles_nothing_past_the_filter() {
    for kind in LIMITED {
        with_proxy(kind, || {
            // Even what is permitted is not, once it is wrapped so.
            for call in [create_repository(), batch_all(vec![create_repository()]), transfer()] {
                for wrapped in with_another_origin(&call) {
                    assert_eq!(as_alice(wrapped.clone()), Err(filtered()), "{kind:?} {wrapped:?}");
                    for call in in_batches(&wrapped) {
                        assert_comes_to_nothing(call);
                    }
                }
            }
        });
    }
}

#[test]
fn a_batch_does_what_is_permitted_before_what_is_not() {
    let is_created = || Repositories::<Runtime>::iter().count() == 1;
    for (call, is_done) in [
        (batch(vec![create_repository(), transfer()]), true),
        (batch(vec![transfer(), create_repository()]), false),
        (batch_all(vec![create_repository(), transfer()]), false),
        (force_batch(vec![create_repository(), transfer()]), true),
        (force_batch(vec![transfer(), create_repository()]), true),
        (force_batch(vec![batch_all(vec![create_repository(), transfer()])]), false),
    ] {
        for kind in LIMITED {
            with_proxy(kind, || {
                assert_eq!(refusals(call.clone()), [filtered()], "{kind:?} {call:?}");
                assert_eq!(is_created(), is_done, "{kind:?} {call:?}");
            });
        }
    }
}
