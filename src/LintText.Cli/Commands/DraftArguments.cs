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

    private readonly Option<string?> _output = new("--output", "-o") { Description = outputDescription, HelpName = outputName };

    private readonly Option<string[]> _include = new("--include") { Description = "Read only files that match this glob, whatever their extension. Can be given again.", HelpName = "glob" };

    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out files that match this glob. Can be given again.", HelpName = "glob" };

    private readonly Option<string[]> _rules = RuleOptions.Rules();

    private readonly Option<bool> _allowCode = RuleOptions.AllowCode();

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Check one of several parts of the drafts, such as 2/4; every machine divides them alike.",
        HelpName = "k/n",
        CustomParser = result =>
        {
            if (Shard.Parse(result.Tokens[0].Value) is { } shard)
                return shard;

            result.AddError($"'{result.Tokens[0].Value}' is no part of anything; use K/N, such as 2/4");
            return null;
        },
    };

    private readonly Option<string?> _stdinFileName = new("--stdin-filename") { Description = "Read the draft from standard input and treat it as a file of this name.", HelpName = "name" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = quietDescription };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "Print no colours. NO_COLOR in the environment does the same." };

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
        command.Add(_quiet);
        command.Add(_noColor);
        command.Validators.Add(result => RejectUnknownOptions(result, command.Options));
    }

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
    /// <returns>The exit code: the one given, or that of a failure where the report cannot be written.</returns>
    public int Report(ParseResult arguments, LintResult result, int exitCode, Action<ReportSettings, ScreenedWriter> write)
    {
        ReportProblems(arguments, result);
        var isColored = environment.IsTerminal && !environment.NoColor && !arguments.GetValue(_noColor);
        if (arguments.GetValue(_output) is { } output)
            return WriteFile(output, exitCode, writer => write(FileSettings(arguments, exitCode) with { IsQuiet = arguments.GetValue(_quiet) }, writer));

        write(FileSettings(arguments, exitCode) with { IsQuiet = arguments.GetValue(_quiet), IsColored = isColored }, environment.Output);
        environment.Output.Flush();
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
