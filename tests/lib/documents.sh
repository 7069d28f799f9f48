# shellcheck shell=bash
# Runs the commands and scripts that the documents show. Needs harness.sh, stack.sh and docker.sh.

# One case runs a whole document, which may start the registry several times. Read by harness.sh.
# shellcheck disable=SC2034
CASE_SECONDS=1800

# documents_start: starts a docker engine, and makes a folder that looks like the clone. The documents
# run in that folder, so what they write stays out of the clone. Ports and data are the suite's own.
documents_start() {
    own_stack_only
    need node curl jq skopeo podman
    [ -d "$ROOT/tests/api/node_modules/@polkadot/api" ] || suite_unavailable "@polkadot/api missing (scripts/setup --peers installs it)"
    docker_start
    ports_take GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT
    export GATEWAY_PORT INTERNAL_PORT NODE_RPC_PORT NODE_P2P_PORT
    stack_configure "$WORK/data"
    # scripts/run takes its data folder from here, not the one in the clone.
    export DATA_DIR="$DATA"
    export BUILDAH_ISOLATION=chroot
    export CONTAINERS_STORAGE_CONF="$WORK/storage.conf"
    # podman as the other suites have it: storage, isolation and files of its own.
    export CONTAINERS_CONF="$WORK/containers.conf"
    printf '[engine]\ntmp_dir = "%s/podman"\n' "$WORK" >"$CONTAINERS_CONF"
    printf '[storage]\ndriver = "vfs"\ngraphroot = "%s/store"\nrunroot = "%s/store-run"\n' "$WORK" "$WORK" >"$CONTAINERS_STORAGE_CONF"
    defer "$ROOT/scripts/run" --stop --data "$DATA"
    FOLDER="$WORK/clone"
    check "a folder like the clone" _documents_folder
}

_documents_folder() {
    mkdir -p "$FOLDER"
    local entry
    for entry in "$ROOT"/*; do ln -s "$entry" "$FOLDER/"; done
    rm -f "$FOLDER/data"
    # Where `npm install @polkadot/api` would put it.
    rm -f "$FOLDER/node_modules"
    ln -s "$ROOT/tests/api/node_modules" "$FOLDER/node_modules"
}

# document FILE: runs its blocks in order. What earlier documents started, pushed or saved is there.
document() {
    check "$1: find the blocks" _document_blocks "$1"
    if [ -s "$WORK/plan" ]; then sed 's/^/      | /' "$WORK/plan"; fi
    if grep -qx '0 blocks to run' "$WORK/plan"; then return 0; fi
    check "$1: run them in order" _document_run
}

_document_blocks() { node "$ROOT/tests/lib/readme-script.mjs" "$ROOT/$1" "$FOLDER" >"$WORK/plan"; }

_document_run() {
    local status=0
    # Into a file: what the blocks leave running would keep a pipe open.
    (cd "$FOLDER" && timeout --kill-after=10 "$(time_left)" bash readme.sh) >"$WORK/blocks.log" 2>&1 </dev/null || status=$?
    cat "$WORK/blocks.log"
    grep -qx '::end' "$WORK/blocks.log" ||
        fail "status $status at $(grep '^::block' "$WORK/blocks.log" | tail -n 1)"
}
