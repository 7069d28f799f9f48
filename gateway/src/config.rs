//! Settings: flags and environment, checked before anything is opened.

mod args;
mod size;

pub use args::{Args, LogFormat};
pub use size::Size;

use chain_client::{Confirm, DEV_URI, Signer};
use container_registry_primitives::SpaceName;
use std::{io, net::SocketAddr, path::PathBuf, time::Duration};
use url::Url;

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// There is nothing to sign with.
    #[error("name a file with the signer's secret URI (--signer-uri-file), or give --dev")]
    NoSigner,
    /// The signer's file cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    SignerFile {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The signer's file holds something else. What it holds is not repeated.
    #[error("{} does not hold a secret URI", path.display())]
    Signer {
        /// The file.
        path: PathBuf,
    },
    /// Anybody on the network could push.
    #[error(
        "--listen {0} can be reached from other machines, and whoever reaches it could push \
         without logging in: listen on a loopback address behind a proxy that authenticates, or \
         give --allow-anonymous-writes"
    )]
    AnonymousWrites(SocketAddr),
    /// Anybody on the network could use the embedded store.
    #[error(
        "--internal-listen {0} can be reached from other machines, and it takes writes from \
         whoever reaches it: listen on a loopback address, or give --allow-anonymous-writes"
    )]
    InternalReachable(SocketAddr),
    /// Of the wrong kind.
    #[error("--{flag} {url}: the address must begin with {schemes}")]
    Scheme {
        /// The flag.
        flag: &'static str,
        /// Its value.
        url: Url,
        /// What would be right.
        schemes: &'static str,
    },
    /// Zero where something is needed.
    #[error("--{0} must be more than zero")]
    Zero(&'static str),
}

/// Settings that are fit to be used.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the public API listens.
    pub listen: SocketAddr,
    /// Where the internal API listens.
    pub internal_listen: SocketAddr,
    /// The node's WebSocket.
    pub node: Url,
    /// The data directory.
    pub data: PathBuf,
    /// Whether missing spaces are created.
    pub dev: bool,
    /// The Kubo to read from besides the embedded store.
    pub ipfs_api: Option<Url>,
    /// Who signs.
    pub signer: Signer,
    /// When a push counts as done.
    pub confirm: Confirm,
    /// Where names of one part go.
    pub default_space: SpaceName,
    /// How long an upload may be left alone.
    pub upload_timeout: Duration,
    /// How long a body, or a client that is being answered, may stall.
    pub body_timeout: Duration,
    /// How long a push may take.
    pub push_timeout: Duration,
    /// How long requests may go on after the gateway was told to stop.
    pub grace_period: Duration,
    /// Uploads that are written to at the same time.
    pub max_writing: usize,
    /// Uploads that are open.
    pub max_uploads: u64,
    /// Connections at the same time, for each listener.
    pub max_connections: usize,
    /// What is kept of the gateway's state in memory, in bytes.
    pub cache_bytes: usize,
}

impl Settings {
    /// Checks the arguments, and reads the signer's file.
    pub fn new(args: Args) -> Result<Self, ConfigError> {
        if !args.allow_anonymous_writes {
            if !args.listen.ip().is_loopback() {
                return Err(ConfigError::AnonymousWrites(args.listen));
            }
            if !args.internal_listen.ip().is_loopback() {
                return Err(ConfigError::InternalReachable(args.internal_listen));
            }
        }
        check_scheme("node", &args.node, &["ws", "wss"], "ws:// or wss://")?;
        if let Some(url) = &args.ipfs_api {
            check_scheme("ipfs-api", url, &["http"], "http://")?;
        }
        for (flag, is_zero) in [
            ("upload-timeout", args.upload_timeout.is_zero()),
            ("body-timeout", args.body_timeout.is_zero()),
            ("push-timeout", args.push_timeout.is_zero()),
            ("max-writing-uploads", args.max_writing_uploads == 0),
            ("max-open-uploads", args.max_open_uploads == 0),
            ("max-connections", args.max_connections == 0),
        ] {
            if is_zero {
                return Err(ConfigError::Zero(flag));
            }
        }
        let signer = signer(args.signer_uri_file, args.dev)?;
        Ok(Self {
            listen: args.listen,
            internal_listen: args.internal_listen,
            node: args.node,
            data: args.data,
            dev: args.dev,
            ipfs_api: args.ipfs_api,
            signer,
            confirm: args.confirm.into(),
            default_space: args.default_space,
            upload_timeout: args.upload_timeout,
            body_timeout: args.body_timeout,
            push_timeout: args.push_timeout,
            grace_period: args.grace_period,
            max_writing: args.max_writing_uploads,
            max_uploads: args.max_open_uploads,
            max_connections: args.max_connections,
            cache_bytes: args.cache_size.bytes(),
        })
    }
}

fn check_scheme(
    flag: &'static str,
    url: &Url,
    allowed: &[&str],
    schemes: &'static str,
) -> Result<(), ConfigError> {
    if allowed.contains(&url.scheme()) {
        return Ok(());
    }
    Err(ConfigError::Scheme { flag, url: url.clone(), schemes })
}

/// The signer: from the file, else on a development chain the key that everybody knows.
fn signer(file: Option<PathBuf>, dev: bool) -> Result<Signer, ConfigError> {
    match file {
        Some(path) => {
            let uri = std::fs::read_to_string(&path);
            let uri =
                uri.map_err(|source| ConfigError::SignerFile { path: path.clone(), source })?;
            Signer::from_uri(&uri).map_err(|_| ConfigError::Signer { path })
        }
        None if dev => {
            Signer::from_uri(DEV_URI).map_err(|_| ConfigError::Signer { path: DEV_URI.into() })
        }
        None => Err(ConfigError::NoSigner),
    }
}

#[cfg(test)]
mod tests;
