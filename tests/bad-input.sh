#!/usr/bin/env bash
# Bad input gets the OCI error that fits, and changes neither the chain nor the disk.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/http.sh
. "$ROOT/tests/lib/http.sh"
own_stack_only
need curl jq node
need_polkadot_js
registry_start

NAME="bad-space/app"
URL="http://$REGISTRY/v2/$NAME"

on_disk() { (cd "$DATA/gateway" && find . -type f ! -name '*.redb' -printf '%P %s\n' | grep -E '(^|/)(blobs|uploads)/' | sort) || true; }
snapshot() {
    node "$ROOT/tests/api/state.mjs" >"$WORK/$1.chain"
    on_disk >"$WORK/$1.disk"
}

# A good image first, so that there is something that could be changed.
good() {
    image_push "$NAME" good "$WORK/good"
    image_served "$NAME" good "$WORK/good"
    snapshot before
    [ "$(wc -l <"$WORK/before.chain")" -gt 5 ] || fail "the chain's state looks empty"
    [ "$(wc -l <"$WORK/before.disk")" -ge 3 ] || fail "the disk looks empty"
}

# unchanged COMMAND...: afterwards all is as before, with no transaction that waits, and a block made
# since.
unchanged() {
    local height
    "$@"
    expect_eq "$(node_rpc author_pendingExtrinsics)" "[]" "transactions that wait"
    height=$(best_block)
    eventually block_made_after "$height" || fail "no block is made"
    snapshot after
    diff "$WORK/before.chain" "$WORK/after.chain" || fail "the chain's state has changed"
    diff "$WORK/before.disk" "$WORK/after.disk" || fail "the disk has changed"
    image_served "$NAME" good "$WORK/good" || fail "the good image is no longer served"
}

wrong="sha256:$(printf 'something else' | sha256_of)"

wrong_digest_put() {
    local url
    url=$(upload_start "$NAME")
    printf 'some bytes' >"$WORK/bytes"
    request 400 DIGEST_INVALID -X PUT --data-binary "@$WORK/bytes" -H 'Content-Type: application/octet-stream' \
        "$(with_query "$url" "digest=$wrong")"
    request 404 - "$URL/blobs/$wrong"
    request 404 - "$URL/blobs/sha256:$(sha256_of "$WORK/bytes")"
    request 404 BLOB_UPLOAD_UNKNOWN "$url"
}

wrong_digest_chunked() {
    local url
    url=$(upload_start "$NAME")
    head -c 3000000 /dev/urandom >"$WORK/bytes"
    url=$(curl -fsS -X PATCH -T "$WORK/bytes" -H 'Content-Type: application/octet-stream' -o /dev/null -D - "$url" |
        tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
    case $url in http*) ;; *) url="http://$REGISTRY$url" ;; esac
    request 400 DIGEST_INVALID -X PUT "$(with_query "$url" "digest=$wrong")"
    request 404 - "$URL/blobs/sha256:$(sha256_of "$WORK/bytes")"
}

wrong_digest_post() {
    request 400 DIGEST_INVALID -X POST --data-binary 'some bytes' -H 'Content-Type: application/octet-stream' \
        "$URL/blobs/uploads/?digest=$wrong"
}

malformed_digest() {
    local url
    url=$(upload_start "$NAME")
    request 400 DIGEST_INVALID -X PUT --data-binary 'some bytes' "$(with_query "$url" "digest=sha256:abc")"
    request 204 - -X DELETE "$url"
}

put_manifest() { request "$1" "$2" -X PUT -H "Content-Type: ${5:-$MANIFEST_TYPE}" --data-binary "@$4" "$URL/manifests/$3"; }

unknown_blob() {
    head -c 1000 /dev/urandom >"$WORK/never-pushed"
    manifest_make "$WORK/good/config" "$WORK/never-pushed" >"$WORK/manifest"
    put_manifest 404 MANIFEST_BLOB_UNKNOWN unknown "$WORK/manifest"
    request 404 MANIFEST_UNKNOWN "$URL/manifests/unknown"
}

