# shellcheck shell=bash
# What every suite shares: cases, peers that may be missing, things to undo at the end.
#
# A suite is a script tests/NAME.sh that sources this file, calls `need`, `check` and the like, and
# ends with `finish`. One line for each case goes to stdout; scripts/test collects the same as
# "status <tab> suite <tab> case <tab> seconds <tab> reason" in the file $RESULTS.
#
# Time limits are safety nets, never assertions. A case has one budget, CASE_SECONDS, of at least ten
# times what it needs on an idle machine; whatever waits inside a case has the time that is left of it.
#
# TEST_SIZE=full             everything at its full size; else small, as the gate runs it
# REQUIRE_REAL_PEERS=1       a missing peer is a failure instead of a skip
# REGISTRY_UNDER_TEST=H:P    suites of plain registry clients run against that registry
# KEEP_WORK=1                leave the working folder of the suite

# shellcheck source=scripts/lib/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../scripts/lib/env.sh"
# shellcheck source=scripts/lib/ports.sh
. "$ROOT/scripts/lib/ports.sh"
# shellcheck source=scripts/lib/process.sh
. "$ROOT/scripts/lib/process.sh"

SUITE=$(basename "$0" .sh)
WORK=$(mktemp -d "${TMPDIR:-/tmp}/crt-$SUITE.XXXXXX")
RESULTS="${RESULTS:-/dev/null}"
FAILED=0
FINISHED=false # a suite that ends otherwise has left cases out
DEFERRED=()
CASE= # the process of the case that runs
CASE_SECONDS=600
CASE_GRACE=60 # seconds after which a case is ended that does not end by itself
DEADLINE=$((SECONDS + CASE_SECONDS))
# Unknown locales make some of the peers talk on stderr.
export LC_ALL=C.UTF-8

# defer COMMAND...: run at the end, last first, whatever happens.
defer() { DEFERRED+=("$(printf '%q ' "$@")"); }

_cleanup() {
    local status=$? i
    if ((status == 0)) && ! $FINISHED; then status=70; fi
    trap - EXIT
    trap '' INT TERM HUP
    set +e
    if [ -n "$CASE" ]; then process_end_tree "$CASE"; fi
    DEADLINE=$((SECONDS + CASE_SECONDS))
    for ((i = ${#DEFERRED[@]} - 1; i >= 0; i--)); do eval "${DEFERRED[i]}" >>"$WORK/cleanup.log" 2>&1; done
    if [ "${KEEP_WORK:-}" = 1 ]; then note "kept: $WORK"; else rm -rf "$WORK"; fi
    exit "$status"
}
trap 'exit 130' INT
trap 'exit 143' TERM HUP
trap _cleanup EXIT

# record STATUS CASE SECONDS REASON
record() {
    printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$SUITE" "$2" "$3" "${4//[$'\t\n']/ }" >>"$RESULTS"
    case $1 in
        ok) printf 'ok    %s: %s (%s)\n' "$SUITE" "$2" "$(human_seconds "$3")" ;;
        skip) printf 'skip  %s: %s: %s\n' "$SUITE" "$2" "$4" ;;
        fail)
            printf 'FAIL  %s: %s: %s\n' "$SUITE" "$2" "$4"
            FAILED=$((FAILED + 1))
            ;;
    esac
}

# check CASE COMMAND...: the command runs in a shell of its own under errexit; its output is shown
# when it fails. `fail` and `skip` inside give the reason.
check() {
    local name=$1 log="$WORK/case.log" start=$SECONDS status watch
    shift
    rm -f "$WORK/reason"
    DEADLINE=$((SECONDS + CASE_SECONDS))
    # In the background, as only then a signal to the suite is answered at once.
    (
        trap - EXIT INT TERM HUP
        set -euo pipefail
        "$@"
    ) >"$log" 2>&1 </dev/null &
    CASE=$!
    process_end_after $((CASE_SECONDS + CASE_GRACE)) "$CASE" &
    watch=$!
    status=0
    wait "$CASE" || status=$?
    CASE=
    kill "$watch" 2>/dev/null || true
    wait "$watch" 2>/dev/null || true
    case $status in
        0) record ok "$name" $((SECONDS - start)) "" ;;
        77) record skip "$name" $((SECONDS - start)) "$(cat "$WORK/reason")" ;;
        *)
            if ((SECONDS >= DEADLINE)); then printf ' (after %d s, more than a case may take)' $((SECONDS - start)) >>"$WORK/reason"; fi
            record fail "$name" $((SECONDS - start)) "$(cat "$WORK/reason" 2>/dev/null || echo "exit status $status")"
            tail -n 40 "$log" | sed 's/^/      | /'
            if declare -F on_failure >/dev/null; then on_failure | sed 's/^/      | /'; fi
            ;;
    esac
}

