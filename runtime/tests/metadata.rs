//! Clients are built with committed metadata; it has to be this runtime's.

use container_registry_runtime::Runtime;
use std::{env, fs, path::Path};

/// Metadata format that clients are generated from.
const VERSION: u32 = 16;

/// With `UPDATE_METADATA=1` the file is written anew.
#[test]
fn committed_metadata_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../chain-client/metadata.scale");
    let current = Runtime::metadata_at_version(VERSION).expect("the runtime has this version");
    let current: &[u8] = &current;
    if env::var_os("UPDATE_METADATA").is_some() {
        fs::write(&path, current).expect("the file can be written");
    }
    let committed = fs::read(&path).expect("the file is there");
    assert!(
        committed == current,
        "chain-client/metadata.scale is not this runtime's: run scripts/metadata"
    );
}
