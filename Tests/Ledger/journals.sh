#!/usr/bin/env bash
# usage: Tests/Ledger/journals.sh [PROGRAM [DAYS ...]]
#
# Lets hledger and bean-check judge the journals of days, and of the same journals with one posting that is off by the
# smallest coin. A tool that is not installed is skipped and counted. Exit code 1 if a tool says what it should not.
set -u
cd "$(dirname "$0")/../.." || exit 2
program=${1:-.build/release/groupbuy}
shift
days=("$@")
[ ${#days[@]} -gt 0 ] || days=(Scenarios/Days/2011-12-06 Scenarios/Days/2011-october Scenarios/Tutorial/*.scenario Scenarios/Rules/R14*.scenario)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
checked=0 skipped=0 wrong=0

# Adds one coin to the first posting of a journal.
plant() {
  awk '!done && /^  [A-Z].*[0-9] [A-Z][A-Z][A-Z]$/ { n = match($0, /[0-9] [A-Z][A-Z][A-Z]$/);
    d = substr($0, n, 1); $0 = substr($0, 1, n - 1) (d == 9 ? 8 : d + 1) substr($0, n + 1); done = 1 } { print }' "$1"
}

judge() { # what, tool, arguments of the tool ..., journal
  local what=$1 tool=$2
  shift 2
  local journal=${*: -1}
  if ! command -v "$tool" >/dev/null; then
    skipped=$((skipped + 1))
    return
  fi
  grep -q '^  [A-Z]' "$journal" || return 0
  checked=$((checked + 1))
  if ! "$tool" "$@" >"$work/told" 2>&1; then
    echo "$what: $tool refuses it"
    head -5 "$work/told"
    wrong=$((wrong + 1))
  fi
  plant "$journal" >"$work/planted.${journal##*.}"
  set -- "${@:1:$#-1}" "$work/planted.${journal##*.}"
  if "$tool" "$@" >/dev/null 2>&1; then
    echo "$what: $tool accepts it although a posting is off by one"
    wrong=$((wrong + 1))
  fi
}

for day in "${days[@]}"; do
  [ -e "$day" ] || continue
  rm -rf "$work/out"
  "$program" run "$day" --out "$work/out" --journals >/dev/null 2>"$work/told" || { cat "$work/told"; wrong=$((wrong + 1)); continue; }
  books=$work/out
  [ -d "$work/out/books" ] && books=$work/out/books
  judge "$day" hledger check --strict -f "$books/ledger.journal"
  judge "$day" bean-check "$books/ledger.beancount"
done
echo "$checked journals judged, $skipped skipped for want of a tool, $wrong wrong"
[ "$wrong" -eq 0 ]
