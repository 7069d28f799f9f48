# shellcheck shell=bash
# Services of one data folder that start, are watched over and end together. Needs process.sh.
#
# Who sources it sets DATA, RUN_DIR and SERVICES, the names of their pid files, and has a function
# stop_services. run.pid is that of a supervisor in the foreground; detached services have none.

supervisor_running() {
    local name
    for name in run "${SERVICES[@]}"; do
        if process_pid "$RUN_DIR/$name.pid" >/dev/null; then return 0; fi
    done
    return 1
}

# supervisor_stop SCRIPT: ends all of it, whoever started it.
supervisor_stop() {
    local supervisor
    if ! supervisor_running; then
        say "nothing runs on $DATA"
        return 0
    fi
    # One in the foreground ends its services itself.
    if supervisor=$(process_pid "$RUN_DIR/run.pid") && [ "$supervisor" != $$ ]; then
        kill -TERM "$supervisor" 2>/dev/null || true
        process_wait_gone "$RUN_DIR/run.pid" 150 || warn "$1 (pid $supervisor) does not end"
    fi
    stop_services || die "could not end everything that runs on $DATA"
    say "stopped"
}

# supervisor_guard: from here on, whatever ends this shell ends the services too, unless it calls
# supervisor_detach before.
supervisor_guard() {
    SUPERVISED=true
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    trap _supervisor_cleanup EXIT
}

supervisor_detach() {
    SUPERVISED=false
    rm -f "$RUN_DIR/run.pid"
}

_supervisor_cleanup() {
    local status=$?
    trap - EXIT
    trap '' INT TERM HUP # a second Ctrl-C must not leave half of it running
    if $SUPERVISED; then
        if supervisor_running; then say "stopping"; fi
        stop_services || status=1
        rm -f "$RUN_DIR/run.pid"
    fi
    exit $status
}
