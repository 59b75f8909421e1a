using System.CommandLine;

using LintText.Cli.Reporting.Review;
using LintText.Workspace;
using LintText.Workspace.Files;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Commands;

/// <summary><c>review</c>: drafts as pages for an editor’s browser, or a Word document with comments, and what editors decided there.</summary>
internal sealed class ReviewCommand(HostEnvironment environment)
{
    /// <summary>The folder that pages are written to where none is named.</summary>
    private const string DefaultFolder = "review";

    private readonly DraftArguments _drafts = new(environment, "Say nothing of what was written; no progress.", $"Write the pages to this folder; of one Word document, a copy with comments to this .docx file. Without it, pages to '{DefaultFolder}'.", "folder|file.docx");

    private readonly WordReview _word = new(environment);

    private readonly Option<string?> _compare = new("--compare") { Description = "Show what has changed since the pages in this folder were made.", HelpName = "folder" };

    private readonly Option<string[]> _verdicts = new("--verdicts")
    {
        Description = "Read decisions that pages have exported as JSON. Alone, print how often each rule was right; with drafts or --output, say so on the pages. Can be given again.",
        HelpName = "file",
    };

    private readonly Option<VerdictFormat> _format = WordOption.Create(VerdictFormat.Pretty, "How to print decisions", "--format", "-f");

    public Command Create()
    {
        var command = new Command("review", "Write each draft as a page for the browser, marked up, with who says what, and decisions to take; or a Word document with comments.") { _compare, _verdicts, _format };
        _drafts.AddTo(command);
        _word.AddTo(command, _drafts.OutputOf, _compare, _verdicts, _format);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_format) is { Implicit: false } && (result.GetValue(_verdicts) is not { Length: > 0 } || _drafts.HasPaths(result)))
                result.AddError("--format is for printing decisions: use it with --verdicts, and without drafts or --output");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var verdicts = arguments.GetValue(_verdicts) ?? [];
        var judged = VerdictFile.Read(environment.CurrentDirectory, verdicts, out var problem);
        if (problem is not null)
            return Fail(problem);

        if (verdicts.Length > 0 && !_drafts.HasPaths(arguments.CommandResult))
        {
            VerdictReport.Write(judged, arguments.GetValue(_format), _drafts.FileSettings(arguments, ExitCode.Clean) with { IsQuiet = _drafts.IsQuiet(arguments) }, environment.Output);
            return ExitCode.Clean;
        }

        if (_drafts.OutputOf(arguments) is { } file && WordReview.IsWord(file))
            return RunWord(arguments, file);

        // What a former run left is read before this one writes, which may be to the same folder.
        ReviewRecord? former = null;
        if (arguments.GetValue(_compare) is { } compared)
        {
            former = ReviewRecord.Read(Path.GetFullPath(compared, environment.CurrentDirectory), out var wrong);
            if (wrong is not null)
                return Fail(new ToolProblem(compared, wrong));
        }

        var result = _drafts.Run(arguments, _drafts.CreateRequest(arguments) with { WantsLedgers = true, WantsReviews = true });
        _drafts.ReportProblems(arguments, result);
        var display = _drafts.OutputOf(arguments) ?? DefaultFolder;
        var site = new ReviewSite(new Checkout(environment.CurrentDirectory), Path.GetFullPath(display, environment.CurrentDirectory), display);
        if (site.Write(result, former, new HouseMeasure(judged)) is { } failure)
            return Fail(failure);

        if (!_drafts.IsQuiet(arguments))
            environment.Output.WriteLine($"Wrote {Counted.Of(result.Drafts.Length, "page")}; open {display.TrimEnd('/', '\\')}/{PageName.Index}.");

        // As with a ledger, what is found is for `check` to fail on.
        return result.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
    }

    private int RunWord(ParseResult arguments, string output)
    {
        var result = _drafts.Run(arguments, _drafts.CreateRequest(arguments) with { WantsLedgers = true });
        _drafts.ReportProblems(arguments, result);
        if (_word.Write(arguments, result, output, out var report) is { } failure)
            return Fail(failure);
        if (report is not null && !_drafts.IsQuiet(arguments))
            environment.Output.WriteLine(report);
        return result.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
    }

    private int Fail(ToolProblem problem)
    {
        environment.Error.WriteLine(problem.ToString());
        return ExitCode.Failure;
    }
}
