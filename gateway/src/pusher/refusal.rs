//! What the chain's refusals mean to a client.

use super::PushFailure;
use crate::{
    error::{ApiError, Code},
    ledger::{AccountId, DispatchFailure, PushError},
};
use container_registry_primitives::SpaceName;

/// A failed push with what the client needs to know about it.
#[derive(Debug)]
pub struct Refusal<'a> {
    /// What went wrong.
    pub failure: PushFailure,
    /// Where it was meant to go.
    pub space: &'a SpaceName,
    /// The gateway's account.
    pub account: AccountId,
}

impl From<Refusal<'_>> for ApiError {
    fn from(refusal: Refusal<'_>) -> Self {
        let Refusal { failure, space, account } = refusal;
        match failure {
            PushFailure::Ledger(PushError::NoSuchSpace(_)) => no_such_space(space),
            PushFailure::Ledger(error @ PushError::NotDelegated { .. }) => {
                Self::from(Code::Denied).message(error.to_string())
            }
            PushFailure::Ledger(PushError::Refused(failure)) => refused(&failure, space, &account),
            PushFailure::Busy => {
                Self::from(Code::TooManyRequests).message("too many pushes wait for the chain")
            }
            PushFailure::State(error) => error.into(),
            failure => {
                tracing::warn!(%space, %failure, "a push is not acknowledged");
                Self::from(Code::Unavailable)
                    .message("the chain cannot take the push at the moment; repeat it")
            }
        }
    }
}

fn no_such_space(space: &SpaceName) -> ApiError {
    ApiError::from(Code::NameUnknown).message(format!(
        "the space {space} does not exist: create it with create_space, and let this gateway's \
         account act for it"
    ))
}

/// A dispatch error of the runtime, by name.
fn refused(failure: &DispatchFailure, space: &SpaceName, account: &AccountId) -> ApiError {
    let Some(name) = failure.registry_error() else {
        tracing::warn!(%space, %failure, "the chain refused a push");
        return ApiError::from(Code::Denied)
            .message(format!("the chain refused the push to the space {space}: {failure}"));
    };
    match name {
        "SpaceDoesNotExist" | "SpaceNotFound" => no_such_space(space),
        "NotSpaceMember" | "NotAuthorized" | "NotSpaceOwner" => ApiError::from(Code::Denied)
            .message(format!(
                "the space {space} does not let this gateway's account {account} push ({name}): \
                 its owner can add that account as a member with add_space_member, or as a proxy \
                 of type Push or Maintain"
            )),
        "TagImmutable" => ApiError::from(Code::Denied).message(
            "the tag is immutable: the space's owner has set that in this repository a tag stays \
             with its manifest; push another tag",
        ),
        "MaxTagsLimitReached" => ApiError::from(Code::Denied).message(
            "the repository has as many tags as it may; moving or removing one of them still works",
        ),
        "MaxImagesReached" => ApiError::from(Code::Denied)
            .message(format!("the space {space} has as many repositories as it may")),
        "ExceedsMaxLength" | "EmptyImageName" | "InvalidName" => ApiError::from(Code::NameInvalid)
            .message(format!("the chain does not take the name ({name})")),
        "InvalidTag" => ApiError::from(Code::TagInvalid)
            .message(format!("the chain does not take the tag ({name})")),
        "EmptyDigest"
        | "EmptyDigestInfo"
        | "EmptyCid"
        | "EmptyCidInfo"
        | "InvalidDigest"
        | "InvalidCid"
        | "CidDoesNotMatchDigest" => ApiError::from(Code::DigestInvalid)
            .message(format!("the chain does not take the digest ({name})")),
        name if name.starts_with("Invalid") => ApiError::from(Code::ManifestInvalid)
            .message(format!("the chain does not take the push ({name})")),
        // Limits, and whatever comes: the chain's own word for it.
        name => ApiError::from(Code::Denied)
            .message(format!("the chain refused the push to the space {space}: {name}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::ChainError;

    #[test]
    fn every_refusal_has_its_code() {
        let space: SpaceName = "team".parse().unwrap();
        let account = AccountId([7; 32]);
        let registry = |error: &str| {
            PushFailure::Ledger(PushError::Refused(DispatchFailure {
                pallet: "ContainerRegistry".into(),
                error: error.into(),
            }))
        };
        let not_delegated = PushError::NotDelegated { space: space.clone(), account };
        let other = DispatchFailure { pallet: "Balances".into(), error: "Frozen".into() };
        for (failure, code) in [
            (registry("NotSpaceMember"), Code::Denied),
            (registry("NotAuthorized"), Code::Denied),
            (registry("SpaceDoesNotExist"), Code::NameUnknown),
            (registry("SpaceNotFound"), Code::NameUnknown),
            (registry("MaxTagsLimitReached"), Code::Denied),
            (registry("MaxImagesReached"), Code::Denied),
            (registry("TagImmutable"), Code::Denied),
            (registry("CidDoesNotMatchDigest"), Code::DigestInvalid),
            (registry("ExceedsMaxLength"), Code::NameInvalid),
            (registry("InvalidTag"), Code::TagInvalid),
            (registry("InvalidDigest"), Code::DigestInvalid),
            (registry("SomethingNew"), Code::Denied),
            (PushFailure::Ledger(PushError::Refused(other)), Code::Denied),
            (PushFailure::Ledger(not_delegated), Code::Denied),
            (PushFailure::Ledger(PushError::NoSuchSpace(space.clone())), Code::NameUnknown),
            (PushFailure::Ledger(ChainError::Unreachable("away".into()).into()), Code::Unavailable),
            (PushFailure::TimedOut, Code::Unavailable),
            (PushFailure::Closed, Code::Unavailable),
            (PushFailure::Busy, Code::TooManyRequests),
        ] {
            let text = format!("{failure:?}");
            let refusal = Refusal { failure, space: &space, account };
            let error = ApiError::from(refusal);
            assert_eq!(error.code(), code, "{text}");
            if text.contains("NotSpaceMember") || text.contains("NotDelegated") {
                assert!(error.to_string().contains(&account.to_string()), "{error}");
            }
            if text.contains("TagImmutable") {
                assert!(error.to_string().contains("the tag is immutable"), "{error}");
            }
        }
    }
}
