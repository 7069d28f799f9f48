//! Blocks that are made without a proof of what they read.
//!
//! Manual seal has every block's storage proof recorded, for the sake of parachains, and drops it. This chain is
//! none: nothing asks for the proof, and no block of a network records one.

use futures::{TryFutureExt, future::MapOk};
use polkadot_sdk::{
    sp_consensus::{Environment, ProposeArgs, Proposer},
    sp_runtime::traits::Block as BlockT,
};

/// Makes what makes blocks, which then records nothing.
pub struct Unrecorded<E>(pub E);

impl<B: BlockT, E: Environment<B>> Environment<B> for Unrecorded<E> {
    type Proposer = Unrecorded<E::Proposer>;
    type CreateProposer = MapOk<E::CreateProposer, fn(E::Proposer) -> Self::Proposer>;
    type Error = E::Error;

    fn init(&mut self, parent: &B::Header) -> Self::CreateProposer {
        self.0.init(parent).map_ok(Unrecorded)
    }
}

impl<B: BlockT, P: Proposer<B>> Proposer<B> for Unrecorded<P> {
    type Error = P::Error;
    type Proposal = P::Proposal;

    fn propose(self, args: ProposeArgs<B>) -> Self::Proposal {
        self.0.propose(ProposeArgs { storage_proof_recorder: None, ..args })
    }
}
