# shellcheck shell=bash
# A node and a gateway for one suite, on free ports. Needs harness.sh.

# shellcheck source=scripts/lib/stack.sh
. "$ROOT/scripts/lib/stack.sh"

# registry_start: sets REGISTRY to what the suite's clients shall talk to.
registry_start() {
    if [ -n "${REGISTRY_UNDER_TEST:-}" ]; then
        REGISTRY=$REGISTRY_UNDER_TEST
        note "against $REGISTRY"
        return 0
    fi
    stack_up
}

# own_stack_only: for suites that look behind the registry's HTTP interface.
own_stack_only() {
    if [ -n "${REGISTRY_UNDER_TEST:-}" ]; then
        record skip "all" 0 "looks behind the registry's interface, not possible with REGISTRY_UNDER_TEST"
        finish
    fi
}

# stack_up: starts both on fresh data in $WORK/stack and sets REGISTRY, INTERNAL, NODE_RPC and NODE_WS.
# IPFS_API in the environment is passed on.
stack_up() {
    if [ ! -x "$NODE_BIN" ] || [ ! -x "$GATEWAY_BIN" ]; then
        record fail "start" 0 "not built: run scripts/build"
        finish
    fi
    ports_take GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT
    export GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT
    REGISTRY="127.0.0.1:$GATEWAY_PORT"
    INTERNAL="http://127.0.0.1:$INTERNAL_PORT"
    NODE_RPC="http://127.0.0.1:$NODE_RPC_PORT"
    NODE_WS="ws://127.0.0.1:$NODE_RPC_PORT"
    export REGISTRY INTERNAL NODE_RPC NODE_WS
    # Short enough for a test to see its end.
    export RESTORE_WINDOW="${RESTORE_WINDOW:-20}"
    stack_configure "$WORK/stack"
    defer stack_down
    # Not through a pipe: the node and the gateway would keep it open.
    if ! "$ROOT/scripts/run" --detach --skip-build --data "$DATA" >"$WORK/run.log" 2>&1; then
        tail -n 40 "$WORK/run.log"
        record fail "start" 0 "the node and the gateway did not start"
        finish
    fi
}

stack_down() { "$ROOT/scripts/run" --stop --data "$DATA"; }

# Shown under a failed case.
on_failure() {
    local name
    [ -n "${LOG_DIR:-}" ] || return 0
    for name in gateway node; do
        if [ -s "$LOG_DIR/$name.log" ]; then
            printf '%s.log:\n' "$name"
            tail -n 15 "$LOG_DIR/$name.log" | cut -c 1-400
        fi
    done
}

# kill_hard NAME: as a crash would.
kill_hard() {
    local pid
    pid=$(process_pid "$RUN_DIR/$1.pid") || fail "the $1 does not run"
    kill -KILL "$pid"
    process_wait_gone "$RUN_DIR/$1.pid" 60 || fail "the $1 survived kill -9"
}

restart_gateway() { stack_start_gateway && stack_wait gateway stack_gateway_answers; }
restart_node() { stack_start_node && stack_wait node stack_node_answers; }

# node_rpc METHOD [PARAMETERS]: the result, as JSON or, if it is a string, as such.
node_rpc() {
    curl -fsS -H 'Content-Type: application/json' \
        -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$1\",\"params\":${2:-[]}}" "$NODE_RPC" | jq -er .result
}

best_block() { printf '%d\n' "$(node_rpc chain_getHeader | jq -er .number)"; }

# block_made_after HEIGHT: a block above it is the best one.
block_made_after() { (($(best_block) > $1)); }
