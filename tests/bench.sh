#!/usr/bin/env bash
# The benchmark runs, and prints a row for us and one for its peer. How fast is not a test's matter.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
own_stack_only
need node docker-registry

push() {
    "$ROOT/scripts/bench" push --count 3 >"$WORK/bench.log" 2>&1 || { cat "$WORK/bench.log"; fail "exit status"; }
    local registry
    for registry in "this registry" docker-registry; do
        grep -qE "^$registry +manifest PUT( +[0-9]+\.[0-9]){4}\$" "$WORK/bench.log" || fail "no row of $registry"
    done
}

check "scripts/bench push" push
if [ -s "$WORK/bench.log" ]; then sed 's/^/      | /' "$WORK/bench.log"; fi
finish
