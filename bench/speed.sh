#!/usr/bin/env bash
# Times the whole tool, start-up included, on real text, in turn with another version of it and with other linters, and writes what it
# measured into docs/speed.md, between the marks there.
#
# Usage: bench/speed.sh [BASE] [RUNS]     BASE: a commit (default b3c9f77); its ReadyToRun build is what it is held against. RUNS: how often
# each is run, in turn with the others (default 5). TREEBANKS=DIR is where UD English-EWT and GUM lie (default ../shared/data). Needs git, GNU
# time, clang (for the native build) and npm (for write-good, textlint and alex; without it they are left out). Takes half an hour.
set -euo pipefail
cd "$(dirname "$0")/.."
base=${1:-b3c9f77}
runs=${2:-5}
treebanks=${TREEBANKS:-../shared/data}
page=$PWD/docs/speed.md
work=$(mktemp -d)
trap 'git worktree remove --force "$work/source" > /dev/null 2>&1 || true; rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/home NO_UPDATE_NOTIFIER=1
rid=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')

publish() { # NAME SOURCE ARG...
  (cd "$2" && dotnet publish src/LintText.Cli -c Release -r "$rid" --artifacts-path "$work/artifacts-$1" -o "$work/$1" "${@:3}" > "$work/$1.log") || { tail -5 "$work/$1.log"; exit 2; }
}
git worktree add --quiet --detach "$work/source" "$base"
publish base "$work/source"
publish managed .
publish native . -p:PublishAot=true
git checkout --quiet -- '*packages.lock.json'
dotnet run -c Release --project bench/LintText.Benchmarks -- treebanks "$work/text" 200 5120 "$treebanks/ud-english-ewt" "$treebanks/ud-english-gum"
printf 'The envoy reportedly left before dawn.\n' > "$work/small.md"
peers=""
if command -v npm > /dev/null; then
  npm install --prefix "$work/npm" --no-audit --no-fund write-good@1.0.8 textlint@15.8.0 textlint-rule-write-good@2.0.0 alex@11.0.1 > "$work/npm.log" 2>&1 && peers="write-good textlint alex"
fi

# One run of WHAT with TOOL: processor seconds, wall seconds and the largest resident set in MB, as a line of its own.
once() { # WHAT TOOL COMMAND...
  /usr/bin/time -f '%U %S %e %M' -o "$work/time" "${@:3}" > /dev/null 2>&1 || true
  awk -v what="$1" -v tool="$2" '/^[0-9.]+ [0-9.]+ [0-9.]+ [0-9]+$/ { print what, tool, $1 + $2, $3, $4 / 1024 }' "$work/time" >> "$work/times"
}
ours() { echo "$work/$1/dotnet-lint-text"; }
for _ in $(seq "$runs"); do
  for tool in base managed native; do
    for _ in 1 2 3; do once small "$tool" "$(ours $tool)" check "$work/small.md" --no-cache; done
    for _ in 1 2 3; do once kept "$tool" "$(ours $tool)" check "$work/small.md" --cache "$work/cache-$tool"; done
    for _ in 1 2 3; do once sarif "$tool" "$(ours $tool)" check "$work/small.md" --no-cache --format sarif; done
    for _ in 1 2 3; do once version "$tool" "$(ours $tool)" --version; done
    once text "$tool" "$(ours $tool)" check "$work/text" --no-cache --format compact
  done
  for peer in $peers; do
    case $peer in
      write-good) once text "$peer" "$work/npm/node_modules/.bin/write-good" "$work"/text/*.md ;;
      textlint) once text "$peer" "$work/npm/node_modules/.bin/textlint" --no-textlintrc --rule write-good "$work"/text/*.md ;;
      alex) once text "$peer" "$work/npm/node_modules/.bin/alex" --quiet "$work"/text/*.md ;;
    esac
  done
done

# Medians, and the median of the ratios of runs that were made in turn.
awk -v base="$base" -v head="$(git rev-parse --short HEAD)" -v runs="$runs" '
  function median(list, values, n, i, j, t) {
    n = split(list, values, " ")
    for (i = 2; i <= n; i++) for (j = i; j > 1 && values[j] + 0 < values[j - 1] + 0; j--) { t = values[j]; values[j] = values[j - 1]; values[j - 1] = t }
    return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
  }
  function ratio(what, tool, other, own, theirs, n, i, list) {
    n = split(cpu[what, tool], own, " "); split(cpu[what, other], theirs, " ")
    for (i = 1; i <= n; i++) if (theirs[i] > 0) list = list " " own[i] / theirs[i]
    return median(list)
  }
  function row(what, label, tool, last) {
    last = tool == "base" ? "1" : sprintf("%.2f", ratio(what, tool, "base"))
    printf "| %s | %s | %.2f s | %.2f s | %d MB | %s |\n", label, tool, median(cpu[what, tool]), median(wall[what, tool]), median(peak[what, tool]), last
  }
  { cpu[$1, $2] = cpu[$1, $2] " " $3; wall[$1, $2] = wall[$1, $2] " " $4; peak[$1, $2] = peak[$1, $2] " " $5 }
  END {
    printf "`bench/speed.sh %s %s` at %s: medians of runs in turn; processor time is that of the whole process, and the last column its ratio to that of the ReadyToRun build of %s.\n\n", base, runs, head, base
    print "| what | build | processor time | wall | largest resident set | ratio |\n|---|---|--:|--:|--:|--:|"
    split("small|kept|sarif|version|text", whats, "|"); split("one small file|the same from the cache|the same, `--format sarif`|`--version`|5 MB of EWT and GUM in 200 files", labels, "|")
    for (w = 1; w <= 5; w++) { row(whats[w], labels[w], "native"); row(whats[w], labels[w], "managed"); row(whats[w], labels[w], "base") }
    print "\n| on the same 5 MB | processor time | wall | largest resident set | our native build takes of its processor time |\n|---|--:|--:|--:|--:|"
    split("write-good textlint alex", peers, " ")
    for (p = 1; p <= 3; p++) if (("text", peers[p]) in cpu) printf "| %s | %.2f s | %.2f s | %d MB | %.2f |\n", peers[p], median(cpu["text", peers[p]]), median(wall["text", peers[p]]), median(peak["text", peers[p]]), ratio("text", "native", peers[p])
  }' "$work/times" > "$work/measured.md"
awk -v file="$work/measured.md" '/^<!-- measured -->/ { print; print ""; while ((getline line < file) > 0) print line; print ""; inside = 1 } /^<!-- \/measured -->/ { inside = 0 } !inside && !/^<!-- measured -->/' "$page" > "$work/page.md"
cp "$work/page.md" "$page"
cat "$work/measured.md"
