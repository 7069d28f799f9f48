#!/usr/bin/env bash
# The docker engine pushes, pulls and runs a three-layer image.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/docker.sh
. "$ROOT/tests/lib/docker.sh"
need curl jq
docker_start
registry_start

IMAGE="$REGISTRY/docker-space/app:v1"

build() {
    docker_context "$WORK/context"
    docker_build "$WORK/context" "$IMAGE"
    expect_eq "$(docker image inspect "$IMAGE" | jq '.[0].RootFS.Layers | length')" 3 "layers"
    docker image inspect --format '{{.Id}}' "$IMAGE" >"$WORK/id"
    docker_tree "$IMAGE" >"$WORK/tree"
}

push() {
    docker_push "$IMAGE" >"$WORK/digest"
    grep -qE '^sha256:[0-9a-f]{64}$' "$WORK/digest" || fail "docker printed no digest"
}

# What the registry serves is what the digests say.
served() {
    local digest url="http://$REGISTRY/v2/docker-space/app" accept
    accept='Accept: application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json'
    curl -fsS -H "$accept" -D "$WORK/head" -o "$WORK/manifest" "$url/manifests/v1"
    expect_eq "sha256:$(sha256_of "$WORK/manifest")" "$(cat "$WORK/digest")" "the manifest's digest"
    grep -qi "^docker-content-digest: $(cat "$WORK/digest")" "$WORK/head" || fail "no Docker-Content-Digest"
    for digest in $(jq -r '.config.digest, .layers[].digest' "$WORK/manifest"); do
        expect_eq "sha256:$(curl -fsS "$url/blobs/$digest" | sha256_of)" "$digest" "a blob's digest"
    done
}

remove_locally() {
    docker image rm --force "$(cat "$WORK/id")"
    expect_eq "$(docker image ls --all --quiet | wc -l)" 0 "images left"
}

pull() {
    docker pull "$IMAGE" | tee "$WORK/pull.log"
    grep -qF "Digest: $(cat "$WORK/digest")" "$WORK/pull.log" || fail "pulled another digest"
    expect_eq "$(docker image inspect --format '{{.Id}}' "$IMAGE")" "$(cat "$WORK/id")" "image id"
}

same_files() {
    docker_tree "$IMAGE" >"$WORK/tree.pulled"
    diff "$WORK/tree" "$WORK/tree.pulled" || fail "the pulled image's files differ"
}

run_pulled() {
    docker run --rm --network none "$IMAGE" >"$WORK/run.out" ||
        skip "containers do not run on this machine (the files were compared by export)"
    expect_eq "$(awk '$2 == "/random" { print $1 }' "$WORK/run.out")" "$(sha256_of "$WORK/context/random")" "/random"
    expect_eq "$(awk '$2 == "/bin/busybox" { print $1 }' "$WORK/run.out")" "$(sha256_of "$WORK/context/busybox")" "/bin/busybox"
}

another_tag() {
    docker tag "$IMAGE" "$REGISTRY/docker-space/app:v2"
    expect_eq "$(docker_push "$REGISTRY/docker-space/app:v2")" "$(cat "$WORK/digest")" "digest"
}

another_image() {
    docker tag "$IMAGE" "$REGISTRY/docker-space/team/copy:v1"
    expect_eq "$(docker_push "$REGISTRY/docker-space/team/copy:v1")" "$(cat "$WORK/digest")" "digest"
}

one_part_name() {
    docker tag "$IMAGE" "$REGISTRY/plain:v1"
    expect_eq "$(docker_push "$REGISTRY/plain:v1")" "$(cat "$WORK/digest")" "digest"
}

pull_by_digest() {
    local ref
    ref="$REGISTRY/docker-space/app@$(cat "$WORK/digest")"
    docker image rm --force "$(cat "$WORK/id")"
    docker pull "$ref"
    expect_eq "$(docker image inspect --format '{{.Id}}' "$ref")" "$(cat "$WORK/id")" "image id"
}

missing_tag() {
    if docker pull "$REGISTRY/docker-space/app:no-such-tag" >"$WORK/out" 2>&1; then fail "pulled a tag that is not there"; fi
    grep -qiE 'not found|manifest unknown' "$WORK/out" || fail "docker said: $(cat "$WORK/out")"
}

check "build a three-layer image" build
check "push, and docker prints a digest" push
check "the registry serves what the digests say" served
check "remove the image locally" remove_locally
check "pull: same digest, same image" pull
check "the pulled image holds the same files" same_files
check "the pulled image runs" run_pulled
check "push another tag" another_tag
check "push to another image of the space" another_image
check "push a name of one part" one_part_name
check "pull by digest" pull_by_digest
check "a missing tag is reported as such" missing_tag
finish
