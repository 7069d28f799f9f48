# shellcheck shell=bash
# A docker engine of the suite's own: socket, data and everything else in a temporary folder.
# Needs harness.sh.

docker_start() {
    need dockerd docker containerd busybox
    need_root "the docker engine"
    DOCKER_DIR="$WORK/docker"
    mkdir -p "$DOCKER_DIR/client"
    printf '{}\n' >"$DOCKER_DIR/daemon.json"
    # podman and skopeo read the client's file too, and fail without it.
    printf '{}\n' >"$DOCKER_DIR/client/config.json"
    export DOCKER_HOST="unix://$DOCKER_DIR/sock" DOCKER_CONFIG="$DOCKER_DIR/client" DOCKER_BUILDKIT=0
    unset DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH
    defer docker_stop
    # No network set-up: the tests must not touch the machine's. vfs works on every file system.
    process_start "$DOCKER_DIR/daemon.pid-id" "$DOCKER_DIR/daemon.log" dockerd \
        --config-file "$DOCKER_DIR/daemon.json" --host "$DOCKER_HOST" \
        --data-root "$DOCKER_DIR/data" --exec-root "$DOCKER_DIR/exec" --pidfile "$DOCKER_DIR/pid" \
        --iptables=false --ip6tables=false --bridge=none --storage-driver=vfs ||
        suite_unavailable "dockerd could not be started"
    if ! eventually docker_answers; then
        tail -n 20 "$DOCKER_DIR/daemon.log"
        suite_unavailable "dockerd does not answer"
    fi
}

docker_answers() { docker version >/dev/null 2>&1; }

docker_stop() {
    process_stop "$DOCKER_DIR/daemon.pid-id" 30
    # Left over mounts would make the folder's removal fail.
    local mount
    awk -v dir="$DOCKER_DIR/" 'index($2, dir) == 1 { print $2 }' /proc/mounts | sort -r |
        while read -r mount; do umount -l "$mount"; done
}

# docker_context DIR: the context of a three-layer image: busybox, a tree of files, random bytes.
# Every call gives other bytes. Argument 2: size of the random layer in MiB (default 2).
docker_context() {
    local dir=$1
    mkdir -p "$dir/tree/etc/app" "$dir/tree/data"
    cp "$(type -P busybox)" "$dir/busybox"
    printf 'greeting=hello\n' >"$dir/tree/etc/app/config"
    printf 'a name with blanks\n' >"$dir/tree/data/with blanks"
    ln -s ../etc/app/config "$dir/tree/data/link"
    : >"$dir/tree/data/empty"
    head -c "$((${2:-2} * 1048576))" /dev/urandom >"$dir/random"
    cat >"$dir/Dockerfile" <<'DOCKERFILE'
FROM scratch
COPY busybox /bin/busybox
COPY tree /
COPY random /random
CMD ["/bin/busybox", "sha256sum", "/bin/busybox", "/etc/app/config", "/random"]
DOCKERFILE
}

# docker_build DIR REF
docker_build() { docker build --network none --quiet --tag "$2" "$1"; }

# docker_push REF: the digest that docker prints.
docker_push() {
    docker push "$1" >"$WORK/push.log" 2>&1 || {
        cat "$WORK/push.log" >&2
        return 1
    }
    cat "$WORK/push.log" >&2
    sed -n 's/.*digest: \(sha256:[0-9a-f]*\) size: .*/\1/p' "$WORK/push.log"
}

# docker_tree REF: one line for each file of the image, with its digest.
docker_tree() {
    local container dir
    container=$(docker create --network none "$1") || return 1
    dir=$(mktemp -d "$WORK/tree.XXXXXX")
    docker export "$container" | tar -C "$dir" -xf - || return 1
    docker rm "$container" >/dev/null
    (cd "$dir" && find . -type f -exec sha256sum {} + && find . -type l -printf '%l  %p\n') | sort -k 2
    rm -rf "$dir"
}
