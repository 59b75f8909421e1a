# Completion of lint-text for fish. Load it with: dotnet-lint-text completion fish | source
function __lint_text_complete
    set -l words (commandline -opc)
    set -l line (string join ' ' -- $words[2..-1] (commandline -ct))
    $words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c dotnet-lint-text -a '(__lint_text_complete)'
complete -c lint-text -a '(__lint_text_complete)'
