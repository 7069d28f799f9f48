//! The end of what was removed: reaped, purged, or gone at once.

use super::*;
use crate::{InlineManifests, NextReap};
use polkadot_sdk::frame_support::{traits::Hooks, weights::Weight};

fn set_window(who: u64, window: Option<u64>) -> polkadot_sdk::sp_runtime::DispatchResult {
    Registry::set_restore_window(RuntimeOrigin::signed(who), 0, window)
}

/// A space without anything in it.
fn nothing() -> u64 {
    let mut nothing = 0;
    TestBuilder::default().with_alpha().build_and_execute(|| nothing = held(ALICE));
    nothing
}

#[test]
fn anybody_can_reap_what_is_over() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &["config", "layer"]);
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        for content in ["config", "layer"] {
            assert_ok!(remove_blob(ALICE, "alpha", &digest(content)));
        }
        let ids = ids();
        pass_blocks(3);
        for id in &ids {
            assert_noop!(reap(EVE, *id), Error::StillRestorable);
        }
        pass_blocks(1);
        // In any order.
        for id in ids.iter().rev() {
            events();
            assert_ok!(reap(EVE, *id));
            let seen = events();
            assert!(matches!(
                seen[..],
                [Event::ItemForgotten { restorable_id, purged_by: None, .. }] if restorable_id == *id
            ));
            assert_noop!(reap(EVE, *id), Error::NotRestorable);
        }
        assert_eq!(held(ALICE), nothing());
        assert_eq!(lines().len(), 0);
    });
}

#[test]
fn idle_time_reaps_in_order_as_far_as_it_goes() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &["layer"]);
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 2));
        pass_blocks(1);
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        let idle = |limit| Registry::on_idle(System::block_number(), limit);
        idle(Weight::MAX);
        assert_eq!(ids(), [0, 1, 2, 3]);
        pass_blocks(3);
        // No time at all, and time for two.
        assert_eq!(idle(Weight::zero()), Weight::zero());
        assert_eq!(ids(), [0, 1, 2, 3]);
        // Reading costs nothing in the mock.
        let limit = <() as WeightInfo>::reap() * 2;
        assert!(idle(limit).all_lte(limit));
        assert_eq!(ids(), [2, 3]);
        idle(Weight::MAX);
        assert_eq!(ids(), [3], "what still has time stays");
        pass_blocks(1);
        idle(Weight::MAX);
        assert_eq!((ids(), NextReap::<Test>::get()), (vec![], 4));
        assert_ok!(remove_repository(ALICE, 0, "app", 0));
        assert_eq!(ids(), [4]);
    });
}

#[test]
fn what_somebody_else_took_away_holds_idle_time_up_by_nothing() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &["layer"]);
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 2));
        assert_ok!(purge(ALICE, 0));
        assert_ok!(purge(ALICE, 1));
        pass_blocks(4);
        Registry::on_idle(System::block_number(), Weight::MAX);
        assert_eq!(ids(), Vec::<u64>::new());
    });
}

#[test]
fn an_owner_can_give_it_up() {
    with_alpha().build_and_execute(|| {
        image(&["v1"], &[]);
        let before = held(ALICE);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        assert_noop!(purge(BOB, 0), Error::NotSpaceOwner);
        assert_noop!(purge(EVE, 0), Error::NotSpaceOwner);
        events();
        assert_ok!(purge(ALICE, 0));
        let seen = events();
        assert!(matches!(seen[..], [Event::ItemForgotten { purged_by: Some(ALICE), .. }]));
        assert!(held(ALICE) < before);
        assert_noop!(purge(ALICE, 0), Error::NotRestorable);
        assert_noop!(restore(ALICE, 0), Error::NotRestorable);
    });
}

#[test]
fn a_space_is_not_empty_until_then() {
    with_alpha().build_and_execute(|| {
        image(&[], &["layer"]);
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_noop!(delete_space(ALICE, 0), Error::SpaceNotEmpty);
        assert_ok!(purge(ALICE, 0));
        assert_ok!(purge(ALICE, 1));
        assert_noop!(delete_space(ALICE, 0), Error::SpaceNotEmpty);
        assert_ok!(purge(ALICE, 2));
        assert_ok!(delete_space(ALICE, 0));
    });
}

#[test]
fn json_on_chain_stays_as_long() {
    with_alpha().build_and_execute(|| {
        let issued = issue(ALICE, 0, Some("v1"), "{}").unwrap();
        assert_ok!(remove_manifest(ALICE, "alpha", "{}", 1));
        let digest: crate::DigestOf<Test> = text(issued.digest);
        assert!(InlineManifests::<Test>::contains_key(&digest));
        assert_ok!(restore(ALICE, 0));
        assert_ok!(remove_manifest(ALICE, "alpha", "{}", 1));
        pass_blocks(4);
        Registry::on_idle(System::block_number(), Weight::MAX);
        assert!(!InlineManifests::<Test>::contains_key(&digest));
    });
}

#[test]
fn an_owner_can_have_a_shorter_window() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &[]);
        assert_noop!(set_window(BOB, None), Error::NotSpaceOwner);
        assert_noop!(set_window(ALICE, Some(WINDOW + 1)), Error::RestoreWindowTooLong);
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        events();
        assert_ok!(set_window(ALICE, Some(1_000)));
        let (space_id, repo_name, window) = (0, text("alpha"), Some(1_000));
        let (old_window, who) = (None, ALICE);
        let told = Event::RestoreWindowSet { space_id, repo_name, window, old_window, who };
        assert_eq!(events(), [told]);
        assert_ok!(remove_tag(ALICE, "alpha", "v2"));
        pass_blocks(1);
        // What was removed before keeps its time.
        assert_noop!(restore(ALICE, 1), Error::NotRestorable);
        assert_ok!(restore(ALICE, 0));
        assert_ok!(set_window(ALICE, None));
        assert_ok!(remove_tag(ALICE, "alpha", "v1"));
        pass_blocks(3);
        assert_ok!(restore(ALICE, 2));
    });
}

#[test]
fn without_a_window_things_are_gone_at_once() {
    with_alpha().build_and_execute(|| {
        image(&["v1", "v2"], &["layer"]);
        assert_ok!(set_window(ALICE, Some(0)));
        assert_ok!(remove_tag(ALICE, "alpha", "v2"));
        let info = remove_manifest(ALICE, "alpha", "one", 1).unwrap();
        assert_eq!(info.actual_weight, Some(<() as WeightInfo>::remove_manifest_at_once(1)));
        assert_ok!(remove_repository(ALICE, 0, "app", 0));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_eq!((ids(), held(ALICE)), (vec![], nothing()));
        assert_ok!(delete_space(ALICE, 0));
    });
}
