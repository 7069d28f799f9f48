//! The chain's primitive types.

use crate::{AllPalletsWithSystem, Runtime, RuntimeCall};
use polkadot_sdk::{
    frame_executive, frame_metadata_hash_extension, frame_system, pallet_transaction_payment,
    sp_core, sp_runtime,
};
use sp_runtime::{
    MultiAddress, MultiSignature, generic,
    traits::{BlakeTwo256, IdentifyAccount, Verify},
};

/// A signature of any of the three schemes that Substrate accounts know.
pub type Signature = MultiSignature;
/// An account: the public key, or its hash for ECDSA.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// An amount of the chain's currency, in its smallest parts.
pub type Balance = u128;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// A block's hash, and that of anything else.
pub type Hash = sp_core::H256;
/// A block's height.
pub type BlockNumber = u32;
/// How a transaction names an account.
pub type Address = MultiAddress<AccountId, ()>;
/// A block's header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What a signed transaction carries beside its call, in this order.
pub type TxExtension = (
    frame_system::CheckNonZeroSender<Runtime>,
    frame_system::CheckSpecVersion<Runtime>,
    frame_system::CheckTxVersion<Runtime>,
    frame_system::CheckGenesis<Runtime>,
    frame_system::CheckMortality<Runtime>,
    frame_system::CheckNonce<Runtime>,
    frame_system::CheckWeight<Runtime>,
    pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
    frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
    frame_system::WeightReclaim<Runtime>,
);

/// An extrinsic as it comes in, its signature not checked yet.
pub type UncheckedExtrinsic =
    generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// Migrations that run on the upgrade to this version.
pub type Migrations = ();

/// Executes blocks.
pub type Executive = frame_executive::Executive<
    Runtime,
    Block,
    frame_system::ChainContext<Runtime>,
    Runtime,
    AllPalletsWithSystem,
    Migrations,
>;

/// The same types with the extrinsics left as bytes, which is all that the node needs to know.
pub mod opaque {
    use super::{BlakeTwo256, BlockNumber, generic};
    use crate::{Aura, Grandpa};
    use alloc::vec::Vec;
    use polkadot_sdk::sp_runtime::{OpaqueExtrinsic, impl_opaque_keys};

    /// A block's header.
    pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
    /// A block of opaque extrinsics.
    pub type Block = generic::Block<Header, OpaqueExtrinsic>;

    impl_opaque_keys! {
        /// The keys with which a validator signs blocks and votes for finality.
        pub struct SessionKeys {
            /// Block production.
            pub aura: Aura,
            /// Finality.
            pub grandpa: Grandpa,
        }
    }
}
