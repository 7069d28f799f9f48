//! Against records that are there: to push is not to replace.

use super::*;
use polkadot_sdk::frame_support::dispatch::DispatchResult;

/// Records a blob and a manifest of the same content, at the same CID.
fn record(who: u64, content: &str, cid: &[u8]) -> [DispatchResult; 2] {
    let digest = digest(content);
    [store(who, "alpha", &digest, cid), push_untagged(who, "alpha", &digest, cid)]
}

fn cids(content: &str) -> [Vec<u8>; 2] {
    [blob_of(0, &digest(content)), manifest_of(0, &digest(content))]
}

#[test]
fn a_checked_cid_is_never_replaced_by_another() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_eq!(record(BOB, "one", &raw("one")), [Ok(()); 2]);
        // Neither by the owner, nor by who paid for it.
        for who in [ALICE, BOB] {
            assert_eq!(record(who, "one", &dag("evil")), [Err(Error::CidAlreadyChecked.into()); 2]);
        }
        assert_eq!(cids("one"), [raw("one"), raw("one")]);
        assert_eq!(global_blob(&digest("one")), raw("one"));
    });
}

#[test]
fn a_member_without_the_right_to_delete_corrects_what_it_paid_for_and_no_more() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(add_member(ALICE, 0, EVE));
        assert_eq!(record(BOB, "one", &dag("good")), [Ok(()); 2]);
        assert_eq!(record(EVE, "one", &dag("evil")), [Err(Error::NotAuthorized.into()); 2]);
        assert_eq!(cids("one"), [dag("good"), dag("good")]);
        // The same once more is no correction, whoever says it.
        assert_eq!(record(EVE, "one", &dag("good")), [Ok(()); 2]);
        assert_eq!(record(BOB, "one", &dag("better")), [Ok(()); 2]);
        assert_eq!(cids("one"), [dag("better"), dag("better")]);
        // With the right to delete one corrects what others paid for.
        assert_ok!(set_rights(ALICE, 0, EVE, [true; 3]));
        assert_eq!(record(EVE, "one", &dag("best")), [Ok(()); 2]);
        assert_eq!(cids("one"), [dag("best"), dag("best")]);
    });
}

#[test]
fn who_squats_digests_of_his_own_space_does_not_keep_others_from_the_truth() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(add_member(ALICE, 0, EVE));
        assert_eq!(record(BOB, "tomorrow's", &dag("evil")), [Ok(()); 2]);
        assert_eq!(record(EVE, "tomorrow's", &raw("tomorrow's")), [Ok(()); 2]);
        assert_eq!(cids("tomorrow's"), [raw("tomorrow's"), raw("tomorrow's")]);
        // And does not take it back.
        assert_eq!(
            record(BOB, "tomorrow's", &dag("evil")),
            [Err(Error::CidAlreadyChecked.into()); 2]
        );
    });
}

#[test]
fn the_raw_cid_of_larger_content_is_not_better_than_others() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let large = |cid, size| crate::PushedBlob { cid, ..blob("layer", size) };
        let chunk = 1_048_576;
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("good"), chunk + 1)]));
        // Bob may push, and says that it is smaller.
        assert_noop!(store_blobs(BOB, "alpha", &[large(raw("layer"), 1)]), Error::NotAuthorized);
        assert_eq!(blob_of(0, &digest("layer")), dag("good"));
        // Who may correct the record may say so, and take it back.
        assert_ok!(store_blobs(ALICE, "alpha", &[large(raw("layer"), chunk + 1)]));
        assert_ok!(store_blobs(ALICE, "alpha", &[large(dag("good"), chunk + 1)]));
        // Content of one chunk, or of a size that nobody has said, may have the CID that is checked.
        assert_ok!(declare(ALICE, "alpha", "layer", chunk));
        assert_ok!(store_blobs(BOB, "alpha", &[large(raw("layer"), chunk)]));
        assert_ok!(store(ALICE, "alpha", &digest("other"), &dag("good")));
        assert_ok!(store(BOB, "alpha", &digest("other"), &raw("other")));
    });
}

#[test]
fn who_may_only_push_does_not_say_that_anothers_blob_is_of_another_type() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let layer = digest("layer");
        assert_ok!(store_as(ALICE, "alpha", &layer, DigestType::File, &dag("layer")));
        assert_ok!(store_as(BOB, "alpha", &layer, DigestType::Json, &dag("layer")));
        let types = || {
            let of_space = crate::SpaceBlobs::<Test>::get(0, key("layer")).unwrap().digest_type;
            (of_space, crate::DigestInfoStorage::<Test>::get(key("layer")).unwrap().digest_type)
        };
        assert_eq!(types(), (DigestType::File, DigestType::File));
        assert_ok!(store_as(ALICE, "alpha", &layer, DigestType::Json, &dag("layer")));
        assert_eq!(types(), (DigestType::Json, DigestType::Json));
    });
}
