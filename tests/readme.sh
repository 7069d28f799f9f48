#!/usr/bin/env bash
# Every command and script that README.md and docs/polkadot-js.md show works, in the order shown.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/docker.sh
. "$ROOT/tests/lib/docker.sh"
own_stack_only
need node curl jq skopeo podman
docker_start

read -r GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT <<<"$(free_ports 4)"
export GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT
stack_configure "$WORK/data"
# scripts/run takes its data folder from here, not the one in the clone.
export DATA_DIR="$DATA"
# podman's storage and isolation as the other suites have them.
export BUILDAH_ISOLATION=chroot
export CONTAINERS_STORAGE_CONF="$WORK/storage.conf"
printf '[storage]\ndriver = "vfs"\ngraphroot = "%s/store"\nrunroot = "%s/store-run"\n' "$WORK" "$WORK" >"$CONTAINERS_STORAGE_CONF"
defer "$ROOT/scripts/run" --stop --data "$DATA"

# The blocks run in a folder that looks like the clone, so that what they write stays out of it.
FOLDER="$WORK/clone"
prepare() {
    mkdir -p "$FOLDER"
    local entry
    for entry in "$ROOT"/*; do ln -s "$entry" "$FOLDER/"; done
    rm -f "$FOLDER/data"
    # Where `npm install @polkadot/api` would put it.
    ln -s "$ROOT/tests/api/node_modules" "$FOLDER/node_modules"
}

# find_blocks DOCUMENT: makes them a program, and says what is in it.
find_blocks() { node "$ROOT/tests/lib/readme-script.mjs" "$ROOT/$1" "$FOLDER" >"$WORK/plan"; }

run_blocks() {
    local status=0
    (cd "$FOLDER" && timeout 1800 bash readme.sh) >"$WORK/blocks.log" 2>&1 </dev/null || status=$?
    cat "$WORK/blocks.log"
    grep -qx '::end' "$WORK/blocks.log" ||
        fail "status $status at $(grep '^::block' "$WORK/blocks.log" | tail -n 1)"
}

check "a folder like the clone" prepare
for document in README.md docs/polkadot-js.md; do
    check "$document: find the blocks" find_blocks "$document"
    if [ -s "$WORK/plan" ]; then sed 's/^/      | /' "$WORK/plan"; fi
    check "$document: run them in order" run_blocks
done
finish
