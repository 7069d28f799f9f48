#!/usr/bin/env bash
# skopeo copies Debian's minimal root file system in and out.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/oci-layout.sh
. "$ROOT/tests/lib/oci-layout.sh"
need skopeo buildah debootstrap jq
need_root "debootstrap"
registry_start

IMAGE="$REGISTRY/skopeo-space/debian"

prepare() {
    debian_oci_layout "$WORK/in"
    oci_verify "$WORK/in"
    du -sm "$WORK/in"
}

copy_in() {
    skopeo copy --preserve-digests --dest-tls-verify=false --digestfile "$WORK/digest" \
        "oci:$WORK/in:bookworm" "docker://$IMAGE:bookworm"
    expect_eq "$(cat "$WORK/digest")" "$(oci_manifest_digest "$WORK/in")" "digest"
}

inspect() {
    skopeo inspect --tls-verify=false "docker://$IMAGE:bookworm" >"$WORK/inspect"
    expect_eq "$(jq -r .Digest "$WORK/inspect")" "$(cat "$WORK/digest")" "digest"
    expect_eq "$(jq -r .Os "$WORK/inspect")" linux "os"
    jq -e '.RepoTags | index("bookworm") != null' "$WORK/inspect"
    expect_eq "$(skopeo list-tags --tls-verify=false "docker://$IMAGE" | jq -r '.Tags[]')" bookworm "tags"
}

copy_out() {
    skopeo copy --preserve-digests --src-tls-verify=false "docker://$IMAGE:bookworm" "oci:$WORK/out:bookworm"
    oci_verify "$WORK/out"
    diff <(ls "$WORK/in/blobs/sha256") <(ls "$WORK/out/blobs/sha256") || fail "other blobs came out"
}

# Docker's own manifest type, converted by skopeo on the way.
docker_types() {
    skopeo copy --format v2s2 --dest-tls-verify=false "oci:$WORK/in:bookworm" "docker://$IMAGE:v2s2"
    expect_eq "$(skopeo inspect --raw --tls-verify=false "docker://$IMAGE:v2s2" | jq -r .mediaType)" \
        application/vnd.docker.distribution.manifest.v2+json "media type"
    skopeo copy --src-tls-verify=false "docker://$IMAGE:v2s2" "dir:$WORK/dir"
}

between_spaces() {
    skopeo copy --preserve-digests --src-tls-verify=false --dest-tls-verify=false \
        "docker://$IMAGE:bookworm" "docker://$REGISTRY/skopeo-other/debian:bookworm"
    expect_eq "$(skopeo inspect --tls-verify=false "docker://$REGISTRY/skopeo-other/debian:bookworm" | jq -r .Digest)" \
        "$(cat "$WORK/digest")" "digest"
}

check "Debian's root file system as an OCI image" prepare
check "copy in" copy_in
check "inspect and list tags" inspect
check "copy out: every blob's digest" copy_out
check "Docker's manifest type" docker_types
check "copy to another space" between_spaces
finish
