#!/usr/bin/env bash
# What the tests stand on: scripts/test tells a failure from a flaky suite, cases have limits, and ports
# are held.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"

PLANTED="$WORK/suites"
mkdir -p "$PLANTED"
export MARK="$WORK/mark"

# plant NAME: the suite's lines come from stdin.
plant() {
    { printf '. %q\n' "$ROOT/tests/lib/harness.sh" && cat && echo finish; } >"$PLANTED/$1.sh"
}

# run_planted STATUS ARGUMENT...: scripts/test ends with that status; its output is in $WORK/out.
run_planted() {
    local wanted=$1 status=0
    shift
    rm -f "$MARK"*
    SUITES_DIR=$PLANTED "$ROOT/scripts/test" "$@" >"$WORK/out" 2>&1 || status=$?
    cat "$WORK/out"
    expect_eq "$status" "$wanted" "exit status"
}
printed() { grep -qxF "$1" "$WORK/out" || fail "no line: $1"; }
not_printed() { if grep -E "$1" "$WORK/out"; then fail "there is a line: $1"; fi; }

plant passes <<<'check "a case" true'
plant fails <<<'check "a case" fail "as planted"'
plant breaks <<<'exit 3'
plant leaves <<<'check "a case" true; exit 0'
plant lines <<<'check "a case" fail "one"$'"'\\nok\\ttwo'"
plant hangs-outside <<<'sleep 1000'
plant skips-later <<'SUITE'
once_before() { if [ -e "$MARK" ]; then skip "no more"; else touch "$MARK" && fail "for the first time"; fi; }
check "a case" once_before
SUITE
plant sometimes <<'SUITE'
once_before() { [ -e "$MARK" ] || { touch "$MARK" && fail "for the first time"; }; }
check "another case" true
check "a case" once_before
SUITE
plant hangs <<'SUITE'
CASE_SECONDS=1 CASE_GRACE=2
check "a case" limited sleep 1000
check "another case" eventually false
check "a third case" sleep 1000
SUITE
for name in left right; do
    plant "meets-$name" <<SUITE
touch "\$MARK-$name"
both() { [ -e "\$MARK-left" ] && [ -e "\$MARK-right" ]; }
check "the other one is there" eventually both
SUITE
done
plant waits <<'SUITE'
defer touch "$MARK-cleaned"
check "a case" touch "$MARK-began"
sleep 1000 &
defer kill $!
wait
SUITE

passes() {
    run_planted 0 passes
    printed "1 passed, 0 failed, 0 skipped"
    not_printed '^(flaky|failed):'
}

fails() {
    run_planted 1 passes fails
    printed "failed:  fails: a case: as planted"
    printed "1 passed, 1 failed, 0 skipped"
    expect_eq "$(grep -c '^FAIL  fails: a case: as planted' "$WORK/out")" 2 "tries"
    not_printed '^flaky:'
}

breaks() {
    run_planted 1 breaks
    printed "failed:  breaks: the suite itself: exit status 3"
}

ends_early() {
    run_planted 1 leaves
    printed "failed:  leaves: the suite itself: exit status 70"
}

# A lane that is killed leaves no word of its suite.
lane_dies() {
    local pid lane child children
    rm -f "$MARK"*
    SUITES_DIR=$PLANTED "$ROOT/scripts/test" waits >"$WORK/out" 2>&1 &
    pid=$!
    eventually test -e "$MARK-began" || fail "the suite does not begin"
    lane=$(pgrep -P "$pid" -f 'scripts/test waits')
    children=$(pgrep -P "$lane")
    kill -KILL "$lane"
    for child in $children; do process_end_tree "$child"; done
    if wait "$pid"; then fail "the run passes"; fi
    printed "failed:  waits: the suite itself: it left no result"
}

# The second run skips the case, so nothing says that it holds.
skips_then() {
    run_planted 1 skips-later
    printed "failed:  skips-later: a case: for the first time"
    not_printed '^flaky:'
}

hangs_outside() {
    SUITE_SECONDS=3 run_planted 1 --no-retry hangs-outside
    printed "failed:  hangs-outside: the suite itself: exit status 143"
}

several_lines() {
    run_planted 1 --no-retry lines
    printed "failed:  lines: a case: one ok two"
    printed "0 passed, 1 failed, 0 skipped"
}

