using System.CommandLine;

using LintText.Assistants;

namespace LintText.Cli.Commands;

/// <summary><c>mcp</c>: tools for assistants.</summary>
internal sealed class McpCommand(HostEnvironment environment)
{
    private readonly Argument<string[]> _folders = new("folders") { Description = "The folders that may be read. Without any, the one that the tool is started in.", Arity = ArgumentArity.ZeroOrMore };

    public Command Create()
    {
        var command = new Command("mcp", "Serve an assistant: the Model Context Protocol on standard input and output. It reads, and changes nothing.") { _folders };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        string[] folders = [.. (arguments.GetValue(_folders) ?? []).DefaultIfEmpty(".").Select(f => Path.GetFullPath(f, environment.CurrentDirectory)).Select(Path.TrimEndingDirectorySeparator)];
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
        {
            environment.Error.WriteLine($"lint-text: {missing}: there is no such folder; name one that drafts lie in");
            return ExitCode.Failure;
        }

        AssistantServer.RunAsync(environment, folders, environment.OpenOutput(), environment.OpenInput(), CancellationToken.None).GetAwaiter().GetResult();
        return ExitCode.Clean;
    }
}
