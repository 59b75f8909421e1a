#!/usr/bin/env bash
# What the action runs: installs the tool unless LINT_TEXT names one, finds out what the change is held against, and writes annotations, a
# summary and a SARIF log. Ends with 0; the tool's exit code is an output of the step, so that the log is uploaded whatever was found.
set -euo pipefail
tool=${LINT_TEXT:-}
if [ -z "$tool" ]; then
  dotnet tool install dotnet-lint-text --tool-path "$RUNNER_TEMP/lint-text" ${INPUT_VERSION:+--version "$INPUT_VERSION"} > "$RUNNER_TEMP/lint-text.log" || { cat "$RUNNER_TEMP/lint-text.log"; exit 1; }
  tool=$RUNNER_TEMP/lint-text/dotnet-lint-text
fi

arguments=()
nothing=0000000000000000000000000000000000000000
case "${INPUT_SINCE:-}" in
  none) ;;
  ?*) arguments+=("--since=$INPUT_SINCE") ;;
  *)
    if [ -n "${GITHUB_BASE_REF:-}" ]; then
      arguments+=("--since=origin/$GITHUB_BASE_REF")
    elif [ -n "${BEFORE:-}" ] && [ "$BEFORE" != "$nothing" ] && git cat-file -e "$BEFORE^{commit}" 2> /dev/null; then
      arguments+=("--since=$BEFORE")
    else
      # The first push of a branch, or one that replaced what was there: all of it is looked at.
      echo "lint-text: there is no commit to hold this one against; everything is checked"
    fi
    ;;
esac
if [ "${INPUT_CHANGED_LINES:-false}" = true ] && [ ${#arguments[@]} -gt 0 ]; then arguments+=(--changed-lines); fi
while IFS= read -r line; do if [ -n "$line" ]; then arguments+=("$line"); fi; done <<< "${INPUT_ARGS:-}"

# Behind -- nothing is an option, whatever a path is called.
paths=()
while IFS= read -r line; do if [ -n "$line" ]; then paths+=("$line"); fi; done <<< "${INPUT_PATHS:-}"
log=$RUNNER_TEMP/lint-text.sarif
summary=$RUNNER_TEMP/lint-text-summary.md
rm -f "$log" "$summary"
code=0
"$tool" check --format github --format "sarif=$log" --format "summary=$summary" --fail-on "${INPUT_FAIL_ON:-warning}" "${arguments[@]}" ${paths[@]+-- "${paths[@]}"} || code=$?
if [ -f "$summary" ]; then cat "$summary" >> "$GITHUB_STEP_SUMMARY"; fi
echo "exit-code=$code" >> "$GITHUB_OUTPUT"
if [ -f "$log" ]; then echo "sarif=$log" >> "$GITHUB_OUTPUT"; fi
