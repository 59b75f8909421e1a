using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Cli.Reporting;

namespace LintText.Cli.Commands;

/// <summary>A report that is asked for: how, and the file that it goes to; null for standard output or <c>--output</c>.</summary>
internal sealed record FormatTarget(ReportFormat Format, string? File)
{
    /// <summary>As it is written on the command line.</summary>
    public override string ToString() => File is null ? WordOption.WordOf(Format.ToString()) : $"{WordOption.WordOf(Format.ToString())}={File}";
}

/// <summary><c>--format</c>, which can be given again where all but one name their files: <c>--format sarif=out.sarif --format github</c>.</summary>
internal static class FormatOption
{
    public static Option<FormatTarget[]> Create()
    {
        var option = new Option<FormatTarget[]>("--format", "-f")
        {
            Description = $"How to report: {string.Join(", ", WordOption.Words<ReportFormat>())}. FORMAT=FILE writes to a file; can be given again.",
            HelpName = "format[=file]",
            DefaultValueFactory = _ => [new FormatTarget(ReportFormat.Pretty, null)],
            CustomParser = Parse,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        option.CompletionSources.Add([.. WordOption.Words<ReportFormat>()]);
        return option;
    }

    private static FormatTarget[] Parse(ArgumentResult result)
    {
        var targets = new List<FormatTarget>();
        foreach (var token in result.Tokens)
        {
            var parts = token.Value.Split('=', 2);
            // What others call it.
            var word = parts[0].Equals("jsonl", StringComparison.OrdinalIgnoreCase) ? "json-lines" : parts[0];
            if (!WordOption.TryParse<ReportFormat>(word, out var format))
                result.AddError(WordOption.Refuse<ReportFormat>("--format", parts[0]));
            else if (parts is [_, ""])
                result.AddError($"'{token.Value}' names no file; use FORMAT=FILE");
            else
                targets.Add(new FormatTarget(format, parts.Length == 2 ? parts[1] : null));
        }

        // Of those that go to standard output the last counts. Whoever names nothing but files wants no report beside them.
        var last = targets.FindLastIndex(t => t.File is null);
        return [.. targets.Where((t, i) => t.File is not null || i == last)];
    }
}
