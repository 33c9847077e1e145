#!/usr/bin/env bash
# Runs all tests under the address sanitizer and then under the thread sanitizer; outside `.ci/run`, as it is long.
#
#   Tests/Fuzz/sanitize.sh [address|thread] [argument of swift test ...]
#
# Each sanitizer has a folder of its own under .build, so that no other build is thrown away.
set -euo pipefail
cd "$(dirname "$0")/../.."
sanitizers=(address thread)
case ${1-} in
  address | thread) sanitizers=("$1"); shift ;;
esac
for sanitizer in "${sanitizers[@]}"; do
  start=$SECONDS
  swift build --build-tests --sanitize "$sanitizer" --scratch-path ".build/$sanitizer"
  built=$SECONDS
  # What lives as long as the process is no leak.
  ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 \
    swift test --skip-build --sanitize "$sanitizer" --scratch-path ".build/$sanitizer" "$@"
  echo "$sanitizer: built in $((built - start)) s, tested in $((SECONDS - built)) s"
done
