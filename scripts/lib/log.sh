# shellcheck shell=bash
# Messages. Progress goes to stdout, trouble to stderr.

say() { printf '==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# Seconds since the epoch with milliseconds, for timing.
now_ms() { date +%s%3N; }

# 83 -> "1m23s"
human_seconds() {
    local s=$1
    if ((s < 60)); then printf '%ds' "$s"; else printf '%dm%02ds' $((s / 60)) $((s % 60)); fi
}

# step TEXT COMMAND...: runs the command and says how long it took. Fails as the command does.
step() {
    local text=$1 start=$SECONDS status=0
    shift
    say "$text"
    "$@" || status=$?
    if ((status == 0)); then note "done in $(human_seconds $((SECONDS - start)))"; fi
    return $status
}
