#!/usr/bin/env bash
# Builds the program with a unit that gets lost on its way to the pickup list, and runs a day with it: a proof must
# find it (R14), name the line, write nothing, leave an earlier night as it was, and end the run with 70.
set -uo pipefail
cd "$(dirname "$0")/../.."
swift build --product groupbuy || exit 1
GROUPBUY_PLANTED_DEFECT=1 swift build --product groupbuy --scratch-path .build/planted || exit 1
right=$PWD/.build/debug/groupbuy
planted=$PWD/.build/planted/debug/groupbuy
day=$PWD/Scenarios/Tutorial/1-first-order.scenario
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
expect() { if ! eval "$2"; then echo "FAILED: $1"; failed=1; fi; }

mkdir fresh again
"$planted" run "$day" --out fresh/night >out 2>err
code=$?
expect "a run whose proof fails ends with 70, not $code" '[ $code = 70 ]'
expect "nothing is printed but the fault" '[ ! -s out ]'
expect "the fault names the proof and the line: $(cat err)" \
  'grep -q "the proof of handover fails at order .*, SKU .*: expected .*, actual " err'
expect "nothing is written, no staging folder either" '[ -z "$(ls -A fresh)" ]'

"$right" run "$day" --out again/night >/dev/null || exit 1
before=$(cd again && find . -type f -exec cksum {} + | sort)
"$planted" run "$day" --out again/night >out 2>err
code=$?
expect "it ends with 70 over an earlier night, not $code" '[ $code = 70 ]'
after=$(cd again && find . -type f -exec cksum {} + | sort)
expect "an earlier night stays as it was" '[ "$before" = "$after" ]'
[ $failed = 0 ] && echo "planted defect: found by a proof, exit 70, nothing written"
exit $failed
