# SARIF logs, held against the rules of the SARIF project's own validator.
need_node
npm install --prefix "$WORK/npm" --no-audit --no-fund @microsoft/sarif-multitool@5.7.0

# What npm may not do by itself everywhere: run the script of the package that does this.
chmod u+x "$WORK"/npm/node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool*
dotnet build src/LintText.Cli -c Release -v quiet

write_log() { # NAME TEXTS
  dotnet exec artifacts/bin/LintText.Cli/release/dotnet-lint-text.dll "$2" --no-cache --fail-on never --format sarif --output "$WORK/$1.sarif"
}

# Whether the validator finds an error or a warning. It logs none of its notes unless asked, and ends well whatever it found.
is_valid() { # NAME
  "$WORK/npm/node_modules/.bin/sarif-multitool" validate "$WORK/$1.sarif" --output "$WORK/$1-report.sarif"
  node -e '
    const run = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8").replace(/^\uFEFF/, "")).runs[0];
    if (!run.invocations.every(i => i.executionSuccessful)) throw new Error("the validator did not finish");
    for (const r of run.results) console.log(r.ruleId, r.level ?? "warning", JSON.stringify(r.message), JSON.stringify(r.locations?.[0]?.physicalLocation?.region));
    process.exit(run.results.length === 0 ? 0 : 1);
  ' "$WORK/$1-report.sarif"
}

for texts in seeds docs; do
  write_log "$texts" "$texts"
  if is_valid "$texts"; then passed; else failed "the log of $texts"; fi
done

# A validator that finds nothing anywhere would prove nothing.
sed 's/"startLine": *[0-9]*/"startLine":0/' "$WORK/seeds.sarif" > "$WORK/faulty.sarif"
if is_valid faulty; then failed "a fault that was put into a log is not found"; else passed; fi
