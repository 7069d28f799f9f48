# shellcheck shell=bash
# What scripts/bench measures. Needs env.sh, ports.sh, process.sh, stack.sh and the folder WORK,
# whose processes scripts/bench ends.

# bench_push COUNT
bench_push() {
    local peer=() peer_port
    have node || die "node is missing: run scripts/setup --peers"
    ports_take GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT peer_port
    export GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT
    "$ROOT/scripts/run" --detach --skip-build --data "$WORK/stack" >"$WORK/run.log" 2>&1 || {
        cat "$WORK/run.log" >&2
        die "the registry did not start"
    }
    if have docker-registry; then
        cat >"$WORK/peer.yml" <<YAML
version: 0.1
log: {level: error}
storage: {filesystem: {rootdirectory: $WORK/peer}}
http: {addr: 127.0.0.1:$peer_port}
YAML
        process_start "$WORK/peer.pid" "$WORK/peer.log" docker-registry serve "$WORK/peer.yml"
        for _ in $(seq 600); do
            if process_listens "$WORK/peer.pid" "$peer_port"; then break; fi
            sleep 0.1
        done
        peer=("docker-registry=127.0.0.1:$peer_port")
    else
        warn "no docker-registry to compare with (scripts/setup --peers installs it)"
    fi
    node "$ROOT/tests/lib/bench-push.mjs" "$1" "this registry=127.0.0.1:$GATEWAY_PORT" "${peer[@]}"
}

# bench_throughput SECONDS RECORDS-PER-BATCH SLOTS: the node alone, as nothing shall be pinned.
bench_throughput() {
    have node || die "node is missing: run scripts/setup --peers"
    [ -d "$ROOT/tests/api/node_modules/@polkadot/api" ] ||
        die "@polkadot/api is missing: run scripts/setup --peers"
    [ -x "$NODE_BIN" ] || die "$NODE_BIN is not built; run scripts/build"
    ports_take NODE_RPC_PORT NODE_P2P_PORT
    stack_configure "$WORK/stack"
    stack_folders
    if [ -n "$3" ]; then
        # The development chain, but as one of a network: Alice has every slot.
        have jq || die "jq is missing: run scripts/setup --peers"
        "$NODE_BIN" export-chain-spec --chain dev --raw |
            jq '.chainType = "Local" | .id = "bench"' >"$WORK/slots.json"
        process_start "$RUN_DIR/node.pid" "$LOG_DIR/node.log" "$NODE_BIN" \
            --chain "$WORK/slots.json" --alice --validator --force-authoring --base-path "$DATA/node" \
            --trie-cache-size $((64 * 1024 * 1024)) --rpc-port "$NODE_RPC_PORT" \
            --listen-addr "/ip4/127.0.0.1/tcp/$NODE_P2P_PORT" \
            --no-mdns --no-prometheus --no-telemetry --disable-log-color
    else
        stack_start_node_alone
    fi
    stack_wait node stack_node_answers || die "the node did not start"
    NODE_WS="ws://127.0.0.1:$NODE_RPC_PORT" SLOTS="$3" \
        node "$ROOT/tests/api/throughput.mjs" "$1" "$2" "$(process_pid "$RUN_DIR/node.pid")"
}

# bench_chain_scale OPTION...
bench_chain_scale() {
    local program="$BIN_DIR/examples/chain_scale"
    [ -x "$program" ] || die "$program is not built; run scripts/build"
    "$program" --data "$WORK" "$@"
}
