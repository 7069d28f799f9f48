# shellcheck shell=bash
# What something costs in processor time: of the whole machine, as what the tests start does not end
# with them.

# cpu_seconds: since the machine started; fractions are dropped. Prints nothing if /proc/stat cannot be read.
cpu_seconds() {
    [ -r /proc/stat ] || return 0
    # user, nice, system, irq, softirq
    awk -v ticks="$(getconf CLK_TCK)" '/^cpu / { printf "%d\n", ($2 + $3 + $4 + $7 + $8) / ticks; exit }' /proc/stat
}

# budget_row WHAT SECONDS CPU-SECONDS
budget_row() { printf '%-16s %4d min %02d s   %5.1f CPU-minutes\n' "$1" $(($2 / 60)) $(($2 % 60)) "$(awk -v s="$3" 'BEGIN { print s / 60 }')"; }
