#!/usr/bin/env bash
# compare.sh - the order day of a benchmark folder, by groupbuy and by others, and the table of the README.
#
#   Tests/Bench/compare.sh [-r ROUNDS] [-t THREADS] [-p PYTHON] [-w WORK_DIR] [-o OUT_DIR] BENCH_DIR [ROWS]... [-- PEER...]
#
#   BENCH_DIR  the folder with run.sh, gen.c, peers/reference.c and project_r19.sh
#   ROWS       1000000 where nothing is said
#   PEER       what else to compare with; duckdb and polars where nothing is said
#   -p PYTHON  a Python that has the peers' packages (python3 where nothing is said)
#
# For each size the job's documents are compared with one sorted list and with a list for each point, and every table of R19
# with a list for each point. run.sh makes the data, checks that all outputs are equal, and measures in turns.
set -euo pipefail
rounds=3 threads=2 python=python3 work=${TMPDIR:-/tmp}/groupbuy-bench out=
while getopts r:t:p:w:o: option; do
  case $option in
    r) rounds=$OPTARG ;; t) threads=$OPTARG ;; p) python=$OPTARG ;; w) work=$OPTARG ;; o) out=$OPTARG ;;
    *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
bench=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/../.."
sizes=() peers=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do sizes+=("$1"); shift; done
[ $# -eq 0 ] || { shift; peers=("$@"); }
[ ${#sizes[@]} -gt 0 ] || sizes=(1000000)

swift build -c release --product groupbuy >&2
mkdir -p "$work"
work=$(cd "$work" && pwd)
[ -n "$out" ] || out=$work
# run.sh calls an engine as NAME DATA_DIR OUT_DIR files|single THREADS.
job=purchase_orders,pick_sheet,commissions,day_totals
engine() {
  cat >"$work/$1.sh" <<WRAPPER
#!/bin/sh
case \$3 in single) lists=pickup_lists ;; *) lists=point-lists ;; esac
exec "$PWD/.build/release/groupbuy" run "\$1" --out "\$2" --documents "$2,\$lists" --threads "\$4" \\
  --date 2026-03-18 --offset +08:00 --cutoff 22:00 --caps at-cutoff --shortage first-come >/dev/null
WRAPPER
  chmod +x "$work/$1.sh"
}
engine groupbuy "$job"
engine groupbuy-all-tables "$job,sort_sheet,load_sheet,refunds,rejections"

echo "| rows | lists | engine | wall s | cpu s | peak MiB | x reference |"
echo "|---|---|---|---|---|---|---|"
for rows in "${sizes[@]}"; do
  for variant in single files; do
    engines=(-a "groupbuy=$work/groupbuy.sh")
    [ "$variant" = single ] || engines+=(-a "groupbuy-all-tables=$work/groupbuy-all-tables.sh")
    "$bench/run.sh" -r "$rounds" -v "$variant" -t "$threads" -w "$work" -o "$out" -p "$python" "${engines[@]}" "$rows" \
      "${peers[@]+"${peers[@]}"}" | tee /dev/stderr |
      awk -v rows="$rows" -v lists="$variant" 'NF == 7 && $7 ~ /^[0-9.]+$/ {
        print "| " rows " | " lists " | " $1 " | " $2 " | " $5 " | " $6 " | " $7 " |" }'
  done
done
