//! The pin log.

use super::*;
use crate::{NextPinIndex, PinLog, PinPage};
use codec::Encode;
use polkadot_sdk::{
    frame_support::{assert_ok, storage::with_storage_layer},
    sp_runtime::DispatchError,
};

fn log() -> Vec<(u64, Vec<u8>, Vec<u8>)> {
    lines().into_iter().map(|(index, line)| (index, line.digest.into(), line.cid.into())).collect()
}

#[test]
fn each_record_of_a_space_has_a_line_of_its_own() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let (layer, config) = (digest("layer"), digest("config"));
        assert_ok!(store(ALICE, "alpha", &layer, &raw("layer")));
        assert_ok!(store(DAVE, "beta", &layer, &raw("layer")));
        System::set_block_number(2);
        assert_ok!(store(ALICE, "alpha", &config, &raw("config")));
        assert_ok!(push(ALICE, "alpha", "v1", "manifest"));
        assert_ok!(push(DAVE, "beta", "v1", "manifest"));
        assert_ok!(push_image(DAVE, "beta", "other", None, &digest("manifest"), &raw("manifest")));
        // Once more is not another record.
        assert_ok!(push(ALICE, "alpha", "v2", "manifest"));
        assert_ok!(store(DAVE, "beta", &layer, &raw("layer")));
        let manifest = (digest("manifest"), raw("manifest"));
        let line = |index, (digest, cid): &(Vec<u8>, Vec<u8>)| (index, digest.clone(), cid.clone());
        assert_eq!(
            log(),
            [
                (0, layer.clone(), raw("layer")),
                (1, layer, raw("layer")),
                (2, config, raw("config")),
                line(3, &manifest),
                line(4, &manifest),
                line(5, &manifest),
            ]
        );
        let spaces: Vec<_> = lines().iter().map(|(_, line)| (line.space_id, line.at)).collect();
        assert_eq!(spaces, [(0, 1), (1, 1), (0, 2), (0, 2), (1, 2), (1, 2)]);
    });
}

#[test]
fn another_cid_for_a_digest_has_a_line_of_its_own() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let layer = digest("layer");
        assert_ok!(store(ALICE, "alpha", &layer, &dag("one")));
        assert_ok!(store(DAVE, "beta", &layer, &dag("two")));
        assert_eq!(log(), [(0, layer.clone(), dag("one")), (1, layer, dag("two"))]);
    });
}

#[test]
fn what_a_record_no_longer_says_loses_its_line() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let layer = digest("layer");
        assert_ok!(store(ALICE, "alpha", &layer, &dag("wrong")));
        assert_ok!(store(DAVE, "beta", &layer, &dag("wrong")));
        assert_ok!(store(ALICE, "alpha", &layer, &dag("right")));
        assert_eq!(log(), [(1, layer.clone(), dag("wrong")), (2, layer.clone(), dag("right"))]);
        assert_ok!(store(DAVE, "beta", &layer, &dag("right")));
        assert_eq!(log(), [(2, layer.clone(), dag("right")), (3, layer, dag("right"))]);
    });
}

#[test]
fn the_log_is_stored_in_its_order() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let layers = (0..300).map(|layer| format!("layer {layer}"));
        for layer in layers.clone() {
            assert_ok!(store(ALICE, "alpha", &digest(&layer), &raw(&layer)));
        }
        let lines = layers.map(|layer| (digest(&layer), raw(&layer)));
        let lines: Vec<_> =
            (0..).zip(lines).map(|(index, (digest, cid))| (index, digest, cid)).collect();
        assert_eq!(log(), lines);
    });
}

#[test]
fn a_page_goes_with_its_last_line_and_the_last_page_stays() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let layer = |layer: u64| format!("layer {layer}");
        let is_there = |line| PinLog::<Test>::contains_key(PinPage::of_line(line).0);
        for index in 0..40 {
            assert_ok!(store(ALICE, "alpha", &digest(&layer(index)), &raw(&layer(index))));
        }
        for index in 0..31 {
            assert_ok!(remove_blob(ALICE, "alpha", &digest(&layer(index))));
        }
        // A byte for each line that is gone, and the length: the deposit is for so much.
        let page = PinLog::<Test>::get(PinPage::of_line(0).0).unwrap();
        let last = Some(Registry::pin_line(31).unwrap());
        assert_eq!((page.len(), page.encoded_size()), (32, 1 + 31 + last.encoded_size()));
        assert_ok!(remove_blob(ALICE, "alpha", &digest(&layer(31))));
        assert_eq!((is_there(0), is_there(32)), (false, true));
        for index in 32..40 {
            assert_ok!(remove_blob(ALICE, "alpha", &digest(&layer(index))));
        }
        assert!(is_there(32), "more will be written on it");
        assert_eq!((log(), NextPinIndex::<Test>::get()), (vec![], 40));
        // No index is given twice, and the page goes once it is full.
        for index in 40..64 {
            assert_ok!(store(ALICE, "alpha", &digest(&layer(index)), &raw(&layer(index))));
            assert_eq!(log(), [(index, digest(&layer(index)), raw(&layer(index)))]);
            assert_eq!(PinPage::of_line(index), (PinPage::of_line(32).0, index as usize - 32));
            assert_ok!(remove_blob(ALICE, "alpha", &digest(&layer(index))));
        }
        assert_eq!(PinLog::<Test>::iter().count(), 0);
        assert_ok!(store(ALICE, "alpha", &digest("more"), &raw("more")));
        assert_eq!(log(), [(64, digest("more"), raw("more"))]);
    });
}

#[test]
fn what_is_undone_with_its_transaction_leaves_no_line() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(store(ALICE, "alpha", &digest("one"), &raw("one")));
        let undone = with_storage_layer(|| {
            assert_ok!(store(ALICE, "alpha", &digest("two"), &raw("two")));
            assert_eq!(log().len(), 2);
            Err::<(), _>(DispatchError::Other("undone"))
        });
        assert_eq!(undone, Err(DispatchError::Other("undone")));
        assert_ok!(store(ALICE, "alpha", &digest("three"), &raw("three")));
        assert_eq!(log()[1..], [(1, digest("three"), raw("three"))]);
    });
}
