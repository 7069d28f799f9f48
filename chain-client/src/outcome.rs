//! What became of each push in a batch, read from the events of its extrinsic.
//!
//! The extrinsic is `force_batch([push, …])` and a push is `batch_all(calls)`, through a proxy or
//! not. The events of a push are, in this order:
//!
//! | push | when it succeeds | when it fails |
//! |---|---|---|
//! | by proxy | `ItemCompleted` a call, `BatchCompleted`, `ProxyExecuted(Ok)`, `ItemCompleted` | `ProxyExecuted(Err)`, `ItemCompleted` |
//! | direct | `ItemCompleted` a call, `BatchCompleted`, `ItemCompleted` | `ItemFailed` |
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

/// The result of each push. `by_proxy` says of each whether it went through a proxy. `None` if the
/// events are not those of such a batch.
pub(crate) fn results(
    marks: impl IntoIterator<Item = Mark>,
    by_proxy: &[bool],
) -> Option<Vec<Result<(), DispatchFailure>>> {
    let mut marks = marks.into_iter();
    by_proxy
        .iter()
        .map(|by_proxy| {
            let result = loop {
                match marks.next()? {
                    Mark::ItemCompleted => continue,
                    Mark::ItemFailed(failure) => return Some(Err(failure)),
                    Mark::BatchCompleted if *by_proxy => continue,
                    Mark::BatchCompleted => break Ok(()),
                    Mark::ProxyExecuted(result) => break result,
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
            // By proxy, refused.
            ProxyExecuted(Err(failure("MaxTagsLimitReached"))),
            ItemCompleted,
            // Direct, refused.
            ItemFailed(failure("NotSpaceMember")),
            // Direct, one call, well.
            ItemCompleted,
            BatchCompleted,
            ItemCompleted,
            // The outer batch.
            BatchCompleted,
        ];
        let expected = vec![
            Ok(()),
            Err(failure("MaxTagsLimitReached")),
            Err(failure("NotSpaceMember")),
            Ok(()),
        ];
        assert_eq!(results(marks, &[true, true, false, false]), Some(expected));
    }

    #[test]
    fn other_events_are_not_taken_for_success() {
        assert_eq!(results([], &[false]), None);
        assert_eq!(results([ItemCompleted], &[true]), None);
        assert_eq!(results([ItemCompleted, BatchCompleted], &[false]), None);
        assert_eq!(results([ProxyExecuted(Ok(())), BatchCompleted], &[true]), None);
    }
}
