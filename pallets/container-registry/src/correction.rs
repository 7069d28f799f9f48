//! Who may record that known content is elsewhere.

use crate::{CidOf, Config, DepositOf, DigestOf, Error, Rights, global::is_checked};
use polkadot_sdk::frame_support::ensure;

/// That a record's CID, the first, may become the second. To push is not to replace: a CID that the
/// chain has checked is never replaced by one that it cannot check, and any other only by a checked
/// one, by whoever paid for the record, or with the right to delete.
pub(crate) fn ensure_may_correct<T: Config>(
    who: &T::AccountId,
    rights: Rights,
    digest: &DigestOf<T>,
    (old, new): (&CidOf<T>, &CidOf<T>),
    deposit: &DepositOf<T>,
) -> Result<(), Error<T>> {
    if old == new || is_checked(digest, new) {
        return Ok(());
    }
    ensure!(!is_checked(digest, old), Error::CidAlreadyChecked);
    ensure!(rights.delete || deposit.who == *who, Error::NotAuthorized);
    Ok(())
}
