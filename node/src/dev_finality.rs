//! Finality on demand, for development: each block gets the justification that GRANDPA would give it,
//! signed with the keys of the authorities that this node has, which on a new chain is the one of Alice.
//! So whoever checks finality does so as on a network, and the authority set follows the sessions.

use crate::service::{Client, GrandpaBlockImport};
use codec::Encode;
use container_registry_runtime::{
    BlockNumber, Hash,
    opaque::{Block, Header},
};
use polkadot_sdk::{
    sc_consensus::{BlockCheckParams, BlockImport, BlockImportParams, ImportResult},
    sc_consensus_grandpa::{Message, Precommit, SharedAuthoritySet},
    sp_blockchain::HeaderBackend,
    sp_consensus_grandpa::{GRANDPA_ENGINE_ID, SetId, sign_message},
    sp_keystore::KeystorePtr,
    sp_runtime::traits::Header as _,
};
use std::sync::Arc;

/// Where messages of this module are logged.
const LOG_TARGET: &str = "dev-finality";

/// Imports blocks as GRANDPA's import does, and finalises each.
#[derive(Clone)]
pub struct DevFinality {
    /// Checks the justification, finalises the block, and follows changes of the authorities.
    pub import: GrandpaBlockImport,
    /// Who has to sign.
    pub authorities: SharedAuthoritySet<Hash, BlockNumber>,
    /// The keys that sign.
    pub keystore: KeystorePtr,
    /// The chain.
    pub client: Arc<Client>,
}

impl DevFinality {
    fn justification(&self, hash: Hash, number: BlockNumber) -> Vec<u8> {
        let (id, authorities) = (self.authorities.set_id(), self.authorities.current_authorities());
        let signed = authorities.iter().filter_map(|(authority, _)| {
            let precommit = Precommit::<Header> { target_hash: hash, target_number: number };
            let message = Message::<Header>::Precommit(precommit.clone());
            let round = round(number);
            let signed =
                sign_message(self.keystore.clone(), message, authority.clone(), round, id)?;
            Some((precommit, signed.signature, signed.id))
        });
        encode(number, hash, signed.collect())
    }

    /// Tells of a block that is not final: that of a chain which has other authorities than this node
    /// has keys of.
    fn check(&self, hash: Hash, number: BlockNumber) {
        if self.client.info().finalized_hash != hash {
            let set_id: SetId = self.authorities.set_id();
            log::error!(
                target: LOG_TARGET,
                "block {number} cannot be finalised: this node has too few keys of the authority set {set_id}"
            );
        }
    }
}

/// The round that a block is voted for in: each has one of its own, so nobody votes twice in one.
fn round(number: BlockNumber) -> u64 {
    number.into()
}

/// The SCALE encoding of GRANDPA's justification: the round, the commit, and no ancestry, as all vote for
/// the very block.
fn encode(number: BlockNumber, hash: Hash, precommits: Vec<impl Encode>) -> Vec<u8> {
    (round(number), (hash, number, precommits), Vec::<Header>::new()).encode()
}

#[async_trait::async_trait]
impl BlockImport<Block> for DevFinality {
    type Error = <GrandpaBlockImport as BlockImport<Block>>::Error;

    async fn check_block(
        &self,
        block: BlockCheckParams<Block>,
    ) -> Result<ImportResult, Self::Error> {
        self.import.check_block(block).await
    }

    async fn import_block(
        &self,
        mut block: BlockImportParams<Block>,
    ) -> Result<ImportResult, Self::Error> {
        let (hash, number) = (block.post_hash(), *block.header.number());
        // Else the block would be final before its justification is there, which then is not looked at.
        block.finalized = false;
        let justification = (GRANDPA_ENGINE_ID, self.justification(hash, number));
        block.justifications = Some(justification.into());
        let result = self.import.import_block(block).await?;
        self.check(hash, number);
        Ok(result)
    }
}
