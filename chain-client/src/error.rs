//! What can go wrong, by the operation that it spoils.

use crate::types::AccountId;
use container_registry_primitives::SpaceName;

/// The chain could not be asked, or answered what cannot be understood.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ChainError {
    /// No answer: the node is away, or the connection broke. A retry may help.
    #[error("the node does not answer: {0}")]
    Unreachable(String),
    /// No answer in time. A retry may help.
    #[error("the node did not answer within {0:?}")]
    TimedOut(std::time::Duration),
    /// The node does not have the block: pruned, or lost when it was killed.
    #[error("the node does not know block {0}")]
    UnknownBlock(String),
    /// The runtime differs from the metadata that this program was built with.
    #[error("the chain's runtime does not fit this program; it needs another version: {0}")]
    Incompatible(String),
    /// The chain's state holds what its own rules exclude.
    #[error("the chain answered something malformed: {0}")]
    Malformed(String),
    /// The extrinsic was refused before it reached a block.
    #[error("the transaction was not included: {0}")]
    NotIncluded(String),
}

impl ChainError {
    /// Whether the same request may succeed later.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Unreachable(_) | Self::TimedOut(_) | Self::NotIncluded(_))
    }
}

/// Sorts one of subxt's errors: incompatible, or away.
pub(crate) fn chain_error(error: impl Into<subxt::Error>) -> ChainError {
    let error = error.into();
    let text = error.to_string();
    match error {
        subxt::Error::StorageError(subxt::error::StorageError::IncompatibleCodegen)
        | subxt::Error::ExtrinsicError(subxt::error::ExtrinsicError::IncompatibleCodegen) => {
            ChainError::Incompatible(text)
        }
        subxt::Error::OnlineClientAtBlockError(
            subxt::error::OnlineClientAtBlockError::BlockHeaderNotFound { .. }
            | subxt::error::OnlineClientAtBlockError::BlockNotFound { .. },
        ) => ChainError::UnknownBlock(text),
        subxt::Error::EventsError(_) => ChainError::Malformed(text),
        _ => ChainError::Unreachable(text),
    }
}

/// A dispatch that the runtime refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DispatchFailure {
    /// The pallet, empty for errors that belong to none.
    pub pallet: String,
    /// The error's name, such as `NotSpaceMember`.
    pub error: String,
}

impl DispatchFailure {
    /// The error's name if it is one of the registry's own.
    pub fn registry_error(&self) -> Option<&str> {
        (self.pallet == "ContainerRegistry").then_some(self.error.as_str())
    }
}

impl std::fmt::Display for DispatchFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.pallet.as_str() {
            "" => f.write_str(&self.error),
            pallet => write!(f, "{pallet}::{}", self.error),
        }
    }
}

/// Why a push is not on chain.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PushError {
    /// There is no such space.
    #[error("the space {0} does not exist")]
    NoSuchSpace(SpaceName),
    /// The space's owner has not let this gateway's account act for the space.
    #[error(
        "the space {space} does not accept pushes of the gateway's account {account}: its owner \
         can add that account as a member, or as a proxy of type Push or Maintain"
    )]
    NotDelegated {
        /// The space.
        space: SpaceName,
        /// The gateway's account.
        account: AccountId,
    },
    /// The runtime refused the push; nothing of it is on chain.
    #[error("the chain refused the push: {0}")]
    Refused(DispatchFailure),
    /// The chain could not be asked. The push may still land, so it can only be repeated.
    #[error(transparent)]
    Chain(#[from] ChainError),
}

/// Why a signer cannot be had of a secret.
#[derive(Clone, Debug, thiserror::Error)]
#[error("not a secret URI (a phrase or 0x-seed, with //derivation if any)")]
pub struct SignerError;
