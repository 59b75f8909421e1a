#!/usr/bin/env bash
# Runs the rules on citations over the Markdown of real packages and counts what they find.
# Usage: bench/markdown-trees.sh FOLDER [RULE [HOW_MANY]]
#   FOLDER    where the packages of bench/markdown-trees.txt are restored to, once; needs npm and a registry
#   RULE      prints HOW_MANY findings of it with their lines, at most one a file and always the same ones, to be read
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath -m "$1")
rule=${2:-}
count=${3:-50}

if [ ! -d "$folder/trees" ]; then
  mkdir -p "$folder"
  (cd "$folder" && npm init -y && grep -v '^#' "$OLDPWD/bench/markdown-trees.txt" | xargs npm install --ignore-scripts --no-audit --no-fund --legacy-peer-deps) > "$folder/install.log" 2>&1
  mv "$folder/node_modules" "$folder/trees"

  # A package is a repository of its own: links that lead out of it are not looked up.
  find "$folder/trees" -name package.json -execdir mkdir -p .git \;
  printf 'root = true\n[*]\nlint_text.document_kind = docs\n' > "$folder/.editorconfig"
fi

dotnet build src/LintText.Cli -c Release --nologo -v quiet
tool=$PWD/artifacts/bin/LintText.Cli/release/dotnet-lint-text.dll
cd "$folder"
dotnet "$tool" trees --include '*.md' --include '*.markdown' --format compact --quiet --fail-on never > findings.txt 2> problems.txt || true

if [ -z "$rule" ]; then
  printf '%s Markdown files, %s bytes\n' "$(find trees \( -name '*.md' -o -name '*.markdown' \) -not -path '*/node_modules/*' | wc -l)" "$(find trees \( -name '*.md' -o -name '*.markdown' \) -not -path '*/node_modules/*' -print0 | xargs -0 cat | wc -c)"
  grep -oE ' SR4[0-9]{3}:' findings.txt | tr -d ' :' | sort | uniq -c
else
  grep " $rule: " findings.txt | sort --random-sort --random-source=<(yes) | awk -F: '!seen[$1]++' | head -n "$count" | while IFS=: read -r path line rest; do
    printf '%s:%s:%s\n    %s\n' "$path" "$line" "$rest" "$(sed -n "${line}p" "$path" | cut -c1-300)"
  done
fi
