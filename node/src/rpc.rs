//! What the node answers beyond the standard RPCs: an account's next nonce, fees, and what the
//! registry's state says.
//!
//! | where | what |
//! |---|---|
//! | [`registry`] | the methods `registry_*` |
//! | [`params`] | their parameters, from text to what the runtime takes |
//! | [`json`] | their answers, from what the runtime gives to JSON |

mod json;
mod params;
mod registry;

use crate::service::{Client, Pool};
use jsonrpsee::{RpcModule, core::RegisterMethodError};
use polkadot_sdk::{pallet_transaction_payment_rpc, substrate_frame_rpc_system};
use std::sync::Arc;

/// The RPC methods of this runtime.
pub fn methods(client: Arc<Client>, pool: Arc<Pool>) -> Result<RpcModule<()>, RegisterMethodError> {
    use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
    use registry::{Registry, RegistryApiServer};
    use substrate_frame_rpc_system::{System, SystemApiServer};

    let mut module = RpcModule::new(());
    module.merge(System::new(client.clone(), pool).into_rpc())?;
    module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
    module.merge(Registry::new(client).into_rpc())?;
    Ok(module)
}
