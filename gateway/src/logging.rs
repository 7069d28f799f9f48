//! The log: structured, on standard error. Decisions about writes have the target `audit`.

use registry_gateway::config::{Args, LogFormat};
use tracing_subscriber::{EnvFilter, filter::ParseError};

/// Starts it.
pub(crate) fn start(args: &Args) -> Result<(), ParseError> {
    let filter = EnvFilter::builder().parse(&args.log)?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match args.log_format {
        LogFormat::Text => log.with_ansi(false).init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    Ok(())
}
