//! `create_registry` and `remove_registry`.

use super::*;
use crate::{NextRegistryId, Registries, RegistryByRoot, RootOf};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::ArithmeticError,
};

#[test]
fn a_registry_is_found_by_id_and_root() {
    TestBuilder::default().build_and_execute(|| {
        assert_ok!(create_registry(ALICE, "acme"));
        // Nothing says that somebody may have only one.
        assert_ok!(create_registry(ALICE, "other"));
        let registry = Registries::<Test>::get(1).unwrap();
        assert_eq!((registry.owner, registry.root.to_vec()), (ALICE, b"other".to_vec()));
        assert_eq!(registry.accounts, 0);
        assert_eq!(RegistryByRoot::<Test>::get(text::<RootOf<Test>>("other")), Some(1));
        assert_eq!(
            events(),
            [
                Event::RegistryCreated { registry_id: 0, owner: ALICE, root: text("acme") },
                Event::RegistryCreated { registry_id: 1, owner: ALICE, root: text("other") },
            ]
        );
    });
}

#[test]
fn a_root_belongs_to_one_registry() {
    TestBuilder::default().with_registry().build_and_execute(|| {
        assert_noop!(create_registry(ALICE, "acme"), Error::RegistryAlreadyExists);
        assert_noop!(create_registry(EVE, "acme"), Error::RegistryAlreadyExists);
        assert_ok!(Accounts::remove_registry(signed(ALICE), 0));
        assert_ok!(create_registry(EVE, "acme"));
        // The id of the former one is not used again.
        assert_eq!(RegistryByRoot::<Test>::get(text::<RootOf<Test>>("acme")), Some(1));
    });
}

#[test]
fn a_registry_goes_when_nobody_is_left() {
    TestBuilder::default().with_account().build_and_execute(|| {
        let remove = |who, registry_id| Accounts::remove_registry(signed(who), registry_id);
        assert_noop!(remove(ALICE, 1), Error::RegistryNotFound);
        assert_noop!(remove(ALICE, 0), Error::RegistryNotEmpty);
        assert_ok!(Accounts::close_account(signed(BOB), 0));
        assert_noop!(remove(BOB, 0), Error::NotRegistryOwner);
        events();
        assert_ok!(remove(ALICE, 0));
        assert_eq!(
            events(),
            [Event::RegistryRemoved { registry_id: 0, root: text("acme"), owner: ALICE }]
        );
        assert_noop!(remove(ALICE, 0), Error::RegistryNotFound);
        assert_eq!(held(ALICE), 0);
    });
}

#[test]
fn ids_do_not_wrap_around() {
    TestBuilder::default().build_and_execute(|| {
        NextRegistryId::<Test>::put(u64::MAX);
        assert_noop!(create_registry(ALICE, "acme"), ArithmeticError::Overflow);
    });
}

#[test]
fn the_storage_version_is_set() {
    use polkadot_sdk::frame_support::traits::{GetStorageVersion, StorageVersion};
    TestBuilder::default().build_and_execute(|| {
        assert_eq!(Accounts::in_code_storage_version(), StorageVersion::new(2));
        assert_eq!(Accounts::on_chain_storage_version(), StorageVersion::new(2));
    });
}
