//! The chain as this gateway needs it: a [`Ledger`].
//!
//! The trait is the seam at which tests put a chain of their own, for what a real one cannot be
//! made to do at will: forks, lost blocks, refusals.

mod chain;

pub use chain::ChainLedger;
pub use chain_client::{
    AccountId, Blob, Block, BlockRef, ChainError, Change, DigestType, DispatchFailure, Head,
    Manifest, MediaType, Push, PushError,
};

use futures::{future::BoxFuture, stream::BoxStream};

/// A registry chain that can be followed and written to.
pub trait Ledger: Send + Sync + 'static {
    /// The genesis block's hash.
    fn genesis(&self) -> BoxFuture<'_, Result<[u8; 32], ChainError>>;

    /// The newest finalised block.
    fn finalized(&self) -> BoxFuture<'_, Result<BlockRef, ChainError>>;

    /// The registry's whole state at a block.
    fn snapshot(&self, at: BlockRef) -> BoxStream<'static, Result<Change, ChainError>>;

    /// The canonical hash at a height; `None` above the best block.
    fn hash_at(&self, number: u64) -> BoxFuture<'_, Result<Option<[u8; 32]>, ChainError>>;

    /// A block by its hash.
    fn block(&self, hash: [u8; 32]) -> BoxFuture<'_, Result<Block, ChainError>>;

    /// Best and finalised heads from now on. Some may be skipped.
    fn heads(
        &self,
    ) -> BoxFuture<'_, Result<BoxStream<'static, Result<Head, ChainError>>, ChainError>>;

    /// Submits the pushes as one extrinsic; one result for each, in order.
    fn submit<'a>(&'a self, pushes: &'a [Push]) -> BoxFuture<'a, Vec<Result<BlockRef, PushError>>>;

    /// The account that signs.
    fn account(&self) -> AccountId;
}
