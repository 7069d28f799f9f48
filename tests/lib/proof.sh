# shellcheck shell=bash
# Proofs of what a tag means, made by the script that docs/proofs.md shows, and checked by the verifier of
# `proofs/`. Needs harness.sh.

VERIFY_PROOF="$BIN_DIR/examples/verify_proof"

# proof_tools: the document's script, in a folder of its own.
proof_tools() {
    [ -x "$VERIFY_PROOF" ] || fail "$VERIFY_PROOF is not built: run scripts/build"
    mkdir -p "$WORK/prove"
    node "$ROOT/tests/lib/readme-script.mjs" "$ROOT/docs/proofs.md" "$WORK/prove" >/dev/null
    ln -sfn "$ROOT/tests/api/node_modules" "$WORK/prove/node_modules"
}

# ask_node METHOD PARAMETERS: the result, at the node of NODE_RPC.
ask_node() {
    curl -fsS -H 'Content-Type: application/json' "$NODE_RPC" \
        -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$1\",\"params\":$2}" | jq -e .result
}

# proof_anchor URL: the genesis' authorities.
proof_anchor() {
    local NODE_RPC=$1 genesis
    genesis=$(ask_node chain_getBlockHash '[0]')
    ask_node state_call "[\"GrandpaApi_grandpa_authorities\",\"0x\",$genesis]" | jq '{setId: 0, authorities: .}'
}

# Bytes that a proof may have on a new chain.
PROOF_LIMIT=16384

# proof_of NODE ANCHOR SPACE IMAGE TAG EXPECTED: the node proves, from that anchor, that the tag is the
# expected digest and CID, which are separated by a space. What is proven goes to $WORK/proven.
proof_of() {
    local node=$1 anchor=$2 space=$3 image=$4 tag=$5 expected=$6 bytes
    node "$WORK/prove/prove.mjs" "$node" "$anchor" "$space" "$image" "$tag" >"$WORK/proof.json"
    "$VERIFY_PROOF" "$anchor" "$WORK/proof.json" "$space" "$image" "$tag" | tee "$WORK/verified"
    expect_eq "$(sed -n '1s/.* is \(.*\) on IPFS as \(.*\)/\1 \2/p' "$WORK/verified")" "$expected" "what is proven"
    printf '%s' "$expected" >"$WORK/proven"
    bytes=$(sed -n '$s/ bytes.*//p' "$WORK/verified")
    sed -n '$p' "$WORK/verified" >>"$WORK/proof-sizes"
    ((bytes <= PROOF_LIMIT)) || fail "the proof has $bytes bytes"
}

# proof_forged ANCHOR SPACE IMAGE TAG: with one byte changed, wherever that is, the proof does not pass.
proof_forged() {
    local part
    for part in '.steps[-1].header' '.steps[-1].justification' '.nodes[0]' '.nodes[-1]'; do
        jq "$part |= (.[:-1] + if .[-1:] == \"0\" then \"1\" else \"0\" end)" "$WORK/proof.json" >"$WORK/forged.json"
        _proof_fails "$1" "$WORK/forged.json" "$2" "$3" "$4" || fail "forged in $part, it passes"
    done
}

# proof_refused ANCHOR SPACE IMAGE TAG: the proof as it is, of something else or from another anchor.
proof_refused() { _proof_fails "$1" "$WORK/proof.json" "$2" "$3" "$4" || fail "it passes"; }

_proof_fails() {
    if "$VERIFY_PROOF" "$@" 2>"$WORK/why"; then return 1; fi
    grep -qF 'not proven: ' "$WORK/why" || fail "said: $(cat "$WORK/why")"
}

# proof_sizes: tells how long the proofs so far have been.
proof_sizes() {
    [ ! -s "$WORK/proof-sizes" ] || note "proofs of $(sort -un "$WORK/proof-sizes" | paste -sd , | sed 's/,/, /g')"
}
