//! How answers of the methods `registry_*` become JSON, as far as they do not say so themselves.

use jsonrpsee::types::{ErrorObjectOwned, error::ErrorCode};
use pallet_container_registry_runtime_api as api;
use polkadot_sdk::sp_core::bytes::to_hex;
use serde::Serialize;

/// A document, to the byte. What is not UTF-8 cannot be given, as JSON has nothing else.
pub fn document(bytes: Vec<u8>) -> Result<String, ErrorObjectOwned> {
    String::from_utf8(bytes).map_err(|_| {
        let message = "the manifest is not UTF-8";
        ErrorObjectOwned::owned(ErrorCode::InternalError.code(), message, None::<()>)
    })
}

/// A part of a listing.
#[derive(Clone, Serialize)]
pub struct Page<Item> {
    items: Vec<Item>,
    next: Option<String>,
}

impl<Item> Page<Item> {
    /// The page of a listing by name: so is its cursor.
    pub fn by_name(api::Page { items, next }: api::Page<Item>) -> Self {
        let next = next.map(|cursor| String::from_utf8_lossy(&cursor).into_owned());
        Self { items, next }
    }

    /// A page with a cursor that means nothing to others than the chain.
    pub fn by_key(api::Page { items, next }: api::Page<Item>) -> Self {
        Self { items, next: next.map(|cursor| to_hex(&cursor, false)) }
    }
}
