//! The chains that the node knows by name.

use container_registry_runtime::{
    WASM_BINARY,
    constants::currency,
    genesis_config_presets::{DEVELOPMENT, LOCAL, STAGING},
};
use polkadot_sdk::sc_service::{self, ChainType, Properties};

/// A chain's specification.
pub type ChainSpec = sc_service::GenericChainSpec;

/// The specification of the chain called `id`, or read from the file of that name.
///
/// | id | chain |
/// |---|---|
/// | `dev` | one node on its own, blocks on demand |
/// | `local`, or nothing | three validators on one machine |
/// | `staging` | a frame for a real network: authorities and balances are to be filled in |
pub fn load(id: &str) -> Result<ChainSpec, String> {
    match id {
        "dev" => preset("Development", "dev", ChainType::Development, DEVELOPMENT),
        "" | "local" => preset("Local network", "local", ChainType::Local, LOCAL),
        "staging" => preset("Staging", "staging", ChainType::Live, STAGING),
        path => ChainSpec::from_json_file(path.into()),
    }
}

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
    let wasm = WASM_BINARY.ok_or("this node was built without its runtime (SKIP_WASM_BUILD)")?;
    let mut properties = Properties::new();
    properties.insert("tokenSymbol".into(), currency::SYMBOL.into());
    properties.insert("tokenDecimals".into(), currency::DECIMALS.into());
    Ok(ChainSpec::builder(wasm, None)
        .with_name(&format!("Container registry: {name}"))
        .with_id(&format!("container-registry-{id}"))
        .with_protocol_id("container-registry")
        .with_chain_type(kind)
        .with_properties(properties)
        .with_genesis_config_preset_name(preset)
        .build())
}
