using System.CommandLine;

using LintText.Workspace;
using LintText.Workspace.Baselines;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary><c>baseline</c>: makes a list of accepted findings, takes in what is found now, or forgets what is mended.</summary>
internal static class BaselineCommand
{
    public static Command Create(HostEnvironment environment) => new("baseline", "Keep the list of findings that the house has accepted.")
    {
        new Step(environment, "create", "Accept what is found now, in a new file.").Create((file, result) => file.Exists ? null : $"The baseline {file.Display} holds {Counted.Of(file.Open().Update(result), "finding")}."),
        new Step(environment, "update", "Accept what is found now, and forget what is mended or gone.").Create((file, result) => file.Exists ? $"The baseline {file.Display} holds {Counted.Of(file.Open().Update(result), "finding")}." : null),
        new Step(environment, "prune", "Forget what is mended or gone, and accept nothing.").Create((file, result) => file.Exists && file.Open().Prune(result) is var (forgotten, held) ? $"{Counted.Of(forgotten, "finding")} forgotten; the baseline {file.Display} holds {Counted.Of(held, "finding")}." : null),
    };

    /// <summary>A baseline’s file.</summary>
    private sealed class BaselineFile(string path, string display, Checkout checkout)
    {
        private Baseline? _baseline;

        public string Display => display;

        public bool Exists => File.Exists(path);

        public ToolProblem? Problem { get; private set; }

        public Baseline Open()
        {
            if (_baseline is null)
            {
                _baseline = Baseline.Read(path, display, checkout, out var problem);
                Problem = Exists ? problem : null;
            }

            return _baseline;
        }
    }

    /// <summary>One of the commands: they differ in what they do with the file.</summary>
    private sealed class Step(HostEnvironment environment, string name, string description)
    {
        private readonly DraftArguments _drafts = new(environment, "No progress.");

        private readonly CacheOptions _cache = new(environment);

        private readonly Argument<string> _file = new("file") { Description = "The baseline." };

        public Command Create(Func<BaselineFile, LintResult, string?> write)
        {
            var command = new Command(name, description) { _file };
            _drafts.AddTo(command);
            _cache.AddTo(command);
            command.SetAction(arguments => Run(arguments, write));
            return command;
        }

        private int Run(ParseResult arguments, Func<BaselineFile, LintResult, string?> write)
        {
            var display = arguments.GetValue(_file)!;
            var path = Path.GetFullPath(display, environment.CurrentDirectory);
            var checkout = new Checkout(environment.CurrentDirectory);
            if (checkout.RefuseToWrite(path) is { } refusal)
                return Fail(new ToolProblem(display, refusal));

            var file = new BaselineFile(path, display, checkout);
            var baseline = file.Open();
            if (file.Problem is { } problem)
                return Fail(problem);

            var found = _drafts.Run(arguments, _cache.Apply(arguments, _drafts.CreateRequest(arguments)));
            _drafts.ReportProblems(found);
            try
            {
                if (write(file, baseline.Apply(found)) is not { } done)
                    return Fail(new ToolProblem(display, file.Exists ? "there is a baseline here already; use 'baseline update', or delete it" : "there is no baseline here; write one with 'baseline create'"));

                environment.Error.WriteLine(done);
                return found.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Fail(new ToolProblem(display, "the baseline cannot be written here; check that the folder exists and may be written to"));
            }
        }

        private int Fail(ToolProblem problem)
        {
            environment.Error.WriteLine(problem.ToString());
            return ExitCode.Failure;
        }
    }
}
