//! The flags, each with its variable of the environment.

use super::Size;
use chain_client::Confirm;
use clap::{Parser, ValueEnum};
use container_registry_primitives::SpaceName;
use std::{net::SocketAddr, path::PathBuf, time::Duration};
use url::Url;

/// An OCI registry whose names live on a Substrate chain and whose bytes live on IPFS.
#[derive(Clone, Debug, Parser)]
#[command(name = "registry-gateway", version, about)]
pub struct Args {
    /// Where the registry's public API (/v2) listens.
    #[arg(long, env = "REGISTRY_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:5000")]
    pub listen: SocketAddr,

    /// Where the internal API listens: the embedded IPFS, /healthz and /readyz.
    #[arg(
        long,
        env = "REGISTRY_INTERNAL_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:5002"
    )]
    pub internal_listen: SocketAddr,

    /// The WebSocket of a node of the registry chain.
    #[arg(long, env = "REGISTRY_NODE", value_name = "URL", default_value = "ws://127.0.0.1:9944")]
    pub node: Url,

    /// The directory for all that is kept.
    #[arg(long, env = "REGISTRY_DATA", value_name = "DIR", default_value = "data/gateway")]
    pub data: PathBuf,

    /// For development chains: sign as //Alice, and create spaces that do not exist.
    #[arg(long, env = "REGISTRY_DEV")]
    pub dev: bool,

    /// A Kubo RPC API to read from besides the embedded IPFS.
    #[arg(long, env = "REGISTRY_IPFS_API", value_name = "URL")]
    pub ipfs_api: Option<Url>,

    /// A file with the secret URI of the account that signs: a phrase or a 0x seed, with
    /// derivations if any.
    #[arg(long, env = "REGISTRY_SIGNER_URI_FILE", value_name = "FILE")]
    pub signer_uri_file: Option<PathBuf>,

    /// When a push is acknowledged: once it is in a best block, or only once it is final.
    #[arg(long, env = "REGISTRY_CONFIRM", value_enum, default_value = "best")]
    pub confirm: ConfirmArg,

    /// The space of images whose names have one part.
    #[arg(long, env = "REGISTRY_DEFAULT_SPACE", value_name = "SPACE", default_value = "library")]
    pub default_space: SpaceName,

    /// Listen beyond loopback although whoever connects can push.
    #[arg(long, env = "REGISTRY_ALLOW_ANONYMOUS_WRITES")]
    pub allow_anonymous_writes: bool,

    /// How long an upload may be left alone before it is given up.
    #[arg(
        long,
        env = "REGISTRY_UPLOAD_TIMEOUT",
        value_name = "DURATION",
        default_value = "1h",
        value_parser = humantime::parse_duration
    )]
    pub upload_timeout: Duration,

    /// How long a client may stall in the middle of sending or receiving.
    #[arg(
        long,
        env = "REGISTRY_BODY_TIMEOUT",
        value_name = "DURATION",
        default_value = "60s",
        value_parser = humantime::parse_duration
    )]
    pub body_timeout: Duration,

    /// How long the chain may take to include a push.
    #[arg(
        long,
        env = "REGISTRY_PUSH_TIMEOUT",
        value_name = "DURATION",
        default_value = "90s",
        value_parser = humantime::parse_duration
    )]
    pub push_timeout: Duration,

    /// How long requests may go on after SIGTERM or SIGINT.
    #[arg(
        long,
        env = "REGISTRY_GRACE_PERIOD",
        value_name = "DURATION",
        default_value = "10s",
        value_parser = humantime::parse_duration
    )]
    pub grace_period: Duration,

    /// Uploads that are written to at the same time.
    #[arg(long, env = "REGISTRY_MAX_WRITING_UPLOADS", value_name = "COUNT", default_value_t = 64)]
    pub max_writing_uploads: usize,

    /// Uploads that are open at the same time, written to or not.
    #[arg(long, env = "REGISTRY_MAX_OPEN_UPLOADS", value_name = "COUNT", default_value_t = 4_096)]
    pub max_open_uploads: u64,

    /// Connections at the same time, for each listener.
    #[arg(long, env = "REGISTRY_MAX_CONNECTIONS", value_name = "COUNT", default_value_t = 1_024)]
    pub max_connections: usize,

    /// Memory for the gateway's state, such as 16MiB.
    #[arg(long, env = "REGISTRY_CACHE_SIZE", value_name = "SIZE", default_value = "16MiB")]
    pub cache_size: Size,

    /// The form of the log, on standard error.
    #[arg(long, env = "REGISTRY_LOG_FORMAT", value_enum, default_value = "text")]
    pub log_format: LogFormat,

    /// What is logged, as tracing's directives.
    #[arg(long, env = "REGISTRY_LOG", value_name = "DIRECTIVES", default_value = "info")]
    pub log: String,
}

/// [`Confirm`] as a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ConfirmArg {
    /// In a best block.
    Best,
    /// In a finalised block.
    Finalized,
}

impl From<ConfirmArg> for Confirm {
    fn from(confirm: ConfirmArg) -> Self {
        match confirm {
            ConfirmArg::Best => Self::Best,
            ConfirmArg::Finalized => Self::Finalized,
        }
    }
}

/// The form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// A line for people.
    Text,
    /// A JSON object a line.
    Json,
}
