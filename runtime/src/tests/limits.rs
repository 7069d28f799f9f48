//! What fits into a block, and what it costs.

use super::{Call, account, chain, has_event};
use crate::{
    Balance, Balances, ContainerRegistry, Proxy, RuntimeEvent, RuntimeOrigin, TransactionPayment,
    configs::{
        delegation::ProxyType,
        system::{RuntimeBlockLength, RuntimeBlockWeights},
    },
    constants::{
        currency::{MILLI_UNIT, UNIT},
        time::{DAYS, HOURS, MINUTES, SLOT_DURATION},
    },
    genesis_config_presets::DEVELOPMENT,
};
use alloc::{vec, vec::Vec};
use codec::Encode;
use container_registry_primitives::bounds::MAX_ITEMS_IN_A_BATCH;
use frame_support::{
    assert_ok,
    dispatch::{DispatchClass, GetDispatchInfo},
};
use pallet_container_registry::{
    DigestType, Expected, MediaType, PushedBlob, PushedManifest, PushedTag,
};
use polkadot_sdk::{
    frame_support, pallet_balances, pallet_proxy, pallet_utility,
    sp_keyring::Sr25519Keyring::{self, Alice, Bob},
    sp_runtime::traits::Dispatchable,
};

/// Manifests that one extrinsic must be able to record, each with ten blobs.
const PUSHES_IN_A_BATCH: usize = 40;

const SPACE: [u8; 20] = [b's'; 20];
/// A root over several blocks, which may have any digest.
const CID: &[u8] = b"bafybeigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy";

/// A gateway's push for Alice: so many blobs of a MiB, and a manifest with these tags.
fn push_with(blobs: usize, tags: &[&str]) -> Call {
    let digest = |index: usize| alloc::format!("sha256:{index:064x}").into_bytes();
    let blob = |index| PushedBlob {
        digest: digest(index),
        digest_type: DigestType::File,
        cid: CID.to_vec(),
        size: 1 << 20,
    };
    let tag = |tag: &&str| PushedTag { tag: tag.as_bytes().to_vec(), expected: Expected::Any };
    let push = pallet_container_registry::Call::push {
        repo_name: SPACE.to_vec(),
        image_name: vec![b'i'; 40],
        manifest: PushedManifest {
            digest: digest(blobs),
            cid: CID.to_vec(),
            size: 2_000,
            media_type: MediaType::OciManifest,
            subject: None,
        },
        tags: tags.iter().map(tag).collect(),
        blobs: (0..blobs).map(blob).collect(),
    };
    pallet_proxy::Call::proxy {
        real: account(Alice).into(),
        force_proxy_type: None,
        call: alloc::boxed::Box::new(push.into()),
    }
    .into()
}

/// The same with one tag.
fn push(blobs: usize) -> Call {
    push_with(blobs, &["latest"])
}

#[test]
fn limits_are_consistent() {
    assert!(RuntimeBlockWeights::get().validate().is_ok());
}

fn assert_fits(pushes: Vec<Call>) {
    let call: Call = pallet_utility::Call::force_batch { calls: pushes }.into();
    let weights = RuntimeBlockWeights::get();
    let limit = weights.get(DispatchClass::Normal).max_extrinsic.unwrap();
    let weight = call.get_dispatch_info().call_weight;
    assert!(weight.all_lte(limit), "{weight} of {limit}");
    let length = call.encoded_size();
    let max = *RuntimeBlockLength::get().max.get(DispatchClass::Normal);
    assert!(length < max as usize, "{length} of {max} bytes");
}

#[test]
fn a_large_batch_fits() {
    assert_fits(vec![push(10); PUSHES_IN_A_BATCH]);
}

#[test]
fn a_batch_of_manifests_alone_fits() {
    assert_fits(vec![push_with(0, &[]); MAX_ITEMS_IN_A_BATCH]);
    assert_fits(vec![push(0); MAX_ITEMS_IN_A_BATCH / 2]);
    let tags: Vec<_> = (0..16).map(|tag| alloc::format!("v{tag}")).collect();
    let tags: Vec<_> = tags.iter().map(|tag| tag.as_str()).collect();
    assert_fits(vec![push_with(0, &tags); MAX_ITEMS_IN_A_BATCH / 17]);
    assert_fits(vec![push_with(129, &tags); 4]);
}

/// The fee of a call in an extrinsic, when blocks are not full.
fn fee(call: Call) -> Balance {
    // With the signature and what else surrounds a call.
    let length = call.encoded_size() as u32 + 150;
    TransactionPayment::query_call_info(call, length).partial_fee
}

/// What is held of Alice's balance for a push that is her space's first.
fn deposits(push: Call) -> Balance {
    chain(DEVELOPMENT).execute_with(|| {
        let signed = |key: Sr25519Keyring| RuntimeOrigin::signed(account(key));
        assert_ok!(ContainerRegistry::create_space(signed(Alice), SPACE.to_vec()));
        assert_ok!(Proxy::add_proxy(signed(Alice), account(Bob).into(), ProxyType::Push, 0));
        let held = || Balances::reserved_balance(account(Alice));
        let before = held();
        assert_ok!(push.dispatch(signed(Bob)));
        assert!(has_event!(RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted {
            result: Ok(())
        })));
        held() - before
    })
}

/// The bounds are a third above and below what it was when this was written. So they tell if a price
/// or a weight, or the number of entries that a push makes, has doubled or halved, and let a new
/// measurement of the weights pass.
#[test]
fn a_push_is_cheap() {
    chain(DEVELOPMENT).execute_with(|| {
        // One unit covered, up front, the fees of 63 images of ten layers, and of 321 manifests alone.
        // What a push did not use comes back: as a rule two thirds of it.
        let pushes = |fee: Balance| UNIT / fee;
        let (images, manifests) = (pushes(fee(push(10))), pushes(fee(push(0))));
        assert!((42..=84).contains(&images), "{images} images for a unit");
        assert!((214..=428).contains(&manifests), "{manifests} manifests for a unit");
        // The call weighs as much as 70 transfers, for all of it may be corrected.
        let dest = account(Bob).into();
        let transfer = pallet_balances::Call::transfer_keep_alive { dest, value: 1 }.into();
        let transfers = fee(push(10)) / fee(transfer);
        assert!((47..=93).contains(&transfers), "{transfers} transfers");
    });
    // A third of a unit, which comes back when the image is removed: 13 items, 10 kB on chain, and 10 MiB on
    // IPFS.
    let (image, manifest) = (deposits(push(10)), deposits(push(0)));
    assert!((219 * MILLI_UNIT..=439 * MILLI_UNIT).contains(&image), "{image}");
    assert!((32 * MILLI_UNIT..=64 * MILLI_UNIT).contains(&manifest), "{manifest}");
}

#[test]
fn time_is_derived_from_slots() {
    assert_eq!(MINUTES as u64 * SLOT_DURATION, 60_000);
    assert_eq!((HOURS, DAYS), (60 * MINUTES, 24 * 60 * MINUTES));
    let weights = RuntimeBlockWeights::get();
    // What a proposer has, two thirds of a slot, in picoseconds.
    assert!(weights.max_block.ref_time() <= SLOT_DURATION * 1_000_000_000 / 3 * 2);
}
