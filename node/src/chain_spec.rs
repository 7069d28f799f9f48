//! The chains that the node knows by name.

use container_registry_runtime::{
    WASM_BINARY,
    constants::currency,
    genesis_config_presets::{DEVELOPMENT, LOCAL, STAGING, get_preset},
};
use polkadot_sdk::sc_service::{self, ChainType, Properties};
use serde_json::Value;

/// A chain's specification.
pub type ChainSpec = sc_service::GenericChainSpec;

/// The specification of the chain called `id`, or read from the file of that name.
///
/// | id | chain |
/// |---|---|
/// | `dev` | one node on its own, blocks on demand |
/// | `local`, or nothing | three validators on one machine |
/// | `staging` | a frame for a real network: authorities and balances are to be filled in |
///
/// `restore_window` is for the first two: seconds for which what is removed can be put back.
pub fn load(id: &str, restore_window: Option<u64>) -> Result<ChainSpec, String> {
    let window = restore_window;
    match id {
        "dev" => preset("Development", "dev", ChainType::Development, DEVELOPMENT, window),
        "" | "local" => preset("Local network", "local", ChainType::Local, LOCAL, window),
        _ if window.is_some() => Err(format!(
            "--restore-window is for the chains dev and local; {id} is told it in its \
                specification, as containerRegistry.restoreWindow"
        )),
        "staging" => preset("Staging", "staging", ChainType::Live, STAGING, None),
        path => ChainSpec::from_json_file(path.into()),
    }
}

fn preset(
    name: &str,
    id: &str,
    kind: ChainType,
    preset: &str,
    restore_window: Option<u64>,
) -> Result<ChainSpec, String> {
    let wasm = WASM_BINARY.ok_or("this node was built without its runtime (SKIP_WASM_BUILD)")?;
    let mut properties = Properties::new();
    properties.insert("tokenSymbol".into(), currency::SYMBOL.into());
    properties.insert("tokenDecimals".into(), currency::DECIMALS.into());
    let spec = ChainSpec::builder(wasm, None)
        .with_name(&format!("Container registry: {name}"))
        .with_id(&format!("container-registry-{id}"))
        .with_protocol_id("container-registry")
        .with_chain_type(kind)
        .with_properties(properties);
    let Some(seconds) = restore_window else {
        return Ok(spec.with_genesis_config_preset_name(preset).build());
    };
    let patch = get_preset(&preset.into()).ok_or("the runtime does not know its preset")?;
    let mut patch: Value = serde_json::from_slice(&patch).map_err(|error| error.to_string())?;
    patch["containerRegistry"]["restoreWindow"] = seconds.saturating_mul(1_000).into();
    Ok(spec.with_genesis_config_patch(patch).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_for_chains_of_this_machine() {
        for id in ["staging", "/no/such/file"] {
            let refused = load(id, Some(1)).map(drop).expect_err("it is told elsewhere");
            assert!(refused.contains("restoreWindow"), "{refused}");
        }
    }
}