malformed_manifest() {
    local bad
    for bad in 'not json' '{"schemaVersion":2' '[]' '{}' '{"schemaVersion":2,"config":7,"layers":[]}' '{"schemaVersion":1}'; do
        printf '%s' "$bad" >"$WORK/manifest"
        put_manifest 400 MANIFEST_INVALID malformed "$WORK/manifest"
    done
    : >"$WORK/manifest"
    put_manifest 400 MANIFEST_INVALID malformed "$WORK/manifest"
    request 404 MANIFEST_UNKNOWN "$URL/manifests/malformed"
}

wrong_manifest_digest() { put_manifest 400 DIGEST_INVALID "$wrong" "$WORK/good/manifest"; }

large_manifest() {
    jq -c --arg pad "$(head -c 100000 /dev/zero | tr '\0' x)" \
        '.annotations = ([range(53)] | map({key: "a\(.)", value: $pad}) | from_entries)' \
        "$WORK/good/manifest" >"$WORK/manifest"
    [ "$(stat -c %s "$WORK/manifest")" -gt 5242880 ] || fail "not 5 MiB"
    put_manifest 413 MANIFEST_INVALID large "$WORK/manifest"
    request 404 MANIFEST_UNKNOWN "$URL/manifests/large"
}

long_name() {
    local part name
    part=$(head -c 300 /dev/zero | tr '\0' a)
    for name in "$part" "bad-space/$part" "$part/app" "bad-space/$(printf 'abcdefgh/%.0s' {1..40})end"; do
        request 400 NAME_INVALID -X POST "http://$REGISTRY/v2/$name/blobs/uploads/"
        request 400 NAME_INVALID -X PUT -H "Content-Type: $MANIFEST_TYPE" --data-binary "@$WORK/good/manifest" \
            "http://$REGISTRY/v2/$name/manifests/v1"
    done
}

dots_in_name() {
    local name
    for name in 'bad-space/../app' 'bad-space/%2e%2e/app' '../bad-space/app' 'bad-space/..' '%2e%2e/%2e%2e/app' \
        'bad-space/..%2fapp' 'bad-space/./app' 'bad-space//app'; do
        request 400 NAME_INVALID -X POST "http://$REGISTRY/v2/$name/blobs/uploads/"
        request 400 NAME_INVALID -X PUT -H "Content-Type: $MANIFEST_TYPE" --data-binary "@$WORK/good/manifest" \
            "http://$REGISTRY/v2/$name/manifests/v1"
    done
}

bad_names() {
    local name
    for name in 'Bad-Space/app' 'bad-space/App' 'bad-space/-app' 'bad-space/app_' 'bad space/app' 'bad-space/a%00b'; do
        request 400 NAME_INVALID -X POST "http://$REGISTRY/v2/${name// /%20}/blobs/uploads/"
    done
}

long_tag() {
    put_manifest 400 TAG_INVALID "$(head -c 200 /dev/zero | tr '\0' t)" "$WORK/good/manifest"
    put_manifest 400 TAG_INVALID ".hidden" "$WORK/good/manifest"
}

check "a good image" good
check "wrong digest, one request" unchanged wrong_digest_put
check "wrong digest, chunked" unchanged wrong_digest_chunked
check "wrong digest, POST with the bytes" unchanged wrong_digest_post
check "malformed digest" unchanged malformed_digest
check "unknown blob in a manifest" unchanged unknown_blob
check "malformed manifest" unchanged malformed_manifest
check "a manifest under another digest" unchanged wrong_manifest_digest
check "a manifest of 5 MiB" unchanged large_manifest
check "over-long names" unchanged long_name
check "dots in a name" unchanged dots_in_name
check "other malformed names" unchanged bad_names
check "a tag of 200 characters" unchanged long_tag
finish
