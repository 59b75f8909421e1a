using System.Globalization;

using LintText.Documents;
using LintText.Reporting;
using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting;

/// <summary>The sources of a draft as a table that keeps to a width: what is long wraps, what is very long is cut, and in a narrow one kind and role give way.</summary>
/// <param name="wordsOf">The share of the draft’s words that a source’s statements take.</param>
/// <param name="lineOf">The line of a place.</param>
internal sealed class SourceTable(Func<LedgerSource, Share> wordsOf, Func<TextSpan, int> lineOf)
{
    public SourceTable(DraftSources draft)
        : this(draft.WordsOf, draft.LineOf)
    {
    }

    /// <summary>Nobody reads more of a name, a role or a reason in a table.</summary>
    private const int LongestText = 90;

    /// <summary>In tables narrower than these words would break in every cell: first the role gives way, then the kind.</summary>
    private const int Wide = 100, Medium = 76;

    private const string Nothing = "—";

    /// <summary>The columns.</summary>
    public static readonly string[] Headers = ["Source", "Kind", "Role", "Named", "Cited", "Words", "Line"];

    /// <summary>The table, line by line, without the spaces that lines end in.</summary>
    public IEnumerable<string> Render(ReportSettings settings, IEnumerable<LedgerSource> sources)
    {
        var rows = sources.Select(CreateRow);
        int[] shown = settings.Width >= Wide ? [0, 1, 2, 3, 4, 5, 6] : settings.Width >= Medium ? [0, 1, 3, 4, 5, 6] : [0, 3, 4, 5, 6];
        int[] flexible = [.. shown.Index().Where(c => c.Item is 0 or 2 or 3).Select(c => c.Index)];
        return new TextTable(settings, Pick(Headers), flexible, [.. shown.Index().Where(c => c.Item >= 4).Select(c => c.Index)]).Render([.. rows.Select(Pick)]);

        string[] Pick(string[] cells) => [.. shown.Select(i => cells[i])];
    }

    /// <summary>A row’s cells.</summary>
    public string[] CreateRow(LedgerSource source) =>
    [
        Shorten(source.Name),
        source.Kind.ToString().ToLowerInvariant(),
        Shorten(RoleOf(source) ?? Nothing),
        Shorten(NamingOf(source)),
        Counted.Text(source.StatementCount),
        wordsOf(source).Fraction is { } share ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share, MidpointRounding.AwayFromZero)}%") : Nothing,
        Counted.Text(lineOf(source.FirstMention)),
    ];

    /// <summary>What a source is and whom it speaks for, or null.</summary>
    public static string? RoleOf(LedgerSource source) => (source.Role, source.Affiliation) switch
    {
        (null, var body) => body,
        (var role, null) => role,
        var (role, body) => role.Contains(body, StringComparison.OrdinalIgnoreCase) ? role : $"{role}, {body}",
    };

    /// <summary>Whether a source is named and, where not, why.</summary>
    public static string NamingOf(LedgerSource source)
    {
        if (source.IsAnonymous)
        {
            return source.Reason switch
            {
                null => "anonymous",
                "" => "anonymous, no reason given",
                var reason => $"anonymous: “{reason}”",
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
