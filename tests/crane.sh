#!/usr/bin/env bash
# crane pushes, pulls, copies and lists.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
need crane curl jq busybox
registry_start

# Another one each time, for registries that outlive the suite.
NAME="crane-space/tools/app-$RANDOM$RANDOM"
IMAGE="$REGISTRY/$NAME"
cr() { crane "$@" --insecure; }

make_image() {
    mkdir -p "$WORK/one/bin" "$WORK/two"
    cp "$(type -P busybox)" "$WORK/one/bin/"
    head -c 3000000 /dev/urandom >"$WORK/two/random"
    tar -C "$WORK/one" -cf "$WORK/one.tar" .
    tar -C "$WORK/two" -cf "$WORK/two.tar" .
    cr append --oci-empty-base --new_layer "$WORK/one.tar" --new_layer "$WORK/two.tar" \
        --new_tag "$IMAGE:v1" --output "$WORK/image.tar"
}

push() {
    cr push "$WORK/image.tar" "$IMAGE:v1" --image-refs "$WORK/refs"
    sed 's/.*@//' "$WORK/refs" >"$WORK/digest"
}

digest() {
    expect_eq "$(cr digest "$IMAGE:v1")" "$(cat "$WORK/digest")" "digest of the tag"
    expect_eq "sha256:$(cr manifest "$IMAGE:v1" | sha256_of)" "$(cat "$WORK/digest")" "digest of the bytes"
}

validate() { cr validate --remote "$IMAGE:v1"; }

pull() {
    cr pull "$IMAGE:v1" "$WORK/pulled.tar"
    mkdir -p "$WORK/a" "$WORK/b"
    tar -C "$WORK/a" -xf "$WORK/image.tar"
    tar -C "$WORK/b" -xf "$WORK/pulled.tar"
    # The layers' file names are their digests; the manifest names the tag pulled.
    (cd "$WORK/a" && sha256sum -- *.tar.gz sha256:*) >"$WORK/a.sums"
    (cd "$WORK/b" && sha256sum -c "$WORK/a.sums") || fail "the pulled files differ"
}

tags() {
    local tag
    for tag in v2 v3-rc.1 latest; do cr tag "$IMAGE:v1" "$tag"; done
    expect_eq "$(cr ls "$IMAGE" | sort | tr '\n' ' ')" "latest v1 v2 v3-rc.1 " "tags"
    expect_eq "$(cr digest "$IMAGE:v3-rc.1")" "$(cat "$WORK/digest")" "digest of another tag"
}

copy_in_space() {
    cr copy "$IMAGE:v1" "$REGISTRY/crane-space/copied:v1"
    expect_eq "$(cr digest "$REGISTRY/crane-space/copied:v1")" "$(cat "$WORK/digest")" "digest"
}

copy_to_space() {
    cr copy "$IMAGE:v1" "$REGISTRY/other-space/copied:v1"
    expect_eq "$(cr digest "$REGISTRY/other-space/copied:v1")" "$(cat "$WORK/digest")" "digest"
}

catalog() {
    cr catalog "$REGISTRY" >"$WORK/catalog"
    local name
    for name in "$NAME" crane-space/copied other-space/copied; do
        grep -qx "$name" "$WORK/catalog" || fail "$name is not in the catalog"
    done
}

index() {
    cr index append -m "$IMAGE@$(cat "$WORK/digest")" -t "$IMAGE:multi"
    cr manifest "$IMAGE:multi" | jq -e --arg digest "$(cat "$WORK/digest")" \
        '.manifests | map(.digest) | index($digest) != null' || fail "the index does not name the image"
    cr validate --remote "$IMAGE:multi"
}

blob() {
    local layer
    layer=$(cr manifest "$IMAGE:v1" | jq -r '.layers[-1].digest')
    expect_eq "sha256:$(cr blob "$IMAGE@$layer" | sha256_of)" "$layer" "the blob's digest"
}

check "make an image of two layers" make_image
check "push" push
check "digest" digest
check "validate the remote image" validate
check "pull: the same files" pull
check "tag and ls" tags
check "copy within a space" copy_in_space
check "copy to another space" copy_to_space
check "catalog" catalog
check "an index of images" index
check "a blob by digest" blob
finish
