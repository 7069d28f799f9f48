//! The node of the container registry chain.
//!
//! | where | what |
//! |---|---|
//! | [`cli`] | the command line |
//! | [`command`] | what each subcommand does |
//! | [`chain_spec`] | the chains that the node knows by name |
//! | [`service`] | the parts of a running node, put together |
//! | [`authorship`] | block production and finality in a network: Aura and GRANDPA |
//! | [`checkpoint`] | the file from which others can go on checking what is final |
//! | [`dev_finality`] | justifications of finality for blocks on demand, for development |
//! | [`dev_seal`] | block production on demand, for development |
//! | [`rpc`] | what the node answers beyond the standard RPCs |
//! | [`worker_finality`] | how the off-chain worker learns what is final |
//! | [`worker_settings`] | how the node's flags reach the off-chain worker |

// The SDK's error types are large, and ours to pass on only.
#![allow(clippy::result_large_err)]

mod authorship;
mod chain_spec;
mod checkpoint;
mod cli;
mod command;
mod dev_finality;
mod dev_seal;
mod rpc;
mod service;
mod unrecorded;
mod worker_finality;
mod worker_settings;

/// Building a block allocates a lot, in small pieces and on several threads. With the allocator of the C library a
/// node takes up to a third more time for it.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> polkadot_sdk::sc_cli::Result<()> {
    command::run()
}
