#!/usr/bin/env bash
# postgres.sh - a day whose orders lie in a PostgreSQL database, run from a pipe, and its bytes compared with the day in files.
#
#   Tests/Cluster/postgres.sh [-g GROUPBUY] [-b PG_BIN] [-w WORK_DIR] [ROWS]
#
#   ROWS         orders of the day; 100000 where nothing is said
#   -g GROUPBUY  the program; .build/release/groupbuy where nothing is said
#   -b PG_BIN    the folder of initdb, pg_ctl and psql; looked for where nothing is said (Debian: apt-get install postgresql)
#   -w WORK_DIR  where the day and the cluster go; a new folder, removed at the end, where nothing is said
#
# The cluster is new, listens on a socket in the work folder and on no port, and belongs to an unprivileged user. The script
# installs nothing.
set -euo pipefail
usage() { sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
groupbuy=$root/.build/release/groupbuy bin= work=
while getopts g:b:w: option; do
  case $option in
    g) groupbuy=$(realpath "$OPTARG") ;; b) bin=$OPTARG ;; w) work=$OPTARG ;; *) usage ;;
  esac
done
shift $((OPTIND - 1))
rows=${1:-100000}
[ -x "$groupbuy" ] || { echo "no $groupbuy: swift build -c release" >&2; exit 2; }
[ -n "$bin" ] || bin=$(find /usr/lib/postgresql/*/bin /usr/local/pgsql/bin -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1 || true)
[ -x "$bin/initdb" ] || { echo "no initdb: apt-get install postgresql, or -b PG_BIN" >&2; exit 2; }

if [ -n "$work" ]; then mkdir -p "$work"; work=$(cd "$work" && pwd); else work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; fi
cd "$work"
rm -rf day base whole cluster db
# PostgreSQL refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then
  chmod 711 "$work"
  as=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups env HOME="$work/cluster")
fi
mkdir cluster
[ ${#as[@]} = 0 ] || chown nobody "$work/cluster"
in_cluster() { (cd cluster && "${as[@]}" "$@"); }
psql() { in_cluster "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$work/cluster" -d postgres "$@"; }

echo "day of $rows rows"
"$groupbuy" generate --out day --rows "$rows" --rules all >/dev/null
"$groupbuy" run day --date 2026-11-20 --out whole --documents tables >/dev/null 2>whole.log
mkdir base
cp day/*.csv base/ && rm base/orders.csv

in_cluster "$bin/initdb" -D data -E UTF8 --locale=C -A trust >/dev/null
in_cluster "$bin/pg_ctl" -D data -w -s -l log -o "-c listen_addresses='' -k '$work/cluster'" start
finish() {
  in_cluster "$bin/pg_ctl" -D data -s -m fast stop || true
  [ "${keep:-}" = yes ] || rm -rf "$work"
}
[ "$(dirname "$work")" = "${TMPDIR:-/tmp}" ] && [[ $(basename "$work") == tmp.* ]] || keep=yes
trap finish EXIT

# Every column as text: what is an error of the day is for the day to tell.
columns=$(head -n 1 day/orders.csv | tr -d '\r')
psql -c "create table orders ($(sed 's/,/ text, /g' <<<"$columns") text)"
psql -c "\\copy orders from stdin (format csv, header)" <day/orders.csv

echo "orders from the database, in no order"
psql -c "\\copy (select $columns from orders order by random()) to stdout (format csv)" |
  "$groupbuy" run base --date 2026-11-20 --load orders=- --columns "orders=$columns" --out db --documents tables \
    >/dev/null 2>db.log

# Where a row was read is told in the last two columns of rejections, and is another place in a pipe.
differ=0
for file in $(cd whole && ls -- *.csv); do
  if [ "$file" = rejections.csv ]; then
    cmp <(sed 's/,[^,]*,[0-9]*$//' "whole/$file") <(sed 's/,[^,]*,[0-9]*$//' "db/$file") || differ=1
  else
    cmp "whole/$file" "db/$file" || differ=1
  fi
done
[ "$(ls whole)" = "$(ls db)" ] || differ=1
[ $differ = 0 ] || { echo "FAILED: the documents differ"; exit 1; }
echo "$(cd whole && ls -- *.csv | wc -l) tables are those of the day in files, byte for byte"

echo "a table back into the database"
psql -c "create table commissions (leader text primary key, lines bigint, units bigint, sales numeric, base numeric, commission numeric, bonus numeric)"
psql -c "\\copy (select $columns from orders) to stdout (format csv)" |
  "$groupbuy" run base --date 2026-11-20 --load orders=- --columns "orders=$columns" --out - --documents commissions 2>/dev/null |
  psql -c "\\copy commissions from stdin (format csv, header)"
asked=$(psql -At -c "select sum(commission) from commissions")
told=$(sed -n 's/^commission,//p' whole/day_totals.csv)
[ "$asked" = "$told" ] || { echo "FAILED: commission $asked instead of $told"; exit 1; }
echo "commission $told, as the day says"

echo "a row that cannot be read"
psql -c "update orders set qty = 'x' where ctid = (select max(ctid) from orders)"
set +e
psql -c "\\copy (select $columns from orders order by (qty = 'x') is true, order_id) to stdout (format csv)" |
  "$groupbuy" run base --date 2026-11-20 --unreadable error --load orders=- --columns "orders=$columns" --out - \
    --documents commissions \
    >bad.out 2>bad.log
code=${PIPESTATUS[1]}
set -e
message=$(grep -m 1 '^<stdin>:' bad.log || true)
[ "$code" = 2 ] && [ ! -s bad.out ] && [[ $message == "<stdin>:$rows:"*"error[E-NUMBER]"* ]] ||
  { echo "FAILED: exit $code, $message"; exit 1; }
echo "exit $code, nothing on standard output: $message"
