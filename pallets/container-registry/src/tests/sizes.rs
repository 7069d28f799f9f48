//! Sizes: who declares them, and what is held for content.

use super::*;
use crate::{BlobRecord, PushedBlob, PushedManifest, SpaceBlobs, SpaceManifests};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::TokenError,
};

/// What is held for a KiB, and the size up to which nobody has to declare any.
const KIB: u64 = 1;
const UNDECLARED: u64 = 1_024 * 1_024;

fn layer() -> BlobRecord<Test> {
    SpaceBlobs::<Test>::get(0, key("layer")).unwrap()
}

fn sizes() -> Vec<Option<u64>> {
    lines().into_iter().map(|(_, line)| line.size).collect()
}

/// With an account that holds nothing yet, and may push.
fn with_member(test: impl FnOnce(u64)) {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(add_member(ALICE, 0, EVE));
        test(EVE);
    });
}

#[test]
fn content_is_held_for_per_kib_that_is_begun() {
    with_member(|_| {
        let price = |size| {
            let before = held(BOB);
            let content = format!("of {size}");
            assert_ok!(store_blobs(BOB, "alpha", &[blob(&content, size)]));
            held(BOB) - before
        };
        let nothing = price(0);
        for (size, kib) in [(1, 1), (1_023, 1), (1_024, 1), (1_025, 2), (1 << 24, 1 << 14)] {
            assert_eq!(price(size), nothing + kib * KIB, "{size}");
        }
        let before = held(BOB);
        assert_ok!(store(BOB, "alpha", &digest("documented"), &raw("documented")));
        assert_eq!(held(BOB) - before, nothing + 1_024 * KIB);
        // More than anybody has.
        let endless = store_blobs(BOB, "alpha", &[blob("endless", u64::MAX)]);
        let unpaid = TokenError::FundsUnavailable.into();
        assert_eq!(endless.map_err(|refused| refused.error), Err(unpaid));
    });
}

#[test]
fn whoever_recorded_content_declares_its_size() {
    with_member(|_| {
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_eq!(sizes(), [None]);
        let undeclared = held(BOB);
        events();
        assert_ok!(declare(BOB, "alpha", "layer", 3 * 1_024));
        assert_eq!(held(BOB), undeclared - 1_021 * KIB);
        assert!(matches!(events()[..], [Event::BlobStored { size: Some(3_072), who: BOB, .. }]));
        assert_eq!(sizes(), [Some(3_072)]);
        assert_ok!(declare(BOB, "alpha", "layer", UNDECLARED + 1));
        assert_eq!(held(BOB), undeclared + KIB);
        events();
        // Once more is no change.
        assert_ok!(declare(BOB, "alpha", "layer", UNDECLARED + 1));
        assert_eq!(events(), []);
        assert_eq!((layer().deposit.amount, layer().declared), (held(BOB), None));
        // A documented call leaves what was declared.
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_eq!(layer().size, Some(UNDECLARED + 1));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_eq!(held(BOB), 0);
    });
}

#[test]
fn who_declares_what_another_recorded_pays_for_what_is_more() {
    with_member(|eve| {
        assert_ok!(store(BOB, "alpha", &digest("layer"), &dag("layer")));
        let recorded = held(BOB);
        assert_ok!(declare(eve, "alpha", "layer", UNDECLARED + 1_024));
        assert_eq!((held(BOB), held(eve)), (recorded, KIB));
        assert_eq!(layer().declared.map(|deposit| deposit.who), Some(eve));
        // And may correct nothing by it.
        assert_noop!(store(eve, "alpha", &digest("layer"), &dag("evil")), Error::NotAuthorized);
        assert_noop!(declare(eve, "alpha", "layer", UNDECLARED + 1_000), Error::NotAuthorized);
        // Whoever recorded it still may, and pays for it alone from then on.
        assert_ok!(declare(BOB, "alpha", "layer", UNDECLARED + 2_048));
        assert_eq!((held(BOB), held(eve)), (recorded + 2 * KIB, 0));
        assert_eq!(layer().declared, None);
        // With the right to delete one corrects it at one's own expense.
        let owner = held(ALICE);
        assert_ok!(declare(ALICE, "alpha", "layer", UNDECLARED + 3_072));
        assert_eq!((held(BOB), held(ALICE)), (recorded + 2 * KIB, owner + KIB));
        assert_ok!(declare(ALICE, "alpha", "layer", 1));
        assert_eq!((held(BOB), held(ALICE)), (recorded - 1_023 * KIB, owner));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_eq!((held(BOB), held(ALICE)), (0, owner));
    });
}

