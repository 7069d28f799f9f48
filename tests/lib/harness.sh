# shellcheck shell=bash
# What every suite shares: cases, peers that may be missing, things to undo at the end.
#
# A suite is a script tests/NAME.sh that sources this file, calls `need`, `check` and the like, and
# ends with `finish`. One line for each case goes to stdout; scripts/test collects the same as
# "status <tab> suite <tab> case <tab> seconds <tab> reason" in the file $RESULTS.
#
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
DEFERRED=()
# Unknown locales make some of the peers talk on stderr.
export LC_ALL=C.UTF-8

# defer COMMAND...: run at the end, last first, whatever happens.
defer() { DEFERRED+=("$(printf '%q ' "$@")"); }

_cleanup() {
    local status=$? i
    trap - EXIT
    trap '' INT TERM HUP
    set +e
    for ((i = ${#DEFERRED[@]} - 1; i >= 0; i--)); do eval "${DEFERRED[i]}" >>"$WORK/cleanup.log" 2>&1; done
    if [ "${KEEP_WORK:-}" = 1 ]; then note "kept: $WORK"; else rm -rf "$WORK"; fi
    exit "$status"
}
trap 'exit 130' INT
trap 'exit 143' TERM HUP
trap _cleanup EXIT

# record STATUS CASE SECONDS REASON
record() {
    printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$SUITE" "$2" "$3" "$4" >>"$RESULTS"
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
    local name=$1 log="$WORK/case.log" start=$SECONDS status
    shift
    rm -f "$WORK/reason"
    # Not in a condition: that would switch errexit off inside.
    set +e
    (
        trap - EXIT
        set -euo pipefail
        "$@"
    ) >"$log" 2>&1
    status=$?
    set -e
    case $status in
        0) record ok "$name" $((SECONDS - start)) "" ;;
        77) record skip "$name" $((SECONDS - start)) "$(cat "$WORK/reason")" ;;
        *)
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
    if ((FAILED)); then exit 1; fi
    exit 0
}

# need COMMAND...: the peers of this suite. Ends the suite when one is missing.
need() {
    local tool missing=()
    for tool in "$@"; do have "$tool" || missing+=("$tool"); done
    if ((${#missing[@]})); then suite_unavailable "${missing[*]} missing (scripts/setup --peers installs it)"; fi
}

need_root() { [ "$(id -u)" -eq 0 ] || suite_unavailable "$1 needs root"; }

# suite_unavailable REASON
suite_unavailable() {
    if [ "${REQUIRE_REAL_PEERS:-}" = 1 ]; then record fail "peers" 0 "$1"; else record skip "all" 0 "$1"; fi
    finish
}

# eventually SECONDS COMMAND...: tries again until it succeeds.
eventually() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.2
    done
}

# memory PID FIELD: a field of /proc/PID/status, in KiB.
memory() { awk -v field="$2:" '$1 == field { print $2 }' "/proc/$1/status"; }

sha256_of() { sha256sum "$@" | cut -d ' ' -f 1; }
