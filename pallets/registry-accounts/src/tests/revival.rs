//! What was removed from a space, and is back by what a registry or its user does.

use super::*;
use pallet_container_registry::{Images as _, Restorables};
use polkadot_sdk::frame_support::assert_ok;

fn with_repository() -> TestBuilder {
    TestBuilder::default().with_repository().with_restore_window(60_000)
}

#[test]
fn a_revoked_image_is_back_when_it_is_issued_once_more() {
    with_repository().build_and_execute(|| {
        assert_ok!(request(BOB, "layer", None));
        assert_ok!(issue(ALICE, 0));
        let paid = held(BOB);
        assert_ok!(Accounts::revoke_image(signed(ALICE), 0, Some(0)));
        assert_eq!(Restorables::<Test>::iter().count(), 1);
        assert_ok!(request(BOB, "layer", None));
        let info = issue(ALICE, 1).unwrap();
        assert_eq!(info.actual_weight, Some(Accounts::weight_of_manifest(1, true)));
        assert_eq!(Restorables::<Test>::iter().count(), 0);
        assert_eq!(held(BOB), paid);
    });
}

#[test]
fn a_repository_of_the_space_is_back_with_the_accounts() {
    with_repository().build_and_execute(|| {
        assert_ok!(Accounts::remove_repository(signed(BOB), 0));
        assert_ok!(Registry::remove_repository(signed(BOB), 1, b"app".to_vec(), 0));
        let info = Accounts::create_repository(signed(BOB), 0, b"app".to_vec()).unwrap();
        let weight = Accounts::weight_of_repository(true);
        assert_eq!(info.actual_weight, Some(weight));
        assert!(weight.any_gt(Registry::revival_weight()));
        assert_eq!(Restorables::<Test>::iter().count(), 0);
    });
}
