# shellcheck shell=bash
# The registry's HTTP interface by curl. Needs harness.sh.

MANIFEST_TYPE=application/vnd.oci.image.manifest.v1+json

# request STATUS CODE CURL-ARGS...: the answer has this status and, unless CODE is "-", this code
# as its first error.
request() {
    local status=$1 code=$2 got
    shift 2
    got=$(curl -sS --path-as-is -o "$WORK/answer" -w '%{http_code}' "$@") || fail "curl failed: $*"
    head -c 600 "$WORK/answer"
    echo
    expect_eq "$got" "$status" "status of ${*: -1}"
    if [ "$code" != - ]; then expect_eq "$(jq -r '.errors[0].code' "$WORK/answer")" "$code" "code of ${*: -1}"; fi
}

# upload_start NAME: an upload's URL.
upload_start() {
    local location
    location=$(curl -fsS -X POST -o /dev/null -D - "http://$REGISTRY/v2/$1/blobs/uploads/" |
        tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
    case $location in
        http*) printf '%s' "$location" ;;
        *) printf 'http://%s%s' "$REGISTRY" "$location" ;;
    esac
}

# with_query URL QUERY
with_query() { case $1 in *\?*) printf '%s&%s' "$1" "$2" ;; *) printf '%s?%s' "$1" "$2" ;; esac; }

# blob_push NAME FILE: prints the digest.
blob_push() {
    local digest url
    digest="sha256:$(sha256_of "$2")"
    url=$(upload_start "$1")
    curl -fsS -X PUT -o /dev/null -H 'Content-Type: application/octet-stream' -T "$2" \
        "$(with_query "$url" "digest=$digest")"
    printf '%s' "$digest"
}

# manifest_make CONFIG-FILE LAYER-FILE: an image manifest on stdout.
manifest_make() {
    jq -cn --arg type "$MANIFEST_TYPE" \
        --arg config "sha256:$(sha256_of "$1")" --argjson config_size "$(stat -c %s "$1")" \
        --arg layer "sha256:$(sha256_of "$2")" --argjson layer_size "$(stat -c %s "$2")" '{
            schemaVersion: 2, mediaType: $type,
            config: {mediaType: "application/vnd.oci.image.config.v1+json", digest: $config, size: $config_size},
            layers: [{mediaType: "application/vnd.oci.image.layer.v1.tar", digest: $layer, size: $layer_size}]}'
}

# image_push NAME TAG DIR: a fresh image of one random layer; DIR gets its config, layer and
# manifest. Argument 4: size of the layer in bytes (default 100000).
image_push() {
    mkdir -p "$3"
    head -c "${4:-100000}" /dev/urandom >"$3/layer"
    printf '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
        "$(sha256_of "$3/layer")" >"$3/config"
    manifest_make "$3/config" "$3/layer" >"$3/manifest"
    blob_push "$1" "$3/config" >/dev/null
    blob_push "$1" "$3/layer" >/dev/null
    manifest_put "$1" "$2" "$3/manifest"
}

# manifest_put NAME REFERENCE FILE
manifest_put() {
    curl -fsS -X PUT -o /dev/null -H "Content-Type: $MANIFEST_TYPE" --data-binary "@$3" \
        "http://$REGISTRY/v2/$1/manifests/$2"
}

# image_served NAME REFERENCE DIR: manifest and blobs are what DIR has.
image_served() {
    local file
    curl -fsS -o "$WORK/served" -H "Accept: $MANIFEST_TYPE" "http://$REGISTRY/v2/$1/manifests/$2" || return 1
    cmp "$WORK/served" "$3/manifest" || return 1
    for file in config layer; do
        curl -fsS -o "$WORK/served" "http://$REGISTRY/v2/$1/blobs/sha256:$(sha256_of "$3/$file")" || return 1
        cmp "$WORK/served" "$3/$file" || return 1
    done
}

# http_status CURL-ARGS...
http_status() { curl -sS -o /dev/null -w '%{http_code}' "$@"; }
