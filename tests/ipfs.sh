#!/usr/bin/env bash
# An IPFS that is not ours holds what docker pushed, under the CIDs on the chain; and our CIDs are
# those of boxo, the library that Kubo is made of.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/docker.sh
. "$ROOT/tests/lib/docker.sh"
# shellcheck source=tests/lib/pushed.sh
. "$ROOT/tests/lib/pushed.sh"
# shellcheck source=tests/lib/ipfs.sh
. "$ROOT/tests/lib/ipfs.sh"
# shellcheck source=tests/lib/http.sh
. "$ROOT/tests/lib/http.sh"
own_stack_only
need node curl jq boxo-cid crane
need_polkadot_js
docker_start
ipfs_start
registry_start

push() {
    # Layers of more than one chunk, so that there are roots with links and raw ones.
    push_with_docker ipfs-space/app:v1 5
    cids_of ipfs-space app v1 "$WORK/manifest"
}

pinned() {
    local digest cid kind
    while read -r digest cid kind; do
        eventually ipfs_pinned "$cid" || fail "$kind $digest is not pinned as $cid"
    done <"$WORK/cids"
}

readable() {
    local digest cid _
    while read -r digest cid _; do
        expect_eq "sha256:$(ipfs_sha256 "$cid")" "$digest" "the bytes of $cid"
    done <"$WORK/cids"
}

# A dead IPFS delays; it neither loses nor blocks.
dead_ipfs() {
    ipfs_stop
    push_with_docker ipfs-space/app:while-down 3
    cids_of ipfs-space app while-down "$WORK/manifest"
    ipfs_daemon
    pinned
    readable
}

# A layer beyond 174 chunks, the links that js-ipfs's importer gives a node: its own CID would be
# another one, so the worker has to bring the blocks themselves. It streams them.
large_layer() {
    local pid before growth
    pid=$(process_pid "$RUN_DIR/node.pid")
    echo 5 >"/proc/$pid/clear_refs"
    before=$(memory "$pid" VmRSS)
    image_push ipfs-space/large v1 "$WORK/large" $((200 * 1048576))
    cids_of ipfs-space large v1 "$WORK/large/manifest"
    pinned
    readable
    growth=$(($(memory "$pid" VmHWM) - before))
    echo "the node grew by $((growth / 1024)) MiB"
    ((growth < 64 * 1024)) || fail "the node grew by $((growth / 1024)) MiB"
}

# No record names the layer any longer. Its pin goes once that is final. The pins of the rest of its image
# stay.
removed() {
    local digest cid kind removed
    image_push ipfs-space/removed v1 "$WORK/removed" 3000000
    cids_of ipfs-space removed v1 "$WORK/removed/manifest"
    pinned
    removed=sha256:$(sha256_of "$WORK/removed/layer")
    read -r _ cid _ < <(grep "^$removed " "$WORK/cids")
    node "$ROOT/tests/api/as-owner.mjs" ipfs-space removeDigestInfo ipfs-space "$removed"
    eventually unpinned "$cid" || fail "$cid is still pinned"
    while read -r digest cid kind; do
        [ "$digest" = "$removed" ] || ipfs_pinned "$cid" || fail "$kind $digest is no longer pinned"
    done <"$WORK/cids"
}

unpinned() {
    node "$ROOT/tests/api/blocks.mjs" 16 && ipfs_unpinned "$1"
}

# A DAG whose root names its only link by 500,000 bytes, which no reader of files gives back: what is read is six
# bytes and has the digest, but a pin would keep all of it for the price of a KiB.
padded() {
    local hash digest root
    hash=$(printf padded | sha256_of)
    digest=sha256:$hash
    printf padded >"$WORK/leaf"
    {
        printf '\x12\xcc\xc2\x1e\x0a\x24\x01\x55\x12\x20'
        basenc --base16 -d <<<"${hash^^}"
        printf '\x12\xa0\xc2\x1e'
        head -c 500000 /dev/zero | tr '\0' x
        # Its size; then, as UnixFS, a file of six bytes in one part.
        printf '\x18\x06\x0a\x06\x08\x02\x18\x06\x20\x06'
    } >"$WORK/root"
    root=b$({
        printf '\x01\x70\x12\x20'
        sha256_of <"$WORK/root" | tr a-f A-F | basenc --base16 -d
    } | basenc --base32 -w0 | tr -d = | tr A-Z a-z)
    put_block raw "$WORK/leaf"
    put_block dag-pb "$WORK/root"
    expect_eq "sha256:$(ipfs_sha256 "$root")" "$digest" "the bytes of $root"
    node "$ROOT/tests/api/as-owner.mjs" ipfs-space storeDigestInfo ipfs-space "$digest" File "$root"
    eventually grep -qF "not pinned, now or later: $root has much more in it than $digest" "$LOG_DIR/node.log" ||
        fail "the node does not say that it leaves $root"
    ipfs_unpinned "$root" || fail "$root is pinned"
}

# put_block CODEC FILE
put_block() {
    local how="format=$1&version=1&mhtype=sha2-256"
    if [ "$IPFS_KIND" = kubo ]; then how="cid-codec=$1"; fi
    curl -fsS -F "file=@$2" "$IPFS_API/api/v0/block/put?$how"
}

# What is left when the gateway and all of its disk are gone: the chain and IPFS.
another_gateway() {
    process_stop "$RUN_DIR/gateway.pid" 120
    rm -rf "$DATA/gateway"
    mkdir -p "$DATA/gateway"
    restart_gateway
    eventually crane digest --insecure "$REGISTRY/ipfs-space/app:v1"
    crane validate --insecure --remote "$REGISTRY/ipfs-space/app:v1"
    crane validate --insecure --remote "$REGISTRY/ipfs-space/app:while-down"
}

# The embedded IPFS's CIDs, of sizes around a chunk's bounds and of random ones.
boxo_cids() {
    local size ours theirs
    for size in 0 1 1048575 1048576 1048577 2097152 $((RANDOM * 32768 + RANDOM)) $((RANDOM * 1024 + RANDOM)) $RANDOM; do
        head -c "$((size % 200000000))" /dev/urandom >"$WORK/bytes"
        ours=$(curl -fsS -F "file=@$WORK/bytes" \
            "$INTERNAL/api/v0/add?cid-version=1&raw-leaves=true&chunker=size-1048576&max-file-links=1024&progress=false" | jq -r .Hash)
        theirs=$(boxo-cid <"$WORK/bytes")
        printf '%s bytes: %s\n' "$(stat -c %s "$WORK/bytes")" "$theirs"
        expect_eq "$ours" "$theirs" "CID of $(stat -c %s "$WORK/bytes") bytes"
    done
}

check "docker pushes" push
check "$IPFS_KIND pins every blob under the CID on the chain" pinned
check "$IPFS_KIND's bytes have the right SHA-256" readable
check "a push while $IPFS_KIND is down arrives there later" dead_ipfs
check "a layer of 200 MiB arrives there, and the node's memory stays" large_layer
check "a removed layer is unpinned, and nothing else" removed
check "a DAG that carries more than its content is not pinned" padded
check "a gateway without its disk serves from the chain and $IPFS_KIND" another_gateway
check "our CIDs are boxo's" boxo_cids
finish
