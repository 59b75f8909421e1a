using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Cli.Reporting;
using LintText.Configuration;
using LintText.Workspace.Checking;
using LintText.Workspace.Discovery;

namespace LintText.Cli.Commands;

/// <summary>What the commands that read drafts share: which drafts and rules they take, and where and how their report goes.</summary>
internal sealed class DraftArguments(HostEnvironment environment, string quietDescription, string outputDescription = DraftArguments.ReportFileDescription, string outputName = "file")
{
    private const string ReportFileDescription = "Write the report to a file instead of standard output.";

    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = "Files, folders or quoted globs; '-' is standard input. Without any, the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _output = SingleOption.Text("--output", outputDescription, outputName, "-o");

    private readonly Option<string[]> _include = new("--include") { Description = "Read only files that match this glob, or lie in a folder of this name, whatever their ending. Can be given again.", HelpName = "glob" };

    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out files and folders that match this glob. Can be given again.", HelpName = "glob" };

    private readonly Option<string[]> _rules = RuleOptions.Rules();

    private readonly Option<bool> _allowCode = RuleOptions.AllowCode();

    private readonly Option<Shard?> _shard = SingleOption.LastWins(new Option<Shard?>("--shard")
    {
        Description = "Check one of several parts of the drafts, such as 2/4; every machine divides them alike.",
        HelpName = "k/n",
        CustomParser = result =>
        {
            if (Shard.Parse(SingleOption.LastOf(result)) is { } shard)
                return shard;

            result.AddError($"'{SingleOption.LastOf(result)}' is no part of anything; use K/N, such as 2/4");
            return null;
        },
    });

    private readonly Option<string?> _stdinFileName = SingleOption.Text("--stdin-filename", "Read the draft from standard input and treat it as a file of this name.", "name");

    private readonly Option<bool> _errorOnEmpty = new("--error-on-empty") { Description = "Fail where a folder has no drafts. A glob without any fails without being asked." };

