//! The command line.

use container_registry_runtime::{AccountId, genesis_config_presets::multisig_account};
#[cfg(feature = "runtime-benchmarks")]
use polkadot_sdk::frame_benchmarking_cli::PalletCmd;
use polkadot_sdk::{
    sc_cli::{
        BuildSpecCmd, ChainInfoCmd, CheckBlockCmd, ExportBlocksCmd, ExportChainSpecCmd,
        ExportStateCmd, ImportBlocksCmd, KeySubcommand, PurgeChainCmd, RevertCmd, RunCmd,
    },
    sp_core::crypto::Ss58Codec,
};
use url::Url;

/// The command line as a whole: without a subcommand, the node runs.
#[derive(Debug, clap::Parser)]
#[command(after_help = "With --dev the node makes blocks on demand: a transaction is in a block, \
    and that finalised, at once; without transactions there is an empty block every few seconds. \
    Its state is temporary unless --base-path is given.\n\nThe node keeps a checkpoint of what is \
    final, for whoever wants to check that by himself: BASE_PATH/chains/CHAIN_ID/checkpoint.json.")]
pub struct Cli {
    /// What to do instead of running the node.
    #[command(subcommand)]
    pub subcommand: Option<Subcommand>,
    /// How to run the node.
    #[command(flatten)]
    pub run: RunCmd,
    /// What the off-chain worker works with.
    #[command(flatten)]
    pub worker: WorkerParams,
    /// For how many seconds what is removed can be put back, on a new chain of `dev` or `local` (there an
    /// hour otherwise).
    ///
    /// Other chains have it in their specification. A chain that has begun keeps what it began with.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(..=MAX_WINDOW))]
    pub restore_window: Option<u64>,
}

/// A hundred years, in seconds.
const MAX_WINDOW: u64 = 3_155_760_000;

/// Settings of the off-chain worker, which has this node's IPFS hold what the chain records.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Registry worker")]
pub struct WorkerParams {
    /// The HTTP RPC of the IPFS that this node keeps blobs in, such as http://127.0.0.1:5001.
    ///
    /// Either a gateway's internal address or a Kubo. Turns the off-chain worker on unless
    /// `--offchain-worker never` is given; without it the worker has nothing to do.
    #[arg(long, value_name = "URL", value_parser = http_url)]
    pub ipfs_api: Option<Url>,
    /// Where the bytes of a blob are read that IPFS does not have yet: a gateway's internal address.
    ///
    /// Without it the worker asks IPFS to find them with its peers.
    #[arg(long, value_name = "URL", value_parser = http_url)]
    pub blob_source: Option<Url>,
    /// The size above which a blob is not pinned: bytes, or a number with KiB, MiB, GiB or TiB.
    ///
    /// Whoever may push can record what others then store; this bounds each piece of it. The images of
    /// which a layer is larger are not complete on this node's IPFS.
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "16GiB")]
    pub ipfs_max_blob_size: u64,
}

/// What the node can do apart from running.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
    /// Make, show and keep keys.
    #[command(subcommand)]
    Key(KeySubcommand),
    /// Write a chain's specification.
    ExportChainSpec(ExportChainSpecCmd),
    /// Write a chain's specification, with this node as a boot node (older form of
    /// export-chain-spec).
    BuildSpec(BuildSpecCmd),
    /// Show the state of the chain's database.
    ChainInfo(ChainInfoCmd),
    /// Check a block by executing it again.
    CheckBlock(CheckBlockCmd),
    /// Write blocks to a file.
    ExportBlocks(ExportBlocksCmd),
    /// Read blocks from a file.
    ImportBlocks(ImportBlocksCmd),
    /// Write the state at a block as a chain specification.
    ExportState(ExportStateCmd),
    /// Remove the chain's database.
    PurgeChain(PurgeChainCmd),
    /// Take the chain back by some blocks.
    Revert(RevertCmd),
    /// Show the account that acts when enough of several others agree, such as a chain's root.
    MultisigAccount(MultisigAccount),
    /// Measure what the runtime costs.
    #[cfg(feature = "runtime-benchmarks")]
    #[command(subcommand)]
    Benchmark(Benchmark),
}

/// Of whom a multisig account is.
#[derive(Clone, Debug, clap::Args)]
pub struct MultisigAccount {
    /// How many of them have to agree.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threshold: u16,
    /// Their addresses, in any order.
    #[arg(required = true, num_args = 2.., value_name = "ADDRESS")]
    pub signatories: Vec<AccountId>,
}

