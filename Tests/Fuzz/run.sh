#!/usr/bin/env bash
# Fuzzes everything that reads foreign bytes, and checks what must hold for any bytes, not only that nothing traps.
#
#   Tests/Fuzz/run.sh [--runs N] [--target NAME] [--address] [--keep]
#   Tests/Fuzz/run.sh --coverage [--target NAME]
#   Tests/Fuzz/run.sh --canaries
#   Tests/Fuzz/run.sh --merge FOLDER [--target NAME]
#
#   --runs N       executions of each target, 1,000,000 unless said
#   --target NAME  this target alone; all are csv, scenario, number, time, command
#   --address      with the address sanitizer too, three times as slow
#   --keep         starts from what earlier runs found to reach something new, in .build/fuzz-found/NAME, too
#   --coverage     runs the corpus alone, each input all the way, and prints how much of the readers it reaches
#   --canaries     plants one fault after the other and shows that the fuzzer finds it, and how fast
#   --merge FOLDER adds to the corpus what FOLDER/NAME has beyond it, as few and short files as can be
#
# It prints a line for each target: executions, executions a second, edges reached, the most memory, the result.
# The exit is 1 if there is a finding; its bytes are then in .build/fuzz-found, and the line that repeats it is printed.
# It needs the Swift toolchain alone. An execution may take 10 seconds and 2 GB.
#
# The targets are in Sources/groupbuy-fuzz, which is built only with GROUPBUY_FUZZ=1. The corpus of each is in
# Tests/Fuzz/corpus/NAME, words that help in Tests/Fuzz/dictionary/NAME.dict. A finding becomes a test of the room
# that it was in, with its bytes in the test.
set -euo pipefail
cd "$(dirname "$0")/../.."

targets=(csv scenario number time command)
runs=1000000
mode=fuzz
address=no
keep=no
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2; shift ;;
    --target) targets=("$2"); shift ;;
    --address) address=yes ;;
    --keep) keep=yes ;;
    --coverage) mode=coverage ;;
    --canaries) mode=canaries ;;
    --merge) mode=merge; folder=$2; shift ;;
    *) sed -n '2,/^set/{/^#/p}' "$0"; exit 2 ;;
  esac
  shift
done

# The runtime of Swift would print a backtrace of its own, and take its time.
export SWIFT_BACKTRACE=enable=no GROUPBUY_FUZZ=1
# How often an edge is taken is no feature: it makes four times as many inputs worth keeping, and half the speed.
limits=(-timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=512 -max_len=2048 -use_counters=0)
found=.build/fuzz-found
mkdir -p "$found"

# build NAME [FLAG...]: builds the target in a folder of its own and sets `fuzzer` to the program.
build() {
  local name=$1
  shift
  local log=.build/$name.log
  if ! swift build -c release --scratch-path ".build/$name" --product groupbuy-fuzz \
    -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xswiftc -enable-testing "$@" >"$log" 2>&1; then
    cat "$log" >&2
    exit 2
  fi
  fuzzer=.build/$name/release/groupbuy-fuzz
}

# fuzz TARGET LOG FLAG...: one run of the fuzzer; its status is the fuzzer's.
fuzz() {
  local target=$1 log=$2
  shift 2
  GROUPBUY_FUZZ_TARGET=$target "$fuzzer" "${limits[@]}" -print_final_stats=1 \
    -dict="Tests/Fuzz/dictionary/$target.dict" "$@" >"$log" 2>&1
}

# stat NAME LOG: a figure of the end of a run.
stat() { sed -n "s/^stat::$1: *//p" "$2"; }

fuzz_all() {
  local status=0 target log edges result
  if [ $address = yes ]; then
    build fuzz-address -Xswiftc -sanitize=address
    limits+=(-detect_leaks=0)
  else
    build fuzz
  fi
  for target in "${targets[@]}"; do
    log=$found/$target.log
    # What is new goes here; the corpus in the repository changes by --merge alone.
    [ $keep = yes ] || rm -rf "${found:?}/$target"
    mkdir -p "$found/$target"
    result=fine
    fuzz "$target" "$log" -runs="$runs" -artifact_prefix="$found/$target-" \
      "$found/$target" "Tests/Fuzz/corpus/$target" || result=FINDING
    edges=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)
    printf '%-9s %10s executions  %7s/s  %6s edges  %5s MB  %s\n' "$target" \
      "$(stat number_of_executed_units "$log")" "$(stat average_exec_per_sec "$log")" \
      "$edges" "$(stat peak_rss_mb "$log")" "$result"
    if [ $result != fine ]; then
      status=1
      grep -m3 -E 'Fatal error|ERROR: (libFuzzer|AddressSanitizer)' "$log" || tail -5 "$log"
      sed -n "s|.*Test unit written to \(.*\)|  GROUPBUY_FUZZ_TARGET=$target $fuzzer \1|p" "$log"
    fi
  done
  return $status
}

