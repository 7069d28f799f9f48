#!/usr/bin/env bash
# The two programs' command lines: help, the node's subcommands, and what the gateway refuses.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
own_stack_only
need jq curl

help_names() {
    local text flag
    text=$("$NODE_BIN" --help)
    for flag in --dev --base-path --ipfs-api --blob-source --ipfs-max-blob-size key export-chain-spec purge-chain; do
        grep -qwe "$flag" <<<"$text" || fail "the node's help lacks $flag"
    done
    text=$("$GATEWAY_BIN" --help)
    for flag in --dev --data --listen --internal-listen --node --ipfs-api --confirm --default-space; do
        grep -qwe "$flag" <<<"$text" || fail "the gateway's help lacks $flag"
    done
}

chain_spec() {
    local chain
    for chain in dev local staging; do
        "$NODE_BIN" export-chain-spec --chain "$chain" --raw >"$WORK/$chain.json"
        # Under the well-known key `:code` there is a runtime.
        jq -e '.genesis.raw.top["0x3a636f6465"] | length > 100000' "$WORK/$chain.json" >/dev/null ||
            fail "no runtime in the specification of $chain"
    done
    # The file stands for the preset.
    [ "$("$NODE_BIN" export-chain-spec --chain "$WORK/local.json" --raw | jq -cS .genesis)" = \
        "$(jq -cS .genesis "$WORK/local.json")" ] || fail "a specification changes when it is read"
}

keys() {
    local phrase address
    "$NODE_BIN" key generate --output-type json >"$WORK/key.json"
    phrase=$(jq -er .secretPhrase "$WORK/key.json")
    address=$(jq -er .ss58Address "$WORK/key.json")
    [ "$("$NODE_BIN" key inspect "$phrase" --output-type json | jq -r .ss58Address)" = "$address" ] ||
        fail "the phrase gives another address"
    "$NODE_BIN" key insert --base-path "$WORK/keys" --chain dev --scheme sr25519 --suri "$phrase" --key-type aura
    [ "$(find "$WORK/keys" -path '*keystore*' -type f | wc -l)" = 1 ] || fail "no key in the keystore"
}

purge() {
    local p2p rpc
    ports_take rpc p2p
    process_start "$WORK/node.pid" "$WORK/node.log" "$NODE_BIN" --dev --base-path "$WORK/chain" \
        --rpc-port "$rpc" --listen-addr "/ip4/127.0.0.1/tcp/$p2p" --no-prometheus --no-telemetry
    answers() { process_listens "$WORK/node.pid" "$rpc" && curl -fsS -o /dev/null "http://127.0.0.1:$rpc/health"; }
    eventually answers || {
        tail -n 20 "$WORK/node.log"
        fail "the node does not start"
    }
    process_stop "$WORK/node.pid" 120
    "$NODE_BIN" chain-info --dev --base-path "$WORK/chain" >"$WORK/info"
    grep -q finalized_hash "$WORK/info" || fail "no chain-info"
    "$NODE_BIN" purge-chain --dev --base-path "$WORK/chain" -y
    [ -z "$(find "$WORK/chain" -path '*paritydb*' -type f)" ] || fail "a database is left"
}

# refused TEXT ARGUMENT...: the gateway ends with status 2 before it opens anything, and says why.
refused() {
    local text=$1 status=0
    shift
    "$GATEWAY_BIN" --data "$WORK/refused" "$@" >"$WORK/refused.log" 2>&1 || status=$?
    [ "$status" = 2 ] || fail "$*: exit status $status"
    grep -qF -- "$text" "$WORK/refused.log" || fail "$*: $(tail -n 1 "$WORK/refused.log")"
    [ ! -e "$WORK/refused" ] || fail "$*: something was written"
}

refusals() {
    refused "--allow-anonymous-writes" --dev --listen 0.0.0.0:5000
    refused "--signer-uri-file" --listen 127.0.0.1:5000
    refused "--node" --dev --node http://127.0.0.1:9944
    refused "--default-space" --dev --default-space ..
}

defer process_stop "$WORK/node.pid" 20
check "help names the options" help_names
check "chain specifications" chain_spec
check "keys" keys
check "a chain is purged" purge
check "the gateway refuses what is unsafe or makes no sense" refusals
finish
