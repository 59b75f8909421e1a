using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Cli.Reporting;
using LintText.Workspace;
using LintText.Workspace.Baselines;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;
using LintText.Workspace.Fixing;

namespace LintText.Cli.Commands;

/// <summary><c>check</c>, which is also what happens without a command.</summary>
internal sealed class CheckCommand(HostEnvironment environment)
{
    private readonly DraftArguments _drafts = new(environment, "Print findings only: no summary, no notes, no progress.");

    private readonly Option<FormatTarget[]> _formats = FormatOption.Create();

    private readonly SelectionOptions _selection = new();

    private readonly FailOptions _fail = new();

    private readonly FixOptions _fix = new();

    private readonly AdoptOptions _adopt = new();

    private readonly ChangeOptions _change = new();

    private readonly CacheOptions _cache = new(environment);

    private readonly Option<Word<FindingOrder>> _sort = WordOption.Create(FindingOrder.Place, "What the report for people begins with: the first place, or the worst findings", "--sort");

    private readonly Option<bool> _statistics = new("--statistics") { Description = "Print how often each rule was found instead of the findings; with --format json for scripts." };

    private readonly Option<bool> _listFiles = new("--list-files") { Description = "Print the files that would be checked, and on standard error what was left out; check nothing." };

    private readonly Option<string?> _showSettings = SingleOption.Text("--show-settings", "Print the options and severities in force for this draft, and the file and line that each comes from; check nothing.", "file");

    private readonly Option<bool> _jsonl = new("--jsonl") { Description = "Check texts from standard input, a JSON object a line (text; id, path, kind), and print a result for each, in order." };

    private readonly Option<string?> _sarif = SingleOption.Text("--sarif", "Write a SARIF log to this file, beside the report.", "file");

