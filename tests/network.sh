#!/usr/bin/env bash
# A network as scripts/network makes it: its validators change while it runs, and a tag can be proven with
# nothing but the genesis' authorities; finality with one validator lost, none with two, nothing lost when
# they come back; fresh nodes that sync block by block, and by warp.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=scripts/lib/network.sh
. "$ROOT/scripts/lib/network.sh"
own_stack_only
need curl jq node
need_polkadot_js
# shellcheck source=tests/lib/proof.sh
. "$ROOT/tests/lib/proof.sh"

# Blocks come every two seconds, and the nodes share what cores there are.
CASE_SECONDS=900
SPACE=network-space
RUN=("$ROOT/scripts/network" --detach --skip-build --data "$WORK/network")
# Five nodes, and three that join later.
ports_take_range NETWORK_RPC_PORT 16
NETWORK_P2P_PORT=$((NETWORK_RPC_PORT + 8))
# Ten seconds: changes of the validators are in force after one to two sessions.
export NETWORK_SESSION=5
export NETWORK_RPC_PORT NETWORK_P2P_PORT
network_configure "$WORK/network" ""
MEMBERS=("${NODES[@]}")
SURVIVORS=(validator-1 validator-4 full)
NODES+=(fresh-full fresh-warp newcomer)
defer network_stop "${NODES[@]}"

# Shown under a failed case.
on_failure() {
    local name
    for name in "${NODES[@]}"; do
        if [ -s "$LOG_DIR/$name.log" ]; then
            printf '%s.log:\n' "$name"
            tail -n 6 "$LOG_DIR/$name.log" | cut -c 1-300
        fi
    done
}

# Not into the case's log, which the nodes would keep open: run.log is looked at by other cases.
start() {
    "${RUN[@]}" >"$WORK/run.log" 2>&1 || {
        cat "$WORK/run.log"
        fail "the network does not start"
    }
}

best_above() {
    local height
    height=$(network_best "$1") && ((height > $2))
}

# Hash of the node's block at that height; fails where there is none.
hash_at() { network_rpc "$1" chain_getBlockHash "[$2]"; }

# same_block HEIGHT NODE...: all of these nodes have the full node's block there.
same_block() {
    local height=$1 hash name
    shift
    hash=$(hash_at full "$height") || return 1
    for name; do [ "$(hash_at "$name" "$height")" = "$hash" ] || return 1; done
}

# has_block NODE HEIGHT HASH
has_block() { [ "$(hash_at "$1" "$2")" = "$3" ]; }

# agree_on_finalised NODE...: prints the height that all of these nodes have finalised last; fails when
# they differ.
agree_on_finalised() {
    local name first='' height
    for name; do
        height=$(network_finalised "$name") || return 1
        [ "${first:=$height}" = "$height" ] || return 1
    done
    printf '%d\n' "$first"
}

# space_on NODE...: the space is in the finalised state of each, in the end.
space_on() {
    local name urls=()
    for name; do urls+=("ws://127.0.0.1:$(network_rpc_port "$name")"); done
    node "$ROOT/tests/api/finalised-space.mjs" "$SPACE" "${urls[@]}"
}

says_ready() {
    local name
    grep -qx ready "$WORK/run.log" || fail "no line 'ready'"
    for name in "${MEMBERS[@]}"; do
        grep -qE "$name +ws://127.0.0.1:$(network_rpc_port "$name")$" "$WORK/run.log" || fail "no URL of $name"
    done
}

