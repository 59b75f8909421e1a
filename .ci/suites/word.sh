# Word documents in LibreOffice: what it wrote is read, what we wrote it opens, prints and keeps; 200 pages in time and memory.
need soffice libreoffice-writer
need unzip unzip
[ -x /usr/bin/time ] || need /usr/bin/time time
dotnet build src/LintText.Cli -c Release -v quiet

tool=$PWD/artifacts/bin/LintText.Cli/release/dotnet-lint-text.dll
cp tests/word/* "$WORK"
cd "$WORK"
office() { soffice --headless "-env:UserInstallation=file://$WORK/profile" "$@" > office.log 2>&1; }
comments() { unzip -p "$1" word/comments.xml 2> /dev/null | grep -o '<w:comment ' | wc -l; } # FILE.docx
check() { if [ "$2" = "$3" ]; then passed; else failed "$1: $2, not $3"; fi; } # WHAT IS OUGHT

# A long draft: 80,000 words, as many findings as an editor would bear.
awk 'BEGIN {
  print "<html><body><h1>The quay, a history</h1>"
  for (n = 1; n <= 330; n++) {
    print "<h2>Chapter " n "</h2>"
    for (i = 1; i <= 5; i++)
      print "<p>The boat of year " n " left the quay at " i " in the morning with bread and post. The crew had mended its lamp in winter, and the harbour master wrote its number into the log. On weekdays it called at the lock and at the mill, where children waited for it.</p>"
    if (n % 4 == 0) print "<p>Clearly, the board of year " n " had no plan.</p><ul><li>The lock was closed.</li><li>The mill stood.</li></ul>"
  }
  print "</body></html>"
}' > long.html
for draft in three long; do office --convert-to 'docx:MS Word 2007 XML' --infilter='HTML (StarWriter)' $draft.html; done
office --convert-to 'docx:MS Word 2007 XML' everything.fodt

for draft in everything three long; do
  dotnet exec "$tool" review $draft.docx --output $draft.reviewed.docx --date 2026-12-01 --quiet
  dotnet exec "$tool" review $draft.reviewed.docx --output again.docx --date 2026-12-01 --quiet
  if cmp -s $draft.reviewed.docx again.docx; then passed; else failed "$draft: a second run writes something else"; fi
  written=$(comments $draft.reviewed.docx)
  say "$draft: $written comments"

  # LibreOffice opens it, prints it, and keeps the comments through its own format and back.
  office --convert-to pdf --outdir pdf $draft.reviewed.docx
  if [ -s pdf/$draft.reviewed.pdf ]; then passed; else failed "$draft: LibreOffice prints nothing"; fi
  office --convert-to odt --outdir odt $draft.reviewed.docx
  office --convert-to 'docx:MS Word 2007 XML' --outdir back odt/$draft.reviewed.odt
  check "$draft: comments after .docx, .odt, .docx" "$(comments back/$draft.reviewed.docx)" "$written"

  # What it wrote is ours still: the same comments are taken out and written anew.
  dotnet exec "$tool" review back/$draft.reviewed.docx --output anew.docx --date 2026-12-01 --quiet
  check "$draft: comments after LibreOffice saved it" "$(comments anew.docx)" "$written"
done

# Three seconds and 300 MB for 200 pages, of processor time, since the machine may have more to do.
/usr/bin/time -f '%U %S %M' -o used dotnet exec "$tool" review long.docx --output long.reviewed.docx --quiet
read -r user system memory < used
say "200 pages: $user + $system s, $((memory / 1024)) MB, by the managed build"
if awk "BEGIN { exit !($user + $system < 3) }"; then passed; else failed "200 pages take $user + $system s"; fi
if [ "$memory" -lt 307200 ]; then passed; else failed "200 pages take $((memory / 1024)) MB"; fi
