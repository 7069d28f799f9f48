//! Block production and finality in a network: Aura and GRANDPA.

use crate::service::{
    Client, GrandpaBlockImport, GrandpaLink, JUSTIFICATION_PERIOD, Pool, SelectChain,
};
use container_registry_runtime::{Hash, opaque::Block};
use polkadot_sdk::{
    sc_basic_authorship::ProposerFactory,
    sc_client_api::BlockBackend,
    sc_consensus, sc_consensus_aura, sc_consensus_grandpa, sc_network,
    sc_network::service::{NotificationMetrics, traits::NetworkService},
    sc_service::{Configuration, Error, SpawnEssentialTaskHandle, TaskManager, config::Role},
    sc_telemetry::TelemetryHandle,
    sc_transaction_pool_api::OffchainTransactionPoolFactory,
    sp_consensus_aura, sp_keystore,
    sp_timestamp::InherentDataProvider as Timestamp,
    substrate_prometheus_endpoint::Registry,
};
use sc_consensus_aura::{ImportQueueParams, SlotDuration, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{GrandpaParams, SharedVoterState, VotingRulesBuilder};
use sc_network::{
    NetworkBackend, NotificationService, ProtocolName, config::FullNetworkConfiguration,
};
use sp_consensus_aura::{inherents::InherentDataProvider as SlotProvider, sr25519::AuthorityPair};
use sp_keystore::KeystorePtr;
use std::{sync::Arc, time::Duration};

/// How long a block may be worked on, as a share of its slot; the rest is for sending it around.
const PROPOSAL_SHARE: f32 = 2.0 / 3.0;
/// How long voters wait for each other's messages.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// Aura's inherents: the wall clock and its slot.
fn inherents(slot_duration: SlotDuration) -> (SlotProvider, Timestamp) {
    let timestamp = Timestamp::from_system_time();
    (SlotProvider::from_timestamp_and_slot_duration(*timestamp, slot_duration), timestamp)
}

/// Checks that blocks from others were made by who had the slot, and imports them.
pub fn import_queue(
    client: Arc<Client>,
    block_import: GrandpaBlockImport,
    spawner: &SpawnEssentialTaskHandle,
    registry: Option<&Registry>,
    telemetry: Option<TelemetryHandle>,
) -> Result<sc_consensus::DefaultImportQueue<Block>, Error> {
    let slots = client.clone();
    Ok(sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(ImportQueueParams {
        block_import: block_import.clone(),
        justification_import: Some(Box::new(block_import)),
        client,
        create_inherent_data_providers: move |parent, ()| {
            let slot_duration = sc_consensus_aura::standalone::slot_duration_at(&*slots, parent);
            async move { Ok(inherents(slot_duration?)) }
        },
        spawner,
        registry,
        check_for_equivocation: Default::default(),
        telemetry,
        compatibility_mode: Default::default(),
    })?)
}

/// GRANDPA's protocol, registered with the network.
pub struct FinalityProtocol {
    name: ProtocolName,
    notifications: Box<dyn NotificationService>,
}

/// Registers GRANDPA's protocol with the network to be.
pub fn finality_protocol<N: NetworkBackend<Block, Hash>>(
    config: &Configuration,
    client: &Client,
    metrics: NotificationMetrics,
    net_config: &mut FullNetworkConfiguration<Block, Hash, N>,
) -> Result<FinalityProtocol, Error> {
    let genesis = client.block_hash(0)?.ok_or("the genesis block is missing")?;
    let name = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
    let (protocol, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
        name.clone(),
        metrics,
        net_config.peer_store_handle(),
    );
    net_config.add_notification_protocol(protocol);
    Ok(FinalityProtocol { name, notifications })
}

/// What Aura and GRANDPA both work with.
pub struct Authorship {
    /// Whether this node makes blocks and votes, or follows.
    pub role: Role,
    /// The node's name, for telemetry.
    pub node_name: String,
    /// Whether to make blocks even without peers.
    pub force_authoring: bool,
    /// Whether to vote on finality, or to follow it.
    pub finality_enabled: bool,
    /// Where metrics are registered.
    pub prometheus: Option<Registry>,
    /// The chain.
    pub client: Arc<Client>,
    /// Transactions that wait for a block.
    pub pool: Arc<Pool>,
    /// Chooses the block to build on.
    pub select_chain: SelectChain,
    /// The validator's keys.
    pub keystore: KeystorePtr,
    /// The network.
    pub network: Arc<dyn NetworkService>,
    /// How far behind the network this node is.
    pub sync: Arc<polkadot_sdk::sc_network_sync::SyncingService<Block>>,
    /// What GRANDPA's voter is doing, for whoever asks.
    pub voter_state: SharedVoterState,
}

impl Authorship {
    /// Starts making blocks, if this node is a validator, and GRANDPA.
    pub fn start(
        self,
        task_manager: &TaskManager,
        proposer: ProposerFactory<Pool, Client>,
        block_import: GrandpaBlockImport,
        link: GrandpaLink,
        protocol: FinalityProtocol,
        telemetry: Option<TelemetryHandle>,
    ) -> Result<(), Error> {
        if self.role.is_authority() {
            self.start_aura(task_manager, proposer, block_import, telemetry.clone())?;
        }
        if self.finality_enabled {
            self.start_grandpa(task_manager, link, protocol, telemetry)?;
        }
        Ok(())
    }

    fn start_aura(
        &self,
        task_manager: &TaskManager,
        proposer_factory: ProposerFactory<Pool, Client>,
        block_import: GrandpaBlockImport,
        telemetry: Option<TelemetryHandle>,
    ) -> Result<(), Error> {
        let slot_duration = sc_consensus_aura::slot_duration(&*self.client)?;
        let backoff: Option<()> = None;
        let aura = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(
            StartAuraParams {
                slot_duration,
                client: self.client.clone(),
                select_chain: self.select_chain.clone(),
                block_import,
                proposer_factory,
                sync_oracle: self.sync.clone(),
                justification_sync_link: self.sync.clone(),
                create_inherent_data_providers: move |_, ()| async move { Ok(inherents(slot_duration)) },
                force_authoring: self.force_authoring,
                backoff_authoring_blocks: backoff,
                keystore: self.keystore.clone(),
                block_proposal_slot_portion: SlotProportion::new(PROPOSAL_SHARE),
                max_block_proposal_slot_portion: None,
                telemetry,
                compatibility_mode: Default::default(),
            },
        )?;
        // A validator that no longer makes blocks had better stop and be seen to.
        task_manager.spawn_essential_handle().spawn_blocking("aura", Some("block-authoring"), aura);
        Ok(())
    }

    fn start_grandpa(
        self,
        task_manager: &TaskManager,
        link: GrandpaLink,
        protocol: FinalityProtocol,
        telemetry: Option<TelemetryHandle>,
    ) -> Result<(), Error> {
        let keystore = self.role.is_authority().then_some(self.keystore);
        let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
            config: sc_consensus_grandpa::Config {
                gossip_duration: GOSSIP_DURATION,
                justification_generation_period: JUSTIFICATION_PERIOD,
                observer_enabled: false,
                local_role: self.role,
                name: Some(self.node_name),
                keystore,
                telemetry: telemetry.clone(),
                protocol_name: protocol.name,
            },
            link,
            network: self.network,
            sync: self.sync,
            notification_service: protocol.notifications,
            voting_rule: VotingRulesBuilder::default().build(),
            prometheus_registry: self.prometheus,
            shared_voter_state: self.voter_state,
            telemetry,
            offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(self.pool),
        })?;
        task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
        Ok(())
    }
}
