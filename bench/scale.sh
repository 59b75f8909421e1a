#!/usr/bin/env bash
# Runs the recipes of docs/scale.md, word for word, on an archive of real text, and holds what they find against one run over everything;
# then sends so many megabytes of records through --jsonl, and says how fast and in how much memory beside the same text in files.
#
# Usage: bench/scale.sh [FILES] [MEGABYTES] [STREAM]    FILES: drafts of the archive, 25 kB each (default 200). MEGABYTES: text that records and
# files are timed on (default 5). STREAM: megabytes of the long stream (default 0: none). TOOL=FILE is a published tool, otherwise one is
# made. TREEBANKS=DIR is where UD English-EWT and GUM lie (default ../shared/data); without them text is generated. Needs GNU parallel, GNU time
# and python3; Slurm's recipe, slurm-wlm and root. Prints a line for each, "failed" where something differs, and ends with 1 then.
set -euo pipefail
cd "$(dirname "$0")/.."
files=${1:-200}
megabytes=${2:-5}
stream=${3:-0}
treebanks=${TREEBANKS:-../shared/data}
page=$PWD/docs/scale.md
records=$PWD/bench/scale/records.py
answers=$PWD/bench/scale/answers.py
work=$(mktemp -d)
stop() {
  [ ! -d "$work/slurm" ] || bench/scale/slurm.sh stop "$work/slurm"
  rm -rf "$work"
}
trap stop EXIT
export XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/home
failures=0

if [ -z "${TOOL:-}" ]; then
  rid=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')
  dotnet publish src/LintText.Cli -c Release -r "$rid" --artifacts-path "$work/artifacts" -o "$work/tool" > "$work/publish.log" || { tail -5 "$work/publish.log"; exit 2; }
  git checkout --quiet -- '*packages.lock.json'
  TOOL=$work/tool/dotnet-lint-text
fi
# The recipes call the tool by its name, and “dotnet lint-text” finds that, too.
mkdir "$work/bin"
printf '#!/bin/sh\nexec %q "$@"\n' "$TOOL" > "$work/bin/dotnet-lint-text"
chmod +x "$work/bin/dotnet-lint-text"
export PATH=$work/bin:$PATH

text() { # FOLDER FILES KILOBYTES
  if [ -d "$treebanks/ud-english-ewt" ]; then
    dotnet run -c Release --project bench/LintText.Benchmarks -- treebanks "$1" "$2" "$3" "$treebanks/ud-english-ewt" "$treebanks/ud-english-gum"
  else
    dotnet run -c Release --project bench/LintText.Benchmarks -- corpus "$1" "$2" $(($3 / $2))
  fi
}
text "$work/archive" "$files" $((files * 25))

# The page's block that holds WORDS.
block() { awk -v words="$1" '/^```/ { if (inside && index(text, words)) { printf "%s", text; exit } inside = !inside; text = ""; next } inside { text = text $0 "\n" }' "$page"; }

# A fresh folder with the archive in it, as a node or a job has it. Its path is always the same, for a log names it.
place() {
  rm -rf "$work/place"
  mkdir "$work/place"
  cp -r "$work/archive" "$work/place/archive"
}
run() { (cd "$work/place" && bash -euo pipefail -c "$1" 2>> "$work/notices" > "$work/said") || { cat "$work/said"; tail -n 5 "$work/notices"; exit 2; }; }
same() { # NAME
  if cmp -s "$work/whole.sarif" "$work/place/all.sarif"; then echo "$1: same bytes as one run over $files drafts"; else echo "failed: $1: other bytes than one run"; failures=1; fi
}

place
run 'dotnet-lint-text archive --no-cache --fail-on never --format sarif=all.sarif'
mv "$work/place/all.sarif" "$work/whole.sarif"

place
run "$(block "parallel 'dotnet-lint-text")"
same "GNU parallel, four shards"

if command -v sbatch > /dev/null && [ "$(id -u)" -eq 0 ]; then
  place
  mkdir "$work/slurm"
  bench/scale/slurm.sh start "$work/slurm"
  export SLURM_CONF=$work/slurm/slurm.conf
  run "$(block sbatch)"
  same "Slurm, an array of four"
else
  echo "Slurm: not run (needs slurm-wlm and root)"
fi

# The matrix: what its steps run, each part in a checkout of its own, and the merge where their logs were brought together. The manifest's
# tool is the one that is measured.
block 'matrix.part }}/4' > "$work/matrix.yml"
job() { awk -v job="  $1:" '/^  [a-z]+:$/ { inside = $0 == job } inside && sub(/^ *- run: /, "")' "$work/matrix.yml" | grep -v '^dotnet tool restore$'; }
mkdir "$work/artifact"
for part in $(sed -nE 's/^ *part: \[(.*)\]$/\1/p' "$work/matrix.yml" | tr -d ,); do
  place
  run "$(job check | sed "s/\${{ matrix.part }}/$part/g")"
  mv "$work/place/$part.sarif" "$work/artifact"
done
place
mv "$work/artifact"/*.sarif "$work/place"
run "$(job merge)"
same "matrix of four jobs, simulated"

# Records: the pipe of GNU parallel against one process, and both in order.
text "$work/records" "$((megabytes * 40))" "$((megabytes * 1024))"
mkdir "$work/pipe"
python3 "$records" "$work/records" "$megabytes" > "$work/pipe/archive.jsonl"
(cd "$work/pipe" && bash -euo pipefail -c "$(block 'parallel --pipe')" && dotnet-lint-text --jsonl --no-cache --fail-on never < archive.jsonl > one.jsonl 2>> "$work/notices")
python3 "$answers" "$work/pipe/archive.jsonl" "$work/pipe/found.jsonl" "$work/pipe/one.jsonl" || failures=1

# The same text as files: each record a draft, so that both read the same drafts.
mkdir "$work/drafts"
python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    record = json.loads(line)
    open(sys.argv[2] + "/" + record["path"], "w", encoding="utf-8").write(record["text"])' "$work/pipe/archive.jsonl" "$work/drafts"
timed() { # NAME COMMAND...
  /usr/bin/time -f '%U %S %e %M' -o "$work/time" "${@:2}" > /dev/null 2>> "$work/notices"
  awk -v name="$1" -v size="$megabytes" '{ printf "%s %.2f %.2f %d\n", name, $1 + $2, $3, $4 / 1024 }' "$work/time" >> "$work/times"
}
for _ in 1 2 3 4 5; do
  timed files dotnet-lint-text "$work/drafts" --no-cache --fail-on never --format json
  timed records dotnet-lint-text --jsonl --no-cache --fail-on never < "$work/pipe/archive.jsonl"
done
sort -k1,1 -k2,2n "$work/times" | awk -v size="$megabytes" '
  { n[$1]++; cpu[$1, n[$1]] = $2; if ($4 > peak[$1]) peak[$1] = $4 }
  END {
    files = cpu["files", 3]; records = cpu["records", 3]
    printf "%d MB as files: %.1f s of processor time, peak %d MB; as records: %.1f s, peak %d MB; speed of records to that of files %.2f (medians of 5 in turn)\n", size, files, peak["files"], records, peak["records"], files / records
  }'

if [ "$stream" -gt 0 ]; then
  python3 "$records" "$work/records" "$stream" | /usr/bin/time -f '%U %S %e %M' -o "$work/time" dotnet-lint-text --jsonl --no-cache --fail-on never | python3 "$answers" || failures=1
  awk -v size="$stream" '{ printf "%d MB through --jsonl: %.0f s of processor time, peak %d MB\n", size, $1 + $2, $4 / 1024 }' "$work/time"
fi
exit "$failures"
