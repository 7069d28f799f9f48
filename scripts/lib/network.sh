# shellcheck shell=bash
# A network of nodes on loopback: validators with keys of their own, and a full node. Needs env.sh,
# ports.sh, process.sh and stack.sh.
#
# network_configure sets NODES and where things are; everything else follows from it:
#   DATA/keys/NAME        secret phrase of a validator, or of one of those who are root together
#   DATA/keys/NAME.p2p    secret key of a node's identity in the network
#   DATA/genesis.json     the chain's specification; written last, so all else is there if it is
#   DATA/chain.json       the same with the nodes' addresses, which depend on the ports
#   DATA/nodes/NAME       a node's state, and its keystore
#   DATA/logs/NAME.log    output
#   DATA/run/NAME.pid     who runs
#
# A secret goes from file to file; no command line, log or message ever holds one.

# Root is any two of these three, by their multisig account.
NETWORK_ROOT=(root-1 root-2 root-3)
NETWORK_ROOT_THRESHOLD=2
# What each of them owns at the beginning, and each validator, in the currency's smallest parts: a million
# units, and a hundred.
NETWORK_ENDOWMENT=1000000000000000000
NETWORK_VALIDATOR_ENDOWMENT=100000000000000
# Blocks of a session: validators change after one to two of them.
NETWORK_SESSION="${NETWORK_SESSION:-30}"

# network_configure DATA VALIDATORS: VALIDATORS is empty for as many as the data has, or four.
network_configure() {
    local count=$2 known=0 i
    DATA=$1
    RUN_DIR="$DATA/run"
    LOG_DIR="$DATA/logs"
    KEY_DIR="$DATA/keys"
    NETWORK_RPC_PORT="${NETWORK_RPC_PORT:-9950}"
    NETWORK_P2P_PORT="${NETWORK_P2P_PORT:-30350}"
    if [ -e "$DATA/genesis.json" ]; then
        while [ -e "$KEY_DIR/validator-$((known + 1))" ]; do known=$((known + 1)); done
        [ "${count:-$known}" = "$known" ] ||
            die "the network in $DATA has $known validators; make another with --fresh or --data"
        count=$known
    fi
    VALIDATORS=()
    for ((i = 1; i <= ${count:-4}; i++)); do VALIDATORS+=("validator-$i"); done
    NODES=("${VALIDATORS[@]}" full)
}

network_folders() {
    (umask 077 && mkdir -p "$KEY_DIR" "$DATA/nodes")
    mkdir -p "$RUN_DIR" "$LOG_DIR"
}

# network_port FIRST NAME: the node's port, counted from the first node's.
network_port() {
    local i
    for i in "${!NODES[@]}"; do
        if [ "${NODES[i]}" = "$2" ]; then
            printf '%d' $(($1 + i))
            return 0
        fi
    done
    die "no node $2"
}
network_rpc_port() { network_port "$NETWORK_RPC_PORT" "$1"; }
network_p2p_port() { network_port "$NETWORK_P2P_PORT" "$1"; }

