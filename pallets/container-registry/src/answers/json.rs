//! How single fields of the answers are written in JSON.

use crate::{MediaType, Visibility};
use polkadot_sdk::sp_core::bytes::to_hex;
use serde::{Serialize, Serializer};
use std::string::{String, ToString};

/// A name, tag, digest, CID or id: the chain keeps none that is not ASCII.
pub fn text<S: Serializer>(bytes: &impl AsRef<[u8]>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&String::from_utf8_lossy(bytes.as_ref()))
}

pub fn some_text<S: Serializer>(
    bytes: &Option<impl AsRef<[u8]>>,
    to: S,
) -> Result<S::Ok, S::Error> {
    bytes.as_ref().map(|bytes| String::from_utf8_lossy(bytes.as_ref())).serialize(to)
}

/// A number of more than 32 bits.
pub fn decimal<S: Serializer>(number: &impl ToString, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&number.to_string())
}

pub fn some_decimal<S: Serializer>(
    number: &Option<impl ToString>,
    to: S,
) -> Result<S::Ok, S::Error> {
    number.as_ref().map(ToString::to_string).serialize(to)
}

/// A hash: hexadecimal digits after `0x`.
pub fn hex<S: Serializer>(hash: &[u8; 32], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&to_hex(hash, false))
}

/// A manifest's media type, as it is in manifests.
pub fn media_type<S: Serializer>(kind: &Option<MediaType>, to: S) -> Result<S::Ok, S::Error> {
    kind.map(MediaType::as_str).serialize(to)
}

pub fn is_public<S: Serializer>(visibility: &Visibility, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bool(*visibility == Visibility::Public)
}