# The keys are the network's own, readable by their owner alone, and written nowhere else.
secrets() {
    local file others
    others=$(find "$KEY_DIR" "$DATA"/nodes/*/chains/*/keystore -type f ! -perm 600)
    [ -z "$others" ] || fail "not of mode 600: $others"
    expect_eq "$(find "$DATA"/nodes/*/chains/*/keystore -type f | wc -l)" $((2 * ${#VALIDATORS[@]})) "keys in keystores"
    for file in "$KEY_DIR"/*; do
        if grep -rqFf "$file" "$LOG_DIR" "$DATA/chain.json" "$DATA/genesis.json" "$WORK/run.log"; then
            fail "the secret in $file is elsewhere too"
        fi
    done
}

finality_advances() {
    local height
    height=$(($(value network_finalised full) + 3))
    eventually network_finalised_above "$height" "${MEMBERS[@]}" || fail "no finality above $height"
    eventually same_block "$height" "${MEMBERS[@]}" || fail "not all have finalised the same"
}

# slot HEIGHT: the two-second slot of that block, by its timestamp.
slot() {
    local now=0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb value hash
    hash=$(hash_at full "$1") && value=$(network_rpc full state_getStorage "[\"$now\",\"$hash\"]") || return 1
    # Milliseconds; SCALE has the least byte first.
    printf '%d\n' $((0x$(fold -w 2 <<<"${value#0x}" | tac | tr -d '\n') / 2000))
}

# Never more than one block in a slot. A busy machine may miss slots.
block_time() {
    local first blocks=6 height this last=0
    first=$(value network_finalised full)
    eventually network_finalised_above $((first + blocks - 1)) full || fail "no $blocks blocks"
    for ((height = first; height <= first + blocks; height++)); do
        this=$(value slot "$height")
        printf 'block %d in slot %d\n' "$height" "$this"
        ((this > last)) || fail "block $height is in slot $this, and the one before in slot $last"
        last=$this
    done
}

transaction() {
    NODE_WS="ws://127.0.0.1:$(network_rpc_port full)" node "$ROOT/tests/api/create-space.mjs" "$KEY_DIR/root-1" "$SPACE"
    space_on "${MEMBERS[@]}"
}

# validators COMMAND ...: see tests/api/validators.mjs.
validators() { NODE_WS="ws://127.0.0.1:$(network_rpc_port full)" node "$ROOT/tests/api/validators.mjs" "$@"; }
ROOTS=("$KEY_DIR/root-1" "$KEY_DIR/root-2" "$KEY_DIR/root-3")

# goes_on NODE...: each of these nodes finalises blocks that were not there when this was called, and the
# same ones.
goes_on() {
    local best
    best=$(value network_best full)
    eventually network_finalised_above $((best + 1)) full "$@" || fail "finality does not go on"
    eventually same_block $((best + 2)) "$@" || fail "not all have finalised the same"
}

# A node that nobody knows becomes a validator, by the word of two of the three who are root.
validator_added() {
    local key
    (umask 077 && network_phrase newcomer && network_identity newcomer)
    network_start newcomer
    stack_wait newcomer network_answers || fail "the new node does not start"
    validators fund "$KEY_DIR/root-1" "$KEY_DIR/newcomer"
    key=$(validators keys "$KEY_DIR/newcomer" "ws://127.0.0.1:$(network_rpc_port newcomer)")
    validators add "$KEY_DIR/newcomer" "${ROOTS[@]}"
    printf '%s\n' "$key" >"$WORK/newcomer.key"
    validators authors "$key"
    goes_on "${MEMBERS[@]}" newcomer
}

key_rotated() {
    local old new
    old=$(network_public_key validator-1)
    validators authors "$old"
    new=$(validators keys "$KEY_DIR/validator-1" "ws://127.0.0.1:$(network_rpc_port validator-1)")
    validators authors "$new"
    validators out "$old"
    goes_on "${MEMBERS[@]}" newcomer
}

validator_removed() {
    validators remove "$KEY_DIR/newcomer" "${ROOTS[@]}"
    validators out "$(cat "$WORK/newcomer.key")"
    goes_on "${MEMBERS[@]}" newcomer
    network_stop newcomer
    goes_on "${MEMBERS[@]}"
}

# One of root's keys does nothing by itself, nor does somebody who has none of them.
root_is_several() {
    local said
    if said=$(NODE_WS="ws://127.0.0.1:$(network_rpc_port full)" node "$ROOT/tests/api/alone.mjs" "$KEY_DIR/root-1" 2>&1); then
        fail "one is root alone"
    fi
    grep -qF 'sudo.RequireSudo' <<<"$said" || fail "said: $said"
}

tag_recorded() {
    NODE_WS="ws://127.0.0.1:$(network_rpc_port full)" \
        node "$ROOT/tests/api/add-manifest.mjs" "$KEY_DIR/root-1" "$SPACE" app v1 >"$WORK/recorded"
    proof_tools
    proof_anchor "http://127.0.0.1:$(network_rpc_port full)" >"$WORK/anchor.json"
}

# proven NODE ANCHOR STEPS: the node proves the tag, from the anchor, with at least so many steps.
proven() {
    local steps
    proof_of "ws://127.0.0.1:$(network_rpc_port "$1")" "$2" "$SPACE" app v1 "$(cat "$WORK/recorded")"
    steps=$(jq '.steps | length' "$WORK/proof.json")
    ((steps >= $3)) || fail "$steps steps, where $3 are needed"
}

proven_at_first() {
    proven full "$WORK/anchor.json" 1
    proof_forged "$WORK/anchor.json" "$SPACE" app v1
}

# Each change of the validators took a change of the authorities, and there were three.
proven_from_genesis() {
    proven full "$WORK/anchor.json" 4
    proven validator-1 "$WORK/anchor.json" 4
}

# A checkpoint is an anchor for whoever trusts that node.
proven_from_checkpoint() {
    local name
    for name in full validator-2; do
        cp "$DATA/nodes/$name/chains/container-registry-network/checkpoint.json" "$WORK/checkpoint.json"
        expect_eq "$(jq -r .genesisHash "$WORK/checkpoint.json")" "$(value hash_at "$name" 0)" "the checkpoint's chain"
        proven "$name" "$WORK/checkpoint.json" 1
    done
}

one_killed() {
    local best
    kill_hard validator-2
    best=$(value network_best full)
    # Above what was there when it died, so its votes are not in it.
    eventually network_finalised_above $((best + 2)) "${SURVIVORS[@]}" validator-3 || fail "finality does not go on"
}

# stays_at HEIGHT: still the last one finalised after ten more blocks.
stays_at() {
    local best
    best=$(value network_best "${SURVIVORS[0]}")
    eventually best_above "${SURVIVORS[0]}" $((best + 10)) || fail "${SURVIVORS[0]} makes no new blocks"
    (($(value agree_on_finalised "${SURVIVORS[@]}") == $1))
}

# Votes that were under way may still count for a while. Then no height is finalised while blocks are
# made.
two_killed() {
    local name best before after
    kill_hard validator-3
    while :; do
        before=$(value agree_on_finalised "${SURVIVORS[@]}") || fail "the survivors do not agree on what is finalised"
        for name in "${SURVIVORS[@]}"; do
            best=$(value network_best "$name")
            eventually best_above "$name" $((best + 2)) || fail "$name makes no new blocks"
        done
        after=$(value agree_on_finalised "${SURVIVORS[@]}") || fail "the survivors do not agree on what is finalised"
        if ((after == before)) && stays_at "$after"; then break; fi
        ((SECONDS < DEADLINE)) || fail "finality goes on, with half the validators"
    done
    printf '%s %s\n' "$after" "$(value hash_at full "$after")" >"$WORK/stopped"
    space_on "${SURVIVORS[@]}"
}

healed() {
    local best height hash name
    read -r height hash <"$WORK/stopped"
    best=$(value network_best full)
    start
    eventually network_finalised_above "$best" "${MEMBERS[@]}" || fail "finality does not resume"
    for name in "${MEMBERS[@]}"; do
        eventually has_block "$name" "$height" "$hash" || fail "$name has lost what was finalised at $height"
    done
    space_on "${MEMBERS[@]}"
}

# joins NAME MODE: a node that knows nothing but the chain's specification reaches what is finalised,
# reads the space, and goes on with the others.
joins() {
    local name=$1 mode=$2 height
    height=$(value network_finalised full)
    network_start "$name" --sync "$mode"
    stack_wait "$name" network_answers || fail "does not start"
    eventually network_finalised_above $((height - 1)) "$name" || fail "does not reach the finalised block $height"
    space_on "$name"
    eventually network_finalised_above $((height + 2)) "$name" || fail "does not follow"
    # After a warp, the blocks before come last.
    eventually same_block "$height" "$name" || fail "has another block $height"
    eventually same_block 1 "$name" || fail "does not have the first block"
}

# has_state NAME HEIGHT: the node has the state of that block.
has_state() {
    local hash
    hash=$(value hash_at full "$2") || return 1
    network_rpc "$1" state_getStorageHash "[\"0x3a636f6465\",\"$hash\"]" >/dev/null
}

# state_error NAME HEIGHT: what the node says of that block's state: "none" when it has it, "discarded"
# when it has the block alone. Fails when it says anything else.
state_error() {
    local hash
    hash=$(value hash_at full "$2") || return 1
    curl -fsS -H 'Content-Type: application/json' "http://127.0.0.1:$(network_rpc_port "$1")" \
        -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getStorageHash\",\"params\":[\"0x3a636f6465\",\"$hash\"]}" |
        jq -er 'if .result then "none" elif .error.message + (.error.data | tostring) | test("State already discarded") then "discarded" else empty end'
}

joins_full() {
    joins fresh-full full
    eventually has_state fresh-full 1 || fail "has not executed the first block"
    network_stop fresh-full
}

# A node has the states of the blocks that it has executed, or of which it was sent the state.
joins_warp() {
    finalised_state() { has_state fresh-warp "$(value network_finalised fresh-warp)"; }
    joins fresh-warp warp
    eventually finalised_state || fail "has no state of what it has finalised"
    expect_eq "$(value state_error fresh-warp 1)" discarded "the state of the first block, which a warp leaves out"
    grep -qF 'Warp sync is complete' "$LOG_DIR/fresh-warp.log" || fail "does not say that it has warped"
    network_stop fresh-warp
}

restarted() {
    local height
    height=$(value network_finalised full)
    "$ROOT/scripts/network" --stop --data "$DATA"
    start
    eventually network_finalised_above "$height" "${MEMBERS[@]}" || fail "finality does not go on"
    space_on "${MEMBERS[@]}"
}

check "starts" start
if ((FAILED)); then finish; fi
check "says ready, with the URLs" says_ready
check "its keys are its own and stay secret" secrets
check "finality advances on every node" finality_advances
check "at most one block in a slot of two seconds" block_time
check "a transaction is finalised on every node" transaction
check "root is two of three, and none of them alone" root_is_several
check "a tag is recorded" tag_recorded
check "it is proven with the genesis' authorities" proven_at_first
check "a fifth validator is added, and makes blocks" validator_added
check "a validator rotates its keys, and makes blocks with the new ones" key_rotated
check "a validator is removed" validator_removed
check "the tag is proven through all changes of the authorities" proven_from_genesis
check "the tag is proven from the nodes' checkpoints" proven_from_checkpoint
proof_sizes
check "one validator killed: finality goes on" one_killed
check "a second one killed: finality stops, and nothing is lost" two_killed
check "both started again: finality resumes" healed
check "a fresh node syncs block by block" joins_full
check "a fresh node syncs by warp" joins_warp
check "stopped and started again, it goes on" restarted
finish
