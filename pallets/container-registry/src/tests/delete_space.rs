//! `delete_space`.

use super::*;
use crate::{
    NextSpaceId, RepoNameOf, RestingNames, SpaceAccounts, SpaceHeads, SpaceIdByName,
    SpaceIdByOwner, Spaces, Visibility,
};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn nothing_is_left_of_a_deleted_space() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(set_visibility(ALICE, 0, Visibility::Private));
        assert_ok!(push(BOB, "alpha", "v1", "one"));
        assert_ok!(remove_repository(ALICE, 0, "app", 4));
        let history = SpaceHeads::<Test>::get(0).unwrap().history;
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        events();
        assert_ok!(delete_space(ALICE, 0));
        let repo_name = text("alpha");
        assert_eq!(events(), [Event::SpaceDeleted { space_id: 0, repo_name, history, who: ALICE }]);

        assert_eq!(Spaces::<Test>::iter().count(), 0);
        assert_eq!(SpaceIdByName::<Test>::iter().count(), 0);
        assert_eq!(SpaceIdByOwner::<Test>::iter().count(), 0);
        assert_eq!(SpaceHeads::<Test>::iter().count(), 0);
        assert_eq!(SpaceAccounts::<Test>::iter().count(), 0);
        // But for what the name costs while it rests.
        let name = RestingNames::<Test>::get(text::<RepoNameOf<Test>>("alpha")).unwrap();
        assert_eq!((name.deposit.who, name.deposit.amount), (ALICE, held(ALICE)));
        assert!(held(ALICE) < 1_100 && held(BOB) == 0);
    });
}

#[test]
fn its_name_is_free_in_time_and_its_id_never() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(delete_space(ALICE, 0));
        System::set_block_number(4);
        assert_ok!(create_space(EVE, "alpha"));
        assert_eq!(SpaceIdByOwner::<Test>::get(EVE), Some(1));
        assert_eq!(NextSpaceId::<Test>::get(), 2);
        assert_noop!(delete_space(ALICE, 0), Error::SpaceNotFound);
        // Members of the old space are not members of the new one.
        assert_noop!(push(BOB, "alpha", "v1", "one"), Error::NotSpaceMember);
        let head = SpaceHeads::<Test>::get(1).unwrap();
        assert_eq!((head.history, head.payers), (Default::default(), 1));
    });
}

#[test]
fn checks_come_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_noop!(delete_space(ALICE, 7), Error::SpaceNotFound);
        assert_ok!(create_repository(ALICE, 0, "app"));
        assert_noop!(delete_space(BOB, 0), Error::NotSpaceOwner);
        assert_noop!(delete_space(ALICE, 0), Error::SpaceNotEmpty);
        assert_ok!(remove_repository(ALICE, 0, "app", 0));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_noop!(delete_space(ALICE, 0), Error::SpaceNotEmpty);
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_ok!(delete_space(ALICE, 0));
    });
}
