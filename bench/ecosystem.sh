#!/usr/bin/env bash
# What a change does to what the tool says, and what it costs: builds a base commit and the work tree, runs both over everything
# that is here to read, and prints the findings that are added, removed and changed, by rule and with their text, and CPU time and
# memory of the change as a ratio to the base.
#
# Usage: bench/ecosystem.sh [BASE] [RUNS]     BASE: a commit (default: the merge base with origin/main, else HEAD). RUNS: timed runs a
# set of texts, in turn with the base (default 3). TEXTS=DIR adds a folder of your own; SHARED=DIR is where corpora and sites lie
# (default ../shared). Needs git and GNU time. Text of corpora is printed to look at: do not commit the output.
set -euo pipefail
cd "$(dirname "$0")/.."
base=${1:-$(git merge-base HEAD origin/main 2> /dev/null || git rev-parse HEAD)}
runs=${2:-3}
shared=${SHARED:-../shared}
work=$(mktemp -d)
trap 'git worktree remove --force "$work/base" > /dev/null 2>&1 || true; rm -rf "$work"' EXIT

git worktree add --quiet --detach "$work/base" "$base"
(cd "$work/base" && dotnet build src/LintText.Cli -c Release -o "$work/before" > "$work/build-base.log") || { tail -5 "$work/build-base.log"; exit 2; }
dotnet build src/LintText.Cli -c Release -o "$work/after" --artifacts-path "$work/artifacts" > "$work/build.log" || { tail -5 "$work/build.log"; exit 2; }
dotnet build bench/LintText.Accuracy -c Release -o "$work/bench" --artifacts-path "$work/artifacts" > "$work/build-bench.log" || { tail -5 "$work/build-bench.log"; exit 2; }
dotnet run -c Release --project bench/LintText.Benchmarks --artifacts-path "$work/artifacts" -- corpus "$work/generated" > /dev/null 2>&1 || true
if [ -d "$shared/gold" ]; then dotnet exec "$work/bench/LintText.Accuracy.dll" texts "$shared/gold" "$work/gold"; fi

# One run: findings into a file, user and system seconds and the largest resident set in kB after it.
once() { # TOOL REPORT TEXTS
  /usr/bin/time -f '%U %S %M' -a -o "$2.times" dotnet exec "$1/dotnet-lint-text.dll" "$3" --no-cache --fail-on never --quiet --format json --output "$2" > /dev/null 2> "$2.log" || true
}

figure() { # TIMES: the least CPU time, and the largest resident set
  awk '/^[0-9.]+ [0-9.]+ [0-9]+$/ { cpu = $1 + $2; if (!n++ || cpu < least) least = cpu; if ($3 > peak) peak = $3 } END { printf "%.3f %d", least, peak }' "$1"
}

for texts in seeds docs "$shared/seeds" "$shared"/trees/*/ "$work"/gold/*/ "$work/generated" ${TEXTS:-}; do
  [ -d "$texts" ] || continue
  name=$(basename "$texts")
  report=$work/reports/$(echo "$texts" | tr '/ ' '__')
  mkdir -p "$work/reports"
  for _ in $(seq "$runs"); do
    once "$work/before" "$report.before" "$texts"
    once "$work/after" "$report.after" "$texts"
  done
  if [ ! -s "$report.before" ] || [ ! -s "$report.after" ]; then
    echo "== $name: no report ($(tail -1 "$report.before.log" "$report.after.log" | tr '\n' ' '))"
    continue
  fi

  read -r cpu_before peak_before <<< "$(figure "$report.before.times")"
  read -r cpu_after peak_after <<< "$(figure "$report.after.times")"
  echo "== $name: CPU $(awk "BEGIN { printf \"%.2f\", $cpu_after / $cpu_before }") of the base's ${cpu_before} s, memory $(awk "BEGIN { printf \"%.2f\", $peak_after / $peak_before }") of $((peak_before / 1024)) MB"
  dotnet exec "$work/bench/LintText.Accuracy.dll" compare "$report.before" "$report.after"
done
