#!/usr/bin/env bash
# polkadot.js: the documented surface, what docker pushed as the chain has it, and the node's own methods.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/docker.sh
. "$ROOT/tests/lib/docker.sh"
# shellcheck source=tests/lib/pushed.sh
. "$ROOT/tests/lib/pushed.sh"
own_stack_only
need node curl
need_polkadot_js
docker_start
registry_start

surface() { node "$ROOT/tests/api/surface.mjs"; }
calls() { node "$ROOT/tests/api/calls.mjs"; }
errors() { node "$ROOT/tests/api/errors.mjs"; }
one_call() { node "$ROOT/tests/api/push.mjs"; }
push() { push_with_docker api-space/web/app:v1; }
found() { node "$ROOT/tests/api/pushed.mjs" api-space web/app v1 "$(cat "$WORK/digest")" "$WORK/manifest"; }
registry_methods() { node "$ROOT/tests/api/rpc.mjs"; }

check "the chain declares what is documented" surface
check "the documented calls, their events and what they store" calls
check "each of the documented errors" errors
check "a push in one call" one_call
check "docker pushes" push
check "the chain has the digests that docker printed" found
check "the node's methods registry_*" registry_methods
finish