fail() {
    printf '%s' "$*" >"$WORK/reason"
    printf 'failed: %s\n' "$*"
    exit 1
}

skip() {
    printf '%s' "$*" >"$WORK/reason"
    exit 77
}

expect_eq() { [ "$1" = "$2" ] || fail "${3:-value}: got '$1', expected '$2'"; }

finish() {
    FINISHED=true
    if ((FAILED)); then exit 1; fi
    exit 0
}

# need COMMAND...: the peers of this suite. Ends the suite when one is missing.
need() {
    local tool missing=()
    for tool in "$@"; do have "$tool" || missing+=("$tool"); done
    if ((${#missing[@]})); then suite_unavailable "${missing[*]} missing (scripts/setup --peers installs it)"; fi
}

need_polkadot_js() {
    if [ ! -d "$ROOT/tests/api/node_modules/@polkadot/api" ]; then
        suite_unavailable "@polkadot/api missing (scripts/setup --peers installs it)"
    fi
}

need_root() { [ "$(id -u)" -eq 0 ] || suite_unavailable "$1 needs root"; }

# suite_unavailable REASON
suite_unavailable() {
    if [ "${REQUIRE_REAL_PEERS:-}" = 1 ]; then record fail "peers" 0 "$1"; else record skip "all" 0 "$1"; fi
    finish
}

# time_left: seconds of the case's budget, at least one.
time_left() { echo $((DEADLINE > SECONDS ? DEADLINE - SECONDS : 1)); }

# limited PROGRAM ARGUMENT...: ends it when the case's time is over.
limited() { timeout --foreground --kill-after=10 "$(time_left)" "$@"; }

# Each program that could wait for ever is limited, wherever it is called.
curl() { command curl -m "$(time_left)" "$@"; }
for _program in buildah crane docker node podman skopeo; do
    eval "$_program() { limited $_program \"\$@\"; }"
done

# eventually COMMAND...: tries again until it succeeds. Fails when the case's time is over. One try
# that hangs does not take all of that time.
eventually() {
    local over=$DEADLINE DEADLINE
    while :; do
        DEADLINE=$((SECONDS + 120 < over ? SECONDS + 120 : over))
        if "$@"; then return 0; fi
        ((SECONDS < over)) || return 1
        sleep 0.2
    done
}

# value COMMAND...: what the command prints in the end, tried again until it succeeds.
value() {
    _printed() { "$@" >"$WORK/value.$BASHPID"; }
    eventually _printed "$@" || return 1
    cat "$WORK/value.$BASHPID"
}

# sized SMALL FULL: the one that fits the size of this run.
sized() { if [ "${TEST_SIZE:-}" = full ]; then printf '%s' "$2"; else printf '%s' "$1"; fi; }

# memory PID FIELD: a field of /proc/PID/status, in KiB.
memory() { awk -v field="$2:" '$1 == field { print $2 }' "/proc/$1/status"; }

sha256_of() { sha256sum "$@" | cut -d ' ' -f 1; }
