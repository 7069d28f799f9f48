# shellcheck shell=bash
# A Rust toolchain that can build the runtime for wasm32v1-none.
#
# A library: source it and call
#   wasm_toolchain_ensure   prepares a toolchain, installing what is missing. Idempotent.
#   wasm_toolchain_env      exports what a build needs to use it; fails when there is none.
#
# The ways, in this order:
#   1. the default rustup toolchain has the target, or `rustup target add` can fetch it;
#   2. Debian's rustc-web, cargo-web and rust-web-src: a compiler with its matching sources, from
#      which `core` and `alloc` are built for the target. A private sysroot holds the result, so
#      nothing is written below /usr; rustup knows it as the toolchain $WASM_LINKED_TOOLCHAIN.
#
# What was chosen is kept in $WASM_CACHE/wasm-env, a file for `source`.

WASM_TARGET=wasm32v1-none
WASM_LINKED_TOOLCHAIN=container-registry-wasm
WASM_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/container-registry"
WASM_SYSROOT="$WASM_CACHE/wasm-toolchain"
WASM_ENV_FILE="$WASM_CACHE/wasm-env"
WASM_RUSTUP_TIMEOUT="${WASM_RUSTUP_TIMEOUT:-120}"
WASM_DEBIAN_PACKAGES=(rustc-web cargo-web rust-web-src)

_wasm_say() { printf 'wasm toolchain: %s\n' "$*" >&2; }

# Builds a no_std cdylib that allocates, in release with LTO: what a runtime build needs, in small.
# Argument: the rustup toolchain.
_wasm_verify() {
    local toolchain=$1 dir status=0
    dir=$(mktemp -d) || return 1
    mkdir -p "$dir/src"
    cat >"$dir/Cargo.toml" <<'TOML'
[package]
name = "wasm-probe"
version = "0.0.0"
edition = "2021"
[lib]
crate-type = ["cdylib"]
[profile.release]
lto = true
panic = "abort"
[workspace]
TOML
    cat >"$dir/src/lib.rs" <<'RUST'
#![no_std]
extern crate alloc;
use core::alloc::{GlobalAlloc, Layout};
struct NoMemory;
unsafe impl GlobalAlloc for NoMemory {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 { core::ptr::null_mut() }
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
#[global_allocator]
static ALLOCATOR: NoMemory = NoMemory;
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! { loop {} }
#[no_mangle]
pub extern "C" fn probe(n: u32) -> u32 { alloc::vec::Vec::<u8>::with_capacity(n as usize).capacity() as u32 }
RUST
    (
        cd "$dir" &&
            env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u RUSTC -u RUSTC_WRAPPER \
                -u RUSTC_WORKSPACE_WRAPPER -u RUSTUP_TOOLCHAIN CARGO_TARGET_DIR="$dir/target" \
                rustup run "$toolchain" cargo build --quiet --release --offline \
                --target "$WASM_TARGET" &&
            [ -s "target/$WASM_TARGET/release/wasm_probe.wasm" ]
    ) >"$dir/log" 2>&1 || { status=1; cp "$dir/log" "$WASM_CACHE/wasm-verify.log"; }
    rm -rf "$dir"
    return $status
}

_wasm_default_toolchain() { rustup show active-toolchain 2>/dev/null | awk '{ print $1; exit }'; }

# Way 1. Prints nothing; succeeds when the default toolchain builds for the target.
_wasm_by_rustup() {
    local toolchain
    toolchain=$(_wasm_default_toolchain) && [ -n "$toolchain" ] || return 1
    if ! rustup target list --installed --toolchain "$toolchain" 2>/dev/null | grep -qx "$WASM_TARGET"; then
        _wasm_say "rustup target add $WASM_TARGET ($toolchain)"
        timeout "$WASM_RUSTUP_TIMEOUT" rustup target add "$WASM_TARGET" --toolchain "$toolchain" \
            >/dev/null 2>&1 || return 1
    fi
    _wasm_verify "$toolchain" || return 1
    _wasm_write_env "$toolchain"
}

_wasm_install_debian_packages() {
    local package missing=() run=()
    for package in "${WASM_DEBIAN_PACKAGES[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    command -v apt-get >/dev/null || {
        _wasm_say "rustup cannot fetch $WASM_TARGET, and there is no apt-get to install ${missing[*]}"
        return 1
    }
    [ "$(id -u)" -eq 0 ] || run=(sudo)
    _wasm_say "installing ${missing[*]}"
    "${run[@]}" apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive "${run[@]}" apt-get install -y -qq --no-install-recommends \
            "${missing[@]}" >/dev/null
}

