//! A database, opened as a node opens it, and blocks on it.

use crate::{Result, setup::succeeded};
use codec::{Decode, Encode};
use container_registry_runtime::{
    Hash, Header, RuntimeApi, UncheckedExtrinsic, VERSION, WASM_BINARY,
    constants::time::SLOT_DURATION, genesis_config_presets::DEVELOPMENT, opaque::Block,
};
use polkadot_sdk::{
    frame_support::storage::storage_prefix, pallet_timestamp, sc_client_api, sc_client_db,
    sc_executor, sc_service, sp_api, sp_block_builder, sp_consensus_aura, sp_core, sp_io,
    sp_runtime,
};
use sc_client_api::{
    Backend as _, BackendTransaction, BlockImportOperation, HeaderBackend, NewBlockState,
    ProofProvider, StateBackend, TrieCacheContext, execution_extensions::ExecutionExtensions,
};
use sc_client_db::{BlocksPruning, DatabaseSettings, DatabaseSource, PruningMode};
use sc_service::{ChainType, ClientConfig, GenericChainSpec, GenesisBlockBuilder};
use sp_api::{ApiExt, ApiRef, CallApiAt, Core, ProvideRuntimeApi, StorageChanges};
use sp_block_builder::BlockBuilder;
use sp_consensus_aura::{Slot, digests::CompatibleDigestItem, sr25519::AuthoritySignature};
use sp_core::traits::CallContext;
use sp_runtime::{
    ApplyExtrinsicResult, Digest, DigestItem, OpaqueExtrinsic, TransactionOutcome,
    traits::{BlakeTwo256, Header as _},
};
use std::{path::Path, sync::Arc};

type Executor = sc_executor::WasmExecutor<sp_io::SubstrateHostFunctions>;
type Client = sc_service::TFullClient<Block, RuntimeApi, Executor>;
type Backend = sc_service::TFullBackend<Block>;
/// Nodes of the trie to be stored.
pub type Nodes = BackendTransaction<BlakeTwo256>;
/// An entry of the state: its key and its value.
pub type Entry = (Vec<u8>, Vec<u8>);

/// Instances of the runtime that a node keeps by default.
const RUNTIME_INSTANCES: usize = 8;
/// The slot of the block after the genesis.
const FIRST_SLOT: u64 = 1_000_000;

/// A chain in a database of its own.
pub struct Chain {
    client: Arc<Client>,
    backend: Arc<Backend>,
}

impl Chain {
    /// Opens the database; a new one begins with the genesis of a development chain. All states are
    /// kept: then nothing has to be noted for later removal while the database is filled.
    pub fn open(path: &Path, trie_cache: Option<usize>) -> Result<Self> {
        let backend = sc_service::new_db_backend::<Block>(DatabaseSettings {
            trie_cache_maximum_size: trie_cache,
            state_pruning: Some(PruningMode::ArchiveAll),
            source: DatabaseSource::ParityDb { path: path.into() },
            blocks_pruning: BlocksPruning::KeepAll,
            pruning_filters: Vec::new(),
            metrics_registry: None,
        })?;
        let executor = Executor::builder().with_max_runtime_instances(RUNTIME_INSTANCES).build();
        let wasm = WASM_BINARY.ok_or("built without the runtime (SKIP_WASM_BUILD)")?;
        let spec = <GenericChainSpec>::builder(wasm, None)
            .with_name("Chain scale")
            .with_id("chain-scale")
            .with_chain_type(ChainType::Development)
            .with_genesis_config_preset_name(DEVELOPMENT)
            .build();
        let genesis = GenesisBlockBuilder::new(&spec, true, backend.clone(), executor.clone())?;
        let client = sc_service::new_client(
            backend.clone(),
            executor.clone(),
            genesis,
            None,
            None,
            ExecutionExtensions::new(None, Arc::new(executor)),
            Box::new(sp_core::testing::TaskExecutor::new()),
            None,
            None,
            ClientConfig::default(),
        )?;
        Ok(Self { client: Arc::new(client), backend })
    }

    /// The hash of the genesis block, which every signature covers.
    pub fn genesis(&self) -> Hash {
        self.backend.blockchain().info().genesis_hash
    }

    /// A value in the state at the tip.
    pub fn get<V: Decode>(&self, key: &[u8]) -> Result<Option<V>> {
        let tip = self.backend.blockchain().info().best_hash;
        let state = self.backend.state_at(tip, TrieCacheContext::Untrusted)?;
        let value = state.storage(key)?;
        Ok(value.map(|bytes| V::decode(&mut bytes.as_slice())).transpose()?)
    }

    /// Looks keys up in the state at the tip, the way that a transaction in a block does.
    pub fn look_up(&self, keys: impl Iterator<Item = Vec<u8>>) -> Result<()> {
        let tip = self.backend.blockchain().info().best_hash;
        let state = self.backend.state_at(tip, TrieCacheContext::Trusted)?;
        for key in keys {
            state.storage(&key)?;
        }
        Ok(())
    }

