#!/usr/bin/env bash
# A second gateway, started empty, serves what the first one took.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/http.sh
. "$ROOT/tests/lib/http.sh"
own_stack_only
need curl jq crane busybox
registry_start

FIRST=$REGISTRY
ports_take SECOND_PORT SECOND_INTERNAL
SECOND="127.0.0.1:$SECOND_PORT"

push() {
    image_push second-space/app v1 "$WORK/one" 3000000
    image_push second-space/app v2 "$WORK/two"
    image_push plain v1 "$WORK/three"
    # One of crane's own, with a real file system.
    mkdir -p "$WORK/rootfs/bin"
    cp "$(type -P busybox)" "$WORK/rootfs/bin/"
    tar -C "$WORK/rootfs" -cf "$WORK/rootfs.tar" .
    crane append --insecure --oci-empty-base --new_layer "$WORK/rootfs.tar" --new_tag "$FIRST/second-other/busybox:v1"
}

second_answers() {
    process_listens "$WORK/second.pid" "$SECOND_INTERNAL" &&
        curl -fsS -o /dev/null "http://127.0.0.1:$SECOND_INTERNAL/readyz"
}

start_second() {
    mkdir -p "$WORK/second"
    process_start "$WORK/second.pid" "$WORK/second.log" "$GATEWAY_BIN" --dev --data "$WORK/second" \
        --listen "$SECOND" --internal-listen "127.0.0.1:$SECOND_INTERNAL" \
        --node "$NODE_WS" --ipfs-api "$INTERNAL"
    eventually second_answers || {
        tail -n 30 "$WORK/second.log"
        fail "the second gateway is not ready"
    }
}

serves() {
    REGISTRY=$SECOND
    image_served second-space/app v1 "$WORK/one" || fail "v1"
    image_served second-space/app v2 "$WORK/two" || fail "v2"
    image_served plain v1 "$WORK/three" || fail "plain"
    crane validate --insecure --remote "$SECOND/second-other/busybox:v1"
    expect_eq "$(crane ls --insecure "$SECOND/second-space/app" | sort | tr '\n' ' ')" "v1 v2 " "tags"
    diff <(crane catalog --insecure "$FIRST" | sort) <(crane catalog --insecure "$SECOND" | sort) || fail "other catalog"
}

follows() {
    image_push second-space/app v3 "$WORK/four"
    REGISTRY=$SECOND
    eventually image_served second-space/app v3 "$WORK/four" || fail "a later push does not arrive"
}

range() {
    local digest
    digest="sha256:$(sha256_of "$WORK/one/layer")"
    expect_eq "$(curl -fsS -r 1048570-1048600 "http://$SECOND/v2/second-space/app/blobs/$digest" | sha256_of)" \
        "$(tail -c +1048571 "$WORK/one/layer" | head -c 31 | sha256_of)" "a range over a chunk's bound"
}

defer process_stop "$WORK/second.pid" 20
check "push to the first" push
check "the second starts empty" start_second
check "the second serves the images" serves
check "the second serves ranges" range
check "the second follows the chain" follows
finish
