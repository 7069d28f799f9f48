//! The parts of a running node, put together.

use crate::{
    authorship, checkpoint, cli::WorkerParams, dev_finality::DevFinality, dev_seal::DevSeal, rpc,
    worker_finality, worker_settings,
};
use container_registry_runtime::{Hash, RuntimeApi, opaque::Block};
use futures::FutureExt;
use polkadot_sdk::{
    sc_basic_authorship::ProposerFactory,
    sc_cli::TransactionPoolParams,
    sc_client_api::Backend as _,
    sc_consensus, sc_consensus_grandpa, sc_consensus_manual_seal, sc_executor, sc_network,
    sc_offchain, sc_service,
    sc_telemetry::{Telemetry, TelemetryWorker},
    sc_transaction_pool::{self, TransactionPoolOptions, TransactionPoolType},
    sc_transaction_pool_api, sp_io,
};
use sc_consensus_grandpa::{FinalityProofProvider, SharedVoterState};
use sc_network::{NetworkBackend, config::FullNetworkConfiguration};
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_service::{
    BuildNetworkParams, ChainType, Configuration, Error, KeystoreContainer, PruningMode,
    SpawnTasksParams, TaskManager, WarpSyncConfig,
};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use std::sync::Arc;

/// What the runtime's wasm may call.
#[cfg(not(feature = "runtime-benchmarks"))]
type HostFunctions = sp_io::SubstrateHostFunctions;
/// What the runtime's wasm may call, its benchmarks included.
#[cfg(feature = "runtime-benchmarks")]
type HostFunctions =
    (sp_io::SubstrateHostFunctions, polkadot_sdk::frame_benchmarking::benchmarking::HostFunctions);
/// Executes the runtime.
type Executor = sc_executor::WasmExecutor<HostFunctions>;
/// The chain: its blocks, its state, and the runtime to execute them with.
pub type Client = sc_service::TFullClient<Block, RuntimeApi, Executor>;
/// Where the chain is kept.
pub type Backend = sc_service::TFullBackend<Block>;
/// Chooses among forks: the longest that is not against finality.
pub type SelectChain = sc_consensus::LongestChain<Backend, Block>;
/// Transactions that wait for a block.
pub type Pool = sc_transaction_pool::TransactionPoolHandle<Block, Client>;
/// Checks blocks on their way in as far as finality is concerned.
pub type GrandpaBlockImport =
    sc_consensus_grandpa::GrandpaBlockImport<Backend, Block, Client, SelectChain>;
/// What GRANDPA's voter needs of its block import.
pub type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, Client, SelectChain>;

/// Blocks between two justifications of finality that are kept and imported: whoever checks a block of
/// long ago needs the headers from it to the next one.
pub const JUSTIFICATION_PERIOD: u32 = 32;
/// The same on a chain that makes blocks on demand: each has one, as it would not be final without.
const DEVELOPMENT_JUSTIFICATION_PERIOD: u32 = 1;
/// Justifications that may wait to be looked at before the node logs a warning.
const JUSTIFICATION_BACKLOG: usize = 100_000;
/// Blocks whose state a chain that makes blocks on demand keeps: as it may make dozens a second,
/// the default of 256 would be over before somebody had read a state page by page.
const DEVELOPMENT_STATES: u32 = 8192;

/// The parts that a node has in common with the subcommands that work on its database.
pub struct Parts {
    /// The chain.
    pub client: Arc<Client>,
    /// Its database.
    pub backend: Arc<Backend>,
    /// Runs the node's tasks.
    pub task_manager: TaskManager,
    /// Keys for blocks, votes and the off-chain worker.
    pub keystore: KeystoreContainer,
    /// Chooses among forks.
    pub select_chain: SelectChain,
    /// Checks and imports blocks from others.
    pub import_queue: sc_consensus::DefaultImportQueue<Block>,
    /// Transactions that wait for a block.
    pub pool: Arc<Pool>,
    /// GRANDPA's side of block import.
    pub grandpa_block_import: GrandpaBlockImport,
    /// GRANDPA's link to its voter.
    pub grandpa_link: GrandpaLink,
    /// Where telemetry goes, if anywhere.
    pub telemetry: Option<Telemetry>,
}

/// Whether the chain is one for development, where a single node makes blocks on demand.
fn seals_on_demand(config: &Configuration) -> bool {
    config.chain_spec.chain_type() == ChainType::Development
}

