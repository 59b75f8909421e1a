using System.CommandLine;

using LintText.Workspace.RuleLoading;

namespace LintText.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, HostEnvironment environment)
    {
        var root = CreateRoot(environment);
        var argumentFiles = new HashSet<string>(StringComparer.Ordinal);
        var argumentStreams = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = (string file, out IReadOnlyList<string>? tokens, out string? error) => ResponseFile.Read(environment, argumentFiles, argumentStreams, file, out tokens, out error) });
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                environment.Error.WriteLine($"lint-text: {error.Message.TrimEnd('.')}; see 'dotnet lint-text --help'");
            return ExitCode.Failure;
        }

        try
        {
            var code = result.Invoke(new InvocationConfiguration { Output = environment.Output, Error = environment.Error, EnableDefaultExceptionHandler = false });
            environment.Output.Flush();
            return code;
        }
        catch (ManagedBuildNeededException)
        {
            // What came through a pipe cannot be read again.
            return ManagedBuild.Run(environment, args.SelectMany(a => a.StartsWith('@') && argumentStreams.TryGetValue(a[1..], out var read) ? read : [a]));
        }
        catch (Exception exception) when (environment.Output.HasFailed)
        {
            // Somebody closed the pipe, the disk is full, or there is no standard output at all: what was printed is not the
            // whole report.
            environment.Error.WriteLine($"lint-text: standard output was closed before the report was complete ({exception.Message.TrimEnd('.')})");
            return ExitCode.Failure;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            environment.Error.WriteLine($"lint-text: internal error, please report it: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.Failure;
        }
    }

    private static RootCommand CreateRoot(HostEnvironment environment)
    {
        var root = new RootCommand("Reads drafts, works out who says what, and reports what a careful editor would query.");
        var check = new CheckCommand(environment);
        check.AddTo(root);
        root.Add(check.Create());
        root.Add(new SourcesCommand(environment).Create());
        root.Add(new ReviewCommand(environment).Create());
        root.Add(new ShowCommand(environment).Create());
        root.Add(RulesCommand.Create(environment));
        root.Add(ExplainCommand.Create(environment));
        root.Add(InitCommand.Create(environment));
        root.Add(new NewCommand(environment).Create());
        root.Add(TestCommand.Create(environment));
        root.Add(new TrustCommand(environment).Create());
        root.Add(BaselineCommand.Create(environment));
        root.Add(new MergeCommand(environment).Create());
        root.Add(new CacheCommand(environment).Create());
        root.Add(new LspCommand(environment).Create());
        root.Add(new McpCommand(environment).Create());
        return root;
    }
}