    private readonly Option<string?> _baseline = SingleOption.Text("--baseline", "Report only what is not in this file of accepted findings.", "file");

    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "With --baseline, accept what is found now." };

    /// <summary>For the task of the MSBuild package, which needs not run the tool while what it writes here holds.</summary>
    private readonly Option<string?> _inputs = new("--inputs") { Description = "Write what of the disk was looked at to this file.", HelpName = "file", Hidden = true };

    public Command Create()
    {
        var command = new Command("check", "Check drafts. This is what happens without a command.");
        AddTo(command);
        return command;
    }

    /// <summary>The paths that a command line names.</summary>
    public IReadOnlyList<string> PathsOf(CommandResult result) => _drafts.PathsOf(result);

    public void AddTo(Command command)
    {
        command.Add(_formats);
        _selection.AddTo(command);
        command.Add(_sort);
        command.Add(_statistics);
        _fail.AddTo(command);
        _fix.AddTo(command);
        command.Add(_listFiles);
        command.Add(_showSettings);
        command.Add(_sarif);
        command.Add(_baseline);
        command.Add(_updateBaseline);
        _adopt.AddTo(command);
        _change.AddTo(command);
        command.Add(_jsonl);
        command.Add(_inputs);
        _cache.AddTo(command);
        command.Validators.Add(Validate);
        _drafts.AddTo(command);
        command.SetAction(Run);
    }

    private void Validate(CommandResult result)
    {
        if (result.GetValue(_updateBaseline) && result.GetValue(_baseline) is null)
            result.AddError("--update-baseline goes with --baseline; use both");
        if (result.GetValue(_jsonl) && (_drafts.HasPaths(result) || result.GetResult(_formats) is { Implicit: false } || _fix.IsAsked(result) || result.GetValue(_sarif) is not null || result.GetValue(_baseline) is not null || _change.IsAsked(result) || _selection.IsAsked(result) || IsLook(result) || result.GetValue(_statistics)))
            result.AddError("--jsonl reads records and prints records; it goes with --rules, --allow-code, --fail-on and --max-warnings only");
        if (_change.IsAsked(result) && _drafts.ReadInput(result))
            result.AddError("--since and --staged ask git what drafts were, and it does not know what comes on standard input; name the file instead");
        if (_fix.Writes(result) && _change.IsStaged(result))
            result.AddError("--fix changes what is on disk, and --staged looks at what is not; use one");
        if (result.GetValue(_updateBaseline) && _change.IsAsked(result))
            result.AddError("--update-baseline accepts all that is found, and --since and --staged show a part of it; use one");
        if (result.GetValue(_updateBaseline) && _selection.IsAsked(result))
            result.AddError("--update-baseline accepts all that is found, and --severity, --select and --ignore leave out a part of it; use one");
        if (result.GetValue(_listFiles) && result.GetValue(_showSettings) is not null)
            result.AddError("--list-files and --show-settings print different things; use one");
    }

    private bool IsLook(CommandResult result) => result.GetValue(_listFiles) || result.GetValue(_showSettings) is not null;

    private int Run(ParseResult arguments)
    {
        var asked = _drafts.CreateRequest(arguments);
        if (arguments.GetValue(_jsonl))
            return RecordCheck.Run(environment, arguments, asked, _fail);
        if (arguments.GetValue(_listFiles))
            return FileList.Print(environment, asked);
        if (arguments.GetValue(_showSettings) is { } draft)
            return SettingsView.Print(environment, asked, draft);

        if (arguments.GetValue(_statistics) && arguments.GetValue(_formats)!.Any(t => t.Format is not (ReportFormat.Pretty or ReportFormat.Json)))
            return Fail("--statistics prints a table or, with --format json, JSON; take the other format away");

        var request = _cache.Apply(arguments, asked) with { Selection = _selection.Of(arguments), Change = RequestedChange(arguments), WantsLedgers = arguments.GetValue(_formats)!.Any(t => t.Format == ReportFormat.Summary) };
        var baseline = OpenBaseline(arguments, out var baselineProblem);
        if (_fix.Shows(arguments))
            return ShowFixes(arguments, request, baseline);

        var fixes = _fix.Writes(arguments.CommandResult) ? new FixApplier(environment.CurrentDirectory, _fix.IncludesUnsafe(arguments), draft => baseline?.Apply(draft) ?? draft) : null;
        var stream = OpenStream(arguments, baseline);
        var result = _drafts.Run(arguments, request with { WhenChecked = fixes is null ? null : fixes.Fix, InOrder = stream is null ? null : stream.Write });
        if (stream is null)
            result = Accept(baseline, result);
        if (fixes is not null)
            result = Finish(arguments, fixes, request, baseline, result);

        // That there is none yet is no fault where one is to be written.
        var writesBaseline = baseline is not null && arguments.GetValue(_updateBaseline);
        if (baselineProblem is not null && !writesBaseline)
            result = result with { Problems = [.. result.Problems, baselineProblem] };
        if (_fix.IsAll(arguments))
        {
            _drafts.ReportProblems(arguments, result);
            return result.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
        }

        if (writesBaseline)
            return UpdateBaseline(arguments, baseline!, result);
        if (_adopt.IsAsked(arguments))
        {
            _drafts.ReportProblems(arguments, result);
            return _adopt.Write(environment, arguments, result);
        }

        // Of what a change did not touch, or was not asked for, nothing is there to be compared.
        if (result.Change is null && request.Selection.IsEverything && baseline?.CountMended(result) is > 0 and var mended)
            environment.Error.WriteLine($"lint-text: {Counted.Of(mended, "finding")} of the baseline mended; 'lint-text baseline prune {arguments.GetValue(_baseline)}' forgets them");
        return Report(arguments, request, result, stream, baseline is null && fixes is null, isToError: fixes?.Input is not null);
    }

    private int Report(ParseResult arguments, LintRequest request, LintResult result, ReportStream? stream, bool isPlain, bool isToError)
    {
        var exitCode = _drafts.Report(
            arguments,
            result,
            _fail.ExitCodeOf(arguments, result),
            (settings, writer) =>
            {
                if (stream is not null)
                    stream.Finish(result);
                else if (ToOutput(arguments) is { } format)
                    Write(arguments, result, format, settings, writer);
            },
            isToError);
        foreach (var (format, file) in ToFiles(arguments))
            exitCode = _drafts.WriteFile(file, exitCode, writer => Write(arguments, result, format, _drafts.FileSettings(arguments, exitCode), writer));

        // Formats of other systems have no place for it.
        if (result.Hidden is { IsNothing: false } hidden && !arguments.GetValue(_formats)!.Any(t => Reporting.Report.TellsHidden(t.Format)))
            environment.Error.WriteLine($"lint-text: {hidden.Describe()}");
        if (_fail.Describe(arguments, result) is { } tooMany)
            environment.Error.WriteLine($"lint-text: {tooMany}");

        // A log names the commit, and a baseline is followed through git’s renames.
        if (arguments.GetValue(_inputs) is { } inputs && isPlain && request.Selection.IsEverything && arguments.GetValue(_sarif) is null && exitCode != ExitCode.Failure && result.Log?.Write() is { } log)
            exitCode = _drafts.WriteFile(inputs, exitCode, writer => writer.Inner.Write(log));
        return exitCode;
    }

    private void Write(ParseResult arguments, LintResult result, ReportFormat format, ReportSettings settings, ScreenedWriter writer)
    {
        if (!arguments.GetValue(_statistics))
            Reporting.Report.Write(result, format, settings with { Order = arguments.GetValue(_sort).Value }, writer);
        else if (format == ReportFormat.Json)
            StatisticsReport.WriteJson(result, writer);
        else
            StatisticsReport.WriteTable(result, settings, writer);
    }

    /// <summary>Shows what fixing would change.</summary>
    private int ShowFixes(ParseResult arguments, LintRequest request, Baseline? baseline)
    {
        var preview = new FixPreview(_fix.IncludesUnsafe(arguments), draft => baseline?.Apply(draft) ?? draft);
        var result = _drafts.Run(arguments, request with { WhenChecked = preview.Add });
        _drafts.ReportProblems(arguments, result);
        foreach (var diff in preview.Diffs)
            environment.WriteDraft(diff);
        if (!_drafts.IsQuiet(arguments))
            environment.Error.WriteLine(preview.Summary);
        return result.IsIncomplete ? ExitCode.Failure : preview.IsChange ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Ends the fixing, and looks again at what was changed.</summary>
    private LintResult Finish(ParseResult arguments, FixApplier fixes, LintRequest request, Baseline? baseline, LintResult result)
    {
        var problems = fixes.Finish();
        if (fixes.Summary is { } summary)
            environment.Error.WriteLine(summary);
        if (fixes.Input is { } input)
        {
            environment.WriteDraft(input.ToString());
            request.Input.Replace(input);
        }

        var isLookedAtAgain = fixes.IsChanged && !_fix.IsAll(arguments);
        result = isLookedAtAgain ? Accept(baseline, LintRun.Execute(environment, request)) : result;
        return result with { Problems = [.. result.Problems, .. problems] };
    }

    private int Fail(string message)
    {
        environment.Error.WriteLine(new ToolProblem(null, message).ToString());
        return ExitCode.Failure;
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

    /// <summary>Where nothing but the report needs a draft, it is reported and let go as soon as it was checked.</summary>
    private ReportStream? OpenStream(ParseResult arguments, Baseline? baseline) =>
        !_fix.IsAsked(arguments.CommandResult) && !arguments.GetValue(_updateBaseline) && !_adopt.IsAsked(arguments) && !arguments.GetValue(_statistics) && !ToFiles(arguments).Any() && ToOutput(arguments) is { } format && _drafts.LinesToOutput(arguments, format) is { } report
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
}
