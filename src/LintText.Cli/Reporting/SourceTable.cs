using LintText.Documents;
using LintText.Reporting;
using LintText.Sourcing;
using LintText.Workspace;

namespace LintText.Cli.Reporting;

/// <summary>The sources of a draft as a table that keeps to a width: what is long wraps, what is very long is cut.</summary>
internal sealed class SourceTable(ProseDocument document, ReportSettings settings)
{
    /// <summary>Nobody reads more of a name, a role or a reason in a table.</summary>
    private const int LongestText = 90;

    private const string Nothing = "—";

    private static readonly string[] Headers = ["Source", "Kind", "Role", "Named", "Cited"];

    /// <summary>The table, line by line, without the spaces that lines end in.</summary>
    public IEnumerable<string> Render(IEnumerable<LedgerEntry> entries) =>
        new TextTable(settings, Headers, flexible: [0, 2, 3], numbers: [4]).Render([.. entries.Select(CreateRow)]);

    private string[] CreateRow(LedgerEntry entry)
    {
        var source = entry.Source;
        return [Shorten(source.Name), source.Kind.ToString().ToLowerInvariant(), Shorten(RoleOf(source) ?? Nothing), Shorten(NamingOf(source)), Counted.Text(entry.StatementCount)];
    }

    private static string? RoleOf(Source source) => (source.Role, source.Affiliation) switch
    {
        (null, var body) => body,
        (var role, null) => role,
        var (role, body) => role.Contains(body, StringComparison.OrdinalIgnoreCase) ? role : $"{role}, {body}",
    };

    private string NamingOf(Source source)
    {
        if (source.IsAnonymous)
        {
            return source.Grant switch
            {
                null => "anonymous",
                { ReasonSpan.IsEmpty: true } => "anonymous, no reason given",
                { } grant => $"anonymous: “{document.GetText(grant.ReasonSpan)}”",
            };
        }

        return source.Kind switch
        {
            SourceKind.Person or SourceKind.Organization => "named",
            SourceKind.Role or SourceKind.Group => "not named",
            _ => Nothing,
        };
    }

    /// <summary>A text on one line, without control characters and without what only stands for markup.</summary>
    public static string Shorten(string text) =>
        Columns.Shorten(string.Join(' ', ScreenedText.Line(text).Replace(ProseDocument.Placeholder, '…').Split(' ', StringSplitOptions.RemoveEmptyEntries)), LongestText);
}
