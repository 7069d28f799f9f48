//! The trait `Images`, and manifests whose JSON the chain keeps.

use super::*;
use crate::{Images, InlineManifests, Issued, SpaceIdByOwner};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, storage::with_storage_layer},
    sp_runtime::{DispatchError, TokenError},
};

const JSON: &str = r#"{"schemaVersion":2}"#;

fn ensure_repository(who: u64, space_id: u128, image: &str) -> Result<(), DispatchError> {
    with_storage_layer(|| Registry::ensure_repository(&who, space_id, image.into())).map(drop)
}

fn kept() -> Option<Vec<u8>> {
    InlineManifests::<Test>::get(key(JSON)).map(|kept| kept.json.into())
}

#[test]
fn digest_and_cid_are_those_of_the_bytes() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let issued = issue(ALICE, 0, Some("v1"), JSON).unwrap();
        // As `sha256sum` and Python's `hashlib` with `base64` give them.
        let sha256 = "sha256:bafebd36189ad3688b7b3915ea55d461e0bfcfbdde11e54b0a123999fb6be50f";
        let cid = "bafkreif2726tmge22nuiw6zzcxvflvdb4c747po6chsuwcqshgm7w27fb4";
        assert_eq!(issued, Issued { digest: sha256.into(), cid: cid.into(), revived: false });
        assert_eq!(resolve("alpha", "v1"), Some(digest(JSON)));
        assert_eq!(kept(), Some(JSON.into()));
        let seen = events();
        let told = Event::InlineManifestStored {
            digest: key(JSON),
            cid: text(raw(JSON)),
            space_id: 0,
            repo_name: text("alpha"),
            image_name: text("app"),
            who: ALICE,
        };
        assert_eq!(seen.last(), Some(&told));
        assert!(matches!(
            seen[..],
            [
                Event::RepositoryCreated { .. },
                Event::ManifestStored { .. },
                Event::ImageDigestToCidStored { who: ALICE, .. },
                Event::TagChanged { .. },
                Event::ManifestDigestUpdated(..),
                Event::InlineManifestStored { .. }
            ]
        ));
    });
}

#[test]
fn bytes_are_kept_once_and_each_record_pays_for_them() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        // To push what is issued, and to issue what was pushed, are the same record.
        assert_ok!(push(BOB, "alpha", "v1", JSON));
        assert_ok!(declare_manifest(BOB, "alpha", JSON, JSON.len() as u64));
        let pushed = held(BOB);
        assert_ok!(issue(BOB, 0, None, JSON));
        let with_json = held(BOB);
        assert!(with_json > pushed + 1_000 + JSON.len() as u64);
        assert_ok!(issue(BOB, 0, Some("v1"), JSON));
        assert_eq!(held(BOB), with_json);
        let before = held(DAVE);
        assert_ok!(issue(DAVE, 1, None, JSON));
        assert_eq!(InlineManifests::<Test>::get(key(JSON)).unwrap().payers, 2);
        assert_eq!(InlineManifests::<Test>::iter().count(), 1);
        assert!(held(DAVE) - before > with_json - pushed);
    });
}

#[test]
fn bytes_go_with_the_last_record_that_pays_for_them() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let before = held(DAVE);
        assert_ok!(issue(ALICE, 0, Some("v1"), JSON));
        assert_ok!(issue(DAVE, 1, Some("v1"), JSON));
        assert_ok!(store(DAVE, "beta", &digest(JSON), &raw(JSON)));
        events();
        // Who issued first gets back what he paid, though others go on naming the bytes.
        let space = held(ALICE);
        assert_ok!(remove_repository(ALICE, 0, "app", 2));
        assert!(space - held(ALICE) > 2_000 + JSON.len() as u64);
        assert_eq!(kept(), Some(JSON.into()));
        assert_ok!(remove_repository(DAVE, 1, "app", 2));
        assert_eq!(kept(), None);
        let told = Event::InlineManifestRemoved {
            digest: key(JSON),
            cid: text(raw(JSON)),
            space_id: 1,
            repo_name: text("beta"),
        };
        assert!(events().contains(&told));
        // To name them is not to keep them.
        assert_ok!(remove_blob(DAVE, "beta", &digest(JSON)));
        assert_eq!(held(DAVE), before);
    });
}

