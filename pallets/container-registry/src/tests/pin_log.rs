//! The pin log.

use super::*;
use crate::{NextPinIndex, PinLog, Pins};
use polkadot_sdk::frame_support::assert_ok;

fn log() -> Vec<(u64, Vec<u8>, Vec<u8>)> {
    let line = |index| {
        let line = PinLog::<Test>::get(index)?;
        Some((index, line.digest.into(), line.cid.into()))
    };
    (0..NextPinIndex::<Test>::get()).filter_map(line).collect()
}

#[test]
fn each_pair_has_one_line_whoever_records_it() {
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
        assert_eq!(PinLog::<Test>::get(0).unwrap().at, 1);
        assert_eq!(PinLog::<Test>::get(1).unwrap().at, 2);
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
fn a_pair_that_nobody_names_any_more_loses_its_line() {
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
