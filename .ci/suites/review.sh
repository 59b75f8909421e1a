# Review pages in a real browser: filters, keys, colours, exports, paper, phone, hostile drafts, accessibility, speed.
need chromium chromium
need_node
npm install --prefix "$WORK/npm" --no-audit --no-fund playwright-core@1.65.1 axe-core@4.14.0 html-validate@10.17.0
dotnet build src/LintText.Cli -c Release -v quiet

tool=$PWD/artifacts/bin/LintText.Cli/release/dotnet-lint-text.dll
node tests/review/write-drafts.mjs "$WORK/drafts" seeds
( cd "$WORK/drafts" && dotnet exec "$tool" review . --output review )

# Each check prints a line; one that ends before it has checked anything has found something out, too.
node tests/review/browser.mjs "$WORK/npm" "$(command -v chromium)" "$WORK" > "$WORK/checks" 2>&1 || true
cat "$WORK/checks"
while read -r line; do
  case $line in
    "ok "*) passed ;;
    "not ok "*) failed "${line#not ok }" ;;
    "# "*) say "${line#\# }" ;;
  esac
done < "$WORK/checks"
[ "$(grep -c '^ok ' "$WORK/checks")" -ge 60 ] || failed "the browser did not get to its end"

# What a page exports, the tool takes back: a line of suppressions suppresses, decisions are counted.
cp "$WORK/lines.txt" "$WORK/drafts/lint-text.suppressions"
( cd "$WORK/drafts" && dotnet exec "$tool" many.md --no-cache --format compact --fail-on never ) > "$WORK/suppressed"
if grep -q 'suppressed: [0-9]* by lint-text.suppressions' "$WORK/suppressed"; then passed; else failed "the exported line suppresses nothing"; fi
if dotnet exec "$tool" review --verdicts "$WORK/decisions.json" | grep -q '2 findings judged: 1 accepted'; then passed; else failed "the exported decisions are not read"; fi

# The budget of the page, over what the analysis itself takes: a long draft, and many.
milliseconds() { # COMMAND...
  local begin
  begin=$(date +%s%N)
  "$@" > /dev/null
  echo $((($(date +%s%N) - begin) / 1000000))
}
cd "$WORK/drafts"
alone=$(milliseconds dotnet exec "$tool" sources huge.md --no-cache)
pages=$(milliseconds dotnet exec "$tool" review huge.md --output "$WORK/one" --quiet)
say "20,000 words: $alone ms for the ledger, $pages ms with the page"
if [ $((pages - alone)) -lt 1000 ]; then passed; else failed "the page of a long draft takes $((pages - alone)) ms"; fi
mkdir "$WORK/many"
for i in $(seq 200); do sed "s/quay/quay $i/" few.md > "$WORK/many/$i.md"; done
all=$(milliseconds dotnet exec "$tool" review "$WORK/many" --output "$WORK/all" --quiet)
say "200 drafts: $all ms"
if [ "$all" -lt 5000 ]; then passed; else failed "200 drafts take $all ms"; fi
