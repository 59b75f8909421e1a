# Editors and assistants: VS Code's protocol library, Neovim without a screen, the extension, 10,000 random edits.
need nvim neovim
need_node
need unzip unzip
npm install --prefix "$WORK/npm" --no-audit --no-fund --ignore-scripts vscode-languageserver-protocol@3.18.5
dotnet build src/LintText.Cli -c Release -v quiet
tool=$PWD/artifacts/bin/LintText.Cli/release/dotnet-lint-text.dll

# Another build of the tool, a native one, is tried where LINT_TEXT_TEST_TOOL names it.
server=${LINT_TEXT_TEST_TOOL:-dotnet exec $tool}
node tests/editors/write-drafts.mjs "$WORK/drafts" seeds

# Each check prints a line; one that ends before it has checked anything has found something out, too.
# shellcheck disable=SC2086
node tests/editors/client.mjs "$WORK/npm" "$WORK/drafts" $server > "$WORK/checks" 2>&1 || true
( cd "$WORK/drafts" && SERVER=$server OUT=$WORK/neovim timeout 180 nvim --headless --clean -S "$OLDPWD/tests/editors/neovim.lua" ) || true
cat "$WORK/neovim" >> "$WORK/checks"
cat "$WORK/checks"
while read -r line; do
  case $line in
    "ok "*) passed ;;
    "not ok "*) failed "${line#not ok }" ;;
    "# "*) say "${line#\# }" ;;
  esac
done < "$WORK/checks"
[ "$(grep -c '^ok to the end' "$WORK/checks")" -eq 2 ] || failed "an editor did not get to its end"

# The extension type-checks, is bundled and packed, and holds nothing but what it needs.
cp -r editors/vscode "$WORK/vscode"
cp LICENSE "$WORK/vscode/LICENSE"
if ( cd "$WORK/vscode" && npm ci --no-audit --no-fund --ignore-scripts && npm run check && npm run package ); then passed; else failed "the extension is not packed"; fi
files=$(unzip -Z1 "$WORK/vscode/lint-text.vsix" | sort | tr '\n' ' ')
if [ "$files" = '[Content_Types].xml extension.vsixmanifest extension/LICENSE.txt extension/dist/extension.js extension/package.json extension/readme.md ' ]; then passed; else failed "the extension holds $files"; fi

LINT_TEXT_TEST_SCALE=84 run_tests tests/LintText.Cli.Tests -c Release --filter FullyQualifiedName~RandomEditTests