#[test]
fn bytes_are_kept_for_a_record_that_issuing_corrected() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(push_untagged(ALICE, "alpha", &digest(JSON), &dag("other chunks")));
        assert_ok!(issue(BOB, 0, None, JSON));
        assert_eq!(kept(), Some(JSON.into()));
        let lines = lines();
        let [(_, line)] = &lines[..] else { panic!("{lines:?}") };
        // Less than what is held for is not for the issuer to say.
        assert_eq!((line.cid.to_vec(), line.size), (raw(JSON), None));
        // A blob's record of the digest that goes does not take them, whatever its CID.
        assert_ok!(store(BOB, "alpha", &digest(JSON), &raw(JSON)));
        assert_ok!(remove_blob(ALICE, "alpha", &digest(JSON)));
        assert_eq!(kept(), Some(JSON.into()));
        // Each gets back what it paid.
        assert_ok!(remove_manifest(ALICE, "alpha", JSON, 0));
        assert_eq!((kept(), held(BOB)), (None, 0));
    });
}

#[test]
fn issuing_checks_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let long = "x".repeat(1_025);
        assert_noop!(issue(EVE, 7, Some("!"), &long), Error::ManifestTooLarge);
        assert_noop!(issue(EVE, 7, Some("!"), JSON), Error::SpaceNotFound);
        assert_noop!(issue(EVE, 0, Some("!"), JSON), Error::NotSpaceMember);
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(issue(BOB, 0, Some("!"), JSON), Error::NotAuthorized);
        assert_noop!(issue(ALICE, 0, Some("!"), JSON), Error::InvalidTag);
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(set_mutability(ALICE, 0, "app", true, &[]));
        // Nothing is kept for what is refused in the end.
        assert_noop!(issue(ALICE, 0, Some("v1"), JSON), Error::TagImmutable);
        assert_ok!(add_member(ALICE, 0, POOR));
        assert_noop!(issue(POOR, 0, None, JSON), TokenError::FundsUnavailable);
        assert_ok!(issue(ALICE, 0, None, &long[..1_024]));
    });
}

#[test]
fn a_repository_is_made_sure_of() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(ensure_repository(BOB, 0, "app"));
        let paid = held(BOB);
        events();
        assert_ok!(ensure_repository(BOB, 0, "app"));
        assert_eq!((held(BOB), events().len()), (paid, 0));
        assert_noop!(ensure_repository(EVE, 7, ""), Error::EmptyImageName);
        assert_noop!(ensure_repository(EVE, 7, "A"), Error::InvalidName);
        assert_noop!(ensure_repository(EVE, 7, "app"), Error::SpaceNotFound);
        assert_noop!(ensure_repository(EVE, 0, "app"), Error::NotSpaceMember);
        let together = "a".repeat(250);
        assert_noop!(ensure_repository(BOB, 0, &together), Error::ExceedsMaxLength);
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(ensure_repository(BOB, 0, "app"), Error::NotAuthorized);
    });
}

#[test]
fn spaces_are_created_and_found() {
    TestBuilder::default().build_and_execute(|| {
        assert_eq!(Registry::space_of(&ALICE), None);
        let create = |who: u64, name: &str| {
            with_storage_layer(|| <Registry as Images<u64>>::create_space(&who, name.into()))
        };
        assert_eq!(create(DAVE, "beta"), Ok(0));
        assert_eq!(create(ALICE, "alpha"), Ok(1));
        assert_eq!(Registry::space_of(&ALICE), Some(1));
        assert_eq!(SpaceIdByOwner::<Test>::get(ALICE), Some(1));
        assert_noop!(create(ALICE, "gamma"), Error::UserAlreadyHasSpace);
    });
}
