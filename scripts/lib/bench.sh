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

# bench_throughput SECONDS RECORDS-PER-BATCH SLOTS BEFORE: the node alone, as nothing shall be pinned. Each way to push
# has a chain of its own, since a chain gets slower as it grows. BEFORE is an earlier build's node, to compare with.
bench_throughput() {
    local blobs way images before single
    have node || die "node is missing: run scripts/setup --peers"
    [ -d "$ROOT/tests/api/node_modules/@polkadot/api" ] ||
        die "@polkadot/api is missing: run scripts/setup --peers"
    [ -x "$NODE_BIN" ] || die "$NODE_BIN is not built; run scripts/build"
    [ -z "$3" ] || have jq || die "jq is missing: run scripts/setup --peers"
    ports_take NODE_RPC_PORT NODE_P2P_PORT
    if [ -n "$3" ]; then ports_take OTHER_RPC_PORT OTHER_P2P_PORT OTHER_METRICS_PORT; fi
    echo "$1 s each, batches of $2 records, one account, each on a new chain"
    for blobs in 0 4; do
        before=''
        if [ -n "$4" ]; then
            NODE_BIN=$4 _bench_images "$1" "$2" before single "$blobs"
            before=$images
        fi
        for way in single push; do
            _bench_images "$1" "$2" "$3" "$way" "$blobs"
            if [ "$way" = single ]; then single=$images; fi
        done
        _bench_verdict "$3" "$blobs" "$images" "$single" "$before"
    done
}

# _bench_images SECONDS RECORDS-PER-BATCH HOW WAY BLOBS: sets `images` to how many a second. HOW is empty for blocks on
# demand, `slots`, or `before` for an earlier node, which knows fewer options.
_bench_images() {
    stack_configure "$WORK/$4-$5"
    stack_folders
    case $3 in
        slots) _bench_start_in_slots ;;
        before) _bench_start --dev ;;
        *) stack_start_node_alone ;;
    esac
    stack_wait node stack_node_answers || die "the node did not start"
    NODE_WS="ws://127.0.0.1:$NODE_RPC_PORT" HOW="$3" node "$ROOT/tests/api/throughput.mjs" \
        "$1" "$2" "$(process_pid "$RUN_DIR/node.pid")" "$4" "$5" | tee "$WORK/throughput.log"
    images=$(sed -n 's/^= \([0-9]*\) images a second$/\1/p' "$WORK/throughput.log")
    # The fullest block took the longest.
    sed -n 's/.*Prepared block for proposing at [0-9]* (\([0-9]*\) ms).*/\1/p' "$LOG_DIR/node.log" | sort -n | tail -1 |
        sed 's/.*/  a block was built within & ms/'
    if [ "$3" = slots ]; then _bench_import; fi
    process_stop "$RUN_DIR/node.pid" 75 || die "the node did not stop"
    rm -rf "${WORK:?}/$4-$5"
}

# The development chain, but as one of a network: Alice has every slot.
_bench_start_in_slots() {
    "$NODE_BIN" export-chain-spec --chain dev --raw 2>/dev/null |
        jq '.chainType = "Local" | .id = "bench"' >"$WORK/slots.json"
    _bench_start --chain "$WORK/slots.json" --alice --validator --force-authoring \
        --unsafe-force-node-key-generation --trie-cache-size $((64 * 1024 * 1024))
}

_bench_start() {
    process_start "$RUN_DIR/node.pid" "$LOG_DIR/node.log" "$NODE_BIN" "$@" --base-path "$DATA/node" \
        --rpc-port "$NODE_RPC_PORT" --listen-addr "/ip4/127.0.0.1/tcp/$NODE_P2P_PORT" \
        --no-mdns --no-prometheus --no-telemetry --disable-log-color
}

# Another node imports the chain that was made, which executes each block again. Its metric has wide classes, so that
# beside the slowest block's class the mean is told of those that took longer than 100 ms, which are the full ones.
_bench_import() {
    local metrics
    process_start "$RUN_DIR/other.pid" "$LOG_DIR/other.log" "$NODE_BIN" --chain "$WORK/slots.json" \
        --base-path "$DATA/other" --trie-cache-size $((64 * 1024 * 1024)) --prometheus-port "$OTHER_METRICS_PORT" \
        --rpc-port "$OTHER_RPC_PORT" --listen-addr "/ip4/127.0.0.1/tcp/$OTHER_P2P_PORT" \
        --bootnodes "/ip4/127.0.0.1/tcp/$NODE_P2P_PORT/p2p/$(_bench_rpc "$NODE_RPC_PORT" system_localPeerId)" \
        --no-mdns --no-telemetry --disable-log-color
    TARGET=$(_bench_height "$NODE_RPC_PORT")
    stack_wait other _bench_has_imported || die "the other node did not import the chain"
    metrics=$(curl -fsS -m 5 "http://127.0.0.1:$OTHER_METRICS_PORT/metrics")
    awk '
        $1 ~ /^substrate_block_verification_and_import_time_bucket/ {
            class[++classes] = $1
            sub(/.*le="/, "", class[classes])
            sub(/".*/, "", class[classes])
            within[classes] = $2
            if (class[classes] == "0.1") short = $2
        }
        $1 ~ /^substrate_block_verification_and_import_time_sum/ { sum = $2 }
        $1 ~ /^substrate_block_verification_and_import_time_count/ { count = $2 }
        END {
            slowest = 1
            while (slowest < classes && within[slowest] < count) slowest++
            if (count > short)
                printf("  another node imported %d blocks in more than 100 ms, all within %d ms, at most %d ms in the mean\n",
                    count - short, 1000 * class[slowest], 1000 * sum / (count - short))
        }' <<<"$metrics"
    process_stop "$RUN_DIR/other.pid" 75 || die "the other node did not stop"
}

_bench_has_imported() {
    local height
    height=$(_bench_height "$OTHER_RPC_PORT") && ((height >= TARGET))
}

# _bench_height PORT: of the best block.
_bench_height() {
    local header
    header=$(_bench_rpc "$1" chain_getHeader) && printf '%d\n' "$(jq -er .number <<<"$header")"
}

# _bench_rpc PORT METHOD: the result, as JSON or, if it is a string, as such.
_bench_rpc() {
    curl -fsS -m 5 -H 'Content-Type: application/json' \
        -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$2\",\"params\":[]}" \
        "http://127.0.0.1:$1" 2>/dev/null | jq -er .result
}

# _bench_verdict SLOTS BLOBS PUSH SINGLE BEFORE: what was reached, and what shall be.
_bench_verdict() {
    awk -v slots="$1" -v blobs="$2" -v push="$3" -v single="$4" -v before="$5" '
        function verdict(holds) { return holds ? "holds" : "DOES NOT HOLD" }
        BEGIN {
            split(blobs ? "2 170" : "1.5 450", least, " ")
            if (!blobs && !slots)
                printf("records a second: %d, to be at least 800: %s\n", single, verdict(single >= 800))
            printf("images a second, %s: %d by push and %d by single calls", blobs ? blobs " blobs" : "no blob", push, single)
            if (slots) {
                printf(", to be at least %d: %s\n", least[2], verdict(push >= least[2]))
            } else {
                printf(", %.2f times\n", push / single)
            }
            if (before)
                printf("%d by single calls before: %.2f times, to be at least %s: %s\n", before, push / before, least[1],
                    verdict(push >= least[1] * before))
        }'
}

# bench_chain_scale OPTION...
bench_chain_scale() {
    local program="$BIN_DIR/examples/chain_scale"
    [ -x "$program" ] || die "$program is not built; run scripts/build"
    "$program" --data "$WORK" "$@"
}
