//! The gateway's executable: settings, then the gateway until it is told to stop.

mod logging;

use clap::Parser;
use registry_gateway::{
    config::{Args, Settings},
    follow::FollowError,
    gateway::{Gateway, StartError},
    ledger::ChainLedger,
};
use std::{io, process::ExitCode, sync::Arc};
use tokio::signal::unix::{SignalKind, signal};

/// Why the gateway ended by itself.
#[derive(Debug, thiserror::Error)]
enum RunError {
    #[error("cannot start: {0}")]
    Runtime(io::Error),
    #[error("cannot listen for signals: {0}")]
    Signals(io::Error),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Follow(#[from] FollowError),
    #[error("a part of the gateway failed; the cause is in the log")]
    Broken,
}

fn main() -> ExitCode {
    let args = Args::parse();
    if let Err(error) = logging::start(&args) {
        eprintln!("registry-gateway: --log: {error}");
        return ExitCode::from(2);
    }
    let settings = match Settings::new(args) {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("registry-gateway: {error}");
            return ExitCode::from(2);
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let result = match runtime {
        Ok(runtime) => runtime.block_on(run(settings)),
        Err(error) => Err(RunError::Runtime(error)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the gateway ends");
            eprintln!("registry-gateway: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(settings: Settings) -> Result<(), RunError> {
    let mut terminate = signal(SignalKind::terminate()).map_err(RunError::Signals)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(RunError::Signals)?;
    let Settings { node, signer, dev, confirm, .. } = settings.clone();
    let ledger = Arc::new(ChainLedger::new(node, signer, dev, confirm));
    let mut gateway = Gateway::start(&settings, ledger).await?;
    let result = tokio::select! {
        _ = terminate.recv() => Ok(()),
        _ = interrupt.recv() => Ok(()),
        failed = gateway.failed() => Err(failed.map_or(RunError::Broken, RunError::Follow)),
    };
    tracing::info!("stopping");
    gateway.stop().await;
    result
}
