//! For whom the gateway's account acts in a space.

use crate::{
    chain::{AtBlock, Chain},
    decode,
    error::{ChainError, chain_error},
    proxy::Grant,
    runtime,
    types::{AccountId, Space},
};
use container_registry_primitives::SpaceName;
use std::{collections::HashMap, sync::Mutex};

/// In whose name a push is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Actor {
    /// The space's owner, through `pallet-proxy`, with this grant: on chain, the push is the owner's.
    Owner(AccountId, Grant),
    /// The gateway's account itself, a member of the space.
    Member,
}

/// What the chain says of a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// There is no such space.
    NoSuchSpace,
    /// The space exists, and its owner has not let the account act.
    NotDelegated(Space),
    /// The account may act.
    Delegated(Actor),
}

/// The standing of one account in the spaces it was asked about, kept until a push is refused.
pub(crate) struct Actors {
    chain: Chain,
    account: AccountId,
    known: Mutex<HashMap<SpaceName, Actor>>,
}

/// Spaces whose standing is kept.
const MAX_KNOWN: usize = 65_536;

impl Actors {
    pub(crate) fn new(chain: Chain, account: AccountId) -> Self {
        Self { chain, account, known: Mutex::default() }
    }

    /// The account's standing in a space: kept, or asked for at the best block.
    pub(crate) async fn of(&self, space: &SpaceName) -> Result<Standing, ChainError> {
        let kept = self.lock().get(space).cloned();
        if let Some(actor) = kept {
            return Ok(Standing::Delegated(actor));
        }
        let standing = self.ask(space).await?;
        if let Standing::Delegated(actor) = &standing {
            let mut known = self.lock();
            if known.len() >= MAX_KNOWN {
                known.clear();
            }
            known.insert(space.clone(), actor.clone());
        }
        Ok(standing)
    }

    /// Forgets a space's standing, because a push was refused.
    pub(crate) fn forget(&self, space: &SpaceName) {
        self.lock().remove(space);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SpaceName, Actor>> {
        // A panic elsewhere leaves the map whole: each change to it is one call.
        self.known.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    async fn ask(&self, name: &SpaceName) -> Result<Standing, ChainError> {
        let at = self.chain.at_best().await?;
        let Some(space) = decode::space(&at, name).await? else {
            return Ok(Standing::NoSuchSpace);
        };
        // As a proxy first, so that `who` on chain is the owner.
        if let Some(grant) = self.grant_of(&at, &space.owner).await? {
            return Ok(Standing::Delegated(Actor::Owner(space.owner, grant)));
        }
        if self.is_member(&at, &space).await? {
            return Ok(Standing::Delegated(Actor::Member));
        }
        Ok(Standing::NotDelegated(space))
    }

    /// What the account does for an owner as the owner's proxy, if it is one.
    async fn grant_of(&self, at: &AtBlock, owner: &AccountId) -> Result<Option<Grant>, ChainError> {
        let proxies = runtime::storage().proxy().proxies();
        let found = at.storage().try_fetch(proxies, (*owner,)).await.map_err(chain_error)?;
        let Some(found) = found else { return Ok(None) };
        let (definitions, _deposit) = found.decode().map_err(chain_error)?;
        let granted = definitions
            .0
            .into_iter()
            .filter(|proxy| proxy.delegate == self.account && proxy.delay == 0)
            .map(|proxy| proxy.proxy_type.into());
        // All that a push consists of are records.
        Ok(Grant::least(granted, Grant::Push))
    }

    async fn is_member(&self, at: &AtBlock, space: &Space) -> Result<bool, ChainError> {
        let accounts = runtime::storage().container_registry().space_accounts();
        let key = (space.id, self.account);
        let found = at.storage().try_fetch(accounts, key).await.map_err(chain_error)?;
        let Some(found) = found else { return Ok(false) };
        // Who has left may still have something on hold.
        Ok(found.decode().map_err(chain_error)?.rights.is_some())
    }
}
