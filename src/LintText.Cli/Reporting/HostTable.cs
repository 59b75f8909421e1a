using System.Globalization;

using LintText.References;
using LintText.Sourcing;
using LintText.Workspace;

namespace LintText.Cli.Reporting;

/// <summary>The hosts that a draft’s citations lead to, as a table.</summary>
internal static class HostTable
{
    private const string Nothing = "—";

    private static readonly string[] Headers = ["Cited host", "Kind", "Verdict", "Cited", "Share"];

    /// <summary>The table, line by line.</summary>
    public static IEnumerable<string> Render(ReportSettings settings, IEnumerable<CitedHost> hosts) =>
        new TextTable(settings, Headers, flexible: [0, 1], numbers: [3, 4]).Render([.. hosts.Select(CreateRow)]);

    /// <summary>A kind of host in words.</summary>
    public static string Word(HostKind kind) => kind switch
    {
        HostKind.PressRelease => "press release",
        HostKind.SearchResults => "search results",
        HostKind.ContentFarm => "content farm",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string[] CreateRow(CitedHost host) =>
    [
        SourceTable.Shorten(host.Name),
        host.Kind is { } kind ? Word(kind) : Nothing,
        host.Verdict?.ToString().ToLowerInvariant() ?? Nothing,
        Counted.Text(host.Citations.Part),
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * (host.Citations.Fraction ?? 0), MidpointRounding.AwayFromZero)}%"),
    ];
}
