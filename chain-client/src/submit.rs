//! Pushes in, as one extrinsic, one result for each.

use crate::{
    actor::{Actor, Actors, Standing},
    calls::push_call,
    chain::Chain,
    connection::within,
    error::{ChainError, DispatchFailure, PushError, chain_error},
    outcome::{self, Mark},
    runtime::{
        self,
        runtime_types::{
            container_registry_runtime::{RuntimeCall, configs::delegation::ProxyType},
            pallet_container_registry::pallet::Call,
            pallet_proxy::pallet::Call as ProxyCall,
        },
    },
    signer::Signer,
    types::{AccountId, BlockRef, Push},
};
use container_registry_primitives::SpaceName;
use std::{future::Future, sync::Arc, time::Duration};
use subxt::{
    PolkadotConfig,
    config::DefaultExtrinsicParamsBuilder,
    error::DispatchError,
    events::{Event, Phase},
    rpcs::methods::legacy::TransactionStatus,
    tx::Payload,
    utils::H256,
};
use tokio::sync::Mutex;

/// How long an extrinsic may take into a block.
const INCLUSION_TIME_OUT: Duration = Duration::from_secs(60);
/// When a notification that has not come is asked for; see [`Submitter::prompt`].
const FIRST_ACKNOWLEDGEMENT: Duration = Duration::from_millis(4);
/// Blocks for which an extrinsic is valid, so that one that was given up cannot land much later.
const MORTALITY: u64 = 64;
/// What a new space's owner is given on a development chain, in the smallest unit: 1,000 tokens,
/// which pay for the deposits of some thousand images.
const DEV_ENDOWMENT: u128 = 1_000_000_000_000_000;

/// When a push counts as done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Confirm {
    /// In a best block. A reorganisation can still drop it.
    #[default]
    Best,
    /// In a finalised block.
    Finalized,
}

/// Submits pushes in the name of one account, one extrinsic at a time.
#[derive(Clone)]
pub struct Submitter(Arc<Inner>);

struct Inner {
    chain: Chain,
    signer: Signer,
    dev: bool,
    confirm: Confirm,
    actors: Actors,
    /// Held while an extrinsic of ours is under way, so that nonces follow each other.
    turn: Mutex<()>,
}

impl Submitter {
    /// A submitter for `signer`'s account. With `dev`, a push to a space that does not exist
    /// creates it, owned by [`Signer::dev_owner`].
    pub fn new(chain: Chain, signer: Signer, dev: bool, confirm: Confirm) -> Self {
        let actors = Actors::new(chain.clone(), signer.account());
        Self(Arc::new(Inner { chain, signer, dev, confirm, actors, turn: Mutex::default() }))
    }

    /// The account that signs.
    pub fn account(&self) -> AccountId {
        self.0.signer.account()
    }

    /// Submits the pushes as one extrinsic and returns when it is in a block (see [`Confirm`]):
    /// one result for each push, in order, with the block. Each push is applied whole or not at
    /// all, whatever becomes of the others.
    ///
    /// After [`PushError::Chain`] a push may still land within the next 64 blocks; repeating it is
    /// harmless.
    pub async fn submit(&self, pushes: &[Push]) -> Vec<Result<BlockRef, PushError>> {
        let _turn = self.0.turn.lock().await;
        let mut results = self.attempt(pushes).await;
        // A refusal may come of what was known of a space and has changed since, or of a
        // development owner's funds: both can be mended, once.
        let mut again = Vec::new();
        for (index, result) in results.iter().enumerate() {
            if let Err(PushError::Refused(failure)) = result {
                let space = &pushes[index].space;
                self.0.actors.forget(space);
                if self.mend(space, failure).await {
                    again.push(index);
                }
            }
        }
        if !again.is_empty() {
            let pushes: Vec<_> = again.iter().map(|index| pushes[*index].clone()).collect();
            for (index, result) in again.into_iter().zip(self.attempt(&pushes).await) {
                results[index] = result;
            }
        }
        results
    }