impl MultisigAccount {
    /// The account's address.
    pub fn address(&self) -> Result<String, String> {
        let mut distinct = self.signatories.clone();
        distinct.sort();
        distinct.dedup();
        if distinct.len() != self.signatories.len() {
            return Err("an address is given twice".into());
        }
        if usize::from(self.threshold) > distinct.len() {
            return Err("there are fewer addresses than have to agree".into());
        }
        Ok(multisig_account(&distinct, self.threshold).to_ss58check())
    }
}

/// What can be measured.
#[cfg(feature = "runtime-benchmarks")]
#[derive(Debug, clap::Subcommand)]
pub enum Benchmark {
    /// Measure the calls of pallets, and write their weights.
    Pallet(Box<PalletCmd>),
}

/// Accepts what the worker can call: an http or https URL with a host and without a query.
fn http_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return Err("an http:// or https:// URL with a host is needed".into());
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("the URL may have neither query nor fragment".into());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("credentials in the URL are not supported".into());
    }
    Ok(url)
}

/// Parses a number of bytes, which is not 0.
fn size(text: &str) -> Result<u64, String> {
    const UNITS: [(&str, u32); 4] = [("KiB", 10), ("MiB", 20), ("GiB", 30), ("TiB", 40)];
    let in_units = UNITS.iter().find_map(|(unit, shift)| Some((text.strip_suffix(unit)?, *shift)));
    let (number, shift) = in_units.unwrap_or((text, 0));
    let bytes = number.parse::<u64>().ok().and_then(|number| number.checked_mul(1 << shift));
    bytes.filter(|bytes| *bytes > 0).ok_or_else(|| {
        "a size is a number of bytes, or a number with KiB, MiB, GiB or TiB, such as 4GiB".into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{CommandFactory, Parser};
    use pallet_container_registry::offchain::DEFAULT_BLOB_LIMIT;

    #[test]
    fn is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn takes_the_workers_urls() {
        let cli = Cli::parse_from([
            "node",
            "--dev",
            "--ipfs-api",
            "http://127.0.0.1:5001",
            "--blob-source=http://[::1]:5002/internal/",
        ]);
        assert_eq!(cli.worker.ipfs_api, Url::parse("http://127.0.0.1:5001").ok());
        assert_eq!(cli.worker.blob_source, Url::parse("http://[::1]:5002/internal/").ok());
    }

    #[test]
    fn takes_a_size_in_bytes_or_units() {
        let limit =
            |args: &[&str]| Cli::try_parse_from(args).map(|cli| cli.worker.ipfs_max_blob_size);
        assert_eq!(limit(&["node"]).unwrap(), DEFAULT_BLOB_LIMIT);
        for (text, bytes) in [
            ("1", 1),
            ("4096", 4096),
            ("3KiB", 3 << 10),
            ("5MiB", 5 << 20),
            ("4GiB", 4 << 30),
            ("2TiB", 2 << 40),
        ] {
            assert_eq!(limit(&["node", "--ipfs-max-blob-size", text]).unwrap(), bytes);
        }
        for text in ["", "0", "0GiB", "GiB", "-1", "1.5GiB", "4GB", "4 GiB", "99999999999999999TiB"]
        {
            let arg = format!("--ipfs-max-blob-size={text}");
            assert!(limit(&["node", &arg]).is_err(), "{text}");
        }
    }

    #[test]
    fn shows_a_multisig_account() {
        const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
        const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
        const CHARLIE: &str = "5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y";
        let shown = |args: &[&str]| {
            let args = ["node", "multisig-account", "--threshold"].iter().chain(args);
            match Cli::try_parse_from(args).map_err(|error| error.to_string())?.subcommand {
                Some(Subcommand::MultisigAccount(accounts)) => accounts.address(),
                other => panic!("{other:?}"),
            }
        };
        let expected = Ok("5DjYJStmdZ2rcqXbXGX7TW85JsrW6uG4y9MUcLq2BoPMpRA7".into());
        assert_eq!(shown(&["2", ALICE, BOB, CHARLIE]), expected);
        assert_eq!(shown(&["2", CHARLIE, ALICE, BOB]), expected);
        for refused in [
            &["2", ALICE][..],
            &["0", ALICE, BOB],
            &["3", ALICE, BOB],
            &["2", ALICE, ALICE, BOB],
            &["2", ALICE, "nobody"],
        ] {
            assert!(shown(refused).is_err(), "{refused:?}");
        }
    }

    #[test]
    fn refuses_what_the_worker_cannot_call() {
        for text in [
            "",
            "127.0.0.1:5001",
            "ftp://127.0.0.1",
            "http://",
            "http://a/?b=c",
            "http://a/#b",
            "http://user:password@a/",
        ] {
            assert!(http_url(text).is_err(), "{text}");
            assert!(Cli::try_parse_from(["node", "--ipfs-api", text]).is_err(), "{text}");
        }
    }
}
