#!/usr/bin/env bash
# scripts/run itself: detach and stop, restart with the same data, fresh, ports, Ctrl-C.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/http.sh
. "$ROOT/tests/lib/http.sh"
own_stack_only
need curl jq
registry_start

RUN=("$ROOT/scripts/run" --skip-build --data "$DATA")
NAME="run-space/app"

pids_are() {
    local name state=gone
    for name in node gateway; do
        if process_pid "$RUN_DIR/$name.pid" >/dev/null; then state=running; fi
        [ "$state" = "$1" ] || return 1
    done
}

ready() {
    grep -qx ready "$WORK/run.log" || fail "no line 'ready'"
    grep -qF "http://127.0.0.1:$GATEWAY_PORT" "$WORK/run.log" || fail "no URL of the registry"
    grep -qF "ws://127.0.0.1:$NODE_RPC_PORT" "$WORK/run.log" || fail "no URL of the chain"
    pids_are running || fail "not both run"
}

# Nothing of it listens beyond loopback.
loopback_only() {
    local name pid
    have ss || skip "no ss on this machine"
    for name in node gateway; do
        pid=$(process_pid "$RUN_DIR/$name.pid")
        ss -Hltnp | grep "pid=$pid," >"$WORK/listening" || fail "the $name listens nowhere"
        if awk '{ print $4 }' "$WORK/listening" | grep -vE '^(127\.0\.0\.1|\[::1\]):'; then
            fail "the $name listens beyond loopback"
        fi
    done
}

second_run_refused() {
    if "${RUN[@]}" --detach >"$WORK/out" 2>&1; then fail "a second run on the same data started"; fi
    grep -q 'already running' "$WORK/out" || fail "said: $(cat "$WORK/out")"
}

taken_port() {
    if "$ROOT/scripts/run" --skip-build --detach --data "$WORK/other" >"$WORK/out" 2>&1; then fail "started on a taken port"; fi
    grep -qE "port $GATEWAY_PORT is taken by .*GATEWAY_PORT=" "$WORK/out" || fail "said: $(cat "$WORK/out")"
}

restart_keeps() {
    image_push "$NAME" v1 "$WORK/image"
    "${RUN[@]}" --stop
    pids_are gone || fail "something still runs"
    "${RUN[@]}" --stop | grep -F 'nothing runs' >/dev/null || fail "a second --stop fails"
    "${RUN[@]}" --detach >"$WORK/out" 2>&1
    image_served "$NAME" v1 "$WORK/image" || fail "the image is gone"
    image_push "$NAME" v2 "$WORK/image2"
}

fresh_empties() {
    "${RUN[@]}" --stop
    "${RUN[@]}" --detach --fresh >"$WORK/out" 2>&1
    expect_eq "$(http_status "http://$REGISTRY/v2/$NAME/manifests/v1")" 404 "status after --fresh"
    "${RUN[@]}" --stop
}

# foreground: starts one and waits until it is ready. SIGINT would be ignored in a background job
# of a shell, so the shell that becomes scripts/run is started with it reset.
foreground() {
    rm -f "$WORK/fg.log" # an earlier one is ready
    env --default-signal=INT setsid "${RUN[@]}" >"$WORK/fg.log" 2>&1 </dev/null &
    FOREGROUND=$!
    eventually grep -qx ready "$WORK/fg.log" || fail "not ready: $(cat "$WORK/fg.log")"
}

ctrl_c() {
    local status=0
    foreground
    kill -INT "$FOREGROUND"
    wait "$FOREGROUND" || status=$?
    expect_eq "$status" 130 "exit status"
    pids_are gone || fail "something still runs"
}

stop_ends_foreground() {
    foreground
    "${RUN[@]}" --stop
    wait "$FOREGROUND" || true
    pids_are gone || fail "something still runs"
}

death_is_told() {
    local status=0
    foreground
    kill_hard node
    wait "$FOREGROUND" || status=$?
    expect_eq "$status" 1 "exit status"
    grep -q 'the node has ended' "$WORK/fg.log" || fail "does not say which: $(cat "$WORK/fg.log")"
    grep -q 'the end of .*node.log' "$WORK/fg.log" || fail "does not show the log"
    pids_are gone || fail "something still runs"
}

# A pid file of a process that has ended, whose number somebody else has now.
recycled_pid() {
    sleep infinity &
    local other=$!
    mkdir -p "$WORK/stale/run"
    printf '%s 1@another-boot\n' "$other" >"$WORK/stale/run/node.pid"
    "$ROOT/scripts/run" --stop --data "$WORK/stale"
    kill -0 "$other" || fail "somebody else's process was ended"
    kill "$other"
}

dead_ipfs_api() {
    local nobodys
    ports_take nobodys
    if IPFS_API="http://127.0.0.1:$nobodys" "${RUN[@]}" --detach >"$WORK/out" 2>&1; then fail "started without its IPFS"; fi
    grep -q 'IPFS_API=.* does not answer' "$WORK/out" || fail "said: $(cat "$WORK/out")"
}

check "says ready, with the URLs" ready
check "listens on loopback only" loopback_only
check "a second run on the same data is refused" second_run_refused
check "a taken port is named, and how to choose another" taken_port
check "stopped and started again, everything is still there" restart_keeps
check "--fresh empties" fresh_empties
check "Ctrl-C ends both processes" ctrl_c
check "--stop ends a run in the foreground" stop_ends_foreground
check "the death of a process is reported, with its log" death_is_told
check "somebody else's process with a recycled pid is left alone" recycled_pid
check "an IPFS_API that does not answer is reported" dead_ipfs_api
finish
