using LintText.Sourcing;
using LintText.Workspace;

namespace LintText.Cli.Reporting;

/// <summary>What a draft’s claims rest on, by kind.</summary>
internal static class ClaimTable
{
    /// <summary>The columns.</summary>
    public static readonly string[] Headers = ["Claims", "Named", "Unnamed", "Cited", "Nothing"];

    /// <summary>The table, line by line.</summary>
    public static IEnumerable<string> Render(ReportSettings settings, IEnumerable<ClaimSupport> support) =>
        new TextTable(settings, Headers, flexible: [0], numbers: [1, 2, 3, 4]).Render([.. support.Select(CreateRow)]);

    /// <summary>A row’s cells.</summary>
    public static string[] CreateRow(ClaimSupport support) =>
        [support.Kind.ToString().ToLowerInvariant(), Counted.Text(support.Named), Counted.Text(support.Unnamed), Counted.Text(support.Cited), Counted.Text(support.Unsupported)];
}
