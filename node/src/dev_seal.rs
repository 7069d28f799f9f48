//! Block production on demand, for development: a transaction is in a block, and that finalised, as
//! soon as it is in the pool; transactions that arrive together share a block; without any there is
//! an empty block every [`IDLE_INTERVAL`], so that whatever is counted in blocks moves.
//!
//! Each block takes the slot of the wall clock, or the one after its parent's when that is later. So
//! the chain's clock runs ahead under load, one slot a block, and the wall clock catches up when
//! there is less to do. As the clock is read from the parent block, it survives a restart, and a
//! chain that fell back by some blocks goes on from where it is.

use crate::{
    dev_finality::DevFinality,
    service::{Client, Pool, SelectChain},
    unrecorded::Unrecorded,
};
use container_registry_runtime::{Hash, opaque::Block};
use futures::{
    FutureExt, SinkExt, StreamExt,
    channel::{mpsc, oneshot},
    future::{self, Either},
};
use polkadot_sdk::{
    sc_basic_authorship::ProposerFactory,
    sc_consensus_aura,
    sc_consensus_manual_seal::{
        EngineCommand, Error, ManualSealParams, consensus::aura::AuraConsensusDataProvider,
        run_manual_seal,
    },
    sc_transaction_pool_api::TransactionPool,
    sp_consensus_aura::{Slot, SlotDuration, sr25519::AuthoritySignature},
    sp_timestamp::{self, Timestamp},
};
use std::{error, pin::pin, sync::Arc, time::Duration};

/// Where messages of this module are logged.
const LOG_TARGET: &str = "dev-seal";
/// How long the chain rests without a transaction before an empty block. Longer than a slot, so
/// that a clock that ran ahead comes back.
const IDLE_INTERVAL: Duration = Duration::from_secs(3);
/// How long a block waits, at most, for the pool to take note of the block before it.
const POOL_TIMEOUT: Duration = Duration::from_millis(500);
/// Transactions that may share one waking up.
const MAX_BURST: usize = 8192;

/// What making blocks takes.
pub struct DevSeal {
    /// The chain.
    pub client: Arc<Client>,
    /// Imports the blocks and finalises them.
    pub finality: DevFinality,
    /// Where transactions come from.
    pub pool: Arc<Pool>,
    /// Builds a block's body.
    pub proposer: ProposerFactory<Pool, Client>,
    /// Chooses the block to build on.
    pub select_chain: SelectChain,
}

impl DevSeal {
    /// Makes blocks until the pool is gone.
    pub fn run(self) -> Result<impl Future<Output = ()> + Send + 'static, Error> {
        let slot_duration = sc_consensus_aura::slot_duration(&*self.client)?;
        let aura = AuraConsensusDataProvider::<Block>::new_with_slot_duration(slot_duration);
        let clock = self.client.clone();
        let (commands, commands_stream) = mpsc::channel(1);
        let engine = run_manual_seal(ManualSealParams {
            block_import: self.finality,
            env: Unrecorded(self.proposer),
            client: self.client,
            pool: self.pool.clone(),
            commands_stream,
            select_chain: self.select_chain,
            consensus_data_provider: Some(Box::new(aura)),
            create_inherent_data_providers: move |parent, ()| {
                future::ready(parent_slot(&clock, parent).map(|slot| {
                    let timestamp = timestamp_after(slot, Timestamp::current(), slot_duration);
                    sp_timestamp::InherentDataProvider::new(timestamp)
                }))
            },
        });
        Ok(future::join(engine.boxed(), command(self.pool, Sealer(commands)).boxed()).map(drop))
    }
}

/// Has blocks made: for transactions at once, else from time to time. Ends with the pool.
async fn command(pool: Arc<Pool>, mut sealer: Sealer) {
    // Whatever has come in while the last block was made, wakes us once.
    let mut transactions = pool.import_notification_stream().ready_chunks(MAX_BURST);
    loop {
        let idle = pin!(tokio::time::sleep(IDLE_INTERVAL));
        let create_empty = match future::select(transactions.next(), idle).await {
            Either::Left((Some(_), _)) => false,
            Either::Left((None, _)) => return,
            Either::Right(_) => true,
        };
        let mut sealed = sealer.seal(create_empty).await;
        // A session's last block has no room, so nothing was sealed: the block has to be made empty.
        if sealed.is_none() && pool.status().ready > 0 {
            sealed = sealer.seal(true).await;
        }
        // What a full block left in the pool is not announced again.
        while let Some(hash) = sealed {
            if !has_transactions_after(pool.clone(), hash).await {
                break;
            }
            sealed = sealer.seal(false).await;
        }
    }
}

/// Where the engine takes its orders.
struct Sealer(mpsc::Sender<EngineCommand<Hash>>);

impl Sealer {
    /// Makes a block, unless it would be empty and is not wanted so. Its hash, if there is one.
    async fn seal(&mut self, create_empty: bool) -> Option<Hash> {
        let (sender, result) = oneshot::channel();
        let command = EngineCommand::SealNewBlock {
            create_empty,
            finalize: true,
            parent_hash: None,
            sender: Some(sender),
        };
        self.0.send(command).await.ok()?;
        match result.await {
            Ok(Ok(block)) => Some(block.hash),
            Ok(Err(Error::EmptyTransactionPool)) | Err(oneshot::Canceled) => None,
            Ok(Err(error)) => {
                log::error!(target: LOG_TARGET, "no block could be made: {error}");
                None
            }
        }
    }
}

/// Whether the pool, once it knows of the block, has transactions for the next one.
async fn has_transactions_after(pool: Arc<Pool>, block: Hash) -> bool {
    pool.ready_at_with_timeout(block, POOL_TIMEOUT).await.next().is_some()
}

/// The slot that the block was made in; 0 for the genesis block, which has none.
fn parent_slot(client: &Client, parent: Hash) -> Result<Slot, Box<dyn error::Error + Send + Sync>> {
    let header = client.header(parent)?.ok_or("the parent block is gone")?;
    Ok(sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&header)?)
}

/// When the block after one made in `slot` is made: at the start of the current slot, or of the one
/// after `slot` if that is later. Starts of slots are never closer than the pallet allows.
fn timestamp_after(slot: Slot, now: Timestamp, slot_duration: SlotDuration) -> Timestamp {
    let next = Slot::from_timestamp(now, slot_duration).max(slot + 1);
    next.timestamp(slot_duration).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOT: SlotDuration = SlotDuration::from_millis(2_000);

    fn after(slot: u64, now: u64) -> u64 {
        timestamp_after(slot.into(), now.into(), SLOT).as_millis()
    }

    #[test]
    fn clock_follows_the_wall_and_runs_ahead_when_it_must() {
        // Long after the parent's slot, and in the first block: the wall clock's slot.
        assert_eq!(after(0, 1_000_999), 1_000_000);
        assert_eq!(after(10, 1_001_999), 1_000_000);
        // In the parent's slot, or when the chain is ahead already: the slot after the parent's.
        assert_eq!(after(500, 1_000_001), 1_002_000);
        assert_eq!(after(700, 1_000_001), 1_402_000);
    }
}
