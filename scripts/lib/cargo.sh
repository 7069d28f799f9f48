# shellcheck shell=bash
# cargo, always called the same way: another way would change features and compile the
# dependencies again. Needs env.sh and wasm-toolchain.sh.

CARGO_WHAT=(--release --workspace --locked)

cargo_env() {
    have cargo || die "cargo is missing: run scripts/setup"
    wasm_toolchain_env || die "the wasm toolchain is not prepared: run scripts/setup"
}

# From here on, our crates are linted as they are built.
cargo_lint_env() {
    CLIPPY_DRIVER=$(rustup which clippy-driver 2>/dev/null) || die "clippy is missing: run scripts/setup --peers"
    export CLIPPY_DRIVER RUSTC_WORKSPACE_WRAPPER="$ROOT/scripts/lib/lint-rustc"
}

cargo_build() { (cd "$ROOT" && cargo build "${CARGO_WHAT[@]}" --all-targets "$@"); }
cargo_test() { (cd "$ROOT" && cargo test "${CARGO_WHAT[@]}" "$@"); }
