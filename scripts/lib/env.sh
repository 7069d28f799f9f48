# shellcheck shell=bash
# Where things are. Sourced by every script; no side effects beyond variables.

# Physical: through a link it is the same folder, and cargo builds nothing again.
ROOT=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE_DIR="${XDG_CACHE_HOME:-$HOME/.cache}/container-registry"

# Outside the clone, so that clones share the build of the dependencies.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$CACHE_DIR/target}"
BIN_DIR="$CARGO_TARGET_DIR/release"
NODE_BIN="$BIN_DIR/container-registry-node"
GATEWAY_BIN="$BIN_DIR/registry-gateway"

# Go tools that setup installs, apart from the user's own.
PEER_BIN_DIR="$CACHE_DIR/bin"

# Often missing from PATH in a fresh shell. rustup goes before a Rust of the distribution.
PATH="$HOME/.cargo/bin:$PATH:$PEER_BIN_DIR:/usr/local/go/bin:/usr/local/sbin:/usr/sbin:/sbin"
export PATH ROOT CACHE_DIR BIN_DIR NODE_BIN GATEWAY_BIN PEER_BIN_DIR

# shellcheck source=scripts/lib/log.sh
. "$ROOT/scripts/lib/log.sh"

# have PROGRAM: it is on PATH; a function of that name does not count.
have() { type -P "$1" >/dev/null; }

# version_at_least HAVE WANT: dotted numbers.
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
