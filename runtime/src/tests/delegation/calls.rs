//! Call by call: which ones a proxy of each type may make. A call that is new has to be put into one of
//! the tables.

use super::*;
use codec::{Decode, Encode};
use frame_support::traits::{GetCallMetadata, InstanceFilter};

type Table = &'static [(&'static str, &'static [&'static str])];

/// The calls that a `Push` proxy may make: what records, and the batches of `Utility`.
const PUSH: Table = &[
    ("Utility", &["batch", "batch_all", "force_batch"]),
    (
        "ContainerRegistry",
        &[
            "add_manifest_head_digest_and_manifest_json_cid",
            "create_repository",
            "declare_size",
            "push",
            "set_tag",
            "store_blobs",
            "store_digest_info",
            "store_manifest",
        ],
    ),
];

/// The calls that a `Maintain` proxy may make besides: what removes content, and puts it back.
const MAINTAIN: Table = &[(
    "ContainerRegistry",
    &[
        "remove_digest_info",
        "remove_image",
        "remove_manifest",
        "remove_repository",
        "remove_tag",
        "remove_tag_if",
        "restore",
    ],
)];

/// The calls that a `Registry` proxy may make besides: the others of the two registry pallets. Who may only
/// maintain cannot end the undo: neither `purge` nor `set_restore_window` is theirs.
const REGISTRY: Table = &[
    (
        "ContainerRegistry",
        &[
            "accept_space",
            "add_space_member",
            "create_space",
            "delete_space",
            "deregister_node",
            "free_name",
            "grant_credits",
            "prove_node",
            "purge",
            "reap",
            "register_node",
            "remove_space_member",
            "set_member_permissions",
            "set_restore_window",
            "set_tag_mutability",
            "set_visibility",
            "transfer_space",
        ],
    ),
    (
        "RegistryAccounts",
        &[
            "accept_account",
            "cancel_account_request",
            "cancel_image_request",
            "clear_account_request",
            "clear_image_request",
            "close_account",
            "create_manifest",
            "create_registry",
            "create_repository",
            "evict_account",
            "reject_account",
            "reject_image",
            "remove_image",
            "remove_registry",
            "remove_repository",
            "request_account",
            "request_image",
            "revoke_image",
        ],
    ),
];

/// The calls that all of them are refused: all that spend, all that change who may do what, all that make
/// others with an origin of their own, and all that are root's.
const REFUSED: Table = &[
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
    ("ValidatorSet", &["add_validator", "remove_validator"]),
    ("Session", &["purge_keys", "set_keys"]),
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
    (
        "Multisig",
        &[
            "approve_as_multi",
            "as_multi",
            "as_multi_threshold_1",
            "cancel_as_multi",
            "poke_deposit",
        ],
    ),
];

/// Calls that take an argument that has no value, so that nobody can make them.
const IMPOSSIBLE: &[(&str, &str)] =
    &[("Grandpa", "report_equivocation"), ("Grandpa", "report_equivocation_unsigned")];

type Names = Vec<(&'static str, &'static str)>;

fn names(tables: &[Table]) -> Names {
    let entries = tables.iter().flat_map(|table| table.iter());
    entries.flat_map(|(pallet, calls)| calls.iter().map(|call| (*pallet, *call))).collect()
}

/// All that a proxy of a type may call, by the tables.
fn permitted(kind: ProxyType) -> Names {
    match kind {
        ProxyType::Push => names(&[PUSH]),
        ProxyType::Maintain => names(&[PUSH, MAINTAIN]),
        ProxyType::Registry => names(&[PUSH, MAINTAIN, REGISTRY]),
        ProxyType::Any => every_name(),
    }
}

fn every_name() -> Names {
    names(&[PUSH, MAINTAIN, REGISTRY, REFUSED])
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

/// A value of each call that a proxy of a type is refused, and some whose arguments would do harm.
pub(super) fn refused_calls(kind: ProxyType) -> Vec<Call> {
    let permitted = permitted(kind);
    let mut calls = every_call();
    calls.retain(|call| !permitted.contains(&name(call)));
    calls.extend([
        transfer(),
        add_proxy(ProxyType::Any),
        add_proxy(kind),
        pallet_sudo::Call::sudo { call: Box::new(create_space()) }.into(),
        pallet_sudo::Call::sudo { call: Box::new(transfer()) }.into(),
        pallet_sudo::Call::set_key { new: account(Bob).into() }.into(),
        frame_system::Call::remark_with_event { remark: b"alice says".to_vec() }.into(),
        proxied(Alice, create_repository()),
        proxied(Alice, transfer()),
    ]);
    calls
}

#[test]
fn every_call_of_the_runtime_is_in_one_of_the_tables() {
    let of_the_runtime = Call::get_module_names()
        .iter()
        .flat_map(|pallet| Call::get_call_names(pallet).iter().map(move |call| (*pallet, *call)));
    assert_eq!(sorted(every_name()), sorted(of_the_runtime.collect()));
}

#[test]
fn every_call_that_can_be_made_is_tried() {
    let mut expected = every_name();
    expected.retain(|call| !IMPOSSIBLE.contains(call));
    assert_eq!(sorted(every_call().iter().map(name).collect()), sorted(expected));
}

#[test]
fn the_filter_permits_what_the_tables_do() {
    for kind in LIMITED {
        let permitted = permitted(kind);
        for call in every_call() {
            let expected = permitted.contains(&name(&call));
            assert_eq!(kind.filter(&call), expected, "{kind:?} {call:?}");
        }
        for call in refused_calls(kind) {
            assert!(!kind.filter(&call), "{kind:?} {call:?}");
        }
    }
    assert!(every_call().iter().all(|call| ProxyType::Any.filter(call)));
}

#[test]
fn what_the_tables_permit_is_not_filtered() {
    for kind in LIMITED {
        let permitted = permitted(kind);
        with_proxy(kind, || {
            for call in every_call().into_iter().filter(|call| permitted.contains(&name(call))) {
                // That the call fails for its empty arguments is its own affair.
                assert_ne!(as_alice(call.clone()), Err(filtered()), "{kind:?} {call:?}");
            }
        });
    }
}

#[test]
fn does_nothing_else() {
    for kind in LIMITED {
        with_proxy(kind, || {
            for call in refused_calls(kind) {
                let before = state();
                assert_eq!(as_alice(call.clone()), Err(filtered()), "{kind:?} {call:?}");
                assert_eq!(state(), before, "{kind:?} {call:?}");
            }
        });
    }
}

#[test]
fn the_types_are_stored_as_ever() {
    use ProxyType::{Any, Maintain, Push, Registry};
    let encoded = [Any, Registry, Push, Maintain].map(|kind| kind.encode());
    assert_eq!(encoded, [[0], [1], [2], [3]]);
}
