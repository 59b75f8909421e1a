using System.CommandLine;

using LintText.Cli.Reporting;
using LintText.Workspace;
using LintText.Workspace.Baselines;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;
using LintText.Workspace.Fixing;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary><c>check</c>, which is also what happens without a command.</summary>
internal sealed class CheckCommand(HostEnvironment environment)
{
    private readonly DraftArguments _drafts = new(environment, "Print findings only: no summary, no progress.");

    private readonly Option<FormatTarget[]> _formats = FormatOption.Create();

    private readonly Option<FailOn> _failOn = WordOption.Create(FailOn.Warning, "The least severity that makes the exit code 1", "--fail-on");

    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the replacements that never change what a text says." };

    private readonly Option<bool> _unsafeFixes = new("--unsafe-fixes") { Description = "With --fix, apply the other replacements, too: read what they did." };

    private readonly ChangeOptions _change = new();

    private readonly CacheOptions _cache = new(environment);

    private readonly Option<bool> _jsonl = new("--jsonl") { Description = "Check texts from standard input, a JSON object a line (text; id, path, kind), and print a result for each, in order." };

    private readonly Option<string?> _sarif = new("--sarif") { Description = "Write a SARIF log to this file, beside the report.", HelpName = "file" };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "Report only what is not in this file of accepted findings.", HelpName = "file" };

    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "With --baseline, accept what is found now." };

    /// <summary>For the task of the MSBuild package, which needs not run the tool while what it writes here holds.</summary>
    private readonly Option<string?> _inputs = new("--inputs") { Description = "Write what of the disk was looked at to this file.", HelpName = "file", Hidden = true };

    public Command Create()
    {
        var command = new Command("check", "Check drafts. This is what happens without a command.");
        AddTo(command);
        return command;
    }

    public void AddTo(Command command)
    {
        command.Add(_formats);
        command.Add(_failOn);
        command.Add(_fix);
        command.Add(_unsafeFixes);
        command.Add(_sarif);
        command.Add(_baseline);
        command.Add(_updateBaseline);
        _change.AddTo(command);
        command.Add(_jsonl);
        command.Add(_inputs);
        _cache.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_updateBaseline) && result.GetValue(_baseline) is null)
                result.AddError("--update-baseline goes with --baseline; use both");
            if (result.GetValue(_unsafeFixes) && !result.GetValue(_fix))
                result.AddError("--unsafe-fixes goes with --fix; use both");
            if (result.GetValue(_jsonl) && (_drafts.HasPaths(result) || result.GetResult(_formats) is { Implicit: false } || result.GetValue(_fix) || result.GetValue(_sarif) is not null || result.GetValue(_baseline) is not null || _change.IsAsked(result)))
                result.AddError("--jsonl reads records and prints records; it goes with --rules, --allow-code and --fail-on only");
            if (_change.IsAsked(result) && _drafts.ReadInput(result))
                result.AddError("--since and --staged ask git what drafts were, and it does not know what comes on standard input; name the file instead");
            if (result.GetValue(_fix) && _change.IsStaged(result))
                result.AddError("--fix changes what is on disk, and --staged looks at what is not; use one");
            if (result.GetValue(_updateBaseline) && _change.IsAsked(result))
                result.AddError("--update-baseline accepts all that is found, and --since and --staged show a part of it; use one");
        });
        _drafts.AddTo(command);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        if (arguments.GetValue(_jsonl))
            return RunRecords(arguments);

        var request = _cache.Apply(arguments, _drafts.CreateRequest(arguments)) with { Change = RequestedChange(arguments), WantsLedgers = arguments.GetValue(_formats)!.Any(t => t.Format == ReportFormat.Summary) };
        var baseline = OpenBaseline(arguments, out var baselineProblem);
        var fixes = arguments.GetValue(_fix) ? new FixApplier(environment.CurrentDirectory, arguments.GetValue(_unsafeFixes), draft => baseline?.Apply(draft) ?? draft) : null;
        var stream = OpenStream(arguments, baseline);
        var result = _drafts.Run(arguments, request with { WhenChecked = fixes is null ? null : fixes.Fix, InOrder = stream is null ? null : stream.Write });
        if (stream is null)
            result = Accept(baseline, result);
        if (fixes is not null)
        {
            var problems = fixes.Finish();
            if (fixes.Summary is { } summary)
                environment.Error.WriteLine(summary);
            result = fixes.IsChanged ? Accept(baseline, LintRun.Execute(environment, request)) : result;
            result = result with { Problems = [.. result.Problems, .. problems] };
        }

        if (baseline is not null && arguments.GetValue(_updateBaseline))
            return UpdateBaseline(arguments, baseline, result);

        // Of what a change did not touch nothing is there to be compared.
        if (result.Change is null && baseline?.CountMended(result) is > 0 and var mended)
            environment.Error.WriteLine($"lint-text: {Counted.Of(mended, "finding")} of the baseline mended; 'lint-text baseline prune {arguments.GetValue(_baseline)}' forgets them");
        if (baselineProblem is not null)
            result = result with { Problems = [.. result.Problems, baselineProblem] };
        var exitCode = ExitCodeOf(result, arguments.GetValue(_failOn));
        exitCode = _drafts.Report(arguments, result, exitCode, (settings, writer) =>
        {
            if (stream is not null)
                stream.Finish(result);
            else if (ToOutput(arguments) is { } format)
                Report.Write(result, format, settings, writer);
        });
        foreach (var (format, file) in ToFiles(arguments))
            exitCode = _drafts.WriteFile(file, exitCode, writer => Report.Write(result, format, _drafts.FileSettings(arguments, exitCode), writer));

        // Formats of other systems have no place for it.
        if (result.Hidden is { IsNothing: false } hidden && !arguments.GetValue(_formats)!.Any(t => Report.TellsHidden(t.Format)))
            environment.Error.WriteLine($"lint-text: {hidden.Describe()}");

        // A log names the commit, and a baseline is followed through git’s renames.
        if (arguments.GetValue(_inputs) is { } inputs && baseline is null && fixes is null && arguments.GetValue(_sarif) is null && exitCode != ExitCode.Failure && result.Log?.Write() is { } log)
            exitCode = _drafts.WriteFile(inputs, exitCode, writer => writer.Inner.Write(log));
        return exitCode;
    }

    private ChangeRequest? RequestedChange(ParseResult arguments) =>
        _change.Request(arguments) is { } change ? change with { Accepting = arguments.GetValue(_baseline) is { } path ? [Path.GetFullPath(path, environment.CurrentDirectory)] : [] } : null;

    /// <summary>The report for standard output, or null where all go to files.</summary>
    private ReportFormat? ToOutput(ParseResult arguments) => arguments.GetValue(_formats)!.FirstOrDefault(t => t.File is null)?.Format;

    private IEnumerable<(ReportFormat Format, string File)> ToFiles(ParseResult arguments)
    {
        if (arguments.GetValue(_sarif) is { } sarif)
            yield return (ReportFormat.Sarif, sarif);
        foreach (var target in arguments.GetValue(_formats)!)
        {
            if (target.File is { } file)
                yield return (target.Format, file);
        }
    }

    private int RunRecords(ParseResult arguments)
    {
        var least = LeastOf(arguments.GetValue(_failOn));
        var (isIncomplete, isFound) = (false, false);
        var problems = RecordRun.Execute(environment, _drafts.CreateRequest(arguments), record =>
        {
            RecordReport.Write(record, environment.Output);
            isIncomplete |= record.Outcome.Problems.Any(p => !p.IsWarning);
            isFound |= least is { } severity && record.Outcome.Draft is { } draft && draft.Open.Any(f => f.Severity >= severity);
        });
        foreach (var problem in problems)
            environment.Error.WriteLine(problem.ToString());
        return isIncomplete || problems.Any(p => !p.IsWarning) ? ExitCode.Failure : isFound ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Where nothing but the report needs a draft, it is reported and let go as soon as it was checked.</summary>
    private ReportStream? OpenStream(ParseResult arguments, Baseline? baseline) =>
        !arguments.GetValue(_fix) && !arguments.GetValue(_updateBaseline) && !ToFiles(arguments).Any() && ToOutput(arguments) is { } format && _drafts.LinesToOutput(arguments, format) is { } report
            ? new ReportStream(report, draft => baseline?.Apply(draft) ?? draft)
            : null;

    private Baseline? OpenBaseline(ParseResult arguments, out ToolProblem? problem)
    {
        problem = null;
        return arguments.GetValue(_baseline) is { } path ? Baseline.Read(Path.GetFullPath(path, environment.CurrentDirectory), path, new Checkout(environment.CurrentDirectory), out problem) : null;
    }

    private static LintResult Accept(Baseline? baseline, LintResult result) => baseline?.Apply(result) ?? result;

    private int UpdateBaseline(ParseResult arguments, Baseline baseline, LintResult result)
    {
        var path = arguments.GetValue(_baseline)!;
        _drafts.ReportProblems(arguments, result);
        return BaselineCommand.Write(environment, path, result, () => BaselineCommand.Update(baseline, result, path));
    }

    private static int ExitCodeOf(LintResult result, FailOn failOn)
    {
        if (result.IsIncomplete)
            return ExitCode.Failure;

        return LeastOf(failOn) is { } least && result.Count(least) > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The least severity that fails, or null where none does.</summary>
    private static DiagnosticSeverity? LeastOf(FailOn failOn) => failOn switch
    {
        FailOn.Error => DiagnosticSeverity.Error,
        FailOn.Warning => DiagnosticSeverity.Warning,
        FailOn.Suggestion => DiagnosticSeverity.Info,
        _ => null,
    };
}

/// <summary>The least severity that makes the exit code 1.</summary>
internal enum FailOn
{
    Error,
    Warning,
    Suggestion,
    Never,
}
