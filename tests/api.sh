#!/usr/bin/env bash
# polkadot.js: spaces and members, and what docker pushed as the chain has it.
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
[ -d "$ROOT/tests/api/node_modules/@polkadot/api" ] || suite_unavailable "@polkadot/api missing (scripts/setup --peers installs it)"
docker_start
registry_start

space_and_member() { timeout 120 node "$ROOT/tests/api/spaces.mjs"; }
push() { push_with_docker api-space/web/app:v1; }
found() { timeout 60 node "$ROOT/tests/api/pushed.mjs" api-space web/app v1 "$(cat "$WORK/digest")" "$WORK/manifest"; }

check "a space, a member, and the errors' names" space_and_member
check "docker pushes" push
check "the chain has the digests that docker printed" found
finish
