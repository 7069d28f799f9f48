#!/usr/bin/env bash
# The manifest's PUT of a three-layer image of 10 MB answers within 500 ms, in the median of 20.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
own_stack_only
need node docker-registry

push() { "$ROOT/scripts/bench" push >"$WORK/bench.log" 2>&1 || { cat "$WORK/bench.log"; fail "$(tail -n 1 "$WORK/bench.log")"; }; }

check "scripts/bench push" push
if [ -s "$WORK/bench.log" ]; then sed 's/^/      | /' "$WORK/bench.log"; fi
finish
