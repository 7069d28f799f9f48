//! Measures whether a call costs more on a large chain than on an empty one.
//!
//! Two databases are made as a node makes them: ParityDB, the default trie cache, the runtime as
//! wasm. One has nothing but the spaces that the measured calls act on, the other a million spaces
//! more. Then each call of the registry is executed on both in turns, as a signed extrinsic in an
//! initialised block on the chain's tip, round after round, each time with keys that were never
//! touched before. `scripts/bench chain-scale` runs it.
//!
//! | where | what |
//! |---|---|
//! | [`chain`] | a database, opened as a node opens it, and blocks on it |
//! | [`keys`] | accounts, signatures, digests |
//! | [`calls`] | the calls, and what each needs to be there before |
//! | [`setup`] | puts that there, by extrinsics in real blocks |
//! | [`fill`] | writes a large registry straight into the trie |
//! | [`sections`] | which entries that registry is made of |
//! | [`check`] | has the runtime itself take apart some of what was written |
//! | [`traffic`] | fills the trie cache, as a node's is after a while |
//! | [`proof`] | how large a proof of a tag is |
//! | [`measure`] | times the calls |

// The SDK's error types are large, and ours to pass on only.
#![allow(clippy::result_large_err)]

mod calls;
mod chain;
mod check;
mod fill;
mod keys;
mod measure;
mod proof;
mod sections;
mod setup;
mod traffic;

use calls::Scenario;
use chain::Chain;
use clap::Parser;
use fill::Fill;
use std::{error::Error, fs, path::PathBuf, time::Instant};

/// What goes wrong is for the reader of the terminal.
type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Compares the cost of each call on an empty chain and on a large one.
#[derive(Debug, Parser)]
struct Options {
    /// Folder for the databases. Those that an earlier run with the same sizes has made are measured
    /// once more.
    #[arg(long)]
    data: PathBuf,
    /// Spaces on the large chain, each with one image of one tagged manifest.
    #[arg(long, default_value_t = 10_000)]
    spaces: u32,
    /// Digests on the large chain, those of the manifests included: 1 to 32 for each space.
    #[arg(long, default_value_t = 100_000)]
    digests: u32,
    /// How often each call is executed on each chain.
    #[arg(long, default_value_t = 60)]
    rounds: u32,
    /// Bytes of trie cache for each chain; the default is the node's.
    #[arg(long, default_value_t = 1024 * 1024 * 1024)]
    trie_cache: usize,
    /// Keys that are looked up in each map before anything is measured, as a node in service has
    /// done; with 0 it is a node that was just started.
    #[arg(long, default_value_t = 50_000)]
    traffic: u32,
}

impl Options {
    /// Where the empty chain is, and where the large one.
    fn databases(&self) -> [PathBuf; 2] {
        ["empty", "filled"].map(|name| self.data.join(name))
    }
}

fn main() -> Result<()> {
    let options = Options::parse();
    let scenarios = calls::scenarios();
    let made = options.data.join("made");
    let wanted = format!("{} {} {}", options.spaces, options.digests, options.rounds);
    if fs::read_to_string(&made).ok().as_deref() != Some(wanted.as_str()) {
        make(&options, &scenarios)?;
        fs::write(&made, wanted)?;
    }
    // Opened anew, so that no cache remembers what was written last.
    let [empty, filled] = options.databases();
    let empty = Chain::open(&empty, Some(options.trie_cache))?;
    let filled = Chain::open(&filled, Some(options.trie_cache))?;
    for chain in [&empty, &filled] {
        let start = Instant::now();
        let maps = traffic::run(chain, options.traffic)?;
        let Options { traffic, .. } = options;
        println!("looked up {traffic} keys in each of {maps} maps in {:.1?}", start.elapsed());
    }
    proof::run([("empty", &empty), ("large", &filled)], &scenarios, options.rounds)?;
    measure::run(&empty, &filled, &scenarios, options.rounds)
}

/// Makes both databases.
fn make(options: &Options, scenarios: &[Scenario]) -> Result<()> {
    let per_space = options.digests.checked_div(options.spaces).ok_or("no spaces")?;
    if !(1..=32).contains(&per_space) {
        return Err("for each space there must be 1 to 32 digests".into());
    }
    let rounds = measure::WARM_UP + options.rounds;
    for path in options.databases() {
        if path.exists() {
            return Err(format!("{} is there already", path.display()).into());
        }
        setup::run(&Chain::open(&path, None)?, scenarios, rounds)?;
    }
    let start = Instant::now();
    let [_, filled] = options.databases();
    let chain = Chain::open(&filled, None)?;
    let fill = Fill::new(&chain, scenarios, options.spaces, options.digests)?;
    let entries = fill.run(&chain)?;
    let seconds = start.elapsed().as_secs();
    let Options { spaces, digests, .. } = options;
    println!("filled with {spaces} spaces and {digests} digests: {entries} entries in {seconds} s");
    check::run(&chain, &fill)
}
