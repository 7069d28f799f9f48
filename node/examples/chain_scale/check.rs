//! Has the runtime itself take apart some of what was written past it: were anything missing or
//! miscounted, the calls would fail or leave something behind.

use crate::{
    Result,
    calls::IMAGE,
    chain::Chain,
    fill::{FREE, Fill},
    keys::sign,
    setup::succeeded,
};
use codec::Decode;
use container_registry_runtime::{AccountId, Balance, Runtime, RuntimeCall, RuntimeEvent};
use pallet_container_registry::{Call, RestingName, RestingNames, Spaces};
use polkadot_sdk::{
    frame_support::storage::storage_prefix,
    frame_system::{Account, AccountInfo, EventRecord},
    pallet_balances::AccountData,
    pallet_sudo, pallet_utility,
    sp_keyring::Sr25519Keyring::Alice,
};
use std::collections::HashMap;

/// What a block changes: what was set, and what was removed.
pub type Changes = HashMap<Vec<u8>, Option<Vec<u8>>>;
/// An event, as the runtime stores it.
type Record = EventRecord<RuntimeEvent, container_registry_runtime::Hash>;

/// Empties and deletes a space in a block that is then thrown away.
pub fn run(chain: &Chain, fill: &Fill) -> Result<()> {
    for space in [0, fill.spaces / 2, fill.spaces - 1] {
        take_apart(chain, fill, space)?;
    }
    println!("checked: three spaces of these were emptied and deleted by calls");
    Ok(())
}

fn take_apart(chain: &Chain, fill: &Fill, space: u32) -> Result<()> {
    let (space_id, repo_name) = (fill.space_id(space), fill.name(space).into_inner());
    let remove_blob = |blob| {
        let digest = fill.content(fill.spaces + blob).0.into_inner();
        Call::remove_digest_info { repo_name: repo_name.clone(), digest }
    };
    // What is removed shall be gone at once.
    let at_once = Call::set_restore_window { space_id, window: Some(0) };
    let mut calls: Vec<RuntimeCall> = [at_once]
        .into_iter()
        .chain(fill.blobs_of(space).map(remove_blob))
        .map(Into::into)
        .collect();
    let image_name = IMAGE.into();
    calls.push(Call::remove_repository { space_id, image_name, limit: 2 }.into());
    calls.push(Call::delete_space { space_id }.into());
    let (who, owner): (_, AccountId) = (fill.owner(space).into(), fill.owner(space));
    let batch = pallet_utility::Call::batch_all { calls }.into();
    let call = pallet_sudo::Call::sudo_as { who, call: Box::new(batch) };
    let nonce = nonce(chain)?;

    let mut block = chain.begin()?;
    succeeded(block.apply(sign(&Alice.pair(), nonce, chain.genesis(), call.into()))?)?;
    block.finalise()?;
    let changes: Changes = block.changes()?.main_storage_changes.into_iter().collect();
    root_succeeded(&changes)?;

    let gone = |key: Vec<u8>| changes.get(&key) == Some(&None);
    let deleted = gone(Spaces::<Runtime>::hashed_key_for(space_id));
    // The owner has everything back but for what is held for the name, which rests.
    let name = changed::<RestingName<Runtime>>(
        &changes,
        RestingNames::<Runtime>::hashed_key_for(fill.name(space)),
    )?;
    let account = changed::<AccountInfo<u32, AccountData<Balance>>>(
        &changes,
        Account::<Runtime>::hashed_key_for(&owner),
    )?;
    let held = name.deposit.amount;
    let AccountData { free, reserved, .. } = account.data;
    let paid_back = (free, reserved) == (FREE + fill.held(space) - held, held);
    if deleted && paid_back {
        Ok(())
    } else {
        Err(format!("space {space_id} was not whole: {deleted} {paid_back}").into())
    }
}

/// What a block has set.
fn changed<Value: Decode>(changes: &Changes, key: Vec<u8>) -> Result<Value> {
    let value = changes.get(&key).cloned().flatten().ok_or("an entry was not changed")?;
    Ok(Value::decode(&mut value.as_slice())?)
}

/// The nonce of the root account at the tip.
pub fn nonce(chain: &Chain) -> Result<u32> {
    let key = Account::<Runtime>::hashed_key_for(Alice.to_account_id());
    let info: Option<AccountInfo<u32, AccountData<Balance>>> = chain.get(&key)?;
    Ok(info.map(|info| info.nonce).unwrap_or_default())
}

/// That a call which root made succeeded: the transaction itself does in any case.
pub fn root_succeeded(changes: &Changes) -> Result<()> {
    let events = changes.get(storage_prefix(b"System", b"Events").as_slice()).cloned().flatten();
    let events = Vec::<Record>::decode(&mut events.unwrap_or_default().as_slice())?;
    let result = events.into_iter().find_map(|record| match record.event {
        RuntimeEvent::Sudo(pallet_sudo::Event::Sudid { sudo_result }) => Some(sudo_result),
        RuntimeEvent::Sudo(pallet_sudo::Event::SudoAsDone { sudo_result }) => Some(sudo_result),
        _ => None,
    });
    let result = result.ok_or("root did nothing")?;
    Ok(result.map_err(|error| format!("root failed: {error:?}"))?)
}
