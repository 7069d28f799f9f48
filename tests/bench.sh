#!/usr/bin/env bash
# The benchmarks run, and print what they are for. How fast is not a test's matter.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
own_stack_only
need node docker-registry
need_polkadot_js

# bench ARGUMENT...: prints what scripts/bench does, and keeps it.
bench() {
    "$ROOT/scripts/bench" "$@" >"$WORK/bench.log" 2>"$WORK/bench.err" || {
        cat "$WORK/bench.log" "$WORK/bench.err"
        fail "exit status"
    }
    cat "$WORK/bench.log"
}
# printed PATTERN WHAT: a line of the output is that, from end to end.
printed() { grep -qE "^$1\$" "$WORK/bench.log" || fail "no $2"; }

show() { if [ -s "$WORK/bench.log" ]; then sed 's/^/      | /' "$WORK/bench.log"; fi; }

push() {
    bench push --count 3
    local registry
    for registry in "this registry" docker-registry; do
        printed "$registry +manifest PUT( +[0-9]+\.[0-9]){4}" "row of $registry"
    done
}

throughput() {
    bench throughput --seconds 5 --records-per-batch 50
    printed "  records in a block( +[0-9]+){3}" "row of blocks"
    # A second may pass without a block on a busy machine; five do not.
    printed "records a second: [1-9][0-9]*, to be at least [0-9]+: .*" "rate above zero"
    local blobs
    for blobs in "no blob" "4 blobs"; do
        printed "images a second, $blobs: [1-9][0-9]* by push and [1-9][0-9]* by single calls, .*" \
            "rate of push with $blobs"
    done
}

chain_scale() {
    bench chain-scale --spaces 300 --digests 1200 --rounds 3 --traffic 1000
    printed "filled with 300 spaces and 1200 digests: .*" "large chain"
    printed "checked: .*" "check of the large chain"
    printed "a proof of a tag on the large chain, without finality:( [1-9][0-9]+){3} bytes" "size of a proof"
    local calls
    calls=$(grep -cE "^[a-z_]+( +[0-9]+){3} +[0-9]+\.[0-9]{2}\$" "$WORK/bench.log") || true
    [ "$calls" = 29 ] || fail "$calls calls, not 29"
}

check "scripts/bench push" push
show
check "scripts/bench throughput" throughput
show
check "scripts/bench chain-scale" chain_scale
show
finish
