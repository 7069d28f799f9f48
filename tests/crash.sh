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
stop_pushing() { process_stop "$WORK/pusher.pid" 60; }
defer process_stop "$WORK/pusher.pid" 5

acknowledged() { grep -c '"acknowledged"' "$WORK/$1.pushes" 2>/dev/null || true; }
at_least() { [ "$(acknowledged "$1")" -ge "$2" ]; }

verify() { node "$ROOT/tests/lib/verify-pushes.mjs" "$REGISTRY" "$NAME" "$WORK/$1.pushes" >"$WORK/verify.log" 2>&1; }
# What the chain has lost in a crash, the gateway plays back; that may take a moment.
verify_soon() { eventually verify "$1" || { cat "$WORK/verify.log"; fail "not all as acknowledged"; }; cat "$WORK/verify.log"; }

# under_way ROUND FROM TO: how many pushes, and how many manifests of them, had been sent when a kill
# fell that began at FROM and was over at TO, in milliseconds: they failed after FROM, or were answered
# after TO, or never.
under_way() {
    jq -rs --argjson from "$2" --argjson to "$3" '
        def at($state): map(select(.state == $state) | .at) | first;
        [group_by(.tag)[] | {started: at("started"), sent: at("sent"), acknowledged: at("acknowledged"), error: at("error")}
            | select((.error // infinite) > $from and (.acknowledged // infinite) > $to)]
        | [map(select(.started <= $from)), map(select(.sent != null and .sent <= $from))]
        | map(length) | "\(.[0]) \(.[1])"' "$WORK/$1.pushes"
}

# kill_amid_pushes ROUNDS NAME...: kills these while images are pushed, so many times over. A round
# counts only if a push was under way when they died, and in one of them a manifest was.
kill_amid_pushes() {
    local rounds=$1 round=0 amid=0 amid_manifest=0 id name from to pushes manifests
    shift
    while ((amid < rounds || amid_manifest == 0)); do
        ((SECONDS < DEADLINE)) || fail "in $round rounds, $amid kills fell amid a push, $amid_manifest amid a manifest"
        round=$((round + 1)) id="$(printf '%s-' "$@")$round"
        start_pushing "$id"
        eventually at_least "$id" 5 || fail "pushes do not get through"
        sleep "0.$((RANDOM % 900 + 100))"
        from=$(now_ms)
        for name; do kill_hard "$name"; done
        to=$(now_ms)
        sleep 0.5
        for name; do "restart_$name"; done
        # It goes on by itself.
        eventually at_least "$id" $(($(acknowledged "$id") + 5)) || fail "no push gets through after the restart"
        stop_pushing
        read -r pushes manifests <<<"$(under_way "$id" "$from" "$to")"
        printf 'round %d: %d pushes under way, %d of them with the manifest sent\n' "$round" "$pushes" "$manifests"
        amid=$((amid + (pushes > 0))) amid_manifest=$((amid_manifest + (manifests > 0)))
        verify_soon "$id"
    done
}

# A blob half sent.
half_upload() {
    local digest url client
    mkdir -p "$WORK/half"
    head -c 8000000 /dev/urandom >"$WORK/half/layer"
    digest="sha256:$(sha256_of "$WORK/half/layer")"
    url=$(upload_start "$NAME")
    # Forty seconds' worth, of which the first bytes to arrive are waited for.
    curl -sS --limit-rate 200K -X PATCH -T "$WORK/half/layer" -H 'Content-Type: application/octet-stream' "$url" \
        >/dev/null 2>&1 &
    client=$!
    arriving() { find "$DATA/gateway" -path '*/uploads/*' -type f -size +0 | grep -q .; }
    eventually arriving || fail "no byte arrives"
    kill_hard gateway
    if wait "$client"; then fail "the upload was over before the kill"; fi
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

ROUNDS=$(sized 1 3)
check "gateway killed amid pushes" kill_amid_pushes "$ROUNDS" gateway
check "node killed amid pushes" kill_amid_pushes "$ROUNDS" node
check "both killed amid pushes" kill_amid_pushes 1 node gateway
check "gateway killed amid an upload" half_upload
check "gateway killed between blobs and manifest" before_manifest
check "after all of it, everything acknowledged is there" all_rounds
finish
