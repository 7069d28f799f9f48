//! `revoke_image`: that a registry no longer stands for an image, and what becomes of the manifest.

use super::*;
use crate::{Images as Issued, Repositories, weights::WeightInfo};
use pallet_container_registry::{Images as _, ManifestDigests, SpaceManifests};
use polkadot_sdk::frame_support::{
    assert_err_ignore_postinfo as assert_err, assert_noop, assert_ok, assert_storage_noop,
};

fn revoke(who: u64, max_tags: Option<u32>) -> DispatchResultWithPostInfo {
    Accounts::revoke_image(signed(who), 0, max_tags)
}

/// Bob's image 0 under two tags, in the space `bob`.
fn issued() -> TestBuilder {
    TestBuilder::default().with_repository()
}

fn issue_twice_tagged() {
    for (request_id, tag) in [(0, "v1"), (1, "latest")] {
        assert_ok!(request(BOB, "layer", Some(tag)));
        assert_ok!(issue(ALICE, request_id));
    }
    events();
}

fn manifests() -> usize {
    SpaceManifests::<Test>::iter().count()
}

fn revoked(manifest_removed: bool) -> Event<Test> {
    Event::ImageRevoked {
        image_id: 0,
        repository_id: 0,
        owner: BOB,
        digest: text(digest(&manifest("layer"))),
        manifest_removed,
        image_name: text("app"),
        who: ALICE,
    }
}

/// Gives Bob's space to Eve.
fn give_away() {
    assert_ok!(Registry::transfer_space(signed(BOB), 1, Some(EVE)));
    assert_ok!(Registry::accept_space(signed(EVE), 1));
}

#[test]
fn record_manifest_and_tags_go_and_all_is_given_back() {
    issued().build_and_execute(|| {
        let before = (held(BOB), Balances::reserved_balance(BOB));
        issue_twice_tagged();
        assert_noop!(revoke(BOB, Some(2)), Error::NotRegistryOwner);
        assert_noop!(revoke(EVE, None), Error::NotRegistryOwner);
        assert_noop!(Accounts::revoke_image(signed(ALICE), 1, None), Error::ImageNotFound);

        let info = revoke(ALICE, Some(16)).unwrap();
        // The fee is for the tags that it had.
        let weight = <() as WeightInfo>::revoke_image().saturating_add(Registry::removal_weight(2));
        assert_eq!(info.actual_weight, Some(weight));
        assert_eq!(events(), [revoked(true)]);
        assert_eq!((manifests(), ManifestDigests::<Test>::iter().count()), (0, 0));
        assert_eq!(Repositories::<Test>::get(0).unwrap().images, 0);
        assert_eq!((held(BOB), Balances::reserved_balance(BOB)), before);
        assert_noop!(revoke(ALICE, Some(16)), Error::ImageNotFound);

        // It can be asked for anew.
        assert_ok!(request(BOB, "layer", None));
        assert_ok!(issue(ALICE, 2));
        assert!(Issued::<Test>::contains_key(1));
    });
}

#[test]
fn the_record_alone_goes_whatever_the_owner_does() {
    issued().build_and_execute(|| {
        issue_twice_tagged();
        give_away();
        let info = revoke(ALICE, None).unwrap();
        assert_eq!(info.actual_weight, Some(<() as WeightInfo>::revoke_image()));
        assert_eq!(events(), [revoked(false)]);
        assert_eq!(manifests(), 1);
    });
}

#[test]
fn nothing_is_removed_from_a_space_that_is_somebody_elses() {
    issued().build_and_execute(|| {
        issue_twice_tagged();
        give_away();
        assert_noop!(revoke(ALICE, Some(2)), RegistryError::NotSpaceMember);
        // To push there is no right to remove, either.
        assert_ok!(Registry::add_space_member(signed(EVE), 1, BOB));
        assert_noop!(revoke(ALICE, Some(2)), RegistryError::NotAuthorized);
        assert_eq!(manifests(), 1);
        assert!(Issued::<Test>::contains_key(0));
        let all = pallet_container_registry::Rights { pull: true, push: true, delete: true };
        assert_ok!(Registry::set_member_permissions(signed(EVE), 1, BOB, all));
        assert_ok!(revoke(ALICE, Some(2)));
        assert_eq!(manifests(), 0);
    });
}

#[test]
fn more_tags_than_were_seen_are_not_removed() {
    issued().build_and_execute(|| {
        issue_twice_tagged();
        assert_storage_noop!(assert_err!(revoke(ALICE, Some(1)), RegistryError::TooManyTags));
        assert_ok!(revoke(ALICE, Some(2)));
    });
}

#[test]
fn a_manifest_that_is_gone_is_no_hindrance() {
    issued().build_and_execute(|| {
        issue_twice_tagged();
        assert_ok!(Registry::remove_repository(signed(BOB), 1, b"app".to_vec(), 16));
        assert_ok!(Registry::delete_space(signed(BOB), 1));
        assert_ok!(revoke(ALICE, Some(2)));
        assert_eq!(events(), [revoked(false)]);
    });
}

#[test]
fn an_immutable_tag_goes_with_its_manifest() {
    issued().build_and_execute(|| {
        issue_twice_tagged();
        let app = b"app".to_vec();
        assert_ok!(Registry::set_tag_mutability(signed(BOB), 1, app, true, vec![]));
        assert_ok!(revoke(ALICE, Some(2)));
        assert_eq!(ManifestDigests::<Test>::iter().count(), 0);
    });
}

#[test]
fn the_image_of_who_was_evicted_can_be_revoked() {
    issued().build_and_execute(|| {
        issue_twice_tagged();
        assert_ok!(Accounts::evict_account(signed(ALICE), 0));
        // Not by another registry, even one that has him now.
        assert_ok!(create_registry(EVE, "other"));
        assert_ok!(request_account(BOB, 1, "bob"));
        assert_ok!(Accounts::accept_account(signed(EVE), 1));
        assert_noop!(revoke(EVE, Some(2)), Error::NotRegistryOwner);
        assert_ok!(revoke(ALICE, Some(2)));
        assert_eq!(manifests(), 0);
    });
}

#[test]
fn a_registry_that_is_gone_revokes_nothing() {
    issued().build_and_execute(|| {
        issue_twice_tagged();
        assert_ok!(Accounts::evict_account(signed(ALICE), 0));
        assert_ok!(Accounts::remove_registry(signed(ALICE), 0));
        // Nor does whoever takes its name.
        assert_ok!(create_registry(EVE, "acme"));
        assert_noop!(revoke(ALICE, None), Error::RegistryNotFound);
        assert_noop!(revoke(EVE, None), Error::RegistryNotFound);
        assert_ok!(Accounts::remove_image(signed(BOB), 0));
    });
}
