#!/usr/bin/env bash
# polkadot.js removes what crane pushed: every gateway forgets it, and nothing brings it back.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/http.sh
. "$ROOT/tests/lib/http.sh"
own_stack_only
need node curl jq crane
need_polkadot_js
registry_start

NAME=removal-space/web/app
as_owner() { node "$ROOT/tests/api/as-owner.mjs" removal-space "$@"; }
gone() { [ "$(http_status "http://$REGISTRY/v2/$NAME/$1")" = 404 ]; }
digest_of() { printf 'sha256:%s' "$(sha256_of "$1")"; }

push() {
    image_push "$NAME" base "$WORK/one"
    crane tag --insecure "$REGISTRY/$NAME:base" v1
    crane tag --insecure "$REGISTRY/$NAME:base" v2
    image_push "$NAME" other "$WORK/two"
    image_push removal-space/next v1 "$WORK/three"
}

tag() {
    as_owner removeTag removal-space web/app v1
    eventually gone manifests/v1 || fail "the tag is still there"
    request 404 MANIFEST_UNKNOWN "http://$REGISTRY/v2/$NAME/manifests/v1"
    expect_eq "$(crane ls --insecure "$REGISTRY/$NAME" | sort | tr '\n' ' ')" "base other v2 " "tags"
    image_served "$NAME" v2 "$WORK/one" || fail "the manifest went with its tag"
}

immutable() {
    as_owner setTagMutability id web/app true '[]'
    if crane tag --insecure "$REGISTRY/$NAME:other" v2 >"$WORK/out" 2>&1; then fail "the tag was moved"; fi
    grep -q 'DENIED.*the tag is immutable' "$WORK/out" || fail "said: $(cat "$WORK/out")"
    image_served "$NAME" v2 "$WORK/one" || fail "the tag was moved"
    as_owner setTagMutability id web/app false '[]'
}

manifest() {
    local digest
    digest=$(digest_of "$WORK/one/manifest")
    as_owner removeManifest removal-space web/app "$digest" 10
    eventually gone "manifests/$digest" || fail "the manifest is still there"
    expect_eq "$(crane ls --insecure "$REGISTRY/$NAME")" other "tags"
}

blob() {
    local digest
    digest=$(digest_of "$WORK/one/layer")
    as_owner removeDigestInfo removal-space "$digest"
    eventually gone "blobs/$digest" || fail "the blob is still there"
    request 404 BLOB_UNKNOWN "http://$REGISTRY/v2/$NAME/blobs/$digest"
}

# The index is a view: from a snapshot it is the same as from the blocks.
lost() {
    "$ROOT/scripts/run" --stop --data "$DATA"
    rm -rf "${DATA:?}/gateway/gateway.redb"
    "$ROOT/scripts/run" --detach --skip-build --data "$DATA" >"$WORK/out" 2>&1
    expect_eq "$(crane ls --insecure "$REGISTRY/$NAME")" other "tags of an index made anew"
    image_served "$NAME" other "$WORK/two" || fail "the other image"
}

again() {
    image_push "$NAME" v1 "$WORK/one"
    image_served "$NAME" v1 "$WORK/one" || fail "not what was pushed"
}

repository() {
    as_owner removeRepository id web/app 100
    unlisted() { [ "$(crane catalog --insecure "$REGISTRY")" = removal-space/next ]; }
    eventually unlisted || fail "the catalog is: $(crane catalog --insecure "$REGISTRY")"
    request 404 NAME_UNKNOWN "http://$REGISTRY/v2/$NAME/tags/list"
}

check "crane and curl push" push
check "a removed tag is unknown, its manifest is not" tag
check "an immutable tag cannot be moved" immutable
check "a removed manifest is unknown" manifest
check "a removed blob is unknown" blob
check "an index made anew knows nothing of it either" lost
check "what was removed can be pushed again" again
check "a removed repository leaves the catalog" repository
finish