/// Settings that suit a chain which makes blocks on demand, where the command line leaves a choice.
///
/// - More states are kept than by default.
/// - The pool has a single state, as such a chain has no forks: a fork-aware pool makes a new view
///   at each block, and may answer that a transaction has too low a priority when the view being
///   made holds that very transaction already.
pub fn suit_development(config: &mut Configuration, pool: &TransactionPoolParams) {
    config.state_pruning.get_or_insert(PruningMode::blocks_pruning(DEVELOPMENT_STATES));
    config.transaction_pool = TransactionPoolOptions::new_with_params(
        pool.pool_limit,
        pool.pool_kbytes.saturating_mul(1024),
        pool.tx_ban_seconds,
        TransactionPoolType::SingleState,
        true,
        pool.pool_best_blocks_only,
    );
}

/// Opens the chain and what belongs to it.
pub fn parts(config: &Configuration) -> Result<Parts, Error> {
    let telemetry = config
        .telemetry_endpoints
        .clone()
        .filter(|endpoints| !endpoints.is_empty())
        .map(|endpoints| {
            let worker = TelemetryWorker::new(16)?;
            let telemetry = worker.handle().new_telemetry(endpoints);
            Ok::<_, polkadot_sdk::sc_telemetry::Error>((worker, telemetry))
        })
        .transpose()?;

    let executor = sc_service::new_wasm_executor(&config.executor);
    let (client, backend, keystore, task_manager) =
        sc_service::new_full_parts::<Block, RuntimeApi, Executor>(
            config,
            telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
            executor,
            Vec::new(),
        )?;
    let client = Arc::new(client);
    let telemetry = telemetry.map(|(worker, telemetry)| {
        task_manager.spawn_handle().spawn("telemetry", None, worker.run());
        telemetry
    });

    let select_chain = SelectChain::new(backend.clone());
    let pool = Arc::new(
        sc_transaction_pool::Builder::new(
            task_manager.spawn_essential_handle(),
            client.clone(),
            config.role.is_authority().into(),
        )
        .with_options(config.transaction_pool.clone())
        .with_prometheus(config.prometheus_registry())
        .build(),
    );
    let on_demand = seals_on_demand(config);
    let (grandpa_block_import, grandpa_link) = sc_consensus_grandpa::block_import(
        client.clone(),
        if on_demand { DEVELOPMENT_JUSTIFICATION_PERIOD } else { JUSTIFICATION_PERIOD },
        &client,
        select_chain.clone(),
        telemetry.as_ref().map(Telemetry::handle),
    )?;
    let import_queue = if on_demand {
        sc_consensus_manual_seal::import_queue(
            Box::new(grandpa_block_import.clone()),
            &task_manager.spawn_essential_handle(),
            config.prometheus_registry(),
        )
    } else {
        authorship::import_queue(
            client.clone(),
            grandpa_block_import.clone(),
            &task_manager.spawn_essential_handle(),
            config.prometheus_registry(),
            telemetry.as_ref().map(Telemetry::handle),
        )?
    };

    Ok(Parts {
        client,
        backend,
        task_manager,
        keystore,
        select_chain,
        import_queue,
        pool,
        grandpa_block_import,
        grandpa_link,
        telemetry,
    })
}

