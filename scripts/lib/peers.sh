# shellcheck shell=bash
# The programs of others that the tests use. Needs env.sh and apt.sh.

CRANE_VERSION=v0.22.1
NODE_JS_WANTED=20.0.0
PEER_PACKAGES=(docker.io podman buildah crun uidmap skopeo debootstrap busybox-static docker-registry
    jq openssl curl shellcheck iproute2 procps python3)

# Debian's docker engine may come with a client of another origin that stands first on PATH; both
# work. Installing a daemon may try to start it: the tests start their own, so that is not needed.
peers_debian() { apt_ensure "${PEER_PACKAGES[@]}" && note "${PEER_PACKAGES[*]}"; }

peers_node() {
    if ! have node || ! have npm; then apt_ensure nodejs npm || return 1; fi
    local version
    version=$(node --version | tr -d v)
    if ! version_at_least "$version" "$NODE_JS_WANTED"; then
        warn "node is $version, $NODE_JS_WANTED or later is needed"
        return 1
    fi
    note "node $version"
}

# peers_npm FOLDER: what its lock file says, unless that is there already.
peers_npm() {
    local folder="$ROOT/tests/$1" wanted
    wanted=$(sha256sum "$folder/package-lock.json" | cut -d ' ' -f 1)
    if [ "$(cat "$folder/node_modules/.lock-sha256" 2>/dev/null)" != "$wanted" ]; then
        note "npm ci in tests/$1"
        (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund >"$CACHE_DIR/npm-$1.log" 2>&1) || {
            tail -n 15 "$CACHE_DIR/npm-$1.log" >&2
            warn "npm ci failed in tests/$1"
            return 1
        }
        printf '%s\n' "$wanted" >"$folder/node_modules/.lock-sha256"
    fi
    note "tests/$1: packages as locked"
}

peers_go() {
    if ! have go; then apt_ensure golang-go || return 1; fi
    note "$(go version | cut -d ' ' -f 3)"
}

peers_crane() {
    if [ "$(crane version 2>/dev/null)" != "${CRANE_VERSION#v}" ] &&
        [ "$(crane version 2>/dev/null)" != "$CRANE_VERSION" ]; then
        note "go install crane@$CRANE_VERSION"
        mkdir -p "$PEER_BIN_DIR"
        GOBIN="$PEER_BIN_DIR" go install \
            "github.com/google/go-containerregistry/cmd/crane@$CRANE_VERSION" \
            >"$CACHE_DIR/crane.log" 2>&1 || {
            tail -n 15 "$CACHE_DIR/crane.log" >&2
            warn "go could not install crane"
            return 1
        }
    fi
    note "crane $CRANE_VERSION"
}

# Kubo's CIDs by the library that Kubo is made of.
peers_boxo() {
    note "go build tests/boxo"
    mkdir -p "$PEER_BIN_DIR"
    (cd "$ROOT/tests/boxo" && go build -o "$PEER_BIN_DIR/boxo-cid" .) >"$CACHE_DIR/boxo.log" 2>&1 || {
        tail -n 15 "$CACHE_DIR/boxo.log" >&2
        warn "go could not build tests/boxo"
        return 1
    }
}