    /// Bytes of the trie's nodes that prove the values of these keys in the state at the tip.
    pub fn proof_size(&self, keys: &[Vec<u8>]) -> Result<usize> {
        let tip = self.backend.blockchain().info().best_hash;
        let proof = self.client.read_proof(tip, &mut keys.iter().map(Vec::as_slice))?;
        Ok(proof.iter_nodes().map(Vec::len).sum())
    }

    /// The height of the tip.
    pub fn height(&self) -> u32 {
        self.backend.blockchain().info().best_number
    }

    /// A new block on the tip: initialised, its clock set.
    pub fn begin(&self) -> Result<OpenBlock<'_>> {
        let info = self.backend.blockchain().info();
        let number = info.best_number.saturating_add(1);
        let slot = FIRST_SLOT.saturating_add(number.into());
        let digest = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(
            Slot::from(slot),
        );
        let digest = Digest { logs: vec![digest] };
        let no_hash = Hash::default();
        let header = Header::new(number, no_hash, no_hash, info.best_hash, digest);
        let mut api = self.client.runtime_api();
        api.set_call_context(CallContext::Onchain { import: false });
        api.initialize_block(info.best_hash, &header)?;
        let mut block =
            OpenBlock { chain: self, api, parent: info.best_hash, extrinsics: Vec::new() };
        let now = slot.saturating_mul(SLOT_DURATION);
        let clock = UncheckedExtrinsic::new_bare(pallet_timestamp::Call::set { now }.into());
        succeeded(block.apply(clock.into())?)?;
        Ok(block)
    }

    /// Writes entries, which need not be sorted, straight into the state, as a block of its own.
    pub fn write(&self, entries: &[Entry]) -> Result<()> {
        let tip = self.backend.blockchain().info().best_hash;
        let parent = self.backend.blockchain().expect_header(tip)?;
        let state = self.backend.state_at(tip, TrieCacheContext::Untrusted)?;
        let number = parent.number.saturating_add(1);
        // The next block is held against it.
        let height = entry(storage_prefix(b"System", b"Number"), number);
        let delta = entries.iter().chain([&height]);
        let delta = delta.map(|(key, value)| (key.as_slice(), Some(value.as_slice())));
        let (root, nodes) = state.storage_root(delta, VERSION.state_version());
        drop(state);
        let header = Header::new(number, Hash::default(), root, tip, Digest::default());
        self.commit(header, Vec::new(), nodes)
    }

    fn commit(&self, header: Header, body: Vec<OpaqueExtrinsic>, nodes: Nodes) -> Result<()> {
        let mut operation = self.backend.begin_operation()?;
        self.backend.begin_state_operation(&mut operation, *header.parent_hash())?;
        operation.update_db_storage(nodes)?;
        operation.set_block_data(header, Some(body), None, None, NewBlockState::Final, true)?;
        Ok(self.backend.commit_operation(operation)?)
    }
}

/// A block in the making.
pub struct OpenBlock<'a> {
    chain: &'a Chain,
    api: ApiRef<'a, <Client as ProvideRuntimeApi<Block>>::Api>,
    parent: Hash,
    extrinsics: Vec<OpaqueExtrinsic>,
}

impl OpenBlock<'_> {
    /// Executes a transaction, as a node does that makes a block. One that is not valid leaves
    /// nothing behind.
    pub fn apply(&mut self, extrinsic: OpaqueExtrinsic) -> Result<ApplyExtrinsicResult> {
        let copy = extrinsic.clone();
        let result = self.api.execute_in_transaction(|api| {
            match api.apply_extrinsic(self.parent, extrinsic) {
                Ok(Ok(outcome)) => TransactionOutcome::Commit(Ok(Ok(outcome))),
                other => TransactionOutcome::Rollback(other),
            }
        })?;
        if result.is_ok() {
            self.extrinsics.push(copy);
        }
        Ok(result)
    }

    /// Ends the block: the runtime computes the state's root.
    pub fn finalise(&mut self) -> Result<Header> {
        Ok(self.api.finalize_block(self.parent)?)
    }

    /// What the ended block changes in the state.
    pub fn changes(&self) -> Result<StorageChanges<Block>> {
        let state = self.chain.client.state_at(self.parent)?;
        Ok(self.api.into_storage_changes(&state, self.parent)?)
    }

    /// Ends the block and makes it the tip.
    pub fn commit(mut self) -> Result<()> {
        let header = self.finalise()?;
        let changes = self.changes()?;
        self.chain.commit(header, self.extrinsics, changes.transaction)
    }
}

/// An entry of these types.
pub fn entry(key: impl AsRef<[u8]>, value: impl Encode) -> Entry {
    (key.as_ref().to_vec(), value.encode())
}
