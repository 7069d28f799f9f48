#!/usr/bin/env bash
# Every command and script that README.md shows works, in the order shown.
set -euo pipefail
# shellcheck source=tests/lib/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/harness.sh"
# shellcheck source=tests/lib/stack.sh
. "$ROOT/tests/lib/stack.sh"
# shellcheck source=tests/lib/docker.sh
. "$ROOT/tests/lib/docker.sh"
# shellcheck source=tests/lib/documents.sh
. "$ROOT/tests/lib/documents.sh"
documents_start
document README.md
finish
