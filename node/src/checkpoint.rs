//! The checkpoint: a file beside the chain's database from which somebody else can go on checking what is
//! final, without all that was before. It holds a finalised block with its justification, and the
//! authority set that signed it.
//!
//! It is for whoever trusts this node, or can compare the checkpoints of several.

use crate::service::Client;
use codec::Encode;
use container_registry_runtime::{BlockNumber, Hash, opaque::Block};
use futures::{Stream, StreamExt};
use polkadot_sdk::{
    sc_consensus_grandpa::{GrandpaApi, GrandpaJustification},
    sc_service::Configuration,
    sp_api::ProvideRuntimeApi,
    sp_blockchain::HeaderBackend,
    sp_core::Bytes,
    sp_runtime::traits::Header,
};
use std::{
    error,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// Where messages of this module are logged.
const LOG_TARGET: &str = "checkpoint";
/// The file's name, in the folder of the chain.
pub const FILE: &str = "checkpoint.json";
/// Justifications that may share one waking up.
const MAX_BURST: usize = 1024;
/// How long the file stays as it is, at least. On demand, dozens of blocks can be finalised in a second,
/// and each writing waits for the disk.
const PAUSE: Duration = Duration::from_secs(1);

/// What the file holds, as JSON. Numbers are numbers, all else is hexadecimal.
#[derive(Debug, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Checkpoint {
    /// Which chain this is.
    genesis_hash: Hash,
    /// The block's height.
    number: BlockNumber,
    /// The block's hash.
    hash: Hash,
    /// The block's header, SCALE encoded: its BLAKE2b-256 is the hash.
    header: Bytes,
    /// The number of the authority set that signed.
    set_id: u64,
    /// The authorities that signed with their weights, SCALE encoded: `Vec<(AuthorityId, u64)>`.
    authorities: Bytes,
    /// GRANDPA's justification, SCALE encoded.
    justification: Bytes,
}

type Error = Box<dyn error::Error + Send + Sync>;

impl Checkpoint {
    /// The checkpoint of a justification, which is verified against the authorities in the state.
    fn new(client: &Client, justification: &GrandpaJustification<Block>) -> Result<Self, Error> {
        let (number, hash) = justification.target();
        let header = client.header(hash)?.ok_or("the block is not there")?;
        // Those who sign a block are those of the state before it: a block that changes the authorities
        // is the last one that the old ones sign.
        let before = *header.parent_hash();
        let authorities = client.runtime_api().grandpa_authorities(before)?;
        let set_id = client.runtime_api().current_set_id(before)?;
        justification.verify(set_id, &authorities)?;
        Ok(Self {
            genesis_hash: client.info().genesis_hash,
            number,
            hash,
            header: header.encode().into(),
            set_id,
            authorities: authorities.encode().into(),
            justification: justification.encode().into(),
        })
    }

    /// Writes it so that the file is whole at any moment, after a loss of power too.
    fn write(&self, path: &Path) -> io::Result<()> {
        let new = path.with_extension("json.new");
        let mut file = File::create(&new)?;
        serde_json::to_writer_pretty(&mut file, self)?;
        file.write_all(b"\n")?;
        file.sync_all()?;
        fs::rename(&new, path)?;
        match path.parent() {
            Some(folder) => File::open(folder)?.sync_all(),
            None => Ok(()),
        }
    }
}

/// Where the node keeps the file.
pub fn path(config: &Configuration) -> PathBuf {
    config.base_path.config_dir(config.chain_spec.id()).join(FILE)
}

/// Writes the file whenever a block has been justified, but at most once a second, and then the last
/// one. It waits for the disk, so it is to have a thread of its own.
pub async fn follow(
    client: Arc<Client>,
    justifications: impl Stream<Item = GrandpaJustification<Block>> + Unpin,
    path: PathBuf,
) {
    let mut justifications = justifications.ready_chunks(MAX_BURST);
    while let Some(burst) = justifications.next().await {
        let Some(last) = burst.last() else { continue };
        let written =
            Checkpoint::new(&client, last).and_then(|checkpoint| Ok(checkpoint.write(&path)?));
        if let Err(error) = written {
            log::warn!(target: LOG_TARGET, "{} is not written: {error}", path.display());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkpoint(number: BlockNumber) -> Checkpoint {
        Checkpoint {
            genesis_hash: Hash::repeat_byte(1),
            number,
            hash: Hash::repeat_byte(2),
            header: vec![3].into(),
            set_id: 4,
            authorities: vec![5].into(),
            justification: vec![6].into(),
        }
    }

    #[test]
    fn the_file_is_replaced_as_a_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        checkpoint(7).write(&path).unwrap();
        let before = File::open(&path).unwrap();
        checkpoint(8).write(&path).unwrap();
        let read = |file| serde_json::from_reader::<_, Checkpoint>(file).unwrap().number;
        // Who has the old one open reads it to its end.
        assert_eq!(read(before), 7);
        assert_eq!(read(File::open(&path).unwrap()), 8);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    /// The form that `docs/proofs.md` describes.
    #[test]
    fn fields_are_as_documented() {
        let json = serde_json::to_value(checkpoint(7)).unwrap();
        let expected = serde_json::json!({
            "genesisHash": Hash::repeat_byte(1),
            "number": 7,
            "hash": Hash::repeat_byte(2),
            "header": "0x03",
            "setId": 4,
            "authorities": "0x05",
            "justification": "0x06",
        });
        assert_eq!(json, expected);
    }
}
