//! What fits into a block, and what it costs.

use super::{Call, chain};
use crate::{
    TransactionPayment,
    configs::system::{RuntimeBlockLength, RuntimeBlockWeights},
    constants::{
        currency::{MILLI_UNIT, UNIT},
        time::{DAYS, HOURS, MINUTES, SLOT_DURATION},
    },
    genesis_config_presets::DEVELOPMENT,
};
use alloc::{vec, vec::Vec};
use codec::Encode;
use frame_support::dispatch::{DispatchClass, GetDispatchInfo};
use polkadot_sdk::{
    frame_support, pallet_proxy, pallet_utility, sp_keyring::Sr25519Keyring::Alice,
};

/// Manifests that one extrinsic must be able to record, each with ten blobs.
const PUSHES_IN_A_BATCH: usize = 40;
/// Calls that a gateway puts into one extrinsic; each may be a push of its own.
const CALLS_IN_A_BATCH: usize = 400;

fn push(blobs: usize) -> Call {
    let digest = [b"sha256:".as_slice(), &[b'a'; 64]].concat();
    let cid = vec![b'b'; 59];
    let mut calls: Vec<Call> = (0..blobs)
        .map(|_| {
            pallet_container_registry::Call::store_digest_info {
                repo_name: vec![b's'; 20],
                digest: digest.clone(),
                digest_type: pallet_container_registry::DigestType::File,
                cid: cid.clone(),
            }
            .into()
        })
        .collect();
    calls.push(
        pallet_container_registry::Call::add_manifest_head_digest_and_manifest_json_cid {
            repo_name: vec![b's'; 20],
            image_name: vec![b'i'; 40],
            tag: Some(b"latest".to_vec()),
            digest,
            cid,
        }
        .into(),
    );
    pallet_proxy::Call::proxy {
        real: super::account(Alice).into(),
        force_proxy_type: None,
        call: alloc::boxed::Box::new(pallet_utility::Call::batch_all { calls }.into()),
    }
    .into()
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
    assert_fits(vec![push(0); CALLS_IN_A_BATCH]);
}

#[test]
fn a_push_is_cheap() {
    chain(DEVELOPMENT).execute_with(|| {
        let call = push(10);
        let length = call.encoded_size() as u32 + 150;
        let fee = TransactionPayment::query_call_info(call, length).partial_fee;
        assert!(fee > MILLI_UNIT / 10 && fee < UNIT / 10, "{fee}");
    });
}

#[test]
fn time_is_derived_from_slots() {
    assert_eq!(MINUTES as u64 * SLOT_DURATION, 60_000);
    assert_eq!((HOURS, DAYS), (60 * MINUTES, 24 * 60 * MINUTES));
    let weights = RuntimeBlockWeights::get();
    // Picoseconds: a block is executed within half of its slot.
    assert!(weights.max_block.ref_time() <= SLOT_DURATION * 1_000_000_000 / 2);
}
