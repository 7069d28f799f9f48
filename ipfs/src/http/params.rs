//! The query of a command.

use super::error::RpcError;
use axum::{extract::FromRequestParts, http::request::Parts};
use container_registry_primitives::BlobCid;
use std::convert::Infallible;
use url::form_urlencoded;

/// Names and values in order.
pub(super) struct Params(Vec<(String, String)>);

impl<S: Sync> FromRequestParts<S> for Params {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(form_urlencoded::parse(query.as_bytes()).into_owned().collect()))
    }
}

impl Params {
    /// The last value, as later options override earlier ones.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let mut values = self.0.iter().rev();
        values.find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A switch that is on or off, or `default` where it is not given.
    pub(super) fn switch(&self, name: &str, default: bool) -> Result<bool, RpcError> {
        match self.get(name) {
            None => Ok(default),
            Some("true" | "1" | "t") => Ok(true),
            Some("false" | "0" | "f") => Ok(false),
            Some(other) => {
                Err(RpcError::request(format!("{name}={other} is neither true nor false")))
            }
        }
    }

    /// A number.
    pub(super) fn number(&self, name: &str) -> Result<Option<u64>, RpcError> {
        let parse = |value: &str| {
            value.parse().map_err(|_| RpcError::request(format!("{name}={value} is no number")))
        };
        self.get(name).map(parse).transpose()
    }

    /// The CIDs given as arguments, each as such or as `/ipfs/<cid>`. There may be none.
    pub(super) fn cids(&self) -> Result<Vec<BlobCid>, RpcError> {
        let args = self.0.iter().filter(|(name, _)| name == "arg");
        args.map(|(_, path)| {
            let text = path.strip_prefix("/ipfs/").unwrap_or(path);
            BlobCid::parse_any(text)
                .map_err(|error| RpcError::request(format!("invalid path {path:?}: {error}")))
        })
        .collect()
    }

    /// The one CID given as argument.
    pub(super) fn cid(&self) -> Result<BlobCid, RpcError> {
        match self.cids()?.as_slice() {
            [cid] => Ok(*cid),
            [] => Err(RpcError::request("argument \"ipfs-path\" is required")),
            _ => Err(RpcError::request("one argument is taken")),
        }
    }
}
