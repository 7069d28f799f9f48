//! The hash of the metadata, which a signer commits to.

use crate::constants::currency::{DECIMALS, SYMBOL};
use alloc::format;

/// Wallets show amounts by what the hash says of the token.
#[test]
fn the_build_hashes_the_token_of_the_chain() {
    let token = format!("enable_metadata_hash({SYMBOL:?}, {DECIMALS})");
    assert!(include_str!("../../build.rs").contains(&token), "{token}");
}