/// Starts a node.
pub fn run<N: NetworkBackend<Block, Hash>>(
    config: Configuration,
    worker: &WorkerParams,
) -> Result<TaskManager, Error> {
    let Parts {
        client,
        backend,
        mut task_manager,
        keystore,
        select_chain,
        import_queue,
        pool,
        grandpa_block_import,
        grandpa_link,
        mut telemetry,
    } = parts(&config)?;
    let on_demand = seals_on_demand(&config);

    let prometheus = config.prometheus_registry().cloned();
    let mut net_config =
        FullNetworkConfiguration::<Block, Hash, N>::new(&config.network, prometheus.clone());
    let metrics = N::register_notification_metrics(prometheus.as_ref());
    let finality = (!on_demand)
        .then(|| {
            authorship::finality_protocol::<N>(&config, &client, metrics.clone(), &mut net_config)
        })
        .transpose()?;
    let voter_state = SharedVoterState::empty();
    let rpc_finality = rpc::Finality {
        authorities: grandpa_link.shared_authority_set().clone(),
        voter: voter_state.clone(),
        justifications: grandpa_link.justification_stream(),
        proofs: FinalityProofProvider::new_for_service(
            backend.clone(),
            Some(grandpa_link.shared_authority_set().clone()),
        ),
    };
    task_manager.spawn_handle().spawn_blocking(
        "checkpoint",
        None,
        checkpoint::follow(
            client.clone(),
            grandpa_link.justification_stream().subscribe(JUSTIFICATION_BACKLOG),
            checkpoint::path(&config),
        ),
    );
    let warp_sync = WarpSyncConfig::WithProvider(Arc::new(
        sc_consensus_grandpa::warp_proof::NetworkProvider::new(
            backend.clone(),
            grandpa_link.shared_authority_set().clone(),
            Vec::new(),
        ),
    ));
    let (network, system_rpc_tx, tx_handler_controller, sync, _bitswap) =
        sc_service::build_network(BuildNetworkParams {
            config: &config,
            net_config,
            client: client.clone(),
            transaction_pool: pool.clone(),
            spawn_handle: task_manager.spawn_handle(),
            spawn_essential_handle: task_manager.spawn_essential_handle(),
            import_queue,
            block_announce_validator_builder: None,
            warp_sync_config: (!on_demand).then_some(warp_sync),
            block_relay: None,
            metrics,
            gap_sync_body_policy: None,
        })?;

    if let Some(mut storage) = backend.offchain_storage() {
        worker_settings::store(worker, &mut storage);
        // Before the worker's first run.
        let follow = worker_finality::follow(client.clone(), storage);
        let group = Some("offchain-worker");
        task_manager.spawn_handle().spawn("finality-for-worker", group, follow);
    }
    if config.offchain_worker.enabled {
        let workers = OffchainWorkers::new(OffchainWorkerOptions {
            runtime_api_provider: client.clone(),
            keystore: Some(keystore.keystore()),
            offchain_db: backend.offchain_storage(),
            transaction_pool: Some(OffchainTransactionPoolFactory::new(pool.clone())),
            network_provider: Arc::new(network.clone()),
            is_validator: config.role.is_authority(),
            enable_http_requests: true,
            custom_extensions: |_| Vec::new(),
        })?;
        task_manager.spawn_handle().spawn(
            "offchain-workers-runner",
            "offchain-worker",
            workers.run(client.clone(), task_manager.spawn_handle()).boxed(),
        );
    }

    let proposer = ProposerFactory::new(
        task_manager.spawn_handle(),
        client.clone(),
        pool.clone(),
        prometheus.as_ref(),
        telemetry.as_ref().map(Telemetry::handle),
    );
    let authorship = authorship::Authorship {
        role: config.role,
        node_name: config.network.node_name.clone(),
        force_authoring: config.force_authoring,
        finality_enabled: !config.disable_grandpa,
        prometheus,
        client: client.clone(),
        pool: pool.clone(),
        select_chain: select_chain.clone(),
        keystore: keystore.keystore(),
        network: network.clone(),
        sync: sync.clone(),
        voter_state,
    };

    let rpc_client = client.clone();
    let rpc_backend = backend.clone();
    let rpc_pool = pool.clone();
    sc_service::spawn_tasks(SpawnTasksParams {
        config,
        client: client.clone(),
        backend,
        task_manager: &mut task_manager,
        keystore: keystore.keystore(),
        transaction_pool: pool.clone(),
        rpc_builder: Box::new(move |executor| {
            let (client, backend) = (rpc_client.clone(), rpc_backend.clone());
            rpc::methods(client, backend, rpc_pool.clone(), rpc_finality.clone(), executor)
                .map_err(|error| Error::Application(Box::new(error)))
        }),
        network,
        system_rpc_tx,
        tx_handler_controller,
        sync_service: sync,
        telemetry: telemetry.as_mut(),
        tracing_execute_block: None,
    })?;

    match finality {
        Some(finality) => authorship.start(
            &task_manager,
            proposer,
            grandpa_block_import,
            grandpa_link,
            finality,
            telemetry.as_ref().map(Telemetry::handle),
        )?,
        None if authorship.role.is_authority() => {
            let finality = DevFinality {
                authorities: grandpa_link.shared_authority_set().clone(),
                import: grandpa_block_import,
                keystore: authorship.keystore,
                client: client.clone(),
            };
            let seal = DevSeal { client, finality, pool, proposer, select_chain };
            task_manager.spawn_essential_handle().spawn_blocking(
                "dev-seal",
                Some("block-authoring"),
                seal.run().map_err(|error| Error::Other(error.to_string()))?,
            );
        }
        None => {}
    }
    Ok(task_manager)
}
