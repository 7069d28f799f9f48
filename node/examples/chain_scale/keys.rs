//! Accounts, signatures, digests: all derived from what they are for, so that every run has the
//! same.

use codec::Encode;
use container_registry_primitives::{BlobCid, Digest};
use container_registry_runtime::{
    AccountId, Hash, Nonce, Runtime, RuntimeCall, Signature, TxExtension, UncheckedExtrinsic,
    VERSION,
};
use polkadot_sdk::{
    frame_metadata_hash_extension::CheckMetadataHash,
    frame_system,
    pallet_transaction_payment::ChargeTransactionPayment,
    sp_core::{Pair, sr25519},
    sp_io::hashing::blake2_256,
    sp_runtime::{
        MultiAddress, OpaqueExtrinsic,
        generic::{Era, SignedPayload},
    },
};

/// A key pair of its own for each purpose.
pub fn pair(purpose: impl Encode) -> sr25519::Pair {
    sr25519::Pair::from_seed(&blake2_256(&purpose.encode()))
}

/// The account of a key pair.
pub fn account(pair: &sr25519::Pair) -> AccountId {
    pair.public().into()
}

/// The digest of some bytes, and their raw CID, both in canonical text.
pub fn content(bytes: impl Encode) -> (Vec<u8>, Vec<u8>) {
    let sha256 = blake2_256(&bytes.encode());
    (Digest::Sha256(sha256).to_bytes(), BlobCid::raw(sha256).to_bytes())
}

/// A signed transaction without an end of its validity.
pub fn sign(
    pair: &sr25519::Pair,
    nonce: Nonce,
    genesis: Hash,
    call: RuntimeCall,
) -> OpaqueExtrinsic {
    let extension: TxExtension = (
        frame_system::CheckNonZeroSender::new(),
        frame_system::CheckSpecVersion::new(),
        frame_system::CheckTxVersion::new(),
        frame_system::CheckGenesis::new(),
        frame_system::CheckMortality::from(Era::Immortal),
        frame_system::CheckNonce::from(nonce),
        frame_system::CheckWeight::new(),
        ChargeTransactionPayment::<Runtime>::from(0),
        CheckMetadataHash::new(false),
        frame_system::WeightReclaim::new(),
    );
    let (spec, tx) = (VERSION.spec_version, VERSION.transaction_version);
    let implicit = ((), spec, tx, genesis, genesis, (), (), (), None, ());
    let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
    let signature = Signature::Sr25519(payload.using_encoded(|bytes| pair.sign(bytes)));
    let address = MultiAddress::Id(account(pair));
    UncheckedExtrinsic::new_signed(call, address, signature, extension).into()
}
