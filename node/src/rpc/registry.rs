//! The methods `registry_*`: the registry's state, for those who would not decode storage.
//!
//! Each runs one call of [`ContainerRegistryApi`], which is bounded, so all are safe to expose.

use super::{json, params};
use crate::service::Client;
use container_registry_runtime::{Hash, RuntimeApi, opaque::Block};
use jsonrpsee::{
    core::RpcResult,
    proc_macros::rpc,
    types::{ErrorObjectOwned, error::ErrorCode},
};
use pallet_container_registry_runtime_api::ContainerRegistryApi;
use polkadot_sdk::{
    sp_api::{ApiError, ApiRef, ConstructRuntimeApi, ProvideRuntimeApi},
    sp_blockchain::HeaderBackend,
};
use std::sync::Arc;

/// What the registry's state says, at the best block or at the block `at`.
///
/// Listings are in no order that means anything, but in the same one in every block. `after` is the
/// `next` of the page before; `limit` is the number of items, 1 to 256, and 100 if it is not given.
/// What does not exist is `null`; what cannot exist is an error that says why.
#[rpc(server, namespace = "registry")]
pub trait RegistryApi {
    /// What `space/image:tag` or `space/image@digest` stands for.
    #[method(name = "resolve", blocking)]
    fn resolve(&self, image: String, at: Option<Hash>) -> RpcResult<Option<json::Resolved>>;

