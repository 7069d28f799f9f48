//! What became of each push in a batch, read from the events of its extrinsic.
//!
//! The extrinsic is `force_batch([push, …])` and a push is one call, or `batch_all(calls)` if it is
//! several, through a proxy or not. The events of a push are, in this order:
//!
//! | push | when it succeeds | when it fails |
//! |---|---|---|
//! | by proxy, one call | `ProxyExecuted(Ok)`, `ItemCompleted` | `ProxyExecuted(Err)`, `ItemCompleted` |
//! | by proxy, several | `ItemCompleted` a call, `BatchCompleted`, and as above | the same |
//! | one call | `ItemCompleted` | `ItemFailed` |
//! | several calls | `ItemCompleted` a call, `BatchCompleted`, `ItemCompleted` | `ItemFailed` |
//!
//! A failed inner batch leaves no events: they are rolled back with its state.

use crate::error::DispatchFailure;

/// An event of the extrinsic that matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `Utility.BatchCompleted`.
    BatchCompleted,
    /// `Utility.ItemCompleted`.
    ItemCompleted,
    /// `Utility.ItemFailed`.
    ItemFailed(DispatchFailure),
    /// `Proxy.ProxyExecuted`.
    ProxyExecuted(Result<(), DispatchFailure>),
}

/// By which way a push went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Through a proxy, whatever it is.
    Proxy,
    /// As one call.
    Call,
    /// As a batch of calls.
    Batch,
}

/// The result of each push, which went by these ways. `None` if the events are not those of such a
/// batch.
pub(crate) fn results(
    marks: impl IntoIterator<Item = Mark>,
    ways: &[Way],
) -> Option<Vec<Result<(), DispatchFailure>>> {
    let mut marks = marks.into_iter();
    ways.iter()
        .map(|way| {
            let result = loop {
                match (way, marks.next()?) {
                    (_, Mark::ItemFailed(failure)) => return Some(Err(failure)),
                    (Way::Call, Mark::ItemCompleted) => return Some(Ok(())),
                    (Way::Proxy, Mark::ProxyExecuted(result)) => break result,
                    (Way::Batch, Mark::BatchCompleted) => break Ok(()),
                    (Way::Proxy | Way::Batch, Mark::ItemCompleted)
                    | (Way::Proxy, Mark::BatchCompleted) => {}
                    (Way::Call | Way::Batch, Mark::ProxyExecuted(_))
                    | (Way::Call, Mark::BatchCompleted) => return None,
                }
            };
            (marks.next()? == Mark::ItemCompleted).then_some(result)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Mark::*, *};

    fn failure(error: &str) -> DispatchFailure {
        DispatchFailure { pallet: "ContainerRegistry".into(), error: error.into() }
    }

    #[test]
    fn each_push_gets_its_own_result() {
        let marks = [
            // By proxy, two calls, well.
            ItemCompleted,
            ItemCompleted,
            BatchCompleted,
            ProxyExecuted(Ok(())),
            ItemCompleted,
            // By proxy, one call, well.
            ProxyExecuted(Ok(())),
            ItemCompleted,
            // By proxy, refused.
            ProxyExecuted(Err(failure("MaxTagsLimitReached"))),
            ItemCompleted,
            // Direct, refused.
            ItemFailed(failure("NotSpaceMember")),
            // Direct, one call, well.
            ItemCompleted,
            // Direct, two calls, well.
            ItemCompleted,
            ItemCompleted,
            BatchCompleted,
            ItemCompleted,
            // The outer batch.
            BatchCompleted,
        ];
        let expected = vec![
            Ok(()),
            Ok(()),
            Err(failure("MaxTagsLimitReached")),
            Err(failure("NotSpaceMember")),
            Ok(()),
            Ok(()),
        ];
        let ways = [Way::Proxy, Way::Proxy, Way::Proxy, Way::Batch, Way::Call, Way::Batch];
        assert_eq!(results(marks, &ways), Some(expected));
    }

    #[test]
    fn other_events_are_not_taken_for_success() {
        for way in [Way::Proxy, Way::Batch, Way::Call] {
            assert_eq!(results([], &[way]), None);
            assert_eq!(results([BatchCompleted], &[way]), None);
        }
        assert_eq!(results([ItemCompleted], &[Way::Proxy]), None);
        assert_eq!(results([ItemCompleted, BatchCompleted], &[Way::Batch]), None);
        assert_eq!(results([ProxyExecuted(Ok(())), BatchCompleted], &[Way::Proxy]), None);
        assert_eq!(results([ProxyExecuted(Ok(())), ItemCompleted], &[Way::Call]), None);
    }
}
