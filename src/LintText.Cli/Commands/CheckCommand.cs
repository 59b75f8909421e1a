using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Analysis;
using LintText.Cli.Fixing;
using LintText.Cli.Reporting;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary><c>check</c>, which is also what happens without a command.</summary>
internal sealed class CheckCommand(HostEnvironment environment)
{
    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = "Files, folders or quoted globs; '-' is standard input. Without any, the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<ReportFormat> _format = new("--format", "-f")
    {
        Description = "How to report: pretty, compact, sarif, json, github.",
        HelpName = "pretty|compact|sarif|json|github",
        DefaultValueFactory = _ => ReportFormat.Pretty,
        CustomParser = ParseWord<ReportFormat>,
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the report to a file instead of standard output.", HelpName = "file" };

    private readonly Option<FailOn> _failOn = new("--fail-on")
    {
        Description = "The least severity that makes the exit code 1: error, warning, suggestion, never.",
        HelpName = "error|warning|suggestion|never",
        DefaultValueFactory = _ => FailOn.Warning,
        CustomParser = ParseWord<FailOn>,
    };

    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the replacements that never change what a text says." };

    private readonly Option<string[]> _include = new("--include") { Description = "Check only files that match this glob, whatever their extension. Can be given again.", HelpName = "glob" };

    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out files that match this glob. Can be given again.", HelpName = "glob" };

    private readonly Option<string[]> _rules = new("--rules") { Description = "A rule pack (.yml) or a folder of them. Can be given again.", HelpName = "path" };

    private readonly Option<string?> _stdinFileName = new("--stdin-filename") { Description = "Read the draft from standard input and treat it as a file of this name.", HelpName = "name" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print findings only: no summary, no progress." };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "Print no colours. NO_COLOR in the environment does the same." };

    public Command Create()
    {
        var command = new Command("check", "Check drafts. This is what happens without a command.");
        AddTo(command);
        return command;
    }

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_format);
        command.Add(_output);
        command.Add(_failOn);
        command.Add(_fix);
        command.Add(_include);
        command.Add(_exclude);
        command.Add(_rules);
        command.Add(_stdinFileName);
        command.Add(_quiet);
        command.Add(_noColor);
        command.SetAction(Run);
        command.Validators.Add(result => RejectUnknownOptions(result, command.Options));
    }

    /// <summary>A mistyped option would otherwise be taken for a path.</summary>
    private void RejectUnknownOptions(CommandResult result, IEnumerable<Option> options)
    {
        foreach (var word in result.GetResult(_paths)?.Tokens.Select(t => t.Value) ?? [])
        {
            if (word.StartsWith('-') && word != LintRun.StandardInput && !Path.Exists(Path.GetFullPath(word, environment.CurrentDirectory)))
                result.AddError($"there is no option '{word}'{NearestName.Suggest(word, options.Select(o => o.Name))}");
        }
    }

    private static T ParseWord<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var word = result.Tokens[0].Value;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        result.AddError($"'{word}' is not a value of {((OptionResult)result.Parent!).Option.Name}{NearestName.Suggest(word, words)}; use {string.Join(", ", words)}");
        return default;
    }

    private int Run(ParseResult arguments)
    {
        var isQuiet = arguments.GetValue(_quiet);
        var request = new LintRequest(
            arguments.GetValue(_paths) ?? [],
            arguments.GetValue(_include) ?? [],
            arguments.GetValue(_exclude) ?? [],
            arguments.GetValue(_rules) ?? [],
            arguments.GetValue(_stdinFileName));

        var result = ProgressDisplay.Run(environment, isQuiet, progress => LintRun.Execute(environment, request, progress));
        if (arguments.GetValue(_fix))
        {
            var (isChanged, problems) = FixApplier.Apply(environment, result);
            result = isChanged ? LintRun.Execute(environment, request) : result;
            result = result with { Problems = [.. result.Problems, .. problems] };
        }

        foreach (var problem in result.Problems)
            environment.Error.WriteLine(problem.ToString());

        var failOn = arguments.GetValue(_failOn);
        var exitCode = ExitCodeOf(result, failOn);
        var settings = new ReportSettings(isQuiet, UseColor(arguments), environment.Width, environment.CurrentDirectory, exitCode);
        return Write(result, arguments.GetValue(_format), arguments.GetValue(_output), settings) ? exitCode : ExitCode.Failure;
    }

    private bool UseColor(ParseResult arguments) =>
        environment.IsTerminal && !environment.NoColor && !arguments.GetValue(_noColor) && arguments.GetValue(_output) is null;

    private bool Write(LintResult result, ReportFormat format, string? output, ReportSettings settings)
    {
        if (output is null)
        {
            Report.Write(result, format, settings, environment.Output);
            return true;
        }

        try
        {
            AtomicFile.Write(Path.GetFullPath(output, environment.CurrentDirectory), writer => Report.Write(result, format, settings, writer));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine(new ToolProblem(output, "the report cannot be written here; check that the folder exists and may be written to").ToString());
            return false;
        }
    }

    private static int ExitCodeOf(LintResult result, FailOn failOn)
    {
        if (result.Problems.Any(p => !p.IsWarning))
            return ExitCode.Failure;

        return failOn switch
        {
            FailOn.Error => result.Count(DiagnosticSeverity.Error),
            FailOn.Warning => result.Count(DiagnosticSeverity.Warning),
            FailOn.Suggestion => result.Count(DiagnosticSeverity.Info),
            _ => 0,
        } > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}

/// <summary>The least severity that makes the exit code 1.</summary>
internal enum FailOn
{
    Error,
    Warning,
    Suggestion,
    Never,
}
