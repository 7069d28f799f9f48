#!/usr/bin/env bash
# podman and buildah build, push and pull.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/docker.sh
. "$ROOT/tests/lib/docker.sh"
need podman buildah busybox curl
need_root "podman with its own storage"
registry_start

# A storage of the suite's own, and a podman of its own; vfs works on every file system.
STORE=(--root "$WORK/store" --runroot "$WORK/store-run" --storage-driver vfs)
pm() { podman "${STORE[@]}" --tmpdir "$WORK/podman" --cgroup-manager cgroupfs --events-backend file "$@"; }
bh() { buildah "${STORE[@]}" "$@"; }
IMAGE="$REGISTRY/podman-space/app"

# files REF: one line for each file of the image, with its digest.
files() {
    local dir
    dir=$(pm image mount "$1")
    (cd "$dir" && find . -type f -exec sha256sum {} + | sort -k 2)
    pm image unmount "$1" >&2
}

build() {
    docker_context "$WORK/context"
    pm build --isolation chroot --layers --tag "$IMAGE:podman" "$WORK/context"
    pm image inspect --format '{{.Id}}' "$IMAGE:podman" >"$WORK/id"
    files "$IMAGE:podman" >"$WORK/files"
}

push() {
    pm push --tls-verify=false --digestfile "$WORK/digest" "$IMAGE:podman"
    grep -qE '^sha256:[0-9a-f]{64}$' "$WORK/digest" || fail "podman printed no digest"
}

pull() {
    pm image rm --force "$IMAGE:podman"
    if pm image exists "$IMAGE:podman"; then fail "the image is still there"; fi
    pm pull --tls-verify=false "$IMAGE:podman"
    expect_eq "$(pm image inspect --format '{{.Id}}' "$IMAGE:podman")" "$(cat "$WORK/id")" "image id"
    expect_eq "$(pm image inspect --format '{{.Digest}}' "$IMAGE:podman")" "$(cat "$WORK/digest")" "digest"
}

same_files() { diff "$WORK/files" <(files "$IMAGE:podman") || fail "the pulled image's files differ"; }

pull_by_digest() {
    pm image rm --force "$IMAGE:podman"
    pm pull --tls-verify=false "$IMAGE@$(cat "$WORK/digest")"
    expect_eq "$(pm image inspect --format '{{.Id}}' "$IMAGE@$(cat "$WORK/digest")")" "$(cat "$WORK/id")" "image id"
}

buildah_push() {
    mkdir -p "$WORK/context2"
    docker_context "$WORK/context2"
    bh bud --isolation chroot --format oci --tag "$IMAGE:buildah" "$WORK/context2"
    files "$IMAGE:buildah" >"$WORK/files2"
    bh push --tls-verify=false --digestfile "$WORK/digest2" "$IMAGE:buildah"
}

buildah_pull() {
    bh rmi --force "$IMAGE:buildah"
    bh pull --tls-verify=false "$IMAGE:buildah"
    expect_eq "$(pm image inspect --format '{{.Digest}}' "$IMAGE:buildah")" "$(cat "$WORK/digest2")" "digest"
    diff "$WORK/files2" <(files "$IMAGE:buildah") || fail "the pulled image's files differ"
}

manifest_list() {
    pm manifest create "$IMAGE:list"
    pm manifest add --tls-verify=false "$IMAGE:list" "docker://$IMAGE:buildah"
    pm manifest push --tls-verify=false "$IMAGE:list" "docker://$IMAGE:list"
    curl -fsS -H 'Accept: application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json' \
        "http://$REGISTRY/v2/podman-space/app/manifests/list" >"$WORK/list"
    grep -qF "$(cat "$WORK/digest2")" "$WORK/list" || fail "the list does not name the image"
}

check "podman builds" build
check "podman pushes" push
check "podman pulls: same digest, same image" pull
check "the pulled image holds the same files" same_files
check "podman pulls by digest" pull_by_digest
check "buildah builds and pushes" buildah_push
check "buildah pulls: same digest, same files" buildah_pull
check "podman pushes a manifest list" manifest_list
finish
