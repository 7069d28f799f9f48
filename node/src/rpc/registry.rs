//! The methods `registry_*`: the registry's state, for those who would not decode storage.
//!
//! Each runs one call of [`ContainerRegistryApi`], which is bounded, so all are safe to expose.

use super::{
    json::{Page, document},
    params,
};
use crate::service::{Backend, Client};
use container_registry_runtime::{AccountId, BlockNumber, Hash, RuntimeApi, opaque::Block};
use jsonrpsee::{
    core::RpcResult,
    proc_macros::rpc,
    types::{ErrorObjectOwned, error::ErrorCode},
};
use pallet_container_registry_runtime_api::{self as api, ContainerRegistryApi};
use polkadot_sdk::{
    sc_client_api::Backend as _,
    sc_offchain::OffchainDb,
    sp_api::{ApiError, ApiExt, ApiRef, ConstructRuntimeApi, ProvideRuntimeApi},
    sp_blockchain::HeaderBackend,
    sp_core::offchain::OffchainDbExt,
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
    fn resolve(
        &self,
        image: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::Resolved<BlockNumber>>>;

    /// The spaces.
    #[method(name = "spaces", blocking)]
    fn spaces(
        &self,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Page<api::SpaceRef>>;

    /// All about one space but for its images.
    #[method(name = "space", blocking)]
    fn space(
        &self,
        space: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::SpaceInfo<AccountId>>>;

    /// The space that an account owns.
    #[method(name = "spaceOf", blocking)]
    fn space_of(&self, account: String, at: Option<Hash>) -> RpcResult<Option<api::SpaceRef>>;

    /// What an account may do in a space.
    #[method(name = "rights", blocking)]
    fn rights(
        &self,
        space: String,
        account: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::Rights>>;

    /// The repositories of a space.
    #[method(name = "repositories", blocking)]
    fn repositories(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::RepositoryInfo>>>;

    /// The tags of `space/image`.
    #[method(name = "tags", blocking)]
    fn tags(
        &self,
        repository: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::TagInfo<BlockNumber>>>>;

    /// Under which CID, and up to which size, IPFS nodes of this chain shall hold what a space has recorded: a
    /// manifest if an image is named, else a blob.
    #[method(name = "pinStatus", blocking)]
    fn pin_status(
        &self,
        space: String,
        image: Option<String>,
        digest: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::PinInfo<BlockNumber>>>;

    /// What was removed from a space and can be put back.
    #[method(name = "restorables", blocking)]
    fn restorables(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::RestorableInfo<AccountId>>>>;

    /// The heads of the histories of the tag `space/image:tag`, its repository and its space.
    #[method(name = "tagHistory", blocking)]
    fn tag_history(&self, image: String, at: Option<Hash>) -> RpcResult<Option<api::Histories>>;

    /// The changes of the tag `space/image:tag`, or the removals from `space/image` or from `space`, the latest
    /// first. Only nodes that were started with off-chain indexing have them.
    #[method(name = "history", blocking)]
    fn history(
        &self,
        name: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::PastLink<AccountId, BlockNumber>>>>;

    /// The JSON of a manifest that the chain itself keeps, as the text that its digest is of.
    #[method(name = "inlineManifest", blocking)]
    fn inline_manifest(&self, digest: String, at: Option<Hash>) -> RpcResult<Option<String>>;

    /// The node of an id.
    #[method(name = "node", blocking)]
    fn node(
        &self,
        node_id: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::RegisteredNode<AccountId, BlockNumber>>>;

    /// The nodes of an account.
    #[method(name = "nodesOf", blocking)]
    fn nodes_of(
        &self,
        account: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Page<api::RegisteredNode<AccountId, BlockNumber>>>;

    /// The nodes of a type: `Validator`, `StorageMiner` or `Gateway`.
    #[method(name = "nodes", blocking)]
    fn nodes(
        &self,
        node_type: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Page<api::RegisteredNode<AccountId, BlockNumber>>>;
}

/// The runtime, as the client calls it.
type Api = <RuntimeApi as ConstructRuntimeApi<Block, Client>>::RuntimeApi;

/// Answers the methods with the state of a chain.
pub struct Registry {
    client: Arc<Client>,
    backend: Arc<Backend>,
}

impl Registry {
    /// Answers with the state of this chain, and with what this node has indexed off-chain.
    pub fn new(client: Arc<Client>, backend: Arc<Backend>) -> Self {
        Self { client, backend }
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

/// The error for changes that this node has not indexed.
fn not_indexed() -> ErrorObjectOwned {
    let message = "this node has not indexed that: ask one that runs with --enable-offchain-indexing true \
                   since then";
    ErrorObjectOwned::owned(ErrorCode::InternalError.code(), message, None::<()>)
}

impl RegistryApiServer for Registry {
    fn resolve(
        &self,
        image: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::Resolved<BlockNumber>>> {
        let (space, image, reference) = params::image("image", &image)?;
        self.ask(at, |runtime, at| runtime.resolve(at, space, image, reference))
    }

    fn spaces(
        &self,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Page<api::SpaceRef>> {
        let after = after.map(|after| params::space("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        Ok(Page::by_name(self.ask(at, |runtime, at| runtime.spaces(at, after, limit))?))
    }

    fn space(
        &self,
        space: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::SpaceInfo<AccountId>>> {
        let space = params::space("space", &space)?;
        self.ask(at, |runtime, at| runtime.space(at, space))
    }

    fn space_of(&self, account: String, at: Option<Hash>) -> RpcResult<Option<api::SpaceRef>> {
        let account = params::account("account", &account)?;
        self.ask(at, |runtime, at| runtime.space_of(at, account))
    }

    fn rights(
        &self,
        space: String,
        account: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::Rights>> {
        let space = params::space("space", &space)?;
        let account = params::account("account", &account)?;
        self.ask(at, |runtime, at| runtime.rights(at, space, account))
    }

    fn repositories(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::RepositoryInfo>>> {
        let space = params::space("space", &space)?;
        let after = after.map(|after| params::image_name("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        let found = self.ask(at, |runtime, at| runtime.repositories(at, space, after, limit))?;
        Ok(found.map(Page::by_name))
    }

    fn tags(
        &self,
        repository: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::TagInfo<BlockNumber>>>> {
        let (space, image) = params::repository("repository", &repository)?;
        let after = after.map(|after| params::tag("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        let found = self.ask(at, |runtime, at| runtime.tags(at, space, image, after, limit))?;
        Ok(found.map(Page::by_name))
    }

    fn pin_status(
        &self,
        space: String,
        image: Option<String>,
        digest: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::PinInfo<BlockNumber>>> {
        let space = params::space("space", &space)?;
        let image = image.map(|image| params::image_name("image", &image)).transpose()?;
        let digest = params::digest("digest", &digest)?;
        self.ask(at, |runtime, at| runtime.pin_status(at, space, image, digest))
    }

    fn restorables(
        &self,
        space: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::RestorableInfo<AccountId>>>> {
        let space = params::space("space", &space)?;
        let after = after.map(|after| params::hex("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        let found = self.ask(at, |runtime, at| runtime.restorables(at, space, after, limit))?;
        Ok(found.map(Page::by_key))
    }

    fn tag_history(&self, image: String, at: Option<Hash>) -> RpcResult<Option<api::Histories>> {
        let (space, image, tag) = params::tagged("image", &image)?;
        self.ask(at, |runtime, at| runtime.tag_history(at, space, image, tag))
    }

    fn history(
        &self,
        name: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Option<Page<api::PastLink<AccountId, BlockNumber>>>> {
        let (space, image, tag) = params::history("name", &name)?;
        let after = after.map(|after| params::hex("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        let found = self.ask(at, |mut runtime, at| {
            if let Some(database) = self.backend.offchain_storage() {
                runtime.register_extension(OffchainDbExt::new(OffchainDb::new(database)));
            }
            runtime.history(at, space, image, tag, after, limit)
        })?;
        match found {
            Some(page) if page.items.is_empty() && page.next.is_some() => Err(not_indexed()),
            found => Ok(found.map(Page::by_key)),
        }
    }

    fn inline_manifest(&self, digest: String, at: Option<Hash>) -> RpcResult<Option<String>> {
        let digest = params::digest("digest", &digest)?;
        let found = self.ask(at, |runtime, at| runtime.inline_manifest(at, digest))?;
        found.map(document).transpose()
    }

    fn node(
        &self,
        node_id: String,
        at: Option<Hash>,
    ) -> RpcResult<Option<api::RegisteredNode<AccountId, BlockNumber>>> {
        let node_id = params::node_id("nodeId", &node_id)?;
        self.ask(at, |runtime, at| runtime.node(at, node_id))
    }

    fn nodes_of(
        &self,
        account: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Page<api::RegisteredNode<AccountId, BlockNumber>>> {
        let account = params::account("account", &account)?;
        let after = after.map(|after| params::node_id("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        Ok(Page::by_name(self.ask(at, |runtime, at| runtime.nodes_of(at, account, after, limit))?))
    }

    fn nodes(
        &self,
        node_type: String,
        after: Option<String>,
        limit: Option<u32>,
        at: Option<Hash>,
    ) -> RpcResult<Page<api::RegisteredNode<AccountId, BlockNumber>>> {
        let node_type = params::node_type("nodeType", &node_type)?;
        let after = after.map(|after| params::node_id("after", &after)).transpose()?;
        let limit = params::limit(limit)?;
        Ok(Page::by_name(self.ask(at, |runtime, at| runtime.nodes(at, node_type, after, limit))?))
    }
}