    private readonly Option<bool> _noErrorOnEmpty = new("--no-error-on-empty") { Description = "Let a glob that matches nothing pass, with a note." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = quietDescription };
    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_output);
        command.Add(_include);
        command.Add(_exclude);
        command.Add(_rules);
        command.Add(_allowCode);
        command.Add(_shard);
        command.Add(_stdinFileName);
        command.Add(_errorOnEmpty);
        command.Add(_noErrorOnEmpty);
        command.Add(_quiet);
        command.Validators.Add(result => RejectUnknownOptions(result, OptionsOf(command)));
    }

    /// <summary>The paths, as they were written.</summary>
    public IReadOnlyList<string> PathsOf(CommandResult result) => result.GetValue(_paths) ?? [];

    /// <summary>Whether a draft on standard input is among them.</summary>
    public bool ReadInput(CommandResult result) => result.GetValue(_stdinFileName) is not null || (result.GetValue(_paths) ?? []).Contains(DraftDiscovery.StandardInput);

    /// <summary>Whether drafts, a part of them or a file for the report are named.</summary>
    public bool HasPaths(CommandResult result) => result.GetValue(_paths) is { Length: > 0 } || result.GetValue(_stdinFileName) is not null || result.GetValue(_shard) is not null || result.GetValue(_output) is not null;

    /// <summary>The file or folder to write to, as it was named; null where none was.</summary>
    public string? OutputOf(ParseResult arguments) => arguments.GetValue(_output);

    /// <summary>The file or folder to write to, as it was named; null where none was.</summary>
    public string? OutputOf(CommandResult result) => result.GetValue(_output);

    /// <summary>Whether nothing but what was asked for is to be said.</summary>
    public bool IsQuiet(ParseResult arguments) => arguments.GetValue(_quiet);

    public LintRequest CreateRequest(ParseResult arguments) => new(
        arguments.GetValue(_paths) ?? [],
        arguments.GetValue(_include) ?? [],
        arguments.GetValue(_exclude) ?? [],
        arguments.GetValue(_rules) ?? [],
        arguments.GetValue(_stdinFileName))
    {
        AllowsCode = arguments.GetValue(_allowCode),
        WantsNotes = !arguments.GetValue(_quiet),
        Shard = arguments.GetValue(_shard),
        FailsOnEmpty = arguments.GetValue(_errorOnEmpty) ? true : arguments.GetValue(_noErrorOnEmpty) ? false : null,
    };

    public LintResult Run(ParseResult arguments, LintRequest request)
    {
        // Lines that come as drafts are checked show themselves how far the run is.
        var isQuiet = arguments.GetValue(_quiet) || (request.InOrder is not null && environment.IsTerminal);
        return ProgressDisplay.Run(environment, isQuiet, progress => LintRun.Execute(environment, request, progress));
    }

    /// <summary>The report that can be written to standard output as drafts are checked, or null where there is none.</summary>
    public LineReport? LinesToOutput(ParseResult arguments, ReportFormat format) =>
        arguments.GetValue(_output) is null ? LineReport.Create(format, FileSettings(arguments, ExitCode.Clean) with { IsQuiet = arguments.GetValue(_quiet) }, environment.Output) : null;

    /// <summary>Says what could not be done, then writes the report.</summary>
    /// <param name="arguments">What is asked for.</param>
    /// <param name="result">What the run gave.</param>
    /// <param name="exitCode">The exit code that it would end with.</param>
    /// <param name="write">Writes the report.</param>
    /// <param name="isToError">Whether it goes to standard error, since standard output has something else.</param>
    /// <returns>The exit code: the one given, or that of a failure where the report cannot be written.</returns>
    public int Report(ParseResult arguments, LintResult result, int exitCode, Action<ReportSettings, ScreenedWriter> write, bool isToError = false)
    {
        ReportProblems(arguments, result);

        // On a terminal what could not be done and what was found stand under each other.
        if (result.Problems.Length > 0 && environment is { IsTerminal: true, IsErrorTerminal: true } && arguments.GetValue(_output) is null)
            environment.Error.WriteLine();
        if (arguments.GetValue(_output) is { } output)
            return WriteFile(output, exitCode, writer => write(FileSettings(arguments, exitCode) with { IsQuiet = arguments.GetValue(_quiet) }, writer));

        var writer = isToError ? environment.Error : environment.Output;
        write(FileSettings(arguments, exitCode) with { IsQuiet = arguments.GetValue(_quiet), IsColored = isToError ? environment.IsErrorColored : environment.IsColored }, writer);
        writer.Flush();
        return exitCode;
    }

    /// <summary>Says what could not be done.</summary>
    public void ReportProblems(ParseResult arguments, LintResult result)
    {
        foreach (var problem in result.Problems)
            environment.Error.WriteLine(problem.ToString());
        if (result.Change is not { } change)
            return;

        // What a report leaves out is told to those, too, who want nothing but findings.
        if (!arguments.GetValue(_quiet))
            environment.Error.WriteLine($"lint-text: {change.Describe()}");
        if (change.Settings.Count > 0)
            environment.Error.WriteLine($"lint-text: {ChangeSummary.SettingsTitle}:");
        foreach (var setting in change.Settings)
            environment.Error.WriteLine($"  {setting}");
    }

    /// <summary>What a report that goes to a file is to know.</summary>
    public ReportSettings FileSettings(ParseResult arguments, int exitCode) => new(IsQuiet: false, IsColored: false, environment.Width, environment.CurrentDirectory, exitCode)
    {
        Repository = DraftDiscovery.CheckoutFor(environment.CurrentDirectory, arguments.GetValue(_paths) ?? []).CountingFolder,
    };

    /// <summary>Writes a report to a file.</summary>
    /// <returns>The exit code: the one given, or that of a failure where it cannot be written.</returns>
    public int WriteFile(string path, int exitCode, Action<ScreenedWriter> write) => ReportFile.Write(environment, path, exitCode, write);

    /// <summary>The options of a command, and those that commands above it give to all below.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(o => o.Recursive));

    /// <summary>A mistyped option would otherwise be taken for a path.</summary>
    private void RejectUnknownOptions(CommandResult result, IEnumerable<Option> options)
    {
        foreach (var word in result.GetResult(_paths)?.Tokens.Select(t => t.Value) ?? [])
        {
            // One that is known was not taken for an option, since it stands behind “--”.
            if (word.StartsWith('-') && word != DraftDiscovery.StandardInput && !options.Any(o => o.Name == word) && !Path.Exists(Path.GetFullPath(word, environment.CurrentDirectory)))
                result.AddError($"there is no option '{word}'{NearestName.Suggest(word, options.Select(o => o.Name))}");
        }
    }
}
