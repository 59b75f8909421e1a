using System.CommandLine;

using LintText.Workspace.Files;
using LintText.Workspace.RuleLoading;

namespace LintText.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, HostEnvironment environment)
    {
        var colors = new ColorOptions();
        var root = CreateRoot(environment, colors);
        var argumentFiles = new HashSet<string>(StringComparer.Ordinal);
        var argumentStreams = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = (string file, out IReadOnlyList<string>? tokens, out string? error) => ResponseFile.Read(environment, argumentFiles, argumentStreams, file, out tokens, out error) });
        // A shell asks what may come next of a line that is not yet right.
        if (result.Errors.Count > 0 && !IsQuestionOfShell(args))
        {
            foreach (var error in result.Errors)
                environment.Error.WriteLine($"lint-text: {error.Message.TrimEnd('.')}; see 'dotnet lint-text --help'");
            return ExitCode.Failure;
        }

        environment.Color.When = colors.Of(result);
        HideArguments(root, isHidden: result.CommandResult.Command != root);
        try
        {
            if (IsQuestionOfShell(args))
                return Answer(result, environment);

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
            // The disk is full, or there is no standard output at all: what was printed is not the whole report. Whoever closed a pipe
            // knows that, and the exit code says it to others.
            if (!SystemError.IsClosedPipe(exception))
                environment.Error.WriteLine($"lint-text: standard output was closed before the report was complete ({exception.Message.TrimEnd('.')})");
            return ExitCode.Failure;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            environment.Error.WriteLine($"lint-text: internal error, please report it: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.Failure;
        }
    }

    /// <summary>Answers a shell: a candidate a line, and a line is screened by itself.</summary>
    private static int Answer(ParseResult result, HostEnvironment environment)
    {
        using var answer = new StringWriter();
        var code = result.Invoke(new InvocationConfiguration { Output = answer, Error = environment.Error, EnableDefaultExceptionHandler = false });
        foreach (var line in answer.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            environment.Output.WriteLine(line);
        environment.Output.Flush();
        return code;
    }

    /// <summary>What is wrong with arguments, without running anything.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">The process.</param>
    public static IReadOnlyList<string> FindErrors(IReadOnlyList<string> args, HostEnvironment environment) => [.. CreateRoot(environment, new ColorOptions()).Parse(args).Errors.Select(e => e.Message)];

    /// <summary>What is checked without a command is an argument of the command that has the others, and the help of these would list it as one of theirs.</summary>
    /// <param name="root">The command that has the others.</param>
    /// <param name="isHidden">Whether help is for another.</param>
    public static void HideArguments(RootCommand root, bool isHidden)
    {
        foreach (var argument in root.Arguments)
            argument.Hidden = isHidden;
    }

    private static bool IsQuestionOfShell(string[] args) => args.Length > 0 && args[0].StartsWith("[suggest", StringComparison.Ordinal) && args[0].EndsWith(']');

    private static RootCommand CreateRoot(HostEnvironment environment, ColorOptions colors)
    {
        var root = new RootCommand("Reads drafts, works out who says what, and reports what a careful editor would query.");
        var check = new CheckCommand(environment);
        check.AddTo(root);
        colors.AddTo(root);
        root.Validators.Add(result =>
        {
            if (MistypedCommand.Find(environment, root, check.PathsOf(result)) is { } message)
                result.AddError(message);
        });
        root.Add(check.Create());
        root.Add(new SourcesCommand(environment).Create());
        root.Add(new ReviewCommand(environment).Create());
        root.Add(new AuditCommand(environment).Create());
        root.Add(new ShowCommand(environment).Create());
        root.Add(new RulesCommand(environment).Create());
        root.Add(new ExplainCommand(environment).Create());
        root.Add(InitCommand.Create(environment));
        root.Add(new NewCommand(environment).Create());
        root.Add(TestCommand.Create(environment));
        root.Add(new TrustCommand(environment).Create());
        root.Add(BaselineCommand.Create(environment));
        root.Add(new MergeCommand(environment).Create());
        root.Add(new CacheCommand(environment).Create());
        root.Add(new LspCommand(environment).Create());
        root.Add(new McpCommand(environment).Create());
        root.Add(CompletionCommand.Create(environment));
        root.Add(HelpCommand.Create(environment, root));
        return root;
    }
}
