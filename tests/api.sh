#!/usr/bin/env bash
# polkadot.js: the documented surface, what docker pushed as the chain has it, and the node's own methods.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/docker.sh
. "$ROOT/tests/lib/docker.sh"
# shellcheck source=tests/lib/pushed.sh
. "$ROOT/tests/lib/pushed.sh"
# shellcheck source=tests/lib/proof.sh
. "$ROOT/tests/lib/proof.sh"
own_stack_only
need node curl jq
need_polkadot_js
docker_start
registry_start

surface() { node "$ROOT/tests/api/surface.mjs"; }
calls() { node "$ROOT/tests/api/calls.mjs"; }
errors() { node "$ROOT/tests/api/errors.mjs"; }
one_call() { node "$ROOT/tests/api/push.mjs"; }
hexadecimal() { node "$ROOT/tests/api/hexadecimal.mjs"; }
undo() { node "$ROOT/tests/api/undo.mjs"; }
push() { push_with_docker api-space/web/app:v1; }
found() { node "$ROOT/tests/api/pushed.mjs" api-space web/app v1 "$(cat "$WORK/digest")" "$WORK/manifest"; }
registry_methods() { node "$ROOT/tests/api/rpc.mjs"; }


# The same as on a network: the one authority signs each block.
proven() {
    local cid
    cid=$(ask_node registry_resolve '["api-space/web/app:v1"]' | jq -er .cid)
    proof_tools
    proof_anchor "$NODE_RPC" >"$WORK/anchor.json"
    proof_of "$NODE_WS" "$WORK/anchor.json" api-space web/app v1 "$(cat "$WORK/digest") $cid"
    proof_forged "$WORK/anchor.json" api-space web/app v1
    proof_refused "$WORK/anchor.json" api-space web/app v2
}

checkpoint() {
    local file="$DATA/node/chains/container-registry-dev/checkpoint.json" first
    first=$(jq -er .number "$file")
    goes_on() { (($(jq -er .number "$file") > first)); }
    eventually goes_on || fail "the checkpoint stays at block $first"
    cp "$file" "$WORK/checkpoint.json"
    proof_of "$NODE_WS" "$WORK/checkpoint.json" api-space web/app v1 "$(cat "$WORK/proven")"
    # It is checked, too.
    jq '.setId += 1' "$WORK/checkpoint.json" >"$WORK/false.json"
    proof_refused "$WORK/false.json" api-space web/app v1
}

# A development chain whose sessions have two blocks: their last ones have no room for transactions, and
# each can bring new authorities.
sessions_on_demand() {
    local url key
    local rpc p2p
    ports_take rpc p2p
    url="ws://127.0.0.1:$rpc"
    # Not with jq, which would write the balances as floating point numbers.
    "$NODE_BIN" export-chain-spec --chain dev | sed 's/"validatorSet": {/&"sessionLength": 2,/' >"$WORK/short.json"
    process_start "$WORK/short.pid" "$WORK/short.log" "$NODE_BIN" --chain "$WORK/short.json" --alice --validator \
        --unsafe-force-node-key-generation --base-path "$WORK/short" --rpc-port "$rpc" --listen-addr "/ip4/127.0.0.1/tcp/$p2p" --no-prometheus --no-telemetry
    answers() { process_listens "$WORK/short.pid" "$rpc" && curl -fsS -o /dev/null "http://127.0.0.1:$rpc/health"; }
    until answers; do
        process_pid "$WORK/short.pid" >/dev/null || fail "the node has ended: $(tail -n 1 "$WORK/short.log")"
        ((SECONDS < DEADLINE)) || fail "the node does not start"
        sleep 0.2
    done
    printf '//Alice\n' >"$WORK/alice"
    NODE_WS=$url node "$ROOT/tests/api/on-demand.mjs"
    key=$(NODE_WS=$url node "$ROOT/tests/api/validators.mjs" keys "$WORK/alice" "$url")
    NODE_WS=$url node "$ROOT/tests/api/validators.mjs" authors "$key"
    NODE_WS=$url node "$ROOT/tests/api/on-demand.mjs"
    if grep -q 'cannot be finalised' "$WORK/short.log"; then fail "a block is not final"; fi
    process_stop "$WORK/short.pid" 60
}
defer process_stop "$WORK/short.pid" 20

check "the chain declares what is documented" surface
check "the documented calls, their events and what they store" calls
check "each of the documented errors" errors
check "a push in one call" one_call
check "text that looks like hexadecimal" hexadecimal
check "what is removed comes back, or is reaped" undo
check "docker pushes" push
check "the chain has the digests that docker printed" found
check "the node's methods registry_*" registry_methods
check "what docker pushed is proven with the genesis' authority" proven
check "what docker pushed is proven from the node's checkpoint" checkpoint
check "on demand, sessions pass and keys are rotated" sessions_on_demand
proof_sizes
finish
