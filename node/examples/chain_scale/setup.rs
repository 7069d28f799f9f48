//! Puts there what the measured calls need, by extrinsics in real blocks.

use crate::{
    Result,
    calls::{Actor, ENDOWMENT, Scenario},
    chain::Chain,
    keys::{account, sign},
};
use container_registry_runtime::{Hash, RuntimeCall};
use polkadot_sdk::{
    pallet_balances, pallet_utility,
    sp_core::sr25519,
    sp_keyring::Sr25519Keyring::Alice,
    sp_runtime::{
        DispatchError, OpaqueExtrinsic,
        transaction_validity::{InvalidTransaction, TransactionValidityError},
    },
};

/// Accounts endowed by one transaction.
const ENDOWED_AT_ONCE: usize = 50;

/// The actors of all executions: ids count the spaces, and what was removed, before.
pub fn actors(scenarios: &[Scenario], rounds: u32) -> Vec<Actor> {
    let (mut next_space, mut next_restorable) = (0, 0);
    let mut actors = Vec::new();
    for round in 0..rounds {
        for (index, scenario) in scenarios.iter().enumerate() {
            actors.push(Actor {
                scenario: index,
                round,
                space_id: next_space,
                restorable_id: next_restorable,
            });
            if scenario.has_space() {
                next_space += 1;
            }
            if scenario.removes() {
                next_restorable += 1;
            }
        }
    }
    actors
}

/// Endows the actors' accounts and has the actors make their preparations.
pub fn run(chain: &Chain, scenarios: &[Scenario], rounds: u32) -> Result<()> {
    let genesis = chain.genesis();
    let actors = actors(scenarios, rounds);
    let mut extrinsics = Vec::new();
    for (nonce, actors) in (0..).zip(actors.chunks(ENDOWED_AT_ONCE)) {
        let endowments = actors.iter().flat_map(|actor| {
            [actor.pair(), actor.other()].map(|pair| {
                let dest = account(&pair).into();
                pallet_balances::Call::transfer_keep_alive { dest, value: ENDOWMENT }.into()
            })
        });
        extrinsics.push(batch(&Alice.pair(), nonce, genesis, endowments.collect()));
    }
    for actor in &actors {
        let before = scenarios[actor.scenario].before(actor);
        if !before.is_empty() {
            extrinsics.push(batch(&actor.pair(), 0, genesis, before));
        }
    }
    include(chain, extrinsics)
}

fn batch(
    pair: &sr25519::Pair,
    nonce: u32,
    genesis: Hash,
    calls: Vec<RuntimeCall>,
) -> OpaqueExtrinsic {
    sign(pair, nonce, genesis, pallet_utility::Call::batch_all { calls }.into())
}

/// Puts extrinsics into as many blocks as they need, in their order.
fn include(chain: &Chain, extrinsics: Vec<OpaqueExtrinsic>) -> Result<()> {
    let mut block = chain.begin()?;
    for extrinsic in extrinsics {
        let mut result = block.apply(extrinsic.clone())?;
        let full = TransactionValidityError::from(InvalidTransaction::ExhaustsResources);
        if result == Err(full) {
            block.commit()?;
            block = chain.begin()?;
            result = block.apply(extrinsic)?;
        }
        succeeded(result)?;
    }
    block.commit()
}

/// That a transaction was valid and its call succeeded.
pub fn succeeded(
    result: std::result::Result<std::result::Result<(), DispatchError>, TransactionValidityError>,
) -> Result<()> {
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(format!("a call failed: {error:?}").into()),
        Err(error) => Err(format!("a transaction is not valid: {error:?}").into()),
    }
}
