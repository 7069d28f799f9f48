#!/usr/bin/env bash
# kill -9 of the gateway or the node in the middle of pushes: nothing acknowledged is missing,
# nothing unacknowledged is half there, and a push can simply be repeated.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/http.sh
. "$ROOT/tests/lib/http.sh"
own_stack_only
need curl jq node
registry_start

NAME="crash-space/app"

# start_pushing ROUND / stop_pushing: images are pushed all the while in between.
start_pushing() {
    process_start "$WORK/pusher.pid" "$WORK/pusher.log" \
        node "$ROOT/tests/lib/push-until-stopped.mjs" "$REGISTRY" "$NAME" "$1" "$WORK/$1.pushes"
}
stop_pushing() { process_stop "$WORK/pusher.pid" 40; }
defer process_stop "$WORK/pusher.pid" 5

acknowledged() { grep -c '"acknowledged"' "$WORK/$1.pushes" 2>/dev/null || true; }
at_least() { [ "$(acknowledged "$1")" -ge "$2" ]; }

verify() { timeout 120 node "$ROOT/tests/lib/verify-pushes.mjs" "$REGISTRY" "$NAME" "$WORK/$1.pushes" >"$WORK/verify.log" 2>&1; }
# What the chain has lost in a crash, the gateway plays back; that may take a moment.
verify_soon() { eventually 60 verify "$1" || { cat "$WORK/verify.log"; fail "not all as acknowledged"; }; cat "$WORK/verify.log"; }

# Kills NAME at a moment of no importance, three times over.
kill_amid_pushes() {
    local what=$1 round id
    for round in 1 2 3; do
        id="$what-$round"
        start_pushing "$id"
        eventually 60 at_least "$id" 5 || fail "pushes do not get through"
        sleep "0.$((RANDOM % 900 + 100))"
        kill_hard "$what"
        sleep 0.5
        "restart_$what"
        # It goes on by itself.
        eventually 60 at_least "$id" $(($(acknowledged "$id") + 5)) || fail "no push gets through after the restart"
        stop_pushing
        verify_soon "$id"
    done
}

kill_both() {
    start_pushing both
    eventually 60 at_least both 5 || fail "pushes do not get through"
    kill_hard node
    kill_hard gateway
    stop_pushing
    restart_node
    restart_gateway
    verify_soon both
}

# A blob half sent.
half_upload() {
    local digest url client
    mkdir -p "$WORK/half"
    head -c 8000000 /dev/urandom >"$WORK/half/layer"
    digest="sha256:$(sha256_of "$WORK/half/layer")"
    url=$(upload_start "$NAME")
    curl -sS --limit-rate 2M -X PATCH -T "$WORK/half/layer" -H 'Content-Type: application/octet-stream' "$url" \
        >/dev/null 2>&1 &
    client=$!
    sleep 1.5
    kill_hard gateway
    wait "$client" || true
    restart_gateway
    expect_eq "$(http_status "http://$REGISTRY/v2/$NAME/blobs/$digest")" 404 "status of the half sent blob"
    expect_eq "$(blob_push "$NAME" "$WORK/half/layer")" "$digest" "digest when sent again"
    expect_eq "$(curl -fsS "http://$REGISTRY/v2/$NAME/blobs/$digest" | sha256_of)" "${digest#sha256:}" "bytes"
}

# Blobs there, manifest never sent: the image is not, and pushing it again works.
before_manifest() {
    mkdir -p "$WORK/image"
    head -c 50000 /dev/urandom >"$WORK/image/layer"
    printf '{"rootfs":{"type":"layers","diff_ids":[]}}' >"$WORK/image/config"
    manifest_make "$WORK/image/config" "$WORK/image/layer" >"$WORK/image/manifest"
    blob_push "$NAME" "$WORK/image/config"
    blob_push "$NAME" "$WORK/image/layer"
    kill_hard gateway
    restart_gateway
    expect_eq "$(http_status "http://$REGISTRY/v2/$NAME/manifests/again")" 404 "status of the tag"
    blob_push "$NAME" "$WORK/image/config"
    blob_push "$NAME" "$WORK/image/layer"
    manifest_put "$NAME" again "$WORK/image/manifest"
    image_served "$NAME" again "$WORK/image"
}

all_rounds() {
    local log
    for log in "$WORK"/*.pushes; do verify_soon "$(basename "$log" .pushes)"; done
}

check "gateway killed amid pushes" kill_amid_pushes gateway
check "node killed amid pushes" kill_amid_pushes node
check "both killed amid pushes" kill_both
check "gateway killed amid an upload" half_upload
check "gateway killed between blobs and manifest" before_manifest
check "after all of it, everything acknowledged is there" all_rounds
finish
