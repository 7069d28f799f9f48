//! What became of an attempt at a line.

use super::http::Fault;
use container_registry_primitives::Digest;
use core::fmt;

/// How the daemon came to hold a blob.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It had the bytes.
    Pinned,
    /// It was given the bytes that the chain itself keeps.
    Given,
    /// It was given the bytes.
    Added,
    /// It was given the blocks.
    Imported,
    /// It got them from its peers.
    Fetched,
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pinned => "was there",
            Self::Given => "added from the chain",
            Self::Added => "added from the blob source",
            Self::Imported => "imported from the blob source",
            Self::Fetched => "fetched from peers",
        })
    }
}

/// Why a blob is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lack {
    /// Nobody who was asked gave the bytes.
    Nowhere,
    /// The daemon refused the blob source's bytes or has them under another CID.
    OtherCid,
    /// The daemon has the bytes, but does not pin them.
    Refused,
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nowhere => "neither the blob source nor a peer gives it",
            Self::OtherCid => {
                "the daemon refuses the blob source's bytes or has another CID for them"
            }
            Self::Refused => "the daemon does not pin it",
        })
    }
}

/// What an attempt showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It needed none: the daemon holds the blob for another line.
    Known,
    /// The daemon holds the blob, of so many bytes if they were counted.
    Held(Way, Option<u64>),
    /// The bytes have another digest, which is known if they were read, and so many they are.
    Wrong(Option<(Digest, u64)>),
    /// The blob is larger than allowed.
    TooLarge,
    /// The blocks under the CID are much more than the content.
    Padded,
    /// What can be read does not have the digest, but may not be all.
    Doubtful,
    /// The bytes are not there.
    Absent(Lack),
}

/// Why a run cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The daemon does not answer.
    Daemon(Fault),
    /// Another run may have begun.
    LockLost,
}
