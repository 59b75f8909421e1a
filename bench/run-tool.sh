#!/usr/bin/env bash
# Times the whole tool, start-up included, on what no corpus has: drafts with many citations, a long list of retractions, and a tree of
# 10,000 files, checked for the first time and again. bench/speed.sh times it on real text.
# Usage: bench/run-tool.sh [RUNS]; with NATIVE=1 the native build, which takes minutes to make. Needs GNU time. Prints the median wall seconds and the largest resident set.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rid=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')
dotnet publish src/LintText.Cli -c Release -r "$rid" ${NATIVE:+-p:PublishAot=true} -o "$work/tool" > "$work/publish.log"
dotnet run -c Release --project bench/LintText.Benchmarks -- citations "$work/citations"
dotnet run -c Release --project bench/LintText.Benchmarks -- corpus "$work/tree" 10000 1
printf 'The envoy reportedly left before dawn.\n' > "$work/small.md"

measure() {
  local name=$1
  shift
  for _ in $(seq "$runs"); do
    /usr/bin/time -f '%e %M' -a -o "$work/$name.times" "$@" > /dev/null 2>> "$work/$name.log" || true
  done
  sort -n "$work/$name.times" | awk -v name="$name" '/^[0-9.]+ [0-9]+$/ { wall[++n] = $1; if ($2 > peak) peak = $2 }
    END { printf "%-14s median %.2f s of %d runs, peak %d MB\n", name, wall[int((n + 1) / 2)], n, peak / 1024 }'
}

measure citations   "$work/tool/dotnet-lint-text" "$work/citations/cited" --format compact --no-cache
measure retractions "$work/tool/dotnet-lint-text" "$work/citations/retracted" --format compact --no-cache
measure small-again "$work/tool/dotnet-lint-text" "$work/small.md" --cache "$work/cache"
all=$runs
runs=1
measure tree-first  "$work/tool/dotnet-lint-text" "$work/tree" --format compact --cache "$work/cache"
runs=$all
measure tree-again  "$work/tool/dotnet-lint-text" "$work/tree" --format compact --cache "$work/cache"
