//! `grandpa_proveFinality`, which the SDK has too, but there for no block of the first authority set until
//! there is a second one: a chain whose validators never changed, as in development, could prove nothing.

use super::Finality;
use crate::service::{Backend, Client};
use codec::Encode;
use container_registry_runtime::{
    BlockNumber, Hash,
    opaque::{Block, Header},
};
use jsonrpsee::{
    core::{RpcResult, async_trait},
    proc_macros::rpc,
    types::ErrorObjectOwned,
};
use polkadot_sdk::{
    sc_consensus_grandpa::{
        FinalityProof, FinalityProofError, GrandpaApi, GrandpaJustification, best_justification,
    },
    sp_api::ProvideRuntimeApi,
    sp_blockchain::{self, HeaderBackend},
    sp_core::Bytes,
};
use std::sync::Arc;

/// The name of the method, which replaces the SDK's.
pub const METHOD: &str = "grandpa_proveFinality";
/// The code of its errors, which is the SDK's.
const CODE: i32 = 4;
/// Headers in an answer, at most, as with the SDK.
const MAX_HEADERS: usize = 100_000;

/// Proofs of what is final.
#[rpc(server)]
pub trait ProveFinalityApi {
    /// Proves that a block is final: the justification of the last block of its authority set, or of
    /// the last finalised one if the set is the current one, and the headers from the block to that one,
    /// unless `headers` is false.
    #[method(name = "grandpa_proveFinality", blocking)]
    fn prove_finality(&self, block: BlockNumber, headers: Option<bool>)
    -> RpcResult<Option<Bytes>>;
}

/// What answers.
pub struct ProveFinality {
    /// The chain.
    pub client: Arc<Client>,
    /// Where the last justification is.
    pub backend: Arc<Backend>,
    /// The SDK's own.
    pub finality: Finality,
}

impl ProveFinality {
    fn proof(
        &self,
        block: BlockNumber,
        headers: bool,
    ) -> Result<Option<FinalityProof<Header>>, FinalityProofError> {
        match self.finality.proofs.prove_finality_proof(block, headers) {
            Err(FinalityProofError::BlockNotInAuthoritySetChanges) if self.is_current(block)? => {
                self.last(block, headers)
            }
            result => result,
        }
    }

    /// Whether the current authority set signs the block: if there was none before, or if the state before
    /// the block says so.
    fn is_current(&self, block: BlockNumber) -> sp_blockchain::Result<bool> {
        let current = self.finality.authorities.set_id();
        if current == 0 {
            return Ok(true);
        }
        let Some(before) = self.client.hash(block.saturating_sub(1))? else { return Ok(false) };
        let set_id = self.client.runtime_api().current_set_id(before);
        // The state may be gone, and then nobody knows.
        Ok(set_id.is_ok_and(|set_id| set_id == current))
    }

    /// The proof by the last justification.
    fn last(
        &self,
        block: BlockNumber,
        headers: bool,
    ) -> Result<Option<FinalityProof<Header>>, FinalityProofError> {
        let last: Option<GrandpaJustification<Block>> = best_justification(&*self.backend)?;
        // One that came before the block was final proves nothing of it.
        let Some(justification) = last.filter(|last| last.target().0 >= block) else {
            return Ok(None);
        };
        let (last, hash) = justification.target();
        let limit = if headers { MAX_HEADERS } else { 0 };
        let mut unknown_headers = Vec::new();
        for number in (block.saturating_add(1)..=last).take(limit) {
            unknown_headers.push(self.header(number)?);
        }
        Ok(Some(FinalityProof {
            block: hash,
            justification: justification.encode(),
            unknown_headers,
        }))
    }

    fn header(&self, number: BlockNumber) -> sp_blockchain::Result<Header> {
        let missing = || sp_blockchain::Error::UnknownBlock(format!("there is no block {number}"));
        let hash: Hash = self.client.hash(number)?.ok_or_else(missing)?;
        self.client.header(hash)?.ok_or_else(missing)
    }
}

#[async_trait]
impl ProveFinalityApiServer for ProveFinality {
    fn prove_finality(
        &self,
        block: BlockNumber,
        headers: Option<bool>,
    ) -> RpcResult<Option<Bytes>> {
        let proof = self.proof(block, headers.unwrap_or(true)).map_err(|error| {
            ErrorObjectOwned::owned(CODE, format!("finality cannot be proven: {error}"), None::<()>)
        })?;
        Ok(proof.map(|proof| proof.encode().into()))
    }
}
