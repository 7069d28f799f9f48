#!/usr/bin/env bash
# A layer of 2 GiB (small: 256 MiB) goes through in constant memory. LARGE_MIB sets another size.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/oci-layout.sh
. "$ROOT/tests/lib/oci-layout.sh"
# shellcheck source=tests/lib/ipfs.sh
. "$ROOT/tests/lib/ipfs.sh"
need crane jq openssl node
need_polkadot_js
CASE_SECONDS=1800
registry_start

MIB="${LARGE_MIB:-$(sized 256 2048)}"
GATEWAY_LIMIT_KIB=$((128 * 1024))
NODE_GROWTH_LIMIT_KIB=$((64 * 1024))
IMAGE="$REGISTRY/large-space/app"

own_stack() { [ -z "${REGISTRY_UNDER_TEST:-}" ]; }

# An OCI layout with one layer: a tar of random bytes, which nothing compresses.
make() {
    mkdir -p "$WORK/image/blobs/sha256" "$WORK/content"
    head -c "$((MIB * 1048576))" /dev/zero | openssl enc -aes-128-ctr -nosalt -pass "pass:$RANDOM$RANDOM" -pbkdf2 \
        >"$WORK/content/random"
    tar -C "$WORK/content" -cf "$WORK/layer" random
    rm -r "$WORK/content"
    local layer config
    layer=$(sha256_of "$WORK/layer")
    local size
    size=$(stat -c %s "$WORK/layer")
    mv "$WORK/layer" "$WORK/image/blobs/sha256/$layer"
    printf '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":["sha256:%s"]},"config":{}}' "$layer" >"$WORK/config"
    config=$(sha256_of "$WORK/config")
    jq -cn --arg config "sha256:$config" --argjson config_size "$(stat -c %s "$WORK/config")" \
        --arg layer "sha256:$layer" --argjson size "$size" '{
        schemaVersion: 2, mediaType: "application/vnd.oci.image.manifest.v1+json",
        config: {mediaType: "application/vnd.oci.image.config.v1+json", digest: $config, size: $config_size},
        layers: [{mediaType: "application/vnd.oci.image.layer.v1.tar", digest: $layer, size: $size}]}' >"$WORK/manifest"
    local manifest
    manifest=$(sha256_of "$WORK/manifest")
    jq -cn --arg digest "sha256:$manifest" --argjson size "$(stat -c %s "$WORK/manifest")" '{
        schemaVersion: 2, manifests: [{mediaType: "application/vnd.oci.image.manifest.v1+json", digest: $digest, size: $size}]}' \
        >"$WORK/image/index.json"
    printf '{"imageLayoutVersion":"1.0.0"}' >"$WORK/image/oci-layout"
    mv "$WORK/config" "$WORK/image/blobs/sha256/$config"
    mv "$WORK/manifest" "$WORK/image/blobs/sha256/$manifest"
    printf '%s' "$layer" >"$WORK/layer-digest"
}

# The peak from here on; what starting took does not count as growth.
mark_node() {
    local pid
    pid=$(process_pid "$RUN_DIR/node.pid")
    echo 5 >"/proc/$pid/clear_refs"
    memory "$pid" VmRSS >"$WORK/node-before"
}

push() { crane push --insecure "$WORK/image" "$IMAGE:v1"; }

pull() {
    expect_eq "$(crane digest --insecure "$IMAGE:v1")" "$(oci_manifest_digest "$WORK/image")" "digest"
    expect_eq "$(crane blob --insecure "$IMAGE@sha256:$(cat "$WORK/layer-digest")" | sha256_of)" \
        "$(cat "$WORK/layer-digest")" "the layer's digest"
}

# The worker has every blob pinned in the end; the memory that it takes for that counts too.
settle() {
    local digest cid kind
    cids_of large-space app v1 "$WORK/image/blobs/sha256/$(oci_manifest_digest "$WORK/image" | cut -d : -f 2)"
    while read -r digest cid kind; do
        IPFS_API=$INTERNAL eventually ipfs_pinned "$cid" || fail "$kind $digest is not pinned as $cid"
    done <"$WORK/cids"
}

gateway_memory() {
    local peak
    peak=$(memory "$(process_pid "$RUN_DIR/gateway.pid")" VmHWM)
    printf '%s' "$peak" >"$WORK/gateway-peak"
    ((peak < GATEWAY_LIMIT_KIB)) || fail "the gateway's peak is $((peak / 1024)) MiB"
}

node_memory() {
    local growth
    growth=$(($(memory "$(process_pid "$RUN_DIR/node.pid")" VmHWM) - $(cat "$WORK/node-before")))
    printf '%s' "$growth" >"$WORK/node-growth"
    ((growth < NODE_GROWTH_LIMIT_KIB)) || fail "the node grew by $((growth / 1024)) MiB"
}

check "make a layer of $MIB MiB" make
if own_stack; then check "mark the node's memory" mark_node; fi
check "crane pushes it" push
check "crane pulls it: the same bytes" pull
if own_stack; then
    check "the worker has it pinned" settle
    check "the gateway's peak memory is below 128 MiB" gateway_memory
    check "the node grew by less than 64 MiB" node_memory
    note "gateway: peak $(($(cat "$WORK/gateway-peak") / 1024)) MiB; node: growth $(($(cat "$WORK/node-growth") / 1024)) MiB"
fi
finish