    async fn attempt(&self, pushes: &[Push]) -> Vec<Result<BlockRef, PushError>> {
        let mut results = Vec::with_capacity(pushes.len());
        let mut batch = Vec::new();
        for push in pushes {
            match self.actor(&push.space).await {
                Ok(actor) => {
                    batch.push((push, actor));
                    // Replaced by the push's own result below.
                    results.push(Ok(None));
                }
                Err(error) => results.push(Err(error)),
            }
        }
        let included = if batch.is_empty() { Ok(Vec::new()) } else { self.include(&batch).await };
        let mut included = match included {
            Ok(results) => results.into_iter().map(|result| result.map(Some)).collect(),
            Err(error) => vec![Err(error); batch.len()],
        }
        .into_iter();
        for result in results.iter_mut().filter(|result| result.is_ok()) {
            let none =
                || Err(PushError::Chain(ChainError::Malformed("a result is missing".into())));
            *result = included.next().unwrap_or_else(none);
        }
        results
            .into_iter()
            .map(|result| {
                let missing = ChainError::Malformed("a push was left out of its batch".into());
                result.and_then(|block| block.ok_or(PushError::Chain(missing)))
            })
            .collect()
    }

    /// One extrinsic for the whole batch.
    async fn include(
        &self,
        batch: &[(&Push, Actor)],
    ) -> Result<Vec<Result<BlockRef, PushError>>, PushError> {
        let (calls, ways): (Vec<_>, Vec<_>) =
            batch.iter().map(|(push, actor)| push_call(push, actor)).unzip();
        let extrinsic = runtime::transactions().utility().force_batch(calls);
        let included = self.sign_and_include(&self.0.signer, &extrinsic).await?;
        let results = outcome::results(included.marks, &ways).ok_or_else(|| {
            ChainError::Malformed("the events of a batch are not in their order".into())
        })?;
        Ok(results
            .into_iter()
            .map(|result| result.map(|()| included.block).map_err(PushError::Refused))
            .collect())
    }

    async fn actor(&self, space: &SpaceName) -> Result<Actor, PushError> {
        let standing = self.0.actors.of(space).await?;
        let standing = if standing == Standing::NoSuchSpace && self.0.dev {
            self.create_dev_space(space).await?;
            self.0.actors.of(space).await?
        } else {
            standing
        };
        match standing {
            Standing::Delegated(actor) => Ok(actor),
            Standing::NoSuchSpace => Err(PushError::NoSuchSpace(space.clone())),
            Standing::NotDelegated(_) => {
                Err(PushError::NotDelegated { space: space.clone(), account: self.account() })
            }
        }
    }