# rustc's linker for wasm: the one that rustup's own toolchains carry.
_wasm_find_lld() {
    local host=$1 toolchain candidate
    for toolchain in "$(rustc --print sysroot 2>/dev/null)" "${RUSTUP_HOME:-$HOME/.rustup}"/toolchains/*; do
        candidate="$toolchain/lib/rustlib/$host/bin/rust-lld"
        [ "$toolchain" != "$WASM_SYSROOT" ] && [ -x "$candidate" ] && { echo "$candidate"; return 0; }
    done
    command -v rust-lld
}

# Lays out the private sysroot: Debian's compiler behind a wrapper that names this sysroot (rustc
# would otherwise take the one beside its binary), links to its host libraries and sources.
# Arguments: directory, host triple, path of rust-lld.
_wasm_layout_sysroot() {
    local dir=$1 host=$2 lld=$3
    mkdir -p "$dir/bin" "$dir/lib/rustlib/$host/bin" "$dir/lib/rustlib/$WASM_TARGET/lib"
    ln -sfn "/usr/lib/rustlib/$host/lib" "$dir/lib/rustlib/$host/lib"
    ln -sfn /usr/lib/rustlib/src "$dir/lib/rustlib/src"
    ln -sfn "$lld" "$dir/lib/rustlib/$host/bin/rust-lld"
    cat >"$dir/bin/rustc" <<'SH'
#!/bin/sh
# Debian's compiler with this directory as its sysroot.
here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
exec /usr/bin/rustc --sysroot "$here" "$@"
SH
    # A lint wrapper of the outer build belongs to another compiler.
    cat >"$dir/bin/cargo" <<'SH'
#!/bin/sh
unset RUSTC_WORKSPACE_WRAPPER RUSTC_WRAPPER
exec /usr/bin/cargo "$@"
SH
    chmod +x "$dir/bin/rustc" "$dir/bin/cargo"
}

# Builds core, alloc and compiler_builtins for the target into the sysroot. Their bitcode is
# embedded, as the runtime's release build links with LTO. Argument: directory.
_wasm_build_core() {
    local dir=$1 work libs
    work=$(mktemp -d) || return 1
    mkdir -p "$work/src"
    printf '[package]\nname = "core-probe"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' \
        >"$work/Cargo.toml"
    printf '#![no_std]\nextern crate alloc;\n' >"$work/src/lib.rs"
    if ! (
        cd "$work" &&
            env -u CARGO_ENCODED_RUSTFLAGS -u RUSTC -u RUSTC_WRAPPER -u RUSTC_WORKSPACE_WRAPPER \
                -u RUSTUP_TOOLCHAIN PATH="$dir/bin:$PATH" CARGO_TARGET_DIR="$work/target" \
                RUSTC="$dir/bin/rustc" RUSTC_BOOTSTRAP=1 RUSTFLAGS="-C embed-bitcode=yes" \
                "$dir/bin/cargo" build --quiet --release --target "$WASM_TARGET" -Z build-std=core,alloc
    ) >"$WASM_CACHE/wasm-core.log" 2>&1; then
        _wasm_say "building core and alloc failed:"
        tail -n 20 "$WASM_CACHE/wasm-core.log" >&2
        rm -rf "$work"
        return 1
    fi
    libs="$work/target/$WASM_TARGET/release/deps"
    cp "$libs"/libcore-*.rlib "$libs"/liballoc-*.rlib "$libs"/libcompiler_builtins-*.rlib \
        "$dir/lib/rustlib/$WASM_TARGET/lib/"
    rm -rf "$work"
}

# Way 2.
_wasm_by_debian() {
    local host lld version stamp new="$WASM_SYSROOT.new"
    _wasm_install_debian_packages || return 1
    host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p') || return 1
    version=$(/usr/bin/rustc -V) || return 1
    lld=$(_wasm_find_lld "$host") || {
        _wasm_say "no rust-lld: install a rustup toolchain (https://rustup.rs)"
        return 1
    }
    stamp="$version $lld"
    if [ "$(cat "$WASM_SYSROOT/stamp" 2>/dev/null)" != "$stamp" ]; then
        _wasm_say "building core and alloc for $WASM_TARGET with Debian's $version"
        rm -rf "$new"
        _wasm_layout_sysroot "$new" "$host" "$lld" && _wasm_build_core "$new" || return 1
        echo "$stamp" >"$new/stamp"
        rm -rf "$WASM_SYSROOT" && mv "$new" "$WASM_SYSROOT" || return 1
    fi
    rustup toolchain link "$WASM_LINKED_TOOLCHAIN" "$WASM_SYSROOT" || return 1
    _wasm_verify "$WASM_LINKED_TOOLCHAIN" || {
        _wasm_say "the toolchain does not build for $WASM_TARGET:"
        tail -n 20 "$WASM_CACHE/wasm-verify.log" >&2
        rm -f "$WASM_SYSROOT/stamp"
        return 1
    }
    _wasm_write_env "$WASM_LINKED_TOOLCHAIN"
}

_wasm_write_env() {
    printf 'export WASM_BUILD_TOOLCHAIN=%q\n' "$1" >"$WASM_ENV_FILE.new" &&
        mv "$WASM_ENV_FILE.new" "$WASM_ENV_FILE"
}

wasm_toolchain_ensure() {
    command -v rustup >/dev/null || {
        _wasm_say "rustup is missing (https://rustup.rs)"
        return 1
    }
    mkdir -p "$WASM_CACHE" || return 1
    if wasm_toolchain_env && _wasm_verify "$WASM_BUILD_TOOLCHAIN"; then
        _wasm_say "ready ($WASM_BUILD_TOOLCHAIN)"
        return 0
    fi
    unset WASM_BUILD_TOOLCHAIN
    _wasm_by_rustup || _wasm_by_debian || {
        _wasm_say "no way to build for $WASM_TARGET on this machine"
        return 1
    }
    wasm_toolchain_env && _wasm_say "ready ($WASM_BUILD_TOOLCHAIN)"
}

wasm_toolchain_env() {
    [ -r "$WASM_ENV_FILE" ] || return 1
    # shellcheck disable=SC1090
    . "$WASM_ENV_FILE"
}