coverage() {
  local target profiles=.build/fuzz-coverage/profiles tools
  build fuzz-coverage -Xswiftc -profile-generate -Xswiftc -profile-coverage-mapping
  # Not those of the system, which may be too old for the compiler's format.
  tools=$(dirname "$(readlink -f "$(command -v swift)")")
  rm -rf "$profiles"
  mkdir -p "$profiles"
  for target in "${targets[@]}"; do
    GROUPBUY_FUZZ_FULL=1 LLVM_PROFILE_FILE=$profiles/$target.profraw \
      fuzz "$target" "$found/$target-coverage.log" -runs=0 "Tests/Fuzz/corpus/$target"
  done
  "$tools/llvm-profdata" merge -o "$profiles/all.profdata" "$profiles"/*.profraw
  "$tools/llvm-cov" report "$fuzzer" -instr-profile="$profiles/all.profdata" \
    $(find Sources/PlainText Sources/ScenarioLanguage Sources/DayRunner Sources/ExactValues \
      -name '*.swift' | sort) \
    Sources/groupbuy/{Arguments,Command,CommandTable,LanguageOption,TableOption}.swift Sources/groupbuy/Help/*.swift |
    awk -v readers='^(ExactValues|PlainText|ScenarioLanguage|groupbuy|DayRunner/(Scenario|Schema|Settings|Tables|Values))$' '
      # Regions, those that were not reached, and the share, by file.
      /\.swift / {
        printf "%-58s %6d %6d %8s\n", $1, $2, $3, $4
        room = $1
        sub(/^Sources\//, "", room)
        if (room ~ /^DayRunner\//) sub(/\/[^\/]*$/, "", room); else sub(/\/.*/, "", room)
        if (room ~ readers) { all += $2; unreached += $3 }
        regions[room] += $2; missed[room] += $3
      }
      END {
        for (room in regions)
          printf "= %-56s %6d %6d %7.2f%%\n", room, regions[room], missed[room],
            100 * (1 - missed[room] / regions[room]) | "sort"
        printf "= %-56s %6d %6d %7.2f%%\n", "~ the readers", all, unreached, 100 * (1 - unreached / all) | "sort"
      }'
}

canaries() {
  local status=0 pair target canary log start flags
  build fuzz-canary -Xswiftc -DGROUPBUY_CANARY
  for pair in csv:copy csv:quantity scenario:pairs scenario:misprint number:amount time:leap-day command:value; do
    target=${pair%%:*}
    canary=${pair##*:}
    log=$found/canary-$canary.log
    flags=(-max_total_time=300 -use_value_profile=1 -seed=1)
    [ "$canary" = pairs ] && flags+=(-timeout=1)
    rm -rf "$found/canary"
    mkdir -p "$found/canary"
    start=$(date +%s%N)
    if GROUPBUY_FUZZ_CANARY=$canary \
      fuzz "$target" "$log" "${flags[@]}" -artifact_prefix="$found/canary-$canary-" \
        "$found/canary" "Tests/Fuzz/corpus/$target"; then
      printf '%-9s %-9s NOT FOUND in 300 s\n' "$target" "$canary"
      status=1
    else
      printf '%-9s %-9s found in %5d ms, %s executions\n' "$target" "$canary" \
        $((($(date +%s%N) - start) / 1000000)) "$(stat number_of_executed_units "$log")"
    fi
  done
  return $status
}

merge() {
  local target fresh
  build fuzz
  for target in "${targets[@]}"; do
    [ -d "$folder/$target" ] || continue
    fresh=$found/merged-$target
    rm -rf "$fresh"
    mkdir -p "$fresh"
    GROUPBUY_FUZZ_FULL=1 fuzz "$target" "$found/$target-merge.log" -merge=1 "$fresh" "Tests/Fuzz/corpus/$target" "$folder/$target"
    rm -rf "Tests/Fuzz/corpus/$target"
    mv "$fresh" "Tests/Fuzz/corpus/$target"
    printf '%-9s %5d files, %s bytes\n' "$target" "$(ls "Tests/Fuzz/corpus/$target" | wc -l)" \
      "$(cat "Tests/Fuzz/corpus/$target"/* | wc -c)"
  done
}

case $mode in
  fuzz) fuzz_all ;;
  coverage) coverage ;;
  canaries) canaries ;;
  merge) merge ;;
esac
