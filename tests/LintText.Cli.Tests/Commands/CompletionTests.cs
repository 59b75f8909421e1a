using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>What shells are told may come next.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("che", "check")]
    [InlineData("explain SR100", "SR1003")]
    [InlineData("explain orphan", "orphan-quote")]
    [InlineData("--sev", "--severity")]
    [InlineData("--severity ", "warning")]
    [InlineData("--format rd", "rdjson")]
    [InlineData("check --select Load", "Loaded")]
    [InlineData("completion ", "bash")]
    public void A_line_is_completed(string line, string candidate)
    {
        var run = CommandRun.In(_folder, $"[suggest:{line.Length}]", line);

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Contains(candidate, run.OutputLines);
        Assert.Equal(string.Empty, run.Error);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _lint_text dotnet-lint-text")]
    [InlineData("zsh", "compdef _lint_text dotnet-lint-text")]
    [InlineData("fish", "complete -c dotnet-lint-text")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName dotnet-lint-text")]
    public void Each_shell_has_a_script(string shell, string line) => Assert.Contains(line, CommandRun.In(_folder, "completion", shell).Output, StringComparison.Ordinal);

    [Fact]
    public void Another_shell_is_told()
    {
        var run = CommandRun.In(_folder, "completion", "bsh");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("did you mean 'bash'?", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Bash_completes_with_its_script()
    {
        if (!File.Exists("/bin/bash"))
            return;

        _folder.Write("completion.sh", CommandRun.In(_folder, "completion", "bash").Output)
            .Write("try.sh", "source ./completion.sh\ntool() { local IFS=' '; $TOOL \"$@\"; }\nCOMP_WORDS=(tool explain orphan-q)\nCOMP_CWORD=2\nCOMP_LINE='tool explain orphan-q'\nCOMP_POINT=${#COMP_LINE}\n_lint_text\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        Assert.Equal("orphan-quote\n", ToolProcess.RunShell(_folder, "bash try.sh").Output);
    }
}