#[test]
fn what_another_declared_comes_back_with_the_record() {
    with_member(|eve| {
        assert_ok!(create_repository(ALICE, 0, "app"));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_ok!(push_untagged(BOB, "alpha", &digest("one"), &raw("one")));
        assert_ok!(declare(eve, "alpha", "layer", 3 * UNDECLARED));
        assert_ok!(declare_manifest(eve, "alpha", "one", 3 * UNDECLARED));
        assert_eq!(held(eve), 4 * 1_024 * KIB);
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_ok!(remove_manifest(ALICE, "alpha", "one", 0));
        assert_eq!((held(BOB), held(eve)), (0, 0));
    });
}

#[test]
fn a_push_declares_what_is_known_without_a_size() {
    with_member(|eve| {
        assert_ok!(push_untagged(BOB, "alpha", &digest("one"), &raw("one")));
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        let before = held(BOB);
        let blobs = [blob("layer", UNDECLARED + 1)];
        assert_ok!(push_all(eve, "alpha", manifest("one"), &[], &blobs));
        assert_eq!(layer().size, Some(UNDECLARED + 1));
        // What is paid for already stays as it is; its media type is told.
        let record = SpaceManifests::<Test>::get((0, app(), key("one"))).unwrap();
        assert_eq!((record.size, record.media_type.is_some()), (None, true));
        assert_eq!((held(BOB), held(eve)), (before, KIB));
        assert_ok!(push_all(BOB, "alpha", manifest("one"), &[], &blobs));
        let record = SpaceManifests::<Test>::get((0, app(), key("one"))).unwrap();
        assert_eq!(record.size, Some(500));
    });
}

#[test]
fn a_push_corrects_what_its_pusher_may_correct_and_leaves_the_rest() {
    with_member(|eve| {
        assert_ok!(push_all(BOB, "alpha", manifest("one"), &[], &[blob("layer", 3_000)]));
        let other =
            |who, size| push_all(who, "alpha", manifest("one"), &[], &[blob("layer", size)]);
        let about =
            |subject: &str| PushedManifest { subject: Some(digest(subject)), ..manifest("one") };
        let subject = || {
            let record = SpaceManifests::<Test>::get((0, app(), key("one"))).unwrap();
            record.subject.map(Vec::from)
        };
        let paid = held(BOB);
        // Nobody's wrong word keeps others from pushing, or takes a pin away from them.
        assert_ok!(other(eve, 1));
        assert_eq!((layer().size, held(BOB), held(eve)), (Some(3_000), paid, 0));
        assert_ok!(push_all(eve, "alpha", about("x"), &[], &[]));
        assert_ok!(push_all(ALICE, "alpha", about("y"), &[], &[]));
        assert_ok!(push_all(eve, "alpha", about("z"), &[], &[]));
        assert_eq!(subject(), Some(digest("y")));
        // What is larger than was said, one pays for.
        assert_ok!(other(eve, 4_000));
        assert_eq!((layer().size, held(BOB), held(eve)), (Some(4_000), paid, KIB));
        assert_ok!(other(BOB, 8));
        assert_eq!((layer().size, held(BOB), held(eve)), (Some(8), paid - 2 * KIB, 0));
    });
}

#[test]
fn a_size_is_changed_within_one_call_at_the_price_of_the_last() {
    with_member(|_| {
        let sizes = [9_000, 10_000_000, 1];
        let blobs: Vec<PushedBlob> = sizes.map(|size| blob("layer", size)).to_vec();
        assert_ok!(store_blobs(BOB, "alpha", &blobs));
        assert_eq!((layer().size, layer().deposit.amount), (Some(1), held(BOB)));
        let cheap = held(BOB);
        assert_ok!(store_blobs(BOB, "alpha", &[blob("other", 1)]));
        assert_eq!(held(BOB), 2 * cheap);
    });
}

#[test]
fn a_wrong_size_is_the_fault_of_its_own_record() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        assert_ok!(store_blobs(DAVE, "beta", &[blob("layer", 1)]));
        assert_ok!(store_blobs(ALICE, "alpha", &[blob("layer", 90_000)]));
        assert_ok!(store(ALICE, "alpha", &digest("other"), &raw("other")));
        assert_eq!(sizes(), [Some(1), Some(90_000), None]);
        assert_ok!(remove_blob(DAVE, "beta", &digest("layer")));
        assert_eq!(sizes(), [Some(90_000), None]);
        // And the global entry, which both relied on, stays.
        assert!(crate::DigestInfoStorage::<Test>::contains_key(key("layer")));
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert!(!crate::DigestInfoStorage::<Test>::contains_key(key("layer")));
        assert_eq!(sizes(), [None]);
    });
}

