//! What can go wrong with a daemon.

use container_registry_primitives::BlobCid;
use url::Url;

/// A failure of Kubo's RPC.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KuboError {
    /// The URL cannot be that of a daemon.
    #[error("{url} is not http://host:port without credentials, query and fragment")]
    Url {
        /// What was given.
        url: Url,
    },
    /// The connection failed, at every try.
    #[error("the IPFS daemon cannot be reached ({command}): {}", root_cause(source))]
    Http {
        /// The command.
        command: &'static str,
        /// Why.
        source: reqwest::Error,
    },
    /// The daemon answered with an error.
    #[error("the IPFS daemon answered {command} with {status}: {message}")]
    Answer {
        /// The command.
        command: &'static str,
        /// The HTTP status.
        status: u16,
        /// What it said, cut to a sane length.
        message: String,
    },
    /// No answer in time, from the daemon or, as it says, from its peers.
    #[error("the IPFS daemon did not answer {command} in time")]
    Timeout {
        /// The command.
        command: &'static str,
    },
    /// More bytes than the answer may have.
    #[error("the IPFS daemon answered {command} with more than {max_len} bytes")]
    TooLong {
        /// The command.
        command: &'static str,
        /// The limit in bytes.
        max_len: usize,
    },
    /// The answer is not the JSON that belongs to the command.
    #[error("the IPFS daemon's answer to {command} makes no sense: {source}")]
    Json {
        /// The command.
        command: &'static str,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The daemon gave other bytes than the CID's.
    #[error("the IPFS daemon answered other bytes than those of the block {cid}")]
    WrongBlock {
        /// What was asked for.
        cid: BlobCid,
    },
    /// The runtime shuts down.
    #[error("the work was cut short: {0}")]
    Task(#[from] tokio::task::JoinError),
}

impl KuboError {
    /// Whether the daemon may not even have seen the request, or its answer was cut off.
    pub fn is_connection(&self) -> bool {
        matches!(self, Self::Http { source, .. } if !source.is_timeout())
    }

    /// Whether the daemon says that the block cannot be had.
    pub(super) fn is_not_found(&self) -> bool {
        self.says(&["could not find", "not found"])
    }

    /// Whether the daemon says that there is no such pin.
    pub(super) fn is_not_pinned(&self) -> bool {
        self.says(&["not pinned"])
    }

    /// Commands fail with status 500; any other status is not the command's own answer.
    fn says(&self, texts: &[&str]) -> bool {
        match self {
            Self::Answer { status: 500, message, .. } => {
                texts.iter().any(|text| message.contains(text))
            }
            _ => false,
        }
    }
}

/// `reqwest`'s own texts stop at "error sending request"; what helps is at the end of the chain.
fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}

/// What daemons say when their own time-out strikes.
pub(super) fn is_timeout(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    ["deadline exceeded", "timed out", "timeout"].iter().any(|text| message.contains(text))
}
