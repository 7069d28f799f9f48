//! The runtime APIs: what the node, and clients through `state_call`, may ask of the runtime.

use crate::{
    AccountId, Aura, Balance, Block, BlockNumber, ContainerRegistry, Executive, Grandpa,
    InherentDataExt, Nonce, Runtime, RuntimeCall, RuntimeGenesisConfig, System, TransactionPayment,
    VERSION, genesis_config_presets, opaque::SessionKeys,
};
#[cfg(feature = "runtime-benchmarks")]
use alloc::string::String;
use alloc::vec::Vec;
#[cfg(feature = "runtime-benchmarks")]
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList};
#[cfg(feature = "runtime-benchmarks")]
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};
use frame_support::{
    genesis_builder_helper::{build_state, get_preset},
    view_functions::{self, ViewFunctionDispatchError, ViewFunctionId},
    weights::Weight,
};
use pallet_container_registry_runtime_api::{
    Histories, NodeType, Page, PastLink, PinInfo, Reference, RegisteredNode, RepositoryInfo,
    Resolved, RestorableInfo, Rights, SpaceInfo, SpaceRef, TagInfo,
};
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
#[cfg(feature = "runtime-benchmarks")]
use polkadot_sdk::frame_benchmarking;
#[cfg(feature = "try-runtime")]
use polkadot_sdk::frame_try_runtime;
use polkadot_sdk::{
    frame_support, frame_system_rpc_runtime_api, pallet_aura, pallet_transaction_payment,
    pallet_transaction_payment_rpc_runtime_api, sp_api, sp_block_builder, sp_consensus_aura,
    sp_consensus_grandpa, sp_core, sp_genesis_builder, sp_inherents, sp_offchain, sp_runtime,
    sp_session, sp_transaction_pool, sp_version,
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_core::{OpaqueMetadata, crypto::KeyTypeId};
use sp_genesis_builder::PresetId;
use sp_inherents::{CheckInherentsResult, InherentData};
use sp_runtime::{
    ApplyExtrinsicResult, ExtrinsicInclusionMode,
    traits::{Block as BlockT, NumberFor},
    transaction_validity::{TransactionSource, TransactionValidity},
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;

sp_api::impl_runtime_apis! {
    impl sp_api::Core<Block> for Runtime {
        fn version() -> RuntimeVersion {
            VERSION
        }

        fn execute_block(block: <Block as BlockT>::LazyBlock) {
            Executive::execute_block(block)
        }

        fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
            Executive::initialize_block(header)
        }
    }

    impl sp_api::Metadata<Block> for Runtime {
        fn metadata() -> OpaqueMetadata {
            OpaqueMetadata::new(Runtime::metadata().into())
        }

        fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
            Runtime::metadata_at_version(version)
        }

        fn metadata_versions() -> Vec<u32> {
            Runtime::metadata_versions()
        }
    }

    impl view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
        fn execute_view_function(
            id: ViewFunctionId,
            input: Vec<u8>,
        ) -> Result<Vec<u8>, ViewFunctionDispatchError> {
            Runtime::execute_view_function(id, input)
        }
    }

    impl sp_block_builder::BlockBuilder<Block> for Runtime {
        fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
            Executive::apply_extrinsic(extrinsic)
        }

        fn finalize_block() -> <Block as BlockT>::Header {
            Executive::finalize_block()
        }

        fn inherent_extrinsics(data: InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
            data.create_extrinsics()
        }

        fn check_inherents(
            block: <Block as BlockT>::LazyBlock,
            data: InherentData,
        ) -> CheckInherentsResult {
            data.check_extrinsics(&block)
        }
    }

    impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
        fn validate_transaction(
            source: TransactionSource,
            tx: <Block as BlockT>::Extrinsic,
            block_hash: <Block as BlockT>::Hash,
        ) -> TransactionValidity {
            Executive::validate_transaction(source, tx, block_hash)
        }
    }

    impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
        fn offchain_worker(header: &<Block as BlockT>::Header) {
            Executive::offchain_worker(header)
        }
    }

    impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
        fn slot_duration() -> sp_consensus_aura::SlotDuration {
            sp_consensus_aura::SlotDuration::from_millis(Aura::slot_duration())
        }

        fn authorities() -> Vec<AuraId> {
            pallet_aura::Authorities::<Runtime>::get().into_inner()
        }
    }

    impl sp_session::SessionKeys<Block> for Runtime {
        fn generate_session_keys(
            owner: Vec<u8>,
            seed: Option<Vec<u8>>,
        ) -> OpaqueGeneratedSessionKeys {
            SessionKeys::generate(&owner, seed).into()
        }

        fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
            SessionKeys::decode_into_raw_public_keys(&encoded)
        }
    }

    impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
        fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
            Grandpa::grandpa_authorities()
        }

        fn current_set_id() -> sp_consensus_grandpa::SetId {
            Grandpa::current_set_id()
        }

        fn submit_report_equivocation_unsigned_extrinsic(
            _equivocation_proof: sp_consensus_grandpa::EquivocationProof<
                <Block as BlockT>::Hash,
                NumberFor<Block>,
            >,
            _key_owner_proof: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
        ) -> Option<()> {
            None
        }

        fn generate_key_ownership_proof(
            _set_id: sp_consensus_grandpa::SetId,
            _authority_id: GrandpaId,
        ) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
            None
        }
    }

    impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
        fn account_nonce(account: AccountId) -> Nonce {
            System::account_nonce(account)
        }
    }

    impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
        for Runtime
    {
        fn query_info(
            uxt: <Block as BlockT>::Extrinsic,
            len: u32,
        ) -> RuntimeDispatchInfo<Balance> {
            TransactionPayment::query_info(uxt, len)
        }

        fn query_fee_details(uxt: <Block as BlockT>::Extrinsic, len: u32) -> FeeDetails<Balance> {
            TransactionPayment::query_fee_details(uxt, len)
        }

        fn query_weight_to_fee(weight: Weight) -> Balance {
            TransactionPayment::weight_to_fee(weight)
        }

        fn query_length_to_fee(length: u32) -> Balance {
            TransactionPayment::length_to_fee(length)
        }
    }

    impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<
        Block,
        Balance,
        RuntimeCall,
    > for Runtime
    {
        fn query_call_info(call: RuntimeCall, len: u32) -> RuntimeDispatchInfo<Balance> {
            TransactionPayment::query_call_info(call, len)
        }

        fn query_call_fee_details(call: RuntimeCall, len: u32) -> FeeDetails<Balance> {
            TransactionPayment::query_call_fee_details(call, len)
        }

        fn query_weight_to_fee(weight: Weight) -> Balance {
            TransactionPayment::weight_to_fee(weight)
        }

        fn query_length_to_fee(length: u32) -> Balance {
            TransactionPayment::length_to_fee(length)
        }
    }

    impl pallet_container_registry_runtime_api::ContainerRegistryApi<
        Block,
        AccountId,
        BlockNumber,
    > for Runtime {
        fn resolve(
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            reference: Reference,
        ) -> Option<Resolved<BlockNumber>> {
            ContainerRegistry::resolve(repo_name, image_name, reference)
        }

        fn spaces(after: Option<Vec<u8>>, limit: u32) -> Page<SpaceRef> {
            ContainerRegistry::spaces(after, limit)
        }

        fn space(repo_name: Vec<u8>) -> Option<SpaceInfo<AccountId>> {
            ContainerRegistry::space(repo_name)
        }

        fn space_of(account: AccountId) -> Option<SpaceRef> {
            ContainerRegistry::space_owned_by(&account)
        }

        fn rights(repo_name: Vec<u8>, account: AccountId) -> Option<Rights> {
            ContainerRegistry::rights(repo_name, &account)
        }

        fn repositories(
            repo_name: Vec<u8>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<RepositoryInfo>> {
            ContainerRegistry::repositories(repo_name, after, limit)
        }

        fn tags(
            repo_name: Vec<u8>,
            image_name: Vec<u8>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<TagInfo<BlockNumber>>> {
            ContainerRegistry::tags(repo_name, image_name, after, limit)
        }

        fn pin_status(
            repo_name: Vec<u8>,
            image_name: Option<Vec<u8>>,
            digest: Vec<u8>,
        ) -> Option<PinInfo<BlockNumber>> {
            ContainerRegistry::pin_status(repo_name, image_name, digest)
        }

        fn restorables(
            repo_name: Vec<u8>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<RestorableInfo<AccountId>>> {
            ContainerRegistry::restorables(repo_name, after, limit)
        }

        fn tag_history(repo_name: Vec<u8>, image_name: Vec<u8>, tag: Vec<u8>) -> Option<Histories> {
            ContainerRegistry::histories(repo_name, image_name, tag)
        }

        fn history(
            repo_name: Vec<u8>,
            image_name: Option<Vec<u8>>,
            tag: Option<Vec<u8>>,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Option<Page<PastLink<AccountId, BlockNumber>>> {
            ContainerRegistry::history(repo_name, image_name, tag, after, limit)
        }

        fn inline_manifest(digest: Vec<u8>) -> Option<Vec<u8>> {
            ContainerRegistry::inline_manifest(digest)
        }

        fn node(node_id: Vec<u8>) -> Option<RegisteredNode<AccountId, BlockNumber>> {
            ContainerRegistry::node(node_id)
        }

        fn nodes_of(
            account: AccountId,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Page<RegisteredNode<AccountId, BlockNumber>> {
            ContainerRegistry::nodes_of(&account, after, limit)
        }

        fn nodes(
            node_type: NodeType,
            after: Option<Vec<u8>>,
            limit: u32,
        ) -> Page<RegisteredNode<AccountId, BlockNumber>> {
            ContainerRegistry::nodes(node_type, after, limit)
        }
    }

    impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
        fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
            build_state::<RuntimeGenesisConfig>(config)
        }

        fn get_preset(id: &Option<PresetId>) -> Option<Vec<u8>> {
            get_preset::<RuntimeGenesisConfig>(id, genesis_config_presets::get_preset)
        }

        fn preset_names() -> Vec<PresetId> {
            genesis_config_presets::preset_names()
        }
    }

    #[cfg(feature = "try-runtime")]
    impl frame_try_runtime::TryRuntime<Block> for Runtime {
        fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
            // A failed check must stop the run, with its backtrace.
            let weight = Executive::try_runtime_upgrade(checks).unwrap();
            (weight, crate::configs::system::RuntimeBlockWeights::get().max_block)
        }

        fn execute_block(
            block: <Block as BlockT>::LazyBlock,
            state_root_check: bool,
            signature_check: bool,
            select: frame_try_runtime::TryStateSelect,
        ) -> Weight {
            // As above.
            Executive::try_execute_block(block, state_root_check, signature_check, select).unwrap()
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    impl frame_benchmarking::Benchmark<Block> for Runtime {
        fn benchmark_metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
            use crate::*;

            let mut list = Vec::new();
            list_benchmarks!(list, extra);
            (list, AllPalletsWithSystem::storage_info())
        }

        fn dispatch_benchmark(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
            use crate::*;

            let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
            let mut batches = Vec::new();
            let params = (&config, &whitelist);
            add_benchmarks!(params, batches);
            Ok(batches)
        }
    }
}
