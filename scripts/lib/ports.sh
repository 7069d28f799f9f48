# shellcheck shell=bash
# TCP ports on loopback.

# port_taken PORT: somebody listens there.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# port_user PORT: who listens there, as far as this user may know.
port_user() {
    local who
    who=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (pid \2)/p' |
        head -n 1)
    printf '%s' "${who:-another program}"
}

# free_port: a port nobody listens on, below the range that outgoing connections use.
free_port() {
    local port
    for _ in $(seq 200); do
        port=$((10240 + (RANDOM * 32768 + RANDOM) % 20000))
        if ! port_taken "$port"; then
            printf '%s\n' "$port"
            return 0
        fi
    done
    warn "found no free port"
    return 1
}

# free_ports N: N different ones on a line.
free_ports() {
    local ports=() port
    while ((${#ports[@]} < $1)); do
        port=$(free_port) || return 1
        case " ${ports[*]:-} " in *" $port "*) ;; *) ports+=("$port") ;; esac
    done
    printf '%s\n' "${ports[*]}"
}

# free_port_range N: the first of N successive ones.
free_port_range() {
    local first port
    for _ in $(seq 50); do
        first=$(free_port) || return 1
        for ((port = first + 1; port < first + $1; port++)); do
            if port_taken "$port"; then continue 2; fi
        done
        printf '%s\n' "$first"
        return 0
    done
    warn "found no $1 free ports in a row"
    return 1
}