    /// The spaces.
    #[method(name = "spaces", blocking)]
    fn spaces(
        &self,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::SpaceRef>>;

    /// All about one space but for its images.
    #[method(name = "space", blocking)]
    fn space(&self, space: String, at: Option<Hash>) -> RpcResult<Option<json::Space>>;

    /// The space that an account owns.
    #[method(name = "spaceOf", blocking)]
    fn space_of(&self, account: String, at: Option<Hash>) -> RpcResult<Option<json::SpaceRef>>;

    /// What an account may do in a space.
    #[method(name = "rights", blocking)]
    fn rights(
        &self,
        space: String,
        account: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Rights>>;

    /// The repositories of a space.
    #[method(name = "repositories", blocking)]
    fn repositories(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Page<json::Repository>>>;

    /// The tags of `space/image`.
    #[method(name = "tags", blocking)]
    fn tags(
        &self,
        repository: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Page<json::Tag>>>;

    /// Under which CIDs, and up to which size, IPFS nodes of this chain shall hold the bytes of a digest.
    #[method(name = "pinStatus", blocking)]
    fn pin_status(
        &self,
        digest: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::Pin>>;

    /// What was removed from a space and can be put back.
    #[method(name = "restorables", blocking)]
    fn restorables(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Page<json::Restorable>>>;

    /// The heads of the histories of the tag `space/image:tag`, its repository and its space.
    #[method(name = "tagHistory", blocking)]
    fn tag_history(&self, image: String, at: Option<Hash>) -> RpcResult<Option<json::Histories>>;

    /// The JSON of a manifest that the chain itself keeps, as the text that its digest is of.
    #[method(name = "inlineManifest", blocking)]
    fn inline_manifest(&self, digest: String, at: Option<Hash>) -> RpcResult<Option<String>>;

    /// The node of an id.
    #[method(name = "node", blocking)]
    fn node(&self, node_id: String, at: Option<Hash>) -> RpcResult<Option<json::Node>>;

    /// The nodes of an account.
    #[method(name = "nodesOf", blocking)]
    fn nodes_of(
        &self,
        account: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::Node>>;

    /// The nodes of a type: `Validator`, `StorageMiner` or `Gateway`.
    #[method(name = "nodes", blocking)]
    fn nodes(
        &self,
        node_type: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::Node>>;
}

/// The runtime, as the client calls it.
type Api = <RuntimeApi as ConstructRuntimeApi<Block, Client>>::RuntimeApi;

/// Answers the methods with the state of a chain.
pub struct Registry {
    client: Arc<Client>,
}

impl Registry {
    /// Answers with the state of this chain.
    pub fn new(client: Arc<Client>) -> Self {
        Self { client }
    }

    /// One call of the runtime, on the state of a block.
    fn ask<Answer>(
        &self,
        at: Option<Hash>,
        call: impl FnOnce(ApiRef<'_, Api>, Hash) -> Result<Answer, ApiError>,
    ) -> RpcResult<Answer> {
        if let Some(hash) = at
            && !matches!(self.client.number(hash), Ok(Some(_)))
        {
            return Err(params::invalid("at", "no such block"));
        }
        let at = at.unwrap_or_else(|| self.client.info().best_hash);
        call(self.client.runtime_api(), at).map_err(|error| {
            let message = format!("the state of block {at:?} does not answer: {error}");
            ErrorObjectOwned::owned(ErrorCode::InternalError.code(), message, None::<()>)
        })
    }
}

impl RegistryApiServer for Registry {
    fn resolve(&self, image: String, at: Option<Hash>) -> RpcResult<Option<json::Resolved>> {
        let (space, image, reference) = params::image("image", &image)?;
        let found = self.ask(at, |api, at| api.resolve(at, space, image, reference))?;
        Ok(found.map(Into::into))
    }

    fn spaces(
        &self,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::SpaceRef>> {
        let after = after.map(|after| params::space("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        Ok(self.ask(at, |api, at| api.spaces(at, after, limit))?.into())
    }

    fn space(&self, space: String, at: Option<Hash>) -> RpcResult<Option<json::Space>> {
        let space = params::space("space", &space)?;
        Ok(self.ask(at, |api, at| api.space(at, space))?.map(Into::into))
    }

    fn space_of(&self, account: String, at: Option<Hash>) -> RpcResult<Option<json::SpaceRef>> {
        let account = params::account("account", &account)?;
        Ok(self.ask(at, |api, at| api.space_of(at, account))?.map(Into::into))
    }

    fn rights(
        &self,
        space: String,
        account: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Rights>> {
        let space = params::space("space", &space)?;
        let account = params::account("account", &account)?;
        Ok(self.ask(at, |api, at| api.rights(at, space, account))?.map(Into::into))
    }

    fn repositories(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Page<json::Repository>>> {
        let space = params::space("space", &space)?;
        let after = after.map(|after| params::image_name("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        let found = self.ask(at, |api, at| api.repositories(at, space, after, limit))?;
        Ok(found.map(Into::into))
    }

    fn tags(
        &self,
        repository: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Page<json::Tag>>> {
        let (space, image) = params::repository("repository", &repository)?;
        let after = after.map(|after| params::tag("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        let found = self.ask(at, |api, at| api.tags(at, space, image, after, limit))?;
        Ok(found.map(Into::into))
    }

    fn pin_status(
        &self,
        digest: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::Pin>> {
        let digest = params::digest("digest", &digest)?;
        let after = after.map(|after| params::hex("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        Ok(json::pins(self.ask(at, |api, at| api.pin_status(at, digest, after, limit))?))
    }

    fn restorables(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<json::Page<json::Restorable>>> {
        let space = params::space("space", &space)?;
        let after = after.map(|after| params::hex("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        let found = self.ask(at, |api, at| api.restorables(at, space, after, limit))?;
        Ok(found.map(json::restorables))
    }

    fn tag_history(&self, image: String, at: Option<Hash>) -> RpcResult<Option<json::Histories>> {
        let (space, image, tag) = params::tagged("image", &image)?;
        let found = self.ask(at, |api, at| api.tag_history(at, space, image, tag))?;
        Ok(found.map(Into::into))
    }

    fn inline_manifest(&self, digest: String, at: Option<Hash>) -> RpcResult<Option<String>> {
        let digest = params::digest("digest", &digest)?;
        let found = self.ask(at, |api, at| api.inline_manifest(at, digest))?;
        found.map(json::document).transpose()
    }

    fn node(&self, node_id: String, at: Option<Hash>) -> RpcResult<Option<json::Node>> {
        let node_id = params::node_id("nodeId", &node_id)?;
        let found = self.ask(at, |api, at| api.node(at, node_id))?;
        Ok(found.map(Into::into))
    }

    fn nodes_of(
        &self,
        account: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::Node>> {
        let account = params::account("account", &account)?;
        let after = after.map(|after| params::node_id("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        Ok(self.ask(at, |api, at| api.nodes_of(at, account, after, limit))?.into())
    }

    fn nodes(
        &self,
        node_type: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<json::Page<json::Node>> {
        let node_type = params::node_type("nodeType", &node_type)?;
        let after = after.map(|after| params::node_id("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        Ok(self.ask(at, |api, at| api.nodes(at, node_type, after, limit))?.into())
    }
}
