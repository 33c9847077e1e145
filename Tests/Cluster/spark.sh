#!/usr/bin/env bash
# spark.sh - the parts of a day on an Apache Spark standalone cluster, joined, and their bytes compared with the day run whole.
#
#   Tests/Cluster/spark.sh [-g GROUPBUY] [-p PYTHON] [-w WORK_DIR] [ROWS]
#
#   ROWS         orders of the day; 100000 where nothing is said
#   -g GROUPBUY  the program; .build/release/groupbuy where nothing is said
#   -p PYTHON    a Python with PySpark (pip install pyspark); python3 where nothing is said
#   -w WORK_DIR  where day, parts and logs go; a new folder, removed at the end, where nothing is said
#
# Starts a master and two workers, each a process of its own, on this machine alone, and ends them. Needs a Java runtime
# (Debian: apt-get install openjdk-17-jre-headless). The script installs nothing.
set -euo pipefail
usage() { sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
groupbuy=$here/../../.build/release/groupbuy python=python3 work=
while getopts g:p:w: option; do
  case $option in g) groupbuy=$OPTARG ;; p) python=$OPTARG ;; w) work=$OPTARG ;; *) usage ;; esac
done
shift $((OPTIND - 1))
rows=${1:-100000}
[ -x "$groupbuy" ] || { echo "no $groupbuy: swift build -c release" >&2; exit 2; }
groupbuy=$(realpath "$groupbuy")
command -v java >/dev/null || { echo "no java: apt-get install openjdk-17-jre-headless" >&2; exit 2; }
home=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))' 2>/dev/null) ||
  { echo "no PySpark: pip install pyspark, and -p PYTHON" >&2; exit 2; }

remove=no
if [ -n "$work" ]; then mkdir -p "$work"; work=$(cd "$work" && pwd); else work=$(mktemp -d) remove=yes; fi
started=()
finish() {
  for process in "${started[@]+"${started[@]}"}"; do kill "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  [ $remove = no ] || rm -rf "$work"
}
trap finish EXIT
cd "$work"
rm -rf day whole parts base joined workers ./*.log

echo "day of $rows rows"
"$groupbuy" generate --out day --rows "$rows" --rules warehouses,persons,limits,amendments,receipts,lots,priorities >/dev/null
"$groupbuy" run day --date 2026-11-20 --out whole --documents tables >/dev/null 2>whole.log
"$groupbuy" split day --date 2026-11-20 --by warehouse --out parts
# The cluster has the small tables of every part; the orders come through Spark.
cp -r parts base
rm -f base/part-*/orders*.csv base/MANIFEST

export SPARK_HOME=$home SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON=$python PYSPARK_DRIVER_PYTHON=$python
awaited() { # LOG PATTERN: what the pattern finds, once it is there
  for _ in $(seq 120); do
    found=$(grep -o -m 1 "$2" "$1" 2>/dev/null || true)
    [ -z "$found" ] || { echo "$found"; return; }
    sleep 0.5
  done
  echo "FAILED: nothing of $2 in $1" >&2; tail -n 20 "$1" >&2; exit 1
}
"$home/bin/spark-class" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0 >master.log 2>&1 &
started+=($!)
master=$(awaited master.log 'spark://127.0.0.1:[0-9]*')
for worker in 1 2; do
  "$home/bin/spark-class" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
    --cores 1 --memory 1g --work-dir "$work/workers/$worker" "$master" >"worker-$worker.log" 2>&1 &
  started+=($!)
done
for worker in 1 2; do awaited "worker-$worker.log" 'Successfully registered with master' >/dev/null; done
echo "a master at $master and 2 workers"

"$python" "$here/spark.py" "$master" "$groupbuy" parts base >runs 2>driver.log ||
  { grep -v '^\s*at ' driver.log | tail -n 20 >&2; echo "FAILED: the job"; exit 1; }
grep '^spark.py:' driver.log | cut -d' ' -f2-
"$groupbuy" merge - --out joined <runs

# Where a row was read is told in the last two columns of rejections, and is another place in a pipe.
differ=0
for file in $(cd joined && ls -- *.csv); do
  case $file in
    rejections.csv | deliveries.csv | delivery_rejections.csv)
      cmp <(sed 's/,[^,]*,[0-9]*$//' "whole/$file") <(sed 's/,[^,]*,[0-9]*$//' "joined/$file") || differ=1 ;;
    *) cmp "whole/$file" "joined/$file" || differ=1 ;;
  esac
done
[ $differ = 0 ] || { echo "FAILED: the tables differ"; exit 1; }
missing=$(comm -23 <(cd whole && ls -- *.csv | sort) <(cd joined && ls -- *.csv | sort) | tr '\n' ' ')
[ -z "$missing" ] || { echo "FAILED: missing $missing"; exit 1; }
echo "$(cd joined && ls -- *.csv | wc -l) tables are those of the day run whole, byte for byte"

echo "a row that cannot be read"
part=$(ls -d parts/part-* | tail -n 1)
sed -i '$s/$/,more/' "$part"/orders*.csv
if "$python" "$here/spark.py" "$master" "$groupbuy" parts base >bad.runs 2>bad.log; then echo "FAILED: the job went on"; exit 1; fi
grep -m 1 -o 'exited with error code 2' bad.log | sed 's/^/the job failed: the pipe /' ||
  { echo "FAILED: the job failed otherwise"; tail -n 5 bad.log; exit 1; }
grep -rh '^<stdin>:' workers/*/app-*/*/stderr | head -n 1
