//! From version 1 of the storage to version 2.

mod recorded;

use super::*;
use crate::{
    DigestInfoStorage, History, HoldReason, ImageDigestClaims, ManifestTags, PinIndex, PinLog,
    Pins, Repositories, SpaceManifests, TagOf, TagRecords,
    migrations::v2::{Unchecked, V1ToV2},
};
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        storage::unhashed,
        traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion, fungible::MutateHold},
    },
    sp_core::storage::StateVersion,
    sp_io,
};

/// A chain as version 1 left it, in the block of its last call.
fn with_version_1(test: impl FnOnce()) {
    TestBuilder::default().build_and_execute(|| {
        for (key, value) in recorded::entries() {
            unhashed::put_raw(&key, &value);
        }
        let reason = HoldReason::StorageDeposit.into();
        for (who, amount) in recorded::HELD {
            assert_ok!(Balances::hold(&reason, &who, amount));
        }
        System::set_block_number(4);
        assert_eq!(Registry::on_chain_storage_version(), StorageVersion::new(1));
        test();
    });
}

#[test]
fn a_chain_of_version_1_becomes_sound() {
    with_version_1(|| {
        assert!(Registry::do_try_state().is_err());
        System::set_block_number(9);
        let before = Unchecked::<Test>::before();
        V1ToV2::<Test>::on_runtime_upgrade();
        assert_ok!(Unchecked::<Test>::check_after(before.clone()));
        assert_eq!(Registry::on_chain_storage_version(), StorageVersion::new(2));
        check_state();

        // The log, without the line that had gone, and in its order.
        let lines: Vec<(u64, Vec<u8>, Vec<u8>, u64)> = PinLog::<Test>::iter()
            .map(|(index, line)| (index.into(), line.digest.into(), line.cid.into(), line.at))
            .collect();
        let expected = [
            (0, "one", raw("one"), 1),
            (1, "two", raw("two"), 2),
            (2, "three", dag("three"), 2),
            (3, "four", raw("four"), 2),
            (4, "layer", raw("layer"), 3),
            (6, "config", dag("config"), 4),
        ];
        assert_eq!(lines, expected.map(|(index, what, cid, at)| (index, digest(what), cid, at)));

        let repository = Repositories::<Test>::get(0, app()).unwrap();
        assert_eq!((repository.manifests, repository.tags), (4, 3));
        assert_eq!((repository.immutable_tags, repository.history), (false, History::default()));
        assert_eq!((repository.deposit.who, repository.deposit.amount), (ALICE, 1_046));
        let manifest = SpaceManifests::<Test>::get((0, app(), key("one"))).unwrap();
        assert_eq!((manifest.cid.to_vec(), manifest.at, manifest.tags), (raw("one"), 9, 2));
        assert_eq!((manifest.deposit.who, manifest.deposit.amount), (ALICE, 1_774));
        let claim = ImageDigestClaims::<Test>::get(app(), key("one")).unwrap();
        assert_eq!((claim.space_id, claim.refs), (Some(0), 2));
        let is_said = |what| DigestInfoStorage::<Test>::contains_key(key(what));
        assert_eq!(["layer", "one", "config"].map(is_said), [true, true, false]);
        let pin = Pins::<Test>::get(key("one"), text::<crate::CidOf<Test>>(raw("one"))).unwrap();
        assert_eq!((pin.index, pin.manifests, pin.blobs), (0, 3, 1));
        assert_eq!(ManifestTags::<Test>::iter_keys().count(), 5);
        // Each tag begins its history with what it means.
        let latest: TagOf<Test> = text("latest");
        let record = TagRecords::<Test>::get((0, app(), &latest)).unwrap();
        let begins = History::of_tag::<Test>(0, &app(), &latest, &History::default());
        assert_eq!(record.history, begins.change(None, Some(&key("two"))));
        assert_eq!((record.at, record.history.count), (9, 1));
        assert_eq!((record.deposit.who, record.deposit.amount), (BOB, 1_190));

        let line = PinLog::<Test>::take(PinIndex::from(1)).unwrap();
        let lost = Unchecked::<Test>::check_after(before);
        assert_eq!(lost, Err("an entry was lost".into()));
        PinLog::<Test>::insert(PinIndex::from(1), line);
    });
}

#[test]
fn nothing_stays_under_the_keys_that_version_1_alone_had() {
    with_version_1(|| {
        V1ToV2::<Test>::on_runtime_upgrade();
        let gone = |map: &[u8]| {
            let twox = sp_io::hashing::twox_128;
            let prefix = [twox(b"Registry"), twox(map)].concat();
            let keys = recorded::entries().into_iter().map(|(key, _)| key);
            let (there, gone): (Vec<_>, Vec<_>) =
                keys.filter(|key| key.starts_with(&prefix)).partition(|key| unhashed::exists(key));
            (there.len(), gone.len())
        };
        assert_eq!((gone(b"DigestClaims"), gone(b"PinLog")), ((0, 3), (0, 6)));
        // All other keys exist, except the global entry that no space records.
        assert_eq!((gone(b"DigestInfoStorage"), gone(b"Pins")), ((2, 1), (6, 0)));
        let there = recorded::entries().into_iter().filter(|(key, _)| unhashed::exists(key));
        assert_eq!(there.count(), recorded::entries().len() - 10);
    });
}

#[test]
fn what_was_migrated_can_be_used_and_removed() {
    with_version_1(|| {
        V1ToV2::<Test>::on_runtime_upgrade();
        assert_eq!(resolve("alpha", "v1"), Some(digest("one")));
        assert_ok!(push(ALICE, "alpha", "v1", "two"));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &[]));
        assert_noop!(push(ALICE, "alpha", "v2", "two"), Error::TagImmutable);
        while Repositories::<Test>::contains_key(0, app()) {
            assert_ok!(remove_repository(ALICE, 0, "app", 4));
        }
        assert_ok!(remove_repository(ALICE, 0, "other", 4));
        assert_ok!(remove_repository(DAVE, 1, "app", 4));
        for blob in ["layer", "config", "one"] {
            assert_ok!(remove_blob(ALICE, "alpha", &digest(blob)));
        }
        for blob in ["layer", "config"] {
            assert_ok!(remove_blob(DAVE, "beta", &digest(blob)));
        }
        assert_ok!(delete_space(ALICE, 0));
        assert_ok!(delete_space(DAVE, 1));
        assert_eq!((held(ALICE), held(BOB), held(DAVE)), (0, 0, 0));
    });
}

#[test]
fn it_runs_on_version_1_only() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let root = || sp_io::storage::root(StateVersion::V1);
        // A chain that began with version 2, or was migrated before.
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        let before = root();
        V1ToV2::<Test>::on_runtime_upgrade();
        assert_eq!(root(), before);
        // Versions that are not known to it.
        for version in [0, 3] {
            StorageVersion::new(version).put::<Registry>();
            let before = root();
            V1ToV2::<Test>::on_runtime_upgrade();
            assert_eq!(root(), before);
        }
        StorageVersion::new(2).put::<Registry>();
    });
}

#[test]
fn an_empty_chain_of_version_1_is_migrated() {
    TestBuilder::default().build_and_execute(|| {
        StorageVersion::new(1).put::<Registry>();
        V1ToV2::<Test>::on_runtime_upgrade();
        assert_eq!(Registry::on_chain_storage_version(), StorageVersion::new(2));
    });
}