# network_check_ports NAME...: those of these nodes are free.
network_check_ports() {
    local name variable port
    for variable in NETWORK_RPC_PORT NETWORK_P2P_PORT; do
        port=${!variable}
        [[ $port =~ ^[0-9]+$ ]] && ((port > 0 && port + ${#NODES[@]} <= 65536)) || die "$variable=$port is not a port number"
        for name; do
            port=$(network_port "${!variable}" "$name")
            port_taken "$port" || continue
            die "port $port of $name is taken by $(port_user "$port"); end that, or choose others with $variable=..."
        done
    done
    ((NETWORK_RPC_PORT + ${#NODES[@]} <= NETWORK_P2P_PORT || NETWORK_P2P_PORT + ${#NODES[@]} <= NETWORK_RPC_PORT)) ||
        die "NETWORK_RPC_PORT and NETWORK_P2P_PORT overlap: each is the first of ${#NODES[@]}"
}

# network_phrase NAME: makes its secret phrase. One that is there is never replaced.
network_phrase() {
    local file="$KEY_DIR/$1"
    [ ! -e "$file" ] || return 0
    "$NODE_BIN" key generate --output-type json | jq -er .secretPhrase >"$file.new"
    mv "$file.new" "$file"
}

# network_identity NAME: makes its identity in the network, unless there is one.
network_identity() {
    local file="$KEY_DIR/$1.p2p"
    [ ! -e "$file" ] || return 0
    # It says the peer's id on stderr.
    "$NODE_BIN" key generate-node-key --file "$file.new" 2>/dev/null
    mv "$file.new" "$file"
}

# _network_address NAME SCHEME: the public key of a phrase, as an address.
_network_address() { "$NODE_BIN" key inspect --scheme "$2" --output-type json "$KEY_DIR/$1" | jq -er .ss58Address; }

# network_public_key NAME: with which that validator makes blocks at first.
network_public_key() { "$NODE_BIN" key inspect --scheme sr25519 --output-type json "$KEY_DIR/$1" | jq -er .publicKey; }

_network_validators() {
    local name
    for name in "${VALIDATORS[@]}"; do
        jq -n --arg aura "$(_network_address "$name" sr25519)" --arg grandpa "$(_network_address "$name" ed25519)" \
            '{$aura, $grandpa}'
    done | jq -s .
}

_network_signatories() {
    local name
    for name in "${NETWORK_ROOT[@]}"; do _network_address "$name" sr25519; done
}

# The node's preset `staging`, which knows nobody, filled in. A validator's account has the key that it
# makes blocks with, until it sets others. Endowments are put in as text, for jq would write them as
# floating point numbers, which the node does not take.
_network_plain_spec() {
    local signatories
    mapfile -t signatories < <(_network_signatories)
    "$NODE_BIN" export-chain-spec --chain staging | jq \
        --argjson validators "$(_network_validators)" \
        --argjson session "$NETWORK_SESSION" \
        --arg root "$("$NODE_BIN" multisig-account --threshold "$NETWORK_ROOT_THRESHOLD" "${signatories[@]}")" '
        .name = "Container registry: a network on one machine"
        | .id = "container-registry-network"
        | .chainType = "Local"
        | .genesis.runtimeGenesis.patch |= (
            .validatorSet = {validators: [$validators[].aura], sessionLength: $session}
            | .session.keys = [$validators[] | [.aura, .aura, .]]
            | .balances.balances = ([$ARGS.positional[] | [., "ENDOWMENT"]] + [$validators[] | [.aura, "LESS"]])
            | .sudo.key = $root)' --args "${signatories[@]}" |
        sed "s/\"ENDOWMENT\"/$NETWORK_ENDOWMENT/; s/\"LESS\"/$NETWORK_VALIDATOR_ENDOWMENT/"
}

# network_make: keys and the chain's specification, unless they are there.
network_make() {
    local name plain="$DATA/plain.json"
    [ ! -e "$DATA/genesis.json" ] || return 0
    (
        umask 077
        for name in "${VALIDATORS[@]}" "${NETWORK_ROOT[@]}"; do network_phrase "$name"; done
        for name in "${NODES[@]}"; do network_identity "$name"; done
        _network_plain_spec >"$plain"
        for name in "${VALIDATORS[@]}"; do
            _network_insert_key "$name" aura sr25519
            _network_insert_key "$name" gran ed25519
        done
    )
    "$NODE_BIN" export-chain-spec --chain "$plain" --raw >"$DATA/genesis.json.new"
    rm -f "$plain"
    mv "$DATA/genesis.json.new" "$DATA/genesis.json"
}

# _network_insert_key NAME TYPE SCHEME: into the node's keystore.
_network_insert_key() {
    "$NODE_BIN" key insert --base-path "$DATA/nodes/$1" --chain "$DATA/plain.json" \
        --key-type "$2" --scheme "$3" --suri "$KEY_DIR/$1"
}

# network_write_chain: what a node needs to join, with each other node as a boot node.
network_write_chain() {
    local name
    for name in "${NODES[@]}"; do
        printf '/ip4/127.0.0.1/tcp/%s/p2p/%s\n' "$(network_p2p_port "$name")" \
            "$("$NODE_BIN" key inspect-node-key --file "$KEY_DIR/$name.p2p")"
    done | jq -R . | jq -s --slurpfile genesis "$DATA/genesis.json" \
        '. as $addresses | $genesis[0] | .bootNodes = $addresses' >"$DATA/chain.json.new"
    mv "$DATA/chain.json.new" "$DATA/chain.json"
}

# network_start NAME FLAG...: starts one node. One without keys follows the chain.
network_start() {
    local name=$1 args=()
    shift
    if [ -e "$KEY_DIR/$name" ]; then args+=(--validator); fi
    if [ -e "$KEY_DIR/$name.p2p" ]; then args+=(--node-key-file "$KEY_DIR/$name.p2p"); fi
    process_start "$RUN_DIR/$name.pid" "$LOG_DIR/$name.log" "$NODE_BIN" \
        --chain "$DATA/chain.json" --base-path "$DATA/nodes/$name" --name "$name" \
        --rpc-port "$(network_rpc_port "$name")" --listen-addr "/ip4/127.0.0.1/tcp/$(network_p2p_port "$name")" \
        --enable-offchain-indexing true --no-mdns --no-prometheus --no-telemetry --disable-log-color \
        "${args[@]}" "$@"
}

# network_rpc NAME METHOD [PARAMETERS]: the result, as JSON or, if it is a string, as such.
network_rpc() {
    curl -fsS -m 5 -H 'Content-Type: application/json' \
        -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$2\",\"params\":${3:-[]}}" \
        "http://127.0.0.1:$(network_rpc_port "$1")" 2>/dev/null | jq -er .result
}

network_answers() {
    process_listens "$RUN_DIR/$1.pid" "$(network_rpc_port "$1")" &&
        process_listens "$RUN_DIR/$1.pid" "$(network_p2p_port "$1")" &&
        network_rpc "$1" system_health >/dev/null
}

# network_best NAME, network_finalised NAME: height of the best and of the last finalised block.
network_best() { _network_height "$1" '[]'; }
network_finalised() {
    local hash
    hash=$(network_rpc "$1" chain_getFinalizedHead) && _network_height "$1" "[\"$hash\"]"
}
_network_height() {
    local header
    header=$(network_rpc "$1" chain_getHeader "$2") && printf '%d\n' "$(jq -er .number <<<"$header")"
}

# network_finalised_above HEIGHT NAME...: on each of these nodes.
network_finalised_above() {
    local above=$1 name height
    shift
    for name; do
        height=$(network_finalised "$name") && ((height > above)) || return 1
    done
}

# network_stop NAME...: all are asked before the first is waited for.
network_stop() {
    local name pid status=0
    for name; do
        if pid=$(process_pid "$RUN_DIR/$name.pid"); then kill -TERM "$pid" 2>/dev/null || true; fi
    done
    for name; do process_stop "$RUN_DIR/$name.pid" 75 || status=1; done
    return $status
}
