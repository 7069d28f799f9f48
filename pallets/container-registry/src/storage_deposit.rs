//! Deposits for bytes on chain, as the registry's pallets take them: what they cost, and how they are held and
//! given back.

use crate::Deposit;
use frame_support::{
    defensive,
    traits::{
        Footprint, Get,
        fungible::{Inspect, MutateHold},
        tokens::Precision,
    },
};
use polkadot_sdk::{
    frame_support,
    sp_runtime::{
        DispatchError,
        traits::{AtLeast32BitUnsigned, SaturatedConversion, Zero},
    },
};

/// One item of these keys and values, in bytes, the hashers' prefixes left out.
pub fn footprint(parts: &[usize]) -> Footprint {
    Footprint::from_parts(1, parts.iter().copied().fold(0, usize::saturating_add))
}

/// What bytes on chain cost: so much for each item, and for each byte.
pub fn price<Item, Byte, Balance>(Footprint { count, size }: Footprint) -> Balance
where
    Item: Get<Balance>,
    Byte: Get<Balance>,
    Balance: AtLeast32BitUnsigned,
{
    let items = Item::get().saturating_mul(count.saturated_into());
    items.saturating_add(Byte::get().saturating_mul(size.saturated_into()))
}

/// Holds an amount on an account's balance.
///
/// Errors: those of the currency.
pub fn hold<AccountId: Clone, Currency: MutateHold<AccountId>>(
    reason: impl Into<Currency::Reason>,
    who: &AccountId,
    amount: Currency::Balance,
) -> Result<Deposit<AccountId, Currency::Balance>, DispatchError> {
    Currency::hold(&reason.into(), who, amount)?;
    Ok(Deposit { who: who.clone(), amount })
}

/// Releases an amount that is on hold.
pub fn release<AccountId, Currency: MutateHold<AccountId>>(
    reason: impl Into<Currency::Reason>,
    who: &AccountId,
    amount: <Currency as Inspect<AccountId>>::Balance,
) {
    if amount.is_zero() {
        return;
    }
    let released = Currency::release(&reason.into(), who, amount, Precision::BestEffort);
    // Less is held only if somebody else took of the hold: then so much is lost, and the item
    // goes all the same.
    if released != Ok(amount) {
        defensive!("a deposit was not held in full");
    }
}
