//! What the node answers beyond the standard RPCs: an account's next nonce, and fees.

use crate::service::{Client, Pool};
use jsonrpsee::{RpcModule, core::RegisterMethodError};
use polkadot_sdk::{pallet_transaction_payment_rpc, substrate_frame_rpc_system};
use std::sync::Arc;

/// The RPC methods of this runtime.
pub fn methods(client: Arc<Client>, pool: Arc<Pool>) -> Result<RpcModule<()>, RegisterMethodError> {
    use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
    use substrate_frame_rpc_system::{System, SystemApiServer};

    let mut module = RpcModule::new(());
    module.merge(System::new(client.clone(), pool).into_rpc())?;
    module.merge(TransactionPayment::new(client).into_rpc())?;
    Ok(module)
}
