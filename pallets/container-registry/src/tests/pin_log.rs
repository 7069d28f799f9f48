//! The pin log.

use super::*;
use crate::{PinEntry, PinIndex, PinLog, Pins};
use polkadot_sdk::frame_support::assert_ok;

fn log() -> Vec<(u64, Vec<u8>, Vec<u8>)> {
    let line = |(index, line): (PinIndex, PinEntry<Test>)| {
        (index.into(), line.digest.into(), line.cid.into())
    };
    PinLog::<Test>::iter().map(line).collect()
}

#[test]
fn what_all_say_has_one_line_whoever_records_it() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let (layer, config) = (digest("layer"), digest("config"));
        assert_ok!(store(ALICE, "alpha", &layer, &raw("layer")));
        assert_ok!(store(DAVE, "beta", &layer, &raw("layer")));
        System::set_block_number(2);
        assert_ok!(store(ALICE, "alpha", &config, &raw("config")));
        assert_ok!(push(ALICE, "alpha", "v1", "manifest"));
        assert_ok!(push(DAVE, "beta", "v1", "manifest"));
        assert_ok!(push_image(DAVE, "beta", "other", None, &digest("manifest"), &raw("manifest")));
        assert_eq!(
            log(),
            [
                (0, layer, raw("layer")),
                (1, config, raw("config")),
                (2, digest("manifest"), raw("manifest")),
            ]
        );
        assert_eq!(PinLog::<Test>::get(PinIndex::from(0)).unwrap().at, 1);
        assert_eq!(PinLog::<Test>::get(PinIndex::from(1)).unwrap().at, 2);
        assert_eq!(Pins::<Test>::iter_values().map(|pin| pin.refs).sum::<u32>(), 6);
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
fn what_nobody_says_any_more_loses_its_line() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let layer = digest("layer");
        assert_ok!(store(ALICE, "alpha", &layer, &dag("wrong")));
        assert_ok!(store(DAVE, "beta", &layer, &dag("wrong")));
        assert_ok!(store(ALICE, "alpha", &layer, &dag("right")));
        assert_eq!(log().len(), 2);
        assert_ok!(store(DAVE, "beta", &layer, &dag("right")));
        assert_eq!(log(), [(1, layer, dag("right"))]);
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
