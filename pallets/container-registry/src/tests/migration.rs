//! From version 1 of the storage to version 2.

use super::*;
use crate::{
    Claim, DigestInfo, DigestInfoStorage, DigestType, History, ImageDigestClaims, ManifestTags,
    PinIndex, PinLog, Pins, Repositories, SpaceBlobs, SpaceManifests, TagOf, TagRecords,
    migrations::v2::{Unchecked, V1ToV2, v1},
};
use codec::Encode;
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        storage::unhashed,
        traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion},
    },
    sp_core::storage::StateVersion,
    sp_io,
};

/// Fills a chain by today's calls and writes it the way version 1 did.
fn write_version_1() {
    assert_ok!(push(ALICE, "alpha", "v1", "one"));
    assert_ok!(push(BOB, "alpha", "v2", "one"));
    assert_ok!(push(BOB, "alpha", "latest", "two"));
    assert_ok!(push_untagged(ALICE, "alpha", &digest("three"), &dag("three")));
    assert_ok!(push_image(ALICE, "alpha", "other", Some("v1"), &digest("one"), &raw("one")));
    assert_ok!(push(DAVE, "beta", "v1", "one"));
    assert_ok!(store(ALICE, "alpha", &digest("layer"), &raw("layer")));
    assert_ok!(store(DAVE, "beta", &digest("layer"), &raw("layer")));
    assert_ok!(store(ALICE, "alpha", &digest("config"), &dag("config")));
    assert_ok!(store(ALICE, "alpha", &digest("one"), &raw("one")));
    let put = |key: Vec<u8>, old: Vec<u8>| unhashed::put_raw(&key, &old);
    for (id, image, repository) in Repositories::<Test>::iter().collect::<Vec<_>>() {
        let crate::Repository { manifests, tags, deposit, .. } = repository;
        let old = v1::Repository::<Test> { manifests, tags, deposit };
        put(Repositories::<Test>::hashed_key_for(id, image), old.encode());
    }
    for (key, manifest) in SpaceManifests::<Test>::iter().collect::<Vec<_>>() {
        let crate::ManifestRecord { cid, tags, deposit, .. } = manifest;
        let old = v1::ManifestRecord::<Test> { cid, tags, deposit };
        put(SpaceManifests::<Test>::hashed_key_for(key), old.encode());
    }
    for (key, tag) in TagRecords::<Test>::iter().collect::<Vec<_>>() {
        let old = v1::TagRecord::<Test> { deposit: tag.deposit };
        put(TagRecords::<Test>::hashed_key_for(key), old.encode());
    }
    let old = |claim: Claim| {
        let space_id = claim.space_id.expect("nobody left");
        v1::Claim { space_id, refs: claim.refs }.encode()
    };
    for digest in DigestInfoStorage::<Test>::iter_keys().collect::<Vec<_>>() {
        let refs = SpaceBlobs::<Test>::iter().filter(|(_, held, _)| *held == digest).count() as u32;
        v1::DigestClaims::<Test>::insert(digest, v1::Claim { space_id: 0, refs });
    }
    // Nobody says so any more, but another space holds the digest.
    let info = DigestInfo { digest_type: DigestType::File, cid: text(dag("former")) };
    DigestInfoStorage::<Test>::insert(key("config"), info);
    for (digest, cid, pin) in Pins::<Test>::iter().collect::<Vec<_>>() {
        let old = v1::Pin { index: pin.index, refs: pin.refs() };
        put(Pins::<Test>::hashed_key_for(digest, cid), old.encode());
    }
    for (image, digest, claim) in ImageDigestClaims::<Test>::iter().collect::<Vec<_>>() {
        put(ImageDigestClaims::<Test>::hashed_key_for(image, digest), old(claim));
    }
    for (index, line) in PinLog::<Test>::drain().collect::<Vec<_>>() {
        v1::PinLog::<Test>::insert(u64::from(index), line);
    }
    assert_eq!(ManifestTags::<Test>::clear(u32::MAX, None).maybe_cursor, None);
    StorageVersion::new(1).put::<Registry>();
}

#[test]
fn a_chain_of_version_1_becomes_sound() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        write_version_1();
        assert!(Registry::do_try_state().is_err());
        System::set_block_number(9);
        let before = Unchecked::<Test>::before();
        V1ToV2::<Test>::on_runtime_upgrade();
        assert_ok!(Unchecked::<Test>::check_after(before.clone()));
        assert_eq!(Registry::on_chain_storage_version(), StorageVersion::new(2));
        check_state();

        let line = PinLog::<Test>::get(PinIndex::from(1)).unwrap();
        assert_eq!((line.digest.to_vec(), line.cid.to_vec()), (digest("two"), raw("two")));
        let repository = Repositories::<Test>::get(0, app()).unwrap();
        assert_eq!((repository.manifests, repository.tags), (3, 3));
        assert_eq!((repository.immutable_tags, repository.history), (false, History::default()));
        assert_eq!(SpaceManifests::<Test>::get((0, app(), key("one"))).unwrap().at, 9);
        assert_eq!(v1::DigestClaims::<Test>::iter_keys().count(), 0);
        let is_said = |what| DigestInfoStorage::<Test>::contains_key(key(what));
        assert_eq!(["layer", "one", "config"].map(is_said), [true, true, false]);
        let pin = |cid| Pins::<Test>::get(key("one"), text::<crate::CidOf<Test>>(cid)).unwrap();
        assert_eq!((pin(raw("one")).manifests, pin(raw("one")).blobs), (3, 1));
        // Each tag begins its history with what it means.
        let latest: TagOf<Test> = text("latest");
        let record = TagRecords::<Test>::get((0, app(), &latest)).unwrap();
        let begins = History::of_tag::<Test>(0, &app(), &latest, &History::default());
        assert_eq!(record.history, begins.change(None, Some(&key("two"))));
        assert_eq!((record.at, record.history.count), (9, 1));

        PinLog::<Test>::remove(PinIndex::from(1));
        let lost = Unchecked::<Test>::check_after(before);
        assert_eq!(lost, Err("an entry was lost".into()));
        PinLog::<Test>::insert(PinIndex::from(1), line);
    });
}

#[test]
fn what_was_migrated_can_be_used_and_removed() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        write_version_1();
        V1ToV2::<Test>::on_runtime_upgrade();
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
        assert_ok!(remove_blob(DAVE, "beta", &digest("layer")));
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
