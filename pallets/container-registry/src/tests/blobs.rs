//! `store_digest_info`.

use super::*;
use crate::{DigestInfo, DigestInfoStorage, DigestOf, DigestType, Rights, SpaceBlobs};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

fn global(content: &str) -> DigestInfo<Test> {
    DigestInfoStorage::<Test>::get(text::<DigestOf<Test>>(digest(content))).unwrap()
}

#[test]
fn a_blob_is_recorded_globally_and_in_its_space() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let (digest, cid) = (digest("layer"), raw("layer"));
        assert_ok!(store(BOB, "alpha", &digest, &cid));
        let info = DigestInfo { digest_type: DigestType::File, cid: text(cid.clone()) };
        assert_eq!(global("layer"), info);
        let record = SpaceBlobs::<Test>::get(0, text::<DigestOf<Test>>(digest.clone())).unwrap();
        assert_eq!((record.cid.to_vec(), record.digest_type), (cid.clone(), DigestType::File));
        assert_eq!(
            events(),
            [
                Event::BlobStored {
                    space_id: 0,
                    repo_name: text("alpha"),
                    who: BOB,
                    digest: text(digest.clone()),
                    digest_type: DigestType::File,
                    cid: text(cid.clone()),
                    size: None,
                    old: None,
                },
                Event::DigestInfoStored {
                    who: BOB,
                    digest: text(digest),
                    digest_type: DigestType::File,
                    cid: text(cid),
                },
            ]
        );
    });
}

#[test]
fn recording_again_changes_nothing_and_is_announced() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        let held = Balances::reserved_balance(BOB);
        events();
        assert_ok!(store(BOB, "alpha", &digest("layer"), &raw("layer")));
        assert_eq!(Balances::reserved_balance(BOB), held);
        assert!(matches!(events()[..], [Event::DigestInfoStored { .. }]));
    });
}

#[test]
fn a_space_corrects_its_own_record() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let digest = digest("layer");
        assert_ok!(store(BOB, "alpha", &digest, &dag("wrong")));
        events();
        assert_ok!(store(BOB, "alpha", &digest, &dag("right")));
        assert_eq!(global("layer").cid.to_vec(), dag("right"));
        assert!(matches!(events()[..], [Event::BlobStored { .. }, Event::DigestInfoStored { .. }]));
        assert_ok!(Registry::store_digest_info(
            RuntimeOrigin::signed(BOB),
            b"alpha".to_vec(),
            digest,
            DigestType::Json,
            dag("right"),
        ));
        assert_eq!(global("layer").digest_type, DigestType::Json);
    });
}

#[test]
fn rights_are_checked_in_the_documented_order() {
    TestBuilder::default().with_alpha().with_beta().build_and_execute(|| {
        let store = |who, space| store(who, space, &digest("layer"), &raw("layer"));
        assert_noop!(store(ALICE, "gamma"), Error::SpaceNotFound);
        assert_noop!(store(EVE, "alpha"), Error::NotSpaceMember);
        assert_noop!(store(DAVE, "alpha"), Error::NotSpaceMember);
        Registry::set_rights(0, &BOB, Some(Rights { push: false, ..Rights::MEMBER }));
        assert_noop!(store(BOB, "alpha"), Error::NotAuthorized);
    });
}