flaky() {
    run_planted 0 passes sometimes
    printed "flaky: sometimes: a case: for the first time"
    printed "3 passed, 0 failed, 0 skipped"
    not_printed '^failed:'
}

no_retry() {
    run_planted 1 --no-retry sometimes
    printed "failed:  sometimes: a case: for the first time"
    not_printed '^flaky:'
}

unknown() {
    run_planted 2 no-such-suite
    printed "no suite no-such-suite"
}

hangs() {
    run_planted 1 --no-retry hangs
    expect_eq "$(grep -cE '^failed:  hangs: .*more than a case may take' "$WORK/out")" 3 "cases that were ended"
}

side_by_side() { run_planted 0 --no-retry meets-left meets-right; }

interrupted() {
    local pid status=0
    rm -f "$MARK"*
    SUITES_DIR=$PLANTED "$ROOT/scripts/test" waits >"$WORK/out" 2>&1 &
    pid=$!
    eventually test -e "$MARK-began" || fail "the suite does not begin"
    kill -TERM "$pid"
    wait "$pid" || status=$?
    expect_eq "$status" 130 "exit status"
    [ -e "$MARK-cleaned" ] || fail "the suite has not cleaned up"
}

# held_by_another PORT: another shell cannot have the port.
held_by_another() { if bash -c '. "$1/scripts/lib/env.sh"; . "$1/scripts/lib/ports.sh"; _port_hold "$2"' - "$ROOT" "$1"; then return 1; fi; }

# Until the shell that took it has ended, and all that it has started.
port_is_kept() {
    local keeper port
    taking_one() {
        ports_take port
        sleep 1000 &
        echo "$port $!" >"$WORK/kept.new"
        mv "$WORK/kept.new" "$WORK/kept"
    }
    taking_one_apart() { (taking_one) & }
    taking_one_apart
    wait $!
    read -r port keeper <"$WORK/kept"
    held_by_another "$port" || fail "a port was given away while a child of its owner lives"
    kill "$keeper"
    is_free() { ! held_by_another "$port"; }
    eventually is_free || fail "the port is never free again"
}

# Ten shells take ten ports each, and keep them until all have.
ports_differ() {
    local i taken=()
    taking() {
        local first a b c
        ports_take a b c
        ports_take_range first 7
        printf '%s\n' "$a" "$b" "$c" $(seq "$first" $((first + 6))) >"$WORK/ports.$1"
        mv "$WORK/ports.$1" "$WORK/taken.$1"
        eventually all_taken
    }
    all_taken() { [ "$(find "$WORK" -name 'taken.*' | wc -l)" = 10 ]; }
    for i in {1..10}; do
        taking "$i" &
        taken+=($!)
    done
    for i in "${taken[@]}"; do wait "$i"; done
    expect_eq "$(cat "$WORK"/taken.* | sort -u | wc -l)" 100 "different ports"
}

# A program that answers on a port need not be the one that was started for it.
others_listen() {
    local mine others
    ports_take mine others
    process_start "$WORK/mine.pid" "$WORK/mine.log" python3 -m http.server --bind 127.0.0.1 "$mine"
    process_start "$WORK/others.pid" "$WORK/others.log" python3 -m http.server --bind 127.0.0.1 "$others"
    eventually port_taken "$mine" && eventually port_taken "$others" || fail "nobody listens"
    process_listens "$WORK/mine.pid" "$mine" || fail "does not see who listens"
    if process_listens "$WORK/mine.pid" "$others"; then fail "takes another for it"; fi
}

need flock python3
defer process_stop "$WORK/mine.pid" 10
defer process_stop "$WORK/others.pid" 10
check "suites that pass" passes
check "a planted failure fails the run, twice over" fails
check "a suite that breaks off fails the run" breaks
check "a suite that ends early fails the run" ends_early
check "a suite of which nothing is known fails the run" lane_dies
check "a second run that skips does not count" skips_then
check "a suite that hangs outside of its cases is ended" hangs_outside
check "a reason of several lines stays one result" several_lines
check "a suite that fails, then passes is flaky" flaky
check "with --no-retry it fails" no_retry
check "an unknown suite is refused" unknown
check "a case that hangs is ended" hangs
check "two suites run side by side" side_by_side
check "an interrupted run cleans up" interrupted
check "two shells never get the same port" ports_differ
check "a port is kept until its last user has ended" port_is_kept
check "a port on which another process listens is detected" others_listen
finish
