# shellcheck shell=bash
# TCP ports on loopback. Needs env.sh.

# port_taken PORT: somebody listens there.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# port_user PORT: who listens there, as far as this user may know.
port_user() {
    local who
    who=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (pid \2)/p' |
        head -n 1)
    printf '%s' "${who:-another program}"
}

# ports_take NAME...: sets each of these variables to a port that nobody listens on, and keeps it:
# until this shell and all that it has started have ended, no other caller of this function gets it.
# To be called in the shell itself; a subshell's end would give the ports back.
ports_take() {
    local _name
    for _name; do ports_take_range "$_name" 1; done
}

# ports_take_range NAME COUNT: the same, for the first of that many successive ports.
ports_take_range() {
    local _first _port # not what a caller may name its variable
    for _ in $(seq 1000); do
        # Below the range that outgoing connections use.
        _first=$((10240 + (RANDOM * 32768 + RANDOM) % 20000))
        for ((_port = _first; _port < _first + $2; _port++)); do _port_hold "$_port" || break; done
        if ((_port == _first + $2)); then
            printf -v "$1" '%d' "$_first"
            return 0
        fi
        while ((--_port >= _first)); do _port_release "$_port"; done
    done
    die "found no $2 free ports in a row"
}

# A port is held by a lock on a file of its name, and the lock by the descriptors that this shell and
# its children have open.
declare -A _PORT_LOCKS=()
_port_hold() {
    local lock
    [ -z "${_PORT_LOCKS[$1]:-}" ] || return 1
    mkdir -p "$CACHE_DIR/ports"
    exec {lock}>"$CACHE_DIR/ports/$1"
    if flock --nonblock "$lock" && ! port_taken "$1"; then
        _PORT_LOCKS[$1]=$lock
        return 0
    fi
    exec {lock}>&-
    return 1
}
_port_release() {
    local lock=${_PORT_LOCKS[$1]}
    unset "_PORT_LOCKS[$1]"
    exec {lock}>&-
}
