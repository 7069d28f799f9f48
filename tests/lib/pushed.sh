# shellcheck shell=bash
# An image that docker has pushed. Needs harness.sh, stack.sh and docker.sh.

# push_with_docker NAME: builds a fresh image, pushes it as $REGISTRY/NAME; leaves $WORK/digest and
# $WORK/manifest. Argument 2: size of the random layer in MiB.
push_with_docker() {
    local name=${1%:*} tag=${1##*:}
    rm -rf "$WORK/context"
    docker_context "$WORK/context" "${2:-2}"
    docker_build "$WORK/context" "$REGISTRY/$1"
    docker_push "$REGISTRY/$1" >"$WORK/digest"
    curl -fsS -o "$WORK/manifest" "http://$REGISTRY/v2/$name/manifests/$tag" \
        -H 'Accept: application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json'
    expect_eq "sha256:$(sha256_of "$WORK/manifest")" "$(cat "$WORK/digest")" "the manifest's digest"
}
