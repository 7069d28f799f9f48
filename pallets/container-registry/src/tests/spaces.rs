//! `create_space`.

use super::*;
use crate::{NextSpaceId, Rights, SpaceIdByName, SpaceIdByOwner, Spaces};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn a_space_is_found_by_id_name_and_owner() {
    TestBuilder::default().build_and_execute(|| {
        assert_ok!(create_space(ALICE, "alpha"));
        assert_ok!(create_space(DAVE, "beta"));
        let space = Spaces::<Test>::get(1).unwrap();
        assert_eq!((space.owner, space.repo_name.to_vec()), (DAVE, b"beta".to_vec()));
        assert!(space.members.is_empty() && space.image_names.is_empty());
        assert_eq!(SpaceIdByName::<Test>::get(text::<crate::RepoNameOf<Test>>("beta")), Some(1));
        assert_eq!(SpaceIdByOwner::<Test>::get(DAVE), Some(1));
        assert_eq!(Registry::rights_in(1, &DAVE), Some(Rights::OWNER));
        assert_eq!(NextSpaceId::<Test>::get(), 2);
        assert_eq!(
            events(),
            [
                Event::SpaceCreated(0, ALICE),
                Event::SpaceNamed { space_id: 0, repo_name: text("alpha"), owner: ALICE },
                Event::SpaceCreated(1, DAVE),
                Event::SpaceNamed { space_id: 1, repo_name: text("beta"), owner: DAVE },
            ]
        );
    });
}

#[test]
fn checks_come_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        // Alice has a space already, which is found last.
        assert_noop!(create_space(ALICE, &"A".repeat(254)), Error::ExceedsMaxLength);
        for name in ["", "A", "a/b", "..", "-a", "a b", "ä"] {
            assert_noop!(create_space(ALICE, name), Error::InvalidName);
        }
        assert_noop!(create_space(ALICE, "alpha"), Error::UserAlreadyHasSpace);
        assert_noop!(create_space(ALICE, "gamma"), Error::UserAlreadyHasSpace);
        assert_noop!(create_space(EVE, "alpha"), Error::SpaceAlreadyExists);
        assert_ok!(create_space(EVE, &"a".repeat(253)));
    });
}

#[test]
fn ids_do_not_wrap_around() {
    TestBuilder::default().build_and_execute(|| {
        NextSpaceId::<Test>::put(u128::MAX);
        assert_noop!(
            create_space(ALICE, "alpha"),
            polkadot_sdk::sp_runtime::ArithmeticError::Overflow
        );
    });
}

#[test]
fn only_signed_origins_create_spaces() {
    TestBuilder::default().build_and_execute(|| {
        assert_noop!(
            Registry::create_space(RuntimeOrigin::root(), b"alpha".to_vec()),
            polkadot_sdk::sp_runtime::DispatchError::BadOrigin
        );
    });
}

#[test]
fn the_storage_version_is_set() {
    use polkadot_sdk::frame_support::traits::{GetStorageVersion, StorageVersion};
    TestBuilder::default().build_and_execute(|| {
        assert_eq!(Registry::in_code_storage_version(), StorageVersion::new(9));
        assert_eq!(Registry::on_chain_storage_version(), StorageVersion::new(9));
    });
}

#[test]
fn bounds_fit_together() {
    TestBuilder::default().build_and_execute(Registry::check_bounds);
}
