//! Call by call: which ones a `Registry` proxy may make. A call that is new has to be put into the
//! table, on one side or the other.

use super::*;
use codec::Decode;
use frame_support::traits::{GetCallMetadata, InstanceFilter};

/// The calls that are permitted: those of the two registry pallets, and the batches of `Utility`.
const PERMITTED: &[(&str, &[&str])] = &[
    ("Utility", &["batch", "batch_all", "force_batch"]),
    (
        "ContainerRegistry",
        &[
            "accept_space",
            "add_manifest_head_digest_and_manifest_json_cid",
            "add_space_member",
            "create_repository",
            "create_space",
            "delete_space",
            "deregister_node",
            "grant_credits",
            "register_node",
            "remove_digest_info",
            "remove_manifest",
            "remove_repository",
            "remove_space_member",
            "remove_tag",
            "set_member_permissions",
            "set_tag_mutability",
            "set_visibility",
            "store_digest_info",
            "store_manifest",
            "transfer_space",
        ],
    ),
    (
        "RegistryAccounts",
        &[
            "accept_account",
            "cancel_account_request",
            "cancel_image_request",
            "close_account",
            "create_manifest",
            "create_registry",
            "create_repository",
            "reject_account",
            "reject_image",
            "remove_image",
            "remove_registry",
            "remove_repository",
            "request_account",
            "request_image",
        ],
    ),
];

/// The calls that are refused: all that spend, all that change who may do what, all that make others
/// with an origin of their own, and all that are root's.
const REFUSED: &[(&str, &[&str])] = &[
    (
        "System",
        &[
            "apply_authorized_upgrade",
            "authorize_upgrade",
            "authorize_upgrade_without_checks",
            "kill_prefix",
            "kill_storage",
            "remark",
            "remark_with_event",
            "set_code",
            "set_code_without_checks",
            "set_heap_pages",
            "set_storage",
        ],
    ),
    ("Timestamp", &["set"]),
    ("Grandpa", &["note_stalled", "report_equivocation", "report_equivocation_unsigned"]),
    (
        "Balances",
        &[
            "burn",
            "force_adjust_total_issuance",
            "force_set_balance",
            "force_transfer",
            "force_unreserve",
            "transfer_all",
            "transfer_allow_death",
            "transfer_keep_alive",
            "upgrade_accounts",
        ],
    ),
    (
        "Assets",
        &[
            "approve_transfer",
            "block",
            "burn",
            "cancel_approval",
            "clear_metadata",
            "create",
            "destroy_accounts",
            "destroy_approvals",
            "finish_destroy",
            "force_asset_status",
            "force_cancel_approval",
            "force_clear_metadata",
            "force_create",
            "force_set_metadata",
            "force_transfer",
            "freeze",
            "freeze_asset",
            "mint",
            "refund",
            "refund_other",
            "set_metadata",
            "set_min_balance",
            "set_reserves",
            "set_team",
            "start_destroy",
            "thaw",
            "thaw_asset",
            "touch",
            "touch_other",
            "transfer",
            "transfer_all",
            "transfer_approved",
            "transfer_keep_alive",
            "transfer_ownership",
        ],
    ),
    (
        "Utility",
        &["as_derivative", "dispatch_as", "dispatch_as_fallible", "if_else", "with_weight"],
    ),
    (
        "Proxy",
        &[
            "add_proxy",
            "announce",
            "create_pure",
            "kill_pure",
            "poke_deposit",
            "proxy",
            "proxy_announced",
            "reject_announcement",
            "remove_announcement",
            "remove_proxies",
            "remove_proxy",
        ],
    ),
    ("Sudo", &["remove_key", "set_key", "sudo", "sudo_as", "sudo_unchecked_weight"]),
];

/// Calls that take an argument that has no value, so that nobody can make them.
const IMPOSSIBLE: &[(&str, &str)] =
    &[("Grandpa", "report_equivocation"), ("Grandpa", "report_equivocation_unsigned")];

type Names = Vec<(&'static str, &'static str)>;

fn names(table: &[(&'static str, &[&'static str])]) -> Names {
    let pairs = table.iter().flat_map(|(pallet, calls)| calls.iter().map(|call| (*pallet, *call)));
    pairs.collect()
}

fn sorted(mut names: Names) -> Names {
    names.sort_unstable();
    names
}

fn name(call: &Call) -> (&'static str, &'static str) {
    let metadata = call.get_call_metadata();
    (metadata.pallet_name, metadata.function_name)
}

/// A value of each call that has any: what comes after the two bytes that name the call is zeros,
/// which are no text, nothing of a list, the first of a choice and the remark of nothing.
pub(super) fn every_call() -> Vec<Call> {
    let value = |pallet, call| {
        let bytes = [&[pallet, call][..], &[0; 512]].concat();
        Call::decode(&mut bytes.as_slice()).ok()
    };
    (0..=u8::MAX)
        .flat_map(|pallet| (0..=u8::MAX).filter_map(move |call| value(pallet, call)))
        .collect()
}

/// A value of each call that is refused, and some whose arguments would do harm.
pub(super) fn refused_calls() -> Vec<Call> {
    let refused = names(REFUSED);
    let mut calls = every_call();
    calls.retain(|call| refused.contains(&name(call)));
    calls.extend([
        transfer(),
        add_proxy(ProxyType::Any),
        add_proxy(ProxyType::Registry),
        pallet_sudo::Call::sudo { call: Box::new(create_space()) }.into(),
        pallet_sudo::Call::sudo { call: Box::new(transfer()) }.into(),
        pallet_sudo::Call::set_key { new: account(Bob).into() }.into(),
        frame_system::Call::remark_with_event { remark: b"alice says".to_vec() }.into(),
        proxied(Alice, create_space()),
        proxied(Alice, transfer()),
    ]);
    calls
}

#[test]
fn every_call_of_the_runtime_is_in_one_of_the_tables() {
    let of_the_runtime = Call::get_module_names()
        .iter()
        .flat_map(|pallet| Call::get_call_names(pallet).iter().map(move |call| (*pallet, *call)));
    let of_the_tables = [names(PERMITTED), names(REFUSED)].concat();
    assert_eq!(sorted(of_the_tables), sorted(of_the_runtime.collect()));
}

#[test]
fn every_call_that_can_be_made_is_tried() {
    let mut expected = [names(PERMITTED), names(REFUSED)].concat();
    expected.retain(|call| !IMPOSSIBLE.contains(call));
    assert_eq!(sorted(every_call().iter().map(name).collect()), sorted(expected));
}

#[test]
fn the_filter_permits_what_the_table_does() {
    let permitted = names(PERMITTED);
    for call in every_call() {
        let expected = permitted.contains(&name(&call));
        assert_eq!(ProxyType::Registry.filter(&call), expected, "{call:?}");
        assert!(ProxyType::Any.filter(&call), "{call:?}");
    }
    for call in refused_calls() {
        assert!(!ProxyType::Registry.filter(&call), "{call:?}");
    }
}

#[test]
fn what_the_table_permits_is_not_filtered() {
    let permitted = names(PERMITTED);
    with_registry_proxy(|| {
        for call in every_call().into_iter().filter(|call| permitted.contains(&name(call))) {
            // That the call fails for its empty arguments is its own affair.
            assert_ne!(as_alice(call.clone()), Err(filtered()), "{call:?}");
        }
    });
}

#[test]
fn does_nothing_else() {
    with_registry_proxy(|| {
        for call in refused_calls() {
            let before = state();
            assert_eq!(as_alice(call.clone()), Err(filtered()), "{call:?}");
            assert_eq!(state(), before, "{call:?}");
        }
    });
}
