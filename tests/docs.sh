#!/usr/bin/env bash
# Every command and script in docs/ works, in the order shown. README.md runs first: the documents use
# the image that it pushes and the space that it creates.
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

# docs/operating.md uses the `chain.mjs` of docs/polkadot-js.md.
DOCUMENTS=(README.md docs/polkadot-js.md docs/rpc.md docs/proofs.md docs/operating.md docs/network.md docs/benchmarks.md docs/development.md)

none_forgotten() {
    local file
    for file in "$ROOT"/docs/*.md; do
        [[ " ${DOCUMENTS[*]} " == *" docs/${file##*/} "* ]] || fail "docs/${file##*/} is not in the list"
    done
}

check "every document is in the list" none_forgotten
for name in "${DOCUMENTS[@]}"; do document "$name"; done
finish
