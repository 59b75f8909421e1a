using System.CommandLine;
using System.CommandLine.Parsing;

namespace LintText.Cli.Commands;

/// <summary>The shells that can be taught to complete.</summary>
internal enum CompletingShell
{
    Bash,
    Zsh,
    Fish,
    Pwsh,
}

/// <summary><c>completion</c>: prints a script that lets a shell ask this tool what may come next (System.CommandLine’s suggest directive).</summary>
internal static class CompletionCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var shell = new Argument<CompletingShell>("shell")
        {
            Description = $"The shell: {string.Join(", ", WordOption.Words<CompletingShell>())}.",
            HelpName = string.Join('|', WordOption.Words<CompletingShell>()),
            CustomParser = Parse,
        };
        shell.CompletionSources.Clear();
        shell.CompletionSources.Add([.. WordOption.Words<CompletingShell>()]);
        var command = new Command("completion", "Print a script that completes commands, options and rules in a shell.") { shell };
        command.SetAction(arguments =>
        {
            environment.Output.Write(Script(arguments.GetValue(shell)));
            return ExitCode.Clean;
        });
        return command;
    }

    private static CompletingShell Parse(ArgumentResult result)
    {
        if (!WordOption.TryParse<CompletingShell>(result.Tokens[0].Value, out var shell))
            result.AddError(WordOption.Refuse<CompletingShell>("completion", result.Tokens[0].Value));
        return shell;
    }

    private static string Script(CompletingShell shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"templates/completion.{WordOption.WordOf(shell.ToString())}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
