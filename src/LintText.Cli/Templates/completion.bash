# Completion of lint-text for bash. Load it with: source <(dotnet-lint-text completion bash)
_lint_text() {
    local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
    line="${line#*[[:space:]]}"
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
}
complete -o default -F _lint_text dotnet-lint-text lint-text
