# shellcheck shell=bash
# Debian packages: installs what is missing, and says plainly when it cannot.

# as_root COMMAND...: directly when root, else through sudo when that asks nothing.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif have sudo && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 126
    fi
}

apt_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# apt_ensure PACKAGE...: installs those that are not there. Fails with a message otherwise.
apt_ensure() {
    local package missing=()
    if ! have dpkg-query || ! have apt-get; then
        warn "this is no Debian or Ubuntu (no apt-get); install by hand what these packages bring: $*"
        return 1
    fi
    for package in "$@"; do apt_installed "$package" || missing+=("$package"); done
    if ((${#missing[@]} == 0)); then return 0; fi
    if ! as_root true 2>/dev/null; then
        warn "cannot install without root: run as root, or first: sudo apt-get install ${missing[*]}"
        return 1
    fi
    note "apt-get install ${missing[*]}"
    local log="$CACHE_DIR/apt.log"
    mkdir -p "$CACHE_DIR"
    if ! { as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
            "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        warn "apt-get failed for: ${missing[*]} (log: $log)"
        return 1
    fi
}
