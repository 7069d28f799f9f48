//! What the node answers beyond the standard RPCs: an account's next nonce, fees, proofs of finality, and
//! what the registry's state says.
//!
//! | where | what |
//! |---|---|
//! | [`finality`] | the method `grandpa_proveFinality` |
//! | [`registry`] | the methods `registry_*` |
//! | [`params`] | their parameters, from text to what the runtime takes |
//! | [`json`] | their answers, from what the runtime gives to JSON |

mod finality;
mod json;
mod params;
mod registry;

use crate::service::{Backend, Client, Pool};
use container_registry_runtime::{BlockNumber, Hash, opaque::Block};
use jsonrpsee::{RpcModule, core::RegisterMethodError};
use polkadot_sdk::{
    pallet_transaction_payment_rpc, sc_consensus_grandpa, sc_consensus_grandpa_rpc,
    sp_core::traits::SpawnNamed, substrate_frame_rpc_system,
};
use sc_consensus_grandpa::{
    FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use std::sync::Arc;

/// What the methods `grandpa_*` know.
#[derive(Clone)]
pub struct Finality {
    /// Who votes.
    pub authorities: SharedAuthoritySet<Hash, BlockNumber>,
    /// What this node's voter is doing.
    pub voter: SharedVoterState,
    /// Justifications, as they come.
    pub justifications: GrandpaJustificationStream<Block>,
    /// Finds proofs of what is final.
    pub proofs: Arc<FinalityProofProvider<Backend, Block>>,
}

/// The RPC methods of this runtime.
pub fn methods(
    client: Arc<Client>,
    backend: Arc<Backend>,
    pool: Arc<Pool>,
    finality: Finality,
    executor: Arc<dyn SpawnNamed>,
) -> Result<RpcModule<()>, RegisterMethodError> {
    use finality::{ProveFinality, ProveFinalityApiServer};
    use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
    use registry::{Registry, RegistryApiServer};
    use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
    use substrate_frame_rpc_system::{System, SystemApiServer};

    let Finality { authorities, voter, justifications, proofs } = finality.clone();
    let mut grandpa = Grandpa::new(executor, authorities, voter, justifications, proofs).into_rpc();
    grandpa.remove_method(finality::METHOD);
    let prove_finality =
        ProveFinality { client: client.clone(), backend: backend.clone(), finality };

    let mut module = RpcModule::new(());
    module.merge(System::new(client.clone(), pool).into_rpc())?;
    module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
    module.merge(grandpa)?;
    module.merge(prove_finality.into_rpc())?;
    module.merge(Registry::new(client, backend).into_rpc())?;
    Ok(module)
}
