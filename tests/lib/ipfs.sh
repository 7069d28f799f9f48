# shellcheck shell=bash
# An IPFS daemon that is not ours: a Kubo when `ipfs` is on PATH, else js-ipfs. Needs harness.sh.

JS_IPFS="$ROOT/tests/js-ipfs/node_modules"

_js_ipfs() {
    local runtime
    runtime=$(echo "$JS_IPFS"/node-linux-*/bin/node)
    [ -x "$runtime" ] || runtime=node
    IPFS_RUN=("$runtime" "$JS_IPFS/.bin/jsipfs")
}

# ipfs_start: sets IPFS_API and IPFS_KIND.
ipfs_start() {
    local api_port gateway_port
    ports_take api_port gateway_port
    export IPFS_PATH="$WORK/ipfs"
    if have ipfs; then
        IPFS_KIND=kubo IPFS_RUN=(ipfs)
    elif [ -e "$JS_IPFS/.bin/jsipfs" ]; then
        IPFS_KIND=js-ipfs
        _js_ipfs
    else
        suite_unavailable "neither ipfs nor js-ipfs is there (scripts/setup --peers installs js-ipfs)"
    fi
    {
        limited "${IPFS_RUN[@]}" init --profile test
        limited "${IPFS_RUN[@]}" config Addresses.API "/ip4/127.0.0.1/tcp/$api_port"
        limited "${IPFS_RUN[@]}" config Addresses.Gateway "/ip4/127.0.0.1/tcp/$gateway_port"
        if [ "$IPFS_KIND" = js-ipfs ]; then limited "${IPFS_RUN[@]}" config Addresses.RPC /ip4/127.0.0.1/tcp/0; fi
    } >"$WORK/ipfs-init.log" 2>&1 || {
        cat "$WORK/ipfs-init.log"
        suite_unavailable "$IPFS_KIND could not be set up"
    }
    IPFS_API="http://127.0.0.1:$api_port"
    export IPFS_API
    defer ipfs_stop
    ipfs_daemon || suite_unavailable "$IPFS_KIND does not answer"
    note "$IPFS_KIND: $(curl -fsS -X POST "$IPFS_API/api/v0/version" | jq -r .Version)"
}

ipfs_daemon() {
    process_start "$WORK/ipfs.pid" "$WORK/ipfs.log" "${IPFS_RUN[@]}" daemon --offline
    eventually ipfs_answers || {
        cat "$WORK/ipfs.log"
        return 1
    }
}

ipfs_answers() { curl -fsS -o /dev/null -X POST "$IPFS_API/api/v0/version" 2>/dev/null; }
ipfs_stop() { process_stop "$WORK/ipfs.pid" 20; }

# ipfs_pinned CID: pinned recursively, under that CID. The daemon parses what it is asked for;
# js-ipfs would answer in base58.
ipfs_pinned() {
    curl -fsS -X POST "$IPFS_API/api/v0/pin/ls?arg=$1&type=recursive&cid-base=base32" 2>/dev/null |
        jq -e --arg cid "$1" '.Keys | has($cid)' >/dev/null
}

# ipfs_unpinned CID: the daemon says so. No answer, or another error, is none.
ipfs_unpinned() {
    curl -sS -X POST "$IPFS_API/api/v0/pin/ls?arg=$1&type=recursive" |
        jq -e '.Message | strings | contains("is not pinned")' >/dev/null
}

ipfs_sha256() { curl -fsS -X POST "$IPFS_API/api/v0/cat?arg=$1" | sha256_of; }

# cids_of SPACE IMAGE TAG MANIFEST-FILE: into $WORK/cids, a line "digest CID kind" for the manifest and
# each of its blobs, as the chain has them. Needs @polkadot/api.
cids_of() {
    node "$ROOT/tests/api/pushed.mjs" "$1" "$2" "$3" "sha256:$(sha256_of "$4")" "$4" >"$WORK/cids" || return 1
    cat "$WORK/cids"
}
