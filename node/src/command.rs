//! What each subcommand does.

#[cfg(feature = "runtime-benchmarks")]
use crate::cli::Benchmark;
use crate::{
    chain_spec,
    cli::{Cli, Subcommand},
    service::{self, Parts},
};
use container_registry_runtime::opaque::Block;
#[cfg(feature = "runtime-benchmarks")]
use polkadot_sdk::sp_runtime::traits::HashingFor;
use polkadot_sdk::{
    sc_cli::{self, OffchainWorkerEnabled, SubstrateCli},
    sc_consensus_grandpa, sc_network,
    sc_service::{self, ChainType},
};
use sc_network::config::NetworkBackendType;

impl SubstrateCli for Cli {
    fn impl_name() -> String {
        "Container registry node".into()
    }

    fn impl_version() -> String {
        env!("CARGO_PKG_VERSION").into()
    }

    fn description() -> String {
        env!("CARGO_PKG_DESCRIPTION").into()
    }

    fn author() -> String {
        env!("CARGO_PKG_AUTHORS").into()
    }

    fn support_url() -> String {
        "the project's issue tracker".into()
    }

    fn copyright_start_year() -> i32 {
        2026
    }

    fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
        Ok(Box::new(chain_spec::load(id, self.restore_window)?))
    }
}

/// Reads the command line and does what it says.
pub fn run() -> sc_cli::Result<()> {
    let cli = Cli::from_args();
    match &cli.subcommand {
        None => run_node(&cli),
        Some(Subcommand::Key(cmd)) => cmd.run(&cli),
        Some(Subcommand::ExportChainSpec(cmd)) => {
            let spec = cli.load_spec(&cmd.chain)?;
            cmd.run(spec)
        }
        #[allow(deprecated)]
        Some(Subcommand::BuildSpec(cmd)) => {
            cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.chain_spec, config.network))
        }
        Some(Subcommand::ChainInfo(cmd)) => {
            cli.create_runner(cmd)?.sync_run(|config| cmd.run::<Block>(&config))
        }
        Some(Subcommand::CheckBlock(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
            let Parts { client, import_queue, task_manager, .. } = service::parts(&config)?;
            Ok((cmd.run(client, import_queue), task_manager))
        }),
        Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
            let Parts { client, task_manager, .. } = service::parts(&config)?;
            Ok((cmd.run(client, config.database), task_manager))
        }),
        Some(Subcommand::ImportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
            let Parts { client, import_queue, task_manager, .. } = service::parts(&config)?;
            Ok((cmd.run(client, import_queue), task_manager))
        }),
        Some(Subcommand::ExportState(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
            let Parts { client, task_manager, .. } = service::parts(&config)?;
            Ok((cmd.run(client, config.chain_spec), task_manager))
        }),
        Some(Subcommand::PurgeChain(cmd)) => {
            cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database))
        }
        Some(Subcommand::Revert(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
            let Parts { client, backend, task_manager, .. } = service::parts(&config)?;
            let revert_finality = Box::new(|client, _, blocks| {
                sc_consensus_grandpa::revert(client, blocks)?;
                Ok(())
            });
            Ok((cmd.run(client, backend, Some(revert_finality)), task_manager))
        }),
        Some(Subcommand::MultisigAccount(accounts)) => {
            println!("{}", accounts.address()?);
            Ok(())
        }
        #[cfg(feature = "runtime-benchmarks")]
        Some(Subcommand::Benchmark(Benchmark::Pallet(cmd))) => cli
            .create_runner(cmd.as_ref())?
            .sync_run(|config| cmd.run_with_spec::<HashingFor<Block>, ()>(Some(config.chain_spec))),
    }
}

fn run_node(cli: &Cli) -> sc_cli::Result<()> {
    let runner = cli.create_runner(&cli.run)?;
    let worker = cli.worker.clone();
    let pool = cli.run.pool_config.clone();
    // By default only validators run the worker; a node that was told of an IPFS is to fill it.
    let worker_wanted = worker.ipfs_api.is_some()
        && !matches!(cli.run.offchain_worker_params.enabled, OffchainWorkerEnabled::Never);
    runner.run_node_until_exit(|mut config| async move {
        config.offchain_worker.enabled |= worker_wanted;
        if config.chain_spec.chain_type() == ChainType::Development {
            service::suit_development(&mut config, &pool);
        }
        match config.network.network_backend {
            NetworkBackendType::Libp2p => {
                service::run::<sc_network::NetworkWorker<_, _>>(config, &worker)
            }
            NetworkBackendType::Litep2p => {
                service::run::<sc_network::Litep2pNetworkBackend>(config, &worker)
            }
        }
        .map_err(sc_cli::Error::Service)
    })
}