#[test]
fn what_a_member_declared_goes_to_the_owner_when_it_leaves() {
    with_member(|eve| {
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_ok!(declare(eve, "alpha", "layer", 3 << 20));
        let (owner, declared) = (held(ALICE), held(eve));
        let seat = {
            assert_ok!(remove_member(eve, 0, eve));
            owner + declared - held(ALICE)
        };
        assert_eq!(held(eve), 0);
        assert_ok!(remove_blob(ALICE, "alpha", &digest("layer")));
        assert_eq!(held(ALICE), owner - seat);
    });
}

#[test]
fn checks_come_in_the_documented_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let call = |who: u64, space: &str, image: Option<&str>, digest: Vec<u8>| {
            let origin = RuntimeOrigin::signed(who);
            Registry::declare_size(origin, space.into(), image.map(Into::into), digest, 1)
        };
        let (one, long) = (|| digest("one"), "a".repeat(254));
        assert_noop!(call(EVE, &long, Some(""), vec![]), Error::EmptyImageName);
        assert_noop!(call(EVE, &long, Some("app"), vec![]), Error::EmptyDigest);
        assert_noop!(call(EVE, &long, None, vec![]), Error::EmptyDigestInfo);
        for image in [Some("app"), None] {
            assert_noop!(call(EVE, &long, image, b"x".to_vec()), Error::ExceedsMaxLength);
            assert_noop!(call(EVE, "A", image, b"x".to_vec()), Error::InvalidName);
            assert_noop!(call(EVE, "no", image, b"x".to_vec()), Error::InvalidDigest);
            assert_noop!(call(EVE, "no", image, one()), Error::SpaceNotFound);
            assert_noop!(call(EVE, "alpha", image, one()), Error::NotSpaceMember);
        }
        assert_noop!(call(BOB, "alpha", Some("app"), one()), Error::ManifestNotFound);
        assert_noop!(call(BOB, "alpha", None, one()), Error::BlobNotFound);
        assert_ok!(push(ALICE, "alpha", "v1", "one"));
        assert_ok!(store(ALICE, "alpha", &one(), &raw("one")));
        for image in [Some("app"), None] {
            // Less than what is held for: not for who did not record it.
            assert_noop!(call(BOB, "alpha", image, one()), Error::NotAuthorized);
            assert_ok!(call(ALICE, "alpha", image, one()));
        }
        assert_ok!(set_rights(ALICE, 0, BOB, [true, false, true]));
        assert_noop!(call(BOB, "alpha", None, one()), Error::NotAuthorized);
    });
}

#[test]
fn what_the_owner_has_taken_over_is_given_back_to_the_owner_and_not_set_off() {
    with_member(|_| {
        let price = {
            assert_ok!(store_blobs(BOB, "alpha", &[blob("sample", 1)]));
            held(BOB)
        };
        assert_ok!(store_blobs(BOB, "alpha", &[blob("layer", 9 << 20)]));
        assert_ok!(remove_member(BOB, 0, BOB));
        assert_ok!(add_member(ALICE, 0, BOB));
        let owner = held(ALICE);
        // The record says that Bob paid for it, and he may correct it; but it is Alice who pays now.
        assert_ok!(store_blobs(BOB, "alpha", &[blob("layer", 1), blob("new", 1)]));
        assert_eq!(held(BOB), price);
        assert_eq!(held(ALICE), owner - (9 << 10) * KIB + KIB);
        // What he has paid for since he set off.
        let blobs = [blob("more", 1 << 20), blob("more", 1)];
        assert_ok!(store_blobs(BOB, "alpha", &blobs));
        assert_eq!(held(BOB), 2 * price);
    });
}

#[test]
fn another_size_is_held_for_at_the_price_of_the_day() {
    with_member(|eve| {
        let blobs = ["larger", "smaller", "others"];
        let sized = |size: u64| blobs.map(|content| blob(content, size));
        assert_ok!(store_blobs(BOB, "alpha", &sized(4 << 20)));
        ContentDeposit::set(3);
        assert_ok!(declare(BOB, "alpha", "larger", 5 << 20));
        assert_ok!(declare(BOB, "alpha", "smaller", 1 << 20));
        assert_ok!(declare(eve, "alpha", "others", 6 << 20));
        let paid = |content: &str| {
            let record = SpaceBlobs::<Test>::get(0, key(content)).unwrap();
            record.deposit.amount + record.declared.map_or(0, |declared| declared.amount)
        };
        for (content, size) in [("larger", 5 << 20), ("smaller", 1 << 20), ("others", 6 << 20)] {
            let new = format!("as large as the {content}");
            assert_ok!(store_blobs(ALICE, "alpha", &[blob(&new, size)]));
            assert_eq!(paid(content), paid(&new), "{content}");
        }
        ContentDeposit::set(1);
    });
}
