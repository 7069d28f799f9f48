# shellcheck shell=bash
# What a build needs. Needs env.sh and apt.sh.

RUST_WANTED=1.95.0

build_deps_rust() {
    local version
    if ! have cargo || ! have rustup; then
        warn "Rust is missing: install rustup and a stable toolchain (https://rustup.rs), then run this again"
        return 1
    fi
    version=$(rustc --version 2>/dev/null | awk '{ print $2 }')
    if [ -z "$version" ] || ! version_at_least "$version" "$RUST_WANTED"; then
        warn "rustc is ${version:-not usable}, $RUST_WANTED or later is needed: rustup update stable"
        return 1
    fi
    note "rustc $version"
}

build_deps_native() {
    local tool missing=()
    # Where the tools are there already, by whatever way, Debian is not asked.
    for tool in protoc clang cmake pkg-config curl; do have "$tool" || missing+=("$tool"); done
    if ((${#missing[@]} == 0)) && pkg-config --exists openssl && { ! have dpkg-query || apt_installed libclang-dev; }; then
        note "protoc, clang, libclang, cmake, pkg-config, OpenSSL, curl"
        return 0
    fi
    apt_ensure build-essential protobuf-compiler clang libclang-dev cmake pkg-config libssl-dev curl ca-certificates
}

build_deps_lint() {
    local component missing=()
    have cargo-clippy && have clippy-driver || missing+=(clippy)
    have rustfmt || missing+=(rustfmt)
    for component in "${missing[@]}"; do
        note "rustup component add $component"
        rustup component add "$component" >/dev/null 2>&1 ||
            { warn "rustup cannot add $component to this toolchain"; return 1; }
    done
}
