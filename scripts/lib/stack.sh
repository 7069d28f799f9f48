# shellcheck shell=bash
# The node and the gateway as processes on loopback. Needs env.sh, ports.sh and process.sh.
#
# stack_configure reads DATA and the ports from the environment; everything else follows from it:
#   DATA/node, DATA/gateway   state
#   DATA/logs/NAME.log        output
#   DATA/run/NAME.pid         who runs

stack_configure() {
    DATA=$1
    GATEWAY_PORT="${GATEWAY_PORT:-5000}"
    INTERNAL_PORT="${INTERNAL_PORT:-5002}"
    NODE_RPC_PORT="${NODE_RPC_PORT:-9944}"
    NODE_P2P_PORT="${NODE_P2P_PORT:-30333}"
    RESTORE_WINDOW="${RESTORE_WINDOW:-3600}"
    IPFS_API="${IPFS_API:-}"
    IPFS_API="${IPFS_API%/}"
    RUN_DIR="$DATA/run"
    LOG_DIR="$DATA/logs"
}

stack_folders() { mkdir -p "$DATA/node" "$DATA/gateway" "$RUN_DIR" "$LOG_DIR"; }

stack_check_ports() {
    local name port seen=" "
    for name in GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT; do
        port=${!name}
        [[ $port =~ ^[0-9]+$ ]] && ((port > 0 && port < 65536)) || die "$name=$port is not a port number"
        [[ $seen != *" $port "* ]] || die "$name=$port is given twice"
        seen+="$port "
        if port_taken "$port"; then
            die "port $port is taken by $(port_user "$port"); end that, or choose another with $name=..."
        fi
    done
}

stack_start_node() {
    local ipfs="${IPFS_API:-http://127.0.0.1:$INTERNAL_PORT}"
    stack_start_node_alone --ipfs-api "$ipfs" --blob-source "http://127.0.0.1:$INTERNAL_PORT"
}

# stack_start_node_alone OPTION...: without an IPFS, unless an option names one. A development chain is small: its
# database answers as fast as a trie cache, and to keep that up to date takes a sixth of a block's time.
stack_start_node_alone() {
    process_start "$RUN_DIR/node.pid" "$LOG_DIR/node.log" "$NODE_BIN" \
        --dev --base-path "$DATA/node" --restore-window "$RESTORE_WINDOW" \
        --enable-offchain-indexing true --trie-cache-size 0 \
        --rpc-port "$NODE_RPC_PORT" --listen-addr "/ip4/127.0.0.1/tcp/$NODE_P2P_PORT" \
        --no-prometheus --no-telemetry --disable-log-color "$@"
}

stack_start_gateway() {
    local args=(--dev --data "$DATA/gateway"
        --listen "127.0.0.1:$GATEWAY_PORT" --internal-listen "127.0.0.1:$INTERNAL_PORT"
        --node "ws://127.0.0.1:$NODE_RPC_PORT")
    if [ -n "$IPFS_API" ]; then args+=(--ipfs-api "$IPFS_API"); fi
    process_start "$RUN_DIR/gateway.pid" "$LOG_DIR/gateway.log" "$GATEWAY_BIN" "${args[@]}"
}

# The node and the gateway are ready when they answer, and when it is they who answer: on a port that
# somebody else has taken, the node would listen elsewhere.
stack_node_answers() {
    local answer
    process_listens "$RUN_DIR/node.pid" "$NODE_RPC_PORT" && process_listens "$RUN_DIR/node.pid" "$NODE_P2P_PORT" || return 1
    answer=$(curl -fsS -m 5 -H 'Content-Type: application/json' \
        -d '{"jsonrpc":"2.0","id":1,"method":"system_health","params":[]}' \
        "http://127.0.0.1:$NODE_RPC_PORT" 2>/dev/null) && [[ $answer == *'"result"'* ]]
}

stack_gateway_answers() {
    process_listens "$RUN_DIR/gateway.pid" "$GATEWAY_PORT" &&
        process_listens "$RUN_DIR/gateway.pid" "$INTERNAL_PORT" &&
        curl -fsS -m 5 -o /dev/null "http://127.0.0.1:$INTERNAL_PORT/readyz" 2>/dev/null &&
        curl -fsS -m 5 -o /dev/null "http://127.0.0.1:$GATEWAY_PORT/v2/" 2>/dev/null
}

# Seconds that a start may take: many times what it takes on an idle machine.
STACK_PATIENCE=180

# stack_wait NAME PROBE: until the probe, called with the name, succeeds. Fails when the process has
# ended.
stack_wait() {
    local name=$1 probe=$2 deadline=$((SECONDS + STACK_PATIENCE))
    until "$probe" "$name"; do
        if ! process_pid "$RUN_DIR/$name.pid" >/dev/null; then
            stack_report_end "$name"
            return 1
        fi
        if ((SECONDS >= deadline)); then
            warn "the $name is not ready after ${STACK_PATIENCE}s"
            stack_log_tail "$name"
            return 1
        fi
        sleep 0.1
    done
}

stack_log_tail() {
    printf -- '--- the end of %s\n' "$LOG_DIR/$1.log" >&2
    tail -n 20 "$LOG_DIR/$1.log" >&2 || true
    printf -- '---\n' >&2
}

stack_report_end() {
    warn "the $1 has ended"
    stack_log_tail "$1"
}

# The gateway first: it lets requests in flight end, and they need the node. A node that is told to
# end while it starts on a busy machine takes its time, and one killed would lose its last blocks.
stack_stop() {
    local status=0
    process_stop "$RUN_DIR/gateway.pid" 45 || status=1
    process_stop "$RUN_DIR/node.pid" 75 || status=1
    return $status
}