    /// Creates a space on a development chain: funds its owner, who creates it and lets our
    /// account act for it.
    async fn create_dev_space(&self, space: &SpaceName) -> Result<(), PushError> {
        let owner = self.0.signer.dev_owner(space);
        tracing::info!(%space, owner = %owner.account(), "creating the space");
        self.endow(&owner.account()).await?;
        let create =
            RuntimeCall::ContainerRegistry(Call::create_space { name: space.as_bytes().to_vec() });
        let delegate = RuntimeCall::Proxy(ProxyCall::add_proxy {
            delegate: self.account().into(),
            proxy_type: ProxyType::Maintain,
            delay: 0,
        });
        let both = runtime::transactions().utility().batch_all(vec![create, delegate]);
        match self.sign_and_include(&owner, &both).await {
            Ok(_) => Ok(()),
            // Somebody was faster: what the chain says now decides.
            Err(PushError::Refused(failure))
                if failure.registry_error() == Some("SpaceAlreadyExists") =>
            {
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    async fn endow(&self, account: &AccountId) -> Result<(), PushError> {
        let transfer = runtime::transactions()
            .balances()
            .transfer_keep_alive((*account).into(), DEV_ENDOWMENT);
        self.sign_and_include(&self.0.signer, &transfer).await?;
        Ok(())
    }

    /// Whether a refused push may succeed now.
    async fn mend(&self, space: &SpaceName, failure: &DispatchFailure) -> bool {
        let owner = self.0.signer.dev_owner(space).account();
        match (failure.pallet.as_str(), failure.error.as_str()) {
            ("Token", "FundsUnavailable") | ("Balances", "InsufficientBalance") if self.0.dev => {
                // Only an owner of our own making is funded: of any other space it is its owner's
                // affair.
                let ours = matches!(
                    self.0.actors.of(space).await,
                    Ok(Standing::Delegated(Actor::Owner(account, _))) if account == owner
                );
                ours && self.endow(&owner).await.is_ok()
            }
            ("Proxy", "NotProxy") => true,
            ("ContainerRegistry", "NotSpaceMember" | "SpaceNotFound" | "SpaceDoesNotExist") => true,
            _ => false,
        }
    }

    async fn sign_and_include(
        &self,
        signer: &Signer,
        call: &impl Payload,
    ) -> Result<Included, PushError> {
        let included = within(INCLUSION_TIME_OUT, self.submit_and_watch(signer, call)).await?;
        within(INCLUSION_TIME_OUT, self.read_events(included)).await?
    }

    async fn submit_and_watch(
        &self,
        signer: &Signer,
        call: &impl Payload,
    ) -> Result<InBlock, ChainError> {
        let Chain { asked, told } = &self.0.chain;
        let chain = &self.0.chain;
        let best = chain.best().await?;
        let at = chain.at(best).await?;
        // Of the pool, so that an extrinsic of ours that is still in it is counted.
        let nonce = asked.rpc.system_account_next_index(&signer.account()).await;
        let params = DefaultExtrinsicParamsBuilder::new()
            .nonce(nonce.map_err(chain_error)?)
            .mortal_from_unchecked(MORTALITY, best.number, H256(best.hash))
            .build();
        let extrinsic = at
            .transactions()
            .create_signable_offline(call, params)
            .and_then(|mut signable| signable.sign(&signer.0))
            .map_err(chain_error)?;
        let extrinsic = extrinsic.into_encoded();
        let statuses = told.rpc.author_submit_and_watch_extrinsic(&extrinsic).await;
        let mut statuses = statuses.map_err(not_included)?;
        while let Some(status) = self.prompt(statuses.next()).await {
            match status.map_err(chain_error)? {
                TransactionStatus::InBlock(block) if self.0.confirm == Confirm::Best => {
                    return Ok(InBlock { block, extrinsic });
                }
                TransactionStatus::Finalized(block) => return Ok(InBlock { block, extrinsic }),
                status @ (TransactionStatus::Usurped(_)
                | TransactionStatus::FinalityTimeout(_)
                | TransactionStatus::Dropped
                | TransactionStatus::Invalid) => {
                    return Err(ChainError::NotIncluded(format!("{status:?}")));
                }
                TransactionStatus::Future
                | TransactionStatus::Ready
                | TransactionStatus::Broadcast(_)
                | TransactionStatus::InBlock(_)
                | TransactionStatus::Retracted(_) => {}
            }
        }
        Err(ChainError::Unreachable("the node stopped telling of the transaction".into()))
    }

    /// What the node notifies of, without a pause before it: a second notification would wait until
    /// the first one is acknowledged (see [`Chain`]), and a small request carries that
    /// acknowledgement at once. Fewer and fewer of them, as later ones matter less.
    async fn prompt<T>(&self, notification: impl Future<Output = T>) -> T {
        let acknowledge = async {
            let mut pause = FIRST_ACKNOWLEDGEMENT;
            loop {
                tokio::time::sleep(pause).await;
                // Only that it is sent matters; a lost connection shows in the notifications.
                let _ = self.0.chain.told.rpc.system_chain().await;
                pause = (pause * 2).min(INCLUSION_TIME_OUT);
            }
        };
        tokio::select! {
            notification = notification => notification,
            never = acknowledge => never,
        }
    }

    async fn read_events(
        &self,
        InBlock { block: hash, extrinsic }: InBlock,
    ) -> Result<Result<Included, PushError>, ChainError> {
        let body = self.0.chain.asked.rpc.chain_get_block(Some(hash)).await.map_err(chain_error)?;
        let body = body.ok_or_else(|| ChainError::UnknownBlock(format!("{hash:?}")))?.block;
        let index = body.extrinsics.iter().position(|other| other.0 == extrinsic);
        let index = index.and_then(|index| u32::try_from(index).ok()).ok_or_else(|| {
            ChainError::Malformed(format!("block {hash:?} lacks the extrinsic that it includes"))
        })?;
        let block = BlockRef { number: body.header.number, hash: hash.0 };
        let at = self.0.chain.at(block).await?;
        let metadata = at.metadata();
        let failure = |bytes: &[u8]| {
            DispatchError::decode_from(bytes, metadata.clone())
                .map(dispatch_failure)
                .map_err(|error| ChainError::Malformed(error.to_string()))
        };
        let mut marks = Vec::new();
        for event in at.events().fetch().await.map_err(chain_error)?.iter() {
            let event = event.map_err(chain_error)?;
            if event.phase() != Phase::ApplyExtrinsic(index) {
                continue;
            }
            match (event.pallet_name(), event.event_name()) {
                ("System", "ExtrinsicFailed") => {
                    return Ok(Err(PushError::Refused(failure(event.field_bytes())?)));
                }
                ("Utility", "ItemFailed") => {
                    marks.push(Mark::ItemFailed(failure(event.field_bytes())?));
                }
                ("Utility", "ItemCompleted") => marks.push(Mark::ItemCompleted),
                ("Utility", "BatchCompleted") => marks.push(Mark::BatchCompleted),
                ("Proxy", "ProxyExecuted") => {
                    marks.push(Mark::ProxyExecuted(proxy_result(&event, &failure)?));
                }
                _ => {}
            }
        }
        Ok(Ok(Included { block, marks }))
    }
}

/// An extrinsic, encoded, and the block that it is in.
struct InBlock {
    block: H256,
    extrinsic: Vec<u8>,
}

/// An extrinsic that is in a block and was applied.
struct Included {
    block: BlockRef,
    marks: Vec<Mark>,
}

/// `ProxyExecuted{result: Result<(), DispatchError>}`: 0, or 1 and the error.
fn proxy_result(
    event: &Event<'_, PolkadotConfig>,
    failure: &impl Fn(&[u8]) -> Result<DispatchFailure, ChainError>,
) -> Result<Result<(), DispatchFailure>, ChainError> {
    match event.field_bytes() {
        [0, ..] => Ok(Ok(())),
        [1, error @ ..] => failure(error).map(Err),
        _ => Err(ChainError::Malformed("ProxyExecuted without a result".into())),
    }
}

fn dispatch_failure(error: DispatchError) -> DispatchFailure {
    let (pallet, error) = match error {
        DispatchError::Module(error) => match error.details() {
            Ok(details) => (details.pallet.name().to_owned(), details.variant.name.clone()),
            Err(error) => (String::new(), error.to_string()),
        },
        DispatchError::Token(error) => ("Token".into(), format!("{error:?}")),
        error => (String::new(), error.to_string()),
    };
    DispatchFailure { pallet, error }
}

/// The node refused to take the extrinsic, or could not be asked.
fn not_included(error: subxt::rpcs::Error) -> ChainError {
    match error {
        subxt::rpcs::Error::User(error) => ChainError::NotIncluded(error.message),
        error => chain_error(error),
    }
}
