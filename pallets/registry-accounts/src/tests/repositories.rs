//! `create_repository` and `remove_repository`.

use super::*;
use crate::{ImageNameOf, Repositories, RepositoryByName};
use pallet_container_registry::Repositories as SpaceRepositories;
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn a_repository_is_the_accounts_and_the_spaces() {
    TestBuilder::default().with_account().build_and_execute(|| {
        assert_ok!(create_repository(BOB, 0, "tools/cli"));
        let repository = Repositories::<Test>::get(0).unwrap();
        assert_eq!((repository.owner, repository.account), (BOB, 0));
        assert_eq!((repository.registry_id, repository.space_id, repository.images), (0, 1, 0));
        let name: ImageNameOf<Test> = text("tools/cli");
        assert_eq!(RepositoryByName::<Test>::get(0, &name), Some(0));
        assert_eq!(crate::Accounts::<Test>::get(0).unwrap().repositories, 1);
        let in_space: pallet_container_registry::ImageNameOf<Test> = text("tools/cli");
        assert!(SpaceRepositories::<Test>::contains_key(1, in_space));
        assert_eq!(
            events(),
            [Event::RepositoryCreated {
                repository_id: 0,
                account: 0,
                registry_id: 0,
                space_id: 1,
                owner: BOB,
                image_name: text("tools/cli")
            }]
        );
    });
}

#[test]
fn one_that_the_space_has_already_is_taken_over() {
    TestBuilder::default().with_account().build_and_execute(|| {
        assert_ok!(Registry::create_repository(signed(BOB), 1, b"app".to_vec()));
        assert_ok!(create_repository(BOB, 0, "app"));
        assert_noop!(create_repository(BOB, 0, "app"), Error::RepositoryAlreadyExists);
    });
}

#[test]
fn the_account_has_to_exist() {
    TestBuilder::default().with_account().build_and_execute(|| {
        assert_noop!(create_repository(BOB, 1, "app"), Error::AccountNotFound);
        assert_ok!(Accounts::close_account(signed(BOB), 0));
        assert_noop!(create_repository(BOB, 0, "app"), Error::AccountNotFound);
    });
}

#[test]
fn space_and_image_have_to_fit_together() {
    TestBuilder::default().with_account().build_and_execute(|| {
        // `bob/` and 251 bytes are 255.
        assert_noop!(create_repository(BOB, 0, &"a".repeat(252)), RegistryError::ExceedsMaxLength);
        assert_ok!(create_repository(BOB, 0, &"a".repeat(251)));
    });
}

#[test]
fn a_repository_goes_when_it_is_empty() {
    TestBuilder::default().with_repository().build_and_execute(|| {
        let remove = |who, repository| Accounts::remove_repository(signed(who), repository);
        assert_noop!(remove(BOB, 1), Error::RepositoryNotFound);
        assert_ok!(request(BOB, "layer", None));
        assert_ok!(issue(ALICE, 0));
        assert_noop!(remove(BOB, 0), Error::RepositoryNotEmpty);
        assert_ok!(Accounts::remove_image(signed(BOB), 0));
        events();
        assert_ok!(remove(BOB, 0));
        assert_eq!(
            events(),
            [Event::RepositoryRemoved {
                repository_id: 0,
                account: 0,
                registry_id: 0,
                space_id: 1,
                owner: BOB,
                image_name: text("app"),
            }]
        );
        assert_eq!(crate::Accounts::<Test>::get(0).unwrap().repositories, 0);
        // That of the space, with the image in it, stays.
        let in_space: pallet_container_registry::ImageNameOf<Test> = text("app");
        assert_eq!(SpaceRepositories::<Test>::get(1, in_space).unwrap().manifests, 1);
        assert_ok!(create_repository(BOB, 0, "app"));
    });
}
