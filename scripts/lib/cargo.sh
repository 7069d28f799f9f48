# shellcheck shell=bash
# cargo, always called the same way: another way would change features and compile the
# dependencies again. Needs env.sh and wasm-toolchain.sh.

CARGO_HOW=(--release --locked)
# What scripts/run starts. A build of the whole workspace needs each crate of theirs with the very same
# features; the suite `lint` sees to that.
CARGO_PROGRAMS=(-p container-registry-node -p registry-gateway)

cargo_env() {
    have cargo || die "cargo is missing: run scripts/setup"
    wasm_toolchain_env || die "the wasm toolchain is not prepared: run scripts/setup"
}

# From here on, our crates are linted as they are built.
cargo_lint_env() {
    CLIPPY_DRIVER=$(rustup which clippy-driver 2>/dev/null) || die "clippy is missing: run scripts/setup --peers"
    export CLIPPY_DRIVER RUSTC_WORKSPACE_WRAPPER="$ROOT/scripts/lib/lint-rustc"
}

cargo_build_programs() { (cd "$ROOT" && cargo build "${CARGO_HOW[@]}" "${CARGO_PROGRAMS[@]}" "$@"); }
cargo_build() { (cd "$ROOT" && cargo build "${CARGO_HOW[@]}" --workspace --all-targets "$@"); }
cargo_test() { (cd "$ROOT" && cargo test "${CARGO_HOW[@]}" --workspace "$@"); }

# cargo_units SELECTION...: one line for each unit that such a build compiles, with its features. Compiles
# nothing. Needs jq. cargo prints this only with RUSTC_BOOTSTRAP.
cargo_units() {
    (cd "$ROOT" && RUSTC_BOOTSTRAP=1 cargo build "${CARGO_HOW[@]}" "$@" --unit-graph -Z unstable-options) | jq -r '
        .units[] | [.pkg_id, .target.name, .target.kind[0], .mode, .profile.opt_level, .platform, (.features | join(","))]
        | @tsv' | sort -u
}

# cargo_slowest: what a build with --timings has just compiled, by crate, the ten slowest first. A crate
# that is compiled several times (for its tests, as a program) counts with all of them. Needs jq.
cargo_slowest() {
    local report="$CARGO_TARGET_DIR/cargo-timings/cargo-timing.html"
    # cargo keeps one more file with each run.
    find "$CARGO_TARGET_DIR/cargo-timings" -name 'cargo-timing-*.html' -delete
    sed -n '/^const UNIT_DATA = \[/,/^\];/p' "$report" | sed '1s/.*= //; $s/;$//' | jq -r '
        map(select(.duration > 0)) | group_by(.name + .version) | "slowest of \(length) crates:",
        (map({crate: "\(.[0].name) \(.[0].version)", seconds: map(.duration) | add})
            | sort_by(-.seconds)[:10][] | "    \(.crate): \(.seconds | round) s")'
}
