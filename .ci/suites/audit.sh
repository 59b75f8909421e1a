# A source audit: its pages in a real browser, runs that are killed, shards by GNU parallel and, where it runs, Slurm; size and speed of a large archive.
need chromium chromium
need parallel parallel
need sqlite3 sqlite3
need_node
npm install --prefix "$WORK/npm" --no-audit --no-fund playwright-core@1.65.1 axe-core@4.14.0 html-validate@10.17.0
dotnet build src/LintText.Cli -c Release -v quiet

tool=$PWD/artifacts/bin/LintText.Cli/release/dotnet-lint-text.dll
mkdir "$WORK/archive"
cp -r seeds/gazette "$WORK/archive/"
( cd "$WORK/archive" && dotnet exec "$tool" audit gazette --output audit --quiet )
node tests/audit/browser.mjs "$WORK/npm" "$(command -v chromium)" "$WORK/archive/audit" "$WORK" > "$WORK/checks" 2>&1 || true
cat "$WORK/checks"
while read -r line; do
  case $line in
    "ok "*) passed ;;
    "not ok "*) failed "${line#not ok }" ;;
    "# "*) say "${line#\# }" ;;
  esac
done < "$WORK/checks"
[ "$(grep -c '^ok ' "$WORK/checks")" -ge 15 ] || failed "the browser did not get to its end"

# A larger archive: each piece again and again, told apart by a number.
pieces=${AUDIT_PIECES:-2000}
bash tests/audit/write-archive.sh seeds/gazette "$WORK/large" "$pieces"
say "$(find "$WORK/large" -name '*.md' | wc -l) pieces, $(du -sm "$WORK/large" | cut -f1) MB on disk"
cd "$WORK"
facts() { sqlite3 "$1" "SELECT count(*), sum(words) FROM draft; SELECT count(*), sum(statements), sum(words) FROM source; SELECT count(*) FROM said; SELECT count(*) FROM statement; SELECT count(*) FROM entity; SELECT count(*) FROM (SELECT path FROM draft GROUP BY path HAVING count(*) > 1)"; }
milliseconds() { # COMMAND...
  local begin
  begin=$(date +%s%N)
  "$@" > /dev/null
  echo $((($(date +%s%N) - begin) / 1000000))
}
whole=$(milliseconds dotnet exec "$tool" audit large --db whole.db --output whole --quiet)
facts whole.db > whole.facts

# Killed again and again, it goes on where it was: nothing is lost, nothing counted twice.
kills=0
while :; do
  dotnet exec "$tool" audit large --db killed.db --no-pages --quiet & run=$!
  sleep $((2 + kills % 3))
  kill -9 $run 2> /dev/null || { wait $run; break; }
  wait $run 2> /dev/null
  kills=$((kills + 1))
  [ $kills -lt 200 ] || { failed "it never came to its end"; break; }
done
facts killed.db > killed.facts
say "killed $kills times"
if [ $kills -gt 0 ] && cmp -s whole.facts killed.facts; then passed; else failed "killed runs lost or doubled something: $(diff whole.facts killed.facts | tr '\n' ' ')"; fi

# One in a hundred has changed.
find large -name '*.md' | sort | awk 'NR % 100 == 0' | while read -r file; do echo 'One more thing, said Odo Lenk.' >> "$file"; done
again=$(milliseconds dotnet exec "$tool" audit large --db whole.db --no-pages --quiet)
pages=$(milliseconds dotnet exec "$tool" audit large --db whole.db --output whole --quiet)
say "first run $whole ms, with 1% changed $again ms; unchanged, with pages, $pages ms"

# Shards, merged.
parallel "dotnet exec $tool audit large --shard {}/3 --db {}.db --no-pages --quiet" ::: 1 2 3
dotnet exec "$tool" audit merge 1.db 2.db 3.db --output merged --quiet
facts whole.db > whole.facts
facts merged/audit.db > merged.facts
if cmp -s whole.facts merged.facts; then passed; else failed "merged shards differ from one run: $(diff whole.facts merged.facts | tr '\n' ' ')"; fi
same=$(diff <(sed 's/entity_id = [0-9]*//g' whole/index.html) <(sed 's/entity_id = [0-9]*//g' merged/index.html) > /dev/null && echo yes || echo no)
if [ "$same" = yes ]; then passed; else failed "the merged report is another"; fi
if command -v sbatch > /dev/null && sinfo > /dev/null 2>&1; then
  sbatch --wait --array=1-2 --chdir "$WORK" --wrap "dotnet exec $tool audit large --shard \$SLURM_ARRAY_TASK_ID/2 --db slurm-\$SLURM_ARRAY_TASK_ID.db --no-pages --quiet" > /dev/null
  dotnet exec "$tool" audit merge slurm-1.db slurm-2.db --output slurm --quiet
  facts slurm/audit.db > slurm.facts
  if cmp -s whole.facts slurm.facts; then passed; else failed "what Slurm ran differs from one run"; fi
else
  say "no Slurm here"
fi
