//! Who pays for what, and gets it back.

use super::*;
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, traits::fungible::Mutate},
    sp_runtime::TokenError,
};

#[test]
fn everything_is_paid_for_by_whoever_asked_and_given_back() {
    TestBuilder::default().build_and_execute(|| {
        // Each step costs its party more than an item, and the other one nothing.
        let steps: [(&dyn Fn() -> DispatchResult, u64); 5] = [
            (&|| create_registry(ALICE, "acme"), ALICE),
            (&|| request_account(BOB, 0, "bob"), BOB),
            (&|| Accounts::accept_account(signed(ALICE), 0), BOB),
            (&|| create_repository(BOB, 0, "app"), BOB),
            (&|| request(BOB, "layer", Some("v1")), BOB),
        ];
        for (step, payer) in steps {
            let other = if payer == ALICE { BOB } else { ALICE };
            let before = (held(payer), held(other));
            assert_ok!(step());
            assert!(held(payer) > before.0);
            assert_eq!(held(other), before.1);
        }
        let before = (held(ALICE), held(BOB));
        assert_ok!(issue(ALICE, 0));
        assert_eq!(held(ALICE), before.0);
        // The request's went back, the image's came.
        assert!(held(BOB) < before.1 && held(BOB) > before.1 - 1_000);

        assert_ok!(Accounts::remove_image(signed(BOB), 0));
        assert_ok!(Accounts::remove_repository(signed(BOB), 0));
        assert_ok!(Accounts::close_account(signed(ALICE), 0));
        assert_eq!(held(BOB), 0);
        assert_ok!(Accounts::remove_registry(signed(ALICE), 0));
        assert_eq!(held(ALICE), 0);
    });
}

#[test]
fn a_request_is_given_back_however_it_ends() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let (bob, eve) = (held(BOB), held(EVE));
        assert_ok!(request_account(EVE, 0, "eve"));
        assert_ok!(Accounts::cancel_account_request(signed(EVE), 1));
        assert_eq!(held(EVE), eve);
        assert_ok!(request_account(EVE, 0, "eve"));
        assert_ok!(Accounts::reject_account(signed(ALICE), 2));
        assert_eq!(held(EVE), eve);
        assert_ok!(request(BOB, "layer", None));
        assert_ok!(Accounts::cancel_image_request(signed(BOB), 0));
        assert_eq!(held(BOB), bob);
        assert_ok!(request(BOB, "layer", None));
        assert_ok!(Accounts::reject_image(signed(ALICE), 1));
        assert_eq!(held(BOB), bob);
    });
}

#[test]
fn each_byte_of_a_request_is_paid_for() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let price = |layers: usize, tag: Option<&str>| {
            let before = held(BOB);
            let layers = vec![descriptor(LAYER, "layer"); layers];
            let tag = tag.map(Into::into);
            let config = descriptor(CONFIG, "{}");
            assert_ok!(Accounts::request_image(signed(BOB), 0, config, layers, tag));
            held(BOB) - before
        };
        // Both texts with their lengths, one byte and two, and the size.
        let layer = 1 + LAYER.len() as u64 + 2 + 71 + 8;
        assert_eq!(price(3, None) - price(1, None), 2 * layer);
        assert_eq!(price(1, Some("v1")) - price(1, None), 3);
    });
}

#[test]
fn a_call_that_cannot_be_paid_for_leaves_nothing_behind() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        assert_noop!(create_registry(POOR, "poor"), TokenError::FundsUnavailable);
        assert_noop!(request_account(POOR, 0, "poor"), TokenError::FundsUnavailable);

        // Enough for the request, but not for an account and a space.
        Balances::set_balance(&POOR, 2_000);
        assert_ok!(request_account(POOR, 0, "poor"));
        assert_noop!(Accounts::accept_account(signed(ALICE), 1), TokenError::FundsUnavailable);
        Balances::set_balance(&POOR, 10_000);
        assert_ok!(Accounts::accept_account(signed(ALICE), 1));

        // Enough for the request, but not for a manifest and its bytes.
        assert_ok!(request(BOB, "layer", None));
        Balances::set_balance(&BOB, 10);
        assert_noop!(issue(ALICE, 0), TokenError::FundsUnavailable);
        assert_noop!(create_repository(BOB, 0, "other"), TokenError::FundsUnavailable);
        assert_noop!(request(BOB, "layer", None), TokenError::FundsUnavailable);
    });
}
