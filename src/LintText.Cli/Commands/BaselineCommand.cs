using System.CommandLine;

using LintText.Workspace;
using LintText.Workspace.Baselines;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary><c>baseline</c>: makes a list of accepted findings, takes in what is found now, or forgets what is mended.</summary>
/// <param name="environment">The process.</param>
/// <param name="name">The name of one of the commands: they differ in whether there is a file, and in what they do with it.</param>
/// <param name="description">What it does.</param>
/// <param name="isThere">Whether there is a baseline already.</param>
/// <param name="write">Writes it, and says in a sentence what it holds.</param>
internal sealed class BaselineCommand(HostEnvironment environment, string name, string description, bool isThere, Func<Baseline, LintResult, string, string> write)
{
    private readonly DraftArguments _drafts = new(environment, "No progress.");

    private readonly CacheOptions _cache = new(environment);

    private readonly Argument<string> _file = new("file") { Description = "The baseline." };

    public static Command Create(HostEnvironment environment) => new("baseline", "Keep the list of findings that the house has accepted.")
    {
        new BaselineCommand(environment, "create", "Accept what is found now, in a new file.", isThere: false, Update).Create(),
        new BaselineCommand(environment, "update", "Accept what is found now, and forget what is mended or gone.", isThere: true, Update).Create(),
        new BaselineCommand(environment, "prune", "Forget what is mended or gone, and accept nothing.", isThere: true, Prune).Create(),
    };

    /// <summary>Accepts what a run found.</summary>
    /// <returns>What the baseline holds.</returns>
    public static string Update(Baseline baseline, LintResult result, string display) => $"The baseline {display} holds {Counted.Of(baseline.Update(result), "finding")}.";

    /// <summary>Writes a baseline, or says why not.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="display">The file as it was named.</param>
    /// <param name="result">What the run gave.</param>
    /// <param name="write">Writes it, and says in a sentence what it holds.</param>
    /// <returns>The exit code.</returns>
    public static int Write(HostEnvironment environment, string display, LintResult result, Func<string> write)
    {
        if (new Checkout(environment.CurrentDirectory).RefuseToWrite(Path.GetFullPath(display, environment.CurrentDirectory)) is { } refusal)
            return Fail(environment, new ToolProblem(display, refusal));

        try
        {
            environment.Error.WriteLine(write());
            return result.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(environment, new ToolProblem(display, "the baseline cannot be written here; check that the folder exists and may be written to"));
        }
    }

    private static string Prune(Baseline baseline, LintResult result, string display)
    {
        var (forgotten, held) = baseline.Prune(result);
        return $"{Counted.Of(forgotten, "finding")} forgotten; the baseline {display} holds {Counted.Of(held, "finding")}.";
    }

    private static int Fail(HostEnvironment environment, ToolProblem problem)
    {
        environment.Error.WriteLine(problem.ToString());
        return ExitCode.Failure;
    }

    private Command Create()
    {
        var command = new Command(name, description) { _file };
        _drafts.AddTo(command);
        _cache.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var display = arguments.GetValue(_file)!;
        var path = Path.GetFullPath(display, environment.CurrentDirectory);
        if (File.Exists(path) != isThere)
            return Fail(environment, new ToolProblem(display, isThere ? "there is no baseline here; write one with 'baseline create'" : "there is a baseline here already; use 'baseline update', or delete it"));

        // Of one that is to be made there is nothing wrong yet.
        var baseline = Baseline.Read(path, display, new Checkout(environment.CurrentDirectory), out var problem);
        if (isThere && problem is not null)
            return Fail(environment, problem);

        var found = _drafts.Run(arguments, _cache.Apply(arguments, _drafts.CreateRequest(arguments)));
        _drafts.ReportProblems(arguments, found);
        return Write(environment, display, found, () => write(baseline, baseline.Apply(found), display));
    }
}
