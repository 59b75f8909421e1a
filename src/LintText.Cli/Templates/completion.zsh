# Completion of lint-text for zsh. Load it with: source <(dotnet-lint-text completion zsh)
_lint_text() {
    local line="${(j: :)words[2,CURRENT]}"
    local -a candidates
    candidates=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    compadd -a candidates
    _files
}
compdef _lint_text dotnet-lint-text lint-text
