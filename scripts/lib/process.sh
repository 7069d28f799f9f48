# shellcheck shell=bash
# Processes that outlive the shell that started them, kept by pid files.
#
# A pid file holds "<pid> <identity>", where the identity is the process's start time and the boot
# it belongs to: a recycled pid does not match, so nobody else's process is ever signalled.

_process_identity() {
    local stat boot
    if [ -r "/proc/$1/stat" ]; then
        stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
        stat=${stat##*) } # the name may hold blanks and parentheses
        # The state is the first field left; a zombie has ended.
        [ "${stat%% *}" != Z ] || return 1
        boot=$(cat /proc/sys/kernel/random/boot_id)
        printf '%s@%s' "$(awk '{ print $20 }' <<<"$stat")" "$boot"
    else
        stat=$(ps -o lstart= -p "$1" 2>/dev/null) || return 1
        [ -n "$stat" ] || return 1
        printf '%s' "${stat// /_}"
    fi
}

# process_record FILE PID
process_record() {
    local identity
    identity=$(_process_identity "$2") || return 1
    printf '%s %s\n' "$2" "$identity" >"$1"
}

# process_pid FILE: the pid, when that very process still runs.
process_pid() {
    local pid identity
    [ -s "$1" ] || return 1
    read -r pid identity <"$1" || return 1
    [ "$(_process_identity "$pid")" = "$identity" ] || return 1
    printf '%s' "$pid"
}

# process_listens FILE PORT: that very process listens on this TCP port, and not another one that took
# it first. Without /proc/net/tcp that is assumed.
process_listens() {
    local pid inode
    pid=$(process_pid "$1") || return 1
    [ -r /proc/net/tcp ] || return 0
    for inode in $(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        awk -v port="$(printf '%04X' "$2")" '$4 == "0A" && $2 ~ ":" port "$" { print $10 }'); do
        if [ -n "$(find "/proc/$pid/fd" -lname "socket:\[$inode\]" -print -quit 2>/dev/null)" ]; then return 0; fi
    done
    return 1
}

# process_start FILE LOG COMMAND...: in a session of its own, so that a Ctrl-C in the terminal does
# not reach it before its supervisor has decided the order.
process_start() {
    local file=$1 log=$2 pid
    shift 2
    rm -f "$file"
    setsid "$@" >>"$log" 2>&1 </dev/null &
    pid=$!
    process_record "$file" "$pid" || return 1
}

# process_wait_gone FILE SECONDS
process_wait_gone() {
    local deadline=$((SECONDS + $2))
    while process_pid "$1" >/dev/null; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

# process_stop FILE SECONDS: asks, waits, insists. Succeeds when it is gone.
process_stop() {
    local file=$1 patience=$2 pid
    if pid=$(process_pid "$file"); then
        kill -TERM "$pid" 2>/dev/null || true
        if ! process_wait_gone "$file" "$patience"; then
            warn "process $pid did not end within ${patience}s, killing it"
            kill -KILL "$pid" 2>/dev/null || true
            process_wait_gone "$file" 10 || return 1
        fi
    fi
    rm -f "$file"
}

# process_end_tree PID: asks the process and all its descendants to end. It stops each one first, so that
# none starts another, or goes on because what it waited for is dead.
process_end_tree() {
    local child
    kill -STOP "$1" 2>/dev/null || return 0
    for child in $(pgrep -P "$1"); do process_end_tree "$child"; done
    kill -TERM "$1" 2>/dev/null || true
    kill -CONT "$1" 2>/dev/null || true
}

# process_end_after SECONDS PID: to be run in the background, and killed when the process has ended before.
# It has no child that could be left behind.
process_end_after() {
    local never
    trap - EXIT INT TERM HUP
    exec {never}<> <(:)
    read -rt "$1" -u "$never" || process_end_tree "$2"
}
